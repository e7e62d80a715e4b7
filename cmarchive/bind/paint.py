"""Puts sheets and the small lines above pages into a PDF with embedded fonts; the same input gives the same bytes."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import accumulate
from pathlib import Path

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject
from reportlab.pdfgen.canvas import Canvas

from cmarchive.bind.conversion import Face
from cmarchive.bind.fonts import QuickCompress, Typesetting, register
from cmarchive.bind.geometry import PAPER
from cmarchive.bind.layout import A4, SIZE_6, Align, Frames, Line, Rect, Sheet, Text
from cmarchive.bind.metrics import POINTS_PER_MM, printable, text_width

LABEL_GREY = 0.45
_STROKE = 0.028  # of the type size; how much a bold character gains


def paint(
    sheets: Sequence[Sheet],
    labels: Sequence[str],
    path: Path,
    notes: Mapping[int, Sequence[str]] | None = None,
) -> None:
    """Write ``sheets`` as A4 pages, then one page for each of ``labels`` with its baseline at the origin.

    ``notes`` are annotations, spelt as PDF has them in Latin-1, by the index of their sheet.
    """
    shown = [printable(label) for label in labels]
    texts = [mark for sheet in sheets for mark in sheet.marks if isinstance(mark, Text)]
    fonts = register(
        [(Face.SERIF, "".join(shown)), *((mark.face, printable(mark.text, mark.face)) for mark in texts)]
    )
    canvas = Canvas(
        str(path),
        pagesize=PAPER,
        invariant=1,
        pageCompression=1,
        initialFontName=fonts.base[Face.SERIF],
    )
    pen = _Pen(canvas, fonts)
    for index, sheet in enumerate(sheets):
        for number, note in enumerate(notes.get(index, ()) if notes else ()):
            _annotate(canvas, f"{index}-{number}", note)
        for mark in sheet.marks:
            if isinstance(mark, Text):
                pen.write(mark)
            elif isinstance(mark, Frames):
                _frames(canvas, mark)
            elif isinstance(mark, Line):
                _line(canvas, mark)
            else:
                _rect(canvas, mark)
        canvas.showPage()
    for label in shown:
        pen.write(Text(x=0, y=A4[1], text=label, size=SIZE_6, grey=LABEL_GREY))
        canvas.showPage()
    with _quick_streams():
        canvas.save()


class _Note(PDFObject):  # type: ignore[misc]
    """An annotation that is spelt already; made of parts, hundreds of links take as long as the rest of their list."""

    def __init__(self, spelt: str) -> None:
        self._spelt = spelt.encode("latin-1")

    def format(self, _document: PDFDocument) -> bytes:
        """What is written."""
        return self._spelt


def _annotate(canvas: Canvas, name: str, note: str) -> None:
    document = canvas._doc  # noqa: SLF001 - the canvas has ways of its own for a few kinds only
    document.addAnnotation(name, _Note(note))
    canvas._annotationrefs.append(document.refAnnotation(name))  # noqa: SLF001


@contextmanager
def _quick_streams() -> Iterator[None]:
    """Have streams written as bytes, a fifth smaller and quicker than as text, and compressed in half the time.

    Others who draw are not concerned.
    """
    before = rl_config.useA85, pdfdoc.PDFZCompress
    rl_config.useA85, pdfdoc.PDFZCompress = 0, QuickCompress()
    try:
        yield
    finally:
        rl_config.useA85, pdfdoc.PDFZCompress = before


class _Pen:
    """Writes texts as operators, for a sheet is hundreds of them and the canvas takes its time over each."""

    def __init__(self, canvas: Canvas, fonts: Typesetting) -> None:
        self._canvas, self._fonts = canvas, fonts
        self._document = canvas._doc  # noqa: SLF001 - fonts are cut into subsets by document
        self._known: dict[tuple[Face, str], tuple[tuple[str, str], ...]] = {}

    def write(self, mark: Text) -> None:
        """Write one line of text."""
        shown = printable(mark.text, mark.face)
        share = 1.0 if mark.align is Align.RIGHT else 0.5
        shift = (
            0.0
            if mark.align is Align.LEFT
            else share * text_width(shown, mark.size, mark.face) * POINTS_PER_MM
        )
        x, y = mark.x * POINTS_PER_MM, (A4[1] - mark.y) * POINTS_PER_MM
        turn = f"0 -1 1 0 {x:.2f} {y + shift:.2f}" if mark.turned else f"1 0 0 1 {x - shift:.2f} {y:.2f}"
        pen = f"{mark.grey:.2f} g"
        if mark.bold:
            pen = f"{pen} {mark.grey:.2f} G {mark.size * _STROKE:.3f} w 2 Tr"  # would outlive its text
        runs = "".join(
            f"{font} {mark.size:g} Tf <{codes}> Tj " for font, codes in self._codes(mark.face, shown)
        )
        self._canvas.addLiteral(f"q BT {pen} {turn} Tm {runs}ET Q")

    def _codes(self, face: Face, shown: str) -> tuple[tuple[str, str], ...]:
        """The runs of a text: each a font of the file and what its characters are called there."""
        key = face, shown
        if (known := self._known.get(key)) is None:
            known = self._known[key] = tuple(self._split(face, shown))
        return known

    def _split(self, face: Face, shown: str) -> Iterator[tuple[str, str]]:
        for name, run in self._fonts.runs(face, shown):
            font = pdfmetrics.getFont(name)
            for subset, codes in font.splitString(run, self._document):
                yield font.getSubsetInternalName(subset, self._document), codes.hex()


def _line(canvas: Canvas, mark: Line) -> None:
    x0, x1 = mark.x0 * POINTS_PER_MM, mark.x1 * POINTS_PER_MM
    y0, y1 = (A4[1] - mark.y0) * POINTS_PER_MM, (A4[1] - mark.y1) * POINTS_PER_MM
    dash = " ".join(f"{length * POINTS_PER_MM:.2f}" for length in mark.dash or ())
    begun, ended = (f"[{dash}] 0 d ", " [] 0 d") if dash else ("", "")
    pen = f"{begun}{mark.grey:.2f} G {mark.width:.2f} w"
    canvas.addLiteral(f"{pen} {x0:.2f} {y0:.2f} m {x1:.2f} {y1:.2f} l S{ended}")


def _frames(canvas: Canvas, mark: Frames) -> None:
    """The frames of a row as one path."""
    lefts = accumulate(mark.widths, initial=mark.x)
    low, high = (A4[1] - mark.y - mark.high) * POINTS_PER_MM, mark.high * POINTS_PER_MM
    frames = [
        f"{left * POINTS_PER_MM:.2f} {low:.2f} {wide * POINTS_PER_MM:.2f} {high:.2f} re"
        for left, wide in zip(lefts, mark.widths, strict=False)
    ]
    canvas.addLiteral(f"0.00 G 0.50 w {' '.join(frames)} S")


def _rect(canvas: Canvas, mark: Rect) -> None:
    """Written out, for a table is hundreds of these and the canvas takes its time over each number."""
    if not mark.width and mark.fill is None:
        return
    shape = (
        f"{mark.x * POINTS_PER_MM:.2f} {(A4[1] - mark.y - mark.high) * POINTS_PER_MM:.2f} "
        f"{mark.wide * POINTS_PER_MM:.2f} {mark.high * POINTS_PER_MM:.2f} re"
    )
    pen = f"{mark.grey:.2f} G {mark.width:.2f} w" if mark.width else ""
    brush = f"{mark.fill:.2f} g" if mark.fill is not None else ""
    act = "B" if pen and brush else ("S" if pen else "f")
    canvas.addLiteral(f"{pen} {brush} {shape} {act}")
