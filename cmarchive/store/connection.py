"""One SQLite connection as the repositories use it: plain rows, transactions, and errors a person can act on."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from cmarchive.store.failures import translated
from cmarchive.store.rows import Row, storable


class Connection:
    """Runs SQL on one archive. Belongs to the thread that opened it; rows never leave the store."""

    def __init__(
        self, database: Database, archive: Path, before_writing: Callable[[], None] | None = None
    ) -> None:
        self._database = database
        self._archive = archive
        self._before_writing = before_writing

    @property
    def archive(self) -> Path:
        """The archive's folder."""
        return self._archive

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """Fetch everything a query finds."""
        return list(self.stream(sql, parameters))

    def stream(self, sql: str, parameters: Sequence[Any] = ()) -> Iterator[Row]:
        """Fetch what a query finds one by one; for tables too large to hold twice."""
        with translated(self._archive):
            # chain: a reader that gives up halfway leaves a cursor that can no longer be closed after the database.
            yield from chain(self._database.conn.execute(sql, _clean(parameters)))

    def first(self, sql: str, parameters: Sequence[Any] = ()) -> Row | None:
        """Fetch the first row a query finds."""
        with translated(self._archive):
            row: Row | None = self._database.conn.execute(sql, _clean(parameters)).fetchone()
            return row

    def insert(self, sql: str, parameters: Sequence[Any]) -> int:
        """Insert one row and return its number."""
        self._about_to_write()
        with translated(self._archive):
            return self._database.execute(sql, _clean(parameters)).lastrowid or 0

    def change(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """Run one writing statement and return how many rows it touched."""
        self._about_to_write()
        with translated(self._archive):
            return self._database.execute(sql, _clean(parameters)).rowcount

    def change_many(self, sql: str, parameters: Iterable[Sequence[Any]]) -> None:
        """Run one writing statement for each of many rows, all or none."""
        rows = list(parameters)
        self._about_to_write()
        with translated(self._archive):
            try:
                with self._database.atomic():
                    self._database.conn.executemany(sql, rows)
            except UnicodeEncodeError:
                with self._database.atomic():
                    self._database.conn.executemany(sql, map(_clean, rows))

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """Make everything inside one transaction; blocks may nest.

        The outermost takes the write lock at once: a transaction that first reads and then wants to write could
        otherwise be refused without waiting.
        """
        if self._database.conn.in_transaction:
            with self._database.atomic():
                yield
            return
        self._about_to_write()
        self._run("BEGIN IMMEDIATE")
        try:
            yield
            self._run("COMMIT")
        except BaseException:
            self._database.rollback()
            raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let every query inside see the same moment."""
        if self._database.conn.in_transaction:
            yield
            return
        self._run("BEGIN")
        try:
            yield
        finally:
            self._database.rollback()

    def copy_to(self, other: sqlite3.Connection) -> None:
        """Copy the database into an empty one, whole and of one moment."""
        with translated(self._archive):
            self._database.conn.backup(other)

    def close(self) -> None:
        """Close the connection."""
        self._database.close()

    def _about_to_write(self) -> None:
        if self._before_writing is not None and not self._database.conn.in_transaction:
            self._before_writing()

    def _run(self, sql: str) -> None:
        with translated(self._archive):
            self._database.conn.execute(sql)


def _clean(parameters: Sequence[Any]) -> Sequence[Any]:
    """Replace lone surrogates, which SQLite cannot hold; most rows have none and pass as they are."""
    for value in parameters:
        if isinstance(value, str) and not value.isascii():
            try:
                value.encode()
            except UnicodeEncodeError:
                return [storable(one) if isinstance(one, str) else one for one in parameters]
    return parameters
