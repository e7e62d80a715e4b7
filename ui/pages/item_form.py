"""The description of one document: fields every document has, and those its slot asks for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget

from cmarchive.assessment import Expiry, Slot
from cmarchive.model import Item
from cmarchive.numbers import NotANumber, parse_number
from cmarchive.text import find_date, half_width, mark
from ui.texts import date_text
from ui.theme import Theme
from ui.widgets.basics import label

_UNTIL = "valid_until"


class FieldInvalid(ValueError):
    """What was typed cannot be a field's value; the message is a Chinese sentence that says what can."""


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of the form: its name, how it is read from an item, and how what is typed is put back."""

    code: str
    title: str
    read: Callable[[Item], str]
    write: Callable[[Item, str], Item]
    hint: str = ""


def clean(kind: str, text: str) -> str:
    """Bring what was typed to the form it is stored in, by the field's type; raises FieldInvalid."""
    typed = text.strip()
    if not typed:
        return ""
    match kind:
        case "date":
            return _date(typed)
        case "year":
            year = half_width(typed).removesuffix("年")
            if not (len(year) == 4 and year.isdecimal()):
                raise FieldInvalid(
                    _say(mark("ItemForm", "“{text}”不是年份。请填写四位数字，如 2024。"), typed)
                )
            return year
        case "number":
            try:
                return parse_number(typed).text
            except NotANumber as exc:
                raise FieldInvalid(_say(mark("ItemForm", "{text}。请只填写数字。"), str(exc))) from exc
        case "yes-no":
            if typed not in ("是", "否"):
                raise FieldInvalid(_say(mark("ItemForm", "“{text}”不能填在这里。请填写“是”或“否”。"), typed))
            return typed
        case _:
            return typed


def _date(typed: str) -> str:
    day = find_date(typed)
    if day is None:
        raise FieldInvalid(
            _say(mark("ItemForm", "“{text}”不是日期。请写成 2024-11-30 或 2024年11月30日。"), typed)
        )
    return day.isoformat()


def _say(template: str, text: str) -> str:
    return QCoreApplication.translate("ItemForm", template).format(text=text)


def specs_for(slot: Slot | None) -> list[FieldSpec]:
    """The fields of a document in this slot, in the order of the form."""
    translate = QCoreApplication.translate
    specs = [
        _own("title", translate("ItemForm", "题名"), lambda item, text: replace(item, title=text)),
        _own("number", translate("ItemForm", "文号"), lambda item, text: replace(item, number=text)),
        _own("author", translate("ItemForm", "责任者"), lambda item, text: replace(item, author=text)),
        FieldSpec(
            "dated",
            translate("ItemForm", "日期"),
            lambda item: date_text(item.dated),
            lambda item, text: replace(item, dated=find_date(clean("date", text))),
            translate("ItemForm", "如 2024-11-30"),
        ),
    ]
    if slot is None:
        return specs
    if slot.instance and all(field.code != "certificate_number" for field in slot.fields):
        title = _instance_title(slot.instance)
        specs.append(_own("instance", title, lambda item, text: replace(item, instance=text)))
    specs += [_slot_field(field.code, field.title, field.type) for field in slot.fields]
    if slot.expiry is not Expiry.NONE and all(field.code != _UNTIL for field in slot.fields):
        specs.append(_slot_field(_UNTIL, translate("ItemForm", "有效期止"), "date"))
    return specs


def _own(code: str, title: str, write: Callable[[Item, str], Item]) -> FieldSpec:
    return FieldSpec(
        code, title, lambda item: str(getattr(item, code)), lambda item, text: write(item, text.strip())
    )


def _slot_field(code: str, title: str, kind: str) -> FieldSpec:
    def write(item: Item, text: str) -> Item:
        others = {name: value for name, value in item.fields.items() if name != code}
        value = clean(kind, text)
        return replace(item, fields=others | {code: value} if value else others)

    hints = {
        "date": mark("ItemForm", "如 2024-11-30"),
        "year": mark("ItemForm", "如 2024"),
        "yes-no": mark("ItemForm", "是 或 否"),
    }
    hint = QCoreApplication.translate("ItemForm", hints[kind]) if kind in hints else ""
    return FieldSpec(code, title, lambda item: item.fields.get(code, ""), write, hint)


def _instance_title(kind: str) -> str:
    translate = QCoreApplication.translate
    titles: Mapping[str, str] = {
        "project": translate("ItemForm", "项目名称"),
        "year": translate("ItemForm", "所属年度"),
        "period": translate("ItemForm", "所属期间"),
        "certificate": translate("ItemForm", "证书编号"),
        "event": translate("ItemForm", "事项"),
    }
    return titles.get(kind, translate("ItemForm", "区分名称"))


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
            edit = QLineEdit()
            edit.setAccessibleName(spec.title)
            edit.setPlaceholderText(spec.hint)
            edit.setMinimumHeight(32)
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
