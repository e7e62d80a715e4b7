"""Where the page number, the small line above a page and 返回目录 stand on a side. Points from the lower left corner."""

from typing import NamedTuple

from cmarchive.bind.entries import Entry
from cmarchive.bind.geometry import BINDING, EDGE, HEADER_DROP, NUMBER_BASELINE, PAPER
from cmarchive.bind.layout import SIZE_6
from cmarchive.bind.metrics import POINTS_PER_MM, printable, text_width
from cmarchive.bind.options import BindOptions, Fit, NumberStyle
from cmarchive.text import mark

BACK_LINK = mark("Volume", "返回目录")
LINK_WIDTH = 20 * POINTS_PER_MM
ASCENT, DESCENT = 0.8, 0.25  # of a figure, in ems, with a little air
_GAP = 6 * POINTS_PER_MM  # between a number at the head and the line beside it
_HIGH_DROP = 4.6 * POINTS_PER_MM  # of the small line where the page begins 5 mm from the edge
_STEP = 22 * POINTS_PER_MM  # from one place for a number to the next


class Spot(NamedTuple):
    """Where a number begins, and how wide it is."""

    x: float
    y: float
    width: float


class Side(NamedTuple):
    """One side of paper with a number on it; ``is_filled`` when the document may reach into the margins."""

    width: float
    height: float
    label: str
    is_back: bool
    is_filled: bool


class Header(NamedTuple):
    """The small line: where it begins, how wide it may be, and where 返回目录 ends at its right."""

    x: float
    y: float
    room: float
    right: float


def is_filled(entry: Entry, page: int, paper_width: float, options: BindOptions) -> bool:
    """Tell whether a page of an entry, counted from 0, may lie where our number goes; sheets of ours never do."""
    if page < len(entry.sheets):
        return False
    start = len(entry.sheets)
    for source in entry.sources:
        if page < start + source.pages:
            return not source.problem and (options.fit is Fit.FULL or paper_width > PAPER[1] + 1)
        start += source.pages
    return False


def number_spots(side: Side, options: BindOptions) -> tuple[Spot, ...]:
    """The standard place of a number at the outer edge, and two beside it along the same edge of the sheet.

    Lower right on a front and lower left on a back (GB/T 11822-2008), or upper right and upper left (DA/T 22-2015).
    """
    wide = text_width(side.label, options.number_size) * POINTS_PER_MM
    y = side.height - HEADER_DROP if options.number_style is NumberStyle.DAT22 else NUMBER_BASELINE
    step = max(_STEP, wide + _GAP)
    return tuple(
        Spot(
            EDGE + place * step if side.is_back else side.width - EDGE - place * step - wide,
            y,
            wide,
        )
        for place in range(3)
    )


def header(side: Side, options: BindOptions) -> Header:
    """The place of the small line; a number at the head has its corner to itself."""
    left, right = (EDGE, side.width - BINDING) if side.is_back else (BINDING, side.width - EDGE)
    if options.number_style is NumberStyle.DAT22:
        taken = text_width(side.label, options.number_size) * POINTS_PER_MM + _GAP
        left, right = (left + taken, right) if side.is_back else (left, right - taken)
    drop = _HIGH_DROP if side.is_filled else HEADER_DROP
    return Header(left, side.height - drop, right - left - LINK_WIDTH, right)


def furniture(side: Side, breadcrumb: str, options: BindOptions, *, is_first: bool) -> str:
    """What draws the small line (form H) and, on the first page of an entry, 返回目录 (form B)."""
    line = header(side, options)
    parts = []
    if options.breadcrumbs:
        natural = text_width(printable(breadcrumb), SIZE_6) * POINTS_PER_MM
        narrow = min(1.0, line.room / natural) if natural else 1.0
        parts.append(f"q {narrow:.4f} 0 0 {narrow:.4f} {line.x:.2f} {line.y:.2f} cm /H Do Q")
    if is_first:
        left = line.right - text_width(BACK_LINK, SIZE_6) * POINTS_PER_MM
        parts.append(f"q 1 0 0 1 {left:.2f} {line.y:.2f} cm /B Do Q")
    return "\n".join(parts)


def number(label: str, spot: Spot, options: BindOptions, *, is_boxed: bool = False) -> str:
    """What draws a number (font N), on a white box when something lies behind it."""
    size = options.number_size
    box = ""
    if is_boxed:
        x, y, wide, high = number_box(spot, size)
        box = f"q 1 g {x:.2f} {y:.2f} {wide:.2f} {high:.2f} re f Q\n"
    return f"{box}q BT {_colour(options.number_colour)} /N {size:g} Tf {spot.x:.2f} {spot.y:.2f} Td ({label}) Tj ET Q"


def number_box(spot: Spot, size: float) -> tuple[float, float, float, float]:
    """The room a number takes: left, low, width, height."""
    air = 1.5
    return spot.x - air, spot.y - DESCENT * size, spot.width + 2 * air, (ASCENT + DESCENT) * size


def back_rectangle(side: Side, options: BindOptions) -> tuple[float, float, float, float]:
    """Where 返回目录 is pressed: left, low, right, high."""
    line = header(side, options)
    return line.right - LINK_WIDTH, line.y - 4, line.right, line.y + SIZE_6 + 2


def _colour(text: str) -> str:
    red, green, blue = (int(text[start : start + 2], 16) / 255 for start in (0, 2, 4))
    if red == green == blue:
        return f"{red:.3g} g"
    return f"{red:.3g} {green:.3g} {blue:.3g} rg"
