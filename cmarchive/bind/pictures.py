"""Documents that cannot be PDF/A as they are, as page images at 300 dpi with their text kept invisibly over them."""

import io
import math
import unicodedata
from collections.abc import Iterator
from functools import cache

import pikepdf
import pypdfium2
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import Image, ImageChops

from cmarchive.bind.geometry import upright
from cmarchive.jobs import Monitor

RESOLUTION = 300
_POINTS_PER_INCH = 72
_PIXELS = (
    297 * 420 * (RESOLUTION / 25.4) ** 2
)  # A3 at 300 dpi: no page is bound larger, so more would be lost
_QUALITY = 85
_EM = 1000
_LAST_CODE = 0xFFFF
_COLOUR_STEP = 24  # a difference of channels below this is the grey of a scanner


def page_images(data: bytes, monitor: Monitor) -> Pdf:
    """Render every page of a PDF; the result has pages of the same visible size.

    Raises:
        pypdfium2.PdfiumError: when a page cannot be rendered.
    """
    pdf = Pdf.new()
    document = pypdfium2.PdfDocument(data)
    try:
        font = _Font(pdf)
        for number in range(len(document)):
            page = document[number]
            try:
                _add_page(pdf, page, font)
            finally:
                page.close()
            monitor.advance(0)
        font.finish()
    finally:
        document.close()
    return pdf


def _add_page(pdf: Pdf, page: pypdfium2.PdfPage, font: "_Font") -> None:
    width, height = page.get_size()
    scale = min(RESOLUTION / _POINTS_PER_INCH, math.sqrt(_PIXELS / (width * height)))
    bitmap = page.render(scale=scale)
    picture = _thrifty(bitmap.to_pil().convert("RGB"))
    bitmap.close()
    image = pdf.make_stream(_jpeg(picture))
    image[Name.Type] = Name.XObject
    image[Name.Subtype] = Name.Image
    image[Name.Width], image[Name.Height] = picture.size
    image[Name.ColorSpace] = Name.DeviceGray if picture.mode == "L" else Name.DeviceRGB
    image[Name.BitsPerComponent] = 8
    image[Name.Filter] = Name.DCTDecode
    drawn = f"q {width:.3f} 0 0 {height:.3f} 0 0 cm /Im Do Q\n".encode("ascii")
    pdf.pages.append(
        pikepdf.Page(
            Dictionary(
                Type=Name.Page,
                MediaBox=Array([0, 0, round(width, 3), round(height, 3)]),
                Resources=Dictionary(XObject=Dictionary(Im=image), Font=Dictionary(T=font.object)),
                Contents=pdf.make_stream(drawn + _hidden_text(page, font)),
            )
        )
    )


def _thrifty(picture: Image.Image) -> Image.Image:
    """A page without colour as grey."""
    red, green, blue = picture.split()
    extrema = (ImageChops.difference(one, green).getextrema() for one in (red, blue))
    spread = max(int(one[1]) for one in extrema if isinstance(one[1], (int, float)))
    return green if spread < _COLOUR_STEP else picture


def _jpeg(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=_QUALITY, dpi=(RESOLUTION, RESOLUTION))
    return out.getvalue()


def _hidden_text(page: pypdfium2.PdfPage, font: "_Font") -> bytes:
    """Each run of text where it stands on the page, in rendering mode 3, which draws nothing."""
    matrix, _, _ = upright(page.get_cropbox(), page.get_rotation(), 1.0)
    shown = " ".join(f"{value:.4f}" for value in matrix)
    lines = [f"q {shown} cm BT 3 Tr"]
    for text, (left, low, right, high) in _runs(page):
        size = max(high - low, 0.5)
        stretch = max(right - left, 0.1) / (size * len(text)) * 100
        codes = font.codes(text)
        if codes:
            lines.append(f"/T {size:.2f} Tf {stretch:.2f} Tz 1 0 0 1 {left:.2f} {low:.2f} Tm <{codes}> Tj")
    lines.append("ET Q")
    return "\n".join(lines).encode("ascii") if len(lines) > 2 else b""


def _runs(page: pypdfium2.PdfPage) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    text_page = page.get_textpage()
    try:
        for index in range(text_page.count_rects()):
            box = text_page.get_rect(index)
            text = "".join(c for c in text_page.get_text_bounded(*box) if unicodedata.category(c)[0] != "C")
            if text.strip():
                yield text, box
    finally:
        text_page.close()


class _Font:
    """A font whose every character is one empty glyph; it remembers which characters it was asked for."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf, self._codes = pdf, dict[str, int]()
        program = pdf.make_stream(_empty_font())
        program[Name.Length1] = len(_empty_font())
        descriptor = Dictionary(
            Type=Name.FontDescriptor,
            FontName=Name("/Invisible"),
            Flags=4,
            FontBBox=Array([0, 0, _EM, _EM]),
            ItalicAngle=0,
            Ascent=_EM,
            Descent=0,
            CapHeight=_EM,
            StemV=80,
            FontFile2=program,
        )
        self._descendant = Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType2,
            BaseFont=Name("/Invisible"),
            CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
            FontDescriptor=pdf.make_indirect(descriptor),
            DW=_EM,
        )
        self.object = pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.Type0,
                BaseFont=Name("/Invisible"),
                Encoding=Name("/Identity-H"),
            )
        )

    def codes(self, text: str) -> str:
        """The text as hexadecimal codes of this font; what exceeds 65 534 different characters is left out."""
        found = (self._codes.setdefault(c, len(self._codes) + 1) for c in text)
        return "".join(f"{code:04X}" for code in found if code < _LAST_CODE)

    def finish(self) -> None:
        """Write down which code means which character, once all pages are made."""
        count = len(self._codes) + 1
        self._descendant[Name.CIDToGIDMap] = self._pdf.make_stream(b"\0\0" + b"\0\1" * count)
        self.object[Name.DescendantFonts] = Array([self._pdf.make_indirect(self._descendant)])
        self.object[Name.ToUnicode] = self._pdf.make_stream(_to_unicode(self._codes))


def _to_unicode(codes: dict[str, int]) -> bytes:
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    pairs = [f"<{code:04X}> <{c.encode('utf-16-be').hex().upper()}>" for c, code in codes.items()]
    for start in range(0, len(pairs), 100):
        block = pairs[start : start + 100]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode("ascii")


@cache
def _empty_font() -> bytes:
    """A TrueType program of two glyphs, the second of them empty and one em wide."""
    builder = FontBuilder(_EM, isTTF=True)
    builder.setupGlyphOrder([".notdef", "blank"])
    builder.setupCharacterMap({0x20: "blank"})
    pen = TTGlyphPen(None)
    builder.setupGlyf({".notdef": pen.glyph(), "blank": pen.glyph()})
    builder.setupHorizontalMetrics({".notdef": (_EM, 0), "blank": (_EM, 0)})
    builder.setupHorizontalHeader(ascent=_EM, descent=0)
    builder.setupNameTable({"familyName": "Invisible", "styleName": "Regular", "psName": "Invisible"})
    builder.setupOS2()
    builder.setupPost()
    builder.font["head"].created = builder.font["head"].modified = 0
    builder.font.recalcTimestamp = False
    out = io.BytesIO()
    builder.font.save(out)
    return out.getvalue()
