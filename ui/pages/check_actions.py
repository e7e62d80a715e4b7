"""What 校核 asks of the session: explanations, and the workbook of what was found."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from cmarchive.errors import ArchiveError
from cmarchive.model import Finding
from cmarchive.session import FindingsReport
from ui.opening import open_path
from ui.pages.page import Page


class CheckActions(QObject):
    """The acts of a page; ``busy`` tells whether the workbook is being written."""

    busy = Signal(bool)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

    def ask_workbook(self) -> None:
        """Ask where the findings workbook goes, and write it."""
        page, session = self._page, self._page.workspace.session
        name = self.tr("{title}校核问题.xlsx").format(title=session.profile.title)
        folder = page.settings.folder("findings", session.path) or session.path.parent
        dialog = QFileDialog(page, self.tr("导出校核表"), str(folder), "Excel (*.xlsx)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")  # so that the dialog asks before a file of that name is replaced
        dialog.selectFile(name)
        if dialog.exec():
            self.write_workbook(dialog.selectedFiles()[0])

    def write_workbook(self, name: str) -> None:
        """Write the findings workbook to the file a person named."""
        session, file = self._page.workspace.session, Path(name)
        if file.suffix.casefold() != ".xlsx":
            file = file.with_name(f"{file.name}.xlsx")
        self._page.settings.remember_folder("findings", session.path, file.parent)
        self.busy.emit(True)
        self._page.workspace.look(
            lambda monitor: session.findings_workbook(file, monitor),
            title=self.tr("导出校核表"),
            then=self._written,
            fail=self._failed,
            ended=lambda: self.busy.emit(False),
        )

    def explain(self, finding: Finding, text: str) -> None:
        """Write an explanation down, or take it back when it is empty; then check what changed."""
        workspace = self._page.workspace
        session, author = workspace.session, workspace.author

        def done(_nothing: object) -> None:
            note = self.tr("已保存说明：{title}") if text else self.tr("已撤回说明：{title}")
            workspace.note(note.format(title=finding.title), can_undo=True)
            workspace.check()

        workspace.run(lambda _monitor: session.explain(finding, text, author), then=done, fail=self._failed)

    def _written(self, report: FindingsReport) -> None:
        text = self.tr("校核表已生成，共 {count} 个问题：{file}")
        self._page.tell(text.format(count=len(report.check.findings), file=report.file))
        self._page.bar.offer(self.tr("打开"), lambda: open_path(report.file))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, ArchiveError):
            self._page.show_error(error)
        else:
            self._page.workspace.failed.emit(error)
