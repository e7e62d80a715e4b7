"""How wide text runs and where its lines break, measured on the packaged fonts themselves; draws nothing."""

import re
import unicodedata
from functools import cache, lru_cache

import uharfbuzz

from cmarchive.bind.charset import REPLACEMENT
from cmarchive.bind.conversion import Face, packaged_font

_CLOSING = "，。、；：？！）》〉】〕」』”’…%％℃)]}.,;:!?·"
_OPENING = "（《〈【〔「『“‘([{≥≤"
_WORD = re.compile(r"（[^（）]{1,10}）|[A-Za-z0-9@#$&*+=<>/_\\.:-]+|\s+|.", re.DOTALL)
POINTS_PER_MM = 72 / 25.4


@cache
def _font(face: Face) -> uharfbuzz.Font:
    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(packaged_font(face)))))


@cache
def _advance(face: Face, character: str) -> float | None:
    """The width of a character in ems; None when the face lacks it."""
    font = _font(face)
    glyph = font.get_nominal_glyph(ord(character))
    if glyph is None:
        return None
    return float(font.get_glyph_h_advance(glyph)) / float(font.face.upem)


def missing_characters(text: str, face: Face = Face.SERIF) -> str:
    """The characters of ``text`` that cannot be printed, each once, in order."""
    return "".join(dict.fromkeys(c for c in text if c.isprintable() and _advance(face, c) is None))


@lru_cache(maxsize=8192)
def printable(text: str, face: Face = Face.SERIF) -> str:
    """``text`` as it will be printed: blanks for control characters, 〓 for what the face lacks."""
    normal = unicodedata.normalize("NFC", text)
    return "".join(
        " " if not c.isprintable() else (c if _advance(face, c) is not None else REPLACEMENT) for c in normal
    )


def text_width(text: str, size: float, face: Face = Face.SERIF) -> float:
    """The width of printable ``text`` in millimetres at ``size`` points."""
    return sum(_advance(face, character) or 0.0 for character in text) * size / POINTS_PER_MM


def fitting_size(text: str, size: float, width: float, face: Face = Face.SERIF) -> float:
    """The size, ``size`` at most, at which ``text`` runs no wider than ``width`` millimetres."""
    natural = text_width(text, size, face)
    return size if natural <= width else size * width / natural


@lru_cache(maxsize=8192)
def wrap(text: str, size: float, width: float, face: Face = Face.SERIF) -> tuple[str, ...]:
    """Break ``text`` into lines of at most ``width`` millimetres.

    Words and numbers stay whole where they can; no line begins with closing punctuation or ends with an opening
    bracket. Line breaks in the text are kept. Empty text is one empty line.
    """
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        lines += _wrap_paragraph(printable(paragraph, face), size, width, face)
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
        if glued:
            tokens[-1] += part
        else:
            tokens.append(part)
    return tokens


def _pieces(token: str, size: float, width: float, face: Face) -> list[str]:
    """A token, or its parts when it is wider than a line."""
    if text_width(token, size, face) <= width:
        return [token]
    pieces, piece = [], ""
    for character in token:
        if piece and text_width(piece + character, size, face) > width:
            pieces.append(piece)
            piece = ""
        piece += character
    return [*pieces, piece]
