"""What a binding consists of: sources, entries, volumes. Values only; the plan makes them, the stages read them."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from cmarchive.bind.layout import Sheet
from cmarchive.bind.options import BindOptions
from cmarchive.model import BoundVolume, Item, Problem, StoredFile, Subject, SubjectKey


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorRow:
    """One line of the three-year table: a 数据项 with its unit, one text for each assessed year, and its source."""

    name: str
    unit: str
    values: tuple[str, ...]
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorPage:
    """What the rules say about an indicator: the verdict in a word, the reason in a sentence.

    Without ``rows`` the table is made from the figures of the view.
    """

    verdict: str
    sentence: str
    rows: tuple[IndicatorRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A finding that a person explained: what was found, why it stands, and who says so."""

    finding: str
    text: str
    signed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file of an item and how many pages it gives. With a ``problem`` it gives one replacement sheet.

    ``file`` is None for an item without any file, and for one that is ``withheld``: left out on purpose, because of
    its 密级. That is no mistake to be remarked on.
    """

    file: StoredFile | None
    pages: int
    problem: str = ""
    withheld: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the 卷内目录: an item, or sheets of ours such as the 企业基本情况表.

    ``first`` is its first printed page number, 0 while not yet laid out. ``group`` heads it in the outline,
    ``breadcrumb`` stands small above each of its pages.
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
    sequence: int = 0
    first: int = 0

    @property
    def pages(self) -> int:
        """How many numbered pages it takes."""
        return len(self.sheets) + sum(source.pages for source in self.sources)

    @property
    def is_withheld(self) -> bool:
        """Tell whether it was left out because of its 密级."""
        return any(source.withheld for source in self.sources)

    @property
    def last(self) -> int:
        """Its last printed page number."""
        return self.first + self.pages - 1


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
    备考表 about what is lacking.
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

    @property
    def pages(self) -> int:
        """How many numbered pages it has."""
        return sum(entry.pages for entry in self.entries)


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
    """Everything to be bound, in order. ``only`` names the subjects when the rest is left out, else it is None.

    ``options`` are those it was laid out with, and is to be bound with.
    """

    title: str
    office: str
    day: date
    volumes: tuple[VolumePlan, ...]
    only: frozenset[SubjectKey] | None = None
    options: BindOptions = field(default_factory=BindOptions)


@dataclass(frozen=True, slots=True, kw_only=True)
class BindResult:
    """What was bound: the volumes as verified, the 总目录, and what had to be replaced or could not be printed.

    ``single`` is the PDF of all volumes in one, when it was asked for.
    """

    volumes: tuple[BoundVolume, ...]
    catalogue: Path
    problems: tuple[Problem, ...]
    single: Path | None = None
