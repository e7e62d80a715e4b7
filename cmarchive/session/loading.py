"""Loading what was left for later, while nobody waits for it."""

from collections.abc import Iterable
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


def load(modules: Iterable[str], monitor: Monitor) -> None:
    """Load modules by their names, on a worker's thread."""
    wanted = tuple(modules)
    monitor.begin("", len(wanted))
    for module in wanted:
        import_module(module)
        monitor.advance()
