"""装订: volumes bound as a job with progress and Cancel, problems told, the ledger beside them."""

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cmarchive.errors import TargetInUse
from cmarchive.session import Preset, preset_options
from tests.ui.conftest import Present, Settle
from tests.ui.fakes import FakeSession
from tests.ui.helpers import cells, column
from tests.ui.small import a_volume
from ui.pages.bind import BindPage
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.status import StatusLine
from ui.workspace import Workspace


@pytest.fixture
def bind(
    workspace: Workspace, theme: Theme, settings: Settings, present: Present, status: StatusLine
) -> BindPage:
    """The page over the small archive, which has never been bound."""
    page = BindPage(workspace, theme, settings)
    present(page)
    return page


@pytest.fixture
def bound(bind: BindPage, session: FakeSession, workspace: Workspace, settle: Settle) -> BindPage:
    """The page over an archive that has one volume."""
    session.volumes = (a_volume(1, "示例县"),)
    workspace.run(lambda _monitor: None)
    settle()
    return bind


def begin(page: BindPage, session: FakeSession, status: StatusLine, qtbot: QtBot) -> None:
    """Start binding, and wait until it is under way."""
    page.start.click()
    assert session.reached.wait(10)
    qtbot.waitUntil(lambda: status.text.text() == "装订案卷 · 0 / 2")


def test_archive_never_bound_says_what_will_be_made(bind: BindPage, qtbot: QtBot) -> None:
    assert not bind.volumes.open.isVisible()
    bind.volumes.bound_button.click()
    assert bind.volumes.never.isVisible()
    assert not bind.volumes.open.isVisible()
    assert bind.volumes.summary.text() == ""
    assert bind.caution.text == "还有 6 个错误没有处理，建议先校核"
    with qtbot.waitSignal(bind.caution.stage_wanted) as wanted:
        bind.caution.go.click()
    assert wanted.args == ["check"]


def test_binding_shows_progress_and_lists_the_volumes(
    bind: BindPage, session: FakeSession, status: StatusLine, qtbot: QtBot, settle: Settle
) -> None:
    states: list[str] = []
    bind.state_changed.connect(states.append)
    begin(bind, session, status, qtbot)
    assert (status.bar.value(), status.bar.maximum()) == (0, 2)
    assert not status.cancel.isHidden()
    assert not bind.start.isEnabled()
    assert not bind.write.isEnabled()
    session.proceed.set()
    settle()
    assert column(bind.volumes.model, 1) == ["示例甲纸业有限公司", "示例乙化工有限公司"]
    assert cells(bind.volumes.model, 0) == ["1", "示例甲纸业有限公司", "X001-2024-0001", "120", "2", "合格"]
    assert bind.volumes.table.isVisible()
    assert bind.volumes.summary.text() == "2 卷 · 240 页"
    assert bind.volumes.bound_button.text() == "已装订 2"
    assert states == ["2 卷"]
    assert status.cancel.isHidden()
    assert status.bar.isHidden()
    assert bind.start.isEnabled()
    assert bind.write.isEnabled()
    assert threading.get_ident() not in session.threads


def test_documents_that_cannot_be_bound_are_told(
    bind: BindPage, session: FakeSession, settle: Settle
) -> None:
    session.proceed.set()
    bind.start.click()
    settle()
    folder = session.path.parent / "案卷"
    assert bind.bar.text == (f"已装订 2 卷，总目录和案卷在“{folder}”。有 1 份材料不能装入，已用说明页代替。")
    assert bind.bar.details.toPlainText() == "合同.docx：不能转换为 PDF，请另存为 PDF 后重新收集。"


def test_cancelled_binding_leaves_the_volumes_as_they_were(
    bound: BindPage, session: FakeSession, status: StatusLine, qtbot: QtBot, settle: Settle
) -> None:
    begin(bound, session, status, qtbot)
    status.cancel.click()
    assert status.text.text() == "正在取消…"
    assert not status.cancel.isEnabled()
    session.proceed.set()
    settle()
    assert column(bound.volumes.model, 1) == ["示例县"]
    assert status.note.text() == "已取消：装订"
    assert status.cancel.isHidden()
    assert bound.bar.text == ""
    assert bound.start.isEnabled()
    assert bound.write.isEnabled()


