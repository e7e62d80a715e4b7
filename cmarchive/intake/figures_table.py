"""Tables of figures in every layout offices use: one figure a row, a column per year, or a column per variable."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from cmarchive.assessment import Level, Scheme, Variable
from cmarchive.errors import ColumnsMissing
from cmarchive.intake.cells import Cell
from cmarchive.intake.figures_columns import Vocabulary, year_of_cell
from cmarchive.intake.figures_layouts import Entry, entries, lacks_columns
from cmarchive.intake.figures_values import Rejected, read_value
from cmarchive.intake.roster_columns import is_total
from cmarchive.intake.tables import Table, find_table, read_grids
from cmarchive.model import Problem, SubjectKey, SubjectKind
from cmarchive.numbers import Number, UnitMismatch, unit_factor
from cmarchive.text import fold, mark
from cmarchive.wording import ENUMERATION, in_brackets

_FIELD_TITLES = {
    "variable": mark("Table", "数据项"),
    "year": mark("Table", "年度"),
    "value": mark("Table", "数值"),
}

Resolve = Callable[[str], SubjectKey | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One figure as a table has it. ``subject`` is the text, empty for the region; ``where`` is the value's cell."""

    subject: str
    variable: str
    year: int
    number: Number
    unit: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureReading:
    """The figures of a table, what in it was not understood, and remarks on how it was read."""

    figures: tuple[FigureRow, ...]
    problems: tuple[Problem, ...]
    notes: tuple[str, ...] = ()


def read_figures(
    path: Path, scheme: Scheme, resolve: Resolve | None = None, years: Collection[int] | None = None
) -> FigureReading:
    """Read a table of figures from a workbook or text table.

    With ``resolve``, a subject it does not know is a problem at its cell, and so is a variable that is not
    reported for that kind of subject; the empty name is the region's own. With ``years``, so is any other year.
    Without them the caller sees to it.

    Raises:
        ColumnsMissing: when no sheet has columns that figures can be read from.
        WorkbookUnreadable, FileUnreadable: when it cannot be read at all.
    """
    reader = _Reader(path.name, scheme, resolve, years)
    missing: list[str] = []
    found = False
    for grid in read_grids(path):
        table = find_table(grid, reader.vocabulary.recognise)
        lacking = lacks_columns(table) if table is not None else []
        if table is None or lacking:
            missing = missing or [_FIELD_TITLES[field] for field in lacking]
            reader.pass_over(grid.name, bool(grid.rows))
        elif grid.hidden:
            reader.say(grid.name, mark("Table", "工作表是隐藏的，没有读取；如需导入请先取消隐藏。"))
        else:
            found = True
            reader.read(table)
    if not found:
        raise ColumnsMissing(
            path=path.name, missing=ENUMERATION.join(missing) or mark("Table", "数据项、年度、数值")
        )
    reader.remark_on_emptiness()
    return reader.result()


