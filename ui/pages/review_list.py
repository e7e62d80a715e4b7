"""The left card of 审核: the submissions of counties, and what of one is wanted: the queue, or the opinions."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QCheckBox,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from cmarchive.model import SubjectKey
from cmarchive.review import Anchor, ReviewState, indicator_anchor
from cmarchive.review_texts import OpinionRow
from cmarchive.session import QueueEntry
from cmarchive.submissions import Submission
from ui.models.changes import ChangeRow, ChangesModel
from ui.models.reviewing import OpinionsModel, QueueFilter, QueueModel, review_state_name
from ui.models.scores import ScoreLine
from ui.models.table import SnapshotModel
from ui.pages.review_loading import Loaded
from ui.pages.score_panel import ScorePanel
from ui.texts import shown
from ui.theme import Theme
from ui.widgets.basics import Card, SearchField, button, row_of
from ui.widgets.choice import Choice
from ui.widgets.flow import FlowLayout
from ui.widgets.noted import use_notes
from ui.widgets.tables import Table

UNSIGNED = "unsigned"  # in place of a state: decided, but nobody has signed it off
_TIGHT = 400  # pixels in which there is no room for the answers beside the opinions
Value = QueueEntry | OpinionRow | ChangeRow | ScoreLine


class SubmissionList(Card):
    """``opened`` carries a submission's number, ``chosen`` tells that another row is."""

    opened = Signal(int)
    chosen = Signal()

    def __init__(self, theme: Theme, back: QPushButton) -> None:
        super().__init__(self.tr("报送"))
        self._theme = theme
        self._loaded: Loaded | None = None
        self.queue, self.opinions, self.changes = QueueModel(self), OpinionsModel(self), ChangesModel(self)
        self._build_head(back)
        self._build_filters()
        self.table = self._table(self.tr("待看"), self.queue, (84, 240))
        self.said = self._table(self.tr("整改对照表"), self.opinions, (84, 240, 130))
        self.compared = self._table(self.tr("与上次报送比较"), self.changes, (84, 240))
        self.score = ScorePanel(theme)
        self.score.table.selectionModel().currentRowChanged.connect(lambda _new, _old: self.chosen.emit())
        self._also = ""
        self.lists = QStackedWidget()
        for widget in (self.table, self.said, self.compared, self.score):
            self.lists.addWidget(widget)
        self.add(self.lists, 1)
        self.setFocusProxy(self.table)

    @property
    def tables(self) -> tuple[Table, Table, Table, Table]:
        """The lists, in the order of their buttons."""
        return self.table, self.said, self.compared, self.score.table

    @property
    def at(self) -> int:
        """Which list is in front."""
        return next(at for at, one in enumerate(self.buttons) if one.isChecked())

    @property
    def front(self) -> Table:
        """The list in front."""
        return self.tables[self.at]

    @property
    def value(self) -> Value | None:
        """What is chosen in the list in front."""
        value = self.front.current_value()
        return value if isinstance(value, Value) else None

    @property
    def values(self) -> list[Value]:
        """Everything chosen in the list in front, from the top."""
        rows = sorted({index.row() for index in self.front.selectionModel().selectedRows()})
        return [self._models[self.at].rows[row] for row in rows]

    @property
    def _models(self) -> tuple[SnapshotModel[Value], ...]:
        return self.queue, self.opinions, self.changes, self.score.model  # type: ignore[return-value]

    def _build_head(self, back: QPushButton) -> None:
        self.which: Choice[int] = Choice(())
        self.which.setAccessibleName(self.tr("县区报送"))
        self.which.setMinimumContentsLength(10)
        self.which.activated.connect(lambda _at: self.opened.emit(self.which.value))
        self.head.addWidget(self.which, 1)
        self.head.addWidget(back)

    def _build_filters(self) -> None:
        group = QButtonGroup(self)
        self.to_queue = button(self.tr("待看"), self.filter, "filter")
        self.to_opinions = button(self.tr("意见"), self.filter, "filter")
        self.to_changes = button(self.tr("变化"), self.filter, "filter")
        self.to_score = button(self.tr("评分"), self.filter, "filter")
        self.buttons = (self.to_queue, self.to_opinions, self.to_changes, self.to_score)
        for one in self.buttons:
            one.setCheckable(True)
            group.addButton(one)
        self.to_queue.setChecked(True)
        self.changed = QCheckBox(self.tr("只看有变化的"))
        self.changed.setToolTip(self.tr("与上次报送不同的材料和数据；第一次报送没有可比的"))
        self.everything = QCheckBox(self.tr("包括已审定"))
        self.changed.toggled.connect(lambda _on: self.filter())
        self.everything.toggled.connect(lambda _on: self.filter())
        self.search = SearchField(self._theme, self.tr("搜索"))
        self.search.textChanged.connect(lambda _text: self.filter())
        states: list[tuple[ReviewState | str | None, str]] = [(None, self.tr("全部状态"))]
        states += [(one, review_state_name(one)) for one in ReviewState]
        self.state: Choice[ReviewState | str | None] = Choice((*states, (UNSIGNED, self.tr("待复核签字"))))
        self.who: Choice[SubjectKey | None] = Choice(((None, self.tr("全部对象")),))
        for field, name in ((self.state, self.tr("状态")), (self.who, self.tr("指标或企业"))):
            field.setAccessibleName(name)
            field.setMinimumContentsLength(6)
        self.state.activated.connect(lambda _at: self.filter())
        self.who.activated.connect(lambda _at: self.filter())
        ticks = QWidget()  # the two stay together where they go into a line of their own
        together = row_of(self.changed, self.everything)
        together.setContentsMargins(0, 0, 0, 0)
        ticks.setLayout(together)
        self.add(FlowLayout(*self.buttons, ticks))
        self.add(FlowLayout(self.search, self.state, self.who, stretched=self.search))

    def _table(
        self, name: str, model: QueueModel | OpinionsModel | ChangesModel, widths: tuple[int, ...]
    ) -> Table:
        table = Table(self._theme, name, widths, stretch=1)
        use_notes(table, self._theme)
        table.setModel(model)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.selectionModel().currentRowChanged.connect(lambda _new, _old: self.chosen.emit())
        return table

    # Showing

    def show_all(self, submissions: Sequence[Submission], loaded: Loaded) -> None:
        """Show a submission, and what else could be shown."""
        self._loaded = loaded
        text = self.tr("{county} 第 {serial} 次")
        self.which.fill(
            [(one.id, text.format(county=one.county, serial=one.serial)) for one in reversed(submissions)]
        )
        self.which.choose(loaded.submission.id)
        subjects = {one.subject.key: shown(one.subject.name) for one in loaded.found.entries}
        wanted = self.who.value
        self.who.fill([(None, self.tr("全部对象")), *subjects.items()])
        self.who.choose(wanted if wanted in subjects else None)
        has_before = loaded.comparison is not None
        self.changed.setEnabled(has_before)
        self.to_changes.setEnabled(has_before)
        self.to_changes.setToolTip("" if has_before else self.tr("这是该县区第一次报送，没有可以比较的"))
        if not has_before:
            self.changed.setChecked(False)
            if self.to_changes.isChecked():
                self.to_queue.setChecked(True)
        self.filter()

    def filter(self) -> None:
        """Show what is wanted in every list; what was chosen stays chosen."""
        if (loaded := self._loaded) is None:
            return
        before = [table.current_value() for table in self.tables]
        self.queue.show_wanted(loaded.found.entries, self._wish(loaded))
        state, needle = self.state.value, self.search.text().casefold()
        self.opinions.show(
            [
                one
                for one in loaded.rows
                if (state in (None, one.opinion.state) or (state == UNSIGNED and not one.second))
                and needle in self.opinions.haystack(one).casefold()
            ]
        )
        self.score.show_score(loaded.sheet, loaded.score, loaded.scores)
        for widget in (self.changed, self.everything):
            widget.setVisible(self.to_queue.isChecked())
        self.search.setVisible(not self.to_score.isChecked())
        self.state.setVisible(self.to_queue.isChecked() or self.to_opinions.isChecked())
        self.who.setVisible(self.to_queue.isChecked())
        self.changes.show([one for one in loaded.changes if needle in self.changes.haystack(one).casefold()])
        names = (self.tr("待看 {count}"), self.tr("意见 {count}"), self.tr("变化 {count}"))
        for one, text, table in zip(self.buttons[:3], names, self.tables, strict=False):
            one.setText(text.format(count=table.model().rowCount()))
        self.lists.setCurrentIndex(self.at)
        self.setFocusProxy(self.front)
        self._settle(before)
        self.chosen.emit()

    def go_to(self, target: str) -> bool:
        """Choose a thing in the queue by ``Anchor.target``; tells whether it is there, whatever is filtered."""
        if self._loaded is None or all(one.anchor.target != target for one in self._loaded.found.entries):
            return False
        self._also = target
        self.to_queue.setChecked(True)
        self.changed.setChecked(False)
        self.search.clear()
        self.state.choose(None)
        self.who.choose(None)
        self.filter()
        self.table.choose(self.queue.find(lambda one: one.anchor.target == target))
        return True

    def _wish(self, loaded: Loaded) -> QueueFilter:
        state = self.state.value
        wanted = QueueFilter(
            state=state if isinstance(state, ReviewState) else None,
            subject=self.who.value,
            needle=self.search.text(),
            everything=self.everything.isChecked() or state not in (None, ReviewState.PENDING),
            also=self._also,
        )
        if state == UNSIGNED:
            wanted = replace(wanted, only=loaded.unsigned)
        if self.changed.isChecked() and loaded.comparison is not None:
            wanted = replace(wanted, changed=loaded.comparison.targets)
        return wanted

    def _settle(self, before: list[object]) -> None:
        """Choose what was chosen before; where that went out of the list, what stands there now."""
        for table, model, old in zip(self.tables, self._models, before, strict=True):
            name = model.name(old) if isinstance(old, Value) else None
            row = -1 if name is None else model.find(lambda one, m=model, n=name: m.name(one) == n)  # type: ignore[misc]
            at = table.currentIndex().row()
            if row < 0 or row != at:
                table.choose(min(row if row >= 0 else max(at, 0), table.model().rowCount() - 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the list is narrow, the answers give way: the pane beside it tells them."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._spare)

    def _spare(self) -> None:
        self.said.setColumnHidden(2, self.lists.width() < _TIGHT)


def anchor_of(value: Value | None) -> Anchor | None:
    """What a row speaks of; None where there is nothing to decide over."""
    if isinstance(value, OpinionRow):
        return value.opinion.anchor
    if isinstance(value, ScoreLine):
        return indicator_anchor(value.code) if value.code else None
    return value.anchor if value is not None else None
