"""Workbooks: .xlsx through openpyxl for its number formats; .xls, .et and .ods through calamine."""

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils import column_index_from_string, range_boundaries
from openpyxl.utils.exceptions import InvalidFileException
from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from cmarchive.errors import WorkbookUnreadable
from cmarchive.intake.cells import Cell, make_cell
from cmarchive.text import mark

_LARGEST_PART = 600 << 20  # unpacked; a roster of 5 000 enterprises has 2 MB
_MOST_CELLS = 20_000_000
_FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=[\"']([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})[\"']")
_CELL = re.compile(rb"<(?:\w+:)?c\s[^>]*?r=[\"']([A-Z]{1,3})(\d{1,7})[\"']")
# What openpyxl raises for workbooks that other programs wrote in their own way.
FOREIGN = (
    InvalidFileException,
    zipfile.BadZipFile,
    SyntaxError,  # xml.etree's ParseError, and the one of lxml, which openpyxl prefers where it is installed
    KeyError,
    ValueError,
    TypeError,
    IndexError,
    AttributeError,
    EOFError,
    zlib.error,
)

Span = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The cells of one sheet from A1 on, with its merged ranges as (top, left, bottom, right), all from zero.

    Rows may be of different lengths. The rows of a ``hidden`` sheet are there, but nobody sees them in the
    spreadsheet program. ``note`` is a Chinese remark about how the sheet was read.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    merged: tuple[Span, ...] = ()
    hidden: bool = False
    note: str = ""


def read_xlsx(path: Path) -> list[Grid]:
    """Read every sheet of an .xlsx. Raises WorkbookUnreadable."""
    has_formulas, merged = _markup(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl remarks on every extension it does not know
            uncalculated = _uncalculated(path) if has_formulas else {}
            return list(_openpyxl_grids(path, merged, uncalculated))
    except FOREIGN:
        # A style sheet or a property that openpyxl cannot take must not cost the data.
        return _read_unstyled(path, merged)


def _read_unstyled(path: Path, merged: dict[str, tuple[Span, ...]]) -> list[Grid]:
    """Read what openpyxl cannot take as it is: through calamine, or else without its style sheet."""
    note = mark("Table", "工作簿的样式有错误，只能按数值读取，显示的小数位数可能丢失，请核对。")
    _refuse_scattered(path)
    try:
        return read_old(path, note)
    except WorkbookUnreadable:
        try:
            bare = _without_styles(path)
            return [replace(grid, note=note) for grid in _openpyxl_grids(bare, merged, {})]
        except FOREIGN:
            pass  # then it is no matter of style
        raise


def _without_styles(path: Path) -> io.BytesIO:
    copy = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(copy, "w") as new:
        for name in old.namelist():
            if name != "xl/styles.xml":
                new.writestr(name, old.read(name))
    return copy


def read_old(path: Path, note: str = "") -> list[Grid]:
    """Read every sheet of an .xls, .et or .ods. Raises WorkbookUnreadable."""
    try:
        book = CalamineWorkbook.from_path(path)
        return [
            _calamine_grid(
                book.get_sheet_by_name(sheet.name), sheet.visible is not SheetVisibleEnum.Visible, note, path
            )
            for sheet in book.sheets_metadata
            if sheet.typ is SheetTypeEnum.WorkSheet
        ]
    except PasswordError as exc:
        raise WorkbookUnreadable(path=path.name, cause=mark("Table", "工作簿有打开密码")) from exc
    except CalamineError as exc:
        raise WorkbookUnreadable(path=path.name, cause=mark("Table", "工作簿已损坏")) from exc


def _markup(path: Path) -> tuple[bool, dict[str, tuple[Span, ...]]]:
    """Whether there are formulas, so that plain workbooks are read only once, and the merged ranges by part.

    openpyxl knows merged ranges only when it holds the whole sheet in memory, and calamine sets up a cell for every
    place up to the last, which one stray cell in the last row and column makes 17 thousand million.
    """
    has_formulas, merged = False, {}
    for name, content in _sheet_parts(path):
        has_formulas = has_formulas or _FORMULA.search(content) is not None
        merged[name] = tuple(_span(found.decode("ascii")) for found in _MERGED.findall(content))
    return has_formulas, merged


def _sheet_parts(path: Path) -> Iterator[tuple[str, bytes]]:
    """The XML of every sheet by the name of its part."""
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(part.file_size for part in archive.infolist()) > _LARGEST_PART:
                raise WorkbookUnreadable(path=path.name, cause=mark("Table", "内容过大"))
            for part in archive.namelist():
                if part.startswith("xl/worksheets/"):
                    yield part, archive.read(part)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error) as exc:
        raise WorkbookUnreadable(path=path.name, cause=mark("Table", "工作簿已损坏")) from exc


