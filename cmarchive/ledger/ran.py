"""The sheet 规则: every rule that ran, what it rests on, how often it met something, and what came of it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from cmarchive.assessment import SEVERITY_NAMES, Level, RuleSpec, Severity
from cmarchive.ledger.doubts import TONES
from cmarchive.ledger.sheet import Align, Column, Sheet, Tone, Toned, Value
from cmarchive.ledger.values import RuleRow
from cmarchive.model import Finding
from cmarchive.provenance import MARK_NAMES
from cmarchive.text import mark
from cmarchive.view import View

_CENTER, _RIGHT = Align.CENTER, Align.RIGHT
_COLUMNS = (
    Column(title=mark("Ledger", "规则"), width=11, align=_CENTER),
    Column(title=mark("Ledger", "核对方法"), width=18),
    Column(title=mark("Ledger", "名称"), width=30),
    Column(title=mark("Ledger", "级别"), width=7, align=_CENTER),
    Column(title=mark("Ledger", "适用层级"), width=9, align=_CENTER),
    Column(title=mark("Ledger", "可信程度"), width=26),
    Column(title=mark("Ledger", "依据"), width=66),
    Column(title=mark("Ledger", "核对次数"), width=10, align=_RIGHT),
    *(Column(title=SEVERITY_NAMES[severity], width=7, align=_RIGHT) for severity in Severity),
    Column(title=mark("Ledger", "结果"), width=16, align=_CENTER),
)
COUNTED_FROM = 8  # the column of the first severity, counted from 0
_LEVELS = {Level.REGION: mark("Ledger", "区域"), Level.ENTERPRISE: mark("Ledger", "企业")}
_BROKEN = Toned(mark("Ledger", "未能运行"), Tone.BAD)
_NOTHING = Toned(mark("Ledger", "没有数据可核对"), Tone.MUTED)
_PASSED = Toned(mark("Ledger", "通过"), Tone.GOOD)
_FOUND = mark("Ledger", "有问题")


def rules_sheet(view: View, rules: Sequence[RuleRow], findings: Sequence[Finding], remark: str) -> Sheet:
    """One line for each rule; findings of a rule that was not handed in have a line of their own."""
    counts: dict[str, Counter[Severity]] = {one.rule.id: Counter() for one in rules}
    titles: dict[str, str] = {}
    for finding in findings:
        if finding.rule not in counts:
            counts[finding.rule], titles[finding.rule] = Counter(), finding.title
        counts[finding.rule][finding.severity] += 1
    lines: list[list[Value]] = [_row(view, one, counts[one.rule.id]) for one in rules]
    lines += [_stray(code, title, counts[code]) for code, title in titles.items()]
    results = Counter(line[-1].text for line in lines if isinstance(line[-1], Toned))
    summary = "，".join(
        mark("Ledger", "{result} {count} 条").format(result=result, count=results[result])
        for result in (_FOUND, _PASSED.text, _NOTHING.text, _BROKEN.text)
    )
    return Sheet(
        name=mark("Ledger", "规则"),
        title=mark("Ledger", "{title}年度校核规则运行情况").format(title=view.profile.title),
        remark=mark(
            "Ledger",
            "{remark}　{summary}　核对次数：规则遇到的主体和年度（或材料、企业）的个数，不少于发现的问题数",
        ).format(remark=remark, summary=summary),
        columns=_COLUMNS,
        rows=lines,
        count=len(lines),
        totals=_totals(lines, counts),
        frozen=3,
    )


def _row(view: View, one: RuleRow, counts: Mapping[Severity, int]) -> list[Value]:
    rule, found = one.rule, sum(counts.values())
    met = max(one.met, 0 if one.is_broken else found)
    return [
        rule.id,
        one.method or rule.check,
        rule.title,
        SEVERITY_NAMES[rule.severity],
        _LEVELS[rule.level],
        f"{rule.provenance.mark}　{MARK_NAMES.get(rule.provenance.mark, '')}".strip(),
        _basis(view, rule),
        met,
        *(counts[severity] for severity in Severity),
        _result(counts, met, is_broken=one.is_broken),
    ]


def _basis(view: View, rule: RuleSpec) -> str:
    cited = (view.scheme.sources.get(key) for key in rule.provenance.source_keys)
    titles = [f"{one.key} {one.title}" for one in cited if one is not None]
    return "；".join(titles) or rule.provenance.source


def _stray(code: str, title: str, counts: Mapping[Severity, int]) -> list[Value]:
    found = sum(counts.values())
    cells: list[Value] = [counts[severity] for severity in Severity]
    return [code, "", title, "", "", "", "", found, *cells, _result(counts, found, is_broken=False)]


def _result(counts: Mapping[Severity, int], met: int, *, is_broken: bool) -> Toned:
    if is_broken:
        return _BROKEN
    worst = next((severity for severity in Severity if counts[severity]), None)
    if worst is not None:
        return Toned(_FOUND, TONES[worst])
    return _PASSED if met else _NOTHING


def _totals(lines: Sequence[Sequence[Value]], counts: Mapping[str, Mapping[Severity, int]]) -> list[Value]:
    met = _sum(line[COUNTED_FROM - 1] for line in lines)
    cells: list[Value] = [sum(one[severity] for one in counts.values()) for severity in Severity]
    name = mark("Ledger", "{count} 条规则").format(count=len(lines))
    return [mark("Ledger", "合计"), "", name, "", "", "", "", met, *cells, ""]


def _sum(values: Iterable[Value]) -> int:
    return sum(value for value in values if isinstance(value, int))
