"""The packages received from counties. Rows are never deleted, and a package is entered once."""

from dataclasses import replace

from cmarchive.store.audit import Record
from cmarchive.store.connection import Connection
from cmarchive.store.rows import Row, from_json, to_json
from cmarchive.submissions import Submission, SubmissionState

_COLUMNS = (
    "region_code, county, scheme, years, serial, package, identifier, packed_at, received_at, state, name, size, "
    "parts, previous, builds_on, origin, summary, reason, fingerprint, report"
)
_INSERT = f"INSERT INTO submissions ({_COLUMNS}) VALUES ({', '.join('?' * 20)})"
_SELECT = f"SELECT id, {_COLUMNS} FROM submissions"


class Submissions:
    """What counties sent to this archive, in the order it came."""

    def __init__(self, connection: Connection, record: Record) -> None:
        self._connection, self._record = connection, record

    def all(self) -> list[Submission]:
        """Every submission, by county and then in the order it came."""
        rows = self._connection.stream(f"{_SELECT} ORDER BY region_code, serial")
        return [_from_row(row) for row in rows]

    def get(self, number: int) -> Submission | None:
        """One submission."""
        row = self._connection.first(f"{_SELECT} WHERE id = ?", (number,))
        return None if row is None else _from_row(row)

    def by_package(self, digest: str) -> Submission | None:
        """The submission that came as this very file."""
        row = self._connection.first(f"{_SELECT} WHERE package = ?", (digest,))
        return None if row is None else _from_row(row)

    def by_identifier(self, identifier: str, region_code: str) -> list[Submission]:
        """Those a county gave this identifier, in the order they came."""
        sql = f"{_SELECT} WHERE identifier = ? AND region_code = ? ORDER BY serial"
        return [_from_row(row) for row in self._connection.rows(sql, (identifier, region_code))]

    def of_region(self, region_code: str) -> list[Submission]:
        """Everything one county sent, in the order it came."""
        sql = f"{_SELECT} WHERE region_code = ? ORDER BY serial"
        return [_from_row(row) for row in self._connection.rows(sql, (region_code,))]

    def add(self, submission: Submission) -> Submission:
        """Enter a submission; gives it back with its number, the county's next serial counted here."""
        with self._connection.atomic():
            sql = "SELECT coalesce(max(serial), 0) FROM submissions WHERE region_code = ?"
            last = self._connection.first(sql, (submission.region_code,))
            entered = replace(submission, serial=(last[0] if last else 0) + 1)
            number = self._connection.insert(_INSERT, _to_row(entered))
            detail = {
                "package": entered.package,
                "identifier": entered.identifier,
                "state": entered.state.value,
            }
            self._record("submission-received", f"submission:{number}", detail)
        return replace(entered, id=number)

    def set_state(self, number: int, state: SubmissionState, reason: str = "") -> None:
        """Decide over a submission. The package and the row stay, whatever is decided."""
        with self._connection.atomic():
            old = self._connection.first("SELECT state, reason FROM submissions WHERE id = ?", (number,))
            if old is None or old == (state.value, reason):
                return
            sql = "UPDATE submissions SET state = ?, reason = ? WHERE id = ?"
            self._connection.change(sql, (state.value, reason, number))
            detail = {"before": list(old), "after": [state.value, reason]}
            self._record("submission-decided", f"submission:{number}", detail)


def _to_row(one: Submission) -> Row:
    return (
        one.region_code,
        one.county,
        one.scheme,
        to_json(one.years),
        one.serial,
        one.package,
        one.identifier,
        one.packed,
        one.received,
        one.state.value,
        one.name,
        one.size,
        to_json(one.parts),
        one.previous,
        one.builds_on,
        one.origin,
        one.summary,
        one.reason,
        one.fingerprint,
        one.report,
    )


def _from_row(row: Row) -> Submission:
    return Submission(
        id=row[0],
        region_code=row[1],
        county=row[2],
        scheme=row[3],
        years=tuple(from_json(row[4])),
        serial=row[5],
        package=row[6],
        identifier=row[7],
        packed=row[8],
        received=row[9],
        state=SubmissionState(row[10]),
        name=row[11],
        size=row[12],
        parts=tuple(from_json(row[13])),
        previous=row[14],
        builds_on=row[15],
        origin=row[16],
        summary=row[17],
        reason=row[18],
        fingerprint=row[19],
        report=row[20],
    )
