"""Where a bag can lie: a folder, a ZIP (in parts or not), a tar. All are read in place; links are never followed."""

import os
import tarfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple, Protocol, cast

from cmarchive.errors import FileUnreadable, PackageRefused, cause_of
from cmarchive.handover.container import Damaged, Directory, NotReadable, read_directory, read_entry
from cmarchive.handover.hashing import BLOCK
from cmarchive.handover.joined import Joined, files_of
from cmarchive.text import mark
from cmarchive.verification import PackageProblem

MOST_FILES = 99_999
_RATIO, _RATIO_FROM = 200, 1 << 30


class SourceFile(NamedTuple):
    """A file of a bag: its path with ``/``, and its size."""

    path: str
    size: int


class Source(Protocol):
    """A bag wherever it lies. ``dangers`` are reasons not to unpack it anywhere."""

    @property
    def name(self) -> str:
        """What a person calls it."""

    @property
    def files(self) -> tuple[SourceFile, ...]:
        """Every file in it, in the order they are read best."""

    @property
    def dangers(self) -> tuple[PackageProblem, ...]:
        """Links, special files and names told twice."""

    @property
    def oddities(self) -> tuple[str, ...]:
        """Remarks about the form."""

    @property
    def size(self) -> int:
        """Bytes of the file; of all files for a folder."""

    def walk(self, wanted: Collection[str]) -> Iterator[tuple[SourceFile, Iterator[bytes]]]:
        """The wanted files one after another, each to be read before the next. Blocks may raise Damaged."""


class ZipSource:
    """A ZIP. ``directory`` tells its form."""

    def __init__(self, name: str, file: BinaryIO) -> None:
        self.name, self._file = name, file
        self.size = file.seek(0, 2)
        try:
            self.directory: Directory = read_directory(file)
        except NotReadable as exc:
            cause = f"{exc.path}：{exc.message}" if exc.path else exc.message
            raise PackageRefused(path=name, cause=cause) from exc
        entries = [one for one in self.directory.entries if not one.is_folder]
        self.files = tuple(SourceFile(one.name, one.size) for one in entries)
        self._entries = {one.name: one for one in entries}
        self.oddities = self.directory.oddities
        self.dangers = tuple(self._dangers())

    def _dangers(self) -> Iterator[PackageProblem]:
        seen: set[str] = set()
        for one in self.directory.entries:
            if one.name in seen:
                yield PackageProblem(one.name, mark("Package", "同名的文件出现两次"))
            seen.add(one.name)
            if one.kind not in (0, 0o100000, 0o040000):
                yield PackageProblem(one.name, mark("Package", "是链接或特殊文件"))

    def walk(self, wanted: Collection[str]) -> Iterator[tuple[SourceFile, Iterator[bytes]]]:
        """The wanted files in the order of their bytes."""
        chosen = set(wanted)
        for one in self.files:
            if one.path in chosen:
                chosen.discard(one.path)
                yield one, read_entry(self._file, self._entries[one.path])

    def where(self, path: str) -> tuple[int, int] | None:
        """Offset and size of a file that lies in the ZIP as it is; None when it is compressed or not there."""
        entry = self._entries.get(path)
        return (entry.data, entry.size) if entry is not None and entry.method == 0 else None


class FolderSource:
    """A folder on the disk."""

    def __init__(self, folder: Path) -> None:
        self.name, self._folder = folder.name, folder
        self.oddities: tuple[str, ...] = ()
        found: list[SourceFile] = []
        dangers: list[PackageProblem] = []
        for place, folders, names in os.walk(folder):
            base = Path(place).relative_to(folder).as_posix()
            for name in sorted([*names, *folders]):
                full = Path(place, name)
                path = name if base == "." else f"{base}/{name}"
                if full.is_symlink() or not (full.is_file() or full.is_dir()):
                    dangers.append(PackageProblem(path, mark("Package", "是链接或特殊文件")))
                elif full.is_file():
                    found.append(SourceFile(path, full.stat().st_size))
            folders.sort()
            if len(found) > MOST_FILES:
                cause = mark("Container", "超过 {limit} 个文件").format(limit=MOST_FILES)
                raise PackageRefused(path=self.name, cause=cause)
        self.files, self.dangers = tuple(found), tuple(dangers)
        self.size = sum(one.size for one in found)

    def walk(self, wanted: Collection[str]) -> Iterator[tuple[SourceFile, Iterator[bytes]]]:
        """The wanted files."""
        chosen = set(wanted)
        for one in self.files:
            if one.path in chosen:
                yield one, self._blocks(one)

    def _blocks(self, one: SourceFile) -> Iterator[bytes]:
        try:
            with Path(self._folder, one.path).open("rb") as file:
                while block := file.read(BLOCK):
                    yield block
        except OSError as exc:
            raise Damaged(cause_of(exc)) from exc


