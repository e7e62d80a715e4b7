"""收集: dossiers at the left, slots in the middle, the document at the right."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedWidget

from cmarchive.dossiers import SlotStatus
from cmarchive.model import Item, SubjectKey, SubjectKind
from cmarchive.session import Overview
from cmarchive.view import View
from ui.models.dossiers import Group
from ui.pages.collect_actions import CollectActions
from ui.pages.item_pane import ItemPane
from ui.pages.page import Page
from ui.pages.slot_pane import SlotPane
from ui.pages.tree_pane import TreePane
from ui.pages.unfiled_pane import UnfiledPane
from ui.previews import Previews
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.basics import Card, EmptyState
from ui.workspace import Place, Workspace


class CollectPage(Page):
    """Shows where documents are lacking, takes them in, and describes them."""

    def __init__(self, workspace: Workspace, theme: Theme, settings: Settings, previews: Previews) -> None:
        super().__init__(workspace, theme, settings)
        self.actions_ = CollectActions(workspace, self.tell, self.show_error)
        self._going: Place | None = None
        self.tree = TreePane(theme)
        self.slots = SlotPane(theme)
        self.unfiled = UnfiledPane(theme)
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
        for pane in (self.slots, self.unfiled, self.start):
            self.middle.addWidget(pane)
        self._build()
        self._connect()

    def go_to(self, place: Place) -> None:
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

    def place(self) -> str:
        """The subject shown, and its slot."""
        status = self.slots.current()
        if self.slots.subject is None:
            return ""
        return "/".join((*self.slots.subject, status.slot.code if status is not None else ""))

    def return_to(self, place: str) -> None:
        """Show the subject and slot left last, if they are still there."""
        kind, number, slot = (*place.split("/"), "", "")[:3]
        view = self.workspace.view
        if view is None or kind not in set(SubjectKind):
            return
        subject = SubjectKey(SubjectKind(kind), number)
        if any(one.key == subject for one in view.subjects()):
            self.go_to(Place(subject, slot if slot in {one.code for one in view.slots_of(subject)} else ""))

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
        self.box.addWidget(self.split, 1)
        self.setFocusProxy(self.tree.tree)

    def _connect(self) -> None:
        workspace, actions = self.workspace, self.actions_
        workspace.view_changed.connect(self._show_view)
        workspace.progress_changed.connect(self.tree.model.show_progress)
        workspace.overview_changed.connect(self._show_state)
        self.tree.chosen.connect(self._choose)
        self.tree.dropped.connect(lambda paths, subject: actions.collect(paths, subject))
        self.tree.roster_wanted.connect(self._ask_roster)
        self.hint.asked.connect(self._ask_roster)
        self.slots.chosen.connect(self._choose_slot)
        self.slots.dropped.connect(self._drop_on_slot)
        self.slots.files_wanted.connect(self._ask_files)
        self.slots.folder_wanted.connect(self._ask_folder)
        self.slots.recycle_wanted.connect(self._recycle_shown)
        self.unfiled.chosen.connect(self._choose_unfiled)
        self.unfiled.accepted.connect(actions.accept)
        self.unfiled.recycle_wanted.connect(self._recycle_shown)
        self.detail.pages.broke.connect(workspace.failed)
        self.detail.committed.connect(actions.save)
        actions.settled.connect(self.detail.form.settle)
        self.detail.placed.connect(self._place)
        self.detail.recycle_wanted.connect(actions.recycle)
        self.detail.files_wanted.connect(self._ask_files)
        self.detail.noted.connect(actions.note)
        self.detail.note_withdrawn.connect(actions.withdraw_note)

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
        elif not view.enterprises:
            self.middle.setCurrentWidget(self.start)
            self.detail.show_slot(view, None)
        else:
            self._show_again(view)

    def _show_again(self, view: View) -> None:
        """A heading of the tree, or nothing, is chosen: what is shown stays, as the snapshot has it now."""
        if self.middle.currentWidget() is self.unfiled:
            self.unfiled.show_view(view)
        elif self.slots.subject is not None:
            self.middle.setCurrentWidget(self.slots)
            self.slots.show_subject(view, self.slots.subject)

    def _choose_slot(self, status: SlotStatus | None) -> None:
        if self.workspace.view is not None and self.middle.currentWidget() is self.slots:
            self.detail.show_slot(self.workspace.view, status)

    def _choose_unfiled(self, item: Item | None) -> None:
        if self.workspace.view is not None and self.middle.currentWidget() is self.unfiled:
            self.detail.show_unfiled(self.workspace.view, item)

    def _drop_on_slot(self, paths: list[Path], status: SlotStatus | None) -> None:
        if status is None:
            self.actions_.collect(paths, None)
        else:
            self.actions_.collect(paths, status.subject, status.slot.code)

    def _place(self, number: int, subject: SubjectKey, slot: str) -> None:
        view = self.workspace.view
        if view is not None and (item := view.item(number)) is not None:
            self.actions_.place(item, subject, slot)

    def _recycle_shown(self) -> None:
        if (item := self.detail.current()) is not None:
            self.actions_.recycle([item])

    def _ask_files(self) -> None:
        names, _chosen = QFileDialog.getOpenFileNames(self, self.tr("选择要归档的文件"))
        status = self.slots.current() if self.middle.currentWidget() is self.slots else None
        if names:
            self._drop_on_slot([Path(name) for name in names], status)

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("选择存放材料的文件夹"))
        if name:
            self.actions_.collect([Path(name)], None)

    def _ask_roster(self) -> None:
        name, _chosen = QFileDialog.getOpenFileName(
            self, self.tr("选择企业名录"), "", self.tr("表格 (*.xlsx *.xls *.et *.csv)")
        )
        if name:
            self.actions_.import_roster(Path(name))
