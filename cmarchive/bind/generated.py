"""Numbered sheets made from data: 企业基本情况表, the pages of an indicator, replacement sheets."""

from collections import defaultdict
from collections.abc import Sequence

from cmarchive.assessment import Indicator, Level, Variable, VariableKind
from cmarchive.bind.flow import Flow
from cmarchive.bind.layout import SIZE_5, SIZE_5S, TEXT_WIDTH, Align, Column, Sheet, TableStyle
from cmarchive.bind.parts import Entry, IndicatorPage, IndicatorRow, Remark, Source
from cmarchive.dossiers import STATE_NAMES, SlotState, SlotStatus, dossier
from cmarchive.model import Enterprise
from cmarchive.provenance import Provenance
from cmarchive.text import mark
from cmarchive.view import View

UNVERIFIED = mark("Sheet", "阈值未与官方文件核对")
_FORM = TableStyle(size=SIZE_5, row=10)
_LIST = TableStyle(size=SIZE_5S, row=7.5, head=9)
_FIELD = (
    Column(title="", width=38),
    Column(title="", width=TEXT_WIDTH - 38, align=Align.LEFT),
)
_DONE = (SlotState.FILED, SlotState.EXPIRING)


def enterprise_sheets(
    view: View, enterprise: Enterprise, remarks: Sequence[Remark] = ()
) -> tuple[Sheet, ...]:
    """The 企业基本情况表 from the roster, how far each group of the directory is filled, and explained findings."""
    flow = Flow()
    flow.title(mark("Sheet", "企业基本情况表"))
    flow.table(_FIELD, [pair for pair in _enterprise_fields(view, enterprise) if pair[1]], _FORM, head=False)
    rows = _group_rows(view, list(dossier(view, enterprise.key)))
    if rows:
        flow.heading(mark("Sheet", "材料归档情况"))
        flow.table(_GROUPS, rows, _LIST)
    _remarks(flow, mark("Sheet", "校核说明"), remarks)
    return flow.sheets()


_REMARKS = (
    Column(title=mark("Sheet", "校核发现的问题"), width=74, align=Align.LEFT),
    Column(title=mark("Sheet", "说明"), width=66, align=Align.LEFT),
    Column(title=mark("Sheet", "说明人、日期"), width=TEXT_WIDTH - 140),
)


def _remarks(flow: Flow, heading: str, remarks: Sequence[Remark]) -> None:
    """What a reviewer would ask, answered where he reads it."""
    if remarks:
        flow.heading(heading)
        flow.table(_REMARKS, [(one.finding, one.text, one.signed) for one in remarks], _LIST)


def _enterprise_fields(view: View, enterprise: Enterprise) -> list[tuple[str, str]]:
    flags = [flag.title for code, flag in view.scheme.flags.items() if code in enterprise.flags]
    industry = f"{enterprise.industry}（{enterprise.industry_code}）" if enterprise.industry_code else ""
    return [
        (mark("Sheet", "企业编号"), enterprise.id),
        (mark("Sheet", "企业名称"), enterprise.name),
        (mark("Sheet", "统一社会信用代码"), enterprise.credit_code),
        (mark("Sheet", "行业类别"), industry or enterprise.industry),
        (mark("Sheet", "地址"), enterprise.address),
        (mark("Sheet", "生产状态"), str(enterprise.operation)),
        (mark("Sheet", "投产时间"), enterprise.started),
        (mark("Sheet", "停产关停时间"), enterprise.ended),
        (mark("Sheet", "环境管理属性"), "、".join(flags)),
        *enterprise.attributes.items(),
        (mark("Sheet", "备注"), enterprise.note),
    ]


_GROUPS = (
    Column(title=mark("Sheet", "类"), width=12),
    Column(title=mark("Sheet", "类目名称"), width=62, align=Align.LEFT),
    Column(title=mark("Sheet", "应归档"), width=20),
    Column(title=mark("Sheet", "已归档"), width=20),
    Column(title=mark("Sheet", "尚缺或待补"), width=56, align=Align.LEFT),
)


def _group_rows(view: View, states: Sequence[SlotStatus]) -> list[tuple[str, ...]]:
    by_group: dict[str, list[SlotStatus]] = defaultdict(list)
    for status in states:
        if status.needed:
            by_group[status.slot.group].append(status)
    titles = {group.code: group.title for group in view.scheme.groups}
    return [
        (
            code,
            titles.get(code, ""),
            f"{len(members)}",
            f"{sum(status.state in _DONE for status in members)}",
            "、".join(status.slot.code for status in members if status.is_open),
        )
        for code, members in by_group.items()
    ]


def indicator_sheets(
    view: View, indicator: Indicator, page: IndicatorPage | None, remarks: Sequence[Remark] = ()
) -> tuple[Sheet, ...]:
    """指标要求, 基本信息, three-year 完成情况 and 数据来源 of one indicator (A-class volume, indicators.md §3.1)."""
    flow = Flow()
    flow.title(f"{indicator.code}　{indicator.name}")
    flow.heading(mark("Sheet", "一、指标要求"))
    flow.text(indicator.text or mark("Sheet", "（考核方案未载明）"))
    if not _is_verified(indicator):
        flow.text(mark("Sheet", "注：{note}，使用前请以正式文件为准。").format(note=UNVERIFIED), SIZE_5S)
    flow.heading(mark("Sheet", "二、基本信息"))
    flow.table(_FIELD, [pair for pair in _indicator_fields(indicator) if pair[1]], _FORM, head=False)
    flow.heading(mark("Sheet", "三、完成情况"))
    if page is not None and (page.verdict or page.sentence):
        flow.text(mark("Sheet", "结论：{verdict}").format(verdict=page.verdict))
        flow.text(page.sentence)
        flow.gap(2)
    rows = page.rows if page is not None and page.rows else indicator_rows(view, indicator)
    flow.table(_year_columns(view.years), [(row.name, row.unit, *row.values) for row in rows], _LIST)
    flow.heading(mark("Sheet", "四、数据来源"))
    if indicator.data_source:
        flow.text(indicator.data_source)
    sources: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row.source:
            sources[row.source].append(row.name)
    if sources:
        flow.gap(1)
        flow.table(_SOURCES, [("、".join(names), source) for source, names in sources.items()], _LIST)
    elif not indicator.data_source:
        flow.text(mark("Sheet", "（未填写）"))
    _remarks(flow, mark("Sheet", "五、校核说明"), remarks)
    return flow.sheets()


