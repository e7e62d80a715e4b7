"""The one registry of what a person can ask of the window: every action has a text, a menu and perhaps a shortcut."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

Keys = str | QKeySequence.StandardKey


class Menu(StrEnum):
    """The menus in their order. ``STAGE`` holds what the page in front offers, and is named after it."""

    FILE = "file"
    EDIT = "edit"
    VIEW = "view"
    GO = "go"
    STAGE = "stage"
    TOOLS = "tools"
    HELP = "help"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One action with its place. ``key`` is stable and nobody sees it; ``page`` the stage it belongs to, or empty.

    ``starts_group`` puts a line above it in its menu.
    """

    key: str
    menu: Menu
    action: QAction
    page: str = ""
    starts_group: bool = False


class Actions(QObject):
    """Knows every action of the window and of its pages. ``changed`` tells that some came or went."""

    changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._entries: dict[str, Entry] = {}

    def add(
        self,
        menu: Menu,
        key: str,
        text: str,
        run: Callable[[], Any],
        *keys: Keys,
        starts_group: bool = False,
        needs_archive: bool = False,
    ) -> QAction:
        """Add an action of the window. Of several shortcuts the first is shown."""
        action = make_action(self._window, text, run, *keys)
        action.setProperty("needsArchive", needs_archive)
        self._window.addAction(action)
        self._entries[key] = Entry(key=key, menu=menu, action=action, starts_group=starts_group)
        return action

    def adopt(self, page: str, widget: QWidget) -> None:
        """Take over what a page offers by ``Page.offer``."""
        for number, action in enumerate(widget.actions()):
            key = f"{page}.{action.objectName() or number}"
            self._entries[key] = Entry(
                key=key,
                menu=Menu.STAGE,
                action=action,
                page=page,
                starts_group=bool(action.property("startsGroup")),
            )
        self.changed.emit()

    def forget_pages(self) -> None:
        """Let go of the actions of pages that are about to be taken away."""
        self._entries = {key: entry for key, entry in self._entries.items() if not entry.page}
        self.changed.emit()

    def allow(self, *, is_open: bool) -> None:
        """Enable what needs an open archive, or disable it."""
        for entry in self._entries.values():
            if entry.action.property("needsArchive"):
                entry.action.setEnabled(is_open)

    def entries(self) -> Iterator[Entry]:
        """Every action, menu by menu."""
        for menu in Menu:
            yield from self.of_menu(menu)

    def of_menu(self, menu: Menu) -> Iterator[Entry]:
        """The actions of one menu in their order."""
        return (entry for entry in self._entries.values() if entry.menu is menu)

    def action(self, key: str) -> QAction:
        """One action by its key."""
        return self._entries[key].action


def make_action(owner: QWidget, text: str, run: Callable[[], Any], *keys: Keys) -> QAction:
    """Make an action that belongs to a widget."""
    action = QAction(text, owner)
    action.setMenuRole(QAction.MenuRole.NoRole)
    action.setShortcuts([QKeySequence(key) for key in keys])
    action.triggered.connect(lambda: run())
    return action


def plain_text(action: QAction) -> str:
    """What an action is called without the mark of its access key and the dots that promise a question."""
    text = action.text()
    if text.endswith(")") and "(&" in text:
        text = text[: text.rindex("(&")]
    return text.replace("&", "").removesuffix("…")


def keys_text(action: QAction) -> str:
    """The shortcut of an action as it is written in menus; empty when it has none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def menu_name(menu: Menu, stage: str = "") -> str:
    """Name a menu."""
    names = {
        Menu.FILE: QCoreApplication.translate("Menu", "文件(&F)"),
        Menu.EDIT: QCoreApplication.translate("Menu", "编辑(&E)"),
        Menu.VIEW: QCoreApplication.translate("Menu", "查看(&V)"),
        Menu.GO: QCoreApplication.translate("Menu", "转到(&G)"),
        Menu.STAGE: QCoreApplication.translate("Menu", "{stage}(&S)").format(stage=stage),
        Menu.TOOLS: QCoreApplication.translate("Menu", "工具(&T)"),
        Menu.HELP: QCoreApplication.translate("Menu", "帮助(&H)"),
    }
    return names[menu]
