"""City totals per variable and year from the counties' figures, with coverage, rounding and units."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from cmarchive.assessment import Variable
from cmarchive.jobs import Monitor
from cmarchive.model import Figure, FigureKey, Subject
from cmarchive.numbers import (
    Interval,
    Summed,
    UnitMismatch,
    exact_arithmetic,
    places,
    plain,
    sum_intervals,
    unit_factor,
)
from cmarchive.rollup.adding import addings
from cmarchive.rollup.spans import span
from cmarchive.rollups import ADDING_NAMES, Adding, CountyWork, Part, Total
from cmarchive.text import mark
from cmarchive.view import View

_ADDED = (Adding.DECLARED, Adding.INFERRED)


def totals(city: View, works: Sequence[CountyWork], monitor: Monitor | None = None) -> list[Total]:
    """Every region variable in every assessed year that a county or the city has a figure for, in scheme order."""
    monitor = monitor or Monitor()
    kinds = addings(city.scheme)
    monitor.begin(mark("Stage", "汇总县区数据"), len(kinds))
    counties = [one.county for one in works]
    found = []
    with exact_arithmetic():
        for code, adding in kinds.items():
            for year in city.years:
                parts = tuple(_parts(works, city.scheme.variables[code], year))
                own = city.figure(city.region.key, code, year)
                if parts or own is not None:
                    total = _listed(city.scheme.variables[code], year, adding, parts, counties, own)
                    found.append(_added(total, city.scheme.variables[code]) if adding in _ADDED else total)
            monitor.advance()
    return found


def _parts(works: Iterable[CountyWork], variable: Variable, year: int) -> Iterator[Part]:
    for one in works:
        figure = None
        if one.view is not None:
            figure = one.view.figure(one.view.region.key, variable.code, year)
        if figure is not None:
            factor = _factor(figure.unit, variable.unit)
            yield Part(one.county, figure, None if factor is None else figure.value * factor)


@lru_cache(maxsize=1000)
def _factor(source: str, target: str) -> Decimal | None:
    try:
        return unit_factor(source, target)
    except UnitMismatch:
        return None


def _listed(
    variable: Variable,
    year: int,
    adding: Adding,
    parts: tuple[Part, ...],
    counties: Iterable[Subject],
    own: Figure | None,
) -> Total:
    there = {part.county.key for part in parts}
    return Total(
        variable=variable.code,
        year=year,
        unit=variable.unit,
        adding=adding,
        parts=parts,
        missing=tuple(one for one in counties if one.key not in there),
        city=own,
    )


def _added(total: Total, variable: Variable) -> Total:
    usable = [part for part in total.parts if part.value is not None]
    if not usable:
        return total
    value = sum((part.value for part in usable if part.value is not None), Decimal(0))
    summed = sum_intervals(_span(part.figure, variable) for part in usable)
    made = replace(total, value=value, span=summed)
    return replace(made, agrees=_agrees(made, summed, variable))


def _span(figure: Figure, variable: Variable) -> Interval:
    """What a figure may really have been, in the variable's unit."""
    return span(figure.number, variable, unit_factor(figure.unit, variable.unit))


def _agrees(total: Total, summed: Interval, variable: Variable) -> bool | None:
    """Compare with the city's own figure as far as that can be done."""
    if total.city is None or _factor(total.city.unit, total.unit) is None:
        return None
    own = _span(total.city, variable)
    if total.is_complete:
        return summed.meets(own)
    cannot_fall = all(part.figure.value >= 0 for part in total.parts)
    return False if cannot_fall and summed.low > own.high else None


def added_figures(city: View, found: Iterable[Total]) -> list[Figure]:
    """The complete sums as figures of the city, so that the scheme's own formulas and verdicts can be put to them."""
    made = []
    for one in found:
        if one.value is None or one.span is None or not one.is_complete:
            continue
        half = (one.span.high - one.span.low) / 2
        number = Summed(text=plain(one.value), value=one.value, decimals=places(one.value), half=half)
        source = mark("Rollup", "{count} 个县区{how}").format(
            count=len(one.parts), how=ADDING_NAMES[one.adding]
        )
        key = FigureKey(city.region.key, one.variable, one.year)
        made.append(Figure(key=key, number=number, unit=one.unit, source=source))
    return made


def values_by_county(total: Total) -> Mapping[Subject, Decimal]:
    """The usable values in the variable's unit."""
    return {part.county: part.value for part in total.parts if part.value is not None}
