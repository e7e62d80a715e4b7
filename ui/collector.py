"""When the cyclic collector may work: on the window's thread, when little is to be looked at."""

import gc
from typing import Protocol
from weakref import WeakSet

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

_EVERY = 1000  # milliseconds
_WORTH = 1000  # young objects
_MANY = 10_000  # young objects; looking at more of them would be felt (ten milliseconds and more)


class Worker(Protocol):
    """Whatever makes objects on another thread."""

    @property
    def is_busy(self) -> bool:
        """Tell whether it does now."""


_workers: WeakSet[Worker] = WeakSet()


class Collector(QObject):
    """Takes the collector's work over from Python, which stops everything whenever enough objects have been made.

    An archive of five thousand enterprises is some millions of objects, and looking at them all takes a second. Hardly
    any of them is ever garbage of the kind only the collector finds: what is dropped is freed by reference counting, as
    always. So only young objects are looked at, and those made while a job is at work count as old at once: they may be
    very many, and how many cannot be told, for Python takes off its count whatever old object is freed meanwhile.
    It is also safer: the collector may meet objects of Qt, which no other thread may delete.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what is loaded stays
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.destroyed.connect(lambda: gc.enable())

    def look(self) -> None:
        """Look at the young objects, unless they are or may be very many."""
        young = gc.get_count()[0]
        if young > _MANY or any(one.is_busy for one in _workers if isValid(one)):
            let_age()
        elif young > _WORTH:
            gc.collect(0)


def watch(worker: Worker) -> None:
    """Have what is made while this is busy count as old."""
    _workers.add(worker)


def let_age() -> None:
    """Count what a job has made as old; under Python's own collector that is its own business."""
    if not gc.isenabled():
        gc.freeze()
        gc.unfreeze()


def sweep() -> None:
    """Look at everything; for the moment when no archive is open and nobody waits."""
    gc.collect()
