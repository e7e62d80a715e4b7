"""Exact numbers as offices write them: entered text, decimals, rounding intervals and units.

Nothing here passes through ``float``. The last digit a person typed says how the number was rounded, so it is
kept: "2.90" and "2.9" are different statements (R6). Rounding rules R1–R6 are those of the domain facts.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Context, Decimal, localcontext
from fractions import Fraction
from functools import lru_cache

from cmarchive.text import half_width, mark, shorten

_EXACT = Context(prec=60)
_LONG = Context(prec=999)  # so that no written number is too long to be rounded
_GROUPED = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?", re.ASCII)
_PLAIN = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)", re.ASCII)
_MOST_DIGITS = 60  # what the exact context holds; far more than any figure has
_LOOKALIKE = str.maketrans("Oo〇○lI|。·–—", "0000111..--")


class NotANumber(ValueError):
    """The text is not a number; the message is a Chinese reason a clerk can act on."""

    @property
    def reason(self) -> str:
        """The message, as it was marked."""
        reason: str = self.args[0]
        return reason


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Summed(Number):
    """A sum of rounded numbers. It is as open as all of them together, more than its last digit says.

    ``half`` is how far the true sum may be from ``value``.
    """

    half: Decimal

    @property
    def unit_in_last_place(self) -> Decimal:
        """The worth of the step a number would be rounded to that is as open as this sum."""
        return self.half * 2


def parse_number(text: str) -> Number:
    """Read a figure as typed: full-width digits, thousands commas and blanks are accepted, nothing else.

    Raises:
        NotANumber: with a Chinese reason; a letter O for a zero is named as such.
    """
    cleaned = _ungrouped(re.sub(r"\s+", "", half_width(text)))
    if not _PLAIN.fullmatch(cleaned):
        raise NotANumber(_reason(text, cleaned))
    if (digits := sum(char.isdecimal() for char in cleaned)) > _MOST_DIGITS:
        message = mark("Number", "“{text}”有 {digits} 位数字，不可能是一个数据，请核对")
        raise NotANumber(message.format(text=shorten(text.strip(), 24), digits=digits))
    decimals = len(cleaned.partition(".")[2])
    return Number(text=cleaned, value=Decimal(cleaned), decimals=decimals)


def _ungrouped(cleaned: str) -> str:
    return cleaned.replace(",", "") if _GROUPED.fullmatch(cleaned) else cleaned


def _reason(text: str, cleaned: str) -> str:
    if not cleaned:
        return mark("Number", "没有内容")
    if _PLAIN.fullmatch(likely := _ungrouped(cleaned.translate(_LOOKALIKE))):
        message = mark("Number", "“{text}”中疑似把字母或句号当作数字，请改为 {likely} 或重新填写")
        return message.format(text=text.strip(), likely=likely)
    return mark("Number", "“{text}”不是数字").format(text=shorten(text.strip(), 40))


def plain(value: Decimal) -> str:
    """Write ``value`` in positional notation, never as 1E+3."""
    return format(value, "f")


def round_to(value: Decimal, decimals: int) -> Decimal:
    """Round once to ``decimals`` places by GB/T 8170—2008 (R1: exactly half goes to the even digit).

    Negative numbers round by their absolute value, and none becomes −0. What was rounded must not be rounded again.
    """
    step = Decimal(1).scaleb(-decimals)
    return _LONG.add(value.quantize(step, rounding=ROUND_HALF_EVEN, context=_LONG), Decimal(0))


def cut_off(value: Decimal, decimals: int) -> Decimal:
    """Drop the digits after ``decimals`` places, as one should not."""
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_DOWN, context=_LONG)


def places(value: Decimal) -> int:
    """How many decimals a number is written with; that is how exactly a limit is meant."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def exact_arithmetic() -> AbstractContextManager[Context]:
    """Make plain ``+ − × ÷`` on Decimal keep every digit a figure may have, for this thread and block."""
    return localcontext(_EXACT)


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


# dimension → "unit factor …" in the dimension's base unit. 千 belongs to the unit's name, 万 and 亿 go before any.
_TABLE = {
    "mass": "微克 1E-9 毫克 1E-6 克 1E-3 千克 1 公斤 1 斤 0.5 吨 1E3 千吨 1E6",
    "coal": "千克标准煤 1 吨标准煤 1E3 千吨标准煤 1E6",
    "volume": "毫升 1E-6 升 1E-3 立方米 1 方 1 千立方米 1E3",
    "gas": "标立方米 1 千标立方米 1E3",
    "money": "元 1 千元 1E3",
    "people": "人 1 千人 1E3",
    "visits": "人次 1",
    "area": "平方米 1 亩 2000/3 公顷 1E4 平方千米 1E6 平方公里 1E6",
    "length": "毫米 1E-3 厘米 0.01 米 1 千米 1E3 公里 1E3",
    "energy": "千焦 1 兆焦 1E3 吉焦 1E6 太焦 1E9 千卡 4.1868 千瓦时 3600 度 3600 兆瓦时 3.6E6",
    "power": "千瓦 1 兆瓦 1E3",
    "time": "秒 1/3600 分钟 1/60 小时 1 日 24 天 24",
    "years": "年 1",
    "noise": "db(a) 1",
    "share": "% 1 ‰ 0.1",
    "points": "百分点 1",
    "count": " 1 ".join((*"个家辆所次件台项套份起户座处条张宗篇期场批只艘株块例", "")),
}
_SCALABLE = frozenset(_TABLE) - {"time", "years", "noise", "share", "points"}


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    words = text.split()
    return zip(words[::2], words[1::2], strict=True)


