"""Finding by typing: names, codes and the first letters of the pinyin."""

from bisect import bisect_right

from cmarchive.text import fold

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


def haystack(*texts: str) -> str:
    """What a search looks in: every text folded, and the initials of the first."""
    return " ".join((*map(fold, texts), initials(texts[0])))


def matches(needle: str, hay: str) -> bool:
    """Tell whether every word typed occurs; an empty needle matches everything."""
    return all(fold(word) in hay for word in needle.split())
