"""Lists over many sheets: 卷内目录, 案卷目录, 总目录 and the papers for handing over lose nothing and stay on the sheet."""

import ctypes
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as raw
import pytest
from pikepdf import Name

from cmarchive.bind import plan
from cmarchive.bind.catalogue import catalogue_document, volume_list_sheets
from cmarchive.bind.conformance import rule_failures
from cmarchive.bind.document import About, write_document, write_sheets
from cmarchive.bind.flow import Flow
from cmarchive.bind.forms import contents, draw
from cmarchive.bind.layout import A4, LEFT, TEXT_WIDTH, Align, Column, Frames, Sheet, TableStyle, Text
from cmarchive.bind.metrics import text_width
from cmarchive.bind.paint import paint
from cmarchive.bind.planning import lay_out
from cmarchive.bind.plans import VolumePlan
from cmarchive.bind.tabular import TABLE_TOP, TableForm, pour
from cmarchive.bind.transfer import (
    MaterialList,
    TransferRow,
    material_rows,
    material_sheets,
    transfer_rows,
    transfer_sheets,
    write_materials,
)
from cmarchive.jobs import Monitor

ABOUT = About(
    title="示例县2025移交清单", author="示例县创模办", reference="示例县2025", day=date(2025, 11, 20)
)
TITLE = (
    "关于示例县示例工业园区示例新材料科技（集团）股份有限公司年产一百二十万吨瓦楞原纸项目环境影响报告书的批复"
    * 4
)[:150]
AUTHOR = ("示例县生态环境局、示例县发展和改革局、示例县自然资源和规划局" * 3)[:60]
NUMBER = "示环审批函〔2019〕第1234号"
COLUMNS = (Column(title="序号", width=20, single=True), Column(title="题名", width=150, align=Align.LEFT))
STYLE = TableStyle()


@pytest.fixture
def volume(desk: Any, pdf_of: Any) -> VolumePlan:
    """A volume of one document, after whose pattern others are made."""
    desk.file(desk.enterprise(), "C01", desk.store(pdf_of(2)))
    return plan(desk.view()).volumes[0]


def with_titles(volume: VolumePlan, titles: list[str], **changes: Any) -> VolumePlan:
    one = next(entry for entry in volume.entries if entry.item is not None)
    return lay_out(replace(volume, entries=tuple(replace(one, title=title, **changes) for title in titles)))


def texts(sheets: tuple[Sheet, ...]) -> list[Text]:
    return [one for sheet in sheets for one in sheet.marks if isinstance(one, Text)]


def check_sheets(sheets: tuple[Sheet, ...], head: str) -> None:
    """Every sheet has its head, and nothing leaves the sheet or its cell."""
    for sheet in sheets:
        assert any(isinstance(one, Text) and one.text == head for one in sheet.marks)
        cells = [one for one in sheet.marks if isinstance(one, Frames)]
        assert max(cell.y + cell.high for cell in cells) <= A4[1] - 15
        for one in sheet.marks:
            if isinstance(one, Text):
                wide = text_width(one.text, one.size, one.face)
                share = {Align.LEFT: 0.0, Align.CENTER: 0.5, Align.RIGHT: 1.0}[one.align]
                assert one.x - share * wide >= LEFT - 1e-6
                assert one.x + (1 - share) * wide <= LEFT + TEXT_WIDTH + 1e-6
                assert one.y <= A4[1] - 8


def printed(sheets: tuple[Sheet, ...], path: Path) -> str:
    paint(sheets, (), path)
    document = pypdfium2.PdfDocument(path)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text.replace("\r\n", "").replace("\n", "").replace(" ", "")


def test_four_hundred_entries_are_all_in_the_contents(volume: VolumePlan) -> None:
    long = with_titles(volume, [f"材料{number}" * (1 + number % 9) for number in range(400)])
    drawn = contents(long)
    assert [row.entry for sheet in drawn for row in sheet.rows] == list(range(400))
    check_sheets(tuple(one.sheet for one in drawn), "文件题名")
    numbers = {one.text for one in texts(tuple(one.sheet for one in drawn))}
    assert {f"{number}" for number in range(1, 401)} <= numbers


def test_long_cells_wrap_and_keep_every_character(volume: VolumePlan, tmp_path: Path) -> None:
    long = with_titles(volume, [TITLE, "短"], author=AUTHOR, number=NUMBER)
    sheets = tuple(one.sheet for one in contents(long))
    check_sheets(sheets, "责任者")
    cells = "".join(one.text for one in texts(sheets))
    assert all(part in cells for part in (TITLE, AUTHOR, NUMBER))
    assert all(one.size >= 7 for one in texts(sheets))
    assert "第1234号" in {one.text for one in texts(sheets)} or NUMBER in printed(sheets, tmp_path / "a.pdf")


