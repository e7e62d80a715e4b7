"""Originals of received packages, read where they lie: a package stays one file, and a delta leans on earlier ones."""

import hashlib
import re
import secrets
from collections.abc import Iterator
from pathlib import Path

from cmarchive.errors import ObjectMissing
from cmarchive.handover.container import Damaged, Entry, read_entry
from cmarchive.handover.sources import ZipSource
from cmarchive.text import mark

_LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")


class ReceivedObjects:
    """The originals of one submission. ``packages`` are its package and those it builds on, the newest first."""

    def __init__(self, packages: list[Path]) -> None:
        self._packages = packages
        self._places: dict[str, tuple[Path, Entry]] | None = None

    def has(self, digest: str) -> bool:
        """Tell whether an original is in one of the packages."""
        return digest in self._index()

    def digests(self) -> frozenset[str]:
        """Every file of the payloads."""
        return frozenset(self._index())

    def read(self, digest: str, name: str = "") -> bytes:
        """The bytes of an original. Raises ObjectMissing when it is not there or no longer what it was."""
        return b"".join(self.blocks(digest, name))

    def copy_to(self, digest: str, target: Path, name: str = "") -> Path:
        """Write an original to a file of its own; whole or not at all. Raises ObjectMissing."""
        partial = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
        try:
            with partial.open("xb") as sink:
                for block in self.blocks(digest, name):
                    sink.write(block)
            partial.replace(target)
        finally:
            partial.unlink(missing_ok=True)
        return target

    def blocks(self, digest: str, name: str = "") -> Iterator[bytes]:
        """The bytes of an original, a block at a time; what is damaged is told at the end. Raises ObjectMissing."""
        missing = ObjectMissing(name=name or mark("Package", "（包中）"), digest=digest)
        if digest not in self._index():
            raise missing
        package, entry = self._index()[digest]
        found = hashlib.sha256()
        try:
            with package.open("rb") as file:
                for block in read_entry(file, entry):
                    found.update(block)
                    yield block
        except (Damaged, OSError) as exc:
            raise missing from exc
        if found.hexdigest() != digest:
            raise missing

    def _index(self) -> dict[str, tuple[Path, Entry]]:
        """Where each original lies; a package is never changed, so its directory is read once."""
        if self._places is None:
            places: dict[str, tuple[Path, Entry]] = {}
            for package in reversed(self._packages):
                for digest, entry in _listed(package):
                    places[digest] = (package, entry)
            self._places = places
        return self._places


def _listed(package: Path) -> Iterator[tuple[str, Entry]]:
    """Digest and place of every payload file of a package."""
    with package.open("rb") as file:
        source = ZipSource(package.name, file)
        entries = {one.name: one for one in source.directory.entries}
        wanted = [name for name in entries if name.endswith("/manifest-sha256.txt") and name.count("/") == 1]
        for one, blocks in source.walk(wanted):
            root = one.path.removesuffix("manifest-sha256.txt")
            for line in b"".join(blocks).decode("utf-8").split("\n"):
                found = _LINE.fullmatch(line)
                path = found[2].replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%") if found else ""
                if found and root + path in entries:
                    yield found[1], entries[root + path]
