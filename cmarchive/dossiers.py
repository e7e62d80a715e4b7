"""What state each slot of a dossier is in, computed from a view; never stored. Rules, ledger and ui agree by it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from cmarchive.assessment import Expiry, Slot
from cmarchive.model import Item, SubjectKey, SubjectKind
from cmarchive.text import mark
from cmarchive.view import View


class SlotState(StrEnum):
    """The state of a slot as the window and the ledgers show it."""

    FILED = "filed"
    MISSING = "missing"
    INCOMPLETE = "incomplete"
    EXPIRED = "expired"
    EXPIRING = "expiring"
    NOT_APPLICABLE = "not-applicable"
    NOT_NEEDED = "not-needed"


STATE_NAMES = {
    SlotState.FILED: mark("SlotState", "已归档"),
    SlotState.MISSING: mark("SlotState", "缺失"),
    SlotState.INCOMPLETE: mark("SlotState", "待补"),
    SlotState.EXPIRED: mark("SlotState", "已过期"),
    SlotState.EXPIRING: mark("SlotState", "即将到期"),
    SlotState.NOT_APPLICABLE: mark("SlotState", "不适用"),
    SlotState.NOT_NEEDED: mark("SlotState", "无须"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotStatus:
    """One slot of one subject: its state, what fills it, when it expires, and what is lacking.

    ``missing_years`` are assessed years for which a yearly slot has nothing. ``expires`` is the date of the
    newest item that has one. ``reason`` is the written reason of a slot that does not apply.
    """

    subject: SubjectKey
    slot: Slot
    state: SlotState
    needed: bool
    items: tuple[Item, ...] = ()
    expires: date | None = None
    missing_years: tuple[int, ...] = ()
    reason: str = ""

    @property
    def is_open(self) -> bool:
        """Tell whether somebody still has to act."""
        return self.needed and self.state in (SlotState.MISSING, SlotState.INCOMPLETE, SlotState.EXPIRED)


_ORDER = tuple(SlotState)
_PLACE = {state: place for place, state in enumerate(_ORDER)}
_NEEDED = 0x10  # set in the byte of a slot that is needed


@dataclass(frozen=True, slots=True, kw_only=True)
class Completeness:
    """How many needed slots a dossier has, and how many are in order.

    ``states`` has a byte for each slot of the directory, in its order; ``state`` and ``is_needed`` read it. Five
    thousand dossiers of a hundred slots are kept like this for the wall of missing documents.
    """

    needed: int
    done: int
    missing: int
    expired: int
    incomplete: int
    expiring: int
    states: bytes = field(default=b"", repr=False)

    def state(self, place: int) -> SlotState:
        """The state of the slot at this place of the directory."""
        return _ORDER[self.states[place] & ~_NEEDED]

    def is_needed(self, place: int) -> bool:
        """Tell whether the slot at this place of the directory must be filled."""
        return bool(self.states[place] & _NEEDED)

    @property
    def open(self) -> int:
        """How many needed slots somebody still has to act on."""
        return self.needed - self.done

    @property
    def percent(self) -> int:
        """Whole percent, rounded down so that 100 means complete; a dossier that needs nothing is complete."""
        return 100 if not self.needed else self.done * 100 // self.needed


def expiry_of(item: Item, slot: Slot) -> date | None:
    """The last day an item is valid: as printed on it, or so many years from its date. None when unknown."""
    printed = item.field_date("valid_until")
    if printed is not None or slot.expiry in (Expiry.NONE, Expiry.PERIOD):
        return printed
    start = item.field_date("valid_from") or item.dated
    if slot.valid_years and start is not None:
        try:
            return start.replace(year=start.year + slot.valid_years) - timedelta(days=1)
        except ValueError:  # 29 February
            return date(start.year + slot.valid_years, 2, 28)
    return None


def slot_status(view: View, subject: SubjectKey, slot: Slot) -> SlotStatus:
    """Compute the state of one slot."""
    return _status(view, subject, slot, view.flags_of(subject))


def _status(view: View, subject: SubjectKey, slot: Slot, flags: frozenset[str]) -> SlotStatus:
    items = tuple(view.filed(subject, slot.code))
    needed = slot.is_needed(flags)
    note = view.note(subject, slot.code)
    if not items:
        if note is not None and note.not_applicable:
            state = SlotState.NOT_APPLICABLE
        else:
            state = SlotState.MISSING if needed else SlotState.NOT_NEEDED
        missing = _missing_years(view, subject, slot, items) if state is SlotState.MISSING else ()
        return SlotStatus(
            subject=subject,
            slot=slot,
            state=state,
            needed=needed and state is not SlotState.NOT_APPLICABLE,
            missing_years=missing,
            reason=note.reason if note else "",
        )
    dates = [day for item in items if (day := expiry_of(item, slot)) is not None]
    expires = max(dates, default=None)
    missing = _missing_years(view, subject, slot, items)
    return SlotStatus(
        subject=subject,
        slot=slot,
        state=_filed_state(view, slot, items, expires, missing),
        needed=needed,
        items=items,
        expires=expires,
        missing_years=missing,
        reason=note.reason if note else "",
    )


def _filed_state(
    view: View, slot: Slot, items: tuple[Item, ...], expires: date | None, missing: tuple[int, ...]
) -> SlotState:
    if expires is not None and expires < view.today:
        return SlotState.EXPIRED
    if missing or not any(file.can_be_bound for item in items for file in item.files):
        return SlotState.INCOMPLETE
    if expires is not None and expires <= view.today + timedelta(days=slot.lead_days):
        return SlotState.EXPIRING
    return SlotState.FILED


def _missing_years(view: View, subject: SubjectKey, slot: Slot, items: tuple[Item, ...]) -> tuple[int, ...]:
    if not slot.each_year:
        return ()
    enterprise = view.enterprise(subject.id) if subject.kind is SubjectKind.ENTERPRISE else None
    present = {year for item in items for year in item.years}
    return tuple(
        year for year in view.years if year not in present and (enterprise is None or enterprise.ran_in(year))
    )


def dossier(view: View, subject: SubjectKey) -> Iterator[SlotStatus]:
    """Yield the state of every slot in a subject's directory, in order."""
    flags = view.flags_of(subject)
    for slot in view.slots_of(subject):
        yield _status(view, subject, slot, flags)


