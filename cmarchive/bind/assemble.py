"""Makes the pages of a volume: our own sheets, incoming pages on A4, printed page numbers, links and outline."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from cmarchive.assessment import retention_name
from cmarchive.bind.archival import Description, describe
from cmarchive.bind.conformance import mend
from cmarchive.bind.entries import Entry
from cmarchive.bind.furniture import BACK_LINK, Side, furniture, is_filled, number_spots
from cmarchive.bind.furniture import number as printed_number
from cmarchive.bind.gather import Gathered, PlacedPage
from cmarchive.bind.generated import replacement_sheet
from cmarchive.bind.geometry import PAPER, Matrix
from cmarchive.bind.headings import add_navigation
from cmarchive.bind.layout import LEFT, RIGHT, Sheet
from cmarchive.bind.overlays import (
    StampForm,
    overlay_texts,
    secrecy_content,
    stamp_box,
    stamp_content,
    stamp_form,
    watermark_content,
    watermark_state,
)
from cmarchive.bind.paint import paint
from cmarchive.bind.plans import DrawnVolume
from cmarchive.bind.sources import as_form
from cmarchive.bind.whitespace import Wanted, choose_spots
from cmarchive.jobs import Monitor
from cmarchive.text import mark

_NUMERALS = "NotoSerifSC-Regular"
_LABEL_BOX = (-1.0, -3.0, 3000.0, 9.0)


def assemble(volume: DrawnVolume, gathered: Gathered, target: Path, monitor: Monitor) -> None:
    """Write the volume to ``target``. Its bytes depend on the plan and the originals alone."""
    own = target.with_suffix(".own.pdf")
    sheets = list(_own_sheets(volume))
    crumbs = (entry.breadcrumb for entry in volume.plan.entries)
    labels = list(dict.fromkeys([BACK_LINK, *crumbs, *overlay_texts(volume.plan)]))
    stamps = [stamp_form(volume.plan, entry) for entry in volume.plan.entries]
    paint([*sheets, *(stamp.sheet for stamp in stamps if stamp)], labels, own)
    try:
        with Pdf.open(own) as source:
            mend(source)
            builder = _Builder(volume, gathered, source, len(sheets), stamps, labels)
            builder.build()
            add_navigation(gathered.pdf, [volume])
            _describe_volume(gathered.pdf, volume)
            gathered.write_layers()
            builder.number_filled(target.with_suffix(".probe.pdf"), monitor)
            save(gathered.pdf, target, volume.plan.reference, monitor)
    finally:
        own.unlink(missing_ok=True)


def _describe_volume(pdf: Pdf, volume: DrawnVolume) -> None:
    plan = volume.plan
    subject = mark("Volume", "第{part}册共{parts}册，保管期限{retention}").format(
        part=plan.part, parts=plan.parts, retention=retention_name(plan.retention)
    )
    describe(
        pdf,
        Description(
            title=plan.title,
            author=plan.office,
            reference=plan.reference,
            subject=subject,
            day=plan.day,
            retention=retention_name(plan.retention),
            span=plan.span,
            conforms=plan.conforms,
        ),
    )


def _own_sheets(volume: DrawnVolume) -> Iterator[Sheet]:
    """All sheets that are ours, in the order of the volume; those on backs leave the binding edge at the right."""
    yield volume.cover
    for contents in volume.contents:
        yield contents.sheet
    for entry in volume.plan.entries:
        for side, sheet in zip(entry.numbered_sides, _own_pages(entry), strict=True):
            if sheet is not None:
                is_back = volume.plan.is_back(entry.first + side)
                yield sheet.moved(RIGHT - LEFT) if is_back else sheet
    yield from volume.back


def _own_pages(entry: Entry) -> Iterator[Sheet | None]:
    """The sheet of ours on each page of an entry; None where a document's own page goes."""
    yield from entry.sheets
    for source in entry.sources:
        if source.problem:
            yield replacement_sheet(entry, source)
        else:
            yield from [None] * source.pages


_Stamp = tuple[StampForm, pikepdf.Stream] | None


