"""Ratios, products and means recomputed from their inputs as intervals (R4)."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from cmarchive.assessment import Scheme
from cmarchive.numbers import Interval, plain, round_to
from cmarchive.rules.check import Check
from cmarchive.rules.checks.fractions import Fraction, fraction_problems, fractions
from cmarchive.rules.diagnosis import Alternative, Difference, Suspect, likely_cause
from cmarchive.rules.params import Params, VariableCode, unlike_units
from cmarchive.rules.readings import Reading, Row
from cmarchive.rules.scope import Hit, Scope
from cmarchive.rules.wording import (
    conversion_note,
    entered,
    limit_remark,
    short,
    span,
    values_of,
    with_unit,
)
from cmarchive.text import mark

_ONE = Decimal(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class RatioParams(Params):
    """``result`` = ``factor`` × (Σ ``numerator`` − Σ ``minus``) ÷ Σ ``denominator``, in the variables' own units.

    Without a denominator it is a plain multiple. Variables also named in ``optional`` count as zero where nothing
    was entered. The rule does not apply where one of ``unless`` was entered. ``tolerance_percent`` widens the
    expected range by that share of itself, for denominators only approximately known. Each of ``mistaken_for`` may
    have been taken by mistake in place of the denominator, or of the mean of its terms.
    """

    result: VariableCode
    numerator: tuple[VariableCode, ...]
    denominator: tuple[VariableCode, ...] = ()
    minus: tuple[VariableCode, ...] = ()
    optional: tuple[VariableCode, ...] = ()
    unless: tuple[VariableCode, ...] = ()
    factor: Decimal = _ONE
    tolerance_percent: Decimal = Decimal(0)
    mistaken_for: tuple[VariableCode, ...] = ()

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """Each side of the fraction must be of one dimension and keep a term that is not optional."""
        yield from fraction_problems(scheme, self.numerator, self.minus, self.denominator, self.optional)
        if self.mistaken_for and not self.denominator:
            yield mark("RuleProblem", "没有 denominator，不能有 mistaken_for")
        elif self.mistaken_for:
            yield from unlike_units(scheme, (*self.denominator[:1], *self.mistaken_for))


def _ratio(params: RatioParams, scope: Scope) -> Iterator[Hit]:
    groups = (params.numerator, params.minus, params.denominator)
    for row, fraction in fractions(scope, (params.result,), groups, params.optional, params.factor):
        if any(scope.read(row.id, code, row.year) is not None for code in params.unless):
            continue
        stated = row.needed[0]
        if fraction.value in stated.rounded or (interval := fraction.interval) is None:
            continue
        allowance = abs(fraction.value) * params.tolerance_percent / 100
        expected = Interval(interval.low - allowance, interval.high + allowance)
        if not expected.meets(stated.rounded):
            yield _ratio_hit(params, scope, row, stated, fraction, expected)


def _ratio_hit(
    params: RatioParams, scope: Scope, row: Row, stated: Reading, fraction: Fraction, expected: Interval
) -> Hit:
    unit, decimals = stated.figure.unit, stated.decimals
    scale = _ONE / stated.factor
    right = with_unit(plain(round_to(fraction.value * scale, decimals)), unit)
    formula = mark("Finding", "{formula} = {right}（舍入范围 {span}）").format(
        formula=fraction.formula(stated.unit),
        right=right,
        span=span(expected.scaled(scale), decimals, unit),
    )
    return Hit(
        subject=scope.key(row.id),
        period=str(row.year),
        topic=stated.variable.code,
        message=mark("Finding", "{name}与原始数据不符：填报 {stated}，应为 {right}").format(
            name=stated.variable.name, stated=entered(stated), right=right
        ),
        formula=formula + conversion_note(fraction.readings),
        cause=likely_cause(
            Difference(
                stated=Suspect(stated, expected),
                others=fraction.suspects(stated.rounded),
                exact=fraction.value,
                alternatives=list(_alternatives(params, scope, row, fraction)),
                before=scope.before,
            )
        ),
        values=values_of((stated, *fraction.readings)),
    )


def _alternatives(params: RatioParams, scope: Scope, row: Row, fraction: Fraction) -> Iterator[Alternative]:
    for code in params.mistaken_for:
        taken = scope.read(row.id, code, row.year)
        expected = None if taken is None else fraction.with_denominator(taken)
        if taken is not None and expected is not None:
            yield Alternative(
                expected,
                mark("Finding", "用{name} {value}计算正好与填报相符，可能误用了{name}。").format(
                    name=taken.variable.name, value=entered(taken)
                ),
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class RatioRangeParams(Params):
    """``factor`` × (Σ ``numerator`` − Σ ``minus``) ÷ Σ ``denominator`` lies within ``low`` and ``high``.

    ``name`` and ``unit`` say what the ratio is called.
    """

    name: str
    numerator: tuple[VariableCode, ...]
    denominator: tuple[VariableCode, ...]
    minus: tuple[VariableCode, ...] = ()
    optional: tuple[VariableCode, ...] = ()
    factor: Decimal = _ONE
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """There must be a limit, and the fraction must be sound."""
        if self.low is None and self.high is None:
            yield mark("RuleProblem", "low 和 high 至少要有一个")
        yield from fraction_problems(scheme, self.numerator, self.minus, self.denominator, self.optional)


def _ratio_range(params: RatioRangeParams, scope: Scope) -> Iterator[Hit]:
    groups = (params.numerator, params.minus, params.denominator)
    for row, fraction in fractions(scope, (), groups, params.optional, params.factor):
        interval = fraction.interval
        if interval is None:
            continue
        below = params.low is not None and interval.high < params.low
        above = params.high is not None and interval.low > params.high
        if not below and not above:
            continue
        value = with_unit(short(round_to(fraction.value, 4 if abs(fraction.value) < 1 else 2)), params.unit)
        yield Hit(
            subject=scope.key(row.id),
            period=str(row.year),
            topic=params.numerator[0],
            message=mark("Finding", "{name}为 {value}，不在合理范围 {range} 内").format(
                name=params.name, value=value, range=range_text(params.low, params.high, params.unit)
            )
            + limit_remark(fraction.value, params.low, params.high, params.unit),
            formula=f"{fraction.formula(params.unit)} = {value}" + conversion_note(fraction.readings),
            values=values_of(fraction.readings),
        )


def range_text(low: Decimal | None, high: Decimal | None, unit: str) -> str:
    """Write a range that may be open at one end."""
    if low is None and high is not None:
        return f"≤ {with_unit(short(high), unit)}"
    if low is not None and high is None:
        return f"≥ {with_unit(short(low), unit)}"
    if low is not None and high is not None:
        return f"{short(low)}–{with_unit(short(high), unit)}"
    return ""


RATIO = Check(name="ratio", params=RatioParams, run=_ratio)
RATIO_RANGE = Check(name="ratio-range", params=RatioRangeParams, run=_ratio_range)
