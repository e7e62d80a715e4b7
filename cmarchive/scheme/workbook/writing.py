"""The workbook in which a scheme is edited: a sheet for each kind of entry, with help, drop-down lists and meanings."""

import io
from collections.abc import Iterable, Mapping
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from cmarchive.scheme.content import IDENTITY, Content
from cmarchive.scheme.workbook import rule_names
from cmarchive.scheme.workbook.codec import SEPARATOR, shown, value_at
from cmarchive.scheme.workbook.columns import MEANING, Field, Holds, Sheet
from cmarchive.scheme.workbook.entries import Row, rows_of
from cmarchive.scheme.workbook.guide import guide_lines, param_help
from cmarchive.scheme.workbook.meanings import code_names, meaning
from cmarchive.scheme.workbook.reading import HELD_HEADING, ITEM_HEADING
from cmarchive.scheme.workbook.shapes import CheckShapes
from cmarchive.scheme.workbook.sheets import SCHEME, TABLES
from cmarchive.text import mark

_GUIDE = mark("SchemeBook", "说明")
_CHECKS = mark("SchemeBook", "核对方法")
_HEADING_ROW = 3
_SPARE_ROWS = 500  # rows below the last that still offer their drop-down lists
_INLINE = 250  # characters a drop-down list may have inside the cell rule
_MOST_LINES = 26
_LINE_HEIGHT = 14.5  # points, for 10 point text in whatever font stands in for ours
_SIDE = Side(style="thin", color="FFB8C2CC")
_BOX = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE)
_FONT = "宋体"
_HEAD = PatternFill("solid", start_color="FFDCE6F1")
_QUIET = PatternFill("solid", start_color="FFF3F4F6")
_WRAPPED = Alignment(wrap_text=True, vertical="top")


def workbook_bytes(content: Content, base: str, shapes: CheckShapes) -> bytes:
    """Write the workbook of a scheme that builds on the shipped scheme ``base``."""
    book = Workbook()
    book.remove(book.active)
    _write_guide(book.create_sheet(_GUIDE))
    _write_identity(book.create_sheet(SCHEME.name), {**content[IDENTITY], "base": base})
    titles = code_names(content)
    for sheet in TABLES:
        _write_table(book.create_sheet(sheet.name), sheet, rows_of(content, sheet), shapes, titles)
    _write_checks(book.create_sheet(_CHECKS), shapes)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _put(sheet: Any, row: int, column: int, text: str, *, bold: bool = False, fill: Any = None) -> Any:
    """A text cell; what looks like a formula or a date stays text, in Excel too once somebody edits it."""
    cell = sheet.cell(row=row, column=column)
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", text) or None
    if text:
        cell.data_type = "s"
    cell.number_format = "@"
    cell.font = Font(name=_FONT, size=10, bold=bold)
    cell.alignment = _WRAPPED
    cell.border = _BOX
    if fill is not None:
        cell.fill = fill
    return cell


def _title(sheet: Any, text: str, purpose: str) -> None:
    """The first row: what the sheet is, across the columns that fit a screen."""
    cell = sheet.cell(row=1, column=1)
    cell.value = f"{text}　{purpose}"
    cell.font = Font(name="黑体", size=12, bold=True)
    cell.alignment = Alignment(vertical="center")
    sheet.row_dimensions[1].height = 24
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _write_guide(sheet: Any) -> None:
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 18, 92
    _title(sheet, _GUIDE, mark("SchemeBook", "先读这一页"))
    for number, (head, text) in enumerate(guide_lines(), start=2):
        _put(sheet, number, 1, head, bold=True)
        _put(sheet, number, 2, text)
        sheet.row_dimensions[number].height = _height([(text, 92), (head, 18)])


def _write_identity(sheet: Any, entry: Mapping[str, Any]) -> None:
    widths = (16, 70, 56)
    for number, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    _title(sheet, SCHEME.name, SCHEME.purpose)
    headings = (ITEM_HEADING, HELD_HEADING, mark("SchemeBook", "填写说明"))
    for number, heading in enumerate(headings, start=1):
        _put(sheet, _HEADING_ROW, number, heading, bold=True, fill=_HEAD)
    for row, one in enumerate(SCHEME.fields, start=_HEADING_ROW + 1):
        text = shown(one, value_at(entry, one.key))
        _put(sheet, row, 1, one.heading, bold=True)
        _put(sheet, row, 2, text)
        _put(sheet, row, 3, one.help, fill=_QUIET)
        sheet.row_dimensions[row].height = _height([(text, 70), (one.help, 56)])
        if one.names is not None:
            _offer(sheet, list(one.names.values()), f"B{row}")
    sheet.freeze_panes = f"A{_HEADING_ROW + 1}"


