"""What use cases give back: plain values for the window and the command line to show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from cmarchive.assessment import Severity
from cmarchive.model import Finding, Item, Problem, Subject
from cmarchive.owing import Expiring
from cmarchive.session.desk import DeskRow
from cmarchive.session.next_steps import NextStep
from cmarchive.session.progress import SubjectProgress
from cmarchive.text import mark
from cmarchive.volumes import BoundVolume

if TYPE_CHECKING:
    from cmarchive.bind import BindOptions
    from cmarchive.rules import Checker, IndicatorVerdict


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterReport:
    """What an import of enterprises did: names added, updated, found unchanged, and what was not understood.

    ``notes`` say how the file was read, such as sheets passed over.
    """

    added: tuple[str, ...]
    updated: tuple[str, ...]
    unchanged: tuple[str, ...]
    problems: tuple[Problem, ...]
    notes: tuple[str, ...] = ()

    @property
    def used(self) -> int:
        """How many enterprises the file speaks of."""
        return len(self.added) + len(self.updated) + len(self.unchanged)


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresReport:
    """What an import of figures did: how many were new, changed and unchanged, and what was not understood.

    ``notes`` say how the file was read, such as sheets passed over.
    """

    added: int
    changed: int
    unchanged: int
    problems: tuple[Problem, ...]
    notes: tuple[str, ...] = ()

    @property
    def used(self) -> int:
        """How many figures the archive holds because of this file."""
        return self.added + self.changed + self.unchanged


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectReport:
    """What became of the files of a collection.

    ``filed`` items were placed with certainty, ``unfiled`` wait with their guesses, ``already`` names files whose
    content the same subject already has, ``problems`` says what cannot be bound or could not be read.
    """

    filed: tuple[Item, ...]
    unfiled: tuple[Item, ...]
    already: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def used(self) -> int:
        """How many files are in the archive now."""
        return len(self.filed) + len(self.unfiled) + len(self.already)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """Findings in rule order, and one verdict for each indicator.

    ``checker`` is what they came from; ``Session.recheck`` brings it up to date after an edit. ``waiting`` are the
    findings nobody has explained and ``settled`` the others, each by severity, the gravest first, in rule order:
    counted once, where the check runs, because there may be hundreds of thousands.
    """

    findings: tuple[Finding, ...]
    verdicts: tuple[IndicatorVerdict, ...]
    checker: Checker | None = field(default=None, repr=False, compare=False)
    waiting: Mapping[Severity, Sequence[Finding]] = field(init=False, repr=False, compare=False)
    settled: Mapping[Severity, Sequence[Finding]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Part the findings."""
        waiting: dict[Severity, list[Finding]] = {severity: [] for severity in Severity}
        settled: dict[Severity, list[Finding]] = {severity: [] for severity in Severity}
        for one in self.findings:
            is_settled = one.explanation is not None and one.is_explained
            (settled if is_settled else waiting)[one.severity].append(one)
        object.__setattr__(self, "waiting", waiting)
        object.__setattr__(self, "settled", settled)

    def release(self) -> Checker | None:
        """Give the checker away, for another result takes the place of this one; a recheck would look at everything."""
        checker = self.checker
        object.__setattr__(self, "checker", None)
        return checker

    def count(self, severity: Severity) -> int:
        """How many findings of a severity stand unexplained or explained."""
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def has_errors(self) -> bool:
        """Tell whether findings of severity error exist."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingsReport:
    """Where the findings workbook is, and the check it tells of."""

    file: Path
    check: CheckResult


@dataclass(frozen=True, slots=True, kw_only=True)
class BindResult:
    """Where the volumes are, and which documents were replaced by a sheet that says why.

    ``swaps`` is the 换页单, when printed volumes have pages to exchange.
    """

    folder: Path
    catalogue: Path
    volumes: tuple[BoundVolume, ...]
    problems: tuple[Problem, ...]
    swaps: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedVolume:
    """A volume as it would be bound now, if its files turn out to be what they seem.

    ``pages`` are the numbered ones; ``sheets`` is how many sheets of paper all of it takes, forms included, on one
    or both sides as chosen, and ``thickness`` how thick they are in millimetres. ``warnings`` are Chinese sentences.
    """

    number: int
    reference: str
    title: str
    subject: Subject
    part: int
    parts: int
    items: int
    pages: int
    sheets: int
    thickness: Decimal
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BindPreview:
    """What a binding would make. ``warnings`` are those about no volume in particular."""

    options: BindOptions
    volumes: tuple[PlannedVolume, ...]
    warnings: tuple[str, ...] = ()

    @property
    def items(self) -> int:
        """How many items all volumes hold, replaced ones counted."""
        return sum(volume.items for volume in self.volumes)

    @property
    def pages(self) -> int:
        """How many numbered pages."""
        return sum(volume.pages for volume in self.volumes)

    @property
    def sheets(self) -> int:
        """How many sheets of paper."""
        return sum(volume.sheets for volume in self.volumes)

    @property
    def thickness(self) -> Decimal:
        """How thick all volumes are together, in millimetres."""
        return sum((volume.thickness for volume in self.volumes), Decimal(0))

    @property
    def attention(self) -> int:
        """How many things need a person's attention."""
        return len(self.warnings) + sum(len(volume.warnings) for volume in self.volumes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What is in an archive, how complete it is, and what to do next.

    ``figures_entered`` of ``figures_expected`` counts the required variables over the assessed years. ``expiring``
    is what expires within 90 days, the nearest first; ``packages`` counts the 移交包 made so far. ``desk`` says how
    the counties of a reviewer's archive stand.
    """

    title: str
    scheme: str
    verification: str
    enterprises: int
    items: int
    unfiled: int
    pages: int
    figures: int
    figures_entered: int
    figures_expected: int
    needed: int
    done: int
    volumes: int
    step: NextStep
    progress: tuple[SubjectProgress, ...]
    expiring: tuple[Expiring, ...] = ()
    packages: int = 0
    desk: tuple[DeskRow, ...] = ()

    @property
    def next_step(self) -> str:
        """What to do next, in one sentence."""
        return self.step.reason


@dataclass(frozen=True, slots=True, kw_only=True)
class ChaseReport:
    """Where the 催交单 are, and how much they ask for of how many enterprises.

    ``files`` holds those written, the one with all lists first; it is empty when nobody owes anything.
    """

    folder: Path
    files: tuple[Path, ...]
    enterprises: int
    demands: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DoctorReport:
    """What an examination found and repaired. ``orphans`` are originals nothing refers to; they do no harm."""

    objects: int
    size: int
    problems: tuple[Problem, ...]
    orphans: int
    removed: int

    @property
    def is_sound(self) -> bool:
        """Tell whether nothing is wrong."""
        return not self.problems

    @property
    def lines(self) -> tuple[str, ...]:
        """The report in Chinese, a line each."""
        size = mark("Doctor", "原件 {count} 个，共 {size} MB，已逐个核对校验值。")
        lines = [
            size.format(count=self.objects, size=f"{self.size / 1e6:.1f}"),
            *(str(one) for one in self.problems),
        ]
        if self.removed:
            lines.append(mark("Doctor", "已清除无主的原件 {count} 个。").format(count=self.removed))
        if self.orphans:
            lines.append(
                mark("Doctor", "另有无主的原件 {count} 个，不影响使用，可以清除。").format(count=self.orphans)
            )
        if self.is_sound:
            lines.append(mark("Doctor", "档案库完好。"))
        return tuple(lines)
