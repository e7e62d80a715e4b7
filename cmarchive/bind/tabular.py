"""Printed lists after the manner of archive forms: title, a line under it, a ruled table down to the foot of the sheet.

卷内目录, 案卷目录 and 移交清单 are such forms. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

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
)
from cmarchive.bind.rows import Row, broken, head_row, row_marks, set_row

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
    spread = _spread(form, rows)
    return tuple(
        _drawn(form, pieces, is_first=number == 1, is_last=number == len(spread))
        for number, pieces in enumerate(spread, start=1)
    )


def sheet_count(form: TableForm, rows: Sequence[Sequence[str]]) -> int:
    """How many sheets ``pour`` makes of ``rows``, without drawing them."""
    return len(_spread(form, rows))


class _Piece(NamedTuple):
    """A row, or a part of one that is higher than a sheet; ``number`` is that of its first part only."""

    number: int | None
    row: Row


def _spread(form: TableForm, rows: Sequence[Sequence[str]]) -> list[list[_Piece]]:
    """Which pieces stand on which sheet. The last one may be empty: for a closing that fits nowhere else."""
    room = form.floor - form.top - form.style.head
    pieces = [
        _Piece(number if part == 0 else None, row)
        for number, cells in enumerate(rows)
        for part, row in enumerate(broken(set_row(form.columns, cells, form.style), form.style, room))
    ]
    sheets: list[list[_Piece]] = [[]]
    start = y = form.top + form.style.head
    for number, piece in enumerate(pieces, start=1):
        needed = piece.row.height + (form.closing if number == len(pieces) else 0.0)
        if sheets[-1] and y + needed > form.floor + _TOLERANCE:
            sheets.append([])
            y = start
        sheets[-1].append(piece)
        y += piece.row.height
    if sheets[-1] and y + form.closing > form.floor + _TOLERANCE:  # a single row and the closing are too much
        sheets.append([])
    return sheets


def _drawn(form: TableForm, pieces: Sequence[_Piece], *, is_first: bool, is_last: bool) -> FormSheet:
    title = form.title if is_first else form.continued
    marks: list[Mark] = [
        line_of(LEFT + TEXT_WIDTH / 2, _TITLE_LINE, title, SIZE_2S, bold=True, align=Align.CENTER),
        *form.head,
        *row_marks(LEFT, form.top, head_row(form.columns, form.style), form.style, is_head=True),
    ]
    y = form.top + form.style.head
    places = []
    for number, row in pieces:
        marks += row_marks(LEFT, y, row, form.style)
        if number is not None:
            places.append(RowPlace(number, y, row.height))
        y += row.height
    blank = set_row(form.columns, [""] * len(form.columns), form.style)
    while is_last and y + blank.height <= form.floor - form.closing + _TOLERANCE:
        marks += row_marks(LEFT, y, blank, form.style)
        y += blank.height
    return FormSheet(Sheet(tuple(marks)), tuple(places), y)
