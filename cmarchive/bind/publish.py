"""Getting finished files to where the user wants them: a scratch folder beside, one exchange at the end, a manifest."""

import errno
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from cmarchive.bind.plans import BindingPlan
from cmarchive.errors import ArchiveError, ArchiveReadOnly, DiskFull, TargetInUse, cause_of
from cmarchive.text import mark
from cmarchive.volumes import BoundVolume

MANIFEST = "装订清单.json"
PARTIAL = "partial"  # stands in the record of what goes with some volumes only
_SCRATCH = ".装订中-"


@contextmanager
def scratch_beside(target: Path) -> Iterator[Path]:
    """A scratch folder on the file system of ``target``, gone afterwards whatever happens.

    Raises:
        DiskFull, ArchiveReadOnly: when something could not be written there or within.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=_SCRATCH, dir=_place_beside(target)))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    except OSError as exc:
        if exc.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(path=target) from exc
        if exc.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise ArchiveReadOnly(path=target) from exc
        text = mark("Error", "无法写入“{path}”：{cause}。请检查磁盘和该文件夹后重试。")
        raise ArchiveError(detail=text.format(path=target, cause=cause_of(exc))) from exc


def _place_beside(target: Path) -> Path:
    """Where files can be renamed into ``target`` from: beside it, or within it when it is the root of a USB stick."""
    beside = target.parent
    if target.is_dir():
        same_device = target.stat().st_dev == beside.stat().st_dev
        return beside if same_device and os.access(beside, os.W_OK) else target
    return beside


def publish(
    scratch: Path, names: Sequence[str], target: Path, stale: Sequence[str], moved: Mapping[str, str]
) -> None:
    """Move ``names`` from the scratch folder into ``target`` and take the ``stale`` ones away.

    ``moved`` maps new names to those under which files that stay lie in ``target`` now. What was there is first
    set aside; if that or a move fails, everything is put back.

    Raises:
        TargetInUse: when another program has one of the files open.
    """
    target.mkdir(exist_ok=True)
    aside = scratch / "aside"
    aside.mkdir()
    there: list[str] = []
    published: list[tuple[Path, str]] = []
    renamed = {new: old for new, old in moved.items() if new != old}
    leaving = dict.fromkeys((*names, *renamed, *renamed.values(), *stale))
    coming = [(aside / old, new) for new, old in renamed.items()]
    coming += [(scratch / name, name) for name in names]
    current = ""
    try:
        for current in leaving:
            if (target / current).exists():
                (target / current).replace(aside / current)
                there.append(current)
        for source, current in coming:
            source.replace(target / current)
            published.append((source, current))
    except BaseException as exc:
        for source, name in reversed(published):
            (target / name).replace(source)
        for name in there:
            (aside / name).replace(target / name)
        if isinstance(exc, PermissionError) and os.access(target, os.W_OK):
            raise TargetInUse(path=target / current) from exc
        raise


def stale_names(
    previous: Sequence[Mapping[str, object]], plan: BindingPlan, names: Sequence[str]
) -> list[str]:
    """Files of an earlier binding, as ``read_manifest`` tells of them, that this one replaces by nothing.

    When only some subjects were bound, the files of the others stay. Lists of some volumes are always those of the
    last binding.
    """
    subjects = None if plan.only is None else {f"{key.kind}/{key.id}" for key in plan.only}
    return [
        str(one["file"])
        for one in previous
        if one["file"] not in names
        and (subjects is None or str(one.get("subject", "")) in subjects or PARTIAL in one)
    ]


def read_manifest(target: Path) -> list[dict[str, object]]:
    """What an earlier binding says of the files it left in ``target``; empty when there was none.

    A manifest that is not ours or was edited names nothing: we then remove nothing.
    """
    try:
        data = json.loads((target / MANIFEST).read_text(encoding="utf-8"))
        entries = [{"file": str(one["file"]), **one} for one in data["files"]]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return []
    return [one for one in entries if _is_plain_name(str(one["file"]))]


def _is_plain_name(name: str) -> bool:
    return Path(name).name == name and "\\" not in name and name.casefold().endswith(".pdf")


def manifest_time(target: Path) -> int:
    """When the manifest in ``target`` was written, in nanoseconds; 0 when there is none."""
    try:
        return (target / MANIFEST).stat().st_mtime_ns
    except OSError:
        return 0


def write_manifest(
    folder: Path,
    volumes: Sequence[tuple[BoundVolume, Mapping[str, object]]],
    others: Sequence[Mapping[str, object]],
) -> None:
    """List what this binding produced, each volume with the record of its making, and what of an earlier one stays."""
    files: list[Mapping[str, object]] = [
        {
            "file": volume.file,
            "subject": f"{volume.subject.key.kind}/{volume.subject.key.id}",
            "reference": volume.reference,
            "title": volume.title,
            "pages": volume.pages,
            **record,
        }
        for volume, record in volumes
    ]
    files += others
    note = mark("Manifest", "本文件由创模档案生成，列出装订输出的文件，再次装订时据此替换旧文件。")
    text = json.dumps({"note": note, "files": files}, ensure_ascii=False, indent=1)
    (folder / MANIFEST).write_text(text + "\n", encoding="utf-8", newline="\n")
