"""The lower card of the page 接收: one submission with its signature, its 四性检测, and what may be done with it."""

import json
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPlainTextEdit, QPushButton, QStackedWidget

from cmarchive.submissions import SUBMISSION_STATE_NAMES, Submission, SubmissionState
from cmarchive.trust import KnownKey
from cmarchive.verification import (
    PROPERTY_NAMES,
    CheckOutcome,
    Outcome,
    Property,
    VerificationReport,
    read_report,
)
from cmarchive.wording import without_stop
from ui.models.packages import moment_text
from ui.models.submissions import (
    STAND_TONES,
    STATE_TONES,
    Incoming,
    OutcomesModel,
    stand_name,
    what_to_do,
)
from ui.pages.signature_line import SignatureLine
from ui.texts import remembered, shown
from ui.theme import Theme, Tone
from ui.widgets.basics import Card, Chip, EmptyState, Paragraph, button
from ui.widgets.flow import FlowLayout
from ui.widgets.tables import Table

_DETAIL = 60  # pixels


class SubmissionCard(Card):
    """``accept_wanted`` and ``refuse_wanted`` decide, ``compare_wanted`` asks what changed since the last.

    ``before_wanted`` carries the number of the submission this one follows.
    """

    accept_wanted = Signal()
    refuse_wanted = Signal()
    compare_wanted = Signal()
    report_wanted = Signal()
    folder_wanted = Signal()
    before_wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.submission: Submission | None = None
        self._before: Submission | None = None
        self.report: VerificationReport | None = None
        self.state = Chip(theme)
        self.accept = button(self.tr("接收"), self.accept_wanted.emit)
        self.refuse = button(self.tr("不予接收…"), self.refuse_wanted.emit)
        self.compare = button(self.tr("与上次比较"), self.compare_wanted.emit)
        self.folder = button(self.tr("打开文件夹"), self.folder_wanted.emit)
        self.write = button(self.tr("导出报告…"), self.report_wanted.emit)
        for widget in (self.state, self.compare, self.folder, self.write, self.refuse, self.accept):
            self.head.addWidget(widget)
        self.signature = SignatureLine(theme)
        self.outcomes = OutcomesModel(self)
        self.table = Table(theme, self.tr("四性检测"), (72, 220, 84, 84, 300), stretch=4)
        self.table.setModel(self.outcomes)
        self.table.selectionModel().currentChanged.connect(lambda _now, _before: self._show_detail())
        self.detail = QPlainTextEdit()
        self.detail.setReadOnly(True)
        self.detail.setAccessibleName(self.tr("检测情况"))
        self.detail.setFixedHeight(_DETAIL)
        self.stack = QStackedWidget()
        self._hint = self.tr("选中一次报送，这里列出签名、四性检测和它与上次的不同。")
        self.nothing = EmptyState(theme, "shield-check", self._hint)
        self.why = Paragraph("", "error")
        self.link = button("", self._go_before, "flat")
        self.add(self.why)
        self.add(self.signature)
        self.add(self._build_groups())
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.nothing)
        self.add(self.stack, 1)
        self.add(self.detail)
        self.show_submission(None, ())

    def show_incoming(self, entry: Incoming | None) -> None:
        """Say what became of a package that is no submission, and what to do; without one, what can be seen here."""
        if entry is None:
            self.nothing.say(self._hint)
            return
        self.title.setText(entry.file.name)
        self.state.show_text(stand_name(entry.stand), STAND_TONES[entry.stand])
        self.nothing.say("\n".join(part for part in (entry.said, what_to_do(entry.stand)) if part))

    def show_submission(
        self, one: Submission | None, keys: Sequence[KnownKey], before: Submission | None = None
    ) -> None:
        """Show a submission and which one it follows, or that none is chosen."""
        self._before = before
        is_same = one is not None and self.submission is not None and one.id == self.submission.id
        self.submission = one
        self.report = read_report(json.loads(one.report)) if one is not None else None
        is_chosen = one is not None
        for widget in (self.signature, self.detail, self.compare, self.folder, self.write, *self.groups):
            widget.setVisible(is_chosen)
        self.stack.setCurrentWidget(self.table if is_chosen else self.nothing)
        self.accept.setVisible(one is not None and not one.is_accepted)
        self.refuse.setVisible(one is not None and one.is_accepted)
        self._tell_place(one, before)
        if one is None or self.report is None:
            self.title.setText("")
            self.state.show_text("", Tone.PLAIN)
            return
        self.compare.setEnabled(one.is_accepted and one.serial > 1)
        self.title.setText(
            self.tr("{county}　第 {serial} 次报送").format(county=one.county, serial=one.serial)
        )
        self.state.show_text(shown(SUBMISSION_STATE_NAMES[one.state]), STATE_TONES[one.state])
        self.signature.show_signature(one, self.report.signature, keys)
        if not is_same:
            self.groups[0].setChecked(True)
            self._group()

    def _tell_place(self, one: Submission | None, before: Submission | None) -> None:
        """Why it was refused and what to do, and the submission it follows."""
        is_refused = one is not None and one.state is not SubmissionState.ACCEPTED
        self.why.setVisible(is_refused)
        if one is not None and is_refused:
            text = self.tr(
                "没有接收：{reason}。移交包原样留存；可导出检测报告交移交单位，改正后重新制作移交包再接收。"
            )
            self.why.setText(text.format(reason=without_stop(remembered(one.reason or one.summary))))
        self.link.setVisible(before is not None)
        if before is not None:
            text = self.tr("接在第 {serial} 次报送（{moment} 接收）之后")
            self.link.setText(text.format(serial=before.serial, moment=moment_text(before.received)[:10]))

    def _go_before(self) -> None:
        if self._before is not None:
            self.before_wanted.emit(self._before.id)

    def tell(self, lines: Sequence[str]) -> None:
        """Show what a comparison found where the evidence stands."""
        self.detail.setPlainText("\n".join(lines))

    def _build_groups(self) -> FlowLayout:
        self.groups = [QPushButton() for _ in (None, *Property)]
        group = QButtonGroup(self)
        for one in self.groups:
            one.setProperty("filter", True)
            one.setCheckable(True)
            one.clicked.connect(self._group)
            group.addButton(one)
        return FlowLayout(*self.groups, self.link)

    def _group(self) -> None:
        """Show the check items of one property, or all; each button says how many of its items are in order."""
        if self.report is None:
            return
        checks = self.report.checks
        chosen = next(at for at, one in enumerate(self.groups) if one.isChecked())
        self.groups[0].setText(self.tr("全部 {count}").format(count=len(checks)))
        for one, kind in zip(self.groups[1:], Property, strict=True):
            mine = [
                check for check in checks if check.property is kind and check.outcome is not Outcome.SKIPPED
            ]
            good = sum(check.outcome is Outcome.PASSED for check in mine)
            text = self.tr("{name} 合格 {good}/{count}")
            name = shown(PROPERTY_NAMES[kind])
            one.setText(text.format(name=name, good=good, count=len(mine)))
        kinds = tuple(Property) if chosen == 0 else (tuple(Property)[chosen - 1],)
        self.outcomes.show([check for kind in kinds for check in checks if check.property is kind])
        self.table.choose(max(self.outcomes.find(lambda check: bool(check.count)), 0))
        self._show_detail()

    def _show_detail(self) -> None:
        chosen = self.table.current_value()
        if isinstance(chosen, CheckOutcome):
            lines = [chosen.evidence, *map(str, chosen.problems)]
            if (more := chosen.count - len(chosen.problems)) > 0:
                lines.append(self.tr("…… 另有 {count} 处").format(count=more))
        elif self.report is not None:
            lines = [self.report.summary, *map(str, self.report.bag_problems)]
        else:
            lines = []
        self.detail.setPlainText("\n".join(lines))
