"""The upper card of 接收: every submission so far, and the packages of this session with what came of each."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QStackedWidget

from cmarchive.submissions import Submission
from ui.models.submissions import Incoming, IncomingModel, Stand, SubmissionsModel
from ui.theme import Theme
from ui.widgets.basics import Card, ElidedLabel, EmptyState, button
from ui.widgets.drops import RowDrops
from ui.widgets.tables import Table


class InboxList(Card):
    """Two lists behind a switch.

    ``chosen`` tells that another row is, ``dropped`` carries paths, ``unlock_wanted`` the file of a sealed package;
    ``files_wanted`` asks which packages to receive.
    """

    chosen = Signal()
    dropped = Signal(list)
    unlock_wanted = Signal(object)
    files_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.title.hide()
        self.past_button = button(self.tr("报送记录"), self.turn, "filter")
        self.now_button = button(self.tr("本次接收"), self.turn, "filter")
        group = QButtonGroup(self)
        for one in (self.past_button, self.now_button):
            one.setCheckable(True)
            group.addButton(one)
            self.head.addWidget(one)
        self.past_button.setChecked(True)
        self.missing = ElidedLabel("", "secondary")
        self.unlock = button(self.tr("输入口令…"), self._unlock)
        self.unlock.hide()
        self.head.addWidget(self.missing, 1)
        self.head.addWidget(self.unlock)
        self.model, self.incoming = SubmissionsModel(self), IncomingModel(self)
        self.table = Table(theme, self.tr("报送记录"), (140, 72, 88, 136, 84, 56, 260), stretch=6)
        self.table.setModel(self.model)
        self.now_table = Table(theme, self.tr("本次接收"), (260, 88, 300), stretch=2)
        self.now_table.setModel(self.incoming)
        self.empty = EmptyState(
            theme,
            "tray",
            self.tr(
                "还没有收到报送。把县区交来的移交包拖进来：先隔离、检测，合格的自动接收，不合格的留存备查。"
            ),
            self.tr("选择移交包…"),
        )
        self.empty.asked.connect(self.files_wanted)
        self.stack = QStackedWidget()
        for widget in (self.table, self.now_table, self.empty):
            self.stack.addWidget(widget)
        self.add(self.stack, 1)
        for table in (self.table, self.now_table):
            table.selectionModel().currentChanged.connect(lambda _now, _before: self.chosen.emit())
            RowDrops(theme, table).dropped.connect(lambda paths, _index: self.dropped.emit(paths))
        self.setFocusProxy(self.table)

    @property
    def entry(self) -> Incoming | None:
        """The package on its way that is chosen, while these are in front."""
        value = self.now_table.current_value() if self.now_button.isChecked() else None
        return value if isinstance(value, Incoming) else None

    @property
    def submission(self) -> Submission | None:
        """The submission chosen, or what became of the package chosen."""
        if self.past_button.isChecked():
            value = self.table.current_value()
            return value if isinstance(value, Submission) else None
        report = self.entry.report if self.entry is not None else None
        number = report.submission.id if report is not None else 0
        return next((one for one in self.model.rows if one.id == number), None)

    def show_submissions(self, submissions: Sequence[Submission], wanted: int, absent: Sequence[str]) -> None:
        """List every submission, choose one by its number, and name the counties that owe one."""
        self.model.show(submissions)
        row = self.model.find(lambda one: one.id == wanted)
        self.table.choose(max(row, 0) if submissions else -1)
        names = self.tr("、").join(absent)
        text = self.tr("尚未报送 {count} 个：{names}").format(count=len(absent), names=names)
        self.missing.setText(text if absent else "")
        self.turn()

    def show_queue(self, entries: Sequence[Incoming]) -> None:
        """List the packages on their way, the one at work chosen."""
        self.incoming.show(entries)
        going = next((row for row, one in enumerate(entries) if one.stand is Stand.RUNNING), -1)
        if going >= 0:
            self.now_table.choose(going)
        self.turn()

    def show_incoming(self) -> None:
        """Bring the packages of this session to the front."""
        self.now_button.setChecked(True)
        self.turn()

    def show_past(self, row: int) -> None:
        """Bring the submissions to the front, and choose one."""
        self.past_button.setChecked(True)
        self.turn()
        self.table.choose(row)

    def turn(self) -> None:
        """Show the list that is switched to."""
        if self.past_button.isChecked():
            self.stack.setCurrentWidget(self.table if self.model.rows else self.empty)
        else:
            self.stack.setCurrentWidget(self.now_table if self.incoming.rows else self.empty)
        self.unlock.setVisible(self.entry is not None and self.entry.stand is Stand.LOCKED)
        self.chosen.emit()

    def _unlock(self) -> None:
        if self.entry is not None and self.entry.stand is Stand.LOCKED:
            self.unlock_wanted.emit(Path(self.entry.file))
