"""A block of cells pasted from another table whose rows begin with the names of variables: where each cell belongs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cmarchive.assessment import Variable
from cmarchive.intake.figures_columns import Vocabulary, clean_unit, year_of_cell
from cmarchive.numbers import is_unit
from cmarchive.text import half_width

_LOOK = 50  # rows within which a name must stand
_NAMES_WITHIN = 3  # columns; before the names there may be a number and a group
Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedCell:
    """One cell of a block: the variable and year it belongs to, its text, and the unit of its row if one is given."""

    variable: str
    year: int
    text: str
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedBlock:
    """The cells that found their places, and the names of rows that are none of the variables."""

    cells: tuple[PlacedCell, ...]
    strangers: tuple[str, ...]


def place_by_names(rows: Rows, variables: Sequence[Variable], years: Sequence[int]) -> PlacedBlock | None:
    """Place a block by the names its rows begin with; None when it has none, or its years cannot be told.

    Years stand in a row above the first name; without one, there must be as many columns of values as ``years``.
    """
    if not any(_is_word(_cell(row, column)) for row in rows[:_LOOK] for column in range(_NAMES_WITHIN)):
        return None  # thousands of numbers are pasted at once
    vocabulary = Vocabulary(variables)
    column = _name_column(rows, vocabulary)
    if column is None:
        return None
    named = [row for row in rows if _known(row, column, vocabulary) is not None]
    first = next(number for number, row in enumerate(rows) if row is named[0])
    units = _unit_column(named, column)
    by_year = _years(rows[:first], named, {column, units}, years)
    if not by_year:
        return None
    cells: list[PlacedCell] = []
    strangers: list[str] = []
    for row in rows[first:]:
        variable = _known(row, column, vocabulary)
        if variable is None:
            if any(_cell(row, place) for place in by_year):
                strangers.append(_cell(row, column))
            continue
        unit = clean_unit(_cell(row, units)) if units is not None and _cell(row, units) else ""
        cells += [
            PlacedCell(variable=variable.code, year=year, text=_cell(row, place), unit=unit)
            for place, year in by_year.items()
            if place < len(row)
        ]
    return PlacedBlock(cells=tuple(cells), strangers=tuple(strangers))


def _name_column(rows: Rows, vocabulary: Vocabulary) -> int | None:
    """The column in which at least half of the texts are names of variables."""
    for column in range(_NAMES_WITHIN):
        texts = [text for row in rows if (text := _cell(row, column))]
        found = sum(_is_word(text) and len(vocabulary.find(text)) == 1 for text in texts)
        if found and 2 * found >= len(texts) - 1:  # its heading is none
            return column
    return None


def _known(row: Sequence[str], column: int, vocabulary: Vocabulary) -> Variable | None:
    found = vocabulary.find(text) if (text := _cell(row, column)) else ()
    return found[0] if len(found) == 1 else None


def _unit_column(rows: Rows, names: int) -> int | None:
    """The column behind the names that holds nothing but units."""
    for column in range(names + 1, max(map(len, rows))):
        texts = [text for row in rows if (text := _cell(row, column))]
        if texts and all(is_unit(clean_unit(text)) and not text[0].isdecimal() for text in texts):
            return column
    return None


def _years(above: Rows, rows: Rows, others: set[int | None], years: Sequence[int]) -> Mapping[int, int]:
    """Which column is which year."""
    for row in reversed(above):
        found = {place: year for place, text in enumerate(row) if (year := year_of_cell(text)) in years}
        if found:
            return {place: year for place, year in found.items() if year is not None}
    width = max(map(len, rows))
    start = max(place for place in others if place is not None) + 1
    if width - start != len(years):
        return {}
    return dict(zip(range(start, width), years, strict=True))


def _is_word(text: str) -> bool:
    return len(text) > 1 and text[0].isalpha()


def _cell(row: Sequence[str], column: int) -> str:
    return half_width(row[column]) if column < len(row) else ""
