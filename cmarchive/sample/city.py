"""The sample city 示例市: its counties are shares of the sample county under other names, and what is said of one."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path, PurePosixPath

from cmarchive.sample.source import SampleFigure, SampleSource, Table, read_source, read_table
from cmarchive.sample.values import Content, Medium, PlannedDocument, Template

_NAME = re.compile("示例(?!市)")  # what is called after the county; the city's offices stay what they are


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleOpinion:
    """What the city says of the first county's first submission, and what the county does about it.

    ``target`` is named as a person does; with ``page`` it is the document filed there, and ``area`` is in thousandths
    of that page. ``figure`` is variable, year and value to enter. Without ``answer`` the county has not answered yet.
    """

    target: str
    severity: str
    text: str
    hint: str
    page: int | None = None
    area: tuple[int, int, int, int] | None = None
    answer: str = ""
    figure: tuple[str, int, str] | None = None
    document: PlannedDocument | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleCity:
    """The city, the data of its counties in the order they hand in, and the opinions on the first of them.

    ``waiting`` is variable, year and value of what the last of them changes before it hands in again.
    """

    name: str
    region_code: str
    reviewer: str
    counties: tuple[SampleSource, ...]
    opinions: tuple[SampleOpinion, ...]
    waiting: tuple[str, int, str]


def read_city(folder: Path) -> SampleCity:
    """Read ``city.toml`` and the county's data beside it; a mistake in these files is ours."""
    city = read_table(folder / "city.toml")
    return SampleCity(
        name=city["city"],
        region_code=city["region_code"],
        reviewer=city["reviewer"],
        counties=tuple(_share(folder, county, frozenset(city["amounts"])) for county in city["county"]),
        opinions=tuple(_opinion(entry) for entry in city["opinion"]),
        waiting=_figure(city["waiting"]),
    )


def _opinion(entry: Table) -> SampleOpinion:
    left, top, right, bottom = entry.get("area", (0, 0, 0, 0))
    return SampleOpinion(
        target=entry["target"],
        severity=entry["severity"],
        text=entry["text"],
        hint=entry["hint"],
        page=entry.get("page"),
        area=(left, top, right, bottom) if right else None,
        answer=entry.get("answer", ""),
        figure=_figure(entry["figure"]) if "figure" in entry else None,
        document=_document(entry["document"]) if "document" in entry else None,
    )


def _figure(entry: Table) -> tuple[str, int, str]:
    return entry["variable"], entry["year"], entry["value"]


def _document(entry: Table) -> PlannedDocument:
    """The paper that mends what was said."""
    name = f"{entry['slot']} {entry['title']}{entry['subtitle']}.pdf"
    return PlannedDocument(
        path=PurePosixPath(entry["subject"], name),
        subject=entry["subject"],
        slot=entry["slot"],
        template=Template.CERTIFICATE,
        medium=Medium.PDF,
        content=Content(
            title=entry["title"],
            subtitle=entry["subtitle"],
            author=entry["author"],
            holder=entry["subject"],
            dated=entry["dated"],
            rows=tuple(entry["rows"].items()),
        ),
        fields=entry["fields"],
    )


def _share(folder: Path, county: Table, amounts: frozenset[str]) -> SampleSource:
    """What one county has of the sample county's data."""
    rename = _renaming(
        county["prefix"], read_table(folder / "county.toml")["region_code"], county["region_code"]
    )
    whole = read_source(folder, rename)
    names = {rename(name) for name in county["enterprises"]}
    kept = names | {county["name"]}
    return replace(
        whole,
        enterprises=tuple(one for one in whole.enterprises if one.name in names),
        evidence=tuple(one for one in whole.evidence if one["code"] in county["indicators"]),
        figures=tuple(_own(row, county, amounts) for row in whole.figures if row.subject in kept),
        report=whole.report if county["times"] == 1 else {},
        mistakes=tuple(one for one in whole.mistakes if one["id"] in county["mistakes"]),
        narratives=tuple(one for one in whole.narratives if one["indicator"] in county["indicators"]),
    )


def _renaming(prefix: str, old: str, new: str) -> Callable[[str], str]:
    """Names and codes of the county in place of those of the sample county."""
    return lambda text: _NAME.sub(prefix, text).replace(old, new)


def _own(row: SampleFigure, county: Table, amounts: frozenset[str]) -> SampleFigure:
    """A row as this county has it; sums stay sums, for decimals are exact."""
    if row.subject != county["name"]:
        return row
    if (written := county["values"].get(row.code)) is not None:
        return replace(row, values=dict(zip(row.values, written, strict=True)))
    factor = county["times"] if row.unit in amounts else 1
    if factor == 1:
        return row
    return replace(row, values={year: str(Decimal(text) * factor) for year, text in row.values.items()})
