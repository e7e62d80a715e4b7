"""PDF/A-2b: every volume passes the independent validator, or makes no claim and says why not."""

import io
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import img2pdf
import page as validator
import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, Pdf
from PIL import Image

from cmarchive.bind import BindOptions
from cmarchive.bind.conformance import is_plain, judge, mend, reasons
from cmarchive.bind.options import Foreign, Preset, Sides, Stamp, preset_options
from cmarchive.bind.sources import page_forms
from cmarchive.volumes import RemarkKind


def failures(path: Path) -> set[str]:
    return {one.rule_id for one in validator.validate_pdf(path, profile="2b").failures}


def page_of(pdf: Pdf, content: bytes, resources: Dictionary) -> None:
    pdf.add_blank_page(page_size=(595, 842))
    pdf.pages[-1].obj.Contents = pdf.make_stream(content)
    pdf.pages[-1].obj.Resources = resources


def saved(pdf: Pdf, **options: Any) -> bytes:
    out = io.BytesIO()
    pdf.save(out, static_id=True, **options)
    return out.getvalue()


@pytest.fixture
def unembedded() -> bytes:
    """A page of text in a font that is not in the file, as old office programs wrote them."""
    pdf = Pdf.new()
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
    )
    for number in (1, 2):
        content = f"BT /F 24 Tf 100 {700 - number} Td (Permit 12345 page {number}) Tj ET"
        page_of(pdf, content.encode(), Dictionary(Font=Dictionary(F=font)))
    return saved(pdf)


@pytest.fixture
def four_colours() -> bytes:
    """A CMYK photograph."""
    out = io.BytesIO()
    Image.new("CMYK", (120, 160), (10, 200, 30, 40)).save(out, "JPEG")
    return out.getvalue()


def test_every_edition_is_valid(desk: Any, tmp_path: Path, pdf_of: Any, image_of: Any) -> None:
    one = desk.enterprise()
    for number, (data, kind) in enumerate(
        (
            (pdf_of(3, rotate=90), "application/pdf"),
            (image_of("JPEG"), "image/jpeg"),
            (image_of("PNG", "1"), "image/png"),
            (image_of("TIFF", "L", frames=2), "image/tiff"),
        )
    ):
        pages = 3 if kind.endswith("pdf") else 2 if kind.endswith("tiff") else 1
        desk.file(one, "C01", desk.store(data, kind, pages=pages), title=f"第{number}份")
    for preset in Preset:
        options = preset_options(preset)
        desk.options = options
        target = tmp_path / preset
        result = desk.bind(target)
        files = [path for path in target.iterdir() if path.suffix == ".pdf"]
        assert len(files) >= len(result.volumes) + 3
        for path in files:
            assert failures(path) == set(), path.name
        assert all(volume.conformant for volume in result.volumes)


@pytest.mark.parametrize("sides", Sides)
@pytest.mark.parametrize("stamp", Stamp)
def test_overlays_stay_valid(desk: Any, tmp_path: Path, pdf_of: Any, sides: Sides, stamp: Stamp) -> None:
    desk.options = BindOptions(sides=sides, stamp=stamp, watermark="内部资料", number_colour="CC0000")
    desk.file(desk.enterprise(), "C01", desk.store(pdf_of(2)), title="证")
    result = desk.bind(tmp_path / "out")
    path = tmp_path / "out" / result.volumes[0].file
    assert failures(path) == set()
    text = pypdfium2.PdfDocument(path)[result.volumes[0].sheets - 2].get_textpage().get_text_range()
    assert "内部资料" in text or sides is Sides.TWO


def test_a_font_that_is_not_embedded_becomes_an_image_with_its_text(
    desk: Any, tmp_path: Path, unembedded: bytes
) -> None:
    desk.file(desk.enterprise(), "C01", desk.store(unembedded, pages=2), title="旧文件")
    result = desk.bind(tmp_path / "out")
    volume = result.volumes[0]
    path = tmp_path / "out" / volume.file
    assert volume.conformant is True
    assert failures(path) == set()
    document = pypdfium2.PdfDocument(path)
    texts = [document[index].get_textpage().get_text_range() for index in range(len(document))]
    assert sum("Permit 12345 page" in text for text in texts) == 2
    assert any("已转为页面图像装入" in text for text in texts), "the 备考表 says so"
    with Pdf.open(path) as pdf:
        page = next(one for one, text in zip(pdf.pages, texts, strict=True) if "page 1" in text)
        image = page.Resources.XObject.P.Resources.XObject.Im
        assert image.ColorSpace == Name.DeviceGray
        assert 2450 < int(image.Width) < 2500, "300 dpi"
    dark = document[texts.index(next(text for text in texts if "page 1" in text))].render(scale=1)
    assert dark.to_pil().convert("L").getextrema()[0] < 100, "the words can be seen"


def test_kept_as_it_is_the_volume_makes_no_claim_and_names_the_document(
    desk: Any, tmp_path: Path, unembedded: bytes, pdf_of: Any
) -> None:
    desk.options = BindOptions(foreign=Foreign.KEEP, dividers=False)
    one = desk.enterprise()
    desk.file(one, "B03", desk.store(pdf_of(2)), title="批复")
    item = desk.file(one, "C01", desk.store(unembedded, pages=2, name="旧文件.pdf"), title="旧文件")
    result = desk.bind(tmp_path / "out")
    volume = next(volume for volume in result.volumes if volume.subject.key == one)
    assert volume.conformant is False
    assert [volume.conformant for volume in result.volumes if volume.subject.key != one] == [True]
    (remark,) = volume.remarks
    assert (remark.kind, remark.item, remark.label) == (RemarkKind.NONCONFORMANT, item.id, "4")
    assert "有字体没有嵌入文件" in remark.message
    assert any("旧文件.pdf" in str(problem) and "第4页" in str(problem) for problem in result.problems)
    assert "PDFA2B-ID-SCHEMA-001" in failures(tmp_path / "out" / volume.file)


