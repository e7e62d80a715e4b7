"""Workbooks made to break a reader: far cells, broken styles, entities. The data is read, or one sentence says why not."""

import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import openpyxl
import pytest

from cmarchive.assessment import Flag
from cmarchive.errors import WorkbookUnreadable
from cmarchive.intake import read_roster
from cmarchive.intake.tables import find_table, read_grids

Make = Callable[..., Path]
SHEET, STYLES = "xl/worksheets/sheet1.xml", "xl/styles.xml"
ROWS = [["企业名称", "地址"], ["示例甲纸业有限公司", "路1"], ["示例乙机械厂", "路2"]]
WRITINGS = re.compile("路1|&#36335;1".encode())  # openpyxl writes either, depending on what is installed
NAMES = ["示例甲纸业有限公司", "示例乙机械厂"]


def with_cell(workbook: Make, row: int, column: int, text: str, merged: str = "") -> Path:
    path = workbook({"名录": ROWS})
    book = openpyxl.load_workbook(path)
    book["名录"].cell(row, column, text)
    if merged:
        book["名录"].merge_cells(merged)
    book.save(path)
    return path


def rewritten(path: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    target = path.with_name("改.xlsx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if name == part else content)
    return target


def names_in(path: Path, flags: Mapping[str, Flag]) -> list[str]:
    return [row.name for row in read_roster(path, flags).rows]


@pytest.mark.parametrize("merged", ["", "D1:E1"])
def test_a_cell_at_the_far_corner(workbook: Make, flags: Mapping[str, Flag], merged: str) -> None:
    path = with_cell(workbook, 1_048_576, 16_384, "远", merged)
    reading = read_roster(path, flags)
    assert [row.name for row in reading.rows] == NAMES
    assert [problem.where for problem in reading.problems] == ["名录!A1048576"]


def test_a_heading_at_the_far_end(workbook: Make, flags: Mapping[str, Flag]) -> None:
    assert names_in(with_cell(workbook, 1, 16_384, "远"), flags) == NAMES


def test_a_row_at_the_far_end(workbook: Make, flags: Mapping[str, Flag]) -> None:
    path = with_cell(workbook, 1_048_576, 1, "示例末公司")
    assert names_in(path, flags) == [*NAMES, "示例末公司"]
    [grid] = read_grids(path)
    table = find_table(grid, lambda heading: "name" if heading == "企业名称" else None)
    assert table is not None
    assert [row[0].row for row in table.rows] == [1, 2, 1_048_575]


def test_a_style_sheet_that_is_no_xml(workbook: Make, flags: Mapping[str, Flag]) -> None:
    path = rewritten(workbook({"名录": ROWS}), STYLES, lambda content: b"<not closed")
    reading = read_roster(path, flags)
    assert [row.name for row in reading.rows] == NAMES
    [note] = reading.notes
    assert "样式有错误" in note


def test_a_far_cell_and_a_broken_style_sheet(workbook: Make, flags: Mapping[str, Flag]) -> None:
    path = with_cell(workbook, 1_048_576, 16_384, "远")
    with pytest.raises(WorkbookUnreadable, match="内容过大"):
        read_roster(rewritten(path, STYLES, lambda content: b"<not closed"), flags)


def test_entities_are_not_expanded(workbook: Make, flags: Mapping[str, Flag]) -> None:
    def bomb(content: bytes) -> bytes:
        levels = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
        head = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{levels}]>'
        body = content.partition(b"?>")[2] if content.startswith(b"<?xml") else content
        return head.encode() + WRITINGS.sub(b"&j;", body)

    path = workbook({"名录": ROWS})
    with zipfile.ZipFile(path) as archive:
        part = next(name for name in archive.namelist() if WRITINGS.search(archive.read(name)))
    try:
        rows = read_roster(rewritten(path, part, bomb), flags).rows
    except WorkbookUnreadable:
        return
    assert all(len(row.address) < 100 for row in rows)
