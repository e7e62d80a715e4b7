"""校核: what a person writes about a finding is saved when left, stays through checks, and can be taken back."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from cmarchive.errors import DiskFull
from tests.ui.conftest import Present, Settle
from tests.ui.fakes import FakeSession
from ui.pages.check import CheckPage
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.status import StatusLine
from ui.workspace import Workspace


@pytest.fixture
def check(
    workspace: Workspace, theme: Theme, settings: Settings, present: Present, status: StatusLine
) -> CheckPage:
    """The page, with the finding about a figure chosen."""
    page = CheckPage(workspace, theme, settings)
    present(page)
    page.table.choose(page.model.rowCount() - 1)
    assert page.card.title.text() == "固废处置利用率与原始数据不符"
    return page


def counts(page: CheckPage) -> list[str]:
    return [page.buttons[key].text() for key in ("all", "warning", "explained")]


def fingerprint(page: CheckPage) -> str:
    assert page.card.finding is not None
    return page.card.finding.fingerprint


def test_explained_finding_moves_and_comes_back(
    check: CheckPage, session: FakeSession, status: StatusLine, settle: Settle
) -> None:
    name = fingerprint(check)
    check.card.editor.setPlainText(" 统计口径变化。 ")
    check.card.save.click()
    settle()
    assert session.named("explain") == [(name, "统计口径变化。")]
    assert counts(check) == ["待处理 6", "警告 0", "已说明 1"]
    assert status.note.text() == "已保存说明：固废处置利用率与原始数据不符"
    check.buttons["explained"].click()
    assert check.model.index(1, 1).data() == "已说明：固废处置利用率与原始数据不符"
    assert check.card.editor.toPlainText() == "统计口径变化。"
    assert check.card.written.text().endswith("写于 2025-01-15")
    status.take_back()
    settle()
    assert session.explanations == {}
    assert counts(check) == ["待处理 7", "警告 1", "已说明 0"]


def test_explanation_is_saved_when_the_editor_is_left(
    check: CheckPage, session: FakeSession, settle: Settle
) -> None:
    name = fingerprint(check)
    check.card.editor.setFocus()
    check.card.editor.insertPlainText("属实。")
    assert session.named("explain") == []
    check.table.setFocus()
    settle()
    assert session.named("explain") == [(name, "属实。")]


def test_what_was_typed_belongs_to_its_own_finding(
    check: CheckPage, session: FakeSession, settle: Settle
) -> None:
    name = fingerprint(check)
    check.card.editor.setFocus()
    check.card.editor.insertPlainText("属实。")
    check.table.choose(1)
    assert check.card.editor.toPlainText() == ""
    settle()
    assert session.named("explain") == [(name, "属实。")]


def test_check_does_not_disturb_what_is_being_typed(
    check: CheckPage, session: FakeSession, workspace: Workspace, qtbot: QtBot
) -> None:
    check.card.editor.setFocus()
    check.card.editor.insertPlainText("因行政")
    workspace._rest.setInterval(0)
    with qtbot.waitSignal(workspace.checked):
        workspace.run(lambda _monitor: session.recycle([4]))
    assert check.card.editor.toPlainText() == "因行政"
    assert session.named("explain") == []


def test_emptied_explanation_is_withdrawn(
    check: CheckPage, session: FakeSession, status: StatusLine, settle: Settle
) -> None:
    for text in ("属实。", ""):
        check.card.editor.setPlainText(text)
        check.card.save.click()
        settle()
        check.buttons["explained"].click()
    assert session.explanations == {}
    assert status.note.text() == "已撤回说明：固废处置利用率与原始数据不符"
    assert counts(check) == ["待处理 7", "警告 1", "已说明 0"]


def test_explanation_of_other_values_is_asked_for_again(
    check: CheckPage, session: FakeSession, workspace: Workspace, settle: Settle
) -> None:
    finding = check.model.shown[6]
    session.explain(replace(finding, values=()), "属实。", "")
    workspace.run(lambda _monitor: None, then=lambda _nothing: workspace.check())
    settle()
    assert counts(check) == ["待处理 7", "警告 1", "已说明 0"]
    assert check.card.editor.toPlainText() == "属实。"
    assert check.card.written.text() == "数据在说明写成（2025-01-15）以后有变化，请重新说明。"


def test_refused_explanation_is_told(check: CheckPage, session: FakeSession, settle: Settle) -> None:
    session.refusal = DiskFull(path="/盘")
    check.card.editor.setPlainText("属实。")
    check.card.save.click()
    settle()
    assert check.bar.text.startswith("磁盘空间不足")
    assert counts(check) == ["待处理 7", "警告 1", "已说明 0"]
    assert check.card.editor.toPlainText() == "属实。"
