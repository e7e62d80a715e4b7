"""What reports say, as the rules read it: a statement's number beside the figure of the table."""

from collections.abc import Iterator
from decimal import ROUND_DOWN, Decimal

from cmarchive.model import Figure, FigureKey, FindingValue
from cmarchive.numbers import UnitMismatch, unit_factor
from cmarchive.rules.readings import Reading
from cmarchive.rules.scope import Scope
from cmarchive.rules.wording import with_unit
from cmarchive.statements import Statement, StatementKind
from cmarchive.text import mark


def statements(scope: Scope, *kinds: StatementKind) -> Iterator[Statement]:
    """The statements of some kinds about a subject the scope looks at and a variable the scheme knows, if any."""
    subjects = {subject.key for subject in scope.subjects()}
    for one in scope.view.statements:
        known = not one.variable or one.variable in scope.view.scheme.variables
        if one.kind in kinds and one.subject in subjects and known:
            yield one


def as_reading(scope: Scope, one: Statement) -> Reading | None:
    """The number told, in the variable's unit; None when there is none for a year, or its unit is another thing's."""
    variable = scope.view.scheme.variables[one.variable]
    if one.number is None or one.year is None:
        return None
    try:
        factor = unit_factor(one.unit, variable.unit)
    except UnitMismatch:
        return None
    key = FigureKey(one.subject, one.variable, one.year)
    figure = Figure(key=key, number=one.number, unit=one.unit, source=one.where)
    return Reading(figure, variable, variable.unit, factor, one.number.value * factor)


def allowance(one: Reading, other: Reading) -> Decimal:
    """How far two writings of one number may be apart: half a step of the coarser one (R1)."""
    return max(one.unit_in_last_place, other.unit_in_last_place) / 2


def agree(one: Reading, other: Reading) -> bool:
    """Tell whether two numbers are the same at the coarser precision of both."""
    return abs(one.value - other.value) <= allowance(one, other)


def is_cut(told: Reading, figure: Reading) -> bool:
    """Tell whether the number told is the figure with its last digits cut off instead of rounded."""
    step = Decimal(1).scaleb(-told.decimals)
    exact = figure.value / told.factor
    return exact.quantize(step, rounding=ROUND_DOWN) == told.figure.number.value


def change_value(one: Statement, name: str) -> FindingValue:
    """A change as a finding shows it."""
    text = "" if one.number is None else one.number.text
    return FindingValue(one.variable, name, one.year, text, one.unit, one.where)


def told_change(one: Statement) -> str:
    """A change as the report words it: 下降 2.4%."""
    word = mark("Finding", "下降") if one.direction == "down" else mark("Finding", "上升")
    return word + " " + with_unit("" if one.number is None else one.number.text, one.unit)