def test_refusal_is_told_at_the_top(
    bound: BindPage, session: FakeSession, workspace: Workspace, settle: Settle
) -> None:
    elsewhere: list[Exception] = []
    workspace.failed.connect(elsewhere.append)
    session.refusal = TargetInUse(path="001.pdf")
    bound.start.click()
    settle()
    assert bound.bar.text == "无法替换“001.pdf”：它正被其他程序打开。请关闭后重试。"
    assert column(bound.volumes.model, 1) == ["示例县"]
    assert bound.start.isEnabled()
    assert elsewhere == []


def test_mistake_of_ours_is_not_told_as_the_users(
    bind: BindPage, session: FakeSession, workspace: Workspace, qtbot: QtBot
) -> None:
    session.refusal = KeyError("plan")
    with qtbot.waitSignal(workspace.failed):
        bind.start.click()
    assert bind.bar.text == ""


@pytest.mark.parametrize("action", ["start", "write"])
def test_buttons_come_back_after_a_job_that_ends_at_once(
    bind: BindPage,
    session: FakeSession,
    workspace: Workspace,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
    action: str,
) -> None:
    """The worker may have ended before the call that started it returns."""
    pool = workspace.runner._pool
    start = pool.start

    def start_and_wait(work: object) -> None:
        start(work)  # type: ignore[call-overload]  # what the runner hands over
        pool.waitForDone()

    monkeypatch.setattr(pool, "start", start_and_wait)
    session.refusal = TargetInUse(path="001.pdf")
    getattr(bind, action).click()
    settle()
    assert bind.start.isEnabled()
    assert bind.write.isEnabled()


def test_ledger_is_written_beside(
    bound: BindPage, session: FakeSession, status: StatusLine, settle: Settle
) -> None:
    folder = session.path.parent / "台账"
    bound.write.click()
    assert not bound.write.isEnabled()
    settle()
    assert session.named("ledger") == [folder]
    assert bound.bar.text == f"台账已生成：{folder / '台账.xlsx'}"
    assert status.note.text() == "台账已生成"
    assert bound.write.isEnabled()
    assert column(bound.volumes.model, 1) == ["示例县"]


def test_refused_ledger_is_told_at_the_top(bind: BindPage, session: FakeSession, settle: Settle) -> None:
    session.refusal = TargetInUse(path="台账.xlsx")
    bind.write.click()
    settle()
    assert bind.bar.text == "无法替换“台账.xlsx”：它正被其他程序打开。请关闭后重试。"
    assert bind.write.isEnabled()


def test_chosen_folder_and_single_file_are_asked_for_and_remembered(
    bind: BindPage,
    session: FakeSession,
    workspace: Workspace,
    theme: Theme,
    settings: Settings,
    settle: Settle,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    session.proceed.set()
    bind.folder.setText(f" {tmp_path / '交付'} ")
    bind.single.setChecked(True)
    bind.start.click()
    settle()
    assert session.named("bind") == [(tmp_path / "交付", True, preset_options(Preset.REVIEW))]
    again = BindPage(workspace, theme, settings)
    qtbot.addWidget(again)
    assert again.target == tmp_path / "交付"
    assert again.single.isChecked()
    again.folder.clear()
    assert again.target == session.path.parent / "案卷"


def test_volume_that_was_moved_away_is_told(bound: BindPage, session: FakeSession) -> None:
    bound.volumes.bound_button.click()
    bound.volumes.open.click()
    assert bound.bar.text.startswith(f"找不到“{session.path.parent / '案卷' / '001.pdf'}”。")


def test_what_was_made_is_listed_and_found_again(
    bind: BindPage, session: FakeSession, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def open_path(path: Path) -> bool:
        opened.append(path)
        return True

    monkeypatch.setattr("ui.pages.bind.open_path", open_path)
    bind.volumes.past_button.click()
    assert bind.volumes.no_past.isVisible()
    session.proceed.set()
    bind.start.click()
    settle()
    bind.write.click()
    settle()
    bind.volumes.past_button.click()
    assert column(bind.volumes.past, 1) == ["生成台账", "装订案卷"]
    assert bind.volumes.summary.text() == "2 次"
    bind.volumes.past_table.choose(0)
    bind.volumes.reveal.click()
    assert opened == [session.path.parent]
