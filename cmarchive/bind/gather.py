"""Brings the pages of a volume's documents into the volume's PDF, and finds out which documents cannot be bound."""

import io
import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import Self

import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name, Pdf, String

from cmarchive.bind.conformance import is_plain, judge, mend, mend_plain
from cmarchive.bind.entries import Entry
from cmarchive.bind.geometry import Matrix, Placement, place
from cmarchive.bind.given import OutlineLine, Source
from cmarchive.bind.options import BindOptions, Foreign
from cmarchive.bind.outlines import outline_of
from cmarchive.bind.pictures import page_images
from cmarchive.bind.plans import VolumePlan
from cmarchive.bind.sources import (
    DAMAGED,
    PageForm,
    SourceBroken,
    leaf_forms,
    only_leaves,
    open_source,
    page_forms,
)
from cmarchive.bind.thrift import bring_down
from cmarchive.errors import ObjectMissing
from cmarchive.jobs import Monitor
from cmarchive.model import Leaf, StoredFile

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PlacedPage:
    """An incoming page, already in the volume's PDF as a form, and where it goes on its sheet."""

    form: pikepdf.Object
    placement: Placement
    matrix: Matrix


@dataclass(slots=True)
class _Shared:
    """A document that several items take pages of: its own outline, and the streams already turned into forms."""

    pdf: Pdf
    outline: tuple[OutlineLine, ...]
    used: set[tuple[int, int]] = field(default_factory=set)
    is_noted: bool = False


_Opened = tuple[Pdf, list[PageForm], tuple[OutlineLine, ...]]


