"""What should be done before an archive goes out, and the way there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cmarchive.assessment import Severity
from ui.theme import Theme, Tone
from ui.widgets.basics import Chip, button
from ui.workspace import Workspace


class Caution(QWidget):
    """Nothing while there is nothing to say; ``stage_wanted`` carries where it is seen to."""

    stage_wanted = Signal(str)

    def __init__(self, theme: Theme, workspace: Workspace) -> None:
        super().__init__()
        self._workspace, self._stage = workspace, ""
        self._chip = Chip(theme)
        self.go = button("", lambda: self.stage_wanted.emit(self._stage), "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._chip)
        row.addWidget(self.go)
        workspace.checked.connect(lambda _result: self._show())
        self._show()

    @property
    def text(self) -> str:
        """What is said."""
        return self._chip.text

    def _show(self) -> None:
        view = self._workspace.view
        if view is None:
            text, way, self._stage = "", "", ""
        elif not view.items:
            text, way, self._stage = self.tr("还没有归档材料，建议先收集"), self.tr("去收集"), "collect"
        elif errors := self._workspace.open_findings(Severity.ERROR):
            text = self.tr("还有 {count} 个错误没有处理，建议先校核").format(count=errors)
            way, self._stage = self.tr("去校核"), "check"
        else:
            text, way, self._stage = "", "", ""
        self._chip.show_text(text, Tone.WARNING)
        self.go.setText(way)
        self.setVisible(bool(text))
