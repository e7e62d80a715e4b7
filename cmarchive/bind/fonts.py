"""TrueType fonts for our own pages: made once from the packaged Noto fonts, kept in the user's cache, registered."""

import atexit
import hashlib
import io
import os
import re
import shutil
import tempfile
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

import platformdirs
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDocument, PDFStream, PDFStreamFilterZCompress
from reportlab.pdfbase.ttfonts import TTFont

from cmarchive.bind.charset import base_characters
from cmarchive.bind.conversion import Face, FontFile, convert, packaged_font
from cmarchive.bind.metrics import font_for

_FORM = "1"  # raise when the conversion changes, so that old caches are not used


@dataclass(frozen=True, slots=True)
class Typesetting:
    """The reportlab names of the fonts for a text: ``base`` of each face, ``names`` of characters from elsewhere."""

    base: Mapping[Face, str]
    names: Mapping[tuple[Face, str], str]

    def runs(self, face: Face, text: str) -> Iterator[tuple[str, str]]:
        """A printable text in pieces, each with the font that holds it."""
        if not self.names:
            yield self.base[face], text
            return
        base = self.base[face]
        for name, run in groupby(text, lambda character: self.names.get((face, character), base)):
            yield name, "".join(run)


def text_fonts(folder: Path | None = None) -> tuple[Path, Path]:
    """The serif and the sans TrueType file with the stable character set, converted when not yet in the cache.

    ``folder`` replaces the user's cache folder. The first call of a machine takes some ten seconds.
    """
    return _font_file(Face.SERIF, folder), _font_file(Face.SANS, folder)


def register(texts: Iterable[tuple[Face, str]]) -> Typesetting:
    """Make the fonts known to reportlab that print these printable texts, each in its face.

    The stable set of each face is one font for all. Each font that gives rare characters, be it packaged or
    installed, becomes one more with exactly these.
    """
    written: dict[Face, set[str]] = {face: set() for face in Face}
    for face, text in texts:
        written[face].update(text)
    base = {face: _base(face) for face in Face}
    wanted = sorted((face, one) for face in Face for one in written[face] if not _is_held(face, one))
    owners = {key: font_for(key[1], key[0]) for key in wanted}
    bases = {FontFile(packaged_font(face)): face for face in Face}
    rare: dict[FontFile, set[str]] = defaultdict(set)
    for (_, character), owner in owners.items():
        if owner is not None and not (owner in bases and character in base_characters()):
            rare[owner].add(character)
    names: dict[tuple[Face, str], str] = {}
    for (face, character), owner in owners.items():
        if owner is None:
            raise LookupError(f"no font prints U+{ord(character):04X}")
        if character in rare[owner]:
            names[face, character] = _rare(owner, "".join(sorted(rare[owner])))
        else:
            names[face, character] = _base(bases[owner])
    return Typesetting(base, names)


@cache
def _is_held(face: Face, character: str) -> bool:
    """Tell whether a character of the stable set is one that the face has itself."""
    return character in base_characters() and font_for(character, face) == FontFile(packaged_font(face))


class _Font(TTFont):  # type: ignore[misc]
    """A font that tells readers of the file the right characters beyond the BMP, too."""

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802
        """Add the font to a document; reportlab writes U+2CB4E as <2CB4E>, where UTF-16 is asked for."""
        count = len(self.state[doc].subsets)
        before = set(doc.idToObject)
        super().addObjects(doc)
        streams = [
            doc.idToObject[key] for key in sorted(set(doc.idToObject) - before) if "toUnicodeCMap" in key
        ]
        if len(streams) != count:
            raise LookupError("a subset without its table of characters")
        for stream in streams:
            stream.content = _BEYOND.sub(_utf16, stream.content)
        for key in set(doc.idToObject) - before:
            if isinstance(doc.idToObject[key], PDFStream) and doc.compression:
                doc.idToObject[key].filters = [QuickCompress()]
        for font in doc.idToObject["BasicFonts"].dict.values():
            widths = getattr(font, "Widths", None)
            if isinstance(widths, PDFArray):  # written number by number, 256 of them take a millisecond
                font.Widths = f"[{' '.join(f'{width:g}' for width in widths.sequence)}]"


class QuickCompress(PDFStreamFilterZCompress):  # type: ignore[misc]
    """Compresses in a third of the time; a volume becomes a few kilobytes larger."""

    def encode(self, data: str | bytes) -> bytes:
        """Compress ``data``."""
        return zlib.compress(data.encode("utf-8") if isinstance(data, str) else data, 1)


_BEYOND = re.compile(r"(?<=> )<([0-9A-F]{5,6})>")


def _utf16(found: re.Match[str]) -> str:
    return f"<{chr(int(found[1], 16)).encode('utf-16-be').hex().upper()}>"


@cache
def _base(face: Face) -> str:
    name = f"Archive-{face}"
    font = _Font(name, str(_font_file(face, None)))
    font.face.get_table = cache(font.face.get_table)  # every subset asks for them all, one of three megabytes
    pdfmetrics.registerFont(font)
    return name


@cache
def _rare(file: FontFile, beyond: str) -> str:
    suffix = hashlib.sha256(f"{file.path.name}/{file.number}/{beyond}".encode()).hexdigest()[:12]
    name = f"Archive-{file.path.stem}-{suffix}"
    latin = (chr(code) for code in range(0x20, 0x7F))  # reportlab keeps their places in every font
    pdfmetrics.registerFont(_Font(name, io.BytesIO(convert(file, [*latin, *beyond], suffix))))
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
