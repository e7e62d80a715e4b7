"""A sheet to type into: names frozen at the left, keys as in a spreadsheet program."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QTableView,
    QWidget,
)

from ui.models.roles import Index, Role
from ui.theme import Theme
from ui.widgets.row_header import LEAST_NAME, ROW, TITLE, Corner, RowHeader

_MOST_NAME, _LEAST_YEAR, _USUAL_YEAR = 460, 104, 134
_Keys = QKeySequence.StandardKey


class CellEditor(QLineEdit):
    """The field over a cell. Opened by typing, arrows finish it as in a spreadsheet; else they move the cursor.

    ``finished`` carries by how many rows and columns to go on.
    """

    finished = Signal(int, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_quick = False
        self.setObjectName("cell")
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFrame(False)

    def event(self, event: QEvent) -> bool:
        """Tab goes on to the next cell instead of leaving the sheet."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._finish(event):
            return True
        return super().event(event)

    def _finish(self, event: QKeyEvent) -> bool:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                step = (-1 if back else 1, 0)
            case Qt.Key.Key_Tab:
                step = (0, 1)
            case Qt.Key.Key_Backtab:
                step = (0, -1)
            case Qt.Key.Key_Down:
                step = (1, 0)
            case Qt.Key.Key_Up:
                step = (-1, 0)
            case Qt.Key.Key_Left if self.is_quick and not back:
                step = (0, -1)
            case Qt.Key.Key_Right if self.is_quick and not back:
                step = (0, 1)
            case _:
                return False
        self.finished.emit(*step)
        return True


class Grid(QTableView):
    """A table of cells. Keys that do more than move are given by ``on_keys``."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._actions: list[tuple[QKeySequence, Callable[[], None]]] = []
        self._corner = Corner(theme, self)
        self._names = RowHeader(theme, self)
        self._fitting = False
        self.setVerticalHeader(self._names)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.AnyKeyPressed
        )  # any key: what an input method writes
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(_LEAST_YEAR)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setFixedHeight(36)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model; titles get lower rows."""
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._set_heights)
            self._set_heights()

    def on_keys(self, keys: QKeySequence | QKeySequence.StandardKey, action: Callable[[], None]) -> None:
        """Do something when keys are pressed while no cell is being typed into."""
        listed = QKeySequence.keyBindings(keys) if isinstance(keys, _Keys) else [keys]
        self._actions += [(one, action) for one in listed]

    def editor(self) -> CellEditor | None:
        """The field open over a cell."""
        return next((one for one in self.findChildren(CellEditor) if one.isVisible()), None)

    def begin(self, text: str | None = None) -> None:
        """Open the field over the current cell; with ``text``, that replaces what stands there."""
        index = self.currentIndex()
        if not index.isValid():
            return
        self.edit(index)
        if (editor := self.editor()) is not None:
            editor.is_quick = text is not None
            if text is not None:
                editor.setText(text)
                editor.setModified(True)
            else:
                editor.deselect()
                editor.end(False)

    def finish(self, editor: CellEditor, rows: int, columns: int) -> None:
        """Hand on what was typed and go to another cell."""
        self.commitData(editor)
        self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self.setFocus()
        self.step(rows, columns)

    def go(self, index: QModelIndex) -> None:
        """Put the cursor on a cell and select it alone, whatever keys are held down."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
        self.scrollTo(index)

    def step(self, rows: int, columns: int) -> None:
        """Go on by rows or by columns; past the last column, to the next row."""
        model, index = self.model(), self.currentIndex()
        row, column = index.row() + rows, index.column() + columns
        if not index.isValid():
            return
        if not 0 <= column < model.columnCount():
            row += 1 if column > 0 else -1
            column = 0 if column > 0 else model.columnCount() - 1
        way = 1 if rows > 0 or row > index.row() else -1
        while 0 <= row < model.rowCount():
            there = model.index(row, column)
            if there.flags() & Qt.ItemFlag.ItemIsEnabled:
                self.go(there)
                return
            row += way

    def event(self, event: QEvent) -> bool:
        """Keep the window's shortcuts away from keys the sheet answers."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._action(event) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer keys as a spreadsheet program does."""
        if (action := self._action(event)) is not None:
            action()
            return
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab if held:
                self.window().focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
            case Qt.Key.Key_F2:
                self.begin()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.step(-1 if back else 1, 0)
            case Qt.Key.Key_Tab:
                self.step(0, 1)
            case Qt.Key.Key_Backtab:
                self.step(0, -1)
            case _ if _is_typing(event):
                self.begin(event.text())
            case _:
                super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What an input method writes opens the field, too; Qt would lose what comes without being composed."""
        if event.commitString() and self.editor() is None:
            self.begin(event.commitString())
            return
        super().inputMethodEvent(event)
        if (editor := self.editor()) is not None:
            editor.is_quick = True
            editor.setModified(True)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The name of the current row is marked, too."""
        super().currentChanged(current, previous)
        self._names.viewport().update()

    def updateGeometries(self) -> None:
        """Give the names what the years leave."""
        if not self._fitting:
            self._fitting = True
            count = max(self.model().columnCount() if self.model() is not None else 3, 1)
            width = self.width() - 2 * self.frameWidth() - count * _USUAL_YEAR
            self._names.setFixedWidth(min(max(width, LEAST_NAME), _MOST_NAME))
            super().updateGeometries()
            self._corner.setGeometry(
                self.frameWidth(), self.frameWidth(), self._names.width(), self.horizontalHeader().height()
            )
            self._corner.raise_()
            self._fitting = False

    def _action(self, event: QKeyEvent) -> Callable[[], None] | None:
        pressed = QKeySequence(event.keyCombination())
        return next((action for keys, action in self._actions if keys == pressed), None)

    def _set_heights(self) -> None:
        """Only the titles differ; a sheet has few of them."""
        for row in range(self.model().rowCount()):
            value = self.model().headerData(row, Qt.Orientation.Vertical, Role.VALUE)
            self._names.resizeSection(row, TITLE if isinstance(value, str) else ROW)


def _is_typing(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return bool(event.text()) and event.text().isprintable() and not held
