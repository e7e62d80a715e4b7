"""意见: what the reviewers returned, each with its place, the answer of the county and what came of it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cmarchive.errors import ArchiveError
from cmarchive.jobs import Monitor
from cmarchive.model import Item, SubjectKey
from cmarchive.opinions import Opinion
from cmarchive.review import Anchor
from cmarchive.review_texts import OpinionRow, opinion_rows, subject_of
from cmarchive.session import OpinionsReport
from cmarchive.view import View
from ui.models.reviewing import STATE_TONES, OpinionsModel, review_state_name
from ui.pages.page import Page
from ui.pages.review_texts import opinion_lines
from ui.places import Place
from ui.settings import Settings
from ui.texts import shown
from ui.theme import Theme, Tone
from ui.widgets.basics import Card, Chip, EmptyState, Paragraph, button, label, row_of, scrolled
from ui.widgets.noted import use_notes
from ui.widgets.tables import Table
from ui.workspace import Workspace

_NUMBER = Qt.ItemDataRole.UserRole


def place_of(view: View, anchor: Anchor) -> Place:
    """Where in the window an opinion's thing is."""
    if anchor.item is not None:
        item = view.item(anchor.item)
        return Place(None) if item is None else Place(item.subject, item.slot, item.id)
    return Place(
        anchor.subject, anchor.slot, variable=anchor.variable, year=anchor.year, finding=anchor.finding
    )


