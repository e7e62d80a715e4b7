"""The cards at the side of 工作台: the next step, how far every stage is, what was found, and what expires."""

from collections.abc import Callable, Sequence
from itertools import chain, islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout

from cmarchive.owing import Expiring
from cmarchive.session import CheckResult, DeskRow, NextStep
from ui.texts import SEVERITY_TONES, severity_name, shown
from ui.theme import Theme, Tone
from ui.widgets.basics import Card, Paragraph, button, label, row_of
from ui.widgets.flow import FlowLayout
from ui.widgets.lines import Entry, LineList
from ui.workspace import Place

_DESK = ("inbox", "review", "mended")  # the stages of who reviews
_MOST_FINDINGS = 30
_SOON = 30  # days; what expires sooner is said louder


class NextCard(Card):
    """The one next step: why, and a button that leads to where it is done."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("下一步"))
        self._step: NextStep | None = None
        self.reason = Paragraph(self.tr("正在清点…"), "secondary")
        self.go = button(self.tr("请稍候"), self._go, "primary")
        self.go.setEnabled(False)
        self.add(self.reason)
        self.add(self.go)

    def show_step(self, step: NextStep) -> None:
        """Show what comes next."""
        self._step = step
        self.reason.setText(shown(step.reason))
        self.go.setText(
            self.go.fontMetrics().elidedText(shown(step.action), Qt.TextElideMode.ElideRight, 300)
        )
        self.go.setToolTip(shown(step.action))
        self.go.setAccessibleName(shown(step.action))
        self.go.setAccessibleDescription(shown(step.reason))
        self.go.setEnabled(True)

    def _go(self) -> None:
        if self._step is not None:
            self.asked.emit(self._step)


class ProgressCard(Card):
    """How far every stage is; the name of a stage leads there."""

    stage_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("进度"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        self.bars: dict[str, QProgressBar] = {}
        self.counts: dict[str, QLabel] = {}
        self._names: dict[str, QPushButton] = {}
        self._stages = {"inbox": self.tr("接收"), "review": self.tr("审核"), "mended": self.tr("整改")}
        self._stages |= {"collect": self.tr("收集"), "figures": self.tr("填数"), "check": self.tr("校核")}
        self._stages |= {"bind": self.tr("装订"), "handover": self.tr("移交")}
        for row, (key, name) in enumerate(self._stages.items()):
            self.bars[key] = bar = QProgressBar()
            bar.setTextVisible(False)
            bar.setFixedHeight(8)
            bar.setMinimumWidth(32)
            bar.setAccessibleName(name)
            self.counts[key] = label(self.tr("未开始"), "secondary")
            self._names[key] = self._stage("review" if key == "mended" else key, name)
            grid.addWidget(self._names[key], row, 0)
            grid.addWidget(bar, row, 1)
            grid.addWidget(self.counts[key], row, 2)
            self.show_stage(key, 0, 1, self.tr("未开始"))
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(2, 108)
        self.add(grid)
        self.show_parts(desk=False, own=True)

    def show_parts(self, *, desk: bool, own: bool) -> None:
        """Show the stages of who reviews, of who compiles an archive, or both."""
        for key in self._stages:
            is_there = desk if key in _DESK else own
            for widget in (self._names[key], self.bars[key], self.counts[key]):
                widget.setVisible(is_there)

    def show_stage(self, key: str, done: int, total: int, text: str) -> None:
        """Show how far a stage is, as a share and in words."""
        self.bars[key].setRange(0, max(total, 1))
        self.bars[key].setValue(done)
        self.bars[key].setAccessibleDescription(text)
        self.counts[key].setText(text)

    def show_desk(self, rows: Sequence[DeskRow]) -> None:
        """Show how many counties have handed in and were looked at, and how much of what was said is settled."""
        came = [row for row in rows if row.has_submitted]
        seen = sum(row.is_seen for row in came)
        said = sum(row.opinions for row in rows)
        settled = said - sum(row.unmended + row.mended for row in rows)
        counties = self.tr("{done} / {total} 个县区")
        opinions = self.tr("{done} / {total} 条").format(done=settled, total=said)
        self.show_stage("inbox", len(came), len(rows), counties.format(done=len(came), total=len(rows)))
        self.show_stage("review", seen, len(came), counties.format(done=seen, total=len(came)))
        self.show_stage("mended", settled, said, opinions if said else self.tr("没有意见"))

    def _stage(self, key: str, name: str) -> QPushButton:
        made = button(name, lambda: self.stage_wanted.emit(key), "flat")
        made.setToolTip(self.tr("转到{stage}").format(stage=name))
        return made


class ListCard(Card):
    """A list of places to go to, with a word of what there is, and a sentence where there is nothing."""

    went = Signal(object)

    def __init__(self, theme: Theme, title: str, nothing: str) -> None:
        super().__init__(title)
        self.count = label("", "secondary")
        self.head.addWidget(self.count)
        self.list = LineList(theme, title)
        self.list.opened.connect(self.went.emit)
        self.nothing = Paragraph(nothing, "secondary")
        self.add(self.list, 1)
        self.add(self.nothing)
        self.show_entries((), "")

    def show_entries(self, entries: Sequence[Entry], count: str) -> None:
        """Show entries and say how many there are."""
        self.list.show_entries(entries)
        self.list.setVisible(bool(entries))
        self.nothing.setVisible(not entries)
        policy = QSizePolicy.Policy.Expanding if entries else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, policy)
        self.count.setText(count)


class FindingsCard(ListCard):
    """What nobody has explained yet, the gravest first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("校核发现的问题"), self.tr("没有待处理的问题。"))

    def show_findings(self, result: CheckResult, *, is_begun: bool) -> None:
        """Show the first of them; all are on the page 校核. Where nothing was begun, that all is missing is no news."""
        if not is_begun:
            self.show_entries((), "")
            self.nothing.setText(self.tr("开始填写数据、收集材料以后，这里列出要处理的问题。"))
            return
        self.nothing.setText(self.tr("没有待处理的问题。"))
        count = sum(map(len, result.waiting.values()))
        first = islice(chain.from_iterable(result.waiting.values()), _MOST_FINDINGS)
        entries = [
            Entry(
                chip=severity_name(one.severity),
                tone=SEVERITY_TONES[one.severity],
                title=shown(one.title),
                detail=" · ".join(
                    text for text in map(shown, (one.subject.name, one.period, one.message)) if text
                ),
                tip=shown(one.message),
                value=Place(None, finding=one.fingerprint),
            )
            for one in first
        ]
        self.show_entries(entries, self.tr("待处理 {count} 个").format(count=count) if count else "")


