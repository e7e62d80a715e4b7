"""The grid of figures: variables by year for one subject, with what was typed, computed and found beside each."""

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from cmarchive.assessment import Variable
from cmarchive.filling import Section, owner_of, sections
from cmarchive.model import FigureKey, Finding, SubjectKey
from cmarchive.session import Computed, FigureEntry
from cmarchive.view import View
from cmarchive.wording import COMMAS, headed
from ui.models.figure_values import Cell, Draft, Show, cells_of
from ui.models.roles import ALIGN, NOWHERE, RIGHT, SPOKEN, TEXT, TIP, Index, Role
from ui.search import haystack, matches
from ui.texts import bracketed, figure_text, formula_text, severity_name, shown, variable_text

_NO_FLAGS = Qt.ItemFlag.NoItemFlags
_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEditable
    | Qt.ItemFlag.ItemNeverHasChildren
)


class FiguresModel(QAbstractTableModel):
    """Rows are variables under the titles of their sections, columns are the assessed years.

    ``VALUE`` is the Cell, or in the vertical header the Variable or a section's title. What is typed goes out by
    ``typed`` as FigureEntry values; the model shows whatever drafts and snapshot it is given. ``years`` are those of
    the columns.
    """

    typed = Signal(list)

    def __init__(self, drafts: Mapping[FigureKey, Draft], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._view: View | None = None
        self.years: tuple[int, ...] = ()
        self._owner: SubjectKey | None = None
        self._sections: tuple[Section, ...] = ()
        self._rows: list[Variable | str] = []
        self._computed: Mapping[tuple[str, int], Computed] = {}
        self._findings: Mapping[tuple[str, int], tuple[Finding, ...]] = {}
        self._marked: tuple[object, SubjectKey | None, tuple[int, ...]] | None = None
        self._which, self._needle = Show.ALL, ""

    @property
    def owner(self) -> SubjectKey | None:
        """Whose figures the rows are."""
        return self._owner

    def show_subject(self, view: View, subject: SubjectKey) -> None:
        """Show another subject from its first row."""
        self.beginResetModel()
        self._view, self._owner, self.years = view, owner_of(view, subject), view.years
        self._sections = sections(view.scheme, subject)
        self._computed, self._findings, self._marked = {}, {}, None
        self._rows = self._filtered()
        self.endResetModel()

    def show_view(self, view: View) -> None:
        """Show the same subject as another snapshot has it; selection and scroll stay."""
        if view.years != self.years:
            self.beginResetModel()
            self._view, self.years = view, view.years
            self.endResetModel()
            return
        self._view = view
        self.refresh()

    def show_computed(self, computed: Mapping[tuple[str, int], Computed]) -> None:
        """Show what totals and rates come to."""
        self._computed = computed
        self.refresh()

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Mark the cells that findings speak of; the very same of the same subject are marked already."""
        marked = (findings, self._owner, self.years)
        if self._marked is not None and marked[0] is self._marked[0] and marked[1:] == self._marked[1:]:
            return
        self._marked = marked
        self._findings = cells_of(findings, self._owner, self.years)
        self.refresh()

    def show_only(self, which: Show, needle: str) -> None:
        """Show all rows, those that lack figures, or those with findings. Rows stay until asked for anew."""
        self._which, self._needle = which, needle
        rows = self._filtered()
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def refresh(self) -> None:
        """Look at every cell again."""
        if self._rows and self.years:
            last = self.index(len(self._rows) - 1, len(self.years) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def cell(self, row: int, column: int) -> Cell | None:
        """What stands in a cell; None in the row of a title."""
        variable = self._rows[row] if 0 <= row < len(self._rows) else ""
        if isinstance(variable, str) or not 0 <= column < len(self.years):
            return None
        return self._cell(variable, self.years[column])

    def is_title(self, row: int) -> bool:
        """Tell whether a row is the title of a section."""
        return isinstance(self._rows[row], str)

    def edits(self, placed: Iterable[tuple[int, int, str]]) -> list[FigureEntry]:
        """What it takes to have these texts in these rows and columns; cells that read so already need nothing."""
        owner, view = self._owner, self._view
        if owner is None or view is None:
            return []
        entries: list[FigureEntry] = []
        for row, column, text in placed:
            variable = self._rows[row]
            if isinstance(variable, str):
                continue
            entry = FigureEntry(FigureKey(owner, variable.code, self.years[column]), text.strip())
            if not self._is_so(view, entry):
                entries.append(entry)
        return entries

    def changing(self, entries: Iterable[FigureEntry]) -> list[FigureEntry]:
        """Those of some entries that are not what stands there already."""
        view = self._view
        if view is None:
            return []
        return [one for one in entries if not self._is_so(view, one)]

    def _is_so(self, view: View, entry: FigureEntry) -> bool:
        draft, figure = self._drafts.get(entry.key), view.figures.get(entry.key)
        if draft is not None:
            return not draft.problem and draft.entry == entry
        variable = view.scheme.variables[entry.key.variable]
        if figure is None:
            return not entry.text
        return entry.text == figure_text(figure, variable) and entry.unit in ("", figure.unit)

    def place_of(self, variable: str, year: int | None) -> QModelIndex:
        """Where a figure stands among the rows shown; the last year when none is asked for."""
        column = self.years.index(year) if year in self.years else len(self.years) - 1
        for row, one in enumerate(self._rows):
            if not isinstance(one, str) and one.code == variable:
                return self.index(row, column)
        return QModelIndex()

    def holds(self, variable: str) -> bool:
        """Tell whether the subject has a variable, shown or filtered away."""
        return any(one.code == variable for section in self._sections for one in section.variables)

    def counts(self) -> dict[Show, int]:
        """How many rows each filter would show."""
        found = dict.fromkeys(Show, 0)
        for section in self._sections:
            found[Show.ALL] += len(section.variables)
            for variable in section.variables:
                found[Show.OPEN] += self._is_open(variable)
                found[Show.FOUND] += self._is_found(variable)
        return found

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's count of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Qt's count of columns."""
        return 0 if parent.isValid() else len(self.years)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Titles can be neither chosen nor edited."""
        if not index.isValid() or isinstance(self._rows[index.row()], str):
            return _NO_FLAGS
        return _FLAGS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = TEXT) -> Any:
        """Years above; names at the left."""
        if orientation is Qt.Orientation.Horizontal:
            if not 0 <= section < len(self.years):
                return None
            if role == TEXT:
                return self.tr("{year} 年").format(year=self.years[section])
            return RIGHT if role == ALIGN else None
        if not 0 <= section < len(self._rows):
            return None
        row = self._rows[section]
        if role == Role.VALUE:
            return row
        if isinstance(row, str):
            return row if role in (TEXT, SPOKEN, TIP) else None
        if role in (TEXT, SPOKEN):
            return variable_text(row)
        return self._about(row) if role == TIP else None

    def data(self, index: Index, role: int = TEXT) -> Any:
        """What a cell shows."""
        if not index.isValid() or (cell := self.cell(index.row(), index.column())) is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return cell.text
            case Qt.ItemDataRole.TextAlignmentRole:
                return RIGHT
            case Role.VALUE:
                return cell
            case Qt.ItemDataRole.AccessibleTextRole:
                return shown(COMMAS.join(self._told(cell)))
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(self._hints(cell))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Pass on what was typed; leaving a cell as it is, is no edit."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        if entries := self.edits([(index.row(), index.column(), str(value))]):
            self.typed.emit(entries)
        return True

    def _cell(self, variable: Variable, year: int) -> Cell:
        owner, view = self._owner, self._view
        if owner is None or view is None:
            raise LookupError(variable.code)
        key, place = FigureKey(owner, variable.code, year), (variable.code, year)
        return Cell(
            key=key,
            variable=variable,
            figure=view.figures.get(key),
            draft=self._drafts.get(key),
            computed=self._computed.get(place),
            findings=self._findings.get(place, ()),
        )

    def _filtered(self) -> list[Variable | str]:
        rows: list[Variable | str] = []
        for section in self._sections:
            found = [one for one in section.variables if self._passes(one, self._which)]
            if self._needle:
                found = [one for one in found if matches(self._needle, _hay(one))]
            if found:
                rows += [shown(section.title), *found]
        return rows

    def _passes(self, variable: Variable, which: Show) -> bool:
        if which is Show.ALL:
            return True
        return self._is_open(variable) if which is Show.OPEN else self._is_found(variable)

    def _is_open(self, variable: Variable) -> bool:
        """Tell whether a required figure is lacking, or one of some years only."""
        entered = 0
        for year in self.years:
            entered += self._is_entered(variable, year)
        return entered < len(self.years) and (variable.required or entered > 0)

    def _is_entered(self, variable: Variable, year: int) -> bool:
        if self._owner is None or self._view is None:
            return False
        key = FigureKey(self._owner, variable.code, year)
        draft = self._drafts.get(key) if self._drafts else None
        return bool(draft.entry.text) if draft is not None else key in self._view.figures

    def _is_found(self, variable: Variable) -> bool:
        """Tell whether findings speak of a figure, or what was typed cannot be stored."""
        if any((variable.code, year) in self._findings for year in self.years):
            return True
        if not self._drafts or self._owner is None:
            return False
        keys = (FigureKey(self._owner, variable.code, year) for year in self.years)
        return any((draft := self._drafts.get(key)) is not None and draft.problem for key in keys)

    def _about(self, variable: Variable) -> str:
        lines = [shown(variable.name) + bracketed(variable.code)]
        for word, text in (
            (self.tr("单位：{text}"), variable.unit),
            (self.tr("小数位：{text}"), "" if variable.decimals is None else str(variable.decimals)),
            (self.tr("统计范围：{text}"), shown(variable.scope)),
            (self.tr("数据来源：{text}"), shown(variable.data_source)),
            (self.tr("责任部门：{text}"), shown(variable.department)),
            (self.tr("报表项目：{text}"), variable.form),
        ):
            if text:
                lines.append(word.format(text=text))
        return "\n".join(lines)

    def _hints(self, cell: Cell) -> list[str]:
        lines = []
        if cell.problem:
            lines.append(self.tr("没有保存：{reason}").format(reason=shown(cell.problem)))
        if cell.computed is not None and cell.computed.agrees is False:
            lines.append(
                self.tr("与计算值不一致：{formula}").format(formula=formula_text(cell.computed.formula))
            )
        lines += [shown(headed(severity_name(one.severity), one.message)) for one in cell.findings]
        if not lines and cell.is_lacking:
            lines.append(self.tr("必填，尚未填写"))
        return lines

    def _told(self, cell: Cell) -> list[str]:
        unit = "" if _has_unit(cell) else cell.variable.unit
        value = f"{cell.text} {unit}".strip() if cell.text else self.tr("空")
        told = [f"{shown(cell.variable.name)} {cell.key.year} {value}", *self._hints(cell)]
        if cell.computed is not None:
            told.append(self.tr("计算值 {text}").format(text=cell.computed.text))
        return told


def _has_unit(cell: Cell) -> bool:
    return bool(cell.text) and not cell.text[-1].isdecimal()


def _hay(variable: Variable) -> str:
    return haystack(variable.name, shown(variable.name), variable.code, *variable.aliases)
