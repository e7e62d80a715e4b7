"""The 四性检测报告 as a workbook: the result, every check item, every problem."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from cmarchive.assessment import SEVERITY_NAMES
from cmarchive.jobs import Monitor
from cmarchive.ledger.publish import Edition, publish_by
from cmarchive.ledger.sheet import Align, Column, Sheet, Tone, Toned, Value
from cmarchive.text import mark
from cmarchive.verification import (
    MODE_NAMES,
    OUTCOME_NAMES,
    PROPERTY_NAMES,
    CheckOutcome,
    Outcome,
    VerificationReport,
)

_CENTER = Align.CENTER
_TONES = {
    Outcome.PASSED: Tone.GOOD,
    Outcome.FAILED: Tone.BAD,
    Outcome.WARNED: Tone.WARN,
    Outcome.PENDING: Tone.NOTE,
    Outcome.SKIPPED: Tone.MUTED,
}
_ITEMS = (
    Column(title=mark("Ledger", "性质"), width=9, align=_CENTER),
    Column(title=mark("Ledger", "编号"), width=10, align=_CENTER),
    Column(title=mark("Ledger", "检测项目"), width=34),
    Column(title=mark("Ledger", "方式"), width=9, align=_CENTER),
    Column(title=mark("Ledger", "级别"), width=8, align=_CENTER),
    Column(title=mark("Ledger", "结果"), width=10, align=_CENTER),
    Column(title=mark("Ledger", "问题数"), width=9, align=Align.RIGHT),
    Column(title=mark("Ledger", "检测情况"), width=60),
)
_PROBLEMS = (
    Column(title=mark("Ledger", "检测项目"), width=34),
    Column(title=mark("Ledger", "位置"), width=60),
    Column(title=mark("Ledger", "问题"), width=60),
)


def write_verification_book(report: VerificationReport, target: Path, monitor: Monitor) -> Path:
    """Write the workbook to ``target``; a former one is replaced.

    Raises:
        TargetInUse: when the former workbook is open elsewhere.
        DiskFull, ArchiveReadOnly: when the folder cannot be written to.
    """
    edition = Edition(
        title=mark("Ledger", "四性检测报告"),
        writing=mark("Stage", "编制检测报告"),
        proving=mark("Stage", "核对检测报告"),
    )
    author = report.identity.office if report.identity else ""
    publish_by(
        author, date.fromisoformat(report.examined[:10]), target, edition, lambda: _sheets(report), monitor
    )
    return target


def _sheets(report: VerificationReport) -> list[Sheet]:
    remark = mark("Ledger", "{name}　{summary}　检测时间：{moment}").format(
        name=report.name, summary=report.summary, moment=report.examined.replace("T", " ")
    )
    rows = [_item(one) for one in report.checks]
    problems = list(_problems(report))
    return [
        Sheet(
            name=mark("Ledger", "检测项目"),
            title=mark("Ledger", "四性检测报告"),
            remark=remark,
            columns=_ITEMS,
            rows=rows,
            count=len(rows),
            frozen=3,
        ),
        Sheet(
            name=mark("Ledger", "问题"),
            title=mark("Ledger", "检测发现的问题"),
            remark=remark,
            columns=_PROBLEMS,
            rows=problems,
            count=len(problems),
            frozen=1,
        ),
    ]


def _item(one: CheckOutcome) -> Sequence[Value]:
    return [
        PROPERTY_NAMES[one.property],
        one.code,
        one.name,
        MODE_NAMES[one.mode],
        SEVERITY_NAMES[one.severity],
        Toned(OUTCOME_NAMES[one.outcome], _TONES[one.outcome]),
        one.count,
        one.evidence,
    ]


def _problems(report: VerificationReport) -> list[Sequence[Value]]:
    found: list[Sequence[Value]] = [
        [mark("Ledger", "BagIt 校验"), one.path, one.message] for one in report.bag_problems
    ]
    for check in report.checks:
        found += [[check.name, one.path, one.message] for one in check.problems]
        if (more := check.count - len(check.problems)) > 0:
            found.append([check.name, "", mark("Ledger", "……另有 {count} 处").format(count=more)])
    return found
