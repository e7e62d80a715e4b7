"""Amounts against what a plant or a fuel can come to: a load that is graded, an estimate with two bounds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from cmarchive.assessment import Scheme, Severity
from cmarchive.numbers import Interval, plain, round_to
from cmarchive.rules.check import Check
from cmarchive.rules.params import Params, VariableCode
from cmarchive.rules.readings import Reading, Row
from cmarchive.rules.scope import Hit, Scope
from cmarchive.rules.wording import conversion_note, entered, short, term, values_of, with_unit
from cmarchive.text import mark

_ONE = Decimal(1)
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class CapacityParams(Params):
    """``result`` is at most Π ``factors``, in the variables' own units.

    Up to ``allowed_percent`` of it the hit is only a warning, beyond that as severe as the rule says.
    """

    result: VariableCode
    factors: tuple[VariableCode, ...]
    allowed_percent: Decimal = Decimal(110)

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """There must be a capacity, and more than the whole of it be allowed."""
        del scheme
        if not self.factors:
            yield mark("RuleProblem", "factors 不能为空")
        if self.allowed_percent < _HUNDRED:
            yield mark("RuleProblem", "allowed_percent 不能小于 100")


def _product(readings: Sequence[Reading]) -> tuple[Decimal, Interval]:
    value, interval = _ONE, Interval.exactly(_ONE)
    for one in readings:
        value, interval = value * one.value, interval * one.interval
    return value, interval


def _capacity(params: CapacityParams, scope: Scope) -> Iterator[Hit]:
    for row in scope.rows((params.result, *params.factors)):
        stated, *inputs = row.needed
        value, interval = _product(inputs)
        if stated.interval.low <= interval.high:
            continue
        within = stated.interval.low <= interval.high * params.allowed_percent / _HUNDRED
        yield _capacity_hit(params, scope, row, value, Severity.WARNING if within else None)


def _capacity_hit(
    params: CapacityParams, scope: Scope, row: Row, value: Decimal, severity: Severity | None
) -> Hit:
    stated, *inputs = row.needed
    whole = with_unit(plain(round_to(value / stated.factor, stated.decimals)), stated.figure.unit)
    load = f"{plain(round_to(stated.value * _HUNDRED / value, 1))}%" if value else mark("Finding", "无穷大")
    message = mark(
        "Finding", "{name}填报 {stated}，按能力和天数最多 {whole}，负荷率 {load}，超过 100%"
    ).format(name=stated.variable.name, stated=entered(stated), whole=whole, load=load)
    if severity is None:
        message += mark("Finding", "的部分也超出允许的 {allowed}%").format(
            allowed=short(params.allowed_percent)
        )
    return Hit(
        subject=scope.key(row.id),
        period=str(row.year),
        topic=params.result,
        message=message,
        formula=f"{' × '.join(term(one) for one in inputs)} = {whole} < {entered(stated)}"
        + conversion_note(inputs),
        values=values_of(row.needed),
        severity=severity,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class EstimateParams(Params):
    """``result`` lies between ``low`` and ``high`` times Π ``factors`` × (1 − ``removal``), in the variables' units.

    ``removal`` is a percentage. Where it is named but was not entered, the rule does not apply.
    """

    result: VariableCode
    factors: tuple[VariableCode, ...]
    low: Decimal
    high: Decimal
    removal: VariableCode | None = None

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """The lower bound comes first, and a removal is a percentage."""
        if not self.factors:
            yield mark("RuleProblem", "factors 不能为空")
        if self.low > self.high:
            yield mark("RuleProblem", "low 不能大于 high")
        if self.removal is not None and scheme.variables[self.removal].unit != "%":
            yield mark("RuleProblem", "数据项 {code} 的单位不是 %").format(code=self.removal)


def _estimate(params: EstimateParams, scope: Scope) -> Iterator[Hit]:
    removal = () if params.removal is None else (params.removal,)
    for row in scope.rows((params.result, *params.factors, *removal)):
        stated, *inputs = row.needed
        value, interval = _product(inputs[: len(params.factors)])
        if params.removal is not None:
            rest = Interval.exactly(_HUNDRED) - inputs[-1].interval
            interval = interval * Interval(max(rest.low, Decimal(0)), max(rest.high, Decimal(0)))
            interval = interval.scaled(1 / _HUNDRED)
            value *= (_HUNDRED - inputs[-1].value) / _HUNDRED
        low, high = interval.low * params.low, interval.high * params.high
        if stated.interval.high < low or stated.interval.low > high:
            yield _estimate_hit(params, scope, row, value)


def _estimate_hit(params: EstimateParams, scope: Scope, row: Row, value: Decimal) -> Hit:
    stated, *inputs = row.needed
    unit, decimals = stated.figure.unit, stated.decimals
    low, high = (
        plain(round_to(value * bound / stated.factor, decimals)) for bound in (params.low, params.high)
    )
    terms = [term(one) for one in inputs[: len(params.factors)]]
    if params.removal is not None:
        terms.append(f"（1 − {term(inputs[-1])}%）")
    return Hit(
        subject=scope.key(row.id),
        period=str(row.year),
        topic=params.result,
        message=mark("Finding", "{name}填报 {stated}，按原始数据估算应在 {low}–{high} 之间").format(
            name=stated.variable.name, stated=entered(stated), low=low, high=with_unit(high, unit)
        ),
        formula=mark("Finding", "{terms} × {low} 至 {high} 倍").format(
            terms=" × ".join(terms), low=short(params.low), high=short(params.high)
        )
        + conversion_note(inputs),
        values=values_of(row.needed),
    )


CAPACITY = Check(name="capacity", params=CapacityParams, run=_capacity)
ESTIMATE = Check(name="estimate", params=EstimateParams, run=_estimate)
