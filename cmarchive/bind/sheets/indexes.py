"""Two indexes over all volumes: where each indicator is told and proved, and where each figure comes from."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from cmarchive.assessment import Level, Variable
from cmarchive.bind.crossing import item_places
from cmarchive.bind.entries import Elsewhere, Entry
from cmarchive.bind.flow import Flow
from cmarchive.bind.layout import TEXT_WIDTH, Align, Column, Sheet
from cmarchive.bind.plans import VolumePlan
from cmarchive.bind.sheets.common import LIST
from cmarchive.bind.sheets.indicator import figure_text
from cmarchive.bind.sheets.origins import merged_sources, source_of
from cmarchive.model import SubjectKey, SubjectKind
from cmarchive.text import mark
from cmarchive.view import View

_INDICATORS = (
    Column(title=mark("Sheet", "考核指标"), width=36, align=Align.LEFT),
    Column(title=mark("Sheet", "内容"), width=62, align=Align.LEFT),
    Column(title=mark("Sheet", "卷号"), width=12, single=True),
    Column(title=mark("Sheet", "档号"), width=42, single=True),
    Column(title=mark("Sheet", "页号"), width=TEXT_WIDTH - 152, single=True),
)


def place_text(place: Elsewhere, page: int | None = None) -> str:
    """A place in the volumes, as short as a cell: ``33卷5页``."""
    return mark("Sheet", "{volume}卷{page}页").format(volume=place.volume, page=place.page_of(page))


def own_place(volumes: Sequence[VolumePlan], code: str) -> Elsewhere | None:
    """Where the sheets about an indicator stand; None when it is not bound."""
    key = SubjectKey(SubjectKind.INDICATOR, code)
    for volume in volumes:
        if volume.subject.key == key:
            for entry in volume.entries:
                if entry.item is None and entry.sheets:
                    return volume.place_of(entry)
    return None


def indicator_index(view: View, volumes: Sequence[VolumePlan]) -> tuple[Sheet, ...]:
    """By indicator: its own sheets and every slot of evidence, with volume, 档号 and pages."""
    flow = Flow()
    flow.title(mark("Volume", "指标与案卷页号对照索引"))
    rows = []
    for indicator in view.scheme.indicators:
        key = SubjectKey(SubjectKind.INDICATOR, indicator.code)
        name = f"{indicator.code}　{indicator.short}"
        for volume in volumes:
            if volume.subject.key == key:
                for cells in _volume_rows(volume):
                    rows.append((name, *cells))
                    name = ""
    if rows:
        flow.table(_INDICATORS, rows, LIST)
    else:
        flow.text(mark("Sheet", "本次没有装订指标案卷。"))
    return flow.sheets()


def _volume_rows(volume: VolumePlan) -> Iterator[tuple[str, ...]]:
    """Entries of one slot that follow one another share a row; each that is bound elsewhere has its own."""

    def together(entry: Entry) -> tuple[str, int]:
        return entry.slot or entry.title, 0 if entry.elsewhere is None else entry.sequence

    for (name, _), members in groupby(volume.entries, together):
        entries = list(members)
        first, last = volume.place_of(entries[0]), volume.place_of(entries[-1])
        text = mark("Sheet", "{name}（{count}件）").format(name=name, count=len(entries))
        pages = f"{first.first}" if first.first == last.last else f"{first.first}–{last.last}"
        yield (text if len(entries) > 1 else name, f"{first.volume}", first.reference, pages)


def figure_index(view: View, volumes: Sequence[VolumePlan]) -> tuple[Sheet, ...]:
    """By 数据项 in the scheme's order: the region's values, and the page that proves them or the source in words."""
    flow = Flow()
    flow.title(mark("Volume", "数据项索引"))
    places = item_places(volumes)
    rows = [
        _figure_row(view, variable, places)
        for variable in view.scheme.variables.values()
        if Level.REGION in variable.levels
        and any(view.figure(view.region.key, variable.code, year) for year in view.years)
    ]
    if rows:
        flow.table(_figure_columns(view.years), rows, LIST)
    else:
        flow.text(mark("Sheet", "尚未填写任何数据。"))
    return flow.sheets()


def _figure_columns(years: Sequence[int]) -> tuple[Column, ...]:
    each = min(16.0, 48.0 / len(years))
    return (
        Column(title=mark("Sheet", "数据项"), width=48, align=Align.LEFT),
        Column(title=mark("Sheet", "单位"), width=20),
        *(
            Column(title=mark("Sheet", "{year}年").format(year=year), width=each, single=True)
            for year in years
        ),
        Column(
            title=mark("Sheet", "证明材料卷页或来源"),
            width=TEXT_WIDTH - 68 - each * len(years),
            align=Align.LEFT,
        ),
    )


def _figure_row(view: View, variable: Variable, places: Mapping[int, Elsewhere]) -> tuple[str, ...]:
    values = (figure_text(view, variable, year) or "—" for year in view.years)
    return (variable.name, variable.unit, *values, _proof(view, variable, places))


def _proof(view: View, variable: Variable, places: Mapping[int, Elsewhere]) -> str:
    years: dict[str, list[int]] = defaultdict(list)
    for year in view.years:
        figure = view.figure(view.region.key, variable.code, year)
        if figure is not None:
            place = places.get(figure.item) if figure.item is not None else None
            years[place_text(place, figure.page) if place is not None else ""].append(year)
    parts = []
    for text, these in years.items():
        shown = text or merged_sources(source_of(view, variable, year) for year in these)
        if shown and len(years) > 1:
            told = mark("Sheet", "{years}年 {place}")
            shown = told.format(years="、".join(f"{year}" for year in these), place=shown)
        parts.append(shown)
    return "；".join(filter(None, parts))
