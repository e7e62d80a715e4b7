"""Volumes whose inputs are the same stay as they are; everything that changes what is printed builds them anew."""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cmarchive.bind import BindOptions
from cmarchive.bind.publish import MANIFEST


@pytest.fixture
def bound(desk: Any, tmp_path: Path, pdf_of: Any) -> Path:
    for name in ("示例甲厂", "示例乙厂"):
        desk.file(desk.enterprise(name), "C01", desk.store(pdf_of(2, word=name)), title="证")
    desk.bind(tmp_path / "out")
    return tmp_path / "out"


def inodes(folder: Path) -> dict[str, int]:
    """Which file each name stands for; a file built anew is another one."""
    return {path.name: path.stat().st_ino for path in folder.iterdir() if path.suffix == ".pdf"}


def changed(desk: Any, folder: Path) -> set[str]:
    """Bind again: the names whose files are new, the manifest's apart."""
    held = [path.open("rb") for path in folder.iterdir()]  # so that no number is given twice
    before = inodes(folder)
    desk.bind(folder)
    after = inodes(folder)
    for file in held:
        file.close()
    return {name for name, number in after.items() if before.get(name) != number}


def test_nothing_changed_builds_nothing(desk: Any, bound: Path) -> None:
    manifest = (bound / MANIFEST).read_bytes()
    assert changed(desk, bound) == set()
    assert (bound / MANIFEST).read_bytes() == manifest


def test_one_document_builds_its_volume_and_the_lists(desk: Any, bound: Path) -> None:
    desk.items[0] = replace(desk.items[0], title="新的题名")
    assert changed(desk, bound) == {"001_示例甲厂_第1册共1册.pdf", "总目录.pdf"}


@pytest.mark.parametrize(
    "change",
    [
        lambda file: replace(file, digest="0" * 64),
        lambda file: replace(file, pages=3),
        lambda file: replace(file, problem="文件有打开密码，无法读取。"),
    ],
)
def test_another_file_builds_the_volume(desk: Any, bound: Path, change: Callable[[Any], Any]) -> None:
    item = desk.items[0]
    desk.items[0] = replace(item, files=tuple(change(file) for file in item.files))
    assert "001_示例甲厂_第1册共1册.pdf" in changed(desk, bound)


def test_options_build_everything(desk: Any, bound: Path) -> None:
    desk.options = BindOptions(dividers=False, number_size=11)
    assert {name for name in changed(desk, bound) if name[0] == "0"} == {
        "001_示例甲厂_第1册共1册.pdf",
        "002_示例乙厂_第1册共1册.pdf",
        "003_指标8 空气质量_第1册共1册.pdf",
    }


def test_a_touched_volume_is_built_anew(desk: Any, bound: Path) -> None:
    path = bound / "002_示例乙厂_第1册共1册.pdf"
    good = path.read_bytes()
    path.write_bytes(good[:-1] + b"x")
    later = (bound / MANIFEST).stat().st_mtime_ns + 1
    os.utime(path, ns=(later, later))
    assert "002_示例乙厂_第1册共1册.pdf" in changed(desk, bound)
    assert path.read_bytes() == good


def test_a_volume_that_only_moved_is_renamed(desk: Any, bound: Path, pdf_of: Any) -> None:
    before = inodes(bound)
    first = desk.enterprises[0]
    del desk.enterprises[0], desk.items[0]
    desk.bind(bound)
    after = inodes(bound)
    assert first.name not in "".join(after)
    assert after["001_示例乙厂_第1册共1册.pdf"] == before["002_示例乙厂_第1册共1册.pdf"]
    assert after["002_指标8 空气质量_第1册共1册.pdf"] == before["003_指标8 空气质量_第1册共1册.pdf"]


def test_a_replaced_document_is_tried_again(desk: Any, tmp_path: Path, pdf_of: Any) -> None:
    file = desk.store(pdf_of(2))
    desk.file(desk.enterprise("示例甲厂"), "C01", file, title="证")
    data = desk.path(file.digest).read_bytes()
    desk.path(file.digest).unlink()
    first = desk.bind(tmp_path / "out")
    assert first.problems
    desk.path(file.digest).write_bytes(data)
    second = desk.bind(tmp_path / "out")
    assert second.problems == ()
    assert second.volumes[0].pages == first.volumes[0].pages + 1


def test_what_was_found_in_documents_is_remembered(desk: Any, tmp_path: Path, pdf_of: Any) -> None:
    file = replace(desk.store(pdf_of(3)), pages=2)  # counted wrongly when it came in
    desk.file(desk.enterprise("示例甲厂"), "C01", file, title="证")
    first = desk.bind(tmp_path / "out")
    assert changed(desk, tmp_path / "out") == set()
    assert desk.bind(tmp_path / "out").volumes == first.volumes


def test_a_broken_manifest_builds_everything(desk: Any, bound: Path) -> None:
    data = json.loads((bound / MANIFEST).read_text(encoding="utf-8"))
    for one in data["files"]:
        one["front"] = "?"
    (bound / MANIFEST).write_text(json.dumps(data), encoding="utf-8")
    assert len([name for name in changed(desk, bound) if name[0] == "0"]) == 3
