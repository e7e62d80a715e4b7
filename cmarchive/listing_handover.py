"""What the command line prints of packages: packed, verified, received, restored."""

import json
from dataclasses import asdict
from pathlib import Path

from cmarchive.assessment import SEVERITY_NAMES
from cmarchive.session import PackReport, ReceiveReport
from cmarchive.submissions import SUBMISSION_STATE_NAMES, MadePackage, Submission
from cmarchive.verification import (
    MODE_NAMES,
    OUTCOME_NAMES,
    PROPERTY_NAMES,
    CheckOutcome,
    Outcome,
    VerificationReport,
)

_SHOWN = 5  # problems under an item; the JSON and the workbook have more


def packed(report: PackReport, form: str) -> str:
    """Print where a package is and what names it."""
    if form == "json":
        content = {
            "files": [str(one) for one in report.files],
            "registration": str(report.registration),
            "package": report.package,
            "size": report.size,
            "lacking": report.lacking,
            "unbound": list(report.unbound),
            "identity": asdict(report.identity),
            "verification": report.verification.as_json(),
        }
        return json.dumps(content, ensure_ascii=False, indent=1)
    one = report.identity
    lines = [
        f"移交包：{report.file}" + (f" 等 {len(report.files) - 1} 卷" if len(report.files) > 1 else ""),
        f"标识 {one.identifier}，{one.items} 件，{one.files} 个文件，{one.volumes} 卷，{report.size / 1e6:.1f} MB",
        f"SHA-256：{report.package}",
        f"登记表：{report.registration}",
        report.verification.summary,
    ]
    if one.is_delta:
        lines.append(f"补充移交：{report.lacking} 个文件在上次移交包 {one.builds_on} 中，请与它一并保存。")
    if report.unbound:
        lines.append(f"注意：有 {len(report.unbound)} 件材料不在案卷中，请重新装订后再打包。")
    return "\n".join(lines)


def verified(report: VerificationReport, form: str) -> str:
    """Print what an examination found."""
    if form == "json":
        return json.dumps(report.as_json(), ensure_ascii=False, indent=1)
    lines = [
        f"{report.name}：{report.files} 个文件，{report.octets / 1e6:.1f} MB",
        f"BagIt 包：{_yes(report.is_bag, report.is_valid_bag)}",
        f"本程序的移交包：{_yes(report.identity is not None, report.is_package)}",
    ]
    if report.identity is not None:
        one = report.identity
        lines.append(f"{one.identifier}　{one.office}　{one.scheme_title}　{one.packed[:10]}")
    if report.signature.is_present:
        lines.append(f"签名：{report.signature.message}")
    if report.signature.fingerprint:
        lines.append(f"密钥指纹：{report.signature.fingerprint}")
    lines += [f"  ✗ {one}" for one in report.bag_problems[:20]]
    if (more := len(report.bag_problems) - 20) > 0:
        lines.append(f"  …… 另有 {more} 处")
    if not report.checks:
        lines += [f"  ✗ {one}" for one in report.package_problems[:20]]
    lines += [f"  说明：{one}" for one in report.remarks[:5]]
    before = None
    for check in report.checks:
        if check.property is not before:
            before = check.property
            lines.append(f"{PROPERTY_NAMES[before]}：")
        lines += _check(check)
    lines.append(report.summary)
    return "\n".join(lines)


def _yes(is_one: bool, is_whole: bool) -> str:
    if not is_one:
        return "不是"
    return "是，有效" if is_whole else "是，但校验不通过"


def _check(one: CheckOutcome) -> list[str]:
    signs = {Outcome.PASSED: "✓", Outcome.FAILED: "✗", Outcome.WARNED: "!", Outcome.PENDING: "？"}
    code = f"{one.code} " if one.code else ""
    mode = MODE_NAMES[one.mode]
    head = f"  {signs.get(one.outcome, '-')} {code}{one.name}（{mode}）{OUTCOME_NAMES[one.outcome]}：{one.evidence}"
    lines = [head, *(f"      · {each}" for each in one.problems[:_SHOWN])]
    if (more := one.count - min(_SHOWN, len(one.problems))) > 0:
        lines.append(f"      …… 另有 {more} 处")
    if one.outcome is Outcome.FAILED:
        lines[0] += f"（{SEVERITY_NAMES[one.severity]}）"
    return lines


def received(report: ReceiveReport, form: str) -> str:
    """Print what became of a package."""
    one = report.submission
    if form == "json":
        content = {
            "submission": _submission(one),
            "is_repeated": report.is_repeated,
            "previous": report.previous.id if report.previous else None,
            "notes": list(report.notes),
            "verification": report.verification.as_json(),
        }
        return json.dumps(content, ensure_ascii=False, indent=1)
    lines = [f"{one.county}第 {one.serial} 次报送（{one.identifier}）：{SUBMISSION_STATE_NAMES[one.state]}"]
    if report.previous is not None:
        lines.append(f"上一次：第 {report.previous.serial} 次，{report.previous.received[:10]} 接收")
    lines += [f"注意：{note}" for note in report.notes]
    if not report.is_repeated:
        lines.append(report.verification.summary)
    lines += [f"  ✗ {each}" for each in report.verification.bag_problems[:10]]
    for check in report.verification.checks:
        if check.outcome is Outcome.FAILED:
            lines += _check(check)
    return "\n".join(lines)


def submissions(found: list[Submission], form: str) -> str:
    """Print everything received."""
    if form == "json":
        return json.dumps([_submission(one) for one in found], ensure_ascii=False, indent=1)
    lines = [
        f"{one.id}　{one.county}　第 {one.serial} 次　{one.identifier}　{one.received[:10]}　"
        f"{SUBMISSION_STATE_NAMES[one.state]}　{one.reason or one.summary}"
        for one in found
    ]
    return "\n".join(lines or ["还没有接收过移交包。"])


def packages(found: list[MadePackage], form: str) -> str:
    """Print the packages made so far."""
    if form == "json":
        return json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=1)
    lines = [
        f"{one.batch}　{one.identifier}　{one.made[:10]}　{one.items} 件　{one.size / 1e6:.1f} MB　{one.file}"
        for one in found
    ]
    return "\n".join(lines or ["还没有做过移交包。"])


def restored(archive: Path) -> str:
    """Print where a restored archive is."""
    return f"已恢复档案库：{archive}"


def _submission(one: Submission) -> dict[str, object]:
    fields = asdict(one)
    fields.pop("report")
    return fields | {"state": one.state.value, "years": list(one.years), "parts": list(one.parts)}
