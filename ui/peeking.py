"""Looks at files that are not in the archive: what they hold, and their pages, off the window's thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cmarchive import session as use_cases
from cmarchive.model import StoredFile
from ui.jobs import Job, JobRunner
from ui.previews import Previews

if TYPE_CHECKING:
    from cmarchive.session import PageImage, Peek


class FilePages:
    """Draws pages of files where they lie; what it draws says in ``origin`` where that is."""

    def page_image(self, file: StoredFile, page: int, width: int, rotation: int = 0) -> PageImage:
        """Draw one page."""
        return use_cases.render_page(Path(file.origin), file.media_type, page, width, rotation)


class FileLooks(QObject):
    """Looks into one file at a time; of several asked for in between, only the last is looked into.

    ``ready`` carries a path and its Peek, ``failed`` a path and the error. Outlives the dialogs that ask.
    """

    ready = Signal(object, object)
    failed = Signal(object, object)

    def __init__(self, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._running = False
        self._wanted: Path | None = None
        self.previews = Previews(FilePages(), runner, self)

    def ask(self, path: Path) -> None:
        """Look into a file."""
        self._wanted = path
        if not self._running:
            self._next()

    def _next(self) -> None:
        path, self._wanted = self._wanted, None
        self._running = path is not None
        if path is None:
            return
        job = Job(lambda _monitor: use_cases.peek(path))
        job.succeeded.connect(lambda seen: self.ready.emit(path, seen))
        job.failed.connect(lambda error: self.failed.emit(path, error))
        job.finished.connect(self._next)
        self._runner.start(job)


def pages_seen(path: Path, seen: Peek) -> StoredFile:
    """A file looked into, as one whose pages can be shown."""
    return StoredFile(
        digest=f"{path}\n{seen.size}",
        name=path.name,
        media_type=seen.media_type,
        size=seen.size,
        pages=seen.pages,
        origin=str(path),
    )
