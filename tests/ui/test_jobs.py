"""Jobs: results on the window's thread, in order, throttled progress, cooperative cancel."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cmarchive.errors import ItemUnknown
from cmarchive.jobs import Monitor
from ui.jobs import Job, JobRunner


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[JobRunner]:
    made = JobRunner(qapp)
    yield made
    made.shut_down()


def test_result_arrives_on_gui_thread(qtbot: QtBot, runner: JobRunner) -> None:
    seen: list[tuple[int, int]] = []
    job = Job(lambda _monitor: threading.get_ident())
    job.succeeded.connect(lambda worker: seen.append((worker, threading.get_ident())))
    with qtbot.waitSignal(job.finished, timeout=2000):
        runner.start(job)
    [(worker, receiver)] = seen
    assert receiver == threading.get_ident() != worker


def test_jobs_run_in_order_and_none_is_lost(qtbot: QtBot, runner: JobRunner) -> None:
    seen: list[int] = []
    for number in range(300):
        job = Job(lambda _monitor, number=number: number)  # type: ignore[misc]  # the default is the number
        job.succeeded.connect(seen.append)
        runner.start(job)
    qtbot.waitUntil(lambda: not runner.is_busy, timeout=5000)
    assert seen == list(range(300))


def test_progress_is_throttled_but_ends_complete(qtbot: QtBot, runner: JobRunner) -> None:
    def work(monitor: Monitor) -> None:
        monitor.begin("数数", 5000)
        for _step in range(5000):
            monitor.advance()

    seen: list[tuple[str, int, int]] = []
    job = Job(work)
    job.progress.connect(lambda *step: seen.append(step))
    with qtbot.waitSignal(job.finished, timeout=5000):
        runner.start(job)
    assert seen[0] == ("数数", 0, 5000)
    assert seen[-1] == ("数数", 5000, 5000)
    assert len(seen) < 500


def test_cancel_ends_at_the_next_step(qtbot: QtBot, runner: JobRunner) -> None:
    reached, proceed = threading.Event(), threading.Event()

    def work(monitor: Monitor) -> None:
        monitor.begin("等待", 2)
        reached.set()
        proceed.wait(5)
        monitor.advance()
        raise AssertionError("went on after cancel")

    job = Job(work)
    outcomes: list[str] = []
    job.cancelled.connect(lambda: outcomes.append("cancelled"))
    job.failed.connect(lambda _error: outcomes.append("failed"))
    with qtbot.waitSignal(job.finished, timeout=5000):
        runner.start(job)
        reached.wait(5)
        job.cancel()
        proceed.set()
    assert outcomes == ["cancelled"]


def test_job_cancelled_while_waiting_never_runs(qtbot: QtBot, runner: JobRunner) -> None:
    proceed, ran = threading.Event(), []
    first = Job(lambda _monitor: proceed.wait(5))
    second = Job(lambda _monitor: ran.append(1))
    runner.start(first)
    runner.start(second)
    second.cancel()
    proceed.set()
    qtbot.waitUntil(lambda: not runner.is_busy, timeout=5000)
    assert ran == []


def test_failure_hands_over_the_error(qtbot: QtBot, runner: JobRunner) -> None:
    def work(_monitor: Monitor) -> None:
        raise ItemUnknown(item=7)

    seen: list[Exception] = []
    job = Job(work)
    job.failed.connect(seen.append)
    with qtbot.waitSignal(job.finished, timeout=2000):
        runner.start(job)
    assert isinstance(seen[0], ItemUnknown)


def test_shut_down_waits_for_what_is_kept(qtbot: QtBot, runner: JobRunner) -> None:
    ran: list[str] = []
    stopped = Job(lambda _monitor: ran.append("stopped"))
    kept = Job(lambda _monitor: ran.append("kept"), is_kept=True)
    runner.start(Job(lambda _monitor: stopped._monitor._stop.wait(5)))
    for job in (kept, stopped):
        runner.start(job)
    runner.shut_down()
    assert ran == ["kept"]


def test_shut_down_stops_what_runs(qtbot: QtBot, runner: JobRunner) -> None:
    reached = threading.Event()

    def work(monitor: Monitor) -> None:
        monitor.begin("不停", 0)
        reached.set()
        while True:
            monitor.advance()

    runner.start(Job(work))
    reached.wait(5)
    runner.shut_down()
    qtbot.waitUntil(lambda: not runner.is_busy, timeout=2000)
