"""Writing a sheet into a workbook, streaming, with the look of an official table on A4 landscape."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange

from cmarchive.jobs import Monitor
from cmarchive.ledger.sheet import Align, Column, Percent, Sheet, Tone, Toned, Value
from cmarchive.numbers import Number, plain
from cmarchive.text import mark

_BODY, _HEADING, _TITLE = "宋体", "黑体", "黑体"
_THIN = Side(style="thin", color="FF8C959F")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_FILLS = {
    Tone.GOOD: "FFE6F4EA",
    Tone.BAD: "FFFBE3E1",
    Tone.WARN: "FFFFF4D6",
    Tone.MUTED: "FFF1F3F5",
}
_INKS = {Tone.GOOD: "FF1B6E3C", Tone.BAD: "FFB3261E", Tone.WARN: "FF8A5A00", Tone.MUTED: "FF6B7280"}
_HEADING_FILL = "FFDCE6F1"
_TOTALS_FILL = "FFEFF3F8"
_A4 = 9  # the number OOXML gives the paper size
_PAGE_WIDTH = 260  # characters across a page that can still be read; wider tables take several pages
_STACKED = 255  # the text rotation that stacks characters upright
_EXACT_DIGITS = 15  # a spreadsheet keeps no more; longer numbers are written as text
_LINE_HEIGHT = 13.5  # points, for 10 point text
_MOST_LINES = 30  # Excel refuses rows of more than 409 points


class _Pen:
    """Hands out one reusable cell per look; each is written before it is handed out again."""

    def __init__(self, sheet: Any) -> None:
        self._sheet = sheet
        self._cells: dict[tuple[object, ...], Any] = {}

    def text(
        self, text: str, align: Align, tone: Tone = Tone.PLAIN, fill: str = "", *, bold: bool = False
    ) -> Any:
        """A text cell; what looks like a formula stays text."""
        cell = self._cell((align, tone, fill, bold), align, tone, fill, bold=bold)
        return _put_text(cell, text)

    def number(self, value: Decimal | int, form: str, fill: str, *, bold: bool = False) -> Any:
        """A number cell with its number format."""
        cell = self._cell((form, fill, bold), Align.RIGHT, Tone.PLAIN, fill, bold=bold)
        cell.value = value
        cell.number_format = form
        return cell

    def day(self, day: date, fill: str) -> Any:
        """A date cell."""
        cell = self._cell(("day", fill), Align.CENTER, Tone.PLAIN, fill)
        cell.value = day
        cell.number_format = "yyyy-mm-dd"
        return cell

    def heading(self, column: Column) -> Any:
        """The heading of a column."""
        key = ("heading", column.upright)
        cell = self._cell(key, Align.CENTER, Tone.PLAIN, _HEADING_FILL, bold=True)
        if column.upright:
            cell.alignment = Alignment(horizontal="center", vertical="top", textRotation=_STACKED)
        return _put_text(cell, column.title)

    def title(self, text: str, align: Align) -> Any:
        """The title of the sheet."""
        cell = WriteOnlyCell(self._sheet)
        cell.font = Font(name=_TITLE, size=16, bold=True)
        cell.alignment = Alignment(horizontal=align.value, vertical="center")
        return _put_text(cell, text)

    def remark(self, text: str) -> Any:
        """The line under the title."""
        cell = WriteOnlyCell(self._sheet)
        cell.font = Font(name=_BODY, size=9, color="FF4B5563")
        cell.alignment = Alignment(horizontal="left", vertical="center", wrap_text=True)
        return _put_text(cell, text)

    def _cell(
        self, key: tuple[object, ...], align: Align, tone: Tone, fill: str, *, bold: bool = False
    ) -> Any:
        cell = self._cells.get(key)
        if cell is None:
            cell = self._cells[key] = WriteOnlyCell(self._sheet)
            name = _HEADING if bold else _BODY
            cell.font = Font(name=name, size=10, bold=bold, color=_INKS.get(tone))
            cell.alignment = Alignment(horizontal=align.value, vertical="center", wrap_text=True)
            cell.border = _BOX
            if shade := _FILLS.get(tone, fill):
                cell.fill = PatternFill("solid", start_color=shade, end_color=shade)
        return cell


def _put_text(cell: Any, text: str) -> Any:
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)
    cell.data_type = "s"  # never a formula, whatever the text begins with
    return cell


def write_sheet(book: Workbook, sheet: Sheet, monitor: Monitor) -> None:
    """Append ``sheet`` to a write-only workbook; each row is one step of the running stage."""
    # Closed here even when cancelled: a half-written stream complains when it is collected.
    with closing(book.create_sheet(sheet.name)) as page:
        _set_up(page, sheet)
        _append_rows(page, sheet, monitor)
        width = len(sheet.columns)
        for line in (1, 2):
            page.merged_cells.add(CellRange(min_row=line, max_row=line, min_col=1, max_col=width))
        last = sheet.heading_row + max(sheet.count, 1)
        page.auto_filter.ref = f"A{sheet.heading_row}:{get_column_letter(width)}{last}"


def _append_rows(page: Any, sheet: Sheet, monitor: Monitor) -> None:
    pen = _Pen(page)
    # In the middle of a table wider than a page nobody would see the title.
    page.append([pen.title(sheet.title, Align.CENTER if _pages_across(sheet) == 1 else Align.LEFT)])
    page.append([pen.remark(sheet.remark)])
    if sheet.above:
        page.append(pen.text(text, Align.CENTER, fill=_HEADING_FILL, bold=True) for text in sheet.above)
    page.append(pen.heading(column) for column in sheet.columns)
    for line, row in enumerate(sheet.rows, start=sheet.heading_row + 1):
        if (lines := _lines(sheet.columns, row)) > 1:
            page.row_dimensions[line].height = _LINE_HEIGHT * lines + 2
        page.append(_cells(pen, sheet.columns, row))
        monitor.advance()
    if sheet.totals:
        page.append(_cells(pen, sheet.columns, sheet.totals, fill=_TOTALS_FILL, bold=True))


def _cells(
    pen: _Pen, columns: Sequence[Column], row: Sequence[Value], fill: str = "", *, bold: bool = False
) -> Iterator[Any]:
    for column, value in zip(columns, row, strict=True):
        yield _cell(pen, column, value, fill, bold=bold)


def _cell(pen: _Pen, column: Column, value: Value, fill: str, *, bold: bool) -> Any:
    if isinstance(value, Toned):
        return pen.text(value.text, column.align, value.tone, fill, bold=bold)
    if isinstance(value, Percent):
        return pen.number(Decimal(value.value) / 100, "0%", fill, bold=bold)
    if isinstance(value, date):
        return pen.day(value, fill)
    if isinstance(value, Number):
        return _figure(pen, value.value, value.decimals, fill, bold=bold)
    if isinstance(value, Decimal):
        return _figure(pen, value, max(0, -int(value.as_tuple().exponent)), fill, bold=bold)
    if isinstance(value, int):
        return pen.number(value, "0", fill, bold=bold)
    return pen.text(value or "", column.align, fill=fill, bold=bold)


def _figure(pen: _Pen, value: Decimal, decimals: int, fill: str, *, bold: bool) -> Any:
    if len(value.as_tuple().digits) > _EXACT_DIGITS:
        return pen.text(plain(value), Align.RIGHT, fill=fill, bold=bold)
    return pen.number(value, f"0.{'0' * decimals}" if decimals else "0", fill, bold=bold)


def _set_up(page: Any, sheet: Sheet) -> None:
    """Widths, panes and print layout; a streamed sheet wants them before its first row."""
    for position, column in enumerate(sheet.columns, start=1):
        page.column_dimensions[get_column_letter(position)].width = column.width
    page.row_dimensions[1].height = 30
    page.row_dimensions[2].height = _remark_height(sheet)
    if tall := max((len(column.title) for column in sheet.columns if column.upright), default=0):
        page.row_dimensions[sheet.heading_row].height = max(60, 13 * tall)
    page.freeze_panes = f"{get_column_letter(sheet.frozen + 1)}{sheet.heading_row + 1}"
    page.print_title_rows = f"1:{sheet.heading_row}"
    page.print_title_cols = f"A:{get_column_letter(sheet.frozen)}"
    page.page_setup.paperSize = _A4
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToWidth = _pages_across(sheet)
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_margins.left = page.page_margins.right = 0.5
    page.page_margins.top = page.page_margins.bottom = 0.6
    page.print_options.horizontalCentered = True
    page.HeaderFooter.oddFooter.left.text = sheet.name
    page.HeaderFooter.oddFooter.right.text = mark("Ledger", "第 &P 页　共 &N 页")


def _remark_height(sheet: Sheet) -> float:
    """Room for a remark that wraps over the width of the table."""
    return float(16 * max(1, -(-_places(sheet.remark) // int(_width(sheet)))))


def _lines(columns: Sequence[Column], row: Sequence[Value]) -> int:
    """How many lines the fullest cell of a row wraps to; spreadsheet programs do not widen printed rows themselves."""
    fullest = 1
    for column, value in zip(columns, row, strict=True):
        text = value.text if isinstance(value, Toned) else value
        if isinstance(text, str) and len(text) * 2 > column.width - 1:
            room = max(1, int(column.width) - 1)
            fullest = max(fullest, sum(max(1, -(-_places(part) // room)) for part in text.split("\n")))
    return min(fullest, _MOST_LINES)


def _places(text: str) -> int:
    """The width of a text in characters of a column; Chinese ones take two."""
    return sum(1 if char.isascii() else 2 for char in text)


def _width(sheet: Sheet) -> float:
    return sum(column.width for column in sheet.columns)


def _pages_across(sheet: Sheet) -> int:
    return -(-int(_width(sheet)) // _PAGE_WIDTH)
