"""What is laid over the pages of a volume beside number and small line: watermark, 密级, 归档章 or 档号章."""

import math
from collections.abc import Iterator
from typing import NamedTuple

from pikepdf import Dictionary, Name

from cmarchive.bind.entries import Entry
from cmarchive.bind.furniture import Side
from cmarchive.bind.geometry import PAPER
from cmarchive.bind.layout import A4, SIZE_6, Sheet, moved
from cmarchive.bind.metrics import POINTS_PER_MM, printable, text_width
from cmarchive.bind.plans import VolumePlan
from cmarchive.bind.references import item_reference
from cmarchive.bind.stamps import StampValues, stamp_marks

_WATERMARK_SHARE = 0.62  # of the diagonal of a page
_WATERMARK_ALPHA = 0.16
_SECRECY_SCALE = 1.6  # of the small line's size
_SECRECY_DROP = 7.0 * POINTS_PER_MM


class StampForm(NamedTuple):
    """A stamp at the upper left corner of a sheet of its own, its size, and where it goes on A4, in millimetres."""

    sheet: Sheet
    x: float
    y: float
    wide: float
    high: float


def overlay_texts(volume: VolumePlan) -> Iterator[str]:
    """The texts that must be painted for the overlays of a volume."""
    if volume.options.watermark:
        yield volume.options.watermark
    if volume.options.secrecy_mark:
        yield from (entry.secrecy for entry in volume.entries if entry.secrecy and not entry.is_withheld)


def stamp_form(volume: VolumePlan, entry: Entry) -> StampForm | None:
    """The stamp of an entry; None for sheets of ours, for what is bound elsewhere, and when none is wanted."""
    if entry.item is None or not entry.pages or entry.is_withheld:
        return None
    values = StampValues(
        fonds=volume.fonds,
        year=f"{entry.dated.year}" if entry.dated else "",
        item=f"{entry.sequence}",
        retention=entry.retention,
        pages=entry.pages,
        reference=item_reference(volume.reference, entry.sequence),
    )
    stamped = stamp_marks(volume.options.stamp, values, *A4)
    if stamped is None:
        return None
    place = stamped.place
    sheet = Sheet(moved(stamped.marks, 1 - place.x, 1 - place.y))
    return StampForm(sheet, place.x, place.y, place.wide, place.high)


def stamp_box(stamp: StampForm) -> tuple[float, float, float, float]:
    """The part of its sheet that is the stamp, in points; a millimetre of air for its frame."""
    high = (stamp.high + 2) * POINTS_PER_MM
    return 0.0, PAPER[1] - high, (stamp.wide + 2) * POINTS_PER_MM, PAPER[1]


def stamp_content(stamp: StampForm, side: Side) -> str:
    """What draws a stamp (form T) at the head of a page."""
    gain = max(0.0, (side.width - PAPER[0]) / 2) if stamp.x < A4[0] / 3 else max(0.0, side.width - PAPER[0])
    x = (stamp.x - 1) * POINTS_PER_MM + gain
    y = side.height - PAPER[1] - (stamp.y - 1) * POINTS_PER_MM
    return f"q 1 0 0 1 {x:.2f} {y:.2f} cm /T Do Q"


def watermark_content(text: str, side: Side) -> str:
    """What draws the watermark (form W) from the lower left to the upper right, faintly (state G)."""
    angle = math.atan2(side.height, side.width)
    length = text_width(printable(text), SIZE_6) * POINTS_PER_MM
    scale = math.hypot(side.width, side.height) * _WATERMARK_SHARE / length if length else 1.0
    scale = min(scale, side.width / 5 / SIZE_6)
    a, b = math.cos(angle) * scale, math.sin(angle) * scale
    half = length / 2
    x, y = side.width / 2 - half * a, side.height / 2 - half * b
    return f"q /G gs {a:.4f} {b:.4f} {-b:.4f} {a:.4f} {x:.2f} {y:.2f} cm /W Do Q"


def watermark_state() -> Dictionary:
    """The graphics state of the watermark."""
    return Dictionary(Type=Name.ExtGState, ca=_WATERMARK_ALPHA, CA=_WATERMARK_ALPHA)


def secrecy_content(text: str, side: Side) -> str:
    """What draws the 密级 (form S) at the middle of the head."""
    wide = text_width(printable(text), SIZE_6) * POINTS_PER_MM * _SECRECY_SCALE
    x, y = (side.width - wide) / 2, side.height - _SECRECY_DROP
    return f"q {_SECRECY_SCALE} 0 0 {_SECRECY_SCALE} {x:.2f} {y:.2f} cm /S Do Q"
