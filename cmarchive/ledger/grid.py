"""Where every figure stands on the sheets 数据, before one of them is written."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from openpyxl.utils import get_column_letter

from cmarchive.ledger.sheet import part_name
from cmarchive.model import FigureKey, SubjectKey
from cmarchive.text import mark
from cmarchive.view import View

LEADING = 3  # columns before the years: 主体, 数据项, 单位
HEADING_ROW = 4  # under title, remark and legend
_ROWS_AROUND = HEADING_ROW + 1  # and the totals


class Address(NamedTuple):
    """A cell of the workbook."""

    sheet: str
    cell: str

    @property
    def text(self) -> str:
        """As a person reads it: 数据!E12."""
        return f"{self.sheet}!{self.cell}"

    @property
    def place(self) -> str:
        """As a link wants it."""
        return f"'{self.sheet}'!{self.cell}"


class Line(NamedTuple):
    """One row: a subject and a variable of it."""

    subject: SubjectKey
    variable: str


class Grid:
    """The rows and year columns of the figures, over as many sheets as they take.

    Every figure of the view has its cell, whatever it belongs to. ``doubtful`` adds rows for figures that are missing.
    """

    def __init__(self, view: View, doubtful: Iterable[FigureKey], most_rows: int) -> None:
        self.capacity = most_rows - _ROWS_AROUND
        if self.capacity < 1:
            raise ValueError(f"a sheet of {most_rows} rows has no room for figures")
        self.counts: Counter[int] = Counter(key.year for key in view.figures)
        self.years: Sequence[int] = sorted({*view.years, *self.counts})
        self.lines: Sequence[Line] = _lines(view, doubtful)
        self._numbers = {line: number for number, line in enumerate(self.lines)}
        self._letters = {
            year: get_column_letter(LEADING + position) for position, year in enumerate(self.years, start=1)
        }

    @property
    def parts(self) -> Iterator[tuple[str, Sequence[Line]]]:
        """The name and the rows of each sheet; there is one even if nothing was entered."""
        for part, start in enumerate(range(0, max(1, len(self.lines)), self.capacity), start=1):
            yield _name(part), self.lines[start : start + self.capacity]

    def address(self, key: FigureKey) -> Address:
        """Where a figure stands, or would if it had been entered."""
        part, row = divmod(self._numbers[Line(key.subject, key.variable)], self.capacity)
        return Address(_name(part + 1), f"{self._letters[key.year]}{HEADING_ROW + 1 + row}")


def _name(part: int) -> str:
    return part_name(mark("Ledger", "数据"), part)


def _lines(view: View, doubtful: Iterable[FigureKey]) -> list[Line]:
    """Region, counties, enterprises, then whoever else has figures; variables in the order of the scheme."""
    entered: dict[SubjectKey, set[str]] = defaultdict(set)
    for key in view.figures:
        entered[key.subject].add(key.variable)
    for key in doubtful:
        entered[key.subject].add(key.variable)
    known = (view.region.key, *(one.key for one in view.counties), *(one.key for one in view.enterprises))
    order = [*dict.fromkeys(known), *sorted(entered.keys() - set(known))]
    places = {code: place for place, code in enumerate(view.scheme.variables)}
    return [
        Line(subject, code)
        for subject in order
        for code in sorted(entered.get(subject, ()), key=lambda code: (places.get(code, len(places)), code))
    ]
