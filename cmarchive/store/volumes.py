"""The volumes of the last binding, and where every item stands in them."""

from collections import defaultdict
from collections.abc import Iterable

from cmarchive.model import BoundVolume, ItemPlace, Subject
from cmarchive.store.audit import Record
from cmarchive.store.connection import Connection
from cmarchive.store.rows import Row, subject_key

_NAMES = (
    *("number", "reference", "title", "kind", "subject", "subject_name", "part", "parts", "file", "pages"),
    *("sheets", "digest"),
)
_COLUMNS = ", ".join(_NAMES)
_PLACE = ", ".join(ItemPlace._fields)


class Volumes:
    """The bound volumes of one archive, replaced together at each binding."""

    def __init__(self, connection: Connection, record: Record) -> None:
        self._connection, self._record = connection, record

    def all(self) -> list[BoundVolume]:
        """Every volume, by number."""
        places: dict[int, list[ItemPlace]] = defaultdict(list)
        with self._connection.snapshot():
            sql = f"SELECT bound, {_PLACE} FROM volume_places ORDER BY bound, position"
            for bound, *place in self._connection.stream(sql):
                places[bound].append(ItemPlace(*place))
            rows = self._connection.stream(f"SELECT {_COLUMNS} FROM volumes ORDER BY number")
            return [_from_row(row, tuple(places.get(row[0], ()))) for row in rows]

    def replace_all(self, volumes: Iterable[BoundVolume]) -> None:
        """Make ``volumes`` the archive's only volumes, or change nothing."""
        bound = list(volumes)
        with self._connection.atomic():
            self._connection.change("DELETE FROM volumes")
            marks = ", ".join("?" * len(_NAMES))
            self._connection.change_many(
                f"INSERT INTO volumes ({_COLUMNS}) VALUES ({marks})", [_to_row(one) for one in bound]
            )
            self._connection.change_many(
                f"INSERT INTO volume_places (bound, position, {_PLACE}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (one.number, position, *place)
                    for one in bound
                    for position, place in enumerate(one.places)
                ],
            )
            told = [{"number": one.number, "file": one.file, "digest": one.digest} for one in bound]
            self._record("volumes-bound", "", {"volumes": told})


def _to_row(one: BoundVolume) -> Row:
    return (
        one.number,
        one.reference,
        one.title,
        one.subject.key.kind.value,
        one.subject.key.id,
        one.subject.name,
        one.part,
        one.parts,
        one.file,
        one.pages,
        one.sheets,
        one.digest,
    )


def _from_row(row: Row, places: tuple[ItemPlace, ...]) -> BoundVolume:
    return BoundVolume(
        number=row[0],
        reference=row[1],
        title=row[2],
        subject=Subject(key=subject_key(row[3], row[4]), name=row[5]),
        part=row[6],
        parts=row[7],
        file=row[8],
        pages=row[9],
        sheets=row[10],
        digest=row[11],
        places=places,
    )
