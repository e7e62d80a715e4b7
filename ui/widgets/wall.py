"""The wall of missing documents, painted cell by cell from pictures made once; everything else is Qt's table."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.models.wall import WallModel, place_of
from ui.models.wall_cells import Cell
from ui.theme import Theme, Tone

_ROW = 25
_GROUP_LEAST, _SLOT = 42, 46
_NAMES, _NAMES_LEAST = 184, 132
_PAD = 8


class NameHeader(QHeaderView):
    """The enterprises down the left: the name, and how complete it is."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self.setSectionsClickable(True)
        self.setDefaultSectionSize(_ROW)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as most names, narrower in a narrow window."""
        parent = self.parentWidget()
        room = parent.width() if parent is not None else 0
        return QSize(
            _NAMES if room > 640 else _NAMES_LEAST, _ROW
        )  # Qt would ask a hundred names for the height

    def paintSection(self, painter: QPainter, rect: QRect, row: int) -> None:
        """Draw one name."""
        model = self.model()
        if not isinstance(model, WallModel):
            return
        painter.save()
        colors = self._theme.colors
        painter.fillRect(rect, QColor(colors.surface))
        font = self.font()
        font.setBold(False)
        font.setPixelSize(12)
        painter.setFont(font)
        percent = model.percent(row)
        told = f"{percent}%" if percent is not None else ""
        right = painter.fontMetrics().horizontalAdvance("100%") + _PAD
        painter.setPen(QColor(colors.ok if percent == 100 else colors.secondary))
        painter.drawText(
            rect.adjusted(0, 0, -_PAD, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, told
        )
        font.setPixelSize(13)
        painter.setFont(font)
        painter.setPen(QColor(colors.text))
        inner = rect.adjusted(2, 0, -right - _PAD, 0)
        name = str(model.headerData(row, Qt.Orientation.Vertical))
        cut = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)
        painter.restore()


class GroupHeader(QHeaderView):
    """The groups or slots along the top. Where a name has no room its code stands alone; pointer and reader get both."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Draw one heading."""
        name = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        painter.save()
        font = self.font()
        font.setBold(False)
        font.setPixelSize(12)
        painter.setFont(font)
        painter.fillRect(rect, QColor(self._theme.colors.surface))
        painter.setPen(QColor(self._theme.colors.secondary))
        if not self._has_room(painter.fontMetrics(), rect.width()):
            name = name.partition(" ")[0]
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, name)
        painter.restore()

    def _has_room(self, metrics: QFontMetrics, wide: int) -> bool:
        """Tell whether every name fits: some names beside some codes would look like a mistake."""
        names = (str(self.model().headerData(at, Qt.Orientation.Horizontal)) for at in range(self.count()))
        return all(metrics.horizontalAdvance(name) <= wide - 2 for name in names)


