"""The left pane of 填数: whose figures to fill in, with search and state."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal
from PySide6.QtWidgets import QHeaderView, QTreeView

from cmarchive.model import Subject, SubjectKey
from cmarchive.view import View
from ui.models.dossiers import DossierFilter
from ui.models.figure_subjects import FigureSubjectsModel, Kind
from ui.models.roles import Role
from ui.theme import Theme
from ui.widgets.basics import Card, SearchField
from ui.widgets.tables import set_up_tree


class FigureTree(Card):
    """``chosen`` carries the SubjectKey whose figures to show."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._chosen: SubjectKey | None = None
        self.title.setText(self.tr("填报对象"))
        self.search = SearchField(theme, self.tr("名称、拼音首字母、代码"))
        self.add(self.search)
        self.model = FigureSubjectsModel(self)
        self.filter = DossierFilter(self)
        self.filter.setSourceModel(self.model)
        self.tree = QTreeView()
        set_up_tree(self.tree, theme, self.tr("填报对象"))
        self.tree.setIndentation(10)
        self.tree.setModel(self.filter)
        header = self.tree.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(1, 64)
        self.add(self.tree, 1)
        self.search.textChanged.connect(self._search)
        self.tree.selectionModel().currentChanged.connect(lambda current, _old: self._choose(current))

    @property
    def subject(self) -> SubjectKey | None:
        """Whose figures are shown."""
        return self._chosen

    def show_view(self, view: View) -> None:
        """Show the subjects of a snapshot, keeping what is selected; the region at first."""
        first = self.model.rowCount(self.model.index(Kind.REGIONS, 0)) == 0
        self.model.show(view)
        if first:
            for kind in (Kind.REGIONS, Kind.INDICATORS, Kind.ENTERPRISES):
                self.tree.expand(self.filter.index(kind, 0))
        known = self._chosen is not None and self.model.index_of(self._chosen).isValid()
        wanted = self._chosen if known and self._chosen is not None else view.region.key
        if self._current() != wanted:
            self.choose(wanted)

    def choose(self, subject: SubjectKey) -> None:
        """Select a subject; a search that hides it is emptied."""
        source = self.model.index_of(subject)
        index = self.filter.mapFromSource(source)
        if source.isValid() and not index.isValid():
            self.search.clear()
            index = self.filter.mapFromSource(source)
        flags = QItemSelectionModel.SelectionFlag
        self.tree.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.tree.scrollTo(index)

    def _current(self) -> SubjectKey | None:
        value = self.tree.currentIndex().siblingAtColumn(0).data(Role.VALUE)
        return value.key if isinstance(value, Subject) else None

    def _search(self, needle: str) -> None:
        self.filter.search(needle)
        if needle:
            self.tree.expandAll()
        elif self._current() is None and self._chosen is not None:
            self.choose(self._chosen)

    def _choose(self, index: QModelIndex) -> None:
        value = index.siblingAtColumn(0).data(Role.VALUE) if index.isValid() else None
        if isinstance(value, Subject) and value.key != self._chosen:
            self._chosen = value.key
            self.chosen.emit(value.key)
