"""Page images made off the window's thread, the latest wish first."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from cmarchive.jobs import Monitor
from cmarchive.model import StoredFile
from cmarchive.session import Session
from ui.jobs import Job, JobRunner

_KEPT = 24
Wish = tuple[StoredFile, int, int]


class Previews(QObject):
    """Draws pages for one view. Only the last wish matters: what was asked for in between is never drawn."""

    ready = Signal(object, QPixmap)
    failed = Signal(object, object)

    def __init__(self, session: Session, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._runner = session, runner
        self._kept: OrderedDict[tuple[str, int, int], QPixmap] = OrderedDict()
        self._running: Wish | None = None
        self._wanted: Wish | None = None

    def ask(self, file: StoredFile, page: int, width: int) -> None:
        """Ask for a page; ``ready`` or ``failed`` answers with the same three values."""
        wish = (file, page, width)
        if (known := self._kept.get((file.digest, page, width))) is not None:
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
        file, page, width = wish
        self._kept[file.digest, page, width] = pixmap
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.ready.emit(wish, pixmap)

    def _done(self) -> None:
        self._running = None
        self._next()


def _drawing(session: Session, wish: Wish) -> Callable[[Monitor], QImage]:
    def work(_monitor: Monitor) -> QImage:
        page = session.page_image(*wish)
        image = QImage(page.pixels, page.width, page.height, 4 * page.width, QImage.Format.Format_RGBA8888)
        return image.copy()  # the pixels belong to Python, the copy to Qt

    return work
