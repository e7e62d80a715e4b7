"""收集: from the tree to the slots, files dropped where they belong, search, and the pages of a document."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from cmarchive.errors import DiskFull
from cmarchive.model import SubjectKey
from tests.ui.conftest import Drop, Present, Settle
from tests.ui.fakes import FakeSession
from tests.ui.helpers import cells, column
from ui.models.dossiers import Group
from ui.pages.collect import CollectPage
from ui.previews import Previews
from ui.settings import Settings
from ui.theme import Theme
from ui.workspace import Place, Workspace

Subjects = Mapping[str, SubjectKey]


def slots(page: CollectPage) -> list[list[str]]:
    """The slots shown: code, title, need, state, validity."""
    return [cells(page.slots.filter, row) for row in range(page.slots.filter.rowCount())]


def states(page: CollectPage) -> list[str]:
    return [f"{code} {state}" for code, _title, _need, state, _validity in slots(page)]


def row_of_slot(page: CollectPage, code: str) -> QPoint:
    """Where a slot's row is in the viewport."""
    row = column(page.slots.filter, 0).index(code)
    return page.slots.table.visualRect(page.slots.filter.index(row, 1)).center()


# From the tree to the slots


def test_first_enterprise_is_open_with_the_state_of_its_slots(collect: CollectPage) -> None:
    assert collect.middle.currentWidget() is collect.slots
    assert collect.slots.title.text() == "示例甲纸业有限公司"
    assert slots(collect) == [
        ["C01", "排污许可证正本", "必备", "已归档", "2027-05-31"],
        ["C06", "执行报告", "必备", "待补", "2023、2024"],
        ["G01", "突发环境事件应急预案", "必备", "缺失", ""],
    ]
    assert collect.slots.summary.text == "缺 1 · 待补 1"
    assert [made.text() for made in collect.slots.buttons.values()] == ["应有 3", "待办 2", "全部 5"]


def test_another_subject_shows_its_own_slots(collect: CollectPage, subjects: Subjects) -> None:
    collect.tree.choose(subjects["chemical"])
    assert states(collect) == ["C01 缺失", "C06 缺失", "F05 已过期", "G01 缺失"]
    collect.tree.choose(subjects["air"])
    assert states(collect) == ["08-01 缺失"]


def test_filter_shows_what_is_to_do_and_everything(collect: CollectPage) -> None:
    collect.slots.buttons["open"].click()
    assert states(collect) == ["C06 待补", "G01 缺失"]
    collect.slots.buttons["all"].click()
    assert column(collect.slots.filter, 0) == ["C01", "C06", "F05", "G01", "Z01"]


def test_rail_learns_how_complete_the_archive_is(
    workspace: Workspace,
    previews: Previews,
    theme: Theme,
    settings: Settings,
    present: Present,
) -> None:
    page = CollectPage(workspace, theme, settings, previews)
    told: list[str] = []
    page.state_changed.connect(told.append)
    present(page)
    assert told
    assert workspace.overview is not None
    assert told[-1] == f"{workspace.overview.done * 100 // workspace.overview.needed}%" == "11%"


def test_going_to_a_place_opens_subject_slot_and_document(collect: CollectPage, subjects: Subjects) -> None:
    collect.tree.search.setText("化工")
    collect.slots.show_only("open")
    collect.reach(Place(subjects["paper"], "C06", 3))
    assert collect.tree.search.text() == ""
    shown, status = collect.detail.current(), collect.slots.current()
    assert shown is not None
    assert shown.id == 3
    assert status is not None
    assert status.slot.code == "C06"
    collect.reach(Place(subjects["paper"], "F05"))
    assert collect.slots.buttons["all"].isChecked()
    collect.reach(Place(None, "", 5))
    assert collect.middle.currentWidget() is collect.unfiled
    assert collect.detail.title.text() == "扫描件0001"


# Dropping


def test_files_dropped_on_a_slot_are_filed_there(
    collect: CollectPage, session: FakeSession, drop: Drop, settle: Settle, subjects: Subjects
) -> None:
    file = Path("/资料/应急预案.pdf")
    drop(collect.slots.table.viewport(), row_of_slot(collect, "G01"), [file])
    settle()
    assert session.named("collect") == [((file,), subjects["paper"], "G01")]
    assert collect.bar.text == "已归档 1 件。"
    assert not collect.bar.more.isVisible()
    assert states(collect)[2] == "G01 已归档"
    assert collect.slots.summary.text == "待补 1"


def test_files_dropped_on_an_enterprise_are_shown_before_they_are_taken_in(
    collect: CollectPage, session: FakeSession, drop: Drop, settle: Settle, subjects: Subjects
) -> None:
    tree = collect.tree
    index = tree.model.index_of(subjects["chemical"])
    file = Path("/资料/合同.pdf")
    drop(tree.tree.viewport(), tree.tree.visualRect(index).center(), [file])
    settle()
    assert session.named("propose") == [((file,), subjects["chemical"], subjects["paper"])]
    assert session.named("take") == session.named("collect") == []
    matching = collect.dialogs.matching
    assert matching is not None
    matching.go.click()
    settle()
    assert session.named("take") == [(("合同.pdf", subjects["chemical"], ""),)]
    assert collect.bar.text == "已归档 0 件，1 件待确认，列在“未归档”中。"
    assert tree.model.index(Group.UNFILED, 1).data() == "2"


