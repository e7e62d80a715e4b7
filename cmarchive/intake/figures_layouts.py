"""The layouts of a table of figures, each turned into single entries: whose, what, when, how much, in what unit."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmarchive.intake.cells import Cell
from cmarchive.intake.figures_columns import VARIABLE, YEAR
from cmarchive.intake.tables import Table, filled_down


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One cell with a value and the cells that say what it is; None where the table has no such column.

    ``code`` is set where the heading itself names the variable, ``fixed_year`` where it names the year.
    """

    value: Cell
    subject: Cell | None = None
    variable: Cell | None = None
    title: Cell | None = None
    unit: Cell | None = None
    year: Cell | None = None
    code: str = ""
    fixed_year: int | None = None


def lacks_columns(table: Table) -> list[str]:
    """The fields without which a table's figures cannot be read: variable, year, value; none when it can be."""
    fields = _fields(table)
    if _is_matrix(fields):
        return [] if "year" in fields else ["year"]
    lacking = [] if _variable_field(fields) else ["variable"]
    if any(field.startswith(YEAR) for field in fields):
        return lacking
    if "year" not in fields:
        lacking.append("year")
    if not {"value", "data"} & fields:
        lacking.append("value")
    return lacking


def entries(table: Table) -> Iterator[Entry]:
    """Yield every entry of a table, blank ones too. Merged cells count for every row they cover, values excepted."""
    fields = _fields(table)
    matrix = _is_matrix(fields)
    variable = "" if matrix else _variable_field(fields)
    named = {
        "subject": table.column("subject"),
        "variable": table.column(variable) if variable else None,
        "title": table.column("title") if variable not in ("", "title") else None,
        "unit": table.column("unit"),
        "year": table.column("year"),
    }
    filled = {name: list(filled_down(table, index)) for name, index in named.items() if index is not None}
    headings = {column.index: column.heading for column in table.columns}
    values = list(_value_columns(table, fields, matrix))
    for number, row in enumerate(table.rows):
        said = {name: cells[number] for name, cells in filled.items()}
        for index, code, year in values:
            if year is not None:
                said.pop("year", None)
            if code:  # the heading stands for the name; a unit may be in brackets behind it
                said["variable"] = row[index]._replace(text=headings[index])
            yield Entry(value=row[index], code=code, fixed_year=year, **said)


def _fields(table: Table) -> set[str]:
    return {column.field for column in table.columns if column.field}


def _is_matrix(fields: set[str]) -> bool:
    """Tell the layout with a column for each variable (企业名称, 年度, 工业用水量, 化学需氧量排放量)."""
    return any(field.startswith(VARIABLE) for field in fields) and not _variable_field(fields)


def _variable_field(fields: set[str]) -> str:
    """The column that names the variable. 数据 may head the names or the values; beside 数值 it heads the names."""
    for field in ("variable", "title"):
        if field in fields:
            return field
    return "data" if {"data", "value"} <= fields else ""


def _value_columns(table: Table, fields: set[str], matrix: bool) -> Iterator[tuple[int, str, int | None]]:
    """The columns of values, each with the variable code and the year its heading gives."""
    by_year = any(field.startswith(YEAR) for field in fields)
    single = "value" if "value" in fields else "data"
    for column in table.columns:
        field = column.field or ""
        if matrix and field.startswith(VARIABLE):
            yield column.index, field.removeprefix(VARIABLE), None
        elif by_year and not matrix and field.startswith(YEAR):
            yield column.index, "", int(field.removeprefix(YEAR))
        elif not by_year and not matrix and field == single:
            yield column.index, "", None
