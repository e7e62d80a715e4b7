"""The counties of a city: typed or pasted, a code and a name in each line."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from cmarchive.errors import ArchiveError
from cmarchive.model import Subject
from cmarchive.session import counties_from_text
from ui.dialogs.dialog import Dialog
from ui.texts import error_text
from ui.widgets.basics import Paragraph, button, row_of


class CountiesDialog(Dialog):
    """Shows what is registered and says at once which line is none."""

    def __init__(self, counties: Sequence[Subject], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("登记县区"))
        self.resize(520, 440)
        self.text = QPlainTextEdit("\n".join(f"{one.key.id} {one.name}" for one in counties))
        self.text.setAccessibleName(self.tr("县区名单"))
        self.text.setPlaceholderText(self.tr("610102 某区"))
        self.text.setTabChangesFocus(True)
        self.said = Paragraph("", "secondary")
        self.save = button(self.tr("保存"), self.accept, "primary")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 20, 20, 16)
        outer.setSpacing(12)
        about = self.tr(
            "每行一个县区：行政区划代码和名称，可以从表格粘贴。登记以后，没有报送的县区也列在工作台、接收和汇总中。"
        )
        outer.addWidget(Paragraph(about, "secondary"))
        outer.addWidget(self.text, 1)
        outer.addWidget(self.said)
        outer.addLayout(row_of(None, button(self.tr("取消"), self.reject), self.save))
        self.text.textChanged.connect(self._read)
        self._read()
        self.text.setFocus()

    @property
    def answer(self) -> list[tuple[str, str]]:
        """Code and name of each. Raises ValueInvalid."""
        return counties_from_text(self.text.toPlainText())

    def _read(self) -> None:
        try:
            count = len(self.answer)
        except ArchiveError as error:
            self.said.setText(error_text(error))
            self.save.setEnabled(False)
            return
        self.said.setText(self.tr("{count} 个县区").format(count=count))
        self.save.setEnabled(True)
