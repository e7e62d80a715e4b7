"""Making a new archive: whole or not at all."""

import errno
import secrets
import shutil
from pathlib import Path

from cmarchive.errors import ArchiveError, ArchiveExists, ValueInvalid, cause_of
from cmarchive.model import Profile
from cmarchive.store.database import create_database
from cmarchive.store.disk import sync_folder
from cmarchive.store.failures import os_failure
from cmarchive.store.layout import BACKUPS, OBJECTS
from cmarchive.store.store import Store
from cmarchive.text import mark

_FIELD = mark("Error", "档案库的位置")
_CAUSES = {
    errno.ENOTDIR: mark("Error", "其中一级是文件，不是文件夹"),
    errno.EEXIST: mark("Error", "其中一级是文件，不是文件夹"),
    errno.ENOENT: mark("Error", "所在的文件夹不存在，或名称不允许"),
}
_BAD_NAMES = (errno.ENAMETOOLONG, errno.EINVAL, errno.ELOOP)
_NAMELESS = mark("Error", "没有名称，请写成“某县2025.cma”的形式")


def create_archive(path: Path, profile: Profile, *, actor: str) -> None:
    """Make an archive at ``path``. It is built beside and then renamed, so that no half-made one is ever seen.

    Raises:
        ArchiveExists: when something is there already; only an empty folder may be taken over.
        ValueInvalid: when there cannot be a folder of this name.
        ArchiveReadOnly, DiskFull: when it cannot be written; nothing is left behind.
    """
    if not path.name:
        raise ValueInvalid(value=path, field=_FIELD, reason=_NAMELESS)
    work = path.with_name(f".{path.name[:40]}.{secrets.token_hex(4)}")
    try:
        if path.is_symlink() or (path.exists() and not (path.is_dir() and not any(path.iterdir()))):
            raise ArchiveExists(path=path)
        path.parent.mkdir(parents=True, exist_ok=True)
        work.mkdir()
        try:
            _fill(work, profile, actor)
            _publish(work, path)
        except ArchiveError as exc:
            exc.params["path"] = str(path)  # the user knows nothing of the folder it is built in
            raise
        finally:
            shutil.rmtree(work, ignore_errors=True)
        sync_folder(path.parent)
    except OSError as exc:
        raise _failure(exc, path) from exc


def _fill(work: Path, profile: Profile, actor: str) -> None:
    for folder in (OBJECTS, BACKUPS):
        (work / folder).mkdir()
    create_database(work)
    with Store.open(work, actor) as store, store.atomic():
        store.profiles.give_identity()
        store.set_profile(profile)
        store.audit.record("archive-created", "", {"scheme": profile.scheme, "title": profile.title})
    sync_folder(work)


def _publish(work: Path, path: Path) -> None:
    if path.exists():
        path.rmdir()  # fails if somebody has put anything there meanwhile
    work.rename(path)


def _failure(error: OSError, path: Path) -> ArchiveError:
    if error.errno == errno.ENOTEMPTY:
        return ArchiveExists(path=path)
    if error.errno in _CAUSES:
        return ValueInvalid(value=path, field=_FIELD, reason=_CAUSES[error.errno])
    if error.errno in _BAD_NAMES:
        return ValueInvalid(value=path, field=_FIELD, reason=cause_of(error))
    return os_failure(error, path)
