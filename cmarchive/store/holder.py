"""What the ``lock`` file says: who has an archive open, and whether that process still runs."""

import json
import os
import socket
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from cmarchive.store.layout import LOCK
from cmarchive.store.processes import birth_of, is_running
from cmarchive.text import mark

_UNKNOWN_HOST = mark("Lock", "另一台计算机或另一个程序")
_UNKNOWN_TIME = mark("Lock", "不明时间")


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Who holds a lock. ``born`` tells the process apart from a later one with the same number."""

    host: str = _UNKNOWN_HOST
    pid: int = 0
    since: str = _UNKNOWN_TIME
    token: str = ""
    born: str = ""

    @classmethod
    def this_process(cls, token: str) -> Self:
        """Describe the running process; ``token`` names this one taking of the lock."""
        since = datetime.now().astimezone().isoformat(sep=" ", timespec="seconds")
        pid = os.getpid()
        return cls(host=socket.gethostname(), pid=pid, since=since, token=token, born=birth_of(pid))

    @property
    def is_here(self) -> bool:
        """Tell whether the holder is a process of this computer, which alone can be judged."""
        return self.token != "" and self.host == socket.gethostname()

    @property
    def is_gone(self) -> bool:
        """Tell whether the holder surely no longer runs."""
        if not self.is_here:
            return False
        return not is_running(self.pid) or (self.born != "" and birth_of(self.pid) not in ("", self.born))

    def to_bytes(self) -> bytes:
        """The content of a lock file."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1).encode()


def read_holder(archive: Path) -> Holder:
    """Read who holds the lock of ``archive``; an unknown holder when that cannot be told."""
    return read_lock_file(archive / LOCK)


def read_lock_file(path: Path) -> Holder:
    """Read one lock file; a missing or unreadable one names an unknown holder."""
    try:
        content = json.loads(path.read_bytes())
        return Holder(
            host=str(content["host"]),
            pid=int(content["pid"]),
            since=str(content["since"]),
            token=str(content["token"]),
            born=str(content.get("born", "")),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Holder()
