"""The right to write into one archive, so that two people never do so at once."""

import os
import secrets
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from cmarchive.errors import ArchiveLocked, ArchiveNotFound
from cmarchive.store.failures import os_failure
from cmarchive.store.holder import Holder, read_lock_file
from cmarchive.store.layout import DATABASE, LOCK


def write_exclusively(path: Path, content: bytes) -> None:
    """Create ``path`` with ``content`` on the disk; raises FileExistsError when it is there already."""
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o644)
    try:
        os.write(descriptor, content)
        os.fsync(descriptor)
    except OSError:
        path.unlink(missing_ok=True)
        raise
    finally:
        os.close(descriptor)


class ArchiveLock:
    """The right to write into one archive, from ``acquire`` to ``release``.

    A lock left behind by a process of this computer that no longer runs is replaced. One from another computer
    is respected, however old: only ``break_lock``, called because a person said so, removes it.
    """

    def __init__(self, archive: Path, write: Callable[[Path, bytes], None] = write_exclusively) -> None:
        self._archive = archive
        self._path = archive / LOCK
        self._write = write
        self._token = ""

    @property
    def is_held(self) -> bool:
        """Tell whether this object holds the lock."""
        return self._token != ""

    def acquire(self) -> Self:
        """Take the lock. Raises ArchiveLocked, ArchiveNotFound, ArchiveReadOnly, DiskFull."""
        if not (self._archive / DATABASE).is_file():
            raise ArchiveNotFound(path=self._archive)
        if (holder := read_lock_file(self._path)).is_gone:
            self._remove(holder)
        token = secrets.token_hex(8)
        try:
            self._write(self._path, Holder.this_process(token).to_bytes())
        except FileExistsError as exc:
            raise self._refusal(read_lock_file(self._path)) from exc
        except OSError as exc:
            raise os_failure(exc, self._archive) from exc
        self._token = token
        return self

    def release(self) -> None:
        """Give the lock back. Harmless when it is not held, or was broken and taken by somebody else."""
        if self.is_held and read_lock_file(self._path).token == self._token:
            try:
                self._path.unlink(missing_ok=True)
            except OSError as exc:
                raise os_failure(exc, self._archive) from exc
        self._token = ""

    def break_lock(self) -> None:
        """Remove the lock of a computer that will not come back. A process that runs here keeps its lock."""
        holder = read_lock_file(self._path)
        if holder.is_here and not holder.is_gone:
            raise self._refusal(holder)
        try:
            self._path.unlink(missing_ok=True)
        except OSError as exc:
            raise os_failure(exc, self._archive) from exc

    def __enter__(self) -> Self:
        return self if self.is_held else self.acquire()

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()

    def _remove(self, holder: Holder) -> None:
        """Take away the lock ``holder`` left; of several processes that try, one succeeds."""
        aside = self._path.with_name(f"{LOCK}.{secrets.token_hex(4)}.stale")
        try:
            self._path.rename(aside)
            moved = read_lock_file(aside)
            if moved.token != holder.token:  # somebody was quicker, and this is the new lock
                aside.rename(self._path)
                raise self._refusal(moved)
            aside.unlink()
        except FileNotFoundError:
            return
        except OSError as exc:
            raise os_failure(exc, self._archive) from exc

    def _refusal(self, holder: Holder) -> ArchiveLocked:
        return ArchiveLocked(path=self._archive, host=holder.host, since=holder.since)
