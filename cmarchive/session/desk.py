"""The desk of an office that reviews: every county, its newest submission, and what is to be done about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cmarchive.model import Subject, SubjectKey, SubjectKind
from cmarchive.opinion_steps import Side
from cmarchive.opinions import Opinion
from cmarchive.review import Decision, ReviewState
from cmarchive.submissions import Submission, SubmissionState
from cmarchive.text import mark


class CountyStand(StrEnum):
    """Whose turn it is with a county, what the office should do first before what waits for others."""

    WAITING = "waiting"
    ANSWERED = "answered"
    HELD = "held"
    ABSENT = "absent"
    MENDING = "mending"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskRow:
    """How a county stands.

    ``submission`` is its newest accepted one, else the newest of any state; None where nothing came. ``decided`` counts
    the things decided over, ``opinions`` all that was said, of which ``unmended`` wait for the county and ``mended``
    for the office.
    """

    county: Subject
    submission: Submission | None = None
    is_seen: bool = False
    decided: int = 0
    opinions: int = 0
    unmended: int = 0
    mended: int = 0

    @property
    def code(self) -> str:
        """The 行政区划代码."""
        return self.county.key.id

    @property
    def has_submitted(self) -> bool:
        """Tell whether there is something to review."""
        return self.submission is not None and self.submission.is_accepted

    @property
    def stand(self) -> CountyStand:
        """Whose turn it is."""
        if self.submission is None or self.submission.state is SubmissionState.REFUSED:
            return CountyStand.ABSENT
        if not self.has_submitted:
            return CountyStand.HELD
        if not self.is_seen:
            return CountyStand.WAITING
        if self.mended:
            return CountyStand.ANSWERED
        return CountyStand.MENDING if self.unmended else CountyStand.DONE


_ORDER = tuple(CountyStand)
_NAMES = {
    CountyStand.WAITING: mark("Desk", "待审核"),
    CountyStand.ANSWERED: mark("Desk", "待核查"),
    CountyStand.HELD: mark("Desk", "待验收"),
    CountyStand.ABSENT: mark("Desk", "未报送"),
    CountyStand.MENDING: mark("Desk", "待整改"),
    CountyStand.DONE: mark("Desk", "已审核"),
}


def stand_name(row: DeskRow) -> str:
    """Whose turn it is, in words."""
    if row.submission is not None and row.submission.state is SubmissionState.REFUSED:
        return mark("Desk", "待重报")
    return _NAMES[row.stand]


def desk(
    registered: Sequence[Subject],
    submissions: Sequence[Submission],
    decisions: Mapping[str, Sequence[Decision]],
    opinions: Mapping[str, Sequence[Opinion]],
) -> tuple[DeskRow, ...]:
    """Every county that is registered or has handed in, the most urgent first; of equals, what came first.

    ``decisions`` and ``opinions`` are by 行政区划代码, the county's answers included.
    """
    counties = {one.key.id: one for one in registered}
    came: dict[str, list[Submission]] = {}
    for one in submissions:
        came.setdefault(one.region_code, []).append(one)
    for code, mine in came.items():
        counties.setdefault(code, Subject(key=SubjectKey(SubjectKind.REGION, code), name=mine[-1].county))
    rows = [
        _row(county, came.get(code, ()), decisions.get(code, ()), opinions.get(code, ()))
        for code, county in counties.items()
    ]
    return tuple(sorted(rows, key=_urgency))


def newest_of(came: Sequence[Submission]) -> Submission | None:
    """The newest accepted submission of a county's, else its newest of any state."""
    return next((one for one in reversed(came) if one.is_accepted), came[-1] if came else None)


def _row(
    county: Subject, came: Sequence[Submission], decisions: Sequence[Decision], opinions: Sequence[Opinion]
) -> DeskRow:
    newest = newest_of(came)
    words = [*(one.at for one in decisions), *(_last_word(one) for one in opinions)]
    return DeskRow(
        county=county,
        submission=newest,
        is_seen=newest is not None and any(_is_later(word, newest.received) for word in words),
        decided=len({one.target for one in decisions}),
        opinions=len(opinions),
        unmended=sum(one.is_open for one in opinions),
        mended=sum(one.state is ReviewState.MENDED for one in opinions),
    )


def _last_word(opinion: Opinion) -> str:
    """When the reviewer last said something of it."""
    return max(one.at for one in opinion.steps if one.side is Side.REVIEWER)


def _is_later(word: str, received: str) -> bool:
    return datetime.fromisoformat(word) >= datetime.fromisoformat(received)


def _urgency(row: DeskRow) -> tuple[int, str, str]:
    came = row.submission.received if row.submission is not None else ""
    return _ORDER.index(row.stand), came, row.code
