"""How findings write numbers: as the user entered them, brought to one unit where a formula needs it."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from cmarchive.assessment import VariableKind
from cmarchive.model import FindingValue
from cmarchive.numbers import Interval, places, plain, round_to
from cmarchive.rules.readings import Reading
from cmarchive.text import mark
from cmarchive.wording import ENUMERATION

_TIGHT = ("", "%", "‰")  # units written without a blank before them
_MINUS = "−"
_LONG, _SHOWN = 24, 6


def with_unit(number: str, unit: str) -> str:
    """Write a number with its unit: 79.96%, 60 dB(A), 3."""
    return number + unit if unit in _TIGHT else number + " " + unit


def entered(reading: Reading) -> str:
    """The figure as the user wrote it, with the unit; an answer as 是 or 否."""
    if reading.variable.kind is VariableKind.BOOLEAN:
        return mark("Finding", "否") if reading.value == 0 else mark("Finding", "是")
    return with_unit(reading.figure.number.text, reading.figure.unit)


def short(value: Decimal) -> str:
    """A number in positional notation without idle zeros after the point."""
    text = plain(value)
    if len(text) > _LONG:  # only a quotient or 亩 is so long
        text = plain(round_to(value, max(_LONG // 2, -value.adjusted() + _SHOWN)))
    return text.rstrip("0").rstrip(".") if "." in text else text


def term(reading: Reading) -> str:
    """The figure in a formula: the entered digits, or what they come to in the unit of the comparison."""
    text = reading.figure.number.text if reading.factor == 1 else short(reading.value)
    return f"（{text}）" if text.startswith("-") else text


def difference(amount: Decimal, unit: str) -> str:
    """How far two numbers of ``unit`` are apart; shares differ by 百分点."""
    return with_unit(short(abs(amount)), mark("Finding", "个百分点") if unit == "%" else unit)


def joined(plus: Sequence[str], minus: Sequence[str] = ()) -> str:
    """Write terms as a sum, in brackets when there is more than one."""
    text = " + ".join(plus) + "".join(f" {_MINUS} {one}" for one in minus)
    return f"（{text}）" if len(plus) + len(minus) > 1 else text


def unbracketed(text: str) -> str:
    """Take the outer brackets of ``joined`` off again."""
    is_sum = text.startswith("（") and text.endswith("）") and " " in text
    return text[1:-1] if is_sum else text


def span(interval: Interval, decimals: int, unit: str) -> str:
    """The range rounding leaves open, to so many decimals: 64.8%–65.2%."""
    low, high = (plain(round_to(edge, decimals)) for edge in (interval.low, interval.high))
    if unit in _TIGHT:
        return f"{low}{unit}–{high}{unit}"
    return with_unit(f"{low}–{high}", unit)


def limit_remark(value: Decimal, low: Decimal | None, high: Decimal | None, unit: str) -> str:
    """Say when a value outside of its limits lies within them once rounded to the decimals of the limit missed."""
    for limit, misses in ((low, low is not None and value < low), (high, high is not None and value > high)):
        if limit is not None and misses and round_to(value, places(limit)) == limit:
            return mark("Finding", "（修约后为 {rounded}，按修约值比较则符合；此处按全数值比较）").format(
                rounded=with_unit(plain(limit), unit)
            )
    return ""


def conversion_note(readings: Iterable[Reading]) -> str:
    """Say which unit a formula was brought to; empty when nothing was converted."""
    units = dict.fromkeys(one.unit for one in readings if one.factor != 1)
    if not units:
        return ""
    return mark("Finding", "（已换算为{units}）").format(units=ENUMERATION.join(units))


def values_of(readings: Iterable[Reading]) -> tuple[FindingValue, ...]:
    """The figures a finding compares."""
    return tuple(reading.as_value for reading in readings)


def years_text(years: Sequence[int]) -> str:
    """Name years as a period: 2023, 2022—2024, or 2022、2024."""
    if len(years) > 2 and years[-1] - years[0] == len(years) - 1:
        return f"{years[0]}—{years[-1]}"
    return ENUMERATION.join(str(year) for year in years)
