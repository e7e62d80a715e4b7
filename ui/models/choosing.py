"""Enterprises to tick, with how much each of them owes."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, QSortFilterProxyModel, Qt

from cmarchive.model import Enterprise, SubjectKey
from ui.findable import enterprise_words
from ui.models.roles import NOWHERE, SPOKEN, TEXT, Index, Role
from ui.search import haystack, matches

_CHECK = Qt.ItemDataRole.CheckStateRole


class ChoosingModel(QAbstractListModel):
    """A snapshot of enterprises; what is ticked is the model's own. ``VALUE`` is the enterprise."""

    def __init__(
        self, enterprises: Sequence[Enterprise], owed: Mapping[SubjectKey, int], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._rows = tuple(enterprises)
        self._owed = owed
        self._chosen: set[SubjectKey] = set()

    @property
    def chosen(self) -> tuple[SubjectKey, ...]:
        """The subjects ticked, in the order of the list."""
        return tuple(one.key for one in self._rows if one.key in self._chosen)

    def choose(self, subjects: Collection[SubjectKey]) -> None:
        """Tick these and no others."""
        self._chosen = {one.key for one in self._rows} & set(subjects)
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [_CHECK])

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's count of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every row can be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = TEXT) -> Any:
        """What a row shows."""
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        if role in (TEXT, SPOKEN):
            owed = self._owed.get(one.key, 0)
            told = self.tr("{name}　{count} 项") if owed else self.tr("{name}　已齐")
            return told.format(name=one.name, count=owed)
        if role == _CHECK:
            return Qt.CheckState.Checked if one.key in self._chosen else Qt.CheckState.Unchecked
        if role == Role.HAYSTACK:
            return haystack(*enterprise_words(one))
        return one if role == Role.VALUE else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a row."""
        if role != _CHECK or not index.isValid():
            return False
        key = self._rows[index.row()].key
        ticked = Qt.CheckState(value) is Qt.CheckState.Checked
        (self._chosen.add if ticked else self._chosen.discard)(key)
        self.dataChanged.emit(index, index, [_CHECK])
        return True


class ChoosingFilter(QSortFilterProxyModel):
    """Lets through the enterprises that contain what was typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._needle = ""

    def search(self, needle: str) -> None:
        """Show what contains the words typed."""
        self._needle = needle
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Decide about one row."""
        if not self._needle:
            return True
        return matches(self._needle, self.sourceModel().index(row, 0, parent).data(Role.HAYSTACK))
