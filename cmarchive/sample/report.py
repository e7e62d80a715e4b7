"""The sample's 创模工作报告: running text that quotes the county's figures, with mistakes planted in it."""

from collections.abc import Iterator
from pathlib import Path

from cmarchive.sample.source import SampleSource
from cmarchive.sample.values import SampleReport
from cmarchive.sample.word import word_file


def report_paragraphs(source: SampleSource, *, spoiled: bool) -> list[tuple[str, bool]]:
    """Title, headings and paragraphs; true marks a heading. ``spoiled`` puts the mistakes in.

    Raises:
        ValueError: for a mistake whose words stand nowhere, or twice.
    """
    paragraphs = list(_clean(source))
    for mistake in source.mistakes if spoiled else ():
        if (change := mistake.get("report")) is None:
            continue
        places = [place for place, (text, _) in enumerate(paragraphs) if change["find"] in text]
        if len(places) != 1:
            raise ValueError(f"{mistake['id']}: no report words {change}")
        text, is_heading = paragraphs[places[0]]
        paragraphs[places[0]] = (text.replace(change["find"], change["put"]), is_heading)
    return paragraphs


def _clean(source: SampleSource) -> Iterator[tuple[str, bool]]:
    yield source.report["title"], False
    for section in source.report["section"]:
        yield section["heading"], True
        yield from ((text, False) for text in section["paragraphs"])


def write_report(folder: Path, source: SampleSource) -> SampleReport:
    """Write the report into ``folder``."""
    path = folder / source.report["file"]
    path.write_bytes(word_file(report_paragraphs(source, spoiled=True)))
    return SampleReport(document=source.report["document"], path=path)
