"""The workbook of a city's roll-up: totals with coverage, indicators, what does not fit, progress."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from cmarchive.jobs import Monitor
from cmarchive.ledger.indicators import indicators_sheet
from cmarchive.ledger.publish import Edition, publish
from cmarchive.ledger.rollup_consistency import outliers_sheet, shared_sheet, tellings_sheet
from cmarchive.ledger.sheet import Align, Column, Noted, Percent, Sheet, Tone, Toned, Value
from cmarchive.ledger.values import IndicatorRow
from cmarchive.ledger.workbook import remark_of
from cmarchive.model import Subject
from cmarchive.rollups import ADDING_NAMES, Adding, BoardRow, Ratio, Rollup, Total
from cmarchive.text import mark, shorten
from cmarchive.view import View

_CENTER, _RIGHT = Align.CENTER, Align.RIGHT
_NAMED = 12  # characters of a county's name in a heading
_AGREES: Mapping[bool | None, Value] = {
    True: Toned(mark("Ledger", "相符"), Tone.GOOD),
    False: Toned(mark("Ledger", "不符"), Tone.BAD),
    None: "",
}


def write_rollup(
    view: View, found: Rollup, indicator_rows: Sequence[IndicatorRow], file: Path, monitor: Monitor
) -> Path:
    """Write the roll-up to the workbook ``file``; a former one is replaced.

    Raises:
        TargetInUse: when the former workbook is open elsewhere.
        DiskFull, ArchiveReadOnly: when the folder cannot be written to.
    """
    edition = Edition(
        title=mark("Ledger", "{title}全市汇总").format(title=view.profile.title),
        writing=mark("Stage", "编制汇总台账"),
        proving=mark("Stage", "核对汇总台账"),
    )
    remark = remark_of(view)

    def make() -> list[Sheet]:
        return [
            _board(found.board, remark),
            _totals(view, found, remark),
            _ratios(view, found.ratios, remark),
            indicators_sheet(view, indicator_rows, remark),
            outliers_sheet(view, found.outliers, remark),
            shared_sheet(view, found, remark),
            tellings_sheet(view, found.tellings, remark),
        ]

    publish(view, file, edition, make, monitor)
    return file


def _board(rows: Sequence[BoardRow], remark: str) -> Sheet:
    columns = (
        Column(title=mark("Ledger", "名次"), width=7, align=_CENTER),
        Column(title=mark("Ledger", "行政区划代码"), width=13, align=_CENTER),
        Column(title=mark("Ledger", "县区"), width=18),
        Column(title=mark("Ledger", "报送次数"), width=9, align=_RIGHT),
        Column(title=mark("Ledger", "最近报送"), width=12, align=_CENTER),
        Column(title=mark("Ledger", "距今天数"), width=9, align=_RIGHT),
        Column(title=mark("Ledger", "应备项"), width=8, align=_RIGHT),
        Column(title=mark("Ledger", "齐备项"), width=8, align=_RIGHT),
        Column(title=mark("Ledger", "齐备率"), width=8, align=_RIGHT),
        Column(title=mark("Ledger", "错误"), width=7, align=_RIGHT),
        Column(title=mark("Ledger", "未说明的错误"), width=13, align=_RIGHT),
        Column(title=mark("Ledger", "警告"), width=7, align=_RIGHT),
        Column(title=mark("Ledger", "审核意见"), width=9, align=_RIGHT),
        Column(title=mark("Ledger", "待整改"), width=8, align=_RIGHT),
        Column(title=mark("Ledger", "待核查"), width=8, align=_RIGHT),
    )
    note = mark("Ledger", "　排名依次按齐备率、未说明的错误数、待整改意见数；相同的并列，未报送的不排名。")
    return Sheet(
        name=mark("Ledger", "进度通报"),
        title=mark("Ledger", "县区进度通报"),
        remark=remark + note,
        columns=columns,
        rows=[_board_row(row) for row in rows],
        count=len(rows),
        frozen=3,
    )


def _board_row(row: BoardRow) -> list[Value]:
    if row.days is None:
        nothing: list[Value] = [Toned(mark("Ledger", "未报送"), Tone.BAD), row.county.key.id, row.county.name]
        return [*nothing, *([""] * 9), row.opinions, row.open_opinions, row.mended]
    return [
        row.place,
        row.county.key.id,
        row.county.name,
        row.serial,
        row.received,
        row.days,
        row.needed,
        row.done,
        Percent(row.percent),
        row.errors,
        row.unexplained,
        row.warnings,
        row.opinions,
        row.open_opinions,
        row.mended,
    ]


def _totals(view: View, found: Rollup, remark: str) -> Sheet:
    columns = (
        Column(title=mark("Ledger", "数据项"), width=30),
        Column(title=mark("Ledger", "年度"), width=7, align=_CENTER),
        Column(title=mark("Ledger", "单位"), width=11, align=_CENTER),
        Column(title=mark("Ledger", "汇总方式"), width=18),
        Column(title=mark("Ledger", "县区合计"), width=15, align=_RIGHT),
        Column(title=mark("Ledger", "市级填报"), width=15, align=_RIGHT),
        Column(title=mark("Ledger", "核对"), width=8, align=_CENTER),
        Column(title=mark("Ledger", "已报县区"), width=9, align=_CENTER),
        Column(title=mark("Ledger", "缺报县区"), width=26),
        *(_county_column(county) for county in found.counties),
    )
    return Sheet(
        name=mark("Ledger", "数据汇总"),
        title=mark("Ledger", "全市数据汇总表"),
        remark=remark,
        columns=columns,
        rows=(_total_row(view, found.counties, one) for one in found.totals),
        count=len(found.totals),
        frozen=3,
    )


def _county_column(county: Subject) -> Column:
    """Wide enough that the county's name stands on one line."""
    name = shorten(county.name, _NAMED)
    return Column(title=name, width=max(13, 2 * len(name) + 3), align=_RIGHT)


