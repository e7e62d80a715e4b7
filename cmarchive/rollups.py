"""What a city makes of its counties' submissions, as values: totals, consistency among counties, progress."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from cmarchive.model import Enterprise, Figure, Finding, Subject
from cmarchive.numbers import Interval, plain
from cmarchive.opinions import Opinion
from cmarchive.submissions import Submission
from cmarchive.text import mark
from cmarchive.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class CountyWork:
    """One county as the city has it: its newest accepted submission with what was found in it, or nothing yet."""

    county: Subject
    view: View | None = None
    submission: Submission | None = None
    findings: tuple[Finding, ...] = ()
    opinions: tuple[Opinion, ...] = ()


class Adding(StrEnum):
    """Whether a variable of the counties may be added up to the city's.

    ``DECLARED``: the scheme says so. ``INFERRED``: it is an amount by its unit, which is a guess and shown as one.
    ``WORKED_OUT``: a ratio, worked out from added parts. ``NEVER``: a level, rank, share or fact; it is listed only.
    """

    DECLARED = "declared"
    INFERRED = "inferred"
    WORKED_OUT = "worked-out"
    NEVER = "never"


ADDING_NAMES = {
    Adding.DECLARED: mark("Rollup", "合计（方案规定）"),
    Adding.INFERRED: mark("Rollup", "合计（按单位推断）"),
    Adding.WORKED_OUT: mark("Rollup", "由合计重算"),
    Adding.NEVER: mark("Rollup", "不可合计"),
}


class Part(NamedTuple):
    """One county's figure, and its value in the variable's unit; None when the units do not fit."""

    county: Subject
    figure: Figure
    value: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """A variable in one year over all counties.

    ``value`` is the exact sum of the ``parts`` in ``unit`` and ``span`` what it may really be, parts being rounded;
    both are None where nothing is added. ``missing`` are the counties without a figure. ``city`` is the city's own
    figure; ``agrees`` compares it with a complete sum, or says False when the sum of some already exceeds it.
    """

    variable: str
    year: int
    unit: str
    adding: Adding
    parts: tuple[Part, ...]
    missing: tuple[Subject, ...]
    value: Decimal | None = None
    span: Interval | None = None
    city: Figure | None = None
    agrees: bool | None = None

    @property
    def is_complete(self) -> bool:
        """Tell whether every county has a figure that can be used."""
        return not self.missing and all(part.value is not None for part in self.parts)

    @property
    def text(self) -> str:
        """The sum in positional notation, empty when there is none."""
        return "" if self.value is None else plain(self.value)


class Ratio(NamedTuple):
    """A rate or intensity of the city worked out from added parts, beside what the city entered."""

    variable: str
    year: int
    value: str
    unit: str
    city: Figure | None
    agrees: bool | None


class Outlier(NamedTuple):
    """A county's figure far from the others': a hint to look, never an error.

    ``value`` and ``median`` are in ``unit``; with ``is_growth`` they are this year's figure as a multiple of last
    year's, because counties differ in size. ``score`` is the modified z-score.
    """

    county: Subject
    variable: str
    year: int
    value: Decimal
    median: Decimal
    unit: str
    score: Decimal
    is_growth: bool
    counties: int


class Place(NamedTuple):
    """An enterprise in one county's roster."""

    county: Subject
    enterprise: Enterprise


class Told(NamedTuple):
    """One place that tells a figure, and how."""

    where: str
    text: str
    unit: str


class Telling(NamedTuple):
    """One figure told in ways that rounding cannot reconcile. ``name`` is the subject's."""

    name: str
    variable: str
    year: int
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedEnterprise:
    """One credit code in the rosters of several counties; ``tellings`` are figures told differently there."""

    credit_code: str
    places: tuple[Place, ...]
    tellings: tuple[Telling, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """How one county stands (通报). ``place`` is its rank, shared by equals; None while it has submitted nothing."""

    county: Subject
    place: int | None
    serial: int = 0
    received: str = ""
    days: int | None = None
    needed: int = 0
    done: int = 0
    errors: int = 0
    unexplained: int = 0
    warnings: int = 0
    open_opinions: int = 0
    mended: int = 0
    opinions: int = 0

    @property
    def percent(self) -> int:
        """Whole percent of the needed slots in order, rounded down; what needs nothing is complete."""
        return 100 if not self.needed else self.done * 100 // self.needed


@dataclass(frozen=True, slots=True, kw_only=True)
class Rollup:
    """Everything the city makes of its counties."""

    counties: tuple[Subject, ...]
    totals: tuple[Total, ...]
    ratios: tuple[Ratio, ...] = ()
    outliers: tuple[Outlier, ...] = ()
    shared: tuple[SharedEnterprise, ...] = ()
    tellings: tuple[Telling, ...] = ()
    board: tuple[BoardRow, ...] = ()

    @property
    def contradictions(self) -> tuple[Total, ...]:
        """The sums that the city's own figures contradict."""
        return tuple(one for one in self.totals if one.agrees is False)
