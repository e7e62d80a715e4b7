"""Ratios, products and means recomputed from their inputs as intervals (R4)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from cmarchive.assessment import Scheme
from cmarchive.numbers import Interval, plain, round_to
from cmarchive.rules.check import Check
from cmarchive.rules.checks.sums import interval_of, total_of
from cmarchive.rules.diagnosis import cause_of_stated
from cmarchive.rules.params import Params, VariableCode, unlike_units
from cmarchive.rules.readings import Reading, Row
from cmarchive.rules.scope import Hit, Scope
from cmarchive.rules.wording import (
    conversion_note,
    entered,
    joined,
    short,
    span,
    term,
    unbracketed,
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
    expected range by that share of itself, for denominators only approximately known.
    """

    result: VariableCode
    numerator: tuple[VariableCode, ...]
    denominator: tuple[VariableCode, ...] = ()
    minus: tuple[VariableCode, ...] = ()
    optional: tuple[VariableCode, ...] = ()
    unless: tuple[VariableCode, ...] = ()
    factor: Decimal = _ONE
    tolerance_percent: Decimal = Decimal(0)

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """Each side of the fraction must be of one dimension and keep a term that is not optional."""
        yield from _fraction_problems(scheme, self.numerator, self.minus, self.denominator, self.optional)


def _fraction_problems(
    scheme: Scheme,
    numerator: Sequence[str],
    minus: Sequence[str],
    denominator: Sequence[str],
    optional: Sequence[str],
) -> Iterator[str]:
    if not set(numerator) - set(optional):
        yield mark("RuleProblem", "numerator 至少要有一个不在 optional 中的数据项")
    else:
        yield from unlike_units(scheme, (*numerator, *minus))
    if denominator:
        yield from unlike_units(scheme, denominator)
        if not set(denominator) - set(optional):
            yield mark("RuleProblem", "denominator 至少要有一个不在 optional 中的数据项")
    if stray := set(optional) - {*numerator, *minus, *denominator}:
        yield mark("RuleProblem", "optional 中的 {codes} 不在关系式中").format(codes="、".join(sorted(stray)))


class _Fraction(NamedTuple):
    """The readings of a fraction with what they come to, taken as exact."""

    numerator: tuple[Reading, ...]
    minus: tuple[Reading, ...]
    denominator: tuple[Reading, ...]
    factor: Decimal
    value: Decimal

    @property
    def interval(self) -> Interval | None:
        """What the fraction may come to once rounding is allowed for; None where that may divide by zero."""
        above = interval_of(self.numerator) - interval_of(self.minus)
        if not self.denominator:
            return above.scaled(self.factor)
        below = interval_of(self.denominator)
        return None if Decimal(0) in below else (above / below).scaled(self.factor)

    @property
    def readings(self) -> tuple[Reading, ...]:
        """All of them, the numerator first."""
        return (*self.numerator, *self.minus, *self.denominator)

    def formula(self, unit: str) -> str:
        """Write it with the user's own numbers. Times 100 goes without saying before a percent sign."""
        text = joined([term(one) for one in self.numerator], [term(one) for one in self.minus])
        if self.denominator:
            text += f" ÷ {joined([term(one) for one in self.denominator])}"
        elif self.factor == 1:
            text = unbracketed(text)
        if self.factor != 1 and not (unit == "%" and self.factor == 100):
            text += f" × {short(self.factor)}"
        return text


def _fractions(
    scope: Scope,
    extra: Sequence[str],
    groups: Sequence[Sequence[str]],
    optional: Sequence[str],
    factor: Decimal,
) -> Iterator[tuple[Row, _Fraction]]:
    """Yield rows with ``extra`` variables first, and the fraction of the three ``groups`` where it is defined."""
    codes = [code for group in groups for code in group]
    needed = [*extra, *(code for code in codes if code not in optional)]
    spare = [code for code in codes if code in optional]
    order = [*needed, *spare]
    first = len(
        extra
    )  # what is stated may also stand in the fraction; it is looked for behind the extra ones
    places = [[order.index(code, first) for code in group] for group in groups]
    above, below = scope.unit_of(groups[0][0]), scope.unit_of(groups[2][0] if groups[2] else groups[0][0])
    for row in scope.rows(needed, spare):
        found = (*row.needed, *row.optional)
        numerator, minus, denominator = (
            tuple([one.to(unit) for place in group if (one := found[place]) is not None])
            for group, unit in zip(places, (above, above, below), strict=True)
        )
        divisor = total_of(denominator) if denominator else _ONE
        if divisor == 0:
            continue  # nothing to divide by; a rule on parts and wholes says what is wrong with it
        value = (total_of(numerator) - total_of(minus)) * factor / divisor
        yield row, _Fraction(numerator, minus, denominator, factor, value)


def _ratio(params: RatioParams, scope: Scope) -> Iterator[Hit]:
    groups = (params.numerator, params.minus, params.denominator)
    for row, fraction in _fractions(scope, (params.result,), groups, params.optional, params.factor):
        if any(scope.read(row.id, code, row.year) is not None for code in params.unless):
            continue
        stated = row.needed[0]
        if fraction.value in stated.interval or (interval := fraction.interval) is None:
            continue
        allowance = abs(fraction.value) * params.tolerance_percent / 100
        expected = Interval(interval.low - allowance, interval.high + allowance)
        if not expected.meets(stated.interval):
            yield _ratio_hit(scope, row, stated, fraction, expected)


def _ratio_hit(scope: Scope, row: Row, stated: Reading, fraction: _Fraction, expected: Interval) -> Hit:
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
        cause=cause_of_stated(
            stated, expected, fraction.value, scope.read(row.id, stated.variable.code, row.year - 1)
        ),
        values=values_of((stated, *fraction.readings)),
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
        yield from _fraction_problems(scheme, self.numerator, self.minus, self.denominator, self.optional)


def _ratio_range(params: RatioRangeParams, scope: Scope) -> Iterator[Hit]:
    groups = (params.numerator, params.minus, params.denominator)
    for row, fraction in _fractions(scope, (), groups, params.optional, params.factor):
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
            ),
            formula=f"{fraction.formula(params.unit)} = {value}{conversion_note(fraction.readings)}",
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
