"""Sheets of paper as values: marks in millimetres from the upper left corner. Pure; ``paint`` puts them into a PDF."""

import hashlib
import marshal
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from operator import attrgetter

from cmarchive.bind.conversion import Face
from cmarchive.bind.metrics import POINTS_PER_MM, cleaned, missing_characters, wrap

A4 = (210.0, 297.0)
LEFT, RIGHT, TOP, BOTTOM = 25.0, 15.0, 35.0, 20.0  # archive.md §2.10: binding edge 25, right 15, top 35
TEXT_WIDTH = A4[0] - LEFT - RIGHT

# Chinese type sizes in points
SIZE_1, SIZE_2, SIZE_2S, SIZE_3, SIZE_4, SIZE_5, SIZE_5S, SIZE_6 = (
    26.0,
    22.0,
    18.0,
    16.0,
    14.0,
    10.5,
    9.0,
    7.5,
)
CAP = 0.36  # from the middle of a line of Chinese text down to its baseline, in ems
_LEADING = 1.5


class Align(StrEnum):
    """Where text stands relative to its x."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(slots=True, kw_only=True)
class Text:
    """One line of cleaned text; ``y`` is its baseline. Bold is stroked, for only regular weights are shipped.

    A value like the others. Frozen, it would take thrice as long to make, and an archive has 100 000.

    ``turned`` text runs downwards, turned clockwise; its baseline is then the upright line at ``x`` and it is
    aligned about ``y``. What no font has is painted as 〓.
    """

    x: float
    y: float
    text: str
    size: float
    face: Face = Face.SERIF
    bold: bool = False
    align: Align = Align.LEFT
    grey: float = 0.0
    turned: bool = False


@dataclass(slots=True, kw_only=True)
class Pointer(Text):
    """Says where an item is bound. Empty until all volumes are laid out, when ``crossing`` fills it in.

    Its room is fixed, so that what it comes to say cannot move anything: ``room`` millimetres, ``full`` points at most.
    ``item`` is the item's number, ``page`` a page within it.
    """

    item: int
    page: int | None
    room: float
    full: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A straight line; ``width`` in points. ``dash`` are the lengths of stroke and gap in millimetres."""

    x0: float
    y0: float
    x1: float
    y1: float
    width: float = 0.5
    grey: float = 0.0
    dash: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rect:
    """A rectangle by its upper left corner; ``fill`` is a grey, None leaves it empty; width 0 draws no border."""

    x: float
    y: float
    wide: float
    high: float
    width: float = 0.5
    grey: float = 0.0
    fill: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Frames:
    """The frames of the cells of a row, side by side from the upper left corner: a table is hundreds of cells."""

    x: float
    y: float
    widths: tuple[float, ...]
    high: float


Mark = Text | Line | Rect | Frames

_SPELT: dict[type[Mark], Callable[[Mark], object]] = {  # the values of an enumeration by their plain texts
    Text: attrgetter("x", "y", "text", "size", "face._value_", "bold", "align._value_", "grey", "turned"),
    Rect: attrgetter("x", "y", "wide", "high", "width", "grey", "fill"),
    Frames: attrgetter("x", "y", "widths", "high"),
}
_PLAIN = 2  # a form of marshal in which equal values are equal bytes


@dataclass(frozen=True, slots=True, repr=False)
class Sheet:
    """One page of ours."""

    marks: tuple[Mark, ...] = ()

    def __repr__(self) -> str:
        """Names everything it says; an archive has 100 000 marks, and to write them out takes ten times as long."""
        spelt = [_SPELT.get(type(mark), repr)(mark) for mark in self.marks]
        return f"Sheet({hashlib.sha256(marshal.dumps(spelt, _PLAIN)).hexdigest()})"

    def plus(self, marks: Iterable[Mark]) -> "Sheet":
        """The same sheet with more marks on it."""
        return replace(self, marks=(*self.marks, *marks))

    def moved(self, by: float) -> "Sheet":
        """The same sheet with everything ``by`` millimetres further right."""
        return Sheet(
            tuple(
                replace(mark, x0=mark.x0 + by, x1=mark.x1 + by)
                if isinstance(mark, Line)
                else replace(mark, x=mark.x + by)
                for mark in self.marks
            )
        )

    @property
    def text(self) -> str:
        """All its text."""
        return "".join(mark.text for mark in self.marks if isinstance(mark, Text))

    @property
    def lacking(self) -> str:
        """The characters of its text that no font has and that are painted as 〓, each once, in order."""
        texts = (mark for mark in self.marks if isinstance(mark, Text))
        return "".join(dict.fromkeys("".join(missing_characters(one.text, one.face) for one in texts)))


def moved(marks: Iterable[Mark], right: float, down: float) -> tuple[Mark, ...]:
    """The same marks elsewhere on the paper."""
    return tuple(
        replace(one, x0=one.x0 + right, x1=one.x1 + right, y0=one.y0 + down, y1=one.y1 + down)
        if isinstance(one, Line)
        else replace(one, x=one.x + right, y=one.y + down)
        for one in marks
    )


def line_of(
    x: float,
    y: float,
    text: str,
    size: float,
    *,
    face: Face = Face.SERIF,
    bold: bool = False,
    align: Align = Align.LEFT,
    grey: float = 0.0,
) -> Text:
    """One line of text as typed, cleaned."""
    return Text(x=x, y=y, text=cleaned(text), size=size, face=face, bold=bold, align=align, grey=grey)


def leading(size: float, factor: float = _LEADING) -> float:
    """The distance of baselines in millimetres."""
    return size * factor / POINTS_PER_MM


def paragraph(
    x: float,
    y: float,
    text: str,
    size: float,
    width: float,
    *,
    face: Face = Face.SERIF,
    bold: bool = False,
    align: Align = Align.LEFT,
    factor: float = _LEADING,
) -> tuple[list[Mark], float]:
    """Wrapped lines whose block begins at ``y``; also returns the y below them."""
    marks: list[Mark] = []
    step = leading(size, factor)
    anchor = {Align.LEFT: x, Align.CENTER: x + width / 2, Align.RIGHT: x + width}[align]
    for number, line in enumerate(wrap(text, size, width, face)):
        baseline = y + number * step + step / 2 + size * CAP / POINTS_PER_MM
        marks.append(Text(x=anchor, y=baseline, text=line, size=size, face=face, bold=bold, align=align))
    return marks, y + len(marks) * step


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table: its heading, width in millimetres, and how its cells stand.

    Cells of a ``single`` column never wrap; they are set smaller instead, so that what they say cannot change
    the height of a row.
    """

    title: str
    width: float
    align: Align = Align.CENTER
    single: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TableStyle:
    """Type sizes and the least height of rows; ``padding`` is left and right of each cell."""

    size: float = SIZE_5S
    head_size: float = SIZE_5
    row: float = 8.0
    head: float = 10.0
    padding: float = 1.2
    factor: float = 1.35
