"""Taking care of an archive as a whole: backups, the examination, the ledger, the sample."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

import platformdirs
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QMainWindow

from cmarchive import session as use_cases
from cmarchive.jobs import Monitor
from cmarchive.session import ArchiveCopy, DoctorReport, Session
from ui.archives import Archives
from ui.dialogs.doctor import DoctorDialog
from ui.dialogs.particulars import ParticularsDialog, ParticularsWish
from ui.jobs import Job
from ui.pages.page import Page
from ui.settings import Settings
from ui.texts import listed
from ui.workspace import Workspace


class Window(Protocol):
    """The window, as far as it is needed here."""

    workspace: Workspace | None
    pages: Mapping[str, Page]

    @property
    def stage(self) -> str: ...  # noqa: D102
    def close_archive(self) -> None: ...  # noqa: D102
    def show_failure(self, error: Exception) -> None: ...  # noqa: D102


class Keeping(QObject):
    """Asks where to, does it as a job, and tells in the bar of the page in front."""

    def __init__(self, window: QMainWindow, archives: Archives, settings: Settings) -> None:
        super().__init__(window)
        self._widget, self._archives, self._settings = window, archives, settings
        self._window: Window = window  # type: ignore[assignment]  # the window is both
        self.dialog: QDialog | None = None

    def follow(self, workspace: Workspace) -> None:
        """Once an archive is open and checked, keep the copy that is due before its first edit, which else waits."""
        session = workspace.session

        def keep() -> None:
            job = Job(lambda _monitor: session.keep_copy())
            job.failed.connect(workspace.failed.emit)
            workspace.runner.start(job)

        workspace.checked.connect(keep, Qt.ConnectionType.SingleShotConnection)

    def back_up(self) -> None:
        """Ask for a folder, best on another disk, and copy the archive there."""
        if (folder := self._ask_folder("backup", self.tr("备份到（U盘或另一块硬盘上的文件夹）"))) is not None:
            self.copy_to(folder)

    def copy_to(self, folder: Path) -> None:
        """Copy the archive into a folder."""
        if (workspace := self._window.workspace) is None:
            return
        session = workspace.session
        self._settings.remember_folder("backup", session.path, folder)
        workspace.look(
            lambda monitor: session.copy_to(folder, monitor),
            title=self.tr("备份档案库"),
            then=self._copied,
            fail=self._window.show_failure,
        )

    def restore(self, copy: Path) -> None:
        """Put a kept copy in place of the database, and open the archive again."""
        if (workspace := self._window.workspace) is None or self._archives.is_busy:
            return
        path = workspace.session.path
        self._window.close_archive()

        def work(_monitor: Monitor) -> Session:
            Session.restore_backup(
                path, copy
            )  # refused, the archive is as it was; it waits among the recent ones
            return Session.open(path)

        self._archives.run(work, self.tr("恢复备份"))

    def examine(self, *, repair: bool = False) -> None:
        """Verify every original and every relation."""
        if (workspace := self._window.workspace) is None:
            return
        session = workspace.session
        workspace.look(
            lambda monitor: session.doctor(monitor, repair=repair),
            title=self.tr("档案库体检"),
            then=self._examined,
            fail=self._window.show_failure,
        )

    def ask_particulars(self) -> None:
        """Show what the archive says of itself, to change what may be changed."""
        if (workspace := self._window.workspace) is None or workspace.view is None:
            return
        dialog = ParticularsDialog(workspace.view.profile, workspace.session.scheme, self._widget)
        dialog.accepted.connect(lambda: self._keep_particulars(workspace, dialog.answer))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def _keep_particulars(self, workspace: Workspace, wish: ParticularsWish) -> None:
        session = workspace.session
        workspace.run(
            lambda _monitor: session.set_particulars(
                office=wish.office,
                fonds=wish.fonds,
                reference_date=wish.reference_date,
                city_flags=wish.city_flags,
            ),
            then=lambda _profile: workspace.note(self.tr("已修改档案库信息"), can_undo=True),
            fail=self._window.show_failure,
        )

    def ask_ledger(self) -> None:
        """Ask for a folder, and write the ledger there."""
        if (folder := self._ask_folder("ledger", self.tr("台账存放的文件夹"))) is not None:
            self.write_ledger(folder)

    def write_ledger(self, folder: Path) -> None:
        """Write the ledger into a folder."""
        if (workspace := self._window.workspace) is None:
            return
        session = workspace.session
        self._settings.remember_folder("ledger", session.path, folder)
        workspace.look(
            lambda monitor: session.ledger(folder, monitor),
            title=self.tr("生成台账"),
            then=lambda file: self._tell(self.tr("台账已生成：{file}").format(file=file)),
            fail=self._window.show_failure,
        )

    def open_sample(self, folder: Path | None = None, *, is_city: bool = False) -> None:
        """Open the sample county or city; the first time it is made, as a whole, in the person's documents."""
        if self._archives.is_busy:
            return
        documents = Path(platformdirs.user_documents_dir())
        place = folder or documents / (self.tr("创模档案示例市") if is_city else self.tr("创模档案示例"))

        def work(monitor: Monitor) -> Session:
            if is_city:
                known = use_cases.find_city_demo(place)
                return Session.open(known or use_cases.make_city_demo(place, monitor).archive)
            return Session.open(use_cases.find_demo(place) or use_cases.make_demo(place, monitor).archive)

        self._archives.run(work, self.tr("准备示例档案库"))

    def _ask_folder(self, name: str, title: str) -> Path | None:
        if (workspace := self._window.workspace) is None:
            return None
        path = workspace.session.path
        start = self._settings.folder(name, path) or path.parent
        chosen = QFileDialog.getExistingDirectory(self._widget, title, str(start))
        return Path(chosen) if chosen else None

    def _copied(self, copy: ArchiveCopy) -> None:
        text = self.tr("已备份到“{path}”。再次备份到同一位置时，只复制新增的内容。").format(path=copy.path)
        if copy.lost:
            names = listed(copy.lost[:5])
            lost = self.tr("有 {count} 个原件在本档案库中已经缺失，没有备份：{names}。请做一次档案库体检。")
            text = f"{text}{lost.format(count=len(copy.lost), names=names)}"
        self._tell(text)

    def _examined(self, report: DoctorReport) -> None:
        self.dialog = dialog = DoctorDialog(report, self._widget)
        dialog.cleaning_wanted.connect(lambda: self.examine(repair=True))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _tell(self, text: str) -> None:
        if stage := self._window.stage:
            self._window.pages[stage].tell(text)
