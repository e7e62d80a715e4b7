"""Reads printed page numbers back: by where their figures begin, for a document may have text beneath them."""

import ctypes
from collections.abc import Sequence

import pypdfium2
import pypdfium2.raw

from cmarchive.bind.furniture import ASCENT, DESCENT, Spot

_NEAR = 0.5  # points
_AIR = 9.0  # beside a number, where more figures would show


def text_of(document: pypdfium2.PdfDocument, index: int) -> str:
    """All the text of a page."""
    page = document[index]
    text = page.get_textpage()
    found: str = text.get_text_range()
    text.close()
    page.close()
    return found.strip()


def stamp_at(
    document: pypdfium2.PdfDocument, index: int, label: str, spots: Sequence[Spot], size: float
) -> str:
    """What number stands on a page: ``label`` if it is at one of the spots, else what is at the first of them."""
    page = document[index]
    text = page.get_textpage()
    try:
        first = spots[0]
        low, top = first.y - DESCENT * size, first.y + ASCENT * size
        found: str = text.get_text_bounded(first.x - _AIR, low, first.x + first.width + _AIR, top).strip()
        return label if found == label or _is_there(text, label, spots) else found
    finally:
        text.close()
        page.close()


def _is_there(text: pypdfium2.PdfTextPage, label: str, spots: Sequence[Spot]) -> bool:
    search = text.search(label)
    while (hit := search.get_next()) is not None:
        index, count = hit
        x, y = _origin(text, index)
        if any(abs(spot.x - x) < _NEAR and abs(spot.y - y) < _NEAR for spot in spots):
            return not _goes_on(text, index + count, y)
    return False


def _goes_on(text: pypdfium2.PdfTextPage, index: int, y: float) -> bool:
    """Tell whether the next character is a figure of the same number."""
    if index >= text.count_chars():
        return False
    following: str = text.get_text_range(index, 1)
    return following in "0123456789-" and following != "" and abs(_origin(text, index)[1] - y) < _NEAR


def _origin(text: pypdfium2.PdfTextPage, index: int) -> tuple[float, float]:
    x, y = ctypes.c_double(), ctypes.c_double()
    pypdfium2.raw.FPDFText_GetCharOrigin(text, index, ctypes.byref(x), ctypes.byref(y))
    return x.value, y.value
