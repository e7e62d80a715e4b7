"""Loading what was left for later, while nobody waits for it."""

from importlib import import_module

from cmarchive.jobs import Monitor

_ROOMS = ("session", "intake", "rules", "bind", "ledger", "handover")  # as a day's work meets them


def load_rest(monitor: Monitor) -> None:
    """Load every module that a use case may need. Takes half a second; to be called on a worker's thread."""
    rooms = [import_module(f"cmarchive.{name}") for name in _ROOMS]
    monitor.begin("", sum(len(dir(room)) for room in rooms))
    for room in rooms:
        for offered in dir(room):
            getattr(room, offered)
            monitor.advance()
