"""The enterprises of an archive. Their numbers are given once and never again."""

from collections.abc import Iterable, Sequence

from cmarchive.model import Enterprise, Operation
from cmarchive.store.audit import Record
from cmarchive.store.connection import Connection
from cmarchive.store.rows import Row, differences, flags_to_json, from_json, now, subject_text, to_json

_NAMES = (
    *("id", "name", "credit_code", "industry", "industry_code", "address", "started", "ended"),
    *("operation", "flags", "note", "attributes"),
)
_COLUMNS = ", ".join(_NAMES)
_UPSERT = (
    f"INSERT INTO enterprises ({_COLUMNS}) VALUES ({', '.join('?' * len(_NAMES))}) "
    f"ON CONFLICT (id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _NAMES[1:])}"
)


class Enterprises:
    """The enterprises of one archive; a removed one goes to the recycle list and keeps its number."""

    def __init__(self, connection: Connection, record: Record) -> None:
        self._connection, self._record = connection, record

    def all(self) -> list[Enterprise]:
        """Every enterprise that was not removed, by number."""
        return self._where("recycled_at IS NULL")

    def recycled(self) -> list[Enterprise]:
        """The removed ones, by number."""
        return self._where("recycled_at IS NOT NULL")

    def get(self, number: str) -> Enterprise | None:
        """One enterprise, removed or not."""
        row = self._row(number)
        return None if row is None else _from_row(row)

    def next_id(self) -> str:
        """The next 企业编号 that nobody has had, from ``0001`` on."""
        # ORDER BY the indexed expression is answered from the index; max() of it would read the table.
        serial = "CAST(id AS INTEGER)"
        last = self._connection.first(f"SELECT {serial} FROM enterprises ORDER BY {serial} DESC LIMIT 1")
        return f"{1 + (0 if last is None else last[0]):04d}"

    def put(self, enterprise: Enterprise) -> None:
        """Add an enterprise or change the one with its number."""
        with self._connection.atomic():
            new, old = _to_row(enterprise), self._row(enterprise.id)
            if old == new:
                return
            self._connection.change(_UPSERT, new)
            if old is None:
                detail: dict[str, object] = dict(zip(_NAMES, new, strict=True))
            else:
                detail = dict(differences(_NAMES, old, new))
            action = "enterprise-added" if old is None else "enterprise-changed"
            self._record(action, subject_text(enterprise.key), detail)

    def add_many(self, enterprises: Iterable[Enterprise]) -> None:
        """Put several enterprises, all or none."""
        with self._connection.atomic():
            for enterprise in enterprises:
                self.put(enterprise)

    def recycle(self, numbers: Sequence[str]) -> None:
        """Move enterprises to the recycle list; what is filed for them stays as it is."""
        self._mark(numbers, "recycled_at IS NULL", now(), "enterprise-recycled")

    def restore(self, numbers: Sequence[str]) -> None:
        """Take enterprises back from the recycle list."""
        self._mark(numbers, "recycled_at IS NOT NULL", None, "enterprise-restored")

    def _mark(self, numbers: Sequence[str], state: str, at: str | None, action: str) -> None:
        with self._connection.atomic():
            for number in numbers:
                sql = f"UPDATE enterprises SET recycled_at = ? WHERE id = ? AND {state}"
                if self._connection.change(sql, (at, number)):
                    self._record(action, f"enterprise:{number}")

    def _where(self, condition: str) -> list[Enterprise]:
        sql = f"SELECT {_COLUMNS} FROM enterprises WHERE {condition} ORDER BY CAST(id AS INTEGER), id"
        return [_from_row(row) for row in self._connection.stream(sql)]

    def _row(self, number: str) -> Row | None:
        return self._connection.first(f"SELECT {_COLUMNS} FROM enterprises WHERE id = ?", (number,))


def _to_row(one: Enterprise) -> Row:
    return (
        one.id,
        one.name,
        one.credit_code,
        one.industry,
        one.industry_code,
        one.address,
        one.started,
        one.ended,
        one.operation.value,
        flags_to_json(one.flags),
        one.note,
        to_json(dict(one.attributes)),
    )


def _from_row(row: Row) -> Enterprise:
    return Enterprise(
        id=row[0],
        name=row[1],
        credit_code=row[2],
        industry=row[3],
        industry_code=row[4],
        address=row[5],
        started=row[6],
        ended=row[7],
        operation=Operation(row[8]),
        flags=frozenset(from_json(row[9])),
        note=row[10],
        attributes=from_json(row[11]),
    )
