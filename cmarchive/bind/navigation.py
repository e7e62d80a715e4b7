"""Page labels and links: what the pages of a volume are called, and how they lead to one another."""

import re
from collections.abc import Iterator, Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from cmarchive.bind.entries import Entry
from cmarchive.bind.furniture import Side, back_rectangle, is_filled
from cmarchive.bind.geometry import PAPER
from cmarchive.bind.metrics import POINTS_PER_MM
from cmarchive.bind.numbering import succeeds
from cmarchive.bind.plans import DrawnVolume, RowLink, VolumePlan
from cmarchive.text import mark

COVER = mark("Volume", "封面")
CONTENTS = mark("Volume", "卷内目录")
CONTENTS_PREFIX = mark("Volume", "目录-")
BACK = mark("Volume", "备考表")
BLANK = mark("Volume", "背白")
BLANK_FRONT = mark("Volume", "空白页")
_FIGURES = re.compile(r"(.*?)([1-9]\d*)")


def page_labels(volume: DrawnVolume) -> list[str]:
    """What a viewer calls each side of the file; body pages are called by their printed numbers."""
    forms = [COVER, *(f"{CONTENTS_PREFIX}{number}" for number in range(1, len(volume.contents) + 1))]
    labels = (label for entry in volume.plan.entries for label in entry.labels)
    body = [
        label or (BLANK if volume.plan.is_back(place) else BLANK_FRONT)
        for place, label in enumerate(labels, start=1)
    ]
    backs = [BLANK] * (volume.step - 1)
    front = [label for form in forms for label in (form, *backs)]
    return [*front, *body, *([BACK, *backs] * len(volume.back))]


def label_tree(labels: Sequence[str], offset: int) -> Iterator[object]:
    """The labels as a number tree: counted runs where they count, else the text itself as prefix."""
    before, is_counting = "", False
    for index, label in enumerate(labels, start=offset):
        figures = _FIGURES.fullmatch(label)
        continues = succeeds(label, before) if is_counting else label == before
        if not continues:
            yield index
            if figures:
                run = Dictionary(S=Name.D, St=int(figures[2]))
                if figures[1]:
                    run[Name.P] = String(figures[1])
                yield run
            else:
                yield Dictionary(P=String(label))
        before, is_counting = label, figures is not None


def entry_sheet(volume: DrawnVolume, index: int) -> int:
    """The index of the sheet an entry begins on; of what is bound elsewhere, the 卷内目录 that says where."""
    entry = volume.plan.entries[index]
    if entry.elsewhere is None:
        return volume.front + entry.start - 1
    listing = (
        number
        for number, one in enumerate(volume.contents, start=1)
        for row in one.rows
        if row.entry == index
    )
    return next(listing) * volume.step


def add_links(pdf: Pdf, volume: DrawnVolume, offset: int) -> None:
    """Each line of the 卷内目录 leads to its document; each document's first page leads back to its line."""
    pages = pdf.pages
    for number, sheet in enumerate(volume.contents):
        contents = pages[offset + (1 + number) * volume.step]
        for row in sheet.rows:
            entry = volume.plan.entries[row.entry]
            page = pages[offset + entry_sheet(volume, row.entry)]
            _annotate(pdf, contents, link(page, row_rectangle(row)))
            if entry.elsewhere is None:
                _annotate(pdf, page, link(contents, _back_rectangle(page, volume.plan, entry)))


def row_rectangle(row: RowLink) -> tuple[float, float, float, float]:
    """A line of the 卷内目录 in points from the lower left corner."""
    left, top = row.x * POINTS_PER_MM, PAPER[1] - row.y * POINTS_PER_MM
    return left, top - row.high * POINTS_PER_MM, left + row.wide * POINTS_PER_MM, top


def _back_rectangle(
    page: pikepdf.Page, volume: VolumePlan, entry: Entry
) -> tuple[float, float, float, float]:
    width, height = (float(value) for value in page.obj.MediaBox[2:4])
    side = Side(
        width,
        height,
        label=entry.first_label,
        is_back=volume.is_back(entry.start),
        is_filled=is_filled(entry, 0, width, volume.options),
    )
    return back_rectangle(side, volume.options)


def link(page: pikepdf.Page, rectangle: tuple[float, float, float, float]) -> Dictionary:
    """A link without a frame that shows the whole of ``page``."""
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=Array([round(value, 2) for value in rectangle]),
        Border=Array([0, 0, 0]),
        F=4,  # printed with the page, as PDF/A asks
        Dest=Array([page.obj, Name.Fit]),
    )


def _annotate(pdf: Pdf, page: pikepdf.Page, annotation: Dictionary) -> None:
    if Name.Annots not in page.obj:
        page.obj[Name.Annots] = Array()
    page.obj.Annots.append(pdf.make_indirect(annotation))
