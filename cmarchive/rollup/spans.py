"""What a figure may really have been, as the rules see it too: rounded numbers are open, counted things are not."""

from decimal import Decimal

from cmarchive.assessment import Variable, VariableKind
from cmarchive.numbers import Interval, Number

_COUNTED = frozenset({VariableKind.COUNT, VariableKind.RANK, VariableKind.BOOLEAN})


def span(number: Number, variable: Variable | None, factor: Decimal) -> Interval:
    """The range of a number in a unit that ``factor`` leads to; that of a variable the scheme does not know is open."""
    if variable is not None and variable.kind in _COUNTED and factor == 1:
        return Interval.exactly(number.value)
    return number.interval.scaled(factor)
