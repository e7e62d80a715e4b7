"""What was left for later is loaded step by step, so that a job that does it can give way and be stopped."""

import sys
from pathlib import Path

import pytest

from cmarchive.jobs import Cancelled, Monitor
from cmarchive.session import load, load_rest


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    names = ("later_one", "later_two")
    for name in names:
        (tmp_path / f"{name}.py").write_text("", encoding="utf-8")
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.syspath_prepend(str(tmp_path))
    return names


def test_modules_are_loaded_one_by_one(modules: tuple[str, str]) -> None:
    monitor = Monitor()
    load(modules, monitor)
    assert set(modules) <= set(sys.modules)
    assert monitor.done == monitor.total == 2


def test_loading_can_be_stopped(modules: tuple[str, str]) -> None:
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        load(modules, monitor)
    assert not set(modules) & set(sys.modules)


def test_everything_that_rooms_offer_is_loaded() -> None:
    monitor = Monitor()
    load_rest(monitor)
    assert monitor.done == monitor.total > 0
    assert {"cmarchive.bind.binding", "cmarchive.handover.pack", "cmarchive.ledger.workbook"} <= set(
        sys.modules
    )
