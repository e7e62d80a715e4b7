"""What one cell of the 缺件墙 stands for and says, for a group of slots or a single one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from cmarchive.assessment import Scheme, Slot
from cmarchive.dossiers import STATE_NAMES, Completeness, SlotState, tally
from cmarchive.wording import APART
from ui.texts import shown
from ui.theme import Tone

OPEN = (SlotState.MISSING, SlotState.INCOMPLETE, SlotState.EXPIRED)
_TOLD = (*OPEN, SlotState.EXPIRING)
_LISTED = 12  # titles named when the pointer rests on a cell


class Cell(NamedTuple):
    """What a cell says: a word or numbers, and the same by its colour. A solid one is filled with the full colour."""

    word: str
    tone: Tone
    solid: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A column: the places of the directory it stands for, its heading, and the whole title."""

    heading: str
    title: str
    places: tuple[int, ...]

    def part(self, states: bytes) -> bytes:
        """The bytes of a dossier this column speaks of."""
        return bytes(states[place] for place in self.places)


def spans_of(scheme: Scheme, *, by_slot: bool) -> tuple[Span, ...]:
    """The columns: the groups of the directory, or its single slots."""
    if by_slot:
        return tuple(
            Span(slot.code, f"{slot.code} {shown(slot.title)}", (place,))
            for place, slot in enumerate(scheme.slots)
        )
    known = {group.code: group for group in scheme.groups}
    places: dict[str, list[int]] = {}
    for place, slot in enumerate(scheme.slots):
        places.setdefault(slot.group, []).append(place)
    return tuple(
        Span(
            f"{code} {shown(known[code].short)}" if code in known else code,
            f"{code} {shown(known[code].title)}" if code in known else code,
            tuple(those),
        )
        for code, those in places.items()
    )


def say(part: bytes, *, by_slot: bool) -> Cell:
    """The word for a part of a dossier. What is gravest is said; how much of it, by number."""
    done = tally(part)
    if by_slot:
        return _say_slot(done)
    translate = QCoreApplication.translate
    if not done.needed:
        return Cell("—", Tone.PLAIN)
    if done.missing:
        word = translate("Wall", "缺{count}").format(count=done.missing)
        return Cell(word, Tone.ERROR, solid=done.missing == done.needed)
    if done.expired:
        return Cell(translate("Wall", "过期{count}").format(count=done.expired), Tone.ERROR)
    if done.incomplete:
        return Cell(f"{done.done}/{done.needed}", Tone.WARNING)
    if done.expiring:
        return Cell(translate("Wall", "到期{count}").format(count=done.expiring), Tone.WARNING)
    return Cell("✓", Tone.OK, solid=True)


def _say_slot(done: Completeness) -> Cell:
    translate = QCoreApplication.translate
    match done.state(0):
        case SlotState.FILED:
            return Cell("✓", Tone.OK, solid=done.is_needed(0))
        case SlotState.MISSING:
            return Cell(translate("Wall", "缺"), Tone.ERROR, solid=True)
        case SlotState.EXPIRED:
            return Cell(translate("Wall", "过期"), Tone.ERROR)
        case SlotState.INCOMPLETE:
            return Cell(translate("Wall", "待补"), Tone.WARNING)
        case SlotState.EXPIRING:
            return Cell(translate("Wall", "到期"), Tone.WARNING)
        case SlotState.NOT_APPLICABLE:
            return Cell(translate("Wall", "不适用"), Tone.PLAIN)
        case _:
            return Cell("—", Tone.PLAIN)


def tell(done: Completeness, span: Span, slots: Sequence[Slot]) -> str:
    """How full a part of a dossier is, and the titles of what is missing or expires, a line each."""
    translate = QCoreApplication.translate
    told = [
        shown(APART.join((STATE_NAMES[done.state(place)], slots[place].code + " " + slots[place].title)))
        for place in span.places
        if done.is_needed(place) and done.state(place) in _TOLD
    ]
    part = tally(span.part(done.states))
    if len(span.places) == 1 and not told:
        lines = [shown(STATE_NAMES[part.state(0)])]
    elif not part.needed:
        lines = [translate("Wall", "无须归档")]
    else:
        text = translate("Wall", "应有 {needed} 项，完成 {done} 项")
        lines = [text.format(needed=part.needed, done=part.done)]
    lines += told[:_LISTED]
    if len(told) > _LISTED:
        lines.append(translate("Wall", "等共 {count} 项").format(count=len(told)))
    return "\n".join(lines)