def _write_table(
    sheet: Any, of: Sheet, rows: Iterable[Row], shapes: CheckShapes, titles: Mapping[str, str]
) -> None:
    _title(sheet, of.name, of.purpose)
    for number, one in enumerate(of.fields, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = one.width
        cell = _put(sheet, 2, number, one.help, fill=_QUIET)
        cell.font = Font(name=_FONT, size=9, color="FF5B6470")
        _put(sheet, _HEADING_ROW, number, one.heading, bold=True, fill=_HEAD)
    sheet.row_dimensions[2].height = _height([(one.help, one.width) for one in of.fields])
    last = _HEADING_ROW
    for last, row in enumerate(rows, start=_HEADING_ROW + 1):
        texts = {**row.texts(shapes), MEANING: meaning(row, shapes, titles)}
        for number, one in enumerate(of.fields, start=1):
            _put(sheet, last, number, texts[one.key], fill=_QUIET if one.key == MEANING else None)
        sheet.row_dimensions[last].height = _height([(texts[one.key], one.width) for one in of.fields])
    _offer_lists(sheet, of.fields, last + _SPARE_ROWS)
    sheet.freeze_panes = f"B{_HEADING_ROW + 1}"
    sheet.auto_filter.ref = f"A{_HEADING_ROW}:{get_column_letter(len(of.fields))}{max(last, _HEADING_ROW)}"
    sheet.print_title_rows = f"{_HEADING_ROW}:{_HEADING_ROW}"


def _offer_lists(sheet: Any, fields: tuple[Field, ...], last: int) -> None:
    for number, one in enumerate(fields, start=1):
        if one.names is not None:
            offered = list(one.names.values())
            if one.holds is Holds.CHOICES:
                offered.append(SEPARATOR.join(offered))
            letter = get_column_letter(number)
            _offer(sheet, offered, f"{letter}{_HEADING_ROW + 1}:{letter}{last}")


def _offer(sheet: Any, offered: list[str], cells: str) -> None:
    """A drop-down list. It only advises: import says what is wrong, and pasting must not be refused."""
    inline = ",".join(offered)
    if len(inline) > _INLINE:  # only the check kinds are that many; they stand in a sheet of their own
        formula = f"'{_CHECKS}'!$A${_HEADING_ROW + 1}:$A${_HEADING_ROW + len(offered)}"
    else:
        formula = f'"{inline}"'
    rule = DataValidation(type="list", formula1=formula, allow_blank=True, errorStyle="warning")
    rule.error = mark("SchemeBook", "不在可选的内容之中，导入时会指出。")
    sheet.add_data_validation(rule)
    rule.add(cells)


def _write_checks(sheet: Any, shapes: CheckShapes) -> None:
    _title(sheet, _CHECKS, mark("SchemeBook", "规则可用的核对方法和它们的参数，供查阅；改了也不读取。"))
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 26, 90
    for number, text in enumerate((_CHECKS, mark("SchemeBook", "参数（写在“规则”表的“参数”一列）")), start=1):
        _put(sheet, _HEADING_ROW, number, text, bold=True, fill=_HEAD)
    for row, (code, name) in enumerate(rule_names.CHECK_NAMES.items(), start=_HEADING_ROW + 1):
        text = param_help(shapes.get(code, ()))
        _put(sheet, row, 1, name)
        _put(sheet, row, 2, text)
        sheet.row_dimensions[row].height = _height([(text, 90)])
    sheet.freeze_panes = f"A{_HEADING_ROW + 1}"


def _height(cells: Iterable[tuple[str, int]]) -> float:
    """Room for the fullest cell: a Chinese character is as wide as two digits."""
    lines = max((sum(_lines(line, width) for line in text.split("\n")) for text, width in cells), default=1)
    return _LINE_HEIGHT * min(max(lines, 1), _MOST_LINES) + 3


def _lines(line: str, width: int) -> int:
    size = sum(1 if char.isascii() else 2 for char in line)
    lines = max(1, -(-size // max(int(width * 0.88), 1)))
    # Codes do not break: a list of them begins on a line of its own and leaves its lines half full.
    return lines + 1 if lines > 1 and size < len(line) * 1.5 else lines
