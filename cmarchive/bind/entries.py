"""The lines of a 卷内目录: documents with their files, or sheets of ours, and where they stand. Values only."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from cmarchive.bind.given import Source
from cmarchive.bind.layout import Sheet
from cmarchive.model import Item
from cmarchive.text import mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """Where a document is bound that several indicators share: volume number, 档号, and its pages.

    ``first`` and ``last`` are places in the body of that volume, ``numbers`` what is printed on its pages.
    """

    volume: int
    reference: str
    first: int
    last: int
    numbers: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """How a reader is sent there."""
        return mark("Volume", "见{reference}第{page}页").format(
            reference=self.reference, page=self.page_of(None)
        )

    def page_of(self, page: int | None) -> str:
        """The printed page of a page of the document; its first when none is given, its last when it has fewer."""
        return self.numbers[min(max(page or 1, 1), len(self.numbers)) - 1] if self.numbers else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the 卷内目录: an item, or sheets of ours such as the 企业基本情况表.

    ``labels`` has one text for each side of paper it takes: what is printed there as page number, "" for a blank
    back; empty while not yet laid out. ``first`` is the place of its first side in the body, counted from 1.
    ``group`` heads it in the outline, ``breadcrumb`` stands small above each of its pages. With ``elsewhere`` it has
    no pages here (互见).
    """

    title: str
    breadcrumb: str
    group: str = ""
    slot: str = ""
    number: str = ""
    author: str = ""
    dated: date | None = None
    retention: str = ""
    secrecy: str = ""
    note: str = ""
    item: Item | None = None
    sources: tuple[Source, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    elsewhere: Elsewhere | None = None
    sequence: int = 0
    first: int = 0
    labels: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Its name for ever: the number of the item, or what the sheets of ours are called."""
        return f"item:{self.item.id}" if self.item is not None else f"own:{self.title}"

    @property
    def digests(self) -> tuple[str, ...]:
        """What names the content of its pages: the digests of its files, or one of the text of our sheets."""
        if self.sheets:
            text = "\n".join(sheet.text for sheet in self.sheets)
            return (hashlib.sha256(text.encode()).hexdigest(),)
        return tuple(source.name for source in self.sources)

    @property
    def pages(self) -> int:
        """How many numbered pages it takes."""
        if len(self.sources) == 1:  # nearly always, and this is asked for often
            return len(self.sheets) + self.sources[0].pages
        return len(self.sheets) + sum(source.pages for source in self.sources)

    @property
    def blanks(self) -> tuple[int, ...]:
        """Before which of its pages, counted from 0, an empty side stands for one that was marked as blank."""
        return tuple(self._offsets(lambda source: source.blanks))

    @property
    def sides(self) -> int:
        """How many sides of paper it takes; before it is laid out, without the backs that stay empty."""
        return len(self.labels) or self.pages + len(self.blanks)

    @property
    def start(self) -> int:
        """The place of its first numbered page in the body."""
        sides = self.numbered_sides
        return self.first + (sides[0] if sides else 0)

    @property
    def numbers(self) -> tuple[str, ...]:
        """What is printed on its pages, one text each."""
        return tuple(filter(None, self.labels))

    @property
    def numbered_sides(self) -> tuple[int, ...]:
        """On which of its sides its pages stand, counted from 0."""
        return tuple(side for side, label in enumerate(self.labels) if label)

    @property
    def is_withheld(self) -> bool:
        """Tell whether it was left out because of its 密级."""
        return any(source.withheld for source in self.sources)

    @property
    def last(self) -> int:
        """The place of its last page in the body."""
        sides = self.numbered_sides
        return self.first + (sides[-1] if sides else self.pages - 1)

    @property
    def first_label(self) -> str:
        """What is printed on its first page."""
        return self.numbers[0] if self.numbers else ""

    @property
    def last_label(self) -> str:
        """What is printed on its last page."""
        return self.numbers[-1] if self.numbers else ""

    @property
    def foldouts(self) -> frozenset[int]:
        """Which of its pages, counted from 0, have a sheet larger than A4."""
        return frozenset(self._offsets(lambda source: source.foldouts))

    def _offsets(self, of: Callable[[Source], tuple[int, ...]]) -> Iterator[int]:
        """What is told of pages of its sources, counted from the first page of the entry."""
        page = len(self.sheets)
        for source in self.sources:
            yield from (page + offset for offset in of(source))
            page += source.pages
