"""How Chinese is typed with Latin letters: readings without tones, initials, and a pattern that takes both, mixed too."""

import re
from functools import cache, lru_cache

from cmarchive.resources import resource

MARK = "\x01"  # before every character of a spelled text
_OR = "\x02"  # between the readings of one character
_BEGIN = rf"{MARK}(?:[A-Z{_OR}]*{_OR})?"
_ON = rf"[A-Z{_OR}]*{_BEGIN}"


def initials(text: str) -> str:
    """The first letters of the usual readings, and the letters and digits of ``text``; other characters give none."""
    return "".join(map(_initial, text))


def prepare() -> None:
    """Read the readings, on whatever thread has the time: on the window's it would be felt."""
    _readings()


@lru_cache(maxsize=1 << 17)
def spelled(text: str) -> str:
    """All readings of all characters, in capitals, so that nothing typed is found in it but by ``typed``."""
    return "".join(map(_marked, text))


@lru_cache(maxsize=256)
def typed(word: str) -> re.Pattern[str] | None:
    """What a word matches in a spelled text: each letter goes on in the reading or begins that of the next character.

    None for a word with anything but letters and digits of ASCII. ``slx``, ``shilixian`` and ``shlix`` all find 示例县;
    ``an`` does not, for no reading in it begins so.
    """
    if not (word.isascii() and word.isalnum()):
        return None
    letters = word.upper()
    return re.compile(_BEGIN + letters[0] + "".join(f"(?:{one}|{_ON}{one})" for one in letters[1:]))


@lru_cache(maxsize=1 << 15)
def _initial(char: str) -> str:
    if char.isascii():
        return char.casefold() if char.isalnum() else ""
    known = _readings().get(char, ())
    return known[0][0] if known else ""


@lru_cache(maxsize=1 << 15)
def _marked(char: str) -> str:
    if char.isascii():
        return MARK + char.upper() if char.isalnum() else ""
    known = _readings().get(char, ())
    return MARK + _OR.join(known).upper() if known else ""


@cache
def _readings() -> dict[str, tuple[str, ...]]:
    """The readings of every character known, the usual one first; read when first asked for, or by ``prepare``."""
    usual: dict[str, str] = {}
    others: dict[str, str] = {}
    for line in resource("pinyin/readings.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        reading, _, chars = line.partition(" ")
        first, _, second = chars.partition("|")
        usual.update(dict.fromkeys(first, reading))
        others.update(dict.fromkeys(second, reading))
    return {char: _as_typed(reading, others.get(char, "")) for char, reading in usual.items()}


def _as_typed(*readings: str) -> tuple[str, ...]:
    """The readings, and ``lu`` beside ``lv``: both are typed for ü."""
    given = [one for one in readings if one]
    return tuple(dict.fromkeys((*given, *(one.replace("v", "u") for one in given))))
