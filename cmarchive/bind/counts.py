"""What the 备考表 counts: pages of text, of drawings, photographs, copies. Only what is certain; the rest is for the pen."""

import re
from dataclasses import dataclass

from cmarchive.bind.entries import Entry
from cmarchive.bind.given import Source
from cmarchive.bind.plans import VolumePlan
from cmarchive.text import mark

PHOTOGRAPH = mark("Count", "照片")
COPY = mark("Count", "复印件")
_NAME = r"(?:图纸|图样|图册|蓝图|(?:平面|流程|示意|布置|分布|位置|管网|工艺|系统|节点|竣工|总|区划)图)"
_DRAWING = re.compile(rf"{_NAME}(?:（[^（）]*）)?$")
_NAMES_DRAWING = re.compile(_NAME)
_ALSO_TEXT = re.compile(r"[及和与、]|说明|报告|方案|设计书")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Pages by kind, None where only a person can tell; ``copies`` counts items, not pages."""

    text: int | None
    drawings: int | None
    photographs: int | None
    copies: int


def counts(volume: VolumePlan) -> Counts:
    """Count a volume (archive.md §2.10.6).

    A photograph is an image file of an item that is called one, in its title or its slot. A drawing is a page of an
    item whose title ends with the name of one and names nothing else. An image of an item that is called neither
    may be a scan or a photograph, so that nothing is said of photographs and text; a title that names drawings and
    more (图纸审查意见) says nothing of drawings and text. Sheets of ours and replacement sheets are text.
    """
    drawings = photographs = 0
    unsure_drawings = unsure_photographs = False
    for entry in volume.entries:
        for source in entry.sources:
            if source.problem:
                continue
            if PHOTOGRAPH in entry.title + entry.slot:
                photographs += source.pages if _is_image(source) else 0
                unsure_photographs |= not _is_image(source)
            elif _NAMES_DRAWING.search(entry.title):
                drawings += source.pages
                unsure_drawings |= not _is_drawing(entry.title)
            else:
                unsure_photographs |= _is_image(source)
    unsure = unsure_drawings or unsure_photographs
    return Counts(
        text=None if unsure else volume.pages - drawings - photographs,
        drawings=None if unsure_drawings else drawings,
        photographs=None if unsure_photographs else photographs,
        copies=sum(_is_copy(entry) for entry in volume.entries),
    )


def _is_drawing(title: str) -> bool:
    return _DRAWING.search(title) is not None and _ALSO_TEXT.search(title) is None


def _is_image(source: Source) -> bool:
    return source.file is not None and source.file.media_type.startswith("image/")


def _is_copy(entry: Entry) -> bool:
    return entry.item is not None and entry.item.copy_kind == COPY
