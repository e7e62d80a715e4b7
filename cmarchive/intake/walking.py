"""Finding the files under what a person dropped: in natural order, without circles, with a word on all left out."""

import os
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from cmarchive.errors import cause_of
from cmarchive.model import Problem
from cmarchive.text import mark, natural_key

_DIRECTIONS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_SYSTEM_NAMES = frozenset(
    {"thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store", ".localized", "folder.jpg.lnk", "autorun.inf"}
)
_SYSTEM_FOLDERS = frozenset(
    {"__macosx", "$recycle.bin", "system volume information", ".git", ".svn", "@eadir"}
)
_ARCHIVE_PARTS = ("archive.db", "objects", "backups")
_ARCHIVE = mark("Walking", "是档案库，不是材料，没有收集其中的文件。")
_TEMPORARY = ("~$", "~wrl", ".~", "._")
_TEMPORARY_ENDS = (".tmp", ".crdownload", ".part", ".lnk", ".url")


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFile:
    """A file to take in. ``relative`` starts below the folder that was dropped; ``within`` is that folder.

    ``relative`` is fit to be shown and stored: composed Unicode, no undecodable bytes.
    """

    path: Path
    relative: PurePath
    within: PurePath


def walk(paths: Iterable[Path]) -> Iterator[FoundFile | Problem]:
    """Yield every file under ``paths`` once, in natural order, and a Problem for all that is left out."""
    seen: set[object] = set()
    for path in paths:
        try:
            status = path.stat()
        except OSError as exc:
            yield _problem(readable(path.name), exc)
            continue
        if stat.S_ISDIR(status.st_mode):
            if _is_archive(path):
                yield Problem(file=readable(path.name), where="", message=_ARCHIVE)
            else:
                yield from _folder(path, PurePath(), path, seen)
        else:
            yield from _file(path, PurePath(readable(path.name)), path.parent, seen)


def junk_reason(name: str) -> str:
    """Say in Chinese why a file of this name is never a document; empty when it may be one."""
    lower = name.lower()
    if lower in _SYSTEM_NAMES or lower in _SYSTEM_FOLDERS:
        return mark("Walking", "是系统自动生成的，不是材料，没有收集。")
    if lower.startswith(_TEMPORARY) or lower.endswith(_TEMPORARY_ENDS):
        return mark("Walking", "是临时文件或快捷方式，不是材料，没有收集。")
    if not name.rpartition(".")[0].strip() and name.startswith("."):
        return mark("Walking", "文件没有名称，没有收集；如果是材料，请改名后重新收集。")
    return ""


def readable(name: str) -> str:
    """A file name fit to be shown and stored.

    Names from old archives are GB18030 bytes, names from a Mac are decomposed; what nobody sees becomes a blank.
    """
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        raw = name.encode("utf-8", "surrogateescape")
        try:
            name = raw.decode("gb18030")
        except UnicodeDecodeError:
            name = raw.decode("utf-8", "replace")
    return "".join(" " if _is_unseen(char) else char for char in unicodedata.normalize("NFC", name))


def _is_unseen(char: str) -> bool:
    """Tell line breaks and other controls, and the marks that turn the direction of text so that a name lies."""
    return unicodedata.category(char) == "Cc" or char in _DIRECTIONS


def _folder(folder: Path, relative: PurePath, root: Path, seen: set[object]) -> Iterator[FoundFile | Problem]:
    """Walk one folder: its files first, then the folders below it. Recursion is as deep as the folders are."""
    try:
        identity = _identity(folder)
        if identity in seen:
            return
        seen.add(identity)
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: (natural_key(readable(entry.name)), entry.name))
    except OSError as exc:
        yield _problem(str(relative) if relative.parts else readable(folder.name), exc)
        return
    folders = []
    for entry in found:
        shown = relative / readable(entry.name)
        if reason := junk_reason(entry.name):
            yield Problem(file=str(shown), where="", message=reason)
        elif _is_folder(entry):
            folders.append((Path(entry.path), shown))
        else:
            yield from _file(Path(entry.path), shown, root, seen)
    for path, shown in folders:
        if path.is_symlink():
            message = mark("Walking", "是指向别处的链接文件夹，没有收集；请直接选择它指向的文件夹。")
            yield Problem(file=str(shown), where="", message=message)
        elif _is_archive(path):
            yield Problem(file=str(shown), where="", message=_ARCHIVE)
        else:
            yield from _folder(path, shown, root, seen)


def _file(path: Path, relative: PurePath, within: Path, seen: set[object]) -> Iterator[FoundFile | Problem]:
    place = path.absolute()  # not resolved: two links to one file may be two documents
    if place in seen:
        return
    seen.add(place)
    try:
        is_regular = stat.S_ISREG(path.stat().st_mode)
    except OSError as exc:
        yield _problem(str(relative), exc)
        return
    if is_regular:
        folder = PurePath(*map(readable, within.absolute().parts))
        yield FoundFile(path=path, relative=relative, within=folder)
    else:
        yield Problem(file=str(relative), where="", message=mark("Walking", "不是普通文件，没有收集。"))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_archive(folder: Path) -> bool:
    """Tell an archive of this program, which often lies beside the material; its originals are in it already."""
    try:
        return all((folder / part).exists() for part in _ARCHIVE_PARTS)
    except OSError:
        return False


def _identity(path: Path) -> tuple[int, int]:
    """Device and inode: the same folder under another name, or a junction back to a folder above, is recognised."""
    status = path.stat()
    return status.st_dev, status.st_ino


def _problem(name: str, exc: OSError) -> Problem:
    if isinstance(exc, FileNotFoundError):
        message = mark("Walking", "找不到这个文件或文件夹，没有收集；它可能已被移走，请重新选择。")
    elif isinstance(exc, PermissionError):
        message = mark("Walking", "没有读取权限，没有收集；请取得权限或复制到本机后重新收集。")
    else:
        message = mark("Walking", "无法读取（{cause}），没有收集；请检查后重新收集。").format(
            cause=cause_of(exc)
        )
    return Problem(file=name, where="", message=message)
