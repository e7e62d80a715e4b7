"""收集 with several documents at once: described, ordered, joined, recycled; the same file twice; the drawer."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cmarchive.model import Item, Leaf, SubjectKey
from tests.ui.conftest import Settle
from tests.ui.fakes import FakeSession
from tests.ui.helpers import cells, column, leave, press, write_in
from tests.ui.small import AIR, CHEMICAL, PAPER, stored
from ui.models.dossiers import Group
from ui.pages.collect import CollectPage
from ui.widgets.status import StatusLine
from ui.workspace import Place, Workspace

Subjects = Mapping[str, SubjectKey]


@pytest.fixture
def crowded(collect: CollectPage, session: FakeSession, workspace: Workspace, settle: Settle) -> CollectPage:
    """The page at a slot with three documents, numbers 11 to 13."""
    for number, title in enumerate("甲乙丙"):
        session.items[11 + number] = Item(
            id=11 + number,
            subject=PAPER,
            slot="Z01",
            title=title,
            author="示例局" if number else "",
            order=number,
            files=(stored(f"{title}.pdf", number + 1),),
        )
    workspace.run(lambda _monitor: None)
    settle()
    collect.reach(Place(PAPER, "Z01"))
    return collect


def titles(page: CollectPage) -> list[str]:
    return column(page.detail.items, 0)


def test_fields_of_several_are_changed_together(
    crowded: CollectPage, session: FakeSession, status: StatusLine, settle: Settle
) -> None:
    crowded.detail.list.selectAll()
    bulk = crowded.detail.bulk
    assert bulk.isVisible()
    assert bulk.edit("author").placeholderText() == "各件不同"
    write_in(bulk.edit("retention"), "30年")
    leave(bulk.edit("retention"), crowded)
    settle()
    assert session.named("update all") == [(11, 12, 13)]
    assert {session.items[number].retention for number in (11, 12, 13)} == {"D30"}
    assert [session.items[number].author for number in (11, 12, 13)] == ["", "示例局", "示例局"]
    assert status.note.text() == "已修改 3 件的保管期限"
    assert [item.id for item in crowded.detail.chosen()] == [11, 12, 13]  # still selected after the reload
    assert bulk.edit("retention").text() == "30年"


def test_what_cannot_be_read_changes_none_of_them(
    crowded: CollectPage, session: FakeSession, settle: Settle
) -> None:
    crowded.detail.list.selectAll()
    bulk = crowded.detail.bulk
    write_in(bulk.edit("retention"), "一阵子")
    leave(bulk.edit("retention"), crowded)
    settle()
    assert session.named("update all") == []
    assert bulk.error.text() == "“一阵子”不是保管期限。请填写 永久、30年 或 10年。"


def test_order_is_changed_with_keys(crowded: CollectPage, session: FakeSession, settle: Settle) -> None:
    table = crowded.detail.list
    table.choose(2)
    QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle()
    assert titles(crowded) == ["甲", "丙", "乙"]
    assert crowded.detail.current() == session.items[13]
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle()
    assert titles(crowded) == ["甲", "乙", "丙"]


def test_what_the_program_chooses_is_chosen_alone_though_ctrl_is_still_held(crowded: CollectPage) -> None:
    table = crowded.detail.list
    table.choose(0)
    QTest.keyClick(table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.keyboardModifiers() == Qt.KeyboardModifier.ControlModifier
    table.choose(2)
    assert [item.id for item in crowded.detail.chosen()] == [13]


def test_order_is_changed_by_dragging(crowded: CollectPage, settle: Settle) -> None:
    viewport = crowded.detail.list.viewport()
    data = QMimeData()
    data.setData("application/x-cmarchive-rows", b"0")
    at = crowded.detail.list.visualRect(crowded.detail.items.index(2, 0)).bottomLeft()
    held = (Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    for event in (QDragEnterEvent(at, *held), QDragMoveEvent(at, *held), QDropEvent(QPointF(at), *held)):
        QApplication.sendEvent(viewport, event)
    settle()
    assert titles(crowded) == ["乙", "丙", "甲"]


def test_documents_of_different_years_keep_their_groups(
    collect: CollectPage, session: FakeSession, status: StatusLine, settle: Settle, subjects: Subjects
) -> None:
    collect.reach(Place(subjects["paper"], "C06", 3))
    collect.detail.moves.shift(-1)
    settle()
    assert session.named("order") == []
    assert status.note.text() == "不同年度、项目的材料按组排列，只能在组内调整顺序"


def test_several_are_joined(
    crowded: CollectPage, session: FakeSession, status: StatusLine, settle: Settle
) -> None:
    assert crowded.detail.join.isHidden()
    crowded.detail.list.choose_also([0, 2])
    crowded.detail.join.click()
    settle()
    assert session.named("join") == [(11, 13)]
    assert session.items[11].pages == 4
    assert titles(crowded) == ["甲", "乙"]
    assert status.note.text() == "已合并 2 件：甲"


def test_several_are_recycled_and_restored_from_the_list(
    crowded: CollectPage, session: FakeSession, settle: Settle
) -> None:
    crowded.detail.list.choose_also([0, 1])
    press(crowded.detail.list, Qt.Key.Key_Delete)
    settle()
    assert session.named("recycle") == [(11, 12)]
    crowded.tree.choose(Group.RECYCLED)
    settle()
    recycled = crowded.recycled
    assert recycled.isVisible()
    assert cells(recycled.model, 0) == ["乙", "示例甲纸业有限公司 · Z01 其他材料", "2"]
    recycled.table.selectAll()
    press(recycled.table, Qt.Key.Key_Return)
    settle()
    assert set(session.bin) == set()
    assert recycled.model.rowCount() == 0
    crowded.reach(Place(PAPER, "Z01"))
    assert sorted(titles(crowded)) == sorted("甲乙丙")


def test_selection_stays_when_a_document_comes(
    crowded: CollectPage, session: FakeSession, workspace: Workspace, settle: Settle
) -> None:
    crowded.detail.list.choose_also([1, 2])
    crowded.detail.list.setCurrentIndex(crowded.detail.items.index(1, 0))
    crowded.detail.list.choose_also([1, 2])
    session.items[20] = replace(session.items[11], id=20, title="丁", order=9)
    workspace.run(lambda _monitor: None)
    settle()
    assert titles(crowded) == ["甲", "乙", "丙", "丁"]
    assert [item.id for item in crowded.detail.chosen()] == [12, 13]


def test_same_file_elsewhere_is_pointed_out_with_a_way_there(
    collect: CollectPage, session: FakeSession, workspace: Workspace, settle: Settle
) -> None:
    assert collect.detail.twin.isHidden()
    session.items[30] = replace(session.items[1], id=30, subject=CHEMICAL, slot="G01", title="误放的许可证")
    workspace.run(lambda _monitor: None)
    settle()
    assert collect.detail.twin.isVisible()
    went: list[Place] = []
    workspace.went_to.connect(went.append)
    collect.detail.twin.click()
    assert went == [Place(CHEMICAL, "G01", 30)]


def test_parts_of_one_scan_are_not_called_the_same_file(
    collect: CollectPage, session: FakeSession, workspace: Workspace, settle: Settle
) -> None:
    [file] = session.items[1].files
    parts = (replace(file, leaves=(Leaf(0),)), replace(file, leaves=(Leaf(1), Leaf(2))))
    session.items[1] = replace(session.items[1], files=parts[:1])
    session.items[30] = replace(session.items[1], id=30, slot="G01", files=parts[1:])
    workspace.run(lambda _monitor: None)
    settle()
    assert collect.detail.current() == session.items[1]
    assert collect.detail.twin.isHidden()


def test_unfiled_documents_are_filed_together(
    collect: CollectPage, session: FakeSession, workspace: Workspace, settle: Settle
) -> None:
    session.items[6] = replace(session.items[5], id=6, title="扫描件0002")
    workspace.run(lambda _monitor: None)
    settle()
    collect.tree.choose(Group.UNFILED)
    collect.unfiled.accept_all.click()
    settle()
    assert session.named("file all") == [((5, CHEMICAL, "C01"), (6, CHEMICAL, "C01"))]
    assert collect.unfiled.model.rowCount() == 0


def test_keys_lead_from_the_tree_to_the_slot_to_its_document(collect: CollectPage) -> None:
    collect.tree.tree.setFocus()
    press(collect.tree.tree, Qt.Key.Key_Return)
    assert collect.slots.table.hasFocus()
    press(collect.slots.table, Qt.Key.Key_Return)
    assert collect.detail.form.edit("title").hasFocus()


# The drawer


@pytest.fixture
def narrow(collect: CollectPage, qtbot: QtBot) -> CollectPage:
    collect.resize(1024, 700)
    qtbot.waitUntil(lambda: collect.drawer.is_narrow)
    return collect


def test_right_pane_is_a_drawer_in_a_narrow_window(narrow: CollectPage) -> None:
    assert narrow.detail.isHidden()
    narrow.slots.table.setFocus()
    press(narrow.slots.table, Qt.Key.Key_Return)
    assert narrow.detail.isVisible()
    assert narrow.detail.geometry().right() <= narrow.rect().right()
    press(narrow.detail.form.edit("title"), Qt.Key.Key_Escape)
    assert narrow.detail.isHidden()
    assert narrow.slots.table.hasFocus()


def test_drawer_becomes_a_pane_again(narrow: CollectPage, qtbot: QtBot) -> None:
    narrow.reach(Place(AIR, ""))
    narrow.resize(1400, 800)
    qtbot.waitUntil(lambda: not narrow.drawer.is_narrow)
    assert narrow.detail.isVisible()
    assert narrow.split.indexOf(narrow.detail) == 2
    assert narrow.detail.hide_button.isHidden()


def test_typed_text_is_saved_when_the_drawer_closes(
    narrow: CollectPage, session: FakeSession, settle: Settle
) -> None:
    narrow.drawer.open(narrow.slots.table)
    write_in(narrow.detail.form.edit("title"), "正本")
    narrow.detail.hide_button.click()
    settle()
    assert session.items[1].title == "正本"
