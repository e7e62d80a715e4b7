"""The roster of enterprises (企业名录): every row with a name becomes an enterprise, every doubt a problem with its cell."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cmarchive.assessment import Flag
from cmarchive.errors import ColumnsMissing
from cmarchive.intake.cells import Cell
from cmarchive.intake.roster_columns import (
    CHOICE,
    FLAG,
    HEADINGS,
    IGNORED,
    flag_heading,
    is_remark,
    is_total,
    operation,
    recogniser,
    year_month,
)
from cmarchive.intake.roster_flags import FlagColumns
from cmarchive.intake.tables import Table, filled_down, find_table, read_grids
from cmarchive.model import Operation, Problem
from cmarchive.text import clean_credit_code, credit_code_problem, fold, mark, tells_apart

_LONGEST_HEADING = 60
_NOT_FILLED = ("name", "credit_code", IGNORED)


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterRow:
    """One enterprise as the roster has it; what the roster does not say is empty.

    ``flags`` are set by a 是, ``cleared`` by a 否; flags in neither are not spoken of. ``started`` and ``ended``
    are 2009-05 or 2009. ``attributes`` keeps the other columns by heading. ``where`` is the cell of the name.
    """

    name: str
    credit_code: str = ""
    industry: str = ""
    industry_code: str = ""
    address: str = ""
    started: str = ""
    ended: str = ""
    operation: Operation = Operation.RUNNING
    flags: frozenset[str] = frozenset()
    cleared: frozenset[str] = frozenset()
    note: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterReading:
    """The rows of a roster, what in it was not understood, and remarks on how it was read."""

    rows: tuple[RosterRow, ...]
    problems: tuple[Problem, ...]
    notes: tuple[str, ...] = ()


def read_roster(path: Path, flags: Mapping[str, Flag]) -> RosterReading:
    """Read a roster from a workbook or text table.

    Raises:
        ColumnsMissing: when no sheet has a column of names.
        WorkbookUnreadable, FileUnreadable: when it cannot be read at all.
    """
    reader = _Reader(path.name, flags)
    found = False
    for grid in read_grids(path):
        table = find_table(grid, reader.recognise)
        is_roster = table is not None and table.column("name") is not None and len(table.columns) > 1
        if grid.hidden:
            if is_roster:
                reader.say(grid.name, mark("Table", "工作表是隐藏的，没有读取；如需导入请先取消隐藏。"))
        elif table is not None and is_roster:
            found = True
            reader.read(table)
        elif grid.rows:
            reader.notes.append(
                mark("Table", "工作表“{name}”中没有企业名录的表头，没有读取。").format(name=grid.name)
            )
    if not found:
        raise ColumnsMissing(path=path.name, missing=mark("Table", "企业名称"))
    if not reader.rows and not reader.problems:
        reader.notes.append(mark("Roster", "表头下面没有任何企业；请填好后重新导入。"))
    return RosterReading(
        rows=tuple(reader.rows), problems=tuple(reader.problems), notes=tuple(dict.fromkeys(reader.notes))
    )


class _Reader:
    """Collects rows and problems over the sheets of one file."""

    def __init__(self, file: str, flags: Mapping[str, Flag]) -> None:
        self.rows: list[RosterRow] = []
        self.problems: list[Problem] = []
        self.notes: list[str] = []
        self._file = file
        self._headings = recogniser(flags)
        self._flags = FlagColumns(flags)
        self._name_headings = frozenset(HEADINGS["name"])
        self._known: dict[str, RosterRow] = {}

    def recognise(self, heading: str) -> str | None:
        """What a heading stands for."""
        if len(heading) > _LONGEST_HEADING:
            return None
        folded = fold(heading)
        return self._headings.get(folded) or self._headings.get(flag_heading(folded))

    def say(self, where: str, message: str) -> None:
        """Report a problem at a cell or sheet."""
        self.problems.append(Problem(file=self._file, where=where, message=message))

    def read(self, table: Table) -> None:
        """Read one sheet."""
        if table.grid.note:
            self.notes.append(table.grid.note)
        columns = [
            list(filled_down(table, column.index))
            if column.field not in _NOT_FILLED
            else [row[column.index] for row in table.rows]
            for column in table.columns
        ]
        for number, row in enumerate(table.rows):
            cells = [column[number] for column in columns]
            if self._is_enterprise(table, row, cells):
                self._take(self._row(table, cells))

    def _is_enterprise(self, table: Table, row: tuple[Cell, ...], cells: list[Cell]) -> bool:
        """Tell rows of enterprises from blank rows, totals, remarks and repeated headings; report the nameless."""
        own = [cell for cell in row if cell.text or cell.problem]
        if not own or any(is_total(cell.text) for cell in own[:2]):
            return False
        index = next(i for i, column in enumerate(table.columns) if column.field == "name")
        name = cells[index]
        if name.clean:
            return name.text not in self._name_headings and not (len(own) == 1 and is_remark(name.text))
        fields = {column.index: column.field for column in table.columns}
        if all(fields.get(cell.column) == IGNORED for cell in own) or is_remark(own[0].text):
            return False
        reason = name.problem or mark("Roster", "这一行没有企业名称，没有导入；请补填名称后重新导入。")
        self.say(name.where, reason)
        return False

    def _row(self, table: Table, cells: list[Cell]) -> RosterRow:
        values: dict[str, str] = {}
        texts: dict[str, str] = {}
        flags: set[str] = set()
        cleared: set[str] = set()
        state = Operation.RUNNING
        where = ""
        for column, cell in zip(table.columns, cells, strict=True):
            if cell.problem:
                self.say(cell.where, cell.problem)
            elif cell.text:
                kind = column.field
                if kind is None:
                    texts[column.heading] = cell.text
                elif kind.startswith((FLAG, CHOICE)):
                    if reason := self._flags.read(kind, column.heading, cell, flags, cleared):
                        self.say(cell.where, reason)
                elif kind == "operation":
                    state = self._operation(cell)
                elif kind != IGNORED:
                    where = cell.where if kind == "name" else where
                    # Two columns for one field, such as 注册地址 and 生产地址: the first with content counts.
                    if kind in values:
                        texts[column.heading] = cell.text
                    else:
                        values[kind] = self._value(kind, cell)
        return RosterRow(
            **values,
            operation=state,
            flags=frozenset(flags),
            cleared=frozenset(cleared - flags),
            attributes=texts,
            where=where,
        )

    def _value(self, kind: str, cell: Cell) -> str:
        if kind == "credit_code":
            return self._credit_code(cell)
        if kind in ("started", "ended"):
            return self._date(cell)
        return cell.clean if kind in ("industry_code", "name") else cell.text

    def _credit_code(self, cell: Cell) -> str:
        code = clean_credit_code(cell.text)
        if cell.is_blank:
            return ""
        if cell.is_number and len(code) > 15:
            text = mark(
                "Roster", "信用代码被存成了数字，末几位已丢失，没有导入；请把该列设为文本后重新填写。"
            )
            self.say(cell.where, text)
            return ""
        if not any(char.isascii() and char.isalnum() for char in code):
            text = mark("Roster", "“{text}”不是统一社会信用代码，没有导入这一格；有了代码后请补填。")
            self.say(cell.where, text.format(text=cell.clean))
            return ""
        if reason := credit_code_problem(code):
            text = mark("Roster", "统一社会信用代码“{code}”有误：{reason}；已照原样导入，请核对营业执照。")
            self.say(cell.where, text.format(code=code, reason=reason))
        return code

    def _date(self, cell: Cell) -> str:
        found = year_month(cell.text)
        if found is None and not cell.is_blank:
            text = mark("Roster", "“{text}”不能读作年月，没有导入；请写成 2009-05 的形式。")
            self.say(cell.where, text.format(text=cell.clean))
        return found or ""

    def _operation(self, cell: Cell) -> Operation:
        found = operation(cell.text)
        if found is None and not cell.is_blank:
            text = mark("Roster", "状态“{text}”无法识别，已按在产导入；请填在产、停产或关停。")
            self.say(cell.where, text.format(text=cell.clean))
        return found or Operation.RUNNING

    def _take(self, row: RosterRow) -> None:
        """Keep a row unless its name or credit code is already taken; the first one counts."""
        keys = [fold(row.name)] + ([row.credit_code] if tells_apart(row.credit_code) else [])
        first = next((self._known[key] for key in keys if key in self._known), None)
        if first is not None:
            what = (
                mark("Roster", "信用代码")
                if fold(first.name) != fold(row.name)
                else mark("Roster", "企业名称")
            )
            text = mark(
                "Roster", "“{name}”与 {where} 的“{first}”{what}相同，没有导入这一行；请核对后只保留一行。"
            )
            self.say(row.where, text.format(name=row.name, where=first.where, first=first.name, what=what))
            return
        self.rows.append(row)
        for key in keys:
            self._known[key] = row
