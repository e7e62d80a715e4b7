"""接收: packages of counties dropped here, verified and kept; what each county has handed in, and who has not."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QSplitter

from cmarchive.errors import ArchiveError
from cmarchive.session import ReceiveReport, Session
from cmarchive.submissions import Submission
from cmarchive.trust import KeyState, KnownKey
from ui.dialogs.passphrase import PassphraseDialog
from ui.opening import open_path
from ui.pages.inbox_actions import InboxActions
from ui.pages.inbox_list import InboxList
from ui.pages.inbox_queue import InboxQueue
from ui.pages.page import Page
from ui.pages.submission_card import SubmissionCard
from ui.settings import Settings
from ui.texts import shown
from ui.theme import Theme, Tone
from ui.widgets.drops import DropArea
from ui.workspace import Workspace


class _Known(NamedTuple):
    """What the page lists."""

    submissions: list[Submission]
    keys: list[KnownKey]


class InboxPage(Page):
    """Receives packages one after another; every result is listed with what was examined.

    ``changes_wanted`` carries the 行政区划代码 of a county whose changes are to be read one by one, ``review_wanted``
    that of one to be reviewed.
    """

    changes_wanted = Signal(str)
    review_wanted = Signal(str)

    def __init__(self, workspace: Workspace, theme: Theme, settings: Settings) -> None:
        super().__init__(workspace, theme, settings)
        self._keys: Sequence[KnownKey] = ()
        self._is_stale, self._wanted = True, 0
        self._fresh: list[ReceiveReport] = []  # received since the last listing
        self._came: list[ReceiveReport] = []  # received since the queue was empty
        self.dialog: PassphraseDialog | None = None
        self.queue = InboxQueue(workspace, self)
        self.actions_ = InboxActions(self)
        self.drop = DropArea(theme, self.tr("把县区的移交包（可以多个、分卷或加密的）拖到这里，或点击选择"))
        self.drop.setMinimumHeight(48)
        self.box.addWidget(self.drop)
        self.list = InboxList(theme)
        self.card = SubmissionCard(theme)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(12)
        split.addWidget(self.list)
        split.addWidget(self.card)
        split.setSizes([160, 520])
        self.box.addWidget(split, 1)
        self.setFocusProxy(self.list)
        self._connect()
        self._offer()

    def receive(self, paths: Sequence[Path]) -> None:
        """Receive the packages among files and folders."""
        self.queue.add(paths)
        self.list.show_incoming()

    def ask_files(self) -> None:
        """Ask which packages to receive."""
        names, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("选择移交包"),
            "",
            self.tr("移交包 (*.zip *.001 *.age *.json);;所有文件 (*)"),
        )
        if names:
            self.receive([Path(name) for name in names])

    def open_folder(self) -> None:
        """Show the kept package of the chosen submission in the file manager."""
        folder = self.workspace.session.path / "received" / "packages"
        if self.card.submission is not None and not open_path(folder):
            self.bar.tell(self.tr("找不到“{path}”。").format(path=folder), Tone.WARNING)

    def ask_passphrase(self, file: Path) -> None:
        """Ask for the passphrase of a sealed package."""
        dialog = PassphraseDialog(unseal=True, parent=self.window())
        dialog.setWindowTitle(file.name)
        dialog.accepted.connect(lambda: self.queue.open_with(file, dialog.answer().seal))
        self.dialog = dialog
        dialog.open()

    def seek(self, code: str) -> None:
        """Choose the newest submission of a county by its 行政区划代码."""
        mine = [row for row, one in enumerate(self.list.model.rows) if one.region_code == code]
        if mine:
            self.list.show_past(mine[-1])

    def want(self, number: int) -> None:
        """Choose a submission once everything is listed anew."""
        self._wanted = number

    def _connect(self) -> None:
        self.drop.clicked.connect(self.ask_files)
        self.drop.dropped.connect(self.receive)
        self.list.files_wanted.connect(self.ask_files)
        self.list.dropped.connect(self.receive)
        self.list.chosen.connect(self._show)
        self.list.unlock_wanted.connect(self.ask_passphrase)
        self.card.accept_wanted.connect(self.actions_.accept)
        self.card.refuse_wanted.connect(self.actions_.ask_refuse)
        self.card.compare_wanted.connect(self.actions_.compare)
        self.card.report_wanted.connect(self.actions_.ask_report)
        self.card.folder_wanted.connect(self.open_folder)
        self.card.before_wanted.connect(self._show_number)
        self.card.signature.confirmed.connect(self.actions_.confirm)
        self.queue.changed.connect(lambda: self.list.show_queue(self.queue.entries))
        self.queue.received.connect(self._received)
        self.queue.locked.connect(self.ask_passphrase)
        self.queue.emptied.connect(self._go_on)
        self.queue.missed.connect(self._tell_missed)
        self.workspace.view_changed.connect(lambda _view: self._list_anew())

    def _offer(self) -> None:
        self.offer("receive", self.tr("接收移交包…"), self.ask_files)
        self.offer("accept", self.tr("接收选中的报送"), self.actions_.accept, starts_group=True)
        self.offer("refuse", self.tr("不予接收…"), self.actions_.ask_refuse)
        self.offer("compare", self.tr("与上次报送比较"), self.actions_.compare)
        self.offer("report", self.tr("导出检测报告…"), self.actions_.ask_report, starts_group=True)
        self.offer("packages", self.tr("打开移交包所在文件夹"), self.open_folder)

    # What comes back

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while another page was shown is listed now."""
        super().showEvent(event)
        if self._is_stale:
            self._list_anew()

    def _list_anew(self) -> None:
        self._is_stale = not self.isVisible() or self.workspace.view is None
        if not self._is_stale:
            session = self.workspace.session
            self.workspace.glance(
                lambda _monitor: _known(session),
                then=self._listed,
                fail=self.failed,
                dropped=self._dropped,
            )

    def _dropped(self) -> None:
        self._is_stale = True

    def _listed(self, known: _Known) -> None:
        chosen = self.card.submission
        self._keys = known.keys
        accepted = {one.region_code for one in known.submissions if one.is_accepted}
        counties = self.workspace.view.counties if self.workspace.view is not None else ()
        absent = [one.name for one in counties if one.key.id not in accepted]
        wanted = self._wanted or (chosen.id if chosen is not None else 0)
        self.list.show_submissions(known.submissions, wanted, absent)
        text = self.tr("{count}/{all}").format(count=len(counties) - len(absent), all=len(counties))
        self.state_changed.emit(text if counties else "")
        self._warn()

    def _received(self, report: ReceiveReport) -> None:
        self._wanted = report.submission.id
        self._fresh.append(report)
        self._came.append(report)

    def _go_on(self) -> None:
        """Once all has come, offer what is done next with it."""
        came = [one.submission for one in self._came if one.submission.is_accepted and not one.is_repeated]
        self._came = []
        if not came or self.bar.is_alarming:
            return
        first = came[0]
        self.bar.tell(self.tr("已接收 {count} 次报送，可以审核。").format(count=len(came)), Tone.OK)
        self.bar.offer(
            self.tr("审核{county}").format(county=first.county),
            lambda: self.review_wanted.emit(first.region_code),
        )

    def _tell_missed(self) -> None:
        text = self.tr("其中没有移交包。移交包是 .zip 文件；分卷的以 .zip.001 开头，加密的以 .age 结尾。")
        self.bar.tell(text, Tone.WARNING)

    def _warn(self) -> None:
        """Say loudly what is wrong with the keys of what just came: another than the known one, or another office's."""
        good = {(key.region, key.fingerprint) for key in self._keys if key.state is not KeyState.WAITING}
        fresh, self._fresh = self._fresh, []
        for report in fresh:
            one = report.submission
            if one.is_accepted and one.fingerprint and (one.region_code, one.fingerprint) not in good:
                self.bar.tell("\n".join(shown(note) for note in report.notes), Tone.ERROR)

    def _show(self) -> None:
        """Show the submission chosen in the list in front, or why the package chosen became none."""
        one = self.list.submission
        before = next((each for each in self.list.model.rows if one and each.id == one.previous), None)
        self.card.show_submission(one, self._keys, before)
        if one is None:
            self.card.show_incoming(self.list.entry)

    def _show_number(self, number: int) -> None:
        row = self.list.model.find(lambda one: one.id == number)
        if row >= 0:
            self.list.show_past(row)

    def failed(self, error: Exception) -> None:
        """Say at the top what a person can do something about; the rest is the window's."""
        if isinstance(error, ArchiveError):
            self.show_error(error)
        else:
            self.workspace.failed.emit(error)


def _known(session: Session) -> _Known:
    return _Known(session.submissions(), session.known_keys())
