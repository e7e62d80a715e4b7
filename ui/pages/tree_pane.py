"""The left pane of 收集: the tree of dossiers with its search."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal
from PySide6.QtWidgets import QHeaderView, QTreeView

from cmarchive.model import Subject, SubjectKey
from cmarchive.view import View
from ui.models.dossiers import DossierTreeModel, Group
from ui.models.roles import Role
from ui.theme import Theme
from ui.widgets.basics import Card, IconButton, SearchField
from ui.widgets.drops import RowDrops
from ui.widgets.tables import set_up_tree


class TreePane(Card):
    """``chosen`` carries a SubjectKey or a Group, ``entered`` tells of Enter on it.

    ``dropped`` carries paths and the SubjectKey under them, or None.
    """

    chosen = Signal(object)
    entered = Signal()
    dropped = Signal(list, object)
    roster_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._chosen: SubjectKey | Group | None = None
        self.title.setText(self.tr("档案"))
        self.roster = IconButton(theme, "user-list", self.tr("导入企业名录"), self.roster_wanted.emit)
        self.head.addWidget(self.roster)
        self.search = SearchField(theme, self.tr("名称、拼音、信用代码"))
        self.add(self.search)
        self.model = DossierTreeModel(self)
        self.tree = QTreeView()
        set_up_tree(self.tree, theme, self.tr("企业与考核指标"))
        self.tree.setModel(self.model)
        header = self.tree.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(1, 56)
        self.add(self.tree, 1)
        self.search.textChanged.connect(self._search)
        self.tree.selectionModel().currentChanged.connect(lambda current, _old: self._choose(current))
        self.tree.activated.connect(lambda _index: self.entered.emit())
        self.drops = RowDrops(theme, self.tree)
        self.drops.dropped.connect(self._drop)

    def show_view(self, view: View) -> None:
        """Show the subjects of a snapshot, keeping what is selected."""
        first = not self.model.has_enterprises
        chosen = self.current()
        self.model.show(view)
        if first:
            self.tree.expandAll()
        if isinstance(chosen, SubjectKey) or chosen in (Group.UNFILED, Group.RECYCLED):
            if self.current() != chosen:
                self.choose(chosen)
        elif first or chosen is None:
            self._choose_first()

    def current(self) -> SubjectKey | Group | None:
        """What is selected."""
        return _meaning(self.tree.currentIndex())

    def choose(self, what: SubjectKey | Group) -> None:
        """Select a subject or a group; a search that hides it is emptied."""
        index = self._index_of(what)
        if not index.isValid() and self.search.text():
            self.search.clear()
            index = self._index_of(what)
        flags = QItemSelectionModel.SelectionFlag
        self.tree.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.tree.scrollTo(index)

    def _index_of(self, what: SubjectKey | Group) -> QModelIndex:
        return self.model.index(what, 0) if isinstance(what, Group) else self.model.index_of(what)

    def _choose_first(self) -> None:
        first = self.model.index(0, 0, self.model.index(Group.ENTERPRISES, 0))
        if first.isValid():
            self.tree.setCurrentIndex(first)

    def _search(self, needle: str) -> None:
        """What was chosen stays chosen while it is among what is shown."""
        open_groups = [group for group in Group if self.tree.isExpanded(self.model.index(group, 0))]
        self.model.search(needle)
        for group in Group if needle else open_groups:
            self.tree.expand(self.model.index(group, 0))
        if self._chosen is not None and self._index_of(self._chosen).isValid():
            self.choose(self._chosen)

    def _choose(self, index: QModelIndex) -> None:
        if (meaning := _meaning(index)) is not None:
            self._chosen = meaning
            self.chosen.emit(meaning)

    def _drop(self, paths: list[object], index: QModelIndex) -> None:
        meaning = _meaning(index)
        self.dropped.emit(paths, meaning if isinstance(meaning, SubjectKey) else None)


def _meaning(index: QModelIndex) -> SubjectKey | Group | None:
    value = index.siblingAtColumn(0).data(Role.VALUE) if index.isValid() else None
    if isinstance(value, Subject):
        return value.key
    return value if isinstance(value, Group) else None
