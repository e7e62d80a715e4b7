"""Names of files that mean the same on every system: made safe when packing, looked at when verifying."""

import re
import unicodedata

from cmarchive.text import mark

LONGEST_PATH = 200  # characters within the package; Windows allows 260 with drive and folders
_LONGEST_NAME = 180  # bytes in UTF-8; Unix allows 255, and a number may follow
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_DEVICES = {f"{kind}{number}" for kind in ("com", "lpt") for number in "0123456789¹²³"}
_DEVICES |= {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}
_DRIVE = re.compile(r"[A-Za-z]:")


def folded(path: str) -> str:
    """What a path is called on a system that tells neither case nor normalisation apart."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def safe_file_name(text: str, suffix: str = "") -> str:
    """Make one part of a path of any text; ``suffix`` (such as .pdf) survives the cut. Never empty."""
    clean = unicodedata.normalize("NFC", text)
    clean = "".join(char if char.isprintable() else " " for char in clean)
    clean = " ".join(_FORBIDDEN.sub("_", clean).split())
    clean = _cut(clean, _LONGEST_NAME - len(suffix.encode("utf-8", "replace"))).strip(" .") or "_"
    if clean.partition(".")[0].strip().casefold() in _DEVICES:
        clean = f"_{clean}"
    return clean + suffix


def safe_suffix(name: str) -> str:
    """The ending of a file's name in lower case if it is an ordinary one, else empty."""
    found = re.search(r"\.([A-Za-z0-9]{1,8})$", name)
    return f".{found.group(1).lower()}" if found else ""


class UniqueNames:
    """Gives every path a writing no other has, whatever system reads it; the same order gives the same names."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, folder: str, stem: str, suffix: str = "") -> str:
        """A free path for a file called ``stem`` in ``folder``, numbered when it must be."""
        room = LONGEST_PATH - len(folder) - len(suffix) - 5
        stem = safe_file_name(stem)[: max(8, room)].rstrip(" .") or "_"
        number = 1
        while True:
            tail = "" if number == 1 else f"（{number}）"
            path = f"{folder}/{stem}{tail}{suffix}" if folder else f"{stem}{tail}{suffix}"
            if (key := folded(path)) not in self._taken:
                self._taken.add(key)
                return path
            number += 1


def escape_problem(path: str) -> str:
    """Say why a path would leave the folder it is unpacked into; empty when it would not."""
    if not path or path.startswith(("/", "\\")):
        return mark("Names", "是绝对路径或空路径")
    if _DRIVE.match(path):
        return mark("Names", "带有盘符")
    if path.startswith("~"):
        return mark("Names", "以 ~ 开头，会被当作用户文件夹")
    if "\\" in path:
        return mark("Names", "含有反斜杠")
    if "\0" in path:
        return mark("Names", "含有空字符")
    if any(part in ("", ".", "..") for part in path.split("/")):
        return mark("Names", "含有“.”“..”或空的一级，会写到包外")
    return ""


def name_problem(path: str) -> str:
    """Say why some system cannot hold a file of this path; empty when all can."""
    for part in path.split("/"):
        if found := _FORBIDDEN.search(part):
            return mark("Names", "名称中的字符 {char} 在 Windows 上不允许").format(char=repr(found.group()))
        if part != part.rstrip(" ."):
            return mark("Names", "名称以空格或句点结尾，Windows 会去掉它")
        if part.partition(".")[0].strip().casefold() in _DEVICES:
            return mark("Names", "“{part}”是 Windows 的设备名").format(part=part)
        if len(part.encode("utf-8", "replace")) > 255:
            return mark("Names", "名称太长")
        if any(0xD800 <= ord(char) < 0xE000 for char in part):
            return mark("Names", "名称不是文字")
    if len(path) > 240:
        return mark("Names", "路径超过 240 个字")
    return ""


def clashes(paths: list[str]) -> list[tuple[str, str]]:
    """Paths that some system takes for the same file, each with the one before it."""
    seen: dict[str, str] = {}
    found = []
    for path in paths:
        before = seen.setdefault(folded(path), path)
        if before != path:
            found.append((path, before))
    return found


def _cut(text: str, most: int) -> str:
    """At most so many bytes, no character cut in two."""
    return text.encode("utf-8", "replace")[: max(most, 8)].decode("utf-8", "ignore")
