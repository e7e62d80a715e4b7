"""The card of the counties on a reviewer's 工作台: how each stands, and the way to its submission."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget

from cmarchive.session import CountyStand, DeskRow
from ui.models.desk import DeskModel
from ui.theme import Theme
from ui.widgets.basics import Card, EmptyState, button, label
from ui.widgets.tables import Table


class DeskCard(Card):
    """``opened`` carries the DeskRow of the county to look at.

    ``receive_wanted`` asks for packages, ``counties_wanted`` for the list of counties.
    """

    opened = Signal(object)
    counties_wanted = Signal()
    receive_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(self.tr("各县区"))
        self.summary = label("", "secondary")
        self.head.addWidget(self.summary)
        self.head.addWidget(button(self.tr("登记县区…"), self.counties_wanted.emit))
        self.head.addWidget(button(self.tr("接收移交包…"), self.receive_wanted.emit))
        self.model = DeskModel(self)
        self.table = Table(theme, self.tr("各县区"), (96, 80, 150, 60, 60, 60), stretch=2)
        self.table.setModel(self.model)
        self.table.doubleClicked.connect(lambda _index: self.open())
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.table.on_key(key, self.open)
        self.empty = EmptyState(
            theme,
            "tray",
            self.tr("还没有县区报送。接收移交包以后，这里列出每个县区审核到哪一步。"),
            self.tr("接收移交包…"),
        )
        self.empty.asked.connect(self.receive_wanted.emit)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.table)
        self.add(self.stack, 1)
        self.setFocusProxy(self.table)

    def show_rows(self, rows: Sequence[DeskRow]) -> None:
        """Show how the counties stand."""
        self.model.show(rows)
        self.stack.setCurrentWidget(self.table if rows else self.empty)
        came = [row for row in rows if row.has_submitted]
        waiting = sum(row.stand in (CountyStand.WAITING, CountyStand.ANSWERED) for row in came)
        text = self.tr("{count} 个县区 · 已报送 {came} · 等待审核 {waiting}")
        self.summary.setText(text.format(count=len(rows), came=len(came), waiting=waiting) if rows else "")

    def open(self) -> None:
        """Go to the chosen county."""
        if isinstance(row := self.table.current_value(), DeskRow):
            self.opened.emit(row)
