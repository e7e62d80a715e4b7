"""Headings, paragraphs and tables poured over as many sheets as they need."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from cmarchive.bind.layout import (
    A4,
    BOTTOM,
    CAP,
    LEFT,
    SIZE_2S,
    SIZE_4,
    SIZE_5,
    TEXT_WIDTH,
    TOP,
    Align,
    Column,
    Mark,
    Sheet,
    TableStyle,
    Text,
    leading,
)
from cmarchive.bind.metrics import POINTS_PER_MM, wrap
from cmarchive.bind.rows import broken, head_row, row_marks, set_row

_FLOOR = A4[1] - BOTTOM - 4
_TOLERANCE = 1e-6


class Place(NamedTuple):
    """Where a row of a table begins: index of the sheet, upper edge and height there in millimetres."""

    sheet: int
    y: float
    high: float


class Flow:
    """Collects sheets from the top down; begins a new one when the next thing does not fit."""

    def __init__(self, top: float = TOP - 5) -> None:
        self._top = top
        self._done: list[Sheet] = []
        self._marks: list[Mark] = []
        self._y = top

    def sheets(self) -> tuple[Sheet, ...]:
        """Everything poured so far; at least one sheet."""
        return (*self._done, Sheet(tuple(self._marks)))

    def break_sheet(self) -> None:
        """Go on at the top of a new sheet."""
        self._done.append(Sheet(tuple(self._marks)))
        self._marks, self._y = [], self._top

    def gap(self, height: float) -> None:
        """Leave room."""
        self._y += height

    def need(self, height: float) -> None:
        """Begin a new sheet unless ``height`` millimetres are left, or nothing stands here yet."""
        if self._y + height > _FLOOR and self._marks:
            self.break_sheet()

    def title(self, text: str, size: float = SIZE_2S) -> None:
        """A centred title."""
        self._block(text, size, bold=True, align=Align.CENTER)
        self.gap(3)

    def heading(self, text: str, *, keep: float = 12.0) -> None:
        """A heading that stays with the next ``keep`` millimetres, of text a line."""
        self.need(leading(SIZE_4) + keep)
        self.gap(2)
        self._block(text, SIZE_4, bold=True, align=Align.LEFT)
        self.gap(1)

    def caption(self, text: str) -> None:
        """A small heading that stays with what comes after it."""
        self.need(leading(SIZE_5) + 18)
        self.gap(1)
        self._block(text, SIZE_5, bold=True, align=Align.LEFT)
        self.gap(0.5)

    def drawing(self, height: float, draw: Callable[[float], Sequence[Mark]]) -> None:
        """Something drawn as a whole, ``height`` millimetres high; ``draw`` is given its upper edge."""
        self.need(height)
        self._marks += draw(self._y)
        self._y += height

    def text(self, text: str, size: float = SIZE_5, *, align: Align = Align.LEFT) -> None:
        """A paragraph; long ones go on over the sheet."""
        self._block(text, size, bold=False, align=align)

    def table(
        self,
        columns: Sequence[Column],
        rows: Sequence[Sequence[str]],
        style: TableStyle,
        *,
        head: bool = True,
        also: Callable[[int, float, float], Sequence[Mark]] | None = None,
    ) -> list[Place]:
        """A ruled table whose head is repeated on every sheet; returns where its rows came to stand.

        A row of a single cell runs across all columns and stays with the row after it. A row higher than a sheet
        is broken. ``also`` gives more marks for a row, from its index, upper edge and height.
        """
        places: list[Place] = []
        set_rows = [set_row(columns, cells, style) for cells in rows]
        room = _FLOOR - self._top - (style.head if head else 0)
        begins_across = bool(rows) and len(rows[0]) == 1
        first = sum(row.height for row in set_rows[: 2 if begins_across else 1])
        self.need((style.head if head else 0) + min(first, room))
        if head:
            self._head(columns, style)
        for number, row in enumerate(set_rows):
            for piece, part in enumerate(broken(row, style, room)):
                is_across = len(row.lines) == 1 and number + 1 < len(set_rows)
                follower = set_rows[number + 1].height if is_across else 0
                if self._y + min(part.height + follower, room) > _FLOOR + _TOLERANCE and self._marks:
                    self.break_sheet()
                    if head:
                        self._head(columns, style)
                self._marks += row_marks(LEFT, self._y, part, style)
                if piece == 0 and also is not None:
                    self._marks += also(number, self._y, part.height)
                if piece == 0:
                    places.append(Place(len(self._done), self._y, part.height))
                self._y += part.height
        return places

    def _head(self, columns: Sequence[Column], style: TableStyle) -> None:
        self._marks += row_marks(LEFT, self._y, head_row(columns, style), style, is_head=True)
        self._y += style.head

    def _block(self, text: str, size: float, *, bold: bool, align: Align) -> None:
        step = leading(size)
        x = LEFT + {Align.LEFT: 0.0, Align.CENTER: 0.5, Align.RIGHT: 1.0}[align] * TEXT_WIDTH
        for line in wrap(text, size, TEXT_WIDTH):
            self.need(step)
            baseline = self._y + step / 2 + size * CAP / POINTS_PER_MM
            self._marks.append(Text(x=x, y=baseline, text=line, size=size, bold=bold, align=align))
            self._y += step
