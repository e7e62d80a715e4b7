"""The reviewer's tools, as values: reusable phrases (话术库), and a scoring sheet of the office's own making.

No official scoring of archives could be confirmed (creation assessments judge indicators as met or not), so a sheet
is always the user's own and says so wherever it is shown.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from cmarchive.assessment import Scheme, Severity
from cmarchive.model import SubjectKind
from cmarchive.opinions import Opinion
from cmarchive.review import AnchorKind, ReviewState
from cmarchive.text import mark
from cmarchive.view import View

SCORE_CAVEAT = mark("Score", "评分表由本单位自行设定，不是官方评分标准。")
MOST_WEIGHT = 10_000  # of one indicator
MOST_POINTS = 1000  # an opinion can deduct
_SETTLED = frozenset({ReviewState.PASSED, ReviewState.REJECTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A remark that is made again and again. ``hint`` tells the county how to mend it; ``is_own`` is the user's."""

    code: str
    category: str
    text: str
    severity: Severity = Severity.WARNING
    clause: str = ""
    points: Decimal = Decimal(0)
    hint: str = ""
    is_own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreSheet:
    """What each indicator is worth, by its code, as somebody of this office decided."""

    title: str
    weights: Mapping[str, Decimal] = field(default_factory=dict)
    note: str = ""


class ScoreRow(NamedTuple):
    """One indicator: its weight, what open opinions take from it, and what is left. Code "" is everything else."""

    code: str
    name: str
    weight: Decimal
    deducted: Decimal
    opinions: int

    @property
    def score(self) -> Decimal:
        """What is left, never less than nothing."""
        return max(Decimal(0), self.weight - self.deducted)


class Score(NamedTuple):
    """A county by the sheet. What belongs to no weighted indicator is taken from the total."""

    rows: tuple[ScoreRow, ...]

    @property
    def most(self) -> Decimal:
        """The full score."""
        return sum((row.weight for row in self.rows), Decimal(0))

    @property
    def total(self) -> Decimal:
        """What the county gets, never less than nothing."""
        elsewhere = sum((row.deducted for row in self.rows if not row.code), Decimal(0))
        return max(Decimal(0), sum((row.score for row in self.rows), Decimal(0)) - elsewhere)


class CountyScore(NamedTuple):
    """What one county gets for its ``serial``-th submission."""

    county: str
    serial: int
    score: Score


def score(sheet: ScoreSheet, view: View, opinions: Iterable[Opinion]) -> Score:
    """Add up what the opinions that are not settled deduct."""
    deducted: dict[str, Decimal] = {}
    counted: dict[str, int] = {}
    for one in opinions:
        if (code := deducts(sheet, one, view)) is None:
            continue
        deducted[code] = deducted.get(code, Decimal(0)) + one.points
        counted[code] = counted.get(code, 0) + 1
    codes = [one.code for one in view.scheme.indicators if one.code in sheet.weights]
    rows = [
        ScoreRow(
            code,
            _name(view.scheme, code),
            sheet.weights[code],
            deducted.get(code, Decimal(0)),
            counted.get(code, 0),
        )
        for code in codes
    ]
    if "" in deducted:
        rows.append(ScoreRow("", mark("Score", "其他扣分"), Decimal(0), deducted[""], counted[""]))
    return Score(tuple(rows))


def deducts(sheet: ScoreSheet, opinion: Opinion, view: View) -> str | None:
    """From which indicator an opinion takes points, "" for none of the sheet's; None when it takes nothing."""
    if opinion.state in _SETTLED or not opinion.points:
        return None
    return next((code for code in indicators_of(opinion, view) if code in sheet.weights), "")


def indicators_of(opinion: Opinion, view: View) -> tuple[str, ...]:
    """The indicators an opinion speaks of, by code: the one it is about, or those that use its figure."""
    anchor = opinion.anchor
    subject = anchor.subject
    if anchor.kind is AnchorKind.ITEM and anchor.item is not None and (item := view.item(anchor.item)):
        subject = item.subject
    if subject is not None and subject.kind is SubjectKind.INDICATOR:
        return (subject.id,)
    if anchor.kind is AnchorKind.FIGURE:
        return tuple(one.code for one in view.scheme.indicators if anchor.variable in one.variables)
    return ()


def _name(scheme: Scheme, code: str) -> str:
    indicator = scheme.indicator(code)
    return "" if indicator is None else indicator.short
