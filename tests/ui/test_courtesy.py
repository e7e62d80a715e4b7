"""A job stands aside while the window works, and never for long."""

import threading

from pytestqt.qtbot import QtBot

from cmarchive.jobs import Monitor
from ui.courtesy import stand_aside, undisturbed
from ui.jobs import Job, JobRunner


def test_a_job_takes_no_step_while_the_window_works(qtbot: QtBot, qapp: object) -> None:
    runner = JobRunner(qapp)  # type: ignore[arg-type]
    began, steps = threading.Event(), []

    def work(monitor: Monitor) -> None:
        began.set()
        for number in range(3):
            monitor.advance()
            steps.append(number)

    with undisturbed():
        with undisturbed():
            runner.start(Job(work))
        assert began.wait(5)
        assert steps == []  # it waits at its first step, for longer than this takes
    qtbot.waitUntil(lambda: not runner.is_busy, timeout=5000)
    assert steps == [0, 1, 2]


def test_it_goes_on_though_the_window_never_comes_back() -> None:
    done = threading.Event()

    def step() -> None:
        stand_aside()
        done.set()

    with undisturbed():
        threading.Thread(target=step).start()
        assert done.wait(5)
