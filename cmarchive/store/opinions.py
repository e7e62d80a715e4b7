"""Opinions and their steps. Steps are only ever added; an opinion is what its steps say."""

from collections.abc import Iterable

from cmarchive.opinion_steps import OpinionStep, anchor_data, anchor_from, step_data, step_from
from cmarchive.opinions import Opinion, told_by
from cmarchive.store.audit import Record
from cmarchive.store.connection import Connection
from cmarchive.store.rows import from_json, to_json

_SELECT = """SELECT opinions.id, county, package, serial, anchor, step
    FROM opinions JOIN opinion_steps ON opinion_steps.opinion = opinions.id"""
_ORDER = " ORDER BY opinions.id, at, opinion_steps.id"


class Opinions:
    """The opinions of one archive: a city's about its counties, or those a county received."""

    def __init__(self, connection: Connection, record: Record) -> None:
        self._connection, self._record = connection, record

    def all(self) -> list[Opinion]:
        """Every opinion, by county and then as they were written."""
        return self._read(_SELECT + _ORDER, ())

    def of_county(self, region_code: str) -> list[Opinion]:
        """The opinions about one county."""
        return self._read(f"{_SELECT} WHERE county = ?{_ORDER}", (region_code,))

    def get(self, number: str) -> Opinion | None:
        """One opinion by its id."""
        found = self._read(f"{_SELECT} WHERE opinions.id = ?{_ORDER}", (number,))
        return found[0] if found else None

    def put(self, opinion: Opinion) -> None:
        """Keep an opinion, with whatever steps are new; steps that are there stay."""
        with self._connection.atomic():
            known = {
                row[0]
                for row in self._connection.rows(
                    "SELECT id FROM opinion_steps WHERE opinion = ?", (opinion.id,)
                )
            }
            new = [step for step in opinion.steps if step.id not in known]
            if not new:
                return
            self._connection.change(
                "INSERT OR IGNORE INTO opinions (id, county, package, serial, anchor) VALUES (?, ?, ?, ?, ?)",
                (
                    opinion.id,
                    opinion.county,
                    opinion.package,
                    opinion.serial,
                    to_json(anchor_data(opinion.anchor)),
                ),
            )
            self._connection.change_many(
                "INSERT INTO opinion_steps (id, opinion, at, step) VALUES (?, ?, ?, ?)",
                [(step.id, opinion.id, step.at, to_json(step_data(step))) for step in new],
            )
            told = [[step.side.value, step.author, sorted(step.change.names)] for step in new]
            self._record("opinion-put", f"opinion:{opinion.id}", {"county": opinion.county, "steps": told})

    def put_all(self, opinions: Iterable[Opinion]) -> None:
        """Keep several, all or none."""
        with self._connection.atomic():
            for one in opinions:
                self.put(one)

    def _read(self, sql: str, parameters: tuple[str, ...]) -> list[Opinion]:
        heads: dict[str, Opinion] = {}
        steps: dict[str, list[OpinionStep]] = {}
        for number, county, package, serial, anchor, step in self._connection.stream(sql, parameters):
            if number not in heads:
                heads[number] = Opinion(
                    id=number,
                    county=county,
                    package=package,
                    serial=serial,
                    anchor=anchor_from(from_json(anchor)),
                    steps=(),
                )
            steps.setdefault(number, []).append(step_from(from_json(step)))
        made = [told_by(one, steps[number]) for number, one in heads.items()]
        return sorted(made, key=lambda one: (one.county, one.written, one.id))
