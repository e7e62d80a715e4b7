"""The workbook in which an office fills in figures. It holds those already there, and reads back as written."""

import errno
import io
import re
import secrets
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from cmarchive.assessment import Level, Variable, VariableKind
from cmarchive.errors import ArchiveError, ArchiveReadOnly, DiskFull, TargetInUse, ValueInvalid, cause_of
from cmarchive.model import Figure, FigureKey, Subject
from cmarchive.text import mark
from cmarchive.view import View

_PLAIN = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")
_HEADINGS = (
    mark("Template", "主体"),
    mark("Template", "数据项"),
    mark("Template", "名称"),
    mark("Template", "单位"),
)
_GROUP = mark("Template", "所属指标")
_WIDTHS = (26, 30, 40, 12)
_INSTRUCTIONS = (
    mark("Template", "一、只在年份列中填数，其他列请勿改动；可以增加行。"),
    mark("Template", "二、数值照统计年鉴、环境统计等来源原样填写，保留末位的 0，例如 2.90 不要写成 2.9。"),
    mark("Template", "三、没有数据的单元格留空，不要填 0；确实为零的填 0。"),
    mark("Template", "四、“单位”可以改为能够换算的单位，例如把“万吨”改为“吨”，数值须与单位一致。"),
    mark("Template", "五、是否类的数据填“是”或“否”。"),
    mark("Template", "六、主体为企业时填企业名称或统一社会信用代码；为全县（市）时填县（市）名。"),
    mark("Template", "七、填好后保存，在程序中选择“导入数据”；不能读取的单元格会逐个列出，其余照常导入。"),
)
_LINE = Side(style="thin", color="999999")
_FILL = PatternFill("solid", start_color="E8EEF4")
_INPUT = PatternFill("solid", start_color="FFFDF0")


class _Row(NamedTuple):
    """One line to fill in: a variable of a subject in one unit, with the figures there are by year."""

    subject: Subject
    variable: Variable
    unit: str
    figures: dict[int, Figure]
    group: str


def write_figures_template(view: View, target: Path) -> Path:
    """Write the workbook to ``target``, replacing it; returns ``target``.

    Raises:
        TargetInUse, ArchiveReadOnly, DiskFull, ValueInvalid: when it cannot be written; an existing file is then unchanged.
    """
    book = Workbook(write_only=True)
    _write_sheet(book, mark("Template", "区域数据"), view.years, _region_rows(view))
    enterprise_rows = list(_enterprise_rows(view))
    if enterprise_rows:
        _write_sheet(book, mark("Template", "企业数据"), view.years, enterprise_rows)
    _write_instructions(book)
    _publish(book, target)
    return target


def _region_rows(view: View) -> Iterator[_Row]:
    """The region's variables in the order of the indicators; each once, the others at the end."""
    done: set[str] = set()
    for indicator in view.scheme.indicators:
        for code in indicator.variables:
            variable = view.scheme.variables.get(code)
            if variable is not None and code not in done and Level.REGION in variable.levels:
                done.add(code)
                yield from _rows(view, view.region, variable, f"{indicator.code} {indicator.short}")
    for code, variable in view.scheme.variables.items():
        if code not in done and Level.REGION in variable.levels:
            yield from _rows(view, view.region, variable, mark("Template", "其他"))


def _enterprise_rows(view: View) -> Iterator[_Row]:
    variables = [one for one in view.scheme.variables.values() if Level.ENTERPRISE in one.levels]
    for enterprise in view.enterprises:
        for variable in variables:
            yield from _rows(view, enterprise.subject, variable, mark("Template", "一企一档"))


def _rows(view: View, subject: Subject, variable: Variable, group: str) -> Iterator[_Row]:
    """A row for every unit in which figures are there; one in the variable's own unit if there are none."""
    by_unit: dict[str, dict[int, Figure]] = {}
    for year in view.years:
        figure = view.figures.get(FigureKey(subject.key, variable.code, year))
        if figure is not None:
            by_unit.setdefault(figure.unit, {})[year] = figure
    for unit, figures in (by_unit or {variable.unit: {}}).items():
        yield _Row(subject, variable, unit, figures, group)


def _write_sheet(book: Any, title: str, years: tuple[int, ...], rows: Iterable[_Row]) -> None:
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "E2"
    widths = (*_WIDTHS, *(14 for _ in years), 20)
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.append([_heading(sheet, text) for text in (*_HEADINGS, *map(str, years), _GROUP)])
    group = ""
    for row in rows:
        border = Border(top=_LINE) if row.group != group else None
        group = row.group
        fixed = (row.subject.name, row.variable.code, row.variable.name, row.unit)
        cells = [_text(sheet, text) for text in fixed]
        cells += [_value(sheet, row.variable, row.figures.get(year)) for year in years]
        cells.append(_text(sheet, row.group))
        for cell in cells:
            if border is not None:
                cell.border = border
        sheet.append(cells)


def _heading(sheet: Any, text: str) -> Any:
    cell = _text(sheet, text)
    cell.font = Font(bold=True)
    cell.fill = _FILL
    cell.alignment = Alignment(horizontal="center")
    return cell


def _text(sheet: Any, text: str) -> Any:
    cell = WriteOnlyCell(sheet, value=text)
    cell.data_type = "s"  # a name that starts with = is a name, not a formula
    return cell


def _value(sheet: Any, variable: Variable, figure: Figure | None) -> Any:
    """A figure as a number that shows its decimals, or as text where a spreadsheet would change its writing."""
    if figure is None:
        cell = WriteOnlyCell(sheet)
    elif variable.kind is VariableKind.BOOLEAN:
        cell = _text(sheet, mark("Template", "是") if figure.value else mark("Template", "否"))
    else:
        text, decimals = figure.number.text, figure.number.decimals
        digits = len(text.replace(".", "").lstrip("-0"))
        if _PLAIN.fullmatch(text) and digits <= 15 and not (text.startswith("-") and not figure.value):
            cell = WriteOnlyCell(sheet, value=figure.value)
            cell.number_format = f"0.{'0' * decimals}" if decimals else "0"
        else:
            cell = _text(sheet, text)
    cell.fill = _INPUT
    return cell


def _write_instructions(book: Any) -> None:
    sheet = book.create_sheet(mark("Template", "填写说明"))
    sheet.column_dimensions["A"].width = 100
    for text in _INSTRUCTIONS:
        cell = _text(sheet, text)
        cell.alignment = Alignment(wrap_text=True)
        sheet.append([cell])


def _publish(book: Any, target: Path) -> None:
    """Save beside the target, then put it in place: a failure leaves what was there."""
    stream = io.BytesIO()
    book.save(stream)  # not to the file: openpyxl's writer does not survive a disk that fails it
    draft = target.parent / f".{secrets.token_hex(4)}.draft"
    try:
        try:
            draft.write_bytes(stream.getvalue())
            _put_in_place(draft, target)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as exc:
        raise _failure(exc, target) from exc


def _put_in_place(draft: Path, target: Path) -> None:
    try:
        draft.replace(target)
    except PermissionError as exc:
        raise TargetInUse(path=target) from exc


def _failure(error: OSError, target: Path) -> ArchiveError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(path=target)
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return ArchiveReadOnly(path=target.parent)
    return ValueInvalid(value=target, field=mark("Template", "模板的保存位置"), reason=cause_of(error))
