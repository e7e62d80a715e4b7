"""Opening, making and restoring archives as jobs, one at a time; none stays locked because nobody came for it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cmarchive.jobs import Monitor
from cmarchive.session import Session
from ui.dialogs.new_archive import NewArchive
from ui.jobs import Job, JobRunner
from ui.pinyin import prepare


class Archives(QObject):
    """``arrived`` carries an open session, ``refused`` why there is none, ``started`` the job at work."""

    arrived = Signal(object)
    refused = Signal(object)
    started = Signal(object)

    def __init__(self, parent: QObject, author: Callable[[], str]) -> None:
        super().__init__(parent)
        self._author = author
        self._runner = JobRunner(self)
        self._runner.started.connect(self.started)
        self._waiting: list[Session] = []

    @property
    def is_busy(self) -> bool:
        """Tell whether an archive is being opened."""
        return self._runner.is_busy

    def open(self, path: Path) -> None:
        """Open what is there."""
        actor = self._author()
        self.run(lambda _monitor: Session.open(path.resolve(), actor=actor), self.tr("打开档案库"))

    def create(self, wanted: NewArchive) -> None:
        """Make an archive."""
        actor = self._author()
        self.run(
            lambda _monitor: Session.create(
                wanted.path,
                scheme_id=wanted.scheme,
                county=wanted.county,
                region_code=wanted.region_code,
                year=wanted.year,
                city_flags=wanted.city_flags,
                actor=actor,
            ),
            self.tr("新建档案库"),
        )

    def run(self, opening: Callable[[Monitor], Session], title: str) -> None:
        """Do whatever ends with an open archive."""

        def work(monitor: Monitor) -> Session:
            session = opening(monitor)
            self._waiting.append(session)
            prepare()  # whatever is searched in it
            return session

        job = Job(work, title)
        job.succeeded.connect(self._hand_over)
        job.failed.connect(self.refused)
        self._runner.start(job)

    def shut_down(self) -> None:
        """Wait, and free what was opened while the window was closing: nobody else would."""
        self._runner.shut_down()
        while self._waiting:
            self._waiting.pop().close()

    def _hand_over(self, session: Session) -> None:
        if session in self._waiting:  # else the window was closed meanwhile, and the session with it
            self._waiting.remove(session)
            self.arrived.emit(session)
