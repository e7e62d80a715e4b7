"""What the command line prints: use-case results as Chinese text for people or JSON for scripts."""

import json
from collections.abc import Iterable
from typing import Any

from cmarchive.assessment import SEVERITY_NAMES, Scheme, Severity
from cmarchive.model import Finding, Item, Problem
from cmarchive.provenance import MARK_NAMES
from cmarchive.session import (
    CheckResult,
    CityDemoReport,
    CollectReport,
    DemoReport,
    Overview,
    summary_sentence,
)
from cmarchive.view import View


def as_json(data: object) -> str:
    """Print data for scripts."""
    return json.dumps(data, ensure_ascii=False, indent=2)


def overview(report: Overview, form: str) -> str:
    """Print ``info``."""
    if form == "json":
        return as_json(
            {
                "title": report.title,
                "scheme": report.scheme,
                "enterprises": report.enterprises,
                "items": report.items,
                "unfiled": report.unfiled,
                "pages": report.pages,
                "figures": report.figures,
                "required_figures": {"entered": report.figures_entered, "expected": report.figures_expected},
                "slots": {"needed": report.needed, "done": report.done},
                "volumes": report.volumes,
                "next_step": report.next_step,
                "subjects": [
                    {
                        "kind": one.subject.key.kind,
                        "id": one.subject.key.id,
                        "name": one.subject.name,
                        "needed": one.completeness.needed,
                        "done": one.completeness.done,
                    }
                    for one in report.progress
                ],
            }
        )
    lines = [
        f"{report.title}　{report.scheme}",
        f"方案核对情况：{report.verification}",
        f"企业 {report.enterprises} 家，材料 {report.items} 件 {report.pages} 页，未归档 {report.unfiled} 件",
        f"材料目录 {report.done}/{report.needed} 项，已装订 {report.volumes} 卷",
        f"必填数据 {report.figures_entered}/{report.figures_expected} 个",
        *(
            f"  {one.completeness.percent:3d}%　{one.completeness.done}/{one.completeness.needed}　{one.subject.name}"
            for one in report.progress
            if one.completeness.needed
        ),
        f"下一步：{report.next_step}",
    ]
    return "\n".join(lines)


def collected(report: CollectReport, view: View, form: str) -> str:
    """Print what became of the collected files."""
    if form == "json":
        return as_json(
            {
                "filed": [_item(item, view) for item in report.filed],
                "unfiled": [
                    {
                        **_item(item, view),
                        "guesses": [
                            {
                                "subject": view.subject(g.subject).name,
                                "slot": g.slot,
                                "score": g.score,
                                "why": g.why,
                            }
                            for g in item.guesses
                        ],
                    }
                    for item in report.unfiled
                ],
                "already": list(report.already),
                "problems": problems_data(report.problems),
            }
        )
    lines = [
        f"已归档 {len(report.filed)} 件，待确认 {len(report.unfiled)} 件，内容已在库中 {len(report.already)} 个文件。"
    ]
    lines += [f"  {_name(item, view)}　{item.slot} {item.title}　← {_origin(item)}" for item in report.filed]
    if report.unfiled:
        lines.append("以下材料未能确定归入哪一项，已列入未归档：")
    for item in report.unfiled:
        guesses = "；".join(f"{view.subject(g.subject).name} {g.slot}（{g.why}）" for g in item.guesses[:3])
        lines.append(f"  {_origin(item)}" + (f"　可能是：{guesses}" if guesses else "　没有线索"))
    lines += [f"  已在库中：{name}" for name in report.already]
    if report.problems:
        lines.append(f"以下 {len(report.problems)} 处请核对：")
    lines += [f"  {problem}" for problem in report.problems]
    return "\n".join(lines)


def _item(item: Item, view: View) -> dict[str, Any]:
    return {
        "id": item.id,
        "file": _origin(item),
        "subject": _name(item, view),
        "slot": item.slot,
        "instance": item.instance,
        "title": item.title,
        "number": item.number,
        "pages": item.pages,
    }


def _name(item: Item, view: View) -> str:
    return view.subject(item.subject).name if item.subject else ""


def _origin(item: Item) -> str:
    return "、".join(file.origin or file.name for file in item.files)


def problems_data(problems: Iterable[Problem]) -> list[dict[str, str]]:
    """Problems as data for scripts."""
    return [{"file": p.file, "where": p.where, "message": p.message} for p in problems]


def findings(result: CheckResult, scheme_: Scheme, form: str) -> str:
    """Print findings as DESIGN §11 promises."""
    if form == "json":
        return as_json(
            {
                "scheme": scheme_.id,
                "counts": {severity.value: result.count(severity) for severity in Severity},
                "findings": [_finding(finding) for finding in result.findings],
            }
        )
    order = {severity: rank for rank, severity in enumerate(Severity)}
    lines = []
    for finding in sorted(result.findings, key=lambda one: order[one.severity]):
        explained = "（已说明）" if finding.is_explained else ""
        lines.append(
            f"{SEVERITY_NAMES[finding.severity]}　{finding.rule}　{finding.subject.name}　{finding.period}　"
            f"{finding.message}{explained}"
        )
        lines += [f"　　{text}" for text in (finding.formula, finding.cause, finding.remedy) if text]
    counts = "，".join(f"{SEVERITY_NAMES[severity]} {result.count(severity)}" for severity in Severity)
    lines += [f"共 {len(result.findings)} 个问题：{counts}", summary_sentence(result.verdicts)]
    return "\n".join(lines)


