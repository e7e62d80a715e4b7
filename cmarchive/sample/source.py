"""Reading the sample's own data under ``resources/sample``: the county, its enterprises, papers, evidence and figures."""

import csv
import tomllib
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from cmarchive.sample.values import PlantedMistake
from cmarchive.text import credit_code_check_digit

Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleEnterprise:
    """One enterprise of the roster. ``projects`` are folder name, project name and year of approval.

    ``traits`` is everything else the papers print: process, buildings, equipment, materials, wastes.
    """

    name: str
    kind: str
    credit_code: str
    industry: str
    industry_code: str
    address: str
    started: str
    ended: str
    operation: str
    flags: frozenset[str]
    capacity: str
    product: str
    projects: tuple[tuple[str, str, int], ...]
    omit: frozenset[str]
    traits: Mapping[str, Any]

    def ran_in(self, year: int) -> bool:
        """Tell whether it was running at some time of ``year``."""
        return int(self.started[:4]) <= year and (not self.ended or year <= int(self.ended[:4]))


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleFigure:
    """One row of the figures: whose, what, in which unit, and the values as written for each year."""

    sheet: str
    subject: str
    code: str
    name: str
    unit: str
    values: Mapping[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleSource:
    """All the data of the sample. ``mistakes`` are the raw entries; ``planted`` what is told of them."""

    county: Table
    enterprises: tuple[SampleEnterprise, ...]
    papers: tuple[Table, ...]
    evidence: tuple[Table, ...]
    figures: tuple[SampleFigure, ...]
    mistakes: tuple[Table, ...]
    report: Table
    narratives: tuple[Table, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """The assessed years in order."""
        last: int = self.county["year"]
        return (last - 2, last - 1, last)

    @property
    def reference_date(self) -> date:
        """The day the sample is judged on."""
        day: date = self.county["reference_date"]
        return day

    @property
    def planted(self) -> tuple[PlantedMistake, ...]:
        """The mistakes as the demo looks for them."""
        return tuple(
            PlantedMistake(
                id=entry["id"],
                rule=entry["rule"],
                subject=entry.get("subject", ""),
                topic=entry.get("topic", ""),
                period=entry.get("period", ""),
                description=entry["description"],
            )
            for entry in self.mistakes
            if entry["rule"]
        )

    def written(self) -> Mapping[tuple[str, str, int], str]:
        """Every figure as the papers print it, by subject, variable code and year."""
        values: dict[tuple[str, str, int], str] = defaultdict(str)
        for row in self.figures:
            for year, text in row.values.items():
                values[row.subject, row.code, year] = text
        return values


def _as_written(text: str) -> str:
    return text


def read_source(folder: Path, rename: Callable[[str], str] = _as_written) -> SampleSource:
    """Read everything; a mistake in these files is ours and surfaces as KeyError or ValueError.

    ``rename`` puts other names and codes into the text of each file before it is understood.
    """

    def toml(name: str) -> dict[str, Any]:
        return read_table(folder / name, rename)

    county, roster = toml("county.toml"), toml("enterprises.toml")
    mistakes = tuple(toml("mistakes.toml")["mistake"])
    years = [int(county["year"]) - 2, int(county["year"]) - 1, int(county["year"])]
    return SampleSource(
        county=county,
        enterprises=tuple(_enterprise(entry, roster["kind"]) for entry in roster["enterprise"]),
        papers=tuple(toml("documents.toml")["document"]),
        evidence=tuple(toml("evidence.toml")["indicator"]),
        figures=tuple(_figures(folder / "figures.csv", years, rename)),
        mistakes=mistakes,
        report=toml("report.toml"),
        narratives=tuple(toml("narratives.toml")["narrative"]),
    )


def read_table(path: Path, rename: Callable[[str], str] = _as_written) -> dict[str, Any]:
    """Read one of the files."""
    return tomllib.loads(rename(path.read_text(encoding="utf-8")))


def _enterprise(entry: Table, kinds: Table) -> SampleEnterprise:
    kind = kinds[entry["kind"]]
    flags = (frozenset(kind["flags"]) | frozenset(entry.get("flags", ()))) - frozenset(entry.get("drop", ()))
    return SampleEnterprise(
        name=entry["name"],
        kind=entry["kind"],
        credit_code=entry["code"] + credit_code_check_digit(entry["code"]),
        industry=entry["industry"],
        industry_code=entry["industry_code"],
        address=entry["address"],
        started=entry["started"],
        ended=entry.get("ended", ""),
        operation=entry.get("operation", "在产"),
        flags=flags,
        capacity=entry["capacity"],
        product=entry.get("product", kind["product"]),
        projects=tuple((folder, name, year) for folder, name, year in entry["projects"]),
        omit=frozenset(entry.get("omit", ())),
        traits=kind,
    )


def _figures(path: Path, years: list[int], rename: Callable[[str], str]) -> list[SampleFigure]:
    return [
        SampleFigure(
            sheet=row["sheet"],
            subject=row["subject"],
            code=row["code"],
            name=row["name"],
            unit=row["unit"],
            values={year: row[str(year)] for year in years if row[str(year)]},
        )
        for row in csv.DictReader(rename(path.read_text(encoding="utf-8")).splitlines())
    ]
