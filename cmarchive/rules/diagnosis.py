"""Likely causes of a wrong figure, named only when the numbers fit one and no other.

The defects are those seen in published material: units wrong by a power of ten, two digits exchanged, cut off
instead of rounded, last year's value once more.
"""

from collections.abc import Iterator, Sequence
from decimal import ROUND_DOWN, Decimal
from itertools import pairwise

from cmarchive.numbers import Interval, sum_intervals
from cmarchive.rules.readings import Reading
from cmarchive.rules.wording import entered
from cmarchive.text import mark

_POWERS = (1, -1, 2, -2, 3, -3, 4, -4, 6, -6)
_POWER_NAMES = {4: "（一万倍）", 3: "（一千倍）", 2: "（一百倍）"}


def power_text(power: int) -> str:
    """Name a power of ten as offices say it."""
    return f"10 的 {abs(power)} 次方{_POWER_NAMES.get(abs(power), '')}"


def _swapped(reading: Reading) -> Iterator[tuple[str, Decimal]]:
    """Every writing of a figure with two neighbouring digits exchanged, and by how much that changes its value."""
    text = reading.figure.number.text
    places = [index for index, char in enumerate(text) if char.isdecimal()]
    for left, right in pairwise(places):
        if text[left] == text[right] or (left == places[0] and text[right] == "0" and "." not in text):
            continue
        digits = list(text)
        digits[left], digits[right] = digits[right], digits[left]
        changed = "".join(digits)
        yield changed, (Decimal(changed) - reading.figure.number.value) * reading.factor


def cause_of_stated(
    stated: Reading, expected: Interval, exact: Decimal, previous: Reading | None = None
) -> str:
    """Explain why a recomputed figure was stated wrongly; empty when nothing fits.

    ``expected`` and ``exact`` are in the variable's unit, ``previous`` is last year's figure.
    """
    cut = (exact / stated.factor).quantize(Decimal(1).scaleb(-stated.decimals), rounding=ROUND_DOWN)
    if cut == stated.figure.number.value:
        return mark("Finding", "可能是直接舍去了尾数，没有按 GB/T 8170 修约。")
    interval = stated.interval
    if stated.value != 0:
        for power in _POWERS:
            if interval.scaled(Decimal(1).scaleb(power)).meets(expected):
                return _power_cause(stated, power)
    for writing, shift in _swapped(stated):
        if Interval(interval.low + shift, interval.high + shift).meets(expected):
            return _swap_cause(stated, writing)
    if previous is not None and previous.figure.number.text == stated.figure.number.text:
        return mark("Finding", "与上年填报的 {value} 完全相同，可能沿用了上年的数值。").format(
            value=entered(previous)
        )
    return ""


def _power_cause(reading: Reading, power: int) -> str:
    too = mark("Finding", "偏小") if power > 0 else mark("Finding", "偏大")
    return mark("Finding", "{name}可能{too} {power}，请核对单位和小数点。").format(
        name=reading.variable.name, too=too, power=power_text(power)
    )


def _swap_cause(reading: Reading, writing: str) -> str:
    return mark("Finding", "{name}可能把 {right} 误写成了 {wrong}。").format(
        name=reading.variable.name, right=writing, wrong=reading.figure.number.text
    )


def cause_in_balance(plus: Sequence[Reading], minus: Sequence[Reading]) -> str:
    """Explain why Σ ``plus`` − Σ ``minus`` is not zero: the one figure whose correction would make it so."""
    residual = sum_intervals(one.interval for one in plus) - sum_intervals(one.interval for one in minus)
    signed = [(one, 1) for one in plus] + [(one, -1) for one in minus]
    found = []
    for reading, sign in signed:
        half = reading.unit_in_last_place / 2
        for power in _POWERS if reading.value != 0 else ():
            scale = Decimal(1).scaleb(power)
            shift, spread = (scale - 1) * reading.value * sign, half * scale
            if residual.low + shift - spread <= 0 <= residual.high + shift + spread:
                found.append(_power_cause(reading, power))
    for reading, sign in signed if not found else ():
        found += [
            _swap_cause(reading, writing)
            for writing, shift in _swapped(reading)
            if residual.low + shift * sign <= 0 <= residual.high + shift * sign
        ]
    return found[0] if len(found) == 1 else ""
