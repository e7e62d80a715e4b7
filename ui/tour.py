"""The short tour: a frame around real parts of the window, one after the other, with a sentence each."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.basics import button, label, row_of

_WIDTH = 320
_GAP = 12


@dataclass(frozen=True, slots=True)
class Stop:
    """A part of the window and what is said about it."""

    widget: QWidget
    text: str


class Tour(QWidget):
    """Lies over the whole window. Esc ends it, arrow keys and Enter walk; so do its buttons."""

    def __init__(self, window: QMainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self._stops: Sequence[Stop] = ()
        self._at = 0
        self.bubble = QFrame(self)
        self.bubble.setObjectName("bubble")
        box = QVBoxLayout(self.bubble)
        box.setContentsMargins(16, 12, 12, 12)
        box.setSpacing(8)
        self.text = label("", wrap=True)
        self.count = label("", "secondary")
        self.skip = button(self.tr("结束"), self.end, "flat")
        self.back = button(self.tr("上一处"), lambda: self.walk(-1))
        self.next = button(self.tr("下一处"), lambda: self.walk(1), "primary")
        box.addWidget(self.text)
        box.addLayout(row_of(self.count, None, self.skip, self.back, self.next))
        self.hide()

    @property
    def stop(self) -> Stop | None:
        """Where the tour is; None when it is over."""
        return self._stops[self._at] if self.isVisible() else None

    def start(self, stops: Sequence[Stop]) -> None:
        """Begin at the first part that is to be seen."""
        self._stops = [stop for stop in stops if stop.widget.isVisible()]
        self._at = 0
        if not self._stops:
            return
        self._window.installEventFilter(self)
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self._show()

    def walk(self, steps: int) -> None:
        """Go on, or back; after the last part the tour is over."""
        if self._at + steps >= len(self._stops):
            self.end()
            return
        self._at = max(0, self._at + steps)
        self._show()

    def end(self) -> None:
        """Be gone."""
        self._window.removeEventFilter(self)
        self.hide()
        self._stops = ()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size, and answer the keys."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
            self._show()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QEvent) -> None:
        """Walk with the keyboard."""
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1}
        key = Qt.Key(event.key())  # type: ignore[attr-defined]  # a key event, as Qt promises
        if key == Qt.Key.Key_Escape:
            self.end()
        elif key in steps:
            self.walk(steps[key])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Darken everything but the part spoken of, and frame it."""
        del event
        if not self._stops:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade = QColor(self._theme.colors.text if not self._theme.is_dark else "#000000")
        shade.setAlpha(90)
        hole = self._hole()
        whole, inner = QPainterPath(), QPainterPath()
        whole.addRect(self.rect())
        inner.addRoundedRect(hole, 8, 8)
        painter.fillPath(whole.subtracted(inner), shade)
        painter.setPen(QColor(self._theme.colors.accent))
        painter.drawRoundedRect(hole, 8, 8)

    def _hole(self) -> QRect:
        widget = self._stops[self._at].widget
        place = QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size())
        return place.adjusted(-4, -4, 4, 4).intersected(self.rect().adjusted(2, 2, -2, -2))

    def _show(self) -> None:
        stop = self._stops[self._at]
        self.text.setText(stop.text)
        self.setAccessibleName(stop.text)
        self.count.setText(self.tr("{at} / {count}").format(at=self._at + 1, count=len(self._stops)))
        self.back.setEnabled(self._at > 0)
        last = self._at + 1 == len(self._stops)
        self.next.setText(self.tr("完成") if last else self.tr("下一处"))
        self.bubble.setFixedWidth(_WIDTH)
        self.text.setFixedHeight(self.text.heightForWidth(_WIDTH - 30))
        self.bubble.adjustSize()
        self.bubble.move(self._beside(self._hole()))
        self.next.setFocus()
        self.update()

    def _beside(self, hole: QRect) -> QPoint:
        """Right of the part, else under it, else above it; always wholly inside the window."""
        size, room = self.bubble.size(), self.rect().adjusted(_GAP, _GAP, -_GAP, -_GAP)
        x, y = hole.right() + _GAP, hole.top()
        if x + size.width() > room.right():
            x, y = hole.left(), hole.bottom() + _GAP
            if y + size.height() > room.bottom():
                y = hole.top() - _GAP - size.height()
        x = max(room.left(), min(x, room.right() - size.width()))
        y = max(room.top(), min(y, room.bottom() - size.height()))
        return QPoint(x, y)
