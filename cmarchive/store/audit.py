"""The audit trail: who did what and when, append-only, each row carrying the hash of the one before."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from cmarchive.store.connection import Connection
from cmarchive.store.rows import Row, from_json, now, storable

_COLUMNS = "id, at, actor, action, subject, detail, previous, hash"


class Record(Protocol):
    """How a repository tells the audit trail what it does, inside the transaction of the edit."""

    def __call__(self, action: str, subject: str, detail: Mapping[str, Any] | None = None) -> None:
        """Record that ``action`` was done to ``subject``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """One row of the trail. ``at`` is UTC; ``detail`` mostly holds what was before and after."""

    id: int
    at: str
    actor: str
    action: str
    subject: str
    detail: Mapping[str, Any] = field(default_factory=dict)
    previous: str
    hash: str


class Audit:
    """The trail of one archive, written in one person's name. The database refuses to change or delete rows."""

    def __init__(self, connection: Connection, actor: str) -> None:
        self._connection = connection
        self._actor = storable(actor)

    def record(self, action: str, subject: str, detail: Mapping[str, Any] | None = None) -> None:
        """Append one row."""
        with self._connection.atomic():
            last = self._connection.first("SELECT hash FROM audit ORDER BY id DESC LIMIT 1")
            previous = "" if last is None else last[0]
            number = self._last_number() + 1
            content = storable(json.dumps(detail or {}, ensure_ascii=False, sort_keys=True))
            row = (number, now(), self._actor, action, storable(subject), content)
            self._connection.insert(
                f"INSERT INTO audit ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (*row, previous, _digest(previous, row)),
            )

    def all(self) -> list[AuditEntry]:
        """The whole trail in order."""
        return [_entry(row) for row in self._rows()]

    def last_moment(self) -> str:
        """When anything was last done, UTC; empty for an archive nobody has touched."""
        row = self._connection.first("SELECT at FROM audit ORDER BY id DESC LIMIT 1")
        return "" if row is None else str(row[0])

    def last_of(self, action: str, subject: str) -> str:
        """When something was last done to a subject, UTC; empty when it never was."""
        row = self._connection.first(
            "SELECT at FROM audit WHERE action = ? AND subject = ? ORDER BY id DESC LIMIT 1",
            (action, storable(subject)),
        )
        return "" if row is None else str(row[0])

    def lines(self) -> Iterator[str]:
        """The whole trail in order, each row as JSON with its hash; streamed."""
        for row in self._connection.stream(f"SELECT {_COLUMNS} FROM audit ORDER BY id"):
            fields = dict(zip(_COLUMNS.split(", "), row, strict=True))
            yield json.dumps(fields, ensure_ascii=False)

    def first_broken(self) -> int | None:
        """Find the first row that is not what was written, was removed, or follows one that was; None if whole."""
        previous, expected = "", 1
        for row in self._rows():
            if row[0] != expected or row[6] != previous or row[7] != _digest(previous, row[:6]):
                return min(expected, int(row[0]))
            previous, expected = row[7], expected + 1
        return expected if self._last_number() >= expected else None

    def _last_number(self) -> int:
        """The number given last, even if somebody removed its row."""
        counter = self._connection.first("SELECT seq FROM sqlite_sequence WHERE name = 'audit'")
        return 0 if counter is None else int(counter[0])

    def _rows(self) -> list[Row]:
        return self._connection.rows(f"SELECT {_COLUMNS} FROM audit ORDER BY id")


def _digest(previous: str, row: Row) -> str:
    return hashlib.sha256((previous + json.dumps(row, ensure_ascii=False)).encode()).hexdigest()


def _entry(row: Row) -> AuditEntry:
    number, at, actor, action, subject, detail, previous, digest = row
    return AuditEntry(
        id=number,
        at=at,
        actor=actor,
        action=action,
        subject=subject,
        detail=from_json(detail),
        previous=previous,
        hash=digest,
    )