def _total_row(view: View, counties: Sequence[Subject], one: Total) -> list[Value]:
    parts = {part.county.key: part for part in one.parts}
    cells: list[Value] = []
    for county in counties:
        part = parts.get(county.key)
        if part is None:
            cells.append(Toned(mark("Ledger", "缺"), Tone.BAD))
        elif part.value is None:
            note = mark("Ledger", "单位“{unit}”不能换算").format(unit=part.figure.unit)
            cells.append(Noted(part.figure.number.text, Tone.WARN, note))
        else:
            cells.append(part.figure.number if part.figure.unit == one.unit else part.value)
    partial = one.value is not None and not one.is_complete
    return [
        view.scheme.variables[one.variable].name,
        one.year,
        one.unit,
        ADDING_NAMES[one.adding],
        Noted(one.value, Tone.WARN if partial else Tone.PLAIN) if one.value is not None else "—",
        "" if one.city is None else _own(one),
        _AGREES[one.agrees],
        f"{len(one.parts)}/{len(counties)}",
        "、".join(county.name for county in one.missing),
        *cells,
    ]


def _own(one: Total) -> Value:
    """The city's figure as it was entered; with its unit where that is another."""
    assert one.city is not None
    if one.city.unit == one.unit or one.adding is Adding.NEVER:
        return one.city.number
    return f"{one.city.number.text} {one.city.unit}"


def _ratios(view: View, ratios: Sequence[Ratio], remark: str) -> Sheet:
    columns = (
        Column(title=mark("Ledger", "数据项"), width=34),
        Column(title=mark("Ledger", "年度"), width=7, align=_CENTER),
        Column(title=mark("Ledger", "单位"), width=11, align=_CENTER),
        Column(title=mark("Ledger", "由县区合计重算"), width=18, align=_RIGHT),
        Column(title=mark("Ledger", "市级填报"), width=15, align=_RIGHT),
        Column(title=mark("Ledger", "核对"), width=8, align=_CENTER),
    )
    return Sheet(
        name=mark("Ledger", "比率重算"),
        title=mark("Ledger", "由县区合计重算的比率和强度"),
        remark=remark,
        columns=columns,
        rows=[
            [
                view.scheme.variables[one.variable].name,
                one.year,
                one.unit,
                one.value,
                "" if one.city is None else one.city.number,
                _AGREES[one.agrees],
            ]
            for one in ratios
        ],
        count=len(ratios),
        frozen=2,
    )
