"""The copy of a user's own scheme inside the archive, so that the archive opens where the scheme is not installed."""

import secrets
import shutil
from pathlib import Path

from cmarchive.store.disk import sync_file, sync_folder
from cmarchive.store.failures import translated
from cmarchive.store.layout import SCHEME


def kept_scheme(archive: Path) -> Path | None:
    """The folder of the scheme kept in an archive; None when it uses one that is shipped."""
    folder = archive / SCHEME
    return folder if folder.is_dir() else None


def keep_scheme(archive: Path, folder: Path) -> Path:
    """Copy the scheme in ``folder`` into the archive, whole or not at all; returns where it is now.

    Raises:
        ArchiveReadOnly, DiskFull: when it cannot be written.
    """
    target = archive / SCHEME
    work = archive / f".{SCHEME}.{secrets.token_hex(4)}"
    with translated(archive):
        try:
            work.mkdir()
            for file in sorted(folder.glob("*.toml")):
                copy = work / file.name
                copy.write_bytes(file.read_bytes())
                sync_file(copy)
            sync_folder(work)
            work.rename(target)
            sync_folder(archive)
        finally:
            shutil.rmtree(work, ignore_errors=True)
    return target
