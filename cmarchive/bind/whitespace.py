"""Where a number can stand without lying on the document: looks at the very pages that will be printed."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pypdfium2

from cmarchive.bind.furniture import Spot, number_box
from cmarchive.jobs import Monitor

_SCALE = 2.0  # 144 dpi: the finest line of a drawing still leaves a trace
_DARK = 200  # of 255; paper that turned yellow is lighter, pencil darker
_SPECKS = 0.004  # the share of dark dots that is dust of the scanner


class Wanted(NamedTuple):
    """A number that needs a place: on which page, and which places there are, the standard one first."""

    page: int
    spots: tuple[Spot, ...]


class Choice(NamedTuple):
    """Where a number goes, and whether it needs a white box."""

    spot: Spot
    is_boxed: bool


def choose_spots(path: Path, wanted: Sequence[Wanted], size: float, monitor: Monitor) -> list[Choice]:
    """Find white space for numbers of ``size`` points on pages of the PDF at ``path`` that have none yet."""
    document = pypdfium2.PdfDocument(path)
    try:
        choices = []
        for one in wanted:
            monitor.advance(0)
            page = document[one.page]
            spot = next((spot for spot in one.spots if _is_white(page, spot, size)), None)
            choices.append(Choice(one.spots[0], True) if spot is None else Choice(spot, False))
            page.close()
    finally:
        document.close()
    return choices


def _is_white(page: pypdfium2.PdfPage, spot: Spot, size: float) -> bool:
    x, y, wide, high = number_box(spot, size)
    width, height = page.get_size()
    crop = (x, y, width - x - wide, height - y - high)
    bitmap = page.render(scale=_SCALE, crop=crop, grayscale=True, may_draw_forms=False)
    counted: list[int] = bitmap.to_pil().convert("L").histogram()
    bitmap.close()
    return sum(counted[:_DARK]) <= _SPECKS * sum(counted)
