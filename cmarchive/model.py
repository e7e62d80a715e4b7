"""The things an archive holds, as frozen values.

What would make one a lie is refused here; what makes one *wrong* is the business of a rule.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from cmarchive.assessment import Severity
from cmarchive.numbers import Number
from cmarchive.text import mark
from cmarchive.wording import headed


class SubjectKind(StrEnum):
    """What a figure, an item or a finding can be about."""

    REGION = "region"
    ENTERPRISE = "enterprise"
    INDICATOR = "indicator"

    __hash__ = (
        str.__hash__
    )  # everything is looked up by subject, and the hash of an enumeration takes its time


class SubjectKey(NamedTuple):
    """Names one subject: the region by its 行政区划代码, an enterprise by its 企业编号, an indicator by its code."""

    kind: SubjectKind
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A subject with the name a person calls it by."""

    key: SubjectKey
    name: str


DEFAULT_FONDS = "X001"  # stands in 档号 until somebody enters the 全宗号 the office was given


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Whose archive this is. ``year`` is the 考核年度, the last of the assessed years.

    ``reference_date`` fixes the day validity is judged on; without it, today counts. ``city_flags`` are the
    scheme's city flags that hold here. ``fonds`` is the 全宗号 used in the 档号.
    """

    scheme: str
    county: str
    region_code: str
    year: int
    year_count: int = 3
    reference_date: date | None = None
    city_flags: frozenset[str] = frozenset()
    fonds: str = DEFAULT_FONDS
    office: str = ""

    @property
    def compiler(self) -> str:
        """The 立卷单位: the office, or the county as long as none is entered."""
        return self.office or self.county

    @property
    def years(self) -> tuple[int, ...]:
        """The assessed years in order, the 考核年度 last."""
        return tuple(range(self.year - self.year_count + 1, self.year + 1))

    @property
    def region(self) -> Subject:
        """The region itself as a subject."""
        return Subject(key=SubjectKey(SubjectKind.REGION, self.region_code), name=self.county)

    @property
    def title(self) -> str:
        """How the archive is called: 示例县2025."""
        return f"{self.county}{self.year}"


class Operation(StrEnum):
    """Whether an enterprise runs."""

    RUNNING = "在产"
    SUSPENDED = "停产"
    CLOSED = "关停"


@dataclass(frozen=True, slots=True, kw_only=True)
class Enterprise:
    """A legal unit with the flags that decide what it must file.

    ``id`` is the archive's own four-digit 企业编号, stable for ever. ``started`` and ``ended`` are years and
    months as text (2009-05), empty when unknown. ``attributes`` keeps further roster columns by heading.
    """

    id: str
    name: str
    credit_code: str = ""
    industry: str = ""
    industry_code: str = ""
    address: str = ""
    started: str = ""
    ended: str = ""
    operation: Operation = Operation.RUNNING
    flags: frozenset[str] = frozenset()
    note: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)

    @property
    def key(self) -> SubjectKey:
        """The enterprise as a subject key."""
        return SubjectKey(SubjectKind.ENTERPRISE, self.id)

    @property
    def subject(self) -> Subject:
        """The enterprise as a subject."""
        return Subject(key=self.key, name=self.name)

    def ran_in(self, year: int) -> bool:
        """Tell whether the enterprise was running at some time of ``year``, as far as known."""
        after_start = not self.started[:4].isdecimal() or int(self.started[:4]) <= year
        before_end = not self.ended[:4].isdecimal() or year <= int(self.ended[:4])
        return after_start and before_end


class FigureKey(NamedTuple):
    """Names one figure: whose, what, when."""

    subject: SubjectKey
    variable: str
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A variable's value for one subject and one year, exactly as entered, with its source.

    ``number`` keeps the entered text and its decimals; booleans are 1 or 0 in the unit "". ``source`` says in
    words where the figure was read (a file and cell, a yearbook page); ``item`` and ``page`` point at evidence.
    """

    key: FigureKey
    number: Number
    unit: str
    source: str = ""
    item: int | None = None
    page: int | None = None

    @property
    def value(self) -> Decimal:
        """The exact value in ``unit``."""
        return self.number.value


class PageUse(StrEnum):
    """What becomes of a page in a volume: bound with a number, bound as an empty side without one, or left out."""

    NUMBERED = "numbered"
    BLANK = "blank"
    OUT = "out"


class Leaf(NamedTuple):
    """One page of an original as an item takes it: its index from 0, turned clockwise by so many degrees."""

    page: int
    rotation: int = 0
    use: PageUse = PageUse.NUMBERED


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFile:
    """One original as received: its SHA-256, name, real type, size and pages.

    ``media_type`` is decided by content. ``problem`` is empty for what can be bound; otherwise it is the Chinese
    sentence that the replacement sheet prints. ``notes`` are Chinese remarks such as a lying extension.
    ``leaves`` are the pages an item takes of it, in order; empty means all of them as they are.
    """

    digest: str
    name: str
    media_type: str
    size: int
    pages: int
    modified: str = ""
    origin: str = ""
    problem: str = ""
    notes: tuple[str, ...] = ()
    leaves: tuple[Leaf, ...] = ()

    @property
    def can_be_bound(self) -> bool:
        """Tell whether the file becomes pages of a volume."""
        return not self.problem

    @property
    def numbered(self) -> int:
        """How many numbered pages of a volume it gives; what cannot be bound gives one replacement sheet."""
        if not self.can_be_bound:
            return 1
        if not self.leaves:
            return self.pages
        return sum(leaf.use is PageUse.NUMBERED for leaf in self.leaves)


