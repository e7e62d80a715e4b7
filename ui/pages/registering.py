"""Registering the counties of a city, from whichever page."""

from PySide6.QtCore import QObject

from cmarchive.errors import ArchiveError
from ui.dialogs.counties import CountiesDialog
from ui.pages.page import Page


class Registering(QObject):
    """The act of a page: shows the list of counties, and keeps what was made of it."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.dialog: CountiesDialog | None = None

    def ask(self) -> None:
        """Show the list."""
        if (view := self._page.workspace.view) is None:
            return
        dialog = CountiesDialog(view.counties, self._page.window())
        dialog.accepted.connect(lambda: self._keep(dialog.answer))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def _keep(self, counties: list[tuple[str, str]]) -> None:
        workspace = self._page.workspace
        session = workspace.session
        workspace.run(
            lambda _monitor: session.put_counties(counties),
            then=lambda _nothing: self._kept(len(counties)),
            fail=self._failed,
        )

    def _kept(self, count: int) -> None:
        self._page.workspace.note(self.tr("已登记 {count} 个县区").format(count=count), can_undo=True)
        self._page.workspace.check()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, ArchiveError):
            self._page.show_error(error)
        else:
            self._page.workspace.failed.emit(error)
