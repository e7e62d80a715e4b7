"""Asking enterprises for what they owe, from whichever page: what to write on the 催交单, then writing them."""

from collections.abc import Collection

from PySide6.QtCore import QObject

from cmarchive.errors import ArchiveError
from cmarchive.model import SubjectKey
from cmarchive.session import ChaseReport
from ui.dialogs.chase import ChaseDialog, ChaseWish, wish_from_text, wish_to_text
from ui.opening import open_path
from ui.pages.page import Page

_CHOICES = "chase"


class Chasing(QObject):
    """The act of a page: asks, writes, tells where the lists are."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.dialog: ChaseDialog | None = None

    def ask(self, only: Collection[SubjectKey] = ()) -> None:
        """Ask what to write; ``only`` marks enterprises chosen already."""
        workspace, settings = self._page.workspace, self._page.settings
        view = workspace.view
        if view is None:
            return
        folder = settings.folder(_CHOICES, workspace.session.path) or workspace.session.path.parent
        wish = wish_from_text(settings.choices(_CHOICES, workspace.session.path), folder, view.today)
        open_counts = {
            one.key: done.open + done.expiring
            for one in view.enterprises
            if (done := workspace.progress.get(one.key)) is not None
        }
        dialog = ChaseDialog(view.enterprises, open_counts, wish, self._page.theme, self._page.window())
        if only:
            dialog.choose(only)
        dialog.accepted.connect(lambda: self.write(dialog.answer()))
        self.dialog = dialog
        dialog.open()

    def write(self, wish: ChaseWish) -> None:
        """Write the lists and say where they are."""
        workspace, settings = self._page.workspace, self._page.settings
        session, view = workspace.session, workspace.view
        settings.remember_folder(_CHOICES, session.path, wish.folder)
        settings.remember_choices(_CHOICES, session.path, wish_to_text(wish))
        workspace.look(
            lambda monitor: session.chase(
                wish.folder,
                monitor,
                only=wish.only,
                terms=wish.terms,
                pdf=wish.pdf,
                excel=wish.excel,
                each=wish.each,
                view=view,
            ),
            title=self.tr("生成催交单"),
            then=self._written,
            fail=self._failed,
        )

    def _written(self, report: ChaseReport) -> None:
        if not report.files:
            self._page.tell(self.tr("没有需要催交的材料。"))
            return
        text = self.tr("已生成催交单：{enterprises} 家企业，{demands} 项材料，在“{folder}”。")
        self._page.tell(
            text.format(enterprises=report.enterprises, demands=report.demands, folder=report.folder)
        )
        self._page.bar.offer(self.tr("打开文件夹"), lambda: open_path(report.folder))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, ArchiveError):
            self._page.show_error(error)
        else:
            self._page.workspace.failed.emit(error)
