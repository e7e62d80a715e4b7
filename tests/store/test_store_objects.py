"""Originals: kept exactly as received, once, verified, and never half."""

import errno
import hashlib
import io
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest

from cmarchive.errors import ArchiveError, ArchiveReadOnly, DiskFull, FileUnreadable, ObjectMissing
from cmarchive.jobs import Cancelled, Monitor
from cmarchive.model import Item
from cmarchive.store import ObjectStore, Store, Taken, examine, remove_orphans

CONTENT = b"\x00\xff%PDF" * 700_000  # several blocks


@pytest.fixture
def objects(archive: Path) -> ObjectStore:
    return ObjectStore(archive / "objects")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "扫描件 001.pdf"
    path.write_bytes(CONTENT)
    os.utime(path, (1_700_000_000, 1_700_000_000))
    return path


def stored_files(archive: Path) -> list[str]:
    return sorted(
        path.relative_to(archive / "objects").as_posix()
        for path in archive.glob("objects/**/*")
        if path.is_file()
    )


def test_taken_in_exactly_and_once(archive: Path, objects: ObjectStore, source: Path, tmp_path: Path) -> None:
    digest = hashlib.sha256(CONTENT).hexdigest()
    taken = objects.take_in(source)
    assert taken == Taken(digest, len(CONTENT), "2023-11-14T22:13:20+00:00")
    assert objects.path(digest).read_bytes() == CONTENT
    assert objects.path(digest) == archive / "objects" / digest[:2] / digest
    assert not objects.path(digest).stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    before = objects.path(digest).stat()
    copy = tmp_path / "同一内容.pdf"
    copy.write_bytes(CONTENT)
    assert objects.take_in(copy).digest == digest
    assert objects.path(digest).stat().st_mtime_ns == before.st_mtime_ns
    assert stored_files(archive) == [f"{digest[:2]}/{digest}"]
    assert objects.size() == len(CONTENT)
    objects.verify(digest)


def test_source_is_not_touched(objects: ObjectStore, source: Path) -> None:
    before = source.stat()
    objects.take_in(source)
    after = source.stat()
    assert (after.st_mtime_ns, after.st_mode, after.st_size) == (
        before.st_mtime_ns,
        before.st_mode,
        before.st_size,
    )
    assert source.read_bytes() == CONTENT


def test_empty_file_is_a_file(objects: ObjectStore, tmp_path: Path) -> None:
    (tmp_path / "空.txt").touch()
    taken = objects.take_in(tmp_path / "空.txt")
    assert (taken.digest, taken.size) == (hashlib.sha256().hexdigest(), 0)
    objects.verify(taken.digest)


def test_same_name_and_size_is_not_the_same_file(objects: ObjectStore, tmp_path: Path) -> None:
    for folder, content in (("甲", b"1"), ("乙", b"2")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "营业执照.pdf").write_bytes(content)
    digests = {objects.take_in(tmp_path / folder / "营业执照.pdf").digest for folder in ("甲", "乙")}
    assert len(digests) == 2


def test_unreadable_sources_are_named(archive: Path, objects: ObjectStore, tmp_path: Path) -> None:
    for path, cause in ((tmp_path / "没有.pdf", "不存在"), (tmp_path, "文件夹")):
        with pytest.raises(FileUnreadable, match=cause):
            objects.take_in(path)
    assert stored_files(archive) == []


class Broken(io.FileIO):
    """A file on a disk that fails after the first block."""

    def __init__(self, path: Path, code: int) -> None:
        super().__init__(path, "xb")
        self._code, self._room = code, 1

    def write(self, block: object, /) -> int:
        if not self._room:
            raise OSError(self._code, os.strerror(self._code))
        self._room -= 1
        return super().write(block)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("code", "error"), [(errno.ENOSPC, DiskFull), (errno.EROFS, ArchiveReadOnly), (errno.EIO, ArchiveError)]
)
def test_failing_disk_leaves_nothing_behind(
    archive: Path, source: Path, code: int, error: type[Exception]
) -> None:
    objects = ObjectStore(archive / "objects", create=lambda path: as_binary(Broken(path, code)))
    with pytest.raises(error, match=archive.name):
        objects.take_in(source)
    assert stored_files(archive) == []


def as_binary(file: io.RawIOBase) -> BinaryIO:
    return io.BufferedWriter(file, buffer_size=1)


def test_copy_that_reads_back_differently_is_refused(archive: Path, source: Path) -> None:
    class Forgetful(io.FileIO):
        def write(self, block: object, /) -> int:
            return super().write(bytes(memoryview(block).cast("B")).replace(b"%PDF", b"%pdf"))  # type: ignore[arg-type]

    objects = ObjectStore(archive / "objects", create=lambda path: as_binary(Forgetful(path, "xb")))
    with pytest.raises(ArchiveError, match="核对不一致"):
        objects.take_in(source)
    assert stored_files(archive) == []


