"""What a reviewer does with a submission on 接收: decide, confirm a key, compare, write the report."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QInputDialog

from cmarchive.comparison import Comparison
from cmarchive.jobs import Monitor
from cmarchive.session import VerificationFiles, write_verification_reports
from cmarchive.submissions import Submission, SubmissionState
from cmarchive.view import View
from ui.models.changes import change_rows, fate_name
from ui.opening import open_path

if TYPE_CHECKING:
    from ui.pages.inbox import InboxPage


class InboxActions(QObject):
    """Runs the use cases over the submission chosen on the page."""

    def __init__(self, page: "InboxPage") -> None:
        super().__init__(page)
        self._page = page

    def accept(self) -> None:
        """Accept the chosen submission after all."""
        self._decide(SubmissionState.ACCEPTED, "")

    def ask_refuse(self) -> None:
        """Ask why the chosen submission is not accepted."""
        if self._page.card.submission is not None:
            title, text = self.tr("不予接收"), self.tr("原因（告诉移交单位要改什么）")
            reason, is_given = QInputDialog.getText(self._page, title, text)
            if is_given:
                self._decide(SubmissionState.REFUSED, reason.strip())

    def confirm(self, region: str, fingerprint: str) -> None:
        """Have a key hold because it was compared by telephone."""
        page, session = self._page, self._page.workspace.session
        text = self.tr("已确认{office}的签名密钥：{key}")
        page.workspace.run(
            lambda _monitor: session.confirm_key(region, fingerprint),
            then=lambda key: page.tell(text.format(office=key.office, key=key.fingerprint)),
            fail=page.failed,
        )

    def compare(self) -> None:
        """Say what changed since the county's submission before the chosen one."""
        page, session, one = self._page, self._page.workspace.session, self._page.card.submission
        if one is None or not one.is_accepted or one.serial < 2:
            return

        def work(monitor: Monitor) -> tuple[Comparison, View]:
            return session.compare_submissions(one, monitor), session.view_of(one)

        page.workspace.look(
            work,
            title=self.tr("与上次报送比较"),
            then=lambda done: self._compared(one, *done),
            fail=page.failed,
        )

    def ask_report(self) -> None:
        """Ask where to, and write the report of the chosen submission as PDF, Excel and JSON."""
        page = self._page
        report, one = page.card.report, page.card.submission
        if report is None or one is None:
            return
        name = QFileDialog.getExistingDirectory(page, self.tr("选择放检测报告的文件夹"))
        if not name:
            return
        plain = one.report

        def work(monitor: Monitor) -> VerificationFiles:
            files = write_verification_reports(report, Path(name), monitor)
            files.pdf.with_suffix(".json").write_text(plain, encoding="utf-8")
            return files

        page.workspace.look(work, title=self.tr("导出检测报告"), then=self._written, fail=page.failed)

    def _decide(self, state: SubmissionState, reason: str) -> None:
        page, session, one = self._page, self._page.workspace.session, self._page.card.submission
        if one is None or one.state is state:
            return
        page.want(one.id)

        def told(now: Submission) -> None:
            words = {
                SubmissionState.ACCEPTED: self.tr("已接收{county}第 {serial} 次报送"),
                SubmissionState.REFUSED: self.tr("已将{county}第 {serial} 次报送改为不予接收"),
            }
            page.tell(words.get(now.state, "").format(county=now.county, serial=now.serial))
            page.bar.offer(self.tr("撤销"), lambda: self._put_back(one))

        page.workspace.run(
            lambda _monitor: session.decide_submission(one.id, state, reason), then=told, fail=page.failed
        )

    def _put_back(self, before: Submission) -> None:
        """Take a decision back, whatever is chosen by now."""
        page, session = self._page, self._page.workspace.session
        page.want(before.id)
        text = self.tr("{county}第 {serial} 次报送已恢复原来的状态")
        page.workspace.run(
            lambda _monitor: session.decide_submission(before.id, before.state, before.reason),
            then=lambda now: page.tell(text.format(county=now.county, serial=now.serial)),
            fail=page.failed,
        )

    def _compared(self, one: Submission, found: Comparison, view: View) -> None:
        page = self._page
        counts = (
            (self.tr("材料 {count} 件"), len(found.items)),
            (self.tr("数据 {count} 个"), len(found.figures)),
            (self.tr("企业 {count} 家"), len(found.enterprises)),
            (self.tr("缺件说明 {count} 处"), len(found.notes)),
            (self.tr("问题说明 {count} 处"), len(found.explanations)),
            (self.tr("文字 {count} 处"), len(found.narratives)),
            (self.tr("报告 {count} 句"), len(found.reports)),
        )
        said = self.tr("、").join(text.format(count=count) for text, count in counts if count)
        head = self.tr("{county}第 {serial} 次报送与上次相比：").format(county=one.county, serial=one.serial)
        page.tell(head + (said or self.tr("没有不同")))
        if said:
            page.bar.offer(self.tr("逐条看变化"), lambda: page.changes_wanted.emit(one.region_code))
        if page.card.submission is not None and page.card.submission.id == one.id:
            rows = [
                "  ".join((fate_name(row.fate), row.title, *filter(None, (row.about,)), *row.lines))
                for row in change_rows(view, found)
            ]
            page.card.tell([head, *rows])

    def _written(self, files: VerificationFiles) -> None:
        text = self.tr("检测报告已写成：{pdf}，另有同名的 Excel 和 JSON。")
        self._page.tell(text.format(pdf=files.pdf))
        self._page.bar.offer(self.tr("打开文件夹"), lambda: open_path(files.pdf.parent))
