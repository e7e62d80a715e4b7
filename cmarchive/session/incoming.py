"""Packages as they come: dropped many at once, in parts, closed with a passphrase; then received like any other."""

import glob
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from cmarchive import handover
from cmarchive.errors import PassphraseNeeded
from cmarchive.jobs import Monitor
from cmarchive.session.receiving import ReceiveReport, Receiving
from cmarchive.session.signing import unseal_package

_NAME = re.compile(r"(?P<stem>.+\.zip)(?P<part>\.\d{3})?(?P<sealed>\.age)?", re.IGNORECASE)


def packages_in(paths: Iterable[Path]) -> list[Path]:
    """The packages among files and folders: of one in parts its first, without the forms that lie beside them.

    A file that is named like no package is kept when nothing else came, so that somebody is told about it.
    """
    given = list(paths)
    found = dict.fromkeys(one for path in given for one in _named_like_one(path))
    return list(found) or [path for path in given if path.is_file()]


def receive_file(session: Receiving, file: Path, monitor: Monitor, passphrase: str = "") -> ReceiveReport:
    """Receive a package, opening it first when it is sealed; what was opened is gone afterwards.

    Raises PassphraseNeeded, PassphraseWrong, SealDamaged, and what ``Session.receive`` does.
    """
    if not handover.is_sealed_file(file):
        return session.receive(file, monitor)
    if not passphrase:
        raise PassphraseNeeded(path=file.name)
    with opened_beside(file, session.path, passphrase, monitor) as plain:
        return session.receive(plain, monitor)


@contextmanager
def opened_beside(file: Path, place: Path, passphrase: str, monitor: Monitor) -> Iterator[Path]:
    """A sealed package, its other parts included, opened on the file system of ``place`` for as long as needed.

    Raises PassphraseWrong, SealDamaged, DiskFull, ArchiveReadOnly.
    """
    with handover.scratch_beside(place) as folder:
        for one in _together(file):
            if one.name.endswith(handover.LIST_SUFFIX):
                shutil.copyfile(one, folder / one.name)
            else:
                unseal_package(one, passphrase, monitor, folder / _opened(one))
        yield folder / _opened(file)


def _named_like_one(path: Path) -> Iterator[Path]:
    if path.is_dir():
        for inner in sorted(path.rglob("*")):
            if inner.is_file():
                yield from _named_like_one(inner)
        return
    name = path.name
    if name.endswith(handover.LIST_SUFFIX):
        name = f"{name.removesuffix(handover.LIST_SUFFIX)}.001"
    elif (parts := _NAME.fullmatch(name)) is None:
        return
    elif parts["part"]:
        name = f"{parts['stem']}.001{parts['sealed'] or ''}"
    if (found := path.with_name(name)).is_file():
        yield found
    elif path.is_file():
        yield path


def _together(file: Path) -> list[Path]:
    """The sealed file, or all sealed parts with their list."""
    parts = _NAME.fullmatch(file.name)
    if parts is None or not parts["part"]:
        return [file]
    beside = sorted(file.parent.glob(f"{glob.escape(parts['stem'])}.*"))
    return [one for one in beside if one.name.endswith((handover.SEALED_SUFFIX, handover.LIST_SUFFIX))]


def _opened(file: Path) -> str:
    """The name without the suffix of sealing."""
    return file.stem if file.suffix.casefold() == handover.SEALED_SUFFIX else file.name
