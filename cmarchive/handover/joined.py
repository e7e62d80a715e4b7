"""Files in parts for small media, read as the one file they are; and the list that says which parts belong together."""

import bisect
import io
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cmarchive.errors import FileUnreadable, PackageIncomplete, cause_of
from cmarchive.handover.hashing import BLOCK, Hasher
from cmarchive.jobs import Monitor
from cmarchive.text import mark

LIST_SUFFIX = ".parts.json"
_PART = re.compile(r"(.+)\.(\d{3})")
_MOST_LIST = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part: the name of its file, its size and SHA-256."""

    name: str
    size: int
    sha256: str


class Joined(io.RawIOBase):
    """Several files one after another, read as one."""

    def __init__(self, files: Sequence[Path]) -> None:
        super().__init__()
        self._files = [file.open("rb") for file in files]
        self._ends: list[int] = []
        total = 0
        for file in files:
            total += file.stat().st_size
            self._ends.append(total)
        self._at, self._total = 0, total

    def readable(self) -> bool:
        """Always."""
        return True

    def seekable(self) -> bool:
        """Always."""
        return True

    def tell(self) -> int:
        """Where the next byte is read."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a byte of the whole."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._total}[whence]
        self._at = max(0, base + offset)
        return self._at

    def readinto(self, buffer: Any) -> int:
        """Read what the current part has, up to the size of the buffer."""
        number = bisect.bisect_right(self._ends, self._at)
        if number >= len(self._files):
            return 0
        begin = self._ends[number - 1] if number else 0
        file = self._files[number]
        file.seek(self._at - begin)
        view = memoryview(buffer)[: self._ends[number] - self._at]
        count = file.readinto(view)
        self._at += count
        return count

    def close(self) -> None:
        """Close every part."""
        for file in self._files:
            file.close()
        super().close()


def files_of(first: Path) -> list[Path]:
    """The files a package consists of: itself, or all parts when ``first`` is one of them or their list.

    Raises:
        PackageIncomplete: when parts are missing or are not those the list names.
        FileUnreadable: when there is no such file.
    """
    listing = _list_of(first)
    if listing is None:
        if not first.exists():
            raise FileUnreadable(path=first, cause=mark("Cause", "文件或文件夹不存在"))
        return [first]
    parts = _read_list(listing)
    files = [listing.parent / part.name for part in parts]
    for file, part in zip(files, parts, strict=True):
        if not file.is_file():
            cause = mark("Package", "缺少第 {name} 卷，请把各卷放在同一个文件夹中").format(name=part.name)
            raise PackageIncomplete(path=first.name, cause=cause)
        if file.stat().st_size != part.size:
            cause = mark("Package", "{name} 应有 {size} 字节，实有 {actual} 字节").format(
                name=part.name, size=part.size, actual=file.stat().st_size
            )
            raise PackageIncomplete(path=first.name, cause=cause)
    return files


def damaged_parts(first: Path, monitor: Monitor) -> list[str]:
    """Names of the parts whose SHA-256 is not that of the list; none for a file in one piece. Raises as ``files_of``."""
    listing = _list_of(first)
    if listing is None:
        return []
    found = []
    with Hasher(("sha256",)) as hasher:
        for path, part in zip(files_of(first), _read_list(listing), strict=True):
            hasher.start()
            with path.open("rb") as file:
                while block := file.read(BLOCK):
                    hasher.update(block)
                    monitor.advance(0)
            if hasher.digests()["sha256"] != part.sha256:
                found.append(part.name)
    return found


def split(
    whole: Path, name: str, part_size: int, folder: Path, monitor: Monitor, open_new: Callable[[Path], Any]
) -> list[Path]:
    """Write ``whole`` into ``folder`` as parts called ``name``.001 …, and their list; returns all, the list last."""
    parts: list[Part] = []
    made: list[Path] = []
    with whole.open("rb") as source, Hasher(("sha256",)) as hasher:
        while True:
            block = source.read(min(BLOCK, part_size))
            if not block:
                break
            path = folder / f"{name}.{len(parts) + 1:03d}"
            hasher.start()
            with open_new(path) as sink:
                while block:
                    sink.write(block)
                    hasher.update(block)
                    monitor.advance(len(block))
                    block = source.read(min(BLOCK, part_size - hasher.size))
            parts.append(Part(name=path.name, size=hasher.size, sha256=hasher.digests()["sha256"]))
            made.append(path)
    content = {
        "note": mark("Package", "移交包的各卷。请把全部各卷和本文件放在同一个文件夹中，再打开第一卷。"),
        "name": name,
        "parts": [{"name": one.name, "size": one.size, "sha256": one.sha256} for one in parts],
    }
    listing = folder / f"{name}{LIST_SUFFIX}"
    with open_new(listing) as sink:
        sink.write(json.dumps(content, ensure_ascii=False, indent=1).encode() + b"\n")
    return [*made, listing]


def _list_of(path: Path) -> Path | None:
    """The list beside a part; None for a file in one piece."""
    if path.name.endswith(LIST_SUFFIX):
        return path
    found = _PART.fullmatch(path.name)
    if found is None:
        return None
    listing = path.with_name(f"{found.group(1)}{LIST_SUFFIX}")
    if not listing.is_file():
        cause = mark("Package", "缺少各卷的清单 {name}").format(name=listing.name)
        raise PackageIncomplete(path=path.name, cause=cause)
    return listing


def _read_list(listing: Path) -> list[Part]:
    """Read the list; names that are not plain ones, or a list that is none, are refused."""
    try:
        if listing.stat().st_size > _MOST_LIST:
            raise ValueError
        content = json.loads(listing.read_text(encoding="utf-8"))
        parts = [
            Part(name=str(one["name"]), size=int(one["size"]), sha256=str(one["sha256"]))
            for one in content["parts"]
        ]
        if not parts or any(
            Path(one.name).name != one.name or not _PART.fullmatch(one.name) for one in parts
        ):
            raise ValueError
    except OSError as exc:
        raise FileUnreadable(path=listing, cause=cause_of(exc)) from exc
    except (ValueError, KeyError, TypeError) as exc:
        cause = mark("Package", "各卷的清单 {name} 无法识别").format(name=listing.name)
        raise PackageIncomplete(path=listing.name, cause=cause) from exc
    return parts
