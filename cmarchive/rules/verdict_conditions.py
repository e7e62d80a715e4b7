"""How each kind of condition is judged on the region's figures.

Figures are compared as entered, converted by unit and never rounded first (全数值比较, R2); where rounding to the
decimals of the limit would turn the result, the text says so.
"""

import operator
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from cmarchive.assessment import Condition, ConditionKind, Window
from cmarchive.numbers import plain, round_to
from cmarchive.rules.verdict_readings import (
    Reading,
    difference,
    limit_reading,
    quoted_name,
    read,
    with_unit,
)
from cmarchive.rules.verdict_values import (
    VERDICT_NAMES,
    ConditionResult,
    Verdict,
    YearResult,
    either,
    is_group,
    together,
)
from cmarchive.text import mark
from cmarchive.view import View
from cmarchive.wording import COMMAS, SEMICOLONS, headed, in_brackets

_COMPARE: dict[str, Callable[[Decimal, Decimal], bool]] = {
    ">=": operator.ge,
    ">": operator.gt,
    "<=": operator.le,
    "<": operator.lt,
    "=": operator.eq,
}
_SIGNS = {">=": "≥", ">": ">", "<=": "≤", "<": "<", "=": "="}


def judge(view: View, condition: Condition) -> ConditionResult:
    """Judge one condition and all below it."""
    if not condition.when.holds(view.profile.city_flags):
        text = mark("Verdict", "{condition}：本市不属于此类城市，不适用").format(condition=condition.text)
        return ConditionResult(condition=condition, verdict=Verdict.NOT_APPLICABLE, text=text)
    if is_group(condition):
        return _judge_group(view, condition)
    if condition.kind is ConditionKind.UNKNOWN:
        return ConditionResult(condition=condition, verdict=Verdict.NO_DATA, text=condition.text)
    years = _judge_years(view, condition)
    margins = [one.margin for one in years if one.margin is not None]
    return ConditionResult(
        condition=condition,
        verdict=together(one.verdict for one in years),
        text=headed(condition.text, SEMICOLONS.join(one.text for one in years)),
        years=years,
        margin=min(margins, default=None),
        unit=_unit(view, condition) if margins else "",
    )


def _judge_group(view: View, condition: Condition) -> ConditionResult:
    parts = tuple(judge(view, part) for part in condition.of)
    combine = together if condition.kind is ConditionKind.ALL else either
    verdict = combine(part.verdict for part in parts)
    text = headed(condition.text, VERDICT_NAMES[verdict])
    return ConditionResult(condition=condition, verdict=verdict, text=text, parts=parts)


def _judge_years(view: View, condition: Condition) -> tuple[YearResult, ...]:
    years = _window(view, condition)
    if condition.kind is ConditionKind.TREND:
        return _judge_trend(view, condition, years)
    if condition.kind is ConditionKind.FACT:
        return tuple(_judge_fact(view, condition, year) for year in years)
    return tuple(_judge_comparison(view, condition, year) for year in years)


def _window(view: View, condition: Condition) -> range:
    """The years a condition speaks of; a shorter archive does not shorten them."""
    last = view.profile.year
    count = condition.years if condition.window is Window.EACH_YEAR else 1
    return range(last - count + 1, last + 1)


def _unit(view: View, condition: Condition) -> str:
    """The unit a condition is compared in: its own, else that of its variable."""
    variable = view.scheme.variables.get(condition.variable)
    return condition.unit or (variable.unit if variable else "")


def _year(
    year: int, verdict: Verdict, text: str, reading: Reading, margin: Decimal | None = None
) -> YearResult:
    figure = reading.figure
    return YearResult(
        year=year,
        verdict=verdict,
        text=mark("Verdict", "{year}年{text}").format(year=year, text=text),
        value=figure.number.text if figure else "",
        unit=figure.unit if figure else "",
        margin=margin,
    )


def _unknown(year: int, reading: Reading, *others: Reading) -> YearResult:
    """A year that cannot be judged, with what each reading lacks."""
    lacking = [one for one in (reading, *others) if one.problem]
    return YearResult(
        year=year,
        verdict=Verdict.NO_DATA,
        text=mark("Verdict", "{year}年{text}").format(
            year=year, text=COMMAS.join(one.problem for one in lacking)
        ),
        value=reading.figure.number.text if reading.figure else "",
        unit=reading.figure.unit if reading.figure else "",
        missing=tuple(one.variable for one in lacking if one.variable),
    )


