"""What an examination of the archive found."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from cmarchive.session import DoctorReport
from ui.dialogs.dialog import Dialog
from ui.texts import shown
from ui.widgets.basics import button, label, row_of


class DoctorDialog(Dialog):
    """Lists what is wrong; what is certainly nobody's can be cleaned away."""

    cleaning_wanted = Signal()

    def __init__(self, report: DoctorReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("档案库体检"))
        self.setMinimumSize(560, 320)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 20, 20, 16)
        box.setSpacing(12)
        sound = self.tr("档案库完好") if report.is_sound else self.tr("档案库有问题，请逐条处理")
        box.addWidget(label(sound, "cardTitle"))
        self.lines = QPlainTextEdit("\n".join(map(shown, report.lines)))
        self.lines.setReadOnly(True)
        self.lines.setAccessibleName(self.tr("体检结果"))
        box.addWidget(self.lines, 1)
        self.clean = button(self.tr("清理无主文件"), self._clean)
        self.clean.setVisible(report.orphans > 0)
        close = button(self.tr("关闭"), self.accept, "primary")
        close.setDefault(True)
        box.addLayout(row_of(self.clean, None, close))

    def _clean(self) -> None:
        self.accept()
        self.cleaning_wanted.emit()
