"""The tree of dossiers: enterprises, indicators and what is not filed yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from cmarchive.dossiers import Completeness
from cmarchive.model import Subject, SubjectKey, SubjectKind
from cmarchive.view import View
from ui.findable import enterprise_words, indicator_words
from ui.models.roles import ALIGN, NOWHERE, RIGHT, SPOKEN, TEXT, TIP, Index, Role
from ui.search import haystack, matches
from ui.texts import shown


class Group(IntEnum):
    """The top rows of the tree."""

    ENTERPRISES = 0
    INDICATORS = 1
    UNFILED = 2
    RECYCLED = 3


_COLUMNS = 2
_GROUPS = tuple(Group)
_ICONS = {SubjectKind.ENTERPRISE: "buildings", SubjectKind.INDICATOR: "chart-line"}


@dataclass(frozen=True, slots=True)
class _Leaf:
    subject: Subject
    label: str
    words: tuple[str, ...]

    @property
    def hay(self) -> str:
        """What a search looks in; made when first searched, for five thousand take longer than the eye waits."""
        return haystack(*self.words)


class DossierTreeModel(QAbstractItemModel):
    """Two levels: the groups (internal id 0), and the subjects of a group (internal id: its row + 1).

    ``VALUE`` of a leaf is its Subject, of a group the Group. Completeness may be given later, and again. A search lets
    through the subjects whose name, code or pinyin initials contain what was typed; it is done here and not in a proxy,
    which would ask for five thousand rows one by one.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: dict[Group, tuple[_Leaf, ...]] = dict.fromkeys(Group, ())
        self._leaves = self._all
        self._rows: dict[SubjectKey, tuple[Group, int]] = {}
        self._needle = ""
        self._progress: Mapping[SubjectKey, Completeness] = {}
        self._unfiled = 0
        self._labels = (
            self.tr("企业（一企一档）"),
            self.tr("考核指标"),
            self.tr("未归档"),
            self.tr("回收列表"),
        )

    def show(self, view: View) -> None:
        """Show the subjects of a snapshot; the same subjects are refreshed in place."""
        leaves = _leaves(view)
        count = len(view.unfiled())
        if leaves == self._all:
            self._unfiled = count
            top = self.index(Group.UNFILED, 0)
            self.dataChanged.emit(top, top.siblingAtColumn(1))
            return
        self.beginResetModel()
        self._all, self._unfiled = leaves, count
        self._sift()
        self.endResetModel()

    def search(self, needle: str) -> None:
        """Show what contains the words typed; groups stay."""
        self._needle = needle
        self.beginResetModel()
        self._sift()
        self.endResetModel()

    @property
    def has_enterprises(self) -> bool:
        """Tell whether there are any, shown or not."""
        return bool(self._all[Group.ENTERPRISES])

    def _sift(self) -> None:
        needle = self._needle
        self._leaves = (
            {
                group: tuple(leaf for leaf in leaves if matches(needle, leaf.hay))
                for group, leaves in self._all.items()
            }
            if needle
            else self._all
        )
        self._rows = {
            leaf.subject.key: (group, row)
            for group, leaves in self._leaves.items()
            for row, leaf in enumerate(leaves)
        }

    def show_progress(self, progress: Mapping[SubjectKey, Completeness]) -> None:
        """Show how complete each subject is."""
        self._progress = progress
        for group in (Group.ENTERPRISES, Group.INDICATORS):
            if count := len(self._leaves[group]):
                parent = self.index(group, 0)
                self.dataChanged.emit(self.index(0, 0, parent), self.index(count - 1, 1, parent))

    def index_of(self, subject: SubjectKey) -> QModelIndex:
        """Where a subject stands; nowhere while a search hides it."""
        if (place := self._rows.get(subject)) is None:
            return QModelIndex()
        group, row = place
        return self.createIndex(row, 0, group + 1)

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """Qt's way down."""
        inside = parent.row() + 1 if parent.isValid() else 0
        count = (
            len(Group) if not inside else 0 if parent.internalId() else len(self._leaves[_GROUPS[inside - 1]])
        )
        if not (0 <= row < count and 0 <= column < _COLUMNS) or (inside and parent.column() > 0):
            return QModelIndex()
        return self.createIndex(row, column, inside)

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]  # QObject.parent has another signature
        """Qt's way up."""
        group = int(index.internalId()) if index.isValid() else 0
        return self.createIndex(group - 1, 0, 0) if group else QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's count of rows."""
        if not parent.isValid():
            return len(Group)
        if parent.internalId() or parent.column() > 0:
            return 0
        return len(self._leaves[_GROUPS[parent.row()]])

    def hasChildren(self, parent: Index = NOWHERE) -> bool:
        """Qt's question for an arrow, asked for every row: subjects have none."""
        return not parent.isValid() or not parent.internalId()

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Name and percentage."""
        del parent
        return _COLUMNS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = TEXT) -> Any:
        """The headings, which the tree hides but a screen reader tells."""
        if role != TEXT or orientation is not Qt.Orientation.Horizontal:
            return None
        return (self.tr("档案"), self.tr("完成"))[section]

    def data(self, index: Index, role: int = TEXT) -> Any:
        """What a row shows."""
        if not index.isValid():
            return None
        if group := int(index.internalId()):
            return self._leaf_data(self._leaves[_GROUPS[group - 1]][index.row()], index.column(), role)
        return self._group_data(Group(index.row()), index.column(), role)

    def _group_data(self, group: Group, column: int, role: int) -> Any:
        count = self._unfiled if group is Group.UNFILED else len(self._all[group])
        if role in (TEXT, SPOKEN):
            return self._labels[group] if column == 0 else "" if group is Group.RECYCLED else str(count)
        if role == Role.VALUE:
            return group
        if role == Role.MUTED:
            return column == 1
        if role == Role.HAYSTACK:
            return ""
        return RIGHT if role == ALIGN and column == 1 else None

    def _leaf_data(self, leaf: _Leaf, column: int, role: int) -> Any:
        done = self._progress.get(leaf.subject.key)
        if role in (TEXT, SPOKEN):
            return leaf.label if column == 0 else (f"{done.percent}%" if done is not None else "")
        match role:
            case Role.VALUE:
                return leaf.subject
            case Role.PERCENT:
                return done.percent if done is not None else None
            case Role.HAYSTACK:
                return leaf.hay
            case Role.ICON if column == 0:
                return _ICONS[leaf.subject.key.kind]
        if role == TIP:
            return self._tip(leaf, done)
        return RIGHT if role == ALIGN and column == 1 else None

    def _tip(self, leaf: _Leaf, done: Completeness | None) -> str:
        if done is None:
            return shown(leaf.subject.name)
        return self.tr("{name}\n应有 {needed} 项，完成 {done} 项，缺失 {missing}，过期 {expired}").format(
            name=shown(leaf.subject.name),
            needed=done.needed,
            done=done.done,
            missing=done.missing,
            expired=done.expired,
        )


def _leaves(view: View) -> dict[Group, tuple[_Leaf, ...]]:
    enterprises = tuple(
        _Leaf(subject, one.name, enterprise_words(one))
        for subject, one in zip(view.firms, view.enterprises, strict=True)
    )
    indicators = tuple(
        _Leaf(
            view.subject(SubjectKey(SubjectKind.INDICATOR, one.code)),
            f"{one.code} {shown(one.short)}",
            indicator_words(one),
        )
        for one in view.scheme.indicators
    )
    return {
        Group.ENTERPRISES: enterprises,
        Group.INDICATORS: indicators,
        Group.UNFILED: (),
        Group.RECYCLED: (),
    }
