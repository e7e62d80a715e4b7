"""The written reasons why slots stay empty."""

from cmarchive.model import SlotNote, SubjectKey
from cmarchive.store.audit import Record
from cmarchive.store.connection import Connection
from cmarchive.store.rows import Row, differences, subject_key, subject_text

_NAMES = ("kind", "subject", "slot", "reason", "author", "not_applicable")
_COLUMNS = ", ".join(_NAMES)
_KEY = "kind = ? AND subject = ? AND slot = ?"


class Notes:
    """The slot notes of one archive, at most one for each subject and slot."""

    def __init__(self, connection: Connection, record: Record) -> None:
        self._connection, self._record = connection, record

    def all(self) -> list[SlotNote]:
        """Every note, by subject and slot."""
        sql = f"SELECT {_COLUMNS} FROM slot_notes ORDER BY kind, subject, slot"
        return [_from_row(row) for row in self._connection.stream(sql)]

    def get(self, subject: SubjectKey, slot: str) -> SlotNote | None:
        """The note of one slot."""
        row = self._row(subject, slot)
        return None if row is None else _from_row(row)

    def put(self, note: SlotNote) -> None:
        """Write a note, in place of the one before."""
        with self._connection.atomic():
            new, old = _to_row(note), self._row(note.subject, note.slot)
            if old == new:
                return
            marks = ", ".join("?" * len(_NAMES))
            self._connection.change(f"INSERT OR REPLACE INTO slot_notes ({_COLUMNS}) VALUES ({marks})", new)
            blank = (*new[:3], None, None, None)
            self._tell("note-put", note.subject, note.slot, old or blank, new)

    def remove(self, subject: SubjectKey, slot: str) -> None:
        """Take a note back; harmless when there is none. The audit trail keeps what it said."""
        with self._connection.atomic():
            if (old := self._row(subject, slot)) is not None:
                self._connection.change(f"DELETE FROM slot_notes WHERE {_KEY}", old[:3])
                self._tell("note-removed", subject, slot, old, (*old[:3], None, None, None))

    def _row(self, subject: SubjectKey, slot: str) -> Row | None:
        sql = f"SELECT {_COLUMNS} FROM slot_notes WHERE {_KEY}"
        return self._connection.first(sql, (subject.kind.value, subject.id, slot))

    def _tell(self, action: str, subject: SubjectKey, slot: str, old: Row, new: Row) -> None:
        self._record(action, subject_text(subject), {"slot": slot, **differences(_NAMES, old, new)})


def _to_row(note: SlotNote) -> Row:
    return (
        note.subject.kind.value,
        note.subject.id,
        note.slot,
        note.reason,
        note.author,
        int(note.not_applicable),
    )


def _from_row(row: Row) -> SlotNote:
    return SlotNote(
        subject=subject_key(row[0], row[1]),
        slot=row[2],
        reason=row[3],
        author=row[4],
        not_applicable=bool(row[5]),
    )
