"""How thick volumes are, which spine they need, and which of them share an archive box. Pure; figures are exact.

Widths after GB/T 9705-2008 (卷皮) and DA/T 22-2015 (boxes); a box never mixes 年度 or 保管期限 (DA/T 22-2015 §6.4).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from cmarchive.assessment import RETENTIONS
from cmarchive.bind.paper import thickness

COVER_WIDTHS = (10, 15, 20)
BOX_WIDTHS = (20, 30, 40, 50)
_WALLS = 2  # two walls of card of 1 mm, our assumption; the standards give outer widths only


@dataclass(frozen=True, slots=True, kw_only=True)
class SpineVolume:
    """A volume as its spine names it.

    ``number`` is its 序号 in the 总目录, ``case`` the 案卷号 within its 档号, ``retention`` a code (Y, D30, D10),
    ``sheets`` how many sheets of paper it has, whether printed on one side or both.
    """

    number: int
    fonds: str
    name: str
    year: str
    retention: str
    reference: str
    case: str
    sheets: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """Volumes that stand in one box, numbered (盒号) through the archive. ``width`` is that of its spine."""

    number: int
    width: int
    volumes: tuple[SpineVolume, ...]
    thickness: Decimal

    @property
    def fits(self) -> bool:
        """Tell whether the box closes; only a single volume thicker than the widest box makes one that does not."""
        return self.thickness <= inner_width(self.width)


def next_width(thick: Decimal, widths: Sequence[int]) -> int | None:
    """The smallest of ``widths``, ascending, that takes ``thick`` millimetres; None when none does."""
    return next((width for width in widths if thick <= width), None)


def inner_width(width: int) -> int:
    """How much room a box with this spine has."""
    return width - _WALLS


def box_order(volumes: Sequence[SpineVolume]) -> list[SpineVolume]:
    """By 年度, then 保管期限 from the longest, then as they came."""

    def key(volume: SpineVolume) -> tuple[str, int, str]:
        known = volume.retention in RETENTIONS
        return (
            volume.year,
            RETENTIONS.index(volume.retention) if known else len(RETENTIONS),
            volume.retention,
        )

    return sorted(volumes, key=key)


def pack_boxes(volumes: Sequence[SpineVolume], paper_weight: int) -> tuple[Box, ...]:
    """Put every volume into one box, in order; a box is filled up to what the widest one holds."""
    groups = list(_groups(box_order(volumes), paper_weight))
    boxes = []
    for number, group in enumerate(groups, start=1):
        thick = sum((thickness(volume.sheets, paper_weight) for volume in group), Decimal(0))
        width = next((one for one in BOX_WIDTHS if thick <= inner_width(one)), BOX_WIDTHS[-1])
        boxes.append(Box(number=number, width=width, volumes=tuple(group), thickness=thick))
    return tuple(boxes)


def _groups(volumes: Sequence[SpineVolume], paper_weight: int) -> Iterator[list[SpineVolume]]:
    group: list[SpineVolume] = []
    used = Decimal(0)
    for volume in volumes:
        thick = thickness(volume.sheets, paper_weight)
        alike = group and (group[-1].year, group[-1].retention) == (volume.year, volume.retention)
        if group and (not alike or used + thick > inner_width(BOX_WIDTHS[-1])):
            yield group
            group, used = [], Decimal(0)
        group.append(volume)
        used += thick
    if group:
        yield group
