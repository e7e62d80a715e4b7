"""What reviewers decided over the things of each county. Decisions are only ever added."""

from cmarchive.review import Decision, ReviewState
from cmarchive.store.audit import Record
from cmarchive.store.connection import Connection
from cmarchive.store.rows import Row

_COLUMNS = "county, target, state, token, author, at, note, is_second"


class Decisions:
    """The decisions of one reviewer's archive, in the order they were made."""

    def __init__(self, connection: Connection, record: Record) -> None:
        self._connection, self._record = connection, record

    def all(self) -> list[Decision]:
        """Every decision."""
        return [
            _from_row(row) for row in self._connection.stream(f"SELECT {_COLUMNS} FROM decisions ORDER BY id")
        ]

    def of_county(self, region_code: str) -> list[Decision]:
        """The decisions over one county."""
        sql = f"SELECT {_COLUMNS} FROM decisions WHERE county = ? ORDER BY id"
        return [_from_row(row) for row in self._connection.stream(sql, (region_code,))]

    def add(self, decision: Decision) -> None:
        """Enter a decision."""
        with self._connection.atomic():
            row = (
                decision.county,
                decision.target,
                decision.state.value,
                decision.token,
                decision.author,
                decision.at,
                decision.note,
                int(decision.is_second),
            )
            self._connection.insert(
                f"INSERT INTO decisions ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row
            )
            detail = {
                "county": decision.county,
                "state": decision.state.value,
                "author": decision.author,
                "second": decision.is_second,
            }
            self._record("decided", f"review:{decision.target}", detail)


def _from_row(row: Row) -> Decision:
    return Decision(
        county=row[0],
        target=row[1],
        state=ReviewState(row[2]),
        token=row[3],
        author=row[4],
        at=row[5],
        note=row[6],
        is_second=bool(row[7]),
    )
