"""The same enterprise in two counties' rosters, by its credit code."""

from collections.abc import Iterator, Sequence

from cmarchive.assessment import Scheme
from cmarchive.model import Figure
from cmarchive.rollup.tellings import source, telling_of
from cmarchive.rollups import CountyWork, Place, SharedEnterprise, Telling
from cmarchive.text import clean_credit_code, tells_apart


def shared_enterprises(scheme: Scheme, works: Sequence[CountyWork]) -> list[SharedEnterprise]:
    """The credit codes that more than one county lists, with figures told differently. One pass over the rosters."""
    places: dict[str, list[tuple[CountyWork, Place]]] = {}
    for work in works:
        for enterprise in work.view.enterprises if work.view is not None else ():
            code = clean_credit_code(enterprise.credit_code)
            if tells_apart(code):
                places.setdefault(code, []).append((work, Place(work.county, enterprise)))
    shared = {code: found for code, found in places.items() if len({one.county.key for _, one in found}) > 1}
    figures = _figures(shared)
    return [
        SharedEnterprise(
            credit_code=code,
            places=tuple(place for _, place in found),
            tellings=tuple(_tellings(scheme, found, figures)),
        )
        for code, found in sorted(shared.items())
    ]


_Figures = dict[tuple[str, str], list[Figure]]


def _figures(shared: dict[str, list[tuple[CountyWork, Place]]]) -> _Figures:
    """The figures of the enterprises concerned, by county and enterprise."""
    wanted: dict[str, tuple[CountyWork, set[str]]] = {}
    for found in shared.values():
        for work, place in found:
            wanted.setdefault(work.county.key.id, (work, set()))[1].add(place.enterprise.id)
    gathered: _Figures = {}
    for county, (work, numbers) in wanted.items():
        for key, figure in work.view.figures.items() if work.view is not None else ():
            if key.subject.kind == "enterprise" and key.subject.id in numbers:
                gathered.setdefault((county, key.subject.id), []).append(figure)
    return gathered


def _tellings(
    scheme: Scheme, found: Sequence[tuple[CountyWork, Place]], figures: _Figures
) -> Iterator[Telling]:
    told: dict[tuple[str, int], list[tuple[Place, Figure]]] = {}
    for _, place in found:
        for figure in figures.get((place.county.key.id, place.enterprise.id), ()):
            told.setdefault((figure.key.variable, figure.key.year), []).append((place, figure))
    for (code, _year), listed in sorted(told.items(), key=lambda one: one[0]):
        sources = [source(place.county.name, figure.number, figure.unit) for place, figure in listed]
        place, figure = listed[0]
        telling = telling_of(place.enterprise.name, figure.key, scheme.variables.get(code), sources)
        if telling is not None:
            yield telling
