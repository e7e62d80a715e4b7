"""What the imported reports say, document by document and in the order of the text."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from cmarchive.model import SubjectKey, SubjectKind
from cmarchive.numbers import Number, parse_number
from cmarchive.statements import Movement, Statement, StatementKind
from cmarchive.store.audit import Record
from cmarchive.store.connection import Connection
from cmarchive.store.rows import Row, from_json, to_json

_NAMES = (
    *("document", "position", "place", "wording", "statement", "kind", "subject", "variable", "year", "base"),
    *("entered", "value", "decimals", "unit", "direction", "scope", "parts"),
)
_COLUMNS = ", ".join(_NAMES)
_INSERT = f"INSERT INTO statements ({_COLUMNS}) VALUES ({', '.join('?' * len(_NAMES))})"
_TOLD = (
    2,
    3,
    4,
    7,
    8,
    10,
    13,
)  # columns the audit trail keeps: place, wording, statement, variable, year, entered, unit


class Statements:
    """The statements of one archive. A document is read as a whole, and what was read before is replaced."""

    def __init__(self, connection: Connection, record: Record) -> None:
        self._connection, self._record = connection, record

    def all(self) -> list[Statement]:
        """Every statement, by document and in the order of its text."""
        sql = f"SELECT {_COLUMNS} FROM statements ORDER BY document, position"
        return [_from_row(row) for row in self._connection.stream(sql)]

    def replace_document(self, document: str, statements: Sequence[Statement]) -> None:
        """Put these statements in place of all that were read from the document of this name.

        Raises:
            ValueError: when a statement belongs to another document.
        """
        if any(one.document != document for one in statements):
            raise ValueError(f"statements of another document than {document}")
        with self._connection.atomic():
            old, new = self._rows(document), [_to_row(one, place) for place, one in enumerate(statements)]
            if old != new:
                self._connection.change("DELETE FROM statements WHERE document = ?", (document,))
                self._connection.change_many(_INSERT, new)
                self._tell("statements-replaced", document, old, new)

    def remove(self, document: str) -> None:
        """Take out what was read from a document; harmless when there is none. The audit trail keeps what it said."""
        with self._connection.atomic():
            if old := self._rows(document):
                self._connection.change("DELETE FROM statements WHERE document = ?", (document,))
                self._tell("statements-removed", document, old, [])

    def _rows(self, document: str) -> list[Row]:
        sql = f"SELECT {_COLUMNS} FROM statements WHERE document = ? ORDER BY position"
        return self._connection.rows(sql, (document,))

    def _tell(self, action: str, document: str, old: Sequence[Row], new: Sequence[Row]) -> None:
        before, after = [_told(row) for row in old], [_told(row) for row in new]
        detail = {
            "document": document,
            "count": [len(old), len(new)],
            "gone": [one for one in before if one not in after],
            "come": [one for one in after if one not in before],
        }
        self._record(action, "", detail)


def _told(row: Row) -> dict[str, Any]:
    return {_NAMES[column]: row[column] for column in _TOLD if row[column] not in (None, "")}


def _to_row(one: Statement, position: int) -> Row:
    number = one.number
    return (
        one.document,
        position,
        one.place,
        one.wording,
        one.kind.value,
        one.subject.kind.value,
        one.subject.id,
        one.variable,
        one.year,
        one.base,
        None if number is None else number.text,
        None if number is None else format(number.value, "f"),
        None if number is None else number.decimals,
        one.unit,
        None if one.direction is None else one.direction.value,
        one.scope,
        to_json([part.text for part in one.parts]),
    )


def _from_row(row: Row) -> Statement:
    document, _position, place, wording, statement, kind, subject, variable, year, base = row[:10]
    entered, value, decimals, unit, direction, scope, parts = row[10:]
    return Statement(
        document=document,
        place=place,
        wording=wording,
        kind=StatementKind(statement),
        subject=SubjectKey(SubjectKind(kind), subject),
        variable=variable,
        year=year,
        base=base,
        number=None if entered is None else Number(text=entered, value=Decimal(value), decimals=decimals),
        unit=unit,
        direction=None if direction is None else Movement(direction),
        scope=scope,
        parts=tuple(parse_number(text) for text in from_json(parts)),
    )
