"""Bringing two offices' copies of opinions together. Pure: nothing is overwritten, what is in doubt is told."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from cmarchive.opinion_steps import OpinionStep, Side
from cmarchive.opinions import Conflict, Opinion, conflict_of, merged, told_by


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """What came of putting opinions together.

    ``kept`` are all of them as they are now; ``new`` and ``changed`` those that were unknown or got further steps.
    ``conflicts`` were worked on by both sides at once. ``foreign`` are steps in the reviewer's name that came back
    from a county without having left the reviewer: they are shown and not taken.
    """

    kept: tuple[Opinion, ...]
    new: tuple[Opinion, ...] = ()
    changed: tuple[Opinion, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    foreign: tuple[OpinionStep, ...] = ()


def taken_in(mine: Iterable[Opinion], incoming: Iterable[Opinion]) -> Merge:
    """The county's opinions with those of a return file. Older and repeated files change nothing."""
    known = {one.id: one for one in mine}
    new, changed = [], []
    for one in incoming:
        before = known.get(one.id)
        now = one if before is None else merged(before, one)
        if before is None:
            new.append(now)
        elif len(now.steps) > len(before.steps):
            changed.append(now)
        known[one.id] = now
    return _merge(known, new, changed)


def answered(mine: Iterable[Opinion], theirs: Iterable[Opinion]) -> Merge:
    """The reviewer's opinions with what the county did since, as its submission tells.

    Only the county's own steps are taken: what a package says in the reviewer's name proves nothing.
    """
    known = {one.id: one for one in mine}
    changed, foreign = [], []
    for one in theirs:
        before = known.get(one.id)
        steps = set() if before is None else {step.id for step in before.steps}
        unknown = [step for step in one.steps if step.id not in steps]
        foreign += [step for step in unknown if step.side is Side.REVIEWER]
        own = [step for step in unknown if step.side is Side.COUNTY]
        if before is not None and own:
            known[one.id] = told_by(before, (*before.steps, *own))
            changed.append(known[one.id])
    return replace(_merge(known, [], changed), foreign=tuple(foreign))


def _merge(known: Mapping[str, Opinion], new: list[Opinion], changed: list[Opinion]) -> Merge:
    conflicts = (conflict_of(one) for one in known.values())
    return Merge(
        kept=tuple(known.values()),
        new=tuple(new),
        changed=tuple(changed),
        conflicts=tuple(one for one in conflicts if one is not None),
    )
