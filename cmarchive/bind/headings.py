"""How a reader moves through a volume: its outline, with the documents' own below each entry, labels and links."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf, String

from cmarchive.bind.entries import Entry
from cmarchive.bind.given import OutlineLine
from cmarchive.bind.navigation import BACK, CONTENTS, COVER, add_links, entry_sheet, label_tree, page_labels
from cmarchive.bind.plans import DrawnVolume
from cmarchive.text import mark

_UNTITLED = mark("Volume", "（无题名）")


def add_navigation(pdf: Pdf, volumes: Sequence[DrawnVolume]) -> None:
    """Add page labels, outline, links and metadata to a PDF made of these volumes, one after the other."""
    offset = 0
    numbers: list[object] = []
    with pdf.open_outline() as made:
        for volume in volumes:
            add_links(pdf, volume, offset)
            numbers += label_tree(page_labels(volume), offset)
            items = list(outline(volume, offset))
            if len(volumes) == 1:
                made.root.extend(items)
            else:
                made.root.append(branch(volume_heading(volume), offset, items))
            offset += volume.sides
    pdf.Root[Name.PageLabels] = Dictionary(Nums=Array(numbers))
    pdf.Root[Name.PageMode] = Name.UseOutlines
    pdf.Root[Name.Lang] = String("zh-CN")
    pdf.Root[Name.ViewerPreferences] = Dictionary(DisplayDocTitle=True)


def volume_heading(volume: DrawnVolume) -> str:
    """How a volume is called in a list of volumes."""
    plan = volume.plan
    return f"{plan.title} {plan.part}/{plan.parts}" if plan.parts > 1 else plan.title


def outline(volume: DrawnVolume, offset: int) -> Iterator[OutlineItem]:
    """The items of a volume whose file begins ``offset`` pages into the whole."""
    yield OutlineItem(str(COVER), offset)
    yield OutlineItem(str(CONTENTS), offset + volume.step)
    numbered = enumerate(volume.plan.entries)
    for group, entries in groupby(numbered, lambda one: one[1].group):
        items = [_entry_item(volume, offset, index, entry) for index, entry in entries]
        if group:
            yield branch(group, _page(items[0]), items)
        else:
            yield from items
    yield OutlineItem(str(BACK), offset + volume.front + volume.plan.sides)


def _entry_item(volume: DrawnVolume, offset: int, index: int, entry: Entry) -> OutlineItem:
    item = OutlineItem(str(_title(entry)), offset + entry_sheet(volume, index))
    start = offset + volume.front + entry.first - 1
    levels = [item]
    for line, side in document_lines(entry):
        below = OutlineItem(str(line.title or _UNTITLED), start + side)
        del levels[line.level + 1 :]
        levels[-1].children.append(below)
        levels[-1].is_closed = True
        levels.append(below)
    return item


def document_lines(entry: Entry) -> Iterator[tuple[OutlineLine, int]]:
    """The lines of the documents' own outlines, each with the side of the entry, counted from 0, it leads to."""
    page = len(entry.sheets)
    for source in entry.sources:
        for line in source.outline:
            if line.page < source.pages:
                yield line, entry.numbered_sides[page + line.page]
        page += source.pages


def _title(entry: Entry) -> str:
    """How an entry is called in the outline: by its slot, and by its own title when that says more."""
    if not entry.slot:
        return entry.title
    name = entry.slot.partition(" ")[2]
    return entry.slot if entry.title == name else f"{entry.slot}：{entry.title}"


def branch(title: str, page: int, children: Sequence[OutlineItem]) -> OutlineItem:
    """A heading with others below it, closed when there are several."""
    item = OutlineItem(str(title), page)
    item.children.extend(children)
    item.is_closed = len(children) > 1
    return item


def _page(item: OutlineItem) -> int:
    if not isinstance(item.destination, int):
        raise TypeError("an item of ours leads to a page by its number")
    return item.destination


def entry_items(items: Sequence[OutlineItem], volume: DrawnVolume) -> Iterator[OutlineItem]:
    """The items of the entries in an outline read back, in order; fewer when it has not the shape of ``outline``."""
    rest = iter(items[2:-1])
    for group, entries in groupby(volume.plan.entries, lambda entry: entry.group):
        count = len(list(entries))
        if group:
            for found in rest:
                yield from found.children
                break
        else:
            for _, found in zip(range(count), rest, strict=False):
                yield found
