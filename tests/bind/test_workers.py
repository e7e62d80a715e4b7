"""Processes that build volumes: the same result as one, progress, the wish to stop, and documents that kill them."""

import os
import pickle
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cmarchive.bind import workers
from cmarchive.bind.volume import VolumeJob
from cmarchive.bind.workers import Crew
from cmarchive.errors import BindingFailed
from cmarchive.jobs import Cancelled, Monitor


class Impatient(Monitor):
    """Wants to stop as soon as some pages are done."""

    def report(self) -> None:
        if self.done > 5:
            self.cancel()


class Deadly:
    """Ends the process that receives it."""

    def __reduce__(self) -> tuple[Callable[[int], None], tuple[int]]:
        return os._exit, (3,)


@pytest.fixture
def many(desk: Any, pdf_of: Any) -> Any:
    for name in ("示例甲厂", "示例乙厂", "示例丙厂"):
        one = desk.enterprise(name)
        for number in range(3):
            desk.file(one, "C01", desk.store(pdf_of(7, word=f"{name}{number}")), title=f"证{number}")
    return desk


@pytest.fixture
def _two(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if there were much to do, on a machine with two cores."""
    monkeypatch.setattr(workers, "_FEW_PAGES", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.usefixtures("_two")
def test_processes_make_the_same_bytes(many: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monitor = Monitor()
    many.bind(tmp_path / "together", monitor=monitor)
    monkeypatch.setattr(workers, "_FEW_PAGES", 10**6)
    many.bind(tmp_path / "alone")
    assert files(tmp_path / "together") == files(tmp_path / "alone")


@pytest.mark.usefixtures("_two")
def test_stopping_leaves_the_earlier_volumes(many: Any, tmp_path: Path) -> None:
    many.bind(tmp_path / "out")
    before = files(tmp_path / "out")
    many.items[:] = [replace(item, title=f"{item.title}改") for item in many.items]
    with pytest.raises(Cancelled):
        many.bind(tmp_path / "out", monitor=Impatient())
    assert files(tmp_path / "out") == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.usefixtures("_two")
def test_a_document_that_kills_its_process_is_named(many: Any, tmp_path: Path) -> None:
    volumes = many.plan().volumes[:3]
    jobs = [
        VolumeJob(plan=volume, originals=_originals(many, volume), target=tmp_path / volume.file)
        for volume in volumes
    ]
    jobs[1].originals["hostile"] = Deadly()  # type: ignore[index]
    with Crew(Monitor()) as crew, pytest.raises(BindingFailed, match=volumes[1].file):
        crew.build_all(jobs)


def _originals(desk: Any, volume: Any) -> dict[str, Path]:
    return {
        source.file.digest: desk.path(source.file.digest)
        for entry in volume.entries
        for source in entry.sources
    }


def test_what_a_process_complains_of_arrives() -> None:
    told = pickle.loads(pickle.dumps(BindingFailed(volume="001.pdf", cause="页号不符")))
    assert isinstance(told, BindingFailed)
    assert "“001.pdf”" in str(told)
    assert "页号不符" in str(told)
