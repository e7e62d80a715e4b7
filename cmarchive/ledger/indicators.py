"""The sheet 指标汇总: every indicator with its figures of the assessed years, the verdict and how sure it is."""

from collections import Counter
from collections.abc import Sequence

from cmarchive.ledger.sheet import Align, Column, Sheet, Tone, Toned, Value, as_entered
from cmarchive.ledger.values import IndicatorRow
from cmarchive.text import mark
from cmarchive.view import View

_CENTER, _RIGHT = Align.CENTER, Align.RIGHT
_TONES = {
    mark("Ledger", "达标"): Tone.GOOD,
    mark("Ledger", "不达标"): Tone.BAD,
    mark("Ledger", "有差距"): Tone.BAD,
    mark("Ledger", "缺数据"): Tone.WARN,
    mark("Ledger", "不适用"): Tone.MUTED,
}


def indicators_sheet(view: View, rows: Sequence[IndicatorRow], remark: str) -> Sheet:
    """One line per indicator or condition; what the scheme says of its own verification stands above."""
    years = view.years
    whole = {row.code: row for row in reversed(rows)}
    counts = Counter(row.verdict for row in whole.values())
    summary = "，".join(
        mark("Ledger", "{count} 项{verdict}").format(count=count, verdict=verdict)
        for verdict, count in counts.most_common()
    )
    totals: list[Value] = [
        "",
        mark("Ledger", "合计 {count} 项").format(count=len(whole)),
        "",
        summary,
        *[""] * (len(years) + 6),
    ]
    return Sheet(
        name=mark("Ledger", "指标汇总"),
        title=mark("Ledger", "{title}年度考核指标汇总").format(title=view.profile.title),
        remark=mark("Ledger", "{remark}　核对情况：{verification}").format(
            remark=remark, verification=view.scheme.verification
        ),
        columns=[
            Column(title=mark("Ledger", "编号"), width=6, align=_CENTER),
            Column(title=mark("Ledger", "考核指标"), width=24),
            Column(title=mark("Ledger", "类别"), width=10, align=_CENTER),
            Column(title=mark("Ledger", "指标要求"), width=34),
            Column(title=mark("Ledger", "单位"), width=11, align=_CENTER),
            *(
                Column(title=mark("Ledger", "{year}年").format(year=year), width=12, align=_RIGHT)
                for year in years
            ),
            Column(title=mark("Ledger", "程序重算"), width=14, align=_RIGHT),
            Column(title=mark("Ledger", "余量"), width=10, align=_RIGHT),
            Column(title=mark("Ledger", "结论"), width=9, align=_CENTER),
            Column(title=mark("Ledger", "核对标记"), width=9, align=_CENTER),
            Column(title=mark("Ledger", "说明"), width=40),
        ],
        rows=[_row(row, years) for row in rows],
        count=len(rows),
        totals=totals,
        frozen=2,
    )


def _row(row: IndicatorRow, years: Sequence[int]) -> list[Value]:
    return [
        row.code,
        row.name,
        row.group,
        row.requirement,
        row.unit,
        *(as_entered(row.values.get(year, "")) for year in years),
        as_entered(row.recomputed),
        row.margin,
        Toned(row.verdict, _TONES.get(row.verdict, Tone.PLAIN)),
        row.mark,
        row.note,
    ]
