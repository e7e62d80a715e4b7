"""Finding by typing: names, codes and the first letters of the pinyin."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Generic, TypeVar

from cmarchive.text import fold

T = TypeVar("T")

# The first level of GB 2312 stands in order of pinyin; these are the codes at which each letter begins.
_LETTERS = "abcdefghjklmnopqrstwxyz"
_STARTS = (
    0xB0A1,
    0xB0C5,
    0xB2C1,
    0xB4EE,
    0xB6EA,
    0xB7A2,
    0xB8C1,
    0xB9FE,
    0xBBF7,
    0xBFA6,
    0xC0AC,
    0xC2E8,
    0xC4C3,
    0xC5B6,
    0xC5BE,
    0xC6DA,
    0xC8BB,
    0xC8F6,
    0xCBFA,
    0xCDDA,
    0xCEF4,
    0xD1B9,
    0xD4D1,
)
_END = 0xD7F9


def initials(text: str) -> str:
    """The first letters of the pinyin of ``text``; rare characters, outside the first level, give none."""
    return "".join(map(_initial, text)).casefold()


@lru_cache(maxsize=8192)
def _initial(char: str) -> str:
    if char.isascii():
        return char if char.isalnum() else ""
    try:
        code = int.from_bytes(char.encode("gb2312"), "big")
    except UnicodeEncodeError:
        return ""
    if not _STARTS[0] <= code <= _END:
        return ""
    return _LETTERS[bisect_right(_STARTS, code) - 1]


@lru_cache(maxsize=1 << 17)
def haystack(*texts: str) -> str:
    """What a search looks in: every text folded, and the initials of the first. Remembered, for lists are shown often."""
    return " ".join((*map(fold, texts), initials(texts[0])))


def matches(needle: str, hay: str) -> bool:
    """Tell whether every word typed occurs; an empty needle matches everything."""
    return all(fold(word) in hay for word in needle.split())


class Shelf(Generic[T]):
    """Values that are found by what stands in their haystacks; a hundred thousand take some milliseconds.

    All haystacks are one text, so that looking through them is one call, and only hits cost more.
    """

    def __init__(self, values: Sequence[T], hays: Sequence[str]) -> None:
        self._values, self._hays = values, hays
        self._text = "\n".join(hays)
        self._starts = list(accumulate((len(hay) + 1 for hay in hays), initial=0))

    def __len__(self) -> int:
        return len(self._values)

    def find(self, needle: str, limit: int) -> list[T]:
        """The values whose haystack has every word of ``needle``, those that begin with it first.

        Of very many hits, the first ``8 × limit`` are looked at.
        """
        words = sorted((word for one in needle.split() if (word := fold(one))), key=len, reverse=True)
        if not words or not self._values:
            return []
        first, rest = words[0], words[1:]
        rows: list[int] = []
        at = self._text.find(first)
        while at >= 0 and len(rows) < 8 * limit:
            row = bisect_right(self._starts, at) - 1
            hay = self._hays[row]
            if all(word in hay for word in rest):
                rows.append(row)
            at = self._text.find(first, self._starts[row + 1])
        rows.sort(key=lambda row: (not self._hays[row].startswith(first), len(self._hays[row]), row))
        return [self._values[row] for row in rows[:limit]]
