"""A clear frame around what has the focus, for whoever works with the keyboard; the mouse takes it away."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QRegion, QWindow
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from ui.theme import Theme

_OUT, _WIDE, _ROUND = 3, 2, 7  # pixels: outside of the widget, of the line, of its corners
_CHANGES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show, QEvent.Type.Destroy)


class FocusRing(QObject):
    """Follows the focus in a window and in the dialogs over it.

    The windows of the system are asked whether it was a key or the mouse that came last: they get nothing but input, so
    that looking at all of it costs nothing.
    """

    def __init__(self, theme: Theme, owner: QWidget) -> None:
        super().__init__(owner)
        self._theme, self._owner = theme, owner
        self._by_key = False
        self._watched: list[QObject] = []
        self._handles: set[QWindow] = set()
        self._frame: _Frame | None = None
        self._target: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @property
    def target(self) -> QWidget | None:
        """What is framed; None while nothing is."""
        return self._target

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice what a person works with, and where the framed widget goes."""
        if isinstance(watched, QWindow):
            if isinstance(event, QKeyEvent):
                self._by_key = True
            elif event.type() is QEvent.Type.MouseButtonPress:
                self._by_key = False
                self._drop()
        elif event.type() in _CHANGES:
            self._place()
        return False

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        self._drop()
        if now is None or not self._is_ours(now):
            return
        handle = now.window().windowHandle()
        if handle is not None and isValid(handle) and handle not in self._handles:
            self._handles.add(handle)
            handle.installEventFilter(self)
            handle.destroyed.connect(lambda: self._handles.discard(handle))
        if self._by_key:
            self._enclose(now)

    def _enclose(self, widget: QWidget) -> None:
        window = widget.window()
        self._target = widget
        self._frame = window.findChild(_Frame) or _Frame(self._theme, window)
        self._watched = [widget, *_over(widget)]
        for one in self._watched:
            one.installEventFilter(self)
        self._place()

    def _drop(self) -> None:
        for one in filter(isValid, self._watched):  # the focus also goes because its widget does
            one.removeEventFilter(self)
        if self._frame is not None and isValid(self._frame):
            self._frame.hide()
        self._watched, self._frame, self._target = [], None, None

    def _place(self) -> None:
        if (
            self._frame is not None
            and self._target is not None
            and isValid(self._frame)
            and isValid(self._target)
        ):
            self._frame.enclose(self._target)

    def _is_ours(self, widget: QWidget) -> bool:
        now: QWidget | None = widget
        while now is not None and now is not self._owner:
            now = now.parentWidget()
        return now is not None


class _Frame(QWidget):
    """The frame itself; nothing of it lies over the widget."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def enclose(self, widget: QWidget) -> None:
        """Lie around a widget, as far as it is in sight."""
        window = widget.window()
        place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        seen = place
        for over in _over(widget):
            if isinstance(over.parentWidget(), QAbstractScrollArea):  # its viewport
                seen = seen & QRect(over.mapTo(window, QPoint(0, 0)), over.size())
        if seen.isEmpty() or not widget.isVisible():
            self.hide()
            return
        outer = seen.adjusted(-_OUT, -_OUT, _OUT, _OUT) & window.rect()
        self.setGeometry(outer)
        inner = self.rect().adjusted(_OUT, _OUT, -_OUT, -_OUT)
        self.setMask(QRegion(self.rect()) - QRegion(inner))
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.colors.accent), _WIDE))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _ROUND, _ROUND)


def _over(widget: QWidget) -> Iterator[QWidget]:
    """What a widget lies in, up to its window."""
    now = widget
    while not now.isWindow() and (parent := now.parentWidget()) is not None:
        now = parent
        yield now
