"""Figures as the rules read them: in the unit of the scheme, with the range the entered digits leave open."""

from decimal import Decimal
from typing import NamedTuple

from cmarchive.assessment import Variable, VariableKind
from cmarchive.model import Figure, FindingValue
from cmarchive.numbers import Interval, unit_factor

_COUNTED = frozenset({VariableKind.COUNT, VariableKind.RANK, VariableKind.BOOLEAN})


class Reading(NamedTuple):
    """A figure with its ``value`` in ``unit``; ``factor`` brought it there from the unit it was entered in."""

    figure: Figure
    variable: Variable
    unit: str
    factor: Decimal
    value: Decimal

    @property
    def interval(self) -> Interval:
        """Everything the entered digits may stand for. What is counted one by one is exact."""
        if self.is_exact:
            return Interval.exactly(self.value)
        half = self.unit_in_last_place / 2
        return Interval(self.value - half, self.value + half)

    @property
    def rounded(self) -> Interval:
        """What a computed figure may have come to before it was written down, even one of things counted."""
        half = self.figure.number.unit_in_last_place * self.factor / 2
        return Interval(self.value - half, self.value + half)

    @property
    def decimals(self) -> int:
        """How many decimals the figure was entered with."""
        return self.figure.number.decimals

    @property
    def is_exact(self) -> bool:
        """Tell whether the figure counts things one by one."""
        return self.variable.kind in _COUNTED and self.factor == 1

    @property
    def unit_in_last_place(self) -> Decimal:
        """The worth of one step in the last entered digit; nothing for what is counted."""
        return Decimal(0) if self.is_exact else self.figure.number.unit_in_last_place * self.factor

    def to(self, unit: str) -> "Reading":
        """The same figure in another unit of the same dimension."""
        if unit == self.unit:
            return self
        factor = unit_factor(self.figure.unit, unit)
        return Reading(self.figure, self.variable, unit, factor, self.figure.number.value * factor)

    @property
    def as_value(self) -> FindingValue:
        """The figure as a finding shows it."""
        return FindingValue(
            variable=self.variable.code,
            name=self.variable.name,
            year=self.figure.key.year,
            value=self.figure.number.text,
            unit=self.figure.unit,
            source=self.figure.source,
        )


class Row(NamedTuple):
    """The figures of some variables for one subject and year. ``optional`` has None where nothing was entered."""

    id: str
    year: int
    needed: tuple[Reading, ...]
    optional: tuple[Reading | None, ...]

    @property
    def present(self) -> tuple[Reading, ...]:
        """Every figure there is, in the order the variables were named."""
        return self.needed + tuple(one for one in self.optional if one is not None)
