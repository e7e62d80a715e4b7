"""What the command line prints of reviews and opinions, as Chinese text or JSON."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from cmarchive.assessment import SEVERITY_NAMES
from cmarchive.comparison import FindingsDifference
from cmarchive.opinion_steps import step_data
from cmarchive.opinions import Conflict, Opinion, conflict_of
from cmarchive.review import REVIEW_STATE_NAMES, ReviewState
from cmarchive.review_texts import OpinionRow, place_of, subject_of
from cmarchive.scoring import Phrase
from cmarchive.session import OpinionsReport, QueueEntry, ReturnReport, ReviewList
from cmarchive.view import View

_SHORT_ID = 8


def queue(found: ReviewList, limit: int, form: str) -> str:
    """Print what to look at, the most urgent first."""
    if form == "json":
        return _json(
            {
                "submission": _submission(found),
                "entries": [_entry(one) for one in found.entries],
                "findings": len(found.findings),
                "conflicts": [one.opinion.id for one in found.reviewed.conflicts],
                "foreign": len(found.reviewed.merge.foreign),
            }
        )
    submission = found.reviewed.submission
    lines = [f"{submission.county} 第 {submission.serial} 次报送，待看 {len(found.entries)} 项："]
    for one in found.entries[:limit]:
        state = "" if one.state is ReviewState.PENDING else f"〔{REVIEW_STATE_NAMES[one.state]}〕"
        name = one.title if one.title == one.subject.name else f"{one.subject.name}　{one.title}"
        lines.append(f"  {one.rank:3d}　{state}{name}　（{'；'.join(one.reasons)}）")
    if len(found.entries) > limit:
        lines.append(f"  …… 另有 {len(found.entries) - limit} 项，用 --limit 列出更多。")
    lines += _warnings(found.reviewed.conflicts, len(found.reviewed.merge.foreign))
    return "\n".join(lines)


def table(rows: Sequence[OpinionRow], form: str) -> str:
    """Print opinions with answers and verdicts (整改对照表)."""
    if form == "json":
        return _json([_row(row) for row in rows])
    if not rows:
        return "没有审核意见。"
    lines = []
    for row in rows:
        name = row.place if row.place == row.subject else f"{row.subject}　{row.place}"
        lines.append(f"{row.number}. [{row.opinion.id[:_SHORT_ID]}] {row.state}　{name}")
        lines.append(f"   意见（{row.severity}）：{row.text}　—— {row.author} {row.written}")
        if row.hint:
            lines.append(f"   建议：{row.hint}")
        if row.answer:
            lines.append(f"   答复：{row.answer}　—— {row.answerer} {row.answered}")
        if row.evidence:
            lines.append(f"   佐证：{row.evidence}")
        if row.verdict:
            lines.append(f"   核查：{row.verdict}　—— {row.judge} {row.judged}")
        if conflict_of(row.opinion) is not None:
            lines.append("   冲突：双方同时改动过，请核对各自的说法后再定。")
    return "\n".join(lines)


def returned(report: ReturnReport, form: str) -> str:
    """Print what was written to be sent back."""
    files = [report.file, report.letter, report.listing, report.workbook]
    if form == "json":
        content = {
            "files": [str(one) for one in files],
            "opinions": report.opinions,
            "signed": report.is_signed,
        }
        return _json(content)
    signed = "已签名" if report.is_signed else "未签名"
    return "\n".join([f"已写出 {report.opinions} 条审核意见（{signed}）：", *(f"  {one}" for one in files)])


def imported(report: OpinionsReport, view: View, form: str) -> str:
    """Print what an import of opinions did."""
    merge, file = report.merge, report.file
    if form == "json":
        return _json(
            {
                "reviewer": file.reviewer,
                "serial": file.serial,
                "new": [one.id for one in merge.new],
                "changed": [one.id for one in merge.changed],
                "opinions": len(file.opinions),
                "signature": None if report.signature is None else report.signature.message,
                "conflicts": [_conflict(one) for one in merge.conflicts],
            }
        )
    same = len(file.opinions) - len(merge.new) - len(merge.changed)
    counts = f"新增 {len(merge.new)} 条，更新 {len(merge.changed)} 条，未变 {same} 条。"
    lines = [f"{file.reviewer} 对第 {file.serial} 次报送的审核意见 {len(file.opinions)} 条：{counts}"]
    lines.append("没有签名，请向审核单位核实。" if report.signature is None else report.signature.message)
    waiting = [one for one in merge.kept if one.is_open]
    lines += [f"  [{one.id[:_SHORT_ID]}] {_named(view, one)}：{one.text}" for one in waiting]
    lines.append(f"待整改 {len(waiting)} 条。")
    return "\n".join([*lines, *_warnings(merge.conflicts, 0)])


def differences(found: FindingsDifference, form: str) -> str:
    """Print how our run of the rules differs from the county's."""
    if form == "json":
        return _json(
            {
                "same": found.same,
                "only_theirs": [one.fingerprint for one in found.only_theirs],
                "only_ours": [one.fingerprint for one in found.only_ours],
                "severity": [one.ours.fingerprint for one in found.severity],
                "values": [one.ours.fingerprint for one in found.values],
            }
        )
    lines = [f"县区自行校核与本级复核相同的问题 {found.same} 个。"]
    ours = [(one, "县区没有发现") for one in found.only_ours]
    ours += [(one.ours, f"县区判为{SEVERITY_NAMES[one.theirs.severity]}") for one in found.severity]
    ours += [(one.ours, "涉及的数值不同") for one in found.values]
    lines += [
        f"  {SEVERITY_NAMES[one.severity]} {one.rule}　{one.subject.name}　{one.message}（{why}）"
        for one, why in ours
    ]
    lines += [f"  {one.rule}　{one.subject}　{one.message}（本级没有发现）" for one in found.only_theirs]
    return "\n".join(lines)


