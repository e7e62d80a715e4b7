"""The text of a Word file (.docx): body paragraphs and table rows in order, without deleted text and footnotes."""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from cmarchive.errors import ReportUnreadable
from cmarchive.text import mark

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_LARGEST_PART = 200 << 20  # unpacked; a thousand pages have 20 MB
_MOST_COLUMNS = 200
_SKIPPED = ("Fallback", "del", "moveFrom", "footnotePr", "pPr", "rPr", "instrText")
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n"}
_BROKEN = (
    zipfile.BadZipFile,
    KeyError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    zlib.error,
    ParseError,
    DefusedXmlException,
)


class Paragraph(NamedTuple):
    """A paragraph, or a row of a table with its ``cells``. ``is_styled`` says that it has a heading style."""

    place: str
    text: str
    is_styled: bool = False
    cells: tuple[str, ...] = ()
    is_first_row: bool = False


def word_passages(path: Path) -> list[Paragraph]:
    """Read the paragraphs and table rows of a Word file that have text, but not its table of contents.

    Raises:
        ReportUnreadable: when it is damaged.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(part.file_size for part in archive.infolist()) > _LARGEST_PART:
                raise ReportUnreadable(path=path.name, cause=mark("Report", "内容过大"))
            body = fromstring(archive.read("word/document.xml"))
            names = archive.namelist()
            styles = fromstring(archive.read("word/styles.xml")) if "word/styles.xml" in names else None
    except _BROKEN as exc:
        raise ReportUnreadable(path=path.name, cause=mark("Report", "Word 文档已损坏或有打开密码")) from exc
    return list(_Reader(_heading_styles(styles)).paragraphs(body))


def _heading_styles(styles: Any) -> dict[str, str]:
    """The name of every style in lower case, by its id; a style with an outline level counts as a heading."""
    names: dict[str, str] = {}
    for style in () if styles is None else styles.iter():
        if _tag(style) != "style":
            continue
        key, name = _attribute(style, "styleId"), ""
        for part in style.iter():
            if _tag(part) == "name":
                name = _attribute(part, "val").lower()
        leveled = any(_tag(part) == "outlineLvl" for part in style.iter())
        names[key] = f"heading {name}" if leveled and not name.startswith("toc") else name
    return names


class _Reader:
    """Walks through a document, counting paragraphs and tables."""

    def __init__(self, styles: dict[str, str]) -> None:
        self._styles = styles
        self._paragraphs = self._tables = 0

    def paragraphs(self, body: Any) -> Iterator[Paragraph]:
        for child in body:
            tag = _tag(child)
            if tag == "p":
                self._paragraphs += 1
                place = mark("Report", "第 {number} 段").format(number=self._paragraphs)
                yield from self._paragraph(child, place)
            elif tag == "tbl":
                self._tables += 1
                yield from self._table(child, self._tables)
            elif tag not in _SKIPPED:
                yield from self.paragraphs(child)

    def _table(self, table: Any, number: int) -> Iterator[Paragraph]:
        rows = [child for child in table if _tag(child) == "tr"]
        for place, row in enumerate(rows, 1):
            where = mark("Report", "表 {table} 第 {row} 行").format(table=number, row=place)
            cells = tuple(cell for child in row if _tag(child) == "tc" for cell in _cell(child))
            yield Paragraph(where, "\n".join(filter(None, cells)), cells=cells, is_first_row=place == 1)

    def _paragraph(self, paragraph: Any, place: str) -> Iterator[Paragraph]:
        style = next((_attribute(part, "val") for part in paragraph.iter() if _tag(part) == "pStyle"), "")
        name = self._styles.get(style, style.lower())
        text = "".join(_text(paragraph)).strip()
        if text and not name.startswith("toc"):
            yield Paragraph(place, text, name.startswith(("heading", "标题")))


def _cell(cell: Any) -> Iterator[str]:
    """The text of a cell, and nothing for the columns it spans beyond its own."""
    yield "".join("".join(_text(part)) for part in cell.iter() if _tag(part) == "p").strip()
    for part in cell.iter():
        if _tag(part) == "gridSpan":
            spanned = _attribute(part, "val")
            yield from [""] * (min(int(spanned), _MOST_COLUMNS) - 1 if spanned.isdecimal() else 0)
            break


def _text(part: Any) -> Iterator[str]:
    for child in part:
        tag = _tag(child)
        if tag == "t":
            yield child.text or ""
        elif tag in _BREAKS:
            yield _BREAKS[tag]
        elif tag not in _SKIPPED:
            yield from _text(child)


def _tag(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _attribute(element: Any, name: str) -> str:
    return next((str(value) for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")
