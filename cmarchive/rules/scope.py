"""What a check looks at: the view, and the figures and documents of its level, of some subjects or of all."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cmarchive.assessment import Level, Severity, Variable
from cmarchive.model import Enterprise, FindingValue, Item, Subject, SubjectKey, SubjectKind
from cmarchive.rules.index import Changes, Column, Index
from cmarchive.rules.readings import Reading, Row
from cmarchive.view import View

_NO_YEARS: Mapping[int, Reading] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One place where a check does not hold. ``severity`` overrides the rule's where the check grades itself."""

    subject: SubjectKey
    message: str
    period: str = ""
    topic: str = ""
    formula: str = ""
    cause: str = ""
    values: tuple[FindingValue, ...] = ()
    item: int | None = None
    severity: Severity | None = None


class Scope:
    """What one rule looks at: the view, and the figures of the rule's level."""

    def __init__(self, view: View, level: Level, index: Index) -> None:
        self.view, self.level, self.index = view, level, index

    def subjects(self) -> Iterator[Subject]:
        """The subjects figures belong to: the region, or the enterprises."""
        if self.level is Level.REGION:
            yield self.view.region
        elif self.index.only is None:
            yield from self.index.firms
        else:
            yield from (enterprise.subject for enterprise in self.enterprises())

    def enterprises(self) -> Iterator[Enterprise]:
        """The enterprises looked at, in order."""
        if self.index.only is None:
            yield from self.view.enterprises
        else:
            found = (self.view.enterprise(number) for number in sorted(self.index.only))
            yield from (enterprise for enterprise in found if enterprise is not None)

    def filers(self) -> Iterator[Subject]:
        """The subjects documents are filed for: the indicators of the region, or the enterprises."""
        if self.level is Level.ENTERPRISE:
            yield from self.subjects()
        else:
            keys = (SubjectKey(SubjectKind.INDICATOR, one.code) for one in self.view.scheme.indicators)
            yield from (self.view.subject(key) for key in keys)

    def documents(self) -> Sequence[Item]:
        """The filed documents of the rule's level; those of indicators belong to the region."""
        return self.index.documents(self.level)

    def key(self, number: str) -> SubjectKey:
        """The subject key for an id met in a column."""
        kind = SubjectKind.ENTERPRISE if self.level is Level.ENTERPRISE else SubjectKind.REGION
        return SubjectKey(kind, number)

    def variables(self) -> Iterator[Variable]:
        """The variables reported at the rule's level."""
        yield from (one for one in self.view.scheme.variables.values() if self.level in one.levels)

    def column(self, code: str) -> Column:
        """The figures of a variable by subject id and year."""
        return self.index.column(self.level, code)

    def changes(self, code: str) -> Changes:
        """How the figures of a variable move from year to year."""
        return self.index.changes(self.level, code)

    def read(self, number: str, code: str, year: int) -> Reading | None:
        """One figure, or None."""
        years = self.column(code).get(number)
        return years.get(year) if years is not None else None

    def before(self, reading: Reading) -> Reading | None:
        """Last year's figure of the same variable and subject, or None."""
        key = reading.figure.key
        return self.read(key.subject.id, key.variable, key.year - 1)

    def rows(
        self, needed: Sequence[str], optional: Sequence[str] = (), unit: str | None = None
    ) -> Iterator[Row]:
        """Yield the subjects and years for which all needed variables have a figure, brought to ``unit`` if given."""
        columns = [self.column(code) for code in needed]
        extra = [self.column(code) for code in optional]
        turns = unit is not None and any(self.unit_of(code) != unit for code in (*needed, *optional))
        make = tuple.__new__  # there are a million rows, and a named tuple's own way costs twice as much
        for number in min(columns, key=len):
            try:
                per_year = [column[number] for column in columns]
            except KeyError:
                continue
            others = [column.get(number, _NO_YEARS) for column in extra]
            for year in per_year[0]:
                try:
                    found = tuple([years[year] for years in per_year])
                except KeyError:
                    continue
                spare = tuple([years.get(year) for years in others]) if others else ()
                if turns and unit is not None:
                    found = tuple([one.to(unit) for one in found])
                    spare = tuple([one and one.to(unit) for one in spare])
                yield make(Row, (number, year, found, spare))

    def both(self, first: str, second: str) -> Iterator[tuple[str, int, Reading, Reading]]:
        """Yield subject, year and two figures where both were entered, in the first one's unit; ``rows`` for two."""
        unit, column = self.unit_of(first), self.column(second)
        turns = self.unit_of(second) != unit
        for number, years in self.column(first).items():
            if (others := column.get(number)) is None:
                continue
            for year, one in years.items():
                if (other := others.get(year)) is not None:
                    yield number, year, one, other.to(unit) if turns else other

    def unit_of(self, code: str) -> str:
        """The unit a variable is defined in."""
        return self.view.scheme.variables[code].unit
