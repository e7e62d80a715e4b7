"""Rows of a list put into another order: dragged with the mouse, or moved with Alt and the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame

from ui.theme import Theme

_FORMAT = "application/x-cmarchive-rows"


def moved(count: int, rows: Sequence[int], to: int) -> list[int]:
    """The old rows in their new order when ``rows`` are put before row ``to`` (``count``: at the end)."""
    chosen = sorted(set(rows))
    rest = [row for row in range(count) if row not in set(chosen)]
    place = sum(row < to for row in rest)
    return [*rest[:place], *chosen, *rest[place:]]


class RowMoves(QObject):
    """Lets the selected rows of a view be moved. ``wanted`` carries the old row numbers in their new order."""

    wanted = Signal(list)

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._start: QPoint | None = None
        self._line = QFrame(view.viewport())
        self._line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._line.hide()
        view.viewport().setAcceptDrops(True)
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the mouse and the arrow keys; leave all else."""
        if watched is self._view:
            return isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._key(event)
        if isinstance(event, QDropEvent):
            return self._drop(event)
        if event.type() is QEvent.Type.DragLeave:
            self._line.hide()
        elif isinstance(event, QMouseEvent):
            return self._mouse(event)
        return False

    def shift(self, by: int) -> None:
        """Move the selected rows up (-1) or down (1)."""
        rows, count = self._rows(), self._count()
        if not rows or (rows[0] == 0 and by < 0) or (rows[-1] == count - 1 and by > 0):
            return
        self._ask(rows, rows[0] - 1 if by < 0 else rows[-1] + 2)

    def _key(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key not in steps or not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        self.shift(steps[key])
        return True

    def _mouse(self, event: QMouseEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
            index = self._view.indexAt(event.position().toPoint())
            is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            self._start = event.position().toPoint() if index.isValid() and is_plain else None
            # a press on one of several selected rows may begin a drag of them all: it must not select that one alone
            return self._start is not None and index.row() in self._rows() and len(self._rows()) > 1
        if event.type() is QEvent.Type.MouseButtonRelease:
            self._release(event)
            return False
        if event.type() is not QEvent.Type.MouseMove or self._start is None:
            return False
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._start = None
            return False
        far = (event.position().toPoint() - self._start).manhattanLength()
        if far >= QApplication.startDragDistance():
            self._start = None
            self._drag()
        return True

    def _release(self, event: QMouseEvent) -> None:
        """A press on one of several selected rows that began no drag selects it after all."""
        start, self._start = self._start, None
        index = self._view.indexAt(event.position().toPoint())
        if start is not None and index.isValid() and len(self._rows()) > 1:
            self._view.selectionModel().clearSelection()
            self._view.setCurrentIndex(index)

    def _drag(self) -> None:
        data = QMimeData()
        data.setData(_FORMAT, ",".join(map(str, self._rows())).encode())
        drag = QDrag(self._view)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.MoveAction)
        self._line.hide()

    def _drop(self, event: QDropEvent) -> bool:
        data = event.mimeData()
        if not data.hasFormat(_FORMAT) or event.source() not in (self._view, None):
            return False
        to = self._row_at(event.position().toPoint())
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        if event.type() is QEvent.Type.Drop:
            self._line.hide()
            rows = [int(row) for row in bytes(data.data(_FORMAT).data()).decode().split(",") if row]
            self._ask(rows, to)
        else:
            self._show_line(to)
        return True

    def _row_at(self, point: QPoint) -> int:
        """Before which row something falls that is let go here."""
        index = self._view.indexAt(point)
        if not index.isValid():
            return self._count()
        rect = self._view.visualRect(index)
        return int(index.row() + (point.y() > rect.center().y()))

    def _show_line(self, to: int) -> None:
        count, model = self._count(), self._view.model()
        rect = self._view.visualRect(model.index(min(to, count - 1), 0))
        y = rect.bottom() if to >= count else rect.top()
        self._line.setStyleSheet(f"background: {self._theme.colors.accent};")
        self._line.setGeometry(4, max(y - 1, 0), self._view.viewport().width() - 8, 2)
        self._line.show()

    def _ask(self, rows: Sequence[int], to: int) -> None:
        order = moved(self._count(), rows, to)
        if order != list(range(self._count())):
            self.wanted.emit(order)

    def _count(self) -> int:
        return int(self._view.model().rowCount())

    def _rows(self) -> list[int]:
        return sorted({index.row() for index in self._view.selectionModel().selectedIndexes()})
