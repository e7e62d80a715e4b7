"""What the counties of a city report of an indicator, beside what they add up to, and where each proves it."""

from collections.abc import Sequence

from cmarchive.bind.flow import Flow
from cmarchive.bind.layout import SIZE_5S, TEXT_WIDTH, Align, Column
from cmarchive.bind.said import CountyRow
from cmarchive.bind.sheets.common import LIST
from cmarchive.text import mark

_NAME, _COUNTY, _UNIT = 36.0, 26.0, 18.0
_YEAR, _YEARS = 20.0, 60.0  # the width of a year, and the most that all may take


def counties_table(flow: Flow, years: Sequence[int], rows: Sequence[CountyRow]) -> None:
    """Pour the table; a 数据项 is named in the first of its rows."""
    flow.caption(mark("Sheet", "各县区数据"))
    text = mark(
        "Sheet", "据各县区最近一次报送；依据为县区自己案卷的档号和页号，没有指到材料的写县区填报的来源。"
    )
    flow.text(text, SIZE_5S)
    flow.gap(1)
    cells, before = [], ("", "")
    for row in rows:
        now = (row.name, row.unit)
        named = now if now != before else ("", "")
        county = row.county or mark("Sheet", "合计")
        cells.append((*named, county, *(value or "—" for value in row.values), row.place))
        before = now
    flow.table(_columns(years), cells, LIST)


def _columns(years: Sequence[int]) -> tuple[Column, ...]:
    each = min(_YEAR, _YEARS / len(years))
    rest = TEXT_WIDTH - _NAME - _UNIT - _COUNTY - each * len(years)
    return (
        Column(title=mark("Sheet", "数据项"), width=_NAME, align=Align.LEFT),
        Column(title=mark("Sheet", "单位"), width=_UNIT),
        Column(title=mark("Sheet", "县区"), width=_COUNTY, align=Align.LEFT),
        *(
            Column(title=mark("Sheet", "{year}年").format(year=year), width=each, align=Align.RIGHT)
            for year in years
        ),
        Column(title=mark("Sheet", "依据"), width=rest, align=Align.LEFT),
    )
