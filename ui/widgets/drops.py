"""Files coming in by drag and drop."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QFrame, QWidget

from ui.theme import Theme


def dropped_paths(data: QMimeData) -> list[Path]:
    """The local files and folders a drop brings."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class DropArea(QAbstractButton):
    """A dashed field that takes files and folders; pressed, it asks for a folder."""

    dropped = Signal(list)

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self._theme, self._over = theme, False
        self.setText(text)
        self.setAccessibleName(text)
        self.setAcceptDrops(True)
        self.setMinimumHeight(60)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept what has files."""
        if dropped_paths(event.mimeData()):
            self._over = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        del event
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on the files."""
        self._over = False
        self.update()
        event.acceptProposedAction()
        self.dropped.emit(dropped_paths(event.mimeData()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = self._theme.colors
        pen = QPen(QColor(colors.accent), 2.5 if self._over or self.hasFocus() else 1.5)
        pen.setStyle(Qt.PenStyle.SolidLine if self._over else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(colors.accent_soft))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 8, 8)
        painter.setPen(QColor(colors.accent))
        painter.drawText(
            self.rect().adjusted(12, 4, -12, -4),
            Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
            self.text(),
        )


class RowDrops(QObject):
    """Lets files be dropped on the rows of a view; outlines the row they would fall on.

    ``dropped`` carries the paths and the index under the pointer, invalid where there is no row.
    """

    dropped = Signal(list, QModelIndex)

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._mark = QFrame(view.viewport())
        self._mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._mark.hide()
        view.setAcceptDrops(True)
        view.viewport().setAcceptDrops(True)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the drag events of the view; leave all others."""
        if isinstance(event, QDropEvent):
            return self._drag(event)
        if event.type() is QEvent.Type.DragLeave:
            self._mark.hide()
            return True
        return super().eventFilter(watched, event)

    def _drag(self, event: QDropEvent) -> bool:
        paths = dropped_paths(event.mimeData())
        if not paths:
            event.ignore()
            return True
        index = self._view.indexAt(event.position().toPoint())
        event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            self._mark.hide()
            self.dropped.emit(paths, index)
        else:
            self._outline(index)
        return True

    def _outline(self, index: QModelIndex) -> None:
        if not index.isValid():
            self._mark.hide()
            return
        rect = self._view.visualRect(index)
        self._mark.setGeometry(2, rect.top() + 1, self._view.viewport().width() - 4, rect.height() - 2)
        self._mark.setStyleSheet(
            f"border: 2px solid {self._theme.colors.accent}; border-radius: 6px; background: transparent;"
        )
        self._mark.show()


class WindowDrops(QObject):
    """Takes files dropped anywhere on a window where nothing else takes them."""

    dropped = Signal(list)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what brings files; leave all else."""
        if not isinstance(event, QDropEvent) or not (paths := dropped_paths(event.mimeData())):
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            self.dropped.emit(paths)
        return True
