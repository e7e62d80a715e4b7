"""收集: the description of a document, its place, and what is taken back."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cmarchive.errors import ArchiveError, DiskFull, ItemUnknown
from cmarchive.model import SubjectKey
from tests.ui.conftest import Settle
from tests.ui.fakes import FakeSession
from tests.ui.helpers import cells, column, leave, press, write_in
from ui.pages.collect import CollectPage
from ui.widgets.status import StatusLine
from ui.workspace import Place, Workspace

Subjects = Mapping[str, SubjectKey]


def state_of(page: CollectPage, code: str) -> str:
    """The state a slot shows, though a filter may hide it."""
    return cells(page.slots.model, column(page.slots.model, 0).index(code))[3]


# The form


def test_field_is_saved_when_left_and_can_be_taken_back(
    collect: CollectPage, session: FakeSession, status: StatusLine, settle: Settle
) -> None:
    edit = collect.detail.form.edit("title")
    write_in(edit, "排污许可证（正本）")
    assert session.named("update") == []
    leave(edit, collect)
    settle()
    assert session.items[1].title == "排污许可证（正本）"
    assert status.note.text() == "已保存题名：排污许可证（正本）"
    for _press in range(2):
        status.take_back()
    settle()
    assert len(session.named("update")) == 1
    assert session.items[1].title == "排污许可证正本"
    assert edit.text() == "排污许可证正本"
    assert status.note.text() == "已撤销：update"
    assert status.undo.isHidden()


def test_field_left_unchanged_is_not_saved(
    collect: CollectPage, session: FakeSession, settle: Settle
) -> None:
    edit = collect.detail.form.edit("title")
    edit.setFocus()
    leave(edit, collect)
    settle()
    assert session.named("update") == []


def test_dates_are_brought_to_one_form_and_change_the_state(
    collect: CollectPage, session: FakeSession, settle: Settle
) -> None:
    for code, typed in (("dated", "2021年3月5日"), ("valid_until", "2024.12.31")):
        edit = collect.detail.form.edit(code)
        write_in(edit, typed)
        leave(edit, collect)
    settle()
    assert session.items[1].dated == date(2021, 3, 5)
    assert session.items[1].fields == {"certificate_number": "9161", "valid_until": "2024-12-31"}
    assert collect.detail.form.edit("valid_until").text() == "2024-12-31"
    assert state_of(collect, "C01") == collect.detail.chip.text == "已过期"


@pytest.mark.parametrize(
    ("code", "typed", "sentence"),
    [
        ("dated", "去年", "“去年”不是日期。请写成 2024-11-30 或 2024年11月30日。"),
        ("quantity", "若干", "请只填写数字。"),
    ],
)
def test_what_cannot_be_read_is_not_saved_and_stays_to_be_corrected(
    collect: CollectPage, session: FakeSession, settle: Settle, code: str, typed: str, sentence: str
) -> None:
    form = collect.detail.form
    edit = form.edit(code)
    write_in(edit, typed)
    leave(edit, collect)
    settle()
    assert session.named("update") == []
    assert edit.text() == typed
    assert sentence in form.error.text()
    assert form.error.isVisible()
    write_in(edit, "")
    leave(edit, collect)
    assert form.error.isHidden()


def test_two_edits_one_after_the_other_both_stay(
    collect: CollectPage, session: FakeSession, workspace: Workspace, settle: Settle
) -> None:
    form, shown = collect.detail.form, []
    workspace.view_changed.connect(lambda _view: shown.append(form.edit("author").text()))
    for code, text in (("title", "正本"), ("author", "示例市生态环境局")):
        write_in(form.edit(code), text)
        leave(form.edit(code), collect)
    settle()
    assert (session.items[1].title, session.items[1].author) == ("正本", "示例市生态环境局")
    assert shown == ["示例市生态环境局"] * 2
    assert form.edit("title").text() == "正本"


def test_snapshot_does_not_disturb_what_is_being_typed(
    collect: CollectPage, workspace: Workspace, settle: Settle
) -> None:
    edit = collect.detail.form.edit("number")
    write_in(edit, "甲环许〔2023〕")
    workspace.run(lambda _monitor: None)
    settle()
    assert edit.text() == "甲环许〔2023〕"


def test_choosing_another_slot_saves_what_was_typed(
    collect: CollectPage, session: FakeSession, settle: Settle
) -> None:
    write_in(collect.detail.form.edit("title"), "正本")
    collect.slots.choose("C06")
    settle()
    assert session.items[1].title == "正本"
    assert session.items[2].title == "执行报告"


@pytest.mark.parametrize(
    ("refusal", "sentence"),
    [
        (ItemUnknown(item=1), "找不到编号为 1 的材料。它可能已被移走，请刷新后重试。"),
        (DiskFull(path="/盘"), "磁盘空间不足，无法写入“/盘”；已有内容没有受影响。请清理磁盘后重试。"),
    ],
)
def test_refused_save_is_told_and_the_stored_value_comes_back(
    collect: CollectPage, session: FakeSession, settle: Settle, refusal: ArchiveError, sentence: str
) -> None:
    form = collect.detail.form
    session.refusal = refusal
    write_in(form.edit("title"), "正本")
    leave(form.edit("title"), collect)
    settle()
    assert collect.bar.text == sentence
    assert form.edit("title").text() == "排污许可证正本"
    write_in(form.edit("author"), "示例市生态环境局")
    leave(form.edit("author"), collect)
    settle()
    assert session.items[1].author == "示例市生态环境局"
    assert session.items[1].title == "排污许可证正本"


def test_mistake_of_ours_is_not_told_as_the_users(
    collect: CollectPage, session: FakeSession, workspace: Workspace, qtbot: QtBot
) -> None:
    session.refusal = KeyError("slot")
    edit = collect.detail.form.edit("title")
    write_in(edit, "正本")
    with qtbot.waitSignal(workspace.failed) as failed:
        leave(edit, collect)
    assert failed.args is not None
    assert isinstance(failed.args[0], KeyError)
    assert collect.bar.text == ""


# Recycling and refiling


def test_recycled_document_comes_back(
    collect: CollectPage, session: FakeSession, status: StatusLine, settle: Settle
) -> None:
    collect.detail.remove.click()
    settle()
    assert list(session.bin) == [1]
    assert state_of(collect, "C01") == "缺失"
    assert status.note.text() == "已移到回收列表：排污许可证正本"
    status.take_back()
    settle()
    assert state_of(collect, "C01") == "已归档"
    assert collect.detail.form.edit("number").text() == "甲环许〔2022〕3号"


def test_document_gets_a_better_scan_and_keeps_what_is_written_of_it(
    collect: CollectPage,
    session: FakeSession,
    status: StatusLine,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    better = tmp_path / "重新扫描.pdf"
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_arguments: ([str(better)], ""))
    collect.detail.swap.click()
    settle()
    assert session.named("replace") == [(1, (better,))]
    assert [file.name for file in session.items[1].files] == ["重新扫描.pdf"]
    assert status.note.text() == "已更换文件：排污许可证正本"
    assert collect.detail.form.edit("number").text() == "甲环许〔2022〕3号"
    status.take_back()
    settle()
    assert [file.name for file in session.items[1].files] != ["重新扫描.pdf"]


def test_what_was_typed_is_saved_before_its_document_is_recycled(
    collect: CollectPage, session: FakeSession, status: StatusLine, settle: Settle
) -> None:
    write_in(collect.detail.form.edit("title"), "正本")
    collect.detail.remove.click()
    settle()
    assert session.bin[1].title == "正本"
    assert collect.bar.text == ""
    status.take_back()
    settle()
    assert session.items[1].title == "正本"


def test_delete_on_one_of_several_documents_recycles_that_one(
    collect: CollectPage, session: FakeSession, settle: Settle, subjects: Subjects
) -> None:
    collect.reach(Place(subjects["paper"], "C06", 3))
    press(collect.detail.list, Qt.Key.Key_Delete)
    settle()
    assert session.named("recycle") == [(3,)]
    assert column(collect.detail.items, 0) == ["执行报告（2023）"]


def test_document_is_filed_elsewhere_and_taken_back(
    collect: CollectPage, session: FakeSession, status: StatusLine, settle: Settle, subjects: Subjects
) -> None:
    collect.detail.refile.click()
    filing = collect.detail.filing
    assert filing.isVisible()
    filing.subject.setCurrentText("示例乙化工有限公司")
    filing.slot.setCurrentIndex(filing.slot.findData("G01"))
    filing.file.click()
    settle()
    assert (session.items[1].subject, session.items[1].slot) == (subjects["chemical"], "G01")
    assert state_of(collect, "C01") == "缺失"
    assert status.note.text() == "已归入 G01：排污许可证正本"
    status.take_back()
    settle()
    assert (session.items[1].subject, session.items[1].slot) == (subjects["paper"], "C01")
    assert state_of(collect, "C01") == "已归档"


# A slot that stays empty


def test_slot_is_noted_as_not_applicable_and_withdrawn(
    collect: CollectPage, session: FakeSession, status: StatusLine, settle: Settle, subjects: Subjects
) -> None:
    collect.slots.choose("G01")
    empty = collect.detail.empty
    assert not empty.mark.isEnabled()
    empty.reason.setText(" 不涉及 ")
    empty.mark.click()
    settle()
    assert session.notes[subjects["paper"], "G01"].reason == "不涉及"
    assert state_of(collect, "G01") == "不适用"
    assert empty.reason.isReadOnly()
    empty.withdraw.click()
    settle()
    assert session.notes == {}
    assert state_of(collect, "G01") == "缺失"
    assert status.note.text() == "已撤回不适用：突发环境事件应急预案"
    status.take_back()
    settle()
    assert session.notes[subjects["paper"], "G01"].reason == "不涉及"
    collect.workspace.undo()
    settle()
    assert session.notes == {}
    collect.workspace.redo()
    settle()
    assert session.notes[subjects["paper"], "G01"].reason == "不涉及"
