"""Widgets side by side that go on in another line when the room ends."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Each widget as wide as it wants, from left to right; ``stretched`` ones share what is left of their line."""

    def __init__(self, *widgets: QWidget, spacing: int = 8, stretched: QWidget | None = None) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap, self._stretched = spacing, stretched
        self.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        """Qt's way of putting one more."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One of them."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It asks for no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high it is in this width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """Everything in one line."""
        wide = sum(one.sizeHint().width() for one in self._shown()) + self._gap * max(
            len(self._shown()) - 1, 0
        )
        return QSize(wide, max((one.sizeHint().height() for one in self._shown()), default=0))

    def minimumSize(self) -> QSize:
        """The widest of them."""
        size = QSize()
        for one in self._shown():
            size = size.expandedTo(one.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        """Put everything in its place."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def _shown(self) -> list[QLayoutItem]:
        return [one for one in self._items if (widget := one.widget()) is None or not widget.isHidden()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = [[]]
        used = 0
        for one in self._shown():
            wide = self._least(one)
            if lines[-1] and used + self._gap + wide > width:
                lines.append([])
                used = 0
            used += wide + (self._gap if lines[-1] else 0)
            lines[-1].append(one)
        return lines

    def _least(self, one: QLayoutItem) -> int:
        """How wide it is at least; the stretched one gives way before a line ends."""
        size = one.minimumSize() if one.widget() is self._stretched else one.sizeHint()
        return size.width()

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        y = rect.y()
        lines = self._lines(rect.width())
        for line in lines:
            high = max((one.sizeHint().height() for one in line), default=0)
            wides = [self._least(one) for one in line]
            rest = rect.width() - sum(wides) - self._gap * max(len(line) - 1, 0)
            x = rect.x()
            for one, wide in zip(line, wides, strict=True):
                room = wide + rest if one.widget() is self._stretched and rest > 0 else wide
                if move:
                    own = one.sizeHint().height()
                    one.setGeometry(QRect(QPoint(x, y + (high - own) // 2), QSize(room, own)))
                x += room + self._gap
            y += high + self._gap
        return y - self._gap - rect.y()
