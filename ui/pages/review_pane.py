"""One thing of a submission in full: what it is, what changed, what is wrong with it, what was said, and deciding."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from cmarchive.review import ReviewState
from ui.models.reviewing import STATE_TONES, review_state_name
from ui.pages.review_texts import Told
from ui.theme import Theme
from ui.widgets.basics import Card, Chip, Paragraph, button, scrolled
from ui.widgets.flow import FlowLayout

DECISIONS = (
    (ReviewState.PASSED, "1"),
    (ReviewState.MEND, "2"),
    (ReviewState.RETURNED, "3"),
    (ReviewState.REJECTED, "4"),
    (ReviewState.PENDING, "0"),
)


class ReviewPane(Card):
    """``decided`` carries the ReviewState of a pressed button; the other signals carry nothing."""

    decided = Signal(object)
    second_wanted = Signal()
    opinion_wanted = Signal()
    revise_wanted = Signal()
    pages_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(" ")
        self.chip = Chip(theme)
        self.pages = button(self.tr("看原件"), self.pages_wanted.emit)
        self.pages.setToolTip(self.tr("空格键"))
        self.pages.hide()
        self.head.addWidget(self.chip)
        self.head.addWidget(self.pages)
        self.about = Paragraph("", "secondary")
        self.add(self.about)
        self.buttons: dict[ReviewState, QPushButton] = {}
        for state, key in DECISIONS:
            text = self.tr("{name} {key}").format(name=review_state_name(state), key=key)
            made = button(text, partial(self.decided.emit, state))
            self.buttons[state] = made
        self.second = button(self.tr("复核签字"), self.second_wanted.emit)
        self.write = button(self.tr("提出意见…"), self.opinion_wanted.emit, "primary")
        self.revise = button(self.tr("修改意见…"), self.revise_wanted.emit)
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("备注或核查意见（可不填）"))
        self.note.setAccessibleName(self.tr("备注或核查意见"))
        self.note.setMinimumHeight(32)
        self._told = ("", "")
        self._body = QWidget()
        self._lines = QVBoxLayout(self._body)
        self._lines.setContentsMargins(0, 0, 8, 0)
        self._lines.setSpacing(4)
        self.add(scrolled(self._body), 1)
        self.add(self.note)
        self.add(FlowLayout(*self.buttons.values(), self.second, self.revise, self.write))
        self.show_thing("", "", None, ())

    def show_thing(
        self,
        title: str,
        about: str,
        state: ReviewState | None,
        told: Sequence[Told],
        *,
        can_revise: bool = False,
    ) -> None:
        """Show a thing; without a state there is nothing to decide. ``can_revise`` is said of an opinion."""
        self.title.setText(title or self.tr("未选择"))
        self.about.setText(about)
        self.about.setVisible(bool(about))
        if state is not None:
            self.chip.show_text(review_state_name(state), STATE_TONES[state])
        self.chip.setVisible(state is not None)
        for one in (*self.buttons.values(), self.second, self.write, self.note):
            one.setEnabled(state is not None)
        self.revise.setVisible(can_revise)
        if (title, about) != self._told:
            self.note.clear()
        self._told = (title, about)
        while (taken := self._lines.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for part in told:
            if part.lines:
                heading = Paragraph(part.heading, "secondary")
                heading.setContentsMargins(0, 8, 0, 0)
                self._lines.addWidget(heading)
                for line in part.lines:
                    self._lines.addWidget(Paragraph(line))
        self._lines.addStretch(1)
