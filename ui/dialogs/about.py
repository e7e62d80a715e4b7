"""Which program this is, of which version, and whose work it stands on."""

import platform

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cmarchive import __version__
from ui.dialogs.dialog import Dialog
from ui.widgets.basics import button, label, row_of


class AboutDialog(Dialog):
    """Facts to be told when somebody asks for help."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("关于创模档案"))
        self.setMinimumWidth(460)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 16)
        box.setSpacing(12)
        box.addWidget(label(self.tr("创模档案"), "pageTitle"))
        box.addWidget(label(self.tr("版本 {version}").format(version=__version__), "strong"))
        box.addWidget(
            label(
                self.tr("按考核要求收集“一企一档”材料，核对数据，装订成册。完全在本机运行，不连接网络。"),
                wrap=True,
            )
        )
        box.addWidget(
            label(
                self.tr(
                    "字体：思源宋体、思源黑体（SIL OFL）。图标：Phosphor（MIT）。界面：Qt（LGPL）。"
                    "本程序以 MIT 许可发布。"
                ),
                "secondary",
                wrap=True,
            )
        )
        self.facts = label(
            f"Python {platform.python_version()} · PySide6 {PySide6.__version__} · Qt {qVersion()}\n"
            f"{platform.platform()}",
            "secondary",
            wrap=True,
        )
        self.facts.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.facts.setAccessibleName(self.tr("运行环境"))
        box.addWidget(self.facts)
        self.copy = button(self.tr("复制"), self._copy)
        close = button(self.tr("关闭"), self.accept, "primary")
        close.setDefault(True)
        box.addLayout(row_of(None, self.copy, close))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"cmarchive {__version__}\n{self.facts.text()}")
        self.copy.setText(self.tr("已复制"))