_MEASURES = {
    unit: (dimension, Fraction(factor))
    for dimension, listed in _TABLE.items()
    for unit, factor in _pairs(listed)
}
_SCALES = {"十万": 10**5, "百万": 10**6, "千万": 10**7, "万亿": 10**12, "万": 10**4, "亿": 10**8}
_SPELLINGS = dict(
    _pairs(
        "ug 微克 μg 微克 mg 毫克 g 克 kg 千克 t 吨 kt 千吨 tce 吨标准煤 kgce 千克标准煤 ml 毫升 l 升 m3 立方米 nm3 标立方米 "
        "m2 平方米 km2 平方千米 hm2 公顷 ha 公顷 mm 毫米 cm 厘米 m 米 km 千米 h 小时 s 秒 db db(a) 分贝(a) db(a) 名 人 "
        "kj 千焦 mj 兆焦 gj 吉焦 tj 太焦 kcal 千卡 大卡 千卡 kwh 千瓦时 kw·h 千瓦时 mwh 兆瓦时 kw 千瓦 mw 兆瓦"
    )
)
_PER = {"d": "日", "a": "年", "时": "小时", "人日": "人·日", "人天": "人·日"}
_SAME_DOT = str.maketrans({"・": "·", "•": "·", "*": "·", "×": "·", "⋅": "·"})


class UnitMismatch(ValueError):
    """Two units measure different things, or one is unknown."""


def is_unit(unit: str) -> bool:
    """Tell whether ``unit`` can be converted from. The empty unit is a pure number."""
    return not unit or _measure(unit) is not None


def dimension(unit: str) -> str | None:
    """What a unit measures (``mass``, ``money/people``); ``count`` for the empty one, None for an unknown one."""
    measure = _measure(unit) if unit else ("count", Fraction(1))
    return None if measure is None else measure[0]


@lru_cache(maxsize=4000)  # asked for every figure that is not in its variable's unit
def unit_factor(source: str, target: str) -> Decimal:
    """Say by what to multiply a number in ``source`` to have it in ``target``.

    Raises:
        UnitMismatch: when one of the units is unknown or they measure different things.
    """
    if source == target:
        return Decimal(1)
    given, wanted = _measure(source), _measure(target)
    if given is None or wanted is None:
        raise UnitMismatch(f"{source} → {target}")
    ratio = given[1] / wanted[1]
    if given[0] != wanted[0]:
        ratio *= _water(given[0], wanted[0], f"{source} → {target}")
    return _EXACT.divide(Decimal(ratio.numerator), Decimal(ratio.denominator)).normalize(_EXACT)


def _water(given: str, wanted: str, what: str) -> Fraction:
    """What flows or is used is water, of which offices write 吨 for 立方米: 吨/日, 吨/万元. Stocks are not taken so."""
    tonne = Fraction(1000)
    for per in ("/time", "/money", "/people·time"):
        if (given, wanted) == (f"volume{per}", f"mass{per}"):
            return tonne
        if (given, wanted) == (f"mass{per}", f"volume{per}"):
            return 1 / tonne
    raise UnitMismatch(what)


@lru_cache(maxsize=1000)
def _measure(unit: str) -> tuple[str, Fraction] | None:
    """The dimension of a unit however it is spelt, and what one of it is worth in the dimension's base unit."""
    plain_unit = re.sub(r"\s+", "", unicodedata.normalize("NFKC", unit).casefold()).translate(_SAME_DOT)
    upper, slash, lower = (
        plain_unit.replace("标煤", "标准煤").replace("标准立方米", "标立方米").partition("/")
    )
    above = _simple(upper)
    if above is None or not slash:
        return above if above is None or above[0] != "years" else None
    lower = lower.removeprefix("(").removesuffix(")") if lower.startswith("(") else lower
    dimensions, worth = [], above[1]
    for word in _PER.get(lower, lower).split("·"):
        below = _simple(_PER.get(word, word))
        if below is None:
            return None
        dimensions.append(below[0])
        worth /= below[1]
    return f"{above[0]}/{'·'.join(dimensions)}", worth


def _simple(word: str) -> tuple[str, Fraction] | None:
    """A unit without a fraction stroke, with or without 万 or 亿 before it."""
    found = _MEASURES.get(_SPELLINGS.get(word, word))
    if found is not None:
        return found
    if word.startswith("个") and (found := _MEASURES.get(word[1:])) is not None and found[0] == "points":
        return found
    for scale, factor in _SCALES.items():
        rest = word.removeprefix(scale)
        if rest != word and (found := _MEASURES.get(_SPELLINGS.get(rest, rest))) is not None:
            return (found[0], found[1] * factor) if found[0] in _SCALABLE else None
    return None
