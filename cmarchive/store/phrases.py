"""The reviewer's own phrases and scoring sheet."""

from decimal import Decimal

from cmarchive.assessment import Severity
from cmarchive.scoring import Phrase, ScoreSheet
from cmarchive.store.audit import Record
from cmarchive.store.connection import Connection
from cmarchive.store.rows import Row, from_json, to_json

_COLUMNS = "code, category, text, severity, clause, points, hint"


class Phrases:
    """The phrases somebody of this office wrote, and at most one scoring sheet."""

    def __init__(self, connection: Connection, record: Record) -> None:
        self._connection, self._record = connection, record

    def all(self) -> list[Phrase]:
        """Every phrase of one's own, by code."""
        return [
            _from_row(row) for row in self._connection.stream(f"SELECT {_COLUMNS} FROM phrases ORDER BY code")
        ]

    def put(self, phrase: Phrase) -> None:
        """Keep a phrase, in place of the one with its code."""
        with self._connection.atomic():
            row = (
                phrase.code,
                phrase.category,
                phrase.text,
                phrase.severity.value,
                phrase.clause,
                format(phrase.points, "f"),
                phrase.hint,
            )
            self._connection.change(
                f"INSERT OR REPLACE INTO phrases ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)", row
            )
            self._record("phrase-put", f"phrase:{phrase.code}", {"text": phrase.text})

    def remove(self, code: str) -> None:
        """Take a phrase out; harmless when there is none."""
        with self._connection.atomic():
            if self._connection.change("DELETE FROM phrases WHERE code = ?", (code,)):
                self._record("phrase-removed", f"phrase:{code}")

    def sheet(self) -> ScoreSheet | None:
        """The scoring sheet, if somebody made one."""
        row = self._connection.first("SELECT title, weights, note FROM score_sheets")
        if row is None:
            return None
        weights = {code: Decimal(text) for code, text in from_json(row[1]).items()}
        return ScoreSheet(title=row[0], weights=weights, note=row[2])

    def put_sheet(self, sheet: ScoreSheet) -> None:
        """Keep the scoring sheet, in place of the one before."""
        weights = {code: format(weight, "f") for code, weight in sheet.weights.items()}
        with self._connection.atomic():
            self._connection.change(
                "INSERT OR REPLACE INTO score_sheets (id, title, weights, note) VALUES (1, ?, ?, ?)",
                (sheet.title, to_json(weights), sheet.note),
            )
            self._record("score-sheet-put", "", {"title": sheet.title, "weights": weights})


def _from_row(row: Row) -> Phrase:
    return Phrase(
        code=row[0],
        category=row[1],
        text=row[2],
        severity=Severity(row[3]),
        clause=row[4],
        points=Decimal(row[5]),
        hint=row[6],
        is_own=True,
    )
