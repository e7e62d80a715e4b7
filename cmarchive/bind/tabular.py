"""Printed lists after the manner of archive forms: title, a line under it, a ruled table down to the foot of the sheet.

卷内目录, 案卷目录 and 移交清单 are such forms. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cmarchive.bind.flow import split_row
from cmarchive.bind.layout import (
    LEFT,
    SIZE_2S,
    TEXT_WIDTH,
    Align,
    Column,
    Mark,
    Sheet,
    TableStyle,
    line_of,
    row_height,
    row_marks,
)

TABLE_TOP, TABLE_FLOOR = 47.0, 281.0
_TITLE_LINE = 31.0
_TOLERANCE = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class TableForm:
    """What every sheet of a list has. ``continued`` is the title from the second sheet on.

    ``head`` are the marks between title and table. ``closing`` millimetres are kept free below the table of the
    last sheet, which has at least one row: signatures do not stand on a sheet of their own.
    """

    title: str
    continued: str
    columns: Sequence[Column]
    style: TableStyle
    head: tuple[Mark, ...] = ()
    top: float = TABLE_TOP
    floor: float = TABLE_FLOOR
    closing: float = 0.0


class RowPlace(NamedTuple):
    """Where a row begins on its sheet; millimetres from the upper edge."""

    row: int
    y: float
    high: float


class FormSheet(NamedTuple):
    """A sheet of a list, the rows that begin on it, and where its table ends."""

    sheet: Sheet
    places: tuple[RowPlace, ...]
    foot: float


def pour(form: TableForm, rows: Sequence[Sequence[str]]) -> tuple[FormSheet, ...]:
    """Set ``rows`` on as many sheets as they need, at least one; empty rows fill the last one as on printed forms.

    Rows higher than a sheet are broken.
    """
    room = form.floor - form.top - form.style.head
    pieces = [
        (row, piece, part)
        for row, cells in enumerate(rows)
        for piece, part in enumerate(split_row(form.columns, cells, form.style, room))
    ]
    writer = _Writer(form)
    for number, (row, piece, part) in enumerate(pieces, start=1):
        height = row_height(form.columns, part, form.style)
        writer.need(height + (form.closing if number == len(pieces) else 0.0))
        writer.add(part, height, row if piece == 0 else None)
    return writer.end()


class _Writer:
    def __init__(self, form: TableForm) -> None:
        self._form = form
        self._sheets: list[FormSheet] = []
        self._begin()

    def _begin(self) -> None:
        form = self._form
        title = form.continued if self._sheets else form.title
        middle = LEFT + TEXT_WIDTH / 2
        self._marks: list[Mark] = [
            line_of(middle, _TITLE_LINE, title, SIZE_2S, bold=True, align=Align.CENTER),
            *form.head,
        ]
        titles = [column.title for column in form.columns]
        self._marks += row_marks(
            LEFT, form.top, form.columns, titles, form.style, height=form.style.head, head=True
        )
        self._y = form.top + form.style.head
        self._places: list[RowPlace] = []
        self._is_empty = True

    def need(self, height: float) -> None:
        if not self._is_empty and self._y + height > self._form.floor + _TOLERANCE:
            self._close()
            self._begin()

    def add(self, cells: Sequence[str], height: float, row: int | None) -> None:
        self._marks += row_marks(LEFT, self._y, self._form.columns, cells, self._form.style, height=height)
        if row is not None:
            self._places.append(RowPlace(row, self._y, height))
        self._y += height
        self._is_empty = False

    def end(self) -> tuple[FormSheet, ...]:
        form = self._form
        self.need(form.closing)  # when a single row and the closing are too much for one sheet
        while self._y + form.style.row <= form.floor - form.closing + _TOLERANCE:
            self.add([""] * len(form.columns), form.style.row, None)
        self._close()
        return tuple(self._sheets)

    def _close(self) -> None:
        self._sheets.append(FormSheet(Sheet(tuple(self._marks)), tuple(self._places), self._y))
