"""The only bridge between the window's thread and the others."""

import logging
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal

from cmarchive.jobs import Cancelled, Monitor
from ui.collector import let_age, watch
from ui.courtesy import stand_aside
from ui.texts import shown

log = logging.getLogger(__name__)
_PROGRESS_EVERY = 0.05  # seconds; what the eye can follow, and no more events than that


class _Reporter(Monitor):
    """Passes a core function's progress on to a job, throttled; called on the worker's thread."""

    def __init__(self, job: "Job") -> None:
        super().__init__()
        self._job = job
        self._last, self._last_stage = 0.0, ""

    def report(self) -> None:
        """Emit, unless the last emission is too recent; a new stage and the last step are always told."""
        stand_aside()
        now = time.monotonic()
        finished = self.total > 0 and self.done >= self.total
        if now - self._last >= _PROGRESS_EVERY or self.stage != self._last_stage or finished:
            self._last, self._last_stage = now, self.stage
            self._job.progress.emit(shown(self.stage), self.done, self.total)


def _nothing(_monitor: Monitor) -> None:
    """What a job has to do that was run."""


class Job(QObject):
    """One call of a core function on a worker thread.

    Make it on the window's thread and connect its signals before starting it; they arrive on the window's thread.
    ``title`` is what the status bar shows; a job without one is quiet. One that ``is_kept`` is brief and holds what
    a person wrote: shutting down waits for it instead of stopping it.
    """

    progress = Signal(str, int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()

    def __init__(self, work: Callable[[Monitor], Any], title: str = "", *, is_kept: bool = False) -> None:
        super().__init__()
        self.title = title
        self.is_kept = is_kept
        self._work = work
        self._monitor = _Reporter(self)

    def cancel(self) -> None:
        """Ask the job to stop at its next step."""
        self._monitor.cancel()

    def run(self) -> None:
        """Do the work; called by the pool. What the work knew is let go of: signals make a job refer to itself."""
        work, self._work = self._work, _nothing
        try:
            if self._monitor.is_cancelled:
                raise Cancelled(self.title)
            result = work(self._monitor)
        except Cancelled:
            self.cancelled.emit()
        except Exception as exc:
            log.warning("Job failed: %s", self.title or work, exc_info=exc)
            self.failed.emit(exc)
        else:
            self.succeeded.emit(result)
        finally:
            self.finished.emit()


class JobRunner(QObject):
    """Runs jobs one after the other on a thread of its own, so that order is correctness.

    A job is deleted on the window's thread, and only once the worker has let go of it: emitting a signal of an
    object that is being deleted crashes. A runner needs a parent for the same reason: an error's traceback refers
    to it, and were it Python's own, whatever thread drops the last traceback would delete it.
    """

    started = Signal(object)
    idle = Signal()
    _left = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running: dict[int, Job] = {}
        self._count = 0
        self._left.connect(self._forget)
        watch(self)

    @property
    def is_busy(self) -> bool:
        """Tell whether a job is running or waiting."""
        return bool(self._running)

    def start(self, job: Job) -> None:
        """Queue a job; the runner keeps it alive until it has finished."""
        self._count += 1
        number = self._count
        job.setParent(self)
        self._running[number] = job
        self.started.emit(job)
        self._pool.start(lambda: self._work(number, job))

    def shut_down(self) -> None:
        """Stop everything that may be stopped, and wait. Call it before the archive is closed."""
        for job in self._running.values():
            if not job.is_kept:
                job.cancel()
        self._pool.waitForDone()

    def _work(self, number: int, job: Job) -> None:
        job.run()
        self._left.emit(number)

    def _forget(self, number: int) -> None:
        self._running.pop(number).deleteLater()
        let_age()
        if not self._running:
            self.idle.emit()
