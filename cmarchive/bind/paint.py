"""Puts sheets and the small lines above pages into a PDF with embedded fonts; the same input gives the same bytes."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from cmarchive.bind.conversion import Face
from cmarchive.bind.fonts import FaceNames, register
from cmarchive.bind.geometry import PAPER
from cmarchive.bind.layout import A4, SIZE_6, Align, Line, Rect, Sheet, Text
from cmarchive.bind.metrics import POINTS_PER_MM, printable, text_width

LABEL_GREY = 0.45
_STROKE = 0.028  # of the type size; how much a bold character gains


def paint(sheets: Sequence[Sheet], labels: Sequence[str], path: Path) -> None:
    """Write ``sheets`` as A4 pages, then one page for each of ``labels`` with its baseline at the origin."""
    shown = [printable(label) for label in labels]
    characters = set().union(*(sheet.text for sheet in sheets), *shown)
    faces = register(characters)
    canvas = Canvas(
        str(path),
        pagesize=PAPER,
        invariant=1,
        pageCompression=1,
        initialFontName=faces[Face.SERIF].base,
    )
    for sheet in sheets:
        for mark in sheet.marks:
            if isinstance(mark, Text):
                _text(canvas, mark, faces[mark.face])
            elif isinstance(mark, Line):
                _line(canvas, mark)
            else:
                _rect(canvas, mark)
        canvas.showPage()
    for label in shown:
        text = Text(x=0, y=A4[1], text=label, size=SIZE_6, grey=LABEL_GREY)
        _text(canvas, text, faces[Face.SERIF])
        canvas.showPage()
    canvas.save()


def _text(canvas: Canvas, mark: Text, names: FaceNames) -> None:
    width = text_width(mark.text, mark.size, mark.face)
    shift = {Align.LEFT: 0.0, Align.CENTER: width / 2, Align.RIGHT: width}[mark.align]
    canvas.saveState()  # the render mode would outlive its text
    canvas.setFillGray(mark.grey)
    writing = canvas.beginText((mark.x - shift) * POINTS_PER_MM, (A4[1] - mark.y) * POINTS_PER_MM)
    if mark.bold:
        canvas.setStrokeGray(mark.grey)
        canvas.setLineWidth(mark.size * _STROKE)
        writing.setTextRenderMode(2)
    for name, run in groupby(mark.text, names.name_for):
        writing.setFont(name, mark.size)
        writing.textOut("".join(run))
    canvas.drawText(writing)
    canvas.restoreState()


def _line(canvas: Canvas, mark: Line) -> None:
    canvas.setStrokeGray(mark.grey)
    canvas.setLineWidth(mark.width)
    ends = ((mark.x0, mark.y0), (mark.x1, mark.y1))
    (x0, y0), (x1, y1) = ((x * POINTS_PER_MM, (A4[1] - y) * POINTS_PER_MM) for x, y in ends)
    if mark.dash is not None:
        canvas.setDash([length * POINTS_PER_MM for length in mark.dash])
    canvas.line(x0, y0, x1, y1)
    if mark.dash is not None:
        canvas.setDash()


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
