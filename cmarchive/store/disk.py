"""Making what was written survive a power cut."""

import errno
import os
from pathlib import Path

_CANNOT = {errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES, errno.ENOSYS}


def sync_folder(folder: Path) -> None:
    """Put a folder's entries on the disk. Windows and some network shares neither need nor allow it."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as exc:
        if exc.errno not in _CANNOT:
            raise
    finally:
        os.close(descriptor)


def sync_file(path: Path) -> None:
    """Put a closed file's content on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def make_folder(folder: Path) -> None:
    """Make ``folder`` in a parent that exists, lasting; nothing happens when it is there."""
    if not folder.is_dir():
        folder.mkdir(exist_ok=True)
        sync_folder(folder.parent)


def remove_file(path: Path) -> None:
    """Delete a file even if it is read-only, which Windows refuses."""
    try:
        path.unlink(missing_ok=True)
    except PermissionError:
        path.chmod(0o600)
        path.unlink(missing_ok=True)
