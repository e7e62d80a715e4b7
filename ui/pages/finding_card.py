"""One finding in full: what was found, with which values, why perhaps, what to do, and a person's explanation."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPlainTextEdit, QVBoxLayout, QWidget

from cmarchive.model import Finding, SubjectKind
from cmarchive.view import View
from ui.texts import SEVERITY_TONES, severity_name
from ui.theme import Theme
from ui.widgets.basics import Card, Chip, button, label, row_of, scrolled
from ui.workspace import Place


class Editor(QPlainTextEdit):
    """A few lines of text, committed when left."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the text is finished."""
        super().focusOutEvent(event)
        self.left.emit()


class FindingCard(Card):
    """``explained`` carries the finding and the text; ``went`` the place of its material."""

    explained = Signal(object, str)
    went = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._finding: Finding | None = None
        self._place: Place | None = None
        self.chip = Chip(theme)
        self.head.addWidget(self.chip)
        self._body = QWidget()
        box = QVBoxLayout(self._body)
        box.setContentsMargins(0, 0, 4, 0)
        box.setSpacing(12)
        self.subject = label("", "secondary", wrap=True)
        self.message = label("", wrap=True)
        self.formula = label("", wrap=True)
        self.remedy = label("", wrap=True)
        self.cause = _Titled(self.tr("可能的原因"))
        self._values = QFrame()
        self._values.setObjectName("inset")
        self._grid = QGridLayout(self._values)
        self._grid.setContentsMargins(12, 8, 12, 8)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        for text in (self.subject, self.message, self.formula, self.remedy):
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for widget in (self.subject, self.message, self.formula, self._values, self.cause, self.remedy):
            box.addWidget(widget)
        self._build_explanation(box)
        box.addStretch(1)
        self.add(scrolled(self._body), 1)
        self.show_finding(None, None)

    @property
    def finding(self) -> Finding | None:
        """What is shown."""
        return self._finding

    def show_finding(self, finding: Finding | None, view: View | None) -> None:
        """Show a finding. The same one again keeps what is being typed."""
        typing = self.editor.hasFocus() and self.editor.document().isModified()
        same = _fingerprint(finding) == _fingerprint(self._finding)
        if not same:
            self.commit()
        self._finding = finding
        self._body.setVisible(finding is not None)
        if finding is None:
            self.title.setText("")
            self.chip.hide()
            return
        self._place = place_of(finding, view)
        self.title.setText(finding.title)
        self.chip.show_text(
            f"{severity_name(finding.severity)} · {finding.rule}", SEVERITY_TONES[finding.severity]
        )
        self.subject.setText(" · ".join(text for text in (finding.subject.name, finding.period) if text))
        for widget, text in (
            (self.message, finding.message),
            (self.formula, finding.formula),
            (self.remedy, self.tr("处理办法：{text}").format(text=finding.remedy) if finding.remedy else ""),
        ):
            widget.setText(text)
            widget.setVisible(bool(text))
        self.cause.text.setText(finding.cause)
        self.cause.setVisible(bool(finding.cause))
        self._show_values(finding)
        self.goto.setVisible(self._place is not None)
        if not (same and typing):
            self._show_explanation(finding)

    def commit(self) -> None:
        """Hand on the explanation, if it was changed."""
        if self._finding is None or not self.editor.document().isModified():
            return
        self.editor.document().setModified(False)
        text = self.editor.toPlainText().strip()
        before = self._finding.explanation.text if self._finding.explanation is not None else ""
        if text != before or not self._finding.is_explained:
            self.explained.emit(self._finding, text)

    def _build_explanation(self, box: QVBoxLayout) -> None:
        box.addWidget(label(self.tr("说明"), "strong"))
        self.editor = Editor()
        self.editor.setAccessibleName(self.tr("说明"))
        self.editor.setPlaceholderText(
            self.tr("情况属实时写明理由，如 因行政区划调整，2023 年起统计口径变化。")
        )
        self.editor.setTabChangesFocus(True)
        self.editor.setFixedHeight(84)
        self.editor.left.connect(self.commit)
        self.written = label("", "secondary", wrap=True)
        self.save = button(self.tr("保存说明"), self._save)
        self.goto = button(self.tr("转到材料"), self._go, "primary")
        box.addWidget(self.editor)
        box.addWidget(self.written)
        box.addLayout(row_of(self.goto, self.save, None))

    def _show_explanation(self, finding: Finding) -> None:
        explanation = finding.explanation
        self.editor.setPlainText(explanation.text if explanation is not None else "")
        self.editor.document().setModified(False)
        if explanation is None:
            text = ""
        elif finding.is_explained:
            text = self.tr("{author} 写于 {day}").format(
                author=explanation.author, day=explanation.written[:10]
            )
        else:
            text = self.tr("数据在说明写成（{day}）以后有变化，请重新说明。").format(
                day=explanation.written[:10]
            )
        self.written.setText(text)
        self.written.setVisible(bool(text))

    def _show_values(self, finding: Finding) -> None:
        while (entry := self._grid.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._values.setVisible(bool(finding.values))
        years = len({value.year for value in finding.values}) > 1
        for row, value in enumerate(finding.values):
            name = f"{value.name}（{value.year}）" if years and value.year is not None else value.name
            number = label(f"{value.value} {value.unit}".strip(), "strong")
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label(name, wrap=True), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(number, row, 1)
            self._grid.addWidget(label(value.source, "secondary", wrap=True), row, 2)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(2, 2)

    def _save(self) -> None:
        self.editor.document().setModified(True)
        self.commit()

    def _go(self) -> None:
        if self._place is not None:
            self.went.emit(self._place)


class _Titled(QFrame):
    """A small card inside a card."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("card")
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(4)
        self.text = label("", wrap=True)
        box.addWidget(label(title, "strong"))
        box.addWidget(self.text)


def _fingerprint(finding: Finding | None) -> str:
    return finding.fingerprint if finding is not None else ""


def place_of(finding: Finding, view: View | None) -> Place | None:
    """Where the material is that a finding speaks of; None for figures of the region."""
    if view is None:
        return None
    item = view.item(finding.item) if finding.item is not None else None
    if item is not None:
        return Place(item.subject if item.slot else None, item.slot, item.id)
    if finding.subject.key.kind is SubjectKind.REGION:
        return None
    slot = view.scheme.slot(finding.topic)
    return Place(finding.subject.key, slot.code if slot is not None else "")
