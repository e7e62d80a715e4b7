"""审核: what a county handed in, the most urgent first; what it is, its pages beside it, and deciding."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget

from cmarchive.errors import ArchiveError
from cmarchive.jobs import Monitor
from cmarchive.review import Anchor, AnchorKind, ReviewState
from cmarchive.review_texts import OpinionRow
from cmarchive.session import QueueEntry
from cmarchive.submissions import Submission
from ui.jobs import JobRunner
from ui.models.changes import ChangeRow
from ui.models.reviewing import review_state_name
from ui.pages.page import Page
from ui.pages.review_actions import ReviewActions
from ui.pages.review_list import SubmissionList, anchor_of
from ui.pages.review_loading import Loaded, SubmissionPages, load
from ui.pages.review_pages import PagesCard
from ui.pages.review_pane import DECISIONS, ReviewPane
from ui.pages.review_return import ReviewReturn
from ui.pages.review_telling import Telling, merge_note, tell_of
from ui.previews import Previews
from ui.settings import Settings
from ui.theme import Theme, Tone
from ui.widgets.basics import EmptyState, button
from ui.widgets.drawer import Drawer
from ui.workspace import Workspace

CHANGES = "changes"  # after a county's code, what ``seek`` is asked for: its changes, or a target of review


class ReviewPage(Page):
    """Queue and opinions at the left, the thing in the middle, its pages at the right or in a drawer.

    ``inbox_wanted`` asks for packages where nothing was received.
    """

    inbox_wanted = Signal()

    def __init__(self, workspace: Workspace, theme: Theme, settings: Settings, runner: JobRunner) -> None:
        super().__init__(workspace, theme, settings)
        self.loaded: Loaded | None = None
        self._is_stale = True
        self._county, self._wanted = "", ""  # whose newest submission to load, and what to show of it then
        self._images = SubmissionPages(workspace.session)
        self.previews = Previews(self._images, runner, self)
        self.actions_ = ReviewActions(self)
        self.returning = ReviewReturn(self)
        self._build()
        self._connect()
        self._offer()
        workspace.view_changed.connect(lambda _view: self._reload())

    @property
    def submission(self) -> Submission | None:
        """What is being reviewed."""
        return self.loaded.submission if self.loaded is not None else None

    def place(self) -> str:
        """The submission shown."""
        return str(self.submission.id) if self.submission is not None else ""

    def seek(self, code: str) -> None:
        """Show the newest submission of a county by its 行政区划代码; after a blank, its changes or a thing of it."""
        self._county, _, self._wanted = code.partition(" ")
        self._open(0)

    # Building

    def _build(self) -> None:
        self.back = button(self.tr("退回意见…"), self.returning.ask)
        self.list = SubmissionList(self.theme, self.back)
        self.table, self.said = self.list.table, self.list.said
        self.queue, self.opinions = self.list.queue, self.list.opinions
        self.pane = ReviewPane(self.theme)
        self.pages = PagesCard(self.theme, self.previews)
        self.view, self.marker = self.pages.view, self.pages.marker
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(12)
        for side, least in ((self.list, 330), (self.pane, 270), (self.pages, 230)):
            side.setMinimumWidth(least)
            split.addWidget(side)
        split.setSizes([560, 400, 400])
        split.setStretchFactor(0, 1)
        self.settings.follow(split, "review")
        self.drawer = Drawer(self, split, self.pages, self.pages.hide_button)
        self.empty = EmptyState(
            self.theme,
            "clipboard-text",
            self.tr("还没有可以审核的报送。先在“接收”页接收县区的移交包。"),
            self.tr("去接收"),
        )
        self.empty.asked.connect(self.inbox_wanted.emit)
        self.all = QStackedWidget()
        self.all.addWidget(self.empty)
        self.all.addWidget(split)
        self.box.addWidget(self.all, 1)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.list.opened.connect(self._open)
        self.list.chosen.connect(self._choose)
        self.list.score.weighed.connect(self.actions_.weigh)
        self.list.score.refused.connect(lambda text: self.bar.tell(text, Tone.WARNING))
        self.list.score.ranking_wanted.connect(self.actions_.rank)
        self.pane.decided.connect(self.decide)
        self.pane.second_wanted.connect(self.sign)
        self.pane.opinion_wanted.connect(self.ask_opinion)
        self.pane.revise_wanted.connect(self.revise)
        self.pane.pages_wanted.connect(self.show_pages)
        self.pages.opinion_wanted.connect(self.ask_opinion)
        self.pages.close_wanted.connect(self.drawer.close)
        for table in self.list.tables[:-1]:
            for state, key in DECISIONS:
                table.on_key(Qt.Key(ord(key)), partial(self.decide, state))
            table.on_key(Qt.Key.Key_Space, self.show_pages)
            table.selectionModel().selectionChanged.connect(lambda _new, _old: self._choose())
        for enter in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.table.on_key(enter, self.ask_opinion)
            self.said.on_key(enter, self.revise)
            self.list.compared.on_key(enter, self.jump)
        self.list.compared.doubleClicked.connect(lambda _index: self.jump())

    def _offer(self) -> None:
        self.offer("opinion", self.tr("提出审核意见…(&O)"), self.ask_opinion, "Ctrl+M")
        self.offer("revise", self.tr("修改审核意见…(&E)"), self.revise, "Ctrl+Return")
        self.offer("second", self.tr("复核签字(&S)"), self.sign, "Ctrl+Shift+M")
        self.offer("region", self.tr("在页面上框选一块(&R)"), self.mark, "Ctrl+R", starts_group=True)
        self.offer("jump", self.tr("到变化所在的位置(&J)"), self.jump)
        self.offer("phrases", self.tr("话术库…(&P)"), self.actions_.ask_phrases, starts_group=True)
        self.offer("return", self.tr("退回审核意见…(&B)"), self.returning.ask, "Ctrl+E", starts_group=True)
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

    def _reload(self) -> None:
        self._open(self.submission.id if self.submission is not None else 0)

    def _open(self, number: int) -> None:
        """Load a submission by its number; the newest of the county asked for, or of all, where there is none."""
        self._is_stale = not self.isVisible() or self.workspace.view is None
        if self._is_stale:
            return
        session, known, county = self.workspace.session, self.loaded, self._county
        wanted = self._wanted if self._wanted != CHANGES else ""

        def work(monitor: Monitor) -> tuple[list[Submission], Loaded | None]:
            listed = [one for one in session.submissions() if one.is_accepted]
            mine = [one for one in listed if county in ("", one.region_code)]
            chosen = next((one for one in mine if one.id == number), mine[-1] if mine else None)
            if chosen is None:
                return listed, None
            return listed, load(session, chosen, known, monitor, wanted=wanted)

        self.workspace.glance(work, then=self._show, fail=self.failed, dropped=self._dropped)

    def _dropped(self) -> None:
        self._is_stale = True

    def failed(self, error: Exception) -> None:
        """Say at the top what a person can do something about; the rest is the window's."""
        if isinstance(error, ArchiveError):
            self.show_error(error)
        else:
            self.workspace.failed.emit(error)

    def _show(self, done: tuple[list[Submission], Loaded | None]) -> None:
        listed, loaded = done
        if loaded is None and self._county and listed:
            self._county, self._wanted = "", ""
            if self.loaded is None:
                self._open(0)
            self.bar.tell(self.tr("这个县区还没有接收的报送。"), Tone.WARNING)
            return
        is_other = loaded is not None and loaded.submission != self.submission
        is_first = self.loaded is None
        self.loaded = loaded
        self.all.setCurrentIndex(0 if loaded is None else 1)
        waiting = len([one for one in loaded.found.entries if one.rank]) if loaded is not None else 0
        self.state_changed.emit(str(waiting) if waiting else "")
        if loaded is None:
            return
        self._images.number = loaded.submission.id
        self.list.show_all(listed, loaded)
        if is_other and (told := merge_note(loaded)):
            self.bar.tell(told, Tone.WARNING)
        elif is_other and not is_first:
            self.bar.clear()
        self._go_on()

    def _go_on(self) -> None:
        """Show what of the county was asked for."""
        self._county, wanted, self._wanted = "", self._wanted, ""
        if wanted == CHANGES:
            if self.list.to_changes.isEnabled():
                self.list.to_changes.click()
        elif wanted and not self.list.go_to(wanted):
            self.bar.tell(self.tr("这次报送中已没有这个数据或材料。"), Tone.WARNING)

    # Choosing

    def _choose(self) -> None:
        loaded, value = self.loaded, self.list.value
        told = None if loaded is None or value is None else tell_of(loaded, value)
        if loaded is None or value is None or told is None:
            told = Telling()
        count = len(self.list.values)
        about = self.tr("已选 {count} 项，结论用于全部").format(count=count) if count > 1 else told.about
        self.pane.show_thing(
            told.title, about, told.state, told.parts, can_revise=isinstance(value, OpinionRow)
        )
        anchor = anchor_of(value)
        if loaded is None or anchor is None:
            self.pages.show_nothing()
        else:
            changed = None if isinstance(value, OpinionRow) else loaded.changed_page(anchor.item)
            self.pages.show_evidence(loaded.found.reviewed.view, anchor, changed)
        self.pane.pages.setVisible(self.drawer.is_narrow and self.pages.has_pages)

    def show_pages(self) -> None:
        """Bring the pages into sight; where they are, turn to the next."""
        if self.drawer.is_narrow and not self.drawer.is_open:
            if self.pages.has_pages:
                self.drawer.open(self.list.front)
                self.view.setFocus()
        else:
            self.view.turn(1)

    def mark(self) -> None:
        """Begin a region on the page shown, with the keyboard."""
        if self.drawer.is_narrow and not self.drawer.is_open and self.pages.has_pages:
            self.drawer.open(self.list.front)
        self.pages.mark()

    def jump(self) -> None:
        """Go from a change to the thing in the queue, whether it has to be looked at or not."""
        value = self.list.value
        submission = self.submission
        if isinstance(value, ChangeRow) and value.anchor is not None and submission is not None:
            target = value.anchor.target
            if not self.list.go_to(target):
                self._wanted = target
                self._open(submission.id)

    # Acting

    def decide(self, state: ReviewState) -> None:
        """Set the state of everything chosen: of things, or of opinions whose answers are judged."""
        note, values = self.pane.note.text(), self.list.values
        numbers = [one.opinion.id for one in values if isinstance(one, OpinionRow)]
        if numbers:
            self.actions_.judge(numbers, state, note)
            return
        anchors = [anchor for one in values if (anchor := anchor_of(one)) is not None]
        self.actions_.decide(anchors, state, note)

    def sign(self) -> None:
        """Sign off what is chosen as the second reviewer."""
        value = self.list.value
        if value is not None:
            number = value.opinion.id if isinstance(value, OpinionRow) else ""
            self.actions_.sign(anchor_of(value), number)

    def ask_opinion(self) -> None:
        """Write an opinion on what is chosen, at the page shown and the region drawn."""
        anchor = anchor_of(self.list.value)
        if anchor is not None:
            self.actions_.ask_opinion(self.pages.pointing(anchor), self._title(anchor), self._findings())

    def revise(self) -> None:
        """Say the chosen opinion otherwise."""
        value = self.list.value
        if isinstance(value, OpinionRow):
            self.actions_.ask_revision(value.opinion, self.pane.title.text())

    def _title(self, anchor: Anchor) -> str:
        title = self.pane.title.text()
        if anchor.kind is AnchorKind.ITEM and (pointed := self.pages.pointing(anchor)).page is not None:
            if pointed.area is not None:
                return self.tr("{title} 第 {page} 页框选的一块").format(title=title, page=pointed.page)
            return self.tr("{title} 第 {page} 页").format(title=title, page=pointed.page)
        return title

    def _findings(self) -> tuple[tuple[str, Anchor], ...]:
        """The findings of the chosen thing an opinion may be about instead, by what they say."""
        value = self.list.value
        return tell_of(self.loaded, value).findings if self.loaded and isinstance(value, QueueEntry) else ()
