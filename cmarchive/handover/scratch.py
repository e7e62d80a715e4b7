"""A scratch folder beside a target: gone afterwards whatever happens, and the disk is blamed where it is to blame."""

import errno
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cmarchive.errors import ArchiveError, ArchiveReadOnly, DiskFull, TargetInUse, cause_of
from cmarchive.text import mark

_NO_ROOM = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
_NO_RIGHT = (errno.EROFS, errno.EACCES, errno.EPERM)


@contextmanager
def scratch_beside(target: Path) -> Iterator[Path]:
    """A folder on the file system of ``target``. Raises DiskFull, ArchiveReadOnly or ArchiveError."""
    with blaming_disk(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=".移交中-", dir=target.parent))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def blaming_disk(target: Path) -> Iterator[None]:
    """Turn failures to write ``target`` into errors a person can act on."""
    try:
        yield
    except OSError as exc:
        if exc.errno in _NO_ROOM:
            raise DiskFull(path=target) from exc
        if exc.errno in _NO_RIGHT:
            raise ArchiveReadOnly(path=target) from exc
        text = mark("Error", "无法写入“{path}”：{cause}。请检查磁盘和该文件夹后重试。")
        raise ArchiveError(detail=text.format(path=target, cause=cause_of(exc))) from exc


def put_in_place(source: Path, target: Path) -> None:
    """Move a finished file to where it belongs. Raises TargetInUse when another program has the former one open."""
    try:
        source.replace(target)
    except PermissionError as exc:
        raise TargetInUse(path=target) from exc
