"""收集: what is not filed yet, filed by the program's guess or by a person's choice."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from cmarchive.model import SubjectKey
from tests.ui.conftest import Settle
from tests.ui.fakes import FakeSession
from tests.ui.helpers import cells, column, press
from tests.ui.small import stored
from ui.models.dossiers import Group
from ui.pages.collect import CollectPage
from ui.widgets.status import StatusLine
from ui.workspace import Workspace

Subjects = Mapping[str, SubjectKey]


@pytest.fixture
def unfiled(collect: CollectPage, session: FakeSession, workspace: Workspace, settle: Settle) -> CollectPage:
    """The page with the tray open: one document with guesses, one without."""
    session.items[6] = replace(
        session.items[5], id=6, title="扫描件0002", files=(stored("扫描件0002.pdf"),), guesses=()
    )
    workspace.run(lambda _monitor: None)
    settle()
    collect.tree.choose(Group.UNFILED)
    return collect


def test_tray_lists_documents_with_their_best_guess(unfiled: CollectPage) -> None:
    shown = unfiled.unfiled.model
    assert cells(shown, 0)[:2] == ["扫描件0001.pdf", "示例乙化工有限公司 · C01 排污许可证正本"]
    assert cells(shown, 1)[:2] == ["扫描件0002.pdf", "没有建议，请选择"]
    assert unfiled.detail.title.text() == "扫描件0001"


@pytest.mark.parametrize("by_key", [False, True])
def test_guess_is_accepted_and_the_next_document_chosen(
    unfiled: CollectPage,
    session: FakeSession,
    status: StatusLine,
    settle: Settle,
    subjects: Subjects,
    by_key: bool,
) -> None:
    if by_key:
        press(unfiled.unfiled.table, Qt.Key.Key_Return)
    else:
        unfiled.unfiled.accept.click()
    settle()
    assert session.named("file") == [(5, subjects["chemical"], "C01")]
    assert column(unfiled.unfiled.model, 0) == ["扫描件0002.pdf"]
    assert unfiled.detail.title.text() == "扫描件0002"
    assert not unfiled.unfiled.accept.isEnabled()
    assert unfiled.tree.model.index(Group.UNFILED, 1).data() == "1"
    status.take_back()
    settle()
    assert column(unfiled.unfiled.model, 0) == ["扫描件0001.pdf", "扫描件0002.pdf"]
    assert session.items[5].guesses


def test_second_guess_is_one_press_away(
    unfiled: CollectPage, session: FakeSession, settle: Settle, subjects: Subjects
) -> None:
    buttons = [made.text() for made in unfiled.detail.filing.findChildren(QPushButton)]
    assert "示例甲纸业有限公司\nG01 突发环境事件应急预案" in buttons
    second = next(one for one in unfiled.detail.filing.findChildren(QPushButton) if "G01" in one.text())
    second.click()
    settle()
    assert session.named("file") == [(5, subjects["paper"], "G01")]


def test_document_without_guess_is_filed_where_a_person_says(
    unfiled: CollectPage, session: FakeSession, settle: Settle, subjects: Subjects
) -> None:
    unfiled.unfiled.choose(6)
    filing = unfiled.detail.filing
    filing.subject.setCurrentText("指标8 空气质量")
    filing.file.click()
    settle()
    assert session.named("file") == [(6, subjects["air"], "08-01")]


def test_half_a_name_files_nothing(unfiled: CollectPage, session: FakeSession, subjects: Subjects) -> None:
    filing = unfiled.detail.filing
    filing.subject.setEditText("纸业")
    assert not filing.file.isEnabled()
    filing.file.click()
    assert session.named("file") == []
    filing.subject.setEditText("示例甲纸业有限公司")
    assert filing.file.isEnabled()


def test_empty_tray_says_so(unfiled: CollectPage, session: FakeSession, settle: Settle) -> None:
    for _document in range(2):
        press(unfiled.unfiled.table, Qt.Key.Key_Delete)
        settle()
    assert sorted(session.bin) == [5, 6]
    assert not unfiled.unfiled.table.isVisible()
    assert unfiled.detail.current() is None
    assert not unfiled.unfiled.remove.isEnabled()


def test_document_is_filed_without_the_pointer(
    unfiled: CollectPage, session: FakeSession, settle: Settle, subjects: Subjects
) -> None:
    subject, slot = (
        picker.lineEdit() for picker in (unfiled.detail.filing.subject, unfiled.detail.filing.slot)
    )
    assert subject is not None
    assert slot is not None
    subject.setFocus()
    QTest.keyClicks(subject, "slyhg")
    press(subject, Qt.Key.Key_Return)
    assert slot.hasFocus()
    QTest.keyClicks(slot, "yingjiyuan")  # 突发环境事件应急预案
    press(slot, Qt.Key.Key_Return)
    settle()
    assert session.named("file") == [(5, subjects["chemical"], "G01")]


def test_document_without_guess_asks_where_it_goes(unfiled: CollectPage) -> None:
    unfiled.unfiled.choose(6)
    press(unfiled.unfiled.table, Qt.Key.Key_Return)
    edit = unfiled.detail.filing.subject.lineEdit()
    assert edit is not None
    assert edit.hasFocus()
    unfiled.unfiled.table.setFocus()
    unfiled.unfiled.elsewhere.click()
    assert edit.hasFocus()
