"""Exact numbers as offices write them: entered text, decimals, rounding intervals and units.

Nothing here passes through ``float``. The last digit a person typed says how the number was rounded, so it is
kept: "2.90" and "2.9" are different statements (R6). Rounding rules R1–R6 are those of the domain facts.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal, InvalidOperation, localcontext

from cmarchive.text import half_width, shorten

_EXACT = Context(prec=60)
_GROUPED = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?", re.ASCII)
_PLAIN = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)", re.ASCII)
_MOST_DIGITS = 60  # what the exact context holds; far more than any figure has
_LOOKALIKE = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", "。": "."})


class NotANumber(ValueError):
    """The text is not a number; the message is a Chinese reason a clerk can act on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number as somebody wrote it.

    ``text`` is the cleaned writing, ``value`` its exact value, ``decimals`` how many digits stood after the point.
    """

    text: str
    value: Decimal
    decimals: int

    @property
    def unit_in_last_place(self) -> Decimal:
        """The worth of one step in the last written digit, 10 to the minus ``decimals``."""
        return Decimal(1).scaleb(-self.decimals)

    @property
    def interval(self) -> "Interval":
        """Everything that rounds to this writing."""
        half = self.unit_in_last_place / 2
        return Interval(self.value - half, self.value + half)


def parse_number(text: str) -> Number:
    """Read a figure as typed: full-width digits, thousands commas and blanks are accepted, nothing else.

    Raises:
        NotANumber: with a Chinese reason; a letter O for a zero is named as such.
    """
    cleaned = re.sub(r"\s+", "", half_width(text))
    if _GROUPED.fullmatch(cleaned):
        cleaned = cleaned.replace(",", "")
    if not _PLAIN.fullmatch(cleaned):
        raise NotANumber(_reason(text, cleaned))
    if (digits := sum(char.isdecimal() for char in cleaned)) > _MOST_DIGITS:
        raise NotANumber(f"“{shorten(text.strip(), 24)}”有 {digits} 位数字，不可能是一个数据，请核对")
    try:
        value = Decimal(cleaned)
    except InvalidOperation as exc:  # pragma: no cover - the pattern above admits only what Decimal reads
        raise NotANumber(_reason(text, cleaned)) from exc
    decimals = len(cleaned.partition(".")[2])
    return Number(text=cleaned, value=value, decimals=decimals)


def _reason(text: str, cleaned: str) -> str:
    if not cleaned:
        return "没有内容"
    if _PLAIN.fullmatch(cleaned.translate(_LOOKALIKE)):
        return (
            f"“{text.strip()}”中疑似把字母或句号当作数字，请改为 {cleaned.translate(_LOOKALIKE)} 或重新填写"
        )
    return f"“{shorten(text.strip(), 40)}”不是数字"


def plain(value: Decimal) -> str:
    """Write ``value`` in positional notation, never as 1E+3."""
    return format(value, "f")


def round_to(value: Decimal, decimals: int) -> Decimal:
    """Round once to ``decimals`` places by GB/T 8170—2008 (R1: exactly half goes to the even digit)."""
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_EVEN, context=_EXACT)


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed range of exact numbers; what a rounded figure may really have been."""

    low: Decimal
    high: Decimal

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError(f"empty interval {self.low}..{self.high}")

    @classmethod
    def exactly(cls, value: Decimal) -> "Interval":
        """The interval that holds one number."""
        return cls(value, value)

    def meets(self, other: "Interval") -> bool:
        """Tell whether the two intervals share a number."""
        return self.low <= other.high and other.low <= self.high

    def __contains__(self, value: Decimal) -> bool:
        return self.low <= value <= self.high

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(_EXACT.add(self.low, other.low), _EXACT.add(self.high, other.high))

    def __sub__(self, other: "Interval") -> "Interval":
        return Interval(_EXACT.subtract(self.low, other.high), _EXACT.subtract(self.high, other.low))

    def __mul__(self, other: "Interval") -> "Interval":
        corners = [_EXACT.multiply(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(corners), max(corners))

    def __truediv__(self, other: "Interval") -> "Interval":
        """Divide; raises ZeroDivisionError when the divisor may be zero."""
        if other.low <= 0 <= other.high:
            raise ZeroDivisionError("the divisor may be zero")
        with localcontext(_EXACT):
            corners = [a / b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(corners), max(corners))

    def scaled(self, factor: Decimal) -> "Interval":
        """Multiply by an exact factor."""
        return self * Interval.exactly(factor)


def sum_intervals(parts: Iterable[Interval]) -> Interval:
    """Add intervals; the sum of none is exactly zero. Implements R3 as interval arithmetic."""
    total = Interval.exactly(Decimal(0))
    for part in parts:
        total = total + part
    return total


# unit → (dimension, factor to the dimension's base unit). Units of different dimensions never convert.
_UNITS: dict[str, tuple[str, Decimal]] = {
    unit: (dimension, Decimal(factor))
    for dimension, units in {
        "mass": {
            "克": "0.001",
            "千克": "1",
            "公斤": "1",
            "吨": "1E3",
            "千吨": "1E6",
            "万吨": "1E7",
            "亿吨": "1E11",
        },
        "coal": {
            "千克标准煤": "1",
            "吨标准煤": "1E3",
            "吨标煤": "1E3",
            "万吨标准煤": "1E7",
            "万吨标煤": "1E7",
        },
        "volume": {"升": "0.001", "立方米": "1", "m³": "1", "万立方米": "1E4", "亿立方米": "1E8"},
        "gas": {"标立方米": "1", "万标立方米": "1E4", "亿标立方米": "1E8"},
        "flow": {"立方米/日": "1", "吨/日": "1", "万立方米/日": "1E4", "万吨/日": "1E4"},
        "money": {"元": "1", "万元": "1E4", "亿元": "1E8"},
        "people": {"人": "1", "万人": "1E4"},
        "area": {"平方米": "1", "公顷": "1E4", "平方千米": "1E6", "平方公里": "1E6"},
        "length": {"米": "1", "千米": "1E3", "公里": "1E3"},
        "share": {"%": "0.01", "‰": "0.001"},
        "points": {"个百分点": "1", "百分点": "1"},
        "count": {
            "个": "1",
            "家": "1",
            "辆": "1",
            "所": "1",
            "次": "1",
            "件": "1",
            "台": "1",
            "项": "1",
            "套": "1",
            "份": "1",
            "起": "1",
            "户": "1",
            "万辆": "1E4",
        },
        "days": {"天": "1", "日": "1"},
        "hours": {"小时": "1"},
        "noise": {"dB(A)": "1"},
        "concentration": {
            "微克/立方米": "1",
            "μg/m³": "1",
            "µg/m³": "1",
            "毫克/立方米": "1E3",
            "mg/m³": "1E3",
        },
        "water-concentration": {"毫克/升": "1", "mg/L": "1"},
        "coal-intensity": {"吨标煤/万元": "1", "吨标准煤/万元": "1"},
        "water-intensity": {"立方米/万元": "1", "吨/万元": "1", "m³/万元": "1"},
        "emission-intensity": {"千克/万元": "1", "吨/亿元": "0.1", "克/万元": "0.001"},
        "per-head-money": {"元/人": "1", "万元/人": "1E4"},
        "per-head-area": {"平方米/人": "1"},
        "per-head-day": {"千克/人·日": "1", "克/人·日": "0.001", "kg/人·日": "1"},
    }.items()
    for unit, factor in units.items()
}


class UnitMismatch(ValueError):
    """Two units measure different things, or one is unknown."""


KNOWN_UNITS = frozenset(_UNITS)


def is_unit(unit: str) -> bool:
    """Tell whether ``unit`` is in the conversion table. The empty unit is a pure number."""
    return not unit or unit in _UNITS


def unit_factor(source: str, target: str) -> Decimal:
    """Say by what to multiply a number in ``source`` to have it in ``target``.

    Raises:
        UnitMismatch: when one of the units is unknown or they measure different things.
    """
    if source == target:
        return Decimal(1)
    try:
        (from_dimension, from_factor), (to_dimension, to_factor) = _UNITS[source], _UNITS[target]
    except KeyError as exc:
        raise UnitMismatch(f"{source} → {target}") from exc
    if from_dimension != to_dimension:
        raise UnitMismatch(f"{source} → {target}")
    return _EXACT.divide(from_factor, to_factor)
