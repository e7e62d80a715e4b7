"""Reads a finished volume back and compares everything a reader relies on with the plan."""

import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
from pikepdf import Array, Name, NumberTree, OutlineItem, Pdf

from cmarchive.bind.archival import claims_conformance
from cmarchive.bind.entries import Entry
from cmarchive.bind.forms import CONTENTS_COLUMNS, contents_cells
from cmarchive.bind.furniture import Side, Spot, is_filled, number_spots
from cmarchive.bind.headings import document_lines, entry_items
from cmarchive.bind.metrics import POINTS_PER_MM
from cmarchive.bind.navigation import entry_sheet, page_labels, row_rectangle
from cmarchive.bind.plans import DrawnVolume
from cmarchive.bind.readback import stamp_at, text_of
from cmarchive.errors import BindingFailed
from cmarchive.jobs import Monitor
from cmarchive.text import mark

_NUMBER = re.compile(rb"/N [0-9.]+ Tf ([0-9.]+) ([0-9.]+) Td \(([0-9-]*)\) Tj")
_NEAR = 0.1  # points; the size of a page is written with three decimals
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
            read = _check_content(pdf, volume, monitor)
        document = pypdfium2.PdfDocument(path)
        try:
            _check_print(document, volume, read, monitor)
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
    for label, found in zip(page_labels(volume), _labels(pdf), strict=True):
        _expect(mark("Verify", "页面标签"), label, found)
    starts = [entry_sheet(volume, index) for index in range(len(volume.plan.entries))]
    with pdf.open_outline() as outline:
        _check_outline(outline.root, volume, starts, indices)
    _expect(mark("Verify", "目录链接"), starts, list(_contents_targets(pdf, volume, indices)))
    for key in _FORBIDDEN:
        _expect(mark("Verify", "活动内容"), False, key in pdf.Root)
    _expect(mark("Verify", "PDF/A 声明"), volume.plan.conforms, claims_conformance(pdf))
    return sum(len(page.obj.get(Name.Annots, Array())) for page in pdf.pages)


def _labels(pdf: Pdf) -> Iterator[str]:
    """What the file calls its pages, in order; as many as it has."""
    count = len(pdf.pages)
    runs = sorted(NumberTree(pdf.Root.PageLabels).items())
    for number, (start, run) in enumerate(runs):
        end = runs[number + 1][0] if number + 1 < len(runs) else count
        prefix, first = str(run.get(Name.P, "")), int(run.get(Name.St, 1))
        is_counted = run.get(Name.S) == Name.D
        yield from (f"{prefix}{first + step}" if is_counted else prefix for step in range(end - start))


def _check_outline(
    items: list[OutlineItem],
    volume: DrawnVolume,
    starts: list[int],
    indices: dict[tuple[int, int], int],
) -> None:
    ends = [items[0], items[1], items[-1]] if len(items) > 2 else items
    forms = [0, volume.step, volume.front + volume.plan.sides]
    _expect(mark("Verify", "书签目标"), forms, [_target(item.destination, indices) for item in ends])
    entries = list(entry_items(items, volume))
    _expect(mark("Verify", "书签目标"), starts, [_target(item.destination, indices) for item in entries])
    for entry, item in zip(volume.plan.entries, entries, strict=True):
        start = volume.front + entry.first - 1
        lines = [start + side for _, side in document_lines(entry)]
        found = [_target(below.destination, indices) for below in _below(item)]
        _expect(mark("Verify", "原件书签目标"), lines, found)


def _below(item: OutlineItem) -> Iterator[OutlineItem]:
    for child in item.children:
        yield child
        yield from _below(child)


def _target(destination: object, indices: dict[tuple[int, int], int]) -> int:
    return indices.get(destination[0].objgen, -1) if isinstance(destination, Array) else -1


def _contents_targets(pdf: Pdf, volume: DrawnVolume, indices: dict[tuple[int, int], int]) -> Iterator[int]:
    for number in range(1, len(volume.contents) + 1):
        for annotation in pdf.pages[number * volume.step].obj.get(Name.Annots, Array()):
            yield _target(annotation.get(Name.Dest), indices)


def _check_content(pdf: Pdf, volume: DrawnVolume, monitor: Monitor) -> set[int]:
    """Find the number of sheets of ours and of each further page of a document in what is drawn; the pages looked at.

    Reading a page as a viewer does takes long. The first page of every document is read so all the same, as are the
    unnumbered forms, and pages where the number had to look for its place.
    """
    read = set()
    for entry in volume.plan.entries:
        first_pages = set(_first_pages(entry))
        for page, (offset, label) in enumerate(zip(entry.numbered_sides, entry.numbers, strict=True)):
            monitor.advance(0)
            if page in first_pages:
                continue
            index = volume.front + entry.first + offset - 1
            sheet = pdf.pages[index].obj
            size = (float(sheet.MediaBox[2]), float(sheet.MediaBox[3]))
            side = _side(volume, entry, page, offset, size)
            if not side.is_filled:
                spot = number_spots(side, volume.plan.options)[0]
                _expect(mark("Verify", "页号"), label, _drawn_number(_last_drawn(sheet), spot))
                read.add(index)
    return read


def _last_drawn(sheet: pikepdf.Object) -> bytes:
    """The content of a page, or the last part of it, where what we lay over a sheet of ours stands."""
    contents = sheet.Contents
    return bytes((contents[-1] if isinstance(contents, Array) else contents).read_bytes())


def _drawn_number(content: bytes, spot: Spot) -> str:
    """The number that is drawn at ``spot``; empty when none is."""
    for x, y, text in _NUMBER.findall(content):
        if abs(float(x) - spot.x) < _NEAR and abs(float(y) - spot.y) < _NEAR:
            return str(text.decode("ascii"))
    return ""


def _first_pages(entry: Entry) -> Iterator[int]:
    page = len(entry.sheets)
    for source in entry.sources:
        yield page
        page += source.pages


def _check_print(
    document: pypdfium2.PdfDocument, volume: DrawnVolume, read: set[int], monitor: Monitor
) -> None:
    """Compare what a viewer reads: page numbers on the pages and in the 卷内目录; blank backs are blank.

    ``read`` are the pages whose numbers have been found already.
    """
    for entry in volume.plan.entries:
        page = 0
        for offset, label in enumerate(entry.labels):
            monitor.advance(0)
            index = volume.front + entry.first + offset - 1
            if label and index in read:
                page += 1
            elif label:
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
    offset = index - volume.front - entry.first + 1
    side = _side(volume, entry, page, offset, document.get_page_size(index))
    spots = number_spots(side, options)
    wanted = spots if side.is_filled else spots[:1]
    return stamp_at(document, index, side.label, wanted, options.number_size)


def _side(volume: DrawnVolume, entry: Entry, page: int, offset: int, size: tuple[float, float]) -> Side:
    return Side(
        *size,
        label=entry.numbers[page],
        is_back=volume.plan.is_back(entry.first + offset),
        is_filled=is_filled(entry, page, size[0], volume.plan.options),
    )
