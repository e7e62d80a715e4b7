"""The cells of a streamed sheet: one reusable cell per look."""

from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.hyperlink import Hyperlink

from cmarchive.ledger.sheet import Align, Column, Tone
from cmarchive.text import mark

_BODY, _HEADING, _TITLE = "宋体", "黑体", "黑体"
_THIN = Side(style="thin", color="FF8C959F")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_FILLS = {
    Tone.GOOD: "FFE6F4EA",
    Tone.BAD: "FFFBE3E1",
    Tone.WARN: "FFFFF4D6",
    Tone.MUTED: "FFF1F3F5",
    Tone.NOTE: "FFDDEBFA",
}
_INKS = {
    Tone.GOOD: "FF1B6E3C",
    Tone.BAD: "FFB3261E",
    Tone.WARN: "FF8A5A00",
    Tone.MUTED: "FF6B7280",
    Tone.NOTE: "FF1D4F91",
}
_LINK_INK = "FF0B57D0"
_STACKED = 255  # the text rotation that stacks characters upright
_NOTE_WIDTH = 400  # pixels of a comment's box
_NOTE_PLACES = 60  # characters of a line in it; Chinese ones take two
_NOTE_LINE, _NOTE_MOST = 18, 420  # pixels: the height of a line, and of the tallest box
HEADING_FILL = "FFDCE6F1"
TOTALS_FILL = "FFEFF3F8"


class Look(NamedTuple):
    """How a cell looks. Cells that ``carries`` a comment or link are kept apart from those that do not."""

    fill: str = ""
    bold: bool = False
    tone: Tone = Tone.PLAIN
    carries: bool = False


_PLAIN = Look()
_HEAD = Look(fill=HEADING_FILL, bold=True)


class Pen:
    """Hands out one reusable cell per look; each is written before it is handed out again."""

    def __init__(self, sheet: Any) -> None:
        self._sheet = sheet
        self._cells: dict[tuple[object, ...], Any] = {}

    def text(self, text: str, align: Align, look: Look = _PLAIN) -> Any:
        """A text cell; what looks like a formula stays text."""
        return _put_text(self._cell((align, look), align, look), text)

    def number(self, value: Decimal | int, form: str, look: Look) -> Any:
        """A number cell with its number format."""
        cell = self._cell((form, look), Align.RIGHT, look)
        cell.value = value
        cell.number_format = form
        return cell

    def day(self, day: date, look: Look) -> Any:
        """A date cell."""
        cell = self._cell(("day", look), Align.CENTER, look)
        cell.value = day
        cell.number_format = "yyyy-mm-dd"
        return cell

    def blank(self, look: Look) -> Any:
        """A cell with nothing in it, not even an empty text."""
        return self._cell(("blank", look), Align.RIGHT, look)

    def link(self, text: str, place: str, at: str, look: Look) -> Any:
        """A text cell at ``at`` that leads to another place of the workbook."""
        cell = self._cell(("link", look), Align.LEFT, look)
        cell.font = Font(name=_BODY, size=10, underline="single", color=_LINK_INK)
        _put_text(cell, text)
        cell.hyperlink = Hyperlink(ref=at, location=place)
        cell.hyperlink.ref = at  # the cell only learns where it stands when it is written
        return cell

    def heading(self, column: Column) -> Any:
        """The heading of a column."""
        cell = self._cell(("heading", column.upright), Align.CENTER, _HEAD)
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

    def closing(self, text: str) -> Any:
        """A line under the table, such as one for signatures."""
        cell = WriteOnlyCell(self._sheet)
        cell.font = Font(name=_BODY, size=10)
        cell.alignment = Alignment(horizontal="left", vertical="bottom")
        return _put_text(cell, text)

    def _cell(self, key: tuple[object, ...], align: Align, look: Look) -> Any:
        cell = self._cells.get(key)
        if cell is None:
            cell = self._cells[key] = WriteOnlyCell(self._sheet)
            name = _HEADING if look.bold else _BODY
            cell.font = Font(name=name, size=10, bold=look.bold, color=_INKS.get(look.tone))
            cell.alignment = Alignment(horizontal=align.value, vertical="center", wrap_text=True)
            cell.border = _BOX
            if shade := _FILLS.get(look.tone, look.fill):
                cell.fill = PatternFill("solid", start_color=shade, end_color=shade)
        return cell


def comment_of(text: str) -> Comment:
    """A comment in a box that shows all of it, if that is not too tall."""
    clean = ILLEGAL_CHARACTERS_RE.sub("", text)
    lines = sum(max(1, -(-places(line) // _NOTE_PLACES)) for line in clean.split("\n"))
    height = min(_NOTE_MOST, _NOTE_LINE * (lines + 1))
    return Comment(clean, mark("Ledger", "创模档案"), height=height, width=_NOTE_WIDTH)


def places(text: str) -> int:
    """The width of a text in characters of a column; Chinese ones take two."""
    return sum(1 if char.isascii() else 2 for char in text)


def _put_text(cell: Any, text: str) -> Any:
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)
    cell.data_type = "s"  # never a formula, whatever the text begins with
    return cell
