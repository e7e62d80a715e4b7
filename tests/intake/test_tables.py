"""Cells, workbooks, text tables and the search for their headers."""

import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from cmarchive.errors import FileUnreadable, WorkbookUnreadable
from cmarchive.intake.cells import make_cell, shown_decimals
from cmarchive.intake.tables import filled_down, find_table, read_grids

Make = Callable[..., Path]


def known(heading: str) -> str | None:
    fields = {
        "名称": "name",
        "代码": "code",
        "行业类别/名称": "industry",
        "值": "value",
        "行业类别名称": "industry",
    }
    return fields.get(heading)


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (2.9, "General", "2.9"),
        (2.9, "0.00", "2.90"),
        (2.9, "0.00_ ", "2.90"),
        (1234.5, "#,##0.00", "1234.50"),
        (1234.5, "¥#,##0.00_);[Red](¥#,##0.00)", "1234.50"),
        (12, "0", "12"),
        (12, "0.0", "12.0"),
        (12.0, "General", "12"),
        (2.9, "0.0#", "2.9"),
        (2.95, "0.0#", "2.95"),
        (2.9, '0.00"万元"', "2.90"),
        (-2.5, "0.00;-0.00", "-2.50"),
        (0, "0.00", "0.00"),
        (0.1 + 0.2, "General", "0.3"),
        (1e-7, "General", "0.0000001"),
        (1e16, "General", "10000000000000000"),
        (0.981, "0.0%", "98.1"),
        (0.98, "0%", "98"),
        (0.9812, "0.0%", "98.1"),
        (0.285, "0.00", "0.29"),
        (2.5, "@", "2.5"),
        (1.5, "# ?/?", "1.5"),
        (1500000, "0.00,", "1500000"),
        (True, "General", "是"),
        (False, "General", "否"),
        (" 甲 ", "General", "甲"),
        (None, "General", ""),
        (date(2009, 5, 1), "yyyy-mm-dd", "2009-05-01"),
        (datetime(2009, 5, 1), "yyyy-mm", "2009-05"),
        (datetime(2009, 5, 1), 'yyyy"年"m"月"', "2009-05"),
        (datetime(2009, 5, 1), "yyyy", "2009"),
        (datetime(2009, 5, 1, 8, 30), "yyyy-mm-dd hh:mm", "2009-05-01 08:30:00"),
    ],
)
def test_cell_shows_what_its_program_shows(value: Any, form: str, text: str) -> None:
    assert make_cell(value, "表", 0, 0, form).text == text


def test_more_digits_than_shown_are_remembered() -> None:
    cell = make_cell(2.82014294, "表", 4, 2, "0.00")
    assert (cell.text, cell.stored, cell.where) == ("2.82", "2.82014294", "表!C5")


def test_per_cent_is_a_unit() -> None:
    assert make_cell(0.981, "", 0, 0, "0.0%").unit == "%"


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("General", (0, None, False)),
        ("0.00", (2, 2, False)),
        ("0.00%", (2, 2, True)),
        ("yyyy-mm-dd", (0, None, False)),
    ],
)
def test_number_formats(form: str, shown: tuple[int, int | None, bool]) -> None:
    assert shown_decimals(form) == shown


def test_not_a_number_is_a_problem() -> None:
    assert make_cell(float("nan"), "", 0, 0).problem == "不是有限的数，请修正后重新导入。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_text_tables(text_file: Make, encoding: str, delimiter: str) -> None:
    path = text_file(
        [["名称", "值"], ["示例县", "2.90"], ["䶮", "１，２"]], encoding=encoding, delimiter=delimiter
    )
    (grid,) = read_grids(path)
    assert [[cell.text for cell in row] for row in grid.rows] == [
        ["名称", "值"],
        ["示例县", "2.90"],
        ["䶮", "１，２"],
    ]
    assert grid.rows[1][1].where == "B2"


