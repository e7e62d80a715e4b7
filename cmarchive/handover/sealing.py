"""Whole files sealed with a passphrase for the road, and opened again; nothing half-written is ever left behind."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from cmarchive.errors import FileUnreadable, cause_of
from cmarchive.handover.age import is_sealed, seal, unseal
from cmarchive.handover.scratch import blaming_disk, put_in_place
from cmarchive.jobs import Monitor
from cmarchive.text import mark

SEALED_SUFFIX = ".age"


def is_sealed_file(path: Path) -> bool:
    """Tell whether a file is sealed. Raises FileUnreadable."""
    with _reading(path) as source:
        return is_sealed(source.read(64))


def seal_file(source: Path, target: Path, passphrase: str, monitor: Monitor) -> None:
    """Write ``source`` sealed to ``target``; a former one is replaced when all is written, and only then.

    Raises:
        FileUnreadable: when the source cannot be read to its end.
        TargetInUse, ArchiveReadOnly, DiskFull: when the target cannot be written.
    """
    with _reading(source) as plain, _writing(target) as out:
        monitor.begin(mark("Stage", "加密"), source.stat().st_size)
        seal(_Source(plain, source), out, passphrase, monitor)


def unseal_file(source: Path, target: Path, passphrase: str, monitor: Monitor) -> None:
    """Write what is sealed in ``source`` to ``target``, once it is known to be whole.

    Raises:
        PassphraseWrong, SealDamaged: when it does not open; ``target`` is then as it was.
        FileUnreadable, TargetInUse, ArchiveReadOnly, DiskFull: as for sealing.
    """
    with _reading(source) as closed, _writing(target) as out:
        monitor.begin(mark("Stage", "解密"), source.stat().st_size)
        unseal(_Source(closed, source), out, passphrase, source, monitor)


class _Source:
    """A file whose failures to be read are told apart from those of the file being written."""

    def __init__(self, file: IO[bytes], path: Path) -> None:
        self._file, self._path = file, path

    def read(self, size: int) -> bytes:
        """The next bytes; fewer at the end only."""
        try:
            return self._file.read(size)
        except OSError as exc:
            raise FileUnreadable(path=self._path, cause=cause_of(exc)) from exc

    def seek(self, place: int) -> int:
        """Go on reading there."""
        return self._file.seek(place)


@contextmanager
def _reading(path: Path) -> Iterator[IO[bytes]]:
    try:
        file = path.open("rb")
    except OSError as exc:
        raise FileUnreadable(path=path, cause=cause_of(exc)) from exc
    with file:
        yield file


@contextmanager
def _writing(target: Path) -> Iterator[IO[bytes]]:
    """A file beside ``target`` that takes its place when the block is left in peace, and else is gone."""
    with blaming_disk(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        scratch = target.with_name(f".sealing-{secrets.token_hex(8)}")  # with the rights any new file has
        try:
            with scratch.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            put_in_place(scratch, target)
        finally:
            scratch.unlink(missing_ok=True)
