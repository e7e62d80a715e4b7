"""The sheet 问题清单: every finding, the gravest first, with what explains it."""

from collections import Counter
from collections.abc import Sequence

from cmarchive.assessment import SEVERITY_NAMES, Severity
from cmarchive.ledger.sheet import Align, Column, Sheet, Tone, Toned, Value
from cmarchive.model import Finding
from cmarchive.text import mark
from cmarchive.view import View

_CENTER = Align.CENTER
_COLUMNS = (
    Column(title=mark("Ledger", "序号"), width=6, align=_CENTER),
    Column(title=mark("Ledger", "严重程度"), width=8, align=_CENTER),
    Column(title=mark("Ledger", "规则"), width=8, align=_CENTER),
    Column(title=mark("Ledger", "规则名称"), width=20),
    Column(title=mark("Ledger", "对象"), width=22),
    Column(title=mark("Ledger", "期间"), width=10, align=_CENTER),
    Column(title=mark("Ledger", "问题"), width=46),
    Column(title=mark("Ledger", "算式"), width=34),
    Column(title=mark("Ledger", "可能的原因"), width=24),
    Column(title=mark("Ledger", "处理办法"), width=30),
    Column(title=mark("Ledger", "说明情况"), width=10, align=_CENTER),
    Column(title=mark("Ledger", "说明"), width=30),
)
_TONES = {Severity.ERROR: Tone.BAD, Severity.WARNING: Tone.WARN, Severity.INFO: Tone.MUTED}


def findings_sheet(view: View, findings: Sequence[Finding], remark: str) -> Sheet:
    """Every finding; those of one severity keep the order of the rules."""
    order = list(Severity)
    sorted_findings = sorted(findings, key=lambda one: order.index(one.severity))
    return Sheet(
        name=mark("Ledger", "问题清单"),
        title=mark("Ledger", "{title}年度校核问题清单").format(title=view.profile.title),
        remark=f"{remark}　{counts_text(findings)}",
        columns=_COLUMNS,
        rows=[[position, *_row(one)] for position, one in enumerate(sorted_findings, start=1)],
        count=len(findings),
        frozen=3,
    )


def counts_text(findings: Sequence[Finding]) -> str:
    """How many findings there are of each severity."""
    counts = Counter(one.severity for one in findings)
    return "，".join(
        mark("Ledger", "{severity} {count} 个").format(
            severity=SEVERITY_NAMES[severity], count=counts[severity]
        )
        for severity in Severity
    )


def _row(finding: Finding) -> list[Value]:
    return [
        Toned(SEVERITY_NAMES[finding.severity], _TONES[finding.severity]),
        finding.rule,
        finding.title,
        finding.subject.name,
        finding.period,
        finding.message,
        finding.formula,
        finding.cause,
        finding.remedy,
        explained(finding),
        explanation(finding),
    ]


def explained(finding: Finding) -> Toned:
    """Whether a person explained a finding, and whether that still holds."""
    if finding.explanation is None:
        return Toned(mark("Ledger", "未说明"), Tone.PLAIN)
    if finding.is_explained:
        return Toned(mark("Ledger", "已说明"), Tone.GOOD)
    return Toned(mark("Ledger", "数据已变，须重新说明"), Tone.WARN)


def explanation(finding: Finding) -> str:
    """The explanation with who signed it and when."""
    given = finding.explanation
    if given is None:
        return ""
    signed = "，".join(part for part in (given.author, given.written) if part)
    return f"{given.text}（{signed}）" if signed else given.text
