"""The right pane of 收集: the documents of a slot, their pages, and what is written down about them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QSplitter, QStackedWidget, QWidget

from cmarchive.dossiers import SlotState, SlotStatus
from cmarchive.model import Item
from cmarchive.paging import pages_of, share_pages
from cmarchive.view import View
from ui.models.slots import ItemsModel
from ui.pages.bulk_form import BulkForm
from ui.pages.empty_slot import EmptySlot
from ui.pages.filing_form import FilingForm
from ui.pages.item_form import ItemForm
from ui.previews import Previews
from ui.settings import Settings
from ui.texts import STATE_TONES, shown, state_name
from ui.theme import Theme
from ui.widgets.basics import Card, Chip, IconButton, button, scrolled
from ui.widgets.moves import RowMoves
from ui.widgets.pageview import PageView
from ui.widgets.tables import ROW, Table
from ui.workspace import Place

_LISTED = 4  # documents shown without scrolling


class ItemPane(Card):
    """Signals what a person wants done with the documents or the slot shown; does nothing itself.

    ``pages_changed`` carries an item and its pages, ``arrange_wanted``, ``preview_wanted`` and ``swap_wanted`` an
    item, ``ordered`` and ``joined`` item numbers, ``jumped`` a Place.
    """

    committed = Signal(object, str)
    changed_together = Signal(list, str)
    placed = Signal(list, object, str)
    recycle_wanted = Signal(list)
    files_wanted = Signal()
    noted = Signal(object, str)
    note_withdrawn = Signal(object)
    pages_changed = Signal(object, object)
    arrange_wanted = Signal(object)
    preview_wanted = Signal(object)
    swap_wanted = Signal(object)
    ordered = Signal(list)
    joined = Signal(list)
    jumped = Signal(object)
    close_wanted = Signal()

    def __init__(self, theme: Theme, previews: Previews, settings: Settings) -> None:
        super().__init__()
        self._view: View | None = None
        self._status: SlotStatus | None = None
        self._twin: Place | None = None
        self._moving = False
        self._build_head(theme)
        self._build_list(theme)
        self.pages = PageView(theme, previews)
        self.pages.allow_turning()
        self.pages.turn_wanted.connect(self._turn)
        self.form = ItemForm(theme)
        self.form.committed.connect(self.committed)
        self.bulk = BulkForm()
        self.bulk.committed.connect(self.changed_together)
        self.filing = FilingForm()
        self.filing.chosen.connect(self._place)
        self.empty = EmptySlot(theme)
        self.empty.files_wanted.connect(self.files_wanted)
        self.empty.noted.connect(lambda reason: self.noted.emit(self._status, reason))
        self.empty.note_withdrawn.connect(lambda: self.note_withdrawn.emit(self._status))
        self._build(settings)
        self._show_nothing()

    def show_slot(self, view: View, status: SlotStatus | None) -> None:
        """Show a slot and its documents; the documents chosen stay chosen as long as the slot does."""
        same = _is_same(status, self._status)
        before = {item.id for item in self.chosen()} if same else set()
        at = current.id if same and (current := self.current()) is not None else None
        if not same:
            self.form.leave()
            self.bulk.leave()
            self._moving = False
        self._view, self._status = view, status
        if status is None:
            self._show_nothing()
            return
        self.title.setText(f"{status.slot.code} {shown(status.slot.title)}")
        self.chip.show_text(state_name(status), STATE_TONES[status.state])
        self._list(status.items, at, before)
        if not status.items:
            self.empty.show_status(status, view.note(status.subject, status.slot.code))
            self._turn_to(self.empty)

    def show_unfiled(self, view: View, items: Sequence[Item]) -> None:
        """Show documents without a place; the first of several is the one to be seen."""
        self.form.leave()
        self.bulk.leave()
        self._view, self._status, self._moving = view, None, False
        if not items:
            self._show_nothing()
            return
        self._list(items[:1], None, set())
        self.title.setText(items[0].title)
        self.chip.show_text("", STATE_TONES[SlotState.FILED])

    def current(self) -> Item | None:
        """The document shown."""
        value = self.list.current_value()
        return value if isinstance(value, Item) else None

    def chosen(self) -> list[Item]:
        """Every document selected, in the order of the list."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedRows())
        return [self.items.rows[row] for row in rows]

    def choose(self, item: int) -> None:
        """Show one of the slot's documents."""
        row = self.items.find(lambda one: one.id == item)
        if row >= 0:
            self.list.choose(row)

    def focus_first(self) -> None:
        """Go to what a person works at here: the list of several documents, or the form."""
        if self.list.isVisible():
            self.list.setFocus()
        elif self._stack.currentWidget() is self.empty:
            self.empty.empty.action.setFocus()
        elif (item := self.current()) is not None and self._forms.currentWidget() is self.form and item.slot:
            self.form.edit("title").setFocus()
        else:
            self.filing.subject.setFocus()

    def _build_head(self, theme: Theme) -> None:
        self.chip = Chip(theme)
        self.join = IconButton(theme, "stack", self.tr("合并为一件"), self._join)
        self.arrange = IconButton(theme, "scissors", self.tr("整理页面、拆分（Enter）"), self._arrange)
        self.swap = IconButton(theme, "arrows-clockwise", self.tr("更换文件，其他不变"), self._swap)
        self.refile = IconButton(theme, "arrow-bend-up-right", self.tr("改归其他项"), self._toggle_move)
        self.refile.setCheckable(True)
        self.remove = IconButton(theme, "trash", self.tr("移到回收列表（Delete）"), self._remove)
        self.hide_button = IconButton(theme, "x", self.tr("收起（Esc）"), self.close_wanted.emit)
        self.hide_button.hide()
        for widget in (
            self.chip,
            self.join,
            self.arrange,
            self.swap,
            self.refile,
            self.remove,
            self.hide_button,
        ):
            self.head.addWidget(widget)
        self.twin = button("", self._jump, "flat")
        self.twin.hide()
        self.add(self.twin)

    def _build_list(self, theme: Theme) -> None:
        self.items = ItemsModel(self)
        self.list = Table(theme, self.tr("本项材料"), (160, 92, 48), stretch=0)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.horizontalHeader().hide()
        self.list.setModel(self.items)
        self.list.setToolTip(self.tr("拖动，或按 Alt+↑、Alt+↓ 调整顺序"))
        self.list.selectionModel().currentRowChanged.connect(lambda _new, _old: self._show_current())
        self.list.selectionModel().selectionChanged.connect(lambda _new, _old: self._show_form())
        self.list.on_key(Qt.Key.Key_Delete, self._remove)
        self.list.on_key(Qt.Key.Key_Space, self._preview)
        self.list.on_key(Qt.Key.Key_Return, self._arrange)
        self.list.on_key(Qt.Key.Key_Enter, self._arrange)
        self.moves = RowMoves(theme, self.list)
        self.moves.wanted.connect(lambda order: self.ordered.emit([self.items.rows[row].id for row in order]))
        self.add(self.list)

    def _build(self, settings: Settings) -> None:
        self._forms = QStackedWidget()
        for form in (self.form, self.filing, self.bulk):
            self._forms.addWidget(form)
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

    def _list(self, items: Sequence[Item], keep: int | None, chosen: set[int]) -> None:
        self.items.show(items)
        self.list.setVisible(len(items) > 1)
        self.list.setFixedHeight(ROW * min(len(items), _LISTED) + 4)
        row = self.items.find(lambda one: one.id == keep) if keep is not None else 0
        self.list.choose(max(row, 0) if items else -1)
        if len(chosen) > 1:
            self.list.choose_also([row for row, one in enumerate(items) if one.id in chosen])
        self._show_current()

    def _show_current(self) -> None:
        item = self.current()
        for widget in (self.refile, self.remove, self.arrange, self.swap):
            widget.setVisible(item is not None)
        self._show_twin(item)
        if item is None or self._view is None:
            self.join.hide()
            return
        if self.form.item is not None and self.form.item.id != item.id:
            self.form.leave()
            self._moving = False
        self.pages.show_files(item.files)
        self.arrange.setEnabled(any(file.can_be_bound for file in item.files))
        self._show_form()
        self._turn_to(self._split)

    def _show_form(self) -> None:
        item, chosen = self.current(), self.chosen()
        self.join.setVisible(len(chosen) > 1)
        if item is None or self._view is None:
            return
        unplaced = item.subject is None or not item.slot
        self.refile.setVisible(not unplaced)
        self.refile.setChecked(self._moving)
        if unplaced or self._moving:
            self.filing.show_item(item, self._view)
            self._forms.setCurrentWidget(self.filing)
        elif len(chosen) > 1:
            self.bulk.show_items(chosen, self._view.scheme.slot(item.slot))
            self._forms.setCurrentWidget(self.bulk)
        else:
            self.bulk.leave()
            self.form.show_item(item, self._view.scheme.slot(item.slot))
            self._forms.setCurrentWidget(self.form)

    def _show_twin(self, item: Item | None) -> None:
        """Point out where else the same file lies."""
        other = _twin(self._view, item) if self._view is not None and item is not None else None
        self.twin.setVisible(other is not None)
        self._twin = None
        if other is None or self._view is None:
            return
        self._twin = Place(other.subject if other.slot else None, other.slot, other.id)
        where = self.tr("未归档")
        if other.subject is not None and other.slot:
            where = f"{shown(self._view.subject(other.subject).name)} · {other.slot}"
        text = self.tr("与 {where}“{title}”是同一个文件").format(where=where, title=other.title)
        width = max(self.width(), self.minimumWidth()) - 48
        self.twin.setText(self.twin.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, width))
        self.twin.setToolTip(self.tr("{text}，点击转到那里").format(text=text))

    def _jump(self) -> None:
        if self._twin is not None:
            self.jumped.emit(self._twin)

    def _show_nothing(self) -> None:
        self._view = None
        self._list((), None, set())
        self.title.setText("")
        self.chip.show_text("", STATE_TONES[SlotState.FILED])
        self._turn_to(self._nothing)

    def _turn_to(self, widget: QWidget) -> None:
        self._stack.setCurrentWidget(widget)

    def _toggle_move(self) -> None:
        self._moving = not self._moving
        self._show_current()

    def _place(self, item: int, subject: object, slot: str) -> None:
        numbers = [one.id for one in self.chosen()] if self._moving else []
        self._moving = False
        self.placed.emit(numbers if item in numbers else [item], subject, slot)

    def _turn(self, by: int) -> None:
        """Turn the page shown; the pages left out keep their places."""
        item, page = self.current(), self.pages.page
        if item is not None and page is not None:
            pages = [one.turned(by) if one == page else one for one in pages_of(item.files)]
            self.pages_changed.emit(item, tuple(pages))

    def _arrange(self) -> None:
        if (item := self.current()) is not None and self.arrange.isEnabled():
            self.form.leave()
            self.arrange_wanted.emit(item)

    def _swap(self) -> None:
        if (item := self.current()) is not None:
            self.form.leave()
            self.swap_wanted.emit(item)

    def _preview(self) -> None:
        if (item := self.current()) is not None:
            self.preview_wanted.emit(item)

    def _join(self) -> None:
        self.form.leave()
        self.bulk.leave()
        self.joined.emit([item.id for item in self.chosen()])

    def _remove(self) -> None:
        self.form.leave()
        self.bulk.leave()
        if chosen := self.chosen():
            self.recycle_wanted.emit(chosen)


def _twin(view: View, item: Item) -> Item | None:
    """Another document with the same content, wherever it is filed."""
    for other in view.with_content(file.digest for file in item.files):
        if other.id != item.id and any(share_pages(one, two) for one in item.files for two in other.files):
            return other
    return None


def _is_same(one: SlotStatus | None, other: SlotStatus | None) -> bool:
    if one is None or other is None:
        return False
    return one.subject == other.subject and one.slot.code == other.slot.code