@pytest.mark.parametrize("length", [900, 1100, 5000])
def test_a_row_higher_than_a_sheet_is_broken_and_nothing_of_it_lost(volume: VolumePlan, length: int) -> None:
    giant = "".join(chr(0x4E00 + number % 3000) for number in range(length))
    long = with_titles(volume, ["前", giant, "后"])
    drawn = contents(long)
    sheets = tuple(one.sheet for one in drawn)
    check_sheets(sheets, "文件题名")
    assert giant in "".join(
        one.text for one in texts(sheets) if one.align is Align.LEFT and one.y > TABLE_TOP
    )
    assert [row.entry for sheet in drawn for row in sheet.rows] == [0, 1, 2]


def test_flowing_tables_break_giant_rows_too() -> None:
    giant = "".join(chr(0x4E00 + number) for number in range(6000))
    flow = Flow()
    places = flow.table(COLUMNS, [("1", "甲"), ("2", giant), ("3", "乙")], STYLE)
    check_sheets(flow.sheets(), "题名")
    assert giant in "".join(one.text for one in texts(flow.sheets()) if one.align is Align.LEFT)
    assert len(places) == 3
    assert places[1].sheet == 1  # it begins where it has room


def test_a_row_across_stays_with_the_row_after_it() -> None:
    for before in range(20, 40):
        flow = Flow()
        places = flow.table(COLUMNS, [*[("1", "甲")] * before, ("第2卷",), ("1", "乙")], STYLE)
        assert places[-2].sheet == places[-1].sheet


@pytest.mark.parametrize("count", [0, 1, 13, 14, 15, 16, 17, 18, 19, 20, 40])
def test_the_end_of_a_list_never_stands_alone(count: int) -> None:
    form = TableForm(title="清单", continued="清单（续）", columns=COLUMNS, style=STYLE, closing=60)
    poured = pour(form, [(f"{number}", "甲") for number in range(count)])
    assert [place.row for sheet in poured for place in sheet.places] == list(range(count))
    assert poured[-1].foot + 60 <= form.floor + 1e-6
    assert poured[-1].places or not count
    titles = [next(one.text for one in sheet.sheet.marks if isinstance(one, Text)) for sheet in poured]
    assert titles == ["清单", *["清单（续）"] * (len(poured) - 1)]


def many(volume: VolumePlan, count: int) -> list[VolumePlan]:
    return [
        replace(volume, number=number, part=1 + number % 3, parts=3, reference=f"X001-{number:03d}")
        for number in range(1, count + 1)
    ]


def test_the_volume_list_repeats_its_head_and_adds_up(desk: Any, volume: VolumePlan, tmp_path: Path) -> None:
    planned = plan(desk.view())
    sheets = volume_list_sheets(planned, many(volume, 60))
    assert len(sheets) > 2
    check_sheets(sheets, "案卷题名")
    printed_list = printed(sheets, tmp_path / "a.pdf")
    assert all(f"X001-{number:03d}" in printed_list for number in range(1, 61))
    assert f"合计60卷{60 * volume.pages}" in printed_list
    assert "全宗号：X001" in printed_list
    desk.bind(tmp_path / "out")
    with pikepdf.open(tmp_path / "out" / "案卷目录.pdf") as pdf:
        assert str(pdf.docinfo["/Title"]) == "示例县2025案卷目录"


def remote_links(path: Path) -> Iterator[tuple[int, int, str]]:
    """Page, kind of action and file of every link, as PDFium reads them."""
    document = pypdfium2.PdfDocument(path)
    for number in range(len(document)):
        position, found = ctypes.c_int(0), raw.FPDF_LINK()
        page = document[number]
        while raw.FPDFLink_Enumerate(page.raw, position, found):
            action = raw.FPDFLink_GetAction(found)
            size = raw.FPDFAction_GetFilePath(action, None, 0)
            text = ctypes.create_string_buffer(size)
            raw.FPDFAction_GetFilePath(action, text, size)
            yield number, raw.FPDFAction_GetType(action), text.value.decode("utf-8")
    document.close()


