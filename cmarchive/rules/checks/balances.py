"""Balances: what comes in against what becomes of it, with allowance for rounding (R3)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from cmarchive.assessment import Scheme, Severity
from cmarchive.numbers import Interval
from cmarchive.rules.check import Check
from cmarchive.rules.checks.sums import interval_of, total_of
from cmarchive.rules.diagnosis import Difference, likely_cause, terms
from cmarchive.rules.params import Comparator, Params, VariableCode, unlike_units
from cmarchive.rules.readings import Reading, Row
from cmarchive.rules.scope import Hit, Scope
from cmarchive.rules.wording import (
    conversion_note,
    difference,
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
_SIGNS = {Comparator.EQUAL: "≠", Comparator.AT_MOST: ">", Comparator.AT_LEAST: "<"}


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceParams(Params):
    """Σ ``left`` − Σ ``left_minus`` against Σ ``right`` − Σ ``right_minus``.

    Variables also named in ``optional`` count as zero where nothing was entered. ``tolerance`` is an allowance in
    the unit of the first variable beyond what rounding explains.

    Where some of ``explained_by`` were not entered and an amount of theirs would close the balance, the finding only
    asks for them. The amount may not exceed what was entered of the variables in ``explained_within``, which stand
    in the same order: more than was reused cannot have been reused from stock.
    """

    left: tuple[VariableCode, ...]
    right: tuple[VariableCode, ...]
    left_minus: tuple[VariableCode, ...] = ()
    right_minus: tuple[VariableCode, ...] = ()
    optional: tuple[VariableCode, ...] = ()
    comparator: Comparator = Comparator.EQUAL
    tolerance: Decimal = _ZERO
    explained_by: tuple[VariableCode, ...] = ()
    explained_within: tuple[VariableCode, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Every variable of the relation, left before right."""
        return (*self.left, *self.left_minus, *self.right, *self.right_minus)

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """Both sides need a variable that must be there, all in one dimension."""
        for name, codes in (("left", self.left), ("right", self.right)):
            if not set(codes) - set(self.optional):
                yield mark("RuleProblem", "{name} 至少要有一个不在 optional 中的数据项").format(name=name)
        for name, stray in (
            ("optional", set(self.optional) - set(self.all)),
            ("explained_by", set(self.explained_by) - set(self.optional)),
            ("explained_within", set(self.explained_within) - set(self.all)),
        ):
            if stray:
                yield mark("RuleProblem", "{name} 中的 {codes} 不在关系式中").format(
                    name=name, codes=ENUMERATION.join(sorted(stray))
                )
        if self.explained_within and len(self.explained_within) != len(self.explained_by):
            yield mark("RuleProblem", "explained_within 应与 explained_by 一一对应")
        if self.left:
            yield from unlike_units(scheme, self.all)


class _Sides(NamedTuple):
    """The figures of one subject and year, by their place in the relation."""

    left: list[Reading]
    left_minus: list[Reading]
    right: list[Reading]
    right_minus: list[Reading]

    @property
    def readings(self) -> tuple[Reading, ...]:
        """All of them, left before right."""
        return (*self.left, *self.left_minus, *self.right, *self.right_minus)

    @property
    def spread(self) -> Interval:
        """Left side minus right side, as far as rounding leaves it open."""
        return interval_of((*self.left, *self.right_minus)) - interval_of((*self.left_minus, *self.right))

    @property
    def gap(self) -> Decimal:
        """Left side minus right side as written."""
        return total_of((*self.left, *self.right_minus)) - total_of((*self.left_minus, *self.right))


def _balance(params: BalanceParams, scope: Scope) -> Iterator[Hit]:
    needed = [code for code in params.all if code not in params.optional]
    optional = [code for code in params.all if code in params.optional]
    positive = {*params.left, *params.right_minus}
    signs = [code in positive for code in (*needed, *optional)]
    for row in scope.rows(needed, optional, scope.unit_of(params.left[0])):
        if not _gap(row, signs):
            continue
        found = dict(zip((*needed, *optional), (*row.needed, *row.optional), strict=True))
        sides = _Sides(
            *(
                [reading for code in codes if (reading := found[code]) is not None]
                for codes in (params.left, params.left_minus, params.right, params.right_minus)
            )
        )
        if not _holds(params, sides):
            yield _balance_hit(params, scope, row, sides)


