"""缺件墙: what its cells say, how it is arranged, and how one gets from cell to cell and on to the slot."""

from collections.abc import Mapping

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cmarchive.dossiers import Completeness, completeness
from cmarchive.model import Enterprise, SlotNote, SubjectKey
from cmarchive.view import View
from tests.ui.conftest import Tested
from tests.ui.fakes import FakeSession
from tests.ui.helpers import press
from tests.ui.small import CHEMICAL, PAPER
from ui.models.roles import SPOKEN, TIP
from ui.models.wall import WallModel
from ui.models.wall_cells import Cell
from ui.models.wall_rows import WallOrder, WallRows
from ui.pages.wall_card import WallCard
from ui.theme import Theme, Tone
from ui.widgets.wall import WallView


def counted(view: View) -> Mapping[SubjectKey, Completeness]:
    return {one.key: completeness(view, one.key) for one in view.subjects()}


@pytest.fixture
def model(session: FakeSession, qapp: QApplication, tested: Tested) -> WallModel:
    made = WallModel()
    tested(made)
    view = session.view()
    made.show(view, counted(view))
    return made


@pytest.fixture
def card(qtbot: QtBot, theme: Theme, session: FakeSession) -> WallCard:
    """The wall over the small archive: two enterprises, groups C F G Z."""
    made = WallCard(theme)
    qtbot.addWidget(made)
    made.resize(900, 500)
    view = session.view()
    made.show_progress(view, counted(view))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def words(model: WallModel, row: int) -> list[str]:
    return [model.cell(row, column).word for column in range(model.columnCount())]


def names(model: WallModel) -> list[str]:
    return [one.name for one in model.enterprises]


# What is said


def test_groups_say_what_is_gravest_in_them(model: WallModel) -> None:
    assert [span.heading for span in model.spans] == ["C 许可", "F", "G", "Z"]
    assert names(model) == ["示例乙化工有限公司", "示例甲纸业有限公司"]  # the one that lacks more first
    assert words(model, 0) == ["缺2", "过期1", "缺1", "—"]
    assert words(model, 1) == ["1/2", "—", "缺1", "—"]
    assert model.cell(0, 0) == Cell("缺2", Tone.ERROR, solid=True)
    assert model.cell(1, 0) == Cell("1/2", Tone.WARNING)
    assert (model.percent(0), model.percent(1)) == (0, 33)


def test_single_slots_say_their_own_state(model: WallModel) -> None:
    model.zoom(by_slot=True)
    assert [span.heading for span in model.spans] == ["C01", "C06", "F05", "G01", "Z01"]
    assert words(model, 0) == ["缺", "缺", "过期", "缺", "—"]
    assert words(model, 1) == ["✓", "待补", "—", "缺", "—"]


def test_what_does_not_apply_is_no_gap(session: FakeSession, qapp: QApplication) -> None:
    session.put_note(SlotNote(subject=PAPER, slot="G01", reason="无须备案"))
    view, model = session.view(), WallModel()
    model.show(view, counted(view))
    model.zoom(by_slot=True)
    assert words(model, model.row_of(PAPER))[3] == "不适用"
    model.zoom(by_slot=False)
    assert words(model, model.row_of(PAPER))[2] == "—"


def test_pointer_and_screen_reader_are_told_what_is_missing(model: WallModel) -> None:
    told = model.index(0, 0).data(TIP)
    assert told.splitlines() == [
        "示例乙化工有限公司 · C 排污许可",
        "应有 2 项，完成 0 项",
        "缺失　C01 排污许可证正本",
        "缺失　C06 执行报告",
    ]
    assert model.index(0, 0).data(SPOKEN) == told
    assert "完成 1 项（33%）" in model.headerData(1, Qt.Orientation.Vertical, TIP)
    assert model.headerData(0, Qt.Orientation.Horizontal, TIP) == "C 排污许可"


def test_nothing_counted_yet_says_nothing(session: FakeSession, qapp: QApplication) -> None:
    model = WallModel()
    model.show(session.view(), {})
    assert words(model, 0) == ["", "", "", ""]
    assert model.next_open(0, -1) is None


# How it is arranged


def test_rows_are_filtered_sorted_and_searched(session: FakeSession, qapp: QApplication) -> None:
    session.enterprises.append(Enterprise(id="0003", name="示例丙服装厂"))
    for slot in ("C01", "C06", "G01"):
        session.put_note(SlotNote(subject=SubjectKey(PAPER.kind, "0003"), slot=slot, reason="不产生"))
    view, model = session.view(), WallModel()
    model.show(view, counted(view))
    model.arrange(WallOrder.NUMBER, WallRows.ALL, "")
    assert names(model) == ["示例甲纸业有限公司", "示例乙化工有限公司", "示例丙服装厂"]
    model.arrange(WallOrder.NAME, WallRows.ALL, "")
    assert names(model) == ["示例丙服装厂", "示例甲纸业有限公司", "示例乙化工有限公司"]
    for rows, shown in (
        (WallRows.OPEN, ["示例乙化工有限公司", "示例甲纸业有限公司"]),
        (WallRows.DATED, ["示例乙化工有限公司"]),
        (WallRows.DONE, ["示例丙服装厂"]),
    ):
        model.arrange(WallOrder.MOST, rows, "")
        assert names(model) == shown
    model.arrange(WallOrder.MOST, WallRows.ALL, "slj")  # pinyin initials of 示例甲
    assert names(model) == ["示例甲纸业有限公司"]


