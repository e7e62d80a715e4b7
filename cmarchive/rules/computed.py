"""What one subject's totals, rates and intensities come to from its other figures, for the eye of who fills them in.

The formulas are those of the scheme's own rules for totals and ratios, so that what stands beside a figure and the
finding about it can never differ.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from cmarchive.assessment import Level, RuleSpec, Scheme
from cmarchive.model import FindingValue, SubjectKey, SubjectKind
from cmarchive.numbers import exact_arithmetic, plain, round_to
from cmarchive.rules.checks.fractions import fractions
from cmarchive.rules.checks.ratios import RATIO, RatioParams
from cmarchive.rules.checks.sums import SUM, SumParams, interval_of, total_of
from cmarchive.rules.index import Index
from cmarchive.rules.params import ParamsInvalid, VariableCode, named, read_params
from cmarchive.rules.readings import Reading
from cmarchive.rules.scope import Scope
from cmarchive.rules.wording import joined, term, unbracketed, values_of, with_unit
from cmarchive.view import View

_DECIMALS = 2  # where nothing was entered and the scheme asks for none
Formulas = tuple[RatioParams | SumParams, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Computed:
    """A variable in one year worked out from its inputs, rounded once to the decimals it was entered with.

    ``agrees`` is None where nothing was entered to compare with. ``formula`` is the right side with the user's own
    numbers, ``inputs`` are those numbers with their names.
    """

    value: Decimal
    unit: str
    agrees: bool | None
    formula: str
    inputs: tuple[FindingValue, ...]

    @property
    def text(self) -> str:
        """The value in positional notation."""
        return plain(self.value)


def formulas_of(scheme: Scheme, level: Level) -> Formulas:
    """The exact totals and ratios of a level; one with an allowance is only an estimate, one with gaps a bound."""
    return tuple(params for rule in scheme.rules if (params := _formula(rule, scheme, level)) is not None)


def computed(view: View, subject: SubjectKey, by: Formulas) -> Mapping[tuple[str, int], Computed]:
    """Work out whatever the formulas yield for one region or enterprise, by variable and year."""
    level = Level.ENTERPRISE if subject.kind is SubjectKind.ENTERPRISE else Level.REGION
    found: dict[tuple[str, int], Computed] = {}
    codes = {code for params in by for code in named(params, VariableCode)}
    with exact_arithmetic():
        scope = _scope(view, subject, level, codes)
        for params in by:
            if isinstance(params, SumParams):
                result, yielded = params.total, _totals(params, scope, subject.id)
            else:
                result, yielded = params.result, _ratios(params, scope, subject.id)
            for year, one in yielded:
                found.setdefault((result, year), one)
    return found


def _formula(rule: RuleSpec, scheme: Scheme, level: Level) -> RatioParams | SumParams | None:
    if rule.level is not level or rule.check not in (RATIO.name, SUM.name):
        return None
    try:
        if rule.check == SUM.name:
            total = read_params(SumParams, rule.params, level, scheme)
            return None if total.partial else total
        ratio = read_params(RatioParams, rule.params, level, scheme)
    except ParamsInvalid:
        return None  # it is a finding of its own
    return None if ratio.tolerance_percent else ratio


def _scope(view: View, subject: SubjectKey, level: Level, codes: Iterable[str]) -> Scope:
    """One subject by itself: an archive may hold thousands of others."""
    years = range(view.years[0] - 1, view.years[-1] + 1)
    read = (view.figure(subject, code, year) for code in codes for year in years)
    figures = [figure for figure in read if figure is not None]
    enterprise = view.enterprise(subject.id) if level is Level.ENTERPRISE else None
    alone = View(
        scheme=view.scheme,
        profile=view.profile,
        enterprises=() if enterprise is None else (enterprise,),
        counties=view.counties,
        today=view.today,
    )
    return Scope(alone, level, Index(alone, figures))


def _totals(params: SumParams, scope: Scope, number: str) -> Iterator[tuple[int, Computed]]:
    unit = scope.unit_of(params.total)
    if not params.parts:
        return
    for row in scope.rows(params.parts, params.optional, unit):
        if row.id == number:
            parts = row.present
            stated = scope.read(number, params.total, row.year)
            agrees = None
            if stated is not None:
                agrees = total_of(parts) == stated.value or interval_of(parts).meets(stated.interval)
            formula = unbracketed(joined([term(one) for one in parts]))
            yield row.year, _made(scope, params.total, total_of(parts), stated, agrees, formula, parts)


def _ratios(params: RatioParams, scope: Scope, number: str) -> Iterator[tuple[int, Computed]]:
    groups = (params.numerator, params.minus, params.denominator)
    for row, fraction in fractions(scope, (), groups, params.optional, params.factor):
        if row.id != number or any(scope.read(number, code, row.year) for code in params.unless):
            continue
        stated = scope.read(number, params.result, row.year)
        agrees, span = None, fraction.interval
        if stated is not None:
            meets = span is None or span.meets(stated.rounded)
            agrees = fraction.value in stated.rounded or meets
        formula = fraction.formula(scope.unit_of(params.result))
        yield (
            row.year,
            _made(scope, params.result, fraction.value, stated, agrees, formula, fraction.readings),
        )


def _made(
    scope: Scope,
    code: str,
    exact: Decimal,
    stated: Reading | None,
    agrees: bool | None,
    formula: str,
    inputs: tuple[Reading, ...],
) -> Computed:
    variable = scope.view.scheme.variables[code]
    decimals = variable.decimals if variable.decimals is not None else _usual(inputs, variable.unit)
    unit = variable.unit
    if stated is not None:
        exact, unit, decimals = exact / stated.factor, stated.figure.unit, stated.decimals
    value = round_to(exact, decimals)
    return Computed(
        value=value,
        unit=unit,
        agrees=agrees,
        formula=f"{formula} = {with_unit(plain(value), unit)}",
        inputs=values_of(inputs),
    )


def _usual(inputs: tuple[Reading, ...], unit: str) -> int:
    """As many decimals as what is added up was written with; a ratio has two."""
    same = [one.decimals for one in inputs]
    return max(same) if same and all(one.figure.unit == unit for one in inputs) else _DECIMALS
