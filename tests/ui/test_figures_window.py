"""填数 in the real window over a real archive: typing, taking back, and places other pages send one to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cmarchive.model import FigureKey
from tests.ui.helpers import rest, workspace_of
from ui.pages.figures import FiguresPage
from ui.window import Window
from ui.workspace import Place


@pytest.fixture
def page(opened: Window) -> FiguresPage:
    opened.turn_to("figures")
    found = opened.pages["figures"]
    assert isinstance(found, FiguresPage)
    return found


def gdp(window: Window, year: int = 2024) -> FigureKey:
    view = workspace_of(window).view
    assert view is not None
    return FigureKey(view.region.key, "gdp", year)


def stored(window: Window, key: FigureKey) -> str | None:
    found = workspace_of(window).session.view().figures.get(key)
    return found.number.text if found is not None else None


def test_a_paste_is_one_step_that_is_taken_back_and_done_again(
    opened: Window, page: FiguresPage, qtbot: QtBot
) -> None:
    key = gdp(opened)
    workspace_of(opened).go_to(Place(key.subject, variable="gdp", year=2022))
    QGuiApplication.clipboard().setText("96.30\t101.28\t106.00")
    QTest.keyClick(page.pane.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    rest(opened, qtbot)
    assert [stored(opened, gdp(opened, year)) for year in (2022, 2023, 2024)] == ["96.30", "101.28", "106.00"]
    assert workspace_of(opened).history.undo_name == "填写 3 个数据"
    QTest.keyClick(page.pane.grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    rest(opened, qtbot)
    assert stored(opened, key) is None
    assert page.model.place_of("gdp", 2024).data() == ""
    workspace_of(opened).redo()
    rest(opened, qtbot)
    assert page.model.place_of("gdp", 2024).data() == "106.00"


def test_a_place_of_a_figure_turns_to_its_cell(opened: Window, qtbot: QtBot) -> None:
    opened.turn_to("home")
    workspace_of(opened).go_to(Place(gdp(opened).subject, variable="gdp", year=2023))
    page = opened.stack.currentWidget()
    assert isinstance(page, FiguresPage)
    cell = page.pane.grid.current_cell()
    assert cell is not None
    assert cell.key == gdp(opened, 2023)
    qtbot.waitUntil(lambda: page.card.title.text() == "地区生产总值")


def test_what_is_being_typed_is_stored_when_the_archive_is_closed(
    opened: Window, page: FiguresPage, qtbot: QtBot
) -> None:
    key, path = gdp(opened), workspace_of(opened).session.path
    page.go_to(key.subject, "gdp", 2024)
    QTest.keyClicks(page.pane.grid, "9")
    editor = page.pane.grid.editor()
    assert editor is not None
    QTest.keyClicks(editor, "6.3")
    opened.close_archive()
    with qtbot.waitSignal(opened.shown):
        opened.open_archive(path)
    rest(opened, qtbot)
    assert stored(opened, key) == "96.3"
