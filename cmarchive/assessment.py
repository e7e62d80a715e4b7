"""What an assessment demands, as values: the scheme with its indicators, variables, slots, flags, rules and sources.

``cmarchive.scheme`` reads them from TOML; every other room only looks at them. Names follow DESIGN §2.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any

from cmarchive.provenance import Provenance, Source
from cmarchive.text import mark


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """A condition over flags or attributes: ``all``, ``any`` and ``none`` must each hold. Empty means always."""

    all_of: tuple[str, ...] = ()
    any_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()

    def holds(self, flags: frozenset[str]) -> bool:
        """Evaluate over the flags that are set."""
        return (
            flags.issuperset(self.all_of)
            and (not self.any_of or not flags.isdisjoint(self.any_of))
            and flags.isdisjoint(self.none_of)
        )

    @property
    def names(self) -> tuple[str, ...]:
        """Every flag the predicate mentions."""
        return self.all_of + self.any_of + self.none_of


class FlagKind(StrEnum):
    """What a flag belongs to."""

    ENTERPRISE = "enterprise"
    CITY = "city"


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A yes/no property of an enterprise (产生危险废物) or of the city (西部, 缺水).

    ``aliases`` are other headings of its roster column. Flags with the same ``choice`` exclude one another: they
    are the values of one column with that heading (排污许可管理类别: 重点管理 …), and ``aliases`` are then other
    writings of the value.
    """

    code: str
    title: str
    kind: FlagKind = FlagKind.ENTERPRISE
    choice: str = ""
    aliases: tuple[str, ...] = ()


class VariableKind(StrEnum):
    """What sort of value a variable takes. ``BOOLEAN`` is stored as 1 or 0 and shown as 是 or 否."""

    NUMBER = "number"
    COUNT = "count"
    PERCENT = "percent"
    BOOLEAN = "boolean"
    RANK = "rank"


class Level(StrEnum):
    """Whom a variable is reported for."""

    REGION = "region"
    ENTERPRISE = "enterprise"


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """A named number with unit, decimals, 统计范围, 数据来源 and department (数据项)."""

    code: str
    name: str
    unit: str
    decimals: int | None = None
    kind: VariableKind = VariableKind.NUMBER
    levels: frozenset[Level] = frozenset({Level.REGION})
    scope: str = ""
    data_source: str = ""
    department: str = ""
    aliases: tuple[str, ...] = ()
    form: str = ""
    required: bool = False
    may_be_negative: bool = False
    may_exceed_hundred: bool = False
    definition: str = ""
    provenance: Provenance


class ConditionKind(StrEnum):
    """The kinds of condition an indicator is judged by."""

    ALL = "all"
    ANY = "any"
    THRESHOLD = "threshold"
    TREND = "trend"
    BENCHMARK = "benchmark"
    ASSIGNED = "assigned"
    FACT = "fact"
    UNKNOWN = "unknown"


class Window(StrEnum):
    """Which years a condition speaks of."""

    EACH_YEAR = "each-year"
    LATEST = "latest"
    NOW = "now"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Another limit for cities of a kind, such as 西部城市 8500 元."""

    when: Predicate
    limit: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One condition of an indicator; ``ALL`` and ``ANY`` combine others.

    ``variable`` is judged. ``comparator`` is one of ``>=``, ``>``, ``<=``, ``<``, ``=`` for THRESHOLD (against
    ``limit`` in ``unit``), BENCHMARK and ASSIGNED (against the variable named by ``against``); for TREND it is
    ``down`` or ``up``, strictly from year to year. FACT wants the boolean ``variable`` to be true. UNKNOWN
    stands for what the scheme demands in words nobody has seen: it names nothing and is never judged. ``when``
    restricts the condition to cities of a kind; elsewhere it does not apply. ``years`` counts the years of
    the window.
    """

    kind: ConditionKind
    text: str = ""
    variable: str = ""
    comparator: str = ""
    limit: Decimal | None = None
    unit: str = ""
    against: str = ""
    window: Window = Window.EACH_YEAR
    years: int = 3
    when: Predicate = Predicate()
    cases: tuple[Case, ...] = ()
    of: tuple["Condition", ...] = ()
    provenance: Provenance

    def limit_for(self, city: frozenset[str]) -> Decimal | None:
        """The limit that applies to a city with these flags."""
        for case in self.cases:
            if case.when.holds(city):
                return case.limit
        return self.limit

    def walk(self) -> Iterator["Condition"]:
        """Yield this condition and all below it."""
        yield self
        for part in self.of:
            yield from part.walk()


class Need(StrEnum):
    """Whether a slot must be filled: as the directory prints it."""

    REQUIRED = "R"
    CONDITIONAL = "C"
    OPTIONAL = "O"


class Frequency(StrEnum):
    """How often a slot is filled anew."""

    ONCE = "once"
    YEARLY = "yearly"
    QUARTERLY = "quarterly"
    ON_CHANGE = "on-change"
    EVENT = "event"
    CYCLE = "cycle"


