"""The yes-or-no columns of a roster, and those where one of several classes is written."""

from collections.abc import Mapping

from cmarchive.assessment import Flag, FlagKind
from cmarchive.intake.cells import Cell
from cmarchive.intake.roster_columns import CHOICE, FLAG, yes_no
from cmarchive.text import fold, mark
from cmarchive.wording import ENUMERATION


class FlagColumns:
    """Reads the cells of flag columns into the flags they set and clear."""

    def __init__(self, flags: Mapping[str, Flag]) -> None:
        self._codes: dict[str, dict[str, str]] = {}
        self._titles: dict[str, list[str]] = {}
        for flag in flags.values():
            if flag.kind is FlagKind.ENTERPRISE and flag.choice:
                self._titles.setdefault(flag.choice, []).append(flag.title)
                codes = self._codes.setdefault(flag.choice, {})
                codes.update((fold(writing), flag.code) for writing in (flag.title, *flag.aliases))

    def read(self, kind: str, heading: str, cell: Cell, flags: set[str], cleared: set[str]) -> str:
        """Add what a cell says to ``flags`` or ``cleared``; returns the Chinese reason when it says nothing known."""
        if kind.startswith(CHOICE):
            return self._read_choice(kind.removeprefix(CHOICE), cell, flags, cleared)
        code = kind.removeprefix(FLAG)
        answer = False if cell.is_blank else yes_no(cell.text)
        if answer is None:
            text = mark("Roster", "“{heading}”填的是“{text}”，看不出是或否，没有导入这一格；请填是或否。")
            return text.format(heading=heading, text=cell.clean)
        (flags if answer else cleared).add(code)
        return ""

    def _read_choice(self, choice: str, cell: Cell, flags: set[str], cleared: set[str]) -> str:
        if cell.is_blank:
            return ""
        codes = self._codes[choice]
        code = codes.get(cell.text) or codes.get(fold(cell.text))
        if code is None:
            text = mark("Roster", "{choice}“{text}”无法识别，没有导入这一格；请填{titles}之一。")
            return text.format(choice=choice, text=cell.clean, titles=ENUMERATION.join(self._titles[choice]))
        flags.add(code)
        cleared.update(codes.values())
        return ""
