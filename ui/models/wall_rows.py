"""Which enterprises the 缺件墙 shows, and in what order."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer

from cmarchive.dossiers import Completeness
from cmarchive.model import Enterprise, SubjectKey
from ui.pinyin import initials
from ui.search import haystack, matches

_AT_A_TIME = 400  # enterprises, some five milliseconds


class WallOrder(StrEnum):
    """How the enterprises stand."""

    MOST = "most"
    NUMBER = "number"
    NAME = "name"


class WallRows(StrEnum):
    """Which enterprises are shown."""

    ALL = "all"
    OPEN = "open"
    DATED = "dated"
    DONE = "done"


class RowChoice(QObject):
    """Remembers what was chosen and applies it to the enterprises of a snapshot."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.order, self.shown, self.needle = WallOrder.MOST, WallRows.ALL, ""
        self._hay: dict[tuple[str, str, str], str] = {}
        self._cold: Sequence[Enterprise] = ()  # whose words are not known yet
        self._warming = QTimer(self, interval=0)
        self._warming.timeout.connect(self._warm)

    def learn(self, enterprises: Sequence[Enterprise]) -> None:
        """Get ready for a search: of five thousand that takes 60 ms, so a few at a time while nobody searches."""
        self._cold = enterprises
        self._warming.start()

    def rows(
        self, enterprises: Sequence[Enterprise], progress: Mapping[SubjectKey, Completeness]
    ) -> list[Enterprise]:
        """The enterprises to show. Before anything has been counted only the search decides."""
        counted = [(one, progress.get(one.key)) for one in enterprises]
        shown = [pair for pair in counted if self._is_shown(*pair)]
        if self.order is WallOrder.MOST:
            shown.sort(key=lambda pair: -pair[1].open if pair[1] is not None else 0)
        rows = [one for one, _done in shown]
        if self.order is WallOrder.NAME:
            return sorted(rows, key=lambda one: (initials(one.name), one.name))
        return rows

    def _is_shown(self, one: Enterprise, done: Completeness | None) -> bool:
        if self.needle and not matches(self.needle, self._words(one)):
            return False
        if done is None or self.shown is WallRows.ALL:
            return True
        match self.shown:
            case WallRows.OPEN:
                return done.open > 0
            case WallRows.DATED:
                return done.expired + done.expiring > 0
            case _:
                return done.open == 0

    def _words(self, one: Enterprise) -> str:
        texts = (one.name, one.credit_code, one.id)
        if (hay := self._hay.get(texts)) is None:
            hay = self._hay[texts] = haystack(*texts)
        return hay

    def _warm(self) -> None:
        for one in self._cold[:_AT_A_TIME]:
            self._words(one)
        self._cold = self._cold[_AT_A_TIME:]
        if not self._cold:
            self._warming.stop()
