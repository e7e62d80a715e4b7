"""The region's summary volume: 三年考核指标完成情况汇总表 (indicators.md §3.1), indexes, findings, 装订报告."""

from collections.abc import Iterator, Mapping, Sequence

from cmarchive.assessment import Condition, ConditionKind, Indicator
from cmarchive.bind.entries import Entry
from cmarchive.bind.flow import Flow
from cmarchive.bind.layout import SIZE_5S, TEXT_WIDTH, Align, Column, Sheet
from cmarchive.bind.naming import file_name
from cmarchive.bind.options import BindOptions
from cmarchive.bind.plans import VolumePlan
from cmarchive.bind.results import VolumeReport
from cmarchive.bind.said import IndicatorPage
from cmarchive.bind.sheets.account import findings_sheets, report_sheets
from cmarchive.bind.sheets.common import LIST, made_entry
from cmarchive.bind.sheets.indexes import figure_index, indicator_index, own_place, place_text
from cmarchive.bind.sheets.indicator import figure_text
from cmarchive.issued import IssuedReference
from cmarchive.model import Finding
from cmarchive.text import mark
from cmarchive.view import View

SUMMARY_RETENTION = "D30"  # our proposal, as for the dossiers; the office's own table decides
Titled = tuple[str, tuple[Sheet, ...]]
_NUMERALS = mark("Sheet", "一二三四五六七八九十")


def summary_entries(
    view: View,
    volumes: Sequence[VolumePlan],
    pages: Mapping[str, IndicatorPage],
    findings: Sequence[Finding],
    reports: Sequence[VolumeReport],
    options: BindOptions,
    appended: Sequence[Titled] = (),
) -> tuple[Entry, ...]:
    """The entries of the summary volume, made when all others have their final pages.

    ``volumes`` are those others, crossed; ``pages`` what the rules say of each indicator, by its code. Without
    ``options.indexes`` both indexes are left out; without ``options.findings`` open findings are. What is
    ``appended`` comes after the table of the years.
    """
    made: list[Titled] = [(_title(view), summary_sheets(view, volumes, pages)), *appended]
    if options.indexes:
        made.append((mark("Volume", "指标与案卷页号对照索引"), indicator_index(view, volumes)))
        made.append((mark("Volume", "数据项索引"), figure_index(view, volumes)))
    told = [one for one in findings if one.is_explained or options.findings]
    made.append((mark("Volume", "校核问题及说明"), findings_sheets(told)))
    made.append((mark("Volume", "装订报告"), report_sheets(reports)))
    return tuple(made_entry(view, view.region, title, sheets) for title, sheets in made)


def summary_volume(
    view: View, number: int, entries: Sequence[Entry], issued: IssuedReference, options: BindOptions
) -> VolumePlan:
    """The summary of the region as the last volume, with this number; its pages are not yet numbered."""
    profile = view.profile
    years = f"{view.years[0]}—{view.years[-1]}"
    title = mark("Volume", "{county}创建{aim}{table}材料（{years}）")
    name = mark("Volume", "{county}汇总").format(county=profile.county)
    return VolumePlan(
        number=number,
        reference=issued.reference,
        title=title.format(county=profile.county, aim=_aim(view), table=_title(view)[:-1], years=years),
        subject=view.region,
        part=1,
        parts=1,
        file=file_name(number, name, 1, 1),
        office=profile.compiler,
        fonds=profile.fonds,
        retention=issued.retention,
        secrecy="",
        span=years,
        day=view.today,
        missing=(mark("Back", "本卷由程序根据其余各卷编制，不含原件。"),),
        entries=tuple(entries),
        options=options,
        issued=issued,
    )


def _title(view: View) -> str:
    count = len(view.years)
    years = _NUMERALS[count - 1] if count <= len(_NUMERALS) else f"{count}"
    return mark("Volume", "{years}年考核指标完成情况汇总表").format(years=years)


def _aim(view: View) -> str:
    """What the region wants to be called, as the scheme's title says: 国家环境保护模范城市."""
    aim, found, _ = view.scheme.title.partition(mark("Volume", "考核指标"))
    return aim if found else view.scheme.short


def summary_sheets(
    view: View, volumes: Sequence[VolumePlan], pages: Mapping[str, IndicatorPage]
) -> tuple[Sheet, ...]:
    """The 汇总表: every indicator with each of its conditions, the years' values, the verdict and where to read on."""
    flow = Flow()
    flow.title(_title(view))
    text = mark("Sheet", "{county}　{scheme}")
    flow.text(text.format(county=view.profile.county, scheme=view.scheme.title), SIZE_5S, align=Align.CENTER)
    flow.gap(2)
    rows = [row for one in view.scheme.indicators for row in _rows(view, one, volumes, pages.get(one.code))]
    flow.table(_columns(view.years), rows, LIST)
    return flow.sheets()


def _columns(years: Sequence[int]) -> tuple[Column, ...]:
    each = min(15.0, 45.0 / len(years))
    requirement = TEXT_WIDTH - 10 - 31 - 16 - 14 - 15 - each * len(years)
    return (
        Column(title=mark("Sheet", "编号"), width=10, single=True),
        Column(title=mark("Sheet", "考核指标"), width=31, align=Align.LEFT),
        Column(title=mark("Sheet", "要求"), width=requirement, align=Align.LEFT),
        Column(title=mark("Sheet", "单位"), width=16),
        *(
            Column(title=mark("Sheet", "{year}年").format(year=year), width=each, single=True)
            for year in years
        ),
        Column(title=mark("Sheet", "结论"), width=14, single=True),
        Column(title=mark("Sheet", "卷页"), width=15, single=True),
    )


def _rows(
    view: View, indicator: Indicator, volumes: Sequence[VolumePlan], page: IndicatorPage | None
) -> Iterator[tuple[str, ...]]:
    """A row for each condition; what holds for the whole indicator stands in the first."""
    place = own_place(volumes, indicator.code)
    ends = (page.verdict if page is not None else "", place_text(place) if place is not None else "")
    starts = (indicator.code, indicator.short)
    leaves = [part for part in indicator.condition.walk() if not part.of]
    for number, leaf in enumerate(leaves):
        cells = _condition_cells(view, leaf)
        yield (*starts, *cells, *ends) if number == 0 else ("", "", *cells, "", "")


def _condition_cells(view: View, condition: Condition) -> tuple[str, ...]:
    text, variable = condition.text, view.scheme.variables.get(condition.variable)
    if not condition.when.holds(view.profile.city_flags):
        text = mark("Sheet", "{condition}（不适用）").format(condition=text)
    if variable is None or condition.kind is ConditionKind.UNKNOWN:
        return (text, "", *("—" for _ in view.years))
    return (text, variable.unit, *(figure_text(view, variable, year) or "—" for year in view.years))
