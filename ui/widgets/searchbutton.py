"""The field at the top right that opens the command palette: it looks like one to type in, and is a button."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.theme import Theme


class SearchButton(QPushButton):
    """Shrinks with the window; what it says is cut by the palette that opens over it, never by itself."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("searchButton")
        self.setText(self.tr("搜索企业、材料、文号、数据  Ctrl+K"))
        self.setAccessibleName(self.tr("查找任何内容"))
        self.setToolTip(self.tr("查找企业、材料、数据项，或执行任何命令"))
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._redraw)
        self._redraw()

    def sizeHint(self) -> QSize:
        """As wide as the field of the sketch, or its text at a larger scaling."""
        hint = super().sizeHint()
        return QSize(max(320, hint.width()), max(34, hint.height()))

    def _redraw(self) -> None:
        self.setIcon(self._theme.icon("magnifying-glass"))
