"""What stands in the cells of the grid of figures: the stored figure, what was typed, computed and found."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cmarchive.assessment import Severity, Variable
from cmarchive.model import Figure, FigureKey, Finding, SubjectKey
from cmarchive.session import Computed, FigureEntry
from ui.texts import figure_text

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)


class Show(StrEnum):
    """Which rows the grid shows."""

    ALL = "all"
    OPEN = "open"
    FOUND = "found"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What was typed and is not stored yet. ``problem`` says why it cannot be; empty while it is on its way."""

    entry: FigureEntry
    serial: int
    problem: str = ""
    is_failed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Everything about one figure's place: what is stored, typed, computed and found."""

    key: FigureKey
    variable: Variable
    figure: Figure | None
    draft: Draft | None
    computed: Computed | None
    findings: tuple[Finding, ...]

    @property
    def text(self) -> str:
        """What the cell shows: what was typed as long as it is not stored, else the figure."""
        if self.draft is not None:
            return self.draft.entry.text.strip()
        return figure_text(self.figure, self.variable) if self.figure is not None else ""

    @property
    def is_lacking(self) -> bool:
        """Tell whether a required figure was not entered."""
        return self.variable.required and not self.text

    @property
    def severity(self) -> Severity | None:
        """The gravest finding nobody explained; INFO where all were explained."""
        if not self.findings:
            return None
        open_ones = {one.severity for one in self.findings if not one.is_explained}
        return next((one for one in _ORDER if one in open_ones), Severity.INFO)

    @property
    def problem(self) -> str:
        """Why what was typed is not stored."""
        return self.draft.problem if self.draft is not None else ""


def cells_of(
    findings: Iterable[Finding], owner: SubjectKey | None, years: Collection[int]
) -> dict[tuple[str, int], tuple[Finding, ...]]:
    """Which findings speak of which of a subject's figures: those they compare, and the one they are about."""
    found: dict[tuple[str, int], list[Finding]] = {}
    for one in findings:
        if one.subject.key != owner:
            continue
        places = {(value.variable, value.year) for value in one.values if value.year is not None}
        places |= {(one.topic, year) for year in years_of(one, years)}
        for variable, year in places:
            found.setdefault((variable, year), []).append(one)
    return {place: tuple(sorted(ones, key=_gravity)) for place, ones in found.items()}


def years_of(finding: Finding, years: Collection[int]) -> Sequence[int]:
    """The years a finding is about: one, a range of them, or none in particular."""
    first, _dash, last = finding.period.partition("—")
    if not first[:4].isdecimal():
        return ()
    start = int(first[:4])
    end = int(last[:4]) if last[:4].isdecimal() else start
    return [year for year in years if start <= year <= end]


def _gravity(finding: Finding) -> tuple[bool, int]:
    return finding.is_explained, _ORDER.index(finding.severity)
