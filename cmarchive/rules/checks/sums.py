"""Totals: sums of rounded figures compared as intervals (R3), so that rounding is never an error."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from cmarchive.assessment import Scheme
from cmarchive.numbers import Interval, sum_intervals
from cmarchive.rules.check import Check
from cmarchive.rules.diagnosis import Difference, likely_cause, terms
from cmarchive.rules.params import Params, VariableCode, unlike_units
from cmarchive.rules.readings import Reading, Row
from cmarchive.rules.scope import Hit, Scope
from cmarchive.rules.wording import (
    conversion_note,
    difference,
    entered,
    joined,
    short,
    term,
    unbracketed,
    values_of,
    with_unit,
)
from cmarchive.text import mark
from cmarchive.wording import ENUMERATION

_ZERO = Decimal(0)
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class SumParams(Params):
    """``total`` = Σ ``parts``. ``optional`` parts count as zero where nothing was entered.

    With ``partial``, parts that were not entered leave the total open: only parts above it are wrong.
    """

    total: VariableCode
    parts: tuple[VariableCode, ...]
    optional: tuple[VariableCode, ...] = ()
    partial: bool = False

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """Parts must convert to the unit of the total."""
        if not self.parts and not self.optional:
            yield mark("RuleProblem", "parts 和 optional 不能都为空")
        yield from unlike_units(scheme, (self.total, *self.parts, *self.optional))


def total_of(readings: Sequence[Reading]) -> Decimal:
    """Add exact values in the variables' unit."""
    return sum([one.value for one in readings], _ZERO)


def interval_of(readings: Sequence[Reading]) -> Interval:
    """Add the intervals of rounded figures (R3)."""
    return sum_intervals(one.interval for one in readings)


def _sum(params: SumParams, scope: Scope) -> Iterator[Hit]:
    unit = scope.unit_of(params.total)
    if params.partial:
        rows = scope.rows((params.total,), (*params.parts, *params.optional), unit)
    else:
        rows = scope.rows((params.total, *params.parts), params.optional, unit)
    for row in rows:
        present = row.present if row.optional else row.needed
        total, parts = present[0], present[1:]
        if parts and total_of(parts) != total.value:
            lacking = params.partial and any(one is None for one in row.optional[: len(params.parts)])
            if (hit := _sum_hit(scope, row, total, parts, lacking)) is not None:
                yield hit


def _sum_hit(scope: Scope, row: Row, total: Reading, parts: Sequence[Reading], lacking: bool) -> Hit | None:
    summed, interval = total_of(parts), interval_of(parts)
    if interval.meets(total.interval) or (lacking and interval.low < total.interval.high):
        return None
    unit = total.unit
    message = mark(
        "Finding", "{name}与各分项之和不符：填报 {stated}，分项合计 {summed}，相差 {difference}"
    ).format(
        name=total.variable.name,
        stated=entered(total),
        summed=with_unit(short(summed), unit),
        difference=difference(total.value - summed, unit),
    )
    formula = f"{unbracketed(joined([term(one) for one in parts]))} = {short(summed)} ≠ {term(total)}"
    return Hit(
        subject=scope.key(row.id),
        period=str(row.year),
        topic=total.variable.code,
        message=message,
        formula=formula + conversion_note((total, *parts)),
        cause="" if lacking else _sum_cause(scope, total, parts, summed),
        values=values_of((total, *parts)),
    )


def _sum_cause(scope: Scope, total: Reading, parts: Sequence[Reading], summed: Decimal) -> str:
    return likely_cause(
        Difference(
            others=terms(Interval.exactly(_ZERO), (total,), parts),
            exact=summed,
            before=scope.before,
            summands=parts,
            excess=total.interval - interval_of(parts),
        )
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PercentTotalParams(Params):
    """The ``shares`` add up to 100 %."""

    shares: tuple[VariableCode, ...]

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """All must be percentages."""
        for code in self.shares:
            if scheme.variables[code].unit != "%":
                yield mark("RuleProblem", "数据项 {code} 的单位不是 %").format(code=code)
        if len(self.shares) < 2:
            yield mark("RuleProblem", "shares 至少要有两个数据项")


def _percent_total(params: PercentTotalParams, scope: Scope) -> Iterator[Hit]:
    for row in scope.rows(params.shares):
        if _HUNDRED in interval_of(row.needed):
            continue
        summed = total_of(row.needed)
        names = ENUMERATION.join(one.variable.name for one in row.needed)
        yield Hit(
            subject=scope.key(row.id),
            period=str(row.year),
            topic=params.shares[0],
            message=mark("Finding", "{names}合计应为 100%，实为 {summed}%").format(
                names=names, summed=short(summed)
            ),
            formula=f"{unbracketed(joined([term(one) for one in row.needed]))} = {short(summed)}%",
            cause=likely_cause(
                Difference(others=terms(Interval.exactly(_HUNDRED), row.needed), before=scope.before)
            ),
            values=values_of(row.needed),
        )


SUM = Check(name="sum", params=SumParams, run=_sum)
PERCENT_TOTAL = Check(name="percent-total", params=PercentTotalParams, run=_percent_total)
