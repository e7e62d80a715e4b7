"""Whose work a row is: what differs from the scheme it was exported from carries the user's mark."""

from collections.abc import Mapping, Sequence
from typing import Any

from cmarchive.provenance import USER_MARK
from cmarchive.scheme.content import IDENTITY, Content
from cmarchive.scheme.workbook.codec import shown, value_at
from cmarchive.scheme.workbook.columns import NUMBER, OWNER, PARENT
from cmarchive.scheme.workbook.entries import Row, all_rows, rows_of
from cmarchive.scheme.workbook.shapes import CheckShapes
from cmarchive.scheme.workbook.sheets import CONDITION, INDICATOR, SCHEME

_FREE = ("id", "base")
Print = tuple[str, ...]


def sign(content: Content, known: Sequence[Content], person: str, shapes: CheckShapes) -> int:
    """Mark with ``person`` every entry that is in none of the schemes ``known``; returns how many there were.

    An entry that already carries the user's mark keeps the name in it when only the shipped scheme is known: it
    came with the workbook, and nobody can tell who wrote it last.
    """
    prints = {_print(row, shapes) for one in known for row in all_rows(one)}
    changed = [row for row in all_rows(content) if _print(row, shapes) not in prints]
    changed += _with_other_conditions(content, known, shapes, changed)
    for row in changed:
        if any(one.key == "mark" for one in row.sheet.fields):
            _sign_entry(row.entry, person, keep=len(known) < 2)
    if changed or all(_identity(content) != _identity(one) for one in known):
        _sign_entry(content[IDENTITY], person, keep=len(known) < 2)
    return len(changed)


def _sign_entry(entry: dict[str, Any], person: str, *, keep: bool) -> None:
    if not (keep and entry.get("mark") == USER_MARK and entry.get("source")):
        entry["mark"] = USER_MARK
        entry["source"] = person


def _print(row: Row, shapes: CheckShapes) -> Print:
    texts = row.texts(shapes)
    kept = (text for key, text in texts.items() if key not in (NUMBER, PARENT))
    return (row.sheet.name, *kept)


def _identity(content: Content) -> Print:
    entry = content.get(IDENTITY, {})
    return tuple(shown(one, value_at(entry, one.key)) for one in SCHEME.fields if one.key not in _FREE)


def _with_other_conditions(
    content: Content, known: Sequence[Content], shapes: CheckShapes, changed: Sequence[Row]
) -> list[Row]:
    """Indicators that read as before but are judged otherwise: a condition was added, changed, moved or removed."""
    before = [_judged(one, shapes) for one in known]
    now = _judged(content, shapes)
    touched = {id(row.entry) for row in changed}
    return [
        row
        for row in rows_of(content, INDICATOR)
        if id(row.entry) not in touched
        and all(now.get(row.entry.get("code", "")) != one.get(row.entry.get("code", "")) for one in before)
    ]


def _judged(content: Content, shapes: CheckShapes) -> Mapping[str, tuple[Print, ...]]:
    found: dict[str, list[Print]] = {}
    for row in rows_of(content, CONDITION):
        found.setdefault(row.extra[OWNER], []).append((row.extra[PARENT], *_print(row, shapes)))
    return {code: tuple(rows) for code, rows in found.items()}
