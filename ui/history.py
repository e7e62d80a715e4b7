"""Undo and redo as the menu shows them: what the archive remembers, and what the status line offers to take back."""

from typing import Protocol, cast

from PySide6.QtCore import QObject, Signal, SignalInstance

from ui.widgets.status import StatusLine
from ui.workspace import Workspace


class History(Protocol):
    """What an archive that remembers its edits tells: the names of the edits that can be undone and redone."""

    @property
    def undo_name(self) -> str: ...  # noqa: D102
    @property
    def redo_name(self) -> str: ...  # noqa: D102


class Remembering(Protocol):
    """A workspace over such an archive."""

    history: History
    history_changed: SignalInstance

    def undo(self) -> None: ...  # noqa: D102
    def redo(self) -> None: ...  # noqa: D102


class Undo(QObject):
    """``changed`` carries the names of what would be undone and redone; an empty one says that nothing can be."""

    changed = Signal(str, str)

    def __init__(self, parent: QObject, status: StatusLine) -> None:
        super().__init__(parent)
        self._status = status
        self._workspace: Remembering | None = None
        status.offered.connect(self.tell)

    def follow(self, workspace: Workspace) -> None:
        """Tell of the edits of this archive."""
        self._workspace = None
        if hasattr(workspace, "history_changed"):
            remembering = cast("Remembering", workspace)
            self._workspace = remembering
            remembering.history_changed.connect(lambda *_told: self.tell())
        self.tell()

    def leave(self) -> None:
        """The archive was closed."""
        self._workspace = None
        self.tell()

    def tell(self) -> None:
        """Say what could be undone and redone now."""
        if self._workspace is not None:
            history = self._workspace.history
            self.changed.emit(history.undo_name, history.redo_name)
        else:
            self.changed.emit(self._status.note.text() if self._status.offers_undo else "", "")

    def undo(self) -> None:
        """Take back the last edit."""
        if self._workspace is not None:
            self._workspace.undo()
        else:
            self._status.take_back()

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._workspace is not None:
            self._workspace.redo()
