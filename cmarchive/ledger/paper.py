"""Writing a sheet into a workbook, streaming, with the look of an official table on A4 landscape."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange

from cmarchive.jobs import Monitor
from cmarchive.ledger.pen import HEADING_FILL, TOTALS_FILL, Look, Pen, comment_of, places
from cmarchive.ledger.sheet import Align, Column, Link, Noted, Percent, Sheet, Toned, Value
from cmarchive.numbers import Number, plain
from cmarchive.text import mark

_A4 = 9  # the number OOXML gives the paper size
_PAGE_WIDTH = 260  # characters across a page that can still be read; wider tables take several pages
_EXACT_DIGITS = 15  # a spreadsheet keeps no more; longer numbers are written as text
_LINE_HEIGHT = 13.5  # points, for 10 point text
_CLOSING_HEIGHT = 34  # points: room for a pen and a seal
_MOST_LINES = 30  # Excel refuses rows of more than 409 points
_BODY = Look()
_TOTALS = Look(fill=TOTALS_FILL, bold=True)
_LEGEND = Look(bold=True)


def write_sheet(book: Workbook, sheet: Sheet, monitor: Monitor) -> None:
    """Append ``sheet`` to a write-only workbook; each row is one step of the running stage."""
    # Closed here even when cancelled: a half-written stream complains when it is collected.
    with closing(book.create_sheet(sheet.name)) as page:
        _set_up(page, sheet)
        _append_rows(page, sheet, monitor)
        width = len(sheet.columns)
        for line in (1, 2, *range(sheet.last_row - len(sheet.closing) + 1, sheet.last_row + 1)):
            page.merged_cells.add(CellRange(min_row=line, max_row=line, min_col=1, max_col=width))
        last = sheet.heading_row + max(sheet.count, 1)
        page.auto_filter.ref = f"A{sheet.heading_row}:{get_column_letter(width)}{last}"


def _append_rows(page: Any, sheet: Sheet, monitor: Monitor) -> None:
    pen = Pen(page)
    # In the middle of a table wider than a page nobody would see the title.
    page.append([pen.title(sheet.title, Align.CENTER if _pages_across(sheet) == 1 else Align.LEFT)])
    page.append([pen.remark(sheet.remark)])
    if sheet.legend:
        page.append(_cells(pen, sheet.columns, sheet.legend, 0, _LEGEND))
    if sheet.above:
        head = Look(fill=HEADING_FILL, bold=True)
        page.append(pen.text(text, Align.CENTER, head) for text in sheet.above)
    page.append(pen.heading(column) for column in sheet.columns)
    for line, row in enumerate(sheet.rows, start=sheet.heading_row + 1):
        if (lines := _lines(sheet.columns, row)) > 1:
            page.row_dimensions[line].height = _LINE_HEIGHT * lines + 2
        page.append(_cells(pen, sheet.columns, row, line, _BODY))
        monitor.advance()
    if sheet.totals:
        page.append(_cells(pen, sheet.columns, sheet.totals, sheet.last_row - len(sheet.closing), _TOTALS))
    for line, text in enumerate(sheet.closing, start=sheet.last_row - len(sheet.closing) + 1):
        page.row_dimensions[line].height = _CLOSING_HEIGHT
        page.append([pen.closing(text)])


def _cells(pen: Pen, columns: Sequence[Column], row: Sequence[Value], line: int, look: Look) -> Iterator[Any]:
    for position, (column, value) in enumerate(zip(columns, row, strict=True), start=1):
        if isinstance(value, Link):
            at = f"{get_column_letter(position)}{line}"
            yield pen.link(value.text, value.place, at, look._replace(carries=True))
        elif isinstance(value, Noted):
            yield _noted(pen, column, value, look)
        else:
            yield _cell(pen, column, value, look)


def _noted(pen: Pen, column: Column, noted: Noted, look: Look) -> Any:
    look = look._replace(tone=noted.tone, carries=bool(noted.note))
    cell = pen.blank(look) if noted.value is None else _cell(pen, column, noted.value, look)
    if noted.note:
        cell.comment = comment_of(noted.note)
    return cell


def _cell(pen: Pen, column: Column, value: Value, look: Look) -> Any:
    if isinstance(value, Toned):
        return pen.text(value.text, column.align, look._replace(tone=value.tone))
    if isinstance(value, Percent):
        return pen.number(Decimal(value.value) / 100, "0%", look)
    if isinstance(value, date):
        return pen.day(value, look)
    if isinstance(value, Number):
        return _figure(pen, value.value, value.decimals, look)
    if isinstance(value, Decimal):
        return _figure(pen, value, max(0, -int(value.as_tuple().exponent)), look)
    if isinstance(value, int):
        return pen.number(value, "0", look)
    return pen.text(value if isinstance(value, str) else "", column.align, look)


def _figure(pen: Pen, value: Decimal, decimals: int, look: Look) -> Any:
    if len(value.as_tuple().digits) > _EXACT_DIGITS:
        return pen.text(plain(value), Align.RIGHT, look)
    return pen.number(value, f"0.{'0' * decimals}" if decimals else "0", look)


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
    page.page_margins.header = page.page_margins.footer = 0.3  # else the footer is cut
    page.print_options.horizontalCentered = True
    page.HeaderFooter.oddFooter.left.text = sheet.name
    page.HeaderFooter.oddFooter.right.text = mark("Ledger", "第 &P 页　共 &N 页")


def _remark_height(sheet: Sheet) -> float:
    """Room for a remark that wraps over the width of the table."""
    return float(16 * max(1, -(-places(sheet.remark) // int(_width(sheet)))))


def _lines(columns: Sequence[Column], row: Sequence[Value]) -> int:
    """How many lines the fullest cell of a row wraps to; spreadsheet programs do not widen printed rows themselves."""
    fullest = 1
    for column, value in zip(columns, row, strict=True):
        text = value.text if isinstance(value, Toned) else value
        if isinstance(text, str) and len(text) * 2 > column.width - 1:
            room = max(1, int(column.width) - 1)
            fullest = max(fullest, sum(max(1, -(-places(part) // room)) for part in text.split("\n")))
    return min(fullest, _MOST_LINES)


def _width(sheet: Sheet) -> float:
    return sum(column.width for column in sheet.columns)


def _pages_across(sheet: Sheet) -> int:
    return -(-int(_width(sheet)) // _PAGE_WIDTH)
