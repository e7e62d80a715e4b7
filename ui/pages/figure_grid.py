"""The grid of figures with what a spreadsheet program does to blocks of cells: copy, paste, fill, clear."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from ui.blocks import read_block, write_block
from ui.models.figure_values import Cell
from ui.models.figures import FiguresModel
from ui.models.roles import Index, Role
from ui.theme import Theme
from ui.widgets.figure_cells import FigureDelegate
from ui.widgets.grid import Grid

_Keys = QKeySequence.StandardKey


class FigureGrid(Grid):
    """``edited`` carries FigureEntry values that belong to one step, ``overflowed`` how many cells found no place.

    ``place`` is asked first for a block; it tells whether it took it because its rows bear names.
    ``discarded`` carries the keys whose drafts are to be forgotten, ``source_wanted`` those to be given a source.
    """

    edited = Signal(list)
    overflowed = Signal(int)
    discarded = Signal(list)
    source_wanted = Signal(list)
    moved = Signal()

    def __init__(self, theme: Theme, name: str, model: FiguresModel) -> None:
        super().__init__(theme, name)
        self._figures = model
        self.place: Callable[[Sequence[Sequence[str]]], bool] = lambda _block: False
        self.setItemDelegate(FigureDelegate(theme, self))
        self.setModel(model)
        model.typed.connect(self.edited)
        for keys, action in (
            (_Keys.Copy, self.copy),
            (_Keys.Cut, self.cut),
            (_Keys.Paste, self.paste),
            (_Keys.Delete, self.erase),
            (QKeySequence(Qt.Key.Key_Backspace), self.erase),
            (QKeySequence("Ctrl+D"), self.fill_down),
            (QKeySequence("Ctrl+R"), self.fill_right),
        ):
            self.on_keys(keys, action)

    def chosen(self) -> list[QModelIndex]:
        """The cells selected, row by row; the current one when none is."""
        found = [one for one in self.selectedIndexes() if isinstance(one.data(Role.VALUE), Cell)]
        if not found and self.currentIndex().isValid():
            found = [self.currentIndex()]
        return sorted(found, key=lambda one: (one.row(), one.column()))

    def cells(self) -> list[Cell]:
        """The values of the cells selected."""
        return [cell for one in self.chosen() if isinstance(cell := one.data(Role.VALUE), Cell)]

    def current_cell(self) -> Cell | None:
        """The cell the cursor is on."""
        value = self.currentIndex().data(Role.VALUE) if self.currentIndex().isValid() else None
        return value if isinstance(value, Cell) else None

    def copy(self) -> None:
        """Put the selected cells on the clipboard; between them, what was not selected is blank."""
        if not (chosen := self.chosen()):
            return
        columns = [one.column() for one in chosen]
        first, last = min(columns), max(columns)
        rows: dict[int, list[str]] = {}
        for one in chosen:
            line = rows.setdefault(one.row(), [""] * (last - first + 1))
            line[one.column() - first] = str(one.data() or "")
        QGuiApplication.clipboard().setText(write_block(list(rows.values())))

    def cut(self) -> None:
        """Copy, then clear."""
        self.copy()
        self.erase()

    def paste(self) -> None:
        """Write the clipboard's block from the first selected cell on; a single value fills all of them."""
        block = read_block(QGuiApplication.clipboard().text())
        chosen = self.chosen()
        if not chosen or block == [[""]]:
            return
        if len(block) == 1 and len(block[0]) == 1:
            self._enter((one.row(), one.column(), block[0][0]) for one in chosen)
            return
        if any(len(line) > 1 for line in block) and self.place(block):
            return
        first, last = min(one.column() for one in chosen), self._figures.columnCount()
        rows = self._rows_from(chosen[0].row())
        placed: list[tuple[int, int, str]] = []
        lost = 0
        for line, texts in enumerate(block):
            for column, text in enumerate(texts, first):
                if line < len(rows) and column < last:
                    placed.append((rows[line], column, text))
                elif text.strip():
                    lost += 1
        self._enter(placed)
        if placed:
            self._select(placed[0], placed[-1])
        if lost:
            self.overflowed.emit(lost)

    def erase(self) -> None:
        """Clear the selected cells."""
        self._enter((one.row(), one.column(), "") for one in self.chosen())

    def fill_down(self) -> None:
        """Repeat the first selected row in those below it; one row alone takes what stands above it."""
        chosen = self.chosen()
        rows = sorted({one.row() for one in chosen})
        if len(rows) == 1:
            above = [row for row in range(rows[0]) if not self._figures.is_title(row)]
            rows = [above[-1], *rows] if above else rows
        top = rows[0] if rows else 0
        self._enter(
            (one.row(), one.column(), self._text(top, one.column())) for one in chosen if one.row() != top
        )

    def fill_right(self) -> None:
        """Repeat the first selected column in those right of it; one alone takes what stands left of it."""
        chosen = self.chosen()
        columns = sorted({one.column() for one in chosen})
        left = columns[0] if len(columns) > 1 else (columns[0] - 1 if columns else -1)
        if left >= 0:
            self._enter(
                (one.row(), one.column(), self._text(one.row(), left))
                for one in chosen
                if one.column() != left
            )

    def go_to_lacking(self) -> None:
        """Go to the next required cell that is empty, from the current one on and around."""
        count = self._figures.columnCount()
        size = self._figures.rowCount() * count
        here = self.currentIndex()
        start = here.row() * count + here.column() if here.isValid() else -1
        for step in range(1, size + 1):
            row, column = divmod((start + step) % size, count)
            cell = self._figures.cell(row, column)
            if cell is not None and cell.is_lacking:
                self.choose(self._figures.index(row, column))
                return

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the selected cells."""
        self.menu().popup(event.globalPos())

    def menu(self) -> QMenu:
        """The menu over the selected cells."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        cells = self.cells()
        for text, keys, action in (
            (self.tr("复制"), QKeySequence(_Keys.Copy), self.copy),
            (self.tr("粘贴"), QKeySequence(_Keys.Paste), self.paste),
            (self.tr("清除"), QKeySequence(_Keys.Delete), self.erase),
            (self.tr("向下填充"), QKeySequence("Ctrl+D"), self.fill_down),
            (self.tr("向右填充"), QKeySequence("Ctrl+R"), self.fill_right),
        ):
            menu.addAction(text, keys, action)
        menu.addSeparator()
        filled = [cell.key for cell in cells if cell.figure is not None]
        source = menu.addAction(self.tr("选择出处页…"), lambda: self.source_wanted.emit(filled))
        source.setEnabled(bool(filled))
        drafts = [cell.key for cell in cells if cell.problem]
        back = menu.addAction(self.tr("恢复已保存的值"), lambda: self.discarded.emit(drafts))
        back.setEnabled(bool(drafts))
        return menu

    def choose(self, index: QModelIndex) -> None:
        """Go to a cell and bring it into sight."""
        self.go(index)
        self.scrollTo(index, Grid.ScrollHint.PositionAtCenter)
        self.setFocus()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that another cell is looked at."""
        super().currentChanged(current, previous)
        self.moved.emit()

    def _enter(self, placed: Iterable[tuple[int, int, str]]) -> None:
        """Hand on those cells that change."""
        if entries := self._figures.edits(placed):
            self.edited.emit(entries)

    def _rows_from(self, row: int) -> Sequence[int]:
        """The rows of variables from one on; titles take nothing in."""
        rows = range(row, self._figures.rowCount())
        return [one for one in rows if not self._figures.is_title(one)]

    def _text(self, row: int, column: int) -> str:
        cell = self._figures.cell(row, column)
        return cell.text if cell is not None else ""

    def _select(self, first: tuple[int, int, str], last: tuple[int, int, str]) -> None:
        """Show what was pasted."""
        corners = (self._figures.index(row, column) for row, column, _text in (first, last))
        self.selectionModel().select(
            QItemSelection(*corners), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
