"""Strips of fields to cut out and stick on, side by side on sheets of A4. Pure.

卷皮 and boxes are 310 mm high, an A4 sheet 297 mm. The strips are 285 mm high and stay on A4: few offices have an A3
printer, a label need not reach both ends of a spine, and desk printers leave up to 4.2 mm at each edge unprinted,
where at 290 mm the cut marks would be lost.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cmarchive.bind.boxes import COVER_WIDTHS
from cmarchive.bind.conversion import Face
from cmarchive.bind.layout import (
    A4,
    SIZE_1,
    SIZE_4,
    SIZE_5,
    SIZE_6,
    Align,
    Line,
    Mark,
    Rect,
    Sheet,
    leading,
    line_of,
)
from cmarchive.bind.metrics import POINTS_PER_MM, cleaned, fitting_size
from cmarchive.bind.vertical import column_length, column_marks, column_size, split_units, units_of

HEIGHT = 285.0
_TOP = (A4[1] - HEIGHT) / 2
_SIDE, _GAP = 8.0, 4.0
_CUT = (1.0, 4.0)  # a cut mark begins and ends so far from the strip
_BASELINE = 0.36  # from the middle of a line down to its baseline, in ems


@dataclass(frozen=True, slots=True)
class Field:
    """A cell of a strip. One with ``high`` 0 takes what is left; ``downwards`` text is set as a column.

    A field without a label is the name of the strip and stands in larger type, two lines of it in two columns.
    """

    label: str
    lines: tuple[str, ...]
    high: float = 17.0
    downwards: bool = False


class Strip(NamedTuple):
    """A strip: its width in millimetres and its fields from the top."""

    width: int
    fields: tuple[Field, ...]


def strip_sheets(strips: Sequence[Strip]) -> Iterator[Sheet]:
    """Strips with cut marks, in order, as many on a sheet as fit."""
    marks: list[Mark] = []
    x = _SIDE
    for strip in strips:
        if marks and x + strip.width > A4[0] - _SIDE:
            yield Sheet(tuple(marks))
            marks, x = [], _SIDE
        marks += [*_strip_marks(x, strip), *_cut_marks(x, strip.width)]
        x += strip.width + _GAP
    if marks:
        yield Sheet(tuple(marks))


def _cut_marks(x: float, width: int) -> Iterator[Mark]:
    near, far = _CUT
    for edge in (x, x + width):
        yield Line(x0=edge, y0=_TOP - far, x1=edge, y1=_TOP - near, width=0.3)
        yield Line(x0=edge, y0=_TOP + HEIGHT + near, x1=edge, y1=_TOP + HEIGHT + far, width=0.3)


def _strip_marks(x: float, strip: Strip) -> Iterator[Mark]:
    left = HEIGHT - sum(field.high for field in strip.fields)
    y = _TOP
    for field in strip.fields:
        high = field.high or left
        yield Rect(x=x, y=y, wide=strip.width, high=high, width=0.4)
        yield from _field_marks(x, y, strip.width, high, field)
        y += high


def _field_marks(x: float, y: float, wide: float, high: float, field: Field) -> Iterator[Mark]:
    middle, top = x + wide / 2, y + 1.0
    if field.label:
        size = fitting_size(field.label, SIZE_6, wide - 1.2)
        yield line_of(middle, top + leading(SIZE_6, 1.0), field.label, size, align=Align.CENTER, grey=0.3)
        top += leading(SIZE_6)
    room = y + high - top - 1.0
    if not field.downwards:
        yield from _upright(middle, top, wide, room, field.lines)
    elif field.label:
        units = units_of(field.lines[0])
        yield from column_marks(middle, top, room, units, column_size(units, SIZE_5, room - 2))
    else:
        yield from _name(middle, top, wide, room, field.lines)


def _upright(middle: float, top: float, wide: float, room: float, lines: Sequence[str]) -> Iterator[Mark]:
    shown = [cleaned(line) for line in lines]
    largest = SIZE_4 if wide > COVER_WIDTHS[-1] else SIZE_5 + 1.5
    size = min(fitting_size(line, largest, wide - 1.6) for line in shown)
    size = min(size, room * POINTS_PER_MM / (len(shown) * 1.25))
    step = leading(size, 1.25)
    start = top + (room - step * len(shown)) / 2
    for number, line in enumerate(shown):
        baseline = start + (number + 0.5) * step + size * _BASELINE / POINTS_PER_MM
        yield line_of(middle, baseline, line, size, align=Align.CENTER)


def _name(middle: float, top: float, wide: float, room: float, lines: Sequence[str]) -> Iterator[Mark]:
    """One column, or two from right to left: when there are two lines, or when type then gets larger."""
    room, top = room - 6, top + 3
    units = units_of(lines[0], Face.SANS)
    parts = split_units(units) if len(lines) == 1 else (units, units_of(lines[1], Face.SANS))
    one = column_size(units, min(SIZE_1, wide * POINTS_PER_MM * 0.72), room)
    largest = min(SIZE_1, wide / 2 * POINTS_PER_MM * 0.78)
    two = min(column_size(part, largest, room) for part in parts)
    if len(lines) == 1 and two < one * 1.1:
        yield from column_marks(middle, top, room, units, one, face=Face.SANS)
        return
    spread = min(wide / 4, two / POINTS_PER_MM * 0.75)
    start = top + (room - max(column_length(part, two) for part in parts)) / 2
    for x, part in zip((middle + spread, middle - spread), parts, strict=True):
        yield from column_marks(x, start, column_length(part, two), part, two, face=Face.SANS)
