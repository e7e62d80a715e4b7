"""Naming each page of a PDF by its content, so that two versions of a file can be compared page by page.

A page is what its own objects say: contents, resources, sizes and annotations, with everything they refer to, but not
the numbers the file gives its objects nor where in the file they stand. Streams are taken as they are packed, never
unpacked: that costs nothing and no crafted file can blow up. A page that was written anew with another packing
therefore counts as changed, which asks for one look too many and never for one too few.
"""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pikepdf

_INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
_OWN = (*_INHERITED, "/Contents", "/Annots", "/UserUnit")
_SKIPPED = frozenset(
    {"/Parent", "/P", "/StructParent", "/StructParents", "/Dest", "/Length", "/Popup", "/IRT"}
)
_PACKING = frozenset({"/Filter", "/DecodeParms"})  # of nothing it is nothing, and programs write it or not
_MOST_OBJECTS = 200_000  # of one page; more is no page anybody made
_DEEPEST = 60


class _TooMuch(ValueError):
    """A page has more objects, or deeper ones, than a page has."""


def page_digests(path: Path) -> Sequence[str] | None:
    """Name every page of a PDF; None when the file cannot be read as one."""
    try:
        with pikepdf.open(path, suppress_warnings=True) as pdf:
            named: dict[tuple[int, int], bytes] = {}
            return [_page_digest(page.obj, named) for page in pdf.pages]
    except (
        OSError,
        pikepdf.PdfError,
        KeyError,
        ValueError,
        TypeError,
        AttributeError,
        IndexError,
        RuntimeError,
    ):
        return None


def _page_digest(page: Any, named: dict[tuple[int, int], bytes]) -> str:
    reader = _Reader(named)
    told = hashlib.sha256()
    for name in _OWN:
        value = _inherited(page, name) if name in _INHERITED else page.get(name)
        if value is not None:
            told.update(name.encode() + reader.name(value, 0))
    return told.hexdigest()


def _inherited(page: Any, name: str) -> Any:
    owner = page
    for _ in range(_DEEPEST):
        if owner is None or (value := owner.get(name)) is not None:
            return None if owner is None else value
        owner = owner.get("/Parent")
    return None


class _Reader:
    """Names objects by content. What is used on many pages, such as fonts, is read once for the file."""

    def __init__(self, named: dict[tuple[int, int], bytes]) -> None:
        self._named = named
        self._open: set[tuple[int, int]] = set()
        self._circles: set[tuple[int, int]] = set()
        self._seen = 0

    def name(self, value: Any, depth: int) -> bytes:
        """The SHA-256 of what an object says."""
        self._seen += 1
        if self._seen > _MOST_OBJECTS or depth > _DEEPEST:
            raise _TooMuch
        place = value.objgen if isinstance(value, pikepdf.Object) and value.is_indirect else None
        if place is None:
            return self._content(value, depth)
        if place in self._named:
            return self._named[place]
        if place in self._open:
            self._circles.add(place)
            return b"circle"
        self._open.add(place)
        found = self._content(value, depth)
        self._open.discard(place)
        self._circles.discard(place)
        if not self._circles:  # inside a circle the name depends on where it was entered
            self._named[place] = found
        return found

    def _content(self, value: Any, depth: int) -> bytes:
        told = hashlib.sha256()
        if isinstance(value, pikepdf.Stream):
            packed = value.read_raw_bytes()
            left_out = _SKIPPED if packed else _SKIPPED | _PACKING
            entries = self._entries(value, depth, left_out)
            told.update(b"stream" + entries + hashlib.sha256(packed).digest())
        elif isinstance(value, pikepdf.Dictionary) and value.get("/Type") == "/Page":
            told.update(b"page")  # a link leads there; what it shows is that page's own business
        elif isinstance(value, pikepdf.Dictionary):
            told.update(b"dictionary" + self._entries(value, depth))
        elif isinstance(value, pikepdf.Array):
            told.update(b"array")
            for one in value:
                told.update(self.name(one, depth + 1))
        elif isinstance(value, pikepdf.Object):
            told.update(value.unparse())
        else:
            told.update(f"{type(value).__name__} {value}".encode("utf-8", "surrogateescape"))
        return told.digest()

    def _entries(self, value: Any, depth: int, left_out: frozenset[str] = _SKIPPED) -> bytes:
        told = hashlib.sha256()
        for name in sorted(value.keys()):
            if name not in left_out and (name != "/Page" or "/S" in value):
                told.update(name.encode("utf-8", "surrogateescape") + self.name(value.get(name), depth + 1))
        return told.digest()
