"""Chinese text set downwards: characters upright one below the other, Latin words and long numbers turned. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cmarchive.bind.conversion import Face
from cmarchive.bind.layout import Align, Mark, Text
from cmarchive.bind.metrics import POINTS_PER_MM, cleaned, text_width

_RUN = re.compile(r"[0-9A-Za-z][!-~·]*(?: [!-~]+)*|[^ ]| +")
_UPRIGHT = dict(
    zip(
        "（）〔〕《》〈〉「」『』【】—…“”()[]，。、：；",
        "︵︶︹︺︽︾︿﹀﹁﹂﹃﹄︻︼︱︙﹁﹂︵︶︹︺︐︒︑︓︔",
        strict=True,
    )
)
_CAP = 0.36  # from the middle of a character down to its baseline, in ems
_STEP = 1.06  # ems from one character to the next
_GAP = 0.16  # ems that a turned run gets in addition
_SIDE_BY_SIDE = 2  # so many digits stand upright beside each other
_CLOSING = "︶︺︾﹀﹂﹄︼︐︒︑︓︔"


@dataclass(frozen=True, slots=True)
class Unit:
    """What takes one place in the column: a character, two digits side by side, or a turned run; ``ems`` is its length."""

    text: str
    turned: bool
    ems: float


def units_of(text: str, face: Face = Face.SERIF) -> tuple[Unit, ...]:
    """Cut text into what is set one below the other; brackets and dashes get their upright forms."""
    units = []
    for run in _RUN.findall(cleaned(text).strip()):
        if run.isspace():
            units.append(Unit("", False, 0.5))
        elif len(run) == 1 or (run.isdecimal() and len(run) <= _SIDE_BY_SIDE):
            units.append(Unit(_UPRIGHT.get(run, run), False, _STEP))
        else:
            units.append(Unit(run, True, text_width(run, 1, face) * POINTS_PER_MM + _GAP))
    return tuple(units)


def column_size(units: Sequence[Unit], size: float, high: float) -> float:
    """The size, ``size`` at most, at which a column is no longer than ``high`` millimetres."""
    ems = sum(unit.ems for unit in units)
    return min(size, high * POINTS_PER_MM / ems) if ems else size


def column_length(units: Sequence[Unit], size: float) -> float:
    """How long a column is in millimetres."""
    return sum(unit.ems for unit in units) * size / POINTS_PER_MM


def split_units(units: Sequence[Unit]) -> tuple[Sequence[Unit], Sequence[Unit]]:
    """Two columns of about the same length; the second does not begin with a closing mark."""
    half, used, cut = sum(unit.ems for unit in units) / 2, 0.0, 0
    while cut < len(units) and used + units[cut].ems / 2 <= half:
        used += units[cut].ems
        cut += 1
    while cut < len(units) and units[cut].text in _CLOSING and units[cut].text:
        cut += 1
    return units[:cut], units[cut:]


def column_marks(
    x: float,
    y: float,
    high: float,
    units: Sequence[Unit],
    size: float,
    *,
    face: Face = Face.SERIF,
    bold: bool = False,
) -> list[Mark]:
    """A column about the upright line ``x``, in the middle between ``y`` and ``y + high``."""
    em = size / POINTS_PER_MM
    y += (high - column_length(units, size)) / 2
    marks: list[Mark] = []
    for unit in units:
        middle = y + unit.ems * em / 2
        y += unit.ems * em
        if not unit.text:
            continue
        place = (x - _CAP * em, middle) if unit.turned else (x, middle + _CAP * em)
        marks.append(
            Text(
                x=place[0],
                y=place[1],
                text=unit.text,
                size=size,
                face=face,
                bold=bold,
                align=Align.CENTER,
                turned=unit.turned,
            )
        )
    return marks
