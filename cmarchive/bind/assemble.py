"""Makes the pages of a volume: our own sheets, incoming pages on A4, printed page numbers, links and outline."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from cmarchive.bind.archival import Description, describe
from cmarchive.bind.conformance import mend
from cmarchive.bind.gather import Gathered, PlacedPage
from cmarchive.bind.generated import replacement_sheet
from cmarchive.bind.geometry import BINDING, EDGE, HEADER_DROP, NUMBER_BASELINE
from cmarchive.bind.layout import A4, LEFT, RIGHT, SIZE_5S, SIZE_6, Align, Sheet, Text
from cmarchive.bind.metrics import POINTS_PER_MM, fitting_size, printable, text_width
from cmarchive.bind.naming import RETENTION_NAMES
from cmarchive.bind.navigation import add_navigation
from cmarchive.bind.paint import LABEL_GREY, paint
from cmarchive.bind.parts import DrawnVolume, Entry
from cmarchive.bind.sources import as_form
from cmarchive.jobs import Monitor
from cmarchive.text import mark

BACK_LINK = mark("Volume", "返回目录")
_NUMERALS = "NotoSerifSC-Regular"
_LABEL_BOX = (-1.0, -3.0, 600.0, 9.0)
_HEADER_WIDTH = (A4[0] - LEFT - RIGHT - 20) * POINTS_PER_MM


def assemble(volume: DrawnVolume, gathered: Gathered, target: Path, monitor: Monitor) -> None:
    """Write the volume to ``target``. Its bytes depend on the plan and the originals alone."""
    own = target.with_suffix(".own.pdf")
    sheets = list(_own_sheets(volume))
    labels = list(dict.fromkeys([BACK_LINK, *(entry.breadcrumb for entry in volume.plan.entries)]))
    paint(sheets, labels, own)
    try:
        with Pdf.open(own) as source:
            mend(source)
            _Builder(volume, gathered, source, len(sheets), labels).build()
            add_navigation(gathered.pdf, [volume])
            _describe_volume(gathered.pdf, volume)
            gathered.write_layers()
            strip_active(gathered.pdf)
            save(gathered.pdf, target, volume.plan.reference, monitor)
    finally:
        own.unlink(missing_ok=True)


def _describe_volume(pdf: Pdf, volume: DrawnVolume) -> None:
    plan = volume.plan
    subject = mark("Volume", "第{part}册共{parts}册，保管期限{retention}").format(
        part=plan.part, parts=plan.parts, retention=RETENTION_NAMES.get(plan.retention, plan.retention)
    )
    describe(
        pdf,
        Description(
            title=plan.title,
            author=plan.office,
            reference=plan.reference,
            subject=subject,
            day=plan.day,
            retention=RETENTION_NAMES.get(plan.retention, plan.retention),
            span=plan.span,
            conforms=plan.conforms,
        ),
    )


def _own_sheets(volume: DrawnVolume) -> Iterator[Sheet]:
    """All sheets that are ours, in the order of the volume."""
    yield volume.cover
    for contents in volume.contents:
        yield contents.sheet
    for entry in volume.plan.entries:
        page = entry.first
        for sheet in entry.sheets:
            yield sheet.plus(_furniture(entry, page))
            page += 1
        for source in entry.sources:
            if source.problem:
                yield replacement_sheet(entry, source).plus(_furniture(entry, page))
            page += source.pages
    yield from volume.back


def _furniture(entry: Entry, page: int) -> Iterator[Text]:
    """The page number and the small line above a body sheet of ours, where incoming pages have theirs."""
    shown = printable(entry.breadcrumb)
    size = fitting_size(shown, SIZE_6, _HEADER_WIDTH / POINTS_PER_MM)
    drop = HEADER_DROP / POINTS_PER_MM
    right = A4[0] - RIGHT
    yield Text(x=LEFT, y=drop, text=shown, size=size, grey=LABEL_GREY)
    baseline = A4[1] - NUMBER_BASELINE / POINTS_PER_MM
    yield Text(x=right, y=baseline, text=f"{page}", size=SIZE_5S, align=Align.RIGHT)
    if page == entry.first:
        yield Text(x=right, y=drop, text=BACK_LINK, size=SIZE_6, grey=LABEL_GREY, align=Align.RIGHT)


class _Builder:
    """Puts the sheets of one volume in order."""

    def __init__(
        self, volume: DrawnVolume, gathered: Gathered, own: Pdf, own_sheets: int, labels: list[str]
    ) -> None:
        self._volume, self._gathered, self._pdf = volume, gathered, gathered.pdf
        self._pdf.pages.extend(own.pages)
        pages = [page.obj for page in self._pdf.pages]
        del self._pdf.pages[:]
        self._own = iter(pages[:own_sheets])
        self._font = _numeral_font(pages[0])
        used: set[tuple[int, int]] = set()
        forms = (as_form(self._pdf, pikepdf.Page(page), _LABEL_BOX, used) for page in pages[own_sheets:])
        self._labels = dict(zip(labels, forms, strict=True))

    def build(self) -> None:
        self._take(self._volume.front)
        for number, entry in enumerate(self._volume.plan.entries):
            self._take(len(entry.sheets))
            page = entry.first + len(entry.sheets)
            for index, source in enumerate(entry.sources):
                if source.problem:
                    self._take(1)
                else:
                    for offset, placed in enumerate(self._gathered.pages[number, index]):
                        self._append(placed, entry, page + offset)
                page += source.pages
        self._take(len(self._volume.back))

    def _take(self, count: int) -> None:
        for _ in range(count):
            self._pdf.pages.append(pikepdf.Page(next(self._own)))

    def _append(self, placed: PlacedPage, entry: Entry, page: int) -> None:
        paper = placed.placement
        forms = Dictionary(P=placed.form, H=self._labels[entry.breadcrumb])
        if page == entry.first:
            forms[Name.B] = self._labels[BACK_LINK]
        fonts = Dictionary(N=self._font)
        self._pdf.pages.append(
            pikepdf.Page(
                Dictionary(
                    Type=Name.Page,
                    MediaBox=Array([0, 0, _short(paper.width), _short(paper.height)]),
                    Resources=Dictionary(XObject=forms, Font=fonts),
                    Contents=self._pdf.make_stream(_page_content(placed, entry, page)),
                )
            )
        )


def _short(number: float) -> float:
    return round(number, 3)


def _page_content(placed: PlacedPage, entry: Entry, page: int) -> bytes:
    """Draw the incoming page, the small line above it, and its number lower right (GB/T 11822-2008)."""
    paper = placed.placement
    matrix = " ".join(f"{value:.6f}" for value in placed.matrix)
    header = text_width(printable(entry.breadcrumb), SIZE_6) * POINTS_PER_MM
    narrow = min(1.0, _HEADER_WIDTH / header) if header else 1.0
    top = paper.height - HEADER_DROP
    right = paper.width - EDGE
    number = right - text_width(f"{page}", SIZE_5S) * POINTS_PER_MM
    parts = [
        f"q {matrix} cm /P Do Q",
        f"q {narrow:.4f} 0 0 {narrow:.4f} {BINDING:.2f} {top:.2f} cm /H Do Q",
        f"BT 0 g /N {SIZE_5S} Tf {number:.2f} {NUMBER_BASELINE:.2f} Td ({page}) Tj ET",
    ]
    if page == entry.first:
        back = right - text_width(BACK_LINK, SIZE_6) * POINTS_PER_MM
        parts.append(f"q 1 0 0 1 {back:.2f} {top:.2f} cm /B Do Q")
    return "\n".join(parts).encode("ascii")


def _numeral_font(page: pikepdf.Object) -> pikepdf.Object:
    """The embedded serif font whose codes for figures are those of ASCII: reportlab's subset 0."""
    for key, font in page.Resources.Font.items():
        if key.endswith("+0") and str(font.BaseFont).endswith(_NUMERALS):
            return font
    raise LookupError("our own sheets carry no serif font")


_ACTIVE = ("/AA", "/AF", "/PieceInfo", "/Ref", "/OPI", "/StructParents", "/StructParent", "/JS", "/A", "/EF")


def strip_active(pdf: Pdf) -> None:
    """Take from incoming streams what could act, point outside, or carry files along."""
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream):
            for key in _ACTIVE:
                if key in thing:
                    del thing[key]


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
