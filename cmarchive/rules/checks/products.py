"""Products: a load from volume and concentration, a generation from people and a coefficient, a capacity."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from cmarchive.assessment import Scheme
from cmarchive.numbers import Interval, plain, round_to
from cmarchive.rules.check import Check
from cmarchive.rules.diagnosis import Difference, Suspect, likely_cause
from cmarchive.rules.params import Comparator, Params, VariableCode, unlike_units
from cmarchive.rules.readings import Reading, Row
from cmarchive.rules.scope import Hit, Scope
from cmarchive.rules.wording import conversion_note, entered, joined, short, span, term, values_of, with_unit
from cmarchive.text import mark


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductParams(Params):
    """``result`` against ``factor`` × Π ``factors`` × (``difference``[0] − ``difference``[1])."""

    result: VariableCode
    factors: tuple[VariableCode, ...]
    difference: tuple[VariableCode, ...] = ()
    factor: Decimal = Decimal(1)
    comparator: Comparator = Comparator.EQUAL

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """A difference has two sides."""
        if self.difference:
            yield from unlike_units(scheme, self.difference)
        if len(self.difference) not in (0, 2):
            yield mark("RuleProblem", "difference 应有两个数据项，减数在后")
        if not self.factors:
            yield mark("RuleProblem", "factors 不能为空")


def _product(params: ProductParams, scope: Scope) -> Iterator[Hit]:
    for row in scope.rows((params.result, *params.factors, *params.difference)):
        stated, *inputs = row.needed
        split = len(params.factors)
        expected, value = Interval.exactly(params.factor), params.factor
        for one in inputs[:split]:
            expected, value = expected * one.interval, value * one.value
        if params.difference:
            before, after = inputs[split], inputs[split + 1].to(inputs[split].unit)
            expected = expected * (before.interval - after.interval)
            value *= before.value - after.value
        if not _holds(params.comparator, stated, expected):
            yield _product_hit(params, scope, row, expected, value)


def _holds(comparator: Comparator, stated: Reading, expected: Interval) -> bool:
    if comparator is Comparator.AT_MOST:
        return stated.interval.low <= expected.high
    if comparator is Comparator.AT_LEAST:
        return stated.interval.high >= expected.low
    return stated.rounded.meets(expected)


def _product_hit(params: ProductParams, scope: Scope, row: Row, expected: Interval, value: Decimal) -> Hit:
    stated, *inputs = row.needed
    unit, decimals, scale = stated.figure.unit, stated.decimals, 1 / stated.factor
    right = with_unit(plain(round_to(value * scale, decimals)), unit)
    formula = mark("Finding", "{formula} = {right}（舍入范围 {span}）").format(
        formula=_formula(params, inputs), right=right, span=span(expected.scaled(scale), decimals, unit)
    )
    wanted = {
        Comparator.EQUAL: mark("Finding", "{name}与原始数据不符：填报 {stated}，应为 {right}"),
        Comparator.AT_MOST: mark("Finding", "{name}偏大：填报 {stated}，按原始数据不应大于 {right}"),
        Comparator.AT_LEAST: mark("Finding", "{name}偏小：填报 {stated}，按原始数据不应小于 {right}"),
    }[params.comparator]
    equal = params.comparator is Comparator.EQUAL
    return Hit(
        subject=scope.key(row.id),
        period=str(row.year),
        topic=params.result,
        message=wanted.format(name=stated.variable.name, stated=entered(stated), right=right),
        formula=formula + conversion_note(inputs),
        cause=_cause(params, scope, row, expected, value) if equal else "",
        values=values_of(row.needed),
    )


def _cause(params: ProductParams, scope: Scope, row: Row, expected: Interval, value: Decimal) -> str:
    stated, *inputs = row.needed
    return likely_cause(
        Difference(
            stated=Suspect(stated, expected),
            others=list(_suspects(params, stated, inputs)),
            exact=value,
            before=scope.before,
        )
    )


def _suspects(params: ProductParams, stated: Reading, inputs: Sequence[Reading]) -> Iterator[Suspect]:
    """Each input with what it would have to be, as far as that can be told."""
    split = len(params.factors)
    factors, whole = inputs[:split], Interval.exactly(params.factor)
    apart = Interval.exactly(Decimal(1))
    if params.difference:
        before, after = inputs[split], inputs[split + 1].to(inputs[split].unit)
        apart = before.interval - after.interval
    for one in factors:
        rest = whole * apart
        for other in factors:
            if other is not one:
                rest = rest * other.interval
        if Decimal(0) not in rest:
            yield Suspect(one, stated.rounded / rest)
    for one in factors:
        whole = whole * one.interval
    if params.difference and Decimal(0) not in whole:
        wanted = stated.rounded / whole
        yield Suspect(before, wanted + after.interval)
        yield Suspect(after, before.interval - wanted)


def _formula(params: ProductParams, inputs: list[Reading]) -> str:
    split = len(params.factors)
    terms = [term(one) for one in inputs[:split]]
    if params.difference:
        before, after = inputs[split], inputs[split + 1].to(inputs[split].unit)
        terms.append(joined([term(before)], [term(after)]))
    if params.factor != 1:
        terms.append(short(params.factor))
    return " × ".join(terms)


PRODUCT = Check(name="product", params=ProductParams, run=_product)
