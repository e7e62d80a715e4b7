"""What SQLite and the operating system complain of, turned into errors a person can act on.

Sorted by result code, never by message. What is not listed here is a bug of ours and passes unchanged;
``IntegrityError`` above all.
"""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cmarchive.errors import ArchiveDamaged, ArchiveError, ArchiveLocked, ArchiveReadOnly, DiskFull, cause_of
from cmarchive.store.holder import read_holder
from cmarchive.text import mark

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_READ_ONLY = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR}
_CAUSES = {
    sqlite3.SQLITE_CORRUPT: mark("Error", "数据库内容已损坏"),
    sqlite3.SQLITE_NOTADB: mark("Error", "archive.db 不是数据库文件"),
    sqlite3.SQLITE_IOERR: mark("Error", "磁盘读写出错"),
}
_ILLEGIBLE = mark("Error", "有记录的内容无法识别")
_NO_ROOM = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_NO_RIGHT = {errno.EROFS, errno.EACCES, errno.EPERM}


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise an ``ArchiveError`` about ``path`` for whatever the disk or another program is to blame for."""
    try:
        yield
    except sqlite3.Error as exc:
        if (failure := sqlite_failure(exc, path)) is None:
            raise
        raise failure from exc
    except OSError as exc:
        raise os_failure(exc, path) from exc


@contextmanager
def legible(path: Path) -> Iterator[None]:
    """Raise ``ArchiveDamaged`` for a row whose content is not what this program writes."""
    try:
        yield
    except (ValueError, KeyError, TypeError, ArithmeticError) as exc:
        raise ArchiveDamaged(path=path, cause=_ILLEGIBLE) from exc


def sqlite_failure(error: sqlite3.Error, path: Path) -> ArchiveError | None:
    """Name the trouble behind an SQLite error; None when it is our own mistake."""
    extended: int | None = getattr(error, "sqlite_errorcode", None)
    code = None if extended is None else extended & 0xFF
    if code in _BUSY:
        holder = read_holder(path)
        return ArchiveLocked(path=path, host=holder.host, since=holder.since)
    if code in _READ_ONLY:
        return ArchiveReadOnly(path=path)
    if code == sqlite3.SQLITE_FULL:
        return DiskFull(path=path)
    if code in _DAMAGED:
        return ArchiveDamaged(path=path, cause=_CAUSES[code])
    return None


def os_failure(error: OSError, path: Path) -> ArchiveError:
    """Name the trouble behind a failure to write inside the archive."""
    if error.errno in _NO_ROOM:
        return DiskFull(path=path)
    if error.errno in _NO_RIGHT:
        return ArchiveReadOnly(path=path)
    template = mark("Error", "无法写入“{path}”：{cause}。请检查磁盘和该文件夹后重试。")
    return ArchiveError(detail=template.format(path=path, cause=cause_of(error)))
