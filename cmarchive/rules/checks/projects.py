"""Construction projects: papers due once a project runs, and a permit before it discharges."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cmarchive.assessment import Scheme
from cmarchive.model import SubjectKey
from cmarchive.rules.check import Check
from cmarchive.rules.checks.dates import date_name, date_of, item_hit, item_name, unknown_field
from cmarchive.rules.checks.deadlines import not_a_date
from cmarchive.rules.checks.slots import slot_name
from cmarchive.rules.params import Params, SlotCode
from cmarchive.rules.scope import Hit, Scope
from cmarchive.text import mark


@dataclass(frozen=True, slots=True, kw_only=True)
class StartedSlotsParams(Params):
    """A project whose paper in ``slot`` says when it ``started`` has a document in each of ``slots``.

    Only slots that the enterprise's flags do not ask for are looked at: the rules on needed slots report the others.
    """

    slot: SlotCode
    started: str
    slots: tuple[SlotCode, ...]

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """The field must exist."""
        yield from unknown_field(scheme, self.slot, self.started)


def _started_slots(params: StartedSlotsParams, scope: Scope) -> Iterator[Hit]:
    for subject in scope.filers():
        flags = scope.view.flags_of(subject.key)
        for item in scope.view.filed(subject.key, params.slot):
            started = item.field_date(params.started)
            if started is None or started > scope.view.today:
                continue
            for code in params.slots:
                slot = scope.view.scheme.slot(code)
                if (
                    slot is None
                    or slot.is_needed(flags)
                    or _is_there(scope, subject.key, code, item.instance)
                ):
                    continue
                yield item_hit(
                    item,
                    mark("Finding", "{item}填有{name} {day}，但没有该项目的{slot}").format(
                        item=item_name(scope, item),
                        name=date_name(scope.view.scheme, params.slot, params.started),
                        day=started.isoformat(),
                        slot=slot_name(slot),
                    ),
                )


def _is_there(scope: Scope, subject: SubjectKey, code: str, instance: str) -> bool:
    filed = scope.view.filed(subject, code)
    return scope.view.note(subject, code) is not None or any(one.instance == instance for one in filed)


@dataclass(frozen=True, slots=True, kw_only=True)
class PermitBeforeStartParams(Params):
    """The first of the ``permits`` is not younger than the ``started`` date of a project in ``slot``.

    Only projects that started on or after ``since`` (ISO) are asked: earlier ones needed no such permit then. An
    enterprise without any permit is the business of the rules on needed slots.
    """

    permits: tuple[SlotCode, ...]
    slot: SlotCode
    started: str
    since: str

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """The field and the date must exist."""
        if not self.permits:
            yield mark("RuleProblem", "permits 不能为空")
        yield from unknown_field(scheme, self.slot, self.started)
        yield from not_a_date("since", self.since)


def _permit_before_start(params: PermitBeforeStartParams, scope: Scope) -> Iterator[Hit]:
    since = date.fromisoformat(params.since)
    for subject in scope.filers():
        issued = [
            (day, paper)
            for code in params.permits
            for paper in scope.view.filed(subject.key, code)
            if (day := paper.dated or date_of(paper, "valid_from")) is not None
        ]
        if not issued:
            continue
        first, paper = min(issued, key=lambda one: one[0])
        for item in scope.view.filed(subject.key, params.slot):
            started = item.field_date(params.started)
            if started is not None and since <= started < first:
                yield item_hit(
                    item,
                    mark("Finding", "{item}的{name} {day} 早于{permit}的发证日期 {first}").format(
                        item=item_name(scope, item),
                        name=date_name(scope.view.scheme, params.slot, params.started),
                        day=started.isoformat(),
                        permit=item_name(scope, paper),
                        first=first.isoformat(),
                    ),
                )


STARTED_SLOTS = Check(
    name="started-slots", params=StartedSlotsParams, run=_started_slots, reads_documents=True
)
PERMIT_BEFORE_START = Check(
    name="permit-before-start", params=PermitBeforeStartParams, run=_permit_before_start, reads_documents=True
)
