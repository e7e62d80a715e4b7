"""接收: packages of counties dropped here, verified and kept; what each county has handed in, and who has not."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QInputDialog, QSplitter, QStackedWidget

from cmarchive.comparison import Comparison
from cmarchive.errors import ArchiveError
from cmarchive.jobs import Monitor
from cmarchive.session import ReceiveReport, Session, VerificationFiles, write_verification_reports
from cmarchive.submissions import Submission, SubmissionState
from cmarchive.trust import KeyState, KnownKey
from ui.dialogs.passphrase import PassphraseDialog
from ui.models.submissions import Incoming, IncomingModel, Stand, SubmissionsModel
from ui.opening import open_path
from ui.pages.inbox_queue import InboxQueue
from ui.pages.page import Page
from ui.pages.submission_card import SubmissionCard
from ui.settings import Settings
from ui.texts import shown
from ui.theme import Theme, Tone
from ui.widgets.basics import Card, ElidedLabel, EmptyState, button
from ui.widgets.drops import DropArea, RowDrops
from ui.widgets.tables import Table
from ui.workspace import Workspace


class _Known(NamedTuple):
    """What the page lists."""

    submissions: list[Submission]
    keys: list[KnownKey]


class InboxPage(Page):
    """Receives packages one after another; every result is listed with what was examined."""

    def __init__(self, workspace: Workspace, theme: Theme, settings: Settings) -> None:
        super().__init__(workspace, theme, settings)
        self._keys: Sequence[KnownKey] = ()
        self._is_stale, self._wanted = True, 0
        self._fresh: list[ReceiveReport] = []  # received since the last listing
        self.dialog: PassphraseDialog | None = None
        self.queue = InboxQueue(workspace, self)
        self.drop = DropArea(theme, self.tr("把县区的移交包（可以多个、分卷或加密的）拖到这里，或点击选择"))
        self.drop.setMinimumHeight(48)
        self.drop.clicked.connect(self.ask_files)
        self.drop.dropped.connect(self.receive)
        self.box.addWidget(self.drop)
        self.card = SubmissionCard(theme)
        self._build_list()
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(12)
        split.addWidget(self.list)
        split.addWidget(self.card)
        split.setSizes([200, 480])
        self.box.addWidget(split, 1)
        self._connect()
        self._offer()

    def receive(self, paths: Sequence[Path]) -> None:
        """Receive the packages among files and folders."""
        self.queue.add(paths)
        self.now_button.setChecked(True)
        self._turn()

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

    def accept(self) -> None:
        """Accept the chosen submission after all."""
        self._decide(SubmissionState.ACCEPTED, "")

    def ask_refuse(self) -> None:
        """Ask why the chosen submission is not accepted."""
        if self.card.submission is not None:
            title, text = self.tr("不予接收"), self.tr("原因（告诉移交单位要改什么）")
            reason, is_given = QInputDialog.getText(self, title, text)
            if is_given:
                self._decide(SubmissionState.REFUSED, reason.strip())

    def compare(self) -> None:
        """Say what changed since the county's submission before the chosen one."""
        session, one = self.workspace.session, self.card.submission
        if one is not None and one.is_accepted and one.serial > 1:
            self.workspace.look(
                lambda monitor: session.compare_submissions(one, monitor),
                title=self.tr("与上次报送比较"),
                then=lambda found: self._compared(one, found),
                fail=self._failed,
            )

    def ask_report(self) -> None:
        """Ask where to, and write the report of the chosen submission as PDF, Excel and JSON."""
        report, one = self.card.report, self.card.submission
        if report is None or one is None:
            return
        name = QFileDialog.getExistingDirectory(self, self.tr("选择放检测报告的文件夹"))
        if not name:
            return
        plain = one.report

        def work(monitor: Monitor) -> VerificationFiles:
            files = write_verification_reports(report, Path(name), monitor)
            files.pdf.with_suffix(".json").write_text(plain, encoding="utf-8")
            return files

        self.workspace.look(work, title=self.tr("导出检测报告"), then=self._written, fail=self._failed)

    def open_folder(self) -> None:
        """Show the kept package of the chosen submission in the file manager."""
        folder = self.workspace.session.path / "received" / "packages"
        if self.card.submission is not None and not open_path(folder):
            self.bar.tell(self.tr("找不到“{path}”。").format(path=folder), Tone.WARNING)

    def seek(self, code: str) -> None:
        """Choose the newest submission of a county by its 行政区划代码."""
        mine = [row for row, one in enumerate(self.model.rows) if one.region_code == code]
        if mine:
            self.past_button.setChecked(True)
            self._turn()
            self.table.choose(mine[-1])

    # Building

    def _build_list(self) -> None:
        self.list = Card()
        self.list.title.hide()
        self.past_button = button(self.tr("报送记录"), self._turn, "filter")
        self.now_button = button(self.tr("本次接收"), self._turn, "filter")
        group = QButtonGroup(self)
        for one in (self.past_button, self.now_button):
            one.setCheckable(True)
            group.addButton(one)
            self.list.head.addWidget(one)
        self.past_button.setChecked(True)
        self.missing = ElidedLabel("", "secondary")
        self.unlock = button(self.tr("输入口令…"), self._unlock_chosen)
        self.unlock.hide()
        self.list.head.addWidget(self.missing, 1)
        self.list.head.addWidget(self.unlock)
        self.model, self.incoming = SubmissionsModel(self), IncomingModel(self)
        self.table = Table(self.theme, self.tr("报送记录"), (140, 72, 88, 136, 84, 56, 260), stretch=6)
        self.table.setModel(self.model)
        self.now_table = Table(self.theme, self.tr("本次接收"), (260, 88, 300), stretch=2)
        self.now_table.setModel(self.incoming)
        self.empty = EmptyState(
            self.theme,
            "tray",
            self.tr(
                "还没有收到报送。把县区交来的移交包拖进来：先隔离、检测，合格的自动接收，不合格的留存备查。"
            ),
            self.tr("选择移交包…"),
        )
        self.stack = QStackedWidget()
        for widget in (self.table, self.now_table, self.empty):
            self.stack.addWidget(widget)
        self.list.add(self.stack, 1)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.empty.asked.connect(self.ask_files)
        for table in (self.table, self.now_table):
            table.selectionModel().currentChanged.connect(lambda _now, _before: self._show())
            RowDrops(self.theme, table).dropped.connect(lambda paths, _index: self.receive(paths))
        self.card.accept_wanted.connect(self.accept)
        self.card.refuse_wanted.connect(self.ask_refuse)
        self.card.compare_wanted.connect(self.compare)
        self.card.report_wanted.connect(self.ask_report)
        self.card.folder_wanted.connect(self.open_folder)
        self.card.signature.confirmed.connect(self._confirm)
        self.queue.changed.connect(self._show_queue)
        self.queue.received.connect(self._received)
        self.queue.locked.connect(self.ask_passphrase)
        self.workspace.view_changed.connect(lambda _view: self._list_anew())

    def _offer(self) -> None:
        self.offer("receive", self.tr("接收移交包…"), self.ask_files)
        self.offer("accept", self.tr("接收选中的报送"), self.accept, starts_group=True)
        self.offer("refuse", self.tr("不予接收…"), self.ask_refuse)
        self.offer("compare", self.tr("与上次报送比较"), self.compare)
        self.offer("report", self.tr("导出检测报告…"), self.ask_report, starts_group=True)
        self.offer("packages", self.tr("打开移交包所在文件夹"), self.open_folder)

    # What comes back

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while another page was shown is listed now."""
        super().showEvent(event)
        if self._is_stale:
            self._list_anew()

    def ask_passphrase(self, file: Path) -> None:
        """Ask for the passphrase of a sealed package."""
        dialog = PassphraseDialog(unseal=True, parent=self.window())
        dialog.setWindowTitle(file.name)
        dialog.accepted.connect(lambda: self.queue.open_with(file, dialog.answer().seal))
        self.dialog = dialog
        dialog.open()

    def _unlock_chosen(self) -> None:
        chosen = self.now_table.current_value()
        if isinstance(chosen, Incoming) and chosen.stand is Stand.LOCKED:
            self.ask_passphrase(chosen.file)

    def _list_anew(self) -> None:
        self._is_stale = not self.isVisible() or self.workspace.view is None
        if not self._is_stale:
            session = self.workspace.session
            self.workspace.glance(
                lambda _monitor: _known(session),
                then=self._listed,
                fail=self._failed,
                dropped=self._dropped,
            )

    def _dropped(self) -> None:
        self._is_stale = True

    def _listed(self, known: _Known) -> None:
        chosen = self.card.submission
        self._keys = known.keys
        self.model.show(known.submissions)
        wanted = self._wanted or (chosen.id if chosen is not None else 0)
        row = self.model.find(lambda one: one.id == wanted)
        self.table.choose(max(row, 0) if known.submissions else -1)
        accepted = {one.region_code for one in known.submissions if one.is_accepted}
        counties = self.workspace.view.counties if self.workspace.view is not None else ()
        absent = [one.name for one in counties if one.key.id not in accepted]
        names = self.tr("、").join(absent)
        self.missing.setText(
            self.tr("尚未报送 {count} 个：{names}").format(count=len(absent), names=names) if absent else ""
        )
        text = self.tr("{count}/{all}").format(count=len(counties) - len(absent), all=len(counties))
        self.state_changed.emit(text if counties else "")
        self._turn()
        self._warn()

    def _show_queue(self) -> None:
        self.incoming.show(self.queue.entries)
        going = next((row for row, one in enumerate(self.queue.entries) if one.stand is Stand.RUNNING), -1)
        if going >= 0:
            self.now_table.choose(going)
        self._turn()

    def _received(self, report: ReceiveReport) -> None:
        self._wanted = report.submission.id
        self._fresh.append(report)

    def _warn(self) -> None:
        """Say loudly what is wrong with the keys of what just came: another than the known one, or another office's."""
        good = {(key.region, key.fingerprint) for key in self._keys if key.state is not KeyState.WAITING}
        fresh, self._fresh = self._fresh, []
        for report in fresh:
            one = report.submission
            if one.is_accepted and one.fingerprint and (one.region_code, one.fingerprint) not in good:
                self.bar.tell("\n".join(shown(note) for note in report.notes), Tone.ERROR)

    def _turn(self) -> None:
        shows_past = self.past_button.isChecked()
        if shows_past:
            self.stack.setCurrentWidget(self.table if self.model.rows else self.empty)
        else:
            self.stack.setCurrentWidget(self.now_table if self.incoming.rows else self.empty)
        self._show()

    def _show(self) -> None:
        """Show the submission chosen in the list in front."""
        chosen: object
        if self.past_button.isChecked():
            chosen = self.table.current_value()
            self.unlock.hide()
        else:
            entry = self.now_table.current_value()
            report = entry.report if isinstance(entry, Incoming) else None
            number = report.submission.id if report is not None else 0
            chosen = next((one for one in self.model.rows if one.id == number), None)
            self.unlock.setVisible(isinstance(entry, Incoming) and entry.stand is Stand.LOCKED)
        self.card.show_submission(chosen if isinstance(chosen, Submission) else None, self._keys)

    def _decide(self, state: SubmissionState, reason: str, *, is_back: bool = False) -> None:
        session, one = self.workspace.session, self.card.submission
        if one is None or (one.state is state and not is_back):
            return
        self._wanted = one.id

        def told(now: Submission) -> None:
            words = {
                SubmissionState.ACCEPTED: self.tr("已接收{county}第 {serial} 次报送"),
                SubmissionState.REFUSED: self.tr("已将{county}第 {serial} 次报送改为不予接收"),
            }
            text = words.get(now.state, "").format(county=now.county, serial=now.serial)
            self.tell(text)
            if not is_back:
                self.bar.offer(self.tr("撤销"), lambda: self._put_back(one))

        self.workspace.run(
            lambda _monitor: session.decide_submission(one.id, state, reason), then=told, fail=self._failed
        )

    def _put_back(self, before: Submission) -> None:
        """Take a decision back, whatever is chosen by now."""
        session = self.workspace.session
        self._wanted = before.id
        text = self.tr("{county}第 {serial} 次报送已恢复原来的状态")
        self.workspace.run(
            lambda _monitor: session.decide_submission(before.id, before.state, before.reason),
            then=lambda now: self.tell(text.format(county=now.county, serial=now.serial)),
            fail=self._failed,
        )

    def _confirm(self, region: str, fingerprint: str) -> None:
        session = self.workspace.session
        self.workspace.run(
            lambda _monitor: session.confirm_key(region, fingerprint),
            then=lambda key: self.tell(
                self.tr("已确认{office}的签名密钥：{key}").format(office=key.office, key=key.fingerprint)
            ),
            fail=self._failed,
        )

    def _compared(self, one: Submission, found: Comparison) -> None:
        counts = (
            (self.tr("材料 {count} 件"), len(found.items)),
            (self.tr("数据 {count} 个"), len(found.figures)),
            (self.tr("企业 {count} 家"), len(found.enterprises)),
            (self.tr("缺件说明 {count} 处"), len(found.notes)),
            (self.tr("问题说明 {count} 处"), len(found.explanations)),
            (self.tr("文字 {count} 处"), len(found.narratives)),
        )
        said = self.tr("、").join(text.format(count=count) for text, count in counts if count)
        head = self.tr("{county}第 {serial} 次报送与上次相比：").format(county=one.county, serial=one.serial)
        self.tell(head + (said or self.tr("没有不同")))
        if self.card.submission is not None and self.card.submission.id == one.id:
            self.card.tell([head, *self._changes(found)])

    def _changes(self, found: Comparison) -> list[str]:
        lines = [f"{each.item.slot}  {each.item.title}" for each in found.items]
        for each in found.figures:
            variable = self.workspace.session.scheme.variables.get(each.key.variable)
            name = variable.name if variable is not None else each.key.variable
            before, after = (
                one.number.text if one is not None else self.tr("无") for one in (each.before, each.after)
            )
            lines.append(
                self.tr("{name}（{year} 年）：{before} → {after}").format(
                    name=name, year=each.key.year, before=before, after=after
                )
            )
        return lines

    def _written(self, files: VerificationFiles) -> None:
        self.tell(self.tr("检测报告已写成：{pdf}，另有同名的 Excel 和 JSON。").format(pdf=files.pdf))
        self.bar.offer(self.tr("打开文件夹"), lambda: open_path(files.pdf.parent))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, ArchiveError):
            self.show_error(error)
        else:
            self.workspace.failed.emit(error)


def _known(session: Session) -> _Known:
    return _Known(session.submissions(), session.known_keys())
