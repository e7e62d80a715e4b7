"""What is shown when the program itself made a mistake."""

import platform
from pathlib import Path

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from cmarchive import __version__
from ui.dialogs.dialog import Dialog
from ui.widgets.basics import button, label, row_of


class CrashDialog(Dialog):
    """Says that the data is safe, and offers a report to copy."""

    def __init__(self, trace: str, log: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("程序出错"))
        self.setMinimumSize(640, 420)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 20, 20, 16)
        box.setSpacing(12)
        box.addWidget(label(self.tr("程序遇到了没有预料到的错误"), "cardTitle"))
        text = self.tr("已经保存的内容不受影响。请复制下面的报告发给开发人员，然后重新启动程序。日志：{log}")
        box.addWidget(label(text.format(log=log), "secondary", wrap=True))
        self.report = QPlainTextEdit(self._report(trace))
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("错误报告"))
        box.addWidget(self.report, 1)
        self.copy = button(self.tr("复制报告"), self._copy, "primary")
        self.copy.setDefault(True)
        box.addLayout(row_of(None, button(self.tr("关闭"), self.accept), self.copy))

    def _report(self, trace: str) -> str:
        facts = (
            f"cmarchive {__version__}",
            f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}",
            platform.platform(),
        )
        return "\n".join((*facts, "", trace))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy.setText(self.tr("已复制"))
