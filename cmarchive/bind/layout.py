"""Sheets of paper as values: marks in millimetres from the upper left corner. Pure; ``paint`` puts them into a PDF."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from cmarchive.bind.conversion import Face
from cmarchive.bind.metrics import POINTS_PER_MM, cleaned, fitting_size, missing_characters, wrap

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
_CAP = 0.36  # from the middle of a line of Chinese text down to its baseline, in ems
_LEADING = 1.5
ROW_PADDING = 2.4  # what a row of a table has above and below its lines together


class Align(StrEnum):
    """Where text stands relative to its x."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One line of cleaned text; ``y`` is its baseline. Bold is stroked, for only regular weights are shipped.

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


@dataclass(frozen=True, slots=True, kw_only=True)
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


Mark = Text | Line | Rect


def _spelt(mark: Mark) -> str:
    """All fields of a mark in one text."""
    if type(mark) is Text:
        look = f"{mark.size} {mark.face!s} {mark.bold} {mark.align!s} {mark.grey} {mark.turned}"
        return f"{mark.x} {mark.y} {look} {mark.text}"
    if type(mark) is Rect:
        return f"{mark.x} {mark.y} {mark.wide} {mark.high} {mark.width} {mark.grey} {mark.fill}"
    return repr(mark)


@dataclass(frozen=True, slots=True, repr=False)
class Sheet:
    """One page of ours."""

    marks: tuple[Mark, ...] = ()

    def __repr__(self) -> str:
        """Everything it says; the usual way takes three times as long, and an archive has 100 000 marks."""
        return f"Sheet({[_spelt(mark) for mark in self.marks]!r})"

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
        baseline = y + number * step + step / 2 + size * _CAP / POINTS_PER_MM
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


def row_height(columns: Sequence[Column], cells: Sequence[str], style: TableStyle) -> float:
    """How high a row must be for its longest cell."""
    lines = max(
        1 if column.single else len(wrap(cell, style.size, column.width - 2 * style.padding))
        for column, cell in zip(columns, cells, strict=True)
    )
    return max(style.row, lines * leading(style.size, style.factor) + ROW_PADDING)


def row_marks(
    x: float,
    y: float,
    columns: Sequence[Column],
    cells: Sequence[str],
    style: TableStyle,
    *,
    height: float | None = None,
    head: bool = False,
) -> list[Mark]:
    """A row of a ruled table, its cells centred upright."""
    marks: list[Mark] = []
    high = row_height(columns, cells, style) if height is None else height
    size = style.head_size if head else style.size
    if head:
        wide = sum(column.width for column in columns)
        marks.append(Rect(x=x, y=y, wide=wide, high=high, width=0, fill=0.94))
    for column, cell in zip(columns, cells, strict=True):
        marks.append(Rect(x=x, y=y, wide=column.width, high=high))
        align = Align.CENTER if head else column.align
        marks += _cell(x, y, high, column, cell, size, align, style, bold=head)
        x += column.width
    return marks


def _cell(
    x: float,
    y: float,
    high: float,
    column: Column,
    cell: str,
    size: float,
    align: Align,
    style: TableStyle,
    *,
    bold: bool,
) -> list[Mark]:
    width = column.width - 2 * style.padding
    if not cell:
        return []
    if column.single:
        shown = cleaned(cell)
        size = fitting_size(shown, size, width)
        anchor = {Align.LEFT: x + style.padding, Align.CENTER: x + column.width / 2}.get(
            align, x + column.width - style.padding
        )
        baseline = y + high / 2 + size * _CAP / POINTS_PER_MM
        return [Text(x=anchor, y=baseline, text=shown, size=size, bold=bold, align=align)]
    block = len(wrap(cell, size, width)) * leading(size, style.factor)
    top = y + (high - block) / 2
    marks, _ = paragraph(
        x + style.padding, top, cell, size, width, bold=bold, align=align, factor=style.factor
    )
    return marks
