"""The window's pages: the rail, the keys that turn to them, and what every page answers."""

from dataclasses import replace
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cmarchive.model import Problem, SubjectKey, SubjectKind
from cmarchive.session import Session
from cmarchive.submissions import Submission
from tests.ui.fakes import FakeSession
from tests.ui.helpers import STAGES, rest, workspace_of
from ui.dialogs.crash import CrashDialog
from ui.pages.bind import BindPage
from ui.pages.check import CheckPage
from ui.pages.collect import CollectPage
from ui.pages.figures import FiguresPage
from ui.pages.home import HomePage
from ui.pages.rollup import RollupPage
from ui.stages import is_reviewer
from ui.window import Window
from ui.workspace import Place


def test_rail_lists_the_stages_in_the_order_of_the_work(opened: Window) -> None:
    assert list(opened.pages) == STAGES
    buttons = [opened.rail.button(key) for key in STAGES]
    names = ["工作台", "收集", "填数", "校核", "装订", "移交", "意见", "接收", "审核", "汇总"]
    assert [one.text() for one in buttons] == names
    assert [one.y() for one in buttons] == sorted(one.y() for one in buttons)
    assert buttons[1].toolTip() == "收集（Ctrl+2）"
    assert buttons[1].state.endswith("%")
    assert buttons[2].state == "0%"
    assert buttons[3].state.isdecimal()