def test_the_catalogue_leads_into_the_files_beside_it(desk: Any, volume: VolumePlan, tmp_path: Path) -> None:
    planned = plan(desk.view())
    volumes = [
        replace(
            with_titles(volume, ["环评批复", TITLE]),
            number=number,
            file=f"{number:03d}_示例（集团）_第1册共1册.pdf",
        )
        for number in (1, 2)
    ]
    write_document(
        catalogue_document(planned, [(volumes[0], 2), (volumes[1], 5)]), tmp_path / "总目录.pdf", Monitor()
    )
    first, second = (one.file for one in volumes)
    links = list(remote_links(tmp_path / "总目录.pdf"))
    assert [file for _, _, file in links] == [first, second, *[first] * 3, *[second] * 3]
    assert {kind for _, kind, _ in links} == {raw.PDFACTION_REMOTEGOTO}
    with pikepdf.open(tmp_path / "总目录.pdf") as pdf:
        actions = [one.A for page in pdf.pages for one in page.obj.get(Name.Annots, [])]
        assert [int(one.D[0]) for one in actions] == [0, 0, 0, 2, 4, 0, 5, 7]
        assert all(one.D[1] == Name.Fit and bool(one.NewWindow) for one in actions)
        assert bytes(actions[0].F.UF) == b"\xfe\xff" + first.encode("utf-16-be")
        assert all("/" not in str(one.F.UF) for one in actions)


def test_the_catalogue_of_nothing_is_a_sheet(desk: Any, tmp_path: Path) -> None:
    write_document(catalogue_document(plan(desk.view()), []), tmp_path / "总目录.pdf", Monitor())
    assert list(remote_links(tmp_path / "总目录.pdf")) == []


@pytest.mark.parametrize("count", [1, 10, 11, 12, 13, 14, 100])
def test_a_transfer_list_adds_up_and_is_signed(count: int, tmp_path: Path) -> None:
    rows = [
        TransferRow(
            reference=f"X001-{number:03d}", title=f"案卷{number}", entries=number, pages=7, retention="Y"
        )
        for number in range(1, count + 1)
    ]
    sheets = transfer_sheets(rows, sender="示例县创模办")
    check_sheets(sheets, "档号")
    text = printed(sheets, tmp_path / "a.pdf")
    assert all(f"X001-{number:03d}案卷{number}{number}7永久" in text for number in range(1, count + 1))
    assert f"合计{count}卷{count * (count + 1) // 2}{count * 7}" in text
    for party in (
        "移交人（签字）",
        "接收人（签字）",
        "监交人（签字）",
        "移出单位（盖章）",
        "接收单位（盖章）",
    ):
        assert text.count(party) == 1
    assert text.count("移出单位：示例县创模办") == len(sheets)
    assert f"第{len(sheets)}页共{len(sheets)}页" in text


def test_transfer_rows_come_from_the_plan_and_bytes_from_the_rows(volume: VolumePlan, tmp_path: Path) -> None:
    rows = transfer_rows([volume, replace(volume, title="𬭎𰻝" + TITLE, part=2, parts=3)])
    assert (rows[0].entries, rows[0].pages, rows[0].note) == (len(volume.entries), volume.pages, "")
    assert rows[1].note == "第2册，共3册"
    for name in ("a.pdf", "b.pdf"):
        sheets = transfer_sheets(rows, sender=ABOUT.author, receiver="示例县档案馆")
        write_sheets(sheets, ABOUT, tmp_path / name, Monitor())
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    assert not list(tmp_path.glob("*.own.pdf"))
    assert rule_failures((tmp_path / "a.pdf").read_bytes()) == ()  # of PDF/A-2b
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        assert str(pdf.docinfo["/Author"]) == "示例县创模办"


def test_each_enterprise_has_a_list_of_its_own(desk: Any, pdf_of: Any, tmp_path: Path) -> None:
    one = desk.enterprise()
    file = desk.store(pdf_of(3))
    items = [
        desk.file(one, "C01", file, title=TITLE, number=NUMBER, dated=date(2024, 3, 5)) for _ in range(30)
    ]
    rows = material_rows(items)
    assert rows[0].pages == 3
    two_copies = replace(rows[0], copies=2, copy_kind="原件")
    lists = [
        MaterialList(enterprise="示例甲厂", office="示例县创模办", rows=rows),
        MaterialList(enterprise="示例乙厂", office="示例县创模办", rows=(two_copies,)),
    ]
    check_sheets(material_sheets(lists[0]), "材料名称")
    write_materials(lists, ABOUT, tmp_path / "资料移交清单.pdf", Monitor())
    text = printed(material_sheets(lists[0]) + material_sheets(lists[1]), tmp_path / "a.pdf")
    assert "合计30件3090" in text
    assert "合计1件26" in text
    assert text.count("企业（公章）") == 2
    assert text.count("20240305") == 31


def test_forms_of_a_volume_can_be_drawn_without_entries(volume: VolumePlan) -> None:
    drawn = draw(lay_out(replace(volume, entries=())))
    assert drawn.contents[0].rows == ()
