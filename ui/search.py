"""Finding by typing: names, codes, pinyin and its first letters."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, islice
from typing import Generic, TypeVar

from cmarchive.text import fold
from ui.pinyin import MARK, initials, spelled, typed

T = TypeVar("T")

_SLICE = 1 << 15  # characters looked through at once; between two slices other threads have their turn


@lru_cache(maxsize=1 << 17)
def haystack(*texts: str) -> str:
    """What a search looks in: every text folded, and the pinyin of the first. Remembered, for lists are shown often."""
    return " ".join((*map(fold, texts), initials(texts[0]), spelled(texts[0])))


def matches(needle: str, hay: str) -> bool:
    """Tell whether every word typed occurs, as written or in pinyin; an empty needle matches everything."""
    return all(_occurs(fold(word), hay) for word in needle.split())


def rank(needle: str, hay: str) -> tuple[int, int]:
    """How well a haystack that matches does so, best least: begins so as written, or in pinyin, or has it further on."""
    word = next(iter(map(fold, needle.split())), "")
    plain, _, rest = hay.partition(MARK)
    pattern = typed(word)
    if plain.startswith(word):
        return 0, len(plain)
    begins = pattern is not None and pattern.match(MARK + rest) is not None
    return (1 if begins else 2), len(plain)


def _occurs(word: str, hay: str) -> bool:
    if word in hay:
        return True
    pattern = typed(word)
    return pattern is not None and pattern.search(hay) is not None


class Shelf(Generic[T]):
    """Values that are found by what stands in their haystacks; a hundred thousand take some milliseconds.

    All haystacks are one text, so that looking through them is one call, and only hits cost more. Pinyin written out is
    looked for when too little was found without: that takes a few tenths of a second, in small steps.
    """

    def __init__(self, values: Sequence[T], hays: Sequence[str]) -> None:
        self._values, self._hays = values, hays
        parts = [hay.partition(MARK) for hay in hays]
        self._plain = _Lines([plain for plain, _, _ in parts])
        self._spelled = _Lines([mark + rest for _, mark, rest in parts])

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
        found = self._those(self._plain.having(first), rest, 8 * limit)
        pattern = typed(first)
        if len(found) < limit and pattern is not None:
            found |= self._those(self._spelled.matching(pattern), rest, 8 * limit)
        best = sorted(found, key=lambda row: (*rank(first, self._hays[row]), row))
        return [self._values[row] for row in best[:limit]]

    def _those(self, rows: Iterator[int], words: Sequence[str], most: int) -> set[int]:
        """The first rows that have these words too."""
        having = (row for row in rows if all(_occurs(word, self._hays[row]) for word in words))
        return set(islice(having, most))


class _Lines:
    """Texts put together into one; answers with the numbers of the lines in which something occurs, each once."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._text = "\n".join(lines)
        self._starts = list(accumulate((len(line) + 1 for line in lines), initial=0))

    def having(self, word: str) -> Iterator[int]:
        """The lines with a word."""
        at = self._text.find(word)
        while at >= 0:
            line = bisect_right(self._starts, at) - 1
            yield line
            at = self._text.find(word, self._starts[line + 1])

    def matching(self, pattern: re.Pattern[str]) -> Iterator[int]:
        """The lines with a match; a pattern cannot match more than one line."""
        line, count = 0, len(self._starts) - 1
        while line < count:
            following = max(bisect_right(self._starts, self._starts[line] + _SLICE) - 1, line + 1)
            last = -1
            for match in pattern.finditer(self._text, self._starts[line], self._starts[following] - 1):
                here = bisect_right(self._starts, match.start()) - 1
                if here != last:
                    yield here
                last = here
            line = following
