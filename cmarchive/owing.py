"""What every dossier still owes and what expires soon, with the words for it: window, ledger and 催交单 agree by it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from cmarchive.assessment import NEED_NAMES, Expiry, Slot
from cmarchive.dossiers import SlotState, SlotStatus, dossier, expiry_of
from cmarchive.model import Enterprise, Item, Subject, SubjectKey
from cmarchive.text import mark
from cmarchive.view import View

SOON = 90  # days ahead at which an expiry is told
_CONTACTS = (mark("Owing", "联系人"), mark("Owing", "联系电话"), mark("Owing", "电话"), mark("Owing", "手机"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Expiring:
    """A document that is the last valid one of its slot, and the days left until it expires."""

    subject: Subject
    slot: Slot
    item: Item
    expires: date
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """One material an enterprise is asked for: its state, why it is needed, and what to hand in."""

    slot: Slot
    state: SlotState
    why: str
    ask: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChaseList:
    """Everything one enterprise still owes (催交单); ``contact`` is what the roster says of whom to call."""

    enterprise: Enterprise
    demands: tuple[Demand, ...]
    contact: str

    def count(self, *states: SlotState) -> int:
        """How many demands are in one of these states."""
        return sum(one.state in states for one in self.demands)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChaseTerms:
    """What the office writes on its lists: until when, whom to ask, and how far ahead expiries are told."""

    due: date | None = None
    contact: str = ""
    phone: str = ""
    place: str = ""
    within: int = SOON


def expiring(view: View, within: int = SOON) -> tuple[Expiring, ...]:
    """What is valid today and will not be ``within`` days from now, the nearest first.

    Where a slot holds several documents the one that is valid longest counts, as for the slot's state.
    """
    last: dict[tuple[SubjectKey, str], Expiring] = {}
    horizon = view.today + timedelta(days=within)
    for item in view.items:
        slot = view.scheme.slot(item.slot) if item.slot and item.subject is not None else None
        if item.subject is None or slot is None or (expires := expiry_of(item, slot)) is None:
            continue
        known = last.get((item.subject, slot.code))
        if known is None or known.expires < expires:
            last[item.subject, slot.code] = Expiring(
                subject=view.subject(item.subject),
                slot=slot,
                item=item,
                expires=expires,
                days=(expires - view.today).days,
            )
    found = (one for one in last.values() if view.today <= one.expires <= horizon)
    return tuple(sorted(found, key=lambda one: (one.expires, one.subject.key, one.slot.code)))


def chase_lists(view: View, only: Collection[SubjectKey] = (), within: int = SOON) -> Iterator[ChaseList]:
    """Yield what every enterprise owes, in the order of the roster; one that owes nothing has no list."""
    horizon = view.today + timedelta(days=within)
    for enterprise in view.enterprises:
        if only and enterprise.key not in only:
            continue
        demands = tuple(
            _demand(view, status)
            for status in dossier(view, enterprise.key)
            if status.is_open or _is_soon(status, horizon)
        )
        if demands:
            yield ChaseList(enterprise=enterprise, demands=demands, contact=_contact(enterprise))


def _is_soon(status: SlotStatus, horizon: date) -> bool:
    """Tell whether what fills a needed slot expires before ``horizon``, or within the slot's own warning time."""
    if not status.needed or status.expires is None:
        return False
    return status.state is SlotState.EXPIRING or (
        status.state is SlotState.FILED and status.expires <= horizon
    )


def _demand(view: View, status: SlotStatus) -> Demand:
    soon = status.state is SlotState.FILED
    return Demand(
        slot=status.slot,
        state=SlotState.EXPIRING if soon else status.state,
        why=why_needed(view, status.slot),
        ask=_what_to_hand_in(status),
    )


def _contact(enterprise: Enterprise) -> str:
    """Whom to call, as far as the roster has columns for it."""
    told = (
        value.strip()
        for heading, value in enterprise.attributes.items()
        if value.strip() and any(word in heading for word in _CONTACTS)
    )
    return " ".join(told)


def why_needed(view: View, slot: Slot) -> str:
    """Why a slot must be filled: 必备, or the properties of the enterprise that demand it."""
    flags = [view.scheme.flags[name].title for name in slot.when.names if name in view.scheme.flags]
    if not flags:
        return NEED_NAMES[slot.need]
    return mark("Owing", "{need}：{flags}").format(need=NEED_NAMES[slot.need], flags="、".join(flags))


def what_lacks(status: SlotStatus) -> str:
    """What is wrong with a slot, in a few words."""
    if status.state is SlotState.EXPIRED and status.expires is not None:
        if status.slot.expiry is Expiry.YEARS:
            template = mark("Owing", "自 {date} 起已满 {years} 年，应在此前更新")
            return template.format(date=status.expires.isoformat(), years=status.slot.valid_years)
        return mark("Owing", "有效期至 {date}，已过期").format(date=status.expires.isoformat())
    if status.missing_years:
        years = "、".join(str(year) for year in status.missing_years)
        return mark("Owing", "缺 {years} 年度的材料").format(years=years)
    if status.expires is not None and status.state in (SlotState.EXPIRING, SlotState.FILED):
        return mark("Owing", "有效期至 {date}，即将到期").format(date=status.expires.isoformat())
    if status.items:
        return mark("Owing", "已归档的材料没有可以装订的文件")
    return mark("Owing", "没有任何材料")


def how_to_mend(status: SlotStatus) -> str:
    """What the office does about it."""
    if status.state in (SlotState.EXPIRED, SlotState.EXPIRING, SlotState.FILED):
        return mark("Owing", "办理延续或更新，把新文件归入本项，并填写有效期。")
    if status.missing_years and status.items:
        return mark("Owing", "补齐所缺年度的材料；按年度归档，或填写材料日期。")
    if status.items:
        return mark("Owing", "重新收集可以打开的原件，替换不能装订的文件。")
    return mark("Owing", "收集材料归入本项；确实不适用的，在本项写明不适用的理由。")


def _what_to_hand_in(status: SlotStatus) -> str:
    """What an enterprise is asked for, in words for its own people."""
    lack = what_lacks(status)
    if status.state in (SlotState.EXPIRED, SlotState.EXPIRING, SlotState.FILED):
        return mark("Owing", "{lack}；请办理延续或更新后送交新件").format(lack=lack)
    if status.missing_years:
        return mark("Owing", "{lack}；请按年度送交").format(lack=lack)
    if status.items:
        return mark("Owing", "已交的文件打不开或不能装订，请重新送交")
    return mark("Owing", "请送交；确实没有的请书面说明理由")
