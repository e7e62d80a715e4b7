"""Two programs never write into one archive: live locks are respected, dead ones replaced."""

import errno
import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cmarchive.errors import ArchiveLocked, ArchiveNotFound, ArchiveReadOnly, DiskFull
from cmarchive.store import ArchiveLock

HOLD = """
import sys
from pathlib import Path
from cmarchive.store import ArchiveLock
ArchiveLock(Path(sys.argv[1])).acquire()
print("held", flush=True)
sys.stdin.readline()
"""
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def other_process(archive: Path) -> Iterator[subprocess.Popen[str]]:
    """Another running program that holds the archive's lock and will not give it back."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(archive)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def write_lock(archive: Path, **changes: object) -> Path:
    content = {"host": socket.gethostname(), "pid": os.getpid(), "since": "2025-01-01 08:00:00+08:00"}
    (archive / "lock").write_text(json.dumps({**content, "token": "abc", "born": "", **changes}), "utf-8")
    return archive / "lock"


def dead_process() -> int:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
        return process.pid


def test_lock_says_who_and_is_given_back(archive: Path) -> None:
    with ArchiveLock(archive) as lock:
        content = json.loads((archive / "lock").read_text("utf-8"))
        assert (content["host"], content["pid"]) == (socket.gethostname(), os.getpid())
        assert content["since"][:2] == "20"
    assert not (archive / "lock").exists()
    lock.release()
    assert not lock.is_held
    with ArchiveLock(archive):
        pass


def test_same_program_cannot_open_twice(archive: Path) -> None:
    with ArchiveLock(archive):
        for attempt in (ArchiveLock(archive).acquire, ArchiveLock(archive).break_lock):
            with pytest.raises(ArchiveLocked, match=socket.gethostname()):
                attempt()
        assert (archive / "lock").exists()


def test_other_program_is_respected_while_it_runs(
    archive: Path, other_process: subprocess.Popen[str]
) -> None:
    for attempt in (ArchiveLock(archive).acquire, ArchiveLock(archive).break_lock):
        with pytest.raises(ArchiveLocked, match=socket.gethostname()):
            attempt()
    other_process.kill()
    other_process.wait()
    assert (archive / "lock").exists()
    with ArchiveLock(archive):
        assert json.loads((archive / "lock").read_text("utf-8"))["pid"] == os.getpid()
    assert sorted(path.name for path in archive.iterdir()) == ["archive.db", "backups", "objects"]


@pytest.mark.parametrize("pid", [0, -1, 2**40])
def test_impossible_process_is_gone(archive: Path, pid: int) -> None:
    write_lock(archive, pid=pid)
    with ArchiveLock(archive):
        pass


def test_reused_process_number_is_recognised(archive: Path) -> None:
    with ArchiveLock(archive):
        born = json.loads((archive / "lock").read_text("utf-8"))["born"]
    write_lock(archive, born="earlier boot/1")
    if born:
        with ArchiveLock(archive):
            pass
    else:  # this system does not tell when a process was started
        with pytest.raises(ArchiveLocked):
            ArchiveLock(archive).acquire()


def test_other_computer_is_respected_until_a_person_decides(archive: Path) -> None:
    lock = write_lock(archive, host="县局-PC7", pid=dead_process())
    with pytest.raises(ArchiveLocked, match=r"县局-PC7.*2025-01-01 08:00:00"):
        ArchiveLock(archive).acquire()
    assert lock.exists()
    ArchiveLock(archive).break_lock()
    with ArchiveLock(archive):
        pass


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[]", b'{"host": 1}', b"null"])
def test_unreadable_lock_is_respected_too(archive: Path, content: bytes) -> None:
    (archive / "lock").write_bytes(content)
    with pytest.raises(ArchiveLocked, match="另一台计算机或另一个程序"):
        ArchiveLock(archive).acquire()
    ArchiveLock(archive).break_lock()
    with ArchiveLock(archive):
        pass


def test_broken_lock_is_not_taken_from_its_new_holder(archive: Path) -> None:
    first = ArchiveLock(archive).acquire()
    (archive / "lock").unlink()
    with ArchiveLock(archive):
        first.release()
        assert (archive / "lock").exists()
    assert not (archive / "lock").exists()


def test_folder_that_is_no_archive_gets_no_lock(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "没有.cma"):
        with pytest.raises(ArchiveNotFound):
            ArchiveLock(path).acquire()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("code", "error"),
    [(errno.EROFS, ArchiveReadOnly), (errno.EACCES, ArchiveReadOnly), (errno.ENOSPC, DiskFull)],
)
def test_lock_that_cannot_be_written(archive: Path, code: int, error: type[Exception]) -> None:
    def refuse(path: Path, content: bytes) -> None:
        raise OSError(code, os.strerror(code), str(path))

    lock = ArchiveLock(archive, write=refuse)
    with pytest.raises(error):
        lock.acquire()
    assert not lock.is_held
