"""The check items of 四性检测 (DA/T 70-2018), each with its code only where it is confirmed (archive.md §3.6)."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from cmarchive.assessment import Severity
from cmarchive.handover.bag import Bag
from cmarchive.handover.catalogue import Catalogue
from cmarchive.text import mark
from cmarchive.verification import (
    MOST_PROBLEMS,
    CheckOutcome,
    Mode,
    Outcome,
    PackageProblem,
    PackageSignature,
    Property,
)


class DatabaseFacts(NamedTuple):
    """What a look at the database of a package found. ``problem`` says why there is nothing else.

    ``is_newer`` tells that a later program made it.
    """

    items: int = 0
    digests: Mapping[str, int] = {}
    identity: str = ""
    broken: int | None = None
    problem: str = ""
    is_newer: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What is examined: the bag as read, what its descriptions say, its database, its seal and signature.

    ``sealed`` is None when there is no seal. ``speed`` is bytes a second, 0 when not measured.
    """

    bag: Bag
    catalogue: Catalogue
    database: DatabaseFacts
    sealed: bool | None
    is_zip: bool
    oddities: tuple[str, ...] = ()
    signature: PackageSignature = field(default_factory=PackageSignature)
    speed: float = 0.0


class Finding(NamedTuple):
    """What a check found: evidence, what is wrong, what deserves a look, and whether a person must answer."""

    evidence: str
    problems: Iterable[PackageProblem] = ()
    doubts: Iterable[PackageProblem] = ()
    pending: bool = False
    skipped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckItem:
    """One item: its code (empty when none is confirmed), name, property, who answers it, and what a failure means."""

    name: str
    property: Property
    run: Callable[[Subject], Finding]
    code: str = ""
    mode: Mode = Mode.AUTOMATIC
    severity: Severity = Severity.ERROR


def examine(items: Sequence[CheckItem], subject: Subject) -> tuple[CheckOutcome, ...]:
    """Run every item."""
    return tuple(_outcome(item, item.run(subject)) for item in items)


def _outcome(item: CheckItem, found: Finding) -> CheckOutcome:
    problems, count = _taken(found.problems)
    severity = item.severity
    if count:
        outcome = Outcome.FAILED if severity is Severity.ERROR else Outcome.WARNED
    else:
        problems, count = _taken(found.doubts)
        if count:
            outcome, severity = Outcome.WARNED, Severity.WARNING
        elif found.skipped:
            outcome = Outcome.SKIPPED
        else:
            outcome = Outcome.PENDING if found.pending else Outcome.PASSED
    return CheckOutcome(
        code=item.code,
        name=item.name,
        property=item.property,
        mode=item.mode,
        severity=severity,
        outcome=outcome,
        evidence=found.evidence,
        problems=problems,
        count=count,
    )


def _taken(problems: Iterable[PackageProblem]) -> tuple[tuple[PackageProblem, ...], int]:
    walk: Iterator[PackageProblem] = iter(problems)
    first = tuple(islice(walk, MOST_PROBLEMS))
    return first, len(first) + sum(1 for _ in walk)


def person(text: str) -> Callable[[Subject], Finding]:
    """An item only a person can answer; ``text`` says what to do."""
    return lambda _subject: Finding(text, pending=True)


def whole(message: str) -> PackageProblem:
    """A problem of the package as a whole."""
    return PackageProblem("", message)


def different(what: str, told: object, actual: object) -> PackageProblem:
    """Two counts that should be the same."""
    text = mark("PackageCheck", "{what}：记为 {told}，实为 {actual}")
    return whole(text.format(what=what, told=told, actual=actual))
