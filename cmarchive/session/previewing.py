"""The plan of a binding, what it would make, and what to see to before: counted without opening a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from cmarchive import bind as binding
from cmarchive import rules
from cmarchive.dossiers import completeness
from cmarchive.jobs import Monitor, collector_at_rest
from cmarchive.model import DEFAULT_FONDS, SubjectKey, SubjectKind
from cmarchive.session.binding import indicator_pages, remarks
from cmarchive.session.city_volumes import CityVolumes
from cmarchive.session.issuing import Paper
from cmarchive.session.reports import BindPreview, PlannedVolume
from cmarchive.text import mark, shorten
from cmarchive.view import View
from cmarchive.wording import ENUMERATION, in_brackets

if TYPE_CHECKING:
    from cmarchive.bind import BindingPlan, BindOptions, Entry, IndicatorPage, VolumePlan


_SHOWN = Decimal("0.1")  # millimetres
_NAMED = 5  # enterprises, before the rest is only counted
_TITLE = 24  # characters


def planned(
    view: View,
    monitor: Monitor,
    only: frozenset[SubjectKey],
    options: BindOptions | None,
    paper: Paper,
    city: CityVolumes | None = None,
) -> BindingPlan:
    """Lay out the volumes, with what the rules say and what was explained; as 送审版 without ``options``.

    ``paper`` has what was issued and printed already. With ``city`` its view is bound in place of ``view``, and what
    the counties report goes in.
    """
    view = view if city is None else city.view
    options = options or binding.preset_options(binding.Preset.REVIEW)
    findings = rules.run_rules(view, monitor) if view.explanations or options.findings else []
    monitor.begin(mark("Stage", "编排案卷"), len(view.enterprises) + len(view.scheme.indicators))
    with collector_at_rest():
        return binding.plan(
            view,
            only=only or None,
            indicators=_pages(view, city),
            appended=() if city is None else city.appended,
            remarks=remarks(view, findings, with_open=options.findings),
            findings=findings,
            options=options,
            references=paper.references,
            printed=paper.printed,
            monitor=monitor,
        )


def _pages(view: View, city: CityVolumes | None) -> Mapping[str, IndicatorPage]:
    pages = indicator_pages(view)
    if city is None:
        return pages
    return {code: replace(page, counties=city.counties.get(code, ())) for code, page in pages.items()}


def preview(view: View, laid_out: BindingPlan, monitor: Monitor) -> BindPreview:
    """Count a plan. ``monitor`` advances by one for each volume."""
    expected = binding.expected_volumes(laid_out)
    monitor.begin(mark("Stage", "预览案卷"), len(expected))
    volumes = []
    for volume in expected:
        volumes.append(_planned(view, laid_out.options, volume))
        monitor.advance()
    return BindPreview(
        options=laid_out.options, volumes=tuple(volumes), warnings=tuple(_archive_warnings(view, laid_out))
    )


def _planned(view: View, options: BindOptions, volume: VolumePlan) -> PlannedVolume:
    sheets = binding.sheets_of_paper(volume)
    return PlannedVolume(
        number=volume.number,
        reference=volume.reference,
        title=volume.title,
        subject=volume.subject,
        part=volume.part,
        parts=volume.parts,
        items=sum(entry.item is not None for entry in volume.entries),
        pages=volume.pages,
        sheets=sheets,
        thickness=_millimetres(binding.thickness(sheets, options.paper_weight)),
        warnings=tuple(_warnings(view, options, volume)),
    )


def _warnings(view: View, options: BindOptions, volume: VolumePlan) -> Iterator[str]:
    yield from _too_long(options, volume)
    for entry in volume.entries:
        yield from _not_bound(entry)
    if volume.part == volume.parts:
        yield from _lacking(view, volume)


def _too_long(options: BindOptions, volume: VolumePlan) -> Iterator[str]:
    """Only an item that is itself over the limit makes a volume so: items are never divided."""
    longest = max(volume.entries, key=lambda entry: entry.pages, default=None)
    if longest is None:
        return
    title, sheets = shorten(longest.title, _TITLE), binding.sheets_of(longest.pages, options)
    if sheets <= binding.sheet_limit(options):
        return
    if options.thickness is None or sheets > options.sheet_limit:
        text = mark(
            "Preview", "《{title}》一件就有 {sheets} 张，超过每卷 {limit} 张的上限；不拆分，单独成卷。"
        )
        yield text.format(title=title, sheets=sheets, limit=options.sheet_limit)
    else:
        text = mark(
            "Preview", "《{title}》一件约 {thick} mm 厚，超过每卷 {limit} mm 的上限；不拆分，单独成卷。"
        )
        thick = _millimetres(binding.thickness(sheets, options.paper_weight))
        yield text.format(title=title, thick=thick, limit=f"{options.thickness:g}")


def _millimetres(exact: Decimal) -> Decimal:
    """With as many decimals as are shown."""
    return exact.quantize(_SHOWN)


def _not_bound(entry: Entry) -> Iterator[str]:
    title = shorten(entry.title, _TITLE)
    for source in entry.sources:
        if source.withheld:
            yield mark("Preview", "《{title}》：{reason}").format(title=title, reason=source.problem)
        elif source.problem:
            name = in_brackets(source.file.name) if source.file is not None else ""
            text = mark("Preview", "《{title}》{file}不能装入，将以替换页代替：{reason}")
            yield text.format(title=title, file=name, reason=source.problem)


def _lacking(view: View, volume: VolumePlan) -> Iterator[str]:
    key = volume.subject.key
    missing = completeness(view, key).missing
    if key.kind is SubjectKind.ENTERPRISE and not any(view.filed_for(key)):
        text = mark("Preview", "还没有归档任何材料，应归档的 {count} 项都缺。")
        yield text.format(count=missing)
    elif missing:
        yield mark("Preview", "应归档的材料还缺 {count} 项，备考表中将逐项列出。").format(count=missing)


def _archive_warnings(view: View, laid_out: BindingPlan) -> Iterator[str]:
    if view.profile.fonds == DEFAULT_FONDS:
        text = mark(
            "Preview",
            "没有设置全宗号，档号暂用“{fonds}”；移交前请在“文件 › 档案库信息”中填写档案馆给定的全宗号。",
        )
        yield text.format(fonds=DEFAULT_FONDS)
    planned = {volume.subject.key for volume in laid_out.volumes}
    idle = [
        one.name
        for one in view.enterprises
        if one.key not in planned and (laid_out.only is None or one.key in laid_out.only)
    ]
    if idle:
        names = ENUMERATION.join(idle[:_NAMED]) + (mark("Preview", "等") if len(idle) > _NAMED else "")
        text = mark("Preview", "{count} 家企业没有归档材料，也没有应归档的项，不成卷：{names}。")
        yield text.format(count=len(idle), names=names)
