"""What was replaced is freed in slices, and only when nobody else holds it."""

import weakref
from threading import get_ident

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.jobs import JobRunner
from ui.remains import Remains, Spent


class Thing:
    """Something that can be watched."""


def test_things_are_freed_once_nobody_else_holds_them(qapp: QObject, qtbot: QtBot) -> None:
    remains, things = Remains(qapp), [Thing() for _ in range(5000)]
    watched = [weakref.ref(one) for one in things]
    remains.take(things)
    qtbot.wait(1100)
    assert not remains.is_empty
    assert watched[0]() is things[0]
    things.clear()
    qtbot.waitUntil(lambda: remains.is_empty)
    assert not any(one() is not None for one in watched)


def test_one_large_thing_is_freed_on_another_thread(qapp: QObject, qtbot: QtBot) -> None:
    freed: list[int] = []

    class Large:
        """Tells on which thread it goes."""

        def __del__(self) -> None:
            freed.append(get_ident())

    runner = JobRunner(qapp)
    spent = Spent(runner, runner)
    spent.take(Large())
    assert not freed
    qtbot.waitUntil(lambda: bool(freed))
    assert freed != [get_ident()]
    runner.shut_down()
