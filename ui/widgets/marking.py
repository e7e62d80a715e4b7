"""Drawing a region on a page, with the mouse or the keyboard, so that an opinion can point at it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from cmarchive.review import Area
from ui.theme import Theme
from ui.widgets.pageview import PageView

_WHOLE = 1000  # an area is told in thousandths of the page
_LEAST = 6  # pixels; less is a click, which takes the region away
_STEP, _SMALLEST = 20, 40  # thousandths of the page, with the keyboard
_FIRST = Area(300, 400, 700, 600)  # what the key makes to begin with
_WAYS = {
    Qt.Key.Key_Left: (-_STEP, 0),
    Qt.Key.Key_Right: (_STEP, 0),
    Qt.Key.Key_Up: (0, -_STEP),
    Qt.Key.Key_Down: (0, _STEP),
}


class PageMarker(QWidget):
    """Lies over the page of a viewer; ``drawn`` carries the Area a person drew, or None when it was taken away.

    With the keyboard in the viewer: M draws one, Alt and the arrows move it, with Shift they size it, Delete removes it.
    """

    drawn = Signal(object)

    def __init__(self, theme: Theme, view: PageView) -> None:
        super().__init__(view.sheet)
        self._theme, self._view = theme, view
        self.area: Area | None = None
        self._from: QPoint | None = None
        self._to = QPoint()
        self.setCursor(Qt.CursorShape.CrossCursor)
        view.sheet.installEventFilter(self)
        view.installEventFilter(self)
        view.setToolTip(
            self.tr("按住鼠标画出区域；或按 M 画出，Alt+方向键移动，Alt+Shift+方向键改变大小，Delete 去掉")
        )
        view.page_changed.connect(lambda _at: self.show_area(None))
        self.setGeometry(view.sheet.rect())

    def show_area(self, area: Area | None) -> None:
        """Show a region, or none."""
        if area != self.area:
            self.area = area
            self.drawn.emit(area)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the sheet; answer the keys of the viewer."""
        if watched is self._view and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._take_key(event)
        if watched is self._view.sheet and event.type() is QEvent.Type.Resize:
            self.setGeometry(self._view.sheet.rect())
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        """Draw, move, size or take away; tell whether the key was meant for this."""
        key, held = Qt.Key(event.key()), event.modifiers()
        alt, shift = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
        if key == Qt.Key.Key_M and not held and not self._page().isEmpty():
            self.show_area(self.area or _FIRST)
        elif key == Qt.Key.Key_Delete and self.area is not None:
            self.show_area(None)
        elif key in _WAYS and held & alt and self.area is not None:
            change = _sized if held & shift else _moved
            self.show_area(change(self.area, *_WAYS[key]))
        else:
            return False
        return True

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


def _area(rect: QRect, page: QRect) -> Area:
    width, height = max(page.width(), 1), max(page.height(), 1)
    left, top = rect.left() - page.left(), rect.top() - page.top()
    return Area(
        left * _WHOLE // width,
        top * _WHOLE // height,
        min(_WHOLE, (left + rect.width()) * _WHOLE // width),
        min(_WHOLE, (top + rect.height()) * _WHOLE // height),
    )


def _moved(area: Area, x: int, y: int) -> Area:
    """The same region elsewhere on the page."""
    x = max(-area.left, min(x, _WHOLE - area.right))
    y = max(-area.top, min(y, _WHOLE - area.bottom))
    return Area(area.left + x, area.top + y, area.right + x, area.bottom + y)


def _sized(area: Area, x: int, y: int) -> Area:
    """The region with its lower right corner elsewhere."""
    right = min(_WHOLE, max(area.left + _SMALLEST, area.right + x))
    bottom = min(_WHOLE, max(area.top + _SMALLEST, area.bottom + y))
    return Area(area.left, area.top, right, bottom)


def _rect(area: Area, page: QRect) -> QRect:
    left = page.left() + area.left * page.width() // _WHOLE
    top = page.top() + area.top * page.height() // _WHOLE
    width = (area.right - area.left) * page.width() // _WHOLE
    return QRect(left, top, width, (area.bottom - area.top) * page.height() // _WHOLE)
