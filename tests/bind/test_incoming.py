"""What documents bring along or lose: their own outlines, and resolution beyond a ceiling; what is laid over them."""

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf, String
from PIL import Image

from cmarchive.bind import BindOptions
from cmarchive.bind.given import OutlineLine
from cmarchive.bind.outlines import outline_of


def outlined(pages: int = 4) -> bytes:
    """A document with chapters and sections; one line leads by name, one by an action, one nowhere."""
    pdf = Pdf.new()
    for _ in range(pages):
        pdf.add_blank_page(page_size=(595, 842))
    pdf.Root.Names = Dictionary(
        Dests=Dictionary(Names=Array([String("third"), Array([pdf.pages[2].obj, Name.Fit])]))
    )
    with pdf.open_outline() as outline:
        first = OutlineItem("第一章\u3000总则", 0)
        first.children.append(OutlineItem("第一节", 1))
        named = OutlineItem("第二章", String("third"))
        action = OutlineItem("附件")
        action.action = Dictionary(S=Name.GoTo, D=Array([pdf.pages[3].obj, Name.Fit]))
        outline.root.extend([first, named, action, OutlineItem("不知去向", String("nowhere"))])
    out = io.BytesIO()
    pdf.save(out, static_id=True)
    return out.getvalue()


def test_outlines_are_read() -> None:
    with Pdf.open(io.BytesIO(outlined())) as pdf:
        assert outline_of(pdf) == (
            OutlineLine(0, "第一章 总则", 0),
            OutlineLine(1, "第一节", 1),
            OutlineLine(0, "第二章", 2),
            OutlineLine(0, "附件", 3),
        )


def test_a_broken_outline_is_none() -> None:
    with Pdf.open(io.BytesIO(outlined())) as pdf:
        pdf.Root.Outlines = Dictionary(First=Dictionary(Title=String("x"), Next=7))
        assert outline_of(pdf) == ()


def test_documents_keep_their_outlines_below_their_item(desk: Any, tmp_path: Path, pdf_of: Any) -> None:
    one = desk.enterprise()
    report = desk.store(outlined(), pages=4)
    desk.file(one, "C01", desk.store(pdf_of(2)), report, title="报告")
    result = desk.bind(tmp_path / "out")
    with pikepdf.open(tmp_path / "out" / result.volumes[0].file) as pdf:
        labels = {page.obj.objgen: page.label for page in pdf.pages}
        with pdf.open_outline() as outline:
            (group,) = [item for item in outline.root if item.children]
            (item,) = group.children
            found = [(child.title, labels[child.destination[0].objgen]) for child in item.children]  # type: ignore[index]
            (section,) = item.children[0].children
    # page 1 is the 企业基本情况表, the report follows two other pages of the item
    assert item.title == "C01 排污许可证正本：报告"
    assert found == [("第一章 总则", "4"), ("第二章", "6"), ("附件", "7")]
    assert section.title == "第一节"


def photograph(size: tuple[int, int]) -> bytes:
    out = io.BytesIO()
    Image.effect_noise(size, 60).save(out, "JPEG", quality=90, dpi=(600, 600))
    return out.getvalue()


@pytest.mark.parametrize(("ceiling", "expected"), [(None, 4960), (300, 2000), (800, 4960)])
def test_scans_are_brought_down_to_the_ceiling(
    desk: Any, tmp_path: Path, ceiling: int | None, expected: int
) -> None:
    data = photograph((4960, 7016))
    desk.options = BindOptions(resolution=ceiling, dividers=False)
    desk.file(desk.enterprise(), "C01", desk.store(data, "image/jpeg", pages=1), title="扫描件")
    result = desk.bind(tmp_path / "out")
    with pikepdf.open(tmp_path / "out" / result.volumes[0].file) as pdf:
        widths = [
            int(image.Width)
            for page in pdf.pages
            for form in page.Resources.get("/XObject", Dictionary()).values()
            for image in form.get("/Resources", Dictionary()).get("/XObject", Dictionary()).values()
        ]
        size = (tmp_path / "out" / result.volumes[0].file).stat().st_size
    assert widths == [pytest.approx(expected, abs=60)]
    assert (size < len(data)) is (expected < 4960)


def test_secrecy_stands_on_the_pages_of_its_item_alone(desk: Any, tmp_path: Path, pdf_of: Any) -> None:
    one = desk.enterprise()
    desk.file(one, "B03", desk.store(pdf_of(2)), title="批复")
    item = desk.file(one, "C01", desk.store(pdf_of(2)), title="证")
    desk.items[-1] = replace(item, secrecy="内部")
    result = desk.bind(tmp_path / "out")
    document = pypdfium2.PdfDocument(tmp_path / "out" / result.volumes[0].file)
    texts = [document[index].get_textpage().get_text_range() for index in range(len(document))]
    assert ["内部" in text for text in texts] == [True, False, False, False, False, True, True, False]


@pytest.mark.parametrize("kind", ["/FlateDecode", "/LZWDecode"])
@pytest.mark.parametrize("where", ["content", "font"])
def test_a_stream_that_cannot_be_read_does_not_stop_the_rest(
    desk: Any, tmp_path: Path, pdf_of: Any, kind: str, where: str
) -> None:
    pdf = Pdf.new()
    pdf.add_blank_page(page_size=(595, 842))
    broken = pdf.make_stream(b"\x01\xff\x00\x07" * 9, Filter=Name(kind))
    page = pdf.pages[0].obj
    page.Contents = broken if where == "content" else pdf.make_stream(b"BT /F 9 Tf (x) Tj ET")
    page.Resources = Dictionary(
        Font=Dictionary(F=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.X, ToUnicode=broken))
    )
    out = io.BytesIO()
    pdf.save(out, static_id=True, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    one = desk.enterprise()
    desk.file(one, "B03", desk.store(out.getvalue(), pages=1), title="坏文件")
    desk.file(one, "C01", desk.store(pdf_of(2)), title="好文件")
    result = desk.bind(tmp_path / "out")
    assert result.volumes[0].pages == 4
