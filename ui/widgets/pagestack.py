"""The page in front, as high as it must be: in a window lower than that, it is scrolled."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QScrollArea, QStackedWidget

from ui.widgets.basics import scrolled


class PageStack(QStackedWidget):
    """Takes the room of its place, or more where the page in front cannot do with less.

    Qt would ask for the height of the highest page. ``place`` is what to put into the window.
    """

    def __init__(self) -> None:
        super().__init__()
        self.place: QScrollArea = scrolled(self)
        self.place.setWidgetResizable(False)
        self.place.viewport().installEventFilter(self)
        self.currentChanged.connect(self._begin)

    def event(self, event: QEvent) -> bool:
        """A page that changed may need another height."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.fit()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the place."""
        if watched is self.place.viewport() and event.type() is QEvent.Type.Resize:
            self.fit()
        return False

    def fit(self) -> None:
        """Be as large as the place, and high enough for the page in front."""
        room = self.place.viewport().size()
        self.resize(room.width(), max(room.height(), self._least(room.width())))

    def _least(self, width: int) -> int:
        page = self.currentWidget()
        if page is None:
            return 0
        layout, least = page.layout(), page.minimumSizeHint().height()
        if layout is not None and layout.hasHeightForWidth():
            least = layout.totalMinimumHeightForWidth(width)
        return max(least, page.minimumHeight())

    def _begin(self) -> None:
        """A page that is turned to is seen from its top."""
        self.fit()
        self.place.verticalScrollBar().setValue(0)
