"""The 档号 of one archive: the template, what was issued and never changes, and the history of both."""

from collections.abc import Iterable

from cmarchive.issued import IssuedReference, ReferenceChange
from cmarchive.model import SubjectKey
from cmarchive.store.audit import Record
from cmarchive.store.connection import Connection
from cmarchive.store.rows import Row, now, subject_key, subject_text

_TEMPLATE = "reference_template"
_COLUMNS = "kind, subject, part, reference, prefix, serial, retention, issued_at"


class References:
    """The issued references of one archive. They are added, never changed or removed."""

    def __init__(self, connection: Connection, record: Record) -> None:
        self._connection, self._record = connection, record

    def all(self) -> list[IssuedReference]:
        """Every reference ever issued, by subject and part."""
        sql = f"SELECT {_COLUMNS} FROM issued_references ORDER BY kind, subject, part"
        return [_from_row(row) for row in self._connection.stream(sql)]

    def issue(self, references: Iterable[IssuedReference]) -> None:
        """Write down what was issued; what was issued before stays as it was."""
        with self._connection.atomic():
            known = {(one.subject, one.part) for one in self.all()}
            fresh = [one for one in references if (one.subject, one.part) not in known]
            moment = now()
            self._connection.change_many(
                f"INSERT INTO issued_references ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [_to_row(one, moment) for one in fresh],
            )
            for one in fresh:
                self._tell(moment, one.subject, one.part, "", one.reference)
            if fresh:
                told = [{"subject": subject_text(o.subject), "reference": o.reference} for o in fresh]
                self._record("references-issued", "", {"references": told})

    def template(self) -> str:
        """The archive's own template; empty while it has none."""
        row = self._connection.first("SELECT value FROM meta WHERE key = ?", (_TEMPLATE,))
        return "" if row is None else str(row[0])

    def set_template(self, text: str, before: str) -> None:
        """Keep a template for references issued from now on; ``before`` is the one that held."""
        if text == before:
            return
        with self._connection.atomic():
            sql = "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)"
            self._connection.change(sql, (_TEMPLATE, text))
            self._tell(now(), None, 0, before, text)
            self._record("reference-template-set", "", {"template": [before, text]})

    def changes(self) -> list[ReferenceChange]:
        """The history, oldest first."""
        rows = self._connection.rows(
            "SELECT at, kind, subject, part, before, after FROM reference_changes ORDER BY id"
        )
        return [
            ReferenceChange(
                moment=at,
                subject=None if kind is None else subject_key(kind, subject),
                part=part,
                before=before,
                after=after,
            )
            for at, kind, subject, part, before, after in rows
        ]

    def _tell(self, moment: str, subject: SubjectKey | None, part: int, before: str, after: str) -> None:
        kind, number = (None, None) if subject is None else (subject.kind.value, subject.id)
        self._connection.change(
            "INSERT INTO reference_changes (at, kind, subject, part, before, after) VALUES (?, ?, ?, ?, ?, ?)",
            (moment, kind, number, part, before, after),
        )


def _to_row(one: IssuedReference, moment: str) -> Row:
    key = one.subject
    return (
        key.kind.value,
        key.id,
        one.part,
        one.reference,
        one.prefix,
        one.serial,
        one.retention,
        one.issued or moment,
    )


def _from_row(row: Row) -> IssuedReference:
    return IssuedReference(
        subject=subject_key(row[0], row[1]),
        part=row[2],
        reference=row[3],
        prefix=row[4],
        serial=row[5],
        retention=row[6],
        issued=row[7],
    )
