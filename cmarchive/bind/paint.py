"""Puts sheets and the small lines above pages into a PDF with embedded fonts; the same input gives the same bytes."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from cmarchive.bind.conversion import Face
from cmarchive.bind.fonts import Typesetting, register
from cmarchive.bind.geometry import PAPER
from cmarchive.bind.layout import A4, SIZE_6, Align, Line, Rect, Sheet, Text
from cmarchive.bind.metrics import POINTS_PER_MM, printable, text_width

rl_config.useA85 = 0  # binary streams: a fifth smaller and quicker than text ones
LABEL_GREY = 0.45
_STROKE = 0.028  # of the type size; how much a bold character gains


def paint(sheets: Sequence[Sheet], labels: Sequence[str], path: Path) -> None:
    """Write ``sheets`` as A4 pages, then one page for each of ``labels`` with its baseline at the origin."""
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
    for sheet in sheets:
        for mark in sheet.marks:
            if isinstance(mark, Text):
                _text(canvas, mark, fonts)
            elif isinstance(mark, Line):
                _line(canvas, mark)
            else:
                _rect(canvas, mark)
        canvas.showPage()
    for label in shown:
        text = Text(x=0, y=A4[1], text=label, size=SIZE_6, grey=LABEL_GREY)
        _text(canvas, text, fonts)
        canvas.showPage()
    canvas.save()


def _text(canvas: Canvas, mark: Text, fonts: Typesetting) -> None:
    shown = printable(mark.text, mark.face)
    width = text_width(shown, mark.size, mark.face)
    shift = {Align.LEFT: 0.0, Align.CENTER: width / 2, Align.RIGHT: width}[mark.align] * POINTS_PER_MM
    x, y = mark.x * POINTS_PER_MM, (A4[1] - mark.y) * POINTS_PER_MM
    state = [f"q {mark.grey:.2f} g"]  # the render mode would outlive its text
    if mark.turned:
        state.append(f"0 -1 1 0 {x:.2f} {y:.2f} cm")
        x, y = 0.0, 0.0
    if mark.bold:
        state.append(f"{mark.grey:.2f} G {mark.size * _STROKE:.3f} w 2 Tr")
    canvas.addLiteral(" ".join(state))
    writing = canvas.beginText(x - shift, y)
    for name, run in groupby(shown, lambda character: fonts.name_for(mark.face, character)):
        writing.setFont(name, mark.size)
        writing.textOut("".join(run))
    canvas.drawText(writing)
    canvas.addLiteral("Q")


def _line(canvas: Canvas, mark: Line) -> None:
    x0, x1 = mark.x0 * POINTS_PER_MM, mark.x1 * POINTS_PER_MM
    y0, y1 = (A4[1] - mark.y0) * POINTS_PER_MM, (A4[1] - mark.y1) * POINTS_PER_MM
    dash = " ".join(f"{length * POINTS_PER_MM:.2f}" for length in mark.dash or ())
    begun, ended = (f"[{dash}] 0 d ", " [] 0 d") if dash else ("", "")
    pen = f"{begun}{mark.grey:.2f} G {mark.width:.2f} w"
    canvas.addLiteral(f"{pen} {x0:.2f} {y0:.2f} m {x1:.2f} {y1:.2f} l S{ended}")


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
