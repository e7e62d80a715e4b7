"""An indicator's headline: the one rate or intensity it is known by, over the assessed years."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from cmarchive.assessment import Condition, ConditionKind, Indicator, Variable, VariableKind, Window
from cmarchive.model import Figure
from cmarchive.numbers import UnitMismatch, unit_factor
from cmarchive.rules.verdict_values import is_group
from cmarchive.text import mark
from cmarchive.view import View

_SIGNS = {">=": "≥", ">": ">", "<=": "≤", "<": "<", "=": "="}


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """What is asked of a number in each year, in the variable's unit; None where nothing is or it is not known.

    ``sign`` is one of ≥ > ≤ < =; ``name`` is the variable compared with, empty for a fixed limit.
    """

    sign: str
    values: tuple[Decimal | None, ...]
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorValues:
    """An indicator's headline variable over the assessed years, for tables and sparklines.

    ``figures`` and ``values`` run parallel to ``years``. A value is in the variable's unit; None when nothing was
    entered or its unit cannot be converted. ``variable`` is None for an indicator without variables. The first of
    ``requirements`` is the one named first in the scheme; facts and trends ask for no number.
    """

    variable: Variable | None
    years: tuple[int, ...]
    figures: tuple[Figure | None, ...]
    values: tuple[Decimal | None, ...]
    requirements: tuple[Requirement, ...] = ()


def indicator_values(view: View, indicator: Indicator) -> IndicatorValues:
    """Pick the first rate or intensity the indicator is judged by and list it by year."""
    variable = _headline(view, indicator)
    figures = tuple(
        view.figure(view.region.key, variable.code, year) if variable else None for year in view.years
    )
    values = tuple(_in_unit(figure, variable.unit) if figure and variable else None for figure in figures)
    asked = _applying(view, indicator.condition) if variable else ()
    requirements = tuple(
        one
        for condition in asked
        if variable and condition.variable == variable.code
        if (one := _requirement(view, condition, variable)) is not None
    )
    return IndicatorValues(
        variable=variable, years=view.years, figures=figures, values=values, requirements=requirements
    )


def _applying(view: View, condition: Condition) -> Iterator[Condition]:
    """The conditions that hold for a region of this kind."""
    if condition.when.holds(view.profile.city_flags):
        yield condition
        for part in condition.of:
            yield from _applying(view, part)


def _requirement(view: View, condition: Condition, variable: Variable) -> Requirement | None:
    if condition.comparator not in _SIGNS:
        return None
    asked = view.years[-condition.years :] if condition.window is Window.EACH_YEAR else view.years[-1:]
    if condition.kind is ConditionKind.THRESHOLD:
        name, limit = "", _limit(view, condition, variable.unit)
        values = [limit if year in asked else None for year in view.years]
    else:
        other = view.scheme.variables.get(condition.against)
        name = other.name if other else condition.against
        figures = [view.figure(view.region.key, condition.against, year) for year in view.years]
        values = [
            _in_unit(figure, variable.unit) if figure and year in asked else None
            for year, figure in zip(view.years, figures, strict=True)
        ]
    if all(value is None for value in values):
        return None
    return Requirement(sign=_SIGNS[condition.comparator], values=tuple(values), name=name)


def _limit(view: View, condition: Condition, unit: str) -> Decimal | None:
    limit = condition.limit_for(view.profile.city_flags)
    if limit is None or condition.unit == unit:
        return limit
    try:
        return limit * unit_factor(condition.unit, unit)
    except UnitMismatch:
        return None


def _headline(view: View, indicator: Indicator) -> Variable | None:
    """A judged rate or intensity, else a judged number, else a listed rate, else whatever comes first."""
    judged = _known(view, (one.variable for one in indicator.condition.walk() if not is_group(one)))
    listed = _known(view, indicator.variables)
    numbers = [one for one in judged if one.kind is not VariableKind.BOOLEAN]
    choice = (*filter(_is_rate, judged), *numbers, *filter(_is_rate, listed), *judged, *listed)
    return choice[0] if choice else None


def _known(view: View, codes: Iterable[str]) -> list[Variable]:
    return [view.scheme.variables[code] for code in codes if code in view.scheme.variables]


def _is_rate(variable: Variable) -> bool:
    return variable.kind is VariableKind.PERCENT or "/" in variable.unit


def _in_unit(figure: Figure, unit: str) -> Decimal | None:
    try:
        return figure.value * unit_factor(figure.unit, unit)
    except UnitMismatch:
        return None


def trend(shown: IndicatorValues) -> str:
    """How a number moved from year to year; empty for answers, and where a year is lacking."""
    values = [one for one in shown.values if one is not None]
    if shown.variable is None or shown.variable.kind is VariableKind.BOOLEAN:
        return ""
    if len(values) < len(shown.years) or len(values) < 2:
        return ""
    steps = [later - earlier for earlier, later in pairwise(values)]
    if all(step == 0 for step in steps):
        word = mark("Verdict", "各年持平")
    elif all(step < 0 for step in steps):
        word = mark("Verdict", "逐年下降")
    elif all(step > 0 for step in steps):
        word = mark("Verdict", "逐年上升")
    else:
        word = mark("Verdict", "有升有降")
    return mark("Verdict", "{name}{word}").format(name=shown.variable.name, word=word)
