"""What the command line prints of reports: what was read from them, as Chinese text or JSON."""

import json
from typing import Any

from cmarchive.session import StatementsReport
from cmarchive.statements import KIND_NAMES, MOVEMENT_NAMES, Statement, StatementKind
from cmarchive.view import View


def imported(report: StatementsReport, view: View, form: str) -> str:
    """Print what an import understood and what it did not."""
    if form == "json":
        unclear = [{"file": p.file, "where": p.where, "message": p.message} for p in report.problems]
        return _json(
            {
                "document": report.document,
                "replaced": report.replaced,
                "statements": [_statement(one, view) for one in report.statements],
                "unclear": unclear,
                "notes": list(report.notes),
            }
        )
    lines = [*report.lines, *(f"说明：{note}" for note in report.notes)]
    lines += [f"  {problem}" for problem in report.problems]
    return "\n".join(lines)


def listed(view: View, form: str) -> str:
    """Print every statement of the archive."""
    if form == "json":
        return _json([_statement(one, view) for one in view.statements])
    lines = [_line(one, view) for one in view.statements]
    return "\n".join([*lines, f"共 {len(view.statements)} 处"])


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)


def _name(one: Statement, view: View) -> str:
    variable = view.scheme.variables.get(one.variable)
    return one.variable if variable is None else variable.name


def _line(one: Statement, view: View) -> str:
    if one.kind in (StatementKind.HEADING, StatementKind.COUNT):
        return f"{one.where}　{KIND_NAMES[one.kind]}　{one.wording}"
    year = f"{one.year}年" if one.year else ""
    base = f"比{one.base}年" if one.base else ""
    way = MOVEMENT_NAMES[one.direction] if one.direction else ""
    number = f"{one.number.text}{one.unit}" if one.number else ""
    told = f"{year}{one.scope}{_name(one, view)}　{base}{way}{number}"
    return f"{one.where}　{KIND_NAMES[one.kind]}　{told}"


def _statement(one: Statement, view: View) -> dict[str, Any]:
    return {
        "document": one.document,
        "place": one.place,
        "wording": one.wording,
        "kind": one.kind.value,
        "variable": one.variable,
        "name": _name(one, view),
        "year": one.year,
        "base": one.base,
        "value": None if one.number is None else one.number.text,
        "unit": one.unit,
        "direction": None if one.direction is None else one.direction.value,
        "scope": one.scope,
        "parts": [part.text for part in one.parts],
    }
