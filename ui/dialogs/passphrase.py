"""Asking for passphrases: that of the office's key, and one to close a package with."""

from dataclasses import dataclass

from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget

from cmarchive.session import LEAST_PASSPHRASE
from ui.dialogs.dialog import Dialog
from ui.widgets.basics import button, label, row_of


@dataclass(frozen=True, slots=True)
class Passphrases:
    """What was typed; empty where nothing was asked for."""

    key: str = ""
    seal: str = ""


class PassphraseDialog(Dialog):
    """Asks for the passphrase of the key, for a new one to close a package, or for the one a package is closed with."""

    def __init__(
        self, *, key: bool = False, seal: bool = False, unseal: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("口令"))
        self.setMinimumWidth(480)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(12)
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        self.key = self._field(form, self.tr("签名密钥的口令")) if key else None
        self.seal = self._field(form, self.tr("加密移交包的口令")) if seal or unseal else None
        self.again = self._field(form, self.tr("再输一遍")) if seal else None
        box.addLayout(form)
        if seal:
            told = self.tr(
                "至少 {count} 个字符，可以用几个不相干的词连成一句。口令忘记后无法打开加密件，请另行告知接收单位，"
                "不要与移交包放在一起。"
            ).format(count=LEAST_PASSPHRASE)
            box.addWidget(label(told, "secondary", wrap=True))
        self.problem = label("", "error", wrap=True)
        self.problem.hide()
        box.addWidget(self.problem)
        self.go = button(self.tr("确定"), self._go, "primary")
        self.go.setDefault(True)
        box.addLayout(row_of(None, button(self.tr("取消"), self.reject), self.go))

    def answer(self) -> Passphrases:
        """What was typed."""
        return Passphrases(*(edit.text() if edit is not None else "" for edit in (self.key, self.seal)))

    def _field(self, form: QFormLayout, name: str) -> QLineEdit:
        edit = QLineEdit()
        edit.setEchoMode(QLineEdit.EchoMode.Password)
        edit.setAccessibleName(name)
        edit.setMinimumHeight(32)
        edit.textChanged.connect(lambda _text: self.problem.hide())
        form.addRow(name, edit)
        return edit

    def _go(self) -> None:
        if problem := self._problem():
            self.problem.setText(problem)
            self.problem.show()
            return
        self.accept()

    def _problem(self) -> str:
        """What is wrong with what was typed; empty when nothing is."""
        if self.key is not None and not self.key.text():
            return self.tr("请输入签名密钥的口令。")
        if self.seal is None:
            return ""
        if not self.seal.text():
            return self.tr("请输入加密移交包的口令。")
        if self.again is None:
            return ""
        if len(self.seal.text()) < LEAST_PASSPHRASE:
            return self.tr("口令太短，请至少用 {count} 个字符。").format(count=LEAST_PASSPHRASE)
        return "" if self.seal.text() == self.again.text() else self.tr("两次输入的口令不同，请重新输入。")
