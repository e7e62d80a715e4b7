"""Installed fonts, asked only for characters that both packaged faces lack. Looks into font folders when first asked.

What a machine has installed must not decide how an archive looks, so nothing else is ever taken from here.
"""

import io
import logging
import os
import struct
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import uharfbuzz
from fontTools.ttLib import TTFont

from cmarchive.bind.conversion import FontFile, convert

log = logging.getLogger(__name__)

_SUFFIXES = {".ttf", ".otf", ".ttc", ".otc", ".tte"}
# Song-like fonts with many rare characters come first, so that a line looks like one; others follow by file name
_PREFERRED = (
    "simsunb", "simsunextg", "simsun-extg", "simsun", "sourcehanserif", "notoserifcjk", "hanamin", "babelstonehan",
    "tianhengcaishu", "th-tshyn", "jigmo", "mingliu", "songti", "batang", "notosanscjk", "sourcehansans", "msyh",
    "pingfang", "dejavusans", "seguisym",
)  # fmt: skip
_STYLED = ("bold", "italic", "oblique", "light", "thin", "black", "condensed", "mono")
_PRETENDERS = ("lastresort", "adobeblank", "notdef")  # a glyph for everything, and it is a box or nothing
_USER_DEFINED = "eudc"  # Windows keeps here what an office drew itself
_FORBIDDEN_TO_EMBED = 0x0002 | 0x0100 | 0x0200  # OS/2 fsType: restricted, no subsetting, bitmaps only


def font_folders() -> tuple[Path, ...]:
    """Where this system keeps fonts, those of the user included. The folders need not exist."""
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
        windows = Path(os.environ.get("SYSTEMROOT", "C:/Windows"))
        return (windows / "Fonts", local / "Microsoft" / "Windows" / "Fonts")
    if sys.platform == "darwin":
        return (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts")
    return (
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        home / ".local" / "share" / "fonts",
        home / ".fonts",
    )


@cache
def installed_font(character: str) -> FontFile | None:
    """The first installed font that draws ``character`` and may be embedded; None when there is none.

    Private use characters mean something else in every font, so only the one for characters of one's own counts.
    """
    is_private = _is_private(ord(character))
    for file in _installed():
        name = file.path.stem.casefold()
        if is_private != name.startswith(_USER_DEFINED) or ord(character) not in _coverage(file):
            continue
        if _can_draw(file, character):
            log.info("Taking U+%04X from %s", ord(character), file.path.name)
            return file
    return None


def forget_installed_fonts() -> None:
    """Look again when asked next."""
    for lookup in (installed_font, _installed, _coverage):
        lookup.cache_clear()


def _is_private(code: int) -> bool:
    return 0xE000 <= code <= 0xF8FF or code >= 0xF0000


@cache
def _installed() -> tuple[FontFile, ...]:
    paths = {path for folder in font_folders() for path in _font_paths(folder)}
    return tuple(FontFile(path, index) for path in sorted(paths, key=_rank) for index in range(_count(path)))


def _font_paths(folder: Path) -> Iterator[Path]:
    for where, _, names in os.walk(folder):  # says nothing of folders it may not read
        for path in (Path(where) / name for name in names):
            pretends = any(one in path.stem.casefold() for one in _PRETENDERS)
            if path.suffix.casefold() in _SUFFIXES and not pretends:
                yield path


def _rank(path: Path) -> tuple[int, int, str, str]:
    """Order by name before place, so that machines with the same fonts choose alike; plain weights first."""
    name = path.name.casefold()
    styled = sum(one in name for one in _STYLED)
    place = next((place for place, one in enumerate(_PREFERRED) if name.startswith(one)), len(_PREFERRED))
    return place, styled, name, str(path)


def _count(path: Path) -> int:
    try:
        return int(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path))).count)
    except Exception:  # what others installed can be broken in any way; then it is as if it were not there
        log.debug("Cannot read %s", path, exc_info=True)
        return 0


@cache
def _coverage(file: FontFile) -> uharfbuzz.Set:
    try:
        return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file.path)), file.number).unicodes
    except Exception:
        log.debug("Cannot read %s", file.path, exc_info=True)
        return uharfbuzz.Set()


def _can_draw(file: FontFile, character: str) -> bool:
    """Try it: the font must allow embedding and have an outline that survives the conversion."""
    try:
        face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file.path)), file.number)
        (allowed,) = struct.unpack(">H", face.reference_table("OS/2").data[8:10])
        if allowed & _FORBIDDEN_TO_EMBED or not {"glyf", "CFF "} & set(face.table_tags):
            return False
        font = TTFont(io.BytesIO(convert(file, [character])))
        name = font.getBestCmap()[ord(character)]
        return bool(font["glyf"][name].numberOfContours) and bool(font["name"].getDebugName(6))
    except Exception:
        log.debug("Cannot use %s for U+%04X", file.path, ord(character), exc_info=True)
        return False
