"""The use cases of a reviewer: what to look at, deciding, writing opinions, judging answers."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from cmarchive.assessment import Severity
from cmarchive.comparison import Comparison
from cmarchive.errors import OpinionUnknown, ValueInvalid
from cmarchive.handover.merging import answered
from cmarchive.handover.queue import review_queue, token_of
from cmarchive.jobs import Monitor
from cmarchive.opinion_steps import LONGEST_TEXT, Change, Side
from cmarchive.opinions import Opinion, begin, follow
from cmarchive.review import (
    REVIEW_STATE_NAMES,
    Anchor,
    Decision,
    ReviewState,
    Standing,
    may_follow,
    standings,
)
from cmarchive.review_texts import title_of
from cmarchive.rules import Checker
from cmarchive.scoring import MOST_POINTS
from cmarchive.session.review_reports import Reviewed, ReviewList
from cmarchive.session.review_targets import checked_anchor
from cmarchive.session.submitted import Submitted, optional, required
from cmarchive.store import Store
from cmarchive.submissions import Submission
from cmarchive.text import mark
from cmarchive.view import View

LONGEST_NAME = 100
_OPINION, _AUTHOR = mark("Reason", "审核意见"), mark("Reason", "审核人")


def moment() -> str:
    """This moment in UTC, as decisions and steps hold it."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


class Reviewing(Submitted):
    """Reviews what counties submitted. Opinions and decisions live in this archive; submissions stay as they came."""

    def reviewed(self, submission: Submission) -> Reviewed:
        """A submission with what was decided and said, and what the county answered in it."""
        view = self.view_of(submission)
        with self._store() as store:
            mine = store.opinions.of_county(submission.region_code)
            decisions = tuple(store.decisions.of_county(submission.region_code))
        own = [one for one in view.opinions if one.county == submission.region_code]
        return Reviewed(submission=submission, view=view, decisions=decisions, merge=answered(mine, own))

    def review_queue(
        self,
        submission: Submission,
        monitor: Monitor,
        *,
        comparison: Comparison | None = None,
        everything: bool = False,
        wanted: frozenset[str] = frozenset(),
    ) -> ReviewList:
        """What to look at first, and our own run of the rules. ``comparison`` is that with the last submission.

        ``wanted`` are targets that are listed in any case.
        """
        reviewed = self.reviewed(submission)
        findings = Checker(reviewed.view, monitor).findings()
        changed = comparison.targets if comparison is not None else frozenset()
        entries = review_queue(
            reviewed.view,
            findings,
            reviewed.decisions,
            reviewed.opinions,
            changed,
            everything=everything,
            wanted=wanted,
        )
        return ReviewList(reviewed=reviewed, entries=tuple(entries), findings=tuple(findings))

    def decide(
        self, submission: Submission, anchor: Anchor, state: ReviewState, author: str, note: str = ""
    ) -> Decision:
        """Decide over an item, figure, slot or indicator of a submission. Raises ValueInvalid."""
        return self.decide_all(submission, (anchor,), state, author, note)[0]

    def decide_all(
        self,
        submission: Submission,
        anchors: Sequence[Anchor],
        state: ReviewState,
        author: str,
        note: str = "",
    ) -> list[Decision]:
        """Decide over several things alike, in one step to undo; all of them or none. Raises ValueInvalid."""
        view = self.view_of(submission)
        name = required(author, _AUTHOR, most=LONGEST_NAME)
        told = optional(note, mark("Reason", "备注"), most=LONGEST_TEXT)
        made = []
        with self._edit(_decision_step(view, anchors, state)) as store, store.atomic():
            for anchor in anchors:
                checked_anchor(view, anchor)
                standing = _standing(store, submission, anchor)
                _require_order(standing.state, state)
                decision = Decision(
                    county=submission.region_code,
                    target=anchor.target,
                    state=state,
                    token=token_of(view, anchor),
                    author=name,
                    at=moment(),
                    note=told,
                )
                store.decisions.add(decision)
                made.append(decision)
        return made

    def second(self, submission: Submission, anchor: Anchor, author: str) -> Decision:
        """Sign off a decision as the second reviewer (复核), who cannot be the first. Raises ValueInvalid."""
        name = required(author, mark("Reason", "复核人"), most=LONGEST_NAME)
        with self._edit(mark("Step", "复核签字")) as store, store.atomic():
            last = _standing(store, submission, anchor).last
            if last is None:
                reason = mark("Reason", "还没有审定，不能复核")
                raise ValueInvalid(value=anchor.target, field=mark("Reason", "复核对象"), reason=reason)
            _require_another(name, last.author)
            decision = replace(last, author=name, at=moment(), note="", is_second=True)
            store.decisions.add(decision)
        return decision

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
        _require_order(ReviewState.PENDING, state)
        opinion = begin(
            county=submission.region_code,
            package=submission.package,
            serial=submission.serial,
            anchor=checked_anchor(view, anchor),
            author=required(author, _AUTHOR, most=LONGEST_NAME),
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
        name = required(author, _AUTHOR, most=LONGEST_NAME)
        told = optional(verdict, mark("Reason", "核查意见"), most=LONGEST_TEXT)

        def change(one: Opinion) -> Change:
            _require_order(one.state, state)
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
        name = required(author, _AUTHOR, most=LONGEST_NAME)
        return self._go_on(submission, (number,), name, lambda _: change, mark("Step", "修改审核意见"))[0]

    def sign_opinion(self, submission: Submission, number: str, author: str) -> Opinion:
        """Sign an opinion off as the second reviewer, who cannot be its author. Raises OpinionUnknown, ValueInvalid."""
        name = required(author, mark("Reason", "复核人"), most=LONGEST_NAME)

        def change(one: Opinion) -> Change:
            _require_another(name, one.author)
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


def _decision_step(view: View, anchors: Sequence[Anchor], state: ReviewState) -> str:
    word = REVIEW_STATE_NAMES[state]
    if len(anchors) == 1:
        return mark("Step", "审定“{title}”：{state}").format(title=title_of(view, anchors[0]), state=word)
    return mark("Step", "审定 {count} 项：{state}").format(count=len(anchors), state=word)


def _standing(store: Store, submission: Submission, anchor: Anchor) -> Standing:
    found = standings(store.decisions.of_county(submission.region_code))
    return found.get(anchor.target, Standing())


def _require_order(before: ReviewState, after: ReviewState) -> None:
    if after is ReviewState.MENDED and before is not after:
        reason = mark("Reason", "“已整改”由县区答复时给出")
        raise ValueInvalid(value=REVIEW_STATE_NAMES[after], field=mark("Reason", "审核结论"), reason=reason)
    if not may_follow(before, after):
        reason = mark("Reason", "现在是“{before}”").format(before=REVIEW_STATE_NAMES[before])
        raise ValueInvalid(value=REVIEW_STATE_NAMES[after], field=mark("Reason", "审核结论"), reason=reason)


def _require_another(name: str, first: str) -> None:
    if name == first:
        reason = mark("Reason", "复核人不能是审核人本人")
        raise ValueInvalid(value=name, field=mark("Reason", "复核人"), reason=reason)


def _checked_points(points: Decimal) -> Decimal:
    if not points.is_finite() or not 0 <= points <= MOST_POINTS or points != round(points, 3):
        reason = mark("Reason", "应在 0 到 {most} 之间，小数不超过三位").format(most=MOST_POINTS)
        raise ValueInvalid(value=points, field=mark("Reason", "扣分"), reason=reason)
    return points