class ExpiringCard(ListCard):
    """What expires within 90 days, the nearest first; what has expired already is on the wall."""

    def __init__(self, theme: Theme, show_expired: Callable[[], None]) -> None:
        super().__init__(theme, self.tr("90 天内到期"), self.tr("90 天内没有到期的材料。"))
        self.expired = button("", show_expired, "flat")
        self.add(row_of(self.expired, None))
        self.expired.hide()

    def show_expiring(self, expiring: Sequence[Expiring], expired: int) -> None:
        """Show what expires, and how much has."""
        entries = [
            Entry(
                chip=self.tr("{days} 天").format(days=one.days),
                tone=Tone.WARNING if one.days <= _SOON else Tone.INFO,
                title=one.item.title,
                detail=f"{shown(one.subject.name)} · {one.slot.code} · {one.expires.isoformat()}",
                tip=self.tr("{subject}\n{slot} {title}\n有效期至 {day}，还有 {days} 天").format(
                    subject=shown(one.subject.name),
                    slot=one.slot.code,
                    title=one.item.title,
                    day=one.expires.isoformat(),
                    days=one.days,
                ),
                value=Place(one.subject.key, one.slot.code, one.item.id),
            )
            for one in expiring
        ]
        self.show_entries(entries, self.tr("{count} 件").format(count=len(entries)) if entries else "")
        self.expired.setText(self.tr("另有 {count} 项已过期").format(count=expired))
        self.expired.setVisible(expired > 0)


class ImportsCard(QFrame):
    """Where rosters and figures come in."""

    def __init__(
        self, roster: Callable[[], None], figures: Callable[[], None], template: Callable[[], None]
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self.roster = button(self.tr("企业名录…"), roster)
        self.figures = button(self.tr("数据表…"), figures)
        self.template = button(self.tr("填报表…"), template)
        self.roster.setToolTip(self.tr("导入企业名录：列出要建档的企业"))
        self.figures.setToolTip(self.tr("导入数据表：填写各项指标的原始数据"))
        self.template.setToolTip(self.tr("生成数据填报表，填好后用“数据表”导入"))
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 10, 12, 10)
        box.addLayout(
            FlowLayout(label(self.tr("导入"), "strong"), self.roster, self.figures, self.template, spacing=6)
        )