@dataclass(slots=True)
class Gathered:
    """The volume's PDF with the forms of all its pages, before any sheet is made.

    ``pages`` maps (entry, source) indices to pages; ``found`` holds the sources that differ from the plan. Stream
    data is still read from the originals, so they stay open until the volume was saved; leave the context then.
    """

    options: BindOptions
    scratch: Path
    pdf: Pdf = field(default_factory=Pdf.new)
    pages: dict[tuple[int, int], list[PlacedPage]] = field(default_factory=dict)
    found: dict[tuple[int, int], Source] = field(default_factory=dict)
    _open: list[Pdf] = field(default_factory=list)
    _shared: dict[str, _Shared] = field(default_factory=dict)
    _layers: list[pikepdf.Object] = field(default_factory=list)
    _hidden: list[pikepdf.Object] = field(default_factory=list)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.pdf.close()
        for source in self._open:
            source.close()

    def take_source(self, key: tuple[int, int], source: Source, path: Path, monitor: Monitor) -> None:
        """Take in the pages of one file; on failure note what to print instead."""
        if source.file is None or source.problem:
            monitor.advance()
            return
        try:
            found, forms, pdf, are_plain = self._ready(source, path, monitor)
            placements = [place(one.width, one.height, self.options) for one in forms]
            if are_plain and self.options.resolution is not None:
                for one, placement in zip(forms, placements, strict=True):
                    bring_down(one, placement.matrix.a, self.options.resolution)
                    monitor.advance(0)
            pages = [
                PlacedPage(form, placement, one.matrix.then(placement.matrix))
                for form, one, placement in zip(self._copied(pdf, forms), forms, placements, strict=True)
            ]
            monitor.advance(len(pages))
        except SourceBroken as exc:
            log.info("Replacing %s: %s", source.file.digest, exc, exc_info=True)
            self.found[key] = Source(file=source.file, pages=1, problem=str(exc))
            return
        self._note_layers(pdf)
        self.pages[key] = pages
        foldouts = tuple(number for number, page in enumerate(pages) if page.placement.is_foldout)
        found = replace(found, foldouts=foldouts)
        if found != source:
            self.found[key] = found

    def _copied(self, pdf: Pdf, forms: Sequence[PageForm]) -> Iterable[pikepdf.Object]:
        """The forms in the volume's PDF; copied together, for each copying walks all that was copied before."""
        copies = self.pdf.copy_foreign(pdf.make_indirect(Array([one.form for one in forms])))
        return [copies[number] for number in range(len(forms))]

    def _ready(
        self, source: Source, path: Path, monitor: Monitor
    ) -> tuple[Source, list[PageForm], Pdf, bool]:
        """Open a document, judge it, and render it when it would spoil the volume and the user wants that.

        The last of the result tells whether its pages are scans and nothing else.
        """
        if source.file is None:
            raise ValueError("nothing to open")
        pdf, forms, outline = self._opened(path, source.file, source.leaves)
        found = replace(source, pages=len(forms), outline=outline)
        if all(is_plain(one.form) for one in forms):
            for one in forms:
                mend_plain(one.form)
            return found, forms, pdf, True
        monitor.advance(0)
        try:
            mend(pdf)
            defects = judge([(one.form, (one.width, one.height)) for one in forms])
        except pikepdf.PdfError as exc:
            raise SourceBroken(DAMAGED) from exc
        if not defects:
            return found, forms, pdf, False
        if self.options.foreign is Foreign.RENDER:
            try:
                images = self._rendered(path, source.file.media_type, source.leaves, monitor)
            except pypdfium2.PdfiumError:
                log.info("Cannot render %s", source.file.digest, exc_info=True)
            else:
                return replace(found, rendered=defects), list(page_forms(images)), images, False
        return replace(found, defects=defects), forms, pdf, False

    def _opened(self, path: Path, file: StoredFile, leaves: Sequence[Leaf]) -> _Opened:
        """Open a document; one that several items take pages of is opened once."""
        if not leaves:
            pdf = open_source(path, file.media_type, self.scratch)
            self._open.append(pdf)
            outline = outline_of(pdf)
            return pdf, list(page_forms(pdf)), outline
        if file.digest not in self._shared:
            pdf = open_source(path, file.media_type, self.scratch)
            self._open.append(pdf)
            self._shared[file.digest] = _Shared(pdf, outline_of(pdf))
        shared = self._shared[file.digest]
        forms = list(leaf_forms(shared.pdf, leaves, shared.used))
        places = {leaf.page: place for place, leaf in enumerate(leaves)}
        outline = tuple(
            line._replace(page=places[line.page]) for line in shared.outline if line.page in places
        )
        return shared.pdf, forms, outline

    def _rendered(self, path: Path, media_type: str, leaves: Sequence[Leaf], monitor: Monitor) -> Pdf:
        """The pages as images. The document is opened anew, for its pages were turned into forms."""
        with open_source(path, media_type, self.scratch) as pdf:
            out = io.BytesIO()
            if leaves:
                with only_leaves(pdf, leaves) as chosen:
                    chosen.save(out)
            else:
                pdf.save(out)
        images = page_images(out.getvalue(), monitor)
        self._open.append(images)
        return images

    def _note_layers(self, pdf: Pdf) -> None:
        """Remember which layers of a drawing were hidden; without this all of them would show."""
        for shared in self._shared.values():
            if shared.pdf is pdf:
                if shared.is_noted:
                    return
                shared.is_noted = True
        layers = pdf.Root.get(Name.OCProperties)
        if not isinstance(layers, Dictionary):
            return
        default = layers.get(Name.D, Dictionary())
        groups = layers.get(Name.OCGs, Array())
        hidden = groups if default.get(Name.BaseState) == Name.OFF else default.get(Name.OFF, Array())
        shown = default.get(Name.ON, Array()) if hidden is groups else Array()
        visible = {group.objgen for group in shown}
        self._layers += [self.pdf.copy_foreign(group) for group in groups if group.is_indirect]
        self._hidden += [
            self.pdf.copy_foreign(group)
            for group in hidden
            if group.is_indirect and group.objgen not in visible
        ]

    def write_layers(self) -> None:
        """Put what was remembered of layers into the catalogue, named and listed as PDF/A asks."""
        if self._layers:
            default = Dictionary(Name=String("-"), OFF=Array(self._hidden), Order=Array(self._layers))
            self.pdf.Root[Name.OCProperties] = Dictionary(OCGs=Array(self._layers), D=default)


def gather(
    volume: VolumePlan,
    object_path: Callable[[str], Path],
    options: BindOptions,
    scratch: Path,
    monitor: Monitor,
) -> Gathered:
    """Open every document of a volume and take its pages in. Use the result as a context manager."""
    gathered = Gathered(options, scratch)
    try:
        for number, entry in enumerate(volume.entries):
            _gather_entry(gathered, number, entry, object_path, monitor)
    except BaseException:
        gathered.__exit__(None, None, None)
        raise
    return gathered


def _gather_entry(
    gathered: Gathered, number: int, entry: Entry, object_path: Callable[[str], Path], monitor: Monitor
) -> None:
    for index, source in enumerate(entry.sources):
        try:
            path = object_path(source.file.digest) if source.file is not None else Path()
        except ObjectMissing:
            path = Path()  # which cannot be opened either: a sheet in its place says so, and the rest goes on
        gathered.take_source((number, index), source, path, monitor)
    monitor.advance(len(entry.sheets))
