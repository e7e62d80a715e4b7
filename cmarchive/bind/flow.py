"""Headings, paragraphs and tables poured over as many sheets as they need."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from cmarchive.bind.layout import (
    A4,
    BOTTOM,
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
    leading,
    paragraph,
    row_height,
    row_marks,
)
from cmarchive.bind.metrics import wrap

_FLOOR = A4[1] - BOTTOM - 4


class Place(NamedTuple):
    """Where a row of a table stands: index of the sheet, upper edge and height in millimetres."""

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

    def heading(self, text: str) -> None:
        """A heading that stays with the line after it."""
        self.need(leading(SIZE_4) + 12)
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
        for line in wrap(text, size, TEXT_WIDTH):
            self._block(line, size, bold=False, align=align)

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

        ``also`` gives more marks for a row, from its index, upper edge and height.
        """
        places: list[Place] = []
        first = row_height(columns, rows[0], style) if rows else 0.0
        self.need(style.head + first)
        if head:
            self._head(columns, style)
        for number, cells in enumerate(rows):
            height = row_height(columns, cells, style)
            if self._y + height > _FLOOR and self._marks:
                self.break_sheet()
                if head:
                    self._head(columns, style)
            self._marks += row_marks(LEFT, self._y, columns, cells, style, height=height)
            if also is not None:
                self._marks += also(number, self._y, height)
            places.append(Place(len(self._done), self._y, height))
            self._y += height
        return places

    def _head(self, columns: Sequence[Column], style: TableStyle) -> None:
        titles = [column.title for column in columns]
        self._marks += row_marks(LEFT, self._y, columns, titles, style, height=style.head, head=True)
        self._y += style.head

    def _block(self, text: str, size: float, *, bold: bool, align: Align) -> None:
        for line in wrap(text, size, TEXT_WIDTH):
            self.need(leading(size))
            marks, self._y = paragraph(LEFT, self._y, line, size, TEXT_WIDTH, bold=bold, align=align)
            self._marks += marks
