"""TrueType fonts for our own pages: made once from the packaged Noto fonts, kept in the user's cache, registered."""

import atexit
import hashlib
import io
import os
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import platformdirs
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from cmarchive.bind.charset import base_characters
from cmarchive.bind.conversion import Face, convert, packaged_font

_FORM = "1"  # raise when the conversion changes, so that old caches are not used


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceNames:
    """The reportlab names of a face: ``base`` holds the stable set, ``rare`` what a text needs beyond it."""

    base: str
    rare: str = ""

    def name_for(self, character: str) -> str:
        """The font that holds a printable character."""
        return self.base if not self.rare or character in base_characters() else self.rare


def text_fonts(folder: Path | None = None) -> tuple[Path, Path]:
    """The serif and the sans TrueType file with the stable character set, converted when not yet in the cache.

    ``folder`` replaces the user's cache folder. The first call of a machine takes some ten seconds.
    """
    return _font_file(Face.SERIF, folder), _font_file(Face.SANS, folder)


def register(characters: Iterable[str] = ()) -> dict[Face, FaceNames]:
    """Make both faces known to reportlab, with rare fonts for those ``characters`` that the stable set lacks."""
    beyond = "".join(sorted(set(characters) - base_characters()))
    return {face: FaceNames(base=_base(face), rare=_rare(face, beyond) if beyond else "") for face in Face}


@cache
def _base(face: Face) -> str:
    name = f"Archive-{face}"
    pdfmetrics.registerFont(TTFont(name, str(_font_file(face, None))))
    return name


@cache
def _rare(face: Face, beyond: str) -> str:
    suffix = hashlib.sha256(beyond.encode()).hexdigest()[:12]
    name = f"Archive-{face}-{suffix}"
    latin = (chr(code) for code in range(0x20, 0x7F))  # reportlab keeps their places in every font
    pdfmetrics.registerFont(TTFont(name, io.BytesIO(convert(face, [*latin, *beyond], suffix))))
    return name


def _font_file(face: Face, folder: Path | None) -> Path:
    where = folder or Path(platformdirs.user_cache_dir("cmarchive", appauthor=False)) / "fonts"
    name = f"{face}-{_set_name(face)}.ttf"
    if _is_sound(where / name):
        return where / name
    data = convert(face, base_characters())
    try:
        return _keep(where, name, data)
    except OSError:  # a read-only profile must not keep anybody from binding
        return _keep(_fallback_folder(), name, data)


def _set_name(face: Face) -> str:
    """Names the input of a conversion: the set, the packaged font and the form of the conversion."""
    size = packaged_font(face).stat().st_size
    text = f"{_FORM}/{size}/{''.join(sorted(base_characters()))}"
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _is_sound(path: Path) -> bool:
    """Tell whether a cached file is what was written; a crash or a cleaning tool may have cut it."""
    try:
        digest = path.with_suffix(".sha256").read_text(encoding="ascii")
        return hashlib.sha256(path.read_bytes()).hexdigest() == digest.strip()
    except (OSError, UnicodeDecodeError):
        return False


def _keep(folder: Path, name: str, data: bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    _replace(path, data)
    _replace(path.with_suffix(".sha256"), hashlib.sha256(data).hexdigest().encode("ascii"))
    return path


def _replace(path: Path, data: bytes) -> None:
    """Write beside, then rename: two programs may do this at the same time."""
    handle, scratch = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(scratch).replace(path)
    except OSError:
        Path(scratch).unlink(missing_ok=True)
        raise


@cache
def _fallback_folder() -> Path:
    folder = tempfile.mkdtemp(prefix="cmarchive-fonts-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)
