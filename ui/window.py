"""The one window: rail, header, the pages of the open archive, and the status line."""

import logging
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cmarchive.errors import ArchiveError
from cmarchive.jobs import Monitor
from cmarchive.session import Session, scheme, scheme_ids
from ui.dialogs.crash import CrashDialog
from ui.dialogs.new_archive import NewArchive, NewArchiveDialog
from ui.jobs import Job, JobRunner
from ui.logs import log_file
from ui.opening import open_path
from ui.pages.bind import BindPage
from ui.pages.check import CheckPage
from ui.pages.collect import CollectPage
from ui.pages.home import HomePage
from ui.pages.page import Page
from ui.pages.welcome import WelcomePage
from ui.previews import Previews
from ui.settings import Settings
from ui.texts import error_text
from ui.theme import Theme, Tone
from ui.widgets.basics import Chip, IconButton, SearchField, label
from ui.widgets.rail import Rail
from ui.widgets.status import StatusLine
from ui.workspace import Place, Workspace

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Stage:
    """One entry of the rail: a new stage of the work is one more of these."""

    key: str
    icon: str
    name: str
    build: Callable[[], Page]


class Window(QMainWindow):
    """Opens and closes archives, and turns to the page a person or another page asks for.

    ``shown`` tells that an archive's pages are there; ``refused`` carries why one could not be opened.
    """

    shown = Signal()
    refused = Signal(object)

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self._theme, self._settings = theme, settings
        self._opener = JobRunner(self)
        self._arriving: list[Session] = []
        self._drawer: JobRunner | None = None
        self.workspace: Workspace | None = None
        self.pages: dict[str, Page] = {}
        self._dialog: QDialog | None = None
        self.setWindowTitle(self.tr("创模档案"))
        self.resize(1440, 900)
        self.setMinimumSize(1000, 640)
        self._build()
        self._build_shortcuts()
        self._opener.started.connect(self.status.follow)
        if (geometry := settings.blob("geometry")) is not None:
            self.restoreGeometry(geometry)
        self._show_welcome()

    # Opening and closing

    def open_archive(self, path: Path) -> None:
        """Open an archive in place of the one that is open; that one stays when the new one cannot be opened.

        While one is being opened, asking again does nothing: the second click of a double click is no second wish.
        """
        if self._opener.is_busy:
            return
        if self.workspace is not None and self.workspace.session.path.resolve() == path.resolve():
            return
        self._open(lambda: Session.open(path.resolve()))

    def create_archive(self, wanted: NewArchive) -> None:
        """Make an archive and open it."""
        self._open(
            lambda: Session.create(
                wanted.path,
                scheme_id=wanted.scheme,
                county=wanted.county,
                region_code=wanted.region_code,
                year=wanted.year,
                city_flags=wanted.city_flags,
            )
        )

    def show_session(self, session: Session) -> None:
        """Build the pages of an opened archive."""
        self.close_archive()
        runner = JobRunner(self)
        self._drawer = JobRunner(self)
        workspace = self.workspace = Workspace(session, runner, self)
        runner.started.connect(self.status.follow)
        workspace.noted.connect(self.status.tell)
        workspace.failed.connect(self.show_failure)
        workspace.checked.connect(lambda _result: self._show_verdicts())
        workspace.went_to.connect(self._go_to)
        for stage in self._stages(workspace, Previews(session, self._drawer, workspace)):
            self._add(stage)
        self._settings.remember(session.path)
        self.title.setText(f"{session.profile.title} · {session.scheme.short}")
        self.setWindowTitle(self.tr("{title} - 创模档案").format(title=session.profile.title))
        self.rail.show()
        self.menu.show()
        self.status.rest(is_open=True)
        self.turn_to("home")
        self.shown.emit()
        workspace.start()

    def close_archive(self) -> None:
        """Save what is being typed, stop what runs, give the archive free, and take its pages away."""
        if (typing := self.focusWidget()) is not None:
            typing.clearFocus()
        workspace, self.workspace = self.workspace, None
        if workspace is None:
            return
        if self._drawer is not None:
            self._drawer.shut_down()
        workspace.close()
        for page in self.pages.values():
            self.stack.removeWidget(page)
            page.deleteLater()
        self.pages = {}
        self.rail.clear()
        workspace.deleteLater()
        self.verdicts.show_text("", Tone.OK)
        self._show_welcome()

    # Showing

    def turn_to(self, key: str) -> None:
        """Show a stage."""
        self.rail.select(key)
        self.stack.setCurrentWidget(self.pages[key])
        self.pages[key].setFocus()

    def show_failure(self, error: Exception) -> None:
        """Show what went wrong: in a bar when a person can act on it, otherwise as our mistake."""
        if isinstance(error, ArchiveError):
            page = self.stack.currentWidget()
            if isinstance(page, Page):
                page.show_error(error)
            else:
                self.welcome.bar.tell(error_text(error), Tone.ERROR)
            return
        self.show_crash("".join(traceback.format_exception(error)))

    def show_crash(self, trace: str) -> None:
        """Offer a report of a mistake of the program."""
        if self._dialog is None or not self._dialog.isVisible():
            self._dialog = CrashDialog(trace, log_file(), self)
            self._dialog.open()

    def ask_new(self) -> None:
        """Ask what the new archive is about."""
        folder = next((path.parent for path in self._settings.recent()), Path.home())
        dialog = NewArchiveDialog([scheme(one) for one in scheme_ids()], folder, self)
        dialog.accepted.connect(lambda: self.create_archive(dialog.answer()))
        self._dialog = dialog
        dialog.open()

    def ask_open(self) -> None:
        """Ask which archive to open."""
        folder = next((str(path.parent) for path in self._settings.recent()), str(Path.home()))
        name = QFileDialog.getExistingDirectory(self, self.tr("打开档案库（以 .cma 结尾的文件夹）"), folder)
        if name:
            self.open_archive(Path(name))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop everything, then go."""
        self._settings.keep_blob("geometry", self.saveGeometry())
        self._opener.shut_down()
        self.close_archive()
        while self._arriving:  # opened while the window was closing: nobody else would unlock them
            self._arriving.pop().close()
        event.accept()

    def _stages(self, workspace: Workspace, previews: Previews) -> Sequence[Stage]:
        common = (workspace, self._theme, self._settings)

        def home() -> Page:
            page = HomePage(*common)
            page.stage_wanted.connect(self.turn_to)
            return page

        return (
            Stage("home", "squares-four", self.tr("工作台"), home),
            Stage("collect", "folder-open", self.tr("收集"), lambda: CollectPage(*common, previews)),
            Stage("check", "check-circle", self.tr("校核"), lambda: CheckPage(*common)),
            Stage("bind", "book-open", self.tr("装订"), lambda: BindPage(*common)),
        )

    def _add(self, stage: Stage) -> None:
        page = stage.build()
        self.pages[stage.key] = page
        self.stack.addWidget(page)
        self.rail.add(stage.key, stage.icon, stage.name)
        page.state_changed.connect(lambda state: self.rail.show_state(stage.key, state))

    def _build(self) -> None:
        whole = QWidget()
        whole.setObjectName("page")
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        self.rail = Rail(self._theme)
        self.rail.chosen.connect(self.turn_to)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._build_header())
        self.welcome = WelcomePage(self._theme)
        self.welcome.create_wanted.connect(self.ask_new)
        self.welcome.open_wanted.connect(self.ask_open)
        self.welcome.opened.connect(self.open_archive)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.welcome)
        right.addWidget(self.stack, 1)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self.status = StatusLine()
        outer.addLayout(row, 1)
        outer.addWidget(self.status)
        self.setCentralWidget(whole)

    def _build_header(self) -> QWidget:
        self.header = QWidget()
        row = QHBoxLayout(self.header)
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(12)
        self.title = label("", "pageTitle")
        self.title.setMinimumHeight(32)
        self.verdicts = Chip(self._theme)
        self.menu = IconButton(self._theme, "dots-three", self.tr("档案库菜单"))
        self.menu.setIconSize(QSize(20, 20))
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.menu)
        menu.addAction(self.tr("新建档案库…"), QKeySequence.StandardKey.New, self.ask_new)
        menu.addAction(self.tr("打开档案库…"), QKeySequence.StandardKey.Open, self.ask_open)
        menu.addAction(self.tr("打开档案库所在文件夹"), self._open_folder)
        menu.addSeparator()
        menu.addAction(self.tr("关闭档案库"), self.close_archive)
        self.menu.setMenu(menu)
        row.addWidget(self.title)
        row.addWidget(self.verdicts)
        row.addStretch(1)
        row.addWidget(self.menu)
        return self.header

    def _build_shortcuts(self) -> None:
        for number in range(1, 10):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, lambda at=number - 1: self._turn_to_number(at))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self._undo)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Redo), self, self._redo)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._focus_search)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Refresh), self, self._check_again)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._clear_bar)

    def _open(self, opening: Callable[[], Session]) -> None:
        def work(_monitor: Monitor) -> Session:
            session = opening()
            self._arriving.append(session)
            return session

        job = Job(work, self.tr("打开档案库"))
        job.succeeded.connect(self._arrived)
        job.failed.connect(self._refuse)
        self._opener.start(job)

    def _arrived(self, session: Session) -> None:
        if session in self._arriving:  # else the window was closed meanwhile, and the session with it
            self._arriving.remove(session)
            self.show_session(session)

    def _refuse(self, error: Exception) -> None:
        self._show_welcome()
        self.show_failure(error)
        self.refused.emit(error)

    def _show_welcome(self) -> None:
        if self.workspace is not None:
            return
        self.welcome.show_recent(self._settings.recent())
        self.rail.hide()
        self.menu.hide()
        self.status.rest(is_open=False)
        self.title.setText("")
        self.setWindowTitle(self.tr("创模档案"))
        self.stack.setCurrentWidget(self.welcome)
        self.welcome.new.setFocus()

    def _show_verdicts(self) -> None:
        if self.workspace is None:
            return
        met, count = self.workspace.met_text()
        text = self.tr("{count} 项中 {met} 项达标").format(count=count, met=met) if count else ""
        self.verdicts.show_text(text, Tone.OK if met == count else Tone.ACCENT)

    def _go_to(self, place: Place) -> None:
        page = self.pages["collect"]
        self.turn_to("collect")
        if isinstance(page, CollectPage):
            page.go_to(place)

    def _turn_to_number(self, at: int) -> None:
        keys = list(self.pages)
        if at < len(keys):
            self.turn_to(keys[at])

    def _focus_search(self) -> None:
        page = self.stack.currentWidget()
        field = page.findChild(SearchField) if page is not None else None
        if field is not None:
            field.setFocus()
            field.selectAll()

    def _check_again(self) -> None:
        if self.workspace is not None:
            self.workspace.check(title=self.tr("校核"))

    def _undo(self) -> None:
        if self.workspace is not None:
            self.workspace.undo()

    def _redo(self) -> None:
        if self.workspace is not None:
            self.workspace.redo()

    def _clear_bar(self) -> None:
        page = self.stack.currentWidget()
        bar = page.bar if isinstance(page, Page | WelcomePage) else None
        if bar is not None:
            bar.clear()

    def _open_folder(self) -> None:
        if self.workspace is not None:
            open_path(self.workspace.session.path.parent)
