"""What a person chose for the program as a whole, as one frozen value; where it is kept is the business of Settings."""

import getpass
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from cmarchive.session import NumberStyle


class ThemeChoice(StrEnum):
    """Which colours."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Language(StrEnum):
    """The language of the window, by the name of its translation file; Chinese is the source and has none."""

    CHINESE = "zh_CN"
    ENGLISH = "en"


class Scale(StrEnum):
    """By how much everything is larger than the system has it."""

    NONE = "1"
    QUARTER = "1.25"
    HALF = "1.5"
    THREE_QUARTERS = "1.75"
    TWICE = "2"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """``author`` signs explanations and notes; empty stands for the name of the computer's user.

    ``number_style`` is where page numbers stand in archives for which nothing else was chosen. ``toured`` says that
    the tour was seen or sent away.
    """

    theme: ThemeChoice = ThemeChoice.SYSTEM
    language: Language = Language.CHINESE
    scale: Scale = Scale.NONE
    author: str = ""
    number_style: NumberStyle = NumberStyle.GB11822
    toured: bool = False


_DEFAULT = Preferences()


def to_stored(preferences: Preferences) -> dict[str, str]:
    """Write preferences down as texts by name."""
    return {one.name: str(getattr(preferences, one.name)) for one in fields(Preferences)}


def from_stored(stored: Mapping[str, str]) -> Preferences:
    """Read preferences back. What is unknown, or was spoiled by hand, is as if it had not been chosen."""
    chosen: dict[str, Any] = {}
    for one in fields(Preferences):
        text, default = stored.get(one.name), getattr(_DEFAULT, one.name)
        if text is None:
            continue
        try:
            chosen[one.name] = text == "True" if isinstance(default, bool) else type(default)(text)
        except ValueError:
            continue
    return Preferences(**chosen)


def user_name() -> str:
    """The name of the computer's user; empty where the system tells none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
