"""Whole copies of an archive in another place, and the list of the copies of its database kept inside it."""

import re
import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cmarchive.errors import ArchiveExists, ObjectMissing
from cmarchive.jobs import Monitor
from cmarchive.store.backups import backups
from cmarchive.store.database import open_database
from cmarchive.store.disk import make_folder, sync_file, sync_folder
from cmarchive.store.failures import translated
from cmarchive.store.layout import BACKUPS, DATABASE, OBJECTS, SCHEME
from cmarchive.store.lock import ArchiveLock
from cmarchive.store.objects import ObjectStore
from cmarchive.store.store import Store
from cmarchive.text import mark

_NAME = re.compile(r"archive-(\d{8}T\d{6}\.\d{6}Z)-([\w-]+)")
_STAMP = "%Y%m%dT%H%M%S.%fZ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A copy of the database kept in the archive: when it was made, before which schema step if before one."""

    file: Path
    made: datetime
    before_step: str
    size: int


def list_backups(archive: Path) -> list[Backup]:
    """The copies of an archive's database, the newest first."""
    made = []
    with translated(archive):
        for file in backups(archive):
            if (found := _NAME.fullmatch(file.stem)) is None:
                continue
            reason = found[2]
            made.append(
                Backup(
                    file=file,
                    made=datetime.strptime(found[1], _STAMP).replace(tzinfo=UTC),
                    before_step=reason.removeprefix("before-") if reason.startswith("before-") else "",
                    size=file.stat().st_size,
                )
            )
    return made[::-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveCopy:
    """Where a copy of an archive lies, and the names of originals it lacks because the archive itself lost them."""

    path: Path
    lost: tuple[str, ...]


def copy_archive(store: Store, folder: Path, monitor: Monitor) -> ArchiveCopy:
    """Copy an open archive into ``folder``, under its own name; an earlier copy there is brought up to date.

    Originals the copy holds already are not copied again. The database goes last, so that a copy that was broken off
    is still a whole archive, of the time of the copy before.

    Raises:
        ArchiveExists: when something is there that is not an earlier copy of this archive.
        ArchiveLocked: when somebody has the earlier copy open.
        DiskFull, ArchiveReadOnly: as they say.
    """
    archive = store.connection.archive
    target = folder / archive.name
    with translated(target):
        if target.exists() and not _is_copy(target, store):
            raise ArchiveExists(path=target)
        if not (target / DATABASE).exists():
            target.mkdir(exist_ok=True)
            return _fill(store, target, monitor)
        with ArchiveLock(target):
            return _fill(store, target, monitor)


def _fill(store: Store, target: Path, monitor: Monitor) -> ArchiveCopy:
    for name in (OBJECTS, BACKUPS):
        make_folder(target / name)
    names = store.items.file_names()
    monitor.begin(mark("Stage", "备份档案库"), len(names) + 1)
    lost = _copy_objects(store, names, ObjectStore(target / OBJECTS), monitor)
    if (scheme := store.connection.archive / SCHEME).is_dir():
        shutil.copytree(scheme, target / SCHEME, dirs_exist_ok=True)
    partial = target / f"{DATABASE}.partial"
    try:
        with closing(sqlite3.connect(partial)) as copy:
            store.connection.copy_to(copy)
        sync_file(partial)
        partial.replace(target / DATABASE)
    finally:
        partial.unlink(missing_ok=True)
    sync_folder(target)
    monitor.advance()
    return ArchiveCopy(path=target, lost=lost)


def _copy_objects(
    store: Store, names: Mapping[str, str], objects: ObjectStore, monitor: Monitor
) -> tuple[str, ...]:
    lost = []
    for digest, name in names.items():
        try:
            source = store.objects.path(digest, name)
        except ObjectMissing:  # what is lost already must not keep the rest from being saved
            lost.append(name)
            source = None
        if source is not None and not objects.has(digest, source.stat().st_size):
            objects.take_in(source, monitor)
        monitor.advance()
    return tuple(lost)


def _is_copy(target: Path, store: Store) -> bool:
    """Tell whether a folder is an earlier copy, or the beginning of one that was broken off."""
    if not target.is_dir():
        return False
    if not (target / DATABASE).exists():
        return {path.name for path in target.iterdir()} <= {OBJECTS, BACKUPS, SCHEME, f"{DATABASE}.partial"}
    other = open_database(target)
    with Store(other, "") as copied:
        return copied.profiles.identity() == store.profiles.identity()
