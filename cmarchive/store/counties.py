"""The counties a city adds up."""

from cmarchive.model import Subject, SubjectKey, SubjectKind
from cmarchive.store.audit import Record
from cmarchive.store.connection import Connection


class Counties:
    """The counties of one archive, by their 行政区划代码; a county's own archive has none."""

    def __init__(self, connection: Connection, record: Record) -> None:
        self._connection, self._record = connection, record

    def all(self) -> list[Subject]:
        """Every county, by code."""
        rows = self._connection.stream("SELECT code, name FROM counties ORDER BY code")
        return [Subject(key=SubjectKey(SubjectKind.REGION, code), name=name) for code, name in rows]

    def put(self, county: Subject) -> None:
        """Enter a county, or give one its new name."""
        code = county.key.id
        with self._connection.atomic():
            old = self._connection.first("SELECT name FROM counties WHERE code = ?", (code,))
            if old == (county.name,):
                return
            self._connection.change(
                "INSERT OR REPLACE INTO counties (code, name) VALUES (?, ?)", (code, county.name)
            )
            self._record("county-put", code, {"before": old[0] if old else None, "after": county.name})

    def remove(self, code: str) -> None:
        """Take a county out; nothing happens when it is not there."""
        with self._connection.atomic():
            old = self._connection.first("SELECT name FROM counties WHERE code = ?", (code,))
            if old is None:
                return
            self._connection.change("DELETE FROM counties WHERE code = ?", (code,))
            self._record("county-removed", code, {"before": old[0], "after": None})
