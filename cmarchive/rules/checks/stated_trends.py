"""What running text says of the years: 逐年下降 against the figures, growth against the growth in the tables."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from cmarchive.assessment import Scheme, Severity
from cmarchive.numbers import plain
from cmarchive.rules.check import Check
from cmarchive.rules.checks.limits import AllVariablesParams
from cmarchive.rules.checks.series import is_tie
from cmarchive.rules.params import Params, VariableCode
from cmarchive.rules.readings import Reading
from cmarchive.rules.scope import Hit, Scope
from cmarchive.rules.told import change_value, statements, told_change
from cmarchive.rules.wording import conversion_note, entered, term, values_of, years_text
from cmarchive.statements import MOVEMENT_NAMES, Movement, Statement, StatementKind
from cmarchive.text import mark


def _stated_trend(params: AllVariablesParams, scope: Scope) -> Iterator[Hit]:
    chosen = {variable.code for variable in params.chosen(scope)}
    for one in statements(scope, StatementKind.TREND):
        if one.variable not in chosen or one.direction is None:
            continue
        years = scope.column(one.variable).get(one.subject.id, {})
        told = {year: years[year] for year in scope.view.years if year in years}
        against = [pair for pair in pairwise(told.values()) if not _goes(one.direction, *pair)]
        if against:
            yield _trend_hit(one, told, against[-1], all(is_tie(*pair) for pair in against))


def _goes(direction: Movement, earlier: Reading, later: Reading) -> bool:
    return later.value < earlier.value if direction is Movement.DOWN else later.value > earlier.value


def _trend_hit(
    one: Statement, told: Mapping[int, Reading], against: tuple[Reading, Reading], is_tie: bool
) -> Hit:
    earlier, later = against
    direction = Movement.DOWN if one.direction is Movement.DOWN else Movement.UP
    text = mark(
        "Finding", "{where}称{name}逐年{direction}，而{year}年 {later}，{last}年 {earlier}，没有{direction}"
    )
    return Hit(
        subject=one.subject,
        period=years_text(list(told)),
        topic=one.variable,
        message=text.format(
            where=one.where,
            name=later.variable.name,
            direction=MOVEMENT_NAMES[direction],
            year=later.figure.key.year,
            later=entered(later),
            last=earlier.figure.key.year,
            earlier=entered(earlier),
        ),
        formula=_chain(list(told.values())),
        values=values_of(told.values()),
        severity=Severity.WARNING if is_tie else None,
    )


def _chain(readings: list[Reading]) -> str:
    text = term(readings[0])
    for earlier, later in pairwise(readings):
        sign = "=" if later.value == earlier.value else "<" if later.value > earlier.value else ">"
        text += f" {sign} {term(later)}"
    return text + conversion_note(readings)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedGrowthParams(Params):
    """The growth told of ``variable`` against the year before is the figure of ``result`` (可比价 growth)."""

    variable: VariableCode
    result: VariableCode

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """The result is a percentage."""
        if scheme.variables[self.result].unit != "%":
            yield mark("RuleProblem", "数据项 {code} 的单位不是 %").format(code=self.result)


def _stated_growth(params: StatedGrowthParams, scope: Scope) -> Iterator[Hit]:
    for one in statements(scope, StatementKind.PERCENT):
        if one.variable != params.variable or one.number is None or one.year is None:
            continue
        figure = scope.read(one.subject.id, params.result, one.year)
        if figure is None or one.base != one.year - 1:
            continue
        value = -one.number.value if one.direction is Movement.DOWN else one.number.value
        step = max(one.number.unit_in_last_place, figure.unit_in_last_place)
        if abs(value - figure.value) <= step / 2:
            continue
        text = mark("Finding", "{where}称{year}年{name}比上年{told}，数据表中{result}为 {figure}")
        yield Hit(
            subject=one.subject,
            period=str(one.year),
            topic=params.variable,
            message=text.format(
                where=one.where,
                year=one.year,
                name=scope.view.scheme.variables[params.variable].name,
                told=told_change(one),
                result=figure.variable.name,
                figure=entered(figure),
            ),
            formula=f"{plain(value)} ≠ {term(figure)}",
            values=(change_value(one, scope.view.scheme.variables[params.variable].name), figure.as_value),
        )


STATED_TREND = Check(name="stated-trend", params=AllVariablesParams, run=_stated_trend)
STATED_GROWTH = Check(name="stated-growth", params=StatedGrowthParams, run=_stated_growth)