class TarSource:
    """A tar, compressed or not. Read from the front each time: a compressed one has no other way."""

    def __init__(self, path: Path) -> None:
        self.name, self._path = path.name, path
        self.size = path.stat().st_size
        found: list[SourceFile] = []
        dangers: list[PackageProblem] = []
        seen: set[str] = set()
        total = 0
        with self._opened() as tar:
            for member in tar:
                name = member.name.removeprefix("./")
                if member.isdir():
                    continue
                if not member.isreg():
                    dangers.append(PackageProblem(name, mark("Package", "是链接或特殊文件")))
                elif name in seen:
                    dangers.append(PackageProblem(name, mark("Package", "同名的文件出现两次")))
                else:
                    found.append(SourceFile(name, member.size))
                seen.add(name)
                total += member.size
                if len(seen) > MOST_FILES:
                    cause = mark("Container", "超过 {limit} 个文件").format(limit=MOST_FILES)
                    raise PackageRefused(path=self.name, cause=cause)
                if total > _RATIO * self.size + _RATIO_FROM:
                    cause = mark("Container", "解压后内容过大，疑为压缩炸弹")
                    raise PackageRefused(path=self.name, cause=cause)
        self.files, self.dangers = tuple(found), tuple(dangers)
        self.oddities: tuple[str, ...] = ()

    def walk(self, wanted: Collection[str]) -> Iterator[tuple[SourceFile, Iterator[bytes]]]:
        """The wanted files in the order of the tar."""
        chosen = set(wanted)
        with self._opened() as tar:
            for member in tar:
                name = member.name.removeprefix("./")
                if member.isreg() and name in chosen:
                    chosen.discard(name)
                    yield SourceFile(name, member.size), self._blocks(tar, member)

    def _blocks(self, tar: tarfile.TarFile, member: tarfile.TarInfo) -> Iterator[bytes]:
        file = tar.extractfile(member)
        try:
            while file is not None and (block := file.read(BLOCK)):
                yield block
        except (tarfile.TarError, OSError, EOFError) as exc:
            raise Damaged(mark("Container", "压缩数据已损坏")) from exc

    @contextmanager
    def _opened(self) -> Iterator[tarfile.TarFile]:
        try:
            with tarfile.open(self._path, "r|*", encoding="utf-8") as tar:
                yield tar
        except (tarfile.TarError, EOFError) as exc:
            cause = mark("Container", "不是 tar 文件，或文件不完整")
            raise PackageRefused(path=self.name, cause=cause) from exc


@contextmanager
def opened(path: Path) -> Iterator[Source]:
    """Open a bag wherever it lies. Raises FileUnreadable, PackageRefused, PackageIncomplete."""
    try:
        if path.is_dir():
            yield FolderSource(path)
            return
        files = files_of(path)
        with files[0].open("rb") as first:
            start = first.read(4)
        if not start.startswith(b"PK") and (len(files) == 1 and tarfile.is_tarfile(files[0])):
            yield TarSource(path)
            return
        with open_joined(files) as file:
            yield ZipSource(path.name, file)
    except OSError as exc:
        raise FileUnreadable(path=path, cause=cause_of(exc)) from exc


@contextmanager
def open_joined(files: list[Path]) -> Iterator[BinaryIO]:
    """One file, or several read as one."""
    if len(files) == 1:
        with files[0].open("rb") as file:
            yield file
    else:
        with Joined(files) as joined:
            yield cast("BinaryIO", _Full(joined))


class _Full:
    """Reads as much as was asked for, across the seams of the parts."""

    def __init__(self, raw: Joined) -> None:
        self._raw = raw
        self.seek, self.tell = raw.seek, raw.tell

    def read(self, count: int) -> bytes:
        """Read up to ``count`` bytes."""
        pieces: list[bytes] = []
        while count > 0 and (piece := self._raw.read(count)):
            pieces.append(piece)
            count -= len(piece)
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)


@contextmanager
def whole_file(path: Path, scratch: Path) -> Iterator[Path]:
    """The package as one file: itself, or its parts joined in the folder ``scratch`` for the time being."""
    files = files_of(path)
    if len(files) == 1:
        yield files[0]
        return
    joined = scratch / "joined.zip"
    try:
        with open_joined(files) as source, joined.open("xb") as sink:
            while block := source.read(BLOCK):
                sink.write(block)
        yield joined
    finally:
        joined.unlink(missing_ok=True)
