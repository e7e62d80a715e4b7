"""Files about to be taken in, with what a person decided about each."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, QSortFilterProxyModel

from cmarchive.model import Guess, SubjectKey
from cmarchive.session import Decision, Proposal
from cmarchive.view import View
from ui.models.roles import Index, Role
from ui.models.table import Column, SnapshotModel
from ui.models.unfiled import guess_text
from ui.search import haystack, matches
from ui.texts import shown
from ui.theme import Tone


class Act(StrEnum):
    """What becomes of a file: filed in its place, not decided yet, or left where it is."""

    FILE = "file"
    OPEN = "open"
    SKIP = "skip"


_TONES = {Act.FILE: Tone.OK, Act.OPEN: Tone.WARNING, Act.SKIP: Tone.PLAIN}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One proposed file, and where it goes if it is filed."""

    proposal: Proposal
    act: Act
    subject: SubjectKey | None
    slot: str

    @property
    def decision(self) -> Decision:
        """What to take in, where; without a place it waits in the unfiled list."""
        is_filed = self.act is Act.FILE
        subject = self.subject if is_filed else self.proposal.subject
        return Decision(proposal=self.proposal, subject=subject, slot=self.slot if is_filed else "")

    @property
    def can_be_filed(self) -> bool:
        """Tell whether there is a place to file it in."""
        return self.subject is not None and bool(self.slot)


def first_choice(proposal: Proposal) -> Choice:
    """What is offered: certain places are taken, known content is skipped, everything else waits for a word."""
    subject, slot = proposal.subject, proposal.slot
    if not proposal.is_certain and proposal.guesses:
        subject, slot = proposal.guesses[0].subject, proposal.guesses[0].slot
    act = Act.SKIP if proposal.is_known else Act.FILE if proposal.is_certain else Act.OPEN
    return Choice(proposal=proposal, act=act, subject=subject, slot=slot)


class ChoicesModel(SnapshotModel[Choice]):
    """处理 文件 归入 依据 of every file."""

    def __init__(self, view: View, proposals: Iterable[Proposal], parent: QObject | None = None) -> None:
        translate = QCoreApplication.translate
        self._view = view
        self._names = {
            Act.FILE: translate("ChoicesModel", "归档"),
            Act.OPEN: translate("ChoicesModel", "待确认"),
            Act.SKIP: translate("ChoicesModel", "跳过"),
        }
        super().__init__(
            (
                Column(
                    heading=translate("ChoicesModel", "处理"),
                    text=lambda one: self._names[one.act],
                    tone=lambda one: _TONES[one.act],
                ),
                Column(heading=translate("ChoicesModel", "文件"), text=lambda one: one.proposal.name),
                Column(heading=translate("ChoicesModel", "归入"), text=self._place),
                Column(heading=translate("ChoicesModel", "依据"), text=self._why, muted=True),
            ),
            parent,
        )
        self.show([first_choice(one) for one in proposals])

    def haystack(self, value: Choice) -> str:
        """Name and place, with the pinyin of both."""
        return haystack(f"{self._place(value)} {value.proposal.name}")

    def change(self, rows: Iterable[int], how: Callable[[Choice], Choice]) -> None:
        """Decide anew about some rows."""
        wanted = set(rows)
        self.show([how(one) if row in wanted else one for row, one in enumerate(self.rows)])

    def count(self, act: Act) -> int:
        """How many files something becomes of."""
        return sum(one.act is act for one in self.rows)

    def decisions(self, *, with_open: bool) -> Sequence[Decision]:
        """What to take in; the undecided files too, to wait in the unfiled list, when asked."""
        taken = {Act.FILE, Act.OPEN} if with_open else {Act.FILE}
        return [one.decision for one in self.rows if one.act in taken]

    def _place(self, choice: Choice) -> str:
        if choice.subject is None:
            return QCoreApplication.translate("ChoicesModel", "没有建议，请在右边选择")
        if not choice.slot:
            name = shown(self._view.subject(choice.subject).name)
            return QCoreApplication.translate("ChoicesModel", "{name} · 请选择材料").format(name=name)
        return guess_text(self._view, Guess(choice.subject, choice.slot, 0, ""))

    def _why(self, choice: Choice) -> str:
        proposal, translate = choice.proposal, QCoreApplication.translate
        if proposal.copies:
            found = self._view.item(proposal.copies[0])
            title = found.title if found is not None else ""
            return translate("ChoicesModel", "与已收集的“{title}”是同一个文件").format(title=title)
        if proposal.recycled:
            return translate("ChoicesModel", "与回收列表中的“{title}”是同一个文件").format(
                title=proposal.recycled
            )
        if proposal.twin:
            return translate("ChoicesModel", "与“{name}”是同一个文件").format(name=proposal.twin)
        return shown(proposal.why)


class ChoiceFilter(QSortFilterProxyModel):
    """Shows files of one kind whose name or place contains what was typed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.act: Act | None = None
        self._needle = ""

    def choose(self, act: Act | None) -> None:
        """Show only what becomes this; None shows all."""
        self.act = act
        self.invalidate()

    def search(self, needle: str) -> None:
        """Show what contains the words typed."""
        self._needle = needle
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Decide about one file."""
        index = self.sourceModel().index(row, 0, parent)
        choice = index.data(Role.VALUE)
        if not isinstance(choice, Choice) or (self.act is not None and choice.act is not self.act):
            return False
        return not self._needle or matches(self._needle, index.data(Role.HAYSTACK))


def accepted(choice: Choice) -> Choice:
    """The choice with its place taken, if it has one."""
    return replace(choice, act=Act.FILE) if choice.can_be_filed else choice


def skipped(choice: Choice) -> Choice:
    """The choice to leave the file where it is."""
    return replace(choice, act=Act.SKIP)


def placed(choice: Choice, subject: SubjectKey, slot: str) -> Choice:
    """The choice of another place."""
    return replace(choice, act=Act.FILE, subject=subject, slot=slot)
