"""Receiving: into quarantine first, verified there, and only then kept. What is dangerous leaves nothing behind."""

import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cmarchive.errors import FileUnreadable, PackageIncomplete, PackageRefused, cause_of
from cmarchive.handover.bag import read_bag
from cmarchive.handover.content import DATABASE, SCHEME
from cmarchive.handover.hashing import BLOCK, Hasher
from cmarchive.handover.joined import damaged_parts, files_of
from cmarchive.handover.scratch import blaming_disk
from cmarchive.handover.sources import ZipSource, open_joined
from cmarchive.handover.verify import DatabaseReader, Verifier, judge
from cmarchive.jobs import Monitor
from cmarchive.text import mark
from cmarchive.verification import PackageIdentity, VerificationReport
from cmarchive.wording import ENUMERATION

_SCHEME_FILE = re.compile(r"([A-Za-z0-9][\w-]{0,60})/([A-Za-z0-9]\w{0,60}\.toml)")
RECEIVED, QUARANTINE, PACKAGES = "received", "quarantine", "packages"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarantined:
    """A package that lies in quarantine, verified: its copy there, its SHA-256, and what was found."""

    path: Path
    package: str
    size: int
    identity: PackageIdentity
    report: VerificationReport


def package_path(archive: Path, package: str) -> Path:
    """Where a received package is kept, for ever and unchanged."""
    return archive / RECEIVED / PACKAGES / f"{package}.zip"


def submission_folder(archive: Path, number: int) -> Path:
    """Where the database of a submission is."""
    return archive / RECEIVED / str(number)


@contextmanager
def quarantine(
    file: Path,
    archive: Path,
    monitor: Monitor,
    *,
    read_database: DatabaseReader,
    verifier: Verifier | None = None,
    examined: str = "",
) -> Iterator[Quarantined]:
    """Copy a package (or its parts, as one) into quarantine and verify the copy; whatever is not kept is gone after.

    Raises:
        PackageRefused: when it is dangerous, no ZIP, or no package of this program.
        PackageIncomplete, FileUnreadable, DiskFull, ArchiveReadOnly: as they say.
    """
    if file.is_dir():
        cause = mark("Package", "是文件夹；请选择移交包（.zip 文件）")
        raise PackageRefused(path=file.name, cause=cause)
    if harmed := damaged_parts(file, monitor):
        cause = mark("Package", "{names} 的内容与清单的数字摘要不符，请重新复制").format(
            names=ENUMERATION.join(harmed)
        )
        raise PackageIncomplete(path=file.name, cause=cause)
    folder = archive / RECEIVED / QUARANTINE
    with blaming_disk(archive):
        folder.mkdir(parents=True, exist_ok=True)
        copy = folder / f"{secrets.token_hex(8)}.partial"
        try:
            package, size = _copy(file, copy, monitor)
            with copy.open("rb") as opened:
                source = ZipSource(file.name, opened)
                bag = read_bag(source, monitor)
                report = judge(
                    source, bag, monitor, read_database, verifier, examined=examined, digest=package
                )
            identity = _require(report, file)
            if dangers := [*bag.dangers, *bag.names]:
                raise PackageRefused(path=file.name, cause=str(dangers[0]))
            yield Quarantined(path=copy, package=package, size=size, identity=identity, report=report)
        finally:
            copy.unlink(missing_ok=True)
            _remove_if_empty(folder, archive / RECEIVED)


def accept(one: Quarantined, archive: Path) -> Path:
    """Keep the package of a quarantine under its SHA-256, read-only; one that is there already stays."""
    place = package_path(archive, one.package)
    with blaming_disk(archive):
        place.parent.mkdir(parents=True, exist_ok=True)
        if not place.exists():
            one.path.replace(place)
            place.chmod(0o444)
    return place


def discard(place: Path) -> None:
    """Take a package away again that could not be entered; on Windows a read-only file cannot be deleted."""
    if place.exists():
        place.chmod(0o600)
        place.unlink()


def extract_database(package: Path, folder: Path) -> None:
    """Write database and scheme of a package into ``folder``, as an archive has them; whole or not at all."""
    work = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}")
    with blaming_disk(folder):
        try:
            (work / "scheme").mkdir(parents=True)
            with package.open("rb") as file:
                source = ZipSource(package.name, file)
                root = source.files[0].path.partition("/")[0]
                wanted = {f"{root}/data/{DATABASE}": work / "archive.db"}
                for one in source.files:
                    found = _SCHEME_FILE.fullmatch(one.path.removeprefix(f"{root}/data/{SCHEME}/"))
                    if found is not None:
                        wanted[one.path] = work / "scheme" / found[1] / found[2]
                for one, blocks in source.walk(list(wanted)):
                    wanted[one.path].parent.mkdir(exist_ok=True)
                    with wanted[one.path].open("xb") as sink:
                        for block in blocks:
                            sink.write(block)
            work.rename(folder)
        finally:
            shutil.rmtree(work, ignore_errors=True)


def _copy(file: Path, target: Path, monitor: Monitor) -> tuple[str, int]:
    files = files_of(file)
    total = sum(one.stat().st_size for one in files)
    monitor.begin(mark("Stage", "复制移交包"), max(1, total >> 20))
    try:
        opened = open_joined(files)
        with opened as source, target.open("xb") as sink, Hasher(("sha256",)) as hasher:
            while block := source.read(BLOCK):
                hasher.update(block)
                sink.write(block)
                monitor.advance((hasher.size >> 20) - monitor.done)
            sink.flush()
            os.fsync(sink.fileno())
            return hasher.digests()["sha256"], hasher.size
    except FileNotFoundError as exc:
        raise FileUnreadable(path=file, cause=cause_of(exc)) from exc


def _require(report: VerificationReport, file: Path) -> PackageIdentity:
    if report.identity is None:
        cause = str(report.package_problems[0]) if report.package_problems else report.summary.rstrip("。")
        raise PackageRefused(path=file.name, cause=cause)
    return report.identity


def _remove_if_empty(*folders: Path) -> None:
    for folder in folders:
        try:
            folder.rmdir()
        except OSError:
            return
