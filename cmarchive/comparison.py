"""What differs between two submissions of one county, as values, so that only changes are read again."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from cmarchive.assessment import Severity
from cmarchive.model import (
    Enterprise,
    Explanation,
    Figure,
    FigureKey,
    Finding,
    Item,
    Narrative,
    NarrativePart,
    SlotNote,
    StoredFile,
    SubjectKey,
)
from cmarchive.review import figure_anchor, item_anchor
from cmarchive.statements import Statement
from cmarchive.text import mark


class PageChange(StrEnum):
    """What became of pages of a file."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


PAGE_CHANGE_NAMES = {
    PageChange.ADDED: mark("Compare", "新增"),
    PageChange.REMOVED: mark("Compare", "删去"),
    PageChange.CHANGED: mark("Compare", "改动"),
}


class PageRun(NamedTuple):
    """Neighbouring pages that share a fate: first and last of them before and after, 0 where there are none."""

    change: PageChange
    before_first: int
    before_last: int
    after_first: int
    after_last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FileChange:
    """A file of an item that is another now, or was added (``before`` is None) or taken out (``after`` is None).

    ``pages`` say which pages differ; None where that cannot be said because one of the files is no readable PDF.
    """

    before: StoredFile | None
    after: StoredFile | None
    pages: tuple[PageRun, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemChange:
    """An item that was added (``before`` is None), removed (``after`` is None) or changed.

    ``fields`` are the codes of the descriptions that differ; a field of the slot's own form is ``fields.CODE``.
    """

    before: Item | None
    after: Item | None
    fields: tuple[str, ...] = ()
    files: tuple[FileChange, ...] = ()

    @property
    def item(self) -> Item:
        """The item as it is now, or as it was last."""
        found = self.after or self.before
        assert found is not None, "an item's change has at least one side"
        return found


class FigureChange(NamedTuple):
    """A figure entered (``before`` is None), taken out or changed, its unit included."""

    key: FigureKey
    before: Figure | None
    after: Figure | None


class EnterpriseChange(NamedTuple):
    """An enterprise entered, taken out or changed; ``fields`` are the codes that differ."""

    before: Enterprise | None
    after: Enterprise | None
    fields: tuple[str, ...]


class NoteChange(NamedTuple):
    """The written reason of an empty slot, before and after."""

    subject: SubjectKey
    slot: str
    before: SlotNote | None
    after: SlotNote | None


class ExplanationChange(NamedTuple):
    """The explanation of a finding, before and after."""

    fingerprint: str
    before: Explanation | None
    after: Explanation | None


class NarrativeChange(NamedTuple):
    """A text of the office, before and after."""

    subject: SubjectKey
    part: NarrativePart
    before: Narrative | None
    after: Narrative | None


class ReportChange(NamedTuple):
    """A sentence of a report, before and after, each by one statement that stands for all the sentence claims."""

    document: str
    before: Statement | None
    after: Statement | None

    @property
    def place(self) -> str:
        """Where in the report it stands now, or stood."""
        known = self.after or self.before
        return known.place if known is not None else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Everything that differs between two submissions."""

    items: tuple[ItemChange, ...] = ()
    figures: tuple[FigureChange, ...] = ()
    enterprises: tuple[EnterpriseChange, ...] = ()
    notes: tuple[NoteChange, ...] = ()
    explanations: tuple[ExplanationChange, ...] = ()
    narratives: tuple[NarrativeChange, ...] = ()
    reports: tuple[ReportChange, ...] = ()

    @property
    def count(self) -> int:
        """How many things differ."""
        return (
            len(self.items)
            + len(self.figures)
            + len(self.enterprises)
            + len(self.notes)
            + len(self.explanations)
            + len(self.narratives)
            + len(self.reports)
        )

    @property
    def targets(self) -> frozenset[str]:
        """The items and figures that differ, as targets of review."""
        return frozenset(
            {item_anchor(one.item.id).target for one in self.items}
            | {figure_anchor(one.key).target for one in self.figures}
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedFinding:
    """A finding of the county's own run of the rules, as its package tells it."""

    fingerprint: str
    values_digest: str
    rule: str
    severity: Severity
    subject: str
    period: str
    title: str
    message: str


def carried(finding: Finding) -> CarriedFinding:
    """A finding as a package would tell it."""
    return CarriedFinding(
        fingerprint=finding.fingerprint,
        values_digest=finding.values_digest,
        rule=finding.rule,
        severity=finding.severity,
        subject=finding.subject.name,
        period=finding.period,
        title=finding.title,
        message=finding.message,
    )


class ValueDifference(NamedTuple):
    """A finding both have, but graded differently or about other values."""

    theirs: CarriedFinding
    ours: Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingsDifference:
    """Two runs of the rules over the same figures: the county's own, which came with the package, and the reviewer's.

    ``only_theirs`` are findings the reviewer's run does not have (another scheme version, or a changed figure),
    ``only_ours`` those the county did not see, ``severity`` and ``values`` findings both have but differently.
    """

    only_theirs: tuple[CarriedFinding, ...] = ()
    only_ours: tuple[Finding, ...] = ()
    severity: tuple[ValueDifference, ...] = ()
    values: tuple[ValueDifference, ...] = ()
    same: int = 0

    @property
    def agrees(self) -> bool:
        """Tell whether both runs found the same."""
        return not (self.only_theirs or self.only_ours or self.severity or self.values)


ITEM_FIELD_NAMES = {
    "subject": mark("Compare", "主体"),
    "slot": mark("Compare", "目录项"),
    "title": mark("Compare", "题名"),
    "instance": mark("Compare", "期次"),
    "number": mark("Compare", "文号"),
    "author": mark("Compare", "责任者"),
    "dated": mark("Compare", "日期"),
    "retention": mark("Compare", "保管期限"),
    "secrecy": mark("Compare", "密级"),
    "copy_kind": mark("Compare", "原件或复印件"),
    "note": mark("Compare", "备注"),
    "order": mark("Compare", "顺序"),
}
ENTERPRISE_FIELD_NAMES = {
    "name": mark("Compare", "名称"),
    "credit_code": mark("Compare", "统一社会信用代码"),
    "industry": mark("Compare", "行业"),
    "industry_code": mark("Compare", "行业代码"),
    "address": mark("Compare", "地址"),
    "started": mark("Compare", "投产"),
    "ended": mark("Compare", "关停"),
    "operation": mark("Compare", "生产状态"),
    "flags": mark("Compare", "标记"),
    "note": mark("Compare", "备注"),
    "attributes": mark("Compare", "其他列"),
}
