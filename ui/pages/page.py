"""What every page of the window is: a stage of the work over one workspace."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cmarchive.errors import ArchiveError
from cmarchive.model import Problem
from ui.settings import Settings
from ui.texts import error_text
from ui.theme import Theme, Tone
from ui.widgets.basics import MessageBar
from ui.workspace import Workspace


class Page(QWidget):
    """Holds a message bar at its top and tells the rail how far the stage is."""

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

    def show_error(self, error: ArchiveError) -> None:
        """Say at the page's top what happened and what to do."""
        self.bar.tell(error_text(error), Tone.ERROR)

    def tell(self, text: str, problems: Sequence[Problem] = ()) -> None:
        """Say what was done; problems are listed on request."""
        self.bar.tell(text, Tone.WARNING if problems else Tone.OK, [str(problem) for problem in problems])
