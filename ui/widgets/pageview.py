"""A document page by page: fitted or zoomed, turned with buttons and keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from cmarchive.errors import ArchiveError
from cmarchive.model import PageUse, StoredFile
from cmarchive.paging import ItemPage, pages_of
from ui.previews import Previews, Wish
from ui.texts import error_text, remembered
from ui.theme import Theme
from ui.widgets.basics import IconButton, label, row_of

_MARGIN = 8
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_ZOOMS = (1.0, 1.25, 1.5, 2.0, 3.0)
_AFTER_RESIZE = 120  # milliseconds; a splitter being dragged asks once, at its end
_A4 = 297 / 210  # how high a page is taken to be for its width, until it was drawn


class PageView(QWidget):
    """Shows the pages of some files one after the other; pages left out of the volumes only when asked to.

    ``page_changed`` carries the index, from 0, of the page turned to. ``numbered`` says which page of the document
    that is. ``turn_wanted`` carries degrees clockwise, once ``allow_turning`` was called.
    """

    broke = Signal(object)
    page_changed = Signal(int)
    turn_wanted = Signal(int)

    def __init__(self, theme: Theme, previews: Previews) -> None:
        super().__init__()
        self._theme, self._previews = theme, previews
        self._pages: tuple[ItemPage, ...] = ()
        self._at, self._zoom, self._whole = 0, 0, False
        self._shapes: dict[tuple[str, int, int], float] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("页面图像"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        self._build_scroll(box)
        self._build_buttons(box)
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
    def current(self) -> int:
        """The index of the page shown, from 0."""
        return self._at

    @property
    def page(self) -> ItemPage | None:
        """The page shown."""
        return self._pages[self._at] if self._pages else None

    @property
    def sheet(self) -> QLabel:
        """What the picture of the page stands on, in its middle."""
        return self._sheet

    @property
    def numbered(self) -> int | None:
        """Which page of the document is shown, counted from 1 as volumes count; None for one without a number."""
        if not self._pages or not self._pages[self._at].is_numbered:
            return None
        return sum(page.is_numbered for page in self._pages[: self._at + 1])

    def show_files(self, files: Sequence[StoredFile]) -> None:
        """Show a document from its first page; the same document stays where it is."""
        self.show_pages([page for page in pages_of(files) if page.leaf.use is not PageUse.OUT])

    def show_pages(self, pages: Sequence[ItemPage]) -> None:
        """Show these pages; as long as they are of the same document, the view stays at its place."""
        shown = tuple(pages)
        if shown == self._pages and shown:
            return
        same = {page.file for page in shown} == {page.file for page in self._pages} and bool(shown)
        self._pages, self._at = shown, min(self._at, len(shown) - 1) if same else 0
        if not same:
            self._say("")
        self._ask()
        if shown:
            self.page_changed.emit(self._at)

    def show_numbered(self, number: int) -> None:
        """Turn to the page with this number in the document, from 1; past its end, to the last."""
        places = [place for place, page in enumerate(self._pages) if page.is_numbered]
        if places:
            self.turn_to(places[min(max(number, 1), len(places)) - 1])

    def turn(self, by: int) -> None:
        """Go forward or back."""
        self.turn_to(self._at + by)

    def turn_to(self, index: int) -> None:
        """Show one page, or the one nearest to it."""
        at = min(max(index, 0), max(len(self._pages) - 1, 0))
        if at != self._at:
            self._at = at
            self._scroll.verticalScrollBar().setValue(0)
            self._ask()
            self.page_changed.emit(at)

    def zoom(self, by: int) -> None:
        """Show the page larger or smaller; never smaller than the width."""
        zoom = min(max(self._zoom + by, 0), len(_ZOOMS) - 1)
        if zoom != self._zoom or (self._whole and by > 0):
            self._zoom, self._whole = zoom if not self._whole else 0, False
            self._ask()

    def fit_width(self) -> None:
        """Show the page as wide as there is room."""
        self._zoom, self._whole = 0, False
        self._ask()

    def fit_page(self) -> None:
        """Show the whole page."""
        self._zoom, self._whole = 0, True
        self._ask()

    def allow_turning(self) -> None:
        """Offer to turn the page; whoever asks for this stores how."""
        for one in (self.to_left, self.to_right):
            one.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys turn, plus and minus zoom; arrows scroll a page that is larger than its place."""
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down | Qt.Key.Key_Left | Qt.Key.Key_Right if self._scrolls(event):
                QApplication.sendEvent(self._scroll, event)
            case Qt.Key.Key_PageDown | Qt.Key.Key_Right | Qt.Key.Key_Space:
                self.turn(1)
            case Qt.Key.Key_PageUp | Qt.Key.Key_Left:
                self.turn(-1)
            case Qt.Key.Key_Home:
                self.turn_to(0)
            case Qt.Key.Key_End:
                self.turn_to(len(self._pages) - 1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(1)
            case Qt.Key.Key_Minus:
                self.zoom(-1)
            case Qt.Key.Key_0:
                self.fit_page()
            case _:
                super().keyPressEvent(event)

    def _scrolls(self, event: QKeyEvent) -> bool:
        """Tell whether there is anything to scroll to in an arrow's direction, to and fro."""
        sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        bar = self._scroll.horizontalScrollBar() if sideways else self._scroll.verticalScrollBar()
        return bar.maximum() > 0 and event.modifiers() in _PLAIN

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl and the wheel zoom."""
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            return True
        return super().eventFilter(watched, event)

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
        self._scroll.viewport().installEventFilter(self)
        self._sheet.setAutoFillBackground(False)
        inner.addWidget(self._scroll)
        frame.setMinimumHeight(160)
        box.addWidget(frame, 1)

    def _build_buttons(self, box: QVBoxLayout) -> None:
        def made(icon: str, name: str, act: object) -> IconButton:
            return IconButton(self._theme, icon, name, act)  # type: ignore[arg-type]

        self.previous = made("caret-left", self.tr("上一页"), lambda: self.turn(-1))
        self.next = made("caret-right", self.tr("下一页"), lambda: self.turn(1))
        self.where = label("", "secondary")
        self.to_left = made("arrow-counter-clockwise", self.tr("向左转"), lambda: self.turn_wanted.emit(270))
        self.to_right = made("arrow-clockwise", self.tr("向右转"), lambda: self.turn_wanted.emit(90))
        self.wide = made("arrows-out-line-horizontal", self.tr("适合宽度"), self.fit_width)
        self.whole = made("frame-corners", self.tr("适合整页（0）"), self.fit_page)
        self.smaller = made("magnifying-glass-minus", self.tr("缩小"), lambda: self.zoom(-1))
        self.larger = made("magnifying-glass-plus", self.tr("放大"), lambda: self.zoom(1))
        for one in (self.to_left, self.to_right):
            one.hide()
        turning = (self.previous, self.where, self.next, None, self.to_left, self.to_right)
        box.addLayout(row_of(*turning, self.wide, self.whole, self.smaller, self.larger, spacing=2))

    def _width(self) -> int:
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        room = self._scroll.width() - 2 * _MARGIN - bar
        if self._whole:
            room = min(room, int((self._scroll.height() - 2 * _MARGIN) / self._shape()))
        return max(120, round(room * _ZOOMS[self._zoom] * self.devicePixelRatioF()))

    def _shape(self) -> float:
        """How many times as high as wide the page is, as far as known."""
        file, leaf = self._pages[self._at]
        return self._shapes.get((file.digest, leaf.page, leaf.rotation), _A4)

    def _ask(self) -> None:
        self._later.stop()
        count = len(self._pages)
        self.previous.setEnabled(self._at > 0)
        self.next.setEnabled(self._at < count - 1)
        self.smaller.setEnabled(self._zoom > 0)
        self.wide.setEnabled(self._zoom > 0 or self._whole)
        self.whole.setEnabled(not self._whole)
        policy = Qt.ScrollBarPolicy
        self._scroll.setHorizontalScrollBarPolicy(
            policy.ScrollBarAsNeeded if self._zoom else policy.ScrollBarAlwaysOff
        )
        self.larger.setEnabled(self._zoom < len(_ZOOMS) - 1)
        if not count:
            self.where.setText("")
            self._say(self.tr("没有可以预览的页"))
            return
        file, leaf = self._pages[self._at]
        self._tell_place(count, leaf.use)
        for one in (self.to_left, self.to_right):
            one.setEnabled(file.can_be_bound)
        if not file.can_be_bound:
            self._say(f"{file.name}\n\n{remembered(file.problem)}")
            return
        if self.isVisible():
            self._previews.ask(file, leaf.page, self._width(), leaf.rotation)

    def _tell_place(self, count: int, use: PageUse) -> None:
        text = self.tr("{page} / {count}").format(page=self._at + 1, count=count)
        if use is PageUse.BLANK:
            text = self.tr("{place} 空白页").format(place=text)
        elif use is PageUse.OUT:
            text = self.tr("{place} 不装订").format(place=text)
        self.where.setText(text)
        self.setAccessibleDescription(text)

    def _say(self, text: str) -> None:
        self._sheet.setPixmap(QPixmap())
        self._sheet.setText(text)

    def _show(self, wish: Wish, pixmap: QPixmap) -> None:
        if not self._is_wanted(wish):
            return
        self._shapes[wish.file.digest, wish.page, wish.rotation] = pixmap.height() / max(pixmap.width(), 1)
        sharp = QPixmap(pixmap)
        sharp.setDevicePixelRatio(self.devicePixelRatioF())
        self._sheet.setPixmap(sharp)
        if self._whole and self._width() != wish.width:
            self._ask()  # its shape was not known before

    def _fail(self, wish: Wish, error: Exception) -> None:
        if not self._is_wanted(wish):
            return
        if isinstance(error, ArchiveError):
            self._say(error_text(error))
        else:
            self._say(self.tr("这一页无法显示。"))
            self.broke.emit(error)

    def _is_wanted(self, wish: Wish) -> bool:
        if not self._pages or wish.width != self._width():
            return False
        file, leaf = self._pages[self._at]
        return (file.digest, leaf.page, leaf.rotation) == (wish.file.digest, wish.page, wish.rotation)
