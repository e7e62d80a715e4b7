"""From a folder of TOML files to a scheme, or to the list of everything that is wrong with it."""

import tomllib
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from cmarchive.assessment import FlagKind, RuleSpec, Scheme
from cmarchive.errors import SchemeInvalid
from cmarchive.provenance import Provenance, Source
from cmarchive.scheme.circles import note_circles
from cmarchive.scheme.content import (
    DOSSIER,
    FILES,
    IDENTITY,
    INDICATORS,
    OPTIONAL,
    RULES,
    SOURCES,
    VARIABLES,
    Content,
    read_content,
)
from cmarchive.scheme.indicators import read_indicators
from cmarchive.scheme.problems import Problems
from cmarchive.scheme.reading import Table
from cmarchive.scheme.rules import read_rules
from cmarchive.scheme.slots import flags_by_code, read_dossier_slots, read_flags, read_groups
from cmarchive.scheme.sources import read_sources
from cmarchive.scheme.variables import read_variables
from cmarchive.text import mark
from cmarchive.wording import LINES, Text

RuleOpinion = Callable[[RuleSpec, Scheme], Sequence[str]]


def available(root: Path) -> dict[str, Path]:
    """List the scheme folders under ``root`` by their ids; a folder whose id cannot be read goes by its name."""
    if not root.is_dir():
        return {}
    found: dict[str, Path] = {}
    for file in sorted(root.glob(f"*/{IDENTITY}")):
        found.setdefault(_id_of(file), file.parent)
    return found


def _id_of(file: Path) -> str:
    try:
        named = tomllib.loads(file.read_text(encoding="utf-8-sig")).get("id")
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        named = None
    return named if isinstance(named, str) and named else file.parent.name


def load_scheme(folder: Path, check_problems: RuleOpinion | None = None) -> Scheme:
    """Read the files of a scheme, and the list of its sources if there is one.

    ``check_problems`` says what is wrong with a rule's check kind and parameters, one Chinese sentence each.

    Raises:
        SchemeInvalid: with every mistake of every file.
    """
    problems = Problems()
    scheme = scheme_of(read_content(folder, problems), problems, check_problems)
    if problems.mistakes:
        lines = [one.line for one in problems.in_order_of((*FILES, *OPTIONAL))]
        raise SchemeInvalid(scheme=scheme.id or folder.name, count=len(lines), problems=LINES.join(lines))
    return scheme


def scheme_of(content: Content, problems: Problems, check_problems: RuleOpinion | None = None) -> Scheme:
    """Make a scheme of its plain tables, noting in ``problems`` everything that is wrong with them."""
    scheme = _read(content, problems)
    note_circles(scheme.rules, problems)
    if check_problems is not None and not problems.unread:
        for position, rule in enumerate(scheme.rules):
            for message in check_problems(rule, scheme):
                problems.add((RULES, f"rule {rule.id}"), message, (RULES, "rule", position, "params"))
    return scheme


def _read(content: Mapping[str, Mapping[str, Any]], problems: Problems) -> Scheme:
    sources = _read_sources(content, problems)
    citable = None if SOURCES in problems.unread else sources
    files = {name: _table(content, name, problems, citable) for name in FILES}
    city = read_flags(files[IDENTITY], FlagKind.CITY)
    enterprise = read_flags(files[DOSSIER], FlagKind.ENTERPRISE)
    groups = read_groups(files[DOSSIER])
    slots = read_dossier_slots(files[DOSSIER], groups, {flag.code for flag in enterprise})
    files[DOSSIER].finish()
    variables = read_variables(files[VARIABLES])
    indicators = read_indicators(
        files[INDICATORS],
        None if VARIABLES in problems.unread else variables,
        None if IDENTITY in problems.unread else {flag.code for flag in city},
    )
    identity = _Identity(files[IDENTITY], is_there=IDENTITY not in problems.unread)
    return Scheme(
        id=identity.text("id"),
        title=Text(identity.text("title"), "Scheme"),
        short=Text(identity.text("short"), "Scheme"),
        document_number=identity.text("document_number"),
        issued=identity.text("issued"),
        verification=Text(identity.text("verification"), "Scheme"),
        year_count=files[IDENTITY].integer("year_count", 3, least=1),
        flags=flags_by_code(city, enterprise, files[DOSSIER]),
        groups=tuple(groups),
        indicators=indicators,
        variables=variables,
        slots=tuple(slots),
        rules=tuple(read_rules(files[RULES])),
        provenance=identity.provenance(),
        sources=sources,
    )


def _table(
    content: Mapping[str, Mapping[str, Any]],
    name: str,
    problems: Problems,
    sources: Collection[str] | None = None,
) -> Table:
    return Table(
        path=(name,), content=content.get(name, {}), problems=problems, address=(name,), sources=sources
    )


def _read_sources(content: Mapping[str, Mapping[str, Any]], problems: Problems) -> Mapping[str, Source]:
    """The sources by key; without the file there are none, and nothing can be cited."""
    return read_sources(_table(content, SOURCES, problems)) if SOURCES in content else {}


class _Identity:
    """The keys of scheme.toml; silent about absent ones when the file itself is absent."""

    def __init__(self, file: Table, *, is_there: bool) -> None:
        self._file = file
        self._is_there = is_there

    def text(self, key: str) -> str:
        """A required text."""
        return self._file.text(key, required=self._is_there)

    def provenance(self) -> Provenance:
        """The provenance of the whole scheme; what it repeals is said in the note."""
        read = self._file.provenance(required=self._is_there)
        repeals = self._file.text("repeals")
        self._file.text("base")  # the shipped scheme that a user's one was made from: import compares with it
        self._file.finish()
        if not repeals:
            return read
        said = mark("Scheme", "同时废止{repeals}。").format(repeals=repeals)
        return Provenance(mark=read.mark, source=read.source, note=read.note + said)
