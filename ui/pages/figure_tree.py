"""The left pane of 填数: whose figures to fill in, with search and state."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal
from PySide6.QtWidgets import QHeaderView, QTreeView

from cmarchive.model import Subject, SubjectKey
from cmarchive.view import View
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
        self.search = SearchField(theme, self.tr("名称、拼音、代码"))
        self.add(self.search)
        self.model = FigureSubjectsModel(self)
        self.tree = QTreeView()
        set_up_tree(self.tree, theme, self.tr("填报对象"))
        self.tree.setIndentation(10)
        self.tree.setModel(self.model)
        header = self.tree.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(1, 72)
        self.add(self.tree, 1)
        self.search.textChanged.connect(self.model.search)
        self.model.modelReset.connect(self._expand)
        self.tree.selectionModel().currentChanged.connect(lambda current, _old: self._choose(current))

    @property
    def subject(self) -> SubjectKey | None:
        """Whose figures are shown."""
        return self._chosen

    def show_view(self, view: View) -> None:
        """Show the subjects of a snapshot, keeping what is selected; the region at first."""
        self.model.show(view)
        known = self._chosen is not None and self.model.holds(self._chosen)
        self.choose(self._chosen if known and self._chosen is not None else view.region.key)

    def choose(self, subject: SubjectKey) -> None:
        """Select a subject; a search that hides it is emptied."""
        if not self.model.index_of(subject).isValid() and self.model.holds(subject):
            self.search.clear()
        if self._current() != subject:
            self._select(subject)

    def _current(self) -> SubjectKey | None:
        value = self.tree.currentIndex().siblingAtColumn(0).data(Role.VALUE)
        return value.key if isinstance(value, Subject) else None

    def _expand(self) -> None:
        """A search, or other subjects, fold everything; nothing here is worth folding."""
        for kind in Kind:
            self.tree.expand(self.model.index(kind, 0))
        if self._chosen is not None:
            self._select(self._chosen)

    def _select(self, subject: SubjectKey) -> None:
        index = self.model.index_of(subject)
        flags = QItemSelectionModel.SelectionFlag
        self.tree.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.tree.scrollTo(index)

    def _choose(self, index: QModelIndex) -> None:
        value = index.siblingAtColumn(0).data(Role.VALUE) if index.isValid() else None
        if isinstance(value, Subject) and value.key != self._chosen:
            self._chosen = value.key
            self.chosen.emit(value.key)
