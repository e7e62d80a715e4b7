"""Rows of ruled tables: each is set once, lines and height, before it is known where it stands. Pure."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from cmarchive.bind.layout import CAP, Align, Column, Frames, Mark, Rect, TableStyle, Text, leading
from cmarchive.bind.metrics import POINTS_PER_MM, cleaned, fitting_size, wrap

_PADDING = 2.4  # what a row has above and below its lines together
_HEAD_FILL = 0.94


class Row(NamedTuple):
    """A row of a table: the lines of each of its cells, their size in points, and how high it must be."""

    columns: Sequence[Column]
    lines: tuple[tuple[str, ...], ...]
    size: float
    height: float


def set_row(columns: Sequence[Column], cells: Sequence[str], style: TableStyle) -> Row:
    """A row as high as its longest cell needs. A single cell runs across all columns."""
    if len(cells) == 1 < len(columns):
        columns = (Column(title="", width=sum(column.width for column in columns), align=Align.LEFT),)
    size, padding = style.size, 2 * style.padding
    lines = tuple(
        (cleaned(cell),) if column.single else wrap(cell, size, column.width - padding)
        for column, cell in zip(columns, cells, strict=True)
    )
    return Row(columns, lines, size, max(style.row, _high(max(map(len, lines)), style)))


def head_row(columns: Sequence[Column], style: TableStyle) -> Row:
    """The row with the headings of the columns."""
    size, padding = style.head_size, 2 * style.padding
    lines = tuple(
        (cleaned(one.title),) if one.single else wrap(one.title, size, one.width - padding) for one in columns
    )
    return Row(columns, lines, size, style.head)


def broken(row: Row, style: TableStyle, room: float) -> list[Row]:
    """The row itself, or the rows it must be broken into so that none is higher than ``room`` millimetres.

    No line of a cell is lost; cells of single columns stand in the first of the rows.
    """
    most = max(1, int((room - _PADDING) / leading(style.size, style.factor)))
    count = max(map(len, row.lines))
    if count <= most:
        return [row]
    rows = []
    for start in range(0, count, most):
        lines = tuple(one[start : start + most] for one in row.lines)
        rows.append(row._replace(lines=lines, height=max(style.row, _high(max(map(len, lines)), style))))
    return rows


def _high(lines: int, style: TableStyle) -> float:
    return lines * leading(style.size, style.factor) + _PADDING


def row_marks(x: float, y: float, row: Row, style: TableStyle, *, is_head: bool = False) -> Iterator[Mark]:
    """A row whose upper left corner is there, its cells centred upright."""
    widths = tuple(column.width for column in row.columns)
    if is_head:
        yield Rect(x=x, y=y, wide=sum(widths), high=row.height, width=0, fill=_HEAD_FILL)
    yield Frames(x=x, y=y, widths=widths, high=row.height)
    step = leading(row.size, style.factor)
    for column, lines, left in zip(row.columns, row.lines, accumulate(widths, initial=x), strict=False):
        align = Align.CENTER if is_head else column.align
        if align is Align.LEFT:
            anchor = left + style.padding
        elif align is Align.CENTER:
            anchor = left + column.width / 2
        else:
            anchor = left + column.width - style.padding
        size = row.size
        if column.single and lines:
            size = fitting_size(lines[0], size, column.width - 2 * style.padding)
        baseline = y + (row.height - (len(lines) - 1) * step) / 2 + size * CAP / POINTS_PER_MM
        for number, line in enumerate(lines):
            if line:
                yield Text(
                    x=anchor, y=baseline + number * step, text=str(line), size=size, bold=is_head, align=align
                )
