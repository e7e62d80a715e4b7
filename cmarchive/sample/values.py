"""What the sample county is made of, as values: fonts, planned documents, the clerk's register, planted mistakes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path, PurePosixPath

from cmarchive.model import NarrativePart


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleFonts:
    """Two TrueType files with Chinese characters: one with serifs for running text, one without for headings."""

    serif: Path
    sans: Path


class Template(StrEnum):
    """The kinds of paper an office keeps; each has its own look."""

    LETTER = "letter"
    CERTIFICATE = "certificate"
    REPORT = "report"
    FORM = "form"
    CONTRACT = "contract"
    MANIFEST = "manifest"
    PHOTO = "photo"
    DRAWING = "drawing"
    LEDGER = "ledger"


class Medium(StrEnum):
    """As what a document reaches the office. The last four are the ones that cannot simply be bound."""

    PDF = "pdf"
    SCAN = "scan"
    JPEG = "jpeg"
    PNG = "png"
    TIFF = "tiff"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    WORD = "word"


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What is printed on a document. ``rows`` are label and value; ``table`` has its heading as the first row.

    ``holder`` is whom a certificate or report is about, ``addressee`` whom a letter is sent to.
    """

    title: str
    author: str = ""
    number: str = ""
    dated: date | None = None
    holder: str = ""
    addressee: str = ""
    subtitle: str = ""
    paragraphs: tuple[str, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()
    table: tuple[tuple[str, ...], ...] = ()
    pages: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedDocument:
    """One file of the inbox before it is drawn.

    ``path`` is relative to the inbox. ``subject`` is an enterprise's name or 指标n; ``slot`` is empty for files
    nobody can place by their name. ``fields`` are what the clerk's register says beyond the description.
    """

    path: PurePosixPath
    subject: str
    slot: str
    template: Template
    medium: Medium
    content: Content
    instance: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    seed: int = 0
    registered: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """What the clerk wrote down about one file in 资料登记表.xlsx. Dates in ``fields`` are ISO text."""

    title: str
    number: str = ""
    author: str = ""
    dated: date | None = None
    instance: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedMistake:
    """A mistake put into the sample on purpose, and the finding that must name it.

    ``subject`` is a name, ``topic`` a slot or variable code, ``period`` part of the finding's period; each may
    be empty when the finding has none.
    """

    id: str
    rule: str
    subject: str
    topic: str
    period: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleReport:
    """A report in running text, and the name it is read under."""

    document: str
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleNarrative:
    """What the office wrote for one part of an indicator's volume."""

    indicator: str
    part: NarrativePart
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """The sample county as written: whose it is, the files to take in, the register and what was planted.

    ``register`` is keyed by the path relative to the folder that holds the inbox's own children.
    """

    scheme: str
    county: str
    region_code: str
    year: int
    city_flags: frozenset[str]
    reference_date: date
    roster: Path
    figures: tuple[Path, ...]
    inbox: Path
    mistakes: tuple[PlantedMistake, ...]
    register: Mapping[str, RegisterEntry]
    reports: tuple[SampleReport, ...] = ()
    narratives: tuple[SampleNarrative, ...] = ()
