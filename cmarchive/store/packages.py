"""The packages this archive was handed over in, and what each put into the receiver's hands."""

from collections.abc import Collection

from cmarchive.store.audit import Record
from cmarchive.store.connection import Connection
from cmarchive.store.rows import Row
from cmarchive.submissions import MadePackage

_COLUMNS = "batch, identifier, made_at, packed_at, file, package, size, builds_on, items, files, volumes"


class Packages:
    """What left the house as packages, in order."""

    def __init__(self, connection: Connection, record: Record) -> None:
        self._connection, self._record = connection, record

    def all(self) -> list[MadePackage]:
        """Every package, the first one first."""
        rows = self._connection.stream(f"SELECT {_COLUMNS} FROM packages ORDER BY batch")
        return [_from_row(row) for row in rows]

    def last(self) -> MadePackage | None:
        """The package made last."""
        row = self._connection.first(f"SELECT {_COLUMNS} FROM packages ORDER BY batch DESC LIMIT 1")
        return None if row is None else _from_row(row)

    def digests(self, batch: int) -> frozenset[str]:
        """What whoever has that package, and those it builds on, has of originals and volumes."""
        rows = self._connection.stream("SELECT digest FROM package_digests WHERE batch = ?", (batch,))
        return frozenset(row[0] for row in rows)

    def add(self, package: MadePackage, digests: Collection[str]) -> None:
        """Enter a package that was written; ``digests`` is all its receiver has then."""
        with self._connection.atomic():
            self.adopt(package, digests)
            detail = {"package": package.package, "file": package.file, "builds_on": package.builds_on}
            self._record("package-made", f"package:{package.identifier}", detail)

    def adopt(self, package: MadePackage, digests: Collection[str]) -> None:
        """Enter the package an archive was restored from; nobody did anything, so the trail stays as it was."""
        with self._connection.atomic():
            self._connection.insert(
                f"INSERT INTO packages ({_COLUMNS}) VALUES ({', '.join('?' * 11)})", _to_row(package)
            )
            self._connection.change_many(
                "INSERT INTO package_digests (batch, digest) VALUES (?, ?)",
                [(package.batch, digest) for digest in sorted(digests)],
            )


def _to_row(one: MadePackage) -> Row:
    return (
        one.batch,
        one.identifier,
        one.made,
        one.packed,
        one.file,
        one.package,
        one.size,
        one.builds_on,
        one.items,
        one.files,
        one.volumes,
    )


def _from_row(row: Row) -> MadePackage:
    return MadePackage(
        batch=row[0],
        identifier=row[1],
        made=row[2],
        packed=row[3],
        file=row[4],
        package=row[5],
        size=row[6],
        builds_on=row[7],
        items=row[8],
        files=row[9],
        volumes=row[10],
    )
