"""One description for several documents: what they have in common is shown, what is changed is changed for all."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget

from cmarchive.assessment import Slot
from cmarchive.model import Item
from ui.pages.item_fields import FieldInvalid, FieldSpec, specs_for
from ui.pages.item_form import field_edit
from ui.texts import listed
from ui.widgets.basics import label

_OWN = frozenset(("title", "number", "instance"))  # which tell documents from one another


class BulkForm(QWidget):
    """``committed`` carries the changed items and the field's title, once a field is left."""

    committed = Signal(list, str)

    def __init__(self) -> None:
        super().__init__()
        self._items: tuple[Item, ...] = ()
        self._specs: dict[str, FieldSpec] = {}
        self._edits: dict[str, QLineEdit] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 4, 0)
        box.setSpacing(8)
        self.heading = label("", "strong", wrap=True)
        box.addWidget(self.heading)
        self._rows = QWidget()
        self._form = QFormLayout(self._rows)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(8)
        self._form.setVerticalSpacing(8)
        box.addWidget(self._rows)
        self.error = label("", "error", wrap=True)
        self.error.hide()
        box.addWidget(self.error)
        box.addStretch(1)

    def edit(self, code: str) -> QLineEdit:
        """The field of this code."""
        return self._edits[code]

    def show_items(self, items: Sequence[Item], slot: Slot | None) -> None:
        """Show several documents of one slot; a field being typed in keeps what was typed."""
        same = [one.id for one in items] == [one.id for one in self._items]
        specs = {spec.code: spec for spec in specs_for(slot) if spec.code not in _OWN}
        if list(specs) != list(self._specs):
            self._build(specs)
            same = False
        self._items, self._specs = tuple(items), specs
        self.heading.setText(self.tr("选中 {count} 件，修改的内容用于每一件").format(count=len(items)))
        if not same:
            self.error.hide()
        for code, spec in specs.items():
            edit = self._edits[code]
            if same and edit.hasFocus() and edit.isModified():
                continue
            values = {spec.read(item) for item in items}
            edit.setText(values.pop() if len(values) == 1 else "")
            edit.setPlaceholderText(self.tr("各件不同") if values else spec.hint or listed(spec.choices))

    def leave(self) -> None:
        """Commit what stands in the fields, before something else is shown."""
        for code in self._specs:
            self._commit(code)

    def _build(self, specs: dict[str, FieldSpec]) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        self._edits = {}
        for code, spec in specs.items():
            edit = field_edit(spec)
            edit.editingFinished.connect(partial(self._commit, code))
            title = label(spec.title, "secondary", wrap=True)
            title.setFixedWidth(64)
            title.setBuddy(edit)
            self._form.addRow(title, edit)
            self._edits[code] = edit

    def _commit(self, code: str) -> None:
        edit, spec = self._edits[code], self._specs[code]
        if not edit.isModified() or not self._items:
            return
        try:
            after = tuple(spec.write(item, edit.text()) for item in self._items)
        except FieldInvalid as exc:
            self.error.setText(str(exc))
            self.error.show()
            return
        edit.setModified(False)
        self.error.hide()
        changed = [new for new, old in zip(after, self._items, strict=True) if new != old]
        self._items = after
        if changed:
            self.committed.emit(changed, spec.title)
