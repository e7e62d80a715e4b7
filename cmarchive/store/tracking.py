"""Watching the tables of a person's work: triggers of one connection that write down every row before and after."""

from dataclasses import dataclass
from functools import cache

from cmarchive.store.connection import Connection
from cmarchive.store.rows import now

# What is not a person's work, or must not be taken back: the trail, what left the house, what merely mirrors disks.
UNTRACKED = frozenset(
    {
        "audit",
        "issued_references",
        "objects",
        "package_digests",
        "packages",
        "page_records",
        "reference_changes",
        "submissions",
        "undo_changes",
        "undo_steps",
        "volume_places",
        "volume_remarks",
        "volumes",
    }
)
_STATEMENTS = {"INSERT": ("NULL", "new"), "UPDATE": ("old", "new"), "DELETE": ("old", "NULL")}


@dataclass(frozen=True, slots=True)
class Table:
    """A watched table: its columns in order, and which of them are its key."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]


def watched_tables(connection: Connection) -> dict[str, Table]:
    """The tables whose rows are written down, by name."""
    rows = connection.rows("SELECT name, sql FROM main.sqlite_schema WHERE type = 'table' ORDER BY name")
    described = tuple((name, sql) for name, sql in rows if _is_watched(name))
    return {name: _table(connection, name) for name, _sql in described}


def watch(connection: Connection, name: str, step: int | None = None) -> None:
    """Write down what this connection changes from now on, under ``step`` or a new one that is called ``name``.

    A new step is entered with its first change, so that an edit which changes nothing leaves no step; with it goes
    what was undone before, for it can no longer be done again.
    """
    for statement in _script(tuple(watched_tables(connection).values())):
        connection.change(statement)
    connection.change("DELETE FROM temp.undo_current")
    connection.change("INSERT INTO temp.undo_current VALUES (?, ?, ?)", (step, name, now()))


def rename(connection: Connection, name: str) -> None:
    """Call the step that is being written down something else."""
    with connection.atomic():
        connection.change("UPDATE temp.undo_current SET name = ?", (name,))
        connection.change(
            "UPDATE undo_steps SET name = ? WHERE id = (SELECT id FROM temp.undo_current)", (name,)
        )


def _is_watched(name: str) -> bool:
    return name not in UNTRACKED and not name.startswith(("sqlite_", "_sqlite"))


def _table(connection: Connection, name: str) -> Table:
    rows = connection.rows("SELECT name, pk FROM pragma_table_info(?) ORDER BY cid", (name,))
    keys = sorted((place, column) for column, place in rows if place)
    return Table(name, tuple(column for column, _ in rows), tuple(column for _, column in keys))


@cache
def _script(tables: tuple[Table, ...]) -> tuple[str, ...]:
    """The statements that set the triggers. Schema and names are ours, never a user's text."""
    current = (
        "CREATE TEMP TABLE IF NOT EXISTS undo_current (id INTEGER, name TEXT NOT NULL, at TEXT NOT NULL)"
    )
    return (
        "PRAGMA recursive_triggers = on",  # else rows that INSERT OR REPLACE displaces would go unnoticed
        current,
        *(_trigger(table, event) for table in tables for event in _STATEMENTS),
    )


def _trigger(table: Table, event: str) -> str:
    before, after = (_row(table, which) for which in _STATEMENTS[event])
    is_new = "(SELECT id FROM undo_current) IS NULL"
    return f"""CREATE TEMP TRIGGER IF NOT EXISTS undo_{event}_{table.name} AFTER {event} ON main.{table.name}
        BEGIN
            DELETE FROM undo_steps WHERE state = 'undone' AND {is_new};
            INSERT INTO undo_steps (name, at, state) SELECT name, at, 'done' FROM undo_current WHERE id IS NULL;
            UPDATE undo_current SET id = (SELECT max(id) FROM undo_steps) WHERE id IS NULL;
            INSERT INTO undo_changes (step, place, before, after)
                SELECT id, '{table.name}', {before}, {after} FROM undo_current;
        END"""


def _row(table: Table, which: str) -> str:
    if which == "NULL":
        return which
    pairs = ", ".join(f"'{column}', {which}.{column}" for column in table.columns)
    return f"json_object({pairs})"
