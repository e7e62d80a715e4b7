"""What a binding consists of: sources, entries, volumes. Values only; the plan makes them, the stages read them."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from cmarchive.bind.given import Source
from cmarchive.bind.layout import Sheet
from cmarchive.bind.options import BindOptions, Sides
from cmarchive.issued import IssuedReference, PrintedVolume
from cmarchive.model import Item, Problem, Subject, SubjectKey
from cmarchive.text import mark
from cmarchive.volumes import BoundVolume


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorRow:
    """One line of the three-year table: a 数据项 with its unit and one text for each assessed year."""

    name: str
    unit: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecomputedRow:
    """What a figure comes to from its inputs beside what was entered; ``agrees`` is None when nothing was."""

    name: str
    year: int
    unit: str
    entered: str
    computed: str
    agrees: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorPage:
    """What the rules say about an indicator: the verdict in a word, the reason in a sentence, figures worked out."""

    verdict: str
    sentence: str
    recomputed: tuple[RecomputedRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A finding: what was found, why it stands, and who says so. An open one says 未说明, and nobody signs it."""

    finding: str
    text: str
    signed: str


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

    def place_in(self, volume: "VolumePlan") -> Elsewhere:
        """Where its pages stand: in ``volume``, which lists it, unless they are bound elsewhere."""
        return self.elsewhere or Elsewhere(
            volume=volume.number,
            reference=volume.reference,
            first=self.start,
            last=max(self.start, self.last),
            numbers=self.numbers,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RowLink:
    """Where the line of one entry stands on a sheet of the 卷内目录, in millimetres from the upper left corner."""

    entry: int
    x: float
    y: float
    wide: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsSheet:
    """A sheet of the 卷内目录 with the places of its lines."""

    sheet: Sheet
    rows: tuple[RowLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VolumePlan:
    """One volume (册): its entries with their page numbers, and what it is called. ``forms.draw`` makes its forms.

    ``number`` counts all volumes of the archive. ``file`` is its file name. ``missing`` are the sentences of the
    备考表 about what is lacking, ``see_also`` the 档号 of volumes that share a document with it (互见号). ``issued``
    is its 档号 as issued or to be issued; ``printed`` is what stands on paper already. ``options`` are those of the
    binding, but a printed volume goes on numbering as it began. ``problems`` are to be told to the user.
    """

    number: int
    reference: str
    title: str
    subject: Subject
    part: int
    parts: int
    file: str
    office: str
    fonds: str
    retention: str
    secrecy: str
    span: str
    day: date
    missing: tuple[str, ...]
    entries: tuple[Entry, ...]
    options: BindOptions = field(default_factory=BindOptions)
    issued: IssuedReference | None = None
    printed: PrintedVolume | None = None
    problems: tuple[Problem, ...] = ()
    see_also: tuple[str, ...] = ()

    @property
    def pages(self) -> int:
        """How many numbered pages it has."""
        return sum(entry.pages for entry in self.entries)

    @property
    def count(self) -> int:
        """How many entries are bound in it; those it only points to are not counted."""
        return sum(entry.elsewhere is None for entry in self.entries)

    @property
    def end(self) -> int:
        """The index of the last entry with pages, whose line in the 卷内目录 says where the volume ends."""
        return max((index for index, entry in enumerate(self.entries) if entry.pages), default=0)

    @property
    def conforms(self) -> bool:
        """Tell whether it may claim PDF/A: no document in it stands against that."""
        return not any(source.defects for entry in self.entries for source in entry.sources)

    @property
    def sides(self) -> int:
        """How many sides of paper its body has, blank backs included."""
        return sum(entry.sides for entry in self.entries)

    @property
    def is_two_sided(self) -> bool:
        """Tell whether both sides of its sheets are printed on."""
        return self.options.sides is Sides.TWO

    def is_back(self, place: int) -> bool:
        """Tell whether the side at this place of the body, counted from 1, is the back of a sheet."""
        return self.is_two_sided and place % 2 == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnVolume:
    """A volume with its unnumbered forms drawn, so that the place of every page in the file is known."""

    plan: VolumePlan
    cover: Sheet
    contents: tuple[ContentsSheet, ...]
    back: tuple[Sheet, ...]

    @property
    def step(self) -> int:
        """How many sides of the file each of its forms takes: two when their backs stay blank."""
        return 2 if self.plan.is_two_sided else 1

    @property
    def front(self) -> int:
        """How many sides precede the body; place ``n`` of the body is the side with index ``front + n - 1``."""
        return (1 + len(self.contents)) * self.step

    @property
    def sides(self) -> int:
        """How many sides of paper, that is pages of the file, it has."""
        return self.front + self.plan.sides + len(self.back) * self.step

    @property
    def sheets(self) -> int:
        """How many sheets of paper it has."""
        return self.sides // self.step


@dataclass(frozen=True, slots=True, kw_only=True)
class BindingPlan:
    """Everything to be bound, in order. ``only`` names the subjects when the rest is left out, else it is None.

    ``options`` are those it was laid out with, and is to be bound with.
    """

    title: str
    office: str
    day: date
    volumes: tuple[VolumePlan, ...]
    only: frozenset[SubjectKey] | None = None
    options: BindOptions = field(default_factory=BindOptions)
    year: int = 0
    summary: Callable[[Sequence[VolumePlan], Sequence["VolumeReport"]], VolumePlan] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VolumeReport:
    """How a volume turned out, for the 装订报告.

    ``conformant`` tells whether it is PDF/A, None when that was not looked at; ``reasons`` say why not.
    """

    number: int
    reference: str
    title: str
    items: int
    pages: int
    links: int
    replaced: int
    conformant: bool | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BindResult:
    """What was bound: the volumes as verified, the 总目录, and what had to be replaced or could not be printed.

    ``single`` is the PDF of all volumes in one, when it was asked for; ``swaps`` the 换页单, when printed volumes
    have pages to exchange. ``printable`` is what to remember of each volume, should it be printed; ``issued`` are the
    档号 the volumes now bear.
    """

    volumes: tuple[BoundVolume, ...]
    catalogue: Path
    problems: tuple[Problem, ...]
    single: Path | None = None
    swaps: Path | None = None
    printable: tuple[PrintedVolume, ...] = ()
    issued: tuple[IssuedReference, ...] = ()