class Expiry(StrEnum):
    """How long what fills a slot stays valid."""

    NONE = "none"
    PRINTED = "printed"
    YEARS = "years"
    PERIOD = "period"


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotField:
    """A field of a slot's form beyond those every document has. ``type`` is text, date, year, number or yes-no."""

    code: str
    title: str
    type: str = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A place in a dossier or an indicator file that a document fills (材料目录项).

    A slot is needed when ``need`` is REQUIRED and ``when`` holds for the enterprise's flags; CONDITIONAL slots
    are needed when ``when`` holds *and* names at least one flag, otherwise they depend on an event nobody can
    compute. ``instance`` names what the slot repeats by: ``""``, ``project``, ``year``, ``period``,
    ``certificate`` or ``event``; ``each_year`` asks for one in every assessed year. ``valid_years`` goes with
    ``Expiry.YEARS``; ``lead_days`` are the days before expiry at which to warn, ``statutory_lead_days`` those at
    which the law wants an application. ``keywords`` are words that betray the slot in a folder or file name.
    """

    code: str
    title: str
    need: Need
    when: Predicate = Predicate()
    frequency: Frequency = Frequency.ONCE
    expiry: Expiry = Expiry.NONE
    valid_years: int = 0
    lead_days: int = 90
    statutory_lead_days: int = 0
    retention: str = "D30"
    instance: str = ""
    each_year: bool = False
    fields: tuple[SlotField, ...] = ()
    keywords: tuple[str, ...] = ()
    history_only: bool = False
    note: str = ""
    provenance: Provenance

    @property
    def group(self) -> str:
        """The letter or number before the slot's own number: ``C`` of ``C01``, ``08`` of ``08-02``."""
        return self.code.partition("-")[0] if "-" in self.code else self.code[0]

    def is_needed(self, flags: frozenset[str]) -> bool:
        """Tell whether an enterprise with these flags must fill the slot."""
        if self.history_only or self.need is Need.OPTIONAL:
            return False
        if self.need is Need.CONDITIONAL and not self.when.names:
            return False
        return self.when.holds(flags)


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One of the scheme's assessed items (考核指标)."""

    code: str
    name: str
    short: str
    group: str
    text: str
    scope: str
    lead_departments: tuple[str, ...]
    supporting_departments: tuple[str, ...]
    data_source: str
    explanation: str
    condition: Condition
    variables: tuple[str, ...]
    evidence: tuple[Slot, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSpec:
    """A rule as data: which check kind, with which parameters, how strict (校核规则).

    ``params`` is what the TOML said; the check kind turns it into its own typed parameters. ``level`` says for
    which subjects the rule runs. ``remedy`` tells the user how to fix what the rule finds.
    """

    id: str
    check: str
    severity: Severity
    title: str
    level: Level = Level.REGION
    params: Mapping[str, Any] = field(default_factory=dict)
    remedy: str = ""
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotGroup:
    """A letter of the dossier directory: ``C 排污许可与总量``."""

    code: str
    title: str
    short: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """Everything an assessment demands (考核方案)."""

    id: str
    title: str
    short: str
    document_number: str
    issued: str
    verification: str
    year_count: int
    flags: Mapping[str, Flag]
    groups: tuple[SlotGroup, ...]
    indicators: tuple[Indicator, ...]
    variables: Mapping[str, Variable]
    slots: tuple[Slot, ...]
    rules: tuple[RuleSpec, ...]
    provenance: Provenance
    sources: Mapping[str, Source] = field(default_factory=dict)
    _slots_by_code: dict[str, Slot] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        evidence = (slot for indicator in self.indicators for slot in indicator.evidence)
        object.__setattr__(self, "_slots_by_code", {slot.code: slot for slot in (*self.slots, *evidence)})

    def slot(self, code: str) -> Slot | None:
        """The dossier or indicator slot with this code."""
        return self._slots_by_code.get(code)

    def indicator(self, code: str) -> Indicator | None:
        """The indicator with this code."""
        return next((indicator for indicator in self.indicators if indicator.code == code), None)


NEED_NAMES = {
    Need.REQUIRED: mark("Need", "必备"),
    Need.CONDITIONAL: mark("Need", "条件"),
    Need.OPTIONAL: mark("Need", "可选"),
}
SEVERITY_NAMES = {
    Severity.ERROR: mark("Severity", "错误"),
    Severity.WARNING: mark("Severity", "警告"),
    Severity.INFO: mark("Severity", "提示"),
}
RETENTION_NAMES = {
    "Y": mark("Retention", "永久"),
    "D30": mark("Retention", "30年"),
    "D10": mark("Retention", "10年"),
}
RETENTIONS = tuple(RETENTION_NAMES)  # the longest first


def retention_name(code: str) -> str:
    """What a 保管期限 is called; anything but a known code is its own name."""
    return RETENTION_NAMES.get(code, code)
