"""A document page by page: zoomed to the width, turned with buttons and keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from cmarchive.errors import ArchiveError
from cmarchive.model import StoredFile
from ui.previews import Previews, Wish
from ui.texts import error_text
from ui.theme import Theme
from ui.widgets.basics import IconButton, label, row_of

FIRST_PAGE = 0
_MARGIN = 8
_ZOOMS = (1.0, 1.25, 1.5, 2.0, 3.0)
_AFTER_RESIZE = 120  # milliseconds; a splitter being dragged asks once, at its end


class PageView(QWidget):
    """Shows the pages of some files one after the other."""

    broke = Signal(object)

    def __init__(self, theme: Theme, previews: Previews) -> None:
        super().__init__()
        self._theme, self._previews = theme, previews
        self._pages: list[tuple[StoredFile, int]] = []
        self._at, self._zoom = 0, 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        self._build_scroll(box)
        self.previous = IconButton(theme, "caret-left", self.tr("上一页"), lambda: self.turn(-1))
        self.next = IconButton(theme, "caret-right", self.tr("下一页"), lambda: self.turn(1))
        self.where = label("", "secondary")
        self.smaller = IconButton(theme, "magnifying-glass-minus", self.tr("缩小"), lambda: self.zoom(-1))
        self.larger = IconButton(theme, "magnifying-glass-plus", self.tr("放大"), lambda: self.zoom(1))
        box.addLayout(
            row_of(self.previous, self.where, self.next, None, self.smaller, self.larger, spacing=4)
        )
        previews.ready.connect(self._show)
        previews.failed.connect(self._fail)
        self._later = QTimer(self, interval=_AFTER_RESIZE, singleShot=True)
        self._later.timeout.connect(self._ask)
        self.show_files(())

    @property
    def page_count(self) -> int:
        """How many pages can be turned to."""
        return len(self._pages)

    @property
    def page(self) -> int:
        """The page shown, counted from 1 through all files; 0 when there is none."""
        return self._at + 1 if self._pages else 0

    def show_files(self, files: Sequence[StoredFile]) -> None:
        """Show a document from its first page; the same document stays where it is."""
        pages = [
            (file, FIRST_PAGE + number)
            for file in files
            for number in range(max(file.pages, 1) if file.can_be_bound else 1)
        ]
        if pages == self._pages and pages:
            return
        self._pages, self._at = pages, 0
        self._say("")
        self._ask()

    def turn(self, by: int) -> None:
        """Go forward or back."""
        at = min(max(self._at + by, 0), max(len(self._pages) - 1, 0))
        if at != self._at:
            self._at = at
            self._scroll.verticalScrollBar().setValue(0)
            self._ask()

    def zoom(self, by: int) -> None:
        """Show the page larger or smaller; never smaller than the width."""
        zoom = min(max(self._zoom + by, 0), len(_ZOOMS) - 1)
        if zoom != self._zoom:
            self._zoom = zoom
            self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys turn, plus and minus zoom."""
        match event.key():
            case Qt.Key.Key_PageDown | Qt.Key.Key_Right | Qt.Key.Key_Space:
                self.turn(1)
            case Qt.Key.Key_PageUp | Qt.Key.Key_Left:
                self.turn(-1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(1)
            case Qt.Key.Key_Minus:
                self.zoom(-1)
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask again, once the width rests."""
        super().resizeEvent(event)
        self._later.start(_AFTER_RESIZE)

    def showEvent(self, event: QShowEvent) -> None:
        """What was not asked for while hidden is asked for now."""
        super().showEvent(event)
        self._later.start(0)

    def changeEvent(self, event: QEvent) -> None:
        """A new style may mean another width."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._later.start()

    def _build_scroll(self, box: QVBoxLayout) -> None:
        self._sheet = QLabel()
        self._sheet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sheet.setWordWrap(True)
        self._sheet.setMargin(_MARGIN)
        self._sheet.setTextFormat(Qt.TextFormat.PlainText)
        frame = QFrame()
        frame.setObjectName("inset")
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._sheet)
        self._scroll.viewport().setAutoFillBackground(False)
        self._sheet.setAutoFillBackground(False)
        inner.addWidget(self._scroll)
        frame.setMinimumHeight(160)
        box.addWidget(frame, 1)

    def _width(self) -> int:
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        room = self._scroll.width() - 2 * _MARGIN - bar
        return max(120, round(room * _ZOOMS[self._zoom] * self.devicePixelRatioF()))

    def _ask(self) -> None:
        self._later.stop()
        count = len(self._pages)
        self.previous.setEnabled(self._at > 0)
        self.next.setEnabled(self._at < count - 1)
        self.smaller.setEnabled(self._zoom > 0)
        policy = Qt.ScrollBarPolicy
        self._scroll.setHorizontalScrollBarPolicy(
            policy.ScrollBarAsNeeded if self._zoom else policy.ScrollBarAlwaysOff
        )
        self.larger.setEnabled(self._zoom < len(_ZOOMS) - 1)
        if not count:
            self.where.setText("")
            self._say(self.tr("没有可以预览的页"))
            return
        self.where.setText(self.tr("{page} / {count}").format(page=self._at + 1, count=count))
        file, page = self._pages[self._at]
        if not file.can_be_bound:
            self._say(f"{file.name}\n\n{file.problem}")
            return
        if self.isVisible():
            self._previews.ask(file, page, self._width())

    def _say(self, text: str) -> None:
        self._sheet.setPixmap(QPixmap())
        self._sheet.setText(text)

    def _show(self, wish: Wish, pixmap: QPixmap) -> None:
        if not self._is_wanted(wish):
            return
        sharp = QPixmap(pixmap)
        sharp.setDevicePixelRatio(self.devicePixelRatioF())
        self._sheet.setPixmap(sharp)

    def _fail(self, wish: Wish, error: Exception) -> None:
        if not self._is_wanted(wish):
            return
        if isinstance(error, ArchiveError):
            self._say(error_text(error))
        else:
            self._say(self.tr("这一页无法显示。"))
            self.broke.emit(error)

    def _is_wanted(self, wish: Wish) -> bool:
        file, page, width = wish
        if not self._pages or width != self._width():
            return False
        shown, number = self._pages[self._at]
        return shown.digest == file.digest and number == page
