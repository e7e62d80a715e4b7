"""From a view to a binding plan: which volumes, which items in them, which page numbers. Pure; opens no file."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from cmarchive.assessment import Slot
from cmarchive.bind.generated import (
    enterprise_sheets,
    indicator_sheets,
    missing_sentences,
)
from cmarchive.bind.naming import (
    eight_digits,
    file_name,
    highest_secrecy,
    longest_retention,
    period,
    reference,
    volume_title,
)
from cmarchive.bind.options import PRESET_NAMES, BindOptions
from cmarchive.bind.parts import BindingPlan, Entry, IndicatorPage, Remark, Source, VolumePlan
from cmarchive.dossiers import dossier
from cmarchive.jobs import Monitor
from cmarchive.model import Item, Subject, SubjectKey, SubjectKind
from cmarchive.text import mark
from cmarchive.view import View

_NOTE_LIMIT = 12


def plan(
    view: View,
    only: frozenset[SubjectKey] | None = None,
    indicators: Mapping[str, IndicatorPage] | None = None,
    remarks: Mapping[SubjectKey, Sequence[Remark]] | None = None,
    *,
    options: BindOptions | None = None,
    sheets: int | None = None,
    monitor: Monitor | None = None,
) -> BindingPlan:
    """Lay out every volume: one or more for each enterprise with documents or needs, then for each indicator.

    ``only`` restricts what is laid out, not how volumes are numbered. ``indicators`` maps indicator codes to what
    the rules say, ``remarks`` subjects to the findings that were explained. ``sheets`` is the most numbered pages of
    a volume, without it that of ``options``; an item is never divided, so one that is longer has a volume of its own.
    ``monitor`` advances by one for each subject.
    """
    options = options or BindOptions()
    sheets = options.sheet_limit if sheets is None else sheets
    said = _Said(indicators or {}, remarks or {}, options)
    volumes: list[VolumePlan] = []
    number = 0
    for subject in view.subjects():
        if monitor is not None:
            monitor.advance()
        if not _has_volume(view, subject):
            continue
        if only is not None and subject.key not in only:
            number += len(_split(list(_entries(view, subject, said, draw=False)), sheets))
            continue
        parts = _split(list(_entries(view, subject, said, draw=True)), sheets)
        missing = missing_sentences(list(dossier(view, subject.key)))
        for part, entries in enumerate(parts, start=1):
            number += 1
            last = missing if part == len(parts) else ()
            volumes.append(lay_out(_draft(view, subject, number, (part, len(parts)), entries, last)))
    profile = view.profile
    return BindingPlan(
        title=profile.title,
        office=profile.office or profile.county,
        day=view.today,
        volumes=tuple(volumes),
        only=only,
        options=options,
    )


class _Said(NamedTuple):
    """What the rules say, for the pages of ours, and what the user chose."""

    indicators: Mapping[str, IndicatorPage]
    remarks: Mapping[SubjectKey, Sequence[Remark]]
    options: BindOptions


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
    namer = _group_namer(view, subject)
    for slot in view.slots_of(subject.key):
        for item in view.filed(subject.key, slot.code):
            sources = _sources(item, said.options)
            if draw:
                yield _item_entry(subject, slot, item, namer(slot), sources)
            else:  # only as much as splitting needs
                yield Entry(title="", breadcrumb="", item=item, sources=sources)


def _own_entry(view: View, subject: Subject, said: _Said) -> Entry | None:
    office = view.profile.office or view.profile.county
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
    return Entry(
        title=title,
        breadcrumb=f"{subject.name}　{title}",
        author=office,
        dated=view.today,
        note=mark("Volume", "程序生成"),
        sheets=sheets,
    )


def _group_namer(view: View, subject: Subject) -> Callable[[Slot], str]:
    titles = {group.code: group.title for group in view.scheme.groups}

    def name(slot: Slot) -> str:
        if subject.key.kind is SubjectKind.ENTERPRISE:
            return f"{slot.group} {titles.get(slot.group, '')}".strip()
        return mark("Volume", "证明材料")

    return name


def _item_entry(subject: Subject, slot: Slot, item: Item, group: str, sources: tuple[Source, ...]) -> Entry:
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
    if any(source.withheld for source in sources):
        return mark("Volume", "未装入")
    if any(source.problem for source in sources):
        return mark("Volume", "替换页")
    return item.note if item.note and len(item.note) <= _NOTE_LIMIT else item.copy_kind


def left_out(item: Item, options: BindOptions) -> str:
    """The 密级 for which an item stays out of the volumes, empty when it goes in.

    A level counts wherever it stands in what was written (秘密★10年, 【机密】): rather one document too few.
    """
    return next((level for level in sorted(options.leaves_out) if level in item.secrecy), "")


def _sources(item: Item, options: BindOptions) -> tuple[Source, ...]:
    if level := left_out(item, options):
        reason = mark("Volume", "本件密级为“{level}”，未装入{edition}。")
        problem = reason.format(level=level, edition=PRESET_NAMES[options.preset])
        return (Source(file=None, pages=1, problem=problem, withheld=True),)
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
        secrecy=highest_secrecy(entry.secrecy for entry in entries if not entry.is_withheld),
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
        if any(source.problem and not source.withheld for source in sources):
            changed = replace(changed, note=mark("Volume", "替换页"))
        entries.append(changed)
    return lay_out(replace(volume, entries=tuple(entries)))
