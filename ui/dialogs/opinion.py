"""Writing an opinion, or saying it otherwise: the words, from 话术库 or one's own, how much it matters, what it costs."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

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
from cmarchive.opinions import Opinion
from cmarchive.review import Anchor, ReviewState
from cmarchive.scoring import MOST_POINTS, Phrase
from ui.dialogs.dialog import Dialog
from ui.dialogs.phrases import found_phrases, free_code
from ui.models.reviewing import review_state_name
from ui.texts import severity_name
from ui.theme import Theme
from ui.widgets.basics import Paragraph, SearchField, button, label, row_of
from ui.widgets.choice import Choice, PointsField

_VALUE = Qt.ItemDataRole.UserRole
_MOST_HISTORY = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionWish:
    """What was written."""

    text: str
    severity: Severity
    clause: str
    points: Decimal
    hint: str
    state: ReviewState
    anchor: Anchor | None = None


class OpinionDialog(Dialog):
    """Phrases at the left put themselves into the form at the right; ``phrase_wanted`` carries one to be kept.

    ``phrases_wanted`` asks for the whole 话术库. An opinion ``revised`` is shown with what it says; ``findings`` are
    what else than the thing itself may be spoken of.
    """

    phrase_wanted = Signal(object)
    phrases_wanted = Signal()

    def __init__(
        self,
        title: str,
        phrases: Sequence[Phrase],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        findings: Sequence[tuple[str, Anchor]] = (),
        revised: Opinion | None = None,
        history: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        is_new = revised is None
        self.setWindowTitle(self.tr("提出审核意见") if is_new else self.tr("修改审核意见"))
        self.resize(880, 600)
        self._phrases = list(phrases)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 20, 20, 16)
        outer.setSpacing(12)
        outer.addWidget(label(title, "cardTitle", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(self._build_phrases(theme), 2)
        row.addLayout(self._build_form(title, findings, is_new=is_new), 3)
        outer.addLayout(row, 1)
        if history:
            outer.addWidget(label(self.tr("以前的说法（保留在意见的历史中）"), "secondary"))
            for line in history[-_MOST_HISTORY:]:
                outer.addWidget(Paragraph(line, "secondary"))
        self.keep = button(self.tr("存入话术库"), self._keep)
        self.take = button(self.tr("提出意见") if is_new else self.tr("保存修改"), self.accept, "primary")
        self.take.setDefault(True)
        outer.addLayout(row_of(self.keep, None, button(self.tr("取消"), self.reject), self.take))
        if revised is not None:
            self._show_opinion(revised)
        self._list()
        self._judge()
        self.text.setFocus()

    @property
    def answer(self) -> OpinionWish:
        """What was written."""
        return OpinionWish(
            text=self.text.toPlainText().strip(),
            severity=self.severity.value,
            clause=self.clause.text().strip(),
            points=self.points.points,
            hint=self.hint.toPlainText().strip(),
            state=self.state.value,
            anchor=self.target.value,
        )

    def use(self, phrase: Phrase) -> None:
        """Put a phrase into the form; what was written stays before it."""
        written = self.text.toPlainText().strip()
        self.text.setPlainText(f"{written}\n{phrase.text}" if written else phrase.text)
        self.severity.choose(phrase.severity)
        self.clause.setText(phrase.clause or self.clause.text())
        self.hint.setPlainText(phrase.hint or self.hint.toPlainText())
        if phrase.points:
            self.points.setValue(float(phrase.points))
        self.text.setFocus()

    def show_phrases(self, phrases: Sequence[Phrase]) -> None:
        """List other phrases."""
        self._phrases = list(phrases)
        wanted = self.category.value
        self.category.fill(self._categories())
        self.category.choose(wanted if wanted in {one.category for one in phrases} else "")
        self._list()

    def _categories(self) -> list[tuple[str, str]]:
        found = dict.fromkeys(one.category for one in self._phrases)
        return [("", self.tr("全部类别")), *((one, one) for one in found)]

    def _show_opinion(self, one: Opinion) -> None:
        self.text.setPlainText(one.text)
        self.hint.setPlainText(one.hint)
        self.clause.setText(one.clause)
        self.severity.choose(one.severity)
        self.points.setValue(float(one.points))

    def _build_phrases(self, theme: Theme) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(8)
        self.search = SearchField(theme, self.tr("搜索话术"))
        self.search.textChanged.connect(lambda _text: self._list())
        self.category = Choice[str](self._categories())
        self.category.setAccessibleName(self.tr("类别"))
        self.category.setMinimumContentsLength(8)
        self.category.currentIndexChanged.connect(lambda _at: self._list())
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("话术库"))
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.itemActivated.connect(lambda item: self.use(item.data(_VALUE)))
        manage = button(self.tr("整理话术库…"), self.phrases_wanted.emit, "flat")
        box.addLayout(row_of(label(self.tr("话术库（回车或双击选用）"), "secondary"), None, manage))
        box.addWidget(self.search)
        box.addWidget(self.category)
        box.addWidget(self.list, 1)
        return box

    def _build_form(self, title: str, findings: Sequence[tuple[str, Anchor]], *, is_new: bool) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        self.text, self.hint = QPlainTextEdit(), QPlainTextEdit()
        self.clause = QLineEdit()
        self.points = PointsField(MOST_POINTS)
        self.severity = Choice([(one, severity_name(one)) for one in Severity])
        self.severity.choose(Severity.WARNING)
        states = (ReviewState.MEND, ReviewState.RETURNED)
        self.state = Choice([(one, review_state_name(one)) for one in states])
        self.target: Choice[Anchor | None] = Choice(
            (
                (None, title),
                *((anchor, self.tr("问题：{text}").format(text=text)) for text, anchor in findings),
            )
        )
        self.clause.setMinimumHeight(32)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("意见"), self.text),
            (self.tr("整改建议"), self.hint),
            (self.tr("依据条款"), self.clause),
            (self.tr("程度"), self.severity),
            (self.tr("扣分"), self.points),
            (self.tr("结论"), self.state),
        )
        if findings:
            rows = ((self.tr("针对"), self.target), *rows)
        if not is_new:
            rows = rows[:-1]  # how it stands is decided by the verdict on the answer
        for name, field in rows:
            field.setAccessibleName(name)
            form.addRow(label(name, "secondary"), field)
        for field in (self.text, self.hint):
            field.setTabChangesFocus(True)
        self.hint.setMaximumHeight(96)
        self.text.textChanged.connect(self._judge)
        return form

    def _list(self) -> None:
        self.list.clear()
        for one in found_phrases(self._phrases, self.search.text(), self.category.value):
            item = QListWidgetItem(one.text)
            item.setData(_VALUE, one)
            item.setToolTip("\n".join(part for part in (one.code, one.clause, one.hint) if part))
            self.list.addItem(item)

    def _judge(self) -> None:
        has_text = bool(self.text.toPlainText().strip())
        self.take.setEnabled(has_text)
        self.keep.setEnabled(has_text)

    def _keep(self) -> None:
        """Keep what is written as a phrase of one's own, in place of the own one chosen in the list."""
        wish, chosen = self.answer, self.list.currentItem()
        known: Phrase | None = chosen.data(_VALUE) if chosen is not None and chosen.isSelected() else None
        own = known is not None and known.is_own
        phrase = Phrase(
            code=known.code if known is not None and own else free_code(self._phrases),
            category=known.category if known is not None else self.tr("自定义"),
            text=wish.text,
            severity=wish.severity,
            clause=wish.clause,
            points=wish.points,
            hint=wish.hint,
            is_own=True,
        )
        self.phrase_wanted.emit(phrase)
