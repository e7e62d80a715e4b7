"""Opinions (审核意见) as a history of steps that two offices write in turn, each on its own computer.

An opinion is what its steps say, taken in order. A step names the steps its writer knew as the last ones; so two
copies are merged by putting their steps together, in any order and any number of times, and steps written without
knowledge of one another are recognised as a conflict instead of one overwriting the other.
"""

import heapq
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, NamedTuple

from cmarchive.assessment import Severity
from cmarchive.opinion_steps import Change, Evidence, OpinionStep, Side, anchor_data, canonical, change_data
from cmarchive.review import OPEN_STATES, Anchor, ReviewState

_NAMESPACE = uuid.UUID("5b1d6f0e-0f0a-5d0e-9a53-6a1f2c9f7e11")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """A reviewer's remark on one thing of one county's submission, with everything that followed.

    ``package`` is the SHA-256 of the submission's package and ``serial`` its number; steps are in order, and hold at
    least the one that began it. ``written`` and ``answered`` are moments.
    """

    id: str
    county: str
    package: str
    serial: int
    anchor: Anchor
    steps: tuple[OpinionStep, ...]
    text: str = ""
    severity: Severity = Severity.WARNING
    clause: str = ""
    points: Decimal = Decimal(0)
    hint: str = ""
    author: str = ""
    written: str = ""
    state: ReviewState = ReviewState.MEND
    answer: str = ""
    answerer: str = ""
    answered: str = ""
    evidence: tuple[Evidence, ...] = ()
    verdict: str = ""
    judge: str = ""
    judged: str = ""
    second: str = ""

    @property
    def is_open(self) -> bool:
        """Tell whether the county has to act."""
        return self.state in OPEN_STATES

    @property
    def heads(self) -> tuple[OpinionStep, ...]:
        """The steps nothing follows; more than one is a conflict."""
        named = {parent for one in self.steps for parent in one.parents}
        return tuple(one for one in self.steps if one.id not in named)

    @property
    def changed(self) -> str:
        """When something was last done to it."""
        return max(one.at for one in self.steps)


class Conflict(NamedTuple):
    """Steps of one opinion whose writers did not know of one another, and what more than one of them set."""

    opinion: Opinion
    heads: tuple[OpinionStep, ...]
    fields: frozenset[str]


def opinion_id(county: str, package: str, anchor: Anchor, author: str, at: str, change: Change) -> str:
    """The name of an opinion for ever, from how it began; the same beginning gives the same name."""
    told = [county, package, anchor_data(anchor), author, at, change_data(change)]
    return str(uuid.uuid5(_NAMESPACE, canonical(told).decode("utf-8", "backslashreplace")))


def begin(
    *, county: str, package: str, serial: int, anchor: Anchor, author: str, at: str, change: Change
) -> Opinion:
    """Write a new opinion."""
    number = opinion_id(county, package, anchor, author, at, change)
    step = OpinionStep(opinion=number, parents=(), side=Side.REVIEWER, author=author, at=at, change=change)
    head = Opinion(id=number, county=county, package=package, serial=serial, anchor=anchor, steps=(step,))
    return told_by(head, (step,))


def follow(opinion: Opinion, *, side: Side, author: str, at: str, change: Change) -> Opinion:
    """Write the next step, by somebody who has seen all the others; a conflict there was is settled by it."""
    parents = tuple(sorted(one.id for one in opinion.heads))
    step = OpinionStep(opinion=opinion.id, parents=parents, side=side, author=author, at=at, change=change)
    return told_by(opinion, (*opinion.steps, step))


def merged(mine: Opinion, theirs: Opinion) -> Opinion:
    """Both histories together; the order and how often it is done make no difference."""
    return told_by(mine, {one.id: one for one in (*mine.steps, *theirs.steps)}.values())


def conflict_of(opinion: Opinion) -> Conflict | None:
    """What was done without knowledge of one another, unless somebody settled it since."""
    heads = opinion.heads
    if len(heads) < 2:
        return None
    names = [name for one in heads for name in one.change.names]
    return Conflict(opinion, heads, frozenset(name for name in names if names.count(name) > 1))


def in_order(steps: Iterable[OpinionStep]) -> tuple[OpinionStep, ...]:
    """The steps, each after those it follows; unrelated ones by their moment."""
    known = {one.id: one for one in steps}
    waiting = {name: {parent for parent in one.parents if parent in known} for name, one in known.items()}
    followers: dict[str, list[str]] = {}
    for name, parents in waiting.items():
        for parent in parents:
            followers.setdefault(parent, []).append(name)
    ready = [(known[name].at, name) for name, parents in waiting.items() if not parents]
    heapq.heapify(ready)
    done: list[OpinionStep] = []
    while ready:
        _, name = heapq.heappop(ready)
        done.append(known[name])
        for follower in followers.get(name, ()):
            waiting[follower].discard(name)
            if not waiting[follower]:
                heapq.heappush(ready, (known[follower].at, follower))
    return tuple(done)


def told_by(opinion: Opinion, steps: Iterable[OpinionStep]) -> Opinion:
    """The opinion as these steps of it tell it."""
    ordered = in_order(steps)
    values: dict[str, Any] = {}
    for one in ordered:
        values |= {name: getattr(one.change, name) for name in one.change.names}
        if not one.parents:
            values |= {"author": one.author, "written": one.at}
        if "answer" in one.change.names or "evidence" in one.change.names:
            values |= {"answerer": one.author, "answered": one.at}
        if "verdict" in one.change.names or (one.parents and one.side is Side.REVIEWER and one.change.state):
            values |= {"judge": one.author, "judged": one.at}
    return replace(opinion, steps=ordered, **values)


def opinions_of(opinions: Sequence[Opinion], target: str) -> tuple[Opinion, ...]:
    """The opinions on one thing (``Anchor.target``), in the order they were written."""
    found = [one for one in opinions if one.anchor.target == target]
    return tuple(sorted(found, key=lambda one: (one.written, one.id)))


def by_target(opinions: Iterable[Opinion]) -> Mapping[str, tuple[Opinion, ...]]:
    """All opinions by what they are about."""
    found: dict[str, list[Opinion]] = {}
    for one in sorted(opinions, key=lambda one: (one.written, one.id)):
        found.setdefault(one.anchor.target, []).append(one)
    return {target: tuple(listed) for target, listed in found.items()}