class _Builder:
    """Puts the sides of one volume in order."""

    def __init__(
        self,
        volume: DrawnVolume,
        gathered: Gathered,
        own: Pdf,
        own_sheets: int,
        stamps: list[StampForm | None],
        labels: list[str],
    ) -> None:
        self._volume, self._gathered, self._pdf = volume, gathered, gathered.pdf
        self._options = volume.plan.options
        self._pdf.pages.extend(own.pages)
        pages = [page.obj for page in self._pdf.pages]
        del self._pdf.pages[:]
        self._own = iter(pages[:own_sheets])
        self._font = _numeral_font(pages[0])
        used: set[tuple[int, int]] = set()
        painted = iter(pages[own_sheets:])
        self._stamps = [
            (stamp, as_form(self._pdf, pikepdf.Page(next(painted)), stamp_box(stamp), used))
            if stamp
            else None
            for stamp in stamps
        ]
        forms = (as_form(self._pdf, pikepdf.Page(page), _LABEL_BOX, used) for page in painted)
        self._labels = dict(zip(labels, forms, strict=True))
        self._faint = self._pdf.make_indirect(watermark_state()) if self._options.watermark else None
        self._filled: list[tuple[str, Wanted]] = []

    def build(self) -> None:
        """Make every side of the volume; numbers that may lie on a document are still lacking."""
        self._take_forms(self._volume.front // self._volume.step)
        for number, entry in enumerate(self._volume.plan.entries):
            self._build_entry(number, entry)
        self._take_forms(len(self._volume.back))

    def number_filled(self, probe: Path, monitor: Monitor) -> None:
        """Put the lacking numbers where the pages are white; ``probe`` is a file to look at them."""
        if not self._filled:
            return
        try:
            self._pdf.save(probe, stream_decode_level=pikepdf.StreamDecodeLevel.none, compress_streams=False)
            wanted = [one for _, one in self._filled]
            choices = choose_spots(probe, wanted, self._options.number_size, monitor)
        finally:
            probe.unlink(missing_ok=True)
        for (label, one), choice in zip(self._filled, choices, strict=True):
            content = printed_number(label, choice.spot, self._options, is_boxed=choice.is_boxed)
            stream = self._pdf.make_stream(content.encode("ascii"))
            self._pdf.pages[one.page].contents_add(stream)

    def _take_forms(self, count: int) -> None:
        for _ in range(count):
            self._pdf.pages.append(pikepdf.Page(next(self._own)))
            if self._volume.step > 1:
                self._append_blank(*PAPER)

    def _build_entry(self, number: int, entry: Entry) -> None:
        placed = self._placed_pages(number, entry)
        page, paper = -1, PAPER
        for offset, label in enumerate(entry.labels):
            if not label:
                self._append_blank(*paper)
                continue
            page += 1
            incoming = next(placed)
            paper = (incoming.placement.width, incoming.placement.height) if incoming else PAPER
            side = Side(
                *paper,
                label=label,
                is_back=self._volume.plan.is_back(entry.first + offset),
                is_filled=is_filled(entry, page, paper[0], self._options),
            )
            stamp = self._stamps[number] if not page else None
            furnished = furniture(side, entry.breadcrumb, self._options, is_first=not page)
            furnished += self._overlaid(entry, side, stamp)
            spots = number_spots(side, self._options)
            if side.is_filled:
                self._filled.append((label, Wanted(len(self._pdf.pages), spots)))
            else:
                furnished = f"{furnished}\n{printed_number(label, spots[0], self._options)}"
            if incoming:
                self._append(incoming, entry, side, furnished, stamp)
            else:
                self._take_own(entry, furnished, stamp)

    def _overlaid(self, entry: Entry, side: Side, stamp: _Stamp) -> str:
        """What draws watermark, 密级 and stamp on a page."""
        parts = [""]
        if self._options.watermark:
            parts.append(watermark_content(self._options.watermark, side))
        if self._options.secrecy_mark and entry.secrecy and not entry.is_withheld:
            parts.append(secrecy_content(entry.secrecy, side))
        if stamp is not None:
            parts.append(stamp_content(stamp[0], side))
        return "\n".join(parts)

    def _placed_pages(self, number: int, entry: Entry) -> Iterator[PlacedPage | None]:
        """What comes in for each page of an entry; None where a sheet of ours goes."""
        yield from [None] * len(entry.sheets)
        for index, source in enumerate(entry.sources):
            yield from [None] if source.problem else self._gathered.pages[number, index]

    def _append_blank(self, width: float, height: float) -> None:
        box = Array([0, 0, _short(width), _short(height)])
        self._pdf.pages.append(pikepdf.Page(Dictionary(Type=Name.Page, MediaBox=box, Resources=Dictionary())))

    def _take_own(self, entry: Entry, furnished: str, stamp: _Stamp) -> None:
        page = pikepdf.Page(next(self._own))
        fonts = Dictionary(dict(page.obj.Resources.Font.items()))
        fonts[Name.N] = self._font
        resources = Dictionary(dict(page.obj.Resources.items()))
        resources[Name.Font] = fonts
        resources[Name.XObject] = self._forms(entry, stamp)
        if self._faint is not None:
            resources[Name.ExtGState] = Dictionary(G=self._faint)
        page.obj.Resources = resources
        page.contents_add(self._pdf.make_stream(furnished.encode("ascii")))
        self._pdf.pages.append(page)

    def _append(self, placed: PlacedPage, entry: Entry, side: Side, furnished: str, stamp: _Stamp) -> None:
        forms = self._forms(entry, stamp)
        forms[Name.P] = placed.form
        moved = Matrix(1, 0, 0, 1, -placed.placement.mirror if side.is_back else 0, 0)
        matrix = " ".join(f"{value:.6f}" for value in placed.matrix.then(moved))
        content = f"q {matrix} cm /P Do Q\n{furnished}"
        resources = Dictionary(XObject=forms, Font=Dictionary(N=self._font))
        if self._faint is not None:
            resources[Name.ExtGState] = Dictionary(G=self._faint)
        self._pdf.pages.append(
            pikepdf.Page(
                Dictionary(
                    Type=Name.Page,
                    MediaBox=Array([0, 0, _short(side.width), _short(side.height)]),
                    Resources=resources,
                    Contents=self._pdf.make_stream(content.encode("ascii")),
                )
            )
        )

    def _forms(self, entry: Entry, stamp: _Stamp) -> Dictionary:
        forms = Dictionary(H=self._labels[entry.breadcrumb], B=self._labels[BACK_LINK])
        if self._options.watermark:
            forms[Name.W] = self._labels[self._options.watermark]
        if self._options.secrecy_mark and entry.secrecy in self._labels:
            forms[Name.S] = self._labels[entry.secrecy]
        if stamp is not None:
            forms[Name.T] = stamp[1]
        return forms


def _short(number: float) -> float:
    return round(number, 3)


def _numeral_font(page: pikepdf.Object) -> pikepdf.Object:
    """The embedded serif font whose codes for figures are those of ASCII: reportlab's subset 0."""
    for key, font in page.Resources.Font.items():
        if key.endswith("+0") and str(font.BaseFont).endswith(_NUMERALS):
            return font
    raise LookupError("our own sheets carry no serif font")


def save(pdf: Pdf, target: Path, name: str, monitor: Monitor) -> None:
    """Write ``pdf``; stream data is passed through as it is. ``name`` decides the file identifier.

    Nothing is compressed here: what is large was before, and what the writer compresses may end in CR, which
    together with the LF that follows a reader might take for one line end.
    """
    identifier = pikepdf.String(name.encode("utf-8")[:32].ljust(16, b"\0"))
    pdf.trailer[Name.ID] = Array([identifier, identifier])
    pdf.save(
        target,
        static_id=True,
        min_version="1.7",
        compress_streams=False,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,  # their ends could not be kept clear of the line end
        progress=_stopper(monitor),
    )


def _stopper(monitor: Monitor) -> Callable[[int], None]:
    def check(_percent: int) -> None:
        monitor.advance(0)

    return check
