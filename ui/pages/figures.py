"""填数: whose figures at the left, the grid in the middle, the chosen figure in full beside or below it."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QSplitter

from cmarchive.filling import filling, owner_of, variables_of
from cmarchive.model import FigureKey, SubjectKey, SubjectKind
from cmarchive.session import CheckResult, FigureEntry
from cmarchive.view import View
from ui.courtesy import undisturbed
from ui.dialogs.figure_source import FigureSourceDialog
from ui.models.figure_values import Show
from ui.models.figures import FiguresModel
from ui.pages.figure_card import FigureCard
from ui.pages.figure_news import FigureNews
from ui.pages.figure_pane import FigurePane
from ui.pages.figure_tables import FigureTables
from ui.pages.figure_tree import FigureTree
from ui.pages.figures_desk import FiguresDesk
from ui.pages.page import Page
from ui.previews import Previews
from ui.settings import Settings
from ui.theme import Theme
from ui.workspace import Place, Workspace

_WIDE = 1180  # from here on the figure in full stands beside the grid, else below it

_COUNT_AFTER = 100  # milliseconds; how many rows lack something is no news while a block is being taken in


class FiguresPage(Page):
    """Takes in figures. What is typed shows at once, is stored behind the scenes and checked right away."""

    def __init__(self, workspace: Workspace, theme: Theme, settings: Settings, previews: Previews) -> None:
        super().__init__(workspace, theme, settings)
        self._previews = previews
        self._dialog: FigureSourceDialog | None = None
        self.desk = FiguresDesk(workspace, settings)
        self.news = FigureNews(workspace, self.desk, self.bar)
        self.tables = FigureTables(workspace, settings, self.tell, self.show_error)
        self.model = FiguresModel(self.desk.drafts, self)
        self.tree = FigureTree(theme)
        self.pane = FigurePane(theme, self.model)
        self.card = FigureCard(theme)
        self._later = QTimer(self, interval=0, singleShot=True)  # several signals of one edit are shown once
        self._later.timeout.connect(self._show_cell)
        self._counting = QTimer(self, interval=_COUNT_AFTER, singleShot=True)
        self._counting.timeout.connect(self.pane.count)
        self._later.timeout.connect(self._counting.start)
        self._build()
        self._connect()
        self._offer()

    def reach(self, place: Place) -> None:
        """Show the cell a place speaks of."""
        if place.variable and place.subject is not None:
            self.go_to(place.subject, place.variable, place.year)

    def go_to(self, subject: SubjectKey, variable: str, year: int | None = None) -> None:
        """Show the cell of a figure. The indicator that is shown stays, when it has the variable."""
        view, shown = self.workspace.view, self.tree.subject
        if view is None:
            return
        is_indicator = subject.kind is SubjectKind.INDICATOR
        here = shown is not None and not is_indicator and owner_of(view, shown) == subject
        if not (here and self.model.holds(variable)):
            self.tree.choose(subject)
            if is_indicator and not self.model.holds(variable):
                self.tree.choose(view.region.key)
        self.pane.go_to(variable, year)

    def paste(self) -> None:
        """Paste the clipboard's block from the current cell on."""
        self.pane.grid.paste()

    def seek(self, code: str) -> None:
        """Show a variable that was searched for: here, in the region, or in the first enterprise."""
        view = self.workspace.view
        if view is None:
            return
        firms = [one.key for one in view.enterprises[:1]]
        for subject in (self.tree.subject, view.region.key, *firms):
            if subject is not None and any(one.code == code for one in variables_of(view.scheme, subject)):
                self.tree.choose(subject)
                self.pane.go_to(code, None)
                return

    def place(self) -> str:
        """Whose figures are shown, and the cell the cursor is on."""
        cell, subject = self.pane.grid.current_cell(), self.tree.subject
        if subject is None:
            return ""
        return "/".join((*subject, *((cell.key.variable, str(cell.key.year)) if cell is not None else ())))

    def return_to(self, place: str) -> None:
        """Go to the cell left last, if it is still there."""
        kind, number, variable, year = (*place.split("/"), "", "", "", "")[:4]
        view = self.workspace.view
        if view is None or kind not in set(SubjectKind):
            return
        subject = SubjectKey(SubjectKind(kind), number)
        if self.tree.model.holds(subject):
            self.tree.choose(subject)
            if self.model.holds(variable):
                self.pane.go_to(variable, int(year) if year.isdecimal() else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the figure in full where there is room."""
        super().resizeEvent(event)
        wide = event.size().width() >= _WIDE
        way = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self.inner.orientation() is not way:
            self.inner.setOrientation(way)
            self.inner.setSizes([680, 310] if wide else [420, 240])

    def _build(self) -> None:
        self.outer, self.inner = (QSplitter(Qt.Orientation.Horizontal) for _ in range(2))
        for split in (self.outer, self.inner):
            split.setChildrenCollapsible(False)
            split.setHandleWidth(12)
        self.inner.addWidget(self.pane)
        self.inner.addWidget(self.card)
        self.outer.addWidget(self.tree)
        self.outer.addWidget(self.inner)
        for pane, least in ((self.tree, 176), (self.pane, 420), (self.card, 260)):
            pane.setMinimumWidth(least)
        self.card.setMinimumHeight(140)
        self.outer.setSizes([256, 1000])
        self.inner.setSizes([680, 310])
        for split in (self.outer, self.inner):
            split.setStretchFactor(0, int(split is self.inner))
            split.setStretchFactor(1, int(split is self.outer))
        self.settings.follow(self.outer, "figures")
        self.box.addWidget(self.outer, 1)
        self.setFocusProxy(self.pane.grid)

    def _connect(self) -> None:
        workspace, grid, card = self.workspace, self.pane.grid, self.card
        workspace.view_changed.connect(self.in_turn("view", self._show_view, lazy=True))
        workspace.view_changed.connect(self.in_turn("state", self._show_state))
        workspace.figures_changed.connect(self._show_figures)
        workspace.checked.connect(self.in_turn("findings", self._mark_soon, lazy=True))
        workspace.rechecked.connect(self.in_turn("findings", self._show_findings, lazy=True))
        self.tree.chosen.connect(self._show_subject)
        self.tree.tree.activated.connect(lambda _index: grid.setFocus())
        self.desk.changed.connect(lambda _keys: self._show_drafts())
        self.desk.rejected.connect(self.news.rejected)
        self.desk.failed.connect(self.news.failed)
        grid.edited.connect(self.desk.enter)
        grid.place = self._place_by_names
        grid.discarded.connect(self.desk.discard)
        grid.overflowed.connect(self.news.overflowed)
        grid.source_wanted.connect(self.ask_source)
        grid.moved.connect(self._later.start)
        card.adopted.connect(lambda key, text: self.desk.enter([FigureEntry(key, text)]))
        card.discarded.connect(lambda key: self.desk.discard([key]))
        card.retried.connect(self.desk.retry)
        card.source_wanted.connect(lambda key: self.ask_source([key]))
        card.source_dropped.connect(lambda key: self.set_source([key], None, None))
        card.went.connect(self._go)
        self.pane.import_wanted.connect(lambda: self.tables.ask_table(self))
        self.pane.template_wanted.connect(lambda: self.tables.ask_template(self))
        self.pane.previous_wanted.connect(lambda: self.tables.ask_previous(self))
        self.pane.previous_archive_wanted.connect(lambda: self.tables.ask_previous_archive(self))

    def _place_by_names(self, block: Sequence[Sequence[str]]) -> bool:
        """Enter a block copied together with the names of its rows, wherever the cursor is."""
        if (owner := self.model.owner) is None:
            return False
        placed = self.workspace.session.place_block(owner, block, self.model.years)
        if placed is None:
            return False
        entries, strangers = placed
        self.desk.enter(self.model.changing(entries))
        self.news.placed(len(entries), strangers)
        return True

    def _offer(self) -> None:
        """What the menu and the command palette show of this page."""
        tables, pane, grid = self.tables, self.pane, self.pane.grid
        self.offer("import", self.tr("导入数据表…"), lambda: tables.ask_table(self), "Ctrl+I")
        self.offer("template", self.tr("生成填报表…"), lambda: tables.ask_template(self), "Ctrl+T")
        self.offer(
            "previous", self.tr("导入上次报送数据…"), lambda: tables.ask_previous(self), "Ctrl+Shift+I"
        )
        self.offer("next", self.tr("下一个待填"), grid.go_to_lacking, "Ctrl+J", starts_group=True)
        for show, text, keys in (
            (Show.ALL, self.tr("显示全部数据项"), "Alt+1"),
            (Show.OPEN, self.tr("只显示待填的"), "Alt+2"),
            (Show.FOUND, self.tr("只显示有问题的"), "Alt+3"),
        ):
            self.offer(f"show-{show}", text, pane.buttons[show].click, keys)
        self.offer("fill-down", self.tr("向下填充"), grid.fill_down, "Ctrl+D", starts_group=True)
        self.offer("fill-right", self.tr("向右填充"), grid.fill_right, "Ctrl+R")
        self.offer("source", self.tr("选择出处页…"), self._ask_source_of_chosen, "Ctrl+E")

    def _ask_source_of_chosen(self) -> None:
        self.ask_source([cell.key for cell in self.pane.grid.cells() if cell.figure is not None])

    def ask_source(self, keys: Sequence[FigureKey]) -> None:
        """Let a person choose the page these figures were read from."""
        view = self.workspace.view
        if view is None or not keys:
            return
        dialog = FigureSourceDialog(self.theme, self._previews, view, keys, self.window())
        dialog.pages.broke.connect(self.workspace.failed)
        dialog.accepted.connect(lambda: self._sourced(dialog, keys))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog = dialog
        dialog.open()

    def set_source(self, keys: Sequence[FigureKey], item: int | None, page: int | None) -> None:
        """Store where figures were read."""
        session = self.workspace.session
        text = (
            self.tr("已清除 {count} 个数据的出处") if item is None else self.tr("已指定 {count} 个数据的出处")
        )
        self.workspace.enter(
            lambda _monitor: session.set_source(keys, item, page),
            then=lambda report: self.workspace.note(text.format(count=len(report.figures)), can_undo=True),
            fail=self.news.failed,
        )

    def _sourced(self, dialog: FigureSourceDialog, keys: Sequence[FigureKey]) -> None:
        if dialog.result() == QDialog.DialogCode.Accepted and (answer := dialog.answer()) is not None:
            self.set_source(keys, *answer)

    def _show_view(self, view: View) -> None:
        before = self.tree.subject
        self.tree.show_view(view)
        if self.tree.subject is None or self.tree.subject != before:
            return  # another subject was shown with everything of it
        if self.model.owner is not None:
            self.model.show_view(view)
            self._look(view, self.tree.subject)

    def _show_figures(self, keys: Collection[FigureKey]) -> None:
        """Some figures were stored; count again whom they belong to."""
        self.catch_up()
        view, shown = self.workspace.view, self.tree.subject
        if view is None or shown is None:
            return
        owners = {key.subject for key in keys}
        self.tree.model.show_figures(view, owners)
        self.model.show_view(view)
        if owner_of(view, shown) in owners:
            self._look(view, shown)
        self._show_state(view)

    def _show_subject(self, subject: SubjectKey) -> None:
        view = self.workspace.view
        if view is None:
            return
        self.pane.show_subject(view, subject)
        self.workspace.turns.put(self, "look", self._look_soon)
        if self.workspace.result is not None:
            self._mark_soon(self.workspace.result)

    def _look_soon(self) -> None:
        """A moment after another subject was chosen, which may be another one yet, and edited already."""
        if (view := self.workspace.view) is not None and (subject := self.tree.subject) is not None:
            self._look(view, subject)

    def _look(self, view: View, subject: SubjectKey) -> None:
        """Work out the totals and rates of the subject shown; a few milliseconds, for it is one subject."""
        self.model.show_computed(self.workspace.session.computed(view, subject))
        self.pane.show_filled(view, subject)
        self._later.start()

    def _mark_soon(self, result: CheckResult) -> None:
        """The colours a moment later: there may be very many findings to look through."""
        self.workspace.turns.put(self, "marks", lambda: self._show_findings(result))

    def _show_findings(self, result: CheckResult) -> None:
        self.model.show_findings(result.findings)
        self._later.start()

    def _show_drafts(self) -> None:
        self.model.refresh()
        self._later.start()
        self.news.settle()

    @undisturbed()
    def _show_cell(self) -> None:
        self.card.show_cell(self.pane.grid.current_cell(), self.workspace.view)

    def _show_state(self, view: View) -> None:
        filled = filling(view, view.region.key)
        self.state_changed.emit(f"{filled.percent}%" if filled.expected else "")

    def _go(self, place: Place) -> None:
        self.workspace.go_to(place)
