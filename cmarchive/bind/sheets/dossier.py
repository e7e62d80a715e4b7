"""Sheets of a dossier made from data: the 企业基本情况表."""

from collections import defaultdict
from collections.abc import Sequence

from cmarchive.bind.flow import Flow
from cmarchive.bind.layout import Align, Column, Sheet
from cmarchive.bind.said import Remark
from cmarchive.bind.sheets.common import FIELD, FORM, LIST, remarks_table
from cmarchive.dossiers import SlotState, SlotStatus
from cmarchive.model import Enterprise
from cmarchive.text import mark
from cmarchive.view import View

_DONE = (SlotState.FILED, SlotState.EXPIRING)


def enterprise_sheets(
    view: View, enterprise: Enterprise, statuses: Sequence[SlotStatus], remarks: Sequence[Remark] = ()
) -> tuple[Sheet, ...]:
    """The 企业基本情况表 from the roster, how far each group of the directory is filled, and explained findings.

    ``statuses`` are those of its dossier.
    """
    flow = Flow()
    flow.title(mark("Sheet", "企业基本情况表"))
    flow.table(FIELD, [pair for pair in _enterprise_fields(view, enterprise) if pair[1]], FORM, head=False)
    rows = _group_rows(view, statuses)
    if rows:
        flow.heading(mark("Sheet", "材料归档情况"))
        flow.table(_GROUPS, rows, LIST)
    remarks_table(flow, mark("Sheet", "校核说明"), remarks)
    return flow.sheets()


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
