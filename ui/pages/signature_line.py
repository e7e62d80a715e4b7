"""Who signed a submission, and whether the key is the one known: one line, loud when it is not."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from cmarchive.submissions import Submission
from cmarchive.trust import KeyState, KnownKey
from cmarchive.verification import PackageSignature
from ui.models.packages import moment_text
from ui.theme import Theme, Tone
from ui.widgets.basics import Chip, Paragraph, button, label, row_of


class _Word(NamedTuple):
    """What is said of a key: the chip, a sentence, and the button that confirms it."""

    chip: str
    tone: Tone
    text: str
    act: str = ""


class SignatureLine(QFrame):
    """``confirmed`` carries region and fingerprint: a person compared them by telephone."""

    confirmed = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._submission: Submission | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        self.chip = Chip(theme)
        self.fingerprint = label("", "mono")
        self.fingerprint.setAccessibleName(self.tr("密钥指纹"))
        self.confirm = button("", self._confirm)
        box.addLayout(row_of(self.chip, self.fingerprint, None, self.confirm))
        self.text = Paragraph("", "secondary")
        box.addWidget(self.text)

    def show_signature(self, one: Submission, signature: PackageSignature, keys: Sequence[KnownKey]) -> None:
        """Show what is known of the key a submission is signed with."""
        self._submission = one
        mine = [key for key in keys if key.region == one.region_code]
        word = self._judge(one, signature, mine)
        self.chip.show_text(word.chip, word.tone)
        self.fingerprint.setText(one.fingerprint)
        self.text.setText(word.text)
        self.confirm.setText(word.act)
        self.confirm.setVisible(bool(word.act))

    def _judge(self, one: Submission, signature: PackageSignature, keys: Sequence[KnownKey]) -> _Word:
        if not signature.is_present:
            text = self.tr("没有签名，只能证明文件没有损坏，不能证明是谁做的。")
            return _Word(self.tr("未签名"), Tone.PLAIN, text)
        if signature.is_valid is not True:
            return _Word(self.tr("签名无效"), Tone.ERROR, signature.message)
        key = next((each for each in keys if each.fingerprint == one.fingerprint), None)
        if key is None:
            text = self.tr("{signed}。这不是移交单位的密钥，或移交包没有通过检测，不要采信。")
            return _Word(self.tr("不可采信"), Tone.ERROR, text.format(signed=signature.message))
        return self._judge_key(key, signature, next((k for k in keys if k.state is KeyState.CURRENT), None))

    def _judge_key(self, key: KnownKey, signature: PackageSignature, current: KnownKey | None) -> _Word:
        if key.state is KeyState.WAITING:
            text = self.tr(
                "{signed}。以前的指纹：{old}。可能是对方换了计算机，也可能有人冒名。"
                "请打电话核对上面的指纹，核对一致后再确认；确认之前不要采信。"
            )
            old = current.fingerprint if current is not None else self.tr("无")
            said = text.format(signed=signature.message, old=old)
            return _Word(self.tr("签名密钥变了"), Tone.ERROR, said, self.tr("已电话核对，确认新密钥"))
        if key.state is KeyState.FORMER:
            text = self.tr("{signed}。用的是该单位以前的密钥，现在的密钥是：{now}。")
            now = current.fingerprint if current is not None else self.tr("无")
            return _Word(self.tr("旧密钥"), Tone.WARNING, text.format(signed=signature.message, now=now))
        if not key.confirmed:
            text = self.tr("{signed}。密钥第一次见到，已记住；请打电话逐组核对上面的指纹。")
            said = text.format(signed=signature.message)
            return _Word(self.tr("签名有效，待核对"), Tone.WARNING, said, self.tr("已电话核对"))
        text = self.tr("{signed}。密钥已于 {day} 由{who}核对。")
        who = key.confirmed_by or self.tr("审核人员")
        said = text.format(signed=signature.message, day=moment_text(key.confirmed), who=who)
        return _Word(self.tr("签名可信"), Tone.OK, said)

    def _confirm(self) -> None:
        if (one := self._submission) is not None:
            self.confirmed.emit(one.region_code, one.fingerprint)
