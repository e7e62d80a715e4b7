"""Between the levels: enterprises against the region, sites against the city."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Self

from cmarchive.assessment import Level, Scheme
from cmarchive.numbers import Interval, round_to
from cmarchive.rules.check import Check
from cmarchive.rules.checks.sums import interval_of, total_of
from cmarchive.rules.diagnosis import Difference, Suspect, likely_cause, terms
from cmarchive.rules.params import Comparator, FlagCode, Params, VariableCode, unlike_units
from cmarchive.rules.readings import Reading
from cmarchive.rules.scope import Hit, Scope
from cmarchive.rules.wording import (
    conversion_note,
    difference,
    entered,
    joined,
    short,
    term,
    values_of,
    with_unit,
)
from cmarchive.text import mark
from cmarchive.wording import ENUMERATION

_LEVEL_NAMES = {Level.REGION: mark("RuleProblem", "全市"), Level.ENTERPRISE: mark("RuleProblem", "企业")}
_SHOWN = 4  # enterprises written out in a formula
_FEW = 30


class Over(StrEnum):
    """What is added up to the region."""

    ENTERPRISES = "enterprises"
    COUNTIES = "counties"

    @property
    def level(self) -> Level:
        """The level the parts are reported at."""
        return Level.ENTERPRISE if self is Over.ENTERPRISES else Level.REGION


_SUMMED = {
    Over.ENTERPRISES: mark(
        "Finding", "{name}：{count} 家企业合计 {summed}，与全市填报 {stated} 不符，相差 {difference}"
    ),
    Over.COUNTIES: mark(
        "Finding", "{name}：{count} 个县区合计 {summed}，与全市填报 {stated} 不符，相差 {difference}"
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossLevelSumParams(Params):
    """Σ of ``variables`` over the enterprises, plus the region's ``remainder``, against the region's figure.

    The archive often holds only the key enterprises, so the usual comparator is ``<=``: their sum may not exceed
    the region. ``region`` names the region's variable where it differs. With ``over`` counties, it is the counties
    of a city that are added up; while one of them has no figure, the sum may fall short.
    """

    mixes_levels = True

    variables: tuple[VariableCode, ...]
    region: VariableCode | None = None
    remainder: VariableCode | None = None
    comparator: Comparator = Comparator.AT_MOST
    over: Over = Over.ENTERPRISES

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """The variables must be reported at both levels, or have a counterpart."""
        if self.region is not None and len(self.variables) != 1:
            yield mark("RuleProblem", "用 region 指定全市数据项时，variables 只能有一个")
        for code in self.variables:
            yield from _not_at(scheme, code, self.over.level)
            yield from _not_at(scheme, self.region or code, Level.REGION)
            yield from unlike_units(scheme, (self.region or code, code))
        if self.remainder is not None:
            yield from _not_at(scheme, self.remainder, Level.REGION)
            yield from unlike_units(scheme, (*self.variables[:1], self.remainder))

    def divided(self) -> Iterator[Self]:
        """Each variable by itself."""
        for code in self.variables:
            yield replace(self, variables=(code,))


def _not_at(scheme: Scheme, code: str, level: Level) -> Iterator[str]:
    if level not in scheme.variables[code].levels:
        yield mark("RuleProblem", "数据项 {code} 不在{level}层级填报").format(
            code=code, level=_LEVEL_NAMES[level]
        )


def _cross_level_sum(params: CrossLevelSumParams, scope: Scope) -> Iterator[Hit]:
    region = scope.view.region.key.id
    for code in params.variables:
        parts: dict[int, list[Reading]] = {}
        for number, years in scope.index.column(params.over.level, code).items():
            if number != region or params.over is Over.ENTERPRISES:
                for year, reading in years.items():
                    parts.setdefault(year, []).append(reading)
        stated = scope.index.column(Level.REGION, params.region or code).get(region, {})
        for year, total in stated.items():
            if year in parts:
                rest = tuple(one.to(total.unit) for one in _rest(params, scope, region, year))
                alike = [one.to(total.unit) for one in parts[year]]
                yield from _cross_level_hit(_open(params, scope, len(alike)), scope, total, alike, rest)


def _open(params: CrossLevelSumParams, scope: Scope, count: int) -> CrossLevelSumParams:
    """While counties are missing, all that can be said is that the others may not exceed the city."""
    if params.over is Over.COUNTIES and count < len(scope.view.counties):
        return replace(params, comparator=Comparator.AT_MOST)
    return params


def _rest(params: CrossLevelSumParams, scope: Scope, region: str, year: int) -> tuple[Reading, ...]:
    if params.remainder is None:
        return ()
    found = scope.index.column(Level.REGION, params.remainder).get(region, {}).get(year)
    return () if found is None else (found,)


def _is_met(comparator: Comparator, summed: Decimal, stated: Interval) -> bool:
    """Tell whether the sum is right even before rounding of its parts is allowed for."""
    fits_above = comparator is Comparator.AT_LEAST or summed <= stated.high
    return fits_above and (comparator is Comparator.AT_MOST or summed >= stated.low)


def _cross_level_hit(
    params: CrossLevelSumParams, scope: Scope, total: Reading, parts: list[Reading], rest: tuple[Reading, ...]
) -> Iterator[Hit]:
    everything = (*parts, *rest)
    summed = total_of(everything)
    if _is_met(params.comparator, summed, total.interval):
        return
    interval = interval_of(everything)
    above, below = interval.low > total.interval.high, interval.high < total.interval.low
    wrong = {
        Comparator.EQUAL: above or below,
        Comparator.AT_MOST: above,
        Comparator.AT_LEAST: below,
    }[params.comparator]
    if not wrong:
        return
    largest = sorted(parts, key=lambda one: one.value, reverse=True)[:_SHOWN]
    unit = total.unit
    shown = [term(one) for one in largest] + (["…"] if len(parts) > _SHOWN else [])
    names = ENUMERATION.join(scope.view.subject(one.figure.key.subject).name for one in largest)
    yield Hit(
        subject=total.figure.key.subject,
        period=str(total.figure.key.year),
        topic=total.variable.code,
        message=_SUMMED[params.over].format(
            name=total.variable.name,
            count=len(parts),
            summed=with_unit(short(summed), unit),
            stated=entered(total),
            difference=difference(summed - total.value, unit),
        ),
        formula=mark("Finding", "{sum} = {summed}，全市 {stated}；数值最大的是{names}").format(
            sum=joined([*shown, *(term(one) for one in rest)]),
            summed=short(summed),
            stated=term(total),
            names=names,
        )
        + conversion_note((total, *largest)),
        cause=_cause(params, total, everything, summed),
        values=values_of((total, *rest, *largest)),
    )


def _cause(params: CrossLevelSumParams, total: Reading, parts: Sequence[Reading], summed: Decimal) -> str:
    """Only an equality can be put right by one figure; among very many figures one always seems to fit."""
    if params.comparator is not Comparator.EQUAL or len(parts) > _FEW:
        return ""
    return likely_cause(
        Difference(
            others=terms(Interval.exactly(Decimal(0)), (total,), parts),
            exact=summed,
            summands=parts,
            excess=total.interval - interval_of(parts),
        )
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MeanParams(Params):
    """``result`` is the mean of those ``parts`` that were entered, at least two and as many as ``count`` says."""

    result: VariableCode
    parts: tuple[VariableCode, ...]
    count: VariableCode | None = None
    tolerance: Decimal = Decimal(0)

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """All of one dimension."""
        yield from unlike_units(scheme, (self.result, *self.parts))


def _mean(params: MeanParams, scope: Scope) -> Iterator[Hit]:
    for row in scope.rows((params.result,), params.parts, scope.unit_of(params.result)):
        stated, *parts = row.present
        if len(parts) < 2:
            continue
        count = scope.read(row.id, params.count, row.year) if params.count is not None else None
        if count is not None and count.value != len(parts):
            continue
        size = Decimal(len(parts))
        spread, allowed = interval_of(parts), params.tolerance * size
        wanted = Interval(spread.low - allowed, spread.high + allowed)
        if wanted.meets(stated.rounded.scaled(size)):
            continue  # compared as sums, since a third is not exact
        value = total_of(parts) / size
        right = with_unit(short(round_to(value, stated.decimals)), stated.unit)
        yield Hit(
            subject=scope.key(row.id),
            period=str(row.year),
            topic=params.result,
            message=mark("Finding", "{name}与各点位平均值不符：填报 {stated}，平均为 {right}").format(
                name=stated.variable.name, stated=entered(stated), right=right
            ),
            formula=f"{joined([term(one) for one in parts])} ÷ {len(parts)} = {right}"
            + conversion_note(row.present),
            cause=likely_cause(
                Difference(
                    stated=Suspect(stated, wanted.scaled(1 / size)),
                    others=terms(stated.rounded.scaled(size), parts),
                    exact=value,
                    before=scope.before,
                )
            ),
            values=values_of(row.present),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterpriseCountParams(Params):
    """The region's ``variable`` counts the enterprises of the roster that have one of ``flags`` and ran that year."""

    variable: VariableCode
    flags: tuple[FlagCode, ...] = ()


def _enterprise_count(params: EnterpriseCountParams, scope: Scope) -> Iterator[Hit]:
    if not scope.view.enterprises:
        return
    wanted = frozenset(params.flags)
    listed = [one for one in scope.view.enterprises if not wanted or wanted & one.flags]
    for number, years in scope.column(params.variable).items():
        for year, reading in years.items():
            count = sum(1 for one in listed if one.ran_in(year))
            if count == reading.value:
                continue
            yield Hit(
                subject=scope.key(number),
                period=str(year),
                topic=params.variable,
                message=mark("Finding", "{name}填报 {stated}，企业名录中当年有 {count} 家").format(
                    name=reading.variable.name, stated=entered(reading), count=count
                ),
                formula=f"{term(reading)} ≠ {count}",
                values=values_of((reading,)),
            )


CROSS_LEVEL_SUM = Check(
    name="cross-level-sum", params=CrossLevelSumParams, run=_cross_level_sum, spans_subjects=True
)
MEAN = Check(name="mean", params=MeanParams, run=_mean)
ENTERPRISE_COUNT = Check(
    name="enterprise-count",
    params=EnterpriseCountParams,
    run=_enterprise_count,
    reads_documents=True,
    spans_subjects=True,
)
