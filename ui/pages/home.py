"""工作台: the next step, how far every stage is, and how the indicators stand."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QProgressBar, QVBoxLayout

from cmarchive.assessment import Severity
from cmarchive.errors import ArchiveError
from cmarchive.model import SubjectKey, SubjectKind
from cmarchive.session import CheckResult, FiguresReport, Overview, SubjectProgress
from ui.models.progress import ProgressModel, still_open
from ui.pages.collect_actions import CollectActions
from ui.pages.page import Page
from ui.settings import Settings
from ui.texts import VERDICT_TONES, verdict_name
from ui.theme import Theme
from ui.widgets.basics import Card, button, label
from ui.widgets.tables import Table
from ui.widgets.verdicts import Verdicted, VerdictGrid
from ui.workspace import Place, Workspace


class HomePage(Page):
    """Everything in sight; every part leads to the page where the work is done."""

    stage_wanted = Signal(str)

    def __init__(self, workspace: Workspace, theme: Theme, settings: Settings) -> None:
        super().__init__(workspace, theme, settings)
        self._actions = CollectActions(workspace, self.tell, self.show_error)
        self._target = "collect"
        row = QHBoxLayout()
        row.setSpacing(12)
        main = QVBoxLayout()
        main.setSpacing(12)
        main.addWidget(self._build_indicators())
        main.addWidget(self._build_open(), 1)
        row.addLayout(main, 1)
        side = QVBoxLayout()
        side.setSpacing(12)
        for card in (self._build_next(), self._build_progress(), self._build_imports()):
            card.setFixedWidth(380)
            side.addWidget(card)
        side.addStretch(1)
        row.addLayout(side)
        self.box.addLayout(row, 1)
        workspace.overview_changed.connect(self._show_overview)
        workspace.checked.connect(self._show_result)

    def _build_indicators(self) -> Card:
        card = Card(self.tr("考核指标"))
        self.summary = label("", "secondary")
        card.head.addWidget(self.summary)
        self.grid = VerdictGrid(self.theme)
        self.grid.chosen.connect(
            lambda code: self.workspace.go_to(Place(SubjectKey(SubjectKind.INDICATOR, code)))
        )
        card.add(self.grid)
        self.caveat = label("", "secondary", wrap=True)
        card.add(self.caveat)
        return card

    def _build_open(self) -> Card:
        card = Card(self.tr("待补材料"))
        self.open_count = label("", "secondary")
        card.head.addWidget(self.open_count)
        self.model = ProgressModel(self)
        self.table = Table(self.theme, self.tr("待补材料"), (240, 136, 72, 72, 72, 88), stretch=0)
        self.table.setModel(self.model)
        self.table.on_key(Qt.Key.Key_Return, self._open_chosen)
        self.table.on_key(Qt.Key.Key_Enter, self._open_chosen)
        self.table.doubleClicked.connect(lambda _index: self._open_chosen())
        self.table.setToolTip(self.tr("双击或按 Enter 打开"))
        card.add(self.table, 1)
        self.setFocusProxy(self.table)
        return card

    def _build_next(self) -> Card:
        card = Card(self.tr("下一步"))
        self.next_step = label(self.tr("正在清点…"), "secondary", wrap=True)
        self.go = button(self.tr("去处理"), lambda: self.stage_wanted.emit(self._target), "primary")
        card.add(self.next_step)
        card.add(self.go)
        return card

    def _build_progress(self) -> Card:
        card = Card(self.tr("进度"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        self.bars: dict[str, QProgressBar] = {}
        self.counts = {key: label("", "secondary") for key in ("collect", "figures", "check", "bind")}
        names = (self.tr("收集"), self.tr("填数"), self.tr("校核"), self.tr("装订"))
        for row, (key, name) in enumerate(zip(self.counts, names, strict=True)):
            bar = QProgressBar()
            bar.setTextVisible(False)
            bar.setFixedHeight(8)
            bar.setAccessibleName(name)
            self.bars[key] = bar
            grid.addWidget(label(name), row, 0)
            grid.addWidget(bar, row, 1)
            grid.addWidget(self.counts[key], row, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(2, 112)
        card.add(grid)
        return card

    def _build_imports(self) -> Card:
        card = Card(self.tr("导入"))
        card.add(
            label(self.tr("企业名录列出要建档的企业，数据表填写各项指标的原始数据。"), "secondary", wrap=True)
        )
        for text, action in (
            (self.tr("导入企业名录…"), self._ask_roster),
            (self.tr("导入数据表…"), self._ask_figures),
            (self.tr("生成数据填报表…"), self._ask_template),
        ):
            card.add(button(text, action))
        return card

    def _show_overview(self, overview: Overview) -> None:
        self.next_step.setText(overview.next_step)
        self._target = "bind" if overview.needed == overview.done and overview.items else "collect"
        rows = sorted(filter(still_open, overview.progress), key=lambda one: one.completeness.percent)
        self.model.show(rows)
        self.open_count.setText(
            self.tr("{open} 家（项）未完成，共 {count}").format(open=len(rows), count=len(overview.progress))
        )
        self._show_bar("collect", overview.done, overview.needed, self.tr("{done} / {total} 项"))
        self._show_bar(
            "figures", overview.figures_entered, overview.figures_expected, self.tr("{done} / {total} 个")
        )
        volumes = (
            self.tr("{count} 卷").format(count=overview.volumes) if overview.volumes else self.tr("未开始")
        )
        self.counts["bind"].setText(volumes)
        self.bars["bind"].setRange(0, 1)
        self.bars["bind"].setValue(1 if overview.volumes else 0)
        self.caveat.setText(overview.verification)

    def _show_bar(self, key: str, done: int, total: int, text: str) -> None:
        self.bars[key].setRange(0, max(total, 1))
        self.bars[key].setValue(done)
        self.counts[key].setText(text.format(done=done, total=total))

    def _show_result(self, result: CheckResult) -> None:
        errors = self.workspace.open_findings(Severity.ERROR)
        warnings = self.workspace.open_findings(Severity.WARNING)
        self.counts["check"].setText(
            self.tr("错误 {errors} · 警告 {warnings}").format(errors=errors, warnings=warnings)
        )
        settled = sum(one.is_explained for one in result.findings)
        self.bars["check"].setRange(0, max(settled + errors + warnings, 1))
        self.bars["check"].setValue(settled if errors + warnings else 1)
        met, count = self.workspace.met_text()
        self.summary.setText(self.tr("{count} 项中 {met} 项达标").format(count=count, met=met))
        self.grid.show_all(
            [
                Verdicted(
                    code=one.indicator.code,
                    name=one.indicator.short,
                    word=verdict_name(one.verdict),
                    tone=VERDICT_TONES[one.verdict],
                    tip="\n".join(text for text in (one.sentence, one.caveat) if text),
                )
                for one in result.verdicts
            ]
        )

    def _open_chosen(self) -> None:
        value = self.table.current_value()
        if isinstance(value, SubjectProgress):
            self.workspace.go_to(Place(value.subject.key))

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
