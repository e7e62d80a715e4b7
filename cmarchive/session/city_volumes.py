"""What a city binds: its own archive, with what its counties add up to where it entered nothing itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from cmarchive import bind as binding
from cmarchive.assessment import Indicator, Level, Variable, VariableKind
from cmarchive.model import Figure
from cmarchive.rollups import CountyWork, Rollup
from cmarchive.session.binding import indicator_pages
from cmarchive.session.rolling import RollupReport
from cmarchive.text import mark
from cmarchive.view import View

if TYPE_CHECKING:
    from cmarchive.bind import CountyRow
    from cmarchive.bind.layout import Sheet


class CityVolumes(NamedTuple):
    """The archive as it is bound, what the counties report by indicator code, and the roll-up as sheets with a title."""

    view: View
    counties: Mapping[str, tuple[CountyRow, ...]]
    appended: tuple[tuple[str, tuple[Sheet, ...]], ...]


def city_volumes(city: View, report: RollupReport, works: Sequence[CountyWork]) -> CityVolumes:
    """Put them together. What the city entered itself stands; sums and rates of the counties fill what it did not."""
    sums = {key: figure for key, figure in report.view.figures.items() if key not in city.figures}
    rows = {
        indicator.code: tuple(_rows(city, indicator, report.rollup, works))
        for indicator in city.scheme.indicators
    }
    sheets = binding.rollup_sheets(report.view, report.rollup, indicator_pages(report.view))
    return CityVolumes(city.with_figures(sums), rows, ((binding.rollup_title(city), sheets),))


def _rows(
    city: View, indicator: Indicator, rollup: Rollup, works: Sequence[CountyWork]
) -> Iterator[CountyRow]:
    """Of every 数据项 that a county reports, each county's figures and the sum."""
    for code in indicator.variables:
        variable = city.scheme.variables.get(code)
        if variable is None or Level.REGION not in variable.levels:
            continue
        rows = [_county_row(city, variable, work) for work in works]
        if any(any(row.values) for row in rows):
            yield from rows
            values = tuple(_sum(rollup, code, year) for year in city.years)
            if any(values):
                yield binding.CountyRow(name=variable.name, unit=variable.unit, county="", values=values)


def _county_row(city: View, variable: Variable, work: CountyWork) -> CountyRow:
    view = work.view
    figures = [
        None if view is None else view.figure(view.region.key, variable.code, year) for year in city.years
    ]
    return binding.CountyRow(
        name=variable.name,
        unit=variable.unit,
        county=work.county.name,
        values=tuple(_text(variable, figure) for figure in figures),
        place="" if view is None else _place(view, figures) or _source(figures),
    )


def _text(variable: Variable, figure: Figure | None) -> str:
    if figure is None:
        return ""
    if variable.kind is VariableKind.BOOLEAN:
        return mark("Sheet", "是") if figure.value else mark("Sheet", "否")
    return figure.number.text if figure.unit == variable.unit else f"{figure.number.text} {figure.unit}"


def _sum(rollup: Rollup, code: str, year: int) -> str:
    """What the counties come to in a year; empty where one is missing, or nothing may be added."""
    for total in rollup.totals:
        if (total.variable, total.year) == (code, year) and total.is_complete and total.text:
            return total.text
    return next((one.value for one in rollup.ratios if (one.variable, one.year) == (code, year)), "")


def _source(figures: Sequence[Figure | None]) -> str:
    """Where the county says it read its newest figure."""
    return next((one.source for one in reversed(figures) if one is not None and one.source), "")


def _place(county: View, figures: Sequence[Figure | None]) -> str:
    """Where the newest figure that names its evidence is proved, in the county's volumes as they were bound."""
    for figure in reversed(figures):
        if figure is not None and figure.item is not None:
            for volume in county.volumes:
                for place in volume.places:
                    if place.item == figure.item:
                        page = place.first + (figure.page or 1) - 1
                        label = f"{page}" if place.first_number == f"{place.first}" else place.first_number
                        text = mark("Sheet", "{reference} 第 {page} 页")
                        return text.format(reference=volume.reference, page=label)
    return ""
