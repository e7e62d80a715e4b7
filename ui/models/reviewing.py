"""What a reviewer looks at, in rows: the queue, and the opinions with what came of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from cmarchive.model import SubjectKey
from cmarchive.review import REVIEW_STATE_NAMES, ReviewState
from cmarchive.review_texts import OpinionRow
from cmarchive.session import QueueEntry
from ui.models.table import Column, SnapshotModel
from ui.search import haystack, matches
from ui.texts import listed, shown
from ui.theme import Tone

STATE_TONES = {
    ReviewState.PENDING: Tone.PLAIN,
    ReviewState.PASSED: Tone.OK,
    ReviewState.MEND: Tone.WARNING,
    ReviewState.RETURNED: Tone.ERROR,
    ReviewState.MENDED: Tone.INFO,
    ReviewState.REJECTED: Tone.PLAIN,
}


def review_state_name(state: ReviewState) -> str:
    """Name how a reviewed thing stands."""
    return shown(REVIEW_STATE_NAMES[state])


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueFilter:
    """What of the queue is wanted; None and empty mean anything.

    What needs no look is wanted only with ``everything``, or where it is the target ``also`` asked for.
    """

    state: ReviewState | None = None
    subject: SubjectKey | None = None
    changed: frozenset[str] | None = None
    only: frozenset[str] | None = None
    needle: str = ""
    everything: bool = True
    also: str = ""

    def takes(self, one: QueueEntry) -> bool:
        """Tell whether an entry is wanted."""
        return (
            (self.everything or bool(one.rank) or one.anchor.target == self.also)
            and self.state in (None, one.state)
            and self.subject in (None, one.subject.key)
            and all(some is None or one.anchor.target in some for some in (self.changed, self.only))
            and (not self.needle or matches(self.needle, _hay(one)))
        )


def _hay(one: QueueEntry) -> str:
    """What a search looks in."""
    return haystack(f"{one.subject.name} {one.title}", *one.reasons)


class QueueModel(SnapshotModel[QueueEntry]):
    """状态 内容 of what is to be looked at, the most urgent first; under it whose it is, and why to look."""

    def __init__(self, parent: QObject | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            (
                Column(
                    heading=translate("QueueModel", "状态"),
                    text=lambda one: review_state_name(one.state),
                    tone=lambda one: STATE_TONES[one.state],
                ),
                Column(
                    heading=translate("QueueModel", "内容和为什么看"),
                    text=lambda one: shown(one.title),
                    note=queue_note,
                ),
            ),
            parent,
        )

    def name(self, value: QueueEntry) -> object:
        """What it is about."""
        return value.anchor.target

    def tip(self, value: QueueEntry, column: int) -> str:
        """The whole of both lines, and what was found."""
        del column
        return "\n".join(
            (shown(value.title), queue_note(value), *(shown(one.message) for one in value.findings))
        )

    def show_wanted(self, entries: Sequence[QueueEntry], wanted: QueueFilter) -> None:
        """Show what of the queue is wanted."""
        self.show([one for one in entries if wanted.takes(one)])


class OpinionsModel(SnapshotModel[OpinionRow]):
    """状态 意见 答复 of opinions; under each where it points."""

    def __init__(self, parent: QObject | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            (
                Column(
                    heading=translate("OpinionsModel", "状态"),
                    text=lambda one: review_state_name(one.opinion.state),
                    tone=lambda one: STATE_TONES[one.opinion.state],
                ),
                Column(
                    heading=translate("OpinionsModel", "意见和位置"),
                    text=lambda one: " ".join(one.text.split()),
                    note=_where,
                ),
                Column(
                    heading=translate("OpinionsModel", "答复"),
                    text=lambda one: " ".join(one.answer.split()),
                    muted=True,
                ),
            ),
            parent,
        )

    def name(self, value: OpinionRow) -> object:
        """The opinion for ever."""
        return value.opinion.id

    def haystack(self, value: OpinionRow) -> str:
        """What was said, answered, and where."""
        return "\n".join((value.text, _where(value), value.answer, value.hint))

    def tip(self, value: OpinionRow, column: int) -> str:
        """Everything both sides said."""
        del column
        return "\n".join(part for part in (_where(value), value.text, value.hint, value.answer) if part)


def queue_note(one: QueueEntry) -> str:
    """Whose a thing is, unless its title says so, and why to look at it."""
    reasons = listed(map(shown, one.reasons))
    return reasons if one.title == one.subject.name else f"{shown(one.subject.name)}  {reasons}"


def _where(row: OpinionRow) -> str:
    place = shown(row.place)
    return place if row.place == row.subject else f"{shown(row.subject)} {place}"
