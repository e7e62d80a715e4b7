"""The outlines that incoming documents bring along, as lines to be hung under their item."""

import logging
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, NameTree, Object, OutlineItem, Pdf, String
from pikepdf.models.outlines import OutlineStructureError

from cmarchive.bind.given import OutlineLine

log = logging.getLogger(__name__)

_BROKEN = (
    OutlineStructureError,
    pikepdf.PdfError,
    ValueError,
    TypeError,
    AttributeError,
    KeyError,
    RecursionError,
)
_LINES = 200  # a document with more is a book; its first lines lead well enough
_LEVELS = 4
_TITLE = 120


def outline_of(pdf: Pdf) -> tuple[OutlineLine, ...]:
    """The outline of a document, as far as its lines lead to a page of it. A broken one is none."""
    if Name.Outlines not in pdf.Root:
        return ()
    try:
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        with pdf.open_outline(max_depth=_LEVELS) as outline:
            found = list(_lines(pdf, outline.root, 0, pages))
    except _BROKEN:
        log.info("An outline cannot be read", exc_info=True)
        return ()
    return tuple(found[:_LINES])


def _lines(
    pdf: Pdf, items: list[OutlineItem], level: int, pages: dict[tuple[int, int], int]
) -> Iterator[OutlineLine]:
    for item in items:
        page = _page_of(pdf, item, pages)
        title = " ".join(str(item.title).split())[:_TITLE]
        below = level
        if page is not None and title:
            yield OutlineLine(level, title, page)
            below = level + 1
        if below < _LEVELS:
            yield from _lines(pdf, item.children, below, pages)


def _page_of(pdf: Pdf, item: OutlineItem, pages: dict[tuple[int, int], int]) -> int | None:
    target: object = item.destination
    action = item.action
    if target is None and isinstance(action, Dictionary) and action.get(Name.S) == Name.GoTo:
        target = action.get(Name.D)
    if isinstance(target, (String, Name, str)):
        target = _named(pdf, str(target))
    if isinstance(target, Dictionary):
        target = target.get(Name.D)
    if isinstance(target, Array) and len(target) and isinstance(target[0], Object):
        return pages.get(target[0].objgen)
    return None


def _named(pdf: Pdf, name: str) -> object:
    names = pdf.Root.get(Name.Names, Dictionary()).get(Name.Dests)
    if isinstance(names, Dictionary):
        tree = NameTree(names)
        if name in tree:
            return tree[name]
    old = pdf.Root.get(Name.Dests)
    key = name if name.startswith("/") else f"/{name}"
    return old.get(key) if isinstance(old, Dictionary) else None
