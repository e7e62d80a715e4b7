"""What judging an indicator yields, and how verdicts of years and sub-conditions combine into one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from cmarchive.assessment import Condition, ConditionKind, Indicator
from cmarchive.text import mark
from cmarchive.wording import ENUMERATION

if TYPE_CHECKING:
    from cmarchive.rules.recomputed import Recomputed


class Verdict(StrEnum):
    """How an indicator or one of its conditions stands."""

    MET = "met"
    NOT_MET = "not-met"
    GAP = "gap"
    NO_DATA = "no-data"
    NOT_APPLICABLE = "not-applicable"


VERDICT_NAMES = {
    Verdict.MET: mark("Verdict", "达标"),
    Verdict.NOT_MET: mark("Verdict", "不达标"),
    Verdict.GAP: mark("Verdict", "有差距"),
    Verdict.NO_DATA: mark("Verdict", "缺数据"),
    Verdict.NOT_APPLICABLE: mark("Verdict", "不适用"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class YearResult:
    """A condition in one year.

    ``value`` and ``unit`` are the user's own writing, empty when nothing was entered. ``margin`` is the room left to
    the limit in the condition's unit, negative when it is missed. ``missing`` names the variables whose figure is
    lacking or in a unit that cannot be converted. The first year of a trend only serves the next one as a base: its
    verdict is NOT_APPLICABLE.
    """

    year: int
    verdict: Verdict
    text: str
    value: str = ""
    unit: str = ""
    margin: Decimal | None = None
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionResult:
    """A condition with its verdict, what was compared, and the result of each year or sub-condition.

    ``margin`` is that of the worst year, in ``unit``; None where nothing is measured or known.
    """

    condition: Condition
    verdict: Verdict
    text: str
    years: tuple[YearResult, ...] = ()
    margin: Decimal | None = None
    unit: str = ""
    parts: tuple[ConditionResult, ...] = ()

    def leaves(self) -> Iterator[ConditionResult]:
        """Yield the conditions that compare something, in the scheme's order."""
        if not self.parts:
            yield self
        for part in self.parts:
            yield from part.leaves()

    def decisive(self) -> Iterator[ConditionResult]:
        """Yield the leaves that keep this condition from being met; of a met ANY, none."""
        if self.verdict in (Verdict.MET, Verdict.NOT_APPLICABLE):
            return
        if not self.parts:
            yield self
        for part in self.parts:
            yield from part.decisive()


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorVerdict:
    """An indicator with its verdict and one Chinese sentence that gives the reason in the user's own numbers.

    ``trend`` says how its headline variable moved over the assessed years, ``recomputed`` what the rates and
    intensities it is judged by come to from their inputs, by variable and year.
    """

    indicator: Indicator
    verdict: Verdict
    root: ConditionResult
    sentence: str
    trend: str = ""
    recomputed: Mapping[str, Mapping[int, Recomputed]] = field(default_factory=dict)

    @property
    def results(self) -> tuple[ConditionResult, ...]:
        """The conditions that compare something, in the scheme's order."""
        return tuple(self.root.leaves())

    @property
    def caveat(self) -> str:
        """Say that what was judged against is not the official text; empty when it is."""
        compared = [leaf.condition.provenance for leaf in self.root.leaves()]
        if self.indicator.provenance.is_official and all(one.is_official for one in compared):
            return ""
        marks = ENUMERATION.join(dict.fromkeys(one.shown for one in (self.indicator.provenance, *compared)))
        return mark("Verdict", "指标要求未全部经正式文本核对（核对标记 {marks}），结论供自查。").format(
            marks=marks
        )


def together(verdicts: Iterable[Verdict]) -> Verdict:
    """Combine years, or the parts of an ALL. What is missing is never a pass; what has failed stays failed."""
    counted = [verdict for verdict in verdicts if verdict is not Verdict.NOT_APPLICABLE]
    if not counted:
        return Verdict.NOT_APPLICABLE
    if all(verdict is Verdict.MET for verdict in counted):
        return Verdict.MET
    if Verdict.NOT_MET not in counted and Verdict.GAP not in counted:
        return Verdict.NO_DATA
    holds_somewhere = Verdict.MET in counted or Verdict.GAP in counted
    return Verdict.GAP if holds_somewhere else Verdict.NOT_MET


def either(verdicts: Iterable[Verdict]) -> Verdict:
    """Combine the parts of an ANY: one that is met suffices, one that is unknown leaves it open."""
    counted = [verdict for verdict in verdicts if verdict is not Verdict.NOT_APPLICABLE]
    for verdict in (Verdict.MET, Verdict.NO_DATA, Verdict.GAP, Verdict.NOT_MET):
        if verdict in counted:
            return verdict
    return Verdict.NOT_APPLICABLE


def is_group(condition: Condition) -> bool:
    """Tell whether a condition combines others instead of comparing something."""
    return condition.kind in (ConditionKind.ALL, ConditionKind.ANY)
