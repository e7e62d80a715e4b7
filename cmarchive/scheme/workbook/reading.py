"""From the sheets of a workbook to a scheme's plain tables, with the cell behind every entry and every mistake."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from cmarchive.scheme.content import DOSSIER, IDENTITY, INDICATORS, SOURCES, Content
from cmarchive.scheme.problems import Address, Mistake
from cmarchive.scheme.workbook.codec import BadCell, Lookup, put_at, read, unique_codes
from cmarchive.scheme.workbook.columns import MEANING, OWNER, Field, Holds, Sheet
from cmarchive.scheme.workbook.params_text import read_params
from cmarchive.scheme.workbook.shapes import CellLike, CheckShapes, FindTable, TableLike
from cmarchive.scheme.workbook.sheets import (
    CITY_FLAG,
    CONDITION,
    ENTERPRISE_FLAG,
    EVIDENCE,
    INDICATOR,
    SCHEME,
    SLOT,
    SLOT_FIELD,
    SOURCE,
    TABLES,
    VARIABLE,
)
from cmarchive.scheme.workbook.trees import grow
from cmarchive.text import fold, mark

ITEM, HELD = "item", "held"
ITEM_HEADING = mark("SchemeBook", "项目")
HELD_HEADING = mark("SchemeBook", "内容")
_NAMED = {
    "variable": ((VARIABLE, "code", "name"),),
    "flag": ((CITY_FLAG, "code", "title"), (ENTERPRISE_FLAG, "code", "title")),
    "slot": ((SLOT, "code", "title"), (EVIDENCE, "code", "title")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row of a sheet as read: the entry made of it, what else it said, and where each cell stands."""

    sheet: Sheet
    entry: dict[str, Any]
    extra: dict[str, Any]
    where: Mapping[str, str]
    first: str

    def place(self, key: str) -> str:
        """The cell of a column; the row's first one if it has none."""
        return self.where.get(key, self.first)


@dataclass(slots=True)
class Draft:
    """What a workbook says. ``places`` has the cell of every address, ``wrong`` what no loader need repeat."""

    content: Content = field(default_factory=dict)
    places: dict[Address, str] = field(default_factory=dict)
    wrong: dict[str, list[str]] = field(default_factory=dict)

    def note(self, where: str, message: str) -> None:
        """Note a mistake at a cell."""
        self.wrong.setdefault(where, []).append(message)

    def put(self, line: Line, address: Address) -> None:
        """Remember where an entry of the content stands."""
        self.places[address] = line.first
        for key, where in line.where.items():
            self.places[(*address, *key.split("."))] = where

    def where(self, mistake: Mistake) -> str:
        """The cell of a mistake that the loader found: that of the innermost key which has one."""
        for length in range(len(mistake.address), 0, -1):
            if (place := self.places.get(mistake.address[:length])) is not None:
                return place
        return ""


def read_draft(find: FindTable, shapes: CheckShapes) -> Draft:
    """Read every sheet. What cannot be understood is noted at its cell and left out of the content."""
    draft = Draft()
    tables = {sheet.name: _table(sheet, find, draft) for sheet in TABLES}
    lookup = Lookup(shapes=shapes, codes=_codes(tables))
    _read_identity(find(SCHEME.name, _recognise_item), draft, lookup)
    lines = {
        sheet.name: [] if (table := tables[sheet.name]) is None else list(_lines(sheet, table, draft, lookup))
        for sheet in TABLES
    }
    for sheet in TABLES:
        if not sheet.owner:
            _put_flat(sheet, lines[sheet.name], draft)
    owners = _entries(draft.content, INDICATORS, "indicator")
    for code, group in _by_owner(lines[CONDITION.name], owners, draft).items():
        entry, address = owners[code]
        grow(entry, address, group, draft)
    _miss_conditions(owners, draft)
    _put_below(lines[EVIDENCE.name], owners, "evidence", draft)
    slots = _entries(draft.content, DOSSIER, "slot")
    for entry, address in owners.values():
        for position, slot in enumerate(entry.get("evidence", [])):
            slots.setdefault(slot.get("code", ""), (slot, (*address, "evidence", position)))
    _put_below(lines[SLOT_FIELD.name], slots, "fields", draft)
    return draft


def _table(sheet: Sheet, find: FindTable, draft: Draft) -> TableLike | None:
    table = find(sheet.name, sheet.recognise)
    if table is None:
        if sheet is not SOURCE:
            draft.note(sheet.name, mark("SchemeBook", "缺少这张工作表，或其中找不到表头"))
        return None
    missing = [one.heading for one in sheet.fields if one.key != MEANING and table.column(one.key) is None]
    if missing:
        draft.note(sheet.name, mark("SchemeBook", "找不到列“{names}”").format(names="”“".join(missing)))
    return table


def _codes(tables: Mapping[str, TableLike | None]) -> dict[str, dict[str, str]]:
    """Names that may be written instead of codes, for each kind of reference."""
    return {
        ref: unique_codes(
            pair
            for sheet, code, name in sheets
            if (table := tables[sheet.name]) is not None
            for pair in _pairs(table, code, name)
        )
        for ref, sheets in _NAMED.items()
    }


