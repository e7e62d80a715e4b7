"""The workspace: what an edit counts again, what is made up for, and that a closed one touches nothing."""

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from cmarchive.errors import DiskFull
from cmarchive.jobs import Monitor
from cmarchive.model import SubjectKey
from cmarchive.session import CheckResult
from tests.ui.conftest import Settle
from tests.ui.fakes import FakeSession
from ui.widgets.status import StatusLine
from ui.workspace import Workspace


@pytest.fixture
def opened(workspace: Workspace, status: StatusLine, settle: Settle) -> Workspace:
    """The workspace, counted and checked; it checks again as soon as it can."""
    workspace.start()
    settle()
    workspace._rest.setInterval(0)
    return workspace


def test_edit_counts_the_subject_it_touched_at_once(
    opened: Workspace, session: FakeSession, qtbot: QtBot, subjects: dict[str, SubjectKey]
) -> None:
    paper, chemical = subjects["paper"], subjects["chemical"]
    before = dict(opened.progress)
    with qtbot.waitSignal(opened.progress_changed):
        opened.run(lambda _monitor: session.recycle([1, 4]), touched={paper})
    assert opened.progress[paper].missing == before[paper].missing + 1
    assert opened.progress[chemical] == before[chemical]
    assert not opened.result_is_current
    with qtbot.waitSignal(opened.overview_changed):
        pass
    assert opened.progress[chemical].missing == before[chemical].missing + 1


def test_known_edits_are_checked_by_themselves_and_others_as_a_whole(
    opened: Workspace,
    session: FakeSession,
    qtbot: QtBot,
    subjects: dict[str, SubjectKey],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[set[SubjectKey]] = []

    def recheck(result: CheckResult, monitor: Monitor, **more: Any) -> CheckResult:
        asked.append(set(more["documents"]))
        return session.check(monitor, more["view"])

    monkeypatch.setattr(session, "recheck", recheck)
    for touched in ({subjects["paper"]}, {subjects["chemical"]}, None):
        with qtbot.waitSignal(opened.checked):
            opened.run(lambda _monitor: None, touched=touched)
    with qtbot.waitSignal(opened.checked):
        opened.check(title="校核")
    assert asked == [{subjects["paper"]}, {subjects["chemical"]}]


def test_check_stopped_by_an_edit_that_fails_is_made_up_for(
    opened: Workspace, session: FakeSession, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(opened.view_changed):
        opened.run(lambda _monitor: session.recycle([1]))
    session.refusal = DiskFull(path="/盘")
    with qtbot.waitSignals([opened.failed, opened.checked]):
        opened.run(lambda _monitor: session.recycle([4]))
    assert opened.result_is_current
    assert list(session.bin) == [1]


def test_cancelled_job_shows_what_it_had_done(
    opened: Workspace, session: FakeSession, status: StatusLine, settle: Settle
) -> None:
    def work(monitor: Monitor) -> None:
        session.recycle([1])
        session.reached.set()
        session.proceed.wait(10)
        monitor.advance()

    opened.run(work, title="收集文件")
    assert session.reached.wait(10)
    status.cancel.click()
    session.proceed.set()
    settle()
    assert status.note.text() == "已取消：收集文件"
    assert opened.view is not None
    assert opened.view.item(1) is None


def test_closed_workspace_touches_the_archive_no_more(opened: Workspace, session: FakeSession) -> None:
    opened.close()
    assert session.closed
    opened.run(lambda _monitor: session.recycle([1]))
    opened.look(lambda _monitor: session.recycle([2]), title="看", then=lambda _nothing: None)
    opened.check()
    assert not opened.runner.is_busy
    assert session.bin == {}


def test_what_arrives_after_closing_is_ignored(
    opened: Workspace, session: FakeSession, settle: Settle
) -> None:
    seen: list[object] = []
    opened.run(lambda _monitor: session.recycle([1]), then=seen.append)
    opened.view_changed.connect(seen.append)
    opened.close()
    settle()
    assert list(session.bin) == [1]
    assert seen == []


def test_a_note_takes_back_its_own_step_and_never_a_later_one(
    workspace: Workspace, session: FakeSession, settle: Settle
) -> None:
    offers: list[Callable[[], None] | None] = []
    workspace.noted.connect(lambda _text, undo: offers.append(undo))
    workspace.start()
    settle()
    workspace.run(lambda _monitor: session.recycle([1]), then=lambda _done: workspace.note("", can_undo=True))
    workspace.run(lambda _monitor: session.recycle([2]))
    settle()
    assert offers[0] is not None
    offers[0]()
    settle()
    assert set(session.bin) == {1, 2}
    workspace.undo()
    workspace.undo()
    settle()
    assert session.bin == {}
    assert workspace.history.redo_name == "recycle"
    workspace.redo()
    settle()
    assert set(session.bin) == {1}