class Guess(NamedTuple):
    """Where an unfiled item might belong: subject, slot, a score from 0 to 1 and the words that suggest it."""

    subject: SubjectKey
    slot: str
    score: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One filed document (件): description and files. ``slot`` is empty while it is unfiled.

    ``instance`` says which repetition of the slot it fills: a project name, a year, a certificate number.
    ``fields`` holds the slot's own fields by code; ``valid_from``, ``valid_until`` and ``certificate_number``
    are used throughout, dates as ISO text. ``copy_kind`` is 原件 or 复印件. ``order`` places it in its slot.
    """

    id: int
    subject: SubjectKey | None
    slot: str
    title: str
    instance: str = ""
    number: str = ""
    author: str = ""
    dated: date | None = None
    retention: str = ""
    secrecy: str = ""
    copy_kind: str = "复印件"
    note: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    files: tuple[StoredFile, ...] = ()
    order: int = 0
    guesses: tuple[Guess, ...] = ()
    recycled: bool = False

    @property
    def pages(self) -> int:
        """How many pages of a volume the item takes; each file that cannot be bound takes one replacement sheet."""
        return sum(file.numbered for file in self.files)

    def field_date(self, code: str) -> date | None:
        """Read one of the item's fields as a date; None when absent or not a date."""
        try:
            return date.fromisoformat(self.fields.get(code, ""))
        except ValueError:
            return None

    @property
    def years(self) -> tuple[int, ...]:
        """The years the item speaks of: its instance if that is a year, else the year it is dated."""
        if self.instance[:4].isdecimal() and len(self.instance) >= 4:
            return (int(self.instance[:4]),)
        return (self.dated.year,) if self.dated else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotNote:
    """A person's written reason why a slot stays empty (不适用 or 说明). A reason is never empty."""

    subject: SubjectKey
    slot: str
    reason: str
    author: str = ""
    not_applicable: bool = True

    def __post_init__(self) -> None:
        if not self.reason.strip():
            raise ValueError("a slot note needs a reason")


class NarrativePart(StrEnum):
    """Which part of an indicator's volume a text of the office belongs to (indicators.md §3.1, ② and ④)."""

    BASICS = "basics"
    MEASURES = "measures"


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrative:
    """What the office writes about an indicator: 基本信息 or 措施与行动. A text is never empty.

    ``written`` is a moment as ISO text.
    """

    subject: SubjectKey
    part: NarrativePart
    text: str
    author: str = ""
    written: str = ""

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError("a narrative needs a text")


class FindingValue(NamedTuple):
    """One of the values a finding compares: variable code, its name, year, value as entered, unit, source."""

    variable: str
    name: str
    year: int | None
    value: str
    unit: str
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A person's written reason why a finding stands. ``values_digest`` is that of the values explained."""

    fingerprint: str
    text: str
    author: str
    written: str
    values_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A place where a rule does not hold (问题).

    ``topic`` narrows the subject down to a variable or slot code. ``message`` says in Chinese what was found and
    what was expected; ``formula`` shows the relation with the user's own numbers; ``cause`` names a likely cause
    when the numbers fit one; ``remedy`` says how to fix it. ``item`` points at the document concerned.
    """

    rule: str
    check: str
    severity: Severity
    subject: Subject
    period: str
    topic: str
    title: str
    message: str
    formula: str = ""
    cause: str = ""
    remedy: str = ""
    values: tuple[FindingValue, ...] = ()
    item: int | None = None
    explanation: Explanation | None = None

    @property
    def fingerprint(self) -> str:
        """Name the finding by rule, subject, topic and period, never by its values."""
        name = "\x1f".join((self.rule, self.subject.key.kind, self.subject.key.id, self.topic, self.period))
        return hashlib.sha256(name.encode()).hexdigest()[:16]

    @property
    def values_digest(self) -> str:
        """Name the values, so that an explanation can be asked for again when they change."""
        text = "\x1e".join("\x1f".join((v.variable, str(v.year), v.value, v.unit)) for v in self.values)
        return hashlib.sha256((text or self.message).encode()).hexdigest()[:16]

    @property
    def is_explained(self) -> bool:
        """Tell whether a person explained these very values."""
        return self.explanation is not None and self.explanation.values_digest == self.values_digest

    def explained_by(self, explanation: Explanation | None) -> "Finding":
        """The same finding with this explanation attached."""
        return replace(self, explanation=explanation)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something in an input that was not understood: the file, the place in it, and a Chinese sentence."""

    file: str
    where: str
    message: str

    @property
    def text(self) -> str:
        """The place, then what is wrong."""
        place = self.file + (" " if self.file and self.where else "") + self.where
        return headed(place, self.message) if place else self.message

    def __str__(self) -> str:
        return str(self.text)


NARRATIVE_NAMES = {
    NarrativePart.BASICS: mark("Narrative", "基本信息"),
    NarrativePart.MEASURES: mark("Narrative", "措施与行动"),
}
