"""填数: whose figures at the left, the grid in the middle, the chosen figure in full beside or below it."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QSplitter

from cmarchive.errors import ArchiveError
from cmarchive.filling import filling, owner_of
from cmarchive.model import FigureKey, SubjectKey, SubjectKind
from cmarchive.session import CheckResult, FigureEntry
from cmarchive.view import View
from ui.dialogs.figure_source import FigureSourceDialog
from ui.models.figures import FiguresModel
from ui.pages.figure_card import FigureCard
from ui.pages.figure_pane import FigurePane
from ui.pages.figure_tables import FigureTables
from ui.pages.figure_tree import FigureTree
from ui.pages.figures_desk import FiguresDesk
from ui.pages.page import Page
from ui.previews import Previews
from ui.settings import Settings
from ui.theme import Theme, Tone
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
        workspace.view_changed.connect(self._show_view)
        workspace.figures_changed.connect(self._show_figures)
        workspace.checked.connect(self._show_findings)
        workspace.rechecked.connect(self._show_findings)
        self.tree.chosen.connect(self._show_subject)
        self.tree.tree.activated.connect(lambda _index: grid.setFocus())
        self.desk.changed.connect(lambda _keys: self._show_drafts())
        self.desk.rejected.connect(self._tell_rejected)
        self.desk.failed.connect(self._failed)
        grid.edited.connect(self.desk.enter)
        grid.discarded.connect(self.desk.discard)
        grid.overflowed.connect(self._tell_overflow)
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
            fail=self._failed,
        )

    def _sourced(self, dialog: FigureSourceDialog, keys: Sequence[FigureKey]) -> None:
        if dialog.result() == QDialog.DialogCode.Accepted and (answer := dialog.answer()) is not None:
            self.set_source(keys, *answer)

    def _show_view(self, view: View) -> None:
        self.tree.show_view(view)
        if self.tree.subject is not None and self.model.owner is not None:
            self.model.show_view(view)
            self._look(view, self.tree.subject)
        self._show_state(view)

    def _show_figures(self, keys: Collection[FigureKey]) -> None:
        """Some figures were stored; count again whom they belong to."""
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
        self._look(view, subject)
        if self.workspace.result is not None:
            self._show_findings(self.workspace.result)

    def _look(self, view: View, subject: SubjectKey) -> None:
        """Work out the totals and rates of the subject shown; a few milliseconds, for it is one subject."""
        self.model.show_computed(self.workspace.session.computed(view, subject))
        self.pane.show_filled(view, subject)
        self._later.start()

    def _show_findings(self, result: CheckResult) -> None:
        self.model.show_findings(result.findings)
        self._later.start()

    def _show_drafts(self) -> None:
        self.model.refresh()
        self._later.start()
        if not self.desk.troubled and self.bar.property("draft"):
            self.bar.setProperty("draft", False)
            self.bar.clear()

    def _show_cell(self) -> None:
        self.card.show_cell(self.pane.grid.current_cell(), self.workspace.view)

    def _show_state(self, view: View) -> None:
        filled = filling(view, view.region.key)
        self.state_changed.emit(f"{filled.percent}%" if filled.expected else "")

    def _tell_rejected(self, count: int) -> None:
        text = self.tr(
            "{count} 格不能作为数据，内容原样留在格中（标红），没有保存；改正后即保存，其余不受影响。"
        )
        self._tell_drafts(text.format(count=count), Tone.WARNING)

    def _tell_drafts(self, text: str, tone: Tone) -> None:
        names = self.workspace.session.scheme.variables
        lines = [
            self.tr("{name}（{year} 年）：{reason}").format(
                name=names[key.variable].name, year=key.year, reason=self.desk.drafts[key].problem
            )
            for key in self.desk.troubled
        ]
        self.bar.tell(text, tone, lines)
        self.bar.setProperty("draft", True)

    def _tell_overflow(self, count: int) -> None:
        text = self.tr("粘贴的内容比表格多，有 {count} 格没有位置，没有填入；其余已填入。")
        self.bar.tell(text.format(count=count), Tone.WARNING)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ArchiveError):
            self.workspace.failed.emit(error)
        elif self.desk.troubled:
            self.show_error(error)
            self.bar.setProperty("draft", True)
        else:
            self.show_error(error)

    def _go(self, place: Place) -> None:
        self.workspace.go_to(place)
