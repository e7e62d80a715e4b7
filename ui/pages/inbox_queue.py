"""Packages waiting to be received, one after another; each is a job of its own that can be cancelled."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cmarchive.errors import ArchiveError, PassphraseNeeded, PassphraseWrong
from cmarchive.jobs import Monitor
from cmarchive.session import ReceiveReport, packages_in, receive_file
from ui.models.submissions import Incoming, Stand
from ui.texts import error_text, remembered, shown
from ui.workspace import Workspace


class InboxQueue(QObject):
    """Receives what is given to it. ``changed`` follows every step, ``received`` carries each report.

    ``locked`` asks for the passphrase of a sealed package; ``emptied`` tells that nothing waits any more, ``missed``
    that there was no package among what was given.
    """

    changed = Signal()
    received = Signal(object)
    locked = Signal(object)
    emptied = Signal()
    missed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.entries: list[Incoming] = []
        self._is_looking = False

    def add(self, paths: Iterable[Path]) -> None:
        """Put the packages among files and folders at the end; folders are searched as a job."""
        given = list(paths)
        self._is_looking = True
        self._workspace.look(
            lambda _monitor: packages_in(given),
            title=self.tr("查找移交包"),
            then=self._found,
            ended=self._looked,
        )

    def open_with(self, file: Path, passphrase: str) -> None:
        """Try a sealed package with a passphrase."""
        self._set(file, stand=Stand.WAITING, passphrase=passphrase, said="")
        self._next()

    @property
    def is_busy(self) -> bool:
        """Tell whether a package is being received."""
        return any(one.stand is Stand.RUNNING for one in self.entries)

    def _found(self, files: list[Path]) -> None:
        again = set(files)
        self.entries = [one for one in self.entries if one.file not in again]
        self.entries += [Incoming(file=file) for file in files]
        self.changed.emit()
        if not files:
            self.missed.emit()

    def _looked(self) -> None:
        self._is_looking = False
        self._next()

    def _next(self) -> None:
        if self.is_busy:
            return
        waiting = next((one for one in self.entries if one.stand is Stand.WAITING), None)
        if waiting is None:
            self.emptied.emit()
            return
        session, file, passphrase = self._workspace.session, waiting.file, waiting.passphrase
        self._set(file, stand=Stand.RUNNING)

        def work(monitor: Monitor) -> ReceiveReport:
            return receive_file(session, file, monitor, passphrase)

        self._workspace.run(
            work,
            title=self.tr("接收 {name}").format(name=file.name),
            then=lambda report: self._received(file, report),
            fail=lambda error: self._failed(file, error),
            ended=lambda: self._ended(file),
        )

    def _received(self, file: Path, report: ReceiveReport) -> None:
        one = report.submission
        stand = Stand.ACCEPTED if one.is_accepted else Stand.REFUSED
        if report.is_repeated:
            stand = Stand.REPEATED
        who = self.tr("{county}第 {serial} 次报送。").format(county=one.county, serial=one.serial)
        said = (
            " ".join((*map(shown, report.notes), remembered(one.summary)))
            if report.notes
            else who + remembered(one.summary)
        )
        self._set(file, stand=stand, said=said, report=report, passphrase="")
        self.received.emit(report)

    def _failed(self, file: Path, error: Exception) -> None:
        if isinstance(error, PassphraseNeeded | PassphraseWrong):
            self._set(file, stand=Stand.LOCKED, said=error_text(error), passphrase="")
            self.locked.emit(file)
            return
        said = error_text(error) if isinstance(error, ArchiveError) else self.tr("程序出错，没有接收。")
        self._set(file, stand=Stand.FAILED, said=said, passphrase="")
        if not isinstance(error, ArchiveError):
            self._workspace.failed.emit(error)

    def _ended(self, file: Path) -> None:
        """What neither arrived nor failed was cancelled; those behind it wait no longer either."""
        if any(one.file == file and one.stand is Stand.RUNNING for one in self.entries):
            waiting = (Stand.RUNNING, Stand.WAITING)
            self.entries = [
                replace(one, stand=Stand.CANCELLED, passphrase="") if one.stand in waiting else one
                for one in self.entries
            ]
            self.changed.emit()
        self._next()

    def _set(self, file: Path, **fields: object) -> None:
        self.entries = [replace(one, **fields) if one.file == file else one for one in self.entries]  # type: ignore[arg-type]
        self.changed.emit()
