"""The sample's tables as a clerk hands them in: the roster, the figures by department, and the register of papers."""

import csv
import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from cmarchive.sample.source import SampleEnterprise, SampleFigure, SampleSource
from cmarchive.sample.values import RegisterEntry

_THIN = Side(style="thin", color="808080")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_HEAD = PatternFill("solid", fgColor="E7EBF0")
_PLAIN_COLUMNS = (
    "序号",
    "企业名称",
    "统一社会信用代码",
    "行业类别",
    "行业代码",
    "生产地址",
    "投产时间",
    "关停时间",
    "经营状态",
    "排污许可管理类别",
)
_EPOCH = (2025, 12, 26, 9, 0, 0)
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def write_roster(path: Path, source: SampleSource, misprints: Mapping[str, str]) -> None:
    """Write the roster: two title rows, a heading of two rows with merged cells, full-width digits, a total row."""
    book = Workbook()
    sheet = book.active
    sheet.title = "企业名录"
    columns = source.county["columns"]
    width = len(_PLAIN_COLUMNS) + len(columns)
    sheet.append([f"{source.county['county']}重点企业名录（{source.county['year']}年）"])
    sheet.append(["填报单位：示例县创建办　　填表：（签名）　　联系电话：000-0000000"])
    for row in (1, 2):
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=width)
    sheet["A1"].font = Font(size=16, bold=True)
    sheet["A1"].alignment = Alignment(horizontal="center")
    _two_row_head(sheet, columns)
    for number, enterprise in enumerate(source.enterprises, 1):
        sheet.append(_roster_row(number, enterprise, source, misprints))
    sheet.append(["", "合计", f"{len(source.enterprises)}家"])
    for line in sheet.iter_rows(min_row=3, max_row=sheet.max_row, max_col=width):
        for cell in line:
            cell.border = _BOX
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    for column, size in enumerate((6, 26, 24, 22, 9, 34, 10, 10, 9, 12), 1):
        sheet.column_dimensions[get_column_letter(column)].width = size
    sheet.freeze_panes = "C5"
    _save(book, path)


def _two_row_head(sheet: Worksheet, columns: Sequence[Sequence[str]]) -> None:
    sheet.append([*_PLAIN_COLUMNS, *(column[0] for column in columns)])
    sheet.append([*("" for _ in _PLAIN_COLUMNS), *(column[1] for column in columns)])
    for column in range(1, len(_PLAIN_COLUMNS) + 1):
        sheet.merge_cells(start_row=3, start_column=column, end_row=4, end_column=column)
    first = len(_PLAIN_COLUMNS) + 1
    for place in range(1, len(columns) + 1):
        if place == len(columns) or columns[place][0] != columns[place - 1][0]:
            sheet.merge_cells(
                start_row=3, start_column=first, end_row=3, end_column=len(_PLAIN_COLUMNS) + place
            )
            first = len(_PLAIN_COLUMNS) + place + 1
    for row in (3, 4):
        for cell in sheet[row]:
            cell.font = Font(bold=True)
            cell.fill = _HEAD


def _roster_row(
    number: int, enterprise: SampleEnterprise, source: SampleSource, misprints: Mapping[str, str]
) -> list[str | int]:
    code = misprints.get(enterprise.name, enterprise.credit_code)
    # Clerks type some codes in full width or in groups; reading must bring them to one form.
    if number % 7 == 3:
        code = code.translate(_WIDE)
    elif number % 7 == 5:
        code = f"{code[:6]} {code[6:]}"
    permit = next((flag for flag in source.county["permit_names"] if flag in enterprise.flags), "")
    started = enterprise.started.translate(_WIDE) if number % 6 == 4 else enterprise.started
    ticks = ["是" if flag in enterprise.flags else "否" for _, _, flag in source.county["columns"]]
    return [
        number,
        enterprise.name,
        code,
        enterprise.industry,
        enterprise.industry_code,
        enterprise.address,
        started,
        enterprise.ended,
        enterprise.operation,
        source.county["permit_names"].get(permit, ""),
        *ticks,
    ]


def write_figures(folder: Path, rows: Iterable[SampleFigure]) -> tuple[Path, ...]:
    """Write the figures: one workbook with a sheet for each department's part, and one text table in GB 18030."""
    sheets: dict[str, list[SampleFigure]] = defaultdict(list)
    for row in rows:
        sheets[row.sheet].append(row)
    tables = [name for name in sheets if name.endswith(".csv")]
    book = Workbook()
    book.remove(book.active)
    for name, figures in sheets.items():
        if name not in tables:
            _figure_sheet(book.create_sheet(name), figures)
    path = folder / "指标数据.xlsx"
    _save(book, path)
    written = [path]
    for name in tables:
        buffer = io.StringIO(newline="")
        writer = csv.writer(buffer)
        writer.writerow(("主体", "数据项", "年度", "数值", "单位"))
        writer.writerows(_long(sheets[name]))
        target = folder / name
        target.write_bytes(buffer.getvalue().encode("gb18030"))
        written.append(target)
    return tuple(written)


def _figure_sheet(sheet: Worksheet, figures: Iterable[SampleFigure]) -> None:
    sheet.append(["主体", "数据项", "年度", "数值", "单位"])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.fill = _HEAD
    for row in _long(figures):
        sheet.append(row)
    for column, size in zip("ABCDE", (26, 40, 8, 16, 14), strict=True):
        sheet.column_dimensions[column].width = size
    sheet.freeze_panes = "A2"


def _long(figures: Iterable[SampleFigure]) -> Iterable[tuple[str, str, int, str, str]]:
    """One line for each value. Values stay text, so that every written digit survives the workbook."""
    for figure in figures:
        for year, text in sorted(figure.values.items()):
            yield figure.subject, figure.name, year, text, figure.unit


def write_register(path: Path, register: Mapping[str, RegisterEntry]) -> None:
    """Write 资料登记表: what the clerk noted of each paper when it came in."""
    book = Workbook()
    sheet = book.active
    sheet.title = "资料登记表"
    sheet.append(
        [
            "文件",
            "题名",
            "文号",
            "责任者",
            "日期",
            "分项",
            "有效期起",
            "有效期止",
            "证书编号",
            "废物代码",
            "其他",
        ]
    )
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.fill = _HEAD
    known = ("valid_from", "valid_until", "certificate_number", "waste_code")
    for name, entry in register.items():
        rest = "；".join(f"{key}={value}" for key, value in entry.fields.items() if key not in known)
        dated = entry.dated.isoformat() if entry.dated else ""
        fields = [entry.fields.get(key, "") for key in known]
        sheet.append([name, entry.title, entry.number, entry.author, dated, entry.instance, *fields, rest])
    for column, size in zip("ABCDEFGHIJK", (56, 44, 22, 26, 12, 16, 12, 12, 24, 16, 40), strict=True):
        sheet.column_dimensions[column].width = size
    sheet.freeze_panes = "B2"
    _save(book, path)


def _save(book: Workbook, path: Path) -> None:
    """Save with fixed times, so that the same content gives the same bytes."""
    buffer = io.BytesIO()
    book.save(buffer)
    with zipfile.ZipFile(buffer) as made, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as kept:
        for entry in made.infolist():
            data = made.read(entry)
            if entry.filename == "docProps/core.xml":
                data = re.sub(rb"(<dcterms:\w+ [^>]*>)[^<]*", rb"\g<1>2025-12-26T01:00:00Z", data)
            kept.writestr(zipfile.ZipInfo(entry.filename, _EPOCH), data, zipfile.ZIP_DEFLATED)
