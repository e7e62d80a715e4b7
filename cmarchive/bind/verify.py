"""Reads a finished volume back and compares everything a reader relies on with the plan."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
from pikepdf import Array, Name, OutlineItem, Pdf

from cmarchive.bind.archival import claims_conformance
from cmarchive.bind.forms import CONTENTS_COLUMNS, contents_cells
from cmarchive.bind.geometry import EDGE, NUMBER_BASELINE
from cmarchive.bind.metrics import POINTS_PER_MM
from cmarchive.bind.navigation import entry_sheet, page_label, row_rectangle
from cmarchive.bind.parts import DrawnVolume
from cmarchive.errors import BindingFailed
from cmarchive.jobs import Monitor
from cmarchive.text import mark

_NUMBER_WIDTH = 60.0
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
    _expect(mark("Verify", "页数"), volume.sheets, len(pdf.pages))
    indices = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
    for index, page in enumerate(pdf.pages):
        _expect(mark("Verify", "页面标签"), page_label(volume, index), page.label)
    starts = [entry_sheet(volume, index) for index in range(len(volume.plan.entries))]
    with pdf.open_outline() as outline:
        targets = [_target(item.destination, indices) for item in _leaves(outline.root)]
    _expect(mark("Verify", "书签目标"), [0, 1, *starts, volume.front + volume.plan.pages], targets)
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
    for number in range(1, volume.front):
        for annotation in pdf.pages[number].obj.get(Name.Annots, Array()):
            yield _target(annotation.get(Name.Dest), indices)


def _check_print(document: pypdfium2.PdfDocument, volume: DrawnVolume, monitor: Monitor) -> None:
    """Compare what is printed: page numbers on the pages and in the 卷内目录."""
    for number in range(1, volume.plan.pages + 1):
        monitor.advance(0)
        _expect(mark("Verify", "页号"), f"{number}", _stamp(document, volume.front + number - 1))
    last = volume.plan.end
    for number, sheet in enumerate(volume.contents, start=1):
        page = document[number]
        text = page.get_textpage()
        for row in sheet.rows:
            cells = contents_cells(volume.plan.entries[row.entry], is_last=row.entry == last)
            left, low, _, top = row_rectangle(row)
            before = sum(column.width for column in CONTENTS_COLUMNS[:5]) * POINTS_PER_MM
            wide = CONTENTS_COLUMNS[5].width * POINTS_PER_MM
            found = text.get_text_bounded(left + before, low, left + before + wide, top)
            _expect(mark("Verify", "目录页号"), cells[5], found.strip())
        text.close()
        page.close()


def _stamp(document: pypdfium2.PdfDocument, index: int) -> str:
    page = document[index]
    text = page.get_textpage()
    right = page.get_width() - EDGE
    found: str = text.get_text_bounded(
        right - _NUMBER_WIDTH, NUMBER_BASELINE - 4, right + 4, NUMBER_BASELINE + 10
    )
    text.close()
    page.close()
    return found.strip()
