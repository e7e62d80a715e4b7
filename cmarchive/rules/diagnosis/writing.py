"""How a figure may have been written wrongly: the writings one slip away, and by how much each changes the value."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from cmarchive.numbers import Interval
from cmarchive.rules.readings import Reading

POWERS = (1, -1, 2, -2, 3, -3, 4, -4, 6, -6)
_ENOUGH = 3  # significant digits below which anything is one digit away from anything


class Writing(NamedTuple):
    """Another writing of a figure and the range it stands for, in the unit of the reading."""

    text: str
    interval: Interval


def is_long(reading: Reading) -> bool:
    """Tell whether a figure has so many digits that its agreeing with something says something."""
    digits = "".join(char for char in reading.figure.number.text if char.isdecimal())
    return len(digits.lstrip("0")) >= _ENOUGH


def swapped(reading: Reading) -> Iterator[Writing]:
    """Every writing with two neighbouring digits exchanged."""
    text = reading.figure.number.text
    for left, right in pairwise(_places(text)):
        if text[left] != text[right]:
            digits = list(text)
            digits[left], digits[right] = digits[right], digits[left]
            yield from _plausible(reading, "".join(digits))


def mistyped(reading: Reading) -> Iterator[Writing]:
    """Every writing with one other digit, of a figure long enough."""
    text = reading.figure.number.text
    if not is_long(reading):
        return
    for place in _places(text):
        for digit in "0123456789".replace(text[place], ""):
            yield from _plausible(reading, text[:place] + digit + text[place + 1 :])


def _places(text: str) -> list[int]:
    return [index for index, char in enumerate(text) if char.isdecimal()]


def _plausible(reading: Reading, text: str) -> Iterator[Writing]:
    """Nobody writes 0125 for 125."""
    bare = text.lstrip("+-")
    if len(bare) > 1 and bare[0] == "0" and bare[1].isdecimal():
        return
    own = reading.interval
    shift = (Decimal(text) - reading.figure.number.value) * reading.factor
    yield Writing(text, Interval(own.low + shift, own.high + shift))
