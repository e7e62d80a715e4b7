"""What a reviewer does: decide, write, judge, sign off, return. Every edit is a step of its own to undo."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from cmarchive.jobs import Monitor
from cmarchive.review import Anchor, ReviewState
from cmarchive.scoring import Phrase
from cmarchive.session import ReturnReport
from cmarchive.submissions import Submission
from ui.dialogs.opinion import OpinionDialog, OpinionWish
from ui.models.reviewing import review_state_name
from ui.opening import open_path

if TYPE_CHECKING:
    from ui.pages.review import ReviewPage


class ReviewActions(QObject):
    """Runs the use cases of a reviewer over the submission the page shows."""

    def __init__(self, page: "ReviewPage") -> None:
        super().__init__(page)
        self._page = page
        self.dialog: OpinionDialog | None = None

    def decide(self, anchors: Sequence[Anchor], state: ReviewState, note: str) -> None:
        """Set the state of several things alike."""
        page, workspace = self._page, self._page.workspace
        if (submission := page.submission) is None or not anchors:
            return
        session, author = workspace.session, workspace.author
        word = self.tr("{count} 项：{state}").format(count=len(anchors), state=review_state_name(state))
        workspace.run(
            lambda _monitor: session.decide_all(submission, anchors, state, author, note),
            then=lambda _made: workspace.note(word, can_undo=True),
            touched=(),
        )

    def judge(self, number: str, state: ReviewState, verdict: str) -> None:
        """Judge what the county answered to an opinion."""
        page, workspace = self._page, self._page.workspace
        if (submission := page.submission) is None:
            return
        session, author = workspace.session, workspace.author
        workspace.run(
            lambda _monitor: session.judge(submission, number, state, author, verdict),
            then=lambda _made: workspace.note(review_state_name(state), can_undo=True),
            touched=(),
        )

    def sign(self, anchor: Anchor | None, number: str) -> None:
        """Sign off a decision, or an opinion, as the second reviewer."""
        page, workspace = self._page, self._page.workspace
        if (submission := page.submission) is None:
            return
        session, author = workspace.session, workspace.author

        def work(_monitor: Monitor) -> object:
            if number or anchor is None:
                return session.sign_opinion(submission, number, author)
            return session.second(submission, anchor, author)

        workspace.run(
            work, then=lambda _made: workspace.note(self.tr("已复核签字"), can_undo=True), touched=()
        )

    def ask_opinion(self, anchor: Anchor, title: str) -> None:
        """Ask for an opinion on something, with the phrases at hand."""
        page, workspace = self._page, self._page.workspace
        submission, session = page.submission, workspace.session
        if submission is None:
            return

        def show(phrases: list[Phrase]) -> None:
            dialog = self.dialog = OpinionDialog(title, phrases, page.theme, page.window())
            dialog.accepted.connect(lambda: self.write(submission, anchor, dialog.answer))
            dialog.phrase_wanted.connect(lambda phrase: self._keep(phrase, dialog))
            dialog.finished.connect(dialog.deleteLater)
            dialog.finished.connect(lambda _result: self._forget())
            dialog.open()

        workspace.look(lambda _monitor: session.phrases(), title="", then=show)

    def write(self, submission: Submission, anchor: Anchor, wish: OpinionWish) -> None:
        """Write an opinion down."""
        workspace = self._page.workspace
        session, author = workspace.session, workspace.author
        workspace.run(
            lambda _monitor: session.put_opinion(
                submission,
                anchor,
                wish.text,
                author,
                severity=wish.severity,
                clause=wish.clause,
                points=wish.points,
                hint=wish.hint,
                state=wish.state,
            ),
            then=lambda _made: workspace.note(self.tr("已提出审核意见"), can_undo=True),
            touched=(),
        )

    def ask_return(self) -> None:
        """Ask which folder to write into, and return the opinions."""
        page = self._page
        if page.submission is None:
            return
        name = QFileDialog.getExistingDirectory(
            page, self.tr("选择放审核意见的文件夹"), str(page.workspace.session.path.parent)
        )
        if name:
            self.send(Path(name))

    def send(self, folder: Path) -> None:
        """Write the file to import, 审核意见书 and 整改清单 into a folder."""
        page, workspace = self._page, self._page.workspace
        if (submission := page.submission) is None:
            return
        session, office = workspace.session, workspace.session.profile.county
        workspace.run(
            lambda monitor: session.return_review(submission, folder, office, monitor),
            title=self.tr("退回审核意见"),
            then=self._sent,
            touched=(),
        )

    def _sent(self, report: ReturnReport) -> None:
        text = self.tr("{count} 条意见已写成：{file}，另有审核意见书和整改清单（PDF、Excel）。")
        self._page.tell(text.format(count=report.opinions, file=report.file))
        self._page.bar.offer(self.tr("打开文件夹"), lambda: open_path(report.file.parent))

    def _keep(self, phrase: Phrase, dialog: OpinionDialog) -> None:
        session = self._page.workspace.session

        def work(_monitor: Monitor) -> list[Phrase]:
            session.put_phrase(phrase)
            return session.phrases()

        self._page.workspace.run(work, then=lambda phrases: self._show_phrases(dialog, phrases), touched=())

    def _show_phrases(self, dialog: OpinionDialog, phrases: list[Phrase]) -> None:
        if self.dialog is dialog:
            dialog.show_phrases(phrases)
        self._page.workspace.note(self.tr("已存入话术库"), can_undo=True)

    def _forget(self) -> None:
        self.dialog = None
