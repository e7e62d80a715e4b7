"""What the flat models share: a snapshot of values shown in columns."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from ui.models.roles import ALIGN, LEFT, NOWHERE, RIGHT, SPOKEN, TEXT, TIP, Index, Role
from ui.theme import Tone

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[T]):
    """One column: its heading, the text of a value, and how the cell looks; ``note`` stands small under the text."""

    heading: str
    text: Callable[[T], str]
    tone: Callable[[T], Tone | None] | None = None
    icon: Callable[[T], str] | None = None
    sort: Callable[[T], Any] | None = None
    note: Callable[[T], str] | None = None
    muted: bool = False
    right: bool = False


class SnapshotModel(QAbstractTableModel, Generic[T]):
    """A read-only snapshot of values. ``show`` replaces it; nothing edits it."""

    def __init__(self, columns: Sequence[Column[T]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: Sequence[T] = ()

    @property
    def rows(self) -> Sequence[T]:
        """The values shown."""
        return self._rows

    def show(self, rows: Sequence[T]) -> None:
        """Show other values. What stays is refreshed in place, so that selection and scroll stay with it."""
        new, old = tuple(rows), self._rows
        if len(new) == len(old):
            self._rows = new
            if new:
                self.dataChanged.emit(self.index(0, 0), self.index(len(new) - 1, len(self._columns) - 1))
            return
        head = _common(map(self.name, old), map(self.name, new))
        short = min(len(old), len(new)) - head
        tail = min(short, _common(map(self.name, reversed(old)), map(self.name, reversed(new))))
        if head + tail == 0 and old and new:
            self.beginResetModel()
            self._rows = new
            self.endResetModel()
            return
        if gone := len(old) - head - tail:
            self.beginRemoveRows(NOWHERE, head, head + gone - 1)
            self._rows = (*old[:head], *old[len(old) - tail :])
            self.endRemoveRows()
        if come := len(new) - head - tail:
            self.beginInsertRows(NOWHERE, head, head + come - 1)
            self._rows = new
            self.endInsertRows()
        self._rows = new
        if head + tail:
            self.dataChanged.emit(self.index(0, 0), self.index(len(new) - 1, len(self._columns) - 1))

    def name(self, value: T) -> object:
        """What tells a value from others in the list, also when it has changed; by default the value itself."""
        return value

    def find(self, wanted: Callable[[T], bool]) -> int:
        """The first row whose value is wanted, or -1."""
        return next((row for row, value in enumerate(self._rows) if wanted(value)), -1)

    def haystack(self, value: T) -> str:
        """What a search looks in; by default everything the row shows."""
        return "\n".join(column.text(value) for column in self._columns)

    def tip(self, value: T, column: int) -> str:
        """What the pointer shows over a cell; by default the whole text."""
        return self._columns[column].text(value)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's count of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Qt's count of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = TEXT) -> Any:
        """The headings."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == TEXT:
            return self._columns[section].heading
        return (RIGHT if self._columns[section].right else LEFT) if role == ALIGN else None

    def data(self, index: Index, role: int = TEXT) -> Any:
        """What a cell shows."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        column, value = self._columns[index.column()], self._rows[index.row()]
        if role in (TEXT, SPOKEN):
            return column.text(value)
        if role == TIP:
            return self.tip(value, index.column())
        if role == ALIGN:
            return RIGHT if column.right else LEFT
        return self._own_data(column, value, role)

    def _own_data(self, column: Column[T], value: T, role: int) -> Any:
        match role:
            case Role.VALUE:
                return value
            case Role.TONE:
                return column.tone(value) if column.tone is not None else None
            case Role.ICON:
                return column.icon(value) if column.icon is not None else None
            case Role.NOTE:
                return column.note(value) if column.note is not None else None
            case Role.MUTED:
                return column.muted
            case Role.SORT:
                return column.sort(value) if column.sort is not None else column.text(value)
            case Role.HAYSTACK:
                return self.haystack(value)
            case _:
                return None


def _common(one: Iterable[object], other: Iterable[object]) -> int:
    """How many values two lists have in common at their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
