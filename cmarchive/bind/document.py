"""Writes sheets of ours as a PDF of their own: 总目录, 案卷目录, 脊背, 移交清单."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from pikepdf import Name, Pdf, String

from cmarchive.bind.archival import Description, describe
from cmarchive.bind.assemble import save
from cmarchive.bind.conformance import mend
from cmarchive.bind.flow import Place
from cmarchive.bind.geometry import PAPER
from cmarchive.bind.layout import A4, LEFT, SIZE_5S, TEXT_WIDTH, Align, Sheet, line_of
from cmarchive.bind.metrics import POINTS_PER_MM
from cmarchive.bind.paint import paint
from cmarchive.bind.plans import BindingPlan
from cmarchive.jobs import Monitor
from cmarchive.text import mark


class FileLink(NamedTuple):
    """A row of a table that leads to a sheet, counted from 0, of another file in the same folder."""

    place: Place
    file: str
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What such a PDF says of itself. ``day`` is the day of the archive, the only date in it."""

    title: str
    author: str
    reference: str
    day: date


def about_plan(plan: BindingPlan, title: str) -> About:
    """What a PDF that goes with the volumes of ``plan`` says of itself."""
    return About(title=title, author=plan.office, reference=plan.title, day=plan.day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Such a PDF before it is written."""

    sheets: tuple[Sheet, ...]
    about: About
    links: tuple[FileLink, ...] = ()


def write_document(document: Document, target: Path, monitor: Monitor) -> None:
    """Write ``document`` to ``target``."""
    links = groupby(sorted(document.links, key=_sheet_of), _sheet_of)
    notes = {sheet: [_spelt(link) for link in some] for sheet, some in links}
    write_sheets(document.sheets or (Sheet(),), document.about, target, monitor, notes)


def write_sheets(
    sheets: Sequence[Sheet],
    about: About,
    target: Path,
    monitor: Monitor,
    notes: Mapping[int, Sequence[str]] | None = None,
) -> None:
    """Write ``sheets`` to ``target``, with ``notes`` as ``paint`` takes them. The same sheets give the same bytes."""
    own = target.with_suffix(".own.pdf")
    paint(sheets, (), own, notes)
    try:
        with Pdf.open(own) as pdf:
            mend(pdf)
            description = Description(
                title=about.title,
                author=about.author,
                reference=about.reference,
                subject=about.title,
                day=about.day,
            )
            describe(pdf, description)
            pdf.Root[Name.Lang] = String("zh-CN")
            save(pdf, target, about.title, monitor)
    finally:
        own.unlink(missing_ok=True)


def _sheet_of(link: FileLink) -> int:
    return link.place.sheet


def _spelt(link: FileLink) -> str:
    """An annotation that opens a sheet of another file which lies in the same folder."""
    top = PAPER[1] - link.place.y * POINTS_PER_MM
    left = LEFT * POINTS_PER_MM
    low, right = top - link.place.high * POINTS_PER_MM, left + TEXT_WIDTH * POINTS_PER_MM
    name = _name(link.file)
    return (
        f"<</Type /Annot /Subtype /Link /Rect [{left:.2f} {low:.2f} {right:.2f} {top:.2f}] /Border [0 0 0] /F 4"
        f" /A <</S /GoToR /F <</Type /Filespec /F {name} /UF {name}>> /D [{link.page} /Fit] /NewWindow true>>>>"
    )


@lru_cache(maxsize=1024)
def _name(file: str) -> str:
    return String(file).unparse().decode("latin-1")


def with_page_numbers(sheets: Sequence[Sheet]) -> Iterator[Sheet]:
    """The sheets with their numbers and their count at the foot."""
    for number, sheet in enumerate(sheets, start=1):
        text = mark("Catalogue", "第 {number} 页  共 {count} 页").format(number=number, count=len(sheets))
        yield sheet.plus([line_of(A4[0] / 2, A4[1] - 10, text, SIZE_5S, align=Align.CENTER)])
