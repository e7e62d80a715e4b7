"""Spines to cut out and stick on: strips for the 卷皮 of volumes, labels for archive boxes (脊背.pdf).

Fields after archive.md §2.10.9, and the 档号 that GB/T 11822-2008 asks for.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from cmarchive.assessment import retention_name
from cmarchive.bind.boxes import (
    COVER_WIDTHS,
    Box,
    SpineVolume,
    inner_width,
    next_width,
    pack_boxes,
)
from cmarchive.bind.layout import Sheet
from cmarchive.bind.options import BindOptions
from cmarchive.bind.paper import thickness
from cmarchive.bind.plans import VolumePlan
from cmarchive.bind.strips import Field, Strip, strip_sheets
from cmarchive.model import Problem, SubjectKind
from cmarchive.text import mark

SPINES = mark("Spine", "脊背.pdf")


class Spine(StrEnum):
    """What a spine is for."""

    VOLUME = "volume"
    BOX = "box"


class SpineSheets(NamedTuple):
    """The sheets, strips of volumes first, and what does not fit its spine."""

    sheets: tuple[Sheet, ...]
    problems: tuple[Problem, ...]


def spine_volume(plan: VolumePlan, *, year: int, sheets: int) -> SpineVolume:
    """A planned volume as its spine names it; ``sheets`` is its count of sheets of paper."""
    is_enterprise = plan.subject.key.kind is SubjectKind.ENTERPRISE
    part = mark("Spine", " 第{part}册").format(part=plan.part) if plan.parts > 1 else ""
    return SpineVolume(
        number=plan.number,
        fonds=plan.fonds,
        name=(plan.subject.name if is_enterprise else plan.title) + part,
        year=f"{year}",
        retention=plan.retention,
        reference=plan.reference,
        case=plan.reference.rpartition("-")[2],
        sheets=sheets,
    )


def spine_sheets(
    volumes: Sequence[SpineVolume], options: BindOptions, kinds: Sequence[Spine] = tuple(Spine)
) -> SpineSheets:
    """Strips of the given kinds on as few sheets as their order allows.

    What is thicker than the widest spine gets that one all the same, and a problem that says so.
    """
    weight = options.paper_weight
    boxes = pack_boxes(volumes, weight)
    box_of = {volume.number: box.number for box in boxes for volume in box.volumes}
    sheets: list[Sheet] = []
    problems: list[Problem] = []
    if Spine.VOLUME in kinds:
        strips = [_volume_strip(volume, box_of[volume.number], weight) for volume in volumes]
        sheets += strip_sheets(strips)
        problems += _thick_volumes(volumes, weight)
    if Spine.BOX in kinds:
        sheets += strip_sheets([_box_strip(box) for box in boxes])
        problems += _full_boxes(boxes)
    return SpineSheets(tuple(sheets), tuple(problems))


def _thick_volumes(volumes: Sequence[SpineVolume], weight: int) -> Iterator[Problem]:
    message = mark("Problem", "厚约{thick}毫米，超过最宽的卷皮脊背（{widest}毫米），请分册或直接装盒。")
    for volume in volumes:
        thick = thickness(volume.sheets, weight)
        if next_width(thick, COVER_WIDTHS) is None:
            text = message.format(thick=f"{thick.normalize():f}", widest=COVER_WIDTHS[-1])
            yield Problem(file=volume.reference, where="", message=text)


def _full_boxes(boxes: Sequence[Box]) -> Iterator[Problem]:
    message = mark(
        "Problem", "厚约{thick}毫米，最宽的档案盒（脊背{widest}毫米，内宽{inner}毫米）也装不下，请分册。"
    )
    for box in boxes:
        if not box.fits:
            text = message.format(
                thick=f"{box.thickness.normalize():f}", widest=box.width, inner=inner_width(box.width)
            )
            yield Problem(file=box.volumes[0].reference, where="", message=text)


def _volume_strip(volume: SpineVolume, box: int, weight: int) -> Strip:
    width = next_width(thickness(volume.sheets, weight), COVER_WIDTHS) or COVER_WIDTHS[-1]
    return Strip(
        width,
        (
            Field(mark("Spine", "全宗号"), (volume.fonds,)),
            Field("", (volume.name,), high=0, downwards=True),
            Field(mark("Spine", "年度"), (volume.year,)),
            Field(mark("Spine", "保管期限"), (retention_name(volume.retention),)),
            Field(mark("Spine", "档号"), (volume.reference,), high=68, downwards=True),
            Field(mark("Spine", "案卷号"), (volume.case,)),
            Field(mark("Spine", "盒号"), (f"{box}",)),
        ),
    )


def _box_strip(box: Box) -> Strip:
    first, last = box.volumes[0], box.volumes[-1]
    names = list(dict.fromkeys(volume.name for volume in box.volumes))
    until = mark("Spine", "至 {last}").format(last=names[-1])
    name = (names[0],) if len(names) == 1 else (names[0], until)
    numbers = (f"{first.number:03d}", mark("Spine", "至"), f"{last.number:03d}")
    return Strip(
        box.width,
        (
            Field(mark("Spine", "全宗号"), (first.fonds,)),
            Field("", name, high=0, downwards=True),
            Field(mark("Spine", "年度"), (first.year,)),
            Field(mark("Spine", "保管期限"), (retention_name(first.retention),)),
            Field(mark("Spine", "起止卷号"), numbers if len(box.volumes) > 1 else numbers[:1], high=27),
            Field(mark("Spine", "盒号"), (f"{box.number}",), high=20),
        ),
    )
