"""The cyclic collector works on the window's thread, on few objects, and finds what is garbage."""

import gc
import weakref
from collections.abc import Iterator
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.ui.helpers import STAGES, rest, workspace_of
from ui.collector import Collector, sweep
from ui.jobs import Job, JobRunner
from ui.window import Window


class Knot:
    """Refers to itself, so that only the collector frees it."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def collector(qapp: QObject) -> Iterator[Collector]:
    owner = QObject(qapp)
    yield Collector(owner)
    owner.deleteLater()
    gc.enable()
    gc.unfreeze()


def test_young_garbage_is_found(collector: Collector) -> None:
    assert not gc.isenabled()
    knots = [weakref.ref(Knot()) for _ in range(2000)]
    collector.look()
    assert not any(one() is not None for one in knots)


def test_what_is_made_while_a_job_runs_is_not_looked_at(collector: Collector, qtbot: QtBot) -> None:
    runner, proceed = JobRunner(collector), Event()
    runner.start(Job(lambda _monitor: proceed.wait(5)))
    knots = [weakref.ref(Knot()) for _ in range(2000)]
    collector.look()
    assert all(one() is not None for one in knots)
    proceed.set()
    qtbot.waitUntil(lambda: not runner.is_busy)
    sweep()
    assert not any(one() is not None for one in knots)


def test_snapshots_and_checks_are_freed_without_the_collector(opened: Window, qtbot: QtBot) -> None:
    workspace = workspace_of(opened)
    session, item = workspace.session, workspace.session.view().items[0]

    def edit(title: str) -> None:
        workspace.run(lambda _monitor: session.update_items([replace(item, title=title)]))
        rest(opened, qtbot)
        workspace.check(title="校核")
        rest(opened, qtbot)

    for stage in STAGES:
        opened.turn_to(stage)
        rest(opened, qtbot)
    edit("甲")
    gc.collect()
    gc.disable()
    try:
        views, results = [], []
        for title in "乙丙丁戊己":
            edit(title)
            views.append(weakref.ref(workspace.view))
            results.append(weakref.ref(workspace.result.checker if workspace.result else None))
        qtbot.waitUntil(lambda: sum(one() is not None for one in views) <= 2)  # a page unseen keeps its last
        assert sum(one() is not None for one in results) <= 2
    finally:
        gc.enable()


def test_very_many_are_not_looked_at_but_counted_as_old(collector: Collector) -> None:
    knot = weakref.ref(Knot())
    made: list[list[int]] = [[] for _ in range(20_000)]
    collector.look()
    assert gc.get_count()[0] < 1000
    assert knot() is not None
    sweep()
    assert knot() is None
    assert len(made) == 20_000
