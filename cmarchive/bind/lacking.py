"""Where in a volume characters had to be printed as 〓, so that somebody can add them by hand."""

from collections.abc import Iterator

from cmarchive.bind.generated import replacement_sheet
from cmarchive.bind.layout import Sheet
from cmarchive.bind.metrics import missing_characters
from cmarchive.bind.navigation import page_label
from cmarchive.bind.parts import DrawnVolume
from cmarchive.model import Problem
from cmarchive.text import mark


def lacking_places(volume: DrawnVolume) -> Iterator[tuple[str, str]]:
    """Yield (page label, characters) for every sheet of ours, in order, that lacks some.

    The small line above the pages of a document counts for the first of them only.
    """
    for label, sheet, line in _sheets(volume):
        if lacking := "".join(dict.fromkeys(sheet.lacking + missing_characters(line))):
            yield label, lacking


def lacking_problems(volume: DrawnVolume) -> Iterator[Problem]:
    """The same as problems to show: which character, in which volume, on which page."""
    message = mark("Problem", "所有字库中都没有“{characters}”，印作〓，请手写补上或改用通用字。")
    where = mark("Problem", "第{number}卷 {label}")
    for label, characters in lacking_places(volume):
        plan = volume.plan
        named = mark("Problem", "、").join(f"{one}（U+{ord(one):04X}）" for one in characters)
        yield Problem(
            file=plan.file,
            where=where.format(number=plan.number, label=page_name(label)),
            message=message.format(characters=named),
        )


def page_name(label: str) -> str:
    """A page label in a sentence: printed numbers as 第7页, others as they are."""
    return mark("Problem", "第{page}页").format(page=label) if label.isdecimal() else label


def _sheets(volume: DrawnVolume) -> Iterator[tuple[str, Sheet, str]]:
    """Our own sheets in the order of the volume, with their page labels and the small line above them."""
    yield page_label(volume, 0), volume.cover, ""
    for number, contents in enumerate(volume.contents, start=1):
        yield page_label(volume, number), contents.sheet, ""
    for entry in volume.plan.entries:
        index = volume.front + entry.first - 1
        line = entry.breadcrumb
        for sheet in entry.sheets:
            yield page_label(volume, index), sheet, line
            index, line = index + 1, ""
        for source in entry.sources:
            sheet = replacement_sheet(entry, source) if source.problem else Sheet()
            yield page_label(volume, index), sheet, line
            index, line = index + source.pages, ""
    for number, sheet in enumerate(volume.back):
        yield page_label(volume, volume.front + volume.plan.pages + number), sheet, ""
