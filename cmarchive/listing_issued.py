"""What the command line prints of issued 档号 and printed volumes, as Chinese text or JSON."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from cmarchive.issued import IssuedReference, PrintedVolume, ReferenceChange
from cmarchive.model import SubjectKey
from cmarchive.view import View


def references(
    template: str,
    issued: Sequence[IssuedReference],
    changes: Sequence[ReferenceChange],
    view: View,
    form: str,
) -> str:
    """Print the template, every issued reference, and the history."""
    if form == "json":
        return _json(
            {
                "template": template,
                "issued": [_reference(one, view) for one in issued],
                "changes": [_change(one) for one in changes],
            }
        )
    lines = [f"档号模板：{template}"]
    lines += [
        f"  {one.reference}　{view.subject(one.subject).name}　第 {one.part} 册"
        + (f"　{one.issued[:10]} 发出" if one.issued else "")
        for one in issued
    ]
    lines.append(f"已发出 {len(issued)} 个档号，不再改动。")
    lines += [
        f"{one.moment[:10]} 模板由 {one.before} 改为 {one.after}" for one in changes if one.subject is None
    ]
    return "\n".join(lines)


def printed(volumes: Mapping[SubjectKey, Sequence[PrintedVolume]], view: View, form: str) -> str:
    """Print which volumes are marked as printed."""
    flat = [one for parts in volumes.values() for one in parts]
    if form == "json":
        return _json([_printed(one, view) for one in flat])
    lines = [
        f"  {one.reference}　{view.subject(one.subject).name}　第 {one.part} 册　{one.marked[:10]} 标记"
        for one in flat
    ]
    return "\n".join([*lines, f"已标记为打印的案卷 {len(flat)} 卷，其页号不再改动。"])


def _reference(one: IssuedReference, view: View) -> dict[str, Any]:
    return {
        "reference": one.reference,
        "subject": _subject(one.subject, view),
        "part": one.part,
        "serial": one.serial,
        "retention": one.retention,
        "issued": one.issued,
    }


def _change(one: ReferenceChange) -> dict[str, Any]:
    subject = None if one.subject is None else {"kind": one.subject.kind, "id": one.subject.id}
    return {
        "moment": one.moment,
        "subject": subject,
        "part": one.part,
        "before": one.before,
        "after": one.after,
    }


def _printed(one: PrintedVolume, view: View) -> dict[str, Any]:
    return {
        "reference": one.reference,
        "subject": _subject(one.subject, view),
        "part": one.part,
        "marked": one.marked,
        "entries": [{"title": entry.title, "numbers": list(entry.numbers)} for entry in one.entries],
        "lapsed": list(one.lapsed),
    }


def _subject(key: SubjectKey, view: View) -> dict[str, str]:
    return {"kind": key.kind, "id": key.id, "name": view.subject(key).name}


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)
