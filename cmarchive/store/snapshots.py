"""Databases that travel: a whole copy of one's own, and those of others, which are looked at before they are trusted."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from cmarchive.errors import ArchiveDamaged, ArchiveError
from cmarchive.model import Profile
from cmarchive.store.audit import Audit
from cmarchive.store.connection import Connection
from cmarchive.store.database import connect, pending_steps
from cmarchive.store.disk import sync_file
from cmarchive.store.failures import legible, translated
from cmarchive.store.migrations import migrations
from cmarchive.store.profiles import Profiles
from cmarchive.store.store import Store
from cmarchive.text import mark
from cmarchive.wording import ENUMERATION

_FOREIGN = mark("Error", "数据库中有不是本程序建立的触发器或视图（{names}），可能有害")


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """What a database of another archive says, read without changing it.

    ``pending`` are schema steps it still needs; ``digests`` the originals it refers to with their sizes;
    ``broken`` the first row of its audit trail that is not what was written.
    """

    identity: str
    profile: Profile
    steps: tuple[str, ...]
    pending: tuple[str, ...]
    items: int
    enterprises: int
    figures: int
    digests: Mapping[str, int]
    broken: int | None


def write_snapshot(store: Store, target: Path) -> None:
    """Copy the database of an open archive to ``target``, whole and of one moment, without what only serves undo.

    The same content gives the same bytes. Raises DiskFull, ArchiveReadOnly.
    """
    archive = store.connection.archive
    rough = target.with_suffix(".rough")
    with translated(archive):
        try:
            store.connection.change("VACUUM INTO ?", (str(rough),))
            with closing(sqlite3.connect(rough, isolation_level=None)) as copy:
                copy.execute("PRAGMA foreign_keys = off")
                names = copy.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
                for (name,) in names:
                    if name.startswith("undo_"):
                        copy.execute(f"DELETE FROM {name}")  # the tables themselves belong to the schema
                        copy.execute("DELETE FROM sqlite_sequence WHERE name = ?", (name,))
                copy.execute("VACUUM INTO ?", (str(target),))
            sync_file(target)
        finally:
            rough.unlink(missing_ok=True)


def latest_step() -> str:
    """The last schema step this program knows."""
    return list(migrations._migrations)[-1].name  # noqa: SLF001 - the library has no public list


def probe_database(data: bytes, name: str) -> Probe:
    """Look at a database in memory; ``name`` is what to call it.

    Raises:
        ArchiveTooNew: when a later program made it.
        ArchiveDamaged, ArchiveNotFound: when it is damaged, harmful, or no archive's.
    """
    path = Path(name)
    with closing(sqlite3.connect(":memory:")) as raw, translated(path):
        raw.execute("PRAGMA trusted_schema = off")
        raw.execute("PRAGMA cell_size_check = on")
        raw.deserialize(data)
        raw.execute("PRAGMA query_only = on")
        return _probe(Database(raw, execute_plugins=False), path)


def prepare_snapshot(folder: Path) -> None:
    """Bring the database of a received archive up to this program; nothing happens when it is.

    Raises as ``probe_database`` does.
    """
    database = connect(folder)
    try:
        with translated(folder):
            _refuse_foreign(database, folder)
            if pending_steps(database, folder):
                migrations.apply(database)
    finally:
        database.close()


def _probe(database: Database, path: Path) -> Probe:
    _refuse_foreign(database, path)
    pending = pending_steps(database, path)
    answers = [answer for (answer,) in database.execute("PRAGMA integrity_check")]
    if answers != ["ok"]:
        raise ArchiveDamaged(path=path, cause=str(answers[0])[:80])
    connection = Connection(database, path)
    profiles = Profiles(connection, Audit(connection, "").record)
    with legible(path):
        counts = [
            int(connection.rows(f"SELECT count(*) FROM {table}")[0][0])
            for table in ("items", "enterprises", "figures")
        ]
        return Probe(
            identity=profiles.identity(),
            profile=profiles.get(),
            steps=tuple(step.name for step in migrations.applied(database)),
            pending=tuple(pending),
            items=counts[0],
            enterprises=counts[1],
            figures=counts[2],
            digests=dict(connection.rows("SELECT DISTINCT digest, size FROM item_files")),
            broken=Audit(connection, "").first_broken(),
        )


def _refuse_foreign(database: Database, path: Path) -> None:
    """Triggers and views of strangers would run while we work."""
    sql = "SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view') OR sql LIKE 'CREATE VIRTUAL%'"
    known = ("audit_never_updated", "audit_never_deleted")
    if strange := [name for (name,) in database.execute(sql) if name not in known]:
        raise ArchiveError(detail=f"“{path.name}”：" + _FOREIGN.format(names=ENUMERATION.join(strange)[:60]))
