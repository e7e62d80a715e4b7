"""The one window: menus, rail, header, the pages of the open archive, and the status line."""

import logging
import traceback
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog

from cmarchive import session as use_cases
from cmarchive.errors import ArchiveError
from cmarchive.session import Session, Steps, scheme, scheme_ids
from ui.archives import Archives
from ui.collector import sweep
from ui.commands import Commands, RecentMenu
from ui.dialogs.new_archive import NewArchive, NewArchiveDialog
from ui.dialogs.settings import SettingsDialog
from ui.finder import Hit
from ui.frame import Frame
from ui.jobs import Job, JobRunner
from ui.keeping import Keeping
from ui.opening import open_path
from ui.pages.page import Page
from ui.pageset import Pages, Stage
from ui.preferences import Preferences
from ui.previews import Previews
from ui.settings import Settings
from ui.stages import county_stages, is_reviewer, review_stages
from ui.texts import error_text, remembered, shown
from ui.theme import Theme, Tone
from ui.widgets.drops import WindowDrops
from ui.widgets.tables import Table
from ui.workspace import Place, Workspace

log = logging.getLogger(__name__)
_RETURNED = ".cmreview"  # opinions of a reviewer
_TIDY_AFTER = 2000  # milliseconds


class Window(Frame):
    """Opens and closes archives, and turns to the page a person or another page asks for.

    ``shown`` tells that an archive's first page is there; the others are built behind it, or when turned to.
    ``refused`` carries why one could not be opened.
    """

    shown = Signal()
    refused = Signal(object)

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__(theme, settings)
        self._drawer: JobRunner | None = None
        self.workspace: Workspace | None = None
        self._opener = Archives(self, lambda: self.preferences.author)
        self.keeping = Keeping(self, self._opener, settings)
        self.commands = Commands(self, self.actions_)
        recent = RecentMenu(self, settings.recent, self.open_archive)
        self.menus.insert("open", self.tr("最近打开(&E)"), recent.fill)
        self.menus.fill()
        WindowDrops(self).dropped.connect(self._match)
        self._connect()
        self._prefer(self.preferences)
        self.use_preferences(self.preferences)
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
        self._opener.open(path)

    def create_archive(self, wanted: NewArchive) -> None:
        """Make an archive and open it."""
        self._opener.create(wanted)

    def show_session(self, session: Session) -> None:
        """Build the pages of an opened archive."""
        self.close_archive()
        runner = JobRunner(self)
        drawer = self._drawer = JobRunner(self)
        workspace = self.workspace = Workspace(session, runner, self)
        workspace.sign_as(self.preferences.author)
        runner.started.connect(self.status.follow)
        workspace.noted.connect(self.status.tell)
        workspace.failed.connect(self.show_failure)
        workspace.checked.connect(lambda _result: self._show_verdicts())
        workspace.went_to.connect(self._go_to)
        stages = self._stages(workspace, Previews(session, drawer, workspace))
        self.pages = Pages(stages, self._add)
        for stage in stages:
            self.stage_names[stage.key] = stage.name
            self.rail.add(stage.key, stage.icon, stage.name)
        self._present(workspace, drawer)

    def _present(self, workspace: Workspace, drawer: JobRunner) -> None:
        session = workspace.session
        self.commands.name_stages(list(self.stage_names.values()))
        workspace.history_changed.connect(self._show_history)
        self.finder.follow(workspace)
        self.keeping.follow(workspace)
        self._settings.remember(session.path)
        self.title.setText(f"{session.profile.title} · {shown(session.scheme.short)}")
        self.setWindowTitle(self.tr("{title} - 创模档案").format(title=session.profile.title))
        self.rail.show()
        self.search.show()
        self.actions_.allow(is_open=True)
        self.status.rest(is_open=True)
        last = self._settings.choices("stage", session.path)
        first = last if last in self.pages else "home"
        self.pages[first]  # built before it is shown: both at once would be felt
        QTimer.singleShot(1, self, lambda: self._show_first(first, workspace, drawer))

    def _show_first(self, stage: str, workspace: Workspace, drawer: JobRunner) -> None:
        if self.workspace is not workspace:
            return  # closed again meanwhile
        self.turn_to(stage)
        workspace.view_changed.connect(self._return, Qt.ConnectionType.SingleShotConnection)
        self.shown.emit()
        self.pages.build_rest(self, drawer, workspace.start)

        def load_rest() -> None:  # the first paste or binding need not wait for it
            drawer.start(Job(use_cases.load_rest))

        workspace.checked.connect(load_rest, Qt.ConnectionType.SingleShotConnection)

    def close_archive(self) -> None:
        """Save what is being typed, stop what runs, give the archive free, and take its pages away."""
        if (typing := self.focusWidget()) is not None:
            typing.clearFocus()
        workspace, self.workspace = self.workspace, None
        if workspace is None:
            return
        self._remember_stage(workspace)
        self.finder.leave()
        if self._drawer is not None:
            self._drawer.shut_down()
        workspace.close()
        self.actions_.forget_pages()
        self.pages.give_up()
        for page in self.pages.built.values():
            self.stack.removeWidget(page)
            page.deleteLater()
        self.pages, self.stage_names = Pages(), {}
        self.rail.clear()
        workspace.deleteLater()
        self.verdicts.show_text("", Tone.OK)
        self._show_welcome()
        QTimer.singleShot(_TIDY_AFTER, self, self._tidy)

    def _tidy(self) -> None:
        """What the closed archive left behind is looked for while no other is open."""
        if self.workspace is None and not self._opener.is_busy:
            sweep()

    # Showing

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

    def ask_new(self) -> None:
        """Ask what the new archive is about."""
        folder = next((path.parent for path in self._settings.recent()), Path.home())
        dialog = NewArchiveDialog([scheme(one) for one in scheme_ids()], folder, self)
        dialog.accepted.connect(lambda: self.create_archive(dialog.answer()))
        self._ask(dialog)

    def ask_open(self) -> None:
        """Ask which archive to open."""
        folder = next((str(path.parent) for path in self._settings.recent()), str(Path.home()))
        name = QFileDialog.getExistingDirectory(self, self.tr("打开档案库（以 .cma 结尾的文件夹）"), folder)
        if name:
            self.open_archive(Path(name))

    # What the menus ask for

    def undo(self) -> None:
        """Take back the last edit, of whatever page."""
        if self.workspace is not None:
            self.workspace.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        if self.workspace is not None:
            self.workspace.redo()

    def check_again(self) -> None:
        """Run every rule."""
        if self.workspace is not None:
            self.workspace.check(title=self.tr("校核"))

    def open_folder(self) -> None:
        """Show the archive's folder in the file manager."""
        if self.workspace is not None:
            open_path(self.workspace.session.path.parent)

    def open_sample(self, *, is_city: bool = False) -> None:
        """Make the sample county, or city, in the person's documents, unless it is there, and open it."""
        self.keeping.open_sample(is_city=is_city)

    def back_up(self) -> None:
        """Ask where to, and copy the archive."""
        self.keeping.back_up()

    def ask_restore(self) -> None:
        """Show the copies the program keeps, to put one back."""
        self.ask_settings(SettingsDialog.BACKUPS)

    def examine(self) -> None:
        """Verify every file and relation of the archive."""
        self.keeping.examine()

    def ask_opinions(self) -> None:
        """Ask which return file of a reviewer to import."""
        if "opinions" in self.pages:
            self.turn_to("opinions")
            self.actions_.action("opinions.import").trigger()

    def ask_ledger(self) -> None:
        """Ask where to, and write the ledger."""
        self.keeping.ask_ledger()

    def ask_settings(self, section: int = 0) -> None:
        """Show the settings."""
        path = self.workspace.session.path if self.workspace is not None else None
        dialog = SettingsDialog(self._theme, self.preferences, path, self)
        dialog.changed.connect(self.use_preferences)
        dialog.backup_wanted.connect(self.back_up)
        dialog.restore_wanted.connect(self.keeping.restore)
        dialog.tour_wanted.connect(self.show_tour)
        dialog.show_section(section)
        self._ask(dialog)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop everything, then go."""
        self._settings.keep_blob("geometry", self.saveGeometry())
        self._opener.shut_down()
        self.close_archive()
        self.finder.shut_down()
        event.accept()

    def _connect(self) -> None:
        self._opener.arrived.connect(self.show_session)
        self._opener.refused.connect(self._refuse)
        self._opener.started.connect(self.status.follow)
        self.rail.chosen.connect(self.turn_to)
        self.rail.settings.clicked.connect(lambda: self.ask_settings())
        self.welcome.create_wanted.connect(self.ask_new)
        self.welcome.open_wanted.connect(self.ask_open)
        self.welcome.sample_wanted.connect(lambda is_city: self.open_sample(is_city=is_city))
        self.welcome.opened.connect(self.open_archive)
        self.welcome.forgotten.connect(self._forget)
        self.palette_.chosen.connect(self._reach)
        self.preferred.connect(self._prefer)

    def _prefer(self, preferences: Preferences) -> None:
        self.commands.themes[preferences.theme].setChecked(True)
        if self.workspace is not None:
            self.workspace.sign_as(preferences.author)

    def _stages(self, workspace: Workspace, previews: Previews) -> Sequence[Stage]:
        common = (workspace, self._theme, self._settings)
        session = workspace.session
        stages = county_stages(*common, previews, self.turn_to, self._show_at)
        with_review = is_reviewer(session, self._settings.choices("review", session.path))
        self.commands.show_review(is_shown=with_review)
        return (*stages, *review_stages(*common, previews, self._show_at)) if with_review else stages

    def _show_at(self, key: str, code: str) -> None:
        """Turn to a stage and show there what has this code."""
        if key in self.pages:
            self.turn_to(key)
            self.pages[key].seek(code)

    def switch_review(self) -> None:
        """Show or hide the stages of a reviewer, for this archive and for good; the archive is opened anew."""
        if (workspace := self.workspace) is not None:
            session = workspace.session
            path = session.path
            wanted = not is_reviewer(session, self._settings.choices("review", path))
            self._settings.remember_choices("review", path, "on" if wanted else "off")
            self.close_archive()
            self.open_archive(path)

    def _add(self, stage: Stage, page: Page) -> None:
        self.stack.addWidget(page)
        self.actions_.adopt(stage.key, page)
        for table in page.findChildren(Table):
            self._settings.follow_columns(table.horizontalHeader(), f"{stage.key}/{table.accessibleName()}")
        page.state_changed.connect(lambda state: self.rail.show_state(stage.key, state))

    def _refuse(self, error: Exception) -> None:
        self._show_welcome()
        self.show_failure(error)
        self.refused.emit(error)

    def _forget(self, path: Path) -> None:
        self._settings.forget(path)
        self._show_welcome()

    def _remember_stage(self, workspace: Workspace) -> None:
        path = workspace.session.path
        self._settings.remember_choices("stage", path, self.stage)
        for key, page in self.pages.built.items():
            page.catch_up()  # it may not have been turned to, and not yet have returned to its place
            self._settings.remember_choices(f"place/{key}", path, page.place())

    def _return(self) -> None:
        """Go back to where the archive was left, now that there is something to see."""
        if self.workspace is not None:
            for key, page in self.pages.items():
                if text := self._settings.choices(f"place/{key}", self.workspace.session.path):
                    page.in_turn("place", page.return_to, lazy=True)(text)

    def _show_welcome(self) -> None:
        if self.workspace is not None:
            return
        self.welcome.show_recent(self._settings)
        self.rail.hide()
        self.search.hide()
        self.actions_.allow(is_open=False)
        self.commands.name_stages([])
        self.menus.show_stage("", "")
        self._show_history(Steps())
        self.status.rest(is_open=False)
        self.title.setText("")
        self.setWindowTitle(self.tr("创模档案"))
        self.stack.setCurrentWidget(self.welcome)
        self.welcome.new.setFocus()

    def _show_history(self, steps: Steps) -> None:
        self.commands.show_undo(remembered(steps.undo_name), remembered(steps.redo_name))

    def _show_verdicts(self) -> None:
        if self.workspace is None or (view := self.workspace.view) is None:
            return
        met, count = self.workspace.met_text()
        text = self.tr("{count} 项中 {met} 项达标").format(count=count, met=met)
        text = text if count and (view.figures or view.items) else ""  # nothing meets nothing: no news
        self.verdicts.show_text(text, Tone.OK if met == count else Tone.ACCENT)

    def _go_to(self, place: Place) -> None:
        key = "check" if place.finding else "collect"
        if place.variable and place.subject is not None:
            key = "figures"
        self.turn_to(key)
        self.pages[key].reach(place)

    def _match(self, paths: list[Path]) -> None:
        """Files dropped where nothing else takes them are matched, and opinions imported, whichever page is in front."""
        returned = [path for path in paths if path.suffix.casefold() == _RETURNED]
        others = [path for path in paths if path not in returned]
        for key, some in (("opinions", returned), ("collect", others)):
            if some and key in self.pages:
                self.turn_to(key)
                self.pages[key].take_dropped(some)

    def _reach(self, hit: Hit) -> None:
        """Go where the command palette was told to."""
        if hit.action is not None:
            if hit.page:
                self.turn_to(hit.page)
            hit.action.trigger()
        elif hit.place is not None:
            self._go_to(hit.place)
        elif hit.page in self.pages:
            self.turn_to(hit.page)
            self.pages[hit.page].seek(hit.code)
