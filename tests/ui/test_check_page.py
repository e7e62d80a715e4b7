"""校核: findings listed, filtered and explained, and the check that runs by itself after an edit."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cmarchive.errors import TargetInUse
from cmarchive.jobs import Monitor
from cmarchive.model import Finding, SubjectKey
from cmarchive.session import CheckResult
from cmarchive.view import View
from tests.ui.conftest import Present, Settle
from tests.ui.fakes import FakeSession
from tests.ui.helpers import cells, column, press
from ui.pages.check import CheckPage
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.status import StatusLine
from ui.workspace import Place, Workspace

FIGURE = "填报 97.9%，按数据应为 65.0%。"


@pytest.fixture
def check(
    workspace: Workspace, theme: Theme, settings: Settings, present: Present, status: StatusLine
) -> CheckPage:
    """The page over the small archive, whose six missing documents and one odd figure have been found."""
    page = CheckPage(workspace, theme, settings)
    workspace._rest.setInterval(0)
    present(page)
    return page


def messages(page: CheckPage) -> list[str]:
    return [one.message for one in page.model.shown]


def counts(page: CheckPage) -> list[str]:
    return [made.text() for made in page.buttons.values()]


def choose(page: CheckPage, message: str) -> Finding:
    """Choose the finding that says this."""
    wanted = next(one for one in page.model.shown if one.message == message)
    page.table.choose(page.model.row_of(wanted))
    finding = page.card.finding
    assert finding is not None
    assert finding.message == message
    return finding


# Listing


def test_findings_stand_errors_first_and_are_counted(check: CheckPage) -> None:
    assert cells(check.model, 1) == [
        "错误",
        "材料缺失：示例甲纸业有限公司缺少突发环境事件应急预案。",
        "示例甲纸业有限公司 G01",
        "—",
    ]
    assert column(check.model, 0) == ["错误（6）", *["错误"] * 6, "警告（1）", "警告"]
    assert counts(check) == ["待处理 7", "错误 6", "警告 1", "提示 0", "已说明 0"]
    assert check.when.text() == "已按最新数据校核"


def test_rail_learns_how_many_are_open(check: CheckPage, workspace: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(check.state_changed) as told:
        workspace.check()
    assert told.args == ["7"]


def test_one_finding_is_shown_in_full(check: CheckPage) -> None:
    choose(check, FIGURE)
    card = check.card
    assert card.title.text() == "固废处置利用率与原始数据不符"
    assert card.chip.text == "警告 · G3"
    assert card.subject.text() == "示例县 · 2024"
    assert card.formula.text() == "处置利用率 =（综合利用量 + 处置量）÷ 产生量"
    assert card.cause.text.text() == "综合利用量 4.71 疑为 7.41 的数字错位。"
    assert card.remedy.text() == "处理办法：核对综合利用量。"
    values = [label.text() for label in card.values.findChildren(QLabel)]
    assert values[:3] == ["综合利用量", "4.71 万吨", "环统基1-1 第96项"]


def test_filter_buttons(check: CheckPage) -> None:
    shown = {"error": 6, "warning": 1, "info": 0, "explained": 0, "all": 7}
    for key, count in shown.items():
        check.buttons[key].click()
        assert len(check.model.shown) == count, key
        assert check.table.isVisible() is bool(count), key
        assert (check.card.finding is not None) is bool(count), key


def test_search_keeps_what_is_chosen(check: CheckPage) -> None:
    chosen = choose(check, "示例乙化工有限公司缺少突发环境事件应急预案。")
    check.search.setText("应急 缺少")
    assert len(check.model.shown) == 2
    assert check.card.finding == chosen
    check.search.setText("g3 97.9")
    assert messages(check) == [FIGURE]
    check.search.setText("没有这样的问题")
    assert check.empty.isVisible()
    assert check.empty._text.text() == "没有符合条件的问题。"
    check.search.clear()
    assert len(check.model.shown) == 7
    assert check.table.isVisible()


def test_nothing_found_is_said(
    check: CheckPage,
    session: FakeSession,
    workspace: Workspace,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(session, "check", lambda _monitor, _view: CheckResult(findings=(), verdicts=()))
    told: list[str] = []
    check.state_changed.connect(told.append)
    workspace.check()
    settle()
    assert check.empty.isVisible()
    assert check.empty._text.text() == "没有发现问题。"
    assert told == ["通过"]
    assert check.card.finding is None


# Going there


@pytest.mark.parametrize("by_key", [False, True])
def test_material_of_a_finding_is_one_press_away(
    check: CheckPage, workspace: Workspace, qtbot: QtBot, subjects: dict[str, SubjectKey], by_key: bool
) -> None:
    choose(check, "示例乙化工有限公司缺少突发环境事件应急预案。")
    with qtbot.waitSignal(workspace.went_to) as went:
        if by_key:
            press(check.table, Qt.Key.Key_Return)
        else:
            check.card.goto.click()
    assert went.args == [Place(subjects["chemical"], "G01")]


def test_finding_about_a_document_leads_to_it(
    check: CheckPage, workspace: Workspace, qtbot: QtBot, subjects: dict[str, SubjectKey]
) -> None:
    finding = replace(choose(check, FIGURE), item=3)
    check.card.show_finding(finding, workspace.view)
    with qtbot.waitSignal(workspace.went_to) as went:
        check.card.goto.click()
    assert went.args == [Place(subjects["paper"], "C06", 3)]


def test_figure_of_the_region_has_no_material_to_go_to(check: CheckPage) -> None:
    choose(check, FIGURE)
    assert check.card.goto.isHidden()
    press(check.table, Qt.Key.Key_Return)
    assert check.card.editor.hasFocus()


# The check that runs by itself


def test_edit_is_checked_by_itself(
    check: CheckPage, session: FakeSession, workspace: Workspace, qtbot: QtBot
) -> None:
    told: list[str] = []
    workspace.view_changed.connect(lambda _view: told.append(check.when.text()))
    with qtbot.waitSignal(workspace.checked):
        workspace.run(lambda _monitor: session.recycle([4]))
    assert told == ["有改动，即将重新校核"]
    assert check.when.text() == "已按最新数据校核"
    assert "示例乙化工有限公司缺少受托方危废经营许可证。" in messages(check)


def test_archive_just_opened_is_checked_once(workspace: Workspace, settle: Settle) -> None:
    started: list[None] = []
    workspace.check_started.connect(lambda: started.append(None))
    workspace.start()
    settle()
    assert workspace.result_is_current
    assert not workspace._rest.isActive()
    assert len(started) == 1


def test_edit_does_not_wait_for_a_check(
    check: CheckPage,
    session: FakeSession,
    workspace: Workspace,
    qtbot: QtBot,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = session.check
    reached, proceed = threading.Event(), threading.Event()

    def slow(monitor: Monitor, view: View | None = None) -> CheckResult:
        reached.set()
        proceed.wait(10)
        return whole(monitor, view)

    monkeypatch.setattr(session, "check", slow)
    workspace.check()
    assert reached.wait(10)
    monkeypatch.setattr(session, "check", whole)
    outcomes: list[str] = []
    workspace.check_stopped.connect(lambda: outcomes.append("stopped"))
    workspace.checked.connect(lambda _result: outcomes.append("checked"))
    with qtbot.waitSignal(workspace.checked):
        workspace.run(lambda _monitor: session.recycle([4]))
        proceed.set()
    assert outcomes == ["stopped", "checked"]
    assert counts(check)[0] == "待处理 8"


def test_check_that_breaks_does_not_seem_to_go_on(
    check: CheckPage,
    session: FakeSession,
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    def refuse(_monitor: Monitor, _view: View) -> CheckResult:
        raise KeyError("rule")

    monkeypatch.setattr(session, "check", refuse)
    with qtbot.waitSignals([workspace.failed, workspace.check_stopped]):
        check.again.click()
    assert check.when.text() == "校核已中断"


# The findings workbook


@pytest.mark.parametrize("name", ["问题.xlsx", "问题"])
def test_workbook_is_written_where_asked(
    check: CheckPage, session: FakeSession, settings: Settings, settle: Settle, tmp_path: Path, name: str
) -> None:
    check.actions_.write_workbook(str(tmp_path / name))
    assert not check.export.isEnabled()
    settle()
    file = tmp_path / "问题.xlsx"
    assert session.named("findings") == [file]
    assert check.bar.text == f"校核表已生成，共 7 个问题：{file}"
    assert check.export.isEnabled()
    assert settings.folder("findings", session.path) == tmp_path


def test_workbook_open_elsewhere_is_told_at_the_top(
    check: CheckPage, session: FakeSession, settle: Settle, tmp_path: Path
) -> None:
    session.refusal = TargetInUse(path="问题.xlsx")
    check.actions_.write_workbook(str(tmp_path / "问题.xlsx"))
    settle()
    assert check.bar.text == "无法替换“问题.xlsx”：它正被其他程序打开。请关闭后重试。"
    assert check.export.isEnabled()
