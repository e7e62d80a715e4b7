"""Returning opinions to a county: look at what leaves, ask for a passphrase where the key has one, write, tell."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cmarchive.errors import ArchiveError
from cmarchive.jobs import Monitor
from cmarchive.session import ReturnPreview, ReturnReport, is_key_protected, own_key
from cmarchive.submissions import Submission
from ui.dialogs.passphrase import PassphraseDialog
from ui.dialogs.returning import ReturnDialog, ReturnWish
from ui.opening import open_path

if TYPE_CHECKING:
    from ui.pages.review import ReviewPage

_SIGNED, _UNSIGNED = "signed", "unsigned"


class ReviewReturn(QObject):
    """What was chosen last is remembered by archive: office, person, folder, and whether opinions are signed."""

    def __init__(self, page: "ReviewPage") -> None:
        super().__init__(page)
        self._page = page
        self.dialog: ReturnDialog | None = None
        self.passphrase: PassphraseDialog | None = None

    def ask(self) -> None:
        """Show what would leave for the county whose submission is shown."""
        page, workspace = self._page, self._page.workspace
        if (submission := page.submission) is None:
            return
        session = workspace.session
        workspace.look(
            lambda _monitor: session.return_preview(submission),
            title="",
            then=lambda preview: self._show(submission, preview),
            fail=page.failed,
        )

    def _show(self, submission: Submission, preview: ReturnPreview) -> None:
        page = self._page
        dialog = self.dialog = ReturnDialog(
            submission.county, preview, self._remembered(), page.theme, page.window()
        )
        dialog.accepted.connect(lambda: self.send(submission, dialog.wish))
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(lambda _result: self._forget())
        dialog.open()

    def send(self, submission: Submission, wish: ReturnWish) -> None:
        """Write everything; ask first for the passphrase of the key when it has one."""
        self._remember(wish)
        try:
            is_locked = wish.sign and is_key_protected()
        except ArchiveError as exc:
            self._page.show_error(exc)
            return
        if not is_locked:
            self._write(submission, wish, "")
            return
        dialog = self.passphrase = PassphraseDialog(key=True, parent=self._page.window())
        dialog.accepted.connect(lambda: self._write(submission, wish, dialog.answer().key))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, submission: Submission, wish: ReturnWish, passphrase: str) -> None:
        session = self._page.workspace.session

        def work(monitor: Monitor) -> tuple[ReturnReport, str]:
            report = session.return_review(
                submission,
                wish.folder,
                wish.office,
                monitor,
                sign=wish.sign,
                passphrase=passphrase,
                person=wish.person,
                day=wish.day,
            )
            return report, own_key(passphrase).fingerprint if report.is_signed else ""

        self._page.workspace.run(
            work,
            title=self.tr("退回审核意见"),
            then=lambda done: self._sent(*done),
            fail=self._page.failed,
            touched=(),
        )

    def _sent(self, report: ReturnReport, fingerprint: str) -> None:
        text = self.tr("{count} 条意见已写成：{file}，另有审核意见书和整改清单（PDF、Excel）。").format(
            count=report.opinions, file=report.file
        )
        if fingerprint:
            text += self.tr("已签名，密钥指纹：{fingerprint}；县区首次收到时，请打电话逐组核对。").format(
                fingerprint=fingerprint
            )
        else:
            text += self.tr("没有签名，县区导入时会提示核实。")
        self._page.tell(text)
        self._page.bar.offer(self.tr("打开文件夹"), lambda: open_path(report.file.parent))

    def _remembered(self) -> ReturnWish:
        page, session = self._page, self._page.workspace.session
        path = session.path
        return ReturnWish(
            office=page.settings.choices("reviewing office", path) or session.profile.county,
            person=page.settings.choices("reviewer", path) or page.workspace.author,
            day=date.today(),
            folder=page.settings.folder("return", path) or path.parent / "退回意见",
            sign=page.settings.choices("return", path) != _UNSIGNED,
        )

    def _remember(self, wish: ReturnWish) -> None:
        settings, path = self._page.settings, self._page.workspace.session.path
        settings.remember_choices("reviewing office", path, wish.office)
        settings.remember_choices("reviewer", path, wish.person)
        settings.remember_choices("return", path, _SIGNED if wish.sign else _UNSIGNED)
        settings.remember_folder("return", path, wish.folder)

    def _forget(self) -> None:
        self.dialog = None
