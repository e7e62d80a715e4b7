"""The sheets of an indicator's volume in five parts (indicators.md §3.1): 要求, 基本信息, 完成情况, 措施, 数据来源."""

from collections.abc import Iterator, Sequence
from functools import partial

from cmarchive.assessment import ConditionKind, Indicator, Level, Variable, VariableKind
from cmarchive.bind.chart import Box, Chart, chart_marks
from cmarchive.bind.charted import CHART_LIMIT, indicator_charts
from cmarchive.bind.flow import Flow
from cmarchive.bind.layout import LEFT, SIZE_5S, TEXT_WIDTH, Align, Column, Mark, Sheet
from cmarchive.bind.said import IndicatorPage, IndicatorRow, RecomputedRow, Remark
from cmarchive.bind.sheets.common import FIELD, FORM, LIST, remarks_table
from cmarchive.bind.sheets.counties import counties_table
from cmarchive.bind.sheets.origins import origins_table
from cmarchive.model import NARRATIVE_NAMES, Narrative, NarrativePart, SubjectKey, SubjectKind
from cmarchive.provenance import Provenance
from cmarchive.text import mark
from cmarchive.view import View

UNVERIFIED = mark("Sheet", "阈值未与官方文件核对")
BLANK = mark("Sheet", "（未填写）")
_INDENT = " " * 9  # two characters wide in our face; wider blanks are not printable
_ALONE = Box(x=LEFT + TEXT_WIDTH * 0.11, y=0, wide=TEXT_WIDTH * 0.78, high=56)
_GAP = 5.0
_PAIRED = Box(x=LEFT, y=0, wide=(TEXT_WIDTH - _GAP) / 2, high=50)


def indicator_sheets(
    view: View, indicator: Indicator, page: IndicatorPage | None, remarks: Sequence[Remark] = ()
) -> tuple[Sheet, ...]:
    """Everything that is known of one indicator, and the findings about it with what was said of them."""
    key = SubjectKey(SubjectKind.INDICATOR, indicator.code)
    flow = Flow()
    flow.title(f"{indicator.code}\u3000{indicator.name}")
    flow.heading(mark("Sheet", "一、指标要求"))
    _requirement(flow, indicator)
    flow.heading(mark("Sheet", "二、基本信息"))
    flow.table(FIELD, [pair for pair in _fields(indicator) if pair[1]], FORM, head=False)
    flow.gap(2)
    _told(flow, view.narrative(key, NarrativePart.BASICS))
    flow.heading(mark("Sheet", "三、完成情况"))
    _results(flow, view, indicator, page)
    flow.heading(mark("Sheet", "四、措施与行动"))
    _told(flow, view.narrative(key, NarrativePart.MEASURES))
    flow.heading(mark("Sheet", "五、数据来源"))
    if indicator.data_source:
        flow.text(indicator.data_source)
    if not origins_table(flow, view, indicator) and not indicator.data_source:
        flow.text(BLANK)
    remarks_table(flow, mark("Sheet", "附：校核说明"), remarks)
    return flow.sheets()


def lacking_narratives(view: View, indicator: Indicator) -> tuple[str, ...]:
    """What the 备考表 says about the parts nobody has written."""
    key = SubjectKey(SubjectKind.INDICATOR, indicator.code)
    text = mark("Back", "尚缺文字：“{part}”未填写")
    return tuple(
        text.format(part=NARRATIVE_NAMES[part]) for part in NarrativePart if view.narrative(key, part) is None
    )


def _requirement(flow: Flow, indicator: Indicator) -> None:
    flow.text(indicator.text or mark("Sheet", "（考核方案未载明）"))
    if indicator.explanation:
        flow.caption(mark("Sheet", "指标解释"))
        flow.text(indicator.explanation)
    if not _is_verified(indicator):
        flow.gap(1)
        flow.text(mark("Sheet", "注：{note}，使用前请以正式文件为准。").format(note=UNVERIFIED), SIZE_5S)


def _is_verified(indicator: Indicator) -> bool:
    marks: list[Provenance] = [indicator.provenance]
    marks += [part.provenance for part in indicator.condition.walk()]
    return all(provenance.is_official for provenance in marks)


def _fields(indicator: Indicator) -> list[tuple[str, str]]:
    return [
        (mark("Sheet", "指标简称"), indicator.short),
        (mark("Sheet", "类别"), indicator.group),
        (mark("Sheet", "考核范围"), indicator.scope),
        (mark("Sheet", "牵头部门"), "、".join(indicator.lead_departments)),
        (mark("Sheet", "配合部门"), "、".join(indicator.supporting_departments)),
    ]


def _told(flow: Flow, narrative: Narrative | None) -> None:
    """The office's own words, each paragraph indented."""
    if narrative is None:
        flow.text(BLANK)
        return
    for line in narrative.text.splitlines():
        if line.strip():
            flow.text(_INDENT + line.strip())


