"""What a binding consists of: sources, entries, volumes. Values only; the plan makes them, the stages read them."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple

from cmarchive.bind.layout import Sheet
from cmarchive.bind.options import BindOptions
from cmarchive.model import BoundVolume, Item, Problem, StoredFile, Subject, SubjectKey
from cmarchive.text import mark


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


class OutlineLine(NamedTuple):
    """A line of a document's own outline: its level from 0, its title, and the page of the document from 0."""

    level: int
    title: str
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file of an item and how many pages it gives. With a ``problem`` it gives one replacement sheet.

    ``file`` is None for an item without any file. ``rendered`` says why its pages became images, ``defects`` why
    they make the volume non-conformant. ``outline`` is the document's own.
    """

    file: StoredFile | None
    pages: int
    problem: str = ""
    rendered: tuple[str, ...] = ()
    defects: tuple[str, ...] = ()
    outline: tuple[OutlineLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """Where a document is bound that several indicators share: volume number, 档号, first and last printed page."""

    volume: int
    reference: str
    first: int
    last: int

    @property
    def text(self) -> str:
        """How a reader is sent there."""
        return mark("Volume", "见{reference}第{page}页").format(reference=self.reference, page=self.first)

    def page_of(self, page: int | None) -> int:
        """The printed page of a page of the document; its first when none is given, its last when it has fewer."""
        return min(self.first + max(page or 1, 1) - 1, self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the 卷内目录: an item, or sheets of ours such as the 企业基本情况表.

    ``first`` is its first printed page number, 0 while not yet laid out. ``group`` heads it in the outline,
    ``breadcrumb`` stands small above each of its pages. With ``elsewhere`` it has no pages here (互见).
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

    @property
    def pages(self) -> int:
        """How many numbered pages it takes."""
        return len(self.sheets) + sum(source.pages for source in self.sources)

    @property
    def last(self) -> int:
        """Its last printed page number."""
        return self.first + self.pages - 1

    def place_in(self, volume: "VolumePlan") -> Elsewhere:
        """Where its pages stand: in ``volume``, which lists it, unless they are bound elsewhere."""
        return self.elsewhere or Elsewhere(
            volume=volume.number,
            reference=volume.reference,
            first=self.first,
            last=max(self.first, self.last),
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
    备考表 about what is lacking, ``see_also`` the 档号 of volumes that share a document with it (互见号).
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


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnVolume:
    """A volume with its unnumbered forms drawn, so that the place of every page in the file is known."""

    plan: VolumePlan
    cover: Sheet
    contents: tuple[ContentsSheet, ...]
    back: tuple[Sheet, ...]

    @property
    def front(self) -> int:
        """How many sheets precede page 1; page ``n`` is the sheet with index ``front + n - 1``."""
        return 1 + len(self.contents)

    @property
    def sheets(self) -> int:
        """How many sheets of paper it has, printed on one side."""
        return self.front + self.plan.pages + len(self.back)


@dataclass(frozen=True, slots=True, kw_only=True)
class BindingPlan:
    """Everything to be bound, in order. ``only`` names the subjects when the rest is left out, else it is None."""

    title: str
    office: str
    day: date
    volumes: tuple[VolumePlan, ...]
    only: frozenset[SubjectKey] | None = None
    options: BindOptions = field(default_factory=BindOptions)


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

    ``single`` is the PDF of all volumes in one, when it was asked for.
    """

    volumes: tuple[BoundVolume, ...]
    catalogue: Path
    problems: tuple[Problem, ...]
    single: Path | None = None
