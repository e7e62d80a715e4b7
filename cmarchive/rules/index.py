"""A view sorted for the rules: figures by level, variable, subject and year; filed documents by level and subject.

One pass over the figures, because an archive may hold a million of them. After an edit a new index shares with the
old one all that did not change.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple, Self

from cmarchive.assessment import Level
from cmarchive.model import Figure, FigureKey, Item, Subject, SubjectKey, SubjectKind
from cmarchive.numbers import UnitMismatch, unit_factor
from cmarchive.rules.readings import Reading
from cmarchive.view import View

Column = Mapping[str, dict[int, Reading]]
Pair = tuple[str, Reading, Reading]
MOVED_PERCENT = 10
_LEAST, _MOST = Decimal("0.9"), Decimal("1.1")
_Cells = dict[str, dict[int, Reading]]
_ONE = Decimal(1)
_NOTHING: Column = {}


class Changes(NamedTuple):
    """Subject id and two figures that follow one another, the earlier first; years between may have none.

    ``same`` are equal in value, ``moved`` differ by more than MOVED_PERCENT, or from nothing or below it; between
    those of ``parted`` there are years without a figure. ``repeated`` are the subject ids and later years of those
    of ``same`` that were written with the same digits, and not nothing, in neighbouring years.
    """

    same: Sequence[Pair]
    moved: Sequence[Pair]
    parted: Sequence[Pair]
    repeated: Sequence[tuple[str, int]]


class Index:
    """What the rules read of one view.

    ``only`` narrows enterprises to a few; None means all, who are the ``firms``. ``before`` holds the figures of the
    previous submission. Counties stand beside the region they belong to, so that whatever must hold of a region must
    hold of them.
    """

    def __init__(self, view: View, figures: Iterable[Figure] | None = None) -> None:
        self.only: frozenset[str] | None = None
        self.before: Index | None = None
        self._columns: dict[Level, dict[str, _Cells]] = {level: defaultdict(dict) for level in Level}
        self._strays: dict[tuple[Level, str], list[Figure]] = defaultdict(list)
        self._negatives: dict[tuple[Level, str], list[Reading]] = defaultdict(list)
        self._late: dict[tuple[Level, str], list[Reading]] = defaultdict(list)
        self._changes: dict[tuple[Level, str], Changes] = {}
        self.firms: Sequence[Subject] = view.firms
        self._documents: dict[Level, Sequence[Item]] = {}
        self._documents_of: dict[str, list[Item]] = {}
        self._fill(view, view.figures.values() if figures is None else figures)
        if figures is None:
            self._sort_documents(view)
            self.before = Index(view, view.previous.values()) if view.previous else None

    def __del__(self) -> None:
        """Go a little at a time, as a view does; columns that another index shares stay as they are."""
        held: list[object] = [
            column for columns in self.__dict__.pop("_columns", {}).values() for column in columns.values()
        ]
        while held:
            held.pop()

    def column(self, level: Level, code: str) -> Column:
        """The figures of a variable by subject id and year, leaving out what cannot be converted."""
        column = self._columns[level].get(code)
        if column is None:
            return _NOTHING
        if self.only is None or level is Level.REGION:
            return column
        return {number: column[number] for number in self.only if number in column}

    def changes(self, level: Level, code: str) -> "Changes":
        """How the figures of a variable move from year to year; worked out once, used by many rules."""
        if self.only is not None and level is Level.ENTERPRISE:
            return _changes(self.column(level, code))
        if (found := self._changes.get((level, code))) is None:
            found = self._changes[level, code] = _changes(self.column(level, code))
        return found

    def negatives(self, level: Level, code: str) -> Sequence[Reading]:
        """The figures of a variable below zero."""
        return self._chosen(level, self._negatives.get((level, code), ()))

    def late(self, level: Level, code: str) -> Sequence[Reading]:
        """The figures of a variable for years after the 考核年度."""
        return self._chosen(level, self._late.get((level, code), ()))

    def strays(self, level: Level, code: str) -> Sequence[Figure]:
        """The figures of a variable in a unit that does not convert to the variable's, by year."""
        found = sorted(self._strays.get((level, code), ()), key=lambda one: one.key.year)
        if self.only is None or level is Level.REGION:
            return found
        return [figure for figure in found if figure.key.subject.id in self.only]

    def _chosen(self, level: Level, found: Sequence[Reading]) -> Sequence[Reading]:
        """Those looked at, by year; in which order they were entered must not matter."""
        found = sorted(found, key=lambda one: one.figure.key.year)
        if self.only is None or level is Level.REGION:
            return found
        return [reading for reading in found if reading.figure.key.subject.id in self.only]

    def documents(self, level: Level) -> Sequence[Item]:
        """The filed documents of a level; those of indicators belong to the region."""
        if self.only is None or level is Level.REGION:
            return self._documents[level]
        return [item for number in self.only for item in self._documents_of.get(number, ())]

    def narrowed(self, numbers: Collection[str]) -> "Index":
        """The same index with no other enterprises than these."""
        made = self._copy()
        made.only = frozenset(numbers)
        if made.before is not None:
            made.before = made.before.narrowed(numbers)
        return made

    def changed(self, view: View, figures: Iterable[FigureKey], *, documents: bool) -> "Index":
        """The index of the view after an edit of some figures, and of documents if so told."""
        made = self._copy()
        made._take(view, figures, documents=documents)  # noqa: SLF001 - a copy of its own kind
        return made

    def _copy(self) -> Self:
        made = object.__new__(type(self))
        made.__dict__.update(self.__dict__)
        return made

    def _take(self, view: View, figures: Iterable[FigureKey], *, documents: bool) -> None:
        """Part with what is shared where it changes, and read that again."""
        self._columns = {level: columns.copy() for level, columns in self._columns.items()}
        self._strays, self._changes = self._strays.copy(), self._changes.copy()
        self._negatives, self._late = self._negatives.copy(), self._late.copy()
        edited: dict[tuple[SubjectKey, str], set[int]] = defaultdict(set)
        for key in figures:
            edited[key.subject, key.variable].add(key.year)
        for (subject, code), years in edited.items():
            self._replace(view, subject, code, years)
        if documents:
            self._sort_documents(view)

    def _replace(self, view: View, subject: SubjectKey, code: str, edited: Collection[int]) -> None:
        """Read one subject's figures of one variable again."""
        level = Level.ENTERPRISE if subject.kind is SubjectKind.ENTERPRISE else Level.REGION
        cells = dict(self._columns[level].get(code, {}))
        strays = self._strays.get((level, code), [])
        years = {*edited, *cells.pop(subject.id, ())}
        years |= {one.key.year for one in strays if one.key.subject == subject}
        self._columns[level][code] = cells
        self._strays[level, code] = [one for one in strays if one.key.subject != subject]
        for notable in (self._negatives, self._late):
            notable[level, code] = [
                one for one in notable.get((level, code), ()) if one.figure.key.subject != subject
            ]
        self._changes.pop((level, code), None)
        found = (view.figure(subject, code, year) for year in sorted(years))
        self._fill(view, [figure for figure in found if figure is not None])

    def _fill(self, view: View, figures: Iterable[Figure]) -> None:
        variables, enterprise, last = view.scheme.variables, SubjectKind.ENTERPRISE, view.profile.year
        enterprise_of = view.enterprise  # an edit asks for one of five thousand
        regions = {view.region.key, *(county.key for county in view.counties)}
        factors: dict[tuple[str, str], Decimal | None] = {}
        city, firms = self._columns[Level.REGION], self._columns[Level.ENTERPRISE]
        unsorted: list[dict[int, Reading]] = []
        recent: dict[int, Reading] | None = None  # figures come year by year, nearly always
        recent_year = 0
        make = tuple.__new__
        for figure in figures:
            subject, code, year = figure.key
            kind, number = subject
            if (variable := variables.get(code)) is None:
                continue
            if kind is enterprise:
                if enterprise_of(number) is None:
                    continue
                columns, level = firms, Level.ENTERPRISE
            elif subject in regions:
                columns, level = city, Level.REGION
            else:
                continue
            unit, value, factor = variable.unit, figure.number.value, _ONE
            if figure.unit != unit:
                if (converted := _factor(figure.unit, unit, factors)) is None:
                    self._strays[level, code].append(figure)  # the rule on units reports it
                    continue
                factor = converted
                value *= factor
            reading = make(Reading, (figure, variable, unit, factor, value))
            if year > last:
                self._late[level, code].append(reading)
            if value.is_signed() and value < 0:
                self._negatives[level, code].append(reading)
            cells = columns[code]
            if (years := cells.get(number)) is None:
                cells[number] = {year: reading}
                continue
            if (recent_year if years is recent else next(reversed(years))) > year:
                unsorted.append(years)
            years[year] = reading
            recent, recent_year = years, year
        for years in unsorted:
            ordered = sorted(years.items())
            years.clear()
            years.update(ordered)

    def _sort_documents(self, view: View) -> None:
        city: list[Item] = []
        firms: list[Item] = []
        self._documents_of = defaultdict(list)
        for item in view.items:
            if item.subject is None or not item.slot:
                continue
            if item.subject.kind is SubjectKind.ENTERPRISE:
                firms.append(item)
                self._documents_of[item.subject.id].append(item)
            else:
                city.append(item)
        self._documents = {Level.REGION: city, Level.ENTERPRISE: firms}


def _changes(column: Column) -> Changes:
    same: list[Pair] = []
    moved: list[Pair] = []
    parted: list[Pair] = []
    repeated: list[tuple[str, int]] = []
    for number, years in column.items():
        earlier: Reading | None = None
        last = 0
        for year, reading in years.items():
            if earlier is not None:
                if year != last + 1:
                    parted.append((number, earlier, reading))
                before, after = earlier.value, reading.value
                if before == after:
                    same.append((number, earlier, reading))
                    if (
                        year == last + 1
                        and after
                        and earlier.figure.number.text == reading.figure.number.text
                    ):
                        repeated.append((number, year))
                elif not before * _LEAST <= after <= before * _MOST:
                    moved.append((number, earlier, reading))
            earlier, last = reading, year
    return Changes(same, moved, parted, repeated)


def _factor(unit: str, wanted: str, known: dict[tuple[str, str], Decimal | None]) -> Decimal | None:
    """The factor from one unit to another, looked up once; None when they do not convert."""
    if (unit, wanted) not in known:
        try:
            known[unit, wanted] = unit_factor(unit, wanted)
        except UnitMismatch:
            known[unit, wanted] = None
    return known[unit, wanted]
