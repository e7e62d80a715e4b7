"""Drawing a region on a page, so that an opinion can point at it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from cmarchive.review import Area
from ui.theme import Theme
from ui.widgets.pageview import PageView

_WHOLE = 1000  # an area is told in thousandths of the page
_LEAST = 6  # pixels; less is a click, which takes the region away


class PageMarker(QWidget):
    """Lies over the page of a viewer; ``drawn`` carries the Area a person drew, or None when it was taken away."""

    drawn = Signal(object)

    def __init__(self, theme: Theme, view: PageView) -> None:
        super().__init__(view.sheet)
        self._theme, self._view = theme, view
        self.area: Area | None = None
        self._from: QPoint | None = None
        self._to = QPoint()
        self.setCursor(Qt.CursorShape.CrossCursor)
        view.sheet.installEventFilter(self)
        view.page_changed.connect(lambda _at: self.show_area(None))
        self.setGeometry(view.sheet.rect())

    def show_area(self, area: Area | None) -> None:
        """Show a region, or none."""
        if area != self.area:
            self.area = area
            self.drawn.emit(area)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the sheet."""
        if watched is self._view.sheet and event.type() is QEvent.Type.Resize:
            self.setGeometry(self._view.sheet.rect())
        return False

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


def _rect(area: Area, page: QRect) -> QRect:
    left = page.left() + area.left * page.width() // _WHOLE
    top = page.top() + area.top * page.height() // _WHOLE
    width = (area.right - area.left) * page.width() // _WHOLE
    return QRect(left, top, width, (area.bottom - area.top) * page.height() // _WHOLE)
