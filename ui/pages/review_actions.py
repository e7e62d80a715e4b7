"""What a reviewer does: decide, write, revise, judge, sign off. Every edit is a step of its own to undo."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cmarchive.jobs import Monitor
from cmarchive.opinions import Opinion
from cmarchive.review import Anchor, ReviewState
from cmarchive.scoring import CountyScore, Phrase
from cmarchive.submissions import Submission
from ui.dialogs.opinion import OpinionDialog, OpinionWish
from ui.dialogs.phrases import PhraseDialog
from ui.models.reviewing import review_state_name
from ui.models.scores import points_text
from ui.pages.review_texts import history_lines
from ui.theme import Tone

if TYPE_CHECKING:
    from ui.pages.review import ReviewPage


class ReviewActions(QObject):
    """Runs the use cases of a reviewer over the submission the page shows."""

    def __init__(self, page: "ReviewPage") -> None:
        super().__init__(page)
        self._page = page
        self.dialog: OpinionDialog | None = None
        self.library: PhraseDialog | None = None

    def decide(self, anchors: Sequence[Anchor], state: ReviewState, note: str) -> None:
        """Set the state of several things alike."""
        if (submission := self._page.submission) is None or not anchors:
            return
        session, author = self._page.workspace.session, self._page.workspace.author
        word = self.tr("{count} 项：{state}").format(count=len(anchors), state=review_state_name(state))
        self._run(lambda _monitor: session.decide_all(submission, anchors, state, author, note), word)

    def judge(self, numbers: Sequence[str], state: ReviewState, verdict: str) -> None:
        """Judge what the county answered to opinions."""
        if (submission := self._page.submission) is None:
            return
        session, author = self._page.workspace.session, self._page.workspace.author
        word = review_state_name(state)
        if len(numbers) > 1:
            word = self.tr("{count} 条意见：{state}").format(count=len(numbers), state=word)
        self._run(lambda _monitor: session.judge_all(submission, numbers, state, author, verdict), word)

    def sign(self, anchor: Anchor | None, number: str) -> None:
        """Sign off a decision, or an opinion, as the second reviewer."""
        if (submission := self._page.submission) is None:
            return
        session, author = self._page.workspace.session, self._page.workspace.author

        def work(_monitor: Monitor) -> object:
            if number or anchor is None:
                return session.sign_opinion(submission, number, author)
            return session.second(submission, anchor, author)

        self._run(work, self.tr("已由{name}复核签字").format(name=author))

    # Opinions

    def ask_opinion(self, anchor: Anchor, title: str, findings: Sequence[tuple[str, Anchor]] = ()) -> None:
        """Ask for an opinion on something, or on one of its findings, with the phrases at hand."""
        if (submission := self._page.submission) is None:
            return

        def show(phrases: list[Phrase]) -> None:
            page = self._page
            dialog = OpinionDialog(title, phrases, page.theme, page.window(), findings=findings)
            dialog.accepted.connect(lambda: self.write(submission, anchor, dialog.answer))
            self._open(dialog)

        self._look(show)

    def ask_revision(self, opinion: Opinion, title: str) -> None:
        """Ask how an opinion is to be said otherwise; what it said before is shown."""
        if (submission := self._page.submission) is None:
            return

        def show(phrases: list[Phrase]) -> None:
            page, history = self._page, history_lines(opinion).lines
            dialog = OpinionDialog(
                title, phrases, page.theme, page.window(), revised=opinion, history=history
            )
            dialog.accepted.connect(lambda: self.revise(submission, opinion, dialog.answer))
            self._open(dialog)

        self._look(show)

    def write(self, submission: Submission, anchor: Anchor, wish: OpinionWish) -> None:
        """Write an opinion down."""
        session, author = self._page.workspace.session, self._page.workspace.author
        self._run(
            lambda _monitor: session.put_opinion(
                submission,
                wish.anchor or anchor,
                wish.text,
                author,
                severity=wish.severity,
                clause=wish.clause,
                points=wish.points,
                hint=wish.hint,
                state=wish.state,
            ),
            self.tr("已提出审核意见"),
            then=lambda: self._page.marker.show_area(None),
        )

    def revise(self, submission: Submission, opinion: Opinion, wish: OpinionWish) -> None:
        """Say an opinion otherwise, in what differs."""
        session, author = self._page.workspace.session, self._page.workspace.author
        changed = {
            name: value
            for name in ("text", "hint", "clause", "severity", "points")
            if (value := getattr(wish, name)) != getattr(opinion, name)
        }
        if changed:
            self._run(
                lambda _monitor: session.revise(submission, opinion.id, author, **changed),
                self.tr("已修改审核意见"),
            )

    # Phrases

    def ask_phrases(self) -> None:
        """Show 话术库, to be searched and changed."""

        def show(phrases: list[Phrase]) -> None:
            page, session = self._page, self._page.workspace.session
            above = self.dialog if self.dialog is not None else page.window()
            dialog = self.library = PhraseDialog(phrases, page.theme, above)
            dialog.kept.connect(self._keep)
            dialog.removed.connect(
                lambda code: self._change_phrases(
                    lambda: session.remove_phrase(code), self.tr("已从话术库删除")
                )
            )
            dialog.finished.connect(dialog.deleteLater)
            dialog.finished.connect(lambda _result: self._forget_library())
            dialog.open()

        self._look(show)

    def _keep(self, phrase: Phrase) -> None:
        session = self._page.workspace.session
        self._change_phrases(lambda: session.put_phrase(phrase), self.tr("已存入话术库"))

    def _change_phrases(self, change: Callable[[], object], word: str) -> None:
        session, workspace = self._page.workspace.session, self._page.workspace

        def work(_monitor: Monitor) -> list[Phrase]:
            change()
            return session.phrases()

        def told(phrases: list[Phrase]) -> None:
            for dialog in (self.dialog, self.library):
                if dialog is not None:
                    dialog.show_phrases(phrases)
            workspace.note(word, can_undo=True)

        workspace.run(work, then=told, fail=self._page.failed, touched=())

    # Scores

    def weigh(self, title: str, weights: dict[str, Decimal]) -> None:
        """Say what each indicator is worth."""
        session = self._page.workspace.session

        def work(_monitor: Monitor) -> object:
            before = session.score_sheet()
            return session.set_score_sheet(title, weights, before.note if before is not None else "")

        self._run(work, self.tr("已改评分表"))

    def rank(self) -> None:
        """Tell what every county gets by the sheet."""
        session = self._page.workspace.session
        self._page.workspace.look(
            session.county_scores, title=self.tr("各县区得分"), then=self._ranked, fail=self._page.failed
        )

    def _ranked(self, scores: list[CountyScore]) -> None:
        text = self.tr("{county} {total}/{most}（第 {serial} 次报送）")
        told = [
            text.format(
                county=one.county,
                total=points_text(one.score.total),
                most=points_text(one.score.most),
                serial=one.serial,
            )
            for one in scores
        ]
        self._page.bar.tell(self.tr("各县区得分：{told}").format(told=self.tr("；").join(told)), Tone.INFO)

    # Running

    def _look(self, show: Callable[[list[Phrase]], None]) -> None:
        session = self._page.workspace.session
        self._page.workspace.look(lambda _monitor: session.phrases(), title="", then=show)

    def _open(self, dialog: OpinionDialog) -> None:
        self.dialog = dialog
        dialog.phrase_wanted.connect(self._keep)
        dialog.phrases_wanted.connect(self.ask_phrases)
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(lambda _result: self._forget())
        dialog.open()

    def _run(
        self, work: Callable[[Monitor], object], word: str, then: Callable[[], None] | None = None
    ) -> None:
        workspace = self._page.workspace

        def told(_made: object) -> None:
            workspace.note(word, can_undo=True)
            if then is not None:
                then()

        workspace.run(work, then=told, fail=self._page.failed, touched=())

    def _forget(self) -> None:
        self.dialog = None

    def _forget_library(self) -> None:
        self.library = None
