"""Amounts on filed documents added up by year: against a figure, and against what was agreed."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cmarchive.assessment import Scheme
from cmarchive.model import Item, SubjectKey
from cmarchive.numbers import NotANumber, Number, parse_number, sum_intervals
from cmarchive.rules.check import Check
from cmarchive.rules.checks.dates import date_of, item_name, unknown_field
from cmarchive.rules.checks.slots import slot_name
from cmarchive.rules.params import Params, SlotCode, VariableCode
from cmarchive.rules.scope import Hit, Scope
from cmarchive.rules.wording import entered, short, values_of, with_unit
from cmarchive.text import mark
from cmarchive.wording import ENUMERATION


def number_in(item: Item, field: str) -> Number | None:
    """A number field of a document; None when it is empty or no number."""
    try:
        return parse_number(item.fields.get(field, ""))
    except NotANumber:
        return None


def _by_year(items: Sequence[Item], day_field: str) -> Mapping[int, list[Item]]:
    """Documents by the calendar year of one of their dates, or by the year they are of."""
    found: dict[int, list[Item]] = defaultdict(list)
    for item in items:
        day = date_of(item, day_field) if day_field else None
        for year in (day.year,) if day is not None else item.years:
            found[year].append(item)
    return found


def _amounts(items: Sequence[Item], field: str) -> list[Number] | None:
    """The amounts of all documents; None when one of them does not state its own."""
    found = [number_in(item, field) for item in items]
    stated = [one for one in found if one is not None]
    return stated if len(stated) == len(found) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentsFigureParams(Params):
    """The ``field`` of the documents in ``slot``, added up by the year of ``day``, is the figure of ``variable``.

    Amounts on the documents are in the variable's unit. A year with a document that states no amount is left alone.
    """

    slot: SlotCode
    field: str
    variable: VariableCode
    day: str = ""

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """The fields must exist."""
        yield from unknown_field(scheme, self.slot, self.field)
        yield from unknown_field(scheme, self.slot, self.day)


def _documents_figure(params: DocumentsFigureParams, scope: Scope) -> Iterator[Hit]:
    slot = scope.view.scheme.slot(params.slot)
    assert slot is not None
    for number, years in scope.column(params.variable).items():
        papers = _by_year(scope.view.filed(scope.key(number), params.slot), params.day)
        for year, reading in years.items():
            amounts = _amounts(papers.get(year, ()), params.field)
            if not amounts:
                continue
            interval = sum_intervals(one.interval for one in amounts)
            if interval.meets(reading.interval):
                continue
            total = sum(one.value for one in amounts)
            yield Hit(
                subject=scope.key(number),
                period=str(year),
                topic=params.variable,
                message=mark("Finding", "{name}填报 {stated}，{year}年 {count} 份{slot}合计 {total}").format(
                    name=reading.variable.name,
                    stated=entered(reading),
                    year=year,
                    count=len(amounts),
                    slot=slot_name(slot),
                    total=with_unit(f"{total:f}", reading.unit),
                ),
                formula=" + ".join(one.text for one in amounts) + f" = {total:f} ≠ {short(reading.value)}",
                values=values_of((reading,)),
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentsQuotaParams(Params):
    """What the documents in ``slot`` come to in a year is no more than the papers in ``quota`` in force then allow.

    A year is left alone where a document, or a paper in force, states no amount.
    """

    slot: SlotCode
    field: str
    quota: SlotCode
    quota_field: str
    day: str = ""

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """The fields must exist."""
        yield from unknown_field(scheme, self.slot, self.field)
        yield from unknown_field(scheme, self.slot, self.day)
        yield from unknown_field(scheme, self.quota, self.quota_field)


def _documents_quota(params: DocumentsQuotaParams, scope: Scope) -> Iterator[Hit]:
    for subject in scope.filers():
        moved = _by_year(scope.view.filed(subject.key, params.slot), params.day)
        for year, items in moved.items():
            papers = [one for one in scope.view.filed(subject.key, params.quota) if _in_force(one, year)]
            allowed = _amounts(papers, params.quota_field)
            amounts = _amounts(items, params.field)
            if not amounts or not allowed:
                continue
            limit = sum_intervals(one.interval for one in allowed)
            if sum_intervals(one.interval for one in amounts).low > limit.high:
                yield _quota_hit(params, scope, subject.key, year, (amounts, allowed), papers)


def _in_force(item: Item, year: int) -> bool:
    """Tell whether a paper is in force at some time of a year; one without dates counts in the year it is of."""
    low, high = item.field_date("valid_from"), item.field_date("valid_until")
    if low is None and high is None:
        return year in item.years
    return (low or date.min).year <= year <= (high or date.max).year


def _quota_hit(
    params: DocumentsQuotaParams,
    scope: Scope,
    subject: SubjectKey,
    year: int,
    numbers: tuple[Sequence[Number], Sequence[Number]],
    papers: Sequence[Item],
) -> Hit:
    slot = scope.view.scheme.slot(params.slot)
    assert slot is not None
    moved, allowed = (sum(one.value for one in side) for side in numbers)
    return Hit(
        subject=subject,
        period=str(year),
        topic=params.slot,
        message=mark("Finding", "{year}年{slot}合计 {moved} 吨，大于{papers}的 {allowed} 吨").format(
            year=year,
            slot=slot_name(slot),
            moved=f"{moved:f}",
            papers=ENUMERATION.join(item_name(scope, one) for one in papers),
            allowed=f"{allowed:f}",
        ),
        formula=" + ".join(one.text for one in numbers[0])
        + f" = {moved:f} > "
        + " + ".join(one.text for one in numbers[1]),
        item=papers[0].id,
    )


DOCUMENTS_FIGURE = Check(
    name="documents-figure", params=DocumentsFigureParams, run=_documents_figure, reads_documents=True
)
DOCUMENTS_QUOTA = Check(
    name="documents-quota", params=DocumentsQuotaParams, run=_documents_quota, reads_documents=True
)
