"""What can be asked of the window: every action in a menu, with a name, and no two under the same keys."""

from collections import Counter

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from tests.ui.helpers import STAGES
from ui.actions import Menu, keys_text, plain_text
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.window import Window


def in_menus(window: Window) -> list[QAction]:
    """Every action that a person can reach through the menu bar, menus inside menus included."""
    found: list[QAction] = []
    waiting = list(window.menuBar().actions())
    while waiting:
        action = waiting.pop()
        if isinstance(menu := action.menu(), QMenu):
            waiting += menu.actions()
        elif not action.isSeparator():
            found.append(action)
    return found


def shortcuts(window: Window, page: str) -> list[str]:
    """The keys that do something while a page is in front."""
    return [
        keys.toString()
        for entry in window.actions_.entries()
        if entry.page in ("", page)
        for keys in entry.action.shortcuts()
    ]


def test_every_action_stands_once_in_a_menu(opened: Window) -> None:
    for stage in STAGES:
        opened.turn_to(stage)
        wanted = [one.action for one in opened.actions_.entries() if one.page in ("", stage)]
        shown = in_menus(opened)
        assert len(wanted) > 25
        assert [one.text() for one in wanted if shown.count(one) != 1] == []
        assert [one for one in shown if one.isVisible() and not one.text()] == []


def test_no_keys_do_two_things(opened: Window) -> None:
    for stage in STAGES:
        keys = shortcuts(opened, stage)
        assert len(keys) > 25
        assert [one for one, count in Counter(keys).items() if count > 1] == []


def test_every_action_of_the_window_has_keys_and_an_access_key(opened: Window) -> None:
    for entry in opened.actions_.entries():
        if not entry.page and entry.action.isVisible():
            assert keys_text(entry.action), entry.key
            if not entry.key.startswith("stage."):
                assert "(&" in entry.action.text(), entry.key


def test_access_keys_of_a_menu_differ(opened: Window) -> None:
    for menu in Menu:
        if menu is Menu.STAGE:
            continue
        texts = [one.action.text() for one in opened.actions_.of_menu(menu)]
        letters = [text[text.index("(&") + 2] for text in texts if "(&" in text]
        assert len(set(letters)) == len(letters), menu


def test_without_an_archive_only_what_needs_none_is_offered(window: Window) -> None:
    assert window.actions_.action("new").isEnabled()
    assert not window.actions_.action("backup").isEnabled()
    assert not window.menus.menu(Menu.STAGE).menuAction().isVisible()


def test_menu_of_the_stage_is_named_after_it(opened: Window) -> None:
    opened.turn_to("figures")
    assert opened.menus.menu(Menu.STAGE).title() == "填数(&S)"
    opened.turn_to("home")
    assert opened.menus.menu(Menu.STAGE).title() == "工作台(&S)"


def test_sheet_of_shortcuts_lists_every_one(opened: Window) -> None:
    dialog = ShortcutsDialog(opened.actions_, opened.stage_names, opened)
    listed = set()
    for at in range(dialog.tree.topLevelItemCount()):
        top = dialog.tree.topLevelItem(at)
        assert top is not None
        rows = (top.child(row) for row in range(top.childCount()))
        listed |= {(row.text(0), row.text(1)) for row in rows if row is not None}
    for entry in opened.actions_.entries():
        if keys_text(entry.action) and entry.action.text():
            assert (plain_text(entry.action), keys_text(entry.action)) in listed
    native = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
    assert ("查找任何内容", native) in listed
    dialog.deleteLater()
