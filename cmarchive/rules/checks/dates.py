"""Dates of documents against one another, against a validity, and against the assessed years."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cmarchive.assessment import Scheme
from cmarchive.model import Item, Subject
from cmarchive.rules.check import Check
from cmarchive.rules.checks.slots import slot_name
from cmarchive.rules.params import Params, SlotCode
from cmarchive.rules.scope import Hit, Scope
from cmarchive.text import mark
from cmarchive.wording import ENUMERATION, quoted_title

_COMMON_FIELDS = frozenset({"valid_from", "valid_until"})


def date_of(item: Item, field: str) -> date | None:
    """The date of a document, or one of its own date fields."""
    return item.field_date(field) if field else item.dated


def date_name(scheme: Scheme, code: str, field: str) -> str:
    """What the date is called: the field's title, or 成文日期."""
    slot = scheme.slot(code)
    titles = {one.code: one.title for one in slot.fields} if slot is not None else {}
    return titles.get(field, field) if field else mark("Finding", "成文日期")


def unknown_field(scheme: Scheme, code: str, field: str) -> Iterator[str]:
    """Yield a sentence when a slot has no such field."""
    slot = scheme.slot(code)
    known = {one.code for one in slot.fields} if slot is not None else set()
    if field and field not in known | _COMMON_FIELDS:
        yield mark("RuleProblem", "材料目录项 {slot} 没有字段 {field}").format(slot=code, field=field)


def item_name(scope: Scope, item: Item) -> str:
    """A document as a person finds it: its slot and title."""
    slot = scope.view.scheme.slot(item.slot)
    if slot is None:
        return quoted_title(item.title)
    return mark("Finding", "{slot}《{title}》").format(slot=slot_name(slot), title=item.title)


def item_hit(item: Item, message: str) -> Hit:
    """A hit about one filed document."""
    assert item.subject is not None
    return Hit(
        subject=item.subject,
        period=item.instance or (item.dated.isoformat() if item.dated else ""),
        topic=item.slot,
        message=message,
        item=item.id,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DateOrderParams(Params):
    """The date of ``earlier`` is not after that of ``later``. An empty field means the document's own date.

    Within one slot both dates are those of the same document; between slots every later document is compared with
    the first earlier one, of the same instance where ``same_instance`` is set.
    """

    earlier: SlotCode
    later: SlotCode
    earlier_field: str = ""
    later_field: str = ""
    same_instance: bool = False

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """Fields must exist, and two dates must differ."""
        yield from unknown_field(scheme, self.earlier, self.earlier_field)
        yield from unknown_field(scheme, self.later, self.later_field)
        if (self.earlier, self.earlier_field) == (self.later, self.later_field):
            yield mark("RuleProblem", "earlier 和 later 是同一个日期")


def _date_order(params: DateOrderParams, scope: Scope) -> Iterator[Hit]:
    for subject in scope.filers():
        for item in scope.view.filed(subject.key, params.later):
            later = date_of(item, params.later_field)
            if later is None:
                continue
            found = _first_before(params, scope, subject, item)
            if found is not None and found > later:
                yield item_hit(item, _order_message(params, scope, later, found))


def _first_before(params: DateOrderParams, scope: Scope, subject: Subject, item: Item) -> date | None:
    if params.earlier == params.later:
        return date_of(item, params.earlier_field)
    others: Sequence[Item] = [
        one
        for one in scope.view.filed(subject.key, params.earlier)
        if not params.same_instance or one.instance == item.instance
    ]
    return min(
        (day for one in others if (day := date_of(one, params.earlier_field)) is not None), default=None
    )


def _order_message(params: DateOrderParams, scope: Scope, later: date, earlier: date) -> str:
    scheme = scope.view.scheme
    first, second = scheme.slot(params.earlier), scheme.slot(params.later)
    assert first is not None
    assert second is not None
    return mark("Finding", "{second}的{second_date} {later} 早于{first}的{first_date} {earlier}").format(
        second=slot_name(second),
        second_date=date_name(scheme, params.later, params.later_field),
        later=later.isoformat(),
        first=slot_name(first),
        first_date=date_name(scheme, params.earlier, params.earlier_field),
        earlier=earlier.isoformat(),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWithinParams(Params):
    """The date of every document in ``slot`` lies in the validity of a document in each of ``windows``.

    Where ``field`` is empty on a document, its own date stands in.
    """

    slot: SlotCode
    windows: tuple[SlotCode, ...]
    field: str = ""

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """The field must exist."""
        yield from unknown_field(scheme, self.slot, self.field)


def _date_within(params: DateWithinParams, scope: Scope) -> Iterator[Hit]:
    for subject in scope.filers():
        items = scope.view.filed(subject.key, params.slot)
        for window in params.windows if items else ():
            spans = _validities(scope, subject, window)
            for item in items if spans else ():
                day = date_of(item, params.field) or item.dated
                if day is not None and not any(low <= day <= high for low, high in spans):
                    yield _outside(scope, params, item, day, window, spans)


def _validities(scope: Scope, subject: Subject, window: str) -> list[tuple[date, date]]:
    return sorted(
        (low, high)
        for one in scope.view.filed(subject.key, window)
        if (low := one.field_date("valid_from")) is not None
        and (high := one.field_date("valid_until")) is not None
    )


def _outside(
    scope: Scope, params: DateWithinParams, item: Item, day: date, window: str, spans: list[tuple[date, date]]
) -> Hit:
    slot = scope.view.scheme.slot(window)
    assert slot is not None
    valid = ENUMERATION.join(f"{low.isoformat()}—{high.isoformat()}" for low, high in spans)
    return item_hit(
        item,
        mark("Finding", "{item}的{name} {day} 不在{window}的有效期（{valid}）内").format(
            item=item_name(scope, item),
            name=date_name(scope.view.scheme, params.slot, params.field),
            day=day.isoformat(),
            window=slot_name(slot),
            valid=valid,
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWindowParams(Params):
    """Documents of yearly slots are of an assessed year, and no document is dated after the reference day."""


def _date_window(params: DateWindowParams, scope: Scope) -> Iterator[Hit]:
    del params
    view = scope.view
    first, last = view.years[0], view.years[-1]
    for item in scope.documents():
        slot = view.scheme.slot(item.slot)
        if item.dated is not None and item.dated > view.today:
            template = mark("Finding", "{item}的成文日期 {day} 晚于 {today}")
            message = template.format(
                item=item_name(scope, item), day=item.dated.isoformat(), today=view.today.isoformat()
            )
            yield item_hit(item, message)
        elif slot is not None and slot.each_year and item.years:
            # What speaks of a year is often dated early in the next one.
            latest = last if item.instance else last + 1
            if not all(first <= year <= latest for year in item.years):
                template = mark("Finding", "{item}属于 {year}年，不在考核的 {first}—{last}年内")
                yield item_hit(
                    item,
                    template.format(item=item_name(scope, item), year=item.years[0], first=first, last=last),
                )


DATE_ORDER = Check(name="date-order", params=DateOrderParams, run=_date_order, reads_documents=True)
DATE_WITHIN = Check(name="date-within", params=DateWithinParams, run=_date_within, reads_documents=True)
DATE_WINDOW = Check(name="date-window", params=DateWindowParams, run=_date_window, reads_documents=True)
