"""The originals, each exactly as received, named by its SHA-256 and stored once."""

import hashlib
import os
import re
import secrets
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, NamedTuple

from cmarchive.errors import ArchiveError, FileUnreadable, ObjectMissing, cause_of
from cmarchive.jobs import Monitor
from cmarchive.store.disk import make_folder, remove_file, sync_folder
from cmarchive.store.failures import os_failure
from cmarchive.text import mark

_BLOCK = 1 << 20
_DIGEST = re.compile(r"[0-9a-f]{64}")
_PARTIAL = ".partial"
_CHANGED = mark("Error", "读取时文件正被其他程序修改")
_UNFAITHFUL = mark("Error", "“{path}”写入档案库后核对不一致，没有收集它。磁盘可能有故障，请检查磁盘后重试。")


class Taken(NamedTuple):
    """A file that was taken in: its SHA-256, size, and when it was last changed (UTC, empty if unknown)."""

    digest: str
    size: int
    modified: str


def create_file(path: Path) -> BinaryIO:
    """Open a new file for writing."""
    return path.open("xb")


class ObjectStore:
    """The ``objects`` folder of one archive. Needs no database, and may be used from any thread."""

    def __init__(self, folder: Path, create: Callable[[Path], BinaryIO] = create_file) -> None:
        self._folder = folder
        self._create = create

    def take_in(self, source: Path, monitor: Monitor | None = None) -> Taken:
        """Store a file: copy, put on the disk, verify what was written, and only then give it its name.

        ``monitor`` is only asked whether to stop. An object that is there already is kept if it is what its name
        says, and replaced if it was damaged.

        Raises:
            FileUnreadable: when the source cannot be read, or changes meanwhile.
            DiskFull, ArchiveReadOnly: when the copy cannot be written; nothing is left behind.
        """
        partial = self._folder / f"{secrets.token_hex(8)}{_PARTIAL}"
        with _readable(source):
            file = source.open("rb")
        with file:
            try:
                try:
                    before = os.fstat(file.fileno())
                    digest = self._copy(file, source, partial, monitor)
                    after = os.fstat(file.fileno())
                    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
                        raise FileUnreadable(path=source, cause=_CHANGED)
                    if not self._holds(digest):
                        self._publish(partial, digest, source)
                finally:
                    remove_file(partial)  # can fail as well: where objects is no folder, for one
            except OSError as exc:
                raise os_failure(exc, self._folder.parent) from exc
        return Taken(digest, before.st_size, _modified(before.st_mtime))

    def path(self, digest: str, name: str = "") -> Path:
        """Where an original lies, for reading only. Raises ObjectMissing, which calls it ``name``."""
        if not _DIGEST.fullmatch(digest) or not (place := self._place(digest)).is_file():
            raise ObjectMissing(name=name or digest[:12], digest=digest)
        return place

    def has(self, digest: str, size: int) -> bool:
        """Tell whether an original of this name and size is there, without reading it."""
        try:
            return self._place(digest).stat().st_size == size
        except OSError:
            return False

    def verify(self, digest: str, name: str = "") -> None:
        """Read an original whole. Raises ObjectMissing when it is gone or no longer what it was."""
        self.path(digest, name)
        if not self._holds(digest):
            raise ObjectMissing(name=name or digest[:12], digest=digest)

    def orphans(self, known: Collection[str]) -> list[Path]:
        """List what no item refers to: objects whose digest is not ``known``, and remains of a crash."""
        return [path for path in self._files() if path.name not in known or path != self._place(path.name)]

    def remove(self, orphans: Collection[Path]) -> None:
        """Delete files that ``orphans`` listed."""
        try:
            for path in orphans:
                remove_file(path)
        except OSError as exc:
            raise os_failure(exc, self._folder.parent) from exc

    def size(self) -> int:
        """How many bytes all originals take."""
        return sum(path.stat().st_size for path in self._files())

    def _copy(self, file: BinaryIO, source: Path, partial: Path, monitor: Monitor | None) -> str:
        """Copy to ``partial`` and put it on the disk; returns the SHA-256 of what was read."""
        make_folder(self._folder)
        digest = hashlib.sha256()
        with self._create(partial) as sink:
            while block := _next_block(file, source):
                digest.update(block)
                sink.write(block)
                if monitor is not None:
                    monitor.advance(0)
            sink.flush()
            os.fsync(sink.fileno())
        return digest.hexdigest()

    def _publish(self, partial: Path, digest: str, source: Path) -> None:
        """Verify the copy by reading it back, make it read-only and give it its name, lastingly."""
        if _digest_of(partial) != digest:
            raise ArchiveError(detail=_UNFAITHFUL.format(path=source))
        place = self._place(digest)
        make_folder(place.parent)
        remove_file(place)
        partial.chmod(0o444)
        partial.rename(place)
        sync_folder(place.parent)

    def _holds(self, digest: str) -> bool:
        """Tell whether the object of this name exists and is what its name says."""
        try:
            return _digest_of(self._place(digest)) == digest
        except OSError:
            return False

    def _place(self, digest: str) -> Path:
        return self._folder / digest[:2] / digest

    def _files(self) -> Iterator[Path]:
        if self._folder.is_dir():
            yield from sorted(path for path in self._folder.rglob("*") if path.is_file())


@contextmanager
def _readable(source: Path) -> Iterator[None]:
    """Blame the source for what goes wrong while reading it, not the archive."""
    try:
        yield
    except OSError as exc:
        raise FileUnreadable(path=source, cause=cause_of(exc)) from exc


def _next_block(file: BinaryIO, source: Path) -> bytes:
    with _readable(source):
        return file.read(_BLOCK)


def _digest_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _modified(timestamp: float) -> str:
    try:
        return datetime.fromtimestamp(timestamp, UTC).isoformat(timespec="seconds")
    except (ValueError, OverflowError, OSError):  # some cameras and archives leave impossible dates
        return ""
