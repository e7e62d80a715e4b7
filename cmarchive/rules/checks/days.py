"""Days of a year: the classes add up to 365 or 366, and nothing runs longer than the year."""

from calendar import isleap
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from cmarchive.assessment import Scheme
from cmarchive.numbers import Interval
from cmarchive.rules.check import Check
from cmarchive.rules.checks.sums import total_of
from cmarchive.rules.diagnosis import Difference, likely_cause, terms
from cmarchive.rules.params import Params, VariableCode, unlike_units
from cmarchive.rules.scope import Hit, Scope
from cmarchive.rules.wording import entered, joined, short, term, unbracketed, values_of
from cmarchive.text import mark


def days_in(year: int) -> int:
    """How many days a calendar year has."""
    return 366 if isleap(year) else 365


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysTotalParams(Params):
    """The ``classes`` add up to the days of the year; ``optional`` ones count as zero where not entered."""

    classes: tuple[VariableCode, ...]
    optional: tuple[VariableCode, ...] = ()

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """All in days."""
        if not self.classes:
            yield mark("RuleProblem", "classes 不能为空")
        else:
            yield from unlike_units(scheme, (*self.classes, *self.optional))


def _days_total(params: DaysTotalParams, scope: Scope) -> Iterator[Hit]:
    for row in scope.rows(params.classes, params.optional, scope.unit_of(params.classes[0])):
        summed, whole = total_of(row.present), days_in(row.year)
        if summed == whole:
            continue
        written = unbracketed(joined([term(one) for one in row.present]))
        sought = terms(Interval.exactly(Decimal(whole)), row.present)
        yield Hit(
            subject=scope.key(row.id),
            period=str(row.year),
            topic=params.classes[0],
            message=mark(
                "Finding", "各类天数合计 {summed} 天，{year} 年应为 {whole} 天，相差 {gap} 天"
            ).format(summed=short(summed), year=row.year, whole=whole, gap=short(abs(summed - whole))),
            formula=f"{written} = {short(summed)} ≠ {whole}",
            cause=likely_cause(Difference(others=sought, before=scope.before)),
            values=values_of(row.present),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WithinYearParams(Params):
    """No more days than the year has, or with ``per_day`` 24 no more hours."""

    variables: tuple[VariableCode, ...]
    per_day: int = 1


def _within_year(params: WithinYearParams, scope: Scope) -> Iterator[Hit]:
    for code in params.variables:
        for number, years in scope.column(code).items():
            for year, reading in years.items():
                whole = Decimal(days_in(year) * params.per_day)
                if reading.interval.low <= whole:
                    continue
                yield Hit(
                    subject=scope.key(number),
                    period=str(year),
                    topic=code,
                    message=mark(
                        "Finding", "{name}填报 {stated}，超过 {year} 年全年的 {whole} {unit}"
                    ).format(
                        name=reading.variable.name,
                        stated=entered(reading),
                        year=year,
                        whole=whole,
                        unit=reading.variable.unit,
                    ),
                    formula=f"{term(reading)} > {days_in(year)}"
                    + (f" × {params.per_day} = {whole}" if params.per_day != 1 else ""),
                    values=values_of((reading,)),
                )


DAYS_TOTAL = Check(name="days-total", params=DaysTotalParams, run=_days_total)
WITHIN_YEAR = Check(name="within-year", params=WithinYearParams, run=_within_year)
