"""From a view to a binding plan: which volumes, which items in them, which page numbers. Pure; opens no file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from cmarchive.assessment import Slot
from cmarchive.bind.blocks import blocks
from cmarchive.bind.crossing import cross
from cmarchive.bind.generated import missing_sentences
from cmarchive.bind.naming import (
    eight_digits,
    file_name,
    highest_secrecy,
    longest_retention,
    period,
    reference,
    volume_title,
)
from cmarchive.bind.options import BindOptions
from cmarchive.bind.parts import BindingPlan, Entry, IndicatorPage, Remark, Source, VolumePlan
from cmarchive.bind.sheets.common import made_entry
from cmarchive.bind.sheets.dividers import divider_sheets, divider_title, group_title
from cmarchive.bind.sheets.dossier import enterprise_sheets
from cmarchive.bind.sheets.indicator import indicator_sheets, lacking_narratives
from cmarchive.dossiers import dossier
from cmarchive.model import Item, Subject, SubjectKey, SubjectKind
from cmarchive.text import mark
from cmarchive.view import View

SHEET_LIMIT = 180  # archive.md §2.2: about 20 mm of paper
_NOTE_LIMIT = 12
_DEFAULT = BindOptions()


def plan(
    view: View,
    only: frozenset[SubjectKey] | None = None,
    indicators: Mapping[str, IndicatorPage] | None = None,
    remarks: Mapping[SubjectKey, Sequence[Remark]] | None = None,
    *,
    sheets: int = SHEET_LIMIT,
    options: BindOptions = _DEFAULT,
) -> BindingPlan:
    """Lay out every volume: one or more for each enterprise with documents or needs, then for each indicator.

    ``only`` restricts what is laid out, not how volumes are numbered. ``indicators`` maps indicator codes to what
    the rules say, ``remarks`` subjects to the findings that were explained. ``sheets`` is the most numbered pages of
    a volume; an item is never divided, so one that is longer has a volume of its own. ``options`` say which sheets of
    ours are wanted.
    """
    said = _Said(options, indicators or {}, remarks or {})
    volumes: list[VolumePlan] = []
    number = 0
    for subject in view.subjects():
        if not _has_volume(view, subject):
            continue
        if only is not None and subject.key not in only and not _may_be_shared(subject, only):
            number += len(_split(list(_entries(view, subject, said, draw=False)), sheets))
            continue
        parts = _split(list(_entries(view, subject, said, draw=True)), sheets)
        missing = _lacking(view, subject)
        for part, entries in enumerate(parts, start=1):
            number += 1
            last = missing if part == len(parts) else ()
            volumes.append(lay_out(_draft(view, subject, number, (part, len(parts)), entries, last)))
    profile = view.profile
    crossed = cross(volumes, lay_out)
    return BindingPlan(
        title=profile.title,
        office=profile.office or profile.county,
        day=view.today,
        volumes=tuple(one for one in crossed if only is None or one.subject.key in only),
        only=only,
        options=options,
    )


def _may_be_shared(subject: Subject, only: frozenset[SubjectKey]) -> bool:
    """Tell whether a volume must be laid out although it is not wanted: one that is may point to it (互见)."""
    return subject.key.kind is SubjectKind.INDICATOR and any(
        key.kind is SubjectKind.INDICATOR for key in only
    )


def _lacking(view: View, subject: Subject) -> tuple[str, ...]:
    """Everything the 备考表 must say is not there."""
    missing = missing_sentences(list(dossier(view, subject.key)))
    indicator = view.scheme.indicator(subject.key.id) if subject.key.kind is SubjectKind.INDICATOR else None
    return missing if indicator is None else (*missing, *lacking_narratives(view, indicator))


class _Said(NamedTuple):
    """What the rules say, for the pages of ours, and which pages are wanted."""

    options: BindOptions
    indicators: Mapping[str, IndicatorPage]
    remarks: Mapping[SubjectKey, Sequence[Remark]]


def _has_volume(view: View, subject: Subject) -> bool:
    if subject.key.kind is SubjectKind.INDICATOR or any(view.filed_for(subject.key)):
        return True
    flags = view.flags_of(subject.key)
    return any(slot.is_needed(flags) for slot in view.slots_of(subject.key))


def _split(entries: Sequence[Entry], limit: int) -> list[tuple[Entry, ...]]:
    """Fill volumes in order; never inside an entry."""
    parts: list[list[Entry]] = [[]]
    used = 0
    for entry in entries:
        if parts[-1] and used + entry.pages > limit:
            parts.append([])
            used = 0
        parts[-1].append(entry)
        used += entry.pages
    return [tuple(part) for part in parts]


def _entries(view: View, subject: Subject, said: _Said, *, draw: bool) -> Iterator[Entry]:
    own = _own_entry(view, subject, said)
    if own is not None:
        yield own
    for block in blocks(view, subject.key):
        group = group_title(view, block.group) if block.group else mark("Volume", "证明材料")
        if said.options.dividers and block.group:
            sheets = divider_sheets(view, subject, block)
            yield made_entry(view, subject, divider_title(view, block), sheets, group=group)
        for slot, item in block.filed:
            yield _item_entry(subject, slot, item, group) if draw else _sized(item)


def _sized(item: Item) -> Entry:
    """Only as much of an entry as splitting needs."""
    return Entry(title="", breadcrumb="", item=item, sources=_sources(item))


def _own_entry(view: View, subject: Subject, said: _Said) -> Entry | None:
    remarks = said.remarks.get(subject.key, ())
    if subject.key.kind is SubjectKind.ENTERPRISE:
        enterprise = view.enterprise(subject.key.id)
        if enterprise is None:
            return None
        title = mark("Volume", "企业基本情况表")
        sheets = enterprise_sheets(view, enterprise, remarks)
    else:
        indicator = view.scheme.indicator(subject.key.id)
        if indicator is None:
            return None
        title = mark("Volume", "指标要求与完成情况")
        sheets = indicator_sheets(view, indicator, said.indicators.get(indicator.code), remarks)
    return made_entry(view, subject, title, sheets)


def _item_entry(subject: Subject, slot: Slot, item: Item, group: str) -> Entry:
    sources = _sources(item)
    return Entry(
        title=item.title or slot.title,
        breadcrumb=f"{subject.name}　{slot.code} {slot.title}",
        group=group,
        slot=f"{slot.code} {slot.title}",
        number=item.number,
        author=item.author,
        dated=item.dated,
        retention=item.retention or slot.retention,
        secrecy=item.secrecy,
        note=_note(item, sources),
        item=item,
        sources=sources,
    )


def _note(item: Item, sources: Sequence[Source]) -> str:
    if any(source.problem for source in sources):
        return mark("Volume", "替换页")
    return item.note if item.note and len(item.note) <= _NOTE_LIMIT else item.copy_kind


def _sources(item: Item) -> tuple[Source, ...]:
    if not item.files:
        return (Source(file=None, pages=1, problem=mark("Volume", "该件只有著录信息，没有文件。")),)
    return tuple(
        Source(file=file, pages=file.pages)
        if file.can_be_bound and file.pages > 0
        else Source(
            file=file,
            pages=1,
            problem=file.problem or mark("Volume", "文件中没有可以装订的页面。"),
        )
        for file in item.files
    )


def _draft(
    view: View,
    subject: Subject,
    number: int,
    part_of: tuple[int, int],
    entries: tuple[Entry, ...],
    missing: tuple[str, ...],
) -> VolumePlan:
    part, parts = part_of
    first, last, years = period(entries, view.years)
    retention = longest_retention(entry.retention for entry in entries)
    indicator = view.scheme.indicator(subject.key.id) if subject.key.kind is SubjectKind.INDICATOR else None
    if indicator is not None:
        years = f"{view.years[0]}—{view.years[-1]}"
    span = f"{eight_digits(first)}—{eight_digits(last)}" if first and last else years
    return VolumePlan(
        number=number,
        reference=reference(view.profile, subject.key, retention, part),
        title=volume_title(subject, indicator.name if indicator else "", years),
        subject=subject,
        part=part,
        parts=parts,
        file=file_name(number, subject.name, part, parts),
        office=view.profile.office or view.profile.county,
        fonds=view.profile.fonds,
        retention=retention,
        secrecy=highest_secrecy(entry.secrecy for entry in entries),
        span=span,
        day=view.today,
        missing=missing,
        entries=entries,
    )


def lay_out(volume: VolumePlan) -> VolumePlan:
    """Number the entries and the pages of a volume from 1."""
    entries, first = [], 1
    for sequence, entry in enumerate(volume.entries, start=1):
        entries.append(replace(entry, sequence=sequence, first=first))
        first += entry.pages
    return replace(volume, entries=tuple(entries))


def settle(volume: VolumePlan, found: Mapping[tuple[int, int], Source]) -> VolumePlan:
    """Lay the volume out again with what its files turned out to be.

    ``found`` maps (entry, source) indices to sources whose page count or problem differs from the plan.
    """
    if not found:
        return volume
    entries = []
    for number, entry in enumerate(volume.entries):
        sources = tuple(found.get((number, index), source) for index, source in enumerate(entry.sources))
        changed = replace(entry, sources=sources)
        if any(source.problem for source in sources):
            changed = replace(changed, note=mark("Volume", "替换页"))
        entries.append(changed)
    return lay_out(replace(volume, entries=tuple(entries)))
