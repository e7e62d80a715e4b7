"""Taking edits back and doing them again: every row a step changed, as it was before and after.

Steps are part of the archive: they survive a crash, and what was typed yesterday can be taken back today.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from cmarchive.errors import StepStale
from cmarchive.steps import Step
from cmarchive.store.audit import Record
from cmarchive.store.connection import Connection
from cmarchive.store.rows import from_json
from cmarchive.store.tracking import Table, rename, watch, watched_tables

KEPT_STEPS = 200
KEPT_CHANGES = 400_000  # rows; an import of a large county is about a tenth of it

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Change:
    table: Table
    before: Values | None
    after: Values | None


class History:
    """The steps of one archive, the newest last."""

    def __init__(self, connection: Connection, record: Record) -> None:
        self._connection, self._record = connection, record

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Make what is edited inside one step, named in Chinese by what was done. Once for each connection.

        Edits inside may be several transactions; those committed before an error can be taken back like any.
        """
        watch(self._connection, name)
        try:
            yield
        finally:
            self._forget_old()

    def rename(self, name: str) -> None:
        """Name the step by what was really done, once that is known."""
        rename(self._connection, name)

    def done(self) -> list[Step]:
        """What can be taken back, the next first."""
        return self._steps("done", "DESC")

    def undone(self) -> list[Step]:
        """What can be done again, the next first."""
        return self._steps("undone", "ASC")

    def undo(self) -> Step | None:
        """Take the last step back, wholly or not at all; None when there is none. Raises StepStale."""
        return self._turn(self.done()[:1], "undone", "undo")

    def redo(self) -> Step | None:
        """Do what was taken back last again; None when there is nothing. Raises StepStale."""
        return self._turn(self.undone()[:1], "done", "redo")

    def digests(self) -> set[str]:
        """The originals that steps would bring back."""
        sql = """SELECT DISTINCT json_extract(coalesce(before, after), '$.digest') FROM undo_changes
            WHERE json_extract(coalesce(before, after), '$.digest') IS NOT NULL"""
        return {digest for (digest,) in self._connection.rows(sql)}

    def _steps(self, state: str, order: str) -> list[Step]:
        sql = f"SELECT id, name, at FROM undo_steps WHERE state = ? ORDER BY id {order}"
        return [
            Step(id=number, name=name, at=at) for number, name, at in self._connection.rows(sql, (state,))
        ]

    def _turn(self, steps: list[Step], state: str, action: str) -> Step | None:
        """Turn a step round. Its changes are replaced by what turning it round changes: that is how to turn back."""
        if not steps:
            return None
        step = steps[0]
        with self._connection.atomic():
            self._connection.change("PRAGMA defer_foreign_keys = on")
            changes = self._changes(step)
            watch(self._connection, step.name, step.id)
            last = self._connection.rows("SELECT max(id) FROM undo_changes WHERE step = ?", (step.id,))[0][0]
            for change in changes:
                self._reverse(change, step)
            self._connection.change("DELETE FROM undo_changes WHERE step = ? AND id <= ?", (step.id, last))
            self._connection.change("UPDATE undo_steps SET state = ? WHERE id = ?", (state, step.id))
            self._record(action, "", {"step": step.name, "changes": len(changes)})
        return step

    def _changes(self, step: Step) -> list[_Change]:
        """What a step changed, the last first."""
        tables = watched_tables(self._connection)
        sql = "SELECT place, before, after FROM undo_changes WHERE step = ? ORDER BY id DESC"
        rows = self._connection.rows(sql, (step.id,))
        return [_Change(tables[place], _values(before), _values(after)) for place, before, after in rows]

    def _reverse(self, change: _Change, step: Step) -> None:
        """Make one row what it was before. Refuse when it is no longer what the step left."""
        table, before, after = change.table, change.before, change.after
        if after is None and before is not None:
            if self._is_there(table, before):
                raise StepStale(step=step.name)
            sql = f"INSERT INTO {table.name} ({', '.join(before)}) VALUES ({', '.join('?' * len(before))})"
            self._connection.change(sql, tuple(before.values()))
            return
        assert after is not None
        where = " AND ".join(f"{column} IS ?" for column in after)
        if before is None:
            touched = self._connection.change(
                f"DELETE FROM {table.name} WHERE {where}", tuple(after.values())
            )
        else:
            places = ", ".join(f"{column} = ?" for column in before)
            sql = f"UPDATE {table.name} SET {places} WHERE {where}"
            touched = self._connection.change(sql, (*before.values(), *after.values()))
        if touched != 1:
            raise StepStale(step=step.name)

    def _is_there(self, table: Table, values: Values) -> bool:
        where = " AND ".join(f"{column} IS ?" for column in table.key)
        sql = f"SELECT 1 FROM {table.name} WHERE {where}"
        return self._connection.first(sql, tuple(values[column] for column in table.key)) is not None

    def _forget_old(self) -> None:
        """Drop the oldest steps beyond what is kept; the last one stays, however large."""
        sql = """SELECT (SELECT count(*) FROM undo_steps),
            coalesce((SELECT max(id) FROM undo_changes) - (SELECT min(id) FROM undo_changes) + 1, 0)"""
        steps, changes = self._connection.rows(sql)[0]
        if steps <= KEPT_STEPS and changes <= KEPT_CHANGES:
            return
        sql = "SELECT step, count(*) FROM undo_changes GROUP BY step ORDER BY step DESC"
        if stale := _beyond(self._connection.rows(sql)):
            self._connection.change_many("DELETE FROM undo_steps WHERE id = ?", [(one,) for one in stale])


def _beyond(sizes: Iterable[tuple[int, int]]) -> list[int]:
    """Which of the steps, newest first with their sizes, are more than is kept."""
    stale, total = [], 0
    for place, (step, size) in enumerate(sizes):
        total += size
        if place >= KEPT_STEPS or (place and total > KEPT_CHANGES):
            stale.append(step)
    return stale


def _values(text: str | None) -> Values | None:
    return None if text is None else from_json(text)
