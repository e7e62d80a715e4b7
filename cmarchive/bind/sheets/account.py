"""What a summary accounts for: the findings with what was said of them, and the 装订报告."""

from collections.abc import Sequence

from cmarchive.assessment import SEVERITY_NAMES, Severity
from cmarchive.bind.flow import Flow
from cmarchive.bind.layout import SIZE_5S, TEXT_WIDTH, Align, Column, Sheet
from cmarchive.bind.results import VolumeReport
from cmarchive.bind.sheets.common import LIST
from cmarchive.model import Finding
from cmarchive.text import mark

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)
_FINDINGS = (
    Column(title=mark("Sheet", "级别"), width=13, single=True),
    Column(title=mark("Sheet", "对象"), width=30, align=Align.LEFT),
    Column(title=mark("Sheet", "校核发现的问题"), width=70, align=Align.LEFT),
    Column(title=mark("Sheet", "说明"), width=TEXT_WIDTH - 113, align=Align.LEFT),
)
_REPORT = (
    Column(title=mark("Sheet", "卷号"), width=11, single=True),
    Column(title=mark("Sheet", "档号"), width=42, single=True),
    Column(title=mark("Sheet", "案卷题名"), width=45, align=Align.LEFT),
    Column(title=mark("Sheet", "件数"), width=11, single=True),
    Column(title=mark("Sheet", "页数"), width=12, single=True),
    Column(title=mark("Sheet", "链接"), width=12, single=True),
    Column(title=mark("Sheet", "替换"), width=11, single=True),
    Column(title="PDF/A", width=TEXT_WIDTH - 144, align=Align.LEFT),
)


def findings_sheets(findings: Sequence[Finding]) -> tuple[Sheet, ...]:
    """The findings, errors first, each with its explanation or 未说明."""
    flow = Flow()
    flow.title(mark("Volume", "校核问题及说明"))
    if not findings:
        flow.text(mark("Sheet", "没有需要列出的问题。"))
        return flow.sheets()
    explained = sum(one.is_explained for one in findings)
    counts = "，".join(
        mark("Sheet", "{name} {count} 个").format(
            name=SEVERITY_NAMES[severity], count=sum(one.severity is severity for one in findings)
        )
        for severity in _ORDER
    )
    text = mark("Sheet", "共列 {total} 个：{counts}；其中已说明 {explained} 个。")
    flow.text(text.format(total=len(findings), counts=counts, explained=explained), SIZE_5S)
    flow.gap(2)
    ordered = sorted(findings, key=lambda one: _ORDER.index(one.severity))
    flow.table(_FINDINGS, [_finding_cells(one) for one in ordered], LIST)
    return flow.sheets()


def _finding_cells(one: Finding) -> tuple[str, ...]:
    said = mark("Sheet", "未说明")
    if one.explanation is not None and one.is_explained:
        given = one.explanation
        signed = "　".join(part for part in (given.author, given.written[:10]) if part)
        said = "\n".join(part for part in (given.text, signed) if part)
    subject = "\n".join(part for part in (one.subject.name, one.period) if part)
    return SEVERITY_NAMES[one.severity], subject, one.message, said


def report_sheets(reports: Sequence[VolumeReport]) -> tuple[Sheet, ...]:
    """The 装订报告: for each volume its items, pages, links, replaced documents and PDF/A state, and the totals."""
    flow = Flow()
    flow.title(mark("Volume", "装订报告"))
    flow.text(mark("Sheet", "本卷在其余各卷装订完成后编制，不计入下表。"), SIZE_5S)
    flow.gap(2)
    flow.table(_REPORT, [*map(_report_cells, reports), _totals(reports)], LIST)
    return flow.sheets()


def _report_cells(one: VolumeReport) -> tuple[str, ...]:
    if one.conformant is None:
        state = mark("Sheet", "未检测")
    else:
        state = mark("Sheet", "符合") if one.conformant else mark("Sheet", "不符合")
    told = "\n".join([state, *one.reasons])
    counts = (one.items, one.pages, one.links, one.replaced)
    return (f"{one.number}", one.reference, one.title, *(f"{count}" for count in counts), told)


def _totals(reports: Sequence[VolumeReport]) -> tuple[str, ...]:
    counts = (
        sum(one.items for one in reports),
        sum(one.pages for one in reports),
        sum(one.links for one in reports),
        sum(one.replaced for one in reports),
    )
    volumes = mark("Sheet", "共 {count} 卷").format(count=len(reports))
    passed = sum(one.conformant is True for one in reports)
    state = mark("Sheet", "符合 {count} 卷").format(count=passed)
    return (mark("Sheet", "合计"), "", volumes, *(f"{count}" for count in counts), state)
