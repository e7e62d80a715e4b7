"""The sample county 示例县: made-up enterprises, papers and figures with mistakes planted in them, for demo and tests."""

from collections.abc import Iterator
from pathlib import Path

from cmarchive.jobs import Monitor
from cmarchive.model import NarrativePart
from cmarchive.sample.city import SampleCity, SampleOpinion, read_city
from cmarchive.sample.evidence import plan_evidence, plan_strays
from cmarchive.sample.inbox import write_inbox
from cmarchive.sample.mistakes import roster_misprints, spoil_figures, spoil_papers
from cmarchive.sample.planning import plan_documents
from cmarchive.sample.report import write_report
from cmarchive.sample.sheets import register_fonts
from cmarchive.sample.source import SampleSource, read_source
from cmarchive.sample.values import (
    PlannedDocument,
    PlantedMistake,
    RegisterEntry,
    Sample,
    SampleFonts,
    SampleNarrative,
)
from cmarchive.sample.workbooks import write_figures, write_register, write_roster
from cmarchive.text import mark


def make_sample(folder: Path, source: Path, fonts: SampleFonts, monitor: Monitor) -> Sample:
    """Write the sample county into ``folder``: roster, figures, an inbox of papers, and the register of them.

    ``source`` is ``resources/sample``. The same source and fonts give the same bytes.
    """
    return write_sample(folder, read_source(source), fonts, monitor)


def write_sample(folder: Path, data: SampleSource, fonts: SampleFonts, monitor: Monitor) -> Sample:
    """Write what a county of the sample hands its office."""
    register_fonts(fonts)
    folder.mkdir(parents=True, exist_ok=True)
    inbox = folder / "收件箱"
    documents = planned(data)
    roster = folder / "企业名录.xlsx"
    write_roster(roster, data, roster_misprints(data))
    figures = write_figures(folder, spoil_figures(data))
    monitor.begin(mark("Stage", "生成示例资料"), len(documents))
    register = write_inbox(inbox, documents, monitor)
    write_register(folder / "资料登记表.xlsx", register)
    return Sample(
        scheme=data.county["scheme"],
        county=data.county["county"],
        region_code=data.county["region_code"],
        year=data.county["year"],
        city_flags=frozenset(data.county["city_flags"]),
        reference_date=data.reference_date,
        roster=roster,
        figures=figures,
        inbox=inbox,
        mistakes=data.planted,
        register=register,
        reports=(write_report(folder, data),) if data.report else (),
        narratives=tuple(narratives(data)),
    )


def narratives(data: SampleSource) -> Iterator[SampleNarrative]:
    """What the office wrote, by indicator and part; a paragraph to the line."""
    for entry in data.narratives:
        for part in NarrativePart:
            if paragraphs := entry.get(part.value):
                text = "\n".join(paragraphs)
                yield SampleNarrative(indicator=entry["indicator"], part=part, text=text)


def planned(data: SampleSource) -> list[PlannedDocument]:
    """Every paper of the inbox with the mistakes in it, in the order they are written."""
    plan = plan_documents(data)
    plan_evidence(plan)
    return [*spoil_papers(plan.documents, data), *plan_strays(data)]


__all__ = [
    "PlantedMistake",
    "RegisterEntry",
    "Sample",
    "SampleCity",
    "SampleFonts",
    "SampleOpinion",
    "SampleSource",
    "make_sample",
    "narratives",
    "planned",
    "read_city",
    "read_source",
    "write_inbox",
    "write_sample",
]
