"""From a view to a binding plan: which volumes, which items in them, which page numbers. Pure; opens no file."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from cmarchive.assessment import Slot
from cmarchive.bind.blocks import blocks
from cmarchive.bind.crossing import cross
from cmarchive.bind.drafts import drafts, reserve
from cmarchive.bind.entries import Entry
from cmarchive.bind.given import Source
from cmarchive.bind.numbering import number_prefix, numbered, sides_of
from cmarchive.bind.options import PRESET_NAMES, BindOptions
from cmarchive.bind.paper import sheet_limit, sheets_of
from cmarchive.bind.plans import BindingPlan, VolumePlan
from cmarchive.bind.printed import arrange, rules_of
from cmarchive.bind.references import Issuer, ReferenceBook
from cmarchive.bind.results import VolumeReport
from cmarchive.bind.said import IndicatorPage, Remark
from cmarchive.bind.sheets.common import made_entry
from cmarchive.bind.sheets.dividers import divider_sheets, divider_title, group_title
from cmarchive.bind.sheets.dossier import enterprise_sheets
from cmarchive.bind.sheets.indicator import indicator_sheets
from cmarchive.bind.sheets.summary import SUMMARY_RETENTION, Titled, summary_entries, summary_volume
from cmarchive.dossiers import SlotStatus, dossier
from cmarchive.issued import IssuedReference, PrintedVolume
from cmarchive.jobs import Monitor
from cmarchive.model import Finding, Item, Subject, SubjectKey, SubjectKind
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
    references: ReferenceBook | None = None,
    printed: Mapping[SubjectKey, Sequence[PrintedVolume]] | None = None,
    findings: Sequence[Finding] | None = None,
    appended: Sequence[Titled] = (),
    monitor: Monitor | None = None,
) -> BindingPlan:
    """Lay out every volume: one or more for each enterprise with documents or needs, then for each indicator.

    ``only`` restricts what is laid out, not how volumes are numbered. ``indicators`` maps indicator codes to what
    the rules say, ``remarks`` subjects to the findings that were explained. ``references`` has the 档号 issued so
    far, ``printed`` the volumes on paper by their parts; neither changes. The options bound the sheets of a
    volume; an item is never divided, so one that is longer has a volume of its own. With ``findings`` and
    without ``only`` a summary volume comes last, which also holds what is ``appended``, sheets with their titles.
    ``monitor`` advances by one for each subject that has volumes.
    """
    chosen = options or BindOptions()
    said = _Said(indicators or {}, remarks or {}, chosen)
    issuer = Issuer(references or ReferenceBook(), view.profile)
    volumes: list[VolumePlan] = []
    number = 0
    for subject, on_paper in _bound(view, printed or {}):
        if monitor is not None:
            monitor.advance()
        is_drawn = only is None or subject.key in only or _may_be_shared(subject, only)
        statuses = tuple(dossier(view, subject.key))
        entries = list(_entries(view, subject, said, statuses, draw=is_drawn))
        parts = arrange(entries, on_paper, _fits(entries, chosen))
        if is_drawn:
            volumes += map(lay_out, drafts(view, subject, number, parts, statuses, issuer, chosen))
        else:
            reserve(subject.key, parts, issuer)
        number += len(parts)
    summary = None
    if findings is not None and only is None:
        issued = issuer.give(view.region.key, SUMMARY_RETENTION, 1)
        told = (indicators or {}, findings, appended)
        summary = partial(_summary, view, number + 1, issued, told, chosen)
    profile = view.profile
    crossed = cross(volumes, lay_out)
    return BindingPlan(
        title=profile.title,
        office=profile.compiler,
        day=view.today,
        volumes=tuple(one for one in crossed if only is None or one.subject.key in only),
        only=only,
        options=chosen,
        year=profile.year,
        summary=summary,
    )


def _summary(
    view: View,
    number: int,
    issued: IssuedReference,
    told: tuple[Mapping[str, IndicatorPage], Sequence[Finding], Sequence[Titled]],
    options: BindOptions,
    volumes: Sequence[VolumePlan],
    reports: Sequence[VolumeReport],
) -> VolumePlan:
    """The summary of ``volumes``, which are bound as ``reports`` say."""
    pages, findings, appended = told
    entries = summary_entries(view, volumes, pages, findings, reports, options, appended)
    return lay_out(summary_volume(view, number, entries, issued, options))


def _bound(
    view: View, printed: Mapping[SubjectKey, Sequence[PrintedVolume]]
) -> Iterator[tuple[Subject, Sequence[PrintedVolume]]]:
    """Every subject that has volumes, with those that are on paper."""
    for subject in view.subjects():
        on_paper = printed.get(subject.key, ())
        if on_paper or _has_volume(view, subject):
            yield subject, on_paper


def _fits(entries: Sequence[Entry], options: BindOptions) -> Callable[[Sequence[Entry]], bool]:
    """What tells whether some of these entries are few enough for a volume; each is counted once."""
    sheets = {id(entry): sheets_of(entry.sides, options) for entry in entries}
    limit = sheet_limit(options)
    return lambda some: sum(sheets[id(entry)] for entry in some) <= limit


def _may_be_shared(subject: Subject, only: frozenset[SubjectKey]) -> bool:
    """Tell whether a volume must be laid out although it is not wanted: one that is may point to it (互见)."""
    return subject.key.kind is SubjectKind.INDICATOR and any(
        key.kind is SubjectKind.INDICATOR for key in only
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


def _entries(
    view: View, subject: Subject, said: _Said, statuses: Sequence[SlotStatus], *, draw: bool
) -> Iterator[Entry]:
    own = _own_entry(view, subject, said, statuses)
    if own is not None:
        yield own
    for block in blocks(view, subject.key):
        group = group_title(view, block.group) if block.group else mark("Volume", "证明材料")
        if said.options.dividers and block.group:
            sheets = divider_sheets(view, subject, block, statuses)
            yield made_entry(view, subject, divider_title(view, block), sheets, group=group)
        for slot, item in block.filed:
            sources = _sources(item, said.options)
            if draw:
                yield _item_entry(subject, slot, item, group, sources)
            else:  # only as much as splitting and the 档号 need
                retention = item.retention or slot.retention
                yield Entry(title="", breadcrumb="", retention=retention, item=item, sources=sources)


def _own_entry(view: View, subject: Subject, said: _Said, statuses: Sequence[SlotStatus]) -> Entry | None:
    remarks = said.remarks.get(subject.key, ())
    if subject.key.kind is SubjectKind.ENTERPRISE:
        enterprise = view.enterprise(subject.key.id)
        if enterprise is None:
            return None
        title = mark("Volume", "企业基本情况表")
        sheets = enterprise_sheets(view, enterprise, statuses, remarks)
    else:
        indicator = view.scheme.indicator(subject.key.id)
        if indicator is None:
            return None
        title = mark("Volume", "指标要求与完成情况")
        sheets = indicator_sheets(view, indicator, said.indicators.get(indicator.code), remarks)
    return made_entry(view, subject, title, sheets)


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
    taken = [file for file in item.files if file.numbered or not file.leaves]
    if not taken:
        return (Source(file=None, pages=1, problem=mark("Volume", "该件的页全部不装订。")),)
    return tuple(
        Source(file=file, pages=file.numbered)
        if file.can_be_bound and file.numbered > 0
        else Source(
            file=file,
            pages=1,
            problem=file.problem or mark("Volume", "文件中没有可以装订的页面。"),
        )
        for file in taken
    )


def lay_out(volume: VolumePlan, options: BindOptions | None = None) -> VolumePlan:
    """Number the entries and the pages of a volume, and say what stands on every side of its paper.

    ``options`` replace those of the volume; one that is printed goes on numbering as it began.
    """
    if options is not None:
        chosen = rules_of(volume.printed, options) if volume.printed else options
        volume = replace(volume, options=chosen)
    prefix = number_prefix(volume.part, volume.options)
    entries, first = [], 1
    found = numbered(volume.entries, volume.options, volume.printed)
    for sequence, (entry, numbers) in enumerate(zip(volume.entries, found, strict=True), start=1):
        printed = [prefix + number for number in numbers] if prefix else numbers
        labels = sides_of(entry, printed, volume.options)
        entries.append(replace(entry, sequence=sequence, first=first, labels=labels))
        first += len(labels)
    return replace(volume, entries=tuple(entries))


def settle(volume: VolumePlan, found: Mapping[tuple[int, int], Source]) -> VolumePlan:
    """Lay the volume out again with what its files turned out to be.

    ``found`` maps (entry, source) indices to sources whose page count, fold-outs or problem differ from the plan.
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
