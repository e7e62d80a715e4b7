"""Comparing two submissions, down to the page and the figure. Pure, but for the pages it is told of."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from cmarchive.comparison import (
    ENTERPRISE_FIELD_NAMES,
    ITEM_FIELD_NAMES,
    CarriedFinding,
    Comparison,
    EnterpriseChange,
    ExplanationChange,
    FigureChange,
    FileChange,
    FindingsDifference,
    ItemChange,
    NarrativeChange,
    NoteChange,
    PageChange,
    PageRun,
    ValueDifference,
)
from cmarchive.handover.compare_reports import report_changes
from cmarchive.jobs import Monitor
from cmarchive.model import Enterprise, Figure, Finding, Item, StoredFile
from cmarchive.text import mark
from cmarchive.view import View

Pages = Callable[[StoredFile], Sequence[str] | None]
"""Names the content of each page of a file, by digest; None when the file has no pages that can be named."""
Key = TypeVar("Key")
Thing = TypeVar("Thing")
Named = TypeVar("Named", CarriedFinding, Finding)
_PDF = "application/pdf"
_TAGS = {"insert": PageChange.ADDED, "delete": PageChange.REMOVED, "replace": PageChange.CHANGED}


def compare(
    before: View, after: View, monitor: Monitor | None = None, *, pages_before: Pages, pages_after: Pages
) -> Comparison:
    """Say what differs between two submissions. Files are looked into only where their digests differ."""
    monitor = monitor or Monitor()
    items = _pairs({one.id: one for one in before.items}, {one.id: one for one in after.items})
    differing = [(number, old, new) for number, old, new in items if old != new]
    monitor.begin(mark("Stage", "比较材料"), len(differing))
    changes = []
    for _, old, new in differing:
        change = _item_change(old, new, pages_before, pages_after)
        if change.before is None or change.after is None or change.fields or change.files:
            changes.append(change)
        monitor.advance()
    return Comparison(
        items=tuple(changes),
        figures=tuple(_figure_changes(before, after)),
        enterprises=tuple(_enterprise_changes(before, after)),
        notes=tuple(
            NoteChange(*key, old, new) for key, old, new in _pairs(before.notes, after.notes) if old != new
        ),
        explanations=tuple(
            ExplanationChange(key, old, new)
            for key, old, new in _pairs(before.explanations, after.explanations)
            if (old and (old.text, old.author)) != (new and (new.text, new.author))
        ),
        narratives=tuple(
            NarrativeChange(*key, old, new)
            for key, old, new in _pairs(before.narratives, after.narratives)
            if (old and old.text) != (new and new.text)
        ),
        reports=tuple(report_changes(before.statements, after.statements)),
    )


def no_pages(_file: StoredFile) -> None:
    """For comparisons that do not look into files."""


def _pairs(
    before: Mapping[Key, Thing], after: Mapping[Key, Thing]
) -> Iterator[tuple[Key, Thing | None, Thing | None]]:
    """Everything either side has, what there was before in its order first."""
    for key, old in before.items():
        yield key, old, after.get(key)
    for key, new in after.items():
        if key not in before:
            yield key, None, new


def _item_change(old: Item | None, new: Item | None, pages_before: Pages, pages_after: Pages) -> ItemChange:
    if old is None or new is None:
        return ItemChange(before=old, after=new)
    fields = [name for name in ITEM_FIELD_NAMES if getattr(old, name) != getattr(new, name)]
    fields += [
        f"fields.{code}"
        for code in sorted({*old.fields, *new.fields})
        if old.fields.get(code, "") != new.fields.get(code, "")
    ]
    return ItemChange(
        before=old,
        after=new,
        fields=tuple(fields),
        files=tuple(_file_changes(old.files, new.files, pages_before, pages_after)),
    )


def _file_changes(
    old: Sequence[StoredFile], new: Sequence[StoredFile], pages_before: Pages, pages_after: Pages
) -> Iterator[FileChange]:
    """The files that are not on both sides: those of one name belong together, then one after the other."""
    gone, come = _without(old, new), _without(new, old)
    named = {file.name: file for file in come}
    rest = []
    for file in gone:
        if (other := named.pop(file.name, None)) is not None:
            come.remove(other)
            yield _file_change(file, other, pages_before, pages_after)
        else:
            rest.append(file)
    for place in range(max(len(rest), len(come))):
        yield _file_change(
            rest[place] if place < len(rest) else None,
            come[place] if place < len(come) else None,
            pages_before,
            pages_after,
        )


def _without(files: Iterable[StoredFile], others: Iterable[StoredFile]) -> list[StoredFile]:
    """Those whose content the others do not have, counted: a file may be there twice."""
    there = Counter(one.digest for one in others)
    left = []
    for file in files:
        if there[file.digest]:
            there[file.digest] -= 1
        else:
            left.append(file)
    return left


def _file_change(
    old: StoredFile | None, new: StoredFile | None, pages_before: Pages, pages_after: Pages
) -> FileChange:
    pages = None
    if old is not None and new is not None and old.media_type == new.media_type == _PDF:
        was, now = pages_before(old), pages_after(new)
        if was is not None and now is not None:
            pages = page_runs(was, now)
    return FileChange(before=old, after=new, pages=pages)


def page_runs(before: Sequence[str], after: Sequence[str]) -> tuple[PageRun, ...]:
    """Which pages were put in, taken out or changed, when each is named by its content."""
    runs = []
    for tag, b0, b1, a0, a1 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            first, last = (b0 + 1, b1) if b1 > b0 else (0, 0)
            begin, end = (a0 + 1, a1) if a1 > a0 else (0, 0)
            runs.append(PageRun(_TAGS[tag], first, last, begin, end))
    return tuple(runs)


def _figure_changes(before: View, after: View) -> Iterator[FigureChange]:
    for key, old, new in _pairs(before.figures, after.figures):
        if _told(old) != _told(new):
            yield FigureChange(key, old, new)


def _told(figure: Figure | None) -> tuple[str, str, str] | None:
    """What a reader sees of a figure. That it now points at another document is that document's change."""
    return None if figure is None else (figure.number.text, figure.unit, figure.source)


