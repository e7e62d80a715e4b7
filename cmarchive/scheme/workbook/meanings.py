"""What a row says, in names instead of codes; written beside it for the reader and never read back."""

from collections.abc import Mapping
from typing import Any

from cmarchive.scheme.content import Content
from cmarchive.scheme.workbook.columns import Sheet
from cmarchive.scheme.workbook.entries import Row, rows_of, shapes_of
from cmarchive.scheme.workbook.names import COMPARATORS
from cmarchive.scheme.workbook.params_text import params_text
from cmarchive.scheme.workbook.shapes import CheckShapes
from cmarchive.scheme.workbook.sheets import (
    CITY_FLAG,
    CONDITION,
    ENTERPRISE_FLAG,
    EVIDENCE,
    RULE,
    SLOT,
    VARIABLE,
)
from cmarchive.text import mark

_NAMED: tuple[tuple[Sheet, str], ...] = (
    (VARIABLE, "name"),
    (CITY_FLAG, "title"),
    (ENTERPRISE_FLAG, "title"),
    (SLOT, "title"),
    (EVIDENCE, "title"),
)
_WHEN = {
    "all": mark("SchemeBook", "须具备：{names}"),
    "any": mark("SchemeBook", "具备其一：{names}"),
    "none": mark("SchemeBook", "不得具备：{names}"),
}


def code_names(content: Content) -> dict[str, str]:
    """The name of everything that has a code."""
    return {
        row.entry.get("code", ""): row.entry.get(key, "")
        for sheet, key in _NAMED
        for row in rows_of(content, sheet)
    }


def meaning(row: Row, shapes: CheckShapes, names: Mapping[str, str]) -> str:
    """The meaning of a row; empty where its sheet has no such column."""
    if row.sheet is RULE:
        return params_text(row.entry.get("params", {}), shapes_of(row.entry, shapes), names)
    if row.sheet is CONDITION:
        return _compared(row.entry, names)
    return _when(row.entry.get("when", {}), names) if row.sheet in (SLOT, EVIDENCE) else ""


def _compared(entry: Mapping[str, Any], names: Mapping[str, str]) -> str:
    variable, against = entry.get("variable", ""), entry.get("against", "")
    other = names.get(against, against) or f"{entry.get('limit', '')} {entry.get('unit', '')}".strip()
    sign = COMPARATORS.get(entry.get("comparator", ""), "")
    said = " ".join(part for part in (names.get(variable, variable), sign, other) if part)
    return "\n".join(part for part in (said, _when(entry.get("when", {}), names)) if part)


def _when(when: Mapping[str, Any], names: Mapping[str, str]) -> str:
    return "\n".join(
        _WHEN[key].format(names="、".join(names.get(code, code) for code in codes))
        for key, codes in when.items()
        if key in _WHEN
    )