def test_files_dropped_on_the_area_may_be_those_of_the_subject_shown(
    collect: CollectPage, session: FakeSession, drop: Drop, settle: Settle, subjects: Subjects
) -> None:
    files = [Path("/资料/甲"), Path("/资料/乙.pdf")]
    drop(collect.slots.area, QPoint(20, 20), files)
    settle()
    assert session.named("propose") == [(tuple(files), None, subjects["paper"])]


def test_files_dropped_under_the_last_slot_may_be_those_of_the_subject_shown(
    collect: CollectPage, session: FakeSession, drop: Drop, settle: Settle, subjects: Subjects
) -> None:
    viewport = collect.slots.table.viewport()
    drop(viewport, QPoint(60, viewport.height() - 4), [Path("/资料/乙.pdf")])
    settle()
    assert session.named("propose") == [((Path("/资料/乙.pdf"),), None, subjects["paper"])]


def test_files_with_problems_are_listed_on_request(
    collect: CollectPage, drop: Drop, settle: Settle, qtbot: QtBot
) -> None:
    files = [Path("/资料/预案.pdf"), Path("/资料/空.bad")]
    drop(collect.slots.table.viewport(), row_of_slot(collect, "G01"), files)
    settle()
    assert collect.bar.text == "已归档 2 件，1 处需要留意。"
    assert not collect.bar.details.isVisible()
    collect.bar.more.click()
    assert collect.bar.details.isVisible()
    assert collect.bar.details.toPlainText() == "空.bad：文件为空。"


def test_drop_that_is_refused_is_told_at_the_top(
    collect: CollectPage, session: FakeSession, drop: Drop, settle: Settle
) -> None:
    session.refusal = DiskFull(path="/盘")
    drop(collect.slots.table.viewport(), row_of_slot(collect, "G01"), [Path("/资料/预案.pdf")])
    settle()
    assert collect.bar.text == "磁盘空间不足，无法写入“/盘”；已有内容没有受影响。请清理磁盘后重试。"
    assert states(collect)[2] == "G01 缺失"


@pytest.mark.parametrize("elsewhere", [Group.ENTERPRISES, Group.INDICATORS])
def test_drop_is_shown_while_a_heading_of_the_tree_is_chosen(
    collect: CollectPage, drop: Drop, settle: Settle, elsewhere: Group
) -> None:
    collect.tree.choose(elsewhere)
    drop(collect.slots.table.viewport(), row_of_slot(collect, "G01"), [Path("/资料/预案.pdf")])
    settle()
    assert states(collect)[2] == "G01 已归档"


def test_roster_brings_the_first_enterprises(
    workspace: Workspace,
    session: FakeSession,
    previews: Previews,
    theme: Theme,
    settings: Settings,
    present: Present,
    settle: Settle,
) -> None:
    session.enterprises, session.items = [], {}
    page = CollectPage(workspace, theme, settings, previews)
    present(page)
    assert page.middle.currentWidget() is page.start
    page.tree.choose(Group.ENTERPRISES)
    page.actions_.import_roster(Path("/资料/名录.xlsx"))
    settle()
    assert page.bar.text == "企业名录：新增 1 家，更新 0 家，未变 0 家。"
    assert page.slots.title.text() == "示例丙机械厂"
    assert page.middle.currentWidget() is page.slots


# Searching


def test_search_by_name_initials_and_code(collect: CollectPage) -> None:
    shown = collect.tree.model
    hits = {
        "甲纸业": ["示例甲纸业有限公司"],
        "slyhg": ["示例乙化工有限公司"],
        "91611023": ["示例甲纸业有限公司"],
        "0002": ["示例乙化工有限公司"],
        "空气": ["8 空气质量"],
        "14": ["14 生活污水集中处理"],
        "没有这一家": [],
    }
    for typed, found in hits.items():
        collect.tree.search.setText(typed)
        groups = (shown.index(group, 0) for group in (Group.ENTERPRISES, Group.INDICATORS))
        assert [name for group in groups for name in column(shown, 0, group)] == found, typed
        collect.tree.search.clear()
        assert shown.rowCount(shown.index(Group.ENTERPRISES, 0)) == 2
        assert collect.tree.current() is not None


def test_search_without_a_hit_leaves_what_is_shown(
    collect: CollectPage, drop: Drop, settle: Settle, subjects: Subjects
) -> None:
    collect.tree.choose(subjects["chemical"])
    collect.tree.search.setText("没有这一家")
    drop(collect.slots.area, QPoint(20, 20), [Path("/资料/乙.pdf")])
    settle()
    assert collect.middle.currentWidget() is collect.slots
    collect.tree.search.clear()
    assert collect.tree.current() == subjects["chemical"]
