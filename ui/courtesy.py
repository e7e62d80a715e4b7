"""Jobs stand aside while the window works through a piece of work that would be felt.

Whenever the window calls into Qt it lets the interpreter go, and a job that computes takes it and has to be waited
for; a list of five thousand rows is ten thousand such calls. So a job pauses at its next step until the piece is done.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

_LONGEST = 0.25  # seconds a job waits at one step, whatever the window does
_PAINTING = 0.04  # seconds; what was changed is drawn right after, and that is as many calls again
_free = threading.Event()
_free.set()
_drawn = [0.0]  # when what was changed last is drawn, by the clock that only goes forward


@contextmanager
def undisturbed() -> Iterator[None]:
    """Have jobs stand aside; on the window's thread only. Within another such piece it changes nothing."""
    if not _free.is_set():
        yield
        return
    _free.clear()
    try:
        yield
    finally:
        _drawn[0] = time.monotonic() + _PAINTING
        _free.set()


def stand_aside() -> None:
    """Wait until the window is done and has drawn it; on the thread of a job."""
    if not _free.is_set():
        _free.wait(_LONGEST)
    if (left := _drawn[0] - time.monotonic()) > 0:
        time.sleep(left)