class _Reader:
    """Collects figures and problems over the sheets of one file."""

    def __init__(
        self, file: str, scheme: Scheme, resolve: Resolve | None, years: Collection[int] | None
    ) -> None:
        self.vocabulary = Vocabulary(scheme.variables.values())
        self._file = file
        self._variables = scheme.variables
        self._resolve = resolve
        self._years = years
        self._known: dict[tuple[object, str, int], FigureRow] = {}
        self._problems: list[Problem] = []
        self._notes: list[str] = []
        self._rounded: list[Cell] = []

    def result(self) -> FigureReading:
        """What was read from all sheets."""
        if self._rounded:
            first = self._rounded[0]
            text = mark(
                "Figures",
                "有 {count} 个单元格存储的位数多于显示的位数（如 {where} 存储 {stored}，显示 {shown}），已按显示的数读取；"
                "如需更多位数，请调整单元格格式后重新导入。",
            )
            message = text.format(
                count=len(self._rounded), where=first.where, stored=first.stored, shown=first.text
            )
            self.say("", message)
        return FigureReading(
            figures=tuple(self._known.values()),
            problems=tuple(dict.fromkeys(self._problems)),
            notes=tuple(dict.fromkeys(self._notes)),
        )

    def say(self, where: str, message: str) -> None:
        """Report a problem at a cell or sheet."""
        self._problems.append(Problem(file=self._file, where=where, message=message))

    def pass_over(self, sheet: str, has_content: bool) -> None:
        """Remark on a sheet that holds no figures."""
        if has_content:
            text = mark("Table", "工作表“{name}”中没有数据的表头，没有读取。")
            self._notes.append(text.format(name=sheet))

    def remark_on_emptiness(self) -> None:
        """A table that was found but holds nothing is worth a word."""
        if not self._known and not self._problems:
            self._notes.append(mark("Figures", "表头下面没有任何数据；请填好后重新导入。"))

    def read(self, table: Table) -> None:
        """Read one sheet."""
        if table.grid.note:
            self._notes.append(table.grid.note)
        for entry in entries(table):
            try:
                self._take(entry)
            except Rejected as exc:
                self.say(exc.cell.where, exc.reason)

    def _take(self, entry: Entry) -> None:
        if entry.value.is_blank:
            return
        subject = self._subject(entry)
        if is_total(subject):
            text = mark("Figures", "“{name}”行是各行之和，没有作为数据导入。")
            self._notes.append(text.format(name=subject))
            return
        variable = self._variable(entry)
        year = self._year(entry)
        key = self._key(subject, variable, entry)
        number, unit = read_value(entry.value, entry.unit, entry.variable, variable)
        row = FigureRow(
            subject=subject,
            variable=variable.code,
            year=year,
            number=number,
            unit=unit,
            where=entry.value.where,
        )
        first = self._known.setdefault((key, variable.code, year), row)
        if first is not row and not _says_the_same(first, row):
            text = mark(
                "Figures",
                "{name} {year} 年已在 {where} 填为 {first}{first_unit}，这里是 {second}{second_unit}，没有导入后一个。",
            )
            values = {"name": variable.name, "year": year, "where": first.where, "first": first.number.text}
            units = {"first_unit": first.unit, "second": number.text, "second_unit": unit}
            raise Rejected(entry.value, text.format(**values, **units))
        if entry.value.stored:
            self._rounded.append(entry.value)

    def _subject(self, entry: Entry) -> str:
        cell = entry.subject
        if cell is None or cell.is_blank:
            return ""
        if cell.problem:
            raise Rejected(cell, cell.problem)
        return cell.clean

    def _key(self, subject: str, variable: Variable, entry: Entry) -> object:
        """What tells one subject from another: the resolved one, or the folded text."""
        if self._resolve is None:
            return fold(subject)
        home = self._resolve("")  # whose figures those are that name nobody
        if not subject:
            return home or fold(subject)
        key = self._resolve(subject)
        cell = entry.subject or entry.value
        if key is None:
            text = mark("Figures", "找不到主体“{name}”，没有导入；请先导入该企业，或改为企业名称、信用代码。")
            raise Rejected(cell, text.format(name=subject))
        if key.kind is SubjectKind.INDICATOR:
            text = mark("Figures", "“{name}”是考核指标，不能作主体，没有导入；请写县区名称或企业名称。")
            raise Rejected(cell, text.format(name=subject))
        level = Level.ENTERPRISE if key.kind is SubjectKind.ENTERPRISE else Level.REGION
        if level not in variable.levels:
            text = mark("Figures", "“{variable}”不是按“{name}”这一级填报的数据项，没有导入。")
            raise Rejected(cell, text.format(variable=variable.name, name=subject))
        return fold("") if home is None and key.kind is SubjectKind.REGION else key

    def _variable(self, entry: Entry) -> Variable:
        if entry.code:
            return self._variables[entry.code]
        cell = entry.variable
        if cell is None or (cell.is_blank and not cell.problem):
            text = mark("Figures", "这一行没有写数据项，没有导入；请补填数据项的代码或名称。")
            raise Rejected(entry.value, text)
        if cell.problem:
            raise Rejected(cell, cell.problem)
        found = self.vocabulary.find(cell.text)
        if not found:
            text = mark("Figures", "没有名为“{name}”的数据项，没有导入；请用模板中的代码或名称。")
            raise Rejected(cell, text.format(name=cell.clean))
        if len(found) > 1:
            text = mark("Figures", "“{name}”可以是{all}，没有导入；请改用代码。")
            both = ENUMERATION.join(variable.name + in_brackets(variable.code) for variable in found)
            raise Rejected(cell, text.format(name=cell.clean, all=both))
        self._check_title(entry, found[0])
        return found[0]

    def _check_title(self, entry: Entry, variable: Variable) -> None:
        """Where code and name stand side by side, they must not be those of two variables."""
        if entry.title is None or entry.title.is_blank:
            return
        named = self.vocabulary.find(entry.title.text)
        if named and variable not in named:
            text = mark("Figures", "代码 {code} 是“{name}”，名称写的却是“{title}”，没有导入；请改为一致。")
            values = {"code": variable.code, "name": variable.name, "title": entry.title.clean}
            raise Rejected(entry.title, text.format(**values))

    def _year(self, entry: Entry) -> int:
        year = entry.fixed_year if entry.year is None else year_of_cell(entry.year.text)
        if year is None:
            cell = entry.year or entry.value
            text = mark("Figures", "“{text}”不是年度，没有导入；请写成 2024 的形式。")
            if not cell.text:
                text = mark("Figures", "这一行没有写年度，没有导入；请补填，写成 2024 的形式。")
            raise Rejected(cell, cell.problem or text.format(text=cell.clean))
        if self._years is not None and year not in self._years:
            text = mark("Figures", "{year} 年不在考核年度 {first}–{last} 之内，没有导入。")
            values = {"year": year, "first": min(self._years), "last": max(self._years)}
            raise Rejected(entry.year or entry.value, text.format(**values))
        return year


def _says_the_same(first: FigureRow, second: FigureRow) -> bool:
    """Tell a harmless repetition from a contradiction."""
    try:
        return first.number.value == second.number.value * unit_factor(second.unit, first.unit)
    except UnitMismatch:
        return False
