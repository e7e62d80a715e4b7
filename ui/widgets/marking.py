"""Drawing a region on a page, with the mouse or with the keyboard, so that an opinion can point at it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from cmarchive.review import Area
from ui.theme import Theme
from ui.widgets.pageview import PageView

_WHOLE = 1000  # an area is told in thousandths of the page
_LEAST = 6  # pixels; less is a click, which takes the region away
_STEP, _SMALLEST = 20, 20  # thousandths a key moves a side, and the least a side may be
_FIRST = Area(250, 400, 750, 500)  # where a region begun with the keyboard stands
_ARROWS = {
    Qt.Key.Key_Left: (-_STEP, 0),
    Qt.Key.Key_Right: (_STEP, 0),
    Qt.Key.Key_Up: (0, -_STEP),
    Qt.Key.Key_Down: (0, _STEP),
}


class PageMarker(QWidget):
    """Lies over the page of a viewer; ``drawn`` carries the Area a person drew, or None when it was taken away.

    With the keyboard the arrows move a region begun with ``begin``, with Shift they make it larger or smaller;
    Delete and Esc take it away, Enter is ``taken``.
    """

    drawn = Signal(object)
    taken = Signal()

    def __init__(self, theme: Theme, view: PageView) -> None:
        super().__init__(view.sheet)
        self._theme, self._view = theme, view
        self.area: Area | None = None
        self._from: QPoint | None = None
        self._to = QPoint()
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("框选的一块"))
        self.setAccessibleDescription(
            self.tr("方向键移动，Shift 加方向键改变大小，Delete 取消，回车提出意见")
        )
        view.sheet.installEventFilter(self)
        view.page_changed.connect(lambda _at: self.show_area(None))
        self.setGeometry(view.sheet.rect())

    def show_area(self, area: Area | None) -> None:
        """Show a region, or none."""
        if area != self.area:
            self.area = area
            self.drawn.emit(area)
        self.update()

    def begin(self) -> None:
        """Put a region on the page, to be moved with the keyboard; one that is there is taken up."""
        if self._view.page is None:
            return
        self.show_area(self.area or _FIRST)
        self.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the sheet."""
        if watched is self._view.sheet and event.type() is QEvent.Type.Resize:
            self.setGeometry(self._view.sheet.rect())
        return False

    def event(self, event: QEvent) -> bool:
        """Esc is the region's as long as there is one."""
        is_asked = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride
        if is_asked and self.area is not None and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, resize, take away, or take the region."""
        key = Qt.Key(event.key())
        if self.area is None:
            super().keyPressEvent(event)
        elif key in _ARROWS:
            is_sizing = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.show_area(_moved(self.area, *_ARROWS[key], sizing=is_sizing))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Escape):
            self.show_area(None)
            self._view.setFocus()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin at a corner."""
        if event.button() is Qt.MouseButton.LeftButton and self._page().contains(event.position().toPoint()):
            self._from = self._to = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the other corner along."""
        if self._from is not None:
            self._to = event.position().toPoint()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The region is drawn."""
        del event
        if self._from is None:
            return
        page, drawn = self._page(), QRect(self._from, self._to).normalized()
        self._from = None
        cut = drawn.intersected(page)
        is_region = min(cut.width(), cut.height()) >= _LEAST
        self.show_area(_area(cut, page) if is_region else None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the region in the colour of what needs a look."""
        del event
        page = self._page()
        if self._from is not None:
            rect = QRect(self._from, self._to).normalized()
        elif self.area is not None and not page.isEmpty():
            rect = _rect(self.area, page)
        else:
            return
        painter = QPainter(self)
        color = QColor(self._theme.colors.error)
        painter.setPen(QPen(color, 2))
        color.setAlpha(36)
        painter.setBrush(color)
        painter.drawRect(rect)

    def _page(self) -> QRect:
        """Where the picture of the page lies."""
        pixmap = self._view.sheet.pixmap()
        if pixmap.isNull():
            return QRect()
        size = pixmap.deviceIndependentSize().toSize()
        place = QRect(QPoint(0, 0), size)
        place.moveCenter(self._view.sheet.rect().center())
        return place


def _moved(area: Area, right: int, down: int, *, sizing: bool) -> Area:
    """The region one step further, or larger or smaller by its right and lower sides; it stays on the page."""
    left, top, end, bottom = area
    if sizing:
        end = min(max(end + right, left + _SMALLEST), _WHOLE)
        bottom = min(max(bottom + down, top + _SMALLEST), _WHOLE)
        return Area(left, top, end, bottom)
    right = min(max(right, -left), _WHOLE - end)
    down = min(max(down, -top), _WHOLE - bottom)
    return Area(left + right, top + down, end + right, bottom + down)


def _area(rect: QRect, page: QRect) -> Area:
    width, height = max(page.width(), 1), max(page.height(), 1)
    left, top = rect.left() - page.left(), rect.top() - page.top()
    return Area(
        left * _WHOLE // width,
        top * _WHOLE // height,
        min(_WHOLE, (left + rect.width()) * _WHOLE // width),
        min(_WHOLE, (top + rect.height()) * _WHOLE // height),
    )


def _rect(area: Area, page: QRect) -> QRect:
    left = page.left() + area.left * page.width() // _WHOLE
    top = page.top() + area.top * page.height() // _WHOLE
    width = (area.right - area.left) * page.width() // _WHOLE
    return QRect(left, top, width, (area.bottom - area.top) * page.height() // _WHOLE)
