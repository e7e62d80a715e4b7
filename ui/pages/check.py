"""校核: what the rules found, grouped, filtered and searched, and one finding in full."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSplitter, QStackedWidget

from cmarchive.assessment import Severity
from cmarchive.model import Finding, Subject
from cmarchive.session import CheckResult
from ui.models.finding_groups import Grouping, Heading
from ui.models.findings import FindingsModel
from ui.models.roles import Role
from ui.pages.chasing import Chasing
from ui.pages.check_actions import CheckActions
from ui.pages.finding_card import FindingCard
from ui.pages.page import Page
from ui.settings import Settings
from ui.texts import shown
from ui.theme import Theme
from ui.widgets.basics import Card, EmptyState, SearchField, button, label
from ui.widgets.choice import Choice
from ui.widgets.flow import FlowLayout
from ui.widgets.groups import GroupedTable
from ui.workspace import Place, Workspace


class CheckPage(Page):
    """Lists findings and takes explanations. The check runs by itself after every edit."""

    def __init__(self, workspace: Workspace, theme: Theme, settings: Settings) -> None:
        super().__init__(workspace, theme, settings)
        self.model = FindingsModel(self)
        self.chasing = Chasing(self)
        self.actions_ = CheckActions(self)
        self.buttons: dict[str, QPushButton] = {}
        self.card = FindingCard(theme)
        self._build()
        self._offer()
        workspace.checked.connect(self.in_turn("result", self._show))
        workspace.check_started.connect(lambda: self.when.setText(self.tr("正在校核…")))
        workspace.check_stopped.connect(lambda: self.when.setText(self.tr("校核已中断")))
        workspace.view_changed.connect(lambda _view: self.when.setText(self.tr("有改动，即将重新校核")))
        self.card.explained.connect(self.actions_.explain)
        self.actions_.busy.connect(lambda busy: self.export.setDisabled(busy))
        self.card.went.connect(workspace.go_to)
        self.card.narrowed.connect(self._narrow)

    def reach(self, place: Place) -> None:
        """Show one finding, whatever is filtered; a finding that is gone leaves the list as it is."""
        finding = self.model.find(place.finding)
        if finding is None:
            return
        if self.model.row_of(finding) < 0:
            self.search.clear()
            self._narrow(None)
            self.buttons["explained" if finding.is_explained else "all"].setChecked(True)
            self._filter()
        self._settle(finding)

    def place(self) -> str:
        """The finding chosen."""
        return self.card.finding.fingerprint if self.card.finding is not None else ""

    def return_to(self, place: str) -> None:
        """Choose a finding again."""
        self.reach(Place(None, finding=place))

    def _offer(self) -> None:
        self.offer("export", self.tr("导出校核表…(&E)"), self.actions_.ask_workbook, "Ctrl+E")
        self.offer("chase", self.tr("催交单…(&U)"), self.chasing.ask, "Ctrl+Shift+U")
        self.offer("fold", self.tr("折叠或展开全部分组(&A)"), self._fold, "Ctrl+Shift+A", starts_group=True)
        self.offer("explain", self.tr("写说明(&S)"), self.card.editor.setFocus, "Ctrl+M")
        self.offer("go", self.tr("转到该处(&G)"), self._go, "Ctrl+Return")

    def _build(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(12)
        left = Card(self.tr("问题"))
        self.when = label(self.tr("尚未校核"), "secondary")
        self.again = button(self.tr("重新校核"), self._again)
        self.export = button(self.tr("导出校核表…"), self.actions_.ask_workbook)
        self.chase = button(self.tr("催交单…"), self.chasing.ask)
        for widget in (self.when, self.chase, self.export, self.again):
            left.head.addWidget(widget)
        self._build_filters(left)
        self.table = GroupedTable(self.theme, self.tr("问题"), (72, 400, 160, 92), stretch=1)
        self.table.setModel(self.model)
        self.table.spare(2)  # messages name the subject
        self.table.selectionModel().currentRowChanged.connect(lambda _new, _old: self._choose())
        self.table.clicked.connect(self._turn)
        self.table.doubleClicked.connect(lambda _index: self._go())
        self.table.on_key(Qt.Key.Key_Return, self._go)
        self.table.on_key(Qt.Key.Key_Enter, self._go)
        self.table.on_key(Qt.Key.Key_Space, lambda: self._turn(self.table.currentIndex()))
        self.empty = EmptyState(self.theme, "check-circle", self.tr("尚未校核。"))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        left.add(self.stack, 1)
        for side, least in ((left, 440), (self.card, 300)):
            side.setMinimumWidth(least)
            split.addWidget(side)
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
        self.search.setMinimumWidth(140)
        self.search.textChanged.connect(self._search)
        self.grouping = Choice(
            (
                (Grouping.SEVERITY, self.tr("按级别分组")),
                (Grouping.SUBJECT, self.tr("按对象分组")),
                (Grouping.RULE, self.tr("按规则分组")),
                (Grouping.INDICATOR, self.tr("按指标分组")),
            )
        )
        self.grouping.setAccessibleName(self.tr("分组"))
        self.grouping.setMinimumContentsLength(0)
        self.grouping.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.grouping.currentIndexChanged.connect(lambda _at: self._group())
        self.fold = button(self.tr("全部折叠"), self._fold)
        self.subject = button("", lambda: self._narrow(None), "filter")
        self.subject.setCheckable(True)
        self.subject.setToolTip(self.tr("不再只看这个对象"))
        self.subject.hide()
        card.add(FlowLayout(*self.buttons.values(), self.subject))
        card.add(FlowLayout(self.search, self.grouping, self.fold, stretched=self.search))
        self._count(CheckResult(findings=(), verdicts=()))

    def _count(self, result: CheckResult) -> None:
        texts = {
            "all": (self.tr("待处理 {count}"), sum(map(len, result.waiting.values()))),
            "explained": (self.tr("已说明 {count}"), sum(map(len, result.settled.values()))),
        }
        words = {
            Severity.ERROR: self.tr("错误 {count}"),
            Severity.WARNING: self.tr("警告 {count}"),
            Severity.INFO: self.tr("提示 {count}"),
        }
        for severity, word in words.items():
            texts[str(severity)] = (word, len(result.waiting[severity]))
        for key, (word, count) in texts.items():
            self.buttons[key].setText(word.format(count=count))

    def _show(self, result: CheckResult) -> None:
        chosen = self.card.finding
        view = self.workspace.view
        self.model.show_result(result, view.scheme if view is not None else None)
        self._count(result)
        self.when.setText(self.tr("已按最新数据校核"))
        errors, warnings = (self.workspace.open_findings(one) for one in (Severity.ERROR, Severity.WARNING))
        is_begun = view is not None and bool(view.items or view.figures)
        found = str(errors + warnings) if errors + warnings else self.tr("通过")
        self.state_changed.emit(found if is_begun else "")  # that all is missing at the beginning is no news
        self._settle(chosen)

    def _settle(self, chosen: Finding | None) -> None:
        """Choose what was chosen before, else the first; say so when there is nothing."""
        row = self.model.row_of(chosen) if chosen is not None else -1
        count = self.model.rowCount()
        first = next((row for row in range(count) if isinstance(self.model.value(row), Finding)), -1)
        self.table.choose(row if row >= 0 else first)
        if row in (-1, first):
            self.table.scrollToTop()  # the heading over it is worth seeing
        self.stack.setCurrentIndex(0 if count else 1)
        if not count:
            nothing = not self.model.count
            self.empty.say(self.tr("没有发现问题。") if nothing else self.tr("没有符合条件的问题。"))
        self._name_fold()
        self._choose()

    def _name_fold(self) -> None:
        self.fold.setText(self.tr("全部展开") if self.model.is_folded else self.tr("全部折叠"))

    def _filter(self) -> None:
        key = next(key for key, made in self.buttons.items() if made.isChecked())
        severity = Severity(key) if key in set(Severity) else None
        chosen = self.card.finding
        self.model.choose(replace(self.model.wanted, severity=severity, explained=key == "explained"))
        self._settle(chosen)

    def _search(self, needle: str) -> None:
        chosen = self.card.finding
        self.model.choose(replace(self.model.wanted, needle=needle))
        self._settle(chosen)

    def _narrow(self, subject: Subject | None) -> None:
        """Show the findings of one subject only, or of all again."""
        chosen = self.card.finding
        self.subject.setVisible(subject is not None)
        self.subject.setChecked(subject is not None)
        if subject is not None:
            self.subject.setText(self.tr("{subject} ✕").format(subject=shown(subject.name)))
        self.model.choose(replace(self.model.wanted, subject=subject.key if subject is not None else None))
        self._settle(chosen)

    def _group(self) -> None:
        chosen = self.card.finding
        self.model.group(self.grouping.value)
        self._settle(chosen)

    def _fold(self) -> None:
        """Fold every group away; out again when they are."""
        chosen = self.card.finding
        away = bool(self.model.shown)
        self.model.fold_all(away=away)
        if not away:
            self._settle(chosen)
        self._name_fold()

    def _turn(self, index: QModelIndex) -> None:
        """Fold a group away or out; its heading stays where it is."""
        heading = index.data(Role.VALUE) if index.isValid() else None
        if isinstance(heading, Heading):
            place = self.table.verticalScrollBar().value()
            self.model.turn(index.row())
            self.table.setCurrentIndex(self.model.index(index.row(), 0))
            self.table.verticalScrollBar().setValue(place)
            self._name_fold()

    def _choose(self) -> None:
        value = self.table.current_value()
        if isinstance(value, Heading):
            return  # what was chosen stays in sight beside the list
        self.card.show_finding(value if isinstance(value, Finding) else None, self.workspace.view)

    def _go(self) -> None:
        index = self.table.currentIndex()
        if isinstance(index.data(Role.VALUE), Heading):
            self._turn(index)
        elif self.card.goto.isHidden():
            self.card.editor.setFocus()
        else:
            self.card.goto.click()

    def _again(self) -> None:
        self.workspace.check(title=self.tr("校核"))
