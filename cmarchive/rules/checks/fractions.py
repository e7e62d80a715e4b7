"""Fractions of sums of figures: what they come to, and between which bounds rounding leaves them (R4)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product
from typing import NamedTuple

from cmarchive.assessment import Scheme
from cmarchive.numbers import Interval
from cmarchive.rules.checks.sums import interval_of, total_of
from cmarchive.rules.diagnosis import Suspect, terms
from cmarchive.rules.params import unlike_units
from cmarchive.rules.readings import Reading, Row
from cmarchive.rules.scope import Scope
from cmarchive.rules.wording import joined, short, term, unbracketed
from cmarchive.text import mark
from cmarchive.wording import ENUMERATION

_ZERO, _ONE = Decimal(0), Decimal(1)


def fraction_problems(
    scheme: Scheme,
    numerator: Sequence[str],
    minus: Sequence[str],
    denominator: Sequence[str],
    optional: Sequence[str],
) -> Iterator[str]:
    """Each side must be of one dimension and keep a term that is not optional."""
    if not set(numerator) - set(optional):
        yield mark("RuleProblem", "numerator 至少要有一个不在 optional 中的数据项")
    else:
        yield from unlike_units(scheme, (*numerator, *minus))
    if denominator:
        yield from unlike_units(scheme, denominator)
        if not set(denominator) - set(optional):
            yield mark("RuleProblem", "denominator 至少要有一个不在 optional 中的数据项")
    if stray := set(optional) - {*numerator, *minus, *denominator}:
        yield mark("RuleProblem", "optional 中的 {codes} 不在关系式中").format(
            codes=ENUMERATION.join(sorted(stray))
        )


class Fraction(NamedTuple):
    """The readings of a fraction with what they come to, taken as exact."""

    numerator: tuple[Reading, ...]
    minus: tuple[Reading, ...]
    denominator: tuple[Reading, ...]
    factor: Decimal
    value: Decimal

    @property
    def shared(self) -> frozenset[str]:
        """The variables that stand above and below the line."""
        above = {one.variable.code for one in (*self.numerator, *self.minus)}
        return frozenset(one.variable.code for one in self.denominator if one.variable.code in above)

    @property
    def interval(self) -> Interval | None:
        """What the fraction may come to once rounding is allowed for; None where that may divide by zero."""
        if not self.denominator:
            return self.above.scaled(self.factor)
        below = interval_of(self.denominator)
        if _ZERO in below:
            return None
        return (self._corners() if self.shared else self.above / below).scaled(self.factor)

    @property
    def above(self) -> Interval:
        """What stands above the line."""
        return interval_of(self.numerator) - interval_of(self.minus)

    def _corners(self) -> Interval:
        """A figure above and below the line is one figure: a ÷ (a + b) is less open than its two sides are.

        The fraction rises or falls in each figure by itself, so that it is widest where all are at an end.
        """
        shared = sorted(self.shared)
        above, below = (
            interval_of([one for one in side if one.variable.code not in shared])
            for side in (self.numerator, self.denominator)
        )
        above -= interval_of([one for one in self.minus if one.variable.code not in shared])
        found = []
        for choice in product((False, True), repeat=len(shared)):
            at_high = dict(zip(shared, choice, strict=True))
            top = _at(self.numerator, at_high) - _at(self.minus, at_high)
            bottom = _at(self.denominator, at_high)
            for more, less in product((above.low, above.high), (below.low, below.high)):
                found.append((top + more) / (bottom + less))
        return Interval(min(found), max(found))

    def with_denominator(self, taken: Reading) -> Interval | None:
        """The same fraction with one figure in place of each term below the line; None where that divides by zero."""
        below = taken.to(self.denominator[0].unit).interval.scaled(Decimal(len(self.denominator)))
        return None if _ZERO in below else (self.above / below).scaled(self.factor)

    def suspects(self, stated: Interval) -> list[Suspect]:
        """The figures with what they would have to be for the fraction to come to ``stated``."""
        if self.shared:
            return []  # none can be corrected on one side alone
        below = interval_of(self.denominator) if self.denominator else Interval.exactly(_ONE)
        found = terms((stated * below).scaled(1 / self.factor), self.numerator, self.minus)
        if self.denominator and _ZERO not in stated:
            found += terms((self.above / stated).scaled(self.factor), self.denominator)
        return found

    @property
    def readings(self) -> tuple[Reading, ...]:
        """All of them, the numerator first."""
        return (*self.numerator, *self.minus, *self.denominator)

    def formula(self, unit: str) -> str:
        """Write it with the user's own numbers. Times 100 goes without saying before a percent sign."""
        text = joined([term(one) for one in self.numerator], [term(one) for one in self.minus])
        if self.denominator:
            text += f" ÷ {joined([term(one) for one in self.denominator])}"
        elif self.factor == 1:
            text = unbracketed(text)
        if self.factor != 1 and not (unit == "%" and self.factor == 100):
            text += f" × {short(self.factor)}"
        return text


def _at(readings: Iterable[Reading], at_high: Mapping[str, bool]) -> Decimal:
    """Add those of the readings that are named, each at the end of its interval that is chosen for its variable."""
    total = _ZERO
    for one in readings:
        if (high := at_high.get(one.variable.code)) is not None:
            total += one.interval.high if high else one.interval.low
    return total


def fractions(
    scope: Scope,
    extra: Sequence[str],
    groups: Sequence[Sequence[str]],
    optional: Sequence[str],
    factor: Decimal,
) -> Iterator[tuple[Row, Fraction]]:
    """Yield rows with ``extra`` variables first, and the fraction of the three ``groups`` where it is defined."""
    codes = [code for group in groups for code in group]
    needed = [*extra, *(code for code in codes if code not in optional)]
    spare = [code for code in codes if code in optional]
    order = [*needed, *spare]
    first = len(
        extra
    )  # what is stated may also stand in the fraction; it is looked for behind the extra ones
    places = [[order.index(code, first) for code in group] for group in groups]
    above, below = scope.unit_of(groups[0][0]), scope.unit_of(groups[2][0] if groups[2] else groups[0][0])
    for row in scope.rows(needed, spare):
        found = (*row.needed, *row.optional)
        numerator, minus, denominator = (
            tuple([one.to(unit) for place in group if (one := found[place]) is not None])
            for group, unit in zip(places, (above, above, below), strict=True)
        )
        divisor = total_of(denominator) if denominator else _ONE
        if divisor == 0:
            continue  # nothing to divide by; a rule on parts and wholes says what is wrong with it
        value = (total_of(numerator) - total_of(minus)) * factor / divisor
        yield row, Fraction(numerator, minus, denominator, factor, value)