def test_quoted_fields_and_line_breaks(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text('名称,值\n"甲,乙","1,234"\n"两\n行",3\n', encoding="utf-8")
    (grid,) = read_grids(tmp_path / "x.csv")
    assert [cell.text for cell in grid.rows[1]] == ["甲,乙", "1,234"]
    assert grid.rows[2][0].clean == "两 行"


def test_dimension_that_lies(workbook: Make) -> None:
    """WPS writes A1 for whole sheets."""
    path = workbook({"表": [["名称", "值"], ["甲", 1], ["乙", 2]]})
    rewrite(path, "xl/worksheets/sheet1.xml", b'<dimension ref="A1:B3"', b'<dimension ref="A1"')
    (grid,) = read_grids(path)
    assert [[cell.text for cell in row] for row in grid.rows] == [["名称", "值"], ["甲", "1"], ["乙", "2"]]


def test_broken_styles_do_not_cost_the_data(workbook: Make) -> None:
    path = workbook({"表": [["名称", "值"], ["甲", (2.9, "0.00")]]})
    rewrite(path, "xl/styles.xml", b"<cellXfs", b"<cellXfs nonsense='1'><xf numFmtId='x'/></cellXfs><cellXfs")
    (grid,) = read_grids(path)
    assert grid.rows[1][0].text == "甲"
    assert grid.rows[1][1].text in ("2.9", "2.90")
    assert grid.rows[1][1].text == "2.90" or "样式有错误" in grid.note


def rewrite(path: Path, part: str, old: bytes, new: bytes) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def test_formula_never_calculated_is_not_empty(workbook: Make) -> None:
    path = workbook({"表": [["名称", "值"], ["甲", "=1+1"], ["乙", None]]})
    (grid,) = read_grids(path)
    assert grid.rows[1][1].problem == "是未计算的公式，请在 Excel 或 WPS 中打开并保存后重新导入。"
    assert grid.rows[1][1].where == "表!B2"
    assert not grid.rows[1][1].is_blank
    assert grid.rows[2][0].text == "乙"


def test_calculated_formula_has_its_value(workbook: Make) -> None:
    path = workbook({"表": [["名称", "值"], ["甲", "=1+1"], ["乙", '=""']]})
    sheet = "xl/worksheets/sheet1.xml"
    rewrite(path, sheet, b"<f>1+1</f>", b"<f>1+1</f><v>2</v>")
    rewrite(path, sheet, b'<c r="B3">', b'<c r="B3" t="str">')
    (grid,) = read_grids(path)
    assert grid.rows[1][1].text == "2"
    assert grid.rows[2][1].is_blank


def test_error_values_are_problems(workbook: Make) -> None:
    path = workbook({"表": [["名称", "值"], ["甲", "#REF!"]]})
    (grid,) = read_grids(path)
    assert grid.rows[1][1].problem == "是错误值 #REF!，请修正后重新导入。"


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (b"", "文件是空的"),
        (b"<html><table></table>", "内容是网页，不是工作簿"),
        (b"%PDF-1.4", "不是工作簿或文本表格"),
        (b"PK\x03\x04broken", "不是工作簿或文本表格"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le") + b"\0\0", "工作簿已损坏"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") + b"\0\0",
            "工作簿有打开密码",
        ),
    ],
)
def test_what_is_no_table(tmp_path: Path, content: bytes, cause: str) -> None:
    (tmp_path / "x.xlsx").write_bytes(content)
    with pytest.raises(WorkbookUnreadable, match=cause):
        read_grids(tmp_path / "x.xlsx")


def test_workbook_with_parts_missing(workbook: Make, tmp_path: Path) -> None:
    path = workbook({"表": [["名称"]]})
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if "workbook.xml" not in name}
    with zipfile.ZipFile(tmp_path / "y.xlsx", "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    with pytest.raises(WorkbookUnreadable):
        read_grids(tmp_path / "y.xlsx")


def test_missing_table() -> None:
    with pytest.raises(FileUnreadable):
        read_grids(Path("没有.xlsx"))


def test_header_under_titles_and_merged_cells(workbook: Make) -> None:
    rows = [
        ["某县企业名录（2025年）"],
        ["填报单位：创建办"],
        ["序号", "企业", "行业类别", None, "值"],
        [None, None, "名称", "代码", None],
        [1, "甲", "造纸", "C22", 3],
    ]
    path = workbook({"表": rows}, merged=("A1:E1", "C3:D3", "A3:A4", "B3:B4", "E3:E4"))
    table = find_table(read_grids(path)[0], known)
    assert table is not None
    assert [column.heading for column in table.columns] == [
        "序号",
        "企业",
        "行业类别/名称",
        "行业类别/代码",
        "值",
    ]
    assert table.column("industry") == 2
    assert [[cell.text for cell in row] for row in table.rows] == [["1", "甲", "造纸", "C22", "3"]]


def test_full_width_and_spaced_headings(text_file: Make) -> None:
    table = find_table(read_grids(text_file([["名　称", " 代 码 "], ["甲", "１"]]))[0], known)
    assert table is not None
    assert {column.field for column in table.columns} == {"name", "code"}


@pytest.mark.parametrize("counter", [["1", "2", "3"], ["甲", "1", "2"], ["（1）", "（2）", "（3）"]])
def test_row_of_column_numbers_is_no_data(text_file: Make, counter: list[str]) -> None:
    table = find_table(read_grids(text_file([["名称", "代码", "值"], counter, ["甲", "1", "2"]]))[0], known)
    assert table is not None
    assert [row[0].text for row in table.rows] == ["甲"]


def test_no_header_is_no_table(text_file: Make) -> None:
    assert find_table(read_grids(text_file([["甲", "乙"], ["1", "2"]]))[0], known) is None


def test_merged_cells_count_for_all_their_rows(workbook: Make) -> None:
    rows = [["名称", "值"], ["甲", 1], [None, 2], ["乙", 3], [None, 4]]
    table = find_table(read_grids(workbook({"表": rows}, merged=("A2:A3",)))[0], known)
    assert table is not None
    assert [cell.text for cell in filled_down(table, 0)] == ["甲", "甲", "乙", ""]


def test_formatted_but_empty_rows_are_dropped(workbook: Make) -> None:
    path = workbook({"表": [["名称", "值"], ["甲", 1], *[[(None, "0.00"), (None, "0.00")]] * 50]})
    assert len(read_grids(path)[0].rows) == 2
