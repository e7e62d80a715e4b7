"""What the region's rates and intensities come to when the program works them out from their inputs.

The formulas are those of the scheme's own ratio rules, so that the value shown beside a figure and the finding about
it can never differ.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from cmarchive.assessment import Level, Scheme
from cmarchive.numbers import plain, round_to
from cmarchive.rules.checks.fractions import fractions
from cmarchive.rules.checks.ratios import RATIO, RatioParams
from cmarchive.rules.index import Index
from cmarchive.rules.params import ParamsInvalid, VariableCode, named, read_params
from cmarchive.rules.scope import Scope
from cmarchive.view import View

_DECIMALS = 2  # where nothing was entered and the scheme asks for none


@dataclass(frozen=True, slots=True, kw_only=True)
class Recomputed:
    """A variable in one year worked out from its inputs, rounded once to the decimals it was entered with.

    ``agrees`` is None where nothing was entered to compare with.
    """

    variable: str
    year: int
    value: Decimal
    unit: str
    agrees: bool | None

    @property
    def text(self) -> str:
        """The value in positional notation."""
        return plain(self.value)


def recomputed(
    view: View, codes: Iterable[str], by: Sequence[RatioParams]
) -> Mapping[str, Mapping[int, Recomputed]]:
    """Work out those of the region's variables that the formulas ``by`` yield, by code and year."""
    wanted = set(codes)
    found: dict[str, dict[int, Recomputed]] = {}
    for params in by:
        if params.result in wanted:
            for one in _worked_out(params, view):
                found.setdefault(one.variable, {}).setdefault(one.year, one)
    return found


def formulas(scheme: Scheme) -> Iterator[RatioParams]:
    """The region's ratio rules that hold exactly; one with an allowance is only an estimate."""
    for rule in scheme.rules:
        if rule.check != RATIO.name or rule.level is not Level.REGION:
            continue
        try:
            params = read_params(RATIO.params, rule.params, rule.level, scheme)
        except ParamsInvalid:
            continue  # it is a finding of its own
        if not params.tolerance_percent:
            yield params


def _worked_out(params: RatioParams, view: View) -> Iterator[Recomputed]:
    region, years = view.region.key, range(view.years[0] - 1, view.years[-1] + 1)
    read = [view.figure(region, code, year) for code in named(params, VariableCode) for year in years]
    bare = _without_enterprises(view)
    scope = Scope(bare, Level.REGION, Index(bare, [figure for figure in read if figure is not None]))
    variable = view.scheme.variables[params.result]
    groups = (params.numerator, params.minus, params.denominator)
    for row, fraction in fractions(scope, (), groups, params.optional, params.factor):
        if row.id != region.id or any(scope.read(row.id, code, row.year) for code in params.unless):
            continue
        stated = scope.read(row.id, params.result, row.year)
        decimals = variable.decimals if variable.decimals is not None else _DECIMALS
        value, unit = fraction.value, variable.unit
        if stated is not None:
            value, unit, decimals = value / stated.factor, stated.figure.unit, stated.decimals
        span = fraction.interval
        agrees = None if stated is None or span is None else span.meets(stated.interval)
        yield Recomputed(
            variable=variable.code, year=row.year, value=round_to(value, decimals), unit=unit, agrees=agrees
        )


def _without_enterprises(view: View) -> View:
    """The region by itself: an index of five thousand enterprises takes longer than a formula."""
    return View(scheme=view.scheme, profile=view.profile, counties=view.counties, today=view.today)
