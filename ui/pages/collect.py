"""收集: dossiers at the left, slots in the middle, the document at the right."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedWidget, QWidget

from cmarchive.dossiers import SlotStatus
from cmarchive.model import Item, SubjectKey
from cmarchive.session import Overview
from cmarchive.view import View
from ui.models.dossiers import Group
from ui.pages.collect_actions import CollectActions
from ui.pages.collect_dialogs import CollectDialogs
from ui.pages.item_pane import ItemPane
from ui.pages.page import Page
from ui.pages.recycle_pane import RecyclePane
from ui.pages.slot_pane import SlotPane
from ui.pages.tree_pane import TreePane
from ui.pages.unfiled_pane import UnfiledPane
from ui.previews import Previews
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.basics import Card, EmptyState
from ui.widgets.drawer import Drawer
from ui.workspace import Place, Workspace


class CollectPage(Page):
    """Shows where documents are lacking, takes them in, and describes them."""

    def __init__(self, workspace: Workspace, theme: Theme, settings: Settings, previews: Previews) -> None:
        super().__init__(workspace, theme, settings)
        self.actions_ = CollectActions(workspace, self.tell, self.show_error)
        self.actions_.next_offered.connect(self.bar.offer)
        self.dialogs = CollectDialogs(self, workspace, self.actions_, theme, previews)
        self._going: Place | None = None
        self.tree = TreePane(theme)
        self.slots = SlotPane(theme)
        self.unfiled = UnfiledPane(theme)
        self.recycled = RecyclePane(theme)
        self.detail = ItemPane(theme, previews, settings)
        self.start = Card(self.tr("开始收集"))
        self.hint = EmptyState(
            theme,
            "buildings",
            self.tr("先导入企业名录（.xlsx、.xls 或 .csv），程序据此列出每家企业应归档的材料。"),
            self.tr("导入企业名录…"),
        )
        self.start.add(self.hint, 1)
        self.middle = QStackedWidget()
        for pane in (self.slots, self.unfiled, self.recycled, self.start):
            self.middle.addWidget(pane)
        self._build()
        self._connect()
        self._offer_actions()

    def reach(self, place: Place) -> None:
        """Show a subject, its slot, its document."""
        if place.subject is None:
            self.tree.choose(Group.UNFILED)
            if place.item is not None:
                self.unfiled.choose(place.item)
            return
        self.tree.choose(place.subject)
        if place.slot:
            self.slots.choose(place.slot)
        if place.item is not None:
            self.detail.choose(place.item)
            self.drawer.open(self.slots.table)

    def take_dropped(self, paths: Sequence[Path]) -> None:
        """Match them with whatever they are."""
        self.match(paths)

    def match(self, paths: Sequence[Path], subject: SubjectKey | None = None) -> None:
        """Look at files dropped on a subject or on the window; nothing is taken in before a person accepts it."""
        self.dialogs.match(paths, subject, self.slots.subject)

    def show_recycled(self) -> None:
        """Show what was taken out."""
        self.tree.choose(Group.RECYCLED)

    def _build(self) -> None:
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(12)
        for pane, least in ((self.tree, 200), (self.middle, 340), (self.detail, 280)):
            pane.setMinimumWidth(least)
            self.split.addWidget(pane)
        self.split.setSizes([296, 620, 370])
        for column, stretch in enumerate((0, 1, 0)):
            self.split.setStretchFactor(column, stretch)
        self.settings.follow(self.split, "collect")
        self.drawer = Drawer(self, self.split, self.detail, self.detail.hide_button)
        self.box.addWidget(self.split, 1)
        self.setFocusProxy(self.tree.tree)

    def _offer_actions(self) -> None:
        """What the menu 收集 and the palette show."""
        shown = self.detail.current
        self.offer("files", self.tr("添加文件…"), self._ask_files)
        self.offer("folder", self.tr("添加文件夹…"), self._ask_folder)
        self.offer("roster", self.tr("导入企业名录…"), self._ask_roster)
        self.offer("preview", self.tr("预览材料"), lambda: self.dialogs.preview(shown()), starts_group=True)
        self.offer("arrange", self.tr("整理页面、拆分…"), self.detail.arrange.click)
        self.offer("replace", self.tr("更换文件…"), self.detail.swap.click)
        self.offer("join", self.tr("合并选中的材料"), self.detail.join.click)
        self.offer("up", self.tr("材料前移"), lambda: self.detail.moves.shift(-1))
        self.offer("down", self.tr("材料后移"), lambda: self.detail.moves.shift(1))
        self.offer("recycled", self.tr("回收列表"), self.show_recycled, starts_group=True)

    def _connect(self) -> None:
        workspace, actions = self.workspace, self.actions_
        workspace.view_changed.connect(self.in_turn("view", self._show_view))
        workspace.progress_changed.connect(self.in_turn("progress", self.tree.model.show_progress))
        workspace.overview_changed.connect(self._show_state)
        self.tree.chosen.connect(self._choose)
        self.tree.entered.connect(self._enter_middle)
        self.tree.dropped.connect(self.match)
        self.tree.roster_wanted.connect(self._ask_roster)
        self.hint.asked.connect(self._ask_roster)
        self.slots.chosen.connect(self._choose_slot)
        self.slots.dropped.connect(self._drop_on_slot)
        self.slots.files_wanted.connect(self._ask_files)
        self.slots.folder_wanted.connect(self._ask_folder)
        self.slots.recycle_wanted.connect(self._recycle_shown)
        self.slots.clicked.connect(lambda: self.drawer.open(self.slots.table))
        self.slots.entered.connect(lambda: self._enter_detail(self.slots.table))
        self.slots.preview_wanted.connect(lambda: self.dialogs.preview(self.detail.current()))
        self.unfiled.chosen.connect(self._choose_unfiled)
        self.unfiled.accepted.connect(actions.accept)
        self.unfiled.recycle_wanted.connect(actions.recycle)
        self.unfiled.place_wanted.connect(lambda: self._enter_detail(self.unfiled.table))
        self.unfiled.preview_wanted.connect(self.dialogs.preview)
        self.unfiled.arrange_wanted.connect(self.dialogs.arrange)
        self.unfiled.table.clicked.connect(lambda _index: self.drawer.open(self.unfiled.table))
        self.recycled.restored.connect(actions.restore)
        self.recycled.preview_wanted.connect(self.dialogs.preview)
        self._connect_detail()

    def _connect_detail(self) -> None:
        workspace, actions, detail = self.workspace, self.actions_, self.detail
        detail.pages.broke.connect(workspace.failed)
        detail.committed.connect(actions.save)
        detail.changed_together.connect(actions.save_all)
        actions.settled.connect(detail.form.settle)
        detail.placed.connect(self._place)
        detail.recycle_wanted.connect(actions.recycle)
        detail.files_wanted.connect(self._ask_files)
        detail.noted.connect(actions.note)
        detail.note_withdrawn.connect(actions.withdraw_note)
        detail.pages_changed.connect(actions.set_pages)
        detail.arrange_wanted.connect(self.dialogs.arrange)
        detail.preview_wanted.connect(self.dialogs.preview)
        detail.swap_wanted.connect(self._ask_better)
        detail.ordered.connect(self._order)
        detail.joined.connect(self._join)
        detail.jumped.connect(workspace.go_to)
        detail.close_wanted.connect(self.drawer.close)

    def _show_view(self, view: View) -> None:
        self.tree.show_view(view)
        chosen = self.tree.current()
        self._choose(Group.ENTERPRISES if chosen is None else chosen)

    def _show_state(self, overview: Overview) -> None:
        percent = overview.done * 100 // overview.needed if overview.needed else 0
        self.state_changed.emit(f"{percent}%")

    def _choose(self, chosen: SubjectKey | Group) -> None:
        view = self.workspace.view
        if view is None:
            return
        if isinstance(chosen, SubjectKey):
            self.middle.setCurrentWidget(self.slots)
            self.slots.show_subject(view, chosen)
        elif chosen is Group.UNFILED:
            self.middle.setCurrentWidget(self.unfiled)
            self.unfiled.show_view(view)
        elif chosen is Group.RECYCLED:
            self.middle.setCurrentWidget(self.recycled)
            self.detail.show_slot(view, None)
            self.actions_.list_recycled(self._show_recycled)
        elif not view.enterprises:
            self.middle.setCurrentWidget(self.start)
            self.detail.show_slot(view, None)
        else:
            self._show_again(view)

    def _show_again(self, view: View) -> None:
        """A heading of the tree, or nothing, is chosen: what is shown stays, as the snapshot has it now."""
        if self.middle.currentWidget() is self.unfiled:
            self.unfiled.show_view(view)
        elif self.middle.currentWidget() is self.recycled:
            self.actions_.list_recycled(self._show_recycled)
        elif self.slots.subject is not None:
            self.middle.setCurrentWidget(self.slots)
            self.slots.show_subject(view, self.slots.subject)

    def _choose_slot(self, status: SlotStatus | None) -> None:
        if self.workspace.view is not None and self.middle.currentWidget() is self.slots:
            self.detail.show_slot(self.workspace.view, status)

    def _choose_unfiled(self, items: list[Item]) -> None:
        if self.workspace.view is not None and self.middle.currentWidget() is self.unfiled:
            self.detail.show_unfiled(self.workspace.view, items)

    def _show_recycled(self, items: list[Item]) -> None:
        if self.workspace.view is not None and self.middle.currentWidget() is self.recycled:
            self.recycled.show_items(self.workspace.view, items)

    def _enter_middle(self) -> None:
        pane = self.middle.currentWidget()
        for one, table in (
            (self.slots, self.slots.table),
            (self.unfiled, self.unfiled.table),
            (self.recycled, self.recycled.table),
        ):
            if pane is one:
                table.setFocus()

    def _enter_detail(self, back: QWidget) -> None:
        self.drawer.open(back)
        self.detail.focus_first()

    def _drop_on_slot(self, paths: list[Path], status: SlotStatus | None) -> None:
        if status is None:
            self.match(paths)
        else:
            self.actions_.collect(paths, status.subject, status.slot.code)

    def _order(self, numbers: list[int]) -> None:
        status = self.slots.current()
        if status is None:
            return
        before = {item.id: item.instance for item in status.items}
        groups = [before[number] for number in numbers if number in before]
        if groups != sorted(groups):
            self.workspace.note(self.tr("不同年度、项目的材料按组排列，只能在组内调整顺序"))
            return
        self.actions_.order(numbers, status.subject)

    def _join(self, numbers: list[int]) -> None:
        view = self.workspace.view
        items = [item for number in numbers if view is not None and (item := view.item(number)) is not None]
        if len(items) > 1:
            self.actions_.join(items)

    def _place(self, numbers: list[int], subject: SubjectKey, slot: str) -> None:
        view = self.workspace.view
        chosen = {item.id: item for item in self.unfiled.items()}
        if self.middle.currentWidget() is self.unfiled and set(numbers) <= set(chosen):
            numbers = list(chosen)  # all that are selected go where the one that is shown goes
        items = [item for number in numbers if view is not None and (item := view.item(number)) is not None]
        if len(items) == 1:
            self.actions_.place(items[0], subject, slot)
        elif items:
            self.actions_.place_all([(item, subject, slot) for item in items])

    def _recycle_shown(self) -> None:
        if items := self.detail.chosen():
            self.actions_.recycle(items)

    def _ask_files(self) -> None:
        names, _chosen = QFileDialog.getOpenFileNames(self, self.tr("选择要归档的文件"))
        status = self.slots.current() if self.middle.currentWidget() is self.slots else None
        if names:
            self._drop_on_slot(list(map(Path, names)), status)

    def _ask_better(self, item: Item) -> None:
        """Ask for the files a document shall have instead."""
        names, _chosen = QFileDialog.getOpenFileNames(
            self, self.tr("选择“{title}”的新文件").format(title=item.title)
        )
        if names:
            self.actions_.replace_files(item, [Path(name) for name in names])

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("选择存放材料的文件夹"))
        if name:
            self.match([Path(name)])

    def _ask_roster(self) -> None:
        name, _chosen = QFileDialog.getOpenFileName(
            self, self.tr("选择企业名录"), "", self.tr("表格 (*.xlsx *.xls *.et *.csv)")
        )
        if name:
            self.actions_.import_roster(Path(name))
