"""Opening archive.db: refuse what is not ours, copy, migrate, and only then constrain."""

import logging
import sqlite3
from collections.abc import Callable
from functools import cache
from pathlib import Path
from threading import Lock
from urllib.parse import quote

from sqlite_utils import Database

from cmarchive.errors import ArchiveDamaged, ArchiveError, ArchiveNotFound, ArchiveTooNew
from cmarchive.store.audit import Audit
from cmarchive.store.backups import back_up
from cmarchive.store.connection import Connection
from cmarchive.store.failures import translated
from cmarchive.store.layout import DATABASE
from cmarchive.store.migrations import migrations
from cmarchive.text import mark
from cmarchive.wording import ENUMERATION

log = logging.getLogger(__name__)

BUSY_SECONDS = 15.0
_EMPTY = mark("Error", "archive.db 是空文件")


class FirstCopy:
    """The copy of a database kept before a session first changes it, made once, by whichever thread comes first.

    Copying a large archive takes a while, and whoever only looks needs none.
    """

    def __init__(self, path: Path, *, is_made: bool = False) -> None:
        self._path = path
        self._lock = Lock()
        self._is_made = is_made

    def make(self) -> None:
        """Make the copy unless it is made. Raises DiskFull, ArchiveReadOnly, and is then still to be made."""
        with self._lock:
            if self._is_made:
                return
            database = connect(self._path)
            try:
                with translated(self._path):
                    back_up(database, self._path, "open")
            finally:
                database.close()
            self._is_made = True


def prepare_archive(path: Path) -> FirstCopy:
    """Make the archive at ``path`` ready for a session: refuse, migrate. Call it once, holding the lock.

    Returns the copy to be made before anything is changed; before a schema step it is made at once.

    Raises:
        ArchiveNotFound: when there is none.
        ArchiveTooNew: when a later program changed its schema; the file stays untouched.
        ArchiveDamaged, ArchiveReadOnly, DiskFull, ArchiveLocked: as they say.
    """
    database = connect(path)
    try:
        with translated(path):
            pending = pending_steps(database, path)
            if pending:
                back_up(database, path, f"before-{pending[0]}")
                log.info("Applying schema steps %s", pending)
                migrations.apply(database)  # before foreign keys go on: table.transform() needs them off
                Audit(Connection(database, path), "").record("archive-migrated", "", {"steps": pending})
    finally:
        database.close()
    return FirstCopy(path, is_made=bool(pending))


def open_database(
    path: Path, busy_seconds: float = BUSY_SECONDS, before_writing: Callable[[], None] | None = None
) -> Connection:
    """Open a prepared archive for work on this thread; connections do not travel.

    ``before_writing`` is called before each transaction that writes.
    """
    database = connect(path, busy_seconds)
    try:
        with translated(path):
            if pending_steps(database, path):
                template = mark(
                    "Error", "“{path}”由较早版本的程序建立，需要先升级。请用“打开档案库”打开它一次。"
                )
                raise ArchiveError(detail=template.format(path=path))
            _require_tables(database, path)
            database.execute("PRAGMA foreign_keys = on")  # off by default, and per connection
    except BaseException:
        database.close()
        raise
    return Connection(database, path, before_writing)


def create_database(folder: Path) -> None:
    """Make an empty database with the current schema in ``folder``."""
    (folder / DATABASE).touch(exist_ok=False)
    database = connect(folder, is_new=True)
    try:
        with translated(folder):
            migrations.apply(database)
    finally:
        database.close()


def pending_steps(database: Database, path: Path) -> list[str]:
    """Name the schema steps an archive still needs.

    Raises:
        ArchiveTooNew: when it has steps this program does not know.
        ArchiveNotFound: when it has none at all, so that the database is not an archive's.
    """
    applied = {step.name for step in migrations.applied(database)}
    pending = [step.name for step in migrations.pending(database)]
    known = {step.name for step in migrations._migrations}  # noqa: SLF001 - the library has no public list
    if unknown := applied - known:
        log.info("Unknown schema steps: %s", sorted(unknown))
        raise ArchiveTooNew(path=path)
    if not applied:
        raise ArchiveNotFound(path=path)
    return pending


def _require_tables(database: Database, path: Path) -> None:
    """A table that is gone is damage; SQLite itself would report it like a mistake in our own statements."""
    if lacking := sorted(_tables() - set(database.table_names())):
        cause = mark("Error", "缺少数据表 {names}").format(names=ENUMERATION.join(lacking))
        raise ArchiveDamaged(path=path, cause=cause)


@cache
def _tables() -> frozenset[str]:
    """The tables of an archive of this version."""
    database = Database(memory=True)
    migrations.apply(database)
    names = frozenset(database.table_names())
    database.close()
    return names


def connect(path: Path, busy_seconds: float = BUSY_SECONDS, *, is_new: bool = False) -> Database:
    """Connect without ever creating the file, and set what each connection needs."""
    file = path / DATABASE
    with translated(path):
        if not file.is_file():
            raise ArchiveNotFound(path=path)
        if not is_new and file.stat().st_size == 0:
            raise ArchiveDamaged(path=path, cause=_EMPTY)
        connection = sqlite3.connect(_uri(file), timeout=busy_seconds, uri=True)
        try:
            database = Database(connection, execute_plugins=False)
            # Rollback journal: archives lie on network shares and USB sticks, where WAL does not work.
            database.execute("PRAGMA journal_mode = delete")
            database.execute("PRAGMA synchronous = full")
            database.execute("PRAGMA trusted_schema = off")
        except BaseException:
            connection.close()
            raise
        return database


def _uri(file: Path) -> str:
    """Write a path as the URI that lets SQLite be told not to create it; shares keep their leading slashes."""
    text = file.absolute().as_posix()
    return f"file://{'' if text.startswith('/') else '/'}{quote(text, safe='/:')}?mode=rw"
