"""Freeing very many small things a little at a time; all at once, they would stop the window for a third of a second."""

import sys
from collections.abc import Iterable
from time import monotonic

from PySide6.QtCore import QObject, QTimer

from cmarchive.jobs import Monitor
from ui.jobs import Job, JobRunner

_WAIT, _BREATH = 1000, 10  # milliseconds: while somebody else holds them; between two slices
_SHOWN = 1500  # milliseconds after which what a check says is shown everywhere
_SLICE = 0.002  # seconds
_AT_ONCE = 64
_OURS = 2  # references: the list's and the question's


class Remains(QObject):
    """Holds the findings of a check, or the documents of a snapshot, that another has taken the place of.

    As the last to hold them it frees them in slices. As long as a page still shows them it waits.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._heaps: list[list[object]] = []
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._free)

    @property
    def is_empty(self) -> bool:
        """Tell whether everything has been freed."""
        return not self._heaps

    def take(self, things: Iterable[object]) -> None:
        """Hold on to these until nobody else does."""
        self._heaps.append(list(things))
        self._timer.start(_WAIT)

    def _free(self) -> None:
        until, waiting = monotonic() + _SLICE, False
        for heap in list(self._heaps):
            while heap and sys.getrefcount(heap[-1]) <= _OURS and monotonic() < until:
                del heap[-_AT_ONCE:]
            if not heap:
                self._heaps.remove(heap)
            elif sys.getrefcount(heap[-1]) > _OURS:
                waiting = True
        if self._heaps:
            self._timer.start(_WAIT if waiting and monotonic() < until else _BREATH)


class Spent(QObject):
    """Holds what is one large thing, and has it freed beside the window once what took its place is shown."""

    def __init__(self, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._held: list[object] = []
        self._timer = QTimer(self, interval=_SHOWN, singleShot=True)
        self._timer.timeout.connect(self._let_go)

    def take(self, thing: object) -> None:
        """Hold on to this for a moment; nobody else may."""
        self._held.append(thing)
        self._timer.start()

    def _let_go(self) -> None:
        if self._runner.is_busy:
            self._timer.start()  # queued behind a job it would free just when there is something new to show
            return
        held, self._held = self._held, []

        def work(monitor: Monitor) -> None:
            monitor.begin("", 1)  # gives way
            held.clear()

        self._runner.start(Job(work))
