"""Where in a volume characters had to be printed as 〓, so that somebody can add them by hand."""

from collections.abc import Iterator

from cmarchive.bind.generated import replacement_sheet
from cmarchive.bind.layout import Sheet
from cmarchive.bind.metrics import missing_characters
from cmarchive.bind.navigation import page_labels
from cmarchive.bind.plans import DrawnVolume
from cmarchive.text import mark


def lacking_places(volume: DrawnVolume) -> Iterator[tuple[str, str]]:
    """Yield (page label, characters) for every sheet of ours, in order, that lacks some.

    The small line above the pages of a document counts for the first of them only.
    """
    for label, sheet, line in _sheets(volume):
        if lacking := "".join(dict.fromkeys(sheet.lacking + missing_characters(line))):
            yield label, lacking


def named(characters: str) -> str:
    """Characters with their numbers, for most screens cannot show them either."""
    return mark("Problem", "、").join(f"{one}（U+{ord(one):04X}）" for one in characters)


def page_name(label: str) -> str:
    """A page label in a sentence: printed numbers as 第7页, others as they are."""
    return mark("Problem", "第{page}页").format(page=label) if label.isdecimal() else label


def _sheets(volume: DrawnVolume) -> Iterator[tuple[str, Sheet, str]]:
    """Our own sheets in the order of the volume, with their page labels and the small line above them."""
    labels = page_labels(volume)
    forms = [volume.cover, *(contents.sheet for contents in volume.contents)]
    for number, sheet in enumerate(forms):
        yield labels[number * volume.step], sheet, ""
    for entry in volume.plan.entries:
        line = entry.breadcrumb
        pages = iter(entry.numbers)
        for sheet in entry.sheets:
            yield next(pages), sheet, line
            line = ""
        for source in entry.sources:
            numbers = [next(pages) for _ in range(source.pages)]
            if numbers:
                sheet = replacement_sheet(entry, source) if source.problem else Sheet()
                yield numbers[0], sheet, line
                line = ""
    for number, sheet in enumerate(volume.back):
        yield labels[volume.front + volume.plan.sides + number * volume.step], sheet, ""
