"""Sealing: what goes in comes out, any age program agrees, and damage is told from a passphrase that is not the one."""

import errno
import io
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pyrage
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmarchive.errors import (
    ArchiveError,
    ArchiveReadOnly,
    DiskFull,
    FileUnreadable,
    PassphraseWrong,
    SealDamaged,
)
from cmarchive.handover import age, sealing
from cmarchive.handover.age import is_sealed, opened, sealed
from cmarchive.handover.sealing import is_sealed_file, seal_file, unseal_file
from cmarchive.jobs import Cancelled, Monitor

NAME = Path("包.zip.age")
CHUNK = 64 * 1024
SIZES = st.one_of(
    st.integers(0, 300), st.sampled_from([CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 7])
)


@pytest.fixture(autouse=True, scope="module")
def _quick() -> Iterator[None]:
    """Passphrases are stretched less, for a test wants many."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(age, "_WORK", 4)
        yield


def content_of(size: int) -> bytes:
    return bytes(number % 251 for number in range(size))


@given(size=SIZES, passphrase=st.text(min_size=1, max_size=20))
def test_what_goes_in_comes_out(size: int, passphrase: str) -> None:
    content = content_of(size)
    closed = sealed(content, passphrase)
    assert is_sealed(closed)
    assert opened(closed, passphrase, NAME) == content
    assert len(closed) < size + 230 + 16 * (size // CHUNK + 1)


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 200_000])
def test_another_age_program_agrees(size: int) -> None:
    content = content_of(size)
    assert pyrage.passphrase.decrypt(sealed(content, "示例 passphrase"), "示例 passphrase") == content
    if size in (0, 200_000):  # that program takes its time
        assert (
            opened(pyrage.passphrase.encrypt(content, "示例 passphrase"), "示例 passphrase", NAME) == content
        )


def test_equal_content_is_sealed_differently() -> None:
    assert sealed(b"same", "passphrase") != sealed(b"same", "passphrase")


@given(size=SIZES, passphrase=st.text(min_size=1, max_size=10).filter(lambda one: one != "right"))
def test_another_passphrase_is_told(size: int, passphrase: str) -> None:
    closed = sealed(content_of(size), "right")
    if unicodedata.normalize("NFKC", passphrase) == "right":
        return
    with pytest.raises(PassphraseWrong):
        opened(closed, passphrase, NAME)


@given(data=st.data(), size=SIZES, change=st.integers(1, 255))
def test_no_changed_byte_passes(data: st.DataObject, size: int, change: int) -> None:
    closed = bytearray(sealed(content_of(size), "right"))
    closed[
        data.draw(st.one_of(st.integers(0, min(250, len(closed)) - 1), st.integers(0, len(closed) - 1)))
    ] ^= change
    with pytest.raises(SealDamaged):  # never taken for a wrong passphrase
        opened(bytes(closed), "right", NAME)


@given(data=st.data(), size=SIZES)
def test_no_cut_file_passes(data: st.DataObject, size: int) -> None:
    closed = sealed(content_of(size), "right")
    with pytest.raises(SealDamaged):
        opened(closed[: data.draw(st.integers(0, len(closed) - 1))], "right", NAME)
    with pytest.raises(SealDamaged):
        opened(closed + b"x", "right", NAME)


def test_what_is_lacking_is_said() -> None:
    closed = sealed(content_of(3 * CHUNK + 5), "right")
    start = len(closed) - (3 * (CHUNK + 16) + 5 + 16)
    with pytest.raises(SealDamaged, match="后面的内容缺失"):
        opened(closed[: start + 2 * (CHUNK + 16)], "right", NAME)
    with pytest.raises(SealDamaged, match="结尾处已损坏"):
        opened(closed[:-1], "right", NAME)
    swapped = bytearray(closed)
    swapped[start + CHUNK + 20] ^= 1
    with pytest.raises(SealDamaged, match="约在第 1 MB 处"):
        opened(bytes(swapped), "right", NAME)
    one, two = closed[start : start + CHUNK + 16], closed[start + CHUNK + 16 : start + 2 * (CHUNK + 16)]
    with pytest.raises(SealDamaged):
        opened(closed.replace(one + two, two + one), "right", NAME)
    with pytest.raises(SealDamaged, match="不是用口令加密的文件"):
        opened(b"PK\x03\x04 no", "right", NAME)


def test_a_file_that_asks_for_too_much_is_refused() -> None:
    closed = re.sub(rb"(-> scrypt \S+) 4\n", rb"\1 30\n", sealed(b"x", "right"))
    with pytest.raises(SealDamaged, match="计算量过大"):
        opened(closed, "right", NAME)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    path = tmp_path / "移交包.zip"
    path.write_bytes(b"PK" + content_of(300_000))
    return path


def test_files_are_sealed_and_opened(package: Path, tmp_path: Path) -> None:
    closed, plain = tmp_path / "盘" / "移交包.zip.age", tmp_path / "盘" / "移交包.zip"
    seal_file(package, closed, "right", Monitor())
    assert is_sealed_file(closed)
    assert not is_sealed_file(package)
    unseal_file(closed, plain, "right", Monitor())
    assert plain.read_bytes() == package.read_bytes()
    assert plain.stat().st_mode == package.stat().st_mode
    assert sorted(path.name for path in closed.parent.iterdir()) == [plain.name, closed.name]


def test_nothing_half_written_is_left(package: Path, tmp_path: Path) -> None:
    closed = tmp_path / "a.age"
    seal_file(package, closed, "right", Monitor())
    whole = closed.read_bytes()
    target = tmp_path / "out" / "a.zip"
    target.parent.mkdir()
    target.write_bytes(b"before")
    for data, passphrase, error in (
        (whole[:-1], "right", SealDamaged),
        (whole[:100_000], "right", SealDamaged),
        (whole, "wrong", PassphraseWrong),
    ):
        closed.write_bytes(data)
        with pytest.raises(error):
            unseal_file(closed, target, passphrase, Monitor())
        assert target.read_bytes() == b"before"
        assert list(target.parent.iterdir()) == [target]


class Impatient(Monitor):
    def advance(self, count: int = 1) -> None:
        super().advance(count)
        if self.done > 100_000:
            self.cancel()


def test_sealing_can_be_stopped(package: Path, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        seal_file(package, tmp_path / "b.age", "right", Impatient())
    assert list(tmp_path.iterdir()) == [package]


def test_failures_of_disks_are_told(package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FileUnreadable, match="不存在"):
        seal_file(tmp_path / "没有.zip", tmp_path / "b.age", "right", Monitor())
    for number, error in (
        (errno.ENOSPC, DiskFull),
        (errno.EROFS, ArchiveReadOnly),
        (errno.EIO, ArchiveError),
    ):
        fails = OSError(number, "no")

        def broken(source: IO[bytes], target: IO[bytes], *_: object, fails: OSError = fails) -> None:
            target.write(source.read(5))
            raise fails

        monkeypatch.setattr(sealing, "seal", broken)
        with pytest.raises(error):
            seal_file(package, tmp_path / "b.age", "right", Monitor())
        assert list(tmp_path.iterdir()) == [package]


def test_a_disk_that_stops_reading_is_told(package: Path, tmp_path: Path) -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError(errno.EIO, "no")

    with pytest.raises(FileUnreadable, match="读写出错"):
        sealing._Source(Failing(), package).read(1)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is counted in another way")
def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    program = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from cmarchive.handover import age\n"
        "from cmarchive.handover.sealing import seal_file, unseal_file\n"
        "from cmarchive.jobs import Monitor\n"
        "age._WORK = 4\n"
        "folder = Path(sys.argv[1])\n"
        "with (folder / 'a').open('wb') as file: file.truncate(int(sys.argv[2]))\n"
        "seal_file(folder / 'a', folder / 'b', 'right', Monitor())\n"
        "unseal_file(folder / 'b', folder / 'c', 'right', Monitor())\n"
        "assert (folder / 'c').stat().st_size == int(sys.argv[2])\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\n"
    )

    def peak(size: int) -> int:
        done = subprocess.run(
            [sys.executable, "-c", program, str(tmp_path), str(size)],
            check=True,
            capture_output=True,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        return int(done.stdout)

    assert peak(64_000_000) < peak(1000) + 8_000  # kilobytes
