"""Writes sheets of ours as a PDF of their own: 总目录, 案卷目录, 脊背, 移交清单."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pikepdf import Name, Pdf, String

from cmarchive.bind.archival import Description, describe
from cmarchive.bind.assemble import save, strip_active
from cmarchive.bind.conformance import mend
from cmarchive.bind.layout import A4, SIZE_5S, Align, Sheet, line_of
from cmarchive.bind.paint import paint
from cmarchive.jobs import Monitor
from cmarchive.text import mark


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What such a PDF says of itself. ``day`` is the day of the archive, the only date in it."""

    title: str
    author: str
    reference: str
    day: date


def write_sheets(
    sheets: Sequence[Sheet],
    about: About,
    target: Path,
    monitor: Monitor,
    *,
    finish: Callable[[Pdf], None] | None = None,
) -> None:
    """Write ``sheets`` to ``target``; ``finish`` may add links to the pages. The same sheets give the same bytes."""
    own = target.with_suffix(".own.pdf")
    paint(sheets, (), own)
    try:
        with Pdf.open(own) as pdf:
            mend(pdf)
            if finish is not None:
                finish(pdf)
            description = Description(
                title=about.title,
                author=about.author,
                reference=about.reference,
                subject=about.title,
                day=about.day,
            )
            describe(pdf, description)
            pdf.Root[Name.Lang] = String("zh-CN")
            strip_active(pdf)
            save(pdf, target, about.title, monitor)
    finally:
        own.unlink(missing_ok=True)


def numbered(sheets: Sequence[Sheet]) -> Iterator[Sheet]:
    """The sheets with their numbers and their count at the foot."""
    for number, sheet in enumerate(sheets, start=1):
        text = mark("Catalogue", "第 {number} 页  共 {count} 页").format(number=number, count=len(sheets))
        yield sheet.plus([line_of(A4[0] / 2, A4[1] - 10, text, SIZE_5S, align=Align.CENTER)])
