"""When the cyclic collector may work: on the window's thread, when little is to be looked at."""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 1000  # milliseconds
_WORTH = 1000  # young objects
_MANY = 10_000  # young objects; looking at more of them would be felt (ten milliseconds and more)


class Collector(QObject):
    """Takes the collector's work over from Python, which stops everything whenever enough objects have been made.

    An archive of five thousand enterprises is some millions of objects, and looking at them all takes a second. Hardly
    any of them is ever garbage of the kind only the collector finds: what is dropped is freed by reference counting, as
    always. So only young objects are looked at, and where a job has just made very many they count as old at once.
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
        """Look at the young objects, unless they are very many."""
        young = gc.get_count()[0]
        if young > _MANY:
            let_age()
        elif young > _WORTH:
            gc.collect(0)


def let_age() -> None:
    """Count what a job has made as old; under Python's own collector that is its own business."""
    if not gc.isenabled():
        gc.freeze()
        gc.unfreeze()


def sweep() -> None:
    """Look at everything; for the moment when no archive is open and nobody waits."""
    gc.collect()
