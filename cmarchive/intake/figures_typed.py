"""A figure as a person types or pastes it into one cell: number, perhaps a unit behind it, or 是 and 否."""

import re

from cmarchive.assessment import Variable, VariableKind
from cmarchive.intake.figures_columns import clean_unit
from cmarchive.intake.roster_columns import yes_no
from cmarchive.numbers import NotANumber, Number, UnitMismatch, is_unit, parse_number, unit_factor
from cmarchive.text import half_width, mark, shorten

_PLAIN = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_WITH_UNIT = re.compile(r"([+-]?[\d.][\d.,\s]*)(\D.*)", re.ASCII | re.DOTALL)
_BRACKETS = str.maketrans("", "", "()[]【】〔〕")
_MINUS = str.maketrans({"−": "-", "\N{HYPHEN}": "-"})


def read_typed(text: str, variable: Variable, unit: str = "") -> tuple[Number, str]:
    """Read number and unit; what is typed without one is in ``unit``, or in the variable's own.

    Raises:
        NotANumber: with a Chinese reason a clerk can act on.
    """
    given = unit or variable.unit
    if variable.kind is VariableKind.BOOLEAN:
        return _boolean(text), ""
    if _PLAIN.fullmatch(text):  # most are; thousands are pasted at once
        _convertible(given, variable)
        return parse_number(text), given
    plain = half_width(text).translate(_MINUS).strip()
    parts = _WITH_UNIT.fullmatch(plain)
    if parts is not None and parts.group(1).strip(" .,") and (written := _unit(parts.group(2))):
        if unit and unit != written:
            raise NotANumber(
                mark("Typed", "数值带有“{written}”，单位却是“{unit}”").format(written=written, unit=unit)
            )
        _convertible(written, variable)
        return parse_number(parts.group(1)), written
    _convertible(given, variable)
    return parse_number(plain), given


def _unit(text: str) -> str:
    """The unit behind a number; empty when it is something else."""
    cleaned = clean_unit(text.translate(_BRACKETS))
    return cleaned if cleaned and is_unit(cleaned) else ""


def _convertible(unit: str, variable: Variable) -> None:
    try:
        unit_factor(unit, variable.unit)
    except UnitMismatch as exc:
        message = mark("Typed", "单位“{unit}”不能换算为“{own}”")
        own = variable.unit or mark("Typed", "无单位")
        raise NotANumber(message.format(unit=unit, own=own)) from exc


def _boolean(text: str) -> Number:
    answer = yes_no(text)
    if answer is None:
        raise NotANumber(mark("Typed", "“{text}”不是“是”或“否”").format(text=shorten(text.strip(), 24)))
    return parse_number("1" if answer else "0")
