"""The lower card of the page 移交: the packages made so far, and what the last examination found."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPlainTextEdit, QStackedWidget

from cmarchive.submissions import MadePackage
from cmarchive.verification import CheckOutcome, VerificationReport
from ui.models.packages import ChecksModel, PackagesModel
from ui.texts import shown
from ui.theme import Theme, Tone
from ui.widgets.basics import Card, Chip, EmptyState, button, label
from ui.widgets.tables import Table

_DETAIL = 104  # pixels


class PackagesCard(Card):
    """Two tables behind a switch.

    ``verify_wanted`` asks to examine a file, ``again_wanted`` the chosen package, ``opened`` to show the chosen one in
    its folder, ``report_wanted`` to write the report.
    """

    verify_wanted = Signal()
    again_wanted = Signal()
    opened = Signal()
    report_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.report: VerificationReport | None = None
        self.title.hide()
        self._build_head(theme)
        self.made = PackagesModel(self)
        self.made_table = Table(theme, self.tr("移交包记录"), (56, 196, 136, 64, 76, 92, 260), stretch=6)
        self.made_table.setModel(self.made)
        self.made_table.doubleClicked.connect(lambda _index: self.opened.emit())
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.made_table.on_key(key, self.opened.emit)
        self.checks = ChecksModel(self)
        self.checks_table = Table(theme, self.tr("四性检测"), (96, 84, 248, 72, 84, 300), stretch=5)
        self.checks_table.setModel(self.checks)
        self.checks_table.selectionModel().currentChanged.connect(lambda _now, _before: self._show_detail())
        self.never = EmptyState(
            theme,
            "package",
            self.tr("还没有移交包。制作后这里列出每一次移交，随时可以再检测或打开所在文件夹。"),
        )
        self.unseen = EmptyState(
            theme,
            "shield-check",
            self.tr("检测移交包或任何 BagIt 包是否完整、有没有被改动，按四性检测逐项列出。"),
            self.tr("检测文件…"),
        )
        self.unseen.asked.connect(self.verify_wanted)
        self.stack = QStackedWidget()
        for widget in (self.made_table, self.never, self.checks_table, self.unseen):
            self.stack.addWidget(widget)
        self.add(self.stack, 1)
        self.detail = QPlainTextEdit()
        self.detail.setReadOnly(True)
        self.detail.setAccessibleName(self.tr("检测情况"))
        self.detail.setFixedHeight(_DETAIL)
        self.add(self.detail)
        self._turn()

    def show_packages(self, packages: Sequence[MadePackage]) -> None:
        """Show the packages made so far, the newest first."""
        self.made.show(packages[::-1])
        if packages and not self.made_table.currentIndex().isValid():
            self.made_table.choose(0)
        self._turn()

    def show_report(self, report: VerificationReport) -> None:
        """Show what an examination found, the first item to see to chosen."""
        self.report = report
        self.checks.show(report.checks)
        row = self.checks.find(lambda one: bool(one.count))
        self.checks_table.choose(max(row, 0) if report.checks else -1)
        self.checks_button.setChecked(True)
        self._turn()

    @property
    def chosen(self) -> MadePackage | None:
        """The package chosen in the list."""
        value = self.made_table.current_value()
        return value if isinstance(value, MadePackage) else None

    def _build_head(self, theme: Theme) -> None:
        self.made_button = button(self.tr("移交记录"), self._turn, "filter")
        self.checks_button = button(self.tr("检测结果"), self._turn, "filter")
        group = QButtonGroup(self)
        for one in (self.made_button, self.checks_button):
            one.setCheckable(True)
            group.addButton(one)
            self.head.addWidget(one)
        self.made_button.setChecked(True)
        self.bag, self.own = Chip(theme), Chip(theme)
        self.summary = label("", "secondary")
        self.head.addWidget(self.bag)
        self.head.addWidget(self.own)
        self.head.addWidget(self.summary)
        self.head.addStretch(1)
        self.again = button(self.tr("再检测"), self.again_wanted.emit)
        self.open = button(self.tr("打开所在文件夹"), self.opened.emit)
        self.write = button(self.tr("导出检测报告…"), self.report_wanted.emit)
        self.verify = button(self.tr("检测文件…"), self.verify_wanted.emit)
        self.verify.setToolTip(self.tr("移交包、分卷的第一卷，或任何 BagIt 包（.zip、.tar、.tar.gz）"))
        for widget in (self.again, self.open, self.write, self.verify):
            self.head.addWidget(widget)

    def _turn(self) -> None:
        shows_made, report = self.made_button.isChecked(), self.report
        self.again.setVisible(shows_made and bool(self.made.rows))
        self.open.setVisible(shows_made and bool(self.made.rows))
        self.write.setVisible(not shows_made and report is not None)
        seen = report is not None and not shows_made
        self.bag.show_text(*self._word_of_bag(report) if seen and report is not None else ("", Tone.PLAIN))
        self.own.show_text(*self._word_of_own(report) if seen and report is not None else ("", Tone.PLAIN))
        if shows_made:
            self.stack.setCurrentWidget(self.made_table if self.made.rows else self.never)
            self.summary.setText(
                self.tr("{count} 次").format(count=len(self.made.rows)) if self.made.rows else ""
            )
        else:
            self.stack.setCurrentWidget(self.checks_table if report is not None else self.unseen)
            self.summary.setText(report.name if report is not None else "")
        self.setFocusProxy(self.made_table if shows_made else self.checks_table)
        self._show_detail()

    def _word_of_bag(self, report: VerificationReport) -> tuple[str, Tone]:
        if report.is_valid_bag:
            return self.tr("BagIt 有效"), Tone.OK
        return (self.tr("BagIt 无效") if report.is_bag else self.tr("不是 BagIt 包")), Tone.ERROR

    def _word_of_own(self, report: VerificationReport) -> tuple[str, Tone]:
        if report.is_package:
            return self.tr("移交包"), Tone.OK
        if report.identity is not None:
            return self.tr("移交包有问题"), Tone.ERROR
        return self.tr("不是移交包"), Tone.PLAIN

    def _show_detail(self) -> None:
        """What the chosen item found; for a bag that is no package, what is wrong with it."""
        report = self.report
        if self.made_button.isChecked() or report is None:
            self.detail.hide()
            return
        self.detail.show()
        chosen = self.checks_table.current_value()
        if isinstance(chosen, CheckOutcome):
            lines = [shown(chosen.evidence), *(shown(one.text) for one in chosen.problems)]
            if (more := chosen.count - len(chosen.problems)) > 0:
                lines.append(self.tr("…… 另有 {count} 处").format(count=more))
        else:
            lines = [
                shown(report.summary),
                *(shown(one.text) for one in report.bag_problems[:50]),
                *(shown(one.text) for one in report.package_problems[:50]),
            ]
        self.detail.setPlainText("\n".join(lines))
