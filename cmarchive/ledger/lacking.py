"""The sheets 缺件矩阵 and 缺件清单: which slot of which dossier is in what state, and what to do about it."""

from collections.abc import Iterator, Sequence

from cmarchive.assessment import Slot
from cmarchive.dossiers import STATE_NAMES, SlotState, SlotStatus
from cmarchive.ledger.sheet import Align, Column, Percent, Sheet, Tone, Toned, Value
from cmarchive.ledger.survey import OPEN, Survey, share
from cmarchive.owing import how_to_mend, what_lacks, why_needed
from cmarchive.text import mark, shorten
from cmarchive.view import View

_CENTER, _RIGHT = Align.CENTER, Align.RIGHT
_SIGNS = {
    SlotState.FILED: Toned("✓", Tone.GOOD),
    SlotState.MISSING: Toned(mark("Ledger", "缺"), Tone.BAD),
    SlotState.INCOMPLETE: Toned(mark("Ledger", "待补"), Tone.WARN),
    SlotState.EXPIRED: Toned(mark("Ledger", "过期"), Tone.BAD),
    SlotState.EXPIRING: Toned(mark("Ledger", "将到期"), Tone.WARN),
    SlotState.NOT_APPLICABLE: Toned(mark("Ledger", "不适用"), Tone.MUTED),
    SlotState.NOT_NEEDED: Toned("—", Tone.MUTED),
}
_LEGEND = mark(
    "Ledger",
    "✓ 齐备　缺 没有材料　待补 缺年度或没有可装订的文件　过期、将到期 见有效期　不适用 已写明理由　— 无须",
)
_HEADING_LENGTH = 14
_LIST = (
    Column(title=mark("Ledger", "序号"), width=6, align=_CENTER),
    Column(title=mark("Ledger", "企业/指标"), width=26),
    Column(title=mark("Ledger", "编码"), width=7, align=_CENTER),
    Column(title=mark("Ledger", "材料目录项"), width=28),
    Column(title=mark("Ledger", "状态"), width=9, align=_CENTER),
    Column(title=mark("Ledger", "为什么需要"), width=24),
    Column(title=mark("Ledger", "缺什么"), width=30),
    Column(title=mark("Ledger", "怎么办"), width=34),
    Column(title=mark("Ledger", "已作说明"), width=20),
    Column(title=mark("Ledger", "目录项提示"), width=40),
)


def matrix_sheet(view: View, found: Survey, remark: str) -> Sheet:
    """Enterprises against the slots that at least one of them needs."""
    standings = [found.standings[one.key] for one in view.enterprises]
    shown = [
        (position, slot)
        for position, slot in enumerate(view.scheme.slots)
        if any(one.needed[position] or one.states[position] is SlotState.NOT_APPLICABLE for one in standings)
    ]
    lead = [mark("Ledger", "序号"), mark("Ledger", "企业名称")]
    tail = [mark("Ledger", "应备"), mark("Ledger", "未齐"), mark("Ledger", "齐备率")]
    missing = [sum(one.needed[at] and one.states[at] in OPEN for one in standings) for at, _ in shown]
    needed = sum(one.count() for one in standings)
    lacking = sum(one.count(*OPEN) for one in standings)
    rows: list[list[Value]] = []
    for position, (enterprise, one) in enumerate(zip(view.enterprises, standings, strict=True), start=1):
        signs = (_SIGNS[one.states[at]] for at, _ in shown)
        counts: list[Value] = [one.count(), one.count(*OPEN), Percent(one.percent)]
        rows.append([position, enterprise.name, *signs, *counts])
    return Sheet(
        name=mark("Ledger", "缺件矩阵"),
        title=mark("Ledger", "{title}年度一企一档缺件矩阵").format(title=view.profile.title),
        remark=f"{remark}　{_LEGEND}",
        columns=[
            Column(title=lead[0], width=6, align=_CENTER),
            Column(title=lead[1], width=28),
            *(Column(title=_heading(slot), width=6.5, align=_CENTER, upright=True) for _, slot in shown),
            *(Column(title=title, width=8, align=_RIGHT) for title in tail),
        ],
        above=["", "", *(slot.code for _, slot in shown), "", "", ""],
        rows=rows,
        count=len(view.enterprises),
        totals=[
            "",
            mark("Ledger", "未齐合计"),
            *missing,
            needed,
            lacking,
            Percent(share(needed - lacking, needed)),
        ],
        frozen=2,
    )


def _heading(slot: Slot) -> str:
    return shorten(slot.title.partition("（")[0], _HEADING_LENGTH)


def lacking_sheet(view: View, found: Survey, remark: str) -> Sheet:
    """One line for every needed slot that is missing, incomplete or expired, of enterprises and indicators."""
    return Sheet(
        name=mark("Ledger", "缺件清单"),
        title=mark("Ledger", "{title}年度一企一档缺件清单").format(title=view.profile.title),
        remark=remark,
        columns=_LIST,
        rows=_rows(view, found.open),
        count=sum(one.count(*OPEN) for one in found.standings.values()),
        frozen=4,
    )


def _rows(view: View, lacking: Sequence[SlotStatus]) -> Iterator[Sequence[Value]]:
    for position, status in enumerate(lacking, start=1):
        tone = Tone.WARN if status.state is SlotState.INCOMPLETE else Tone.BAD
        yield [
            position,
            view.subject(status.subject).name,
            status.slot.code,
            status.slot.title,
            Toned(STATE_NAMES[status.state], tone),
            why_needed(view, status.slot),
            what_lacks(status),
            how_to_mend(status),
            status.reason,
            status.slot.note,
        ]
