"""The form that edits the description of one document."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCompleter, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from cmarchive.assessment import Slot
from cmarchive.model import Item
from ui.pages.item_fields import FieldInvalid, FieldSpec, specs_for
from ui.texts import listed
from ui.theme import Theme
from ui.widgets.basics import label


class ItemForm(QWidget):
    """Edits the description of one document; each field is committed when it is left.

    ``committed`` carries the item as it is to be, and the field's title. The form builds every edit on
    the last one it committed, so that two quick edits never undo one another.
    """

    committed = Signal(object, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._item: Item | None = None
        self._awaited: Item | None = None
        self._specs: list[FieldSpec] = []
        self._edits: dict[str, QLineEdit] = {}
        self._shape: tuple[tuple[str, str], ...] = ()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 4, 0)
        box.setSpacing(8)
        self._rows = QWidget()
        box.addWidget(self._rows)
        self._form = QFormLayout(self._rows)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(8)
        self._form.setVerticalSpacing(8)
        self.error = label("", "error", wrap=True)
        self.error.hide()
        box.addWidget(self.error)
        box.addStretch(1)

    @property
    def item(self) -> Item | None:
        """The document as last committed."""
        return self._item

    def edit(self, code: str) -> QLineEdit:
        """The field of this code."""
        return self._edits[code]

    def show_item(self, item: Item | None, slot: Slot | None) -> None:
        """Show a document. A field being typed in keeps what was typed."""
        same = item is not None and self._item is not None and item.id == self._item.id
        specs = specs_for(slot)
        shape = tuple((spec.code, spec.title) for spec in specs)
        if shape != self._shape:
            self._build(specs)
            self._shape, same = shape, False
        if same and self._awaited is not None:
            return  # a snapshot from before the last commit must not bring back what was there
        self._item, self._specs, self._awaited = item, specs, None
        if not same:
            self.error.hide()
        for spec in specs:
            edit = self._edits[spec.code]
            if same and edit.hasFocus() and edit.isModified():
                continue
            if same and edit.property("invalid"):
                continue
            edit.setText(spec.read(item) if item is not None else "")
            edit.setCursorPosition(0)
            self._mark(edit, invalid=False)
        self.setEnabled(item is not None)

    def leave(self) -> None:
        """Commit what stands in the fields, before another document is shown."""
        for spec in self._specs:
            self._commit(spec)

    def settle(self, after: Item) -> None:
        """Learn that a committed item is saved, or could not be."""
        if self._awaited is after:
            self._awaited = None

    def _build(self, specs: list[FieldSpec]) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        self._edits = {}
        for spec in specs:
            edit = field_edit(spec)
            edit.editingFinished.connect(partial(self._commit, spec))
            title = label(spec.title, "secondary", wrap=True)
            title.setFixedWidth(64)
            title.setBuddy(edit)
            self._form.addRow(title, edit)
            self._edits[spec.code] = edit

    def _commit(self, spec: FieldSpec) -> None:
        edit, before = self._edits.get(spec.code), self._item
        if before is None or edit is None or (not edit.isModified() and not edit.property("invalid")):
            return
        try:
            after = spec.write(before, edit.text())
        except FieldInvalid as exc:
            self.error.setText(str(exc))
            self.error.show()
            self._mark(edit, invalid=True)
            return
        self._mark(edit, invalid=False)
        edit.setText(spec.read(after))
        if not any(one.property("invalid") for one in self._edits.values()):
            self.error.hide()
        if after != before:
            self._item = self._awaited = after
            self.committed.emit(after, spec.title)

    def _mark(self, edit: QLineEdit, *, invalid: bool) -> None:
        if bool(edit.property("invalid")) != invalid:
            edit.setProperty("invalid", invalid)
            edit.style().unpolish(edit)
            edit.style().polish(edit)


def field_edit(spec: FieldSpec) -> QLineEdit:
    """A line to write a field into; where there are usual answers they are offered, and anything else may be typed."""
    edit = QLineEdit()
    edit.setAccessibleName(spec.title)
    edit.setPlaceholderText(spec.hint or listed(spec.choices))
    edit.setMinimumHeight(32)
    if spec.choices:
        completer = QCompleter(list(spec.choices), edit)
        completer.setCompletionMode(
            QCompleter.CompletionMode.InlineCompletion
        )  # a popup would keep the focus
        edit.setCompleter(completer)
    return edit
