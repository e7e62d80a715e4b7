"""The grid of indicators: one soft card each, with its number, name, verdict, latest value and the way it went."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from ui.theme import Theme, Tone

_LEAST = 164  # pixels; narrower cards would cut the names
_GAP = 6
_HIGH = 42
_SPARK = QSize(52, 13)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdicted:
    """What one card says.

    ``latest`` is the last figure with its unit, ``number`` the same where there is no room for a unit. ``values``
    and ``required`` run parallel, a year each, None where there is none; facts have none at all.
    """

    code: str
    name: str
    word: str
    tone: Tone
    tip: str
    latest: str = ""
    number: str = ""
    values: tuple[Decimal | None, ...] = ()
    required: tuple[Decimal | None, ...] = ()


class VerdictCard(QAbstractButton):
    """One indicator; pressed, it asks to be opened."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: Verdicted | None = None
        self.setFixedHeight(_HIGH)
        self.setMinimumWidth(120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    @property
    def shown(self) -> Verdicted | None:
        """What the card says."""
        return self._shown

    def show_verdict(self, shown: Verdicted) -> None:
        """Show an indicator."""
        self._shown = shown
        self.setText(shown.name)
        self.setAccessibleName(" ".join((shown.code, shown.name, shown.word, shown.latest)).strip())
        self.setAccessibleDescription(shown.tip)
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
        painter.setPen(front if self.hasFocus() or self.underMouse() else Qt.PenStyle.NoPen)
        painter.setBrush(back)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        self._write(painter, self._shown, front)
        spark = QRectF(self.width() - _SPARK.width() - 12, 24, _SPARK.width(), _SPARK.height())
        _draw_spark(painter, spark, self._shown, front, QColor(self._theme.colors.secondary))

    def _write(self, painter: QPainter, shown: Verdicted, front: QColor) -> None:
        centre = int(Qt.AlignmentFlag.AlignVCenter)
        font = self.font()
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(front)
        right = painter.fontMetrics().horizontalAdvance(shown.word) + 10
        painter.drawText(QRect(8, 1, 18, 20), centre | int(Qt.AlignmentFlag.AlignRight), shown.code)
        painter.drawText(QRect(self.width() - right, 1, right - 10, 20), centre, shown.word)
        painter.setPen(QColor(self._theme.colors.secondary))
        room = QRect(34, 20, self.width() - 34 - _SPARK.width() - 20, 20)
        metrics = painter.fontMetrics()
        text = next(
            (one for one in (shown.latest, shown.number) if metrics.horizontalAdvance(one) <= room.width()),
            "",
        )
        painter.drawText(room, centre, text)
        font.setPixelSize(13)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.colors.text))
        room = QRect(34, 1, self.width() - 34 - right - 6, 20)
        cut = painter.fontMetrics().elidedText(shown.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, centre, cut)


def _draw_spark(painter: QPainter, box: QRectF, shown: Verdicted, ink: QColor, faint: QColor) -> None:
    """The years as a line with a dot at the last, and dashed what is required."""
    numbers = [one for one in (*shown.values, *shown.required) if one is not None]
    if len(shown.values) < 2 or not any(one is not None for one in shown.values):
        return
    low, high = min(numbers), max(numbers)
    span = high - low

    def points(values: Sequence[Decimal | None]) -> list[QPointF]:
        step = box.width() / (len(values) - 1)
        return [
            QPointF(
                box.left() + place * step,
                box.center().y() if not span else box.bottom() - float((one - low) / span) * box.height(),
            )
            for place, one in enumerate(values)
            if one is not None
        ]

    asked = points(shown.required) if len(shown.required) == len(shown.values) else []
    if len(asked) == 1:  # asked in one year only
        asked = [QPointF(box.left(), asked[0].y()), QPointF(box.right(), asked[0].y())]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(faint, 1, Qt.PenStyle.DashLine))
    painter.drawPolyline(QPolygonF(asked))
    painter.setPen(QPen(ink, 1.6))
    line = points(shown.values)
    painter.drawPolyline(QPolygonF(line))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for point in line[-1:] if shown.values[-1] is not None else line:
        painter.drawEllipse(point, 2.6, 2.6)


class VerdictGrid(QWidget):
    """As many columns as fit. ``chosen`` carries an indicator's code."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.cards: list[VerdictCard] = []
        self._codes: list[str] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)

    def show_all(self, shown: Sequence[Verdicted]) -> None:
        """Show these indicators."""
        while len(self.cards) < len(shown):
            card = VerdictCard(self._theme)
            card.clicked.connect(partial(self._choose, len(self.cards)))
            self.cards.append(card)
            self._columns = 0
        self._codes = [one.code for one in shown]
        for card, one in zip(self.cards, shown, strict=False):
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
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // columns, number % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
