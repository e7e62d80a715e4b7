"""Copies of the database in ``backups/``, made by SQLite itself so that they are whole; the newest ten are kept."""

import filecmp
import re
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from cmarchive.errors import ArchiveDamaged
from cmarchive.store.disk import make_folder, remove_file, sync_file, sync_folder
from cmarchive.store.failures import translated
from cmarchive.store.layout import BACKUPS, DATABASE

KEPT = 10
_STAMP = "%Y%m%dT%H%M%S.%fZ"
_NAME = re.compile(r"archive-\d{8}T\d{6}\.\d{6}Z-[\w-]+\.db")


def backups(archive: Path) -> list[Path]:
    """List the copies of an archive's database, oldest first."""
    folder = archive / BACKUPS
    found = folder.iterdir() if folder.is_dir() else ()
    return sorted(path for path in found if _NAME.fullmatch(path.name))


def back_up(database: Database, archive: Path, reason: str) -> Path:
    """Copy the database of ``archive`` and drop the oldest copies. Raises DiskFull, ArchiveReadOnly.

    A copy equal to the one before takes its place, so that opening an archive ten times to look at it does not
    push out the copies of ten earlier states.
    """
    with translated(archive):
        folder = archive / BACKUPS
        make_folder(folder)
        stamp = datetime.now(UTC).strftime(_STAMP)
        target = folder / f"archive-{stamp}-{reason}.db"
        partial = target.with_suffix(".partial")
        try:
            with closing(sqlite3.connect(partial)) as copy:
                database.conn.backup(copy)
            sync_file(partial)
            before = backups(archive)
            partial.rename(target)
        except BaseException:
            partial.unlink(missing_ok=True)
            raise
        if before and filecmp.cmp(before[-1], target, shallow=False):
            remove_file(before[-1])
        for old in backups(archive)[:-KEPT]:
            remove_file(old)
        sync_folder(folder)
    return target


def restore_backup(archive: Path, copy: Path) -> Path:
    """Put a copy in place of the database and return where the replaced one is kept. Call it holding the lock.

    The rollback journal of the replaced database goes with it: played back into another one, it would ruin it.

    Raises:
        ArchiveDamaged: when the copy itself is not whole; nothing is changed.
    """
    database = archive / DATABASE
    with translated(archive):
        _refuse_damaged(copy, archive)
        fresh = database.with_suffix(".restored")
        shutil.copyfile(copy, fresh)
        sync_file(fresh)
        stamp = datetime.now(UTC).strftime(_STAMP)
        kept = archive / BACKUPS / f"replaced-{stamp}.db"
        for suffix in ("", "-journal"):
            if (part := database.with_name(DATABASE + suffix)).exists():
                part.rename(kept.with_name(kept.name + suffix))
        fresh.rename(database)
        sync_folder(archive)
    return kept


def _refuse_damaged(copy: Path, archive: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        answers = [answer for (answer,) in connection.execute("PRAGMA integrity_check")]
    if answers != ["ok"]:
        raise ArchiveDamaged(path=archive, cause=answers[0])
