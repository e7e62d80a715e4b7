"""How a figure may have been written wrongly: the writings one slip away that would be as they should."""

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR
from itertools import pairwise

from cmarchive.numbers import Interval
from cmarchive.rules.readings import Reading

POWERS = (1, -1, 2, -2, 3, -3, 4, -4, 6, -6)
_ENOUGH = 3  # significant digits below which anything is one digit away from anything


def is_long(reading: Reading) -> bool:
    """Tell whether a figure has so many digits that its agreeing with something says something."""
    digits = "".join(char for char in reading.figure.number.text if char.isdecimal())
    return len(digits.lstrip("0")) >= _ENOUGH


def swapped(reading: Reading, wanted: Interval) -> Iterator[str]:
    """Every fitting writing with two neighbouring digits exchanged."""
    text = reading.figure.number.text
    low, high = _needed(reading, wanted)
    for (left, above), (right, below) in pairwise(_weights(text)):
        if (
            low <= (int(text[right]) - int(text[left])) * (above - below) <= high
            and text[left] != text[right]
        ):
            yield from _plausible(
                text[:left] + text[right] + text[left + 1 : right] + text[left] + text[right + 1 :]
            )


def mistyped(reading: Reading, wanted: Interval) -> Iterator[str]:
    """Every fitting writing with one other digit, of a figure long enough."""
    text = reading.figure.number.text
    if not is_long(reading):
        return
    low, high = _needed(reading, wanted)
    for place, weight in _weights(text):
        digit = int(text[place])
        for other in range(10):
            if other != digit and low <= (other - digit) * weight <= high:
                yield from _plausible(f"{text[:place]}{other}{text[place + 1 :]}")


def _needed(reading: Reading, wanted: Interval) -> tuple[int, int]:
    """By how many steps of its last digit a figure must change, at least and at most, to be what is wanted."""
    own, step = reading.interval, reading.figure.number.unit_in_last_place * reading.factor
    low = ((wanted.low - own.high) / step).to_integral_value(ROUND_CEILING)
    high = ((wanted.high - own.low) / step).to_integral_value(ROUND_FLOOR)
    return int(low), int(high)


def _weights(text: str) -> list[tuple[int, int]]:
    """Where the digits stand, and how many steps of the last digit one step of each is; negative below zero."""
    places = [index for index, char in enumerate(text) if char.isdecimal()]
    sign = -1 if text.startswith("-") else 1
    return [(place, sign * 10 ** (len(places) - 1 - index)) for index, place in enumerate(places)]


def _plausible(text: str) -> Iterator[str]:
    """Nobody writes 0125 for 125."""
    bare = text.lstrip("+-")
    if not (len(bare) > 1 and bare[0] == "0" and bare[1].isdecimal()):
        yield text
