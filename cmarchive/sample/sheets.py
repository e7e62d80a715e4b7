"""The pen of the sample's papers: a reportlab canvas that wraps Chinese text, rules tables and stamps seals."""

import io
import math
from collections.abc import Sequence
from datetime import date

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from cmarchive.sample.values import SampleFonts

SERIF, SANS = "SampleSerif", "SampleSans"
RED = (0.82, 0.08, 0.10)
BLACK = (0.08, 0.08, 0.10)
# Characters that may not begin a line (GB/T 15834); they hang at the end of the line before.
_CLOSING = "，。；：、！？）》〉”’〕】%"


def register_fonts(fonts: SampleFonts) -> None:
    """Make the two fonts known to reportlab under ``SERIF`` and ``SANS``, in place of earlier ones."""
    _ADVANCES.clear()
    for name, path in ((SERIF, fonts.serif), (SANS, fonts.sans)):
        font = TTFont(name, str(path))
        font.face.name += f"-{name}".encode(
            "ascii"
        )  # reportlab takes one face for one font, whoever registers it
        if name in pdfmetrics.getRegisteredFontNames():
            vars(pdfmetrics.getFont(name)).update(vars(font))  # registering again would change nothing
        else:
            pdfmetrics.registerFont(font)


class Sheet:
    """One document while it is drawn. Positions are in points from the lower left corner."""

    def __init__(self, title: str, *, wide: bool = False, password: str = "") -> None:
        self._buffer = io.BytesIO()
        self.width, self.height = landscape(A4) if wide else A4
        self.canvas = Canvas(
            self._buffer,
            pagesize=(self.width, self.height),
            invariant=1,
            encrypt=password or None,
            initialFontName=SERIF,
        )
        self.canvas.setTitle(title)
        self.left, self.right = 28 * mm, self.width - 26 * mm
        self.top, self.bottom = self.height - 34 * mm, 30 * mm
        self.y = self.top

    def finish(self) -> bytes:
        """Close the document and give its bytes."""
        self.canvas.showPage()
        self.canvas.save()
        return self._buffer.getvalue()

    def page(self) -> None:
        """Begin a new page."""
        self.canvas.showPage()
        self.y = self.top

    def room(self, needed: float) -> None:
        """Begin a new page unless ``needed`` points are left on this one."""
        if self.y - needed < self.bottom:
            self.page()

    def write(self, x: float, y: float, text: str, size: float, font: str = SERIF) -> None:
        """Write one line from ``x`` on."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, y, text)

    def centre(self, text: str, size: float, font: str = SERIF, *, leading: float = 1.5) -> None:
        """Write lines in the middle of the page and move below them."""
        for line in wrap(text, size, self.right - self.left, font):
            self.canvas.setFont(font, size)
            self.canvas.drawCentredString(self.width / 2, self.y - size, line)
            self.y -= size * leading

    def spaced(self, text: str, size: float, width: float, font: str = SANS) -> None:
        """Write one line in the middle, its characters spread over ``width`` as on a letterhead."""
        natural = text_width(text, size, font)
        gap = max(0.0, (width - natural) / (len(text) - 1)) if len(text) > 1 else 0.0
        scale = min(1.0, width / natural) if natural else 1.0
        self.canvas.saveState()
        pen = self.canvas.beginText()
        total = natural * scale + gap * (len(text) - 1)
        pen.setTextOrigin((self.width - total) / 2, self.y - size)
        pen.setFont(font, size)
        pen.setHorizScale(scale * 100)
        pen.setCharSpace(gap)
        pen.textOut(text)
        self.canvas.drawText(pen)
        self.canvas.restoreState()
        self.y -= size * 1.4

    def paragraph(self, text: str, size: float = 14, *, indent: bool = True, leading: float = 1.85) -> None:
        """Write running text, two characters indented, over as many pages as it takes."""
        prefix = "　　" if indent else ""
        for line in wrap(prefix + text, size, self.right - self.left):
            self.room(size * leading)
            self.write(self.left, self.y - size, line, size)
            self.y -= size * leading

    def rule(self, y: float, *, thickness: float = 1.0, colour: tuple[float, float, float] = BLACK) -> None:
        """Draw a line across the text area."""
        self.canvas.setStrokeColorRGB(*colour)
        self.canvas.setLineWidth(thickness)
        self.canvas.line(self.left, y, self.right, y)
        self.canvas.setStrokeColorRGB(*BLACK)

    def grid(
        self, rows: Sequence[Sequence[str]], shares: Sequence[float], *, size: float = 10.5, head: bool = True
    ) -> None:
        """Rule a table; ``shares`` divide the width. The heading is repeated on each page."""
        total = sum(shares)
        widths = [(self.right - self.left) * share / total for share in shares]
        for number, row in enumerate(rows):
            height = self._row_height(row, widths, size)
            if self.y - height < self.bottom:
                self.page()
                if head and number:
                    self._row(rows[0], widths, size, self._row_height(rows[0], widths, size), bold=True)
            self._row(row, widths, size, height, bold=head and number == 0)

    def _row_height(self, row: Sequence[str], widths: Sequence[float], size: float) -> float:
        lines = max(len(wrap(cell, size, width - 8)) for cell, width in zip(row, widths, strict=True))
        return lines * size * 1.35 + size * 0.9

    def _row(
        self, row: Sequence[str], widths: Sequence[float], size: float, height: float, *, bold: bool
    ) -> None:
        x, font = self.left, SANS if bold else SERIF
        self.canvas.setLineWidth(0.6)
        for cell, width in zip(row, widths, strict=True):
            if bold:
                self.canvas.setFillGray(0.93)
                self.canvas.rect(x, self.y - height, width, height, stroke=0, fill=1)
                self.canvas.setFillColorRGB(*BLACK)
            self.canvas.rect(x, self.y - height, width, height)
            lines = wrap(cell, size, width - 8, font)
            base = self.y - (height - len(lines) * size * 1.35) / 2 - size
            centred = len(lines) == 1 and len(cell) <= 14
            for line in lines:
                self.canvas.setFont(font, size)
                if centred:
                    self.canvas.drawCentredString(x + width / 2, base, line)
                else:
                    self.canvas.drawString(x + 4, base, line)
                base -= size * 1.35
            x += width
        self.y -= height

    def seal(self, x: float, y: float, owner: str, *, radius: float = 20 * mm, tilt: float = 0) -> None:
        """Stamp a red round mark that says whose it is and that it is a sample."""
        canvas = self.canvas
        canvas.saveState()
        canvas.translate(x, y)
        canvas.rotate(tilt)
        canvas.setStrokeColorRGB(*RED)
        canvas.setFillColorRGB(*RED)
        canvas.setStrokeAlpha(0.82)
        canvas.setFillAlpha(0.82)
        canvas.setLineWidth(2.2)
        canvas.circle(0, 0, radius)
        self._star(radius * 0.27)
        size = min(radius * 0.27, radius * 3.4 / max(len(owner), 1))
        self._arc(owner, radius - size * 1.25, size)
        canvas.setFont(SANS, radius * 0.19)
        canvas.drawCentredString(0, -radius * 0.62, "示例专用章")
        canvas.restoreState()

    def _star(self, radius: float) -> None:
        path = self.canvas.beginPath()
        for corner in range(10):
            angle = math.pi / 2 + corner * math.pi / 5
            reach = radius if corner % 2 == 0 else radius * 0.382
            move = path.moveTo if corner == 0 else path.lineTo
            move(reach * math.cos(angle), reach * math.sin(angle))
        path.close()
        self.canvas.drawPath(path, stroke=0, fill=1)

    def _arc(self, text: str, radius: float, size: float) -> None:
        span = min(250.0, len(text) * math.degrees(size * 1.12 / radius))
        step = span / len(text)
        self.canvas.setFont(SERIF, size)
        for position, char in enumerate(text):
            self.canvas.saveState()
            self.canvas.rotate(span / 2 - step * (position + 0.5))
            self.canvas.drawCentredString(0, radius, char)
            self.canvas.restoreState()


def text_width(text: str, size: float, font: str = SERIF) -> float:
    """The width of one line in points."""
    width: float = pdfmetrics.stringWidth(text, font, size)
    return width


def wrap(text: str, size: float, width: float, font: str = SERIF) -> list[str]:
    """Break Chinese text into lines of at most ``width`` points; closing punctuation never begins a line."""
    lines: list[str] = []
    for part in text.split("\n"):
        line, used = "", 0.0
        for char in part:
            advance = size * _advance(char, font)
            if used + advance > width and line and char not in _CLOSING:
                lines.append(line)
                line, used = "", 0.0
            line += char
            used += advance
        lines.append(line)
    return lines


def chinese_date(day: date | None) -> str:
    """Write a date as official papers do: 2024年3月5日."""
    return f"{day.year}年{day.month}月{day.day}日" if day else "　　年　月　日"


def column_shares(table: tuple[tuple[str, ...], ...]) -> list[float]:
    """Divide a table's width by how long its cells are, within reason."""
    columns = zip(*table, strict=True)
    return [min(16.0, max(4.0, max(len(cell) for cell in column) + 2.0)) for column in columns]


def _advance(char: str, font: str) -> float:
    if char >= "\u2e80":
        return 1.0
    key = (font, char)
    known = _ADVANCES.get(key)
    if known is None:
        known = _ADVANCES[key] = text_width(char, 1.0, font)
    return known


_ADVANCES: dict[tuple[str, str], float] = {}
