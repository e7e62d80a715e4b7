"""Reads a finished volume back and compares everything a reader relies on with the plan."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
from pikepdf import Array, Name, OutlineItem, Pdf

from cmarchive.bind.archival import claims_conformance
from cmarchive.bind.forms import CONTENTS_COLUMNS, contents_cells
from cmarchive.bind.furniture import Side, is_filled, number_spots
from cmarchive.bind.metrics import POINTS_PER_MM
from cmarchive.bind.navigation import entry_sheet, page_labels, row_rectangle
from cmarchive.bind.parts import DrawnVolume, Entry
from cmarchive.bind.readback import stamp_at, text_of
from cmarchive.errors import BindingFailed
from cmarchive.jobs import Monitor
from cmarchive.text import mark

_FORBIDDEN = ("/OpenAction", "/AA", "/AcroForm", "/Names", "/AF")


class _Mismatch(Exception):
    """What does not agree, in Chinese."""


def verify(path: Path, volume: DrawnVolume, monitor: Monitor) -> int:
    """Make sure the volume at ``path`` is what was planned; returns how many links it has.

    Raises:
        BindingFailed: naming the first thing that does not agree.
    """
    try:
        with Pdf.open(path) as pdf:
            links = _check_structure(pdf, volume)
        document = pypdfium2.PdfDocument(path)
        try:
            _check_print(document, volume, monitor)
        finally:
            document.close()
    except (_Mismatch, pikepdf.PdfError, pypdfium2.PdfiumError) as exc:
        raise BindingFailed(volume=volume.plan.file, cause=exc) from exc
    return links


def _expect(what: str, expected: object, found: object) -> None:
    if expected != found:
        message = mark("Verify", "{what}应为“{expected}”，实为“{found}”")
        raise _Mismatch(message.format(what=what, expected=expected, found=found))


def _check_structure(pdf: Pdf, volume: DrawnVolume) -> int:
    _expect(mark("Verify", "页数"), volume.sides, len(pdf.pages))
    indices = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
    for label, page in zip(page_labels(volume), pdf.pages, strict=True):
        _expect(mark("Verify", "页面标签"), label, page.label)
    starts = [entry_sheet(volume, index) for index in range(len(volume.plan.entries))]
    with pdf.open_outline() as outline:
        targets = [_target(item.destination, indices) for item in _leaves(outline.root)]
    _expect(mark("Verify", "书签目标"), [0, volume.step, *starts, volume.front + volume.plan.sides], targets)
    _expect(mark("Verify", "目录链接"), starts, list(_contents_targets(pdf, volume, indices)))
    for key in _FORBIDDEN:
        _expect(mark("Verify", "活动内容"), False, key in pdf.Root)
    _expect(mark("Verify", "PDF/A 声明"), volume.plan.conforms, claims_conformance(pdf))
    return sum(len(page.obj.get(Name.Annots, Array())) for page in pdf.pages)


def _leaves(items: list[OutlineItem]) -> Iterator[OutlineItem]:
    for item in items:
        if item.children:
            yield from _leaves(item.children)
        else:
            yield item


def _target(destination: object, indices: dict[tuple[int, int], int]) -> int:
    return indices.get(destination[0].objgen, -1) if isinstance(destination, Array) else -1


def _contents_targets(pdf: Pdf, volume: DrawnVolume, indices: dict[tuple[int, int], int]) -> Iterator[int]:
    for number in range(1, len(volume.contents) + 1):
        for annotation in pdf.pages[number * volume.step].obj.get(Name.Annots, Array()):
            yield _target(annotation.get(Name.Dest), indices)


def _check_print(document: pypdfium2.PdfDocument, volume: DrawnVolume, monitor: Monitor) -> None:
    """Compare what is printed: page numbers on the pages and in the 卷内目录; blank backs are blank."""
    for entry in volume.plan.entries:
        page = 0
        for offset, label in enumerate(entry.labels):
            monitor.advance(0)
            index = volume.front + entry.first + offset - 1
            if label:
                found = _stamp(document, index, volume, entry, page)
                _expect(mark("Verify", "页号"), label, found)
                page += 1
            else:
                _expect(mark("Verify", "背白"), "", text_of(document, index))
    if volume.step > 1:
        for index in (
            *range(1, volume.front, 2),
            *range(volume.sides - 1, volume.front + volume.plan.sides, -2),
        ):
            _expect(mark("Verify", "背白"), "", text_of(document, index))
    _check_contents(document, volume)


def _check_contents(document: pypdfium2.PdfDocument, volume: DrawnVolume) -> None:
    last = volume.plan.end
    numbering = volume.plan.options.numbering
    for number, sheet in enumerate(volume.contents, start=1):
        page = document[number * volume.step]
        text = page.get_textpage()
        for row in sheet.rows:
            cells = contents_cells(
                volume.plan.entries[row.entry], is_last=row.entry == last, numbering=numbering
            )
            left, low, _, top = row_rectangle(row)
            before = sum(column.width for column in CONTENTS_COLUMNS[:5]) * POINTS_PER_MM
            wide = CONTENTS_COLUMNS[5].width * POINTS_PER_MM
            found = text.get_text_bounded(left + before, low, left + before + wide, top)
            _expect(mark("Verify", "目录页号"), cells[5], found.strip())
        text.close()
        page.close()


def _stamp(document: pypdfium2.PdfDocument, index: int, volume: DrawnVolume, entry: Entry, page: int) -> str:
    """The number printed on a page of an entry, looked for where it belongs."""
    options = volume.plan.options
    place = index - volume.front + 1
    label = entry.numbers[page]
    width, height = document.get_page_size(index)
    side = Side(
        width,
        height,
        label=label,
        is_back=volume.plan.is_back(place),
        is_filled=is_filled(entry, page, width, options),
    )
    spots = number_spots(side, options)
    return stamp_at(document, index, label, spots if side.is_filled else spots[:1], options.number_size)
