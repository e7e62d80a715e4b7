"""Stamps for the first page of an item: 归档章 (DA/T 22-2015) and 档号章 (GB/T 11822-2008). Pure.

Marks are in millimetres from the upper left corner of the paper, so that they can be painted on it or, with
``layout.moved``, apart from it.
"""

from dataclasses import dataclass
from typing import NamedTuple

from cmarchive.assessment import retention_name
from cmarchive.bind.layout import RIGHT, SIZE_5, SIZE_6, Align, Mark, Rect, line_of
from cmarchive.bind.metrics import POINTS_PER_MM, cleaned, fitting_size
from cmarchive.bind.options import Stamp
from cmarchive.text import mark

STAMP_TOP = 12.0  # below the small line above a page, within the white head of a document
_CELL = (15.0, 8.0)  # DA/T 22-2015: 45 × 16 mm, three columns, two rows
_PADDING = 0.8
_MIDDLE = 0.36  # from the middle of a line down to its baseline, in ems
_REFERENCE = (58.0, 12.0)  # 档号章: no size is prescribed
_LABEL = 9.0


@dataclass(frozen=True, slots=True, kw_only=True)
class StampValues:
    """What a stamp says.

    ``item`` is the 件号 or 序号 as printed, ``retention`` a code (Y, D30, D10), ``matter`` the 机构(问题).
    """

    fonds: str
    year: str
    item: str
    retention: str
    pages: int
    reference: str
    matter: str = ""


class Stamped(NamedTuple):
    """A stamp and the rectangle it takes on the paper."""

    marks: tuple[Mark, ...]
    place: Rect


def stamp_marks(
    kind: Stamp, values: StampValues, width: float, height: float, *, top: float = STAMP_TOP
) -> Stamped | None:
    """The stamp for a paper of this size in millimetres; None when nothing is to be stamped.

    归档章: 45 × 16 mm at the top centre, six cells 全宗号, 年度, 件号, 机构(问题), 保管期限, 页数; figures and words
    五号 (10.5 points), smaller where a cell is too narrow. 档号章: 58 × 12 mm at the upper right, 15 mm from the
    edge, 档号 above 序号 and 页数; labels 六号 (7.5 points), values up to 五号. On paper that is too small the
    stamp becomes as small as it must.
    """
    if kind is Stamp.NONE:
        return None
    full = (_CELL[0] * 3, _CELL[1] * 2) if kind is Stamp.FILING else _REFERENCE
    scale = min(1.0, (width - 2) / full[0], (height - 2) / full[1])
    wide, high = full[0] * scale, full[1] * scale
    x = (width - wide) / 2 if kind is Stamp.FILING else max(1.0, width - RIGHT - wide)
    y = min(top, height - high - 1)
    place = Rect(x=x, y=y, wide=wide, high=high, width=0.8)
    draw = _filing if kind is Stamp.FILING else _reference
    return Stamped((*draw(values, x, y, scale), place), place)


def _filing(values: StampValues, x: float, y: float, scale: float) -> list[Mark]:
    rows = (
        (values.fonds, values.year, values.item),
        (values.matter, retention_name(values.retention), f"{values.pages}"),
    )
    wide, high = _CELL[0] * scale, _CELL[1] * scale
    marks: list[Mark] = []
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            marks += _cell(x + column * wide, y + row * high, wide, high, cell, SIZE_5 * scale)
    return marks


def _reference(values: StampValues, x: float, y: float, scale: float) -> list[Mark]:
    high = _REFERENCE[1] * scale / 2
    label, half = _LABEL * scale, _REFERENCE[0] * scale / 2
    cells = (
        (0.0, 0, label, mark("Stamp", "档号"), SIZE_6),
        (label, 0, 2 * half - label, values.reference, SIZE_5),
        (0.0, 1, label, mark("Stamp", "序号"), SIZE_6),
        (label, 1, half - label, values.item, SIZE_5),
        (half, 1, label, mark("Stamp", "页数"), SIZE_6),
        (half + label, 1, half - label, f"{values.pages}", SIZE_5),
    )
    marks: list[Mark] = []
    for left, row, wide, text, size in cells:
        marks += _cell(x + left, y + row * high, wide, high, text, size * scale)
    return marks


def _cell(x: float, y: float, wide: float, high: float, text: str, size: float) -> list[Mark]:
    shown = cleaned(text)
    size = fitting_size(shown, size, wide - 2 * _PADDING)
    baseline = y + high / 2 + size * _MIDDLE / POINTS_PER_MM
    return [
        Rect(x=x, y=y, wide=wide, high=high),
        line_of(x + wide / 2, baseline, shown, size, align=Align.CENTER),
    ]
