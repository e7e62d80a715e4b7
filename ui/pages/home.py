"""工作台: the next step, what is missing where, how the indicators stand, what was found and what expires."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cmarchive.assessment import Severity
from cmarchive.errors import ArchiveError
from cmarchive.model import SubjectKey, SubjectKind
from cmarchive.session import (
    CheckResult,
    DeskRow,
    NextKind,
    NextStep,
    Overview,
    after_check,
    indicator_values,
    is_city_code,
)
from ui.courtesy import undisturbed
from ui.models.wall_rows import WallRows
from ui.pages.chasing import Chasing
from ui.pages.desk_card import DeskCard
from ui.pages.home_cards import ExpiringCard, FindingsCard, ImportsCard, NextCard, ProgressCard
from ui.pages.home_imports import HomeImports
from ui.pages.page import Page
from ui.pages.registering import Registering
from ui.pages.verdicts_card import VerdictsCard
from ui.pages.wall_card import WallCard
from ui.settings import Settings
from ui.texts import shown
from ui.theme import Theme
from ui.widgets.basics import scrolled
from ui.workspace import Place, Workspace

_SIDE, _SIDE_NARROW, _WIDE = 380, 284, 1180
_WALL, _WALL_NARROW = 272, 400  # pixels; the controls of a narrow one take two lines
_DESK = 220
_BESIDE_BAR = 6  # between the cards and the scroll bar of the page


class HomePage(Page):
    """Everything in sight; every part leads to the place where the work is done."""

    stage_wanted = Signal(str)
    code_wanted = Signal(str, str)

    def __init__(self, workspace: Workspace, theme: Theme, settings: Settings) -> None:
        super().__init__(workspace, theme, settings)
        self.imports = HomeImports(self)
        self.chasing = Chasing(self)
        self.registering = Registering(self)
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
        row.addLayout(self._build_main(), 1)
        row.addWidget(self._build_side())
        scroll = scrolled(whole)
        scroll.verticalScrollBar().rangeChanged.connect(
            lambda _low, high: row.setContentsMargins(0, 0, _BESIDE_BAR if high else 0, 0)
        )
        self.box.addWidget(scroll, 1)
        self.setFocusProxy(self.wall)

    def _build_main(self) -> QVBoxLayout:
        main = self._main = QVBoxLayout()
        main.setSpacing(12)
        self.wall = WallCard(self.theme)
        self.wall.setMinimumHeight(_WALL)
        self.wall.opened.connect(lambda subject, slot: self.workspace.go_to(Place(subject, slot)))
        self.wall.chase_wanted.connect(self.chasing.ask)
        self.wall.roster_wanted.connect(self.imports.ask_roster)
        self.verdicts = VerdictsCard(self.theme, self.workspace)
        self.verdicts.chosen.connect(self._open_indicator)
        self.verdicts.rollup_wanted.connect(lambda: self.stage_wanted.emit("rollup"))
        self.verdicts.failed.connect(self._failed)
        main.addWidget(self.wall, 1)
        main.addWidget(self.verdicts)
        return main

    @cached_property
    def desk(self) -> DeskCard:
        """How the counties stand; made for whoever reviews some."""
        card = DeskCard(self.theme)
        card.setMinimumHeight(_DESK)
        card.opened.connect(self._open_county)
        card.receive_wanted.connect(lambda: self.stage_wanted.emit("inbox"))
        card.counties_wanted.connect(self.registering.ask)
        card.hide()
        self._main.insertWidget(0, card, 1)
        return card

    def _build_side(self) -> QWidget:
        self.side = QWidget()
        side = QVBoxLayout(self.side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(12)
        self.next = NextCard()
        self.next.asked.connect(self._go_on)
        self.progress = ProgressCard()
        self.progress.stage_wanted.connect(self.stage_wanted.emit)
        self.findings = FindingsCard(self.theme)
        self.findings.went.connect(self.workspace.go_to)
        self.expiring = ExpiringCard(self.theme, lambda: self.wall.show_rows(WallRows.DATED))
        self.expiring.went.connect(self.workspace.go_to)
        importing = ImportsCard(self.imports.ask_roster, self.imports.ask_figures, self.imports.ask_template)
        cards = (
            (self.next, 0),
            (self.progress, 0),
            (self.findings, 3),
            (self.expiring, 2),
            (importing, 0),
        )
        for card, stretch in cards:
            side.addWidget(card, stretch)
        side.addStretch(0)
        return self.side

    def _offer(self) -> None:
        self.offer("next", self.tr("做下一步(&G)"), self.next.go.click, "Ctrl+Return")
        self.offer("missing", self.tr("下一处缺件(&N)"), self.wall.go_on, "N")
        self.offer("zoom", self.tr("缺件墙：类别与材料项切换(&Z)"), self.wall.turn, "Z")
        self.offer("chase", self.tr("催交单…(&U)"), self.chasing.ask, "Ctrl+Shift+U")
        self.offer(
            "roster", self.tr("导入企业名录…(&R)"), self.imports.ask_roster, "Ctrl+I", starts_group=True
        )
        self.offer("figures", self.tr("导入数据表…(&F)"), self.imports.ask_figures, "Ctrl+Shift+I")
        self.offer("template", self.tr("生成数据填报表…(&T)"), self.imports.ask_template, "Ctrl+Shift+E")
        self.register = self.offer("counties", self.tr("登记县区…(&D)"), self.registering.ask)
        self.register.setVisible(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the wall more of a narrow window; what no longer fits below it is scrolled to."""
        super().resizeEvent(event)
        is_wide = self.width() >= _WIDE
        self.side.setFixedWidth(_SIDE if is_wide else _SIDE_NARROW)
        self.wall.setMinimumHeight(_WALL if is_wide else _WALL_NARROW)

    def _show_wall(self) -> None:
        if (view := self.workspace.view) is not None:
            with undisturbed():
                self.wall.show_progress(view, self.workspace.progress)

    def _turn(self, overview: Overview) -> None:
        """Show the counties to who reviews them, and the wall and its stages to who compiles an archive."""
        is_own = bool(overview.enterprises or overview.items or overview.figures)
        is_city = is_city_code(self.workspace.session.profile.region_code)
        is_desk = bool(overview.desk) or (is_city and not is_own)
        has_wall = bool(overview.enterprises) or not is_desk
        self.register.setVisible(is_desk)
        if is_desk or "desk" in self.__dict__:
            self.desk.show_rows(overview.desk)
            self.desk.setVisible(is_desk)
        self.wall.setVisible(has_wall)
        self.setFocusProxy(self.wall if has_wall else self.desk)
        self.progress.show_parts(desk=is_desk, own=is_own or not is_desk)
        self.progress.show_desk(overview.desk)
        self.verdicts.show_desk(overview.desk)

    def _open_county(self, row: DeskRow) -> None:
        self.code_wanted.emit("review" if row.has_submitted else "inbox", row.code)

    def _show_overview(self, overview: Overview) -> None:
        self._turn(overview)
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
        self.verdicts.caveat.setText(shown(overview.verification))
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
        view = self.workspace.view
        is_begun = view is not None and bool(view.items or view.figures)
        self.findings.show_findings(result, is_begun=is_begun)
        self.verdicts.show_result(result, self.workspace.progress)
        if (overview := self.workspace.overview) is not None:
            self.next.show_step(after_check(overview.step, result.waiting[Severity.ERROR]))

    def _go_on(self, step: NextStep) -> None:
        places: dict[NextKind, Callable[[], object]] = {
            NextKind.ROSTER: self.imports.ask_roster,
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

    def _failed(self, error: Exception) -> None:
        if isinstance(error, ArchiveError):
            self.show_error(error)
        else:
            self.workspace.failed.emit(error)
