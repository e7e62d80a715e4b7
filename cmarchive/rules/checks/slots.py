"""Whether a dossier is complete and in force: missing slots, missing years, expired papers, incomplete projects."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from cmarchive.assessment import Expiry, Need, Scheme, Severity, Slot
from cmarchive.dossiers import expiry_of, slot_status
from cmarchive.model import Item, Operation, SubjectKey, SubjectKind
from cmarchive.rules.check import Check
from cmarchive.rules.params import Params, SlotCode
from cmarchive.rules.scope import Hit, Scope
from cmarchive.rules.wording import years_text
from cmarchive.text import mark


def slot_name(slot: Slot) -> str:
    """A slot as a person knows it: C01 排污许可证正本."""
    return slot.code + " " + slot.title


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotRequiredParams(Params):
    """Needed slots are filled, yearly ones for every assessed year. ``needs`` and ``slots`` narrow the question.

    A slot that always must be filled is as severe as the rule says, one that depends on a condition a warning.
    """

    needs: tuple[Need, ...] = (Need.REQUIRED, Need.CONDITIONAL)
    slots: tuple[SlotCode, ...] = ()


class _Directory:
    """The slots each subject needs, worked out once for every set of flags that occurs."""

    def __init__(self, params: SlotRequiredParams, scope: Scope) -> None:
        self._params, self._view = params, scope.view
        self._needed: dict[object, tuple[Slot, ...]] = {}

    def needed(self, subject: SubjectKey) -> tuple[Slot, ...]:
        flags = self._view.flags_of(subject)
        group: object = flags if subject.kind is SubjectKind.ENTERPRISE else subject
        if (slots := self._needed.get(group)) is None:
            slots = self._needed[group] = tuple(
                slot
                for slot in self._view.slots_of(subject)
                if slot.need in self._params.needs
                and (not self._params.slots or slot.code in self._params.slots)
                and slot.is_needed(flags)
            )
        return slots


def _slot_required(params: SlotRequiredParams, scope: Scope) -> Iterator[Hit]:
    directory = _Directory(params, scope)
    told: dict[tuple[str, str], str] = {}  # the same of thousands of enterprises, and put together once
    for subject in scope.filers():
        for slot in directory.needed(subject.key):
            years = ""
            if scope.view.filed(subject.key, slot.code):
                if not slot.each_year:
                    continue
                if not (missing := slot_status(scope.view, subject.key, slot).missing_years):
                    continue
                years = years_text(missing)
            elif (note := scope.view.note(subject.key, slot.code)) is not None and note.not_applicable:
                continue
            if (message := told.get((slot.code, years))) is None:
                message = told[slot.code, years] = _lacking(slot, years)
            yield Hit(
                subject=subject.key,
                period=years,
                topic=slot.code,
                message=message,
                severity=Severity.WARNING if slot.need is Need.CONDITIONAL else None,
            )


def _lacking(slot: Slot, years: str) -> str:
    if years:
        return mark("Finding", "{slot}缺少 {years}年的材料").format(slot=slot_name(slot), years=years)
    return mark("Finding", "缺少{slot}").format(slot=slot_name(slot))


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotValidityParams(Params):
    """What fills a slot is in force on the reference day. ``slots`` narrows the question.

    Expired is as severe as the rule says, expiring soon a warning, an unknown date a hint.
    """

    slots: tuple[SlotCode, ...] = ()


def _slot_validity(params: SlotValidityParams, scope: Scope) -> Iterator[Hit]:
    for (subject, code), items in _dated_papers(params, scope).items():
        slot = scope.view.scheme.slot(code)
        enterprise = scope.view.enterprise(subject.id) if subject.kind is SubjectKind.ENTERPRISE else None
        if slot is None or (enterprise is not None and enterprise.operation is Operation.CLOSED):
            continue
        if any("长期" in item.fields.get("valid_until", "") for item in items):
            continue
        dates = [(day, item) for item in items if (day := expiry_of(item, slot)) is not None]
        if not dates:
            yield _unknown_expiry(subject, slot, items[-1])
            continue
        last, item = max(dates, key=lambda one: one[0])
        if last <= scope.view.today + timedelta(days=slot.lead_days):
            yield _expiry_hit(scope.view.today, subject, slot, item, last)


def _dated_papers(params: SlotValidityParams, scope: Scope) -> Mapping[tuple[SubjectKey, str], list[Item]]:
    wanted = {
        slot.code
        for slot in (*scope.view.scheme.slots, *(e for i in scope.view.scheme.indicators for e in i.evidence))
        if slot.expiry in (Expiry.PRINTED, Expiry.YEARS)
        and (not params.slots or slot.code in params.slots)
        and not slot.history_only
    }
    papers: dict[tuple[SubjectKey, str], list[Item]] = defaultdict(list)
    for item in scope.documents():
        if item.slot in wanted and item.subject is not None:
            papers[item.subject, item.slot].append(item)
    return papers


def _unknown_expiry(subject: SubjectKey, slot: Slot, item: Item) -> Hit:
    return Hit(
        subject=subject,
        topic=slot.code,
        message=mark("Finding", "{slot}没有填写有效期止，无法判断是否有效").format(slot=slot_name(slot)),
        item=item.id,
        severity=Severity.INFO,
    )


def _expiry_hit(today: date, subject: SubjectKey, slot: Slot, item: Item, last: date) -> Hit:
    days = (last - today).days
    if days < 0:
        template = mark("Finding", "{slot}已于 {last} 到期，过期 {days} 天")
    elif days <= slot.statutory_lead_days:
        template = mark(
            "Finding", "{slot}将于 {last} 到期，还有 {days} 天，已到法定申请延续的期限（提前 {lead} 天）"
        )
    else:
        template = mark("Finding", "{slot}将于 {last} 到期，还有 {days} 天")
    return Hit(
        subject=subject,
        topic=slot.code,
        message=template.format(
            slot=slot_name(slot), last=last.isoformat(), days=abs(days), lead=slot.statutory_lead_days
        ),
        item=item.id,
        severity=None if days < 0 else Severity.WARNING,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class InstanceSlotsParams(Params):
    """Every project (or other instance) that occurs in ``among`` has a document in each of ``slots``.

    Slots that the enterprise does not need are not asked for.
    """

    among: tuple[SlotCode, ...]
    slots: tuple[SlotCode, ...]

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """The slots must repeat by the same thing."""
        kinds = {slot.instance for code in (*self.among, *self.slots) if (slot := scheme.slot(code))}
        if len(kinds) != 1 or "" in kinds:
            yield mark("RuleProblem", "among 和 slots 中的目录项应按同一种对象重复")


def _instance_slots(params: InstanceSlotsParams, scope: Scope) -> Iterator[Hit]:
    for subject in scope.filers():
        filed = {
            code: {item.instance for item in scope.view.filed(subject.key, code)} for code in params.among
        }
        instances = dict.fromkeys(name for names in filed.values() for name in sorted(names) if name)
        if not instances:
            continue
        flags = scope.view.flags_of(subject.key)
        for code in params.slots:
            slot = scope.view.scheme.slot(code)
            if slot is None or not slot.is_needed(flags) or scope.view.note(subject.key, code) is not None:
                continue
            present = {item.instance for item in scope.view.filed(subject.key, code)}
            if not present:
                continue  # the rule on needed slots reports it
            for instance in instances:
                if instance not in present:
                    yield Hit(
                        subject=subject.key,
                        period=instance,
                        topic=code,
                        message=mark("Finding", "“{instance}”缺少{slot}").format(
                            instance=instance, slot=slot_name(slot)
                        ),
                    )


SLOT_REQUIRED = Check(
    name="slot-required", params=SlotRequiredParams, run=_slot_required, reads_documents=True
)
SLOT_VALIDITY = Check(
    name="slot-validity", params=SlotValidityParams, run=_slot_validity, reads_documents=True
)
INSTANCE_SLOTS = Check(
    name="instance-slots", params=InstanceSlotsParams, run=_instance_slots, reads_documents=True
)
