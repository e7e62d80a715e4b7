"""What is shown while no archive is open: make one, open one, go on with a recent one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.basics import Card, MessageBar, button, label


class WelcomePage(QWidget):
    """``opened`` carries the path of an archive to open."""

    create_wanted = Signal()
    open_wanted = Signal()
    opened = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("page")
        self.bar = MessageBar(theme)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 16, 20, 20)
        outer.addWidget(self.bar)
        outer.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._build(theme))
        middle.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(3)

    def show_recent(self, recent: Sequence[Path]) -> None:
        """List archives opened before."""
        self.recent.clear()
        for path in recent:
            entry = QListWidgetItem(f"{path.stem}\n{path.parent}")
            entry.setData(Qt.ItemDataRole.UserRole, str(path))
            entry.setToolTip(str(path))
            self.recent.addItem(entry)
        self.recent.setVisible(bool(recent))
        self.heading.setVisible(bool(recent))
        self.recent.setFixedHeight(min(len(recent), 5) * 52 + 4)

    def _build(self, theme: Theme) -> QWidget:
        del theme
        card = Card(self.tr("创模档案"))
        card.title.setObjectName("pageTitle")
        card.setFixedWidth(480)
        card.box.setContentsMargins(24, 20, 24, 24)
        card.box.setSpacing(12)
        card.add(
            label(
                self.tr("按考核要求收集“一企一档”材料，核对数据，装订成册。"),
                "secondary",
                wrap=True,
            )
        )
        self.new = button(self.tr("新建档案库…"), self.create_wanted.emit, "primary")
        self.open = button(self.tr("打开档案库…"), self.open_wanted.emit)
        card.add(self.new)
        card.add(self.open)
        self.heading = label(self.tr("最近打开"), "strong")
        self.recent = QListWidget()
        self.recent.setAccessibleName(self.tr("最近打开的档案库"))
        self.recent.setSpacing(2)
        self.recent.itemActivated.connect(self._open)
        self.recent.itemClicked.connect(self._open)
        card.add(self.heading)
        card.add(self.recent)
        return card

    def _open(self, entry: QListWidgetItem) -> None:
        self.opened.emit(Path(str(entry.data(Qt.ItemDataRole.UserRole))))
