"""What long-running core functions need: progress out, the wish to stop in, a collector at rest. No Qt, no terminal."""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Cancelled(BaseException):
    """The user asked the running job to stop.

    A ``BaseException``, so that no ``except Exception`` swallows it on its way out.
    """


class Monitor:
    """Receives progress and carries the wish to stop. This one is silent; front ends subclass it."""

    def __init__(self) -> None:
        self._stop = threading.Event()
        self.stage = ""
        self.done = 0
        self.total = 0

    def cancel(self) -> None:
        """Ask the job to stop at its next step. Safe to call from any thread."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Tell whether somebody asked to stop."""
        return self._stop.is_set()

    def begin(self, stage: str, total: int) -> None:
        """Start a stage of ``total`` steps. ``stage`` is a Chinese name the user sees."""
        self.stage, self.done, self.total = stage, 0, total
        self._step()

    def advance(self, count: int = 1) -> None:
        """Report ``count`` finished steps; raises ``Cancelled`` if somebody asked to stop."""
        self.done += count
        self._step()

    def report(self) -> None:
        """Show ``stage``, ``done`` and ``total``. Called on whatever thread runs the job."""

    def _step(self) -> None:
        if self._stop.is_set():
            raise Cancelled(self.stage)
        self.report()


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Let the cyclic collector wait while very many objects are made of which none is garbage.

    Frozen and thawed, what was made counts as old, and is not walked at once when the collector wakes.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.unfreeze()
            gc.enable()
