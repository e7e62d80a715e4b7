"""Deadlines: a term met, a yearly paper in time, working days between two dates."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from cmarchive.assessment import Scheme
from cmarchive.model import Item
from cmarchive.rules.check import Check
from cmarchive.rules.checks.dates import date_name, date_of, item_hit, item_name, unknown_field
from cmarchive.rules.params import Params, SlotCode
from cmarchive.rules.scope import Hit, Scope
from cmarchive.text import mark


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineMetParams(Params):
    """What a document in ``slot`` sets a ``deadline`` for was ``completed`` by then.

    A document in ``by``, not older than this one, also counts as done.
    """

    slot: SlotCode
    deadline: str
    completed: str
    by: tuple[SlotCode, ...] = ()

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """The fields must exist."""
        yield from unknown_field(scheme, self.slot, self.deadline)
        yield from unknown_field(scheme, self.slot, self.completed)


def _deadline_met(params: DeadlineMetParams, scope: Scope) -> Iterator[Hit]:
    for subject in scope.filers():
        for item in scope.view.filed(subject.key, params.slot):
            due, done = item.field_date(params.deadline), item.field_date(params.completed)
            if due is None:
                continue
            if done is not None:
                if done > due:
                    template = mark("Finding", "{item}的{done_name} {done} 晚于{due_name} {due}")
                    yield _deadline_hit(params, scope, item, template, done)
            elif due < scope.view.today and not _is_answered(params, scope, item):
                template = mark("Finding", "{item}的{due_name} {due} 已过，没有填写{done_name}")
                yield _deadline_hit(params, scope, item, template, None)


def _is_answered(params: DeadlineMetParams, scope: Scope, item: Item) -> bool:
    assert item.subject is not None
    answers = [one for code in params.by for one in scope.view.filed(item.subject, code)]
    return any(item.dated is None or one.dated is None or one.dated >= item.dated for one in answers)


def _deadline_hit(
    params: DeadlineMetParams, scope: Scope, item: Item, template: str, done: date | None
) -> Hit:
    message = template.format(
        item=item_name(scope, item),
        done_name=date_name(scope.view.scheme, params.slot, params.completed),
        done=done.isoformat() if done else "",
        due_name=date_name(scope.view.scheme, params.slot, params.deadline),
        due=item.fields[params.deadline],
    )
    return item_hit(item, message)


@dataclass(frozen=True, slots=True, kw_only=True)
class FiledByParams(Params):
    """A yearly document in ``slot`` is dated by ``month`` and ``day`` of its year, or ``years_after`` later.

    ``field`` stands before the document's own date where it was filled in.
    """

    slot: SlotCode
    month: int
    day: int
    years_after: int = 1
    field: str = ""

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """The field must exist, and the day must be one of every year."""
        yield from unknown_field(scheme, self.slot, self.field)
        try:
            date(2001, self.month, self.day)
        except ValueError:
            yield mark("RuleProblem", "{month} 月 {day} 日不是每年都有的日子").format(
                month=self.month, day=self.day
            )


def _filed_by(params: FiledByParams, scope: Scope) -> Iterator[Hit]:
    for subject in scope.filers():
        for item in scope.view.filed(subject.key, params.slot):
            day = date_of(item, params.field) or item.dated
            if day is None or not item.instance or not item.years:
                continue
            due = date(item.years[0] + params.years_after, params.month, params.day)
            if day > due:
                yield item_hit(
                    item,
                    mark("Finding", "{item}的日期 {day} 晚于规定的 {due}").format(
                        item=item_name(scope, item), day=day.isoformat(), due=due.isoformat()
                    ),
                )


def working_days(start: date, end: date) -> int:
    """Count Monday to Friday after ``start`` up to and including ``end``. Public holidays are not known here."""
    whole, rest = divmod(max((end - start).days, 0), 7)
    return whole * 5 + sum((start + timedelta(days=one)).weekday() < 5 for one in range(1, rest + 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingDaysParams(Params):
    """Between ``start`` of a document and ``end`` of one of the same instance lie so many working days.

    Only those that started on or after ``since`` (ISO) are asked. Weekends are left out, public holidays are not.
    """

    slot: SlotCode
    start: str
    end_slot: SlotCode
    end: str
    at_least: int | None = None
    at_most: int | None = None
    since: str = ""

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """There must be a limit, and the fields and the date must exist."""
        yield from unknown_field(scheme, self.slot, self.start)
        yield from unknown_field(scheme, self.end_slot, self.end)
        if self.at_least is None and self.at_most is None:
            yield mark("RuleProblem", "at_least 和 at_most 至少要有一个")
        yield from not_a_date("since", self.since)


def not_a_date(name: str, text: str) -> Iterator[str]:
    """Yield a sentence when a parameter that names a day does not."""
    try:
        date.fromisoformat(text or "2000-01-01")
    except ValueError:
        yield mark("RuleProblem", "参数 {name}：“{value}”不是日期（年-月-日）").format(name=name, value=text)


def _working_days(params: WorkingDaysParams, scope: Scope) -> Iterator[Hit]:
    since = date.fromisoformat(params.since) if params.since else date.min
    for subject in scope.filers():
        for item in scope.view.filed(subject.key, params.end_slot):
            end, start = date_of(item, params.end), _start_of(params, scope, item)
            if end is None or start is None or start < since:
                continue
            # An announcement counts its first day, a term begins on the day after.
            count = working_days(start, end)
            first = int(
                params.slot == params.end_slot and params.at_least is not None and start.weekday() < 5
            )
            if params.at_least is not None and count + first < params.at_least:
                yield _working_hit(params, scope, item, start, end, count + first)
            elif params.at_most is not None and count > params.at_most:
                yield _working_hit(params, scope, item, start, end, count)


def _start_of(params: WorkingDaysParams, scope: Scope, item: Item) -> date | None:
    if params.slot == params.end_slot:
        return date_of(item, params.start)
    assert item.subject is not None
    others = (one for one in scope.view.filed(item.subject, params.slot) if one.instance == item.instance)
    return max((day for one in others if (day := date_of(one, params.start)) is not None), default=None)


def _working_hit(
    params: WorkingDaysParams, scope: Scope, item: Item, start: date, end: date, count: int
) -> Hit:
    wanted = (
        mark("Finding", "不少于 {limit} 个").format(limit=params.at_least)
        if params.at_least is not None and count < params.at_least
        else mark("Finding", "不多于 {limit} 个").format(limit=params.at_most)
    )
    return item_hit(
        item,
        mark(
            "Finding",
            "{item}：从{start_name} {start} 到{end_name} {end} 有 {count} 个工作日（只扣除周末），应{wanted}",
        ).format(
            item=item_name(scope, item),
            start_name=date_name(scope.view.scheme, params.slot, params.start),
            start=start.isoformat(),
            end_name=date_name(scope.view.scheme, params.end_slot, params.end),
            end=end.isoformat(),
            count=count,
            wanted=wanted,
        ),
    )


DEADLINE_MET = Check(name="deadline-met", params=DeadlineMetParams, run=_deadline_met, reads_documents=True)
FILED_BY = Check(name="filed-by", params=FiledByParams, run=_filed_by, reads_documents=True)
WORKING_DAYS = Check(name="working-days", params=WorkingDaysParams, run=_working_days, reads_documents=True)
