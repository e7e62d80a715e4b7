"""A field in which one of many is chosen by typing: name, code, pinyin or its initials; the best stand first."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView

from ui.search import haystack, matches, rank

_OFFERED = 40  # more are not read; another letter is typed
_IN_SIGHT = 12
_SLICE = 200  # entries worked out at once, in some milliseconds
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WITH = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
)
_BY_POINTER = Qt.FocusReason.MouseFocusReason
_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)  # a list, another window


class Entry(NamedTuple):
    """One to choose: what is shown, the words a search knows it by, and what stands for it."""

    text: str
    words: tuple[str, ...]
    data: object

    @property
    def hay(self) -> str:
        """What a search looks in."""
        return haystack(*self.words)


class Picker(QComboBox):
    """``taken`` tells that a person chose with Enter. What is typed halfway chooses nothing: ``is_settled`` says so.

    Unlike a completer's, the list comes in order of how well entries match, and Enter takes the first.
    """

    taken = Signal()

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self._entries: tuple[Entry, ...] = ()
        self._found: list[int] = []
        self._warm = 0
        self._warming = QTimer(self, interval=0)
        self._warming.timeout.connect(self._warm_up)
        self.setAccessibleName(name)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        edit = _Edit()
        edit.setPlaceholderText(name)
        edit.entered.connect(self._take_best)
        edit.left.connect(self._settle)
        edit.textEdited.connect(self._search)
        self.setLineEdit(edit)
        self.editTextChanged.connect(self._recognise)
        self.currentIndexChanged.connect(
            lambda _row: edit.setCursorPosition(0)
        )  # a long name shows its beginning
        self.setToolTip(hint)
        self._offers = QStringListModel(self)
        completer = QCompleter(self._offers, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_IN_SIGHT)
        self._popup = QListView()
        self._popup.setObjectName("offers")
        self._popup.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        completer.setPopup(self._popup)
        self._popup.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setCompleter(completer)
        self._popup.clicked.connect(lambda _index: self._take_marked())

    @property
    def is_settled(self) -> bool:
        """Tell whether what stands in the field is an entry."""
        row = self.currentIndex()
        return row >= 0 and self.currentText() == self.itemText(row)

    def offer(self, entries: Sequence[Entry]) -> bool:
        """Have these to choose from; tells whether they are others than before. Chooses nothing, and is silent."""
        if tuple(entries) == self._entries:
            return False
        self._entries = tuple(entries)
        self.blockSignals(True)
        self.clear()
        for entry in entries:
            self.addItem(entry.text, entry.data)
        self.setCurrentIndex(-1)
        self.blockSignals(False)
        self._warm = 0
        self._warming.start()
        return True

    def found(self, needle: str) -> list[int]:
        """The rows that match, best first."""
        rows = [row for row, entry in enumerate(self._entries) if matches(needle, entry.hay)]
        return sorted(rows, key=lambda row: (*rank(needle, self._entries[row].hay), row))[:_OFFERED]

    def _warm_up(self) -> None:
        """Work out in slices, while nothing else happens, what a search will look in; it is remembered."""
        following = self._entries[self._warm : self._warm + _SLICE]
        for entry in following:
            _ = entry.hay
        self._warm += _SLICE
        if self._warm >= len(self._entries):
            self._warming.stop()

    def _recognise(self, text: str) -> None:
        """A whole name typed is its entry."""
        if self.is_settled:
            return
        row = self.findText(text, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchCaseSensitive)
        if row >= 0:
            self.setCurrentIndex(row)

    def _search(self, text: str) -> None:
        self._found = self.found(text)
        self._dress()
        self._offers.setStringList([self._entries[row].text for row in self._found])

    def _dress(self) -> None:
        """The list is a window without a parent, which inherits no style."""
        sheet, above = "", self.parentWidget()
        while above is not None:
            sheet, above = above.styleSheet() or sheet, above.parentWidget()
        if self._popup.styleSheet() != sheet:
            self._popup.setStyleSheet(sheet)

    def _take_best(self) -> None:
        """Enter: the entry marked in the list, else what stands there in full, else the best."""
        if not self._take_marked() and not self.is_settled:
            text = self.currentText()
            rows = self.found(text) if text.strip() else []
            if not rows:
                return
            self._choose(rows[0])
        self.taken.emit()

    def _take_marked(self) -> bool:
        row = self._popup.currentIndex().row()
        if not 0 <= row < len(self._found):
            return False
        self._choose(self._found[row])
        return True

    def _choose(self, row: int) -> None:
        self._popup.hide()
        self._found = []
        self.setCurrentIndex(row)
        self.setEditText(self.itemText(row))

    def _settle(self) -> None:
        """Left half typed: what can only mean one entry is that entry."""
        text = self.currentText()
        if self.is_settled or not text.strip():
            return
        rows = self.found(text)
        if len(rows) == 1:
            QTimer.singleShot(
                0, self, lambda: self._choose(rows[0])
            )  # after the field has seen that it was left


class _Edit(QLineEdit):
    """Enter belongs to the field and not to a dialog's button."""

    entered = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter, also while the list is open."""
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self.entered.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reached with the keyboard, everything is marked, so that typing replaces it."""
        super().focusInEvent(event)
        if event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.OtherFocusReason,
        ):
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell when a person goes elsewhere, not when a list opens."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.left.emit()
