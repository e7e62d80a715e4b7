"""What findings stand together by, and the headings over them."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from cmarchive.assessment import Scheme, Severity
from cmarchive.model import Finding, SubjectKind
from cmarchive.text import natural_key
from cmarchive.wording import APART
from ui.texts import severity_name, shown

ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
_KINDS = (SubjectKind.REGION, SubjectKind.INDICATOR, SubjectKind.ENTERPRISE)


class Grouping(StrEnum):
    """What the findings stand together by."""

    SEVERITY = "severity"
    SUBJECT = "subject"
    RULE = "rule"
    INDICATOR = "indicator"


@dataclass(frozen=True, slots=True, eq=False)
class Heading:
    """A heading: what its findings have in common, the findings, and whether they are folded away."""

    key: str
    title: str
    members: Sequence[Finding]
    folded: bool

    @property
    def count(self) -> int:
        """How many findings stand under it."""
        return len(self.members)

    @property
    def detail(self) -> str:
        """How many there are of each severity."""
        counts = Counter(one.severity for one in self.members)
        return shown(APART.join(f"{severity_name(one)} {counts[one]}" for one in ORDER if counts[one]))


class Groups:
    """Knows the group of every finding by what a scheme says of its indicators and rules."""

    def __init__(self, scheme: Scheme | None = None) -> None:
        self._indicators: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._rules: dict[str, str] = {}
        if scheme is not None:
            self._learn(scheme)

    def key_of(self, grouping: Grouping) -> Callable[[Finding], str]:
        """What names the group of a finding."""
        match grouping:
            case Grouping.SEVERITY:
                return lambda one: one.severity
            case Grouping.SUBJECT:
                return lambda one: "/".join(one.subject.key)
            case Grouping.RULE:
                return lambda one: one.rule
        return self._indicator_of

    def order(self, grouping: Grouping, keys: Sequence[str]) -> list[str]:
        """Severities by weight, indicators by number, the region before enterprises, rules as they ran."""
        match grouping:
            case Grouping.SEVERITY:
                return sorted(keys, key=lambda key: ORDER[Severity(key)])
            case Grouping.SUBJECT:
                return sorted(keys, key=_subject_place)
            case Grouping.RULE:
                return list(keys)
        places = {code: place for place, code in enumerate(self._names)}
        return sorted(keys, key=lambda key: places.get(key, len(places)))

    def title(self, grouping: Grouping, key: str, first: Finding) -> str:
        """What a group is called, given one of its findings."""
        match grouping:
            case Grouping.SEVERITY:
                return severity_name(first.severity)
            case Grouping.SUBJECT:
                return shown(first.subject.name)
            case Grouping.RULE:
                return self._rules.get(key, first.rule)
        return self._names.get(key) or QCoreApplication.translate("Groups", "与指标无直接关系")

    def _learn(self, scheme: Scheme) -> None:
        """Which indicator a variable or a slot belongs to, and what rules are called."""
        for indicator in scheme.indicators:
            self._names[indicator.code] = f"{indicator.code} {shown(indicator.short)}"
            for code in (
                *(condition.variable for condition in indicator.condition.walk()),
                *indicator.variables,
                *(slot.code for slot in indicator.evidence),
            ):
                self._indicators.setdefault(code, indicator.code)
        self._rules = {rule.id: f"{rule.id} {shown(rule.title)}" for rule in scheme.rules}

    def _indicator_of(self, one: Finding) -> str:
        """The indicator whose figures or documents a finding is about; empty for what serves none."""
        if one.subject.key.kind is SubjectKind.INDICATOR:
            return one.subject.key.id
        codes = (one.topic, *(value.variable for value in one.values))
        return next((self._indicators[code] for code in codes if code in self._indicators), "")


def _subject_place(key: str) -> tuple[int, object]:
    kind, _, name = key.partition("/")
    return _KINDS.index(SubjectKind(kind)), natural_key(name)
