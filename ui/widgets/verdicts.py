"""The grid of indicators: one soft card each, with its number, name and verdict."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from ui.theme import Theme, Tone

_LEAST = 176  # pixels; narrower cards would cut the names
_GAP = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdicted:
    """What one card says."""

    code: str
    name: str
    word: str
    tone: Tone
    tip: str


class VerdictCard(QAbstractButton):
    """One indicator; pressed, it asks to be opened."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: Verdicted | None = None
        self.setFixedHeight(36)
        self.setMinimumWidth(120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    def show_verdict(self, shown: Verdicted) -> None:
        """Show an indicator."""
        self._shown = shown
        self.setText(shown.name)
        self.setAccessibleName(f"{shown.code} {shown.name} {shown.word}")
        self.setToolTip(shown.tip)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        del event
        if self._shown is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        front, back = self._theme.colors.pair(self._shown.tone)
        painter.setPen(front if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(back)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        font = self.font()
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(front)
        right = painter.fontMetrics().horizontalAdvance(self._shown.word) + 10
        centre = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(
            QRect(10, 0, 20, self.height()), centre | int(Qt.AlignmentFlag.AlignRight), self._shown.code
        )
        painter.drawText(QRect(self.width() - right, 0, right - 10, self.height()), centre, self._shown.word)
        font.setPixelSize(13)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.colors.text))
        room = QRect(38, 0, self.width() - 38 - right - 8, self.height())
        cut = painter.fontMetrics().elidedText(self._shown.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, centre, cut)


class VerdictGrid(QWidget):
    """As many columns as fit. ``chosen`` carries an indicator's code."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cards: list[VerdictCard] = []
        self._codes: list[str] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)

    def show_all(self, shown: Sequence[Verdicted]) -> None:
        """Show these indicators."""
        while len(self._cards) < len(shown):
            card = VerdictCard(self._theme)
            card.clicked.connect(partial(self._choose, len(self._cards)))
            self._cards.append(card)
            self._columns = 0
        self._codes = [one.code for one in shown]
        for card, one in zip(self._cards, shown, strict=False):
            card.show_verdict(one)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew when another number of columns fits."""
        super().resizeEvent(event)
        self._arrange()

    def _choose(self, at: int) -> None:
        self.chosen.emit(self._codes[at])

    def _arrange(self) -> None:
        columns = max(1, (self.width() + _GAP) // (_LEAST + _GAP))
        if columns == self._columns:
            return
        self._columns = columns
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // columns, number % columns)
