"""What a city's roll-up is printed as: 进度通报, indicators, totals with coverage, and what does not fit."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from cmarchive.bind.document import About, with_page_numbers, write_sheets
from cmarchive.bind.flow import Flow
from cmarchive.bind.layout import SIZE_5, SIZE_5S, TEXT_WIDTH, Align, Column, Sheet
from cmarchive.bind.said import IndicatorPage
from cmarchive.bind.sheets.common import LIST
from cmarchive.jobs import Monitor
from cmarchive.rollups import Adding, BoardRow, Outlier, Rollup, Telling, Total
from cmarchive.text import mark
from cmarchive.view import View

_BOARD = (
    Column(title=mark("RollupPrint", "名次"), width=14, single=True),
    Column(title=mark("RollupPrint", "县区"), width=TEXT_WIDTH - 140, align=Align.LEFT),
    Column(title=mark("RollupPrint", "报送"), width=14, single=True),
    Column(title=mark("RollupPrint", "最近报送"), width=24, single=True),
    Column(title=mark("RollupPrint", "齐备率"), width=18, single=True),
    Column(title=mark("RollupPrint", "未说明错误"), width=22, single=True),
    Column(title=mark("RollupPrint", "待整改"), width=16, single=True),
    Column(title=mark("RollupPrint", "待核查"), width=16, single=True),
    Column(title=mark("RollupPrint", "距今天数"), width=16, single=True),
)
_INDICATORS = (
    Column(title=mark("RollupPrint", "编号"), width=12, single=True),
    Column(title=mark("RollupPrint", "考核指标"), width=44, align=Align.LEFT),
    Column(title=mark("RollupPrint", "结论"), width=22, single=True),
    Column(title=mark("RollupPrint", "说明"), width=TEXT_WIDTH - 78, align=Align.LEFT),
)
_HINTS = (
    Column(title=mark("RollupPrint", "县区"), width=34, align=Align.LEFT),
    Column(title=mark("RollupPrint", "数据项和年度"), width=52, align=Align.LEFT),
    Column(title=mark("RollupPrint", "情况"), width=TEXT_WIDTH - 86, align=Align.LEFT),
)
_ADDED = (Adding.DECLARED, Adding.INFERRED)


def write_rollup_print(
    view: View, found: Rollup, pages: Mapping[str, IndicatorPage], target: Path, monitor: Monitor
) -> None:
    """Write the roll-up as a PDF; ``pages`` are the verdicts that follow from the counties' sums, by indicator."""
    title = rollup_title(view)
    sheets = rollup_sheets(view, found, pages)
    about = About(title=title, author=view.profile.compiler, reference=view.profile.title, day=view.today)
    write_sheets(tuple(with_page_numbers(sheets)), about, target, monitor)


def rollup_title(view: View) -> str:
    """What a roll-up is called, as a print of its own or in a volume."""
    return mark("RollupPrint", "{county}县区汇总").format(county=view.profile.county)


def rollup_sheets(view: View, found: Rollup, pages: Mapping[str, IndicatorPage]) -> tuple[Sheet, ...]:
    """The sheets of a roll-up, without page numbers."""
    flow = Flow()
    flow.title(rollup_title(view))
    years = f"{view.years[0]}—{view.years[-1]}"
    text = mark("RollupPrint", "{scheme}　{years}年　编制单位：{office}　{day}")
    flow.text(
        text.format(
            scheme=view.scheme.short, years=years, office=view.profile.compiler, day=view.today.isoformat()
        ),
        SIZE_5S,
        align=Align.CENTER,
    )
    flow.gap(2)
    _board(flow, found.board)
    _indicators(flow, view, pages)
    _totals(flow, view, [one for one in found.totals if one.adding in _ADDED])
    _consistency(flow, view, found)
    return flow.sheets()


def _board(flow: Flow, rows: Sequence[BoardRow]) -> None:
    flow.heading(mark("RollupPrint", "一、县区进度通报"), keep=40)
    there = sum(row.days is not None for row in rows)
    text = mark(
        "RollupPrint",
        "应报送县区 {count} 个，已报送 {there} 个。排名依次按齐备率、未说明的错误数、待整改意见数。",
    )
    flow.text(text.format(count=len(rows), there=there), SIZE_5)
    flow.gap(1)
    flow.table(_BOARD, [_board_row(row) for row in rows], LIST)


def _board_row(row: BoardRow) -> tuple[str, ...]:
    if row.days is None:
        waiting = (f"{row.open_opinions}", f"{row.mended}") if row.opinions else ("—", "—")
        return ("—", row.county.name, mark("RollupPrint", "未报送"), "—", "—", "—", *waiting, "—")
    return (
        f"{row.place}",
        row.county.name,
        mark("RollupPrint", "{serial} 次").format(serial=row.serial),
        row.received,
        f"{row.percent}%",
        f"{row.unexplained}",
        f"{row.open_opinions}",
        f"{row.mended}",
        f"{row.days}",
    )


