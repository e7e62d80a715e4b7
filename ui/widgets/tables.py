"""How rows are drawn, and views set up alike everywhere."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QTreeView,
)

from ui.models.roles import ALIGN, TEXT, Index, Role
from ui.theme import Theme, Tone
from ui.widgets.basics import chip_size, paint_chip

ROW = 34
_PAD = 8
_ICON = 16


class CellDelegate(QStyledItemDelegate):
    """Draws a cell: selection and hover over the whole row, chips, grey columns, figures at the right."""

    def __init__(self, theme: Theme, view: QAbstractItemView, height: int = ROW) -> None:
        super().__init__(view)
        self._theme, self._height = theme, height
        theme.changed.connect(view.viewport().update)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is as high as the others."""
        size = super().sizeHint(option, index)
        return QSize(size.width() + 2 * _PAD, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        colors = self._theme.colors
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colors.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colors.hover))
        inner = rect.adjusted(_PAD, 0, -_PAD, 0)
        if name := index.data(Role.ICON):
            place = QRect(inner.left() - 4, rect.center().y() - _ICON // 2 + 1, _ICON, _ICON)
            self._theme.paint_icon(painter, place, name, Tone(index.data(Role.TONE) or Tone.PLAIN))
            inner.setLeft(place.right() + 8)
        self._write(painter, option, index, inner, selected=bool(state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def _write(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, rect: QRect, *, selected: bool
    ) -> None:
        text, tone = str(index.data(TEXT) or ""), index.data(Role.TONE)
        colors = self._theme.colors
        font = option.font
        if tone is not None and text:
            font.setPixelSize(12)
            painter.setFont(font)
            size = chip_size(painter.fontMetrics(), text)
            width = min(size.width(), rect.width())
            pill = QRectF(rect.left(), rect.center().y() - size.height() / 2 + 0.5, width, size.height())
            paint_chip(painter, pill, text, *colors.pair(Tone(tone)))
            return
        painter.setFont(font)
        percent = index.data(Role.PERCENT)
        color = colors.text
        if percent is not None and index.column() == 1:
            color = colors.ok if percent == 100 else colors.secondary
        elif index.data(Role.MUTED) and not selected:
            color = colors.secondary
        painter.setPen(QColor(color))
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, int(index.data(ALIGN) or Qt.AlignmentFlag.AlignVCenter), cut)


class Table(QTableView):
    """A table of whole rows, with the keys every list of the window answers."""

    def __init__(self, theme: Theme, name: str, widths: Sequence[int], stretch: int) -> None:
        super().__init__()
        self._widths, self._stretch = tuple(widths), stretch
        self._keys: dict[Qt.Key, Callable[[], None]] = {}
        self.setAccessibleName(name)
        self.setItemDelegate(CellDelegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        header.setFixedHeight(36)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model, and set the columns' widths: as wished, and no heading cut off in whatever language."""
        super().setModel(model)
        header = self.horizontalHeader()
        for column, width in enumerate(self._widths):
            least = 0 if header.isHidden() else header.sectionSizeHint(column)
            header.resizeSection(column, max(width, least))
        header.setSectionResizeMode(self._stretch, QHeaderView.ResizeMode.Stretch)

    def on_key(self, key: Qt.Key, action: Callable[[], None]) -> None:
        """Do something when a key is pressed on a row."""
        self._keys[key] = action

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys asked for; leave the rest to Qt."""
        action = self._keys.get(Qt.Key(event.key()))
        if action is not None and self.currentIndex().isValid():
            action()
            event.accept()
            return
        super().keyPressEvent(event)

    def current_value(self) -> object:
        """The value of the current row, or None."""
        index = self.currentIndex()
        return index.data(Role.VALUE) if index.isValid() else None

    def choose(self, row: int) -> None:
        """Select this row of the model shown and no other, and bring it into sight; -1 selects nothing.

        Qt's own way asks which keys are held, and adds to the selection while somebody still holds Ctrl of a shortcut.
        """
        model, flags = self.model(), QItemSelectionModel.SelectionFlag
        if 0 <= row < model.rowCount():
            index = model.index(row, 0)
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)
        else:
            self.selectionModel().setCurrentIndex(QModelIndex(), flags.Clear)

    def choose_also(self, rows: Iterable[int]) -> None:
        """Select these rows; the current one stays what it is."""
        flags = QItemSelectionModel.SelectionFlag
        chosen = QItemSelection()
        for row in rows:
            index = self.model().index(row, 0)
            chosen.select(index, index)
        self.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)


def set_up_tree(tree: QTreeView, theme: Theme, name: str) -> None:
    """Give a tree the look and the keys of the window."""
    tree.setAccessibleName(name)
    tree.setItemDelegate(CellDelegate(theme, tree, height=32))
    tree.setHeaderHidden(True)
    tree.setUniformRowHeights(True)
    tree.setMouseTracking(True)
    tree.setIndentation(16)
    tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    header = tree.header()
    header.setStretchLastSection(False)
    header.setMinimumSectionSize(24)


def persistent(index: Index) -> QPersistentModelIndex:
    """An index that survives a reload."""
    return QPersistentModelIndex(index)
