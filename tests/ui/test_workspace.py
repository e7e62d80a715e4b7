"""The workspace: what an edit counts again, what is made up for, and that a closed one touches nothing."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from cmarchive.errors import DiskFull
from cmarchive.jobs import Monitor
from cmarchive.model import SubjectKey
from cmarchive.session import CheckResult, FigureEntry
from tests.ui.conftest import Settle
from tests.ui.fakes import FakeSession
from tests.ui.figures import FiguresSession, key
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


class TestFigures:
    """Edits of nothing but figures take the short way."""

    @pytest.fixture
    def session(self, tmp_path: Path) -> FiguresSession:
        return FiguresSession(tmp_path / "示例县2024.cma")

    @pytest.fixture
    def quiet(self, workspace: Workspace, status: StatusLine, settle: Settle) -> Workspace:
        """Opened and checked; it does not check as a whole again by itself."""
        workspace.start()
        settle()
        workspace._rest.setInterval(10**6)
        return workspace

    def enter(self, workspace: Workspace, session: FiguresSession, **texts: str) -> None:
        entries = [FigureEntry(key(code), text) for code, text in texts.items()]
        workspace.enter(
            lambda _monitor: session.put_figures(entries), then=lambda _report: None, fail=lambda _error: None
        )

    def test_findings_follow_without_a_whole_check_or_snapshot(
        self, quiet: Workspace, session: FiguresSession, qtbot: QtBot
    ) -> None:
        seen: list[object] = []
        quiet.view_changed.connect(seen.append)
        quiet.checked.connect(seen.append)
        changed: list[object] = []
        quiet.figures_changed.connect(changed.append)
        with qtbot.waitSignal(quiet.rechecked):
            self.enter(quiet, session, population="50", urban="20", rural="20")
        assert seen == []
        assert changed == [{key("population"), key("urban"), key("rural")}]
        assert quiet.result is not None
        assert [one.rule for one in quiet.result.findings] == ["S1"]
        assert quiet.view is not None
        assert quiet.view.figures == session.figures
        assert quiet.history.done

    def test_edits_on_one_anothers_heels_are_all_looked_at(
        self, quiet: Workspace, session: FiguresSession, settle: Settle
    ) -> None:
        for number in range(8):
            self.enter(quiet, session, population=str(number), urban="2")
            self.enter(quiet, session, rural="1", treated="9", generated=str(10 + number))
            self.enter(quiet, session, sewage_rate=str(80 + number))
        settle()
        assert quiet.result is not None
        assert quiet.result.findings == session.check(Monitor()).findings
        assert {one.rule for one in quiet.result.findings} == {"R1", "S1"}
        assert quiet._figures == set()

    def test_a_check_overtaken_by_an_edit_does_not_forget_it(
        self, quiet: Workspace, session: FiguresSession, qtbot: QtBot, settle: Settle
    ) -> None:
        quiet.check()
        self.enter(quiet, session, population="50", urban="20", rural="20")
        quiet.check()
        self.enter(quiet, session, urban="30")
        settle()
        with qtbot.waitSignal(quiet.checked):
            quiet.check()
        settle()
        assert quiet.result is not None
        assert quiet.result.findings == session.check(Monitor()).findings == ()
        assert quiet.result_is_current

    def test_documents_edited_before_figures_wait_for_the_whole_check(
        self, quiet: Workspace, session: FiguresSession, qtbot: QtBot, subjects: dict[str, SubjectKey]
    ) -> None:
        with qtbot.waitSignal(quiet.view_changed):
            quiet.run(lambda _monitor: session.recycle([1]), touched={subjects["paper"]})
        with qtbot.waitSignal(quiet.figures_changed):
            self.enter(quiet, session, population="50", urban="20", rural="20")
        with qtbot.waitSignal(quiet.checked):
            quiet.check()
        assert quiet.result is not None
        assert [one.rule for one in quiet.result.findings] == ["S1"]
