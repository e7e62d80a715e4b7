"""Tables of figures going in and out of 填数: chosen by a person, read and written as jobs, told about afterwards."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from cmarchive.errors import ArchiveError
from cmarchive.jobs import Monitor
from cmarchive.model import Problem
from cmarchive.session import FiguresReport
from ui.settings import Settings
from ui.workspace import Workspace

Tell = Callable[[str, Sequence[Problem]], None]


class FigureTables(QObject):
    """``tell`` shows a report at the page's top, ``show_error`` an error a person can act on."""

    def __init__(
        self,
        workspace: Workspace,
        settings: Settings,
        tell: Tell,
        show_error: Callable[[ArchiveError], None],
    ) -> None:
        super().__init__(workspace)
        self._workspace, self._settings = workspace, settings
        self._tell, self._show_error = tell, show_error

    def ask_table(self, parent: QWidget) -> None:
        """Ask which table to take in."""
        if name := self._ask(parent, self.tr("选择数据表")):
            self.take_in(Path(name))

    def ask_previous(self, parent: QWidget) -> None:
        """Ask for what the last submission said: a table."""
        if name := self._ask(parent, self.tr("选择上次报送的数据表")):
            self.take_previous(Path(name))

    def ask_previous_archive(self, parent: QWidget) -> None:
        """Ask for the archive the last submission was made of."""
        title = self.tr("选择上次报送的档案库（以 .cma 结尾的文件夹）")
        folder = str(self._workspace.session.path.parent)
        if name := QFileDialog.getExistingDirectory(parent, title, folder):
            self.take_previous(Path(name))

    def ask_template(self, parent: QWidget) -> None:
        """Ask where to write the table to fill in."""
        session = self._workspace.session
        folder = self._settings.folder("figures", session.path) or session.path.parent
        name = self.tr("{title}数据填报表.xlsx").format(title=session.profile.title)
        dialog = QFileDialog(parent, self.tr("生成数据填报表"), str(folder), "Excel (*.xlsx)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")  # so that the dialog asks before a file of that name is replaced
        dialog.selectFile(name)
        if dialog.exec():
            self.write_template(dialog.selectedFiles()[0])

    def take_in(self, file: Path) -> None:
        """Take in a table of figures."""
        session = self._workspace.session
        self._import(
            lambda monitor: session.import_figures(file, monitor),
            self.tr("导入数据表"),
            self.tr("已导入数据：新增 {added} 个，修改 {changed} 个，没有变化 {unchanged} 个。"),
        )

    def take_previous(self, file: Path) -> None:
        """Take in the figures of the last submission: a table, or the folder of its archive."""
        session = self._workspace.session
        self._import(
            lambda monitor: session.import_previous(file, monitor),
            self.tr("导入上次报送数据"),
            self.tr("已导入上次报送的数据：新增 {added} 个，修改 {changed} 个，没有变化 {unchanged} 个。"),
        )

    def write_template(self, name: str) -> None:
        """Write the table to fill in to the file a person named."""
        session, file = self._workspace.session, Path(name)
        if file.suffix.casefold() != ".xlsx":
            file = file.with_name(f"{file.name}.xlsx")
        self._settings.remember_folder("figures", session.path, file.parent)
        text = self.tr("数据填报表已生成：{file}。分发给各部门填写，收回后用“导入数据表”读入。")
        self._workspace.look(
            lambda _monitor: session.write_figures_template(file),
            title=self.tr("生成数据填报表"),
            then=lambda written: self._tell(text.format(file=written), ()),
            fail=self._failed,
        )

    def _import(self, work: Callable[[Monitor], FiguresReport], title: str, text: str) -> None:
        def told(report: FiguresReport) -> None:
            done = text.format(added=report.added, changed=report.changed, unchanged=report.unchanged)
            if report.problems:
                done += self.tr("有 {count} 处没有读懂，请看明细。").format(count=len(report.problems))
            self._tell(done, report.problems)

        self._workspace.run(work, title=title, then=told, fail=self._failed)

    def _ask(self, parent: QWidget, title: str) -> str:
        folder = self._settings.folder("tables", self._workspace.session.path)
        name, _chosen = QFileDialog.getOpenFileName(
            parent, title, str(folder or ""), self.tr("表格 (*.xlsx *.xls *.et *.csv)")
        )
        if name:
            self._settings.remember_folder("tables", self._workspace.session.path, Path(name).parent)
        return name

    def _failed(self, error: Exception) -> None:
        if isinstance(error, ArchiveError):
            self._show_error(error)
        else:
            self._workspace.failed.emit(error)
