"""The right pane of a page as a drawer: where the window is narrow it lies over the others, and only when wanted."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QWidget

NARROW = 1280  # logical pixels of the window; the design's bound
_SHARE, _LEAST, _MOST = 0.6, 340, 460


class Drawer(QObject):
    """Takes the last pane of a splitter out of it while the window is narrow; ``closer``, its button, is shown then."""

    def __init__(self, page: QWidget, split: QSplitter, pane: QWidget, closer: QWidget) -> None:
        super().__init__(page)
        self._page, self._split, self._pane, self._closer = page, split, pane, closer
        self._sizes = split.sizes()
        self._back: QWidget | None = None
        self.is_narrow = False
        page.installEventFilter(self)
        pane.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Tell whether the pane lies over the others now."""
        return self.is_narrow and not self._pane.isHidden()

    def open(self, back: QWidget | None = None) -> None:
        """Show the pane where it is a drawer; ``back`` gets the focus when it closes."""
        if self.is_narrow:
            self._back = back
            self._pane.show()
            self._place()
            self._pane.raise_()

    def close(self) -> None:
        """Put the pane away again."""
        if self.is_open:
            self._pane.hide()
            self._page.setMinimumHeight(0)
            if self._back is not None:
                self._back.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the width of the window; Esc in the pane closes it."""
        if watched is self._page and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._fit()
        elif watched is self._pane and event.type() is QEvent.Type.LayoutRequest and self.is_open:
            self._place()  # what it shows now may need more room
        elif watched is self._pane and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if self.is_open and event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if self.is_open and event.type() is QEvent.Type.KeyPress:
                self.close()
                return True
        return False

    def _fit(self) -> None:
        narrow = self._page.window().width() < NARROW
        if narrow and not self.is_narrow:
            self._sizes = self._split.sizes()
            self._pane.setParent(self._page)
            self._pane.hide()
        elif self.is_narrow and not narrow:
            self._split.addWidget(self._pane)
            self._split.setSizes(self._sizes)
            self._pane.show()
        self.is_narrow = narrow
        if not narrow:
            self._page.setMinimumHeight(0)
        self._closer.setVisible(narrow)
        if self.is_open:
            self._place()

    def _place(self) -> None:
        room = self._split.geometry()
        beside = self._page.height() - room.height()
        self._page.setMinimumHeight(
            self._pane.minimumSizeHint().height() + beside
        )  # it lies over, and yet needs room
        width = min(max(int(room.width() * _SHARE), _LEAST), _MOST)
        self._pane.setGeometry(room.right() - width + 1, room.top(), width, room.height())