class WallView(QTableView):
    """``opened`` carries the subject and slot a cell leads to, ``zoomed`` the column whose heading was pressed.

    N goes to the next cell where something is missing, Enter or a click opens the cell.
    """

    opened = Signal(object, str)
    zoomed = Signal(int)

    def __init__(self, theme: Theme, model: WallModel) -> None:
        super().__init__()
        self._theme, self._wall = theme, model
        self._pictures: dict[tuple[Cell, int, float], QPixmap] = {}
        self._hovered = QModelIndex()
        self._is_fresh = False  # the current cell is the first only because the keyboard came here
        self.setAccessibleName(self.tr("缺件墙：企业与材料目录"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalHeader(NameHeader(theme, self))
        header = GroupHeader(theme, self)
        self.setHorizontalHeader(header)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(20)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        header.setFixedHeight(26)
        header.setStyleSheet("QHeaderView::section { padding: 0; border: none; font-weight: 400; }")
        self.setModel(model)
        header.sectionClicked.connect(self.zoomed.emit)
        self.verticalHeader().sectionClicked.connect(self._open_row)
        self.clicked.connect(self._open)
        model.modelReset.connect(self._fit)
        theme.changed.connect(self._forget)

    def go_on(self) -> bool:
        """Go to the next cell where something is missing; False when nothing is."""
        current = self.currentIndex()
        began = current.isValid() and not self._is_fresh
        row, column = (current.row(), current.column()) if began else (0, -1)
        self._is_fresh = False
        found = self._wall.next_open(row, column)
        if found is None:
            return False
        self.setCurrentIndex(self._wall.index(*found))
        self.scrollTo(self.currentIndex())
        self.viewport().update()
        return True

    @property
    def is_fresh(self) -> bool:
        """Tell whether nobody has chosen a cell: the current one, if any, came with the keyboard."""
        return self._is_fresh or not self.currentIndex().isValid()

    def choose(self, row: int, column: int) -> None:
        """Make a cell the current one and bring it into sight."""
        index = self._wall.index(row, column)
        if index.isValid():
            self._is_fresh = False
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt makes the first cell the current one when there is none."""
        had = self.currentIndex().isValid()
        super().focusInEvent(event)
        self._is_fresh = self._is_fresh or not had

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; arrows move; the rest is the page's."""
        self._is_fresh = False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            event.accept()
            return
        if event.text().isalnum():  # a table would look for a cell that begins with it
            event.ignore()
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Outline the cell under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()))

    def leaveEvent(self, event: object) -> None:
        """No cell is under the pointer any more."""
        del event
        self._hover(QModelIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the groups over the width."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells in sight."""
        painter = QPainter(self.viewport())
        area = event.rect()
        rows = self._visible(area.top(), area.bottom(), vertical=True)
        columns = self._visible(area.left(), area.right(), vertical=False)
        lefts = [
            (column, self.columnViewportPosition(column), self.columnWidth(column)) for column in columns
        ]
        cell, ratio, pictures = self._wall.cell, self.devicePixelRatioF(), self._pictures
        for row in rows:
            y = self.rowViewportPosition(row)
            for column, x, wide in lefts:
                shown = cell(row, column)
                picture = pictures.get((shown, wide, ratio))
                if picture is None:
                    picture = pictures[shown, wide, ratio] = self._draw(shown, wide, ratio)
                painter.drawPixmap(x, y, picture)
        for index in (self._hovered, self.currentIndex() if self.hasFocus() else QModelIndex()):
            if index.isValid():
                self._outline(painter, self.visualRect(index))

    def _visible(self, first: int, last: int, *, vertical: bool) -> range:
        count = self._wall.rowCount() if vertical else self._wall.columnCount()
        if not count:
            return range(0)
        at = self.rowAt if vertical else self.columnAt
        low, high = at(max(first, 0)), at(last)
        return range(max(low, 0), (high if high >= 0 else count - 1) + 1)

    def _draw(self, cell: Cell, wide: int, ratio: float) -> QPixmap:
        """The picture of a cell of this width."""
        picture = QPixmap(round(wide * ratio), round(_ROW * ratio))
        picture.setDevicePixelRatio(ratio)
        colors = self._theme.colors
        picture.fill(QColor(colors.surface))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        front, back = colors.pair(cell.tone)
        if cell.solid:
            front, back = colors.solid_pair(cell.tone)
        elif cell.tone is Tone.PLAIN:  # what nobody needs stands back
            back = QColor(colors.window)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(back)
        painter.drawRoundedRect(QRectF(2, 2, wide - 4, _ROW - 4), 4, 4)
        font = self.font()
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(front)
        painter.drawText(QRect(0, 0, wide, _ROW), Qt.AlignmentFlag.AlignCenter, cell.word)
        painter.end()
        return picture

    def _outline(self, painter: QPainter, rect: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.colors.text), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)

    def _hover(self, index: QModelIndex) -> None:
        if index == self._hovered:
            return
        before, self._hovered = self._hovered, index
        for one in (before, index):
            if one.isValid():
                self.viewport().update(self.visualRect(one))
        shape = Qt.CursorShape.PointingHandCursor if index.isValid() else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _open(self, index: QModelIndex) -> None:
        self._is_fresh = False
        if (place := place_of(index)) is not None:
            self.opened.emit(*place)

    def _open_row(self, row: int) -> None:
        self.opened.emit(self._wall.enterprises[row].key, "")

    def _fit(self) -> None:
        self._hovered = QModelIndex()
        count = self._wall.columnCount()
        wide = _SLOT
        if count and not self._wall.is_by_slot:
            wide = max(_GROUP_LEAST, self.viewport().width() // count)
        header = self.horizontalHeader()
        if header.defaultSectionSize() != wide:
            header.setDefaultSectionSize(wide)
            self._pictures.clear()
            self.updateGeometries()  # Qt forgets to after this

    def _forget(self) -> None:
        self._pictures.clear()
        self.viewport().update()

    def tip_at(self, point: QPoint) -> str:
        """What the pointer is told at a point of the viewport."""
        return str(self.indexAt(point).data(Qt.ItemDataRole.ToolTipRole) or "")
