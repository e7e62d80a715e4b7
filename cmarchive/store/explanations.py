"""The written reasons why findings stand."""

from cmarchive.model import Explanation
from cmarchive.store.audit import Record
from cmarchive.store.connection import Connection
from cmarchive.store.rows import Row, differences

_NAMES = ("fingerprint", "text", "author", "written", "values_digest")
_COLUMNS = ", ".join(_NAMES)


class Explanations:
    """The explanations of one archive, at most one for each finding's fingerprint."""

    def __init__(self, connection: Connection, record: Record) -> None:
        self._connection, self._record = connection, record

    def all(self) -> list[Explanation]:
        """Every explanation, whether or not its finding still exists."""
        sql = f"SELECT {_COLUMNS} FROM explanations ORDER BY fingerprint"
        return [_from_row(row) for row in self._connection.stream(sql)]

    def get(self, fingerprint: str) -> Explanation | None:
        """The explanation of one finding."""
        row = self._row(fingerprint)
        return None if row is None else _from_row(row)

    def put(self, explanation: Explanation) -> None:
        """Write an explanation, in place of the one before."""
        with self._connection.atomic():
            new, old = _to_row(explanation), self._row(explanation.fingerprint)
            if old == new:
                return
            marks = ", ".join("?" * len(_NAMES))
            self._connection.change(f"INSERT OR REPLACE INTO explanations ({_COLUMNS}) VALUES ({marks})", new)
            blank = (new[0], None, None, None, None)
            self._record("explanation-put", f"finding:{new[0]}", differences(_NAMES, old or blank, new))

    def remove(self, fingerprint: str) -> None:
        """Take an explanation back; harmless when there is none. The audit trail keeps what it said."""
        with self._connection.atomic():
            if (old := self._row(fingerprint)) is not None:
                self._connection.change("DELETE FROM explanations WHERE fingerprint = ?", (fingerprint,))
                detail = dict(zip(_NAMES[1:], old[1:], strict=True))
                self._record("explanation-removed", f"finding:{fingerprint}", detail)

    def _row(self, fingerprint: str) -> Row | None:
        sql = f"SELECT {_COLUMNS} FROM explanations WHERE fingerprint = ?"
        return self._connection.first(sql, (fingerprint,))


def _to_row(one: Explanation) -> Row:
    return (one.fingerprint, one.text, one.author, one.written, one.values_digest)


def _from_row(row: Row) -> Explanation:
    return Explanation(fingerprint=row[0], text=row[1], author=row[2], written=row[3], values_digest=row[4])
