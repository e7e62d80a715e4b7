"""What to do about a slot nothing fills."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cmarchive.dossiers import SlotState, SlotStatus
from cmarchive.model import SlotNote
from ui.texts import listed
from ui.theme import Theme
from ui.widgets.basics import EmptyState, button, label, row_of


class EmptySlot(QWidget):
    """Offers to add files, or to write down why the slot stays empty."""

    files_wanted = Signal()
    noted = Signal(str)
    note_withdrawn = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        self.empty = EmptyState(theme, "file-plus", "", self.tr("添加文件…"))
        self.empty.asked.connect(self.files_wanted.emit)
        box.addWidget(self.empty, 1)
        self._heading = label(self.tr("本项不适用"), "strong")
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("写明理由，如 不产生危险废物"))
        self.reason.setAccessibleName(self.tr("不适用的理由"))
        self.reason.returnPressed.connect(self._note)
        self.mark = button(self.tr("记为不适用"), self._note)
        self.withdraw = button(self.tr("撤回不适用"), self.note_withdrawn.emit)
        self.reason.textChanged.connect(lambda text: self.mark.setEnabled(bool(text.strip())))
        box.addWidget(self._heading)
        box.addWidget(self.reason)
        box.addLayout(row_of(self.mark, self.withdraw, None))

    def show_status(self, status: SlotStatus, note: SlotNote | None) -> None:
        """Say what is expected here."""
        written = note is not None and note.not_applicable
        if written:
            text = self.tr("已记为不适用。")
        elif status.state is SlotState.NOT_NEEDED:
            text = self.tr("按现有企业情况，这一项无须归档；有材料时仍可添加。")
        elif status.missing_years:
            years = listed(map(str, status.missing_years))
            text = self.tr("缺失 {years} 年度的材料。把文件拖到这一行，或点下面的按钮。").format(years=years)
        else:
            text = self.tr("缺失。把文件拖到这一行，或点下面的按钮。")
        self.empty.say(text, self.tr("添加文件…"))
        self.reason.setText(note.reason if note is not None else "")
        self.reason.setReadOnly(written)
        self.mark.setVisible(not written)
        self.mark.setEnabled(bool(self.reason.text().strip()))
        self.withdraw.setVisible(written)

    def _note(self) -> None:
        if reason := self.reason.text().strip():
            self.noted.emit(reason)
