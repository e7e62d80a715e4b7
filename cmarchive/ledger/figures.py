"""The sheets 数据: every figure as it was entered, the doubtful ones coloured and commented."""

from collections.abc import Iterator, Sequence

from cmarchive.assessment import SEVERITY_NAMES, Severity, VariableKind
from cmarchive.ledger.doubts import TONES, Doubts
from cmarchive.ledger.grid import HEADING_ROW, Grid, Line
from cmarchive.ledger.sheet import Align, Column, Noted, Sheet, Toned, Value
from cmarchive.model import Figure, FigureKey, SubjectKey
from cmarchive.numbers import Number
from cmarchive.text import mark
from cmarchive.view import View

_CENTER, _RIGHT = Align.CENTER, Align.RIGHT
_TAIL = 3  # columns after the years


def figures_sheets(view: View, grid: Grid, doubts: Doubts, remark: str) -> list[Sheet]:
    """One line for each subject and variable; more sheets when one cannot hold them all."""
    parts = list(grid.parts)
    sheets = []
    for number, (name, lines) in enumerate(parts, start=1):
        sheet = Sheet(
            name=name,
            title=mark("Ledger", "{title}年度考核数据").format(title=view.profile.title),
            remark=mark(
                "Ledger",
                "{remark}　数据 {figures} 个，有问题的单元格 {doubtful} 个（底色按最重的问题，批注说明问题；"
                "没有数字而有底色的是缺少的数据）",
            ).format(remark=remark, figures=len(view.figures), doubtful=len(doubts.by_figure)),
            columns=_columns(grid),
            rows=_rows(view, grid, doubts, lines),
            count=len(lines),
            frozen=3,
            legend=_legend(grid),
            totals=_totals(grid) if number == len(parts) else (),
        )
        if sheet.heading_row != HEADING_ROW:
            raise RuntimeError(f"the headings stand in row {sheet.heading_row}, not {HEADING_ROW}")
        sheets.append(sheet)
    return sheets


def _columns(grid: Grid) -> list[Column]:
    return [
        Column(title=mark("Ledger", "主体"), width=28),
        Column(title=mark("Ledger", "数据项"), width=34),
        Column(title=mark("Ledger", "单位"), width=13, align=_CENTER),
        *(
            Column(title=mark("Ledger", "{year}年").format(year=year), width=15, align=_RIGHT)
            for year in grid.years
        ),
        Column(title=mark("Ledger", "小数位"), width=8, align=_CENTER),
        Column(title=mark("Ledger", "涉及问题"), width=9, align=_RIGHT),
        Column(title=mark("Ledger", "备注"), width=30),
    ]


def _legend(grid: Grid) -> list[Value]:
    signs: list[Value] = [Toned(SEVERITY_NAMES[severity], TONES[severity]) for severity in Severity]
    rest = len(grid.years) + _TAIL - 1
    return [mark("Ledger", "图例"), *signs, *[""] * rest]


def _totals(grid: Grid) -> list[Value]:
    return [
        mark("Ledger", "合计 {count} 行").format(count=len(grid.lines)),
        mark("Ledger", "各年已填报的数据个数"),
        "",
        *(grid.counts[year] for year in grid.years),
        "",
        "",
        "",
    ]


def _rows(view: View, grid: Grid, doubts: Doubts, lines: Sequence[Line]) -> Iterator[Sequence[Value]]:
    whose: SubjectKey | None = None
    name = ""
    for subject, code in lines:
        if subject != whose:
            whose, name = subject, view.subject(subject).name
        variable = view.scheme.variables.get(code)
        figures = [view.figure(subject, code, year) for year in grid.years]
        unit = variable.unit if variable is not None else ""
        is_answer = variable is not None and variable.kind is VariableKind.BOOLEAN
        cells = [
            _figure(doubts, FigureKey(subject, code, year), figure, unit, is_answer=is_answer)
            for year, figure in zip(grid.years, figures, strict=True)
        ]
        yield [
            name,
            variable.name if variable is not None else code,
            unit,
            *cells,
            "" if is_answer else _decimals(figures),
            doubts.count(subject, code, grid.years) or None,
            _note(figures, unit, is_known=variable is not None),
        ]


def _figure(doubts: Doubts, key: FigureKey, figure: Figure | None, unit: str, *, is_answer: bool) -> Noted:
    value: str | Number | None
    if figure is None:
        value = None
    elif is_answer and figure.value in (0, 1):
        value = mark("Ledger", "是") if figure.value == 1 else mark("Ledger", "否")
    elif figure.unit != unit:
        value = f"{figure.number.text} {figure.unit}".strip()
    else:
        value = figure.number
    if key not in doubts.by_figure:
        return Noted(value, doubts.tone(key))
    return Noted(value, doubts.tone(key), doubts.note(key))


def _decimals(figures: Sequence[Figure | None]) -> str:
    return "、".join(
        str(one) for one in sorted({figure.number.decimals for figure in figures if figure is not None})
    )


def _note(figures: Sequence[Figure | None], unit: str, *, is_known: bool) -> str:
    if not is_known:
        return mark("Ledger", "考核方案中没有这个数据项")
    other = [
        mark("Ledger", "{year}年按“{unit}”填报").format(
            year=figure.key.year, unit=figure.unit or mark("Ledger", "无单位")
        )
        for figure in figures
        if figure is not None and figure.unit != unit
    ]
    return "；".join(other)
