"""The figures of an archive: the text somebody entered and its exact decimal, never a float."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import islice
from typing import Any

from cmarchive.model import Figure, FigureKey, SubjectKey
from cmarchive.numbers import Number, plain
from cmarchive.store.audit import Record
from cmarchive.store.connection import Connection
from cmarchive.store.rows import Row, subject_key, subject_text

FIGURES, PREVIOUS = "figures", "previous_figures"
_KEY = "kind = ? AND subject = ? AND variable = ? AND year = ?"
_COLUMNS = "kind, subject, variable, year, entered, value, decimals, unit, source, item, page"
_VALUES = (
    f"({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (kind, subject, variable, year) DO UPDATE SET entered = excluded.entered, "
    "value = excluded.value, decimals = excluded.decimals, unit = excluded.unit, source = excluded.source, "
    "item = excluded.item, page = excluded.page"
)
_RECORDED_TOGETHER = 500


class Figures:
    """The figures of one archive, one for each subject, variable and year; or those of the submission before."""

    def __init__(self, connection: Connection, record: Record, table: str = FIGURES) -> None:
        self._connection, self._record, self._table = connection, record, table
        self._select = f"SELECT {_COLUMNS} FROM {table}"

    def all(self) -> list[Figure]:
        """Every figure, by subject, variable and year."""
        sql = f"{self._select} ORDER BY kind, subject, variable, year"
        return _from_rows(self._connection.stream(sql))

    def get(self, key: FigureKey) -> Figure | None:
        """One figure, or None when nothing was entered."""
        row = self._row(key)
        return None if row is None else _from_rows([row])[0]

    def put_many(self, figures: Iterable[Figure]) -> None:
        """Enter figures, all or none; of two with the same key the later one counts."""
        with self._connection.atomic():
            wanted = {figure.key: _to_row(figure) for figure in figures}
            changes = [
                (key, old, new) for key, new in wanted.items() if (old := self._row(key)) != new
            ]  # an unchanged figure leaves no trace
            self._connection.change_many(
                f"INSERT INTO {self._table} {_VALUES}", (new for _key, _old, new in changes)
            )
            rest = iter(changes)
            while some := list(islice(rest, _RECORDED_TOGETHER)):
                self._tell(f"{self._table.replace('_', '-')}-put", some)

    def remove(self, key: FigureKey) -> None:
        """Take a figure out; harmless when there is none. The audit trail keeps what it was."""
        with self._connection.atomic():
            if (old := self._row(key)) is not None:
                self._connection.change(f"DELETE FROM {self._table} WHERE {_KEY}", _key_row(key))
                self._tell("figure-removed", [(key, old, None)])

    def _row(self, key: FigureKey) -> Row | None:
        return self._connection.first(f"{self._select} WHERE {_KEY}", _key_row(key))

    def _tell(self, action: str, changes: Sequence[tuple[FigureKey, Row | None, Row | None]]) -> None:
        subjects = {key.subject for key, _old, _new in changes}
        told = [
            {
                "subject": subject_text(key.subject),
                "variable": key.variable,
                "year": key.year,
                "before": _told(old),
                "after": _told(new),
            }
            for key, old, new in changes
        ]
        self._record(action, subject_text(subjects.pop()) if len(subjects) == 1 else "", {"figures": told})


def _told(row: Row | None) -> dict[str, Any] | None:
    if row is None:
        return None
    return {"entered": row[4], "unit": row[7], "source": row[8], "item": row[9], "page": row[10]}


def _key_row(key: FigureKey) -> Row:
    return (key.subject.kind.value, key.subject.id, key.variable, key.year)


def _to_row(figure: Figure) -> Row:
    number = figure.number
    if not number.value.is_finite():
        raise ValueError(f"figure value must be finite: {number.value}")
    return (
        *_key_row(figure.key),
        number.text,
        plain(number.value),
        number.decimals,
        figure.unit,
        figure.source,
        figure.item,
        figure.page,
    )


def _from_rows(rows: Iterable[Row]) -> list[Figure]:
    """Turn rows into figures quickly: equal subjects, numbers and words become one object.

    An archive holds some hundred thousand figures but few different words, and equal objects that are identical
    are also quick to compare and to hash. One loop without helpers: a call for each row costs as much as the rest.
    """
    subjects: dict[tuple[str, str], SubjectKey] = {}
    numbers: dict[tuple[str, str, int], Number] = {}
    words: dict[str, str] = {}
    same = words.setdefault
    figures: list[Figure] = []
    for kind, owner, variable, year, entered, value, decimals, unit, source, item, page in rows:
        if (subject := subjects.get((kind, owner))) is None:
            subject = subjects[kind, owner] = subject_key(kind, owner)
        if (number := numbers.get((entered, value, decimals))) is None:
            number = Number(text=entered, value=Decimal(value), decimals=decimals)
            numbers[entered, value, decimals] = number
        figures.append(
            Figure(
                key=FigureKey(subject, same(variable, variable), year),
                number=number,
                unit=same(unit, unit),
                source=same(source, source),
                item=item,
                page=page,
            )
        )
    return figures
