"""缺件墙: every enterprise against the groups of the directory, or against its single slots."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from cmarchive.assessment import Slot
from cmarchive.dossiers import Completeness, SlotState
from cmarchive.model import Enterprise, SubjectKey
from cmarchive.view import View
from ui.models.roles import NOWHERE, SPOKEN, TEXT, TIP, Index, Role
from ui.models.wall_cells import OPEN, Cell, Span, say, spans_of, tell
from ui.models.wall_rows import RowChoice, WallOrder, WallRows
from ui.theme import Tone


class WallModel(QAbstractTableModel):
    """A snapshot of every dossier's states. Rows keep their places through edits, until they are arranged anew.

    ``VALUE`` of a cell is the (subject, slot code) to go to.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view: View | None = None
        self._progress: Mapping[SubjectKey, Completeness] = {}
        self._rows: list[Enterprise] = []
        self._known: frozenset[SubjectKey] = frozenset()
        self._counted = False
        self._choice = RowChoice(self)
        self._by_slot = False
        self._spans: tuple[Span, ...] = ()
        self._cells: dict[bytes, Cell] = {}

    @property
    def spans(self) -> Sequence[Span]:
        """The columns."""
        return self._spans

    @property
    def is_by_slot(self) -> bool:
        """Tell whether the columns are single slots."""
        return self._by_slot

    @property
    def has_enterprises(self) -> bool:
        """Tell whether there are any, shown or not."""
        return bool(self._known)

    @property
    def enterprises(self) -> Sequence[Enterprise]:
        """The rows."""
        return self._rows

    def show(self, view: View, progress: Mapping[SubjectKey, Completeness]) -> None:
        """Show a snapshot. The same enterprises stay where they are."""
        known = frozenset(one.key for one in view.firms)
        counted = bool(progress)
        same = known == self._known and counted == self._counted and self._view is not None
        same = same and self._view is not None and self._view.scheme is view.scheme
        self._view, self._progress, self._known, self._counted = view, progress, known, counted
        if not same:
            self._choice.learn(view.enterprises)
            self._arrange()
            return
        fresh = {one.id: one for one in view.enterprises}
        self._rows = [fresh[one.id] for one in self._rows]
        if self._rows and self._spans:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self._spans) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self._rows) - 1)

    def arrange(self, order: WallOrder, shown: WallRows, needle: str) -> None:
        """Choose which enterprises are shown, and in what order."""
        choice = self._choice
        choice.order, choice.shown, choice.needle = order, shown, needle
        self._arrange()

    def zoom(self, *, by_slot: bool) -> None:
        """Show groups, or single slots."""
        self._by_slot = by_slot
        self._arrange()

    def cell(self, row: int, column: int) -> Cell:
        """What a cell shows; an empty word while nothing has been counted."""
        done = self._progress.get(self._rows[row].key)
        if done is None:
            return Cell("", Tone.PLAIN)
        part = self._spans[column].part(done.states)
        found = self._cells.get(part)
        if found is None:
            found = self._cells[part] = say(part, by_slot=self._by_slot)
        return found

    def percent(self, row: int) -> int | None:
        """How complete a row's dossier is."""
        done = self._progress.get(self._rows[row].key)
        return done.percent if done is not None else None

    def row_of(self, subject: SubjectKey) -> int:
        """Where an enterprise stands, or -1."""
        return next((row for row, one in enumerate(self._rows) if one.key == subject), -1)

    def column_of(self, slot: str) -> int:
        """The column that speaks of a slot, or -1."""
        slots = self._view.scheme.slots if self._view is not None else ()
        place = next((place for place, one in enumerate(slots) if one.code == slot), -1)
        return next((number for number, span in enumerate(self._spans) if place in span.places), -1)

    def target(self, row: int, column: int) -> tuple[SubjectKey, str]:
        """The enterprise and the slot a cell leads to: the first that is open, else the first needed, else the first."""
        key, span = self._rows[row].key, self._spans[column]
        done = self._progress.get(key)
        place = span.places[0]
        if done is not None:
            wanted: tuple[Callable[[int], bool], ...] = (
                lambda at: done.is_needed(at) and done.state(at) in OPEN,
                lambda at: done.is_needed(at) and done.state(at) is SlotState.EXPIRING,
                done.is_needed,
            )
            found = (at for test in wanted for at in span.places if test(at))
            place = next(found, place)
        return key, self._slots()[place].code

    def next_open(self, row: int, column: int) -> tuple[int, int] | None:
        """The next cell after this one, row by row and round, where something is missing; None when nothing is."""
        count = len(self._rows)
        for step in range(count + 1):
            at = (max(row, 0) + step) % count if count else 0
            if not count or not self._is_open(at):
                continue
            first = column + 1 if step == 0 else 0
            last = column + 1 if step == count else len(self._spans)
            for place in range(max(first, 0), last):
                if self._opens(at, place):
                    return at, place
        return None

    def slot_code(self, place: int) -> str:
        """The slot at a place of the directory."""
        return self._slots()[place].code

    def counts(self) -> tuple[int, int]:
        """How many open slots the enterprises have together, and how many of them lack something."""
        found = [done.open for key in self._known if (done := self._progress.get(key)) is not None]
        return sum(found), sum(1 for one in found if one)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's count of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Qt's count of columns."""
        return 0 if parent.isValid() else len(self._spans)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = TEXT) -> Any:
        """The headings of groups or slots, and the names."""
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(self._spans):
            span = self._spans[section]
            if role == TEXT:
                return span.heading
            return span.title if role in (TIP, SPOKEN) else None
        if orientation is Qt.Orientation.Vertical and 0 <= section < len(self._rows):
            return self._name(section, role)
        return None

    def data(self, index: Index, role: int = TEXT) -> Any:
        """What a cell shows."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = index.row(), index.column()
        if role == TEXT:
            return self.cell(row, column).word
        if role == Role.TONE:
            return self.cell(row, column).tone
        if role == Role.VALUE:
            return self.target(row, column)
        return self._told(row, column) if role in (TIP, SPOKEN) else None

    def _told(self, row: int, column: int) -> str:
        """Whose cell it is, and what it says in full."""
        one, span = self._rows[row], self._spans[column]
        done = self._progress.get(one.key)
        head = f"{one.name} · {span.title}"
        return f"{head}\n{tell(done, span, self._slots())}" if done is not None else head

    def _name(self, row: int, role: int) -> Any:
        one = self._rows[row]
        if role in (TEXT, SPOKEN):
            return one.name
        done = self._progress.get(one.key)
        if role != TIP or done is None:
            return one.name if role == TIP else None
        return self.tr("{name}\n应有 {needed} 项，完成 {done} 项（{percent}%），未齐 {open} 项").format(
            name=one.name, needed=done.needed, done=done.done, percent=done.percent, open=done.open
        )

    def _slots(self) -> Sequence[Slot]:
        return self._view.scheme.slots if self._view is not None else ()

    def _is_open(self, row: int) -> bool:
        done = self._progress.get(self._rows[row].key)
        return done is not None and done.open > 0

    def _opens(self, row: int, column: int) -> bool:
        done = self._progress[self._rows[row].key]
        return any(
            done.is_needed(place) and done.state(place) in OPEN for place in self._spans[column].places
        )

    def _arrange(self) -> None:
        self.beginResetModel()
        self._cells.clear()
        self._spans = spans_of(self._view.scheme, by_slot=self._by_slot) if self._view is not None else ()
        enterprises = self._view.enterprises if self._view is not None else ()
        self._rows = self._choice.rows(enterprises, self._progress)
        self.endResetModel()


def place_of(index: QModelIndex) -> tuple[SubjectKey, str] | None:
    """Where a cell leads to."""
    value = index.data(Role.VALUE) if index.isValid() else None
    return value if isinstance(value, tuple) else None
