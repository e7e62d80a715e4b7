"""The card of the indicators on 工作台: by the archive's own figures, or by what the counties add up to."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Signal

from cmarchive.dossiers import Completeness
from cmarchive.model import SubjectKey, SubjectKind
from cmarchive.session import (
    CheckResult,
    DeskRow,
    IndicatorVerdict,
    RollupReport,
    Verdict,
    indicator_values,
)
from cmarchive.view import View
from ui.texts import verdict_card
from ui.theme import Theme
from ui.widgets.basics import Card, Paragraph, label
from ui.widgets.verdicts import VerdictGrid
from ui.workspace import Workspace


class VerdictsCard(Card):
    """26 cards. ``chosen`` carries an indicator's code, ``rollup_wanted`` asks for what the counties add up to.

    A reviewer's archive that holds no figures of its own shows the verdicts on its counties' sums. They are added up
    anew only when another submission counts. ``failed`` carries what went wrong with that.
    """

    chosen = Signal(str)
    rollup_wanted = Signal()
    failed = Signal(object)

    def __init__(self, theme: Theme, workspace: Workspace) -> None:
        super().__init__()
        self.title.setText(self.tr("考核指标"))
        self._workspace = workspace
        self._counted: tuple[int, ...] = ()  # the submissions that were added up, or are being
        self._is_by_counties = False
        self.summary = label("", "secondary")
        self.head.addWidget(self.summary)
        self.grid = VerdictGrid(theme)
        self.grid.chosen.connect(self._choose)
        self.add(self.grid)
        self.caveat = Paragraph("", "secondary")
        self.add(self.caveat)

    def show_result(self, result: CheckResult, progress: Mapping[SubjectKey, Completeness]) -> None:
        """Show the verdicts on what the archive itself holds."""
        view = self._workspace.view
        if view is None or self._is_by_counties:
            return
        met, count = _met(result.verdicts)
        text = self.tr("{count} 项中 {met} 项达标　虚线为考核要求，实线为各年数据")
        self.summary.setText(text.format(count=count, met=met))
        self._show(view, result.verdicts, progress)

    def show_desk(self, rows: Sequence[DeskRow]) -> None:
        """Add the counties up where they have handed in and the archive holds nothing of its own."""
        view = self._workspace.view
        came = tuple(row.submission.id for row in rows if row.submission is not None and row.has_submitted)
        was, self._is_by_counties = self._is_by_counties, bool(came) and view is not None and not view.figures
        if was and not self._is_by_counties:
            self._counted = ()
            if self._workspace.result is not None:
                self.show_result(self._workspace.result, self._workspace.progress)
        if not self._is_by_counties or came == self._counted:
            return
        if not was:
            self.summary.setText(self.tr("正在按县区合计…"))
        self._counted = came
        session = self._workspace.session
        self._workspace.glance(session.rollup, then=self._show_rollup, fail=self._fail, dropped=self._forget)

    def _show_rollup(self, report: RollupReport) -> None:
        if not self._is_by_counties:
            return
        met, count = _met(report.verdicts)
        lacking = sum(row.days is None for row in report.rollup.board)
        text = self.tr("按县区合计：{count} 项中 {met} 项达标")
        if lacking:
            text = self.tr("按县区合计：{count} 项中 {met} 项达标，还有 {lacking} 个县区未报送")
        self.summary.setText(text.format(count=count, met=met, lacking=lacking))
        self._show(report.view, report.verdicts, {})

    def _show(
        self, view: View, verdicts: Iterable[IndicatorVerdict], progress: Mapping[SubjectKey, Completeness]
    ) -> None:
        self.grid.show_all(
            [
                verdict_card(
                    one,
                    indicator_values(view, one.indicator),
                    progress.get(SubjectKey(SubjectKind.INDICATOR, one.indicator.code)),
                )
                for one in verdicts
            ]
        )

    def _choose(self, code: str) -> None:
        if self._is_by_counties:
            self.rollup_wanted.emit()
        else:
            self.chosen.emit(code)

    def _forget(self) -> None:
        self._counted = ()

    def _fail(self, error: Exception) -> None:
        self._forget()
        self.failed.emit(error)


def _met(verdicts: Sequence[IndicatorVerdict]) -> tuple[int, int]:
    return sum(one.verdict is Verdict.MET for one in verdicts), len(verdicts)
