"""Puts sheets and the small lines above pages into a PDF with embedded fonts; the same input gives the same bytes."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from cmarchive.bind.conversion import Face
from cmarchive.bind.fonts import Typesetting, register
from cmarchive.bind.geometry import PAPER
from cmarchive.bind.layout import A4, SIZE_6, Align, Line, Rect, Sheet, Text
from cmarchive.bind.metrics import POINTS_PER_MM, printable, text_width

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
    canvas.saveState()  # the render mode would outlive its text
    canvas.setFillGray(mark.grey)
    x, y = mark.x * POINTS_PER_MM, (A4[1] - mark.y) * POINTS_PER_MM
    if mark.turned:
        canvas.translate(x, y)
        canvas.rotate(-90)
        x, y = 0.0, 0.0
    writing = canvas.beginText(x - shift, y)
    if mark.bold:
        canvas.setStrokeGray(mark.grey)
        canvas.setLineWidth(mark.size * _STROKE)
        writing.setTextRenderMode(2)
    for name, run in groupby(shown, lambda character: fonts.name_for(mark.face, character)):
        writing.setFont(name, mark.size)
        writing.textOut("".join(run))
    canvas.drawText(writing)
    canvas.restoreState()


def _line(canvas: Canvas, mark: Line) -> None:
    canvas.setStrokeGray(mark.grey)
    canvas.setLineWidth(mark.width)
    ends = ((mark.x0, mark.y0), (mark.x1, mark.y1))
    (x0, y0), (x1, y1) = ((x * POINTS_PER_MM, (A4[1] - y) * POINTS_PER_MM) for x, y in ends)
    canvas.line(x0, y0, x1, y1)


def _rect(canvas: Canvas, mark: Rect) -> None:
    if mark.fill is not None:
        canvas.setFillGray(mark.fill)
    if mark.width:
        canvas.setStrokeGray(mark.grey)
        canvas.setLineWidth(mark.width)
    canvas.rect(
        mark.x * POINTS_PER_MM,
        (A4[1] - mark.y - mark.high) * POINTS_PER_MM,
        mark.wide * POINTS_PER_MM,
        mark.high * POINTS_PER_MM,
        stroke=int(bool(mark.width)),
        fill=int(mark.fill is not None),
    )
