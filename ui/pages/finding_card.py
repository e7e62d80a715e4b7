"""One finding in full: what was found, with which values, why perhaps, what to do, and a person's explanation."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from cmarchive.model import Finding, SubjectKind
from cmarchive.provenance import MARK_NAMES
from cmarchive.view import View
from cmarchive.wording import quoted_title
from ui.pages.finding_values import ValuesTable, cell_of
from ui.texts import SEVERITY_TONES, formula_text, listed, severity_name, shown
from ui.theme import Theme, Tone
from ui.widgets.basics import Card, Chip, Paragraph, button, label, row_of, scrolled
from ui.workspace import Place


class Editor(QPlainTextEdit):
    """A few lines of text, committed when left."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the text is finished."""
        super().focusOutEvent(event)
        self.left.emit()


class FindingCard(Card):
    """``explained`` carries the finding and the text, ``went`` a place it speaks of, ``narrowed`` its subject."""

    explained = Signal(object, str)
    went = Signal(object)
    narrowed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._finding: Finding | None = None
        self._places: tuple[Place, ...] = ()
        self.chip = Chip(theme)
        self.head.addWidget(self.chip)
        self._body = QWidget()
        box = QVBoxLayout(self._body)
        box.setContentsMargins(0, 0, 4, 0)
        box.setSpacing(12)
        self.subject = button("", self._narrow)
        self.subject.setProperty("link", True)
        self.subject.setToolTip(self.tr("只看这个对象的问题"))
        self.message = Paragraph()
        self.formula = Paragraph("", "formula")
        self.remedy = Paragraph()
        self.cause = _Titled(self.tr("可能的原因"))
        self.values = ValuesTable()
        self.values.went.connect(self.went.emit)
        self.goto = button(self.tr("转到材料"), self._go, "primary")
        self.also = button(self.tr("转到材料"), self._go_also)
        self.basis = Paragraph("", "secondary")
        for text in (self.message, self.formula, self.remedy, self.basis):
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for widget in (self.message, self.formula, self.values, self.cause, self.remedy):
            box.addWidget(widget)
        box.insertLayout(0, row_of(self.subject, None))
        box.addLayout(row_of(self.goto, self.also, None))
        self._build_explanation(box)
        box.addWidget(self.basis)
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
        self._places = places_of(finding, view)
        self.title.setText(shown(finding.title))
        self.chip.show_text(
            f"{severity_name(finding.severity)} · {finding.rule}", SEVERITY_TONES[finding.severity]
        )
        self.subject.setText(
            " · ".join(text for text in map(shown, (finding.subject.name, finding.period)) if text)
        )
        for widget, text in (
            (self.message, shown(finding.message)),
            (self.formula, formula_text(finding.formula)),
            (
                self.remedy,
                self.tr("处理办法：{text}").format(text=shown(finding.remedy)) if finding.remedy else "",
            ),
            (self.basis, self._basis(finding, view)),
        ):
            widget.setText(text)
            widget.setVisible(bool(text))
        self.cause.text.setText(shown(finding.cause))
        self.cause.setVisible(bool(finding.cause))
        self.values.show_values(finding, view)
        for made, place in zip((self.goto, self.also), (*self._places, None, None), strict=False):
            made.setVisible(place is not None)
            if place is not None:
                made.setText(self.tr("转到单元格") if place.variable else self.tr("转到材料"))
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
        self.state = Chip(self._theme)
        box.addLayout(row_of(label(self.tr("说明"), "strong"), self.state, None))
        self.editor = Editor()
        self.editor.setAccessibleName(self.tr("说明"))
        self.editor.setPlaceholderText(
            self.tr("情况属实时写明理由，如 因行政区划调整，2023 年起统计口径变化。")
        )
        self.editor.setTabChangesFocus(True)
        self.editor.setFixedHeight(84)
        self.editor.left.connect(self.commit)
        self.written = Paragraph("", "secondary")
        self.save = button(self.tr("保存说明"), self._save)
        box.addWidget(self.editor)
        box.addWidget(self.written)
        box.addLayout(row_of(self.save, None))

    def _show_explanation(self, finding: Finding) -> None:
        explanation = finding.explanation
        self.editor.setPlainText(explanation.text if explanation is not None else "")
        self.editor.document().setModified(False)
        if explanation is None:
            text = ""
            self.state.show_text("", Tone.PLAIN)
        elif finding.is_explained:
            text = self.tr("{author} 写于 {day}").format(
                author=explanation.author, day=explanation.written[:10]
            )
            self.state.show_text(self.tr("已说明"), Tone.OK)
        else:
            self.state.show_text(self.tr("须重新说明"), Tone.WARNING)
            text = self.tr("数据在说明写成（{day}）以后有变化，请重新说明。").format(
                day=explanation.written[:10]
            )
        self.written.setText(text)
        self.written.setVisible(bool(text))

    def _basis(self, finding: Finding, view: View | None) -> str:
        """What the rule rests on, and how sure that is."""
        rule = next((one for one in view.scheme.rules if one.id == finding.rule), None) if view else None
        if rule is None or view is None:
            return ""
        provenance = rule.provenance
        sure = shown(MARK_NAMES.get(provenance.mark, provenance.mark))
        sources = view.scheme.sources
        cited = listed(
            key + quoted_title(sources[key].title) if key in sources else key
            for key in provenance.source_keys
        )
        text = self.tr("规则 {rule}　可信程度 {mark}：{sure}")
        told = text.format(rule=rule.id, mark=provenance.shown, sure=sure)
        if cited:
            told += "\n" + self.tr("依据：{cited}").format(cited=cited)
        return f"{told}\n{provenance.note}" if provenance.note else told

    def _save(self) -> None:
        self.editor.document().setModified(True)
        self.commit()

    def _go(self) -> None:
        if self._places:
            self.went.emit(self._places[0])

    def _go_also(self) -> None:
        if len(self._places) > 1:
            self.went.emit(self._places[1])

    def _narrow(self) -> None:
        if self._finding is not None:
            self.narrowed.emit(self._finding.subject)


class _Titled(QFrame):
    """A small card inside a card."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("card")
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(4)
        self.text = Paragraph()
        box.addWidget(label(title, "strong"))
        box.addWidget(self.text)


def _fingerprint(finding: Finding | None) -> str:
    return finding.fingerprint if finding is not None else ""


def places_of(finding: Finding, view: View | None) -> tuple[Place, ...]:
    """Where what a finding speaks of can be mended: the cell of the figure, the document, the slot; at most two."""
    if view is None:
        return ()
    found: list[Place] = []
    if (cell := cell_of(finding, view)) is not None:
        found.append(Place(cell.subject, variable=cell.variable, year=cell.year))
    item = view.item(finding.item) if finding.item is not None else None
    if item is not None:
        found.append(Place(item.subject if item.slot else None, item.slot, item.id))
    elif finding.subject.key.kind is not SubjectKind.REGION:
        slot = view.scheme.slot(finding.topic)
        if slot is not None or not found:
            found.append(Place(finding.subject.key, slot.code if slot is not None else ""))
    return tuple(found[:2])
