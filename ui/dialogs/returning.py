"""Before opinions leave for a county: who returns them, what will be written where, and what should not be missed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QFileDialog,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from cmarchive.review import ReviewState
from cmarchive.session import ReturnPreview
from ui.dialogs.dialog import Dialog
from ui.models.packages import moment_text
from ui.models.reviewing import STATE_TONES, review_state_name
from ui.texts import shown
from ui.theme import Theme
from ui.widgets.basics import Chip, Paragraph, button, label, row_of
from ui.widgets.choice import tidy
from ui.widgets.flow import FlowLayout

_LISTED = 150  # pixels of the list of opinions that are new


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnWish:
    """In whose name opinions leave, on which day, into which folder, and whether they are signed."""

    office: str
    person: str
    day: date
    folder: Path
    sign: bool


class ReturnDialog(Dialog):
    """Shows what leaves; nothing is written before it is accepted."""

    def __init__(
        self,
        county: str,
        preview: ReturnPreview,
        wish: ReturnWish,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("退回审核意见"))
        self.resize(680, 620)
        self._preview = preview
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(12)
        box.addWidget(label(self.tr("退给{county}的审核意见").format(county=county), "cardTitle", wrap=True))
        box.addLayout(FlowLayout(*self._chips(theme)))
        for text in self._warnings():
            box.addWidget(Paragraph(text, "error"))
        box.addWidget(label(self._fresh_text(), "secondary", wrap=True))
        self.fresh = QListWidget()
        self.fresh.setObjectName("inCard")
        self.fresh.setAccessibleName(self.tr("上次退回以后新提出或改过的意见"))
        self.fresh.setMinimumHeight(_LISTED)
        self.fresh.addItems([_line(shown(one.subject), shown(one.place), one.text) for one in preview.fresh])
        self.fresh.setVisible(bool(preview.fresh))
        box.addWidget(self.fresh, 1)
        box.addLayout(self._build_form(wish))
        names = self.tr("、").join(preview.names)
        box.addWidget(Paragraph(self.tr("将写成：{names}").format(names=names), "secondary"))
        self.problem = label("", "error", wrap=True)
        self.problem.hide()
        box.addWidget(self.problem)
        self.go = button(self.tr("退回"), self._go, "primary")
        self.go.setDefault(True)
        box.addLayout(row_of(self.sign, None, button(self.tr("取消"), self.reject), self.go))
        if not preview.fresh:
            box.addStretch(1)

    @property
    def wish(self) -> ReturnWish:
        """What was asked for."""
        return ReturnWish(
            office=self.office.text().strip(),
            person=self.person.text().strip(),
            day=date(self.day.date().year(), self.day.date().month(), self.day.date().day()),
            folder=Path(self.folder.text().strip()),
            sign=self.sign.isChecked(),
        )

    def _chips(self, theme: Theme) -> Iterator[QWidget]:
        """How many opinions leave in which state."""
        yield label(self.tr("共 {count} 条").format(count=self._preview.count), "strong")
        for state in ReviewState:
            if count := self._preview.states.get(state, 0):
                text = self.tr("{state} {count}").format(state=review_state_name(state), count=count)
                yield Chip(theme, text, STATE_TONES[state])

    def _warnings(self) -> Iterator[str]:
        preview = self._preview
        if not preview.count:
            yield self.tr("还没有提出任何意见，退回去的是一份“没有意见”的审核意见书。")
        if preview.textless:
            yield self.tr("有 {count} 条意见没有写内容，县区不知道要改什么；请先修改这些意见。").format(
                count=preview.textless
            )
        if preview.unsaid:
            text = self.tr(
                "有 {count} 项审定为“需修改”或“退回”，但没有写意见；结论不随文件退回，县区看不到：{names}"
            )
            names = self.tr("、").join(shown(one) for one in preview.unsaid[:3])
            more = self.tr(" 等") if len(preview.unsaid) > 3 else ""
            yield text.format(count=len(preview.unsaid), names=names) + more

    def _fresh_text(self) -> str:
        preview = self._preview
        if not preview.last:
            return self.tr("第一次退回。")
        text = self.tr("上次退回：{moment}。此后新提出或改过的意见 {count} 条。")
        return text.format(moment=moment_text(preview.last), count=len(preview.fresh))

    def _build_form(self, wish: ReturnWish) -> QGridLayout:
        self.office, self.person = QLineEdit(wish.office), QLineEdit(wish.person)
        self.folder = QLineEdit(str(wish.folder))
        self.day = QDateEdit(QDate(wish.day.year, wish.day.month, wish.day.day))
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setCalendarPopup(True)
        tidy(self.day)
        self.sign = QCheckBox(self.tr("用本单位的密钥签名"))
        self.sign.setToolTip(self.tr("没有签名的意见，县区导入时会提示向审核单位核实"))
        self.sign.setChecked(wish.sign)
        form = QGridLayout()
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(8)
        rows = (
            (self.tr("审核单位"), self.office),
            (self.tr("审核人"), self.person),
            (self.tr("日期"), self.day),
            (self.tr("文件夹"), self.folder),
        )
        for at, (name, field) in enumerate(rows):
            field.setAccessibleName(name)
            field.setMinimumHeight(32)
            form.addWidget(label(name, "secondary"), at, 0)
            form.addWidget(field, at, 1)
        form.addWidget(button(self.tr("选择…"), self._ask_folder), len(rows) - 1, 2)
        for field in (self.office, self.folder):
            field.textChanged.connect(lambda _text: self.problem.hide())
        return form

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, self.tr("选择放审核意见的文件夹"), self.folder.text().strip()
        )
        if name:
            self.folder.setText(name)

    def _go(self) -> None:
        if not self.office.text().strip():
            self._refuse(self.tr("请写审核单位，它印在审核意见书上。"), self.office)
        elif not self.folder.text().strip():
            self._refuse(self.tr("请选择放审核意见的文件夹。"), self.folder)
        else:
            self.accept()

    def _refuse(self, text: str, field: QLineEdit) -> None:
        self.problem.setText(text)
        self.problem.show()
        field.setFocus()


def _line(subject: str, place: str, text: str) -> str:
    where = place if place == subject else f"{subject}  {place}"
    return f"{where}  {' '.join(text.split())}"
