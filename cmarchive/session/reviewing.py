"""The use cases of a reviewer: what to look at, deciding, signing off; opinions are in ``opining.py``."""

from collections.abc import Sequence
from dataclasses import replace

from cmarchive import handover, rules
from cmarchive.comparison import Comparison
from cmarchive.errors import ValueInvalid
from cmarchive.jobs import Monitor
from cmarchive.opinion_steps import LONGEST_TEXT
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
from cmarchive.session.moments import moment
from cmarchive.session.review_reports import Reviewed, ReviewList
from cmarchive.session.review_targets import checked_anchor
from cmarchive.session.submitted import Submitted, optional, required
from cmarchive.store import Store
from cmarchive.submissions import Submission
from cmarchive.text import mark
from cmarchive.view import View

LONGEST_NAME = 100
AUTHOR = mark("Reason", "审核人")


class Reviewing(Submitted):
    """Reviews what counties submitted. Opinions and decisions live in this archive; submissions stay as they came."""

    def reviewed(self, submission: Submission) -> Reviewed:
        """A submission with what was decided and said, and what the county answered in it."""
        view = self.view_of(submission)
        with self._store() as store:
            mine = store.opinions.of_county(submission.region_code)
            decisions = tuple(store.decisions.of_county(submission.region_code))
        own = [one for one in view.opinions if one.county == submission.region_code]
        return Reviewed(
            submission=submission, view=view, decisions=decisions, merge=handover.answered(mine, own)
        )

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
        findings = rules.Checker(reviewed.view, monitor).findings()
        changed = comparison.targets if comparison is not None else frozenset()
        entries = handover.review_queue(
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
        name = required(author, AUTHOR, most=LONGEST_NAME)
        told = optional(note, mark("Reason", "备注"), most=LONGEST_TEXT)
        made = []
        with self._edit(_decision_step(view, anchors, state)) as store, store.atomic():
            for anchor in anchors:
                checked_anchor(view, anchor)
                standing = _standing(store, submission, anchor)
                require_order(standing.state, state)
                decision = Decision(
                    county=submission.region_code,
                    target=anchor.target,
                    state=state,
                    token=handover.token_of(view, anchor),
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
            require_another(name, last.author)
            decision = replace(last, author=name, at=moment(), note="", is_second=True)
            store.decisions.add(decision)
        return decision


def _decision_step(view: View, anchors: Sequence[Anchor], state: ReviewState) -> str:
    word = REVIEW_STATE_NAMES[state]
    if len(anchors) == 1:
        return mark("Step", "审定“{title}”：{state}").format(title=title_of(view, anchors[0]), state=word)
    return mark("Step", "审定 {count} 项：{state}").format(count=len(anchors), state=word)


def _standing(store: Store, submission: Submission, anchor: Anchor) -> Standing:
    found = standings(store.decisions.of_county(submission.region_code))
    return found.get(anchor.target, Standing())


def require_order(before: ReviewState, after: ReviewState) -> None:
    """Refuse what may not follow. Raises ValueInvalid."""
    if after is ReviewState.MENDED and before is not after:
        reason = mark("Reason", "“已整改”由县区答复时给出")
        raise ValueInvalid(value=REVIEW_STATE_NAMES[after], field=mark("Reason", "审核结论"), reason=reason)
    if not may_follow(before, after):
        reason = mark("Reason", "现在是“{before}”").format(before=REVIEW_STATE_NAMES[before])
        raise ValueInvalid(value=REVIEW_STATE_NAMES[after], field=mark("Reason", "审核结论"), reason=reason)


def require_another(name: str, first: str) -> None:
    """Refuse that somebody signs off his own work. Raises ValueInvalid."""
    if name == first:
        reason = mark("Reason", "复核人不能是审核人本人")
        raise ValueInvalid(value=name, field=mark("Reason", "复核人"), reason=reason)
