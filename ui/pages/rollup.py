"""汇总: what the counties' submissions add up to, how they stand, and where they do not fit together."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QPlainTextEdit, QPushButton, QStackedWidget

from cmarchive.errors import ArchiveError
from cmarchive.jobs import Monitor
from cmarchive.session import RollupFiles, RollupReport, Session, summary_sentence
from ui.models.rollups import Line, LinesModel, board_lines, hint_lines, total_lines, verdict_lines
from ui.opening import open_path
from ui.pages.page import Page
from ui.search import haystack, matches
from ui.settings import Settings
from ui.texts import shown
from ui.theme import Theme, Tone
from ui.widgets.basics import Card, ElidedLabel, EmptyState, SearchField, button
from ui.widgets.tables import Table
from ui.workspace import Place, Workspace

_DETAIL = 96  # pixels


class _Found(NamedTuple):
    """A roll-up with the lines of every list, made where it was computed."""

    report: RollupReport
    lines: tuple[tuple[Line, ...], ...]


class RollupPage(Page):
    """Four lists behind a switch.

    ``county_wanted`` carries the 行政区划代码 of a county to look at, ``thing_wanted`` the same and, after a blank, the
    target of review to show in its submission.
    """

    county_wanted = Signal(str)
    thing_wanted = Signal(str)

    def __init__(self, workspace: Workspace, theme: Theme, settings: Settings) -> None:
        super().__init__(workspace, theme, settings)
        self.report: RollupReport | None = None
        self._lines: Sequence[Sequence[Line]] = ((), (), (), ())
        self._is_stale, self._is_going = True, False
        self._build_tables()
        self._build()
        self.offer("rollup", self.tr("重新汇总"), self.roll_up)
        self.offer("write", self.tr("导出汇总台账和汇总表…"), self.ask_write)
        self.offer("go", self.tr("到选中的县区或数据"), self.go)
        workspace.view_changed.connect(lambda _view: self._change())

    def roll_up(self) -> None:
        """Compute everything anew."""
        if self._is_going or self.workspace.view is None:
            return
        session = self.workspace.session
        self._is_stale, self._is_going = False, True
        self.again.setEnabled(False)
        self.workspace.look(
            lambda monitor: _roll_up(session, monitor),
            title=self.tr("汇总县区报送"),
            then=self._arrived,
            fail=self._failed,
            ended=self._ended,
        )

    def ask_write(self) -> None:
        """Ask where to, and write workbook and print."""
        path = self.workspace.session.path
        start = self.settings.folder("rollup", path) or path.parent
        name = QFileDialog.getExistingDirectory(self, self.tr("选择放汇总台账的文件夹"), str(start))
        if name:
            self.settings.remember_folder("rollup", path, Path(name))
            session = self.workspace.session
            self.workspace.look(
                lambda monitor: session.write_rollup(Path(name), monitor),
                title=self.tr("导出汇总"),
                then=self._written,
                fail=self._failed,
            )

    def go(self) -> None:
        """Go to what the chosen line speaks of: a county's submission, or the city's own figure."""
        line = self.tables[self._at].current_value()
        if not isinstance(line, Line):
            return
        if line.county and line.target:
            self.thing_wanted.emit(f"{line.county} {line.target}")
        elif line.county:
            self.county_wanted.emit(line.county)
        elif line.variable:
            region = self.workspace.session.profile.region.key
            self.workspace.go_to(Place(region, variable=line.variable, year=line.year))

    # Building

    def _build_tables(self) -> None:
        year, county = self.tr("年度"), self.tr("县区")
        board: tuple[str, ...] = (
            county,
            self.tr("名次"),
            self.tr("报送"),
            self.tr("齐备"),
            self.tr("未说明错误"),
        )
        board += (self.tr("警告"), self.tr("待整改"), self.tr("待核查"), self.tr("距今天数"))
        totals: tuple[str, ...] = (
            self.tr("数据项"),
            self.tr("比较"),
            year,
            self.tr("县区合计"),
            self.tr("市级填报"),
        )
        totals += (self.tr("单位"), self.tr("县区数"), self.tr("缺报县区"), self.tr("合计方法"))
        verdicts = (self.tr("指标"), self.tr("按县区合计"), self.tr("按市级填报"), self.tr("理由"))
        hints = (self.tr("县区或企业"), self.tr("疑点"), self.tr("数据项"), year, self.tr("情况"))
        numbers = frozenset(range(1, 7))
        self.models = (
            LinesModel(board, numbers, self),
            LinesModel(verdicts, frozenset(), self),
            LinesModel(totals, frozenset({1, 2, 4}), self),
            LinesModel(hints, frozenset(), self),
        )
        widths = (
            ((160, 88, 72, 64, 96, 64, 72, 72, 80), 0),
            ((200, 96, 96, 300), 3),
            ((160, 92, 56, 96, 110, 70, 64, 90, 130), 0),
            ((160, 104, 170, 56, 280), 4),
        )
        self.names = (self.tr("通报"), self.tr("指标"), self.tr("合计"), self.tr("疑点"))
        self.tables = [
            Table(self.theme, name, wide, stretch)
            for name, (wide, stretch) in zip(self.names, widths, strict=True)
        ]
        for table, model in zip(self.tables, self.models, strict=True):
            table.setModel(model)
            table.selectionModel().currentChanged.connect(lambda _now, _before: self._show_detail())
            table.doubleClicked.connect(lambda _index: self.go())
            for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                table.on_key(key, self.go)

    def _build(self) -> None:
        card = Card()
        card.title.hide()
        self.buttons = [QPushButton(name) for name in self.names]
        group = QButtonGroup(self)
        for one in self.buttons:
            one.setProperty("filter", True)
            one.setCheckable(True)
            one.clicked.connect(self._turn)
            group.addButton(one)
            card.head.addWidget(one)
        self.buttons[0].setChecked(True)
        self.summary = ElidedLabel("", "secondary")
        self.search = SearchField(self.theme, self.tr("搜索"))
        self.search.setMaximumWidth(190)
        self.search.textChanged.connect(lambda _text: self._show_lines())
        self.again = button(self.tr("重新汇总"), self.roll_up)
        self.write = button(self.tr("导出…"), self.ask_write, "primary")
        card.head.addWidget(self.summary, 1)
        for widget in (self.search, self.again, self.write):
            card.head.addWidget(widget)
        self.empty = EmptyState(self.theme, "table", "")
        self.empty.asked.connect(self._ask_submissions)
        self.stack = QStackedWidget()
        for table in self.tables:
            self.stack.addWidget(table)
        self.stack.addWidget(self.empty)
        card.add(self.stack, 1)
        self.detail = QPlainTextEdit()
        self.detail.setReadOnly(True)
        self.detail.setAccessibleName(self.tr("说明"))
        self.detail.setFixedHeight(_DETAIL)
        card.add(self.detail)
        self.box.addWidget(card, 1)
        self._show_lines()

    # What comes back

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while another page was shown is added up now."""
        super().showEvent(event)
        if self._is_stale:
            self.roll_up()

    def _change(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self.roll_up()

    def _arrived(self, found: _Found) -> None:
        self.report, self._lines = found.report, found.lines
        rollup = found.report.rollup
        there = sum(row.days is not None for row in rollup.board)
        text = self.tr("{count} 个县区，已报送 {there} 个；{verdicts}")
        verdicts = shown(summary_sentence(found.report.verdicts))
        self.summary.setText(text.format(count=len(rollup.counties), there=there, verdicts=verdicts))
        hints = len(found.lines[3])
        self.buttons[3].setText(self.tr("疑点 {count}").format(count=hints) if hints else self.names[3])
        self.state_changed.emit(f"{there}/{len(rollup.counties)}" if rollup.counties else "")
        self._show_lines()

    def _ended(self) -> None:
        self._is_going = False
        self.again.setEnabled(True)
        if self._is_stale and self.isVisible():
            self.roll_up()

    def _ask_submissions(self) -> None:
        if self.report is None:
            self.roll_up()
        else:
            self.county_wanted.emit("")

    @property
    def _at(self) -> int:
        return next(at for at, one in enumerate(self.buttons) if one.isChecked())

    def _turn(self) -> None:
        has_lines = bool(self.models[self._at].rows)
        self.stack.setCurrentWidget(self.tables[self._at] if has_lines else self.empty)
        self.detail.setVisible(has_lines)
        self.setFocusProxy(self.tables[self._at])
        self.write.setEnabled(self.report is not None and bool(self.report.rollup.counties))
        if self.report is None:
            self.empty.say(self.tr("还没有汇总。"), self.tr("汇总"))
        elif not self.report.rollup.counties:
            text = self.tr("还没有县区。收到县区的移交包后，这里列出合计、排名和互相不符的地方。")
            self.empty.say(text, self.tr("去接收"))
        elif self.search.text():
            self.empty.say(self.tr("没有符合搜索的。"))
        elif self._at == len(self.buttons) - 1:
            self.empty.say(self.tr("没有发现离群的数据、两县同一企业或一数多说。"))
        else:
            self.empty.say(self.tr("县区报送中没有可以汇总的数据。"))
        self._show_detail()

    def _show_lines(self) -> None:
        needle = self.search.text().strip()
        for model, lines in zip(self.models, self._lines, strict=True):
            model.show(
                [
                    one
                    for one in lines
                    if not needle or matches(needle, haystack(one.title, one.chip, *one.cells))
                ]
            )
        for table in self.tables:
            if not table.currentIndex().isValid():
                table.choose(0)
        self._turn()

    def _show_detail(self) -> None:
        line = self.tables[self._at].current_value()
        self.detail.setPlainText(line.detail if isinstance(line, Line) else "")

    def _written(self, files: RollupFiles) -> None:
        text = self.tr("汇总台账已写成：{workbook}；汇总表：{summary}")
        self.bar.tell(text.format(workbook=files.workbook, summary=files.summary.name), Tone.OK)
        self.bar.offer(self.tr("打开汇总表"), lambda: open_path(files.summary))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, ArchiveError):
            self.show_error(error)
        else:
            self.workspace.failed.emit(error)


def _roll_up(session: Session, monitor: Monitor) -> _Found:
    report = session.rollup(monitor)
    made = (board_lines(report), verdict_lines(report), total_lines(report), hint_lines(report))
    return _Found(report, tuple(tuple(lines) for lines in made))
