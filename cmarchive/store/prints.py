"""The page numbers of the volumes as last bound, and of those that a person marked as printed."""

from collections.abc import Collection, Iterable

from cmarchive.issued import PrintedEntry, PrintedVolume
from cmarchive.model import SubjectKey
from cmarchive.store.audit import Record
from cmarchive.store.connection import Connection
from cmarchive.store.rows import Row, from_json, now, subject_key, to_json

_COLUMNS = "state, kind, subject, part, reference, numbering, number_form, sides, entries, lapsed, marked_at"
_BOUND, _PRINTED = "bound", "printed"


class Prints:
    """What must not be numbered anew."""

    def __init__(self, connection: Connection, record: Record) -> None:
        self._connection, self._record = connection, record

    def bound(self) -> list[PrintedVolume]:
        """Every volume as the last binding left it, by subject and part."""
        return self._read(_BOUND)

    def printed(self) -> list[PrintedVolume]:
        """Every volume that is on paper, by subject and part."""
        return self._read(_PRINTED)

    def remember(self, volumes: Iterable[PrintedVolume], only: Collection[SubjectKey] = ()) -> None:
        """Remember what a binding of everything, or of ``only`` these subjects, made."""
        with self._connection.atomic():
            self._forget(_BOUND, only)
            self._write(_BOUND, volumes, "")

    def mark(self, volumes: Iterable[PrintedVolume]) -> None:
        """Mark volumes as printed, in place of what was marked for the same volume."""
        marked = list(volumes)
        with self._connection.atomic():
            self._write(_PRINTED, marked, now())
            self._record("volumes-printed", "", {"volumes": [one.reference for one in marked]})

    def clear(self, only: Collection[SubjectKey] = ()) -> int:
        """Take the mark from every volume, or from those of these subjects; how many had it."""
        with self._connection.atomic():
            count = self._forget(_PRINTED, only)
            if count:
                told = [f"{key.kind.value}:{key.id}" for key in only]
                self._record("volumes-not-printed", "", {"count": count, "only": told})
        return count

    def _read(self, state: str) -> list[PrintedVolume]:
        sql = f"SELECT {_COLUMNS} FROM page_records WHERE state = ? ORDER BY kind, subject, part"
        return [_from_row(row) for row in self._connection.stream(sql, (state,))]

    def _write(self, state: str, volumes: Iterable[PrintedVolume], moment: str) -> None:
        self._connection.change_many(
            f"INSERT OR REPLACE INTO page_records ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [_to_row(state, one, moment) for one in volumes],
        )

    def _forget(self, state: str, only: Collection[SubjectKey]) -> int:
        if not only:
            return self._connection.change("DELETE FROM page_records WHERE state = ?", (state,))
        sql = "DELETE FROM page_records WHERE state = ? AND kind = ? AND subject = ?"
        return sum(self._connection.change(sql, (state, key.kind.value, key.id)) for key in only)


def _to_row(state: str, one: PrintedVolume, moment: str) -> Row:
    entries = [[entry.key, entry.title, entry.digests, entry.numbers] for entry in one.entries]
    return (
        state,
        one.subject.kind.value,
        one.subject.id,
        one.part,
        one.reference,
        one.numbering,
        one.number_form,
        one.sides,
        to_json(entries),
        to_json(one.lapsed),
        moment,
    )


def _from_row(row: Row) -> PrintedVolume:
    return PrintedVolume(
        subject=subject_key(row[1], row[2]),
        part=row[3],
        reference=row[4],
        numbering=row[5],
        number_form=row[6],
        sides=row[7],
        entries=tuple(
            PrintedEntry(key=key, title=title, digests=tuple(digests), numbers=tuple(numbers))
            for key, title, digests, numbers in from_json(row[8])
        ),
        lapsed=tuple(from_json(row[9])),
        marked=row[10],
    )
