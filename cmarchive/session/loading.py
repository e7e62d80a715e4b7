"""Loading what was left for later, while nobody waits for it."""

from importlib import import_module

_ROOMS = ("session", "intake", "rules", "bind", "ledger", "handover")  # as a day's work meets them


def load_rest() -> None:
    """Load every module that a use case may need. Takes half a second; to be called on a worker's thread."""
    for name in _ROOMS:
        room = import_module(f"cmarchive.{name}")
        for offered in dir(room):
            getattr(room, offered)
