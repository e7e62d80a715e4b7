"""What to write on 催交单: of whom, until when, whom to ask, as what files and where."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDateEdit,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from cmarchive.model import Enterprise, SubjectKey
from cmarchive.owing import SOON, ChaseTerms
from ui.dialogs.dialog import Dialog
from ui.models.choosing import ChoosingFilter, ChoosingModel
from ui.theme import Theme
from ui.widgets.basics import SearchField, button, label, row_of
from ui.widgets.choice import tidy

_DAYS = 14  # until when, unless another day is chosen


@dataclass(frozen=True, slots=True, kw_only=True)
class ChaseWish:
    """What was asked for; ``only`` is empty for everybody who owes something."""

    folder: Path
    terms: ChaseTerms
    only: tuple[SubjectKey, ...] = ()
    pdf: bool = True
    excel: bool = True
    each: bool = False


def wish_to_text(wish: ChaseWish) -> str:
    """Write down what holds for the next time as well: who asks, and as what files."""
    terms = wish.terms
    kept = {
        "contact": terms.contact,
        "phone": terms.phone,
        "place": terms.place,
        "within": terms.within,
        "pdf": wish.pdf,
        "excel": wish.excel,
        "each": wish.each,
    }
    return json.dumps(kept, ensure_ascii=False)


def wish_from_text(text: str, folder: Path, today: date) -> ChaseWish:
    """Read it back; what cannot be read is as if nothing had been chosen. The day is always a new one."""
    try:
        kept = dict(json.loads(text))
        within = int(kept.get("within", SOON))
    except (ValueError, TypeError):
        kept, within = {}, SOON
    terms = ChaseTerms(
        due=today + timedelta(days=_DAYS),
        contact=str(kept.get("contact", "")),
        phone=str(kept.get("phone", "")),
        place=str(kept.get("place", "")),
        within=within,
    )
    return ChaseWish(
        folder=folder,
        terms=terms,
        pdf=kept.get("pdf") is not False,
        excel=kept.get("excel") is not False,
        each=kept.get("each") is True,
    )


class ChaseDialog(Dialog):
    """Lists the enterprises with what they owe, those that owe something ticked."""

    def __init__(
        self,
        enterprises: Sequence[Enterprise],
        owed: Mapping[SubjectKey, int],
        wish: ChaseWish,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._owing = [one.key for one in enterprises if owed.get(one.key)]
        self.setWindowTitle(self.tr("催交单"))
        self.resize(820, 560)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 20, 20, 16)
        outer.setSpacing(12)
        outer.addWidget(
            label(
                self.tr("每家企业一张：缺少的、已过期的和将到期的材料，附需要的原因、期限和签收栏。"),
                "secondary",
                wrap=True,
            )
        )
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(self._build_list(enterprises, owed, theme), 1)
        row.addLayout(self._build_form(wish), 1)
        outer.addLayout(row, 1)
        self.problem = label("", "error", wrap=True)
        self.take = button(self.tr("生成催交单"), self.accept, "primary")
        self.take.setDefault(True)
        outer.addLayout(row_of(self.problem, None, button(self.tr("取消"), self.reject), self.take))
        self.model.dataChanged.connect(lambda: self._judge())
        self.choose(self._owing)

    def choose(self, subjects: Collection[SubjectKey]) -> None:
        """Tick these enterprises and no others."""
        self.model.choose(subjects)
        self._judge()

    def answer(self) -> ChaseWish:
        """What stands in the form."""
        day = self.due.date()
        return ChaseWish(
            folder=Path(self.folder.text().strip()),
            terms=ChaseTerms(
                due=date(day.year(), day.month(), day.day()),
                contact=self.contact.text().strip(),
                phone=self.phone.text().strip(),
                place=self.place.text().strip(),
                within=self.within.value(),
            ),
            only=self.model.chosen,
            pdf=self.pdf.isChecked(),
            excel=self.excel.isChecked(),
            each=self.each.isChecked(),
        )

    def _build_list(
        self, enterprises: Sequence[Enterprise], owed: Mapping[SubjectKey, int], theme: Theme
    ) -> QVBoxLayout:
        self.model = ChoosingModel(enterprises, owed, self)
        self.filter = ChoosingFilter(self)
        self.filter.setSourceModel(self.model)
        self.search = SearchField(theme, self.tr("搜索企业"))
        self.search.textChanged.connect(self.filter.search)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("催交的企业"))
        self.list.setModel(self.filter)
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(2)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        frame = QFrame()
        frame.setObjectName("card")
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(8, 8, 8, 8)
        inner.addWidget(self.list)
        self.count = label("", "secondary")
        box = QVBoxLayout()
        box.setSpacing(8)
        box.addWidget(self.search)
        box.addWidget(frame, 1)
        box.addLayout(
            row_of(
                self.count,
                None,
                button(self.tr("未齐的全选"), lambda: self.choose(self._owing), "flat"),
                button(self.tr("全不选"), lambda: self.choose(()), "flat"),
            )
        )
        return box

    def _build_form(self, wish: ChaseWish) -> QVBoxLayout:
        self.due = QDateEdit()
        self.due.setCalendarPopup(True)
        self.due.setDisplayFormat("yyyy-MM-dd")
        due = wish.terms.due or date.today()
        self.due.setDate(QDate(due.year, due.month, due.day))
        self.within = QSpinBox()
        self.within.setRange(0, 730)
        self.within.setSuffix(self.tr(" 天"))
        self.within.setValue(wish.terms.within)
        tidy(self.due)
        tidy(self.within)
        self.place = QLineEdit(wish.terms.place)
        self.place.setPlaceholderText(self.tr("不填为立卷单位"))
        self.contact = QLineEdit(wish.terms.contact)
        self.phone = QLineEdit(wish.terms.phone)
        self.folder = QLineEdit(str(wish.folder))
        self.folder.textChanged.connect(lambda _text: self._judge())
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(10)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("送交期限"), self.due),
            (self.tr("将到期的提前"), self.within),
            (self.tr("送交地点"), self.place),
            (self.tr("联系人"), self.contact),
            (self.tr("联系电话"), self.phone),
        )
        for name, field in fields:
            field.setAccessibleName(name)
            form.addRow(name, field)
        self.folder.setAccessibleName(self.tr("放在文件夹"))
        form.addRow(self.tr("放在文件夹"), row_of(self.folder, button(self.tr("选择…"), self._ask_folder)))
        box = QVBoxLayout()
        box.setSpacing(10)
        box.addLayout(form)
        self.pdf = QCheckBox(self.tr("PDF：全部企业一个文件，便于打印"))
        self.excel = QCheckBox(self.tr("Excel：汇总一张，每家企业一张"))
        self.each = QCheckBox(self.tr("另为每家企业单独生成一个 PDF，便于发送"))
        for made, ticked in ((self.pdf, wish.pdf), (self.excel, wish.excel), (self.each, wish.each)):
            made.setChecked(ticked)
            made.toggled.connect(lambda _on: self._judge())
            box.addWidget(made)
        box.addStretch(1)
        return box

    def _judge(self) -> None:
        chosen = len(self.model.chosen)
        self.count.setText(self.tr("已选 {count} 家").format(count=chosen))
        problem = ""
        if not chosen:
            problem = self.tr("请至少选一家企业。")
        elif not self.folder.text().strip():
            problem = self.tr("请选择放催交单的文件夹。")
        elif not any(made.isChecked() for made in (self.pdf, self.excel, self.each)):
            problem = self.tr("请至少选一种文件。")
        self.problem.setText(problem)
        self.take.setEnabled(not problem)

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("放催交单的文件夹"), self.folder.text())
        if name:
            self.folder.setText(name)
