"""话术库: what reviewers say again and again, to be searched, written, changed and taken out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from cmarchive.assessment import Severity
from cmarchive.scoring import MOST_POINTS, Phrase
from cmarchive.text import fold
from ui.dialogs.dialog import Dialog
from ui.texts import severity_name
from ui.theme import Theme
from ui.widgets.basics import Paragraph, SearchField, button, label, row_of
from ui.widgets.choice import Choice, PointsField

_VALUE = Qt.ItemDataRole.UserRole


def free_code(phrases: Sequence[Phrase]) -> str:
    """A number no phrase has yet."""
    codes = {one.code for one in phrases}
    return next(code for code in (f"OWN{number:03}" for number in range(1, 10_000)) if code not in codes)


def found_phrases(phrases: Sequence[Phrase], needle: str, category: str) -> list[Phrase]:
    """The phrases of a category in which everything typed is found."""
    words = fold(needle).split()
    return [
        one
        for one in phrases
        if category in ("", one.category)
        and all(
            word in fold(f"{one.code} {one.category} {one.text} {one.hint} {one.clause}") for word in words
        )
    ]


class PhraseDialog(Dialog):
    """The list at the left, the chosen phrase at the right. ``kept`` carries a Phrase, ``removed`` a code."""

    kept = Signal(object)
    removed = Signal(str)

    def __init__(self, phrases: Sequence[Phrase], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("话术库"))
        self.resize(900, 580)
        self._phrases = list(phrases)
        self._chosen: Phrase | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 20, 20, 16)
        outer.setSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(self._build_list(theme), 2)
        row.addLayout(self._build_form(), 3)
        outer.addLayout(row, 1)
        self.add = button(self.tr("新增"), self.begin)
        self.remove = button(self.tr("删除"), self._remove)
        self.save = button(self.tr("保存"), self._save, "primary")
        self.done_ = button(self.tr("关闭"), self.accept)
        outer.addLayout(row_of(self.add, self.remove, None, self.done_, self.save))
        self._list()
        self.list.setCurrentRow(0)

    def show_phrases(self, phrases: Sequence[Phrase]) -> None:
        """List other phrases; the one chosen stays so, by its code."""
        self._phrases = list(phrases)
        self._list()

    def begin(self) -> None:
        """Begin a phrase of one's own."""
        self.list.setCurrentRow(-1)
        self._fill(None)
        self.text.setFocus()

    def _build_list(self, theme: Theme) -> QVBoxLayout:
        self.search = SearchField(theme, self.tr("搜索话术、整改建议、依据"))
        self.search.textChanged.connect(lambda _text: self._list())
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("话术库"))
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.currentItemChanged.connect(lambda now, _before: self._choose(now))
        box = QVBoxLayout()
        box.setSpacing(8)
        box.addWidget(self.search)
        box.addWidget(self.list, 1)
        return box

    def _build_form(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        self.origin = Paragraph("", "secondary")
        form.addRow(self.origin)
        self.category, self.clause = QLineEdit(), QLineEdit()
        self.text, self.hint = QPlainTextEdit(), QPlainTextEdit()
        self.hint.setPlaceholderText(self.tr("告诉县区怎样改，选用这条话术时一并带出"))
        self.severity = Choice([(one, severity_name(one)) for one in Severity])
        self.points = PointsField(MOST_POINTS)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("类别"), self.category),
            (self.tr("话术"), self.text),
            (self.tr("整改建议"), self.hint),
            (self.tr("依据条款"), self.clause),
            (self.tr("程度"), self.severity),
            (self.tr("扣分"), self.points),
        )
        for name, field in rows:
            field.setAccessibleName(name)
            form.addRow(label(name, "secondary"), field)
        for line in (self.category, self.clause):
            line.setMinimumHeight(32)
            line.textChanged.connect(lambda _text: self._judge())
        for text in (self.text, self.hint):
            text.setTabChangesFocus(True)
        self.hint.setMaximumHeight(110)
        self.text.textChanged.connect(self._judge)
        return form

    def _list(self) -> None:
        wanted = self._chosen.code if self._chosen is not None else ""
        self.list.blockSignals(True)
        self.list.clear()
        for one in found_phrases(self._phrases, self.search.text(), ""):
            text = self.tr("{category}　{text}").format(category=one.category, text=one.text)
            item = QListWidgetItem(text)
            item.setData(_VALUE, one)
            item.setToolTip(one.hint)
            self.list.addItem(item)
            if one.code == wanted:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self._choose(self.list.currentItem())

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._fill(item.data(_VALUE))
        elif self._chosen is not None and all(one.code != self._chosen.code for one in self._phrases):
            self._fill(None)

    def _fill(self, one: Phrase | None) -> None:
        self._chosen = one
        self.category.setText(one.category if one is not None else self.tr("自定义"))
        self.text.setPlainText(one.text if one is not None else "")
        self.hint.setPlainText(one.hint if one is not None else "")
        self.clause.setText(one.clause if one is not None else "")
        self.severity.choose(one.severity if one is not None else Severity.WARNING)
        self.points.setValue(float(one.points) if one is not None else 0)
        if one is None:
            origin = self.tr("新话术，存在本档案库中。")
        elif one.is_own:
            origin = self.tr("{code}　本单位的话术；删除后，同编号的随程序话术重新出现。")
        else:
            origin = self.tr("{code}　随程序的话术；修改后另存为本单位的，不能删除。")
        self.origin.setText(origin.format(code=one.code if one is not None else ""))
        self.remove.setEnabled(one is not None and one.is_own)
        self._judge()

    def _judge(self) -> None:
        self.save.setEnabled(bool(self.text.toPlainText().strip() and self.category.text().strip()))

    def _save(self) -> None:
        made = Phrase(
            code=self._chosen.code if self._chosen is not None else free_code(self._phrases),
            category=self.category.text().strip(),
            text=self.text.toPlainText().strip(),
            severity=self.severity.value,
            clause=self.clause.text().strip(),
            points=self.points.points,
            hint=self.hint.toPlainText().strip(),
            is_own=True,
        )
        self._chosen = made
        self.kept.emit(made)

    def _remove(self) -> None:
        if self._chosen is not None and self._chosen.is_own:
            self.removed.emit(self._chosen.code)
