"""Sentences of running text, and the plain writing they are compared in."""

import re
import unicodedata
from collections.abc import Iterator

COMMA = "，"
_KEPT = str.maketrans({"，": "\ue001", "；": "\ue001", ";": "\ue001"})
_BACK = str.maketrans({"\ue001": COMMA})
_QUOTES = str.maketrans(dict.fromkeys("\"'“”‘’《》〈〉「」『』", ""))
_CAPITALS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")
_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?]*")
_LATIN_REMARK = re.compile(r"(?<=[\u4e00-\u9fff])\([a-z0-9.+\-]+\)")
_GROUPED = re.compile(r"(?<![\d.])\d{1,3}(?:,\d{3})+(?!\d)")
_ORDINAL = re.compile(
    r"^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}(?:[、.]|是)|"
    r"\d{1,2}(?:\.\d{1,2})*[、.](?!\d)|第[一二三四五六七八九十]{1,3}[,，、]|[①-⑳])"
)


def sentences(text: str) -> Iterator[str]:
    """The sentences of a paragraph as printed."""
    for found in _SENTENCE.finditer(text):
        if sentence := found.group().strip():
            yield sentence


def plain_writing(text: str) -> str:
    """Bring a sentence or a name to half width without blanks, quotes, and brackets that only repeat in Latin.

    A full-width comma stays one, so that 353，355 is two numbers and 1,234 is one.
    """
    narrow = unicodedata.normalize("NFKC", text.translate(_KEPT)).translate(_CAPITALS)
    joined = "".join(narrow.split()).translate(_QUOTES)
    grouped = _GROUPED.sub(lambda found: found.group().replace(",", ""), joined)
    return _LATIN_REMARK.sub("", grouped.replace(",", COMMA).translate(_BACK))


def unnumbered(writing: str) -> str:
    """Take the number off the front of a sentence in plain writing: （一）, 1., 一是."""
    while found := _ORDINAL.match(writing):
        writing = writing[found.end() :]
    return writing
