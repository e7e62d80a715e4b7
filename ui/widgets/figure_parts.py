"""The small pieces a figure in full is put together from."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout

from cmarchive.model import Finding
from ui.texts import SEVERITY_TONES, formula_text, severity_name, shown
from ui.theme import Theme, Tone
from ui.widgets.basics import Chip, button, label, row_of


class Lines(QFrame):
    """Names and what goes with them, a line each."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inset")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 8, 12, 8)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._labels: list[tuple[QLabel, QLabel]] = []

    def show_lines(self, lines: Iterable[tuple[str, str]]) -> None:
        """Show other lines; labels are used again."""
        shown = list(lines)
        while len(self._labels) < len(shown):
            row = len(self._labels)
            pair = (label("", "secondary", wrap=True), label("", wrap=True))
            for column, one in enumerate(pair):
                self._grid.addWidget(one, row, column, Qt.AlignmentFlag.AlignTop)
            self._labels.append(pair)
        for row, (name, text) in enumerate(self._labels):
            for one in (name, text):
                one.setVisible(row < len(shown))
            if row < len(shown):
                name.setText(shown[row][0])
                text.setText(shown[row][1])


class Found(QFrame):
    """A finding: how grave, what was found, and what to do. ``asked`` wants it seen where it can be explained."""

    asked = Signal()

    def __init__(self, theme: Theme, finding: Finding) -> None:
        super().__init__()
        self.setObjectName("card")
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 8, 12, 8)
        box.setSpacing(4)
        word = severity_name(finding.severity)
        if finding.is_explained:
            word = self.tr("{severity} · 已说明").format(severity=word)
        tone = Tone.PLAIN if finding.is_explained else SEVERITY_TONES[finding.severity]
        self.explain = button(self.tr("去说明"), self.asked.emit, "flat")
        box.addLayout(row_of(Chip(theme, word, tone), label(finding.rule, "secondary"), None, self.explain))
        lines = [shown(finding.message), formula_text(finding.formula), shown(finding.cause)]
        if finding.remedy:
            lines.append(self.tr("处理办法：{text}").format(text=shown(finding.remedy)))
        for text in lines:
            if text:
                made = label(text, wrap=True)
                made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                box.addWidget(made)
