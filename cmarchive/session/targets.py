"""Where results may go: looked at before anything is computed, so that a wrong place costs no time."""

from pathlib import Path

from cmarchive.errors import ValueInvalid, cause_of
from cmarchive.text import mark


def check_target(target: Path, archive: Path, *, is_folder: bool) -> None:
    """Refuse a place for results that cannot be one. Raises ValueInvalid.

    Nothing may go into the archive itself: it holds originals only, and whole archives are copied.
    """
    if reason := _objection(target, archive, is_folder=is_folder):
        raise ValueInvalid(value=target, field=mark("Target", "输出位置"), reason=reason)


def check_file_target(target: Path, archive: Path, suffix: str) -> None:
    """Refuse a place for a file that cannot be one, or whose name does not end in ``suffix``. Raises ValueInvalid."""
    check_target(target, archive, is_folder=False)
    if target.suffix.casefold() != suffix:
        reason = mark("Target", "文件名应以 {suffix} 结尾").format(suffix=suffix)
        raise ValueInvalid(value=target, field=mark("Target", "输出位置"), reason=reason)


def _objection(target: Path, archive: Path, *, is_folder: bool) -> str:
    try:
        place, home = target.resolve(), archive.resolve()
        if place == home or home in place.parents:
            return mark("Target", "它在档案库之内，请换到档案库之外的文件夹")
        if is_folder and place.exists() and not place.is_dir():
            return mark("Target", "它是文件，不是文件夹")
        if not is_folder and place.is_dir():
            return mark("Target", "它是文件夹，请写出文件名")
        above = next((parent for parent in place.parents if parent.exists()), place)
        return "" if above.is_dir() else mark("Target", "“{name}”是文件，不是文件夹").format(name=above.name)
    except OSError as exc:
        return cause_of(exc)
