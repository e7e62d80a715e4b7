"""A relation that does not hold, as the hypotheses see it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from cmarchive.numbers import Interval, sum_intervals
from cmarchive.rules.readings import Reading


class Suspect(NamedTuple):
    """A figure of the relation, and what it would have to be for the relation to hold, both in its unit."""

    reading: Reading
    wanted: Interval


class Alternative(NamedTuple):
    """What the stated figure would be if it had been worked out in a certain wrong way, and the name of that way."""

    expected: Interval
    sentence: str


def _nothing_before(reading: Reading) -> Reading | None:
    del reading
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A relation that does not hold.

    ``stated`` is the figure recomputed from the ``others``, and blamed before them where there is one. ``exact`` is
    what the ``judged`` figure comes to without regard to rounding. ``before`` finds last year's figure. A total that
    differs from its ``summands`` by ``excess`` may hold one of them twice.
    """

    stated: Suspect | None = None
    others: Sequence[Suspect] = ()
    exact: Decimal | None = None
    alternatives: Iterable[Alternative] = ()
    before: Callable[[Reading], Reading | None] = _nothing_before
    summands: Sequence[Reading] = ()
    excess: Interval | None = None

    @property
    def suspects(self) -> Sequence[Suspect]:
        """All figures, the stated one first."""
        return (*(() if self.stated is None else (self.stated,)), *self.others)

    @property
    def is_hair(self) -> bool:
        """Tell whether what rounding does not explain is no more than what it does, or than one last digit."""
        return any(is_hair(one.reading, one.wanted) for one in self.suspects[:1])


def is_hair(reading: Reading, wanted: Interval) -> bool:
    """Tell whether a figure misses what it should be by too little to look for a cause."""
    own = reading.interval
    missed = max(wanted.low - own.high, own.low - wanted.high)
    explained = (own.high - own.low + wanted.high - wanted.low) / 2
    return missed <= max(explained, reading.unit_in_last_place)


def terms(target: Interval, plus: Sequence[Reading], minus: Sequence[Reading] = ()) -> list[Suspect]:
    """The figures of Σ ``plus`` − Σ ``minus`` = ``target``, all of one unit, as suspects."""
    rest = sum_intervals(one.interval for one in plus) - sum_intervals(one.interval for one in minus) - target
    found = []
    for one in plus:
        own = one.interval
        found.append(Suspect(one, Interval(own.high - rest.high, own.low - rest.low)))
    for one in minus:
        own = one.interval
        found.append(Suspect(one, Interval(rest.low + own.high, rest.high + own.low)))
    return found