def completeness(view: View, subject: SubjectKey) -> Completeness:
    """Count a dossier."""
    flags = view.flags_of(subject)
    return tally(bytes(_state_byte(view, subject, slot, flags) for slot in view.slots_of(subject)))


def tally(states: bytes) -> Completeness:
    """Count slots by the bytes that ``Completeness.states`` keeps of them: of a dossier, or of a part of one."""
    missing, expired, incomplete, expiring = (
        states.count(_NEEDED | _PLACE[state])
        for state in (SlotState.MISSING, SlotState.EXPIRED, SlotState.INCOMPLETE, SlotState.EXPIRING)
    )
    needed = sum(byte >= _NEEDED for byte in states)
    return Completeness(
        needed=needed,
        done=needed - missing - expired - incomplete,
        missing=missing,
        expired=expired,
        incomplete=incomplete,
        expiring=expiring,
        states=states,
    )


def _state_byte(view: View, subject: SubjectKey, slot: Slot, flags: frozenset[str]) -> int:
    """What ``slot_status`` says of a slot, in a byte; most slots of most dossiers are empty, and that is quick."""
    if not view.filed(subject, slot.code) and (subject, slot.code) not in view.notes:
        return _MISSING if slot.is_needed(flags) else _NOT_NEEDED
    status = slot_status(view, subject, slot)
    return _PLACE[status.state] | (_NEEDED if status.needed else 0)


_MISSING = _NEEDED | _PLACE[SlotState.MISSING]
_NOT_NEEDED = _PLACE[SlotState.NOT_NEEDED]
