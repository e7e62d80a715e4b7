"""工作台: the next step, what is missing where, how the indicators stand, what was found and what expires."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from cmarchive.assessment import Severity
from cmarchive.dossiers import Completeness
from cmarchive.errors import ArchiveError
from cmarchive.model import SubjectKey, SubjectKind
from cmarchive.session import (
    CheckResult,
    FiguresReport,
    NextKind,
    NextStep,
    Overview,
    after_check,
    indicator_values,
)
from ui.models.wall_rows import WallRows
from ui.pages.chasing import Chasing
from ui.pages.collect_actions import CollectActions
from ui.pages.home_cards import ExpiringCard, FindingsCard, ImportsCard, NextCard, ProgressCard
from ui.pages.page import Page
from ui.pages.wall_card import WallCard
from ui.settings import Settings
from ui.texts import shown, verdict_card
from ui.theme import Theme
from ui.widgets.basics import Card, Paragraph, label, scrolled
from ui.widgets.verdicts import VerdictGrid
from ui.workspace import Place, Workspace

_SIDE, _SIDE_NARROW, _WIDE = 380, 284, 1180
_WALL, _WALL_NARROW = 272, 400  # pixels; the controls of a narrow one take two lines
_BESIDE_BAR = 6  # between the cards and the scroll bar of the page


class HomePage(Page):
    """Everything in sight; every part leads to the place where the work is done."""

    stage_wanted = Signal(str)
    code_wanted = Signal(str, str)

    def __init__(self, workspace: Workspace, theme: Theme, settings: Settings) -> None:
        super().__init__(workspace, theme, settings)
        self._actions = CollectActions(workspace, self.tell, self.show_error)
        self._actions.next_offered.connect(self.bar.offer)
        self.chasing = Chasing(self)
        self._build()
        self._offer()
        self._later = QTimer(self, interval=0, singleShot=True)  # a snapshot and its counts are shown once
        self._later.timeout.connect(self._show_wall)
        workspace.view_changed.connect(lambda _view: self._later.start())
        workspace.progress_changed.connect(lambda _progress: self._later.start())
        workspace.overview_changed.connect(self.in_turn("overview", self._show_overview))
        workspace.checked.connect(self.in_turn("result", self._show_result))

    def _build(self) -> None:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        main = QVBoxLayout()
        main.setSpacing(12)
        self.wall = WallCard(self.theme)
        self.wall.setMinimumHeight(_WALL)
        self.wall.opened.connect(lambda subject, slot: self.workspace.go_to(Place(subject, slot)))
        self.wall.chase_wanted.connect(self.chasing.ask)
        self.wall.roster_wanted.connect(self._ask_roster)
        main.addWidget(self.wall, 1)
        main.addWidget(self._build_indicators())
        self.side = QWidget()
        side = QVBoxLayout(self.side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(12)
        self.next = NextCard()
        self.next.asked.connect(self._go_on)
        self.progress = ProgressCard()
        self.progress.stage_wanted.connect(self.stage_wanted.emit)
        self.findings = FindingsCard(self.theme)
        self.expiring = ExpiringCard(self.theme, lambda: self.wall.show_rows(WallRows.DATED))
        self.imports = ImportsCard(self._ask_roster, self._ask_figures, self._ask_template)
        self.findings.went.connect(self.workspace.go_to)
        self.expiring.went.connect(self.workspace.go_to)
        for card, stretch in (
            (self.next, 0),
            (self.progress, 0),
            (self.findings, 3),
            (self.expiring, 2),
            (self.imports, 0),
        ):
            side.addWidget(card, stretch)
        side.addStretch(0)
        row.addLayout(main, 1)
        row.addWidget(self.side)
        scroll = scrolled(whole)
        scroll.verticalScrollBar().rangeChanged.connect(
            lambda _low, high: row.setContentsMargins(0, 0, _BESIDE_BAR if high else 0, 0)
        )
        self.box.addWidget(scroll, 1)
        self.setFocusProxy(self.wall)

    def _offer(self) -> None:
        self.offer("next", self.tr("做下一步(&G)"), self.next.go.click, "Ctrl+Return")
        self.offer("missing", self.tr("下一处缺件(&N)"), self.wall.go_on, "N")
        self.offer("zoom", self.tr("缺件墙：类别与材料项切换(&Z)"), self.wall.turn, "Z")
        self.offer("chase", self.tr("催交单…(&U)"), self.chasing.ask, "Ctrl+Shift+U")
        self.offer("roster", self.tr("导入企业名录…(&R)"), self._ask_roster, "Ctrl+I", starts_group=True)
        self.offer("figures", self.tr("导入数据表…(&F)"), self._ask_figures, "Ctrl+Shift+I")
        self.offer("template", self.tr("生成数据填报表…(&T)"), self._ask_template, "Ctrl+Shift+E")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the wall more of a narrow window; what no longer fits below it is scrolled to."""
        super().resizeEvent(event)
        is_wide = self.width() >= _WIDE
        self.side.setFixedWidth(_SIDE if is_wide else _SIDE_NARROW)
        self.wall.setMinimumHeight(_WALL if is_wide else _WALL_NARROW)

    def _build_indicators(self) -> Card:
        card = Card(self.tr("考核指标"))
        self.summary = label("", "secondary")
        card.head.addWidget(self.summary)
        self.grid = VerdictGrid(self.theme)
        self.grid.chosen.connect(self._open_indicator)
        card.add(self.grid)
        self.caveat = Paragraph("", "secondary")
        card.add(self.caveat)
        return card

    def _show_wall(self) -> None:
        view = self.workspace.view
        if view is not None:
            self.wall.show_progress(view, self.workspace.progress)

    def _show_overview(self, overview: Overview) -> None:
        show = self.progress.show_stage
        materials = self.tr("{done} / {total} 项").format(done=overview.done, total=overview.needed)
        show("collect", overview.done, overview.needed, materials)
        entered, expected = overview.figures_entered, overview.figures_expected
        show(
            "figures", entered, expected, self.tr("{done} / {total} 个").format(done=entered, total=expected)
        )
        bound = self.tr("{count} 卷").format(count=overview.volumes)
        show("bind", min(overview.volumes, 1), 1, bound if overview.volumes else self.tr("未开始"))
        packed = self.tr("已制作 {count} 次").format(count=overview.packages)
        show("handover", min(overview.packages, 1), 1, packed if overview.packages else self.tr("未开始"))
        self.caveat.setText(shown(overview.verification))
        expired = sum(one.completeness.expired for one in overview.progress)
        self.expiring.show_expiring(overview.expiring, expired)

    def _show_result(self, result: CheckResult) -> None:
        errors = self.workspace.open_findings(Severity.ERROR)
        warnings = self.workspace.open_findings(Severity.WARNING)
        text = self.tr("错误 {errors} · 警告 {warnings}").format(errors=errors, warnings=warnings)
        settled = sum(map(len, result.settled.values()))
        total = settled + errors + warnings
        self.progress.show_stage(
            "check", settled if total else 1, total, text if errors + warnings else self.tr("通过")
        )
        self.findings.show_findings(result)
        met, count = self.workspace.met_text()
        self.summary.setText(
            self.tr("{count} 项中 {met} 项达标　虚线为考核要求，实线为各年数据").format(count=count, met=met)
        )
        if (view := self.workspace.view) is not None:
            self.grid.show_all(
                [
                    verdict_card(
                        one, indicator_values(view, one.indicator), self._evidence(one.indicator.code)
                    )
                    for one in result.verdicts
                ]
            )
        if (overview := self.workspace.overview) is not None:
            self.next.show_step(after_check(overview.step, result.waiting[Severity.ERROR]))

    def _evidence(self, code: str) -> Completeness | None:
        return self.workspace.progress.get(SubjectKey(SubjectKind.INDICATOR, code))

    def _go_on(self, step: NextStep) -> None:
        places: dict[NextKind, Callable[[], object]] = {
            NextKind.ROSTER: self._ask_roster,
            NextKind.COLLECT: lambda: self.stage_wanted.emit("collect"),
            NextKind.UNFILED: lambda: self.workspace.go_to(Place(None)),
            NextKind.OPINION: lambda: self.stage_wanted.emit("opinions"),
            NextKind.FINDING: lambda: self.workspace.go_to(Place(None, finding=step.fingerprint)),
            NextKind.BIND: lambda: self.stage_wanted.emit("bind"),
            NextKind.DONE: lambda: self.stage_wanted.emit("bind"),
            NextKind.RECEIVE: lambda: self.stage_wanted.emit("inbox"),
            NextKind.REVIEW: lambda: self.code_wanted.emit("review", step.region),
            NextKind.ROLLUP: lambda: self.stage_wanted.emit("rollup"),
        }
        there = Place(step.subject, step.slot, variable=step.variable, year=step.year)
        places.get(step.kind, lambda: self.workspace.go_to(there))()

    def _open_indicator(self, code: str) -> None:
        """To the figures an indicator is known by, or to its file when it has none."""
        view = self.workspace.view
        indicator = view.scheme.indicator(code) if view is not None else None
        if view is None or indicator is None:
            return
        variable = indicator_values(view, indicator).variable
        if variable is not None:
            place = Place(view.region.key, variable=variable.code, year=view.years[-1])
        else:
            place = Place(SubjectKey(SubjectKind.INDICATOR, code))
        self.workspace.go_to(place)

    def _ask_roster(self) -> None:
        if (file := self._ask_table(self.tr("选择企业名录"))) is not None:
            self._actions.import_roster(file)

    def _ask_figures(self) -> None:
        file = self._ask_table(self.tr("选择数据表"))
        if file is None:
            return
        session = self.workspace.session
        self.workspace.run(
            lambda monitor: session.import_figures(file, monitor),
            title=self.tr("导入数据表"),
            then=self._imported,
            fail=self._failed,
        )

    def _ask_template(self) -> None:
        start = str(self.workspace.session.path.parent / self.tr("数据填报表.xlsx"))
        name, _chosen = QFileDialog.getSaveFileName(self, self.tr("保存数据填报表"), start, "Excel (*.xlsx)")
        if name:
            session, file = self.workspace.session, Path(name)
            self.workspace.look(
                lambda _monitor: session.write_figures_template(file),
                title=self.tr("生成数据填报表"),
                then=lambda _path: self.tell(
                    self.tr("已生成“{file}”。填好后用“导入数据表”读入。").format(file=file)
                ),
            )

    def _ask_table(self, title: str) -> Path | None:
        kinds = self.tr("表格 (*.xlsx *.xls *.et *.csv)")
        name, _chosen = QFileDialog.getOpenFileName(self, title, "", kinds)
        return Path(name) if name else None

    def _imported(self, report: FiguresReport) -> None:
        text = self.tr("数据：新增 {added} 个，更改 {changed} 个，未变 {unchanged} 个。")
        self.tell(
            text.format(added=report.added, changed=report.changed, unchanged=report.unchanged),
            report.problems,
        )

    def _failed(self, error: Exception) -> None:
        if isinstance(error, ArchiveError):
            self.show_error(error)
        else:
            self.workspace.failed.emit(error)
