"""A short list of two-line entries, each with a chip before it; Enter or a click leads there."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.models.roles import NOWHERE, SPOKEN, TEXT, TIP, Index, Role
from ui.theme import Theme, Tone
from ui.widgets.basics import chip_size, paint_chip

_HIGH = 44
_LEAST = 2  # entries in sight where room is scarce


class Entry(NamedTuple):
    """What one line says: a chip, a title, a second line, the whole text for the pointer, and what it stands for."""

    chip: str
    tone: Tone
    title: str
    detail: str
    tip: str
    value: object


class EntryModel(QAbstractListModel):
    """A snapshot of entries."""

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()

    @property
    def entries(self) -> Sequence[Entry]:
        """The entries shown."""
        return self._entries

    def show(self, entries: Sequence[Entry]) -> None:
        """Show other entries."""
        if tuple(entries) == self._entries:
            return
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's count of rows."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = TEXT) -> Any:
        """What a line says."""
        if not index.isValid():
            return None
        one = self._entries[index.row()]
        if role == Role.VALUE:
            return one
        if role == TIP:
            return one.tip
        return f"{one.chip} {one.title} {one.detail}" if role in (TEXT, SPOKEN) else None


class _LineDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        theme.changed.connect(view.viewport().update)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every entry is as high as the others."""
        del option, index
        return QSize(80, _HIGH)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one entry."""
        one = index.data(Role.VALUE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        colors = self._theme.colors
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(QColor(colors.selection))
            painter.drawRoundedRect(QRectF(rect), 6, 6)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(colors.hover))
            painter.drawRoundedRect(QRectF(rect), 6, 6)
        font = option.font
        font.setPixelSize(12)
        painter.setFont(font)
        size = chip_size(painter.fontMetrics(), one.chip)
        pill = QRectF(
            rect.left() + 2, rect.center().y() - size.height() / 2 + 0.5, size.width(), size.height()
        )
        paint_chip(painter, pill, one.chip, *colors.pair(one.tone))
        inner = rect.adjusted(max(size.width(), 48) + 12, 3, -4, -3)
        half = inner.height() // 2
        painter.setPen(QColor(colors.secondary))
        self._line(painter, QRect(inner.left(), inner.top() + half, inner.width(), half), one.detail)
        font.setPixelSize(13)
        painter.setFont(font)
        painter.setPen(QColor(colors.text))
        self._line(painter, QRect(inner.left(), inner.top(), inner.width(), half), one.title)
        painter.restore()

    def _line(self, painter: QPainter, rect: QRect, text: str) -> None:
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)


class LineList(QListView):
    """``opened`` carries what the entry stands for."""

    opened = Signal(object)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.entries = EntryModel(self)
        self.setModel(self.entries)
        self.setItemDelegate(_LineDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show other entries; the list takes as much room as they need, within what its place gives."""
        self.entries.show(entries)
        self.setMinimumHeight(min(len(entries), _LEAST) * _HIGH)
        self.setMaximumHeight(max(len(entries), 1) * _HIGH + 2)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for some entries; the rest is scrolled to."""
        return QSize(200, min(self.entries.rowCount(), _LEAST) * _HIGH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; letters are the page's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            event.accept()
        elif event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        entry = index.data(Role.VALUE)
        if isinstance(entry, Entry):
            self.opened.emit(entry.value)
