"""The middle pane of 收集: the slots of one subject with their state."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton

from cmarchive.dossiers import SlotState, SlotStatus, dossier
from cmarchive.model import SubjectKey
from cmarchive.view import View
from ui.models.roles import Index, Role
from ui.models.slots import SlotTableModel, concerns, wants_action
from ui.texts import shown
from ui.theme import Theme, Tone
from ui.widgets.basics import Card, Chip, button, row_of
from ui.widgets.drops import DropArea, RowDrops
from ui.widgets.tables import Table

_NEED, _UNTIL = 2, 4  # columns
_NARROW = 540
_PASSES = {"all": lambda _status: True, "needed": concerns, "open": wants_action}


class SlotFilter(QSortFilterProxyModel):
    """Shows all slots, those that concern the subject, or those still to be done."""

    def __init__(self, pane: "SlotPane") -> None:
        super().__init__(pane)
        self.which = "needed"

    def choose(self, which: str) -> None:
        """Pick one of the three."""
        self.which = which
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Decide about one slot."""
        status = self.sourceModel().index(row, 0, parent).data(Role.VALUE)
        return isinstance(status, SlotStatus) and _PASSES[self.which](status)


class SlotPane(Card):
    """``chosen`` carries a SlotStatus or None; ``dropped`` paths and the SlotStatus under them, or None."""

    chosen = Signal(object)
    dropped = Signal(list, object)
    files_wanted = Signal()
    folder_wanted = Signal()
    recycle_wanted = Signal()
    entered = Signal()
    clicked = Signal()
    preview_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._subject: SubjectKey | None = None
        self.summary = Chip(theme)
        self.head.addWidget(self.summary)
        self.model = SlotTableModel(self)
        self.filter = SlotFilter(self)
        self.filter.setSourceModel(self.model)
        self.buttons: dict[str, QPushButton] = {}
        self._build_buttons()
        self.table = Table(theme, self.tr("材料目录"), (64, 240, 64, 112, 112), stretch=1)
        self.table.setModel(self.filter)
        self.table.selectionModel().currentRowChanged.connect(lambda _new, _old: self._choose())
        self.table.on_key(Qt.Key.Key_Delete, self.recycle_wanted.emit)
        self.table.on_key(Qt.Key.Key_Space, self.preview_wanted.emit)
        self.table.on_key(Qt.Key.Key_Return, self.entered.emit)
        self.table.on_key(Qt.Key.Key_Enter, self.entered.emit)
        self.table.clicked.connect(lambda _index: self.clicked.emit())
        self.add(self.table, 1)
        self.drops = RowDrops(theme, self.table)
        self.drops.dropped.connect(self._drop)
        self.area = DropArea(theme, self.tr("把文件或文件夹拖到这里，自动识别归入哪一项"))
        self.area.clicked.connect(self.folder_wanted.emit)
        self.area.dropped.connect(lambda paths: self.dropped.emit(paths, None))
        self.add(self.area)

    @property
    def subject(self) -> SubjectKey | None:
        """Whose slots are shown."""
        return self._subject

    def show_subject(self, view: View, subject: SubjectKey) -> None:
        """Show a subject's slots; the slot chosen stays chosen as long as the subject does."""
        chosen = self.current()
        code = chosen.slot.code if chosen is not None and subject == self._subject else ""
        self._subject = subject
        statuses = tuple(dossier(view, subject))
        self.title.setText(shown(view.subject(subject).name))
        self.model.show(statuses)
        self.filter.invalidate()
        self._count(statuses)
        self.choose(code, show_hidden=False)

    def current(self) -> SlotStatus | None:
        """The slot that is selected."""
        value = self.table.current_value()
        return value if isinstance(value, SlotStatus) else None

    def choose(self, code: str, *, show_hidden: bool = True) -> None:
        """Select a slot; without one, the first. A filter that hides it is lifted when asked."""
        row = self.model.find(lambda status: status.slot.code == code)
        index = self.filter.mapFromSource(self.model.index(row, 0)) if row >= 0 else QModelIndex()
        if row >= 0 and not index.isValid() and show_hidden:
            self.show_only("all")
            index = self.filter.mapFromSource(self.model.index(row, 0))
        before = self.table.currentIndex().row()
        self.table.choose(index.row() if index.isValid() else 0)
        if self.table.currentIndex().row() == before:
            self._choose()  # the row is the same, what it says may not be

    def show_only(self, which: str) -> None:
        """Show all slots, the needed ones, or the open ones."""
        self.buttons[which].setChecked(True)
        self.filter.choose(which)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the titles of the slots have it; what goes stands in tips and in the menu."""
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW
        self.table.setColumnHidden(_NEED, is_narrow)
        self.table.setColumnWidth(_UNTIL, 96 if is_narrow else 112)
        self.add_folder.setHidden(is_narrow)

    def _build_buttons(self) -> None:
        group = QButtonGroup(self)
        for which in ("needed", "open", "all"):
            made = button("", partial(self.show_only, which), "filter")
            made.setCheckable(True)
            group.addButton(made)
            self.buttons[which] = made
        self.buttons["needed"].setChecked(True)
        self.add_files = button(self.tr("添加文件…"), self.files_wanted.emit)
        self.add_folder = button(self.tr("添加文件夹…"), self.folder_wanted.emit)
        self.add(row_of(*self.buttons.values(), None, self.add_files, self.add_folder))

    def _count(self, statuses: tuple[SlotStatus, ...]) -> None:
        needed = sum(map(concerns, statuses))
        still_open = sum(map(wants_action, statuses))
        self.buttons["needed"].setText(self.tr("应有 {count}").format(count=needed))
        self.buttons["open"].setText(self.tr("待办 {count}").format(count=still_open))
        self.buttons["all"].setText(self.tr("全部 {count}").format(count=len(statuses)))
        words = {
            SlotState.MISSING: self.tr("缺 {count}"),
            SlotState.EXPIRED: self.tr("过期 {count}"),
            SlotState.INCOMPLETE: self.tr("待补 {count}"),
            SlotState.EXPIRING: self.tr("即将到期 {count}"),
        }
        parts = []
        for state, word in words.items():
            if count := sum(one.state is state and one.needed for one in statuses):
                parts.append(word.format(count=count))
        if parts:
            self.summary.show_text(" · ".join(parts), Tone.WARNING)
        else:
            self.summary.show_text(self.tr("材料齐全"), Tone.OK)

    def _choose(self) -> None:
        self.chosen.emit(self.current())

    def _drop(self, paths: list[Path], index: QModelIndex) -> None:
        value = index.data(Role.VALUE) if index.isValid() else None
        self.dropped.emit(paths, value if isinstance(value, SlotStatus) else None)
