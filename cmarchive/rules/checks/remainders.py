"""The region as its enterprises and an estimated remainder, and sums that hold in one trade only."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmarchive.assessment import Level, Scheme
from cmarchive.rules.check import Check
from cmarchive.rules.checks.sums import interval_of, total_of
from cmarchive.rules.params import Params, VariableCode, unlike_units
from cmarchive.rules.readings import Reading
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


@dataclass(frozen=True, slots=True, kw_only=True)
class RemainderSumParams(Params):
    """Σ ``variable`` over the enterprises + the region's ``remainder`` = the region's ``variable``.

    Only years with a remainder are looked at: without one nobody knows what the enterprises leave over.
    """

    mixes_levels = True

    variable: VariableCode
    remainder: VariableCode

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """The variable is reported at both levels, the remainder for the region."""
        yield from unlike_units(scheme, (self.variable, self.remainder))
        if set(Level) - scheme.variables[self.variable].levels:
            yield mark("RuleProblem", "数据项 {code} 应在全市和企业两个层级填报").format(code=self.variable)
        if Level.REGION not in scheme.variables[self.remainder].levels:
            yield mark("RuleProblem", "数据项 {code} 不在全市层级填报").format(code=self.remainder)


def _remainder_sum(params: RemainderSumParams, scope: Scope) -> Iterator[Hit]:
    region = scope.view.region.key
    remainders = scope.index.column(Level.REGION, params.remainder).get(region.id, {})
    stated = scope.index.column(Level.REGION, params.variable).get(region.id, {})
    firms = scope.index.column(Level.ENTERPRISE, params.variable)
    for year, rest in remainders.items():
        if (total := stated.get(year)) is None:
            continue
        parts = [found for years in firms.values() if (found := years.get(year)) is not None]
        terms = [rest.to(total.unit), *parts]
        if parts and not interval_of(terms).meets(total.interval):
            yield _remainder_hit(scope, total, terms, parts)


def _remainder_hit(scope: Scope, total: Reading, terms: list[Reading], parts: list[Reading]) -> Hit:
    summed = total_of(terms)
    rest = terms[0]
    return Hit(
        subject=scope.view.region.key,
        period=str(total.figure.key.year),
        topic=total.variable.code,
        message=mark(
            "Finding",
            "{name}：{count} 家企业加非重点估算共 {summed}，与全市填报 {stated} 不符，相差 {difference}",
        ).format(
            name=total.variable.name,
            count=len(parts),
            summed=with_unit(short(summed), total.unit),
            stated=entered(total),
            difference=difference(summed - total.value, total.unit),
        ),
        formula=mark("Finding", "{firms}（企业） + {rest}（非重点） = {summed} ≠ {stated}").format(
            firms=short(summed - rest.value), rest=term(rest), summed=short(summed), stated=term(total)
        )
        + conversion_note((total, rest)),
        values=values_of((total, rest)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TradeSumParams(Params):
    """``total`` = Σ ``parts``, for enterprises whose 行业代码 begins with one of ``industries``.

    A form of one trade lists fewer kinds than the general one, so the sum is complete only there. Nothing is asked
    before all parts were entered.
    """

    total: VariableCode
    parts: tuple[VariableCode, ...]
    industries: tuple[str, ...]

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """Parts must convert to the unit of the total, and there must be a trade."""
        if not self.parts or not self.industries:
            yield mark("RuleProblem", "parts 和 industries 不能为空")
        yield from unlike_units(scheme, (self.total, *self.parts))


def _trade_sum(params: TradeSumParams, scope: Scope) -> Iterator[Hit]:
    for row in scope.rows((params.total, *params.parts), unit=scope.unit_of(params.total)):
        enterprise = scope.view.enterprise(row.id)
        if enterprise is None or not enterprise.industry_code.lstrip("ABCDEFGHIJKLMNOPQRST").startswith(
            params.industries
        ):
            continue
        total, *parts = row.needed
        if interval_of(parts).meets(total.interval):
            continue
        summed = total_of(parts)
        yield Hit(
            subject=scope.key(row.id),
            period=str(row.year),
            topic=params.total,
            message=mark(
                "Finding", "{name}与各分项之和不符：填报 {stated}，分项合计 {summed}，相差 {difference}"
            ).format(
                name=total.variable.name,
                stated=entered(total),
                summed=with_unit(short(summed), total.unit),
                difference=difference(total.value - summed, total.unit),
            ),
            formula=f"{unbracketed(joined([term(one) for one in parts]))} = {short(summed)} ≠ {term(total)}"
            + conversion_note(row.needed),
            values=values_of(row.needed),
        )


REMAINDER_SUM = Check(name="remainder-sum", params=RemainderSumParams, run=_remainder_sum)
TRADE_SUM = Check(name="trade-sum", params=TradeSumParams, run=_trade_sum, reads_documents=True)
