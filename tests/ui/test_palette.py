"""The command palette: what it finds, and where Enter leads."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cmarchive.model import Enterprise, Item, SubjectKey, SubjectKind
from cmarchive.session import Session
from cmarchive.view import View
from tests.ui.helpers import press, rest, workspace_of
from ui.actions import Actions
from ui.finder import Finder, Hit, HitKind
from ui.models.roles import Role
from ui.pages.collect import CollectPage
from ui.pages.figures import FiguresPage
from ui.search import Shelf, haystack
from ui.widgets.basics import SearchField
from ui.window import Window


def ask(window: Window, text: str, qtbot: QtBot) -> list[Hit]:
    """Type into the palette and wait for its answer."""
    if not window.palette_.isVisible():
        window.find_anything()
    with qtbot.waitSignal(window.finder.found, check_params_cb=lambda needle, _hits: needle == text):
        window.palette_.edit.setText("")
        window.palette_.edit.setText(text)
    model = window.palette_.model
    return [model.index(row, 0).data(Role.VALUE) for row in range(model.rowCount())]


@pytest.fixture
def ready(opened: Window, qtbot: QtBot) -> Iterator[Window]:
    """The window, its archive looked through, a document with a number in it."""
    session = workspace_of(opened).session
    item = session.view().items[0]
    workspace_of(opened).run(
        lambda _monitor: session.update_items([replace(item, number="甲环审〔2023〕12号")])
    )
    rest(opened, qtbot)
    qtbot.waitUntil(lambda: opened.finder.size > 0, timeout=5000)
    yield opened
    opened.palette_.leave()


def test_actions_are_found_by_name_and_by_initials(ready: Window, qtbot: QtBot) -> None:
    assert "立即备份" in [hit.title for hit in ask(ready, "备份", qtbot)]
    assert "立即备份" in [hit.title for hit in ask(ready, "ljbf", qtbot)]


def test_enterprise_is_found_by_initials_and_entered(ready: Window, qtbot: QtBot) -> None:
    [hit] = [one for one in ask(ready, "sljzy", qtbot) if one.kind is HitKind.ENTERPRISE]
    assert hit.title == "示例甲纸业有限公司"
    press(ready.palette_.edit, Qt.Key.Key_Return)
    assert not ready.palette_.isVisible()
    page = ready.pages["collect"]
    assert ready.stack.currentWidget() is page
    assert isinstance(page, CollectPage)
    assert hit.place is not None
    assert page.slots.subject == hit.place.subject


def test_document_is_found_by_its_number(ready: Window, qtbot: QtBot) -> None:
    hits = [one for one in ask(ready, "甲环审〔2023〕12", qtbot) if one.kind is HitKind.ITEM]
    assert [one.title for one in hits] == ["营业执照"]
    assert hits[0].detail == "甲环审〔2023〕12号 · A01 · 示例甲纸业有限公司"


def test_variable_leads_to_its_row(ready: Window, qtbot: QtBot) -> None:
    hits = ask(ready, "化学需氧量排放总量", qtbot)
    hit = next(one for one in hits if one.kind is HitKind.VARIABLE)
    ready.palette_.table.choose(hits.index(hit))
    press(ready.palette_.edit, Qt.Key.Key_Return)
    assert ready.stage == "figures"
    page = ready.pages["figures"]
    assert isinstance(page, FiguresPage)
    cell = page.pane.grid.current_cell()
    assert cell is not None
    assert cell.key.variable == hit.code


def test_what_is_not_there_is_told(ready: Window, qtbot: QtBot) -> None:
    assert ask(ready, "没有这样的东西", qtbot) == []
    assert ready.palette_.nothing.text() == "没有找到“没有这样的东西”"


def test_escape_gives_the_keyboard_back(ready: Window) -> None:
    ready.turn_to("collect")
    before = ready.focusWidget()
    assert isinstance(before, QWidget)
    QTest.keyClick(before, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert ready.palette_.edit.hasFocus()
    press(ready.palette_.edit, Qt.Key.Key_Escape)
    assert not ready.palette_.isVisible()
    assert ready.focusWidget() is before


def test_escape_empties_a_search(ready: Window) -> None:
    ready.turn_to("collect")
    QTest.keyClick(ready, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = ready.focusWidget()
    assert isinstance(field, SearchField)
    field.setText("甲")
    press(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert field.hasFocus()


def test_arrows_walk_in_the_list(ready: Window, qtbot: QtBot) -> None:
    ask(ready, "档案", qtbot)
    press(ready.palette_.edit, Qt.Key.Key_Down)
    assert ready.palette_.table.currentIndex().row() == 1


def test_of_very_many_only_the_first_are_listed(opened: Window, session: Session, qtbot: QtBot) -> None:
    small = session.view()
    firms = [Enterprise(id=f"{number:04d}", name=f"示例{number}纸业有限公司") for number in range(3000)]
    items = [
        Item(
            id=number,
            subject=SubjectKey(SubjectKind.ENTERPRISE, f"{number % 3000:04d}"),
            slot="A01",
            title=f"营业执照{number}",
            dated=date(2024, 1, 1),
        )
        for number in range(20_000)
    ]
    view = View(scheme=small.scheme, profile=small.profile, enterprises=firms, items=items)
    finder = Finder(opened, Actions(opened))
    finder._renew(view)
    qtbot.waitUntil(lambda: finder.size > 20_000, timeout=10_000)
    seen: list[list[Hit]] = []
    finder.found.connect(lambda _needle, hits: seen.append(hits))
    finder.ask("纸业")
    qtbot.waitUntil(lambda: len(seen) == 1)
    finder.ask("营业执照19999")
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert len(seen[0]) == 20
    assert [one.title for one in seen[1]] == ["营业执照19999"]
    finder.shut_down()


def test_every_word_must_occur() -> None:
    names = ["示例甲纸业", "示例乙化工", "示例甲化工"]
    shelf = Shelf(names, [haystack(name) for name in names])
    assert shelf.find("甲 化工", 9) == ["示例甲化工"]
    assert shelf.find("slj", 9) == ["示例甲纸业", "示例甲化工"]
    assert shelf.find("甲", 1) == ["示例甲纸业"]
    assert shelf.find("丙", 9) == []
