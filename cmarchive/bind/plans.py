"""What is to be bound: volumes of entries, then with their forms drawn. Values only; the stages read them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from cmarchive.bind.entries import Elsewhere, Entry
from cmarchive.bind.layout import Sheet
from cmarchive.bind.options import BindOptions, Sides
from cmarchive.bind.results import VolumeReport
from cmarchive.issued import IssuedReference, PrintedVolume
from cmarchive.model import Problem, Subject, SubjectKey


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

    def place_of(self, entry: Entry) -> Elsewhere:
        """Where the pages of an entry it lists stand: in this volume, unless they are bound elsewhere."""
        return entry.elsewhere or Elsewhere(
            volume=self.number,
            reference=self.reference,
            first=entry.first,
            last=max(entry.first, entry.last),
            numbers=entry.numbers,
        )


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
    summary: Callable[[Sequence[VolumePlan], Sequence[VolumeReport]], VolumePlan] | None = None