def test_four_colours_are_rendered(desk: Any, tmp_path: Path, four_colours: bytes) -> None:
    desk.file(desk.enterprise(), "C01", desk.store(four_colours, "image/jpeg", pages=1), title="照片")
    result = desk.bind(tmp_path / "out")
    path = tmp_path / "out" / result.volumes[0].file
    assert failures(path) == set()


def test_scans_need_no_judge(image_of: Callable[..., bytes], pdf_of: Any) -> None:
    with Pdf.open(io.BytesIO(img2pdf.convert(image_of("JPEG")))) as pdf:
        assert all(is_plain(one.form) for one in page_forms(pdf))
    with Pdf.open(io.BytesIO(pdf_of(1))) as pdf:  # draws with colours of its own
        assert not all(is_plain(one.form) for one in page_forms(pdf))


def test_what_nobody_would_miss_is_mended() -> None:
    pdf = Pdf.new()
    image = pdf.make_stream(b"\x80" * 4, Type=Name.XObject, Subtype=Name.Image, Width=2, Height=2)
    image.ColorSpace, image.BitsPerComponent, image.Interpolate = Name.DeviceGray, 8, True
    image.Intent = Name.Strange
    state = pdf.make_indirect(Dictionary(Type=Name.ExtGState, TR=Name.Identity, RI=Name.Strange))
    resources = Dictionary(
        XObject=Dictionary(I=image),
        ExtGState=Dictionary(G=state),
        ColorSpace=Dictionary(Pattern=Name.Pattern),
    )
    page_of(pdf, b"/G gs q 90 0 0 90 9 9 cm /I Do Q", resources)
    with Pdf.open(io.BytesIO(saved(pdf))) as opened:
        assert judge([(one.form, (one.width, one.height)) for one in page_forms(opened)]) != ()
    with Pdf.open(io.BytesIO(saved(pdf))) as opened:
        mend(opened)
        assert judge([(one.form, (one.width, one.height)) for one in page_forms(opened)]) == ()


def test_a_name_that_calls_itself_does_not_lead_astray() -> None:
    pdf = Pdf.new()
    page_of(
        pdf,
        b"/Pattern cs /P scn 0 0 90 90 re f",
        Dictionary(
            ColorSpace=Dictionary(Pattern=Name.Pattern),
            Pattern=Dictionary(
                P=pdf.make_stream(
                    b"0 g 0 0 3 3 re f",
                    Type=Name.Pattern,
                    PatternType=1,
                    PaintType=1,
                    TilingType=1,
                    BBox=Array([0, 0, 6, 6]),
                    XStep=6,
                    YStep=6,
                    Resources=Dictionary(),
                )
            ),
        ),
    )
    with Pdf.open(io.BytesIO(saved(pdf))) as opened:
        assert judge([(one.form, (one.width, one.height)) for one in page_forms(opened)]) == ()


def test_streams_that_end_in_a_carriage_return_are_not_cut() -> None:
    contents = (f"0 g {n} 0 9 9 re f{' ' * blanks}".encode() for n in range(100) for blanks in range(9))
    data = next(one for one in contents if zlib.compress(one).endswith(b"\r"))
    pdf = Pdf.new()
    page_of(pdf, data, Dictionary())
    with Pdf.open(io.BytesIO(saved(pdf))) as opened:
        mend(opened)
        assert judge([(one.form, (one.width, one.height)) for one in page_forms(opened)]) == ()
        assert opened.pages[0].Contents.read_bytes() == data


def test_reasons_are_told_once_with_the_first_rule() -> None:
    told = reasons(["PDFA2B-FONT-EMBEDDING-001", "PDFA2B-NOTDEF-GLYPH-001", "?", "PDFA2B-FONT-EMBEDDING-002"])
    assert told == (
        "有字体没有嵌入文件（PDFA2B-FONT-EMBEDDING-001）",
        "有文字在所嵌字体中没有字形（PDFA2B-NOTDEF-GLYPH-001）",
        "无法完成 PDF/A 检验",
    )


class PanicException(BaseException):
    """What the validator raises when it breaks down."""


def test_a_validator_that_breaks_down_does_not_stop_the_binding(
    desk: Any, tmp_path: Path, pdf_of: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def panic(*_args: object, **_options: object) -> None:
        raise PanicException("index out of bounds")

    monkeypatch.setattr(validator, "validate_pdf_bytes", panic)
    desk.options = BindOptions(foreign=Foreign.KEEP)
    desk.file(desk.enterprise(), "C01", desk.store(pdf_of(1)), title="证")
    result = desk.bind(tmp_path / "out")
    assert result.volumes[0].conformant is False
    assert "无法完成 PDF/A 检验" in result.volumes[0].remarks[0].message


def test_the_description_is_in_the_file(desk: Any, tmp_path: Path, pdf_of: Any) -> None:
    desk.file(desk.enterprise(), "C01", desk.store(pdf_of(1)), title="证")
    result = desk.bind(tmp_path / "out")
    with Pdf.open(tmp_path / "out" / result.volumes[0].file) as pdf:
        xmp = pdf.Root.Metadata.read_bytes().decode("utf-8")
        intent = pdf.Root.OutputIntents[0]
    volume = result.volumes[0]
    for text in (volume.reference, volume.title, "示例县创模办", "<arc:retention>30年<", "<dc:date>"):
        assert text in xmp
    assert Name("/GTS_PDFA1") == intent.S
    with pikepdf.open(tmp_path / "out" / volume.file) as pdf:
        assert str(pdf.docinfo["/Title"]) == volume.title
