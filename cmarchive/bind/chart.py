"""Small charts as vector marks: columns or points over the years, round ticks, and dashed lines for what is required.

Pure geometry. Numbers stay Decimal until they become millimetres, so that no tick is off by a rounding of floats.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal, localcontext
from itertools import pairwise

from cmarchive.bind.layout import SIZE_5S, SIZE_6, Align, Line, Mark, Rect, Text, leading, line_of
from cmarchive.bind.metrics import POINTS_PER_MM, fitting_size, printable, text_width, wrap
from cmarchive.numbers import plain
from cmarchive.text import mark

_WIDE = Context(prec=200)  # two figures of 60 digits, one huge and one tiny, still differ
_STEPS = 4  # at least so many intervals would be cut; rounding up the step makes them fewer
_ZOOM = Decimal("0.5")  # numbers closer together than this share of the largest are shown without zero
_TITLE, _HEADROOM, _FOOT = 6.0, 9.0, 6.0
_CAP, _EM = 0.36, 1 / POINTS_PER_MM  # as in layout: middle of a line to its baseline, in ems
_DASH = (1.6, 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """What is required in each year, None where nothing is: ``sign`` is one of ≥ > ≤ < =.

    ``name`` says what is compared with when that is not a fixed limit, such as 控制目标.
    """

    sign: str
    values: tuple[Decimal | None, ...]
    name: str = ""

    @property
    def text(self) -> str:
        """How its line is called."""
        known = {value for value in self.values if value is not None}
        return f"{self.sign}{self.name or '、'.join(plain(value) for value in sorted(known))}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A number over the years, in ``unit``: exact values (None where there is none), and each as it was written."""

    title: str
    unit: str
    years: tuple[int, ...]
    values: tuple[Decimal | None, ...]
    labels: tuple[str, ...]
    bounds: tuple[Bound, ...] = ()

    @property
    def numbers(self) -> tuple[Decimal, ...]:
        """Everything that must find room on the axis."""
        required = (value for bound in self.bounds for value in bound.values)
        return tuple(value for value in (*self.values, *required) if value is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """Where a chart stands, in millimetres from the upper left corner of the sheet."""

    x: float
    y: float
    wide: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """The area between the axes and the ticks on its upright axis. ``has_columns`` tells columns from points."""

    left: float
    top: float
    right: float
    bottom: float
    ticks: tuple[Decimal, ...]
    has_columns: bool
    years: int

    def height_of(self, value: Decimal) -> float:
        """Where a number stands, in millimetres from the top of the sheet."""
        with localcontext(_WIDE):
            share = (value - self.ticks[0]) / (self.ticks[-1] - self.ticks[0])
        return self.bottom - float(share) * (self.bottom - self.top)

    @property
    def slot(self) -> float:
        """The width of one year."""
        return (self.right - self.left) / self.years

    def middle(self, year: int) -> float:
        """The middle of the year with this index."""
        return self.left + (year + 0.5) * self.slot


def round_ticks(numbers: Sequence[Decimal], *, with_zero: bool) -> tuple[Decimal, ...]:
    """Ticks at 1, 2 or 5 times a power of ten that reach from below the least number to above the largest.

    At least two; with ``with_zero`` one of them is zero.
    """
    with localcontext(_WIDE):
        low, high = min(numbers), max(numbers)
        if with_zero or low == high:
            low, high = min(low, Decimal(0)), max(high, Decimal(0))
        if low == high:
            return (Decimal(0), Decimal(1))
        least = (high - low) / _STEPS
        power = least.adjusted()
        step = next(
            one for factor in (1, 2, 5, 10) if (one := Decimal(factor).scaleb(power)) >= least
        ).normalize()
        first = int((low / step).to_integral_value(ROUND_FLOOR))
        last = int((high / step).to_integral_value(ROUND_CEILING))
        return tuple(step * number for number in range(first, last + 1))


def plot_of(chart: Chart, box: Box) -> Plot:
    """Lay the axes out in ``box``: numbers to the left, years below, names of what is required to the right."""
    numbers = chart.numbers
    spread, largest = max(numbers) - min(numbers), max(abs(one) for one in numbers)
    changes_sign = min(numbers) < 0 < max(numbers)
    has_columns = changes_sign or spread == 0 or spread >= largest * _ZOOM
    ticks = _clear_of_axis(round_ticks(numbers, with_zero=has_columns), numbers)
    axis = max(text_width(plain(tick), SIZE_6) for tick in ticks)
    below = 4.0 if min(numbers) < 0 and has_columns else 0.0
    return Plot(
        left=box.x + min(axis, box.wide * 0.2) + 2.0,
        top=box.y + _TITLE + _HEADROOM,
        right=box.x + box.wide - (min(30.0, box.wide * 0.27) if chart.bounds else 2.0),
        bottom=box.y + box.high - _FOOT - below,
        ticks=ticks,
        has_columns=has_columns,
        years=len(chart.years),
    )


def _clear_of_axis(ticks: tuple[Decimal, ...], numbers: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """One tick more below when the least number would lie on the axis; but never across zero."""
    below = ticks[0] - (ticks[1] - ticks[0])
    lies_on_it = min(numbers) == ticks[0] != 0
    return (below, *ticks) if lies_on_it and (below >= 0) == (ticks[0] >= 0) else ticks


def chart_marks(chart: Chart, box: Box) -> tuple[Mark, ...]:
    """Draw a chart that has at least one number. Every mark lies inside ``box``."""
    plot = plot_of(chart, box)
    return (
        *_head(chart, box),
        *_axes(chart, plot, box),
        *(_columns(chart, plot) if plot.has_columns else _points(chart, plot)),
        *_bounds(chart, plot, box),
        *_labels(chart, plot),
    )


def _head(chart: Chart, box: Box) -> Iterator[Mark]:
    title = printable(chart.title)
    yield line_of(box.x, box.y + 4.2, title, fitting_size(title, SIZE_5S, box.wide), bold=True)
    if chart.unit:
        unit = printable(mark("Chart", "单位：{unit}").format(unit=chart.unit))
        yield line_of(box.x, box.y + _TITLE + 3.4, unit, fitting_size(unit, SIZE_6, box.wide), grey=0.3)


def _axes(chart: Chart, plot: Plot, box: Box) -> Iterator[Mark]:
    room = plot.left - box.x - 1.5
    for tick in plot.ticks:
        y = plot.height_of(tick)
        yield Line(x0=plot.left, y0=y, x1=plot.right, y1=y, width=0.25, grey=0.75)
        text = plain(tick)
        size = fitting_size(text, SIZE_6, room)
        yield _text(plot.left - 1.2, y + size * _CAP * _EM, text, size, Align.RIGHT)
    yield Line(x0=plot.left, y0=plot.top, x1=plot.left, y1=plot.bottom)
    yield Line(x0=plot.left, y0=plot.bottom, x1=plot.right, y1=plot.bottom)
    if plot.has_columns and plot.ticks[0] < 0:
        zero = plot.height_of(Decimal(0))
        yield Line(x0=plot.left, y0=zero, x1=plot.right, y1=zero)
    for number, year in enumerate(chart.years):
        text = mark("Chart", "{year}年").format(year=year)
        size = fitting_size(text, SIZE_6, plot.slot * 0.95)
        yield _text(plot.middle(number), box.y + box.high - 1.8, text, size)


def _columns(chart: Chart, plot: Plot) -> Iterator[Mark]:
    zero, wide = plot.height_of(Decimal(0)), min(plot.slot * 0.4, 12.0)
    for number, value in enumerate(chart.values):
        if value is not None:
            y = plot.height_of(value)
            x = plot.middle(number) - wide / 2
            yield Rect(x=x, y=min(y, zero), wide=wide, high=abs(y - zero), fill=0.78)


def _points(chart: Chart, plot: Plot) -> Iterator[Mark]:
    places = [
        None if value is None else (plot.middle(number), plot.height_of(value))
        for number, value in enumerate(chart.values)
    ]
    for earlier, later in pairwise(places):
        if earlier is not None and later is not None:
            yield Line(x0=earlier[0], y0=earlier[1], x1=later[0], y1=later[1], width=0.9)
    half = 0.8
    for place in places:
        if place is not None:
            x, y = place[0] - half, place[1] - half
            yield Rect(x=x, y=y, wide=2 * half, high=2 * half, width=0, fill=0.0)


def _bounds(chart: Chart, plot: Plot, box: Box) -> Iterator[Mark]:
    """A dashed line through all years with the same limit, its name at the right end; names do not overlap."""
    named: list[tuple[float, Bound]] = []
    for bound in chart.bounds:
        last = None
        for start, end, value in _stretches(bound.values):
            y = last = plot.height_of(value)
            left = plot.left + start * plot.slot
            yield Line(x0=left, y0=y, x1=plot.left + end * plot.slot, y1=y, width=0.8, dash=_DASH)
        if last is not None:
            named.append((last, bound))
    step, floor = leading(SIZE_6, 1.2), box.y + _TITLE
    for y, bound in sorted(named, key=lambda one: one[0]):
        lines = wrap(bound.text, SIZE_6, box.x + box.wide - plot.right - 1.0)[:3]
        top = min(max(y - len(lines) * step / 2, floor), box.y + box.high - len(lines) * step - 0.5)
        for number, text in enumerate(lines):
            baseline = top + (number + 0.5) * step + SIZE_6 * _CAP * _EM
            room = box.x + box.wide - plot.right - 1.0
            yield _text(plot.right + 1.0, baseline, text, fitting_size(text, SIZE_6, room), Align.LEFT)
        floor = top + len(lines) * step


def _stretches(values: Sequence[Decimal | None]) -> Iterator[tuple[int, int, Decimal]]:
    """Neighbouring years with the same limit: first year, the year after the last, the limit."""
    start = 0
    for year in range(1, len(values) + 1):
        if year == len(values) or values[year] != values[start]:
            if (value := values[start]) is not None:
                yield start, year, value
            start = year


def _labels(chart: Chart, plot: Plot) -> Iterator[Mark]:
    """Each number as it was written, on white, above its mark; below it when it is negative or a limit is there."""
    for number, (value, label) in enumerate(zip(chart.values, chart.labels, strict=True)):
        text = printable(label)
        size = fitting_size(text, SIZE_6, plot.slot * 0.95)
        high, x = size * _EM, plot.middle(number)
        if value is None:
            yield _text(x, plot.bottom - 1.2, text, size, grey=0.3)
            continue
        y = plot.height_of(value)
        above, under = y - 1.2 - high, y + 1.0
        if plot.has_columns:
            top = under if value < 0 else above
        else:
            is_crossed = any(above - 0.4 < line < y for line in _lines_in(chart, plot, number))
            top = under if is_crossed and under + high < plot.bottom else above
        wide = text_width(text, size)
        yield Rect(x=x - wide / 2 - 0.3, y=top, wide=wide + 0.6, high=high, width=0, fill=1.0)
        yield _text(x, top + high / 2 + high * _CAP, text, size)


def _lines_in(chart: Chart, plot: Plot, year: int) -> list[float]:
    """Where the lines of what is required cross the year with this index."""
    values = (bound.values[year] for bound in chart.bounds)
    return [plot.height_of(value) for value in values if value is not None]


def _text(
    x: float, y: float, text: str, size: float, align: Align = Align.CENTER, *, grey: float = 0.0
) -> Text:
    return Text(x=x, y=y, text=str(text), size=size, align=align, grey=grey)
