"""What to look at first (审核队列): risk is severity × never looked at × changed. Pure, and every factor is told.

Rank: 8 for an error, 4 for a warning, 2 for a hint or what the county has explained, 1 for nothing found; times 3
while nobody has looked; times 2 when it was changed since it was looked at, differs from the last submission, or is
said to be mended. What was decided and has not changed since is not in the queue.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cmarchive.assessment import SEVERITY_NAMES, Severity
from cmarchive.model import FigureKey, Finding, Item, Subject, SubjectKey, SubjectKind
from cmarchive.opinions import Opinion, by_target
from cmarchive.review import (
    Anchor,
    AnchorKind,
    Decision,
    ReviewState,
    Standing,
    figure_anchor,
    indicator_anchor,
    item_anchor,
    slot_anchor,
    standings,
)
from cmarchive.review_texts import subject_of, title_of
from cmarchive.text import mark
from cmarchive.view import View

_WEIGHTS = {Severity.ERROR: 8, Severity.WARNING: 4, Severity.INFO: 2}
_UNSEEN, _CHANGED = 3, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueEntry:
    """A thing to look at: how urgent, and why in Chinese. ``subject`` is whose it is."""

    anchor: Anchor
    subject: Subject
    title: str
    state: ReviewState
    rank: int
    reasons: tuple[str, ...]
    severity: Severity | None = None
    findings: tuple[Finding, ...] = ()
    opinions: tuple[Opinion, ...] = ()


def review_queue(
    view: View,
    findings: Iterable[Finding],
    decisions: Iterable[Decision],
    opinions: Iterable[Opinion],
    changed: frozenset[str] = frozenset(),
    *,
    everything: bool = False,
    wanted: frozenset[str] = frozenset(),
) -> list[QueueEntry]:
    """The items, indicators, figures and empty slots of a county that need a look, the most urgent first.

    ``changed`` are the targets that differ from the last submission. Figures of enterprises are listed only where
    something speaks of them. ``everything`` lists what was decided as well, ``wanted`` are targets
    listed in any case, because somebody asks for them.
    """
    told = _findings_by_target(view, findings)
    marks = by_target(opinions)
    decided = standings(decisions)
    entries = []
    for anchor in _anchors(view, told, marks, changed | wanted):
        target = anchor.target
        standing = decided.get(target, Standing())
        entry = _entry(view, anchor, standing, told.get(target, ()), marks.get(target, ()), target in changed)
        if everything or entry.rank or target in wanted:
            entries.append(entry)
    return sorted(entries, key=lambda one: -one.rank)  # stable: equals stay in the archive's own order


def _anchors(
    view: View,
    told: Mapping[str, Sequence[Finding]],
    marks: Mapping[str, Sequence[Opinion]],
    changed: frozenset[str],
) -> Iterator[Anchor]:
    spoken_of = told.keys() | marks.keys() | changed
    for indicator in view.scheme.indicators:
        yield indicator_anchor(indicator.code)
    for key in view.figures:
        anchor = figure_anchor(key)
        if key.subject == view.region.key or anchor.target in spoken_of:
            yield anchor
    for subject in view.subjects():
        for slot in view.slots_of(subject.key):
            filed = view.filed(subject.key, slot.code)
            yield from (item_anchor(one.id, subject=subject.key) for one in filed)
            if not filed and (empty := slot_anchor(subject.key, slot.code)).target in spoken_of:
                yield empty


def _entry(
    view: View,
    anchor: Anchor,
    standing: Standing,
    findings: Sequence[Finding],
    opinions: Sequence[Opinion],
    differs: bool,
) -> QueueEntry:
    severity = _worst(findings)
    was_seen = standing.last is not None
    moved = standing.last is not None and standing.last.token != token_of(view, anchor)
    mended = any(one.state is ReviewState.MENDED for one in opinions)
    is_waiting = standing.state in (ReviewState.PENDING, ReviewState.MENDED)
    rank, reasons = _WEIGHTS[severity] if severity else 1, [*_found(findings)]
    if not was_seen:
        rank *= _UNSEEN
        reasons.append(mark("Review", "从未看过"))
    if moved or mended or (differs and not was_seen):
        rank *= _CHANGED
        texts = ((moved, mark("Review", "看过以后有改动")), (mended, mark("Review", "已整改，待复核")))
        reasons += [text for holds, text in texts if holds]
        if differs and not moved:
            reasons.append(mark("Review", "与上次报送不同"))
    if was_seen and not (moved or mended or is_waiting):
        rank = 0
    return QueueEntry(
        anchor=anchor,
        subject=subject_of(view, anchor),
        title=title_of(view, anchor),
        state=standing.state,
        rank=rank,
        reasons=tuple(reasons),
        severity=severity,
        findings=tuple(findings),
        opinions=tuple(opinions),
    )


def _worst(findings: Iterable[Finding]) -> Severity | None:
    """The gravest of what was found; what is explained asks only that the explanation be read."""
    graded = [Severity.INFO if one.is_explained else one.severity for one in findings]
    return max(graded, key=lambda one: _WEIGHTS[one], default=None)


def _found(findings: Sequence[Finding]) -> Iterator[str]:
    for severity in Severity:
        count = sum(one.severity is severity and not one.is_explained for one in findings)
        if count:
            text = mark("Review", "有 {count} 个{severity}")
            yield text.format(count=count, severity=SEVERITY_NAMES[severity])
    if count := sum(one.is_explained for one in findings):
        yield mark("Review", "{count} 个问题已作说明").format(count=count)


def _findings_by_target(view: View, findings: Iterable[Finding]) -> Mapping[str, Sequence[Finding]]:
    """Which findings speak of which item, figure, slot or indicator."""
    told: dict[str, dict[str, Finding]] = {}
    users: dict[str, list[str]] = {}
    for indicator in view.scheme.indicators:
        for code in indicator.variables:
            users.setdefault(code, []).append(indicator.code)
    for one in findings:
        for anchor in _spoken_of(view, one, users):
            told.setdefault(anchor.target, {})[f"{one.fingerprint}{one.values_digest}"] = one
    return {target: tuple(found.values()) for target, found in told.items()}


def _spoken_of(view: View, finding: Finding, users: Mapping[str, Sequence[str]]) -> Iterator[Anchor]:
    subject = finding.subject.key
    if finding.item is not None:
        yield item_anchor(finding.item)
    elif view.scheme.slot(finding.topic) is not None:
        filed = view.filed(subject, finding.topic)
        yield from (item_anchor(one.id) for one in filed)
        if not filed:
            yield slot_anchor(subject, finding.topic)
    if subject.kind is SubjectKind.INDICATOR:
        yield indicator_anchor(subject.id)
        return
    codes = {finding.topic, *(value.variable for value in finding.values)} & view.scheme.variables.keys()
    for value in finding.values:
        if value.year is not None and view.figure(subject, value.variable, value.year) is not None:
            yield figure_anchor(FigureKey(subject, value.variable, value.year))
    if subject.kind is SubjectKind.REGION:
        yield from (indicator_anchor(number) for code in codes for number in users.get(code, ()))


def token_of(view: View, anchor: Anchor) -> str:
    """Name the content an anchor points at; another name means that it was changed."""
    if anchor.kind is AnchorKind.ITEM:
        item = None if anchor.item is None else view.item(anchor.item)
        told: object = None if item is None else _item(item)
    elif anchor.figure is not None:
        told = _figure(view, anchor.figure)
    elif anchor.kind is AnchorKind.SLOT and anchor.subject is not None:
        told = _slot(view, anchor.subject, anchor.slot)
    elif anchor.kind is AnchorKind.INDICATOR and anchor.subject is not None:
        told = _indicator(view, anchor.subject)
    else:
        told = anchor.finding
    return hashlib.sha256(repr(told).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _item(item: Item) -> object:
    named = (item.subject, item.slot, item.instance, item.title, item.number, item.author, item.dated)
    kept = (item.retention, item.secrecy, item.copy_kind, sorted(item.fields.items()))
    return named, kept, [file.digest for file in item.files]


def _figure(view: View, key: FigureKey) -> object:
    figure = view.figures.get(key)
    return None if figure is None else (figure.number.text, figure.unit, figure.source)


def _slot(view: View, subject: SubjectKey, slot: str) -> object:
    note = view.note(subject, slot)
    return [_item(one) for one in view.filed(subject, slot)], "" if note is None else note.reason


def _indicator(view: View, subject: SubjectKey) -> object:
    indicator = view.scheme.indicator(subject.id)
    if indicator is None:
        return None
    figures = [
        _figure(view, FigureKey(view.region.key, code, year))
        for code in indicator.variables
        for year in view.years
    ]
    slots = [_slot(view, subject, slot.code) for slot in indicator.evidence]
    texts = [text.text for key, text in sorted(view.narratives.items()) if key[0] == subject]
    return figures, slots, texts