def _pairs(table: TableLike, code: str, name: str) -> Iterator[tuple[str, str]]:
    at, named = table.column(code), table.column(name)
    if at is not None and named is not None:
        yield from ((row[at].text, row[named].text) for row in table.rows if row[at].text)


def _lines(sheet: Sheet, table: TableLike, draft: Draft, lookup: Lookup) -> Iterator[Line]:
    columns = [
        (one, at) for one in sheet.fields if one.key != MEANING and (at := table.column(one.key)) is not None
    ]
    for row in table.rows:
        cells = {one.key: row[at] for one, at in columns}
        if any(cell.text or cell.problem for cell in cells.values()):
            yield _line(sheet, [one for one, _ in columns], cells, draft, lookup)


def _line(
    sheet: Sheet, columns: list[Field], cells: Mapping[str, CellLike], draft: Draft, lookup: Lookup
) -> Line:
    where = {key: cell.where for key, cell in cells.items()}
    line = Line(sheet=sheet, entry={}, extra={}, where=where, first=next(iter(where.values())))
    for one in columns:
        value = _value(one, cells[one.key], line, draft, lookup)
        if value is None:
            continue
        if one.key.startswith("@"):
            line.extra[one.key] = value
        else:
            put_at(line.entry, one.key, value)
    return line


def _value(one: Field, cell: CellLike, line: Line, draft: Draft, lookup: Lookup) -> Any:
    if cell.problem:
        draft.note(cell.where, cell.problem)
        return None
    try:
        if one.holds is Holds.PARAMS:
            of = lookup.shapes.get(line.entry.get("check", ""), ())
            return read_params(cell.text, {shape.name: shape for shape in of}, lookup) or None
        return read(one, cell.text, lookup)
    except BadCell as exc:
        draft.note(cell.where, str(exc))
        return None


def _recognise_item(heading: str) -> str | None:
    return {fold(ITEM_HEADING): ITEM, fold(HELD_HEADING): HELD}.get(fold(heading))


def _read_identity(table: TableLike | None, draft: Draft, lookup: Lookup) -> None:
    """The sheet of the scheme itself has an item in each row."""
    entry = draft.content.setdefault(IDENTITY, {})
    item, held = (table.column(ITEM), table.column(HELD)) if table else (None, None)
    if table is None or item is None or held is None:
        draft.note(SCHEME.name, mark("SchemeBook", "缺少这张工作表，或其中找不到表头"))
        return
    cells = {key: row[held] for row in table.rows if (key := SCHEME.recognise(row[item].text)) is not None}
    where = {key: cell.where for key, cell in cells.items()}
    line = Line(sheet=SCHEME, entry=entry, extra={}, where=where, first=SCHEME.name)
    for one in SCHEME.fields:
        if one.key not in cells:
            text = mark("SchemeBook", "找不到项目“{name}”").format(name=one.heading)
            draft.note(SCHEME.name, text)
        elif (value := _value(one, cells[one.key], line, draft, lookup)) is not None:
            entry[one.key] = value
    draft.put(line, (IDENTITY,))


def _put_flat(sheet: Sheet, lines: list[Line], draft: Draft) -> None:
    if not lines and sheet.file == SOURCES:
        return
    entries = draft.content.setdefault(sheet.file, {}).setdefault(sheet.table, [])
    for line in lines:
        draft.put(line, (sheet.file, sheet.table, len(entries)))
        entries.append(line.entry)


Owners = dict[str, tuple[dict[str, Any], Address]]


def _entries(content: Content, file: str, table: str) -> Owners:
    """The entries of a table by code; of two with the same code the first owns what lies below."""
    found: Owners = {}
    for position, entry in enumerate(content.get(file, {}).get(table, [])):
        found.setdefault(entry.get("code", ""), (entry, (file, table, position)))
    return found


def _by_owner(lines: list[Line], owners: Owners, draft: Draft) -> dict[str, list[Line]]:
    groups: dict[str, list[Line]] = {}
    for line in lines:
        code = line.extra.get(OWNER, "")
        if code in owners and code:
            groups.setdefault(code, []).append(line)
        else:
            name = SLOT.name if line.sheet is SLOT_FIELD else INDICATOR.name
            text = mark("SchemeBook", "“{sheet}”表中没有编码“{code}”").format(sheet=name, code=code)
            draft.note(line.place(OWNER), text)
    return groups


def _put_below(lines: list[Line], owners: Owners, table: str, draft: Draft) -> None:
    for code, group in _by_owner(lines, owners, draft).items():
        entry, address = owners[code]
        below = entry.setdefault(table, [])
        for line in group:
            draft.put(line, (*address, table, len(below)))
            below.append(line.entry)


def _miss_conditions(owners: Owners, draft: Draft) -> None:
    for code, (entry, address) in owners.items():
        if code and "condition" not in entry:
            text = mark("SchemeBook", "“条件”表中没有这项指标的最上层条件")
            draft.note(draft.places[(*address, "code")], text)
