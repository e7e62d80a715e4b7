"""Changes between two years recomputed: growth, combined growth, figures carried over from the year before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from cmarchive.assessment import Scheme
from cmarchive.numbers import Interval, plain, round_to
from cmarchive.rules.check import Check
from cmarchive.rules.diagnosis import Alternative, Difference, Suspect, cause_between, likely_cause
from cmarchive.rules.params import Params, VariableCode, unlike_units
from cmarchive.rules.readings import Reading
from cmarchive.rules.scope import Hit, Scope
from cmarchive.rules.wording import conversion_note, entered, span, term, values_of, with_unit
from cmarchive.text import mark

_HUNDRED = Interval.exactly(Decimal(100))
_ONE = Interval.exactly(Decimal(1))
_PERCENT = Decimal("0.01")


@dataclass(frozen=True, slots=True, kw_only=True)
class GrowthParams(Params):
    """``result`` (%) = (this year − last year) ÷ last year of ``variable``; ``tolerance`` in percentage points."""

    result: VariableCode
    variable: VariableCode
    tolerance: Decimal = Decimal(0)

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """The result is a percentage."""
        yield from _percent_problems(scheme, self.result)


def _percent_problems(scheme: Scheme, *codes: str) -> Iterator[str]:
    for code in codes:
        if scheme.variables[code].unit != "%":
            yield mark("RuleProblem", "数据项 {code} 的单位不是 %").format(code=code)


def _growth(params: GrowthParams, scope: Scope) -> Iterator[Hit]:
    for row in scope.rows((params.result, params.variable)):
        stated, later = row.needed
        earlier = scope.read(row.id, params.variable, row.year - 1)
        if earlier is None or earlier.value == 0 or Decimal(0) in earlier.interval:
            continue
        expected = (later.interval / earlier.interval - _ONE) * _HUNDRED
        value = (later.value / earlier.value - 1) * 100
        formula = f"（{term(later)} − {term(earlier)}） ÷ {term(earlier)}"
        widened = _widened(expected, params.tolerance)
        if not widened.meets(stated.rounded):
            difference = Difference(
                stated=Suspect(stated, widened),
                others=_growth_suspects(stated, later, earlier, params.tolerance),
                exact=value,
                alternatives=_growth_alternatives(expected, later, earlier),
                before=scope.before,
            )
            yield _change_hit(scope, stated, (later, earlier), difference, value, formula)


def _growth_suspects(
    stated: Reading, later: Reading, earlier: Reading, tolerance: Decimal
) -> Sequence[Suspect]:
    multiple = (_widened(stated.rounded, tolerance) + _HUNDRED).scaled(_PERCENT)
    found = [Suspect(later, earlier.interval * multiple)]
    if Decimal(0) not in multiple:
        found.append(Suspect(earlier, later.interval / multiple))
    return found


def _growth_alternatives(expected: Interval, later: Reading, earlier: Reading) -> Iterator[Alternative]:
    yield from _sign_lost(expected)
    yield Alternative(
        expected + _HUNDRED, mark("Finding", "填的可能是发展速度（上年为 100），没有减去 100。")
    )
    if later.unit == "%":
        points = later.interval - earlier.interval
        yield Alternative(points, mark("Finding", "填的可能是两年相差的百分点，不是变化的百分率。"))
    if Decimal(0) not in later.interval:
        other_base = (_ONE - earlier.interval / later.interval) * _HUNDRED
        yield Alternative(other_base, mark("Finding", "可能用本年数作了分母，应除以上年数。"))


def _sign_lost(expected: Interval) -> Iterator[Alternative]:
    yield Alternative(
        expected.scaled(Decimal(-1)), mark("Finding", "可能漏写或多写了负号：下降为负，上升为正。")
    )


def _widened(interval: Interval, tolerance: Decimal) -> Interval:
    return Interval(interval.low - tolerance, interval.high + tolerance)


def _change_hit(
    scope: Scope,
    stated: Reading,
    inputs: tuple[Reading, ...],
    difference: Difference,
    value: Decimal,
    formula: str,
) -> Hit:
    unit, decimals, scale = stated.figure.unit, stated.decimals, 1 / stated.factor
    expected = next(one.wanted for one in difference.suspects)
    right = with_unit(plain(round_to(value * scale, decimals)), unit)
    number, year = stated.figure.key.subject.id, stated.figure.key.year
    text = mark("Finding", "{formula} = {right}（舍入范围 {span}）").format(
        formula=formula, right=right, span=span(expected.scaled(scale), decimals, unit)
    )
    return Hit(
        subject=scope.key(number),
        period=str(year),
        topic=stated.variable.code,
        message=mark("Finding", "{name}与原始数据不符：填报 {stated}，应为 {right}").format(
            name=stated.variable.name, stated=entered(stated), right=right
        ),
        formula=text + conversion_note(inputs),
        cause=likely_cause(difference),
        values=values_of((stated, *inputs)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CompoundGrowthParams(Params):
    """``result`` = (1 + ``numerator``) ÷ (1 + ``denominator``) − 1, all in %; ``tolerance`` in percentage points."""

    result: VariableCode
    numerator: VariableCode
    denominator: VariableCode
    tolerance: Decimal = Decimal(0)

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """All are percentages."""
        yield from _percent_problems(scheme, self.result, self.numerator, self.denominator)


def _compound_growth(params: CompoundGrowthParams, scope: Scope) -> Iterator[Hit]:
    for row in scope.rows((params.result, params.numerator, params.denominator)):
        stated, above, below = row.needed
        if below.interval.low <= -100:
            continue
        expected = ((_HUNDRED + above.interval) / (_HUNDRED + below.interval) - _ONE) * _HUNDRED
        value = ((100 + above.value) / (100 + below.value) - 1) * 100
        formula = f"（1 + {term(above)}%） ÷ （1 + {term(below)}%） − 1"
        widened = _widened(expected, params.tolerance)
        if not widened.meets(stated.rounded):
            difference = Difference(
                stated=Suspect(stated, widened),
                exact=value,
                alternatives=_compound_alternatives(expected, above, below),
                before=scope.before,
            )
            yield _change_hit(scope, stated, (above, below), difference, value, formula)


def _compound_alternatives(expected: Interval, above: Reading, below: Reading) -> Iterator[Alternative]:
    yield from _sign_lost(expected)
    yield Alternative(
        above.interval - below.interval, mark("Finding", "可能把两个增速直接相减了，应按本式相除。")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedOverParams(Params):
    """``variable`` repeats what ``previous`` was the year before."""

    variable: VariableCode
    previous: VariableCode

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """Both in one dimension."""
        yield from unlike_units(scheme, (self.variable, self.previous))


def _carried_over(params: CarriedOverParams, scope: Scope) -> Iterator[Hit]:
    for number, years in scope.column(params.variable).items():
        for year, reading in years.items():
            found = scope.read(number, params.previous, year - 1)
            before = found and found.to(reading.unit)
            if before is None or before.value == reading.value or before.interval.meets(reading.interval):
                continue
            yield Hit(
                subject=scope.key(number),
                period=str(year),
                topic=params.variable,
                message=mark("Finding", "{name}填报 {stated}，与 {last}年的{other} {before} 不一致").format(
                    name=reading.variable.name,
                    stated=entered(reading),
                    last=year - 1,
                    other=before.variable.name,
                    before=entered(before),
                ),
                formula=f"{term(reading)} ≠ {term(before)}" + conversion_note((reading, before)),
                cause=cause_between(reading, before),
                values=values_of((reading, before)),
            )


GROWTH = Check(name="growth", params=GrowthParams, run=_growth)
COMPOUND_GROWTH = Check(name="compound-growth", params=CompoundGrowthParams, run=_compound_growth)
CARRIED_OVER = Check(name="carried-over", params=CarriedOverParams, run=_carried_over)