def test_control_and_a_number_turn_to_a_page(opened: Window) -> None:
    pages = (HomePage, CollectPage, FiguresPage, CheckPage, BindPage)
    for number, page in reversed(list(enumerate(pages))):
        QTest.keyClick(opened, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
        assert isinstance(opened.stack.currentWidget(), RollupPage)  # the tenth
        QTest.keyClick(opened, Qt.Key(Qt.Key.Key_1 + number), Qt.KeyboardModifier.ControlModifier)
        assert type(opened.stack.currentWidget()) is page
        assert [opened.rail.button(name).isChecked() for name in STAGES].index(True) == number


def test_click_on_the_rail_turns_the_page(opened: Window) -> None:
    opened.rail.button("bind").click()
    assert isinstance(opened.stack.currentWidget(), BindPage)


def test_place_is_shown_on_the_page_for_collecting(opened: Window) -> None:
    workspace_of(opened).go_to(Place(SubjectKey(SubjectKind.INDICATOR, "1")))
    page = opened.stack.currentWidget()
    assert isinstance(page, CollectPage)
    assert page.tree.current() == SubjectKey(SubjectKind.INDICATOR, "1")


def test_control_f_goes_to_the_search_of_the_page(opened: Window) -> None:
    opened.turn_to("check")
    page = opened.pages["check"]
    assert isinstance(page, CheckPage)
    page.search.setText("缺失")
    QTest.keyClick(opened, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.search.hasFocus()
    assert page.search.selectedText() == "缺失"


def test_control_z_takes_back_what_the_status_line_speaks_of(opened: Window, qtbot: QtBot) -> None:
    opened.turn_to("collect")
    page = opened.pages["collect"]
    assert isinstance(page, CollectPage)
    page.slots.choose("A01")
    session = workspace_of(opened).session
    page.slots.table.setFocus()
    QTest.keyClick(page.slots.table, Qt.Key.Key_Delete)
    rest(opened, qtbot)
    assert session.view().items == ()
    QTest.keyClick(page.slots.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    rest(opened, qtbot)
    assert [item.title for item in session.view().items] == ["营业执照"]


def test_mistake_of_ours_offers_a_report(opened: Window) -> None:
    opened.show_failure(KeyError("规则"))
    dialog = opened._dialog
    assert isinstance(dialog, CrashDialog)
    assert "KeyError: '规则'" in dialog.report.toPlainText()
    opened.show_failure(KeyError("又一个"))
    assert opened._dialog is dialog
    dialog.copy.click()
    assert dialog.copy.text() == "已复制"
    dialog.accept()


def test_a_low_window_squeezes_the_rail_and_loses_no_stage(opened: Window) -> None:
    opened.resize(1024, 640)
    buttons = [opened.rail.button(key) for key in STAGES]
    assert max(one.geometry().bottom() for one in buttons) < opened.rail.settings.y()
    assert opened.rail.settings.geometry().bottom() <= opened.rail.height()
    opened.resize(1440, 1160)
    assert buttons[0].sizeHint().height() > 60


def test_the_stages_of_a_reviewer_come_with_a_city_and_are_kept_as_wished(session: FakeSession) -> None:
    def shown(wish: str) -> bool:
        return is_reviewer(cast("Session", session), wish)

    session.profile = replace(session.profile, region_code="610123")
    assert [shown(wish) for wish in ("", "on", "off")] == [False, True, False]
    session.received = [cast("Submission", object())]
    assert shown(""), "whoever has received packages reviews them"
    assert not shown("off")
    session.received = []
    session.profile = replace(session.profile, region_code="610100")
    assert [shown(wish) for wish in ("", "off")] == [True, False]


def test_what_a_page_tells_after_its_archive_was_closed_is_ignored(opened: Window) -> None:
    page = opened.pages["check"]
    opened.close_archive()
    page.state_changed.emit("7")
    assert opened.pages == {}


def test_a_drawer_in_a_low_window_has_the_room_it_needs(opened: Window) -> None:
    opened.resize(opened.minimumSize())
    opened.turn_to("collect")
    page = opened.pages["collect"]
    assert isinstance(page, CollectPage)
    before = page.height()
    page.drawer.open()
    QApplication.processEvents()
    assert page.detail.height() >= page.detail.minimumSizeHint().height()
    page.drawer.close()
    QApplication.processEvents()
    assert page.height() == before


def test_in_the_lowest_window_no_stage_is_lost_and_pages_scroll_from_their_top(opened: Window) -> None:
    opened.resize(opened.minimumSize())
    QApplication.processEvents()
    rail, bar = opened.rail, opened.stack.place.verticalScrollBar()
    buttons = [*(rail.button(key) for key in STAGES), rail.settings]
    assert [one.y() for one in buttons] == sorted(one.y() for one in buttons)
    assert all(one.height() >= 24 for one in buttons)  # WCAG 2.2, 2.5.8
    assert rail.settings.geometry().bottom() <= rail.height()
    assert opened.status.mapTo(opened, opened.status.rect().bottomLeft()).y() < opened.height()
    for key in ("bind", "figures", "handover"):
        opened.turn_to(key)
        page = opened.pages[key]
        assert page.height() > opened.stack.place.height()  # for less it cannot do with
        assert bar.maximum() == page.height() - opened.stack.place.viewport().height()
        assert bar.value() == 0
        bar.setValue(bar.maximum())


def test_what_a_page_told_is_old_once_something_else_was_done(opened: Window, qtbot: QtBot) -> None:
    opened.turn_to("home")
    home = opened.pages["home"]
    home.tell("企业名录：新增 4 家。")
    home.bar.offer("去收集材料", lambda: None)
    workspace = workspace_of(opened)
    workspace.run(lambda _monitor: None)
    rest(opened, qtbot)
    assert home.bar.text  # whoever looks at it may go on reading
    opened.turn_to("collect")
    workspace.run(lambda _monitor: None)
    rest(opened, qtbot)
    opened.turn_to("home")
    assert home.bar.text == ""
    home.tell("企业名录：新增 4 家。", [Problem(file="名录", where="", message="代码有误。")])
    home.bar.offer("去收集材料", lambda: None)
    opened.turn_to("collect")
    workspace.run(lambda _monitor: None)
    rest(opened, qtbot)
    opened.turn_to("home")
    assert home.bar.text
    assert home.bar.act.isHidden()