class OpinionCard(Card):
    """One opinion in full, and the form to answer it; ``answered`` carries id, text and the numbers of evidence."""

    answered = Signal(str, str, list)
    went = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(" ")
        self.opinion: Opinion | None = None
        self._place = Place(None)
        self.chip = Chip(theme)
        self.head.addWidget(self.chip)
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 8, 0)
        self._lines.setSpacing(6)
        body = QWidget()
        body.setLayout(self._lines)
        self.add(scrolled(body), 1)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("答复"))
        self.text.setPlaceholderText(self.tr("写明怎样整改的；没有整改的写明理由"))
        self.text.setTabChangesFocus(True)
        self.text.setMaximumHeight(110)
        self.evidence = QListWidget()
        self.evidence.setAccessibleName(self.tr("佐证材料"))
        self.evidence.setMaximumHeight(130)
        self.evidence.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.goto = button(self.tr("转到该处"), lambda: self.went.emit(self._place))
        self.send = button(self.tr("答复"), self._answer, "primary")
        self.add(label(self.tr("答复"), "secondary"))
        self.add(self.text)
        self.add(label(self.tr("佐证材料（勾选，可不选）"), "secondary"))
        self.add(self.evidence)
        self.add(row_of(self.goto, None, self.send))
        self.text.textChanged.connect(self._judge)
        self.show_row(None, None)

    def show_row(self, row: OpinionRow | None, view: View | None) -> None:
        """Show an opinion; what is being typed about the same one stays."""
        opinion = row.opinion if row is not None else None
        is_same = opinion is not None and self.opinion is not None and opinion.id == self.opinion.id
        is_told = is_same and opinion == self.opinion
        self.opinion = opinion
        self.title.setText(shown(row.place) if row is not None else self.tr("未选择"))
        self.chip.setVisible(opinion is not None)
        for one in (self.text, self.evidence, self.goto):
            one.setEnabled(opinion is not None)
        if opinion is not None and row is not None and view is not None:
            self.chip.show_text(review_state_name(opinion.state), STATE_TONES[opinion.state])
            self._place = place_of(view, opinion.anchor)
        self._tell(row)
        if not is_told:
            self.text.setPlainText(opinion.answer if opinion is not None else "")
            self._offer_evidence(opinion, view)
        self._judge()

    def _tell(self, row: OpinionRow | None) -> None:
        while (taken := self._lines.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if row is not None:
            told = opinion_lines(row.opinion)
            heading = f"{shown(row.subject)}  {told.heading}"
            for text, name in ((heading, "secondary"), *((line, "") for line in told.lines)):
                self._lines.addWidget(Paragraph(text, name))
        self._lines.addStretch(1)

    def _offer_evidence(self, opinion: Opinion | None, view: View | None) -> None:
        self.evidence.clear()
        if opinion is None or view is None:
            return
        shown = {one.item for one in opinion.evidence}
        for item in _items_near(view, opinion.anchor):
            entry = QListWidgetItem(f"{item.slot} {item.title}".strip())
            entry.setToolTip(entry.text())
            entry.setData(_NUMBER, item.id)
            entry.setCheckState(Qt.CheckState.Checked if item.id in shown else Qt.CheckState.Unchecked)
            self.evidence.addItem(entry)

    def _judge(self) -> None:
        self.send.setEnabled(self.opinion is not None and bool(self.text.toPlainText().strip()))

    def _answer(self) -> None:
        if self.opinion is not None:
            entries = [self.evidence.item(row) for row in range(self.evidence.count())]
            chosen = [one.data(_NUMBER) for one in entries if one.checkState() is Qt.CheckState.Checked]
            self.answered.emit(self.opinion.id, self.text.toPlainText(), chosen)


class OpinionsPage(Page):
    """Lists the opinions on this archive, those to be answered first."""

    def __init__(self, workspace: Workspace, theme: Theme, settings: Settings) -> None:
        super().__init__(workspace, theme, settings)
        self.model = OpinionsModel(self)
        self._build()
        self.offer("import", self.tr("导入审核意见…(&I)"), self.ask_file, "Ctrl+E")
        self.offer("answer", self.tr("写答复(&S)"), self.card.text.setFocus, "Ctrl+M")
        self.offer("go", self.tr("转到该处(&G)"), self.card.goto.click, "Ctrl+Return")
        self.card.answered.connect(self.answer)
        self.card.went.connect(workspace.go_to)
        workspace.view_changed.connect(self.in_turn("view", self._show))

    def ask_file(self) -> None:
        """Ask which return file to import."""
        names, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("选择市级退回的审核意见文件"),
            str(self.workspace.session.path.parent),
            self.tr("审核意见 (*.cmreview)"),
        )
        if names:
            self.take_in([Path(name) for name in names])

    def take_dropped(self, paths: Sequence[Path]) -> None:
        """Import them."""
        self.take_in(paths)

    def take_in(self, files: Sequence[Path]) -> None:
        """Import return files, one after the other."""
        session = self.workspace.session

        def work(monitor: Monitor) -> list[OpinionsReport]:
            return [session.import_opinions(file, monitor) for file in files]

        self.workspace.run(work, title=self.tr("导入审核意见"), then=self._imported, fail=self._failed)

    def answer(self, number: str, text: str, evidence: list[int]) -> None:
        """Answer an opinion; what was asked to be mended counts as mended."""
        session, author = self.workspace.session, self.workspace.author
        self.workspace.run(
            lambda _monitor: session.answer(number, text, author, evidence),
            then=lambda _made: self.workspace.note(self.tr("已答复，随下次移交包报送"), can_undo=True),
            fail=self._failed,
            touched=(),
        )

    def place(self) -> str:
        """The opinion chosen."""
        return self.card.opinion.id if self.card.opinion is not None else ""

    def return_to(self, place: str) -> None:
        """Choose an opinion again."""
        self.table.choose(self.model.find(lambda one: one.opinion.id == place))

    def _build(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(12)
        left = Card(self.tr("审核意见"))
        self.take = button(self.tr("导入审核意见…"), self.ask_file)
        left.head.addWidget(self.take)
        self.table = Table(self.theme, self.tr("审核意见"), (84, 280, 120), stretch=1)
        use_notes(self.table, self.theme)
        self.table.setModel(self.model)
        self.table.selectionModel().currentRowChanged.connect(lambda _new, _old: self._choose())
        left.add(self.table, 1)
        self.card = OpinionCard(self.theme)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.table.on_key(key, self.card.text.setFocus)
        self.table.doubleClicked.connect(lambda _index: self.card.goto.click())
        for side, least in ((left, 440), (self.card, 300)):
            side.setMinimumWidth(least)
            split.addWidget(side)
        split.setSizes([720, 520])
        for at, share in enumerate((3, 2)):
            split.setStretchFactor(at, share)
        self.settings.follow(split, "opinions")
        self.empty = EmptyState(
            self.theme,
            "chat-text",
            self.tr(
                "市级审核后会退回一个 .cmreview 文件。导入它（拖到窗口上也可以），逐条看意见、整改、答复。"
            ),
            self.tr("导入审核意见…"),
        )
        self.empty.asked.connect(self.ask_file)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(split)
        self.box.addWidget(self.stack, 1)
        self.setFocusProxy(self.table)

    def _show(self, view: View) -> None:
        own = [one for one in view.opinions if one.county == view.profile.region_code]
        rows = sorted(opinion_rows(view, own), key=lambda row: not row.opinion.is_open)
        chosen = self.card.opinion
        self.model.show(rows)
        waiting = sum(row.opinion.is_open for row in rows)
        self.state_changed.emit(str(waiting) if waiting else self.tr("已答复") if rows else "")
        self.stack.setCurrentIndex(1 if rows else 0)
        at = self.model.find(lambda one: chosen is not None and one.opinion.id == chosen.id)
        self.table.choose(at if at >= 0 else 0)
        self._choose()

    def _choose(self) -> None:
        value = self.table.current_value()
        self.card.show_row(value if isinstance(value, OpinionRow) else None, self.workspace.view)

    def _imported(self, reports: list[OpinionsReport]) -> None:
        new = sum(len(one.merge.new) for one in reports)
        changed = sum(len(one.merge.changed) for one in reports)
        parts = [self.tr("新增 {new} 条，更新 {changed} 条。").format(new=new, changed=changed)]
        conflicts = sum(len(one.merge.conflicts) for one in reports)
        if conflicts:
            parts.append(self.tr("有 {count} 条双方同时改动过，请核对。").format(count=conflicts))
        if any(one.signature is None for one in reports):
            parts.append(self.tr("文件没有签名，请向审核单位核实。"))
        signatures = [one.signature for one in reports if one.signature is not None]
        parts += dict.fromkeys(shown(one.message) for one in signatures)
        tone = Tone.WARNING if conflicts else Tone.OK
        if any(not one.is_trusted for one in signatures):
            tone = Tone.ERROR
        self.bar.tell("".join(parts), tone)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, ArchiveError):
            self.show_error(error)
        else:
            self.workspace.failed.emit(error)


def _items_near(view: View, anchor: Anchor) -> list[Item]:
    """The documents that may show a mending: those of the same subject, of the same slot first, the newest first."""
    subject: SubjectKey = subject_of(view, anchor).key
    item = view.item(anchor.item) if anchor.item is not None else None
    slot = item.slot if item is not None else anchor.slot
    near = [one for one in view.items if one.subject == subject and not one.recycled]
    return sorted(near, key=lambda one: (one.slot != slot, -one.id))
