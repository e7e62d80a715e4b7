"""审核: what a county handed in, the most urgent first; what it is, its pages beside it, and deciding."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QButtonGroup, QCheckBox, QSplitter, QStackedWidget

from cmarchive.errors import ArchiveError
from cmarchive.jobs import Monitor
from cmarchive.model import SubjectKey
from cmarchive.paging import pages_of
from cmarchive.review import Anchor, AnchorKind, ReviewState
from cmarchive.review_texts import OpinionRow
from cmarchive.session import QueueEntry
from cmarchive.submissions import Submission
from ui.jobs import JobRunner
from ui.models.reviewing import OpinionsModel, QueueFilter, QueueModel, review_state_name
from ui.pages.page import Page
from ui.pages.review_actions import ReviewActions
from ui.pages.review_loading import Loaded, SubmissionPages, load
from ui.pages.review_pane import DECISIONS, ReviewPane
from ui.pages.review_texts import changes, description, evidence_of, finding_lines, opinion_lines
from ui.previews import Previews
from ui.settings import Settings
from ui.texts import listed, shown
from ui.theme import Theme, Tone
from ui.widgets.basics import Card, EmptyState, SearchField, button
from ui.widgets.choice import Choice
from ui.widgets.flow import FlowLayout
from ui.widgets.marking import PageMarker
from ui.widgets.pageview import PageView
from ui.widgets.tables import Table
from ui.workspace import Workspace

_ROOMY = 430  # pixels of the list in which four columns can be read
_TIGHT = 340  # pixels in which there is room for two


class ReviewPage(Page):
    """Queue and opinions at the left, the thing in the middle, its pages at the right."""

    def __init__(self, workspace: Workspace, theme: Theme, settings: Settings, runner: JobRunner) -> None:
        super().__init__(workspace, theme, settings)
        self.loaded: Loaded | None = None
        self._submissions: list[Submission] = []
        self._is_stale = True
        self._pages = SubmissionPages(workspace.session)
        self.previews = Previews(self._pages, runner, self)
        self.queue, self.opinions = QueueModel(self), OpinionsModel(self)
        self.actions_ = ReviewActions(self)
        self._build()
        self._offer()
        workspace.view_changed.connect(lambda _view: self._reload())

    @property
    def submission(self) -> Submission | None:
        """What is being reviewed."""
        return self.loaded.submission if self.loaded is not None else None

    def place(self) -> str:
        """The submission shown."""
        return str(self.submission.id) if self.submission is not None else ""

    # Building

    def _build(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(12)
        self.pane = ReviewPane(self.theme)
        self.pane.decided.connect(self.decide)
        self.pane.second_wanted.connect(self.sign)
        self.pane.opinion_wanted.connect(self.ask_opinion)
        right = Card(self.tr("原件"))
        self.view = PageView(self.theme, self.previews)
        self.marker = PageMarker(self.theme, self.view)
        self.view.setToolTip(self.tr("在页面上拖出一块，意见就指向那里"))
        right.add(self.view, 1)
        for side, least in ((self._build_list(), 330), (self.pane, 270), (right, 230)):
            side.setMinimumWidth(least)
            split.addWidget(side)
        split.setSizes([600, 360, 400])
        split.setStretchFactor(0, 1)
        self.settings.follow(split, "review")
        split.splitterMoved.connect(lambda _at, _index: self._spare())
        self.empty = EmptyState(
            self.theme, "clipboard-text", self.tr("还没有可以审核的报送。先在“接收”页接收县区的移交包。")
        )
        self.all = QStackedWidget()
        self.all.addWidget(self.empty)
        self.all.addWidget(split)
        self.box.addWidget(self.all, 1)
        self.setFocusProxy(self.table)

    def _build_list(self) -> Card:
        card = Card(self.tr("报送"))
        self.which: Choice[int] = Choice(())
        self.which.setAccessibleName(self.tr("县区报送"))
        self.which.setMinimumContentsLength(10)
        self.which.activated.connect(lambda _at: self._open(self.which.value))
        self.back = button(self.tr("退回意见…"), self.actions_.ask_return)
        card.head.addWidget(self.which, 1)
        card.head.addWidget(self.back)
        group = QButtonGroup(self)
        self.to_queue = button(self.tr("待看"), self._filter, "filter")
        self.to_opinions = button(self.tr("意见"), self._filter, "filter")
        for one in (self.to_queue, self.to_opinions):
            one.setCheckable(True)
            group.addButton(one)
        self.to_queue.setChecked(True)
        self.changed = QCheckBox(self.tr("只看有变化"))
        self.everything = QCheckBox(self.tr("包括已审定"))
        self.changed.toggled.connect(lambda _on: self._filter())
        self.everything.toggled.connect(lambda _on: self._reload())
        self.search = SearchField(self.theme, self.tr("搜索"))
        self.search.textChanged.connect(lambda _text: self._filter())
        states = [(one, review_state_name(one)) for one in ReviewState]
        self.state: Choice[ReviewState | None] = Choice(((None, self.tr("全部状态")), *states))
        self.who: Choice[SubjectKey | None] = Choice(((None, self.tr("全部对象")),))
        for field, name in ((self.state, self.tr("状态")), (self.who, self.tr("指标或企业"))):
            field.setAccessibleName(name)
            field.setMinimumContentsLength(6)
            field.activated.connect(lambda _at: self._filter())
        card.add(FlowLayout(self.to_queue, self.to_opinions, self.changed, self.everything))
        card.add(FlowLayout(self.search, self.state, self.who, stretched=self.search))
        self.table = self._table(self.tr("待看"), self.queue, (78, 150, 96, 110))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.said = self._table(self.tr("整改对照表"), self.opinions, (78, 150, 96, 110))
        self.lists = QStackedWidget()
        self.lists.addWidget(self.table)
        self.lists.addWidget(self.said)
        card.add(self.lists, 1)
        return card

    def _table(self, name: str, model: QueueModel | OpinionsModel, widths: tuple[int, ...]) -> Table:
        table = Table(self.theme, name, widths, stretch=1)
        table.setModel(model)
        table.selectionModel().currentRowChanged.connect(lambda _new, _old: self._choose())
        for state, key in DECISIONS:
            table.on_key(Qt.Key(ord(key)), partial(self.decide, state))
        table.on_key(Qt.Key.Key_Return, self.ask_opinion)
        table.on_key(Qt.Key.Key_Enter, self.ask_opinion)
        table.on_key(Qt.Key.Key_Space, lambda: self.view.turn(1))
        return table

    def _offer(self) -> None:
        self.offer("opinion", self.tr("提出审核意见…(&O)"), self.ask_opinion, "Ctrl+M")
        self.offer("second", self.tr("复核签字(&S)"), self.sign, "Ctrl+Shift+M")
        self.offer(
            "return", self.tr("退回审核意见…(&B)"), self.actions_.ask_return, "Ctrl+E", starts_group=True
        )
        for state, _key in DECISIONS:
            name = self.tr("审定为“{state}”").format(state=review_state_name(state))
            self.offer(
                f"state.{state}", name, partial(self.decide, state), starts_group=state is ReviewState.PASSED
            )

    # Loading

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while another page was shown is loaded now."""
        super().showEvent(event)
        if self._is_stale:
            self._reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the list is narrow, its last column gives way: the pane beside it says the same."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._spare)

    def _spare(self) -> None:
        for table in (self.table, self.said):
            table.setColumnHidden(3, self.lists.width() < _ROOMY)
            table.setColumnHidden(2, self.lists.width() < _TIGHT)

    def _reload(self) -> None:
        self._open(self.submission.id if self.submission is not None else 0)

    def seek(self, code: str) -> None:
        """Open the newest submission of a county by its 行政区划代码."""
        self._open(0, code)

    def _open(self, number: int, region: str = "") -> None:
        """Load a submission by its number; without one, the newest, of a county if one is named."""
        self._is_stale = not self.isVisible() or self.workspace.view is None
        if self._is_stale:
            return
        session, known, everything = self.workspace.session, self.loaded, self.everything.isChecked()

        def work(monitor: Monitor) -> tuple[list[Submission], Loaded | None]:
            listed = [one for one in session.submissions() if one.is_accepted]
            newest = [one for one in listed if region in ("", one.region_code)] or listed
            chosen = next((one for one in listed if one.id == number), newest[-1] if newest else None)
            if chosen is None:
                return listed, None
            return listed, load(session, chosen, known, monitor, everything=everything)

        self.workspace.glance(work, then=self._show, fail=self._failed, dropped=self._dropped)

    def _dropped(self) -> None:
        self._is_stale = True

    def _failed(self, error: Exception) -> None:
        if isinstance(error, ArchiveError):
            self.show_error(error)
        else:
            self.workspace.failed.emit(error)

    def _show(self, done: tuple[list[Submission], Loaded | None]) -> None:
        listed, loaded = done
        is_other = loaded is not None and loaded.submission != self.submission
        self._submissions, self.loaded = listed, loaded
        self.all.setCurrentIndex(0 if loaded is None else 1)
        self.state_changed.emit(
            str(len(loaded.found.entries)) if loaded is not None and loaded.found.entries else ""
        )
        if loaded is None:
            return
        self._pages.number = loaded.submission.id
        self._fill(listed, loaded)
        if is_other:
            self._warn(loaded)
        self._filter()

    def _fill(self, listed: list[Submission], loaded: Loaded) -> None:
        text = self.tr("{county} 第 {serial} 次")
        self.which.fill(
            [(one.id, text.format(county=one.county, serial=one.serial)) for one in reversed(listed)]
        )
        self.which.choose(loaded.submission.id)
        subjects = {one.subject.key: shown(one.subject.name) for one in loaded.found.entries}
        wanted = self.who.value
        self.who.fill([(None, self.tr("全部对象")), *subjects.items()])
        self.who.choose(wanted if wanted in subjects else None)
        self.changed.setEnabled(loaded.comparison is not None)
        if loaded.comparison is None:
            self.changed.setChecked(False)

    def _warn(self, loaded: Loaded) -> None:
        merge = loaded.found.reviewed.merge
        parts = []
        if merge.conflicts:
            parts.append(
                self.tr("有 {count} 条意见双方同时改动过，请核对。").format(count=len(merge.conflicts))
            )
        if merge.foreign:
            parts.append(
                self.tr("移交包中有 {count} 处以审核人名义写的内容不是本级写的，没有采用。").format(
                    count=len(merge.foreign)
                )
            )
        if parts:
            self.bar.tell("".join(parts), Tone.WARNING)
        else:
            self.bar.clear()

    # Choosing

    def _filter(self) -> None:
        if (loaded := self.loaded) is None:
            return
        chosen = [table.current_value() for table in (self.table, self.said)]
        wanted = QueueFilter(state=self.state.value, subject=self.who.value, needle=self.search.text())
        if self.changed.isChecked() and loaded.comparison is not None:
            wanted = replace(wanted, changed=loaded.comparison.targets)
        self.queue.show_wanted(loaded.found.entries, wanted)
        needle = self.search.text().casefold()
        self.opinions.show(
            [
                one
                for one in loaded.rows
                if self.state.value in (None, one.opinion.state)
                and needle in self.opinions.haystack(one).casefold()
            ]
        )
        self.to_queue.setText(self.tr("待看 {count}").format(count=self.queue.rowCount()))
        self.to_opinions.setText(self.tr("意见 {count}").format(count=self.opinions.rowCount()))
        self.lists.setCurrentIndex(0 if self.to_queue.isChecked() else 1)
        self._spare()
        self._settle(chosen)
        self._choose()

    def _settle(self, chosen: list[object]) -> None:
        """Choose what was chosen before; where that went out of the list, what stands there now."""
        queued, told = chosen
        row = self.queue.find(lambda value: isinstance(queued, QueueEntry) and value.anchor == queued.anchor)
        _stay(self.table, row)
        row = self.opinions.find(
            lambda value: isinstance(told, OpinionRow) and value.opinion.id == told.opinion.id
        )
        _stay(self.said, row)

    @property
    def _chosen(self) -> tuple[Anchor | None, str]:
        """What is chosen, and the opinion's id in the list of opinions."""
        value = (self.table if self.to_queue.isChecked() else self.said).current_value()
        if isinstance(value, QueueEntry):
            return value.anchor, ""
        return (value.opinion.anchor, value.opinion.id) if isinstance(value, OpinionRow) else (None, "")

    def _choose(self) -> None:
        loaded = self.loaded
        value = (self.table if self.to_queue.isChecked() else self.said).current_value()
        if loaded is None or not isinstance(value, QueueEntry | OpinionRow):
            self.pane.show_thing("", "", None, ())
            self.view.show_files(())
            return
        view = loaded.found.reviewed.view
        if isinstance(value, QueueEntry):
            anchor, title, state = value.anchor, value.title, value.state
            about, findings, said = (
                listed(map(shown, (value.subject.name, *value.reasons))),
                value.findings,
                value.opinions,
            )
        else:
            anchor, title, state = value.opinion.anchor, value.place, value.opinion.state
            about, findings, said = shown(value.subject), (), (value.opinion,)
        told = (
            *(opinion_lines(one) for one in said),
            finding_lines(findings, loaded.difference),
            description(view, anchor),
            changes(view, anchor, loaded.comparison),
        )
        self.pane.show_thing(shown(title), about, state, told)
        self._show_pages(anchor)

    def _show_pages(self, anchor: Anchor) -> None:
        if self.loaded is None:
            return
        files, number, meant = evidence_of(self.loaded.found.reviewed.view, anchor)
        self.view.show_files(files)
        if number is not None:
            self.view.show_numbered(number)
        elif anchor.page is not None:
            pages = [page for page in pages_of(files) if page.leaf.use != "out"]
            at = next(
                (
                    at
                    for at, one in enumerate(pages)
                    if (one.file.digest, one.leaf.page + 1) == (meant, anchor.page)
                ),
                0,
            )
            self.view.turn_to(at)
        self.marker.show_area(anchor.area)

    # Acting

    def decide(self, state: ReviewState) -> None:
        """Set the state of what is chosen: of all chosen rows of the queue, or of one opinion."""
        note = self.pane.note.text()
        if self.to_queue.isChecked():
            rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
            self.actions_.decide([self.queue.rows[row].anchor for row in rows], state, note)
        elif (number := self._chosen[1]) != "":
            self.actions_.judge(number, state, note)

    def sign(self) -> None:
        """Sign off what is chosen as the second reviewer."""
        anchor, number = self._chosen
        if anchor is not None:
            self.actions_.sign(anchor, number)

    def ask_opinion(self) -> None:
        """Write an opinion on what is chosen, at the page shown and the region drawn."""
        anchor, _number = self._chosen
        if anchor is None:
            return
        if anchor.kind is AnchorKind.ITEM and (page := self.view.page) is not None:
            anchor = replace(anchor, file=page.file.digest, page=page.leaf.page + 1, area=self.marker.area)
        self.actions_.ask_opinion(anchor, self.pane.title.text())


def _stay(table: Table, row: int) -> None:
    """Choose a row, or what stands where the chosen one was; several chosen rows stay chosen."""
    at = table.currentIndex().row()
    if row < 0 or row != at:
        table.choose(min(row if row >= 0 else max(at, 0), table.model().rowCount() - 1))
