"""The right pane of 收集: the documents of a slot, their pages, and what is written down about them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from cmarchive.dossiers import SlotState, SlotStatus
from cmarchive.model import Item, SlotNote
from cmarchive.view import View
from ui.models.slots import ItemsModel
from ui.pages.filing_form import FilingForm
from ui.pages.item_form import ItemForm
from ui.previews import Previews
from ui.settings import Settings
from ui.texts import STATE_TONES, state_name
from ui.theme import Theme
from ui.widgets.basics import Card, Chip, EmptyState, IconButton, button, label, row_of, scrolled
from ui.widgets.pageview import PageView
from ui.widgets.tables import ROW, Table

_LISTED = 4  # documents shown without scrolling


class EmptySlot(QWidget):
    """What to do about a slot nothing fills: add files, or write down why it stays empty."""

    files_wanted = Signal()
    noted = Signal(str)
    note_withdrawn = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        self.empty = EmptyState(theme, "file-plus", "", self.tr("添加文件…"))
        self.empty.asked.connect(self.files_wanted.emit)
        box.addWidget(self.empty, 1)
        self._heading = label(self.tr("本项不适用"), "strong")
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("写明理由，如 不产生危险废物"))
        self.reason.setAccessibleName(self.tr("不适用的理由"))
        self.reason.returnPressed.connect(self._note)
        self.mark = button(self.tr("记为不适用"), self._note)
        self.withdraw = button(self.tr("撤回不适用"), self.note_withdrawn.emit)
        self.reason.textChanged.connect(lambda text: self.mark.setEnabled(bool(text.strip())))
        box.addWidget(self._heading)
        box.addWidget(self.reason)
        box.addLayout(row_of(self.mark, self.withdraw, None))

    def show_status(self, status: SlotStatus, note: SlotNote | None) -> None:
        """Say what is expected here."""
        written = note is not None and note.not_applicable
        if written:
            text = self.tr("已记为不适用。")
        elif status.state is SlotState.NOT_NEEDED:
            text = self.tr("按现有企业情况，这一项无须归档；有材料时仍可添加。")
        elif status.missing_years:
            years = "、".join(map(str, status.missing_years))
            text = self.tr("缺失 {years} 年度的材料。把文件拖到这一行，或点下面的按钮。").format(years=years)
        else:
            text = self.tr("缺失。把文件拖到这一行，或点下面的按钮。")
        self.empty.say(text, self.tr("添加文件…"))
        self.reason.setText(note.reason if note is not None else "")
        self.reason.setReadOnly(written)
        self.mark.setVisible(not written)
        self.mark.setEnabled(bool(self.reason.text().strip()))
        self.withdraw.setVisible(written)

    def _note(self) -> None:
        if reason := self.reason.text().strip():
            self.noted.emit(reason)


class ItemPane(Card):
    """Signals what a person wants done with the document or the slot shown; does nothing itself."""

    committed = Signal(object, str)
    placed = Signal(int, object, str)
    recycle_wanted = Signal(list)
    files_wanted = Signal()
    noted = Signal(object, str)
    note_withdrawn = Signal(object)

    def __init__(self, theme: Theme, previews: Previews, settings: Settings) -> None:
        super().__init__()
        self._view: View | None = None
        self._status: SlotStatus | None = None
        self._moving = False
        self.chip = Chip(theme)
        self.refile = IconButton(theme, "arrow-bend-up-right", self.tr("改归其他项"), self._toggle_move)
        self.refile.setCheckable(True)
        self.remove = IconButton(theme, "trash", self.tr("移到回收列表"), self._remove)
        for widget in (self.chip, self.refile, self.remove):
            self.head.addWidget(widget)
        self.items = ItemsModel(self)
        self.list = Table(theme, self.tr("本项材料"), (160, 92, 48), stretch=0)
        self.list.horizontalHeader().hide()
        self.list.setModel(self.items)
        self.list.selectionModel().currentRowChanged.connect(lambda _new, _old: self._show_current())
        self.list.on_key(Qt.Key.Key_Delete, self._remove)
        self.add(self.list)
        self.pages = PageView(theme, previews)
        self.form = ItemForm(theme)
        self.form.committed.connect(self.committed)
        self.filing = FilingForm()
        self.filing.chosen.connect(self._place)
        self.empty = EmptySlot(theme)
        self.empty.files_wanted.connect(self.files_wanted)
        self.empty.noted.connect(lambda reason: self.noted.emit(self._status, reason))
        self.empty.note_withdrawn.connect(lambda: self.note_withdrawn.emit(self._status))
        self._build(settings)
        self._show_nothing()

    def show_slot(self, view: View, status: SlotStatus | None) -> None:
        """Show a slot and its documents; the document chosen stays chosen as long as the slot does."""
        same = _is_same(status, self._status)
        before = self.current()
        if not same:
            self.form.leave()
            self._moving = False
        self._view, self._status = view, status
        if status is None:
            self._show_nothing()
            return
        self.title.setText(f"{status.slot.code} {status.slot.title}")
        self.chip.show_text(state_name(status), STATE_TONES[status.state])
        self._list(status.items, before.id if same and before is not None else None)
        if not status.items:
            self.empty.show_status(status, view.note(status.subject, status.slot.code))
            self._turn_to(self.empty)

    def show_unfiled(self, view: View, item: Item | None) -> None:
        """Show a document without a place."""
        self.form.leave()
        self._view, self._status, self._moving = view, None, False
        if item is None:
            self._show_nothing()
            return
        self._list((item,), None)
        self.title.setText(item.title)
        self.chip.show_text("", STATE_TONES[SlotState.FILED])

    def current(self) -> Item | None:
        """The document shown."""
        value = self.list.current_value()
        return value if isinstance(value, Item) else None

    def choose(self, item: int) -> None:
        """Show one of the slot's documents."""
        row = self.items.find(lambda one: one.id == item)
        if row >= 0:
            self.list.choose(row)

    def _build(self, settings: Settings) -> None:
        self._forms = QStackedWidget()
        self._forms.addWidget(self.form)
        self._forms.addWidget(self.filing)
        scroll = scrolled(self._forms)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(8)
        self._split.addWidget(self.pages)
        self._split.addWidget(scroll)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        self._split.setSizes([420, 280])
        settings.follow(self._split, "collect-page")
        self._nothing = QWidget()
        self._stack = QStackedWidget()
        for widget in (self._split, self.empty, self._nothing):
            self._stack.addWidget(widget)
        self.add(self._stack, 1)

    def _list(self, items: Sequence[Item], keep: int | None) -> None:
        self.items.show(items)
        self.list.setVisible(len(items) > 1)
        self.list.setFixedHeight(ROW * min(len(items), _LISTED) + 4)
        row = self.items.find(lambda one: one.id == keep) if keep is not None else 0
        self.list.choose(max(row, 0) if items else -1)
        self._show_current()

    def _show_current(self) -> None:
        item = self.current()
        for widget in (self.refile, self.remove):
            widget.setVisible(item is not None)
        if item is None or self._view is None:
            return
        if self.form.item is not None and self.form.item.id != item.id:
            self.form.leave()
            self._moving = False
        self.pages.show_files(item.files)
        unplaced = item.subject is None or not item.slot
        self.refile.setVisible(not unplaced)
        self.refile.setChecked(self._moving)
        if unplaced or self._moving:
            self.filing.show_item(item, self._view)
            self._forms.setCurrentWidget(self.filing)
        else:
            self.form.show_item(item, self._view.scheme.slot(item.slot))
            self._forms.setCurrentWidget(self.form)
        self._turn_to(self._split)

    def _show_nothing(self) -> None:
        self._view = None
        self._list((), None)
        self.title.setText("")
        self.chip.show_text("", STATE_TONES[SlotState.FILED])
        self._turn_to(self._nothing)

    def _turn_to(self, widget: QWidget) -> None:
        self._stack.setCurrentWidget(widget)

    def _toggle_move(self) -> None:
        self._moving = not self._moving
        self._show_current()

    def _place(self, item: int, subject: object, slot: str) -> None:
        self._moving = False
        self.placed.emit(item, subject, slot)

    def _remove(self) -> None:
        self.form.leave()
        if (item := self.current()) is not None:
            self.recycle_wanted.emit([item])


def _is_same(one: SlotStatus | None, other: SlotStatus | None) -> bool:
    if one is None or other is None:
        return False
    return one.subject == other.subject and one.slot.code == other.slot.code