_SOURCES = (
    Column(title=mark("Sheet", "数据项"), width=100, align=Align.LEFT),
    Column(title=mark("Sheet", "来源"), width=TEXT_WIDTH - 100, align=Align.LEFT),
)


def _is_verified(indicator: Indicator) -> bool:
    marks: list[Provenance] = [indicator.provenance]
    marks += [part.provenance for part in indicator.condition.walk()]
    return all(provenance.is_official for provenance in marks)


def _indicator_fields(indicator: Indicator) -> list[tuple[str, str]]:
    return [
        (mark("Sheet", "指标简称"), indicator.short),
        (mark("Sheet", "类别"), indicator.group),
        (mark("Sheet", "考核范围"), indicator.scope),
        (mark("Sheet", "牵头部门"), "、".join(indicator.lead_departments)),
        (mark("Sheet", "配合部门"), "、".join(indicator.supporting_departments)),
        (mark("Sheet", "指标解释"), indicator.explanation),
    ]


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
    known = (view.scheme.variables[code] for code in indicator.variables if code in view.scheme.variables)
    return tuple(_variable_row(view, variable) for variable in known if Level.REGION in variable.levels)


def _variable_row(view: View, variable: Variable) -> IndicatorRow:
    figures = [view.figure(view.region.key, variable.code, year) for year in view.years]
    values = []
    for figure in figures:
        if figure is None:
            values.append("—")
        elif variable.kind is VariableKind.BOOLEAN:
            values.append(mark("Sheet", "是") if figure.value else mark("Sheet", "否"))
        elif figure.unit == variable.unit:
            values.append(figure.number.text)
        else:
            values.append(f"{figure.number.text} {figure.unit}")
    sources = dict.fromkeys(figure.source for figure in figures if figure is not None and figure.source)
    return IndicatorRow(
        name=variable.name,
        unit=variable.unit,
        values=tuple(values),
        source="；".join(sources) or variable.data_source,
    )


def missing_sentences(statuses: Sequence[SlotStatus]) -> tuple[str, ...]:
    """What the 备考表 says about slots that are missing, incomplete, expired or do not apply."""
    sentences = []
    for status in statuses:
        name = f"{status.slot.code} {status.slot.title}"
        years = "、".join(f"{year}年" for year in status.missing_years)
        if status.is_open and status.state is SlotState.MISSING:
            tail = f"（{years}）" if years else ""
            sentences.append(mark("Back", "缺件：{slot}{tail}").format(slot=name, tail=tail))
        elif status.is_open and status.state is SlotState.INCOMPLETE:
            detail = years or mark("Back", "没有可以装订的文件")
            sentences.append(mark("Back", "待补：{slot}（{detail}）").format(slot=name, detail=detail))
        elif status.is_open and status.expires is not None:
            sentences.append(
                mark("Back", "已过期：{slot}（{day}到期）").format(
                    slot=name, day=status.expires.strftime("%Y%m%d")
                )
            )
        elif status.state is SlotState.NOT_APPLICABLE:
            state = STATE_NAMES[status.state]
            sentences.append(f"{state}：{name}（{status.reason}）")
    return tuple(sentences)


def replacement_sheet(entry: Entry, source: Source) -> Sheet:
    """The sheet that stands where a document could not be bound: what it is, why, and what to do."""
    file = source.file
    if source.withheld:
        remedy = mark("Sheet", "需要查阅的，请按保密规定向立卷单位办理。")
    else:
        remedy = mark("Sheet", "请按上述原因取得可以装订的 PDF 或扫描图片，替换该文件后重新装订本卷。")
        remedy += mark("Sheet", "原件未作任何改动，仍保存在档案库中。") if file else ""
    name = file.name if file else mark("Sheet", "（没有文件）")
    digest = f"SHA-256\n{file.digest[:32]}\n{file.digest[32:]}" if file else ""
    fields = [
        (mark("Sheet", "材料编码"), entry.slot),
        (mark("Sheet", "文件题名"), entry.title),
        (mark("Sheet", "文件编号"), entry.number),
        (mark("Sheet", "责任者"), entry.author),
        (mark("Sheet", "原文件名"), "" if source.withheld else name),
        (mark("Sheet", "原件指纹"), digest),
        (mark("Sheet", "未装入原因"), source.problem),
        (mark("Sheet", "处理办法"), remedy),
    ]
    flow = Flow(top=60)
    flow.title(mark("Sheet", "替 换 页"))
    flow.text(mark("Sheet", "此处应为下列文件，因故未能装入，以本页代替。"), align=Align.CENTER)
    flow.gap(6)
    flow.table(_FIELD, [pair for pair in fields if pair[1]], _FORM, head=False)
    return flow.sheets()[0]
