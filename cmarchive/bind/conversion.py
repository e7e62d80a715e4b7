"""Cutting the packaged Noto fonts down to a character set and turning their CFF outlines into TrueType ones."""

import io
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

import pylopdf_fonts_zh_cn
import uharfbuzz
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

_MAX_ERROR = 1.0  # thousandths of an em; half a pixel at 500 pixels a character
_POSTSCRIPT_NAME = 6
_UNUSED = ("CFF ", "VORG", "BASE", "GDEF", "GPOS", "GSUB", "vhea", "vmtx", "DSIG")
_LIMITS = {
    "maxZones": 1,
    "maxTwilightPoints": 0,
    "maxStorage": 0,
    "maxFunctionDefs": 0,
    "maxInstructionDefs": 0,
    "maxStackElements": 0,
    "maxSizeOfInstructions": 0,
    "maxComponentElements": 0,
}


class Face(StrEnum):
    """The two typefaces of a volume: 宋体 for text, 黑体 for headings."""

    SERIF = "serif"
    SANS = "sans"


def packaged_font(face: Face) -> Path:
    """The font file with CFF outlines that a face is made from."""
    path: Path = pylopdf_fonts_zh_cn.serif_path() if face is Face.SERIF else pylopdf_fonts_zh_cn.sans_path()
    return path


def convert(face: Face, characters: Iterable[str], suffix: str = "") -> bytes:
    """Make a TrueType font that holds ``characters`` as far as the face has them. The same set gives the same bytes.

    ``suffix`` goes to its PostScript name, by which reportlab tells fonts apart. About half a millisecond a
    character; 8 000 take some five seconds.
    """
    font = TTFont(io.BytesIO(_subset(face, characters)), recalcTimestamp=False)
    order = font.getGlyphOrder()
    outlines = font.getGlyphSet()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(None)
        outlines[name].draw(Cu2QuPen(pen, _MAX_ERROR, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    table = font["glyf"] = newTable("glyf")
    table.glyphOrder, table.glyphs = order, glyphs
    maximum = font["maxp"]
    maximum.tableVersion = 0x00010000
    for name, value in _LIMITS.items():
        setattr(maximum, name, value)
    for tag in _UNUSED:
        if tag in font:
            del font[tag]
    for record in font["name"].names:
        if suffix and record.nameID == _POSTSCRIPT_NAME:
            record.string = f"{record.toUnicode()}-{suffix}"
    font["post"].formatType = 3.0
    font["head"].glyphDataFormat = 0
    font.sfntVersion = "\x00\x01\x00\x00"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def _subset(face: Face, characters: Iterable[str]) -> bytes:
    source = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(packaged_font(face))))
    wanted = uharfbuzz.SubsetInput()
    wanted.sets(uharfbuzz.SubsetInputSets.UNICODE).update({ord(character) for character in characters})
    wanted.sets(uharfbuzz.SubsetInputSets.LAYOUT_FEATURE_TAG).clear()
    data: bytes = uharfbuzz.subset(source, wanted).blob.data
    return data