def _enterprise_changes(before: View, after: View) -> Iterator[EnterpriseChange]:
    was: dict[str, Enterprise] = {one.id: one for one in before.enterprises}
    now: dict[str, Enterprise] = {one.id: one for one in after.enterprises}
    for _, old, new in _pairs(was, now):
        if old is None or new is None:
            yield EnterpriseChange(old, new, ())
        elif old != new:
            names = (one for one in ENTERPRISE_FIELD_NAMES if getattr(old, one) != getattr(new, one))
            yield EnterpriseChange(old, new, tuple(names))


def compare_findings(theirs: Iterable[CarriedFinding], ours: Iterable[Finding]) -> FindingsDifference:
    """Compare what the county's run of the rules found with what ours did, finding by finding.

    Findings that share a fingerprint (a rule may meet one subject more than once) are told apart by their values.
    """
    gone: list[CarriedFinding] = []
    new: list[Finding] = []
    graded: list[ValueDifference] = []
    valued: list[ValueDifference] = []
    same = 0
    their, our = _by_fingerprint(theirs), _by_fingerprint(ours)
    for name in {**their, **our}:
        left, right = their.get(name, []), our.get(name, [])
        for one in tuple(left):  # first those about the same values
            other = next((two for two in right if two.values_digest == one.values_digest), None)
            if other is None:
                continue
            left.remove(one)
            right.remove(other)
            if one.severity is other.severity:
                same += 1
            else:
                graded.append(ValueDifference(one, other))
        pairs = min(len(left), len(right))
        valued += map(ValueDifference, left[:pairs], right[:pairs])
        gone += left[pairs:]
        new += right[pairs:]
    return FindingsDifference(
        only_theirs=tuple(gone),
        only_ours=tuple(new),
        severity=tuple(graded),
        values=tuple(valued),
        same=same,
    )


def _by_fingerprint(findings: Iterable[Named]) -> dict[str, list[Named]]:
    found: dict[str, list[Named]] = {}
    for one in findings:
        found.setdefault(one.fingerprint, []).append(one)
    return found
