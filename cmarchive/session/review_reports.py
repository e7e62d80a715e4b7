"""What the use cases of reviewing give back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cmarchive.model import Finding
from cmarchive.opinions import Conflict, Opinion
from cmarchive.review import Decision, ReviewState
from cmarchive.review_texts import OpinionRow
from cmarchive.session.signing import CheckedSignature
from cmarchive.submissions import Submission
from cmarchive.view import View

if TYPE_CHECKING:
    from cmarchive.handover.merging import Merge
    from cmarchive.handover.queue import QueueEntry
    from cmarchive.handover.returning import ReviewFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """One submission with everything that was decided and said about its county.

    ``opinions`` already hold what the county answered in this submission, whether or not it was taken in; see
    ``Merge`` for ``conflicts`` and ``foreign`` steps.
    """

    submission: Submission
    view: View
    decisions: tuple[Decision, ...]
    merge: Merge

    @property
    def opinions(self) -> tuple[Opinion, ...]:
        """The opinions as both sides left them."""
        return self.merge.kept

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What both sides worked on at once."""
        return self.merge.conflicts


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewList:
    """The queue of one submission, and what our own run of the rules found in it."""

    reviewed: Reviewed
    entries: tuple[QueueEntry, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnPreview:
    """What would leave for a county. ``last`` is when opinions last left for it, UTC, empty for never.

    ``fresh`` are the opinions a reviewer wrote or changed since, ``textless`` how many say nothing, ``unsaid`` what
    was decided to be mended although no opinion tells the county so: decisions themselves do not travel.
    ``names`` are the files that will be written.
    """

    states: Mapping[ReviewState, int]
    fresh: tuple[OpinionRow, ...]
    last: str
    textless: int
    unsaid: tuple[str, ...]
    names: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many opinions leave."""
        return sum(self.states.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnReport:
    """What was written to be sent back: the file to import, the prints and the workbook."""

    file: Path
    letter: Path
    listing: Path
    workbook: Path
    opinions: int
    is_signed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionsReport:
    """What the import of a return file did. ``signature`` is None for a file nobody signed."""

    file: ReviewFile
    merge: Merge
    signature: CheckedSignature | None = None