def _gap(row: Row, signs: Sequence[bool]) -> Decimal:
    """Left side minus right side, exactly; nearly always nothing, so that no more need be asked."""
    gap = _ZERO
    for reading, positive in zip((*row.needed, *row.optional), signs, strict=True):
        if reading is not None:
            gap = gap + reading.value if positive else gap - reading.value
    return gap


def _holds(params: BalanceParams, sides: _Sides) -> bool:
    spread = sides.spread
    fits_above = params.comparator is Comparator.AT_LEAST or spread.low <= params.tolerance
    fits_below = params.comparator is Comparator.AT_MOST or spread.high >= -params.tolerance
    return fits_above and fits_below


def _balance_hit(params: BalanceParams, scope: Scope, row: Row, sides: _Sides) -> Hit:
    unit = sides.readings[0].unit
    left, right = (
        total_of(plus) - total_of(minus)
        for plus, minus in ((sides.left, sides.left_minus), (sides.right, sides.right_minus))
    )
    equal = params.comparator is Comparator.EQUAL
    message = mark("Finding", "{names}{relation}：左边 {left}，右边 {right}，相差 {difference}").format(
        names=_names(params, sides),
        relation=mark("Finding", "不平衡") if equal else mark("Finding", "不合理"),
        left=with_unit(short(left), unit),
        right=with_unit(short(right), unit),
        difference=difference(left - right, unit),
    )
    asked = _question(params, scope, row, sides)
    written = [
        unbracketed(joined([term(one) for one in plus], [term(one) for one in minus]))
        for plus, minus in ((sides.left, sides.left_minus), (sides.right, sides.right_minus))
    ]
    return Hit(
        subject=scope.key(row.id),
        period=str(row.year),
        topic=sides.readings[0].variable.code,
        message=message + asked,
        formula=f"{written[0]} {_SIGNS[params.comparator]} {written[1]}" + conversion_note(sides.readings),
        cause=_cause(params, scope, sides) if equal else "",
        values=values_of(sides.readings),
        severity=Severity.WARNING if asked else None,
    )


def _names(params: BalanceParams, sides: _Sides) -> str:
    left, right = (
        unbracketed(joined([one.variable.name for one in plus], [one.variable.name for one in minus]))
        for plus, minus in ((sides.left, sides.left_minus), (sides.right, sides.right_minus))
    )
    return f"{left} {params.comparator.replace('<=', '≤').replace('>=', '≥')} {right} "


def _cause(params: BalanceParams, scope: Scope, sides: _Sides) -> str:
    allowed = Interval(-params.tolerance, params.tolerance)
    suspects = terms(allowed, (*sides.left, *sides.right_minus), (*sides.left_minus, *sides.right))
    return likely_cause(Difference(others=suspects, before=scope.before))


def _question(params: BalanceParams, scope: Scope, row: Row, sides: _Sides) -> str:
    """Ask for what was not entered and would close the balance; empty when nothing of the kind would."""
    entered = {one.variable.code: one for one in sides.readings}
    adds = (*params.left, *params.right_minus) if sides.gap < 0 else (*params.left_minus, *params.right)
    limits = params.explained_within or (None,) * len(params.explained_by)
    missing = [
        (code, limit)
        for code, limit in zip(params.explained_by, limits, strict=True)
        if code not in entered and code in adds
    ]
    if not missing:
        return ""
    within = [entered[limit] for _, limit in missing if limit is not None and limit in entered]
    if params.explained_within and abs(sides.gap) > interval_of(within).high:
        return ""
    known = scope.view.scheme.variables
    names = mark("Finding", "或").join("“" + known[code].name + "”" for code, _ in missing)
    return mark("Finding", "。没有填报{names}，如有，补填共 {amount}即可平衡").format(
        names=names, amount=difference(sides.gap, sides.readings[0].unit)
    )


BALANCE = Check(name="balance", params=BalanceParams, run=_balance)
