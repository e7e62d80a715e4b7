"""The sheets of a roll-up that tell what does not fit among the counties."""

from collections.abc import Sequence

from cmarchive.ledger.sheet import Align, Column, Sheet
from cmarchive.rollups import Outlier, Rollup, Telling
from cmarchive.text import mark
from cmarchive.view import View

_CENTER, _RIGHT = Align.CENTER, Align.RIGHT


def outliers_sheet(view: View, outliers: Sequence[Outlier], remark: str) -> Sheet:
    """The figures far from those of the other counties."""
    columns = (
        Column(title=mark("Ledger", "县区"), width=18),
        Column(title=mark("Ledger", "数据项"), width=30),
        Column(title=mark("Ledger", "年度"), width=7, align=_CENTER),
        Column(title=mark("Ledger", "比较的是"), width=14, align=_CENTER),
        Column(title=mark("Ledger", "该县区"), width=14, align=_RIGHT),
        Column(title=mark("Ledger", "各县区中位数"), width=14, align=_RIGHT),
        Column(title=mark("Ledger", "单位"), width=11, align=_CENTER),
        Column(title=mark("Ledger", "偏离程度"), width=10, align=_RIGHT),
        Column(title=mark("Ledger", "参与比较的县区"), width=14, align=_RIGHT),
    )
    note = mark(
        "Ledger", "　偏离程度为稳健 z 值（中位数和绝对中位差），绝对值超过 3.5 的列出，只是提示，不是错误。"
    )
    return Sheet(
        name=mark("Ledger", "离群提示"),
        title=mark("Ledger", "与其他县区相差悬殊的数据"),
        remark=remark + note,
        columns=columns,
        rows=[
            [
                one.county.name,
                view.scheme.variables[one.variable].name,
                one.year,
                mark("Ledger", "本年为上年的倍数") if one.is_growth else mark("Ledger", "数值"),
                one.value,
                one.median,
                one.unit,
                one.score,
                one.counties,
            ]
            for one in outliers
        ],
        count=len(outliers),
        frozen=1,
    )


def shared_sheet(view: View, found: Rollup, remark: str) -> Sheet:
    """The enterprises that several counties list."""
    columns = (
        Column(title=mark("Ledger", "统一社会信用代码"), width=21, align=_CENTER),
        Column(title=mark("Ledger", "所在县区和企业"), width=60),
        Column(title=mark("Ledger", "填报不一致的数据"), width=60),
    )
    rows = [
        [
            one.credit_code,
            "\n".join(
                f"{place.county.name}：{place.enterprise.id} {place.enterprise.name}" for place in one.places
            ),
            "\n".join(_telling_text(view, telling) for telling in one.tellings),
        ]
        for one in found.shared
    ]
    return Sheet(
        name=mark("Ledger", "重复企业"),
        title=mark("Ledger", "在几个县区同时填报的企业"),
        remark=remark,
        columns=columns,
        rows=rows,
        count=len(rows),
        frozen=1,
    )


def tellings_sheet(view: View, tellings: Sequence[Telling], remark: str) -> Sheet:
    """The figures told in several ways."""
    columns = (
        Column(title=mark("Ledger", "县区"), width=18),
        Column(title=mark("Ledger", "数据项"), width=30),
        Column(title=mark("Ledger", "年度"), width=7, align=_CENTER),
        Column(title=mark("Ledger", "各处的说法"), width=70),
    )
    return Sheet(
        name=mark("Ledger", "一数多说"),
        title=mark("Ledger", "同一数据说法不一"),
        remark=remark,
        columns=columns,
        rows=[
            [
                one.name,
                view.scheme.variables[one.variable].name
                if one.variable in view.scheme.variables
                else one.variable,
                one.year,
                "；".join(f"{told.where} {told.text} {told.unit}".strip() for told in one.told),
            ]
            for one in tellings
        ],
        count=len(tellings),
        frozen=1,
    )


def _telling_text(view: View, one: Telling) -> str:
    """A figure and who tells it how, on one line."""
    variable = view.scheme.variables.get(one.variable)
    name = one.variable if variable is None else variable.name
    told = "，".join(f"{told.where} {told.text} {told.unit}".strip() for told in one.told)
    return mark("Ledger", "{name}（{year} 年）：{told}").format(name=name, year=one.year, told=told)