def _span(reference: str) -> Span:
    left, top, right, bottom = range_boundaries(reference)
    return top - 1, left - 1, bottom - 1, right - 1


def _refuse_scattered(path: Path) -> None:
    """Keep what only calamine can read from taking all memory: it sets up a cell for every place up to the last."""
    for _name, content in _sheet_parts(path):
        places = _CELL.findall(content)
        height = max((int(row) for _column, row in places), default=0)
        width = max((column_index_from_string(column.decode("ascii")) for column, _row in places), default=0)
        if height * width > _MOST_CELLS:
            raise WorkbookUnreadable(path=path.name, cause=mark("Table", "内容过大"))


def _spans(sheet: CalamineSheet) -> tuple[Span, ...]:
    ranges = sheet.merged_cell_ranges or []
    return tuple((top, left, bottom, right) for (top, left), (bottom, right) in ranges)


def _worksheets(book: Any) -> Iterator[Any]:
    """The sheets that have cells, without the dimension some programs write wrongly (WPS: A1)."""
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        yield sheet


def _uncalculated(path: Path) -> dict[str, frozenset[tuple[int, int]]]:
    """The cells that hold a formula, by sheet. Where such a cell has no value, nobody ever calculated it."""
    book = openpyxl.load_workbook(path, read_only=True, data_only=False)
    try:
        return {
            sheet.title: frozenset(
                (entry.row - 1, entry.column - 1)
                for row in sheet.iter_rows()
                for entry in row
                if entry.value is not None and entry.data_type == "f"
            )
            for sheet in _worksheets(book)
        }
    finally:
        book.close()


def _openpyxl_grids(
    path: Path | io.BytesIO,
    merged: dict[str, tuple[Span, ...]],
    formulas: dict[str, frozenset[tuple[int, int]]],
) -> Iterator[Grid]:
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    try:
        for sheet in _worksheets(book):
            open_formulas = formulas.get(sheet.title, frozenset())
            rows = (
                _openpyxl_row(row, sheet.title, number, open_formulas)
                for number, row in enumerate(sheet.iter_rows())
            )
            yield Grid(
                name=sheet.title,
                rows=_trimmed(rows),
                merged=merged.get(sheet._worksheet_path, ()),  # noqa: SLF001 - which sheet a part holds is not public
                hidden=sheet.sheet_state != "visible",
            )
    finally:
        book.close()


def _openpyxl_row(
    row: tuple[Any, ...], sheet: str, number: int, formulas: frozenset[tuple[int, int]]
) -> tuple[Cell, ...]:
    """The cells of a row; texts, which most cells are, without a detour."""
    cells = []
    for column, entry in enumerate(row):
        value = entry.value
        if type(value) is str and entry.data_type != "e":
            cells.append(Cell(value.strip(), sheet, number, column))
        else:
            cells.append(_openpyxl_cell(entry, sheet, number, column, formulas))
    return tuple(cells)


def _openpyxl_cell(
    entry: Any, sheet: str, row: int, column: int, formulas: frozenset[tuple[int, int]]
) -> Cell:
    value = entry.value
    if value is None:
        # A formula whose result is the empty string is typed "str"; one never calculated has no type.
        if (row, column) in formulas and entry.data_type != "str":
            text = mark("Cell", "是未计算的公式，请在 Excel 或 WPS 中打开并保存后重新导入。")
            return Cell("", sheet, row, column, problem=text)
        return Cell("", sheet, row, column)
    if entry.data_type == "e":
        text = mark("Cell", "是错误值 {value}，请修正后重新导入。").format(value=value)
        return Cell("", sheet, row, column, problem=text)
    return make_cell(value, sheet, row, column, entry.number_format)


def _calamine_grid(sheet: CalamineSheet, hidden: bool, note: str, path: Path) -> Grid:
    if sheet.total_height * sheet.total_width > _MOST_CELLS:
        raise WorkbookUnreadable(path=path.name, cause=mark("Table", "内容过大"))
    values = sheet.to_python(skip_empty_area=False)
    rows = (
        tuple(make_cell(value, sheet.name, number, column) for column, value in enumerate(row))
        for number, row in enumerate(values)
    )
    return Grid(name=sheet.name, rows=_trimmed(rows), merged=_spans(sheet), hidden=hidden, note=note)


def _trimmed(rows: Iterable[tuple[Cell, ...]]) -> tuple[tuple[Cell, ...], ...]:
    """All rows up to the last with content; formatted but empty ones may follow by the hundred thousand."""
    kept: list[tuple[Cell, ...]] = []
    blank = 0
    for row in rows:
        if any(entry.text or entry.problem for entry in row):
            kept.extend([()] * blank)
            kept.append(row)
            blank = 0
        else:
            blank += 1
    return tuple(kept)
