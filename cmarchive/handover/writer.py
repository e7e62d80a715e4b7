"""Writing a bag into one ZIP, every byte hashed on its way; sealed at the end so that its form is covered too."""

import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO

from cmarchive.errors import FileUnreadable, ObjectMissing, cause_of
from cmarchive.handover.container import SEAL, SEAL_LENGTH, read_directory, seal_of
from cmarchive.handover.hashing import BLOCK, Hasher
from cmarchive.jobs import Monitor

SIGNATURE = "signature.json"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_LARGE = 1 << 31
_OFFICE_HOURS = timedelta(hours=8)  # ZIP knows no time zones; offices live in this one
DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

Signer = Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A file that was written into the bag."""

    path: str
    size: int
    sha256: str
    sha512: str


class BagWriter:
    """Writes the files of one bag one after another. ``stamp`` is the moment all files of ours carry."""

    def __init__(self, file: BinaryIO, root: str, stamp: str, monitor: Monitor) -> None:
        self._file, self._root, self._monitor = file, root, monitor
        self._zip = zipfile.ZipFile(file, "w", allowZip64=True)
        self._stamp = _date_time(stamp)
        self._hasher = Hasher()
        self.payload: list[Written] = []
        self._tags: list[Written] = []
        self._tag("bagit.txt", DECLARATION)

    @property
    def octets(self) -> int:
        """Bytes of the payload so far."""
        return sum(one.size for one in self.payload)

    def add(self, path: str, blocks: Iterable[bytes], *, is_packed: bool = True) -> Written:
        """Write a payload file of ours; ``path`` is that within ``data``."""
        return self._payload(f"data/{path}", blocks, self._stamp, is_packed=is_packed)

    def add_file(self, path: str, source: Path, *, is_packed: bool = False, modified: str = "") -> Written:
        """Write a payload file from the disk."""
        stamp = _date_time(modified) if modified else self._stamp
        size = source.stat().st_size
        return self._payload(f"data/{path}", _blocks(source), stamp, is_packed=is_packed, size=size)

    def add_original(self, path: str, source: Path, digest: str, name: str, modified: str) -> Written:
        """Write an original as it is. Raises ObjectMissing when it is no longer what its digest says."""
        written = self.add_file(path, source, modified=modified)
        if written.sha256 != digest:
            raise ObjectMissing(name=name, digest=digest)
        return written

    def finish(
        self, info: Mapping[str, str], tags: Mapping[str, Iterable[bytes]], signer: Signer | None
    ) -> bytes:
        """Write tag files and manifests, sign, close and seal. Returns the bytes that were signed."""
        for algorithm in ("sha256", "sha512"):
            self._tag(f"manifest-{algorithm}.txt", _manifest(self.payload, algorithm))
        self._tag("bag-info.txt", "".join(f"{label}: {value}\n" for label, value in info.items()).encode())
        for path, blocks in tags.items():
            self._tag(path, b"".join(blocks))
        listed = list(self._tags)
        told = {name: _manifest(listed, name) for name in ("sha256", "sha512")}
        for algorithm, data in told.items():
            self._tag(f"tagmanifest-{algorithm}.txt", data)
        if signer is not None:
            self._tag(SIGNATURE, signer(told["sha256"]))
        self._zip.comment = SEAL + b"0" * (SEAL_LENGTH - len(SEAL))
        self._zip.close()
        self._hasher.__exit__(None, None, None)
        self._seal()
        return told["sha256"]

    def abandon(self) -> None:
        """Give threads and file free, whether finished or not."""
        with suppress(OSError, ValueError):
            self._zip.close()
        self._hasher.__exit__(None, None, None)

    def _seal(self) -> None:
        self._file.flush()
        total = self._file.seek(0, 2)
        entries = read_directory(self._file).entries
        seal = SEAL + seal_of(self._file, list(entries), total).encode()
        self._file.seek(total - SEAL_LENGTH)
        self._file.write(seal)

    def _payload(
        self,
        path: str,
        blocks: Iterable[bytes],
        stamp: tuple[int, int, int, int, int, int],
        *,
        is_packed: bool,
        size: int = 0,
    ) -> Written:
        written = self._write(path, blocks, stamp, is_packed=is_packed, size=size)
        self.payload.append(written)
        return written

    def _tag(self, path: str, data: bytes) -> None:
        is_packed = len(data) > 512
        self._tags.append(self._write(path, [data], self._stamp, is_packed=is_packed, size=len(data)))

    def _write(
        self,
        path: str,
        blocks: Iterable[bytes],
        stamp: tuple[int, int, int, int, int, int],
        *,
        is_packed: bool,
        size: int,
    ) -> Written:
        entry = zipfile.ZipInfo(f"{self._root}/{path}", date_time=stamp)
        entry.compress_type = zipfile.ZIP_DEFLATED if is_packed else zipfile.ZIP_STORED
        entry.create_system = 3
        entry.external_attr = 0o100644 << 16
        self._hasher.start()
        with self._zip.open(entry, "w", force_zip64=size >= _LARGE) as sink:
            for block in blocks:
                self._hasher.update(block)
                sink.write(block)
                self._monitor.advance(0)
        digests = self._hasher.digests()
        return Written(path=path, size=self._hasher.size, sha256=digests["sha256"], sha512=digests["sha512"])


def encoded(lines: Iterable[str]) -> Iterator[bytes]:
    """Texts as UTF-8 blocks of a reasonable size."""
    pending: list[str] = []
    length = 0
    for line in lines:
        pending.append(line)
        length += len(line)
        if length > BLOCK // 4:
            yield "".join(pending).encode("utf-8", "replace")
            pending, length = [], 0
    yield "".join(pending).encode("utf-8", "replace")


def _manifest(files: Iterable[Written], algorithm: str) -> bytes:
    lines = [(_escaped(one.path), getattr(one, algorithm)) for one in files]
    return "".join(f"{digest}  {path}\n" for path, digest in sorted(lines)).encode()


def _escaped(path: str) -> str:
    return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D")


def _blocks(source: Path) -> Iterator[bytes]:
    try:
        with source.open("rb") as file:
            while block := file.read(BLOCK):
                yield block
    except OSError as exc:
        raise FileUnreadable(path=source, cause=cause_of(exc)) from exc


def _date_time(moment: str) -> tuple[int, int, int, int, int, int]:
    """A moment as ZIP keeps it: in office hours, from 1980 to 2107, even seconds."""
    try:
        local = datetime.fromisoformat(moment)
    except ValueError:
        return _EPOCH
    if local.tzinfo is not None:
        local = (local - (local.utcoffset() or timedelta())).replace(tzinfo=None) + _OFFICE_HOURS
    if not 1980 <= local.year <= 2107:
        return _EPOCH
    return (local.year, local.month, local.day, local.hour, local.minute, local.second // 2 * 2)
