"""Documents nobody has placed yet, with the place the program would choose."""

from PySide6.QtCore import QCoreApplication, QObject

from cmarchive.model import Guess, Item
from cmarchive.view import View
from ui.models.table import Column, SnapshotModel
from ui.texts import remembered, shown


class UnfiledModel(SnapshotModel[Item]):
    """文件, 建议归入, 页数 of every unfiled document."""

    def __init__(self, parent: QObject | None = None) -> None:
        translate = QCoreApplication.translate
        self._view: View | None = None
        super().__init__(
            (
                Column(heading=translate("UnfiledModel", "文件"), text=_file),
                Column(heading=translate("UnfiledModel", "建议归入"), text=self._guessed),
                Column(heading=translate("UnfiledModel", "依据"), text=_why, muted=True),
                Column(
                    heading=translate("UnfiledModel", "页数"),
                    text=lambda one: str(one.pages),
                    sort=lambda one: one.pages,
                    muted=True,
                    right=True,
                ),
            ),
            parent,
        )

    def name(self, value: Item) -> object:
        """A document stays the same when its description changes."""
        return value.id

    def show_view(self, view: View) -> None:
        """Show what is unfiled in a snapshot."""
        self._view = view
        self.show(view.unfiled())

    def tip(self, value: Item, column: int) -> str:
        """Show where the file came from over its name."""
        if column == 0 and value.files:
            return value.files[0].origin or value.files[0].name
        return super().tip(value, column)

    def _guessed(self, item: Item) -> str:
        if self._view is None or not item.guesses:
            return QCoreApplication.translate("UnfiledModel", "没有建议，请选择")
        return guess_text(self._view, item.guesses[0])


def guess_text(view: View, guess: Guess) -> str:
    """Name the place a guess speaks of."""
    slot = view.scheme.slot(guess.slot)
    title = f"{slot.code} {shown(slot.title)}" if slot is not None else guess.slot
    return f"{shown(view.subject(guess.subject).name)} · {title}"


def _file(item: Item) -> str:
    return item.files[0].name if item.files else item.title


def _why(item: Item) -> str:
    return remembered(item.guesses[0].why) if item.guesses else ""
