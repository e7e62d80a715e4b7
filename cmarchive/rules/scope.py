"""What a check looks at: the figures of one level in the units of the scheme, indexed once per run."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from cmarchive.assessment import Level, Severity, Variable, VariableKind
from cmarchive.model import Figure, FindingValue, Item, Subject, SubjectKey, SubjectKind
from cmarchive.numbers import Interval, UnitMismatch, unit_factor
from cmarchive.view import View

_COUNTED = frozenset({VariableKind.COUNT, VariableKind.RANK, VariableKind.BOOLEAN})
Column = Mapping[str, Mapping[int, "Reading"]]


class Reading(NamedTuple):
    """A figure with its ``value`` in ``unit``; ``factor`` brought it there from the unit it was entered in."""

    figure: Figure
    variable: Variable
    unit: str
    factor: Decimal
    value: Decimal

    @property
    def interval(self) -> Interval:
        """Everything the entered digits may stand for. What is counted one by one is exact."""
        if self.is_exact:
            return Interval.exactly(self.value)
        half = self.unit_in_last_place / 2
        return Interval(self.value - half, self.value + half)

    @property
    def decimals(self) -> int:
        """How many decimals the figure was entered with."""
        return self.figure.number.decimals

    @property
    def is_exact(self) -> bool:
        """Tell whether the figure counts things one by one."""
        return self.variable.kind in _COUNTED and self.factor == 1

    @property
    def unit_in_last_place(self) -> Decimal:
        """The worth of one step in the last entered digit; nothing for what is counted."""
        return Decimal(0) if self.is_exact else self.figure.number.unit_in_last_place * self.factor

    def to(self, unit: str) -> "Reading":
        """The same figure in another unit of the same dimension."""
        if unit == self.unit:
            return self
        factor = unit_factor(self.figure.unit, unit)
        return self._replace(unit=unit, factor=factor, value=self.figure.number.value * factor)

    @property
    def as_value(self) -> FindingValue:
        """The figure as a finding shows it."""
        return FindingValue(
            variable=self.variable.code,
            name=self.variable.name,
            year=self.figure.key.year,
            value=self.figure.number.text,
            unit=self.figure.unit,
            source=self.figure.source,
        )


class Row(NamedTuple):
    """The figures of some variables for one subject and year. ``optional`` has None where nothing was entered."""

    id: str
    year: int
    needed: tuple[Reading, ...]
    optional: tuple[Reading | None, ...]

    @property
    def present(self) -> tuple[Reading, ...]:
        """Every figure there is, in the order the variables were named."""
        return self.needed + tuple(one for one in self.optional if one is not None)


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


class Index:
    """A view sorted for the rules: figures by level and variable, filed documents by level.

    Columns of figures are converted when first asked for.
    """

    def __init__(self, view: View) -> None:
        self._variables = view.scheme.variables
        self._raw: dict[tuple[Level, str], list[Figure]] = defaultdict(list)
        self._columns: dict[tuple[Level, str], Column] = {}
        region = view.region.key
        known = {enterprise.id for enterprise in view.enterprises}
        for figure in sorted(view.figures.values(), key=lambda one: one.key.year):
            subject, variable, _ = figure.key
            if subject.kind is SubjectKind.ENTERPRISE:
                if subject.id in known:
                    self._raw[Level.ENTERPRISE, variable].append(figure)
            elif subject == region:
                self._raw[Level.REGION, variable].append(figure)

        self.documents: dict[Level, list[Item]] = {level: [] for level in Level}
        for item in view.items:
            if item.subject is not None and item.slot:
                enterprise = item.subject.kind is SubjectKind.ENTERPRISE
                self.documents[Level.ENTERPRISE if enterprise else Level.REGION].append(item)

    def figures(self, level: Level, code: str) -> Sequence[Figure]:
        """The figures of a variable as entered, whatever their unit, by year."""
        return self._raw.get((level, code), ())

    def column(self, level: Level, code: str) -> Column:
        """The figures of a variable by subject id and year, leaving out what cannot be converted."""
        if (column := self._columns.get((level, code))) is None:
            column = self._columns[level, code] = self._convert(level, code)
        return column

    def _convert(self, level: Level, code: str) -> Column:
        variable = self._variables.get(code)
        column: dict[str, dict[int, Reading]] = {}
        if variable is None:
            return column
        for figure in self.figures(level, code):
            value, factor = figure.number.value, Decimal(1)
            if figure.unit != variable.unit:
                try:
                    factor = unit_factor(figure.unit, variable.unit)
                except UnitMismatch:
                    continue  # the rule on units reports it
                value *= factor
            _, _, year = figure.key
            column.setdefault(figure.key.subject.id, {})[year] = Reading(
                figure, variable, variable.unit, factor, value
            )
        return column


class Scope:
    """What one rule looks at: the view, and the figures of the rule's level."""

    def __init__(self, view: View, level: Level, index: Index) -> None:
        self.view, self.level, self.index = view, level, index

    def subjects(self) -> Iterator[Subject]:
        """The subjects figures belong to: the region, or every enterprise."""
        if self.level is Level.REGION:
            yield self.view.region
        else:
            yield from (enterprise.subject for enterprise in self.view.enterprises)

    def filers(self) -> Iterator[Subject]:
        """The subjects documents are filed for: the indicators of the region, or every enterprise."""
        wanted = SubjectKind.ENTERPRISE if self.level is Level.ENTERPRISE else SubjectKind.INDICATOR
        yield from (subject for subject in self.view.subjects() if subject.key.kind is wanted)

    def documents(self) -> Sequence[Item]:
        """The filed documents of the rule's level; those of indicators belong to the region."""
        return self.index.documents[self.level]

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

    def read(self, number: str, code: str, year: int) -> Reading | None:
        """One figure, or None."""
        years = self.column(code).get(number)
        return years.get(year) if years is not None else None

    def rows(
        self, needed: Sequence[str], optional: Sequence[str] = (), unit: str | None = None
    ) -> Iterator[Row]:
        """Yield the subjects and years for which all needed variables have a figure, brought to ``unit`` if given."""
        columns = [self.column(code) for code in needed]
        extra = [self.column(code) for code in optional]
        for number in min(columns, key=len):
            per_year = [years for column in columns if (years := column.get(number)) is not None]
            if len(per_year) < len(columns):
                continue
            others = [column.get(number, {}) for column in extra]
            for year in per_year[0]:
                found = tuple(one for years in per_year if (one := years.get(year)) is not None)
                if len(found) < len(columns):
                    continue
                spare = tuple(years.get(year) for years in others)
                if unit is not None:
                    found = tuple(one.to(unit) for one in found)
                    spare = tuple(one and one.to(unit) for one in spare)
                yield Row(number, year, found, spare)

    def unit_of(self, code: str) -> str:
        """The unit a variable is defined in."""
        return self.view.scheme.variables[code].unit
