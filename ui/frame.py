"""The window's frame: menu bar, rail, header, status line, and everything that needs no archive."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from ui.actions import Actions
from ui.dialogs.about import AboutDialog
from ui.dialogs.crash import CrashDialog
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.finder import Finder
from ui.focusring import FocusRing
from ui.logs import log_file
from ui.manual import ManualWindow
from ui.pages.page import Page
from ui.pages.welcome import WelcomePage
from ui.pageset import Pages
from ui.palette import Palette
from ui.preferences import Preferences, ThemeChoice
from ui.settings import Settings
from ui.tabbing import go_on, go_to_area
from ui.theme import Theme
from ui.tour import Stop, Tour
from ui.widgets.basics import Chip, SearchField, label
from ui.widgets.menubar import MenuBar
from ui.widgets.pagestack import PageStack
from ui.widgets.rail import Rail
from ui.widgets.searchbutton import SearchButton
from ui.widgets.status import StatusLine

LEAST = (940, 440)  # pixels; what a screen of 1920 × 1080 at 200 % has, without its bars


class Frame(QMainWindow):
    """Holds the pages; knows nothing of archives. ``preferred`` carries what a person prefers, whenever it changes."""

    preferred = Signal(object)

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self._theme, self._settings = theme, settings
        self.preferences = settings.preferences()
        self.pages = Pages()
        self.stage_names: dict[str, str] = {}
        self._dialog: QDialog | None = None
        self._manual: ManualWindow | None = None
        self.resize(1440, 900)
        self.setMinimumSize(*LEAST)
        self._build()
        self._build_menus()
        self.tour = Tour(self, theme)
        self.ring = FocusRing(theme, self)
        theme.dress(self)
        if (geometry := settings.blob("geometry")) is not None:
            self.restoreGeometry(geometry)

    @property
    def stage(self) -> str:
        """The stage in front; empty while no archive is open."""
        return next((key for key, page in self.pages.built.items() if page is self.stack.currentWidget()), "")

    @property
    def _over(self) -> QWidget | None:
        """What lies over the window and keeps the keyboard."""
        return self.tour if self.tour.isVisible() else self.palette_ if self.palette_.isVisible() else None

    def turn_to(self, key: str) -> None:
        """Show a stage, if there is such a page."""
        if key not in self.pages:
            return
        self.rail.select(key)
        self.menus.show_stage(key, self.stage_names[key])
        self.stack.setCurrentWidget(self.pages[key])
        self.pages[key].setFocus()

    def turn_to_number(self, at: int) -> None:
        """Show the stage at a place of the rail."""
        if at < len(keys := list(self.pages)):
            self.turn_to(keys[at])

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Tab goes as the window is read; what lies over the window keeps it."""
        return go_on(self._over or self, forward=next)

    def go_to_area(self, *, forward: bool = True) -> None:
        """Go to the next area of the window, or back to the one before."""
        go_to_area(self, forward=forward)

    def focus_search(self) -> None:
        """Put the cursor into the search of the page in front."""
        page = self.stack.currentWidget()
        fields = page.findChildren(SearchField) if page is not None else []
        if (field := next((one for one in fields if one.isVisible()), None)) is not None:
            field.setFocus()
            field.selectAll()

    def find_anything(self) -> None:
        """Open the command palette."""
        self.palette_.ask()

    def use_preferences(self, preferences: Preferences) -> None:
        """Do as a person prefers, from now on and at the next start."""
        if preferences != self.preferences:
            self.preferences = preferences
            self._settings.keep_preferences(preferences)
        self._theme.choose(preferences.theme)
        self.preferred.emit(preferences)

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Show everything in these colours."""
        self.use_preferences(replace(self.preferences, theme=choice))

    def switch_full_screen(self) -> None:
        """Fill the screen, or stop doing so."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def show_manual(self) -> None:
        """Open the manual at the chapter of the page in front."""
        if self._manual is None:
            self._manual = ManualWindow(self._theme, self)
        self._manual.open_chapter(self.stage or "start")

    def show_tour(self) -> None:
        """Walk through the window."""
        self.tour.start(self._tour_stops())
        self.use_preferences(replace(self.preferences, toured=True))

    def show_shortcuts(self) -> None:
        """List every shortcut."""
        self._ask(ShortcutsDialog(self.actions_, self.stage_names, self))

    def show_about(self) -> None:
        """Say what program this is."""
        self._ask(AboutDialog(self))

    def show_crash(self, trace: str) -> None:
        """Offer a report of a mistake of the program."""
        if self._dialog is None or not self._dialog.isVisible():
            self._dialog = CrashDialog(trace, log_file(), self)
            self._dialog.open()

    def _ask(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()

    def _tour_stops(self) -> list[Stop]:
        stops = [
            Stop(self.menuBar(), self.tr("所有功能都在菜单里，快捷键写在右边。按 Alt 可用键盘打开菜单。"))
        ]
        if not self.pages:
            return [
                Stop(self.welcome.new, self.tr("从这里新建本县区的档案库，只需填写县区、代码和年度。")),
                Stop(
                    self.welcome.sample, self.tr("想先看看做完是什么样子，打开示例档案库；它不影响您的资料。")
                ),
                *stops,
            ]
        told = {
            "home": self.tr("工作台：做到哪里、缺什么、下一步做什么。"),
            "collect": self.tr("收集：把扫描件、文件夹拖进来，程序认出是哪家企业的哪一项。"),
            "figures": self.tr("填数：像表格一样填写数据，可从 Excel 粘贴。"),
            "check": self.tr("校核：数据对不对、材料缺不缺，都在这里列出，并写明怎么改。"),
            "bind": self.tr("装订：一键生成案卷、目录和台账。"),
            "handover": self.tr("移交：打成一个包交给上级审核。"),
        }
        rail = [Stop(self.rail.button(key), told[key]) for key in self.pages if key in told]
        search = Stop(self.search, self.tr("按 Ctrl+K，输入企业名、题名、文号或拼音，直接到达。"))
        status = Stop(self.status, self.tr("修改随时自动保存；正在进行的工作、撤销和取消都在这一行。"))
        return [*rail, search, status, *stops]

    def _build(self) -> None:
        whole = QWidget()
        whole.setObjectName("page")
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        self.rail = Rail(self._theme)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._build_header())
        self.welcome = WelcomePage(self._theme)
        self.stack = PageStack()
        self.stack.addWidget(self.welcome)
        right.addWidget(self.stack.place, 1)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self.status = StatusLine()
        outer.addLayout(row, 1)
        outer.addWidget(self.status)
        self.setCentralWidget(whole)

    def _build_header(self) -> QWidget:
        self.header = QWidget()
        self.header.setObjectName("header")
        row = QHBoxLayout(self.header)
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(12)
        self.title = label("", "pageTitle")
        self.title.setMinimumHeight(32)
        self.verdicts = Chip(self._theme)
        self.search = SearchButton(self._theme)
        self.search.clicked.connect(lambda: self.find_anything())
        row.addWidget(self.title)
        row.addWidget(self.verdicts)
        row.addStretch(1)
        row.addWidget(self.search)
        return self.header

    def _build_menus(self) -> None:
        self.actions_ = Actions(self)
        self.menus = MenuBar(self.menuBar(), self.actions_)
        self.finder = Finder(self, self.actions_)
        self.palette_ = Palette(self, self._theme, self.finder)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._leave)

    def _leave(self) -> None:
        """Close what lies over the window, else empty the search, else clear the message of the page in front.

        A shortcut takes Esc before any widget sees it, so it is all decided here.
        """
        if self.tour.isVisible():
            self.tour.end()
            return
        if self.palette_.isVisible():
            self.palette_.leave()
            return
        field = self.focusWidget()
        if isinstance(field, SearchField) and field.text():
            field.clear()
            return
        page = self.stack.currentWidget()
        if isinstance(page, Page | WelcomePage):
            page.bar.clear()
