"""One figure told in two ways: by the city's archive, by the county's submission, by the city's reports."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from cmarchive.assessment import Variable
from cmarchive.model import FigureKey
from cmarchive.numbers import Number, UnitMismatch, unit_factor
from cmarchive.rollup.spans import span
from cmarchive.rollups import CountyWork, Telling, Told
from cmarchive.statements import StatementKind
from cmarchive.text import mark
from cmarchive.view import View


class _Source(NamedTuple):
    where: str
    number: Number
    unit: str


def tellings(city: View, works: Sequence[CountyWork]) -> list[Telling]:
    """The counties' figures that the city's archive or reports tell differently."""
    told: dict[FigureKey, list[_Source]] = {}
    names = {one.county.key: one.county.name for one in works}
    for key, figure in city.figures.items():
        if key.subject in names:
            where = mark("Rollup", "市级档案库")
            told.setdefault(key, []).append(_Source(where, figure.number, figure.unit))
    for one in city.statements:
        if one.kind is StatementKind.VALUE and one.number is not None and one.year and one.subject in names:
            key = FigureKey(one.subject, one.variable, one.year)
            told.setdefault(key, []).append(_Source(one.where, one.number, one.unit))
    found = []
    for work in works:
        if work.view is None:
            continue
        for key, sources in told.items():
            if key.subject != work.county.key:
                continue
            submitted = work.view.figure(work.view.region.key, key.variable, key.year)
            own = [] if submitted is None else [_Source(_submission(work), submitted.number, submitted.unit)]
            variable = city.scheme.variables.get(key.variable)
            if telling := telling_of(work.county.name, key, variable, [*own, *sources]):
                found.append(telling)
    return found


def telling_of(
    name: str, key: FigureKey, variable: Variable | None, sources: Sequence[_Source]
) -> Telling | None:
    """A figure whose tellings rounding cannot reconcile; None when all may be the same number."""
    if all(_same(one, two, variable) for one, two in _pairs(sources)):
        return None
    return Telling(
        name, key.variable, key.year, tuple(Told(one.where, one.number.text, one.unit) for one in sources)
    )


def source(where: str, number: Number, unit: str) -> _Source:
    """A place that tells a figure."""
    return _Source(where, number, unit)


def _pairs(sources: Sequence[_Source]) -> Iterator[tuple[_Source, _Source]]:
    for place, one in enumerate(sources):
        yield from ((one, other) for other in sources[place + 1 :])


def _same(one: _Source, two: _Source, variable: Variable | None) -> bool:
    """Tell whether both may stand for the same number; counted things told in one unit must be equal."""
    try:
        factor = unit_factor(two.unit, one.unit)
    except UnitMismatch:
        return False
    own = span(one.number, variable if factor == 1 else None, Decimal(1))
    return own.meets(span(two.number, variable, factor))


def _submission(work: CountyWork) -> str:
    serial = 0 if work.submission is None else work.submission.serial
    return mark("Rollup", "{county}第 {serial} 次报送").format(county=work.county.name, serial=serial)
