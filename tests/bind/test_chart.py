"""The geometry of charts: round ticks, marks where the numbers are, nothing outside the box."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cmarchive.bind.chart import Bound, Box, Chart, chart_marks, plot_of, round_ticks
from cmarchive.bind.layout import Align, Line, Mark, Rect, Text
from cmarchive.bind.metrics import POINTS_PER_MM, text_width

BOX = Box(x=25, y=50, wide=83, high=48)
D = Decimal


def chart(*values: str | None, bounds: tuple[Bound, ...] = (), unit: str = "%") -> Chart:
    return Chart(
        title="城市生活污水集中处理率 ≥80%",
        unit=unit,
        years=tuple(range(2023, 2023 + len(values))),
        values=tuple(None if one is None else D(one) for one in values),
        labels=tuple(one or "未填" for one in values),
        bounds=bounds,
    )


def at_least(limit: str, years: int = 3) -> Bound:
    return Bound(sign="≥", values=(D(limit),) * years)


def dashes(marks: tuple[Mark, ...]) -> list[Line]:
    return [one for one in marks if isinstance(one, Line) and one.dash is not None]


def texts(marks: tuple[Mark, ...]) -> list[str]:
    return [one.text for one in marks if isinstance(one, Text)]


@pytest.mark.parametrize(
    ("numbers", "with_zero", "expected"),
    [
        (("97.3", "85"), False, "85 90 95 100"),
        (("0.31", "0.29", "0.27"), False, "0.27 0.28 0.29 0.30 0.31"),
        (("38.5", "11.2"), True, "0 10 20 30 40"),
        (("-3", "5"), True, "-4 -2 0 2 4 6"),
        (("100",), True, "0 50 100"),
        (("-7",), False, "-8 -6 -4 -2 0"),
        (("0", "0"), True, "0 1"),
        (("1E+30", "3E+30"), True, "0 1E+30 2E+30 3E+30"),
        (("0.000001", "0.000004"), False, "0.000001 0.000002 0.000003 0.000004"),
        (("123456789.01", "123456789.04"), False, "123456789.01 123456789.02 123456789.03 123456789.04"),
    ],
)
def test_ticks_are_round_and_hold_every_number(
    numbers: tuple[str, ...], with_zero: bool, expected: str
) -> None:
    ticks = round_ticks([D(one) for one in numbers], with_zero=with_zero)
    assert list(ticks) == [D(one) for one in expected.split()]


def test_the_line_of_a_limit_lies_between_the_right_ticks() -> None:
    shown = chart("97.3", "97.1", "97.5", bounds=(at_least("87"),))
    plot = plot_of(shown, BOX)
    marks = chart_marks(shown, BOX)
    [line] = dashes(marks)
    assert plot.height_of(D(90)) < line.y0 == line.y1 < plot.height_of(D(85))
    assert (line.x0, line.x1) == (plot.left, plot.right)
    assert not plot.has_columns
    assert {"≥87", "97.3", "2023年", "单位：%", "85", "100"} <= set(texts(marks))


def test_a_limit_in_between_has_two_lines() -> None:
    bounds = (at_least("6"), Bound(sign="≤", values=(D(9),) * 3))
    marks = chart_marks(chart("7", "7.5", "8", bounds=bounds), BOX)
    low, high = dashes(marks)
    assert low.y0 > high.y0
    assert {"≥6", "≤9"} <= set(texts(marks))


def test_a_limit_of_every_year_steps_and_is_called_by_its_name() -> None:
    bound = Bound(sign="≤", values=(D(40), D(30), None), name="控制目标")
    marks = chart_marks(chart("35", "29", "20", bounds=(bound,)), BOX)
    first, second = dashes(marks)
    assert first.x1 == second.x0
    assert first.y0 < second.y0
    assert "≤控制目标" in "".join(texts(marks))


def test_columns_stand_on_zero_and_negative_ones_hang() -> None:
    shown = chart("-2", "0", "4")
    plot = plot_of(shown, BOX)
    zero = plot.height_of(D(0))
    hanging, flat, standing = (
        one for one in chart_marks(shown, BOX) if isinstance(one, Rect) and one.fill == 0.78
    )
    assert (hanging.y, hanging.y + hanging.high) == pytest.approx((zero, plot.height_of(D(-2))))
    assert flat.high == 0
    assert (standing.y, standing.y + standing.high) == pytest.approx((plot.height_of(D(4)), zero))


def test_equal_values_are_columns_of_one_height() -> None:
    shown = chart("100", "100.0", "100", bounds=(at_least("100"),))
    columns = [one for one in chart_marks(shown, BOX) if isinstance(one, Rect) and one.fill == 0.78]
    assert len({one.y for one in columns}) == 1
    assert plot_of(shown, BOX).ticks[0] == 0


def test_a_missing_year_says_so_and_breaks_the_line() -> None:
    marks = chart_marks(chart("97.3", None, "97.5"), BOX)
    assert "未填" in texts(marks)
    assert not [one for one in marks if isinstance(one, Line) and one.width == 0.9]
    squares = [one for one in marks if isinstance(one, Rect) and one.fill == 0.0]
    assert len(squares) == 2


def extent(one: Mark) -> tuple[float, float, float, float]:
    if isinstance(one, Line):
        return min(one.x0, one.x1), min(one.y0, one.y1), max(one.x0, one.x1), max(one.y0, one.y1)
    if isinstance(one, Rect):
        return one.x, one.y, one.x + one.wide, one.y + one.high
    assert isinstance(one, Text)
    wide, em = text_width(one.text, one.size), one.size / POINTS_PER_MM
    left = one.x - {Align.LEFT: 0.0, Align.CENTER: wide / 2, Align.RIGHT: wide}[one.align]
    return left, one.y - 0.9 * em, left + wide, one.y + 0.3 * em


_NUMBERS = st.decimals(
    allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20
) | st.builds(lambda digits, power: D(digits).scaleb(power), st.integers(-999, 999), st.integers(-25, 25))
_WORDS = st.text("年污水≤字0123.W", max_size=40)


@st.composite
def _charts(draw: st.DrawFn) -> Chart:
    years = draw(st.integers(1, 5))
    values = draw(st.lists(st.none() | _NUMBERS, min_size=years, max_size=years))
    some = st.lists(st.none() | _NUMBERS, min_size=years, max_size=years)
    bounds = [
        Bound(sign="≤", values=tuple(one), name=draw(_WORDS)) for one in draw(st.lists(some, max_size=3))
    ]
    made = Chart(
        title=draw(_WORDS),
        unit=draw(_WORDS),
        years=tuple(range(2023, 2023 + years)),
        values=tuple(values),
        labels=tuple("未填" if one is None else f"{one:f}" for one in values),
        bounds=tuple(bounds),
    )
    return made if made.numbers else replace(made, values=(D(1), *made.values[1:]))


@settings(max_examples=150, deadline=None)
@given(_charts(), st.sampled_from([BOX, Box(x=25, y=40, wide=170, high=58)]))
def test_every_mark_lies_inside_the_box(made: Chart, box: Box) -> None:
    for one in chart_marks(made, box):
        left, top, right, bottom = extent(one)
        assert box.x - 1e-6 <= left <= right <= box.x + box.wide + 1e-6, one
        assert box.y - 1e-6 <= top <= bottom <= box.y + box.high + 1e-6, one


@settings(max_examples=150, deadline=None)
@given(st.lists(_NUMBERS, min_size=1, max_size=8), st.booleans())
def test_ticks_are_few_even_and_reach_around(numbers: list[Decimal], with_zero: bool) -> None:
    ticks = round_ticks(numbers, with_zero=with_zero)
    assert 2 <= len(ticks) <= 7
    assert ticks[0] <= min(numbers)
    assert max(numbers) <= ticks[-1]
    steps = {later - earlier for earlier, later in pairwise(ticks)}
    assert len(steps) == 1
    assert str(steps.pop().normalize().as_tuple().digits) in {"(1,)", "(2,)", "(5,)"}


def test_a_limit_never_lies_on_the_axis_of_points() -> None:
    shown = chart("96.7", "96.9", "97.5", bounds=(at_least("85"),))
    assert plot_of(shown, BOX).ticks[0] == 80
    assert plot_of(chart("1.2", "1.3", "1.0"), BOX).ticks[0] == D("0.9")


def test_a_label_gives_way_to_a_limit_just_above() -> None:
    shown = chart("105.0", "104.0", "110", bounds=(Bound(sign="≤", values=(D("105.5"), None, None)),))
    plot, marks = plot_of(shown, BOX), chart_marks(shown, BOX)
    first, second = (
        next(one for one in marks if isinstance(one, Text) and one.text == t) for t in ("105.0", "104.0")
    )
    assert first.y > plot.height_of(D(105))
    assert second.y < plot.height_of(D(104))
