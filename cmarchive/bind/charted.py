"""Which numbers of an indicator are drawn: one chart for each variable it is judged by, with what is required of it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from cmarchive.assessment import Condition, ConditionKind, Indicator, Variable, VariableKind, Window
from cmarchive.bind.chart import Bound, Chart
from cmarchive.model import Figure
from cmarchive.numbers import UnitMismatch, exact_arithmetic, plain, unit_factor
from cmarchive.text import mark
from cmarchive.view import View

CHART_LIMIT = 6
_DRAWN = (
    ConditionKind.THRESHOLD,
    ConditionKind.TREND,
    ConditionKind.BENCHMARK,
    ConditionKind.ASSIGNED,
)
_SIGNS = {">=": "≥", ">": ">", "<=": "≤", "<": "<", "=": "="}


def indicator_charts(view: View, indicator: Indicator) -> tuple[Chart, ...]:
    """The charts of an indicator in the order of its conditions; none for one that is judged by facts alone.

    Conditions on the same variable share a chart. One without any number is left out.
    """
    judged: dict[str, list[Condition]] = defaultdict(list)
    for condition in _applying(view, indicator.condition):
        variable = view.scheme.variables.get(condition.variable)
        if condition.kind in _DRAWN and variable is not None and variable.kind is not VariableKind.BOOLEAN:
            judged[condition.variable].append(condition)
    with exact_arithmetic():
        charts = (_chart(view, view.scheme.variables[code], these) for code, these in judged.items())
        return tuple(chart for chart in charts if any(value is not None for value in chart.values))


def _applying(view: View, condition: Condition) -> Iterator[Condition]:
    if condition.when.holds(view.profile.city_flags):
        yield condition
        for part in condition.of:
            yield from _applying(view, part)


def _chart(view: View, variable: Variable, conditions: Sequence[Condition]) -> Chart:
    unit = next((one.unit for one in conditions if one.unit), variable.unit)
    figures = [view.figure(view.region.key, variable.code, year) for year in view.years]
    values = tuple(_value(figure, unit) for figure in figures)
    bounds = tuple(bound for one in conditions if (bound := _bound(view, one, unit)) is not None)
    return Chart(
        title=_title(variable, conditions, bounds),
        unit=unit,
        years=view.years,
        values=values,
        labels=tuple(_label(*pair, unit) for pair in zip(figures, values, strict=True)),
        bounds=bounds,
    )


def _title(variable: Variable, conditions: Sequence[Condition], bounds: Sequence[Bound]) -> str:
    if len(conditions) == 1 and conditions[0].text:
        return conditions[0].text
    low = [bound for bound in bounds if bound.sign in ("≥", ">") and not bound.name]
    high = [bound for bound in bounds if bound.sign in ("≤", "<") and not bound.name]
    if len(bounds) == len(low) + len(high) and low and high:
        text = mark("Chart", "{name}（要求在 {low} 与 {high} 之间）")
        return text.format(name=variable.name, low=low[0].text[1:], high=high[0].text[1:])
    return variable.name


def _value(figure: Figure | None, unit: str) -> Decimal | None:
    if figure is None:
        return None
    try:
        return figure.value * unit_factor(figure.unit, unit)
    except UnitMismatch:
        return None


def _label(figure: Figure | None, value: Decimal | None, unit: str) -> str:
    if figure is None:
        return mark("Chart", "未填")
    if value is None:
        return mark("Chart", "单位不符")
    return figure.number.text if figure.unit == unit else plain(value.normalize())


def _bound(view: View, condition: Condition, unit: str) -> Bound | None:
    """What a condition asks for in each assessed year; a trend asks for no number."""
    if condition.comparator not in _SIGNS:
        return None
    asked = view.years[-condition.years :] if condition.window is Window.EACH_YEAR else view.years[-1:]
    name = ""
    if condition.kind is ConditionKind.THRESHOLD:
        limit = condition.limit_for(view.profile.city_flags)
        values = [limit if year in asked else None for year in view.years]
    else:
        other = view.scheme.variables.get(condition.against)
        name = other.name if other else condition.against
        required = (view.figure(view.region.key, condition.against, year) for year in view.years)
        values = [
            _value(figure, unit) if year in asked else None
            for year, figure in zip(view.years, required, strict=True)
        ]
    if all(value is None for value in values):
        return None
    return Bound(sign=_SIGNS[condition.comparator], values=tuple(values), name=name)
