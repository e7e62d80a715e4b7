"""Where a document belongs: the program's guesses, or any slot a person picks."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cmarchive.assessment import Slot
from cmarchive.model import Item, Subject, SubjectKey
from cmarchive.text import shorten
from cmarchive.view import View
from ui.findable import slot_words, subject_words
from ui.models.unfiled import guess_text
from ui.texts import remembered, shown
from ui.widgets.basics import button, label
from ui.widgets.picker import Entry, Picker

_GUESSES = 3
_LINE = 15  # characters of a button


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
        self.subject = Picker(self.tr("企业或指标"), self.tr("输入名称、编号或拼音，如 slxy、shili"))
        self.slot = Picker(self.tr("材料目录项"), self.tr("输入材料名称、代码或拼音"))
        self.subject.currentIndexChanged.connect(lambda _row: self._fill_slots())
        self.subject.taken.connect(self.slot.setFocus)
        self.slot.taken.connect(self._file)
        self.instead = label(self.tr("或者自行选择"), "secondary")
        box.addWidget(self.instead)
        box.addWidget(self.subject)
        box.addWidget(self.slot)
        self.file = button(self.tr("归入所选项"), self._file)
        for picker in (self.subject, self.slot):
            picker.editTextChanged.connect(lambda _text: self._allow())
            picker.currentIndexChanged.connect(lambda _row: self._allow())
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
        if wanted or self.slot.count() != 1:
            self.slot.setCurrentIndex(self.slot.findData(wanted))
        self._allow()

    def _allow(self) -> None:
        """With less than a whole name nothing can be filed."""
        self.file.setEnabled(self.subject.is_settled and self.slot.is_settled)

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
        self.instead.setVisible(bool(item.guesses))
        for number, guess in enumerate(item.guesses[:_GUESSES]):
            text = guess_text(view, guess)
            made = button(
                "\n".join(shorten(part, _LINE) for part in text.split(" · ", 1)),
                partial(self.chosen.emit, item.id, guess.subject, guess.slot),
                "" if number else "primary",
            )
            made.setToolTip(f"{text}\n{remembered(guess.why)}")
            self._guesses.addWidget(made)

    def _fill_subjects(self, view: View) -> None:
        self._view = view
        subjects = tuple(view.subjects())
        if subjects != self._subjects:
            self._subjects = subjects
            self.subject.offer(
                [Entry(shown(one.name), subject_words(view, one), one.key) for one in subjects]
            )

    def _fill_slots(self) -> None:
        """What the chosen one files; the place chosen stays if it has it too, and the only one is chosen."""
        owner = self._owner()
        slots = self._view.slots_of(owner) if self._view is not None and owner is not None else ()
        current = self.slot.currentData()
        if self.slot.offer([_entry(slot) for slot in slots]):
            row = self.slot.findData(current) if current is not None else -1
            self.slot.setCurrentIndex(0 if len(slots) == 1 else row)
        self._allow()

    def _file(self) -> None:
        owner, slot = self._owner(), self.slot.currentData()
        if self._item is not None and owner is not None and isinstance(slot, str) and self.file.isEnabled():
            self.chosen.emit(self._item.id, owner, slot)


def _entry(slot: Slot) -> Entry:
    return Entry(f"{slot.code} {shown(slot.title)}", slot_words(slot), slot.code)