def phrases(found: Iterable[Phrase], form: str) -> str:
    """Print the reusable phrases."""
    if form == "json":
        return _json(
            [
                {
                    "code": one.code,
                    "category": one.category,
                    "text": one.text,
                    "severity": one.severity,
                    "clause": one.clause,
                    "points": str(one.points),
                    "hint": one.hint,
                    "own": one.is_own,
                }
                for one in found
            ]
        )
    return "\n".join(
        f"{one.code}　{one.category}　{one.text}" + (f"　建议：{one.hint}" if one.hint else "")
        for one in found
    )


def opinion(one: Opinion) -> str:
    """Print how an opinion stands."""
    return f"[{one.id[:_SHORT_ID]}] {REVIEW_STATE_NAMES[one.state]}：{one.text}"


def _named(view: View, one: Opinion) -> str:
    name, place = subject_of(view, one.anchor).name, place_of(view, one.anchor)
    return place if place == name else f"{name}　{place}"


def _warnings(conflicts: Sequence[Conflict], foreign: int) -> list[str]:
    lines = []
    if conflicts:
        lines.append(f"有 {len(conflicts)} 条意见双方同时改动过，两边的内容都保留着，请核对：")
        for one in conflicts:
            heads = "；".join(f"{step.author} {step.at[:10]}" for step in one.heads)
            lines.append(f"  [{one.opinion.id[:_SHORT_ID]}] {one.opinion.text}（{heads}）")
    if foreign:
        lines.append(f"注意：移交包中有 {foreign} 处以审核人名义写的内容不是本级写的，没有采用。")
    return lines


def _submission(found: ReviewList) -> dict[str, Any]:
    one = found.reviewed.submission
    return {"county": one.region_code, "name": one.county, "serial": one.serial, "package": one.package}


def _entry(one: QueueEntry) -> dict[str, Any]:
    return {
        "target": one.anchor.target,
        "subject": {"kind": one.subject.key.kind, "id": one.subject.key.id, "name": one.subject.name},
        "title": one.title,
        "state": one.state,
        "rank": one.rank,
        "reasons": list(one.reasons),
        "severity": one.severity,
        "findings": [finding.fingerprint for finding in one.findings],
        "opinions": [opinion.id for opinion in one.opinions],
    }


def _row(row: OpinionRow) -> dict[str, Any]:
    content: dict[str, Any] = {
        name: value for name, value in row._asdict().items() if name not in ("opinion", "number", "state")
    }
    one = row.opinion
    return {
        "id": one.id,
        "target": one.anchor.target,
        "state": one.state,
        **content,
        "steps": [step_data(step) for step in one.steps],
        "conflict": conflict_of(one) is not None,
    }


def _conflict(one: Conflict) -> dict[str, Any]:
    return {
        "opinion": one.opinion.id,
        "fields": sorted(one.fields),
        "heads": [step_data(step) for step in one.heads],
    }


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)
