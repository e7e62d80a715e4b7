"""The menu bar: built from the registry of actions, so that nothing is in it twice and nothing is missing."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from ui.actions import Actions, Menu, menu_name


class MenuBar:
    """Fills a window's menu bar. The menu of the stage in front shows what that page offers, and hides without it.

    ``extras`` are menus inside menus, given under the key of the action they follow.
    """

    def __init__(self, bar: QMenuBar, actions: Actions) -> None:
        self._bar, self._actions = bar, actions
        self._page, self._stage = "", ""
        self._menus: dict[Menu, QMenu] = {}
        self._extras: dict[str, QMenu] = {}
        for menu in Menu:
            self._menus[menu] = bar.addMenu(menu_name(menu))
        actions.changed.connect(self.fill)

    def menu(self, menu: Menu) -> QMenu:
        """One of the menus."""
        return self._menus[menu]

    def insert(self, after: str, title: str, fill: Callable[[QMenu], None]) -> QMenu:
        """Put a menu inside a menu, after an action; it is filled whenever it opens."""
        made = QMenu(title, self._bar)
        made.aboutToShow.connect(lambda: fill(made))
        self._extras[after] = made
        return made

    def show_stage(self, page: str, name: str) -> None:
        """Offer what the page in front offers."""
        self._page, self._stage = page, name
        self.fill()

    def fill(self) -> None:
        """Put every action in its menu."""
        for menu, shown in self._menus.items():
            shown.clear()
            for entry in self._actions.of_menu(menu):
                if entry.page not in ("", self._page):
                    continue
                if entry.starts_group:
                    shown.addSeparator()
                shown.addAction(entry.action)
                if entry.key in self._extras:
                    shown.addMenu(self._extras[entry.key])
        stage = self._menus[Menu.STAGE]
        stage.setTitle(menu_name(Menu.STAGE, self._stage))
        stage.menuAction().setVisible(bool(self._stage) and not stage.isEmpty())

    def shown_actions(self) -> list[QAction]:
        """Every action now in a menu."""
        return [one for menu in self._menus.values() for one in menu.actions() if not one.isSeparator()]
