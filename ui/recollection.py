"""Sentences of the program that an archive keeps (edits, guesses, what is wrong with a file), known again by their form."""

import re
import xml.etree.ElementTree as ET
from functools import lru_cache

from PySide6.QtCore import QLocale

from cmarchive.resources import resource
from cmarchive.wording import Text

# Contexts of what archives keep; only their texts are known again, so that no title of a person's is ever translated.
_KEPT = ("Step", "Match", "Inspection", "Dispatch", "Problem", "Source", "Collecting", "Verify")
_WITHIN = (
    "MediaType",
    "Conformance",
    "Cause",
    "Narrative",
    "Verdict",
    "Scheme",
)  # words that stand in such sentences
_WRITTEN = ("title", "file", "subject")  # what a person called something, even if we call something so
_HOLE = re.compile(r"\{(\w+)\}")
_STOP = "。"


class Recollection:
    """What was marked, by how it reads: whole texts, and templates as patterns, the most telling first."""

    def __init__(self, language: str) -> None:
        self._whole: dict[str, str] = {}
        self._within: dict[str, str] = {}
        found: list[tuple[int, re.Pattern[str], str, str]] = []
        for context in ET.parse(resource(f"i18n/{language}.ts")).getroot().iter("context"):
            name = context.findtext("name", "")
            for message in context.iter("message"):
                template = message.findtext("source", "")
                if name in _WITHIN and not _HOLE.search(template):
                    self._within.setdefault(template, name)
                if name not in _KEPT:
                    continue
                if not _HOLE.search(template):
                    self._whole.setdefault(template, name)
                elif weight := len(_HOLE.sub("", template)):
                    found.append((weight, _pattern(template), name, template))
        self._patterns = sorted(found, key=lambda one: -one[0])

    def of(self, text: str) -> str:
        """The text as it was marked; what is not known stays as it is, sentence by sentence."""
        known = self._one(text)
        if known is text and _STOP in text[:-1]:
            parts = [self._one(part + _STOP) for part in text.rstrip(_STOP).split(_STOP)]
            if any(isinstance(part, Text) for part in parts):
                spaced = [piece for part in parts for piece in (Text(" ", "Joint"), part)][1:]
                return Text(text, parts=tuple(spaced))
        return known

    def _one(self, text: str) -> str:
        if context := self._whole.get(text):
            return Text(text, context)
        for _, pattern, context, template in self._patterns:
            if found := pattern.fullmatch(text):
                values = {name: self._word(name, value) for name, value in found.groupdict().items()}
                return Text(text, context, template, values)
        return text

    def _word(self, hole: str, text: str) -> str:
        if hole in _WRITTEN:
            return text
        if context := self._whole.get(text) or self._within.get(text):
            return Text(text, context)
        return text


def _pattern(template: str) -> re.Pattern[str]:
    seen: set[str] = set()

    def hole(name: str) -> str:
        if name in seen:
            return f"(?P={name})"
        seen.add(name)
        return f"(?P<{name}>.+?)"

    pieces = _HOLE.split(template)  # text, name, text, name, …
    return re.compile(
        "".join(hole(one) if at % 2 else re.escape(one) for at, one in enumerate(pieces)), re.DOTALL
    )


@lru_cache(maxsize=2)
def _recollection(language: str) -> Recollection | None:
    return Recollection(language) if resource(f"i18n/{language}.ts").exists() else None


def recalled(text: str) -> str:
    """A kept text as it was marked, ready to be said in the window's language; in Chinese there is nothing to do."""
    if isinstance(text, Text) or not text:
        return text
    known = _recollection(QLocale.languageToCode(QLocale().language()))
    return text if known is None else known.of(text)
