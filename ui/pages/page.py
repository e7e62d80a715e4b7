"""What every page of the window is: a stage of the work over one workspace."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cmarchive.errors import ArchiveError
from cmarchive.model import Problem
from ui.actions import Keys, make_action
from ui.settings import Settings
from ui.texts import error_text, shown
from ui.theme import Theme, Tone
from ui.widgets.basics import MessageBar
from ui.workspace import Place, Workspace


class Page(QWidget):
    """Holds a message bar at its top and tells the rail how far the stage is.

    What it can do is offered once, with ``offer``: the window shows it in the stage's menu, in the command palette and
    in the list of shortcuts. ``actions()``, which is Qt's own, gives what was offered.
    """

    state_changed = Signal(str)

    def __init__(self, workspace: Workspace, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self.workspace, self.theme, self.settings = workspace, theme, settings
        self.setObjectName("page")
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(20, 0, 20, 12)
        self.box.setSpacing(12)
        self.bar = MessageBar(theme)
        self.box.addWidget(self.bar)
        workspace.view_changed.connect(lambda _view: None if self.isVisible() else self.bar.grow_old())

    def in_turn(self, name: str, show: Callable[[Any], None], *, lazy: bool = False) -> Callable[[Any], None]:
        """What shows news at once while this page is in sight, and else when the window has nothing better to do.

        Of several news of a name only the last is shown. Turning to the page shows what is left; what is ``lazy`` is
        not shown before.
        """

        def take(news: Any) -> None:
            if self.isVisible():
                self.workspace.turns.drop(self, name)
                show(news)
            else:
                self.workspace.turns.put(self, name, lambda: show(news), lazy=lazy)

        return take

    def catch_up(self) -> None:
        """Show every piece of news that waits."""
        self.workspace.turns.do_all(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Be up to date when seen."""
        self.catch_up()
        super().showEvent(event)

    def offer(
        self, name: str, text: str, run: Callable[[], Any], *keys: Keys, starts_group: bool = False
    ) -> QAction:
        """Offer an action while this page is in front; offer before the page is added to the window.

        ``name`` is stable and nobody sees it. Shortcuts may be those of other pages' actions, but not the window's.
        """
        action = make_action(self, text, run, *keys)
        action.setObjectName(name)
        action.setProperty("startsGroup", starts_group)
        self.addAction(action)
        return action

    def place(self) -> str:
        """What to come back to when the archive is opened again, written down; empty when nothing is chosen."""
        return ""

    def return_to(self, place: str) -> None:
        """Go to what ``place`` wrote down, if it is still there."""

    def reach(self, place: Place) -> None:
        """Show a place that another page, a finding or the command palette speaks of."""

    def take_dropped(self, paths: Sequence[Path]) -> None:
        """Take files that fell on the window where nothing else takes them."""

    def seek(self, code: str) -> None:
        """Show what the command palette found on this page: a variable by its code."""

    def show_error(self, error: ArchiveError) -> None:
        """Say at the page's top what happened and what to do."""
        self.bar.tell(error_text(error), Tone.ERROR)

    def tell(self, text: str, problems: Sequence[Problem] = ()) -> None:
        """Say what was done; problems are listed on request."""
        self.bar.tell(
            text, Tone.WARNING if problems else Tone.OK, [shown(problem.text) for problem in problems]
        )
