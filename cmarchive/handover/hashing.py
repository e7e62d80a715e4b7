"""Digests computed while bytes pass by, each algorithm on a thread of its own: hashlib lets others run meanwhile."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Self

from cmarchive.jobs import Monitor

BLOCK = 1 << 20
_WORTH_A_THREAD = 1 << 17  # bytes; below it handing over costs more than hashing
ALGORITHMS = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512")


class Hasher:
    """Hashes one stream after another by several algorithms at once; give the threads free with ``with``."""

    def __init__(self, algorithms: Sequence[str] = ("sha256", "sha512")) -> None:
        self._algorithms = tuple(algorithms)
        self._pool = ThreadPoolExecutor(max(1, len(self._algorithms) - 1), "hash")
        self.size = 0
        self._running: list[Future[None]] = []
        self.start()

    def start(self) -> None:
        """Begin the next stream."""
        self._wait()
        self._hashes = [hashlib.new(name, usedforsecurity=False) for name in self._algorithms]
        self.size = 0

    def update(self, block: bytes) -> None:
        """Take in the next bytes. Returns while the slower algorithms still work on them."""
        self._wait()
        self.size += len(block)
        if len(block) < _WORTH_A_THREAD:
            for one in self._hashes:
                one.update(block)
        elif self._hashes:
            first, *others = self._hashes
            self._running = [self._pool.submit(one.update, block) for one in others]
            first.update(block)

    def digests(self) -> dict[str, str]:
        """The digests of the stream so far, by algorithm."""
        self._wait()
        return {name: one.hexdigest() for name, one in zip(self._algorithms, self._hashes, strict=True)}

    def passing(self, blocks: Iterable[bytes]) -> Iterator[bytes]:
        """Hand on the blocks of a new stream, hashed."""
        self.start()
        for block in blocks:
            self.update(block)
            yield block

    def all_of(self, blocks: Iterable[bytes]) -> dict[str, str]:
        """Hash one whole stream."""
        self.start()
        for block in blocks:
            self.update(block)
        return self.digests()

    def _wait(self) -> None:
        for one in self._running:
            one.result()
        self._running = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown()


def digest_of(path: Path, monitor: Monitor) -> str:
    """The SHA-256 of a file. ``monitor`` is only asked whether to stop."""
    with path.open("rb") as file, Hasher(("sha256",)) as hasher:
        while block := file.read(BLOCK):
            hasher.update(block)
            monitor.advance(0)
        return hasher.digests()["sha256"]
