"""A cell's number and unit, checked against the variable they are for."""

from cmarchive.assessment import Variable, VariableKind
from cmarchive.intake.cells import Cell
from cmarchive.intake.figures_columns import clean_unit, split_unit
from cmarchive.intake.roster_columns import yes_no
from cmarchive.numbers import NotANumber, Number, UnitMismatch, parse_number, unit_factor
from cmarchive.text import mark


class Rejected(Exception):
    """A figure that cannot be taken in: the cell to look at, and the Chinese reason."""

    def __init__(self, cell: Cell, reason: str) -> None:
        super().__init__(reason)
        self.cell = cell
        self.reason = reason


def read_value(value: Cell, unit: Cell | None, name: Cell | None, variable: Variable) -> tuple[Number, str]:
    """Read number and unit of one figure. The unit stays as given when it converts to the variable's.

    Raises:
        Rejected: with the cell and the reason.
    """
    if value.problem:
        raise Rejected(value, value.problem)
    if variable.kind is VariableKind.BOOLEAN:
        return _boolean(value), ""
    text, written = _split_percent(value)
    stated = _stated_unit(unit, name)
    if value.unit and stated and stated != value.unit:
        message = mark("Figures", "单元格显示为百分数，单位却写“{unit}”，没有导入；请改为一致。")
        raise Rejected(value, message.format(unit=stated))
    if written and stated not in ("", written):
        message = mark("Figures", "数值带有“{written}”，单位却写“{unit}”，没有导入；请改为一致。")
        raise Rejected(value, message.format(written=written, unit=stated))
    given = stated or value.unit or written or variable.unit
    try:
        unit_factor(given, variable.unit)
    except UnitMismatch as exc:
        message = mark("Figures", "单位“{unit}”不能换算为“{name}”的单位“{own}”，没有导入；请核对单位。")
        place = unit if unit is not None and not unit.is_blank else value
        own = variable.unit or mark("Figures", "无")
        raise Rejected(place, message.format(unit=given, name=variable.name, own=own)) from exc
    try:
        return parse_number(text), given
    except NotANumber as exc:
        message = mark("Figures", "{reason}，没有导入。")
        raise Rejected(value, message.format(reason=exc.reason)) from exc


def _split_percent(value: Cell) -> tuple[str, str]:
    """A per cent sign typed after the number is its unit."""
    text = value.clean
    if text.endswith(("%", "‰")):
        return text[:-1], text[-1]
    return text, ""


def _stated_unit(unit: Cell | None, name: Cell | None) -> str:
    """The unit of the unit column, else the one in brackets after the variable's name."""
    if unit is not None and not unit.is_blank:
        return clean_unit(unit.text)
    return split_unit(name.text)[1] if name is not None else ""


def _boolean(value: Cell) -> Number:
    answer = yes_no(value.text)
    if answer is None:
        message = mark("Figures", "“{text}”不是“是”或“否”，没有导入。")
        raise Rejected(value, message.format(text=value.clean))
    return parse_number("1" if answer else "0")
