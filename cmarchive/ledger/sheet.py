"""A sheet as plain values: what stands in it, not yet how a spreadsheet file says so."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from cmarchive.numbers import NotANumber, Number, parse_number
from cmarchive.text import mark


class Tone(StrEnum):
    """What the colour of a cell says."""

    PLAIN = "plain"
    GOOD = "good"
    BAD = "bad"
    WARN = "warn"
    MUTED = "muted"
    NOTE = "note"


class Align(StrEnum):
    """Where a column's content stands."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Toned(NamedTuple):
    """A text with a colour."""

    text: str
    tone: Tone


class Percent(NamedTuple):
    """A share as whole percent."""

    value: int


class Link(NamedTuple):
    """A text that leads to another place of the workbook."""

    text: str
    place: str


class Noted(NamedTuple):
    """A value with a colour and, unless ``note`` is empty, a comment. None leaves the cell truly empty."""

    value: "str | int | Decimal | Number | None"
    tone: Tone
    note: str = ""


Value = str | int | Decimal | Number | date | Toned | Percent | Link | Noted | None
MOST_ROWS = 1_048_576  # of a sheet, by the file format


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its heading, its width in characters and where its content stands. ``upright`` stacks the heading."""

    title: str
    width: float
    align: Align = Align.LEFT
    upright: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet of the ledger.

    ``rows`` may be made while they are written; ``count`` says how many the archive has by its own account.
    ``legend`` stands over the headings and explains colours; ``above`` is a second heading line over the first,
    ``totals`` the last line, ``closing`` lines across the table under it. The first ``frozen`` columns stay
    on screen and are repeated on every page.
    """

    name: str
    title: str
    remark: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Value]]
    count: int
    frozen: int
    legend: Sequence[Value] = ()
    above: Sequence[str] = ()
    totals: Sequence[Value] = ()
    closing: Sequence[str] = ()

    @property
    def heading_row(self) -> int:
        """The number of the row with the columns' headings."""
        return 3 + bool(self.legend) + bool(self.above)

    @property
    def last_row(self) -> int:
        """The number of the last row, totals and closing lines included."""
        return self.heading_row + self.count + bool(self.totals) + len(self.closing)


def part_name(name: str, part: int) -> str:
    """The name of one of the sheets a table takes, counted from 1: 数据, then 数据（2）."""
    return name if part == 1 else mark("Ledger", "{name}（{part}）").format(name=name, part=part)


def as_entered(text: str) -> Value:
    """A figure as a number with the decimals it was entered with; anything else stays the text it is."""
    try:
        return parse_number(text)
    except NotANumber:
        return text
