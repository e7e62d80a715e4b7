"""What lists for handing over have besides their table: both parties at the head, signatures and seals at the end."""

from collections.abc import Sequence

from cmarchive.bind.document import with_page_numbers
from cmarchive.bind.layout import (
    A4,
    LEFT,
    RIGHT,
    SIZE_5,
    SIZE_5S,
    TEXT_WIDTH,
    Align,
    Line,
    Mark,
    Rect,
    Sheet,
    line_of,
)
from cmarchive.bind.metrics import cleaned, fitting_size, text_width
from cmarchive.bind.tabular import FormSheet
from cmarchive.text import mark

CLOSING = 58.0
_EDGE = A4[0] - RIGHT


def parties_head(sender_label: str, sender: str, receiver: str) -> list[Mark]:
    """Between title and table: both parties and the date, each on a line for the pen."""
    half = TEXT_WIDTH - 62
    return [
        *_blank(LEFT, 44, TEXT_WIDTH, sender_label, sender),
        *_blank(LEFT, 52, half, mark("Transfer", "接收单位："), receiver),
        line_of(_EDGE, 52, mark("Transfer", "移交日期：        年    月    日"), SIZE_5, align=Align.RIGHT),
    ]


def _blank(x: float, y: float, width: float, label: str, value: str) -> list[Mark]:
    start = x + text_width(label, SIZE_5)
    shown = cleaned(value)
    room = x + width - start
    return [
        line_of(x, y, label, SIZE_5),
        Line(x0=start, y0=y + 1.2, x1=x + width, y1=y + 1.2),
        line_of(start + 1, y, shown, fitting_size(shown, SIZE_5, room - 2)),
    ]


def signed(sheets: Sequence[FormSheet], note: str, parties: Sequence[tuple[str, str]]) -> tuple[Sheet, ...]:
    """The numbered sheets of a list whose last one is signed below its table.

    ``parties`` are (who signs, whose seal). The form must have left ``CLOSING`` millimetres.
    """
    *before, last = sheets
    signed = last.sheet.plus(_signatures(last.foot, note, parties))
    return tuple(with_page_numbers([*(one.sheet for one in before), signed]))


def _signatures(y: float, note: str, parties: Sequence[tuple[str, str]]) -> list[Mark]:
    """A frame for each party: who signs, the seal, the date."""
    marks: list[Mark] = [line_of(LEFT, y + 6, note, fitting_size(note, SIZE_5S, TEXT_WIDTH))]
    top, high = y + 9, CLOSING - 10
    wide = TEXT_WIDTH / len(parties)
    for number, (who, seal) in enumerate(parties):
        x = LEFT + number * wide
        marks += [
            Rect(x=x, y=top, wide=wide, high=high),
            line_of(x + 3, top + 8, who, SIZE_5),
            line_of(x + wide / 2, top + high - 15, seal, SIZE_5, align=Align.CENTER, grey=0.45),
            line_of(
                x + wide - 3, top + high - 4, mark("Transfer", "年    月    日"), SIZE_5, align=Align.RIGHT
            ),
        ]
    return marks
