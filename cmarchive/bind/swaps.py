"""The 换页单: for every volume on paper, which pages to take out, which to put in, and where."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cmarchive.bind.document import with_page_numbers
from cmarchive.bind.flow import Flow
from cmarchive.bind.layout import (
    SIZE_5,
    SIZE_5S,
    TEXT_WIDTH,
    Align,
    Column,
    Sheet,
    TableStyle,
)
from cmarchive.bind.numbering import number_prefix, ranges
from cmarchive.bind.options import Numbering
from cmarchive.bind.plans import BindingPlan, VolumePlan
from cmarchive.text import mark

SWAPS = mark("Volume", "换页单.pdf")
PARTIAL_SWAPS = mark("Volume", "换页单（部分案卷）.pdf")
_STYLE = TableStyle(size=SIZE_5S, row=9, head=10)
_COLUMNS = (
    Column(title=mark("Swaps", "序号"), width=11, single=True),
    Column(title=mark("Swaps", "文件题名"), width=56, align=Align.LEFT),
    Column(title=mark("Swaps", "抽出"), width=34),
    Column(title=mark("Swaps", "装入"), width=34),
    Column(title=mark("Swaps", "位置"), width=TEXT_WIDTH - 135),
)


class Swap(NamedTuple):
    """One document whose pages are exchanged: the labels taken out and put in, and the label before them."""

    title: str
    out: tuple[str, ...]
    into: tuple[str, ...]
    after: str


def swaps_of(volume: VolumePlan) -> list[Swap]:
    """What changes in a volume that is on paper; nothing for one that is not."""
    if volume.printed is None:
        return []
    prefix = number_prefix(volume.part, volume.options)
    before = {one.key: one for one in volume.printed.entries}
    found: list[Swap] = []
    last = ""
    for entry in volume.entries:
        one = before.pop(entry.key, None)
        old = tuple(prefix + number for number in one.numbers) if one else ()
        if one is None or (one.digests, old) != (entry.digests, entry.numbers):
            found.append(Swap(entry.title, old, entry.numbers, last))
        last = _place(volume, entry.title, entry.last_label)
    gone = (
        Swap(one.title, tuple(prefix + number for number in one.numbers), (), "") for one in before.values()
    )
    return [*found, *gone]


def _place(volume: VolumePlan, title: str, label: str) -> str:
    """How to name the page a document is put behind."""
    if volume.options.numbering is Numbering.ITEM:
        return mark("Swaps", "《{title}》之后").format(title=title)
    return mark("Swaps", "第{page}页之后").format(page=label)


def swap_sheets(plan: BindingPlan, volumes: Sequence[VolumePlan]) -> tuple[Sheet, ...]:
    """The 换页单 of ``volumes``; no sheet when nothing is to be exchanged."""
    found = [(volume, swaps) for volume in volumes if (swaps := swaps_of(volume))]
    if not found:
        return ()
    flow = Flow(top=26)
    flow.title(mark("Swaps", "换  页  单"))
    flow.text(f"{plan.office}　{plan.title}　{plan.day:%Y%m%d}", SIZE_5, align=Align.CENTER)
    flow.gap(2)
    flow.text(mark("Swaps", "下列案卷已经打印，请逐卷抽出旧页、装入新页；没有列出的页不动，页号不变。"))
    for volume, swaps in found:
        flow.heading(f"{volume.reference}　{volume.title}（{volume.part}/{volume.parts}）")
        flow.table(_COLUMNS, list(_rows(swaps)), _STYLE)
        flow.gap(1.5)
        flow.text(mark("Swaps", "封面、卷内目录和卷内备考表随之更换。"))
    return tuple(with_page_numbers(flow.sheets()))


def _rows(swaps: Sequence[Swap]) -> Iterator[tuple[str, ...]]:
    pages = mark("Swaps", "第{pages}页")
    none = mark("Swaps", "—")
    for number, swap in enumerate(swaps, start=1):
        yield (
            f"{number}",
            swap.title,
            pages.format(pages=ranges(swap.out)) if swap.out else none,
            pages.format(pages=ranges(swap.into)) if swap.into else none,
            (swap.after or mark("Swaps", "卷首")) if swap.into else none,
        )
