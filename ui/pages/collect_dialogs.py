"""The windows 收集 opens over itself: matching what was dropped, arranging pages, looking at a document."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cmarchive.model import Item, SubjectKey
from cmarchive.paging import pages_of
from cmarchive.session import Proposals
from ui.dialogs.matching import MatchingDialog
from ui.dialogs.pages import PagesDialog, PreviewDialog
from ui.pages.collect_actions import CollectActions
from ui.peeking import FileLooks
from ui.previews import Previews
from ui.theme import Theme
from ui.workspace import Workspace


class CollectDialogs(QObject):
    """Opens one of each kind at a time over ``page``, and hands on what a person decides there."""

    def __init__(
        self, page: QWidget, workspace: Workspace, actions: CollectActions, theme: Theme, previews: Previews
    ) -> None:
        super().__init__(page)
        self._page, self._workspace, self._actions = page, workspace, actions
        self._theme, self._previews = theme, previews
        self.looks = FileLooks(previews.runner, self)
        self.matching: MatchingDialog | None = None
        self.pages: PreviewDialog | None = None

    def match(
        self, paths: Sequence[Path], subject: SubjectKey | None = None, near: SubjectKey | None = None
    ) -> None:
        """Look at files dropped on a subject or on the window; nothing is taken in before a person accepts it."""
        self._actions.propose(paths, subject, near, self._propose)

    def arrange(self, item: Item) -> None:
        """Arrange the pages of a document."""
        dialog = PagesDialog(self._theme, self._previews, item, self._page)
        dialog.saved.connect(lambda pages: self._actions.set_pages(item, pages))
        dialog.split.connect(lambda parts: self._actions.split(item, parts))
        dialog.blanks_wanted.connect(lambda pages: self._actions.find_blanks(pages, dialog.suggest_blanks))
        self._show(dialog)

    def preview(self, item: Item | None) -> None:
        """Show a document large."""
        if item is not None and item.files:
            pages = pages_of(item.files)
            self._show(PreviewDialog(self._theme, self._previews, item.title, pages, self._page))

    def _show(self, dialog: PreviewDialog) -> None:
        if self.pages is not None:
            self.pages.deleteLater()
        self.pages = dialog
        dialog.view.broke.connect(self._workspace.failed)
        dialog.finished.connect(lambda _result: self._previews.thumbnails.forget_wishes())
        dialog.open()

    def _propose(self, proposals: Proposals) -> None:
        view = self._workspace.view
        if view is None:
            return
        if not proposals.files:
            self._actions.tell_nothing(proposals.problems)
            return
        if self.matching is not None:
            self.matching.deleteLater()
        self.matching = MatchingDialog(self._theme, self.looks, view, proposals, self._page)
        self.matching.broke.connect(self._workspace.failed)
        self.matching.decided.connect(self._actions.take_in)
        self.matching.open()
