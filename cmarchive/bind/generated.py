"""What stands in a volume for what is lacking: replacement sheets, and the sentences of the 备考表."""

from collections.abc import Sequence

from cmarchive.bind.entries import Entry
from cmarchive.bind.flow import Flow
from cmarchive.bind.given import Source
from cmarchive.bind.layout import Align, Sheet
from cmarchive.bind.sheets.common import FIELD, FORM
from cmarchive.dossiers import STATE_NAMES, SlotState, SlotStatus
from cmarchive.text import mark


def missing_sentences(statuses: Sequence[SlotStatus]) -> tuple[str, ...]:
    """What the 备考表 says about slots that are missing, incomplete, expired or do not apply."""
    sentences = []
    for status in statuses:
        name = f"{status.slot.code} {status.slot.title}"
        years = "、".join(f"{year}年" for year in status.missing_years)
        if status.is_open and status.state is SlotState.MISSING:
            tail = f"（{years}）" if years else ""
            tail += mark("Back", "，说明：{reason}").format(reason=status.reason) if status.reason else ""
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
    flow.table(FIELD, [pair for pair in fields if pair[1]], FORM, head=False)
    return flow.sheets()[0]
