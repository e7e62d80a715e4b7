"""What the page 审核 shows of one submission, computed off the window's thread."""

from collections.abc import Mapping
from dataclasses import dataclass

from cmarchive.comparison import Comparison, FindingsDifference
from cmarchive.errors import ArchiveError
from cmarchive.jobs import Monitor
from cmarchive.model import StoredFile
from cmarchive.review import AnchorKind, Standing, standings
from cmarchive.review_texts import OpinionRow, opinion_rows
from cmarchive.scoring import Score, ScoreSheet, score
from cmarchive.session import PageImage, ReviewList, Session
from cmarchive.submissions import Submission
from ui.models.changes import ChangeRow, change_rows, first_changed_page
from ui.models.scores import ScoreLine, score_lines


@dataclass(frozen=True, slots=True)
class Loaded:
    """One submission as the page shows it. ``comparison`` is None for the first of a county."""

    submission: Submission
    comparison: Comparison | None
    found: ReviewList
    difference: FindingsDifference | None
    rows: tuple[OpinionRow, ...]
    changes: tuple[ChangeRow, ...]
    decided: Mapping[str, Standing]
    sheet: ScoreSheet | None
    score: Score | None
    scores: tuple[ScoreLine, ...]

    @property
    def unsigned(self) -> frozenset[str]:
        """What was decided and nobody has signed off, as targets of review."""
        return frozenset(target for target, one in self.decided.items() if one.last and not one.second)

    def changed_page(self, item: int | None) -> tuple[str, int] | None:
        """Where to begin reading a document that was changed: file and page; None when it was not."""
        changes = self.comparison.items if self.comparison is not None else ()
        change = next((one for one in changes if one.after is not None and one.after.id == item), None)
        return first_changed_page(change) if change is not None and change.before is not None else None


class SubmissionPages:
    """Draws pages out of the package of the submission shown."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.number = 0

    def page_image(self, file: StoredFile, page: int, width: int, rotation: int = 0) -> PageImage:
        """Draw one page of an original."""
        return self._session.submission_page(self.number, file, page, width, rotation)


def load(
    session: Session,
    submission: Submission,
    known: Loaded | None,
    monitor: Monitor,
    *,
    wanted: str = "",
) -> Loaded:
    """What the page shows, what was decided included; what only the packages decide is computed once for a submission.

    ``wanted`` is a target of review to be listed in any case.
    """
    if known is not None and known.submission == submission:
        comparison, difference = known.comparison, known.difference
    else:
        comparison = None
        if session.submission_before(submission) is not None:
            comparison = session.compare_submissions(submission, monitor)
        difference = _difference(session, submission, monitor)
    found = session.review_queue(
        submission, monitor, comparison=comparison, everything=True, wanted=frozenset({wanted} - {""})
    )
    rows = tuple(opinion_rows(found.reviewed.view, found.reviewed.opinions))
    changes = () if comparison is None else tuple(change_rows(found.reviewed.view, comparison))
    sheet = session.score_sheet()
    scored = None if sheet is None else score(sheet, found.reviewed.view, found.reviewed.opinions)
    counts = {
        one.anchor.subject.id: len(one.findings)
        for one in found.entries
        if one.anchor.kind is AnchorKind.INDICATOR and one.anchor.subject is not None
    }
    lines = tuple(score_lines(found.reviewed.view.scheme, sheet, scored, counts))
    return Loaded(
        submission,
        comparison,
        found,
        difference,
        rows,
        changes,
        standings(found.reviewed.decisions),
        sheet,
        scored,
        lines,
    )


def _difference(session: Session, submission: Submission, monitor: Monitor) -> FindingsDifference | None:
    """How our run differs from the county's; None where its package does not tell of a run that can be read."""
    try:
        return session.findings_difference(submission, monitor)
    except ArchiveError:
        return None
