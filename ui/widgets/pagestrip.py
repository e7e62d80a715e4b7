"""The pages of a document as a strip of small pictures; only those in sight are drawn, however many there are."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cmarchive.model import PageUse
from cmarchive.paging import ItemPage
from cmarchive.wording import COMMAS
from ui.models.roles import NOWHERE, SPOKEN, TEXT, TIP, Index, Role
from ui.previews import Thumbnails
from ui.texts import shown
from ui.theme import Theme, Tone
from ui.widgets.basics import chip_size, paint_chip
from ui.widgets.moves import RowMoves

CELL = QSize(136, 176)
_PICTURE = QSize(108, 132)


class PagesModel(QAbstractListModel):
    """One row for each page. ``suggested`` are rows that look blank, ``starts`` rows with which a new item begins."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages: tuple[ItemPage, ...] = ()
        self.suggested: frozenset[int] = frozenset()
        self.starts: frozenset[int] = frozenset()

    @property
    def pages(self) -> tuple[ItemPage, ...]:
        """The pages shown."""
        return self._pages

    def show(
        self,
        pages: Sequence[ItemPage],
        suggested: frozenset[int] = frozenset(),
        starts: frozenset[int] = frozenset(),
    ) -> None:
        """Show pages; as many as before are refreshed in place."""
        self.suggested, self.starts = suggested, starts
        if len(pages) == len(self._pages) and pages:
            self._pages = tuple(pages)
            self.dataChanged.emit(self.index(0), self.index(len(pages) - 1))
            return
        self.beginResetModel()
        self._pages = tuple(pages)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's count of rows."""
        return 0 if parent.isValid() else len(self._pages)

    def data(self, index: Index, role: int = TEXT) -> Any:
        """What a cell shows."""
        if not index.isValid() or index.row() >= len(self._pages):
            return None
        row, page = index.row(), self._pages[index.row()]
        if role == TEXT:
            return self._number(row)
        if role == Role.VALUE:
            return page
        if role in (SPOKEN, TIP):
            parts = [self.tr("第 {row} 页").format(row=row + 1), self.mark_of(row)[0], page.file.name]
            return shown(COMMAS.join(part for part in parts if part))
        return None

    def mark_of(self, row: int) -> tuple[str, Tone]:
        """The word on a page: what becomes of it, or what it looks like."""
        use = self._pages[row].leaf.use
        if use is PageUse.BLANK:
            return self.tr("空白页"), Tone.INFO
        if use is PageUse.OUT:
            return self.tr("不装订"), Tone.PLAIN
        return (self.tr("疑似空白"), Tone.WARNING) if row in self.suggested else ("", Tone.PLAIN)

    def _number(self, row: int) -> str:
        """The number of the page in its document; those without one have none."""
        if not self._pages[row].is_numbered:
            return ""
        start = max((one for one in self.starts if one <= row), default=0)
        return str(sum(page.is_numbered for page in self._pages[start : row + 1]))


class PageDelegate(QStyledItemDelegate):
    """Draws a page: picture, number, mark, and a line where a new item begins."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme, self._thumbnails, self._view = theme, thumbnails, view
        theme.changed.connect(view.viewport().update)
        thumbnails.ready.connect(view.viewport().update)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every page takes as much room as the others."""
        del option, index
        return CELL

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one page."""
        page, model = index.data(Role.VALUE), index.model()
        if not isinstance(page, ItemPage) or not isinstance(model, PagesModel):
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        colors = self._theme.colors
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect.adjusted(4, 2, -4, -2), QColor(colors.selection))
        room = QRect(rect.left() + (rect.width() - _PICTURE.width()) // 2, rect.top() + 10, 108, 132)
        if index.row() in model.starts and index.row():
            painter.fillRect(QRect(rect.left() + 4, rect.top(), rect.width() - 8, 2), QColor(colors.accent))
        self._picture(painter, room, page, is_current=index == self._view.currentIndex())
        painter.setPen(QColor(colors.text if state & QStyle.StateFlag.State_Selected else colors.secondary))
        painter.drawText(
            QRect(rect.left(), room.bottom() + 4, rect.width(), 22),
            Qt.AlignmentFlag.AlignCenter,
            str(index.data(TEXT) or "—"),
        )
        word, tone = model.mark_of(index.row())
        if word:
            font = option.font
            font.setPixelSize(12)
            painter.setFont(font)
            size = chip_size(painter.fontMetrics(), word)
            pill = QRectF(
                room.center().x() - size.width() / 2,
                room.bottom() - size.height() - 4,
                size.width(),
                size.height(),
            )
            paint_chip(painter, pill, word, *colors.pair(tone))
        painter.restore()

    def _picture(self, painter: QPainter, room: QRect, page: ItemPage, *, is_current: bool) -> None:
        colors = self._theme.colors
        picture = self._thumbnails.picture(page.file, page.leaf.page)
        if picture is None:
            place = room.adjusted(8, 0, -8, 0)
            painter.fillRect(place, QColor(colors.track))
            if not page.file.can_be_bound:
                self._theme.icon("file-x").paint(painter, place.adjusted(30, 50, -30, -50))
        else:
            turned = (
                picture.transformed(QTransform().rotate(page.leaf.rotation))
                if page.leaf.rotation
                else picture
            )
            ratio = self._view.devicePixelRatioF()
            size = turned.size().scaled(room.size() * ratio, Qt.AspectRatioMode.KeepAspectRatio)
            shown = turned.scaled(size, mode=Qt.TransformationMode.SmoothTransformation)
            shown.setDevicePixelRatio(ratio)
            place = self._centred(room, shown)
            painter.setOpacity(0.35 if page.leaf.use is PageUse.OUT else 1.0)
            painter.drawPixmap(place.topLeft(), shown)
            painter.setOpacity(1.0)
        pen = QPen(QColor(colors.accent if is_current else colors.line), 2 if is_current else 1)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)

    def _centred(self, room: QRect, picture: QPixmap) -> QRect:
        size = picture.deviceIndependentSize().toSize()
        place = QRect(room.topLeft(), size)
        place.moveCenter(room.center())
        return place


class PageStrip(QListView):
    """A column of pages. ``shown`` carries the row whose page is wanted large, ``ordered`` rows in their new order."""

    shown = Signal(int)
    ordered = Signal(list)

    def __init__(self, theme: Theme, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.pages = PagesModel(self)
        self.setAccessibleName(self.tr("页面"))
        self.setItemDelegate(PageDelegate(theme, thumbnails, self))
        self.setModel(self.pages)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setFixedWidth(CELL.width() + 14)
        self.moves = RowMoves(theme, self)
        self.moves.wanted.connect(self.ordered)
        self.verticalScrollBar().valueChanged.connect(lambda _value: thumbnails.forget_wishes())
        self.selectionModel().currentChanged.connect(lambda now, _old: self.shown.emit(now.row()))

    def chosen(self) -> list[int]:
        """The rows selected."""
        return sorted({index.row() for index in self.selectionModel().selectedIndexes()})

    def choose(self, rows: Sequence[int]) -> None:
        """Select rows; the first of them becomes the current one."""
        flags = QItemSelectionModel.SelectionFlag
        chosen = QItemSelection()
        for row in rows:
            index = self.pages.index(row)
            chosen.select(index, index)
        if rows:
            self.selectionModel().setCurrentIndex(self.pages.index(rows[0]), flags.NoUpdate)
        self.selectionModel().select(chosen, flags.ClearAndSelect)
        if rows:
            self.scrollTo(self.pages.index(rows[0]))