def test_rows_stay_where_they_are_through_edits(session: FakeSession, model: WallModel) -> None:
    for slot in ("C01", "C06", "G01", "F05"):
        session.put_note(SlotNote(subject=CHEMICAL, slot=slot, reason="停产"))
    view = session.view()
    model.show(view, counted(view))
    assert names(model) == ["示例乙化工有限公司", "示例甲纸业有限公司"]
    assert words(model, 0) == ["—", "过期1", "—", "—"]


# Going from cell to cell


def test_next_missing_goes_row_by_row_and_round(model: WallModel) -> None:
    at: tuple[int, int] | None = (0, -1)
    visited = []
    for _ in range(6):
        assert at is not None
        at = model.next_open(*at)
        visited.append(at)
    assert visited == [(0, 0), (0, 1), (0, 2), (1, 0), (1, 2), (0, 0)]


def test_target_is_the_first_open_slot(model: WallModel) -> None:
    assert model.target(1, 0) == (PAPER, "C06")  # C01 is in order
    assert model.target(0, 0) == (CHEMICAL, "C01")
    assert model.target(0, 3) == (CHEMICAL, "Z01")


def test_next_and_enter_opens_it(card: WallCard, qtbot: QtBot) -> None:
    card.view.setFocus()
    card.next.click()
    card.go_on()
    assert (card.view.currentIndex().row(), card.view.currentIndex().column()) == (0, 1)
    with qtbot.waitSignal(card.opened) as opened:
        press(card.view, Qt.Key.Key_Return)
    assert opened.args == [CHEMICAL, "F05"]
    press(card.view, Qt.Key.Key_Down)
    assert card.view.currentIndex().row() == 1


def test_counting_shows_the_top_unless_somebody_chose_a_cell(
    qtbot: QtBot, theme: Theme, session: FakeSession
) -> None:
    made = WallCard(theme)
    qtbot.addWidget(made)
    view = session.view()
    made.show_progress(view, {})
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.view.setFocus()
    assert made.view.currentIndex().isValid()  # Qt's own choice, not a person's
    made.show_progress(view, counted(view))
    assert not made.view.currentIndex().isValid()
    made.view.choose(1, 1)
    chosen = made.model.enterprises[1].key
    made.show_progress(view, {})
    assert made.model.enterprises[made.view.currentIndex().row()].key == chosen


def test_click_opens_the_cell_and_the_name(card: WallCard, qtbot: QtBot) -> None:
    place = card.view.visualRect(card.model.index(1, 2)).center()
    with qtbot.waitSignal(card.opened) as opened:
        QTest.mouseClick(
            card.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
        )
    assert opened.args == [PAPER, "G01"]
    header = card.view.verticalHeader()
    at = QPoint(20, header.sectionViewportPosition(1) + 10)
    with qtbot.waitSignal(card.opened) as opened:
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert opened.args == [PAPER, ""]


def test_heading_zooms_in_and_back_and_stays_at_the_slot(card: WallCard) -> None:
    card.view.choose(1, 2)
    card.view.zoomed.emit(0)
    assert card.by_slot.isChecked()
    assert card.view.currentIndex().row() == 1
    assert card.model.spans[card.view.currentIndex().column()].heading == "C01"
    card.by_group.click()
    assert card.by_group.isChecked()
    assert card.model.spans[card.view.currentIndex().column()].heading == "C 许可"


def test_buttons_and_fields_arrange(card: WallCard) -> None:
    card.search.setText("没有这家")
    assert card.stack.currentWidget() is card.nothing
    card.search.clear()
    card.rows.choose(WallRows.DATED)
    assert names(card.model) == ["示例乙化工有限公司"]
    assert card.summary.text() == "2 家企业 · 2 家未齐 · 未齐 6 项"


def test_wall_without_enterprises_teaches(card: WallCard, session: FakeSession, qtbot: QtBot) -> None:
    session.enterprises.clear()
    view = session.view()
    card.show_progress(view, counted(view))
    assert card.stack.currentWidget() is card.empty
    assert not card.next.isEnabled()
    assert not card.chase.isEnabled()
    with qtbot.waitSignal(card.roster_wanted):
        card.empty.action.click()


def test_every_state_is_told_by_a_word(model: WallModel) -> None:
    for by_slot in (True, False):
        model.zoom(by_slot=by_slot)
        assert all(all(words(model, row)) for row in range(model.rowCount()))


@pytest.mark.parametrize("ratio", [1.0, 1.5])
def test_only_what_is_in_sight_is_asked_for(
    qtbot: QtBot, theme: Theme, session: FakeSession, monkeypatch: pytest.MonkeyPatch, ratio: float
) -> None:
    session.enterprises = [
        Enterprise(id=f"{number:04d}", name=f"示例{number}厂") for number in range(1, 3001)
    ]
    view, model = session.view(), WallModel()
    wall = WallView(theme, model)
    qtbot.addWidget(wall)
    monkeypatch.setattr(wall, "devicePixelRatioF", lambda: ratio)
    wall.resize(600, 300)
    model.show(view, counted(view))
    wall.show()
    wall.verticalScrollBar().setValue(20_000)
    asked: set[int] = set()
    cell = model.cell

    def watch(row: int, column: int) -> Cell:
        asked.add(row)
        return cell(row, column)

    monkeypatch.setattr(model, "cell", watch)
    wall.grab()
    assert 0 < len(asked) <= 300 // 27 + 2
    assert min(asked) > 700
