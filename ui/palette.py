"""The command palette: type a few letters, press Enter, be there."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QMainWindow, QVBoxLayout, QWidget

from ui.finder import Finder, Hit
from ui.models.hits import HitsModel
from ui.theme import Theme
from ui.widgets.basics import label
from ui.widgets.tables import ROW, Table

_WIDTH = 720
_ROWS = 11
_ABOVE = 140  # pixels of a window that the list leaves to the menu, the field and the line at the bottom
_LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Palette(QFrame):
    """Lies over the window, not beside it: as a window of its own it would lose the input method of Chinese.

    ``chosen`` carries the hit to go to.
    """

    chosen = Signal(object)

    def __init__(self, window: QMainWindow, theme: Theme, finder: Finder) -> None:
        super().__init__(window)
        self._window, self._finder = window, finder
        self._before: QWidget | None = None
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("查找任何内容"))
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 6, 8, 8)
        box.setSpacing(4)
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(self.tr("企业、材料、文号、数据项、命令；可用拼音"))
        self.edit.setAccessibleName(self.tr("查找"))
        self.model = HitsModel(self)
        self.table = Table(theme, self.tr("查到的内容"), (340, 250, 88), stretch=1)
        self.table.setModel(self.model)
        self.table.horizontalHeader().hide()
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.nothing = label("", "secondary")
        self.nothing.setMinimumHeight(ROW)
        self.nothing.setIndent(8)
        for widget in (self.edit, self.table, self.nothing):
            box.addWidget(widget)
        self.edit.textChanged.connect(lambda _text: self._ask())
        self.edit.installEventFilter(self)
        self.table.clicked.connect(lambda _index: self._choose())
        finder.found.connect(self._show_hits)
        finder.renewed.connect(lambda: self._ask() if self.isVisible() else None)
        self.hide()

    def ask(self) -> None:
        """Open, empty; asked again, close."""
        if self.isVisible():
            self.leave()
            return
        self._before = QApplication.focusWidget()
        self.edit.clear()
        self._ask()
        self._place()
        self.show()
        self.raise_()
        self.edit.setFocus()
        self._window.installEventFilter(self)

    def leave(self) -> None:
        """Close, and give the keyboard back to where it was."""
        self._window.removeEventFilter(self)
        self.hide()
        if self._before is not None:
            self._before.setFocus()
        self._before = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the field's keys move in the list; close when the keyboard goes elsewhere."""
        if watched is self._window:
            if event.type() == QEvent.Type.Resize:
                self._place()
        elif event.type() == QEvent.Type.FocusOut and self.isVisible():
            if QApplication.activePopupWidget() is None and QApplication.activeWindow() is not None:
                self._before = None  # a person went somewhere else on purpose
                self.leave()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif key in _LIST_KEYS:
            QApplication.sendEvent(self.table, event)
        else:
            return False
        return True

    def _ask(self) -> None:
        self._finder.ask(self.edit.text())

    def _show_hits(self, needle: str, hits: list[Hit]) -> None:
        if needle != self.edit.text():
            return  # typing went on
        self.model.show(hits)
        self.table.choose(0 if hits else -1)
        self.table.setVisible(bool(hits))
        self.nothing.setVisible(not hits)
        self.nothing.setText(self.tr("没有找到“{text}”").format(text=needle.strip()))
        room = (self._window.height() - _ABOVE) // ROW
        self.table.setFixedHeight(min(len(hits), _ROWS, max(room, 1)) * ROW + 4)
        self._place()

    def _choose(self) -> None:
        hit = self.table.current_value()
        if isinstance(hit, Hit):
            self.leave()
            self.chosen.emit(hit)

    def _place(self) -> None:
        width = min(_WIDTH, self._window.width() - 40)
        self.setFixedWidth(width)
        self.adjustSize()
        top = (
            self._window.menuBar().mapTo(self._window, QPoint(0, 0)).y() + self._window.menuBar().height() + 8
        )
        self.move((self._window.width() - width) // 2, top)
