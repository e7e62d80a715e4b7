"""Pages arranged: turned, marked, moved, split, and put back; the strip draws only what is in sight."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cmarchive.model import Item, PageUse
from cmarchive.paging import ItemPage, pages_of
from cmarchive.session import Part
from tests.ui.conftest import Settle, Tested
from tests.ui.fakes import FakeSession
from tests.ui.small import PAPER, stored
from ui.dialogs.pages import PagesDialog, PreviewDialog
from ui.models.roles import TIP
from ui.pages.collect import CollectPage
from ui.previews import Previews
from ui.theme import Theme
from ui.widgets.moves import moved
from ui.widgets.pagestrip import PagesModel, PageStrip
from ui.workspace import Place

ITEM = Item(id=7, subject=PAPER, slot="C01", title="扫描件", files=(stored("扫描.pdf", 5),))


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, previews: Previews, collect: CollectPage) -> PagesDialog:
    made = PagesDialog(theme, previews, ITEM, collect)
    qtbot.addWidget(made)
    made.show()
    return made


def order(dialog: PagesDialog) -> list[int]:
    return [page.leaf.page for page in dialog.pages]


def saved(qtbot: QtBot, dialog: PagesDialog) -> Sequence[ItemPage]:
    with qtbot.waitSignal(dialog.saved) as signal:
        dialog.save.click()
    assert signal.args is not None
    pages: Sequence[ItemPage] = signal.args[0]
    return pages


def test_pages_selected_are_turned_and_marked(dialog: PagesDialog, qtbot: QtBot) -> None:
    assert not dialog.save.isEnabled()
    dialog.strip.choose([1, 2])
    dialog.to_right.click()
    dialog.strip.choose([3])
    dialog.blank.click()
    dialog.strip.choose([4])
    dialog.out.click()
    pages = saved(qtbot, dialog)
    assert [page.leaf.rotation for page in pages] == [0, 90, 90, 0, 0]
    assert [page.leaf.use for page in pages] == [PageUse.NUMBERED] * 3 + [PageUse.BLANK, PageUse.OUT]


def test_marks_are_taken_off_again(dialog: PagesDialog) -> None:
    dialog.strip.choose([0])
    dialog.blank.click()
    assert dialog.blank.text() == "取消空白页"
    assert dialog.strip.pages.index(0).data(TIP).startswith("第 1 页，空白页")
    dialog.blank.click()
    assert dialog.pages == pages_of(ITEM.files)
    assert not dialog.save.isEnabled()


def test_pages_move_with_buttons_and_keys_and_steps_are_taken_back(dialog: PagesDialog) -> None:
    dialog.strip.choose([0, 1])
    dialog.down.click()
    assert order(dialog) == [2, 0, 1, 3, 4]
    assert dialog.strip.chosen() == [1, 2]
    QTest.keyClick(dialog.strip, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(dialog.strip, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert order(dialog) == [0, 1, 2, 3, 4]
    dialog._undo()
    assert order(dialog) == [2, 0, 1, 3, 4]
    dialog.reset.click()
    assert order(dialog) == [0, 1, 2, 3, 4]


def test_scan_is_split_with_titles(dialog: PagesDialog, qtbot: QtBot) -> None:
    for row in (2, 4):
        dialog.strip.choose([row])
        dialog.cut.click()
    assert dialog.save.text() == "拆分为 3 件"
    assert [dialog.strip.pages.index(row).data() for row in range(5)] == ["1", "2", "1", "2", "1"]
    dialog._titles[2] = "验收意见"
    with qtbot.waitSignal(dialog.split) as signal:
        dialog.save.click()
    assert signal.args is not None
    parts: list[Part] = signal.args[0]
    assert [(part.title, [page.leaf.page for page in part.pages]) for part in parts] == [
        ("扫描件", [0, 1]),
        ("验收意见", [2, 3]),
        ("扫描件（3）", [4]),
    ]


def test_part_without_a_numbered_page_cannot_be_saved(dialog: PagesDialog) -> None:
    dialog.strip.choose([4])
    dialog.cut.click()
    dialog.out.click()
    assert not dialog.save.isEnabled()
    assert dialog.hint.text() == "每件至少要有一页编号装订。"


def test_blank_pages_are_pointed_out_and_marked_by_a_person(
    collect: CollectPage, session: FakeSession, settle: Settle
) -> None:
    collect.detail.arrange.click()
    dialog = collect.dialogs.pages
    assert isinstance(dialog, PagesDialog)
    dialog.look.click()
    settle()
    assert dialog.strip.chosen() == [1]
    assert "1 页疑似空白" in dialog.hint.text()
    assert session.named("pages") == []
    dialog.blank.click()
    dialog.save.click()
    settle()
    assert session.items[1].pages == 2
    assert session.items[1].files[0].leaves[1].use is PageUse.BLANK


def test_split_from_the_page_makes_items_and_is_told(
    collect: CollectPage, session: FakeSession, settle: Settle
) -> None:
    collect.detail.arrange.click()
    dialog = collect.dialogs.pages
    assert isinstance(dialog, PagesDialog)
    dialog.strip.choose([1])
    dialog.cut.click()
    dialog.save.click()
    settle()
    assert [one.title for one in collect.detail.items.rows] == ["排污许可证正本", "排污许可证正本（2）"]


def test_page_is_turned_for_the_volume_from_the_pane(
    collect: CollectPage, session: FakeSession, settle: Settle
) -> None:
    collect.detail.pages.turn(1)
    collect.detail.pages.to_right.click()
    settle()
    assert [leaf.rotation for leaf in session.items[1].files[0].leaves] == [0, 90, 0]
    assert collect.detail.pages.current == 1
    collect.detail.pages.to_left.click()
    settle()
    assert session.items[1].files[0].leaves == ()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_space_previews_and_closes_again(collect: CollectPage, key: Qt.Key) -> None:
    collect.slots.table.setFocus()
    QTest.keyClick(collect.slots.table, Qt.Key.Key_Space)
    dialog = collect.dialogs.pages
    assert type(dialog) is PreviewDialog
    assert dialog.isVisible()
    QTest.keyClick(dialog, key)
    assert not dialog.isVisible()


def test_strip_of_a_thousand_pages_keeps_few_pictures(
    qtbot: QtBot, theme: Theme, previews: Previews, session: FakeSession
) -> None:
    strip = PageStrip(theme, previews.thumbnails)
    qtbot.addWidget(strip)
    strip.pages.show(pages_of([stored("厚.pdf", 1000)]))
    strip.resize(150, 600)
    strip.show()
    qtbot.waitUntil(lambda: previews.thumbnails.kept > 0 and not previews.thumbnails.is_busy)
    assert previews.thumbnails.kept < 10
    strip.choose([900])
    qtbot.waitUntil(lambda: previews.thumbnails.picture(stored("厚.pdf", 1000), 900) is not None)
    assert previews.thumbnails.kept < 20


def test_model_of_pages_is_sound(tested: Tested) -> None:
    strip_model = PagesModel()
    tested(strip_model)
    strip_model.show(pages_of([stored("甲.pdf", 3)]))
    strip_model.show(pages_of([stored("甲.pdf", 2)]))


@pytest.mark.parametrize(
    ("rows", "to", "expected"),
    [
        ([0], 2, [1, 0, 2, 3]),
        ([3], 0, [3, 0, 1, 2]),
        ([0, 2], 4, [1, 3, 0, 2]),
        ([1, 2], 2, [0, 1, 2, 3]),
    ],
)
def test_rows_are_moved_together(rows: list[int], to: int, expected: list[int]) -> None:
    assert moved(4, rows, to) == expected


def test_place_of_a_page_is_told_as_volumes_count(collect: CollectPage, session: FakeSession) -> None:
    view = collect.detail.pages
    pages = list(pages_of([stored("丙.pdf", 4)]))
    pages[1] = pages[1].used(PageUse.BLANK)
    view.show_pages(pages)
    told = []
    view.page_changed.connect(lambda _row: told.append(view.numbered))
    for row in (1, 2, 3):
        view.turn_to(row)
    assert told == [None, 2, 3]
    view.show_numbered(1)
    assert view.current == 0
    collect.reach(Place(PAPER, "C06", 3))
    assert view.numbered == 1