def _judge_fact(view: View, condition: Condition, year: int) -> YearResult:
    reading = read(view, condition.variable, year, "")
    if reading.value is None:
        return _unknown(year, reading)
    if reading.value not in (0, 1):
        problem = mark("Verdict", "{name}应填是或否").format(name=quoted_name(view, condition.variable))
        return _unknown(year, replace(reading, problem=problem))
    if reading.value == 1:
        return _year(year, Verdict.MET, mark("Verdict", " 是"), reading)
    return _year(year, Verdict.NOT_MET, mark("Verdict", " 否"), reading)


def _judge_comparison(view: View, condition: Condition, year: int) -> YearResult:
    """THRESHOLD against the limit for this city; BENCHMARK and ASSIGNED against the other variable's figure."""
    unit = _unit(view, condition)
    reading = read(view, condition.variable, year, unit)
    if condition.kind is ConditionKind.THRESHOLD:
        other = limit_reading(condition.limit_for(view.profile.city_flags), unit)
    else:
        other = read(view, condition.against, year, unit)
    if reading.value is None or other.value is None:
        return _unknown(year, reading, other)
    holds = _COMPARE[condition.comparator](reading.value, other.value)
    margin = _margin(condition.comparator, reading.value, other.value)
    text = mark("Verdict", " {value}，要求 {sign}{limit}{name}，{verdict}").format(
        value=reading.written,
        sign=_SIGNS[condition.comparator],
        limit=other.written,
        name=in_brackets(quoted_name(view, other.variable)) if other.variable else "",
        verdict=VERDICT_NAMES[Verdict.MET if holds else Verdict.NOT_MET],
    )
    if not holds and margin:
        text += mark("Verdict", "，差 {gap}").format(gap=difference(margin, unit))
    text += _rounding_remark(condition.comparator, reading.value, other, holds)
    return _year(year, Verdict.MET if holds else Verdict.NOT_MET, text, reading, margin)


def _margin(comparator: str, value: Decimal, limit: Decimal) -> Decimal:
    if comparator in (">=", ">"):
        return value - limit
    return limit - value if comparator in ("<=", "<") else -abs(value - limit)


def _rounding_remark(comparator: str, value: Decimal, other: Reading, holds: bool) -> str:
    """Say when 修约值比较 would come to the other result."""
    if other.decimals is None or other.value is None:
        return ""
    rounded = round_to(value, other.decimals)
    if _COMPARE[comparator](rounded, other.value) is holds:
        return ""
    return mark("Verdict", "（修约后为 {rounded}，按修约值比较则结论相反；此处按全数值比较）").format(
        rounded=with_unit(plain(rounded), other.unit)
    )


def _judge_trend(view: View, condition: Condition, years: range) -> tuple[YearResult, ...]:
    unit = _unit(view, condition)
    readings = [read(view, condition.variable, year, unit) for year in years]
    first = readings[0]
    if first.value is None:
        base = _unknown(years[0], first)
    else:
        base = _year(years[0], Verdict.NOT_APPLICABLE, f" {first.written}", first)
    steps = (
        _judge_step(condition, year, earlier, later)
        for year, earlier, later in zip(years[1:], readings[:-1], readings[1:], strict=True)
    )
    return (base, *steps)


def _judge_step(condition: Condition, year: int, earlier: Reading, later: Reading) -> YearResult:
    """Compare a year with the one before; a tie is neither a fall nor a rise."""
    if later.value is None:
        return _unknown(year, later)
    if earlier.value is None:
        text = mark("Verdict", " {value}，缺上年数据，无法比较").format(value=later.written)
        return _year(year, Verdict.NO_DATA, text, later)
    fall = earlier.value - later.value
    margin = fall if condition.comparator == "down" else -fall
    text = f" {later.written}" + _movement(fall, later.unit)
    if fall and _is_tie_in_shared_decimals(earlier, later):
        text += mark("Verdict", "（按两年共有的小数位数修约后持平，请提供位数更多的数值）")
    return _year(year, Verdict.MET if margin > 0 else Verdict.NOT_MET, text, later, margin)


def _movement(fall: Decimal, unit: str) -> str:
    if fall == 0:
        return mark("Verdict", "，与上年持平")
    if fall > 0:
        return mark("Verdict", "，比上年下降 {by}").format(by=difference(fall, unit))
    return mark("Verdict", "，比上年上升 {by}").format(by=difference(fall, unit))


def _is_tie_in_shared_decimals(earlier: Reading, later: Reading) -> bool:
    """Tell whether two figures are equal once written with the decimals both have; unknown after a conversion."""
    if earlier.value is None or later.value is None or earlier.decimals is None or later.decimals is None:
        return False
    shared = min(earlier.decimals, later.decimals)
    return round_to(earlier.value, shared) == round_to(later.value, shared)
