"""填数 through the keyboard, the clipboard and the mouse: what is typed shows at once, is stored, and never lost."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cmarchive.errors import DiskFull
from cmarchive.numbers import parse_number
from cmarchive.session import CheckResult
from tests.ui.conftest import Present, Settle
from tests.ui.figures import (
    OUTPUT,
    REGION,
    WATER,
    FiguresSession,
    figure,
    key,
    large_scheme,
)
from tests.ui.small import PAPER
from ui.models.figure_values import Cell, Show
from ui.models.roles import SPOKEN, TIP, Role
from ui.pages.figures import FiguresPage
from ui.previews import Previews
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.figure_parts import Found
from ui.widgets.status import StatusLine
from ui.workspace import Place, Workspace

Type = Callable[[str], None]


@pytest.fixture
def session(tmp_path: Path) -> FiguresSession:
    made = FiguresSession(tmp_path / "示例县2024.cma")
    for one in (
        figure("treated", "65.00"),
        figure("generated", "80.00"),
        figure("sewage_rate", "81.3", unit="%"),
    ):
        made.figures[one.key] = one
    return made


@pytest.fixture
def page(
    workspace: Workspace,
    previews: Previews,
    theme: Theme,
    settings: Settings,
    present: Present,
    settle: Settle,
) -> FiguresPage:
    made = FiguresPage(workspace, theme, settings, previews)
    present(made)
    made.pane.grid.setFocus()
    return made


@pytest.fixture
def type_text(page: FiguresPage) -> Type:
    """Strike keys where the focus is."""

    def act(text: str) -> None:
        for char in text:
            editor = page.pane.grid.editor()
            target = editor if editor is not None else page.pane.grid
            if char.isascii():
                QTest.keyClicks(target, char)
            else:
                composed = QInputMethodEvent()
                composed.setCommitString(char)
                QApplication.sendEvent(target, composed)

    return act


def cell(page: FiguresPage, code: str, year: int = 2024) -> Cell:
    value = page.model.place_of(code, year).data(Role.VALUE)
    assert isinstance(value, Cell)
    return value


def stand_on(page: FiguresPage, code: str, year: int = 2024) -> None:
    page.pane.grid.go(page.model.place_of(code, year))


def choose_cells(page: FiguresPage, first: tuple[str, int], last: tuple[str, int]) -> None:
    stand_on(page, *first)
    grid, end = page.pane.grid, page.model.place_of(*last)
    model = grid.selectionModel()
    for row in range(grid.currentIndex().row(), end.row() + 1):
        for column in range(grid.currentIndex().column(), end.column() + 1):
            model.select(page.model.index(row, column), model.SelectionFlag.Select)


def strike(page: FiguresPage, key_: Qt.Key, *, ctrl: bool = False, shift: bool = False) -> None:
    held = Qt.KeyboardModifier.NoModifier
    if ctrl:
        held |= Qt.KeyboardModifier.ControlModifier
    if shift:
        held |= Qt.KeyboardModifier.ShiftModifier
    editor = page.pane.grid.editor()
    QTest.keyClick(editor if editor is not None else page.pane.grid, key_, held)


def clipboard(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def here(page: FiguresPage) -> tuple[str, int]:
    now = page.pane.grid.current_cell()
    assert now is not None
    return now.key.variable, now.key.year


# Typing


def test_typing_starts_at_once_and_enter_goes_down(
    page: FiguresPage, session: FiguresSession, type_text: Type, settle: Settle
) -> None:
    stand_on(page, "treated", 2023)
    type_text("2.90")
    strike(page, Qt.Key.Key_Return)
    assert cell(page, "treated", 2023).text == "2.90"
    assert here(page) == ("generated", 2023)
    settle()
    assert session.figures[key("treated", 2023)].number.text == "2.90"
    assert page.desk.drafts == {}
    assert session.named("figures") == [((key("treated", 2023), "2.90"),)]


def test_tab_and_arrows_go_on_as_in_a_spreadsheet(page: FiguresPage, type_text: Type, settle: Settle) -> None:
    stand_on(page, "treated", 2022)
    type_text("1")
    strike(page, Qt.Key.Key_Tab)
    assert here(page) == ("treated", 2023)
    type_text("2")
    strike(page, Qt.Key.Key_Right)
    assert here(page) == ("treated", 2024)
    type_text("3")
    strike(page, Qt.Key.Key_Tab)
    assert here(page) == ("generated", 2022)
    strike(page, Qt.Key.Key_Backtab, shift=True)
    assert here(page) == ("treated", 2024)
    type_text("4")
    strike(page, Qt.Key.Key_Up)
    assert here(page) == ("sewage_rate", 2024)
    settle()
    assert [cell(page, "treated", year).text for year in (2022, 2023, 2024)] == ["1", "2", "4"]


def test_f2_keeps_what_stands_there_and_arrows_move_the_cursor(
    page: FiguresPage, session: FiguresSession, type_text: Type, settle: Settle
) -> None:
    stand_on(page, "treated")
    strike(page, Qt.Key.Key_F2)
    strike(page, Qt.Key.Key_Left)
    type_text("5")
    strike(page, Qt.Key.Key_Return, shift=True)
    settle()
    assert session.figures[key("treated")].number.text == "65.050"
    assert here(page) == ("sewage_rate", 2024)


def test_escape_gives_back_what_stood_there(
    page: FiguresPage, session: FiguresSession, type_text: Type
) -> None:
    stand_on(page, "treated")
    type_text("9")
    strike(page, Qt.Key.Key_Escape)
    assert page.pane.grid.editor() is None
    assert cell(page, "treated").text == "65.00"
    assert session.named("figures") == []


def test_leaving_a_cell_as_it_is_stores_nothing(
    page: FiguresPage, session: FiguresSession, settle: Settle
) -> None:
    stand_on(page, "treated")
    strike(page, Qt.Key.Key_F2)
    strike(page, Qt.Key.Key_Return)
    settle()
    assert session.named("figures") == []


def test_what_is_typed_is_stored_when_the_field_loses_the_focus(
    page: FiguresPage, session: FiguresSession, type_text: Type, settle: Settle
) -> None:
    stand_on(page, "treated")
    type_text("7.5 万吨")
    page.tree.search.setFocus()
    settle()
    assert session.figures[key("treated")].number.text == "7.5"


def test_titles_are_passed_over(page: FiguresPage) -> None:
    stand_on(page, "water_good")
    strike(page, Qt.Key.Key_Return)
    assert here(page) == ("population", 2024)
    strike(page, Qt.Key.Key_Up)
    assert here(page) == ("water_good", 2024)


def test_another_unit_is_taken_and_shown(
    page: FiguresPage, session: FiguresSession, type_text: Type, settle: Settle
) -> None:
    stand_on(page, "treated")
    type_text("650000 吨")
    strike(page, Qt.Key.Key_Return)
    settle()
    assert session.figures[key("treated")].unit == "吨"
    assert cell(page, "treated").text == "650000 吨"


def test_an_answer_is_typed_as_a_word(
    page: FiguresPage, session: FiguresSession, type_text: Type, settle: Settle
) -> None:
    stand_on(page, "water_good")
    type_text("是")
    strike(page, Qt.Key.Key_Return)
    settle()
    assert session.figures[key("water_good")].value == 1
    assert cell(page, "water_good").text == "是"


def test_delete_clears_the_selection_as_one_step(
    page: FiguresPage, session: FiguresSession, settle: Settle
) -> None:
    choose_cells(page, ("sewage_rate", 2024), ("generated", 2024))
    strike(page, Qt.Key.Key_Delete)
    assert [cell(page, code).text for code in ("sewage_rate", "treated", "generated")] == ["", "", ""]
    settle()
    assert session.figures == {}
    assert len(session.named("figures")) == 1


def test_keys_struck_while_the_archive_is_busy_are_kept_in_order(
    page: FiguresPage, session: FiguresSession, workspace: Workspace, type_text: Type, settle: Settle
) -> None:
    proceed = threading.Event()
    workspace.look(lambda _monitor: proceed.wait(10), title="慢", then=lambda _done: None)
    for text in ("1", "12", "123"):
        stand_on(page, "treated")
        type_text(text)
        strike(page, Qt.Key.Key_Return)
    assert cell(page, "treated").text == "123"
    proceed.set()
    settle()
    assert session.figures[key("treated")].number.text == "123"
    assert [dict(call)[key("treated")] for call in session.named("figures")] == ["1", "12", "123"]  # type: ignore[call-overload]


# What cannot be a figure


def test_bad_input_stays_marked_with_its_reason_until_mended(
    page: FiguresPage, session: FiguresSession, type_text: Type, settle: Settle
) -> None:
    stand_on(page, "treated")
    type_text("6l.5")
    strike(page, Qt.Key.Key_Return)
    shown = page.model.place_of("treated", 2024)
    assert shown.data() == "6l.5"
    assert "疑似把字母" in str(shown.data(TIP))
    assert "疑似把字母" in str(shown.data(SPOKEN))
    assert page.bar.text.startswith("1 格不能作为数据")
    settle()
    assert session.named("figures") == []
    assert session.figures[key("treated")].number.text == "65.00"
    stand_on(page, "treated")
    type_text("61.5")
    strike(page, Qt.Key.Key_Return)
    settle()
    assert session.figures[key("treated")].number.text == "61.5"
    assert page.bar.text == ""


def test_bad_input_survives_a_restart_and_can_be_given_up(
    page: FiguresPage,
    workspace: Workspace,
    previews: Previews,
    theme: Theme,
    settings: Settings,
    type_text: Type,
    qtbot: QtBot,
) -> None:
    stand_on(page, "treated")
    type_text("abc")
    strike(page, Qt.Key.Key_Return)
    again = FiguresPage(workspace, theme, settings, previews)
    qtbot.addWidget(again)
    assert [draft.entry.text for draft in again.desk.drafts.values()] == ["abc"]
    stand_on(page, "treated")
    qtbot.waitUntil(lambda: page.card.discard.isVisible())
    page.card.discard.click()
    assert cell(page, "treated").text == "65.00"
    assert settings.choices("figures", workspace.session.path) == ""


def test_a_failure_to_store_keeps_what_was_typed_and_tries_again(
    page: FiguresPage, session: FiguresSession, type_text: Type, settle: Settle, qtbot: QtBot
) -> None:
    session.refusal = DiskFull(path="/盘")
    stand_on(page, "treated")
    type_text("70")
    strike(page, Qt.Key.Key_Return)
    settle()
    assert cell(page, "treated").text == "70"
    assert cell(page, "treated").problem == page.bar.text
    assert session.figures[key("treated")].number.text == "65.00"
    stand_on(page, "treated")
    qtbot.waitUntil(lambda: page.card.retry.isVisible())
    page.card.retry.click()
    settle()
    assert session.figures[key("treated")].number.text == "70"
    assert page.bar.text == ""


# Blocks


def test_a_block_from_a_spreadsheet_is_pasted_as_one_step(
    page: FiguresPage, session: FiguresSession, settle: Settle
) -> None:
    clipboard('"1,234.50"\t２．５\r\n97\t"3 万吨"\r\n')
    stand_on(page, "treated", 2023)
    strike(page, Qt.Key.Key_V, ctrl=True)
    settle()
    assert session.figures[key("treated", 2023)].number.text == "1234.50"
    assert session.figures[key("treated", 2024)].number.text == "2.5"
    assert session.figures[key("generated", 2023)].number.text == "97"
    assert session.figures[key("generated", 2024)].number.text == "3"
    assert len(session.named("figures")) == 1
    assert len(page.pane.grid.chosen()) == 4


def test_what_cannot_be_read_in_a_block_is_told_by_cell_and_the_rest_is_taken(
    page: FiguresPage, session: FiguresSession, settle: Settle
) -> None:
    clipboard("1\t无数据\n3\t4\t5")
    stand_on(page, "treated", 2023)
    strike(page, Qt.Key.Key_V, ctrl=True)
    settle()
    assert session.figures[key("generated", 2024)].number.text == "4"
    assert session.figures[key("treated", 2024)].number.text == "65.00"
    assert cell(page, "treated").text == "无数据"
    assert page.bar.text.startswith("1 格不能作为数据")
    assert page.bar.text.endswith("粘贴的内容比表格多，有 1 格没有位置，没有填入；其余已填入。")
    assert page.bar.details.toPlainText() == "污水处理量（2024 年）：“无数据”不是数字"
    assert [one.variable for one in page.desk.troubled] == ["treated"]


def test_a_block_passes_over_titles(page: FiguresPage, session: FiguresSession, settle: Settle) -> None:
    clipboard("是\n50.5")
    stand_on(page, "water_good")
    strike(page, Qt.Key.Key_V, ctrl=True)
    settle()
    assert session.figures[key("population")].number.text == "50.5"


def test_a_block_with_names_is_placed_by_them(
    page: FiguresPage, session: FiguresSession, settle: Settle
) -> None:
    clipboard(
        "项目\t单位\t2023年\t2024年\n污水产生量\t吨\t900000\t800000\n乡村人口\t万人\t20.5\t20.1\n外星人口\t人\t1\t2"
    )
    stand_on(page, "treated", 2024)
    strike(page, Qt.Key.Key_V, ctrl=True)
    settle()
    assert cell(page, "generated", 2023).text == "900000 吨"
    assert session.figures[key("rural", 2024)].number.text == "20.1"
    assert session.figures[key("treated")].number.text == "65.00"
    assert page.bar.text == "已按数据项名称填入 4 格。有 1 行的名称不是这里的数据项，没有填入。"
    assert page.bar.details.toPlainText() == "外星人口"
    assert len(session.named("figures")) == 1


def test_one_value_fills_the_selection(page: FiguresPage, session: FiguresSession, settle: Settle) -> None:
    clipboard("7\n")
    choose_cells(page, ("treated", 2022), ("generated", 2023))
    strike(page, Qt.Key.Key_V, ctrl=True)
    settle()
    assert [
        session.figures[key(code, year)].number.text
        for code in ("treated", "generated")
        for year in (2022, 2023)
    ] == ["7"] * 4


def test_a_block_is_copied_with_what_lies_between(page: FiguresPage) -> None:
    choose_cells(page, ("sewage_rate", 2023), ("generated", 2024))
    strike(page, Qt.Key.Key_C, ctrl=True)
    assert QGuiApplication.clipboard().text() == "\t81.3\n\t65.00\n\t80.00"


def test_cutting_copies_and_clears(page: FiguresPage, session: FiguresSession, settle: Settle) -> None:
    stand_on(page, "treated")
    strike(page, Qt.Key.Key_X, ctrl=True)
    settle()
    assert QGuiApplication.clipboard().text() == "65.00"
    assert key("treated") not in session.figures


def test_fill_down_and_fill_right(page: FiguresPage, session: FiguresSession, settle: Settle) -> None:
    choose_cells(page, ("treated", 2024), ("generated", 2024))
    strike(page, Qt.Key.Key_D, ctrl=True)
    assert cell(page, "generated").text == "65.00"
    stand_on(page, "urban", 2022)
    clipboard("20.5")
    strike(page, Qt.Key.Key_V, ctrl=True)
    choose_cells(page, ("urban", 2022), ("urban", 2024))
    strike(page, Qt.Key.Key_R, ctrl=True)
    settle()
    assert [session.figures[key("urban", year)].number.text for year in (2022, 2023, 2024)] == ["20.5"] * 3


def test_one_cell_alone_is_filled_from_its_neighbour(
    page: FiguresPage, session: FiguresSession, settle: Settle
) -> None:
    stand_on(page, "generated")
    strike(page, Qt.Key.Key_D, ctrl=True)
    settle()
    assert session.figures[key("generated")].number.text == "65.00"


# What is computed and found


def test_findings_arrive_right_after_the_edit(
    page: FiguresPage, session: FiguresSession, workspace: Workspace, type_text: Type, qtbot: QtBot
) -> None:
    workspace._rest.setInterval(10**6)  # so that only the check of what was edited can bring them
    seen: list[CheckResult] = []
    workspace.rechecked.connect(seen.append)
    stand_on(page, "sewage_rate")
    type_text("18.3")
    with qtbot.waitSignal(workspace.rechecked):
        strike(page, Qt.Key.Key_Return)
    assert [one.rule for one in seen[0].findings] == ["R1"]
    marked = cell(page, "sewage_rate")
    assert marked.severity == "error"
    assert marked.computed is not None
    assert (marked.computed.text, marked.computed.agrees) == ("81.2", False)
    assert "应为 81.2%" in str(page.model.place_of("sewage_rate", 2024).data(TIP))
    stand_on(page, "sewage_rate")
    qtbot.waitUntil(lambda: page.card.title.text() == "污水处理率")
    assert page.card.formula.text() == "65.00 ÷ 80.00 = 81.2%"
    went: list[Place] = []
    workspace.went_to.connect(went.append)
    [found] = page.card.findChildren(Found)
    found.explain.click()
    assert went == [Place(REGION, finding=seen[0].findings[0].fingerprint)]
    page.card.adopt.click()
    qtbot.waitUntil(lambda: cell(page, "sewage_rate").severity is None)
    assert session.figures[key("sewage_rate")].number.text == "81.2"


def test_what_is_worked_out_a_moment_later_knows_of_an_edit_made_meanwhile(
    page: FiguresPage, workspace: Workspace, settle: Settle, qtbot: QtBot
) -> None:
    settle()
    before = cell(page, "sewage_rate").computed
    page.tree.choose(PAPER)
    page.tree.choose(REGION)  # worked out at the next turn
    assert workspace.view is not None
    edited = key("generated")
    figure = replace(workspace.view.figures[edited], number=parse_number("100.00"))
    workspace.view = workspace.view.with_figures({edited: figure})
    workspace.view_changed.emit(workspace.view)
    after = cell(page, "sewage_rate").computed
    assert before is not None
    assert after is not None
    assert before.text != after.text
    qtbot.waitUntil(lambda: not workspace.turns.is_busy)
    assert cell(page, "sewage_rate").computed == after


def colors_of(page: FiguresPage, code: str) -> set[str]:
    """The colours a cell is drawn in."""
    rect = page.pane.grid.visualRect(page.model.place_of(code, 2024)).adjusted(3, 0, 0, 0)
    image = page.pane.grid.viewport().grab(rect).toImage()
    pixels = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name().upper() for x, y in pixels}


def test_a_cell_is_drawn_as_it_stands(
    page: FiguresPage, session: FiguresSession, theme: Theme, type_text: Type, settle: Settle, qtbot: QtBot
) -> None:
    colors = theme.colors
    stand_on(page, "population")
    assert colors.error not in colors_of(page, "sewage_rate")
    stand_on(page, "sewage_rate")
    type_text("18.3")
    strike(page, Qt.Key.Key_Return)
    settle()
    assert colors.error in colors_of(page, "sewage_rate")
    stand_on(page, "generated")
    strike(page, Qt.Key.Key_Delete)
    settle()
    stand_on(page, "population")
    assert colors.warning_soft in colors_of(page, "generated")
    stand_on(page, "treated")
    type_text("abc")
    strike(page, Qt.Key.Key_Return)
    stand_on(page, "population")
    assert colors.error_soft in colors_of(page, "treated")
    assert colors.accent in colors_of(page, "population")


def test_the_filters_show_what_is_lacking_and_what_is_wrong(
    page: FiguresPage, type_text: Type, settle: Settle, qtbot: QtBot
) -> None:
    def shown() -> list[str]:
        rows = (page.model.cell(row, 0) for row in range(page.model.rowCount()))
        return [one.key.variable for one in rows if one is not None]

    page.pane.buttons[Show.OPEN].click()
    assert shown() == ["sewage_rate", "treated", "generated"]
    stand_on(page, "sewage_rate")
    type_text("18.3")
    strike(page, Qt.Key.Key_Return)
    settle()
    qtbot.waitUntil(lambda: page.pane.buttons[Show.FOUND].text() == "有问题 3")
    page.pane.buttons[Show.FOUND].click()
    assert shown() == ["sewage_rate", "treated", "generated"]
    page.pane.buttons[Show.ALL].click()
    page.pane.search.setText("xcrk")
    assert shown() == ["rural"]
    page.pane.search.setText("没有这项")
    assert page.pane.stack.currentWidget() is page.pane.empty


# Going about


def test_a_place_leads_to_the_cell(page: FiguresPage) -> None:
    page.pane.buttons[Show.FOUND].click()
    page.go_to(REGION, "rural", 2023)
    assert here(page) == ("rural", 2023)
    page.go_to(PAPER, "output", 2024)
    assert here(page) == ("output", 2024)
    assert page.pane.grid.current_cell() is not None
    assert page.pane.grid.current_cell().key == OUTPUT  # type: ignore[union-attr]
    page.go_to(WATER, "treated", 2022)
    assert page.tree.subject == WATER
    page.go_to(REGION, "generated")
    assert (page.tree.subject, here(page)) == (WATER, ("generated", 2024))
    page.go_to(REGION, "population", 2024)
    assert page.tree.subject == REGION


def test_a_variable_is_sought_where_it_is(page: FiguresPage) -> None:
    page.tree.choose(WATER)
    page.seek("treated")
    assert (page.tree.subject, here(page)) == (WATER, ("treated", 2024))
    page.seek("rural")
    assert (page.tree.subject, here(page)) == (REGION, ("rural", 2024))
    page.seek("output")
    assert (page.tree.subject, here(page)) == (PAPER, ("output", 2024))
    page.seek("没有")
    assert here(page) == ("output", 2024)


def test_the_place_left_is_come_back_to(page: FiguresPage) -> None:
    page.go_to(WATER, "generated", 2023)
    place = page.place()
    page.go_to(PAPER, "output", 2024)
    page.return_to(place)
    assert (page.tree.subject, here(page)) == (WATER, ("generated", 2023))
    for nonsense in ("", "region", "enterprise/9999/output/2024", "indicator/14/rural/x"):
        page.return_to(nonsense)
    assert page.tree.subject == WATER


def test_the_next_lacking_cell_is_one_key_away(page: FiguresPage) -> None:
    stand_on(page, "sewage_rate", 2024)
    visited = []
    for _ in range(5):
        next(one for one in page.actions() if one.objectName() == "next").trigger()
        visited.append(here(page))
    assert visited == [
        ("generated", 2022),
        ("generated", 2023),
        ("sewage_rate", 2022),
        ("sewage_rate", 2023),
        ("generated", 2022),
    ]


def test_the_tree_counts_what_is_filled(page: FiguresPage, type_text: Type, settle: Settle) -> None:
    def count() -> str:
        index = page.tree.model.index_of(WATER)
        return str(index.siblingAtColumn(1).data())

    assert count() == "2/6"
    stand_on(page, "generated", 2023)
    type_text("8")
    strike(page, Qt.Key.Key_Return)
    settle()
    assert count() == "3/6"


@pytest.mark.parametrize(
    ("needle", "found"),
    [
        ("sljzy", [0, 0, 1]),
        ("示例甲", [0, 0, 1]),
        ("shws", [0, 1, 0]),
        ("14", [0, 1, 0]),
        ("610000", [1, 0, 0]),
    ],
)
def test_the_tree_is_searched_by_name_initials_and_code(
    page: FiguresPage, needle: str, found: list[int]
) -> None:
    page.tree.search.setText(needle)
    tree = page.tree.model
    assert [tree.rowCount(tree.index(kind, 0)) for kind in range(3)] == found


def test_the_rail_says_how_much_of_what_is_required_is_there(
    page: FiguresPage, type_text: Type, settle: Settle
) -> None:
    told: list[str] = []
    page.state_changed.connect(told.append)
    stand_on(page, "generated", 2023)
    type_text("8")
    strike(page, Qt.Key.Key_Return)
    settle()
    assert told[0] == "50%"


# Sources, tables


def test_a_source_is_chosen_among_documents_and_shown(
    page: FiguresPage, session: FiguresSession, workspace: Workspace, settle: Settle, qtbot: QtBot
) -> None:
    stand_on(page, "treated")
    qtbot.waitUntil(lambda: page.card.choose_source.isEnabled())
    page.card.choose_source.click()
    dialog = page._dialog
    assert dialog is not None
    dialog.search.setText("执行报告")
    dialog.pages.turn(2)
    dialog.ok.click()
    settle()
    assert session.named("source") == [((key("treated"),), 3, 3)]
    qtbot.waitUntil(lambda: "《执行报告》第 3 页" in page.card.source.text())
    went: list[Place] = []
    workspace.went_to.connect(went.append)
    page.card.show_source.click()
    assert went == [Place(PAPER, "C06", 3)]
    page.card.drop_source.click()
    settle()
    assert session.figures[key("treated")].item is None


def test_tables_come_in_and_go_out(
    page: FiguresPage, session: FiguresSession, settle: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    page.tables.take_in(tmp_path / "数据.xlsx")
    settle()
    assert cell(page, "treated").text == "90.0"
    assert page.bar.text == "已导入数据：新增 1 个，修改 0 个，没有变化 0 个。"
    page.tables.take_previous(tmp_path / "上次.xlsx")
    settle()
    stand_on(page, "treated")
    qtbot.waitUntil(lambda: page.card.before.text() == "上次报送 80.0 万吨")
    page.tables.write_template(str(tmp_path / "填报"))
    settle()
    assert session.named("template") == [tmp_path / "填报.xlsx"]


# Much at once


class TestMany:
    """A paste of five thousand figures."""

    COUNT = 1700

    @pytest.fixture
    def session(self, tmp_path: Path) -> FiguresSession:
        return FiguresSession(tmp_path / "示例县2024.cma", large_scheme(self.COUNT))

    def test_five_thousand_pasted_figures_arrive_complete(
        self, page: FiguresPage, session: FiguresSession, settle: Settle, status: StatusLine
    ) -> None:
        lines = [f"{row}.10\t{row}.20\t{row}.30" for row in range(self.COUNT)]
        lines[1234] = "1234.10\t12三4\t1234.30"
        clipboard("\n".join(lines))
        stand_on(page, "v0", 2022)
        strike(page, Qt.Key.Key_V, ctrl=True)
        assert cell(page, "v1699", 2024).text == "1699.30"
        settle()
        assert len(session.figures) == 3 * self.COUNT - 1
        assert session.figures[key("v1699", 2024)].number.text == "1699.30"
        assert [(one.variable, one.year) for one in page.desk.troubled] == [("v1234", 2023)]
        assert page.bar.text.startswith("1 格不能作为数据")
        assert len(session.named("figures")) == 1
        assert status.note.text() == f"已保存 {3 * self.COUNT - 1} 个数据"


def test_model_answers_as_it_should(
    page: FiguresPage, tested: Callable[[object], None], type_text: Type, settle: Settle
) -> None:
    for model in (page.model, page.tree.model):
        tested(model)
    page.pane.buttons[Show.OPEN].click()
    stand_on(page, "treated", 2023)
    type_text("5")
    strike(page, Qt.Key.Key_Return)
    settle()
    page.go_to(PAPER, "output")
    assert page.model.headerData(1, Qt.Orientation.Vertical) == "工业总产值（万元）"
