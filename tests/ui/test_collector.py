"""The cyclic collector works on the window's thread, on few objects, and finds what is garbage."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from ui.collector import Collector, sweep


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


def test_very_many_are_not_looked_at_but_counted_as_old(collector: Collector) -> None:
    knot = weakref.ref(Knot())
    made: list[list[int]] = [[] for _ in range(20_000)]
    collector.look()
    assert gc.get_count()[0] < 1000
    assert knot() is not None
    sweep()
    assert knot() is None
    assert len(made) == 20_000
