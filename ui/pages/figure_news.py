"""What 填数 says at its top about what was typed and could not be taken."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from cmarchive.errors import ArchiveError
from ui.pages.figures_desk import FiguresDesk
from ui.texts import error_text, shown
from ui.theme import Tone
from ui.widgets.basics import MessageBar
from ui.workspace import Workspace


class FigureNews(QObject):
    """Speaks through the page's bar, and takes back what it said when it no longer holds."""

    def __init__(self, workspace: Workspace, desk: FiguresDesk, bar: MessageBar) -> None:
        super().__init__(workspace)
        self._workspace, self._desk, self._bar = workspace, desk, bar
        self._said = ""

    def rejected(self, count: int) -> None:
        """Some of what was typed or pasted cannot be read; say so cell by cell."""
        text = self.tr(
            "{count} 格不能作为数据，内容原样留在格中（标红），没有保存；改正后即保存，其余不受影响。"
        )
        names = self._workspace.session.scheme.variables
        lines = [
            self.tr("{name}（{year} 年）：{reason}").format(
                name=shown(names[key.variable].name),
                year=key.year,
                reason=shown(self._desk.drafts[key].problem),
            )
            for key in self._desk.troubled
        ]
        self._say(text.format(count=count), Tone.WARNING, lines)

    def overflowed(self, count: int) -> None:
        """Some of what was pasted had no place."""
        text = self.tr("粘贴的内容比表格多，有 {count} 格没有位置，没有填入；其余已填入。").format(
            count=count
        )
        before = self._bar.text if self._bar.text == self._said else ""
        lines = self._bar.details.toPlainText().splitlines() if before else []
        self._bar.tell(f"{before}{text}", Tone.WARNING, lines)
        self._said = self._bar.text if before else ""

    def placed(self, count: int, strangers: Sequence[str]) -> None:
        """A block was placed by the names of its rows; tell which of them nobody knows."""
        if self._desk.troubled:
            return  # what cannot be read has been told, and matters more
        text = self.tr("已按数据项名称填入 {count} 格。").format(count=count)
        if strangers:
            text += self.tr("有 {count} 行的名称不是这里的数据项，没有填入。").format(count=len(strangers))
        self._bar.tell(text, Tone.WARNING if strangers else Tone.OK, list(strangers))

    def failed(self, error: Exception) -> None:
        """Something could not be stored."""
        if not isinstance(error, ArchiveError):
            self._workspace.failed.emit(error)
            return
        self._say(error_text(error), Tone.ERROR, [])

    def settle(self) -> None:
        """Take back what was said, once everything typed is stored or given up."""
        if self._said and not self._desk.troubled:
            if self._bar.text == self._said:
                self._bar.clear()
            self._said = ""

    def _say(self, text: str, tone: Tone, lines: list[str]) -> None:
        self._bar.tell(text, tone, lines)
        self._said = text if self._desk.troubled else ""
