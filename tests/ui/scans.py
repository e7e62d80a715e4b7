"""Documents of a few pages, made where a test needs something to look at."""

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas


def scan(path: Path, pages: int) -> Path:
    """Write a PDF with this many pages, its name and number on each."""
    canvas = Canvas(str(path), invariant=True)
    for number in range(pages):
        canvas.drawString(80, 700, f"{path.stem} {number}")
        canvas.showPage()
    canvas.save()
    return path
