"""In which order a subject's documents are bound: by group of the directory, and the papers of one project together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from cmarchive.assessment import Slot
from cmarchive.model import Item, SubjectKey, SubjectKind
from cmarchive.text import natural_key
from cmarchive.view import View

PROJECT = "project"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Documents that a divider announces: a group of the directory, or one project within a group.

    ``group`` is the letter of the directory, empty for an indicator. ``project`` is None for a whole group, and the
    project's name, which may be empty, for what is filed under one. A group of projects has no documents of its own.
    """

    group: str
    slots: tuple[Slot, ...]
    filed: tuple[tuple[Slot, Item], ...] = ()
    project: str | None = None


def blocks(view: View, subject: SubjectKey) -> Iterator[Block]:
    """The blocks of a subject that hold documents, in the order of the directory; projects by date, then by name."""
    slots = view.slots_of(subject)
    if subject.kind is not SubjectKind.ENTERPRISE:
        yield Block(group="", slots=slots, filed=_filed(view, subject, slots))
        return
    for code, members in groupby(slots, lambda slot: slot.group):
        of_group = tuple(members)
        filed = _filed(view, subject, of_group)
        if not filed:
            continue
        if all(slot.instance == PROJECT for slot in of_group):
            yield Block(group=code, slots=of_group)
            yield from _projects(code, of_group, filed)
        else:
            yield Block(group=code, slots=of_group, filed=filed)


def _filed(view: View, subject: SubjectKey, slots: Sequence[Slot]) -> tuple[tuple[Slot, Item], ...]:
    return tuple((slot, item) for slot in slots for item in view.filed(subject, slot.code))


def _projects(group: str, slots: tuple[Slot, ...], filed: tuple[tuple[Slot, Item], ...]) -> Iterator[Block]:
    by_name: dict[str, list[tuple[Slot, Item]]] = {}
    for slot, item in filed:
        by_name.setdefault(item.instance, []).append((slot, item))

    def order(name: str) -> tuple[bool, date, object]:
        dates = [item.dated for _, item in by_name[name] if item.dated is not None]
        return not name, min(dates, default=date.max), natural_key(name)

    for name in sorted(by_name, key=order):
        yield Block(group=group, slots=slots, filed=tuple(by_name[name]), project=name)
