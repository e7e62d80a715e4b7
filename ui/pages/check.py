"""校核: what the rules found, filtered and searched, and one finding in full."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QPushButton, QSplitter, QStackedWidget

from cmarchive.assessment import Severity
from cmarchive.errors import ArchiveError
from cmarchive.model import Finding
from cmarchive.session import CheckResult, FindingsReport
from ui.models.findings import FindingsFilter, FindingsModel
from ui.pages.finding_card import FindingCard
from ui.pages.page import Page
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.basics import Card, EmptyState, SearchField, button, label, row_of
from ui.widgets.tables import Table
from ui.workspace import Workspace


class CheckPage(Page):
    """Lists findings and takes explanations. The check runs by itself after every edit."""

    def __init__(self, workspace: Workspace, theme: Theme, settings: Settings) -> None:
        super().__init__(workspace, theme, settings)
        self.model = FindingsModel(self)
        self.filter = FindingsFilter(self)
        self.filter.setSourceModel(self.model)
        self.buttons: dict[str, QPushButton] = {}
        self.card = FindingCard(theme)
        self._build()
        workspace.checked.connect(self._show)
        workspace.check_started.connect(lambda: self.when.setText(self.tr("正在校核…")))
        workspace.check_stopped.connect(lambda: self.when.setText(self.tr("校核已中断")))
        workspace.view_changed.connect(lambda _view: self.when.setText(self.tr("有改动，即将重新校核")))
        self.card.explained.connect(self._explain)
        self.card.went.connect(workspace.go_to)

    def _build(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(12)
        left = Card(self.tr("问题"))
        self.when = label(self.tr("尚未校核"), "secondary")
        self.again = button(self.tr("重新校核"), self._again)
        self.export = button(self.tr("导出校核表…"), self._ask_workbook)
        left.head.addWidget(self.when)
        left.head.addWidget(self.export)
        left.head.addWidget(self.again)
        self._build_filters(left)
        self.table = Table(self.theme, self.tr("问题"), (72, 400, 160, 92), stretch=1)
        self.table.setModel(self.filter)
        self.table.selectionModel().currentRowChanged.connect(lambda _new, _old: self._choose())
        self.table.on_key(Qt.Key.Key_Return, self._go)
        self.table.on_key(Qt.Key.Key_Enter, self._go)
        self.empty = EmptyState(self.theme, "check-circle", self.tr("尚未校核。"))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        left.add(self.stack, 1)
        for widget, least in ((left, 440), (self.card, 300)):
            widget.setMinimumWidth(least)
            split.addWidget(widget)
        split.setSizes([760, 500])
        split.setStretchFactor(0, 1)
        self.settings.follow(split, "check")
        self.box.addWidget(split, 1)
        self.setFocusProxy(self.table)

    def _build_filters(self, card: Card) -> None:
        group = QButtonGroup(self)
        for key in ("all", *Severity, "explained"):
            made = button("", self._filter, "filter")
            made.setCheckable(True)
            group.addButton(made)
            self.buttons[str(key)] = made
        self.buttons["all"].setChecked(True)
        self.search = SearchField(self.theme, self.tr("搜索问题、对象、规则编号"))
        self.search.textChanged.connect(self._search)
        card.add(row_of(*self.buttons.values(), None))
        card.add(self.search)
        self._count(())

    def _count(self, findings: tuple[Finding, ...]) -> None:
        unexplained = [one for one in findings if not one.is_explained]
        texts = {
            "all": (self.tr("待处理 {count}"), len(unexplained)),
            "explained": (self.tr("已说明 {count}"), len(findings) - len(unexplained)),
        }
        words = {
            Severity.ERROR: self.tr("错误 {count}"),
            Severity.WARNING: self.tr("警告 {count}"),
            Severity.INFO: self.tr("提示 {count}"),
        }
        for severity, word in words.items():
            texts[str(severity)] = (word, sum(one.severity is severity for one in unexplained))
        for key, (word, count) in texts.items():
            self.buttons[key].setText(word.format(count=count))

    def _show(self, result: CheckResult) -> None:
        chosen = self.card.finding
        self.model.show_findings(result.findings)
        self.filter.invalidate()
        self._count(result.findings)
        self.when.setText(self.tr("已按最新数据校核"))
        errors, warnings = (self.workspace.open_findings(one) for one in (Severity.ERROR, Severity.WARNING))
        self.state_changed.emit(str(errors + warnings) if errors + warnings else self.tr("通过"))
        self._settle(chosen)

    def _settle(self, chosen: Finding | None) -> None:
        """Choose what was chosen before, else the first; say so when there is nothing."""
        row = -1
        if chosen is not None:
            source = self.model.find(lambda one: one.fingerprint == chosen.fingerprint)
            row = self.filter.mapFromSource(self.model.index(source, 0)).row() if source >= 0 else -1
        count = self.filter.rowCount()
        self.table.choose(row if row >= 0 else min(0, count - 1))
        self.stack.setCurrentIndex(0 if count else 1)
        if not count:
            nothing = not self.model.rows
            self.empty.say(self.tr("没有发现问题。") if nothing else self.tr("没有符合条件的问题。"))
        self._choose()

    def _filter(self) -> None:
        key = next(key for key, made in self.buttons.items() if made.isChecked())
        severity = Severity(key) if key in set(Severity) else None
        chosen = self.card.finding
        self.filter.choose(severity, explained=key == "explained")
        self._settle(chosen)

    def _search(self, needle: str) -> None:
        chosen = self.card.finding
        self.filter.search(needle)
        self._settle(chosen)

    def _choose(self) -> None:
        value = self.table.current_value()
        self.card.show_finding(value if isinstance(value, Finding) else None, self.workspace.view)

    def _go(self) -> None:
        if self.card.goto.isHidden():
            self.card.editor.setFocus()
        else:
            self.card.goto.click()

    def _again(self) -> None:
        self.workspace.check(title=self.tr("校核"))

    def _ask_workbook(self) -> None:
        session = self.workspace.session
        name = self.tr("{title}校核问题.xlsx").format(title=session.profile.title)
        folder = self.settings.folder("findings", session.path) or session.path.parent
        dialog = QFileDialog(self, self.tr("导出校核表"), str(folder), "Excel (*.xlsx)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")  # so that the dialog asks before a file of that name is replaced
        dialog.selectFile(name)
        if dialog.exec():
            self.write_workbook(dialog.selectedFiles()[0])

    def write_workbook(self, name: str) -> None:
        """Write the findings workbook to the file a person named."""
        session, file = self.workspace.session, Path(name)
        if file.suffix.casefold() != ".xlsx":
            file = file.with_name(f"{file.name}.xlsx")
        self.settings.remember_folder("findings", session.path, file.parent)
        self.export.setEnabled(False)
        self.workspace.look(
            lambda monitor: session.findings_workbook(file, monitor),
            title=self.tr("导出校核表"),
            then=self._written,
            fail=self._failed,
            ended=lambda: self.export.setEnabled(True),
        )

    def _written(self, report: FindingsReport) -> None:
        self.tell(
            self.tr("校核表已生成，共 {count} 个问题：{file}").format(
                count=len(report.check.findings), file=report.file
            )
        )

    def _failed(self, error: Exception) -> None:
        if isinstance(error, ArchiveError):
            self.show_error(error)
        else:
            self.workspace.failed.emit(error)

    def _explain(self, finding: Finding, text: str) -> None:
        session, author = self.workspace.session, self.workspace.author

        def done(_nothing: object) -> None:
            note = self.tr("已保存说明：{title}") if text else self.tr("已撤回说明：{title}")
            self.workspace.note(note.format(title=finding.title), can_undo=True)
            self._recheck()

        self.workspace.run(
            lambda _monitor: session.explain(finding, text, author), then=done, fail=self._failed
        )

    def _recheck(self) -> None:
        self.workspace.check()