def _results(flow: Flow, view: View, indicator: Indicator, page: IndicatorPage | None) -> None:
    rows = indicator_rows(view, indicator)
    flow.table(_year_columns(view.years), [(row.name, row.unit, *row.values) for row in rows], LIST)
    flow.gap(2)
    _charts(flow, indicator, indicator_charts(view, indicator))
    if page is None:
        return
    if page.verdict or page.sentence:
        flow.caption(mark("Sheet", "结论：{verdict}").format(verdict=page.verdict))
        flow.text(page.sentence)
    if page.recomputed:
        flow.caption(mark("Sheet", "重算核对"))
        flow.text(mark("Sheet", "按原始数据和考核方案的公式重新计算，修约一次，与填报值比较："), SIZE_5S)
        flow.gap(1)
        flow.table(_RECOMPUTED, [_recomputed_cells(one) for one in page.recomputed], LIST)
    if page.counties:
        counties_table(flow, view.years, page.counties)


def _charts(flow: Flow, indicator: Indicator, charts: Sequence[Chart]) -> None:
    shown = charts[:CHART_LIMIT]
    if not shown:
        flow.text(_why_no_chart(indicator), SIZE_5S)
    elif len(shown) == 1:
        flow.drawing(_ALONE.high + 2, partial(_row_of_charts, shown, _ALONE))
    else:
        for start in range(0, len(shown), 2):
            pair = shown[start : start + 2]
            flow.drawing(_PAIRED.high + 3, partial(_row_of_charts, pair, _PAIRED))
    if len(charts) > len(shown):
        text = mark("Sheet", "另有 {count} 个数据项未绘图，数值见上表。")
        flow.text(text.format(count=len(charts) - len(shown)), SIZE_5S)


def _row_of_charts(charts: Sequence[Chart], box: Box, y: float) -> list[Mark]:
    marks: list[Mark] = []
    for number, chart in enumerate(charts):
        x = box.x + number * (box.wide + _GAP)
        marks += chart_marks(chart, Box(x=x, y=y, wide=box.wide, high=box.high))
    return marks


def _why_no_chart(indicator: Indicator) -> str:
    kinds = {part.kind for part in indicator.condition.walk()}
    if kinds & {
        ConditionKind.THRESHOLD,
        ConditionKind.TREND,
        ConditionKind.BENCHMARK,
        ConditionKind.ASSIGNED,
    }:
        return mark("Sheet", "判定所用的数据各年均未填写或单位不符，没有绘图。")
    return mark("Sheet", "本指标按事实判定，没有可以绘图的数值，各年情况见上表和证明材料。")


_RECOMPUTED = (
    Column(title=mark("Sheet", "数据项"), width=64, align=Align.LEFT),
    Column(title=mark("Sheet", "年度"), width=16, single=True),
    Column(title=mark("Sheet", "单位"), width=24),
    Column(title=mark("Sheet", "填报值"), width=22, align=Align.RIGHT, single=True),
    Column(title=mark("Sheet", "重算值"), width=22, align=Align.RIGHT, single=True),
    Column(title=mark("Sheet", "是否一致"), width=TEXT_WIDTH - 148),
)


def _recomputed_cells(one: RecomputedRow) -> tuple[str, ...]:
    if one.agrees is None:
        verdict = mark("Sheet", "未填报")
    else:
        verdict = mark("Sheet", "一致") if one.agrees else mark("Sheet", "不一致")
    return (one.name, f"{one.year}", one.unit, one.entered or "—", one.computed, verdict)


def _year_columns(years: Sequence[int]) -> tuple[Column, ...]:
    each = min(26.0, 78.0 / len(years))
    name = TEXT_WIDTH - 24 - each * len(years)
    return (
        Column(title=mark("Sheet", "数据项"), width=name, align=Align.LEFT),
        Column(title=mark("Sheet", "单位"), width=24),
        *(
            Column(title=mark("Sheet", "{year}年").format(year=year), width=each, align=Align.RIGHT)
            for year in years
        ),
    )


def indicator_rows(view: View, indicator: Indicator) -> tuple[IndicatorRow, ...]:
    """The region's figures of an indicator's variables, as entered; an em dash where nothing was entered."""
    return tuple(_variable_row(view, variable) for variable in region_variables(view, indicator))


def region_variables(view: View, indicator: Indicator) -> Iterator[Variable]:
    """The variables of an indicator that are reported for the region, in the scheme's order."""
    for code in indicator.variables:
        variable = view.scheme.variables.get(code)
        if variable is not None and Level.REGION in variable.levels:
            yield variable


def _variable_row(view: View, variable: Variable) -> IndicatorRow:
    values = tuple(figure_text(view, variable, year) or "—" for year in view.years)
    return IndicatorRow(name=variable.name, unit=variable.unit, values=values)


def figure_text(view: View, variable: Variable, year: int) -> str:
    """A figure of the region as entered, with its unit when that is another; empty when there is none."""
    figure = view.figure(view.region.key, variable.code, year)
    if figure is None:
        return ""
    if variable.kind is VariableKind.BOOLEAN:
        return mark("Sheet", "是") if figure.value else mark("Sheet", "否")
    return figure.number.text if figure.unit == variable.unit else f"{figure.number.text} {figure.unit}"
