"""What the rules say of the indicators, handed on to the rooms that print it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cmarchive import bind as binding
from cmarchive import ledger as ledgers
from cmarchive import rules, scheme
from cmarchive.assessment import ConditionKind
from cmarchive.issued import Dispatch, DispatchKind
from cmarchive.model import Explanation, Finding, SubjectKey, SubjectKind
from cmarchive.text import mark
from cmarchive.view import View
from cmarchive.volumes import BoundVolume
from cmarchive.wording import sentence

if TYPE_CHECKING:
    from cmarchive.bind import BindOptions, IndicatorPage, RecomputedRow, Remark
    from cmarchive.ledger import IndicatorRow, RuleRow
    from cmarchive.rules import ConditionResult, IndicatorVerdict


def bound_dispatch(
    target: Path, volumes: Sequence[BoundVolume], replaced: int, options: BindOptions | None
) -> Dispatch:
    """What a binding made, for the history; ``replaced`` documents have a sheet that says why in their place."""
    note = mark("Dispatch", "{count} 份材料用说明页代替").format(count=replaced) if replaced else ""
    return Dispatch(
        kind=DispatchKind.VOLUMES,
        target=str(target),
        edition=(options or binding.BindOptions()).preset.value,
        volumes=len(volumes),
        pages=sum(volume.pages for volume in volumes),
        items=sum(len({place.item for place in volume.places}) for volume in volumes),
        note=note,
    )


def indicator_pages(view: View) -> Mapping[str, IndicatorPage]:
    """The verdict and its reason for the first pages of every indicator volume."""
    return {
        one.indicator.code: binding.IndicatorPage(
            verdict=rules.VERDICT_NAMES[one.verdict],
            sentence=one.sentence + sentence(one.trend) if one.trend else one.sentence,
            recomputed=tuple(_recomputed_rows(view, one)),
        )
        for one in rules.verdicts(view)
    }


def _recomputed_rows(view: View, judged: IndicatorVerdict) -> Iterator[RecomputedRow]:
    """What the program makes of the inputs in each assessed year, beside what was entered."""
    for code, years in judged.recomputed.items():
        for year, one in sorted(years.items()):
            if year in view.years:
                figure = view.figure(view.region.key, code, year)
                yield binding.RecomputedRow(
                    name=view.scheme.variables[code].name,
                    year=year,
                    unit=one.unit,
                    entered=figure.number.text if figure else "",
                    computed=one.text,
                    agrees=one.agrees,
                )


def remarks(
    view: View, findings: Iterable[Finding], *, with_open: bool = False
) -> Mapping[SubjectKey, Sequence[Remark]]:
    """The explained findings by the subject whose volume tells them; one on a figure is told by its indicators.

    ``with_open`` tells those nobody explained as well.
    """
    told: dict[SubjectKey, list[Remark]] = defaultdict(list)
    for finding in findings:
        explanation = finding.explanation if finding.is_explained else None
        if explanation is not None or with_open:
            for key in _tellers(view, finding):
                told[key].append(_remark(finding, explanation))
    return told


def _tellers(view: View, finding: Finding) -> Iterator[SubjectKey]:
    if finding.subject.key.kind is not SubjectKind.REGION:
        yield finding.subject.key
        return
    codes = {finding.topic, *(value.variable for value in finding.values)}
    for indicator in view.scheme.indicators:
        if codes & set(indicator.variables):
            yield SubjectKey(SubjectKind.INDICATOR, indicator.code)


def _remark(finding: Finding, given: Explanation | None) -> Remark:
    message = finding.message
    if finding.period:
        message = f"{finding.title}（{finding.period}）：{message}"
    if given is None:
        return binding.Remark(finding=message, text=mark("Sheet", "未说明"), signed="")
    signed = "\n".join(part for part in (given.author, given.written[:10]) if part)
    return binding.Remark(finding=message, text=given.text, signed=signed)


def rule_rows(view: View, findings: Iterable[Finding]) -> list[RuleRow]:
    """One line for each rule of the scheme, in declared order."""
    met = rules.counts(view)
    broken = {one.rule for one in findings if one.check == rules.BROKEN}
    return [
        ledgers.RuleRow(
            rule=rule,
            met=met.get(rule.id, 0),
            method=scheme.CHECK_NAMES.get(rule.check, rule.check),
            is_broken=rule.id in broken,
        )
        for rule in view.scheme.rules
    ]


def ledger_rows(judged: Sequence[IndicatorVerdict]) -> list[IndicatorRow]:
    """One line for each indicator, and one for each of its conditions when it has several."""
    return [row for one in judged for row in _rows(one)]


def _rows(one: IndicatorVerdict) -> Iterator[IndicatorRow]:
    results = one.results
    single = results[0] if len(results) == 1 else None
    yield ledgers.IndicatorRow(
        code=one.indicator.code,
        name=one.indicator.name,
        requirement=one.indicator.text,
        verdict=rules.VERDICT_NAMES[one.verdict],
        group=one.indicator.group,
        unit=single.unit if single else "",
        values=_values(single) if single else {},
        margin=single.margin if single else None,
        recomputed=_recomputed(one, single) if single else "",
        mark=one.indicator.provenance.shown,
        note=one.sentence if single else one.caveat,
    )
    if single is None:
        for result in results:
            yield _condition_row(one, result)


def _condition_row(one: IndicatorVerdict, result: ConditionResult) -> IndicatorRow:
    return ledgers.IndicatorRow(
        code=one.indicator.code,
        name=result.condition.text or one.indicator.short,
        requirement=result.condition.text,
        verdict=rules.VERDICT_NAMES[result.verdict],
        group=one.indicator.group,
        unit=result.unit,
        values=_values(result),
        margin=result.margin,
        recomputed=_recomputed(one, result),
        mark=result.condition.provenance.shown,
        note=result.text,
    )


def _recomputed(one: IndicatorVerdict, result: ConditionResult) -> str:
    """What the program makes of each year that was judged, the years parted by strokes."""
    years = one.recomputed.get(result.condition.variable, {})
    found = [years[year.year].text if year.year in years else "—" for year in result.years]
    return " / ".join(found) if any(text != "—" for text in found) else ""


def _values(result: ConditionResult) -> dict[int, str]:
    if result.condition.kind is ConditionKind.FACT:
        words = {"1": mark("Ledger", "是"), "0": mark("Ledger", "否")}
        return {year.year: words.get(year.value, year.value) for year in result.years if year.value}
    return {year.year: year.value for year in result.years if year.value}
