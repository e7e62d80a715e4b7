"""What incoming files are matched against: the enterprises by all their names, and the slots by their words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from cmarchive.assessment import Indicator, Slot
from cmarchive.intake.names import core_name, other_names
from cmarchive.intake.phrases import SlotWords
from cmarchive.model import Enterprise, SubjectKey, SubjectKind
from cmarchive.text import fold
from cmarchive.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """Enterprises, indicators and slots, arranged so that one path is matched in time that hardly grows with them.

    ``names`` are folded full, former and other names, ``codes`` credit codes, ``short`` names without their legal
    form and place. A name that several enterprises share leads to all of them. ``grams`` are the pairs of
    characters in the full names.
    """

    numbers: frozenset[str]
    names: Mapping[str, tuple[SubjectKey, ...]]
    codes: Mapping[str, SubjectKey]
    short: Mapping[str, tuple[SubjectKey, ...]]
    name_lengths: tuple[int, ...]
    grams: Mapping[str, frozenset[SubjectKey]]
    indicators: Mapping[str, Indicator]
    indicator_names: Mapping[str, str]
    slots: Mapping[str, Slot]
    dossier: SlotWords
    evidence: Mapping[str, SlotWords]
    all_evidence: SlotWords
    evidence_of: Mapping[str, SubjectKey]
    labels: Mapping[SubjectKey, str]

    @classmethod
    def of(cls, view: View) -> Self:
        """Arrange what an archive knows."""
        return cls.build(view.enterprises, view.scheme.slots, view.scheme.indicators, view.region.name)

    @classmethod
    def build(
        cls,
        enterprises: Iterable[Enterprise],
        slots: Iterable[Slot],
        indicators: Iterable[Indicator] = (),
        county: str = "",
    ) -> Self:
        """Arrange enterprises, the slots of their dossiers, and indicators with their evidence slots."""
        known, places, items = tuple(enterprises), tuple(slots), tuple(indicators)
        names, short = _enterprise_names(known, county)
        evidence = [slot for indicator in items for slot in indicator.evidence]
        return cls(
            numbers=frozenset(one.id for one in known),
            names=names,
            codes={one.credit_code: one.key for one in known if len(one.credit_code) == 18},
            short=short,
            name_lengths=_lengths(names),
            grams=_grams(known),
            indicators={indicator.code: indicator for indicator in items},
            indicator_names={
                fold(name): indicator.code
                for indicator in items
                for name in (indicator.name, indicator.short)
                if name
            },
            slots={slot.code: slot for slot in (*places, *evidence)},
            dossier=SlotWords.of(places),
            evidence={indicator.code: SlotWords.of(indicator.evidence) for indicator in items},
            all_evidence=SlotWords.of(evidence),
            evidence_of={slot.code: indicator_key(one.code) for one in items for slot in one.evidence},
            labels={one.key: one.name for one in known}
            | {indicator_key(one.code): f"指标{one.code} {one.short}" for one in items},
        )

    def words_for(self, subject: SubjectKey | None) -> SlotWords:
        """The slots a document of this subject may fill."""
        if subject is not None and subject.kind is SubjectKind.INDICATOR:
            return self.evidence.get(subject.id, SlotWords.of(()))
        return self.dossier


def indicator_key(code: str) -> SubjectKey:
    """An indicator as a subject key."""
    return SubjectKey(SubjectKind.INDICATOR, code)


_Names = Mapping[str, tuple[SubjectKey, ...]]


def _enterprise_names(enterprises: Iterable[Enterprise], county: str) -> tuple[_Names, _Names]:
    names: dict[str, list[SubjectKey]] = defaultdict(list)
    short: dict[str, list[SubjectKey]] = defaultdict(list)
    for enterprise in enterprises:
        for name in (enterprise.name, *other_names(enterprise)):
            if folded := fold(name):
                names[folded].append(enterprise.key)
        for name in core_name(enterprise.name, county):
            short[name].append(enterprise.key)
    return (
        {name: tuple(dict.fromkeys(keys)) for name, keys in names.items()},
        {name: tuple(dict.fromkeys(keys)) for name, keys in short.items() if name not in names},
    )


def _grams(enterprises: Iterable[Enterprise]) -> dict[str, frozenset[SubjectKey]]:
    found: dict[str, set[SubjectKey]] = defaultdict(set)
    for enterprise in enterprises:
        name = fold(enterprise.name)
        for pair in pairs(name):
            found[pair].add(enterprise.key)
    return {pair: frozenset(keys) for pair, keys in found.items()}


def pairs(text: str) -> set[str]:
    """Every two neighbouring characters of a text."""
    return {text[index : index + 2] for index in range(len(text) - 1)}


def _lengths(names: Mapping[str, object]) -> tuple[int, ...]:
    return tuple(sorted({len(name) for name in names}, reverse=True))
