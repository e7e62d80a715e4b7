"""What every dialog does: Tab goes as it is read, Esc closes it, and all of it is on the screen."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog

from ui.scaling import fit_screen
from ui.tabbing import go_on


class Dialog(QDialog):
    """A dialog."""

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Tab goes as the dialog is read."""
        return go_on(self, forward=next)

    def showEvent(self, event: QShowEvent) -> None:
        """Take no more room than the screen has."""
        super().showEvent(event)
        fit_screen(self)
