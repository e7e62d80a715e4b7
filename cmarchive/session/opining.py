"""The use cases of a reviewer's opinions: writing them, saying them otherwise, judging answers, signing off."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from cmarchive.assessment import Severity
from cmarchive.errors import OpinionUnknown, ValueInvalid
from cmarchive.opinion_steps import LONGEST_TEXT, Change, Side
from cmarchive.opinions import Opinion, begin, follow
from cmarchive.review import REVIEW_STATE_NAMES, Anchor, ReviewState
from cmarchive.review_texts import title_of
from cmarchive.scoring import MOST_POINTS
from cmarchive.session.moments import moment
from cmarchive.session.review_reports import Reviewed
from cmarchive.session.review_targets import checked_anchor
from cmarchive.session.reviewing import (
    AUTHOR,
    LONGEST_NAME,
    Reviewing,
    require_another,
    require_order,
)
from cmarchive.session.submitted import optional, required
from cmarchive.submissions import Submission
from cmarchive.text import mark

_OPINION = mark("Reason", "审核意见")


class Opining(Reviewing):
    """Writes opinions on what counties submitted, and goes on with what they answered."""

    def put_opinion(
        self,
        submission: Submission,
        anchor: Anchor,
        text: str,
        author: str,
        *,
        severity: Severity = Severity.WARNING,
        clause: str = "",
        points: Decimal = Decimal(0),
        hint: str = "",
        state: ReviewState = ReviewState.MEND,
    ) -> Opinion:
        """Write an opinion on something of a submission. Raises ValueInvalid."""
        view = self.view_of(submission)
        change = Change(
            state=state,
            text=required(text, _OPINION, most=LONGEST_TEXT),
            severity=severity,
            clause=optional(clause, mark("Reason", "依据条款"), most=LONGEST_TEXT),
            points=_checked_points(points),
            hint=optional(hint, mark("Reason", "整改建议"), most=LONGEST_TEXT),
        )
        require_order(ReviewState.PENDING, state)
        opinion = begin(
            county=submission.region_code,
            package=submission.package,
            serial=submission.serial,
            anchor=checked_anchor(view, anchor),
            author=required(author, AUTHOR, most=LONGEST_NAME),
            at=moment(),
            change=change,
        )
        title = mark("Step", "对“{title}”提出审核意见").format(title=title_of(view, anchor))
        with self._edit(title) as store:
            store.opinions.put(opinion)
        return opinion

    def judge(
        self, submission: Submission, number: str, state: ReviewState, author: str, verdict: str = ""
    ) -> Opinion:
        """Judge what the county answered, or set an opinion's state otherwise; settles a conflict there was.

        ``number`` may be the beginning of the opinion's id. Raises OpinionUnknown, ValueInvalid.
        """
        return self.judge_all(submission, (number,), state, author, verdict)[0]

    def judge_all(
        self,
        submission: Submission,
        numbers: Sequence[str],
        state: ReviewState,
        author: str,
        verdict: str = "",
    ) -> list[Opinion]:
        """Judge several answers alike, in one step to undo; all of them or none. Raises as ``judge`` does."""
        name = required(author, AUTHOR, most=LONGEST_NAME)
        told = optional(verdict, mark("Reason", "核查意见"), most=LONGEST_TEXT)

        def change(one: Opinion) -> Change:
            require_order(one.state, state)
            return Change(state=state, verdict=told or None)

        step = mark("Step", "核查审核意见：{state}").format(state=REVIEW_STATE_NAMES[state])
        if len(numbers) > 1:
            step = mark("Step", "核查 {count} 条审核意见：{state}").format(
                count=len(numbers), state=REVIEW_STATE_NAMES[state]
            )
        return self._go_on(submission, numbers, name, change, step)

    def revise(
        self,
        submission: Submission,
        number: str,
        author: str,
        *,
        text: str | None = None,
        hint: str | None = None,
        clause: str | None = None,
        severity: Severity | None = None,
        points: Decimal | None = None,
    ) -> Opinion:
        """Say an opinion otherwise; what it said before stays in its history. Raises OpinionUnknown, ValueInvalid."""
        change = Change(
            text=None if text is None else required(text, _OPINION, most=LONGEST_TEXT),
            hint=None if hint is None else optional(hint, mark("Reason", "整改建议"), most=LONGEST_TEXT),
            clause=None
            if clause is None
            else optional(clause, mark("Reason", "依据条款"), most=LONGEST_TEXT),
            severity=severity,
            points=None if points is None else _checked_points(points),
        )
        if not change.names:
            reason = mark("Reason", "没有写出要修改的内容")
            raise ValueInvalid(value=number, field=_OPINION, reason=reason)
        name = required(author, AUTHOR, most=LONGEST_NAME)
        return self._go_on(submission, (number,), name, lambda _: change, mark("Step", "修改审核意见"))[0]

    def sign_opinion(self, submission: Submission, number: str, author: str) -> Opinion:
        """Sign an opinion off as the second reviewer, who cannot be its author. Raises OpinionUnknown, ValueInvalid."""
        name = required(author, mark("Reason", "复核人"), most=LONGEST_NAME)

        def change(one: Opinion) -> Change:
            require_another(name, one.author)
            return Change(second=name)

        return self._go_on(submission, (number,), name, change, mark("Step", "复核审核意见"))[0]

    def take_answers(self, submission: Submission) -> Reviewed:
        """Keep what the county answered in a submission with the opinions themselves; twice does no harm."""
        reviewed = self.reviewed(submission)
        if reviewed.merge.changed:
            text = mark("Step", "收入 {count} 条整改答复").format(count=len(reviewed.merge.changed))
            with self._edit(text) as store:
                store.opinions.put_all(reviewed.merge.changed)
        return reviewed

    def _go_on(
        self,
        submission: Submission,
        numbers: Sequence[str],
        author: str,
        change: Callable[[Opinion], Change],
        step: str,
    ) -> list[Opinion]:
        """Write the next step of opinions, knowing what the county answered in the submission."""
        opinions = self.reviewed(submission).opinions
        known = [find_opinion(opinions, number) for number in numbers]
        made = [
            follow(one, side=Side.REVIEWER, author=author, at=moment(), change=change(one)) for one in known
        ]
        with self._edit(step) as store:
            store.opinions.put_all(made)
        return made


def find_opinion(opinions: tuple[Opinion, ...], number: str) -> Opinion:
    """The one opinion whose id begins so. Raises OpinionUnknown."""
    wanted = number.strip().casefold()
    found = [one for one in opinions if one.id.startswith(wanted)]
    if not wanted or len(found) != 1:
        raise OpinionUnknown(opinion=number)
    return found[0]


def _checked_points(points: Decimal) -> Decimal:
    if not points.is_finite() or not 0 <= points <= MOST_POINTS or points != round(points, 3):
        reason = mark("Reason", "应在 0 到 {most} 之间，小数不超过三位").format(most=MOST_POINTS)
        raise ValueInvalid(value=points, field=mark("Reason", "扣分"), reason=reason)
    return points