def _indicators(flow: Flow, view: View, pages: Mapping[str, IndicatorPage]) -> None:
    flow.gap(3)
    flow.heading(mark("RollupPrint", "二、由县区数据得出的全市指标情况"), keep=40)
    note = mark(
        "RollupPrint", "只用各县区齐全的合计，及由其重算的比率；缺报的不作推算，其余用市级填报的数据。"
    )
    flow.text(note, SIZE_5)
    flow.gap(1)
    rows = [
        (one.code, one.short, pages[one.code].verdict, pages[one.code].sentence)
        for one in view.scheme.indicators
        if one.code in pages
    ]
    flow.table(_INDICATORS, rows, LIST)


def _totals(flow: Flow, view: View, totals: Sequence[Total]) -> None:
    flow.gap(3)
    flow.heading(mark("RollupPrint", "三、全市数据汇总"), keep=40)
    flow.text(mark("RollupPrint", "带 * 的按单位推断为可以合计，仅供参考；比率和浓度不合计。"), SIZE_5)
    flow.gap(1)
    by_variable: dict[str, dict[int, Total]] = {}
    for one in totals:
        by_variable.setdefault(one.variable, {})[one.year] = one
    rows = [_total_row(view, years) for years in by_variable.values()]
    flow.table(_total_columns(view.years), rows, LIST)


def _total_columns(years: Sequence[int]) -> tuple[Column, ...]:
    each = min(24.0, 72.0 / len(years))
    title = mark("RollupPrint", "{year}年合计")
    return (
        Column(title=mark("RollupPrint", "数据项"), width=46, align=Align.LEFT),
        Column(title=mark("RollupPrint", "单位"), width=20),
        *(Column(title=title.format(year=year), width=each, align=Align.RIGHT) for year in years),
        Column(
            title=mark("RollupPrint", "缺报或不符"),
            width=TEXT_WIDTH - 66 - each * len(years),
            align=Align.LEFT,
        ),
    )


def _total_row(view: View, years: Mapping[int, Total]) -> tuple[str, ...]:
    any_year = next(iter(years.values()))
    name = view.scheme.variables[any_year.variable].name
    texts = (years[year].text if year in years else "" for year in view.years)
    return (
        f"{name}*" if any_year.adding is Adding.INFERRED else name,
        any_year.unit,
        *(text or "—" for text in texts),
        "\n".join(_doubts(years)),
    )


def _doubts(years: Mapping[int, Total]) -> Iterator[str]:
    """What keeps the sums from being the city's figures; what holds for several years is said once."""
    told: dict[str, list[int]] = {}
    for year, one in sorted(years.items()):
        for text in _year_doubts(one):
            told.setdefault(text, []).append(year)
    for text, said in told.items():
        names = "、".join(str(year) for year in said)
        if len(said) == len(years):
            yield text
        else:
            yield mark("RollupPrint", "{years}年{text}").format(years=names, text=text)


def _year_doubts(one: Total) -> Iterator[str]:
    if one.agrees is False and one.city is not None:
        text = mark("RollupPrint", "市级填报 {value} {unit}")
        yield text.format(value=one.city.number.text, unit=one.city.unit).strip()
    if one.missing:
        names = "、".join(county.name for county in one.missing)
        yield mark("RollupPrint", "缺：{names}").format(names=names)
    wrong = [part.county.name for part in one.parts if part.value is None]
    if wrong:
        yield mark("RollupPrint", "单位不能换算：{names}").format(names="、".join(wrong))


def _consistency(flow: Flow, view: View, found: Rollup) -> None:
    flow.gap(3)
    flow.heading(mark("RollupPrint", "四、县区之间的一致性"), keep=40)
    hints = [_outlier_row(view, one) for one in found.outliers]
    told = [_telling_row(view, one) for one in found.tellings]
    shared = [
        (
            "\n".join(place.county.name for place in one.places),
            one.credit_code,
            mark("RollupPrint", "同一企业在几个县区填报：{names}").format(
                names="、".join(dict.fromkeys(place.enterprise.name for place in one.places))
            ),
        )
        for one in found.shared
    ]
    if not (hints or told or shared):
        flow.text(mark("RollupPrint", "没有发现需要核对的情况。"), SIZE_5)
        return
    flow.text(
        mark("RollupPrint", "离群为提示（稳健 z 值的绝对值超过 3.5），不是错误；请县区核对后说明。"), SIZE_5
    )
    flow.gap(1)
    flow.table(_HINTS, [*told, *shared, *hints], LIST)


def _outlier_row(view: View, one: Outlier) -> tuple[str, ...]:
    what = mark("RollupPrint", "离群：本年为上年的 {value} 倍，各县区中位数 {median} 倍")
    if not one.is_growth:
        what = mark("RollupPrint", "离群：{value} {unit}，各县区中位数 {median} {unit}")
    values = {"value": one.value, "median": one.median, "unit": one.unit}
    return (one.county.name, _named(view, one.variable, one.year), what.format(**values))


def _telling_row(view: View, one: Telling) -> tuple[str, ...]:
    told = "；".join(f"{told.where} {told.text} {told.unit}".strip() for told in one.told)
    text = mark("RollupPrint", "说法不一：{told}").format(told=told)
    return (one.name, _named(view, one.variable, one.year), text)


def _named(view: View, code: str, year: int) -> str:
    variable = view.scheme.variables.get(code)
    name = code if variable is None else variable.name
    return mark("RollupPrint", "{name}（{year} 年）").format(name=name, year=year)