def during_copy(archive: Path, act: Callable[[], object]) -> ObjectStore:
    """A store that calls ``act`` once while it copies."""

    def create(path: Path) -> BinaryIO:
        act()
        return path.open("xb")

    return ObjectStore(archive / "objects", create=create)


def test_source_that_changes_meanwhile_is_refused(archive: Path, source: Path) -> None:
    with pytest.raises(FileUnreadable, match="正被其他程序修改"):
        during_copy(archive, lambda: source.write_bytes(CONTENT + b"more")).take_in(source)
    assert stored_files(archive) == []


def test_cancelled_copy_leaves_nothing_behind(archive: Path, source: Path) -> None:
    monitor = Monitor()
    with pytest.raises(Cancelled):
        during_copy(archive, monitor.cancel).take_in(source, monitor)
    assert stored_files(archive) == []


@pytest.mark.parametrize("digest", ["ab" * 32, "", "../../etc/passwd", "AB" * 32, "../" + "a" * 61])
def test_missing_object(objects: ObjectStore, digest: str) -> None:
    for look in (objects.path, objects.verify):
        with pytest.raises(ObjectMissing, match="营业执照"):
            look(digest, "营业执照.pdf")
    with pytest.raises(ObjectMissing) as caught:
        objects.path(digest)
    assert digest in str(caught.value)


def damage(path: Path, content: bytes) -> None:
    path.chmod(0o600)
    path.write_bytes(content)


def test_damaged_object_is_noticed_and_healed_by_taking_it_in_again(
    objects: ObjectStore, source: Path
) -> None:
    digest = objects.take_in(source).digest
    damage(objects.path(digest), CONTENT[:-1] + b"!")
    with pytest.raises(ObjectMissing, match="缺失或已损坏"):
        objects.verify(digest)
    assert objects.take_in(source).digest == digest
    objects.verify(digest)


def test_sound_archive(store: Store, document: Item) -> None:
    store.items.recycle([document.id])
    result = examine(store)
    assert result.is_sound
    assert (result.objects, result.size, result.orphans) == (1, 16, ())


def test_remains_of_a_crash_are_listed_and_removed(
    archive: Path, store: Store, document: Item, source: Path
) -> None:
    forgotten = store.objects.take_in(source).digest
    (archive / "objects" / "0123456789abcdef.partial").write_bytes(b"half")
    digest = document.files[0].digest
    (archive / "objects" / "zz").mkdir()
    (archive / "objects" / "zz" / digest).write_bytes(b"in the wrong place")
    result = examine(store)
    assert result.is_sound
    names = {path.relative_to(archive / "objects").as_posix() for path in result.orphans}
    assert names == {f"{forgotten[:2]}/{forgotten}", "0123456789abcdef.partial", f"zz/{digest}"}
    assert sorted(remove_orphans(store)) == sorted(result.orphans)
    assert stored_files(archive) == [f"{digest[:2]}/{digest}"]
    assert store.audit.all()[-1].action == "orphans-removed"
    assert remove_orphans(store) == []
    assert examine(store).orphans == ()


def test_originals_of_recycled_items_are_kept(store: Store, document: Item) -> None:
    store.items.recycle([document.id])
    assert remove_orphans(store) == []
    store.objects.verify(document.files[0].digest)


def test_missing_and_damaged_originals_are_reported(store: Store, document: Item) -> None:
    place = store.objects.path(document.files[0].digest)
    damage(place, b"other")
    [problem] = examine(store).problems
    assert (problem.file, "已损坏" in problem.message) == ("营业执照.pdf", True)
    place.unlink()
    result = examine(store)
    assert (len(result.problems), result.is_sound) == (1, False)


def test_broken_relations_and_history_are_reported(store: Store, document: Item) -> None:
    store.connection.rows("PRAGMA foreign_keys = off")
    store.connection.change("DELETE FROM objects")
    store.connection.change("UPDATE items SET kind = 'enterprise', subject = '0077'")
    store.connection.change("DROP TRIGGER audit_never_deleted")
    store.connection.change("DELETE FROM audit WHERE id = 1")
    problems = examine(store).problems
    assert [problem.where for problem in problems] == ["item_files", "items", "audit"]
    assert "0077" in problems[1].message
    assert "第 1 条" in problems[2].message
    assert document in store.items.all() or store.items.get(document.id) is not None


def test_examination_can_be_stopped(store: Store, document: Item) -> None:
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        examine(store, monitor)
    assert document.files


def test_objects_that_is_no_folder(archive: Path, objects: ObjectStore, source: Path) -> None:
    (archive / "objects").rmdir()
    (archive / "objects").write_text("x", encoding="utf-8")
    with pytest.raises(ArchiveError, match=r"是文件，不是文件夹|已经存在"):
        objects.take_in(source)
