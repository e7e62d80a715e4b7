"""Divider sheets of a dossier: what a group of the directory, or one project, has and what is missing."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from cmarchive.bind.blocks import Block
from cmarchive.bind.flow import Flow
from cmarchive.bind.layout import TEXT_WIDTH, Align, Column, Sheet
from cmarchive.bind.naming import eight_digits
from cmarchive.bind.sheets.common import LIST
from cmarchive.dossiers import STATE_NAMES, SlotState, SlotStatus
from cmarchive.model import Subject
from cmarchive.text import mark
from cmarchive.view import View

_COLUMNS = (
    Column(title=mark("Sheet", "编码"), width=16, single=True),
    Column(title=mark("Sheet", "材料名称"), width=66, align=Align.LEFT),
    Column(title=mark("Sheet", "状态"), width=20, single=True),
    Column(title=mark("Sheet", "件数"), width=14, single=True),
    Column(title=mark("Sheet", "说明"), width=TEXT_WIDTH - 116, align=Align.LEFT),
)
_UNNAMED = mark("Sheet", "未注明项目的材料")


def group_title(view: View, code: str) -> str:
    """How a group of the directory is called: ``B 建设项目环保手续``."""
    title = next((group.title for group in view.scheme.groups if group.code == code), "")
    return f"{code} {title}".strip()


def divider_title(view: View, block: Block) -> str:
    """How the divider before a block is called in the 卷内目录 and the outline."""
    if block.project is None:
        return mark("Volume", "{group}材料清单").format(group=group_title(view, block.group))
    return mark("Volume", "建设项目：{name}").format(name=block.project or _UNNAMED)


def divider_sheets(
    view: View, subject: Subject, block: Block, statuses: Sequence[SlotStatus]
) -> tuple[Sheet, ...]:
    """The divider of a group with the state of every slot, or of a project with the papers it has and lacks.

    ``statuses`` are those of the subject's dossier.
    """
    is_project = block.project is not None
    rows = _project_rows(view, subject, block) if is_project else _rows(block, statuses)
    heading = divider_title(view, block) if is_project else ""
    return _drawn(group_title(view, block.group), heading, subject.name, tuple(rows))


@lru_cache(maxsize=1024)
def _drawn(title: str, heading: str, name: str, rows: tuple[tuple[str, ...], ...]) -> tuple[Sheet, ...]:
    """Kept for the next time: a preview is followed by the binding, and most dossiers change seldom."""
    flow = Flow(top=60)
    flow.title(title)
    if heading:
        flow.heading(heading)
    flow.text(name, align=Align.LEFT if heading else Align.CENTER)
    flow.gap(4)
    flow.table(_COLUMNS, list(rows), LIST)
    return flow.sheets()


def _rows(block: Block, statuses: Sequence[SlotStatus]) -> Iterator[tuple[str, ...]]:
    codes = {slot.code for slot in block.slots}
    for status in statuses:
        if status.slot.code in codes and status.state is not SlotState.NOT_NEEDED:
            count = f"{len(status.items)}" if status.items else "—"
            yield status.slot.code, status.slot.title, STATE_NAMES[status.state], count, _remark(status)


def _remark(status: SlotStatus) -> str:
    """What a reader asks next: which years are lacking, until when it holds, why it is not there."""
    parts = []
    if status.missing_years:
        years = "、".join(f"{year}" for year in status.missing_years)
        parts.append(mark("Sheet", "缺{years}年").format(years=years))
    elif status.state is SlotState.INCOMPLETE:
        parts.append(mark("Sheet", "没有可以装订的文件"))
    if status.expires is not None:
        parts.append(mark("Sheet", "有效期至{day}").format(day=eight_digits(status.expires)))
    return "；".join([*parts, *filter(None, [status.reason])])


def _project_rows(view: View, subject: Subject, block: Block) -> Iterator[tuple[str, ...]]:
    flags = view.flags_of(subject.key)
    for slot in block.slots:
        count = sum(own.code == slot.code for own, _ in block.filed)
        note = view.note(subject.key, slot.code)
        if count:
            state, reason = SlotState.FILED, ""
        elif note is not None and note.not_applicable:
            state, reason = SlotState.NOT_APPLICABLE, note.reason
        elif slot.is_needed(flags):
            state, reason = SlotState.MISSING, note.reason if note is not None else ""
        else:
            continue
        yield slot.code, slot.title, STATE_NAMES[state], f"{count or '—'}", reason
