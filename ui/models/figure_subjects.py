"""Whose figures can be filled in: the region, its counties, the indicators, the enterprises; and how far each is."""

from collections.abc import Iterable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from cmarchive.filling import Filling, filling
from cmarchive.model import Subject, SubjectKey, SubjectKind
from cmarchive.view import View
from ui.models.roles import ALIGN, NOWHERE, RIGHT, SPOKEN, TEXT, TIP, Index, Role
from ui.search import haystack, matches
from ui.texts import shown


class Kind(IntEnum):
    """The top rows of the tree."""

    REGIONS = 0
    INDICATORS = 1
    ENTERPRISES = 2


_COLUMNS = 2
_ICONS = {Kind.REGIONS: "map-trifold", Kind.INDICATORS: "chart-line", Kind.ENTERPRISES: "buildings"}


class FigureSubjectsModel(QAbstractItemModel):
    """Two levels: the kinds (internal id 0), and their subjects (internal id: the kind's row + 1).

    ``VALUE`` of a leaf is its Subject. A subject is counted when it is first looked at, and again when it was edited:
    five thousand of them would take longer than the eye waits. Searching is the model's own business for the same
    reason: a proxy asks about every row, after every edit.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view: View | None = None
        self._all: dict[Kind, tuple[Subject, ...]] = dict.fromkeys(Kind, ())
        self._leaves = self._all
        self._places: dict[SubjectKey, tuple[Kind, int]] = {}
        self._needle = ""
        self._hays: dict[SubjectKey, str] = {}
        self._fillings: dict[SubjectKey, Filling] = {}
        self._labels = (self.tr("地区"), self.tr("考核指标"), self.tr("企业（一企一档）"))

    def show(self, view: View) -> None:
        """Show the subjects of a snapshot; the same subjects are refreshed in place."""
        leaves = _leaves(view)
        self._view = view
        self._fillings.clear()
        if leaves == self._all:
            for kind, shown in self._leaves.items():
                self._refresh(kind, 0, len(shown) - 1)
            return
        self._all, self._hays = leaves, {}
        self.search(self._needle)

    def search(self, needle: str) -> None:
        """Show the subjects whose name, code or pinyin initials contain the words typed."""
        self.beginResetModel()
        self._needle = needle.strip()
        self._leaves = self._all
        if self._needle:
            self._leaves = {
                kind: tuple(one for one in all_ if matches(self._needle, self._hay(one)))
                for kind, all_ in self._all.items()
            }
        self._places = {
            one.key: (kind, row) for kind, shown in self._leaves.items() for row, one in enumerate(shown)
        }
        self.endResetModel()

    def show_figures(self, view: View, edited: Iterable[SubjectKey]) -> None:
        """Count the subjects again whose figures were edited; those of the region are the indicators', too."""
        self._view = view
        for subject in edited:
            self._fillings.pop(subject, None)
            if (place := self._places.get(subject)) is not None:
                self._refresh(place[0], place[1], place[1])
            if subject == view.region.key:
                for one in self._all[Kind.INDICATORS]:
                    self._fillings.pop(one.key, None)
                self._refresh(Kind.INDICATORS, 0, len(self._leaves[Kind.INDICATORS]) - 1)

    def index_of(self, subject: SubjectKey) -> QModelIndex:
        """Where a subject stands; nowhere when a search hides it."""
        if (place := self._places.get(subject)) is None:
            return QModelIndex()
        return self.index(place[1], 0, self.index(place[0], 0))

    def holds(self, subject: SubjectKey) -> bool:
        """Tell whether a subject is there, hidden or not."""
        kind = {SubjectKind.ENTERPRISE: Kind.ENTERPRISES, SubjectKind.INDICATOR: Kind.INDICATORS}
        return any(one.key == subject for one in self._all[kind.get(subject.kind, Kind.REGIONS)])

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """Qt's way down. A view asks for every row there is, so it is made of few calls."""
        is_leaf = parent.isValid()
        if is_leaf and (parent.internalId() or parent.column()):
            return QModelIndex()
        rows = len(self._leaves[Kind(parent.row())]) if is_leaf else len(Kind)
        if not (0 <= row < rows and 0 <= column < _COLUMNS):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if is_leaf else 0)

    def hasChildren(self, parent: Index = NOWHERE) -> bool:
        """Only groups have."""
        return not parent.isValid() or (not parent.internalId() and bool(self._leaves[Kind(parent.row())]))

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]  # QObject.parent has another signature
        """Qt's way up."""
        kind = int(index.internalId()) if index.isValid() else 0
        return self.createIndex(kind - 1, 0, 0) if kind else QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's count of rows."""
        if not parent.isValid():
            return len(Kind)
        if parent.internalId() or parent.column() > 0:
            return 0
        return len(self._leaves[Kind(parent.row())])

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Name and how far it is."""
        del parent
        return _COLUMNS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = TEXT) -> Any:
        """The headings, which the tree hides but a screen reader tells."""
        if role != TEXT or orientation is not Qt.Orientation.Horizontal:
            return None
        return (self.tr("对象"), self.tr("已填"))[section]

    def data(self, index: Index, role: int = TEXT) -> Any:
        """What a row shows."""
        if not index.isValid():
            return None
        if kind := int(index.internalId()):
            return self._leaf(Kind(kind - 1), index, role)
        if role in (TEXT, SPOKEN):
            kind_ = Kind(index.row())
            return self._labels[kind_] if index.column() == 0 else str(len(self._leaves[kind_]))
        if role == Role.MUTED:
            return index.column() == 1
        return RIGHT if role == ALIGN and index.column() == 1 else None

    def _leaf(self, kind: Kind, index: Index, role: int) -> Any:
        subject, first = self._leaves[kind][index.row()], index.column() == 0
        match role:
            case Role.VALUE:
                return subject
            case Role.ICON if first:
                return _ICONS[kind]
            case Role.MUTED:
                return not first
        if role in (TEXT, SPOKEN) and first:
            return self._name(subject)
        if role in (TEXT, SPOKEN, TIP, Role.PERCENT):
            return self._count(subject, role)
        return RIGHT if role == ALIGN and not first else None

    def _name(self, subject: Subject) -> str:
        """A name; of an indicator the number and the short one, for its group says what it is."""
        indicator = None
        if self._view is not None and subject.key.kind is SubjectKind.INDICATOR:
            indicator = self._view.scheme.indicator(subject.key.id)
        return shown(subject.name) if indicator is None else f"{indicator.code} {shown(indicator.short)}"

    def _count(self, subject: Subject, role: int) -> Any:
        filled = self._filling(subject.key)
        if filled is None:
            return None if role == Role.PERCENT else ""
        if role == Role.PERCENT:
            return filled.percent if filled.expected else None
        if role == TIP:
            text = self.tr("{name}\n必填 {expected} 个，已填 {entered} 个；共有数据 {figures} 个")
            return text.format(
                name=shown(subject.name),
                expected=filled.expected,
                entered=filled.entered,
                figures=filled.figures,
            )
        return f"{filled.entered}/{filled.expected}" if filled.expected else str(filled.figures)

    def _filling(self, key: SubjectKey) -> Filling | None:
        if self._view is None:
            return None
        if (known := self._fillings.get(key)) is None:
            known = self._fillings[key] = filling(self._view, key)
        return known

    def _hay(self, subject: Subject) -> str:
        if (known := self._hays.get(subject.key)) is None:
            enterprise = None
            if self._view is not None and subject.key.kind is SubjectKind.ENTERPRISE:
                enterprise = self._view.enterprise(subject.key.id)
            code = enterprise.credit_code if enterprise is not None else ""
            name = (
                subject.name.partition(" ")[2] or subject.name
            )  # initials are those of the name, not of 指标
            known = self._hays[subject.key] = haystack(
                name, subject.name, shown(subject.name), subject.key.id, code
            )
        return known

    def _refresh(self, kind: Kind, first: int, last: int) -> None:
        if first <= last:
            parent = self.index(kind, 0)
            self.dataChanged.emit(self.index(first, 0, parent), self.index(last, 1, parent))


def _leaves(view: View) -> dict[Kind, tuple[Subject, ...]]:
    indicators = (SubjectKey(SubjectKind.INDICATOR, one.code) for one in view.scheme.indicators)
    return {
        Kind.REGIONS: (view.region, *view.counties),
        Kind.INDICATORS: tuple(view.subject(key) for key in indicators),
        Kind.ENTERPRISES: tuple(view.firms),
    }
