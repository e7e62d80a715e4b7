"""News for pages nobody sees: shown one at a time, only the last of a kind, and at once when a person looks."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.ui.helpers import rest, workspace_of
from ui.pages.collect import CollectPage
from ui.pages.page import Page
from ui.settings import Settings
from ui.theme import Theme
from ui.turns import Turns
from ui.window import Window
from ui.workspace import Workspace


def noted(seen: list[str], text: str) -> Callable[[], None]:
    """Work that leaves a trace."""
    return lambda: seen.append(text)


def test_pieces_come_in_order_and_the_last_of_a_name_wins(qapp: QObject, qtbot: QtBot) -> None:
    turns, owner, other, seen = Turns(qapp), QObject(), QObject(), list[str]()
    turns.put(owner, "view", noted(seen, "old"))
    turns.put(other, "view", noted(seen, "other"))
    turns.put(owner, "view", noted(seen, "new"))
    turns.put(owner, "gone", noted(seen, "gone"))
    turns.drop(owner, "gone")
    assert seen == []
    qtbot.waitUntil(lambda: not turns.is_busy)
    assert seen == ["new", "other"]


def test_an_owner_is_served_at_once_when_asked(qapp: QObject) -> None:
    turns, owner, other, seen = Turns(qapp), QObject(), QObject(), list[str]()
    turns.put(owner, "view", noted(seen, "one"))
    turns.put(other, "view", noted(seen, "other"))
    turns.put(owner, "result", noted(seen, "two"))
    turns.do_all(owner)
    assert seen == ["one", "two"]
    turns.clear()
    assert not turns.is_busy


def test_a_lazy_piece_waits_for_its_owner(qapp: QObject, qtbot: QtBot) -> None:
    turns, owner, seen = Turns(qapp), QObject(), list[str]()
    turns.put(owner, "view", noted(seen, "lazy"), lazy=True)
    turns.put(owner, "state", noted(seen, "state"))
    qtbot.waitUntil(lambda: not turns.is_busy)
    assert seen == ["state"]
    turns.put(owner, "place", noted(seen, "place"), lazy=True)
    turns.do_all(owner)
    assert seen == ["state", "lazy", "place"]


def test_page_shows_at_once_what_it_missed_when_turned_to(
    workspace: Workspace, theme: Theme, settings: Settings, qtbot: QtBot
) -> None:
    page, seen = Page(workspace, theme, settings), list[int]()
    qtbot.addWidget(page)
    take = page.in_turn("news", seen.append)
    take(1)
    take(2)
    assert seen == []
    page.show()
    assert seen == [2]
    take(3)
    assert seen == [2, 3]
    qtbot.wait(20)
    assert seen == [2, 3]


def test_hidden_page_is_up_to_date_when_a_place_is_shown_on_it(opened: Window, qtbot: QtBot) -> None:
    workspace = workspace_of(opened)
    page = opened.pages["collect"]
    assert isinstance(page, CollectPage)
    opened.turn_to("home")
    session, item = workspace.session, workspace.session.view().items[0]
    workspace.run(
        lambda _monitor: session.update_items([replace(item, title="新的题名")]),
        then=lambda _done: opened.turn_to("collect"),
    )
    rest(opened, qtbot)
    page.slots.choose("A01")
    assert page.detail.list.model().index(0, 0).data() == "新的题名"
