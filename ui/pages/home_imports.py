"""Taking in what 工作台 asks for: the roster, the figures, and the workbook to fill them in."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from cmarchive.errors import ArchiveError
from cmarchive.session import FiguresReport
from ui.pages.collect_actions import CollectActions
from ui.pages.page import Page


class HomeImports(QObject):
    """The acts of a page: asks for a file, takes it in, tells what came of it."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._actions = CollectActions(page.workspace, page.tell, page.show_error)
        self._actions.next_offered.connect(page.bar.offer)

    def ask_roster(self) -> None:
        """Ask for a 企业名录 and take it in."""
        if (file := self._ask_table(self.tr("选择企业名录"))) is not None:
            self._actions.import_roster(file)

    def ask_figures(self) -> None:
        """Ask for a table of figures and take it in."""
        file = self._ask_table(self.tr("选择数据表"))
        if file is None:
            return
        session = self._page.workspace.session
        self._page.workspace.run(
            lambda monitor: session.import_figures(file, monitor),
            title=self.tr("导入数据表"),
            then=self._imported,
            fail=self._failed,
        )

    def ask_template(self) -> None:
        """Ask where to, and write the workbook that figures are filled in."""
        session = self._page.workspace.session
        start = str(session.path.parent / self.tr("数据填报表.xlsx"))
        name, _chosen = QFileDialog.getSaveFileName(
            self._page, self.tr("保存数据填报表"), start, "Excel (*.xlsx)"
        )
        if name:
            file = Path(name)
            self._page.workspace.look(
                lambda _monitor: session.write_figures_template(file),
                title=self.tr("生成数据填报表"),
                then=lambda _path: self._page.tell(
                    self.tr("已生成“{file}”。填好后用“导入数据表”读入。").format(file=file)
                ),
                fail=self._failed,
            )

    def _ask_table(self, title: str) -> Path | None:
        kinds = self.tr("表格 (*.xlsx *.xls *.et *.csv)")
        name, _chosen = QFileDialog.getOpenFileName(self._page, title, "", kinds)
        return Path(name) if name else None

    def _imported(self, report: FiguresReport) -> None:
        text = self.tr("数据：新增 {added} 个，更改 {changed} 个，未变 {unchanged} 个。")
        self._page.tell(
            text.format(added=report.added, changed=report.changed, unchanged=report.unchanged),
            report.problems,
        )

    def _failed(self, error: Exception) -> None:
        if isinstance(error, ArchiveError):
            self._page.show_error(error)
        else:
            self._page.workspace.failed.emit(error)
