"""Restoring a lost archive from its package, and from those it builds on."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from cmarchive.errors import PackageIncomplete
from cmarchive.handover.originals import ReceivedObjects
from cmarchive.handover.scratch import blaming_disk
from cmarchive.jobs import Monitor
from cmarchive.text import mark


def restore_files(
    packages: list[Path], digests: Mapping[str, str], work: Path, monitor: Monitor, *, scheme: str
) -> None:
    """Write the originals ``digests`` (with a name each) into the folder ``work`` of a database.

    ``packages`` are the package and those it builds on, the newest first. The database is there already; of the
    schemes beside it only ``scheme`` is kept, none when it is empty.

    Raises:
        PackageIncomplete: when an original is in none of them.
        ObjectMissing: when one is damaged.
    """
    objects = ReceivedObjects(packages)
    if lacking := [name for digest, name in digests.items() if not objects.has(digest)]:
        text = mark("Package", "缺少原件 {name} 等 {count} 个，请同时给出它所补充的移交包")
        cause = text.format(name=lacking[0], count=len(lacking))
        raise PackageIncomplete(path=packages[0].name, cause=cause)
    monitor.begin(mark("Stage", "恢复原件"), len(digests))
    with blaming_disk(work):
        for digest, name in sorted(digests.items()):
            place = work / "objects" / digest[:2]
            place.mkdir(parents=True, exist_ok=True)
            objects.copy_to(digest, place / digest, name).chmod(0o444)
            monitor.advance()
        for folder in ("objects", "backups"):
            (work / folder).mkdir(exist_ok=True)
        laid_out = (work / "scheme").rename(work / "schemes")
        if scheme:
            (laid_out / scheme).rename(work / "scheme")
        shutil.rmtree(laid_out)
