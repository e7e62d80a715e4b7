"""Cutting fonts down to a character set and turning CFF outlines, such as the packaged ones, into TrueType ones."""

import io
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

import pylopdf_fonts_zh_cn
import uharfbuzz
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

_MAX_ERROR = 1.0  # thousandths of an em; half a pixel at 500 pixels a character
_POSTSCRIPT_NAME = 6
_UNUSED = ("CFF ", "VORG", "BASE", "GDEF", "GPOS", "GSUB", "vhea", "vmtx", "DSIG")
_VARIATION = ("fvar", "gvar", "avar", "cvar", "HVAR", "VVAR", "MVAR", "STAT", "COLR", "CPAL", "SVG ", "meta")
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

    __hash__ = str.__hash__  # measured widths are kept by face, and that of an enumeration takes its time


class FontFile(NamedTuple):
    """One font: a file, and which one in it when it is a collection."""

    path: Path
    number: int = 0


def packaged_font(face: Face) -> Path:
    """The font file with CFF outlines that a face is made from."""
    path: Path = pylopdf_fonts_zh_cn.serif_path() if face is Face.SERIF else pylopdf_fonts_zh_cn.sans_path()
    return path


def convert(source: Face | FontFile, characters: Iterable[str], suffix: str = "") -> bytes:
    """Make a TrueType font that holds ``characters`` as far as the font has them. The same set gives the same bytes.

    ``suffix`` goes to its PostScript name, by which reportlab tells fonts apart. About half a millisecond a
    character; 8 000 take some five seconds. A variable font gives its default instance.
    """
    file = FontFile(packaged_font(source)) if isinstance(source, Face) else source
    font = TTFont(io.BytesIO(_subset(file, characters)), recalcTimestamp=False)
    if "glyf" not in font:
        _turn_to_truetype(font)
    for tag in (*_UNUSED, *_VARIATION):
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


def _turn_to_truetype(font: TTFont) -> None:
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


def _subset(file: FontFile, characters: Iterable[str]) -> bytes:
    source = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file.path)), file.number)
    wanted = uharfbuzz.SubsetInput()
    wanted.sets(uharfbuzz.SubsetInputSets.UNICODE).update({ord(character) for character in characters})
    wanted.sets(uharfbuzz.SubsetInputSets.LAYOUT_FEATURE_TAG).clear()
    data: bytes = uharfbuzz.subset(source, wanted).blob.data
    return data
