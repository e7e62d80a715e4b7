"""How wide text runs and where its lines break, measured on the fonts it is printed with; draws nothing."""

import re
import unicodedata
from functools import cache, lru_cache

import uharfbuzz

from cmarchive.bind.charset import REPLACEMENT
from cmarchive.bind.conversion import Face, FontFile, packaged_font
from cmarchive.bind.installed import forget_installed_fonts, installed_font

_CLOSING = "，。、；：？！）》〉】〕」』”’…%％℃)]}.,;:!?·"
_OPENING = "（《〈【〔「『“‘([{≥≤"
_WORD = re.compile(
    r"（[^（）]{1,10}）|[第共]?[0-9]+[号年月日页册卷件]|[A-Za-z0-9@#$&*+=<>/_\\.:-]+|\s+|.", re.DOTALL
)
_SELECTORS = {*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0), 0x180B, 0x180C, 0x180D, 0x180F}
POINTS_PER_MM = 72 / 25.4


@cache
def _font(file: FontFile) -> uharfbuzz.Font:
    blob = uharfbuzz.Blob.from_file_path(str(file.path))
    return uharfbuzz.Font(uharfbuzz.Face(blob, file.number))


@cache
def font_for(character: str, face: Face) -> FontFile | None:
    """The font that prints ``character``: of the face itself, of the other one, or installed; None when none has it."""
    for one in (face, *(other for other in Face if other is not face)):
        file = FontFile(packaged_font(one))
        if _font(file).get_nominal_glyph(ord(character)) is not None:
            return file
    return installed_font(character)


@cache
def _advance(face: Face, character: str) -> float:
    """The width of a character in ems, in the font that prints it; what none has is as wide as 〓."""
    file = font_for(character, face)
    if file is None:
        return _advance(face, REPLACEMENT)
    font = _font(file)
    glyph = font.get_nominal_glyph(ord(character))
    return float(font.get_glyph_h_advance(glyph)) / float(font.face.upem)


@lru_cache(maxsize=8192)
def cleaned(text: str) -> str:
    """``text`` composed (NFC), without what has no shape of its own, on one line.

    Controls and separators become blanks; format characters and variation selectors go, so the base character of
    an ideographic variation sequence stays. What Python's tables do not know yet stays too: a font may.
    """
    return "".join(map(_shown, unicodedata.normalize("NFC", text)))


def _shown(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cf" or ord(character) in _SELECTORS:
        return ""
    if category == "Cs":
        return "\ufffd"
    return " " if category[0] == "Z" or category == "Cc" else character


def missing_characters(text: str, face: Face = Face.SERIF) -> str:
    """The characters of ``text`` that no font prints, each once, in order."""
    return "".join(dict.fromkeys(c for c in cleaned(text) if font_for(c, face) is None))


@lru_cache(maxsize=8192)
def printable(text: str, face: Face = Face.SERIF) -> str:
    """``text`` as it will be printed: cleaned, with 〓 for what no font has."""
    return "".join(c if font_for(c, face) is not None else REPLACEMENT for c in cleaned(text))


def forget_fonts() -> None:
    """Measure anew when asked next, after a font was installed or removed."""
    forget_installed_fonts()
    for lookup in (font_for, _advance, _ems, printable, wrap):
        lookup.cache_clear()


def text_width(text: str, size: float, face: Face = Face.SERIF) -> float:
    """The width of cleaned ``text`` in millimetres at ``size`` points."""
    return _ems(text, face) * size / POINTS_PER_MM


@lru_cache(maxsize=16384)
def _ems(text: str, face: Face) -> float:
    return sum(_advance(face, character) for character in text)


def fitting_size(text: str, size: float, width: float, face: Face = Face.SERIF) -> float:
    """The size, ``size`` at most, at which ``text`` runs no wider than ``width`` millimetres."""
    natural = text_width(text, size, face)
    return size if natural <= width else size * width / natural


@lru_cache(maxsize=8192)
def wrap(text: str, size: float, width: float, face: Face = Face.SERIF) -> tuple[str, ...]:
    """Break ``text`` into lines of at most ``width`` millimetres.

    Words and numbers stay whole where they can; no line begins with closing punctuation or ends with an opening
    bracket. Line breaks in the text are kept. Empty text is one empty line. The lines are cleaned.
    """
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        lines += _wrap_paragraph(cleaned(paragraph), size, width, face)
    return tuple(lines)


def _wrap_paragraph(text: str, size: float, width: float, face: Face) -> list[str]:
    lines, line, used = [], "", 0.0
    for token in _tokens(text):
        for piece in _pieces(token, size, width, face):
            wide = text_width(piece, size, face)
            if line and used + wide > width + 1e-6:
                lines.append(line.rstrip())
                line, used = "", 0.0
                if piece.isspace():
                    continue
            line, used = line + piece, used + wide
    lines.append(line.rstrip())
    return lines


def _tokens(text: str) -> list[str]:
    """Split into what may not be broken, closing marks with what precedes and opening ones with what follows."""
    tokens: list[str] = []
    for part in _WORD.findall(text):
        glued = tokens and (part[0] in _CLOSING or tokens[-1][-1] in _OPENING) and not tokens[-1].isspace()
        if glued or (tokens and _is_attached(part[0])):
            tokens[-1] += part
        else:
            tokens.append(part)
    return tokens


def _is_attached(character: str) -> bool:
    """Tell whether a combining mark belongs to what precedes it."""
    return unicodedata.category(character) in ("Mn", "Me")


def _pieces(token: str, size: float, width: float, face: Face) -> list[str]:
    """A token, or its parts when it is wider than a line."""
    if text_width(token, size, face) <= width:
        return [token]
    pieces, piece = [], ""
    for character in token:
        if piece and not _is_attached(character) and text_width(piece + character, size, face) > width:
            pieces.append(piece)
            piece = ""
        piece += character
    return [*pieces, piece]
