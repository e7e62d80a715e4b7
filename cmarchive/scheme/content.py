"""A scheme as plain tables, file by file, before anybody judges it; and how one scheme builds on another.

The content is what the TOML files hold and what a workbook is read into, so that both pass the same reading.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from cmarchive.scheme.problems import Problems, unknown
from cmarchive.scheme.reading import Table, read_file
from cmarchive.text import mark

IDENTITY = "scheme.toml"
DOSSIER = "dossier.toml"
VARIABLES = "variables.toml"
INDICATORS = "indicators.toml"
RULES = "rules.toml"
SOURCES = "sources.toml"
FILES = (IDENTITY, DOSSIER, VARIABLES, INDICATORS, RULES)
OPTIONAL = (SOURCES,)

Content = dict[str, dict[str, Any]]

_INHERITED = {
    IDENTITY: (("flag", "code"),),
    DOSSIER: (("group", "code"), ("flag", "code"), ("slot", "code")),
    VARIABLES: (("variable", "code"),),
    RULES: (("rule", "id"),),
    SOURCES: (("source", "key"),),
}
_EXTENDS = "extends"
_WITHOUT = "without"


def read_content(folder: Path, problems: Problems) -> Content:
    """Read the files of a scheme and complete them from the scheme named by ``extends``, its neighbour.

    What extends another scheme takes over its flags, groups, slots, variables, rules and sources, never its
    indicators. An entry with the code of one of them changes only the keys it names; ``without`` lists, by the
    name of their table, the codes of entries that are left out.
    """
    return _read(folder, problems, (folder.name,))


def _read(folder: Path, problems: Problems, seen: tuple[str, ...]) -> Content:
    names = [*FILES, *(name for name in OPTIONAL if (folder / name).is_file())]
    own = {name: dict(read_file(folder, name, problems).content) for name in names}
    base = own[IDENTITY].pop(_EXTENDS, "")
    if not base:
        return own
    if not isinstance(base, str) or base in seen or not (folder.parent / base / IDENTITY).is_file():
        message = mark("Scheme", "没有可以沿用的方案“{base}”").format(base=base)
        problems.add((IDENTITY, _EXTENDS), message)
        return own
    inherited = _read(folder.parent / base, problems, (*seen, base))
    return _completed(own, inherited, problems)


def _completed(own: Content, base: Content, problems: Problems) -> Content:
    left_out = own[IDENTITY].pop(_WITHOUT, {})
    without = Table(path=(IDENTITY, _WITHOUT), content=left_out, problems=problems)
    for table in dict.fromkeys(table for lists in _INHERITED.values() for table, _ in lists):
        known: set[object] = set()
        dropped = without.texts(table)
        for file, key in (
            (file, key) for file, lists in _INHERITED.items() for one, key in lists if one == table
        ):
            entries = base.get(file, {}).get(table, [])
            known |= {entry.get(key) for entry in entries}
            kept = [entry for entry in entries if entry.get(key) not in dropped]
            if kept:
                changes = own.setdefault(file, {}).get(table, [])
                own[file][table] = list(_patched(kept, changes, key))
        for code in dropped:
            if code not in known:
                without.wrong(table, unknown(mark("Scheme", "可以去掉的条目"), code, ()))
    without.finish()
    return own


def _patched(
    base: list[dict[str, Any]], changes: list[dict[str, Any]], key: str
) -> Iterator[Mapping[str, Any]]:
    """The entries of ``base``, changed where ``changes`` has the same code, then what is new, in order."""
    known = {entry.get(key) for entry in base}
    named = {entry.get(key): entry for entry in reversed(changes) if isinstance(entry, dict)}
    for entry in base:
        yield {**entry, **named.get(entry.get(key), {})}
    seen: set[object] = set()
    for entry in changes:
        code = entry.get(key) if isinstance(entry, dict) else None
        if (
            code not in known or code in seen
        ):  # a second change of the same entry is a duplicate, left to be found
            yield entry
        seen.add(code)
