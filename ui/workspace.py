"""One open archive as the pages see it: the snapshot, what is computed from it, and the way to change it."""

from collections.abc import Callable, Collection, Mapping
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from cmarchive.assessment import Severity
from cmarchive.dossiers import Completeness, completeness
from cmarchive.jobs import Monitor
from cmarchive.model import FigureKey, SubjectKey
from cmarchive.session import CheckResult, EntryReport, Overview, Session, Steps, Verdict
from cmarchive.steps import Step
from cmarchive.view import View
from ui.courtesy import undisturbed
from ui.edited import Edited
from ui.jobs import Job, JobRunner
from ui.places import Place
from ui.preferences import user_name
from ui.remains import Remains, Spent
from ui.texts import remembered
from ui.turns import Turns

__all__ = ["Place", "Workspace"]
T = TypeVar("T")
_REST = 1200  # milliseconds without an edit after which everything is counted and checked again


class Workspace(QObject):
    """Holds the session of one archive. Every use case runs as a job; results come back as signals.

    ``failed`` carries what a use case raised when the caller gave no handler of its own. After an edit of nothing but
    figures ``figures_changed`` carries their keys instead of a whole new snapshot being shown, and ``rechecked`` what
    the rules that read them say; ``checked`` follows when the person rests.
    """

    view_changed = Signal(object)
    progress_changed = Signal(object)
    overview_changed = Signal(object)
    figures_changed = Signal(object)
    rechecked = Signal(object)
    check_started = Signal()
    check_stopped = Signal()
    checked = Signal(object)
    failed = Signal(object)
    noted = Signal(str, object)
    went_to = Signal(object)
    history_changed = Signal(object)

    def __init__(self, session: Session, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self.session = session
        self.runner = runner
        self._remains, self._spent = Remains(self), Spent(runner, self)
        self.turns = Turns(self)  # what pages nobody sees have still to show
        self.view: View | None = None
        self.history = Steps()
        self.overview: Overview | None = None
        self.result: CheckResult | None = None
        self.result_is_current = False
        self.progress: Mapping[SubjectKey, Completeness] = {}
        self._is_closed = False
        # whose documents changed since the last check; None: anything
        self._edited: set[SubjectKey] | None = None
        self._figures: set[FigureKey] = set()  # edited since the last check
        self._edits = 0  # how many have arrived; tells a check that something changed under its hands
        self._newest: View | None = None  # the worker's own, as of the last job; only it touches this
        self._author = user_name()
        self._background: Job | None = None
        self._glance: Job | None = None
        self._rest = QTimer(self, interval=_REST, singleShot=True)
        self._rest.timeout.connect(lambda: self.check())

    @property
    def author(self) -> str:
        """Who signs explanations and notes."""
        return self._author

    def sign_as(self, author: str) -> None:
        """Sign explanations and notes with this name; without one, with that of the computer's user."""
        self._author = author.strip() or user_name()

    def start(self) -> None:
        """Take the first snapshot, then count and check."""
        self.run(lambda _monitor: None, then=lambda _nothing: self.check())

    def run(
        self,
        work: Callable[[Monitor], T],
        *,
        title: str = "",
        then: Callable[[T], None] | None = None,
        fail: Callable[[Exception], None] | None = None,
        ended: Callable[[], None] | None = None,
        touched: Collection[SubjectKey] | None = None,
    ) -> None:
        """Run a use case that changes the archive, then show the changed snapshot.

        ``title`` makes the status bar show it, with Cancel; one without is an edit, which even closing waits for.
        ``ended`` is called however it ends. ``touched`` names the subjects it can have changed, when they are known,
        so that only they are counted again at once.
        """
        if self._is_closed:
            return  # the archive is somebody else's now
        self._stop_background()
        session, known = self.session, dict(self.progress)

        def whole(monitor: Monitor) -> Edited[T]:
            result = work(monitor)
            view = self._newest = session.view()
            next(view.with_content(()), None)  # known before the window asks for it
            counted = {key: completeness(view, key) for key in touched or ()}
            return Edited(result, view, known | counted, session.history())

        job = Job(whole, title, is_kept=not title)
        job.succeeded.connect(lambda done: self._arrived(done, then, touched))
        job.cancelled.connect(self._forget_edits)
        job.failed.connect(lambda _error: self._forget_edits())
        self._start(job, fail, ended)

    def enter(
        self,
        work: Callable[[Monitor], EntryReport],
        *,
        then: Callable[[EntryReport], None],
        fail: Callable[[Exception], None],
        ended: Callable[[], None] | None = None,
    ) -> None:
        """Run a use case that changes nothing but figures. It costs what the edit costs, not what the archive does."""
        if self._is_closed:
            return
        self._stop_background()
        session = self.session

        def whole(monitor: Monitor) -> Edited[EntryReport]:
            report, before = work(monitor), self._newest
            self._newest = session.view() if before is None else before.with_figures(report.figures)
            return Edited(report, self._newest, {}, session.history())

        job = Job(whole, is_kept=True)
        job.succeeded.connect(lambda done: self._entered(done, then))
        job.failed.connect(lambda _error: self._forget_edits())
        self._start(job, fail, ended)

    def look(
        self,
        work: Callable[[Monitor], T],
        *,
        title: str,
        then: Callable[[T], None],
        fail: Callable[[Exception], None] | None = None,
        ended: Callable[[], None] | None = None,
    ) -> None:
        """Run a use case that leaves the archive as it is."""
        if self._is_closed:
            return
        self._stop_background()
        job = Job(work, title)
        job.succeeded.connect(then)
        self._start(job, fail, ended)

    def glance(
        self,
        work: Callable[[Monitor], T],
        *,
        then: Callable[[T], None],
        fail: Callable[[Exception], None],
        dropped: Callable[[], None],
    ) -> None:
        """Compute something of the present snapshot, quietly. Asking anew, or for anything else, drops it."""
        if self._is_closed:
            return
        if self._glance is not None:
            self._glance.cancel()
        job = Job(work)
        job.succeeded.connect(then)
        job.failed.connect(fail)
        job.cancelled.connect(dropped)
        job.finished.connect(lambda: self._forget(job))
        self._glance = job
        self.runner.start(job)

    def check(self, *, title: str = "") -> None:
        """Count everything and run the rules over the present snapshot; with a title, the status bar shows it.

        After edits of known subjects only the rules that read their documents run; asked for by name, all of them do.
        """
        if self.view is None or self._is_closed:
            return
        self._rest.stop()
        if self._background is not None:
            self._background.cancel()
        view, session, known = self.view, self.session, self.result
        edited, figures = None if title else self._edited, frozenset(self._figures)

        def work(monitor: Monitor) -> tuple[Overview, CheckResult]:
            overview = session.overview(view, monitor)
            if known is None or edited is None:
                return overview, session.check(monitor, view)
            return overview, session.recheck(known, monitor, figures=figures, documents=edited, view=view)

        job, edits = Job(work, title), self._edits
        job.succeeded.connect(lambda done: self._counted(done, edits))
        job.failed.connect(self.failed.emit)
        job.failed.connect(lambda _error: self._forget_edits())
        job.failed.connect(lambda _error: self.check_stopped.emit())
        job.cancelled.connect(lambda: self.check_stopped.emit())
        job.finished.connect(lambda: self._forget(job))
        self._background = job
        self.check_started.emit()
        self.runner.start(job)

    def go_to(self, place: Place) -> None:
        """Ask the window to show a place."""
        self.went_to.emit(place)

    def note(self, text: str, *, can_undo: bool = False) -> None:
        """Tell in the status bar what was done; ``can_undo`` offers to take the last step back with it."""
        done = self.history.done
        self.noted.emit(text, (lambda: self._undo_step(done[0].id)) if can_undo and done else None)

    def undo(self) -> None:
        """Take the last step back, whichever page it was made on."""
        session = self.session
        self.run(
            lambda _monitor: session.undo(), then=lambda step: self._turned(self.tr("已撤销：{name}"), step)
        )

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        session = self.session
        self.run(
            lambda _monitor: session.redo(), then=lambda step: self._turned(self.tr("已重做：{name}"), step)
        )

    def met_text(self) -> tuple[int, int]:
        """How many indicators are met, of how many."""
        verdicts = self.result.verdicts if self.result is not None else ()
        return sum(one.verdict is Verdict.MET for one in verdicts), len(verdicts)

    def open_findings(self, severity: Severity) -> int:
        """How many findings of a severity nobody has explained."""
        return len(self.result.waiting[severity]) if self.result is not None else 0

    def close(self) -> None:
        """Stop what runs and give the archive free. What still arrives afterwards is ignored."""
        self._is_closed = True
        self.turns.clear()
        self._rest.stop()
        self.runner.shut_down()
        self.session.close()

    def _start(
        self, job: Job, fail: Callable[[Exception], None] | None, ended: Callable[[], None] | None
    ) -> None:
        job.failed.connect(fail or self.failed.emit)
        job.cancelled.connect(lambda: self._after_cancel(job.title))
        job.finished.connect(self._resume)
        if ended is not None:
            job.finished.connect(ended)
        self.runner.start(job)

    def _undo_step(self, step: int) -> None:
        """Take a step back that a note speaks of; a later one is never taken back in its stead."""
        if self.history.done and self.history.done[0].id == step:
            self.undo()
        else:
            self.note(self.tr("此后又有别的修改，请用“撤销”逐步退回"))

    def _turned(self, text: str, step: Step | None) -> None:
        self.note(
            text.format(name=remembered(step.name))
            if step is not None
            else self.tr("没有可以撤销或重做的修改")
        )
        self.check()  # what it touched may be anything, and whoever takes back wants to see what comes of it

    def _forget_edits(self) -> None:
        """Nobody knows any more what a check would have to look at."""
        self._edited = None

    @undisturbed()
    def _arrived(
        self,
        done: Edited[Any],
        then: Any,
        touched: Collection[SubjectKey] | None,
    ) -> None:
        if self._is_closed:
            return
        self._edits += 1
        if touched is None:
            self._forget_edits()
        elif self._edited is not None:
            self._edited |= set(touched)
        result, view, progress = done.result, done.view, done.progress
        if self.view is not None:
            self._remains.take(self.view.items)
        self.view, self.progress, self.history = view, progress, done.history
        self.result_is_current = False
        self.history_changed.emit(self.history)
        self.view_changed.emit(view)
        self.progress_changed.emit(progress)
        self._rest.start()
        if then is not None:
            then(result)

    @undisturbed()
    def _entered(self, done: Edited[EntryReport], then: Callable[[EntryReport], None]) -> None:
        if self._is_closed:
            return
        report, self.view, self.history = done.result, done.view, done.history
        self._edits += 1
        self._figures |= set(report.figures)
        self.result_is_current = False
        self.history_changed.emit(self.history)
        self.figures_changed.emit(frozenset(report.figures))
        then(report)
        self._check_figures()
        self._rest.start()

    def _check_figures(self) -> None:
        """Look again at once at what reads the figures just entered; everything else can wait until a person rests."""
        view, session, known, figures = self.view, self.session, self.result, frozenset(self._figures)
        if view is None or known is None or self._edited != set() or not figures:
            return

        def work(monitor: Monitor) -> CheckResult:
            return session.recheck(known, monitor, figures=figures, view=view)

        job, edits = Job(work), self._edits
        job.succeeded.connect(lambda result: self._looked_again(result, edits))
        job.failed.connect(self.failed.emit)
        job.failed.connect(lambda _error: self._forget_edits())
        job.finished.connect(lambda: self._forget(job))
        self._background = job
        self.runner.start(job)

    @undisturbed()
    def _looked_again(self, result: CheckResult, edits: int) -> None:
        if self._is_closed:
            return
        self._replace(result)
        if edits == self._edits:
            self._figures = set()
        self.rechecked.emit(result)

    def _replace(self, result: CheckResult) -> None:
        before, self.result = self.result, result
        if before is None:
            return
        self._remains.take(before.findings)
        if before.checker is not result.checker:
            self._spent.take(before.release())  # it has read every figure

    def _after_cancel(self, title: str) -> None:
        """What a cancelled job had already done stays; show it."""
        if self._is_closed:
            return
        self.note(self.tr("已取消：{title}").format(title=title) if title else self.tr("已取消"))
        self.run(lambda _monitor: None)

    @undisturbed()
    def _counted(self, done: tuple[Overview, CheckResult], edits: int) -> None:
        if self._is_closed:
            return
        self._replace(done[1])
        self.overview = done[0]
        if edits == self._edits:
            self.result_is_current = True
            self._edited, self._figures = set(), set()
        else:
            self._rest.start()  # something changed under its hands
        self.progress = {one.subject.key: one.completeness for one in self.overview.progress}
        self.progress_changed.emit(self.progress)
        self.overview_changed.emit(self.overview)
        self.checked.emit(self.result)

    def _stop_background(self) -> None:
        """An edit does not wait for a check, or a glance, at what it is about to change."""
        self._rest.stop()
        for job in (self._background, self._glance):
            if job is not None:
                job.cancel()

    def _resume(self) -> None:
        """What was stopped for another use case is made up for, unless that asked for a check itself."""
        stale = self.view is not None and not self.result_is_current
        if stale and self._background is None and not self._is_closed:
            self._rest.start()

    def _forget(self, job: Job) -> None:
        if self._background is job:
            self._background = None
        if self._glance is job:
            self._glance = None
