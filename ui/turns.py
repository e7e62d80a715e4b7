"""Work for the window's thread that can wait: one piece at a time, with time for a person's keys in between."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from ui.courtesy import undisturbed

_BREATH = 12  # milliseconds between two pieces


class Turns(QObject):
    """Pieces of work by owner and name, in the order they came; one of the same name takes the older one's place.

    A lazy one waits until its owner is asked for everything.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: dict[tuple[int, str], Callable[[], None]] = {}
        self._lazy: set[tuple[int, str]] = set()
        self._timer = QTimer(self, interval=_BREATH, singleShot=True)
        self._timer.timeout.connect(self._do_one)

    @property
    def is_busy(self) -> bool:
        """Tell whether something waits that will be done by itself."""
        return self._next() is not None

    def put(self, owner: QObject, name: str, work: Callable[[], None], *, lazy: bool = False) -> None:
        """Have something done soon; a lazy thing when its owner is asked for it."""
        key = id(owner), name
        self._waiting[key] = work
        if lazy:
            self._lazy.add(key)
        else:
            self._lazy.discard(key)
            self._timer.start()

    def drop(self, owner: QObject, name: str) -> None:
        """It need not be done any more."""
        self._waiting.pop((id(owner), name), None)

    def do_all(self, owner: QObject) -> None:
        """Do now what waits for an owner."""
        with undisturbed():
            for key in [key for key in self._waiting if key[0] == id(owner)]:
                self._waiting.pop(key)()

    def clear(self) -> None:
        """Forget everything: those it was for are going away."""
        self._waiting.clear()

    def _do_one(self) -> None:
        if (key := self._next()) is not None:
            with undisturbed():
                self._waiting.pop(key)()
        if self.is_busy:
            self._timer.start()

    def _next(self) -> tuple[int, str] | None:
        return next((key for key in self._waiting if key not in self._lazy), None)
