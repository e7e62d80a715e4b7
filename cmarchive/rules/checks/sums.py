"""Totals and balances: sums of rounded figures compared as intervals (R3), so that rounding is never an error."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from cmarchive.assessment import Scheme
from cmarchive.numbers import Interval, sum_intervals
from cmarchive.rules.check import Check
from cmarchive.rules.diagnosis import cause_in_balance
from cmarchive.rules.params import Comparator, Params, VariableCode, unlike_units
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

_ZERO = Decimal(0)
_SIGNS = {Comparator.EQUAL: "≠", Comparator.AT_MOST: ">", Comparator.AT_LEAST: "<"}


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
        total, *parts = row.present
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
        cause="" if lacking else cause_in_balance((total,), parts),
        values=values_of((total, *parts)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceParams(Params):
    """Σ ``left`` − Σ ``left_minus`` against Σ ``right`` − Σ ``right_minus``.

    Variables also named in ``optional`` count as zero where nothing was entered. ``tolerance`` is an allowance in
    the unit of the first variable beyond what rounding explains.
    """

    left: tuple[VariableCode, ...]
    right: tuple[VariableCode, ...]
    left_minus: tuple[VariableCode, ...] = ()
    right_minus: tuple[VariableCode, ...] = ()
    optional: tuple[VariableCode, ...] = ()
    comparator: Comparator = Comparator.EQUAL
    tolerance: Decimal = Decimal(0)

    @property
    def all(self) -> tuple[str, ...]:
        """Every variable of the relation, left before right."""
        return (*self.left, *self.left_minus, *self.right, *self.right_minus)

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """Both sides need a variable that must be there, all in one dimension."""
        for name, codes in (("left", self.left), ("right", self.right)):
            if not set(codes) - set(self.optional):
                yield mark("RuleProblem", "{name} 至少要有一个不在 optional 中的数据项").format(name=name)
        if stray := set(self.optional) - set(self.all):
            yield mark("RuleProblem", "optional 中的 {codes} 不在关系式中").format(
                codes="、".join(sorted(stray))
            )
        if self.left:
            yield from unlike_units(scheme, self.all)


def _balance(params: BalanceParams, scope: Scope) -> Iterator[Hit]:
    needed = [code for code in params.all if code not in params.optional]
    optional = [code for code in params.all if code in params.optional]
    positive = {*params.left, *params.right_minus}
    signs = [code in positive for code in (*needed, *optional)]
    for row in scope.rows(needed, optional, scope.unit_of(params.left[0])):
        if not _gap(row, signs):
            continue
        found = dict(zip((*needed, *optional), (*row.needed, *row.optional), strict=True))
        sides = [
            [reading for code in codes if (reading := found[code]) is not None]
            for codes in (params.left, params.left_minus, params.right, params.right_minus)
        ]
        if not _holds(params, *sides):
            yield _balance_hit(params, scope, row, *sides)


def _gap(row: Row, signs: Sequence[bool]) -> Decimal:
    """Left side minus right side, exactly; nearly always nothing, so that no more need be asked."""
    gap = _ZERO
    for reading, positive in zip((*row.needed, *row.optional), signs, strict=True):
        if reading is not None:
            gap = gap + reading.value if positive else gap - reading.value
    return gap


def _holds(
    params: BalanceParams,
    left: Sequence[Reading],
    left_minus: Sequence[Reading],
    right: Sequence[Reading],
    right_minus: Sequence[Reading],
) -> bool:
    gap = total_of(left) + total_of(right_minus) - total_of(left_minus) - total_of(right)
    if gap == 0 or (params.comparator is Comparator.AT_MOST and gap < 0):
        return True
    if params.comparator is Comparator.AT_LEAST and gap > 0:
        return True
    spread = interval_of((*left, *right_minus)) - interval_of((*left_minus, *right))
    return spread.low - params.tolerance <= 0 <= spread.high + params.tolerance


def _balance_hit(
    params: BalanceParams,
    scope: Scope,
    row: Row,
    left: Sequence[Reading],
    left_minus: Sequence[Reading],
    right: Sequence[Reading],
    right_minus: Sequence[Reading],
) -> Hit:
    readings = (*left, *left_minus, *right, *right_minus)
    sides = (total_of(left) - total_of(left_minus), total_of(right) - total_of(right_minus))
    unit = readings[0].unit
    sign = _SIGNS[params.comparator]
    names = [
        unbracketed(joined([one.variable.name for one in plus], [one.variable.name for one in minus]))
        for plus, minus in ((left, left_minus), (right, right_minus))
    ]
    relation = (
        mark("Finding", "不平衡") if params.comparator is Comparator.EQUAL else mark("Finding", "不合理")
    )
    message = mark("Finding", "{names}{relation}：左边 {left}，右边 {right}，相差 {difference}").format(
        names=f"{names[0]} {params.comparator.replace('<=', '≤').replace('>=', '≥')} {names[1]} ",
        relation=relation,
        left=with_unit(short(sides[0]), unit),
        right=with_unit(short(sides[1]), unit),
        difference=difference(sides[0] - sides[1], unit),
    )
    written = [
        unbracketed(joined([term(one) for one in plus], [term(one) for one in minus]))
        for plus, minus in ((left, left_minus), (right, right_minus))
    ]
    equal = params.comparator is Comparator.EQUAL
    return Hit(
        subject=scope.key(row.id),
        period=str(row.year),
        topic=readings[0].variable.code,
        message=message,
        formula=f"{written[0]} {sign} {written[1]}{conversion_note(readings)}",
        cause=cause_in_balance((*left, *right_minus), (*left_minus, *right)) if equal else "",
        values=values_of(readings),
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
        if Decimal(100) in interval_of(row.needed):
            continue
        summed = total_of(row.needed)
        names = "、".join(one.variable.name for one in row.needed)
        yield Hit(
            subject=scope.key(row.id),
            period=str(row.year),
            topic=params.shares[0],
            message=mark("Finding", "{names}合计应为 100%，实为 {summed}%").format(
                names=names, summed=short(summed)
            ),
            formula=f"{unbracketed(joined([term(one) for one in row.needed]))} = {short(summed)}%",
            values=values_of(row.needed),
        )


SUM = Check(name="sum", params=SumParams, run=_sum)
BALANCE = Check(name="balance", params=BalanceParams, run=_balance)
PERCENT_TOTAL = Check(name="percent-total", params=PercentTotalParams, run=_percent_total)
