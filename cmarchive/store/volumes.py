"""The volumes of the last binding, where every item stands in them, and what binding found."""

from collections import defaultdict
from collections.abc import Iterable

from cmarchive.model import Subject
from cmarchive.store.audit import Record
from cmarchive.store.connection import Connection
from cmarchive.store.rows import Row, storable, subject_key
from cmarchive.volumes import BoundVolume, ItemPlace, RemarkKind, VolumeRemark

_NAMES = (
    *("number", "reference", "title", "kind", "subject", "subject_name", "part", "parts", "file", "pages"),
    *("sheets", "digest", "conformant"),
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
            remarks = self._remarks()
            rows = self._connection.stream(f"SELECT {_COLUMNS} FROM volumes ORDER BY number")
            return [
                _from_row(row, tuple(places.get(row[0], ())), tuple(remarks.get(row[0], ()))) for row in rows
            ]

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
            self._connection.change_many(
                "INSERT INTO volume_remarks (bound, position, kind, item, label, file, message)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    (one.number, position, *_remark_to_row(remark))
                    for one in bound
                    for position, remark in enumerate(one.remarks)
                ],
            )
            told = [{"number": one.number, "file": one.file, "digest": one.digest} for one in bound]
            self._record("volumes-bound", "", {"volumes": told})

    def _remarks(self) -> dict[int, list[VolumeRemark]]:
        remarks: dict[int, list[VolumeRemark]] = defaultdict(list)
        sql = "SELECT bound, kind, item, label, file, message FROM volume_remarks ORDER BY bound, position"
        for bound, kind, item, label, file, message in self._connection.stream(sql):
            remark = VolumeRemark(kind=RemarkKind(kind), item=item, label=label, file=file, message=message)
            remarks[bound].append(remark)
        return remarks


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
        None if one.conformant is None else int(one.conformant),
    )


def _remark_to_row(one: VolumeRemark) -> Row:
    return one.kind.value, one.item, one.label, storable(one.file), storable(one.message)


def _from_row(row: Row, places: tuple[ItemPlace, ...], remarks: tuple[VolumeRemark, ...]) -> BoundVolume:
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
        conformant=None if row[12] is None else bool(row[12]),
        remarks=remarks,
    )
