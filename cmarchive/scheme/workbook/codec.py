"""What a value of the TOML looks like in a cell, and what a cell's text means as a value."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from cmarchive.scheme.problems import unknown
from cmarchive.scheme.workbook.columns import Field, Holds
from cmarchive.scheme.workbook.names import Names
from cmarchive.scheme.workbook.shapes import CheckShapes
from cmarchive.text import fold, half_width, mark

SEPARATOR = "、"
_SPLIT = re.compile(r"[、;；\n]")
_PART = re.compile(r"\s*「([^」]*)」\s*(?=[、;；\n]|$)|([^、;；\n]+)")
_NO_UNIT = mark("SchemeBook", "无")
_WHEN = {
    "all": mark("SchemeBook", "全部"),
    "any": mark("SchemeBook", "任一"),
    "none": mark("SchemeBook", "不得"),
}
_MOST_NAMED = 20  # choices that a message names; the check kinds are more
_SIGNS = str.maketrans({"≧": "≥", "≦": "≤"})


class BadCell(ValueError):
    """The text of a cell cannot be what it should be; the message says in Chinese why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """What is needed to understand cells: the check kinds, and codes by name, for each kind of reference."""

    shapes: CheckShapes
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def code(self, ref: str, text: str) -> str:
        """The code that ``text`` means: itself, unless it is the name of exactly one thing."""
        known = self.codes.get(ref, {})
        return text if text in known.values() else known.get(fold(text), text)


def unique_codes(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Codes by folded name, without the names that several things have."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    for code, name in pairs:
        key = fold(name)
        if not key or found.setdefault(key, code) != code:
            shared.add(key)
    return {name: code for name, code in found.items() if name not in shared}


def value_at(entry: Mapping[str, Any], key: str) -> Any:
    """The value at a dotted key; None when there is none."""
    for part in key.split("."):
        if not isinstance(entry, Mapping) or part not in entry:
            return None
        entry = entry[part]
    return entry


def put_at(entry: dict[str, Any], key: str, value: Any) -> None:
    """Set the value at a dotted key."""
    *above, last = key.split(".")
    for part in above:
        entry = entry.setdefault(part, {})
    entry[last] = value


def shown(column: Field, value: Any) -> str:
    """The text of a cell that holds ``value``; empty for None."""
    if value is None:
        return ""
    if column.holds is Holds.UNIT:
        return str(value) or _NO_UNIT
    if column.holds is Holds.CASES:
        return "\n".join(_case_text(case) for case in value)
    if column.holds is Holds.YES_NO:
        return (column.names or {})["yes" if value else "no"]
    if isinstance(value, list):
        return joined((column.names or {}).get(one, str(one)) for one in value)
    return (column.names or {}).get(str(value), str(value))


def read(column: Field, text: str, lookup: Lookup) -> Any:
    """The value that the text of a cell means; None for an empty one.

    Raises:
        BadCell: when it can be none.
    """
    if not text:
        return None
    if column.holds is Holds.TEXT:
        return text
    plain = half_width(text)
    if column.holds is Holds.LIST:
        return [_code(column, one, lookup) for one in parts_of(text)]
    if column.holds is Holds.CHOICE:
        return choice(column.names or {}, text)
    if column.holds is Holds.CHOICES:
        return [choice(column.names or {}, one) for one in parts_of(text.replace("，", SEPARATOR))]
    if column.holds is Holds.YES_NO:
        return choice({**(column.names or {})}, text) == "yes"
    if column.holds is Holds.INTEGER:
        return integer(plain)
    if column.holds is Holds.CASES:
        return [_case(line, lookup) for line in text.splitlines() if line.strip()]
    if column.holds is Holds.UNIT:
        return "" if plain == _NO_UNIT else plain
    return _code(column, plain, lookup)


def joined(parts: Iterable[str]) -> str:
    """List several things in a cell; one that has a separator in it stands in 「」."""
    return SEPARATOR.join(f"「{part}」" if _SPLIT.search(part) else part for part in parts)


def parts_of(text: str) -> list[str]:
    """The parts of a cell that lists several things."""
    parts = (found[1] or found[2].strip() for found in _PART.finditer(text) if found[1] or found[2])
    return [part for part in parts if part]


def integer(text: str) -> int:
    """A whole number; Excel may have put a decimal zero behind it."""
    if not re.fullmatch(r"-?\d+(\.0+)?", text):
        raise BadCell(mark("SchemeBook", "应为整数，实为“{text}”").format(text=text))
    return int(text.partition(".")[0])


def choice(known: Names, text: str) -> str:
    """One of an enumeration, by its Chinese name or by its English word."""
    wanted = half_width(text).translate(_SIGNS)
    for code, name in known.items():
        if wanted in (half_width(name), code) or wanted.casefold() == code.casefold():
            return code
    if len(known) > _MOST_NAMED:
        kind = mark("SchemeBook", "可选的内容")
        raise BadCell(unknown(kind, text, list(known.values())) + mark("SchemeBook", "；请从下拉列表选"))
    names = SEPARATOR.join(known.values())
    raise BadCell(mark("SchemeBook", "应为 {names} 之一，实为“{text}”").format(names=names, text=text))


def _code(column: Field, text: str, lookup: Lookup) -> str:
    return lookup.code(column.ref, half_width(text)) if column.ref else text


def _case_text(case: Mapping[str, Any]) -> str:
    when = case.get("when", {})
    if set(when) == {"all"}:
        return f"{SEPARATOR.join(when['all'])}＝{case.get('limit', '')}"
    parts = "；".join(f"{_WHEN[key]}：{SEPARATOR.join(codes)}" for key, codes in when.items())
    return f"{parts}＝{case.get('limit', '')}"


def _case(line: str, lookup: Lookup) -> dict[str, Any]:
    condition, sign, limit = half_width(line).rpartition("=")
    if not sign or not condition.strip() or not limit.strip():
        raise BadCell(mark("SchemeBook", "应为“城市属性编码＝限值”，实为“{line}”").format(line=line))
    when: dict[str, list[str]] = {}
    words = {name: key for key, name in _WHEN.items()}
    for part in condition.split(";"):
        word, colon, codes = part.partition(":")
        key = words.get(word.strip(), "") if colon else "all"
        if not key:
            raise BadCell(mark("SchemeBook", "不认识“{word}”，应为 全部、任一、不得").format(word=word))
        when.setdefault(key, []).extend(lookup.code("flag", one) for one in parts_of(codes or part))
    return {"when": when, "limit": limit.strip()}
