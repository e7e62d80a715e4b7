"""Page images made off the window's thread, the latest wish first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from cmarchive.jobs import Monitor
from cmarchive.model import StoredFile
from ui.jobs import Job, JobRunner

if TYPE_CHECKING:
    from cmarchive.session import PageImage

_KEPT = 24
_SMALL_KEPT = 400  # some 60 KB each
_WAITING = 60  # more than are in sight at once; what scrolled by need not be drawn
SMALL = 128  # pixels of a small picture's width


class Draws(Protocol):
    """Draws pages of originals: an archive its own, or a submission those of its package."""

    def page_image(self, file: StoredFile, page: int, width: int, rotation: int = 0) -> PageImage:
        """Draw one page, ``width`` pixels wide once turned clockwise by so many degrees."""


class Wish(NamedTuple):
    """A page wanted: the file, its page from 0, the width in pixels, and how far it is turned clockwise."""

    file: StoredFile
    page: int
    width: int
    rotation: int = 0

    @property
    def name(self) -> tuple[str, int, int, int]:
        """What tells its picture from others."""
        return self.file.digest, self.page, self.width, self.rotation


class Previews(QObject):
    """Draws pages for one view. Only the last wish matters: what was asked for in between is never drawn."""

    ready = Signal(object, QPixmap)
    failed = Signal(object, object)

    def __init__(self, session: Draws, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._runner = session, runner
        self._kept: OrderedDict[tuple[str, int, int, int], QPixmap] = OrderedDict()
        self._running: Wish | None = None
        self._wanted: Wish | None = None
        self.thumbnails = Thumbnails(session, runner, self)

    @property
    def runner(self) -> JobRunner:
        """What draws."""
        return self._runner

    def ask(self, file: StoredFile, page: int, width: int, rotation: int = 0) -> None:
        """Ask for a page; ``ready`` or ``failed`` answers with the same values as a Wish."""
        wish = Wish(file, page, width, rotation)
        if (known := self._kept.get(wish.name)) is not None:
            self._wanted = None
            self.ready.emit(wish, known)
            return
        self._wanted = wish
        if self._running is None:
            self._next()

    def _next(self) -> None:
        wish, self._wanted = self._wanted, None
        if wish is None:
            return
        self._running = wish
        job = Job(_drawing(self._session, wish))
        job.succeeded.connect(lambda image: self._drawn(wish, image))
        job.failed.connect(lambda error: self.failed.emit(wish, error))
        job.finished.connect(self._done)
        self._runner.start(job)

    def _drawn(self, wish: Wish, image: QImage) -> None:
        pixmap = QPixmap.fromImage(image)
        self._kept[wish.name] = pixmap
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.ready.emit(wish, pixmap)

    def _done(self) -> None:
        self._running = None
        self._next()


class Thumbnails(QObject):
    """Small pictures of many pages, the one asked for last drawn first. Keeps a few hundred, however many there are.

    ``ready`` tells that there is another picture; whoever paints asks again for what is in sight.
    """

    ready = Signal()

    def __init__(self, session: Draws, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._runner = session, runner
        self._kept: OrderedDict[tuple[str, int, int, int], QPixmap] = OrderedDict()
        self._waiting: OrderedDict[tuple[str, int, int, int], Wish] = OrderedDict()
        self._failed: set[tuple[str, int, int, int]] = set()
        self._running = False

    @property
    def kept(self) -> int:
        """How many pictures are in memory."""
        return len(self._kept)

    @property
    def is_busy(self) -> bool:
        """Tell whether pictures are still to come."""
        return self._running or bool(self._waiting)

    def picture(self, file: StoredFile, page: int) -> QPixmap | None:
        """The picture of a page if it is there; else it is asked for. Turn it yourself."""
        wish = Wish(file, page, SMALL)
        if (known := self._kept.get(wish.name)) is not None:
            self._kept.move_to_end(wish.name)
            return known
        if wish.name not in self._failed and file.can_be_bound:
            self._waiting[wish.name] = wish
            self._waiting.move_to_end(wish.name)
            while len(self._waiting) > _WAITING:
                self._waiting.popitem(last=False)
            if not self._running:
                self._next()
        return None

    def forget_wishes(self) -> None:
        """Nothing that was asked for is in sight any more."""
        self._waiting.clear()

    def _next(self) -> None:
        self._running = bool(self._waiting)
        if not self._running:
            return
        _name, wish = self._waiting.popitem()
        job = Job(_drawing(self._session, wish))
        job.succeeded.connect(lambda image: self._drawn(wish, image))
        job.failed.connect(lambda _error: self._failed.add(wish.name))
        job.finished.connect(self._next)
        self._runner.start(job)

    def _drawn(self, wish: Wish, image: QImage) -> None:
        self._kept[wish.name] = QPixmap.fromImage(image)
        while len(self._kept) > _SMALL_KEPT:
            self._kept.popitem(last=False)
        self._waiting.pop(wish.name, None)
        self.ready.emit()


def _drawing(session: Draws, wish: Wish) -> Callable[[Monitor], QImage]:
    def work(_monitor: Monitor) -> QImage:
        page = session.page_image(*wish)
        image = QImage(page.pixels, page.width, page.height, 4 * page.width, QImage.Format.Format_RGBA8888)
        return image.copy()  # the pixels belong to Python, the copy to Qt

    return work
