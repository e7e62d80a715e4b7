"""Changes told in running text, recomputed from the tables: 同比增长x%, 提高x个百分点."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from cmarchive.numbers import Interval, plain, round_to
from cmarchive.rules.check import Check
from cmarchive.rules.checks.limits import AllVariablesParams
from cmarchive.rules.readings import Reading
from cmarchive.rules.scope import Hit, Scope
from cmarchive.rules.told import change_value, statements, told_change
from cmarchive.rules.wording import span, term, values_of
from cmarchive.statements import Movement, Statement, StatementKind
from cmarchive.text import mark

_HUNDRED = Interval.exactly(Decimal(100))
_ONE = Interval.exactly(Decimal(1))
_POINTS = mark("Finding", "个百分点")


class ChangeUnit(StrEnum):
    """What a change is told in."""

    PERCENT = "percent"
    POINTS = "points"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedChangeParams(AllVariablesParams):
    """Changes told in per cent or in percentage points are those of the figures; ``tolerance`` in the same unit."""

    told_in: ChangeUnit
    tolerance: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class _Pair:
    """The figures of two years of one variable, with what lies between them."""

    later: Reading
    earlier: Reading

    @property
    def percent(self) -> Interval | None:
        """The growth in per cent; None from nothing."""
        if Decimal(0) in self.earlier.interval:
            return None
        return (self.later.interval / self.earlier.interval - _ONE) * _HUNDRED

    @property
    def points(self) -> Interval | None:
        """The difference in percentage points; None of what is no percentage."""
        if self.later.unit != "%":
            return None
        return self.later.interval - self.earlier.interval

    def exact(self, told_in: ChangeUnit) -> Decimal:
        """The change of the figures taken as exact."""
        apart = self.later.value - self.earlier.value
        return apart if told_in is ChangeUnit.POINTS else apart * 100 / self.earlier.value

    def formula(self, told_in: ChangeUnit) -> str:
        """Written out with the user's own numbers."""
        later, earlier = term(self.later), term(self.earlier)
        return (
            f"{later} − {earlier}" if told_in is ChangeUnit.POINTS else f"（{later} − {earlier}） ÷ {earlier}"
        )


def _signed(one: Statement) -> Interval:
    """Everything the number told may stand for, below zero for a fall."""
    number = one.number
    if number is None:
        return Interval.exactly(Decimal(0))
    return number.interval.scaled(Decimal(-1)) if one.direction is Movement.DOWN else number.interval


def _stated_change(params: StatedChangeParams, scope: Scope) -> Iterator[Hit]:
    chosen = {variable.code for variable in params.chosen(scope)}
    is_points = params.told_in is ChangeUnit.POINTS
    for one in statements(scope, StatementKind.POINTS if is_points else StatementKind.PERCENT):
        if one.variable not in chosen or one.year is None or one.base is None or one.number is None:
            continue
        later = scope.read(one.subject.id, one.variable, one.year)
        earlier = scope.read(one.subject.id, one.variable, one.base)
        if later is None or earlier is None:
            continue
        pair = _Pair(later, earlier)
        expected = pair.points if is_points else pair.percent
        if expected is None:
            if is_points:
                yield _no_points(one, pair)
            continue
        low, high = expected.low - params.tolerance, expected.high + params.tolerance
        if not Interval(low, high).meets(_signed(one)):
            yield _change_hit(scope, one, pair, params.told_in, expected)


def _change_hit(scope: Scope, one: Statement, pair: _Pair, told_in: ChangeUnit, expected: Interval) -> Hit:
    unit = _POINTS if told_in is ChangeUnit.POINTS else "%"
    decimals = max(0 if one.number is None else one.number.decimals, 1)
    exact = round_to(pair.exact(told_in), decimals)
    word = mark("Finding", "下降") if exact < 0 else mark("Finding", "上升")
    blank = " " if unit == _POINTS else ""
    text = mark("Finding", "{where}称{year}年{name}比{base}年{told}，按数据表应为{word} {right}")
    formula = mark("Finding", "{formula} = {right}（舍入范围 {span}）")
    return Hit(
        subject=one.subject,
        period=str(one.year),
        topic=one.variable,
        message=text.format(
            where=one.where,
            year=one.year,
            name=pair.later.variable.name,
            base=one.base,
            told=told_change(one),
            word=word,
            right=f"{plain(abs(exact))}{blank}{unit}",
        ),
        formula=formula.format(
            formula=pair.formula(told_in),
            right=f"{plain(exact)}{blank}{unit}",
            span=span(expected, decimals, unit),
        ),
        cause=_cause(scope, one, pair, told_in, expected),
        values=(change_value(one, pair.later.variable.name), *values_of((pair.later, pair.earlier))),
    )


def _cause(scope: Scope, one: Statement, pair: _Pair, told_in: ChangeUnit, expected: Interval) -> str:
    signed = _signed(one)
    if signed.scaled(Decimal(-1)).meets(expected):
        return mark("Finding", "升降方向写反了。")
    other = pair.percent if told_in is ChangeUnit.POINTS else pair.points
    if other is not None and other.meets(signed):
        if told_in is ChangeUnit.POINTS:
            return mark("Finding", "数值是增减的百分比，“个百分点”应写“%”。")
        return mark("Finding", "数值是两年相差的百分点，“%”应写“个百分点”。")
    if one.base is not None and (before := scope.read(one.subject.id, one.variable, one.base - 1)):
        further = _Pair(pair.later, before)
        fits = further.points if told_in is ChangeUnit.POINTS else further.percent
        if fits is not None and fits.meets(signed):
            return mark("Finding", "可能是与{year}年相比得出的。").format(year=one.base - 1)
    return ""


def _no_points(one: Statement, pair: _Pair) -> Hit:
    percent = pair.percent
    fits = percent is not None and percent.meets(_signed(one))
    text = mark(
        "Finding", "{where}称{year}年{name}比{base}年{told}，而它的单位是{unit}，增减不能用百分点表示"
    )
    variable = pair.later.variable
    return Hit(
        subject=one.subject,
        period=str(one.year),
        topic=one.variable,
        message=text.format(
            where=one.where,
            year=one.year,
            name=variable.name,
            base=one.base,
            told=told_change(one),
            unit=variable.unit or mark("Finding", "无"),
        ),
        cause=mark("Finding", "数值是增减的百分比，“个百分点”应写“%”。") if fits else "",
        values=(change_value(one, variable.name), *values_of((pair.later, pair.earlier))),
    )


STATED_CHANGE = Check(name="stated-change", params=StatedChangeParams, run=_stated_change)
