"""This submission against the one before: what was told of a year stays told, or its revision is explained."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmarchive.rules.check import Check
from cmarchive.rules.checks.limits import AllVariablesParams
from cmarchive.rules.readings import Reading
from cmarchive.rules.scope import Hit, Scope
from cmarchive.rules.wording import conversion_note, entered, term, values_of
from cmarchive.text import mark


@dataclass(frozen=True, slots=True, kw_only=True)
class UnrevisedParams(AllVariablesParams):
    """Figures that the previous submission told too are the same within rounding; without any, every variable's."""


def _unrevised(params: UnrevisedParams, scope: Scope) -> Iterator[Hit]:
    if scope.index.before is None:
        return
    for variable in params.chosen(scope):
        column = scope.column(variable.code)
        for number, years in scope.index.before.column(scope.level, variable.code).items():
            for year, before in years.items():
                now = column.get(number, {}).get(year)
                if now is None or now.value == before.value or now.interval.meets(before.interval):
                    continue
                yield _revised_hit(scope, number, now, before)


def _revised_hit(scope: Scope, number: str, now: Reading, before: Reading) -> Hit:
    message = mark("Finding", "{name}{year}年这次填报 {now}，上次报送的是 {before}").format(
        name=now.variable.name, year=now.figure.key.year, now=entered(now), before=entered(before)
    )
    return Hit(
        subject=scope.key(number),
        period=str(now.figure.key.year),
        topic=now.variable.code,
        message=message,
        formula=f"{term(now)} ≠ {term(before)}" + conversion_note((now, before)),
        values=values_of((now, before)),
    )


UNREVISED = Check(name="unrevised", params=UnrevisedParams, run=_unrevised)