def _finding(finding: Finding) -> dict[str, Any]:
    explanation = finding.explanation
    return {
        "rule": finding.rule,
        "check": finding.check,
        "severity": finding.severity.value,
        "subject": {
            "kind": finding.subject.key.kind.value,
            "id": finding.subject.key.id,
            "name": finding.subject.name,
        },
        "period": finding.period,
        "topic": finding.topic,
        "title": finding.title,
        "message": finding.message,
        "formula": finding.formula,
        "cause": finding.cause,
        "remedy": finding.remedy,
        "values": [
            {"variable": v.variable, "name": v.name, "year": v.year, "value": v.value, "unit": v.unit}
            for v in finding.values
        ],
        "item": finding.item,
        "fingerprint": finding.fingerprint,
        "explanation": None
        if explanation is None
        else {"text": explanation.text, "author": explanation.author, "valid": finding.is_explained},
    }


def scheme(entry: Scheme, form: str) -> str:
    """Print a scheme."""
    if form == "json":
        return as_json(_scheme(entry))
    lines = [
        f"{entry.id}　{entry.title}　{entry.document_number}",
        f"核对情况：{entry.verification}",
        "考核指标",
    ]
    for one in entry.indicators:
        sources = "、".join(one.provenance.source_keys) or "无"
        lines.append(f"  {one.code:>3}　{one.group}　{one.name}　[{one.provenance.shown}]　出处 {sources}")
    lines.append(
        f"数据项 {len(entry.variables)} 个，材料目录 {len(entry.slots)} 项，校核规则 {len(entry.rules)} 条"
    )
    lines += [f"  {slot.code}　{slot.title}　{slot.need.value}　{slot.retention}" for slot in entry.slots]
    lines += [f"  {rule.id}　{SEVERITY_NAMES[rule.severity]}　{rule.title}" for rule in entry.rules]
    lines += ["可信程度", *(f"  [{name}]　{meaning}" for name, meaning in MARK_NAMES.items()), "出处"]
    for source in entry.sources.values():
        note = f"　（{source.note.removesuffix('。')}）" if source.note else ""
        lines.append(f"  {source.key}　{source.title}　{source.address}{note}")
    return "\n".join(lines)


def _scheme(entry: Scheme) -> dict[str, Any]:
    return {
        "id": entry.id,
        "title": entry.title,
        "document_number": entry.document_number,
        "verification": entry.verification,
        "indicators": [
            {
                "code": one.code,
                "name": one.name,
                "group": one.group,
                "text": one.text,
                "scope": one.scope,
                "departments": {"lead": one.lead_departments, "supporting": one.supporting_departments},
                "data_source": one.data_source,
                "variables": one.variables,
                "evidence": [{"code": slot.code, "title": slot.title} for slot in one.evidence],
                "mark": one.provenance.mark,
                "source": one.provenance.source,
            }
            for one in entry.indicators
        ],
        "variables": [
            {
                "code": one.code,
                "name": one.name,
                "unit": one.unit,
                "decimals": one.decimals,
                "kind": one.kind,
                "levels": sorted(one.levels),
                "scope": one.scope,
                "mark": one.provenance.mark,
                "source": one.provenance.source,
            }
            for one in entry.variables.values()
        ],
        "slots": [
            {
                "code": one.code,
                "title": one.title,
                "need": one.need,
                "frequency": one.frequency,
                "expiry": one.expiry,
                "retention": one.retention,
                "fields": [{"code": f.code, "title": f.title, "type": f.type} for f in one.fields],
                "mark": one.provenance.mark,
                "source": one.provenance.source,
            }
            for one in entry.slots
        ],
        "rules": [
            {
                "id": one.id,
                "check": one.check,
                "severity": one.severity,
                "title": one.title,
                "level": one.level,
                "mark": one.provenance.mark,
                "source": one.provenance.source,
            }
            for one in entry.rules
        ],
        "sources": [
            {"key": one.key, "title": one.title, "address": one.address, "note": one.note}
            for one in entry.sources.values()
        ],
    }


def demo(report: DemoReport) -> str:
    """Print what the demo made, what it found and where everything is."""
    counts = "，".join(f"{SEVERITY_NAMES[severity]} {report.check.count(severity)}" for severity in Severity)
    lines = [
        f"示例县：企业 {report.overview.enterprises} 家，数据 {report.overview.figures} 个",
        f"材料 {report.overview.items} 件 {report.overview.pages} 页，待确认 {report.overview.unfiled} 件",
        f"校核发现 {len(report.check.findings)} 个问题（{counts}）；{summary_sentence(report.check.verdicts)}",
        f"预埋差错 {len(report.planted)} 处，找到 {len(report.planted) - len(report.missed)} 处：",
        *(
            f"  {'✓' if mistake not in report.missed else '✗'} {mistake.rule}　{mistake.description}"
            for mistake in report.planted
        ),
        f"案卷 {len(report.bound.volumes)} 卷 {sum(v.pages for v in report.bound.volumes)} 页：{report.bound.folder}",
        f"总目录：{report.bound.catalogue}",
        f"台账：{report.ledger}",
        f"校核表：{report.workbook}",
        f"问题清单：{report.findings}",
        f"移交包：{report.package.file}（{report.package.size / 1e6:.1f} MB，{report.package.verification.summary}）",
        f"登记表：{report.package.registration}",
        f"档案库：{report.archive}",
        f"下一步：{report.overview.next_step}",
    ]
    return "\n".join(lines)


def demo_city(report: CityDemoReport) -> str:
    """Print what the sample city has, and where everything is."""
    return "\n".join(
        (
            f"示例市：接收移交包 {report.submissions} 个，提出审核意见 {report.opinions} 条",
            *(f"县区档案库：{path}" for path in report.counties),
            f"等待接收的移交包：{report.waiting}",
            f"档案库：{report.archive}",
            "下一步：打开示例市，把等待接收的移交包拖到“接收”页，再到“审核”页查看。",
        )
    )
