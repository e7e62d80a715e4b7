"""What the office writes about its indicators: 基本信息 and 措施与行动."""

from cmarchive.model import Narrative, NarrativePart, SubjectKey
from cmarchive.store.audit import Record
from cmarchive.store.connection import Connection
from cmarchive.store.rows import Row, differences, subject_key, subject_text

_NAMES = ("kind", "subject", "part", "text", "author", "written")
_COLUMNS = ", ".join(_NAMES)
_KEY = "kind = ? AND subject = ? AND part = ?"


class Narratives:
    """The narratives of one archive, at most one for each subject and part."""

    def __init__(self, connection: Connection, record: Record) -> None:
        self._connection, self._record = connection, record

    def all(self) -> list[Narrative]:
        """Every narrative, by subject and part."""
        sql = f"SELECT {_COLUMNS} FROM narratives ORDER BY kind, subject, part"
        return [_from_row(row) for row in self._connection.stream(sql)]

    def get(self, subject: SubjectKey, part: NarrativePart) -> Narrative | None:
        """The text of one part of one subject."""
        row = self._row(subject, part)
        return None if row is None else _from_row(row)

    def put(self, narrative: Narrative) -> None:
        """Write a narrative, in place of the one before; the same text by the same author leaves no trace."""
        with self._connection.atomic():
            new, old = _to_row(narrative), self._row(narrative.subject, narrative.part)
            if old is not None and old[:5] == new[:5]:
                return
            marks = ", ".join("?" * len(_NAMES))
            self._connection.change(f"INSERT OR REPLACE INTO narratives ({_COLUMNS}) VALUES ({marks})", new)
            blank = (*new[:3], None, None, None)
            self._tell("narrative-put", narrative.subject, narrative.part, old or blank, new)

    def remove(self, subject: SubjectKey, part: NarrativePart) -> None:
        """Take a narrative out; harmless when there is none. The audit trail keeps what it said."""
        with self._connection.atomic():
            if (old := self._row(subject, part)) is not None:
                self._connection.change(f"DELETE FROM narratives WHERE {_KEY}", old[:3])
                self._tell("narrative-removed", subject, part, old, (*old[:3], None, None, None))

    def _row(self, subject: SubjectKey, part: NarrativePart) -> Row | None:
        sql = f"SELECT {_COLUMNS} FROM narratives WHERE {_KEY}"
        return self._connection.first(sql, (subject.kind.value, subject.id, part.value))

    def _tell(self, action: str, subject: SubjectKey, part: NarrativePart, old: Row, new: Row) -> None:
        detail = {"part": part.value, **differences(_NAMES, old, new)}
        self._record(action, subject_text(subject), detail)


def _to_row(one: Narrative) -> Row:
    return (one.subject.kind.value, one.subject.id, one.part.value, one.text, one.author, one.written)


def _from_row(row: Row) -> Narrative:
    return Narrative(
        subject=subject_key(row[0], row[1]),
        part=NarrativePart(row[2]),
        text=row[3],
        author=row[4],
        written=row[5],
    )
