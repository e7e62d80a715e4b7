"""Where a document belongs: the program's guesses, or any slot a person picks."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QVBoxLayout, QWidget

from cmarchive.model import Item, Subject, SubjectKey
from cmarchive.text import shorten
from cmarchive.view import View
from ui.models.unfiled import guess_text
from ui.texts import remembered, shown
from ui.widgets.basics import button, label

_GUESSES = 3


class FilingForm(QWidget):
    """Asks for a subject and a slot. ``chosen`` carries the item's number, the SubjectKey and the slot's code."""

    chosen = Signal(int, object, str)

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._item: Item | None = None
        self._subjects: tuple[Subject, ...] = ()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 4, 0)
        box.setSpacing(8)
        self._heading = label(self.tr("这份材料归入哪一项"), "strong")
        box.addWidget(self._heading)
        self._guesses = QVBoxLayout()
        self._guesses.setSpacing(8)
        box.addLayout(self._guesses)
        self.subject = _combo(self.tr("企业或指标"))
        self.slot = _combo(self.tr("材料目录项"))
        self.subject.currentIndexChanged.connect(lambda _row: self._fill_slots())
        box.addWidget(label(self.tr("或者自行选择"), "secondary"))
        box.addWidget(self.subject)
        box.addWidget(self.slot)
        self.file = button(self.tr("归入所选项"), self._file)
        for combo in (self.subject, self.slot):
            combo.editTextChanged.connect(partial(self._typed, combo))
        box.addWidget(self.file, 0, Qt.AlignmentFlag.AlignLeft)
        box.addStretch(1)

    def show_item(self, item: Item, view: View) -> None:
        """Offer places for a document."""
        self._fill_subjects(view)
        if self._item is not None and item == self._item:
            return
        self._item = item
        self._show_guesses(item, view)
        owner = item.subject or (item.guesses[0].subject if item.guesses else None)
        if owner is not None:
            self.subject.setCurrentIndex(self._row_of(owner))
        self._fill_slots()
        wanted = item.slot or (item.guesses[0].slot if item.guesses else "")
        self.slot.setCurrentIndex(max(self.slot.findData(wanted), 0))

    def _typed(self, combo: QComboBox, text: str) -> None:
        """A whole name typed chooses its entry; with less than that, nothing can be filed."""
        if combo.itemText(combo.currentIndex()) != text and (row := _find(combo, text)) >= 0:
            combo.setCurrentIndex(row)
        known = all(_find(one, one.currentText()) >= 0 for one in (self.subject, self.slot))
        self.file.setEnabled(known)

    def _row_of(self, owner: SubjectKey) -> int:
        return next((row for row, one in enumerate(self._subjects) if one.key == owner), -1)

    def _owner(self) -> SubjectKey | None:
        row = self.subject.currentIndex()
        return self._subjects[row].key if 0 <= row < len(self._subjects) else None

    def _show_guesses(self, item: Item, view: View) -> None:
        while (entry := self._guesses.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, guess in enumerate(item.guesses[:_GUESSES]):
            text = guess_text(view, guess)
            made = button(
                shorten(text, 26),
                partial(self.chosen.emit, item.id, guess.subject, guess.slot),
                "" if number else "primary",
            )
            made.setToolTip(f"{text}\n{remembered(guess.why)}")
            self._guesses.addWidget(made)

    def _fill_subjects(self, view: View) -> None:
        self._view = view
        subjects = tuple(view.subjects())
        if subjects == self._subjects:
            return
        self._subjects = subjects
        self.subject.blockSignals(True)
        self.subject.clear()
        self.subject.addItems([shown(one.name) for one in subjects])
        self.subject.blockSignals(False)

    def _fill_slots(self) -> None:
        owner = self._owner()
        if self._view is None or owner is None:
            return
        current = self.slot.currentData()
        self.slot.clear()
        for slot in self._view.slots_of(owner):
            self.slot.addItem(f"{slot.code} {shown(slot.title)}", slot.code)
        self.slot.setCurrentIndex(max(self.slot.findData(current), 0))

    def _file(self) -> None:
        owner, slot = self._owner(), self.slot.currentData()
        if self._item is not None and owner is not None and isinstance(slot, str):
            self.chosen.emit(self._item.id, owner, slot)


def _find(combo: QComboBox, text: str) -> int:
    return combo.findText(text, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchCaseSensitive)


def _combo(name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setEditable(True)
    made.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(10)
    if (completer := made.completer()) is not None:
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    if (edit := made.lineEdit()) is not None:
        edit.setPlaceholderText(name)
    return made
