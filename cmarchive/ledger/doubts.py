"""Which figures a finding speaks of, so that their cells can be shown as doubtful."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from cmarchive.assessment import SEVERITY_NAMES, Severity
from cmarchive.ledger.sheet import Tone
from cmarchive.model import FigureKey, Finding, SubjectKey, SubjectKind
from cmarchive.text import mark, shorten
from cmarchive.view import View

TONES = {Severity.ERROR: Tone.BAD, Severity.WARNING: Tone.WARN, Severity.INFO: Tone.NOTE}
_RANKS = {severity: rank for rank, severity in enumerate(Severity)}
_SPAN = re.compile(r"((?:19|20)\d{2})(?:[—–-]((?:19|20)\d{2}))?(?!\d)")
_TOLD = 4  # findings of one cell that its comment tells in full
_LONGEST = 160  # characters of a sentence in a comment


class Doubts:
    """The figures each finding speaks of, by finding and by figure; a missing figure has a place as well."""

    def __init__(self, view: View, findings: Sequence[Finding]) -> None:
        self._view = view
        self._findings = findings
        self._years_of: dict[tuple[SubjectKey, str], list[int]] | None = None
        self._codes_of: dict[tuple[SubjectKey, int], list[str]] | None = None
        self.by_finding: list[tuple[FigureKey, ...]] = [tuple(self._figures(one)) for one in findings]
        self.by_figure: dict[FigureKey, list[int]] = defaultdict(list)
        for number, keys in enumerate(self.by_finding):
            for key in keys:
                self.by_figure[key].append(number)

    def tone(self, key: FigureKey) -> Tone:
        """The colour of the worst finding about a figure."""
        numbers = self.by_figure.get(key)
        if not numbers:
            return Tone.PLAIN
        return TONES[min((self._findings[one].severity for one in numbers), key=_RANKS.__getitem__)]

    def note(self, key: FigureKey) -> str:
        """What a comment says of a figure: its findings, the worst first."""
        found = [self._findings[one] for one in self.by_figure.get(key, ())]
        found.sort(key=lambda one: _RANKS[one.severity])
        lines = [_told(one) for one in found[:_TOLD]]
        if len(found) > _TOLD:
            lines.append(mark("Ledger", "另有 {count} 个问题").format(count=len(found) - _TOLD))
        return "\n".join(lines)

    def count(self, subject: SubjectKey, variable: str, years: Sequence[int]) -> int:
        """How many findings speak of a variable of a subject."""
        keys = (FigureKey(subject, variable, year) for year in years)
        return len({number for key in keys for number in self.by_figure.get(key, ())})

    def _figures(self, finding: Finding) -> Iterator[FigureKey]:
        """The figures compared, if they are this subject's; else what topic and period name."""
        subject = finding.subject.key
        if subject.kind is SubjectKind.INDICATOR:
            subject = self._view.region.key
        compared = dict.fromkeys(self._compared(subject, finding))
        yield from compared or dict.fromkeys(self._named(subject, finding))

    def _compared(self, subject: SubjectKey, finding: Finding) -> Iterator[FigureKey]:
        """Leave out values of others, such as enterprises in a county's sum or the previous submission."""
        for value in finding.values:
            if value.year is not None:
                key = FigureKey(subject, value.variable, value.year)
                figure = self._view.figures.get(key)
                if figure is not None and (figure.number.text, figure.unit) == (value.value, value.unit):
                    yield key

    def _named(self, subject: SubjectKey, finding: Finding) -> Iterator[FigureKey]:
        years, code = _years(finding.period), finding.topic
        if code in self._view.scheme.variables:
            # Without a period the whole variable is meant.
            for year in years or self._entered_years(subject, code):
                key = FigureKey(subject, code, year)
                if key in self._view.figures or year in self._view.years:
                    yield key
        elif not code:
            for year in years:
                if year not in self._view.years:  # everything entered for a year nobody asked for
                    for variable in self._entered_codes(subject, year):
                        yield FigureKey(subject, variable, year)

    def _entered_years(self, subject: SubjectKey, code: str) -> Sequence[int]:
        if self._years_of is None:
            self._years_of = defaultdict(list)
            for key in self._view.figures:
                self._years_of[key.subject, key.variable].append(key.year)
        return sorted(self._years_of.get((subject, code), ()))

    def _entered_codes(self, subject: SubjectKey, year: int) -> Sequence[str]:
        if self._codes_of is None:
            self._codes_of = defaultdict(list)
            for key in self._view.figures:
                self._codes_of[key.subject, key.year].append(key.variable)
        return self._codes_of.get((subject, year), ())


def _told(finding: Finding) -> str:
    title = mark("Ledger", "【{severity}】{rule} {title}：{message}").format(
        severity=SEVERITY_NAMES[finding.severity],
        rule=finding.rule,
        title=finding.title,
        message=shorten(finding.message, _LONGEST),
    )
    if not finding.cause:
        return title
    cause = mark("Ledger", "可能的原因：{cause}").format(cause=shorten(finding.cause, _LONGEST))
    return f"{title}\n{cause}"


def _years(period: str) -> list[int]:
    """The years of a period: 2024, 2023、2025, 2023—2025."""
    years: list[int] = []
    for first, last in _SPAN.findall(period):
        years += range(int(first), int(last or first) + 1)
    return list(dict.fromkeys(years))
