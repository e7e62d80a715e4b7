"""One figure in full: its value and what it comes to, what is wrong with it, where it was read, what it means."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cmarchive.assessment import Variable
from cmarchive.filling import previous_figure
from cmarchive.model import Finding
from cmarchive.session import Computed
from cmarchive.view import View
from cmarchive.wording import quoted_title
from ui.models.figure_values import Cell
from ui.texts import figure_text, formula_text, shown, with_unit
from ui.theme import Theme, Tone
from ui.widgets.basics import Card, Chip, EmptyState, button, label, row_of, scrolled
from ui.widgets.figure_parts import Found, Lines
from ui.workspace import Place


class FigureCard(Card):
    """``adopted`` asks to enter the computed value, ``discarded`` to forget what was typed, ``retried`` to store it.

    ``source_wanted`` asks for the page a figure stands on, ``source_dropped`` to forget it, ``went`` leads to the document,
    or to a finding where it can be explained.
    """

    adopted = Signal(object, str)
    discarded = Signal(object)
    retried = Signal()
    source_wanted = Signal(object)
    source_dropped = Signal(object)
    went = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cell: Cell | None = None
        self._place: Place | None = None
        self.year = Chip(theme)
        self.head.addWidget(self.year)
        self._body = QWidget()
        self._box = QVBoxLayout(self._body)
        self._box.setContentsMargins(0, 0, 4, 0)
        self._box.setSpacing(8)
        self._build_value()
        self._build_problem()
        self._findings = QVBoxLayout()
        self._findings.setSpacing(8)
        self._box.addLayout(self._findings)
        self._build_formula()
        self._build_source()
        self._build_about()
        self._box.addStretch(1)
        self._scroll = scrolled(self._body)
        self.empty = EmptyState(theme, "table", self.tr("选中一格，这里显示它的口径、算式、问题和出处。"))
        self.add(self._scroll, 1)
        self.add(self.empty, 1)
        self.show_cell(None, None)

    @property
    def cell(self) -> Cell | None:
        """What is shown."""
        return self._cell

    def show_cell(self, cell: Cell | None, view: View | None) -> None:
        """Show a cell, or nothing."""
        self._cell = cell
        self._scroll.setVisible(cell is not None)
        self.empty.setVisible(cell is None)
        if cell is None or view is None:
            self.title.setText("")
            self.year.show_text("", Tone.PLAIN)
            return
        self.title.setText(shown(cell.variable.name))
        self.year.show_text(self.tr("{year} 年").format(year=cell.key.year), Tone.PLAIN)
        self._show_value(cell, view)
        self._show_problem(cell)
        self._show_findings(cell.findings)
        self._show_formula(cell.computed)
        self._show_source(cell, view)
        self._show_about(cell.variable)

    def _build_value(self) -> None:
        self.value = label("", "figure")
        self.agreement = Chip(self._theme)
        self.before = label("", "secondary", wrap=True)
        self._box.addLayout(row_of(self.value, self.agreement, None))
        self._box.addWidget(self.before)

    def _build_problem(self) -> None:
        self.problem = label("", "error", wrap=True)
        self.discard = button(self.tr("恢复已保存的值"), self._discard)
        self.retry = button(self.tr("重新保存"), self.retried.emit)
        self._box.addWidget(self.problem)
        self._box.addLayout(row_of(self.discard, self.retry, None))

    def _build_formula(self) -> None:
        self.formula = label("", wrap=True)
        self.formula.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._formula_title = label(self.tr("算式"), "strong")
        self._inputs = Lines()
        self.adopt = button(self.tr("填入计算值"), self._adopt)
        for widget in (self._formula_title, self.formula, self._inputs):
            self._box.addWidget(widget)
        self._box.addLayout(row_of(self.adopt, None))

    def _build_source(self) -> None:
        self.source = label("", wrap=True)
        self.choose_source = button(self.tr("选择出处页…"), self._choose_source)
        self.show_source = button(self.tr("查看材料"), self._go)
        self.drop_source = button(self.tr("清除"), self._drop_source, "flat")
        self._box.addWidget(label(self.tr("出处"), "strong"))
        self._box.addWidget(self.source)
        self._box.addLayout(row_of(self.choose_source, self.show_source, self.drop_source, None))

    def _build_about(self) -> None:
        self.definition = label("", wrap=True)
        self._about = Lines()
        self._box.addWidget(label(self.tr("口径"), "strong"))
        self._box.addWidget(self.definition)
        self._box.addWidget(self._about)

    def _show_value(self, cell: Cell, view: View) -> None:
        unit = cell.variable.unit
        text = cell.text or "—"
        has_own = not cell.text or bool(cell.problem) or not cell.text[-1].isdecimal()
        self.value.setText(text if has_own else with_unit(text, unit))
        computed = cell.computed if not cell.problem else None
        if computed is None:
            self.agreement.show_text("", Tone.PLAIN)
        else:
            words = {
                None: (self.tr("可算得 {text}"), Tone.PLAIN),
                True: (self.tr("与计算值一致"), Tone.OK),
                False: (self.tr("计算值 {text}，不一致"), Tone.ERROR),
            }
            word, tone = words[computed.agrees]
            self.agreement.show_text(word.format(text=with_unit(computed.text, computed.unit)), tone)
        before = previous_figure(view, cell.figure) if cell.figure is not None else None
        if before is not None:
            self.before.setText(
                self.tr("上次报送 {text}").format(text=with_unit(before.number.text, before.unit))
            )
        self.before.setVisible(before is not None)

    def _show_problem(self, cell: Cell) -> None:
        stored = figure_text(cell.figure, cell.variable) if cell.figure is not None else self.tr("空")
        self.problem.setText(
            self.tr("没有保存：{reason}。已保存的值：{stored}").format(
                reason=shown(cell.problem), stored=stored
            )
        )
        for widget in (self.problem, self.discard):
            widget.setVisible(bool(cell.problem))
        self.retry.setVisible(cell.draft is not None and cell.draft.is_failed)

    def _show_findings(self, findings: tuple[Finding, ...]) -> None:
        while (entry := self._findings.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for one in findings:
            made = Found(self._theme, one)
            made.asked.connect(partial(self.went.emit, Place(one.subject.key, finding=one.fingerprint)))
            self._findings.addWidget(made)

    def _show_formula(self, computed: Computed | None) -> None:
        is_known = computed is not None
        for widget in (self._formula_title, self.formula, self._inputs):
            widget.setVisible(is_known)
        self.adopt.setVisible(computed is not None and computed.agrees is not True)
        if computed is not None:
            self.formula.setText(formula_text(computed.formula))
            self._inputs.show_lines(
                (shown(one.name), with_unit(one.value, one.unit)) for one in dict.fromkeys(computed.inputs)
            )

    def _show_source(self, cell: Cell, view: View) -> None:
        figure = cell.figure
        item = view.item(figure.item) if figure is not None and figure.item is not None else None
        lines = []
        if figure is not None and item is not None:
            page = self.tr("第 {page} 页").format(page=figure.page) if figure.page is not None else ""
            lines.append(shown(quoted_title(item.title) + page))
        elif figure is not None and figure.item is not None:
            lines.append(self.tr("出处的材料已移到回收列表，请重新选择。"))
        if figure is not None and figure.source:
            lines.append(shown(figure.source))
        if not lines:
            lines.append(
                self.tr("尚未指明。选择材料中的一页，装订时自动标出所在卷页。")
                if figure is not None
                else self.tr("填写数据以后可以指明它在材料的哪一页。")
            )
        self.source.setText("\n".join(lines))
        self.choose_source.setEnabled(figure is not None)
        self._place = (
            Place(item.subject if item.slot else None, item.slot, item.id) if item is not None else None
        )
        self.show_source.setVisible(item is not None)
        self.drop_source.setVisible(figure is not None and figure.item is not None)

    def _show_about(self, variable: Variable) -> None:
        self.definition.setText(variable.definition)
        self.definition.setVisible(bool(variable.definition))
        self._about.show_lines(self._facts(variable))

    def _facts(self, variable: Variable) -> Iterator[tuple[str, str]]:
        yield self.tr("代码"), variable.code
        decimals = "" if variable.decimals is None else str(variable.decimals)
        for name, text in (
            (self.tr("单位"), variable.unit),
            (self.tr("小数位"), decimals),
            (self.tr("统计范围"), shown(variable.scope)),
            (self.tr("数据来源"), shown(variable.data_source)),
            (self.tr("责任部门"), shown(variable.department)),
            (self.tr("报表项目"), variable.form),
            (self.tr("是否必填"), self.tr("必填") if variable.required else ""),
        ):
            if text:
                yield name, text

    def _adopt(self) -> None:
        if self._cell is not None and (computed := self._cell.computed) is not None:
            unit = "" if computed.unit == self._cell.variable.unit else f" {computed.unit}"
            self.adopted.emit(self._cell.key, f"{computed.text}{unit}")

    def _discard(self) -> None:
        if self._cell is not None:
            self.discarded.emit(self._cell.key)

    def _choose_source(self) -> None:
        if self._cell is not None:
            self.source_wanted.emit(self._cell.key)

    def _drop_source(self) -> None:
        if self._cell is not None:
            self.source_dropped.emit(self._cell.key)

    def _go(self) -> None:
        if self._place is not None:
            self.went.emit(self._place)
