"""The running text of a report: Word files, PDFs with a text layer, plain text. Paragraph by paragraph, with places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

from cmarchive.errors import FileUnreadable, ReportUnreadable, cause_of
from cmarchive.intake.preview import PDFIUM
from cmarchive.intake.sniff import media_type, name_of
from cmarchive.intake.word_text import WORD, word_passages
from cmarchive.text import mark
from cmarchive.wording import ENUMERATION

_NUMBERED = re.compile(
    r"\s*(?:第[一二三四五六七八九十百\d]+[章节篇部]|[一二三四五六七八九十]{1,3}[、.．]|"
    r"[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:[.．]\d{1,2})*[、.．\s])"
)

_BARE = re.compile(r"[\u4e00-\u9fa5“”、]{2,20}")
_LISTED = re.compile(r"(?:[.．…·]{3,}|\t)\s*\d+\s*$")  # a line of a table of contents
_LONGEST_HEADING = 40
_ENDS = "。；：！？;:!?"
_LEAST_TEXT = 8  # characters; a page with fewer is a picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph, a heading or the row of a table, and where it stands. Only rows have ``cells``."""

    place: str
    text: str
    is_heading: bool = False
    cells: tuple[str, ...] = ()
    is_first_row: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportText:
    """The passages of a report in order; ``notes`` say what could not be read."""

    passages: tuple[Passage, ...]
    notes: tuple[str, ...] = ()


def read_report_text(path: Path) -> ReportText:
    """Read the text of a report.

    Raises:
        FileUnreadable: when the file cannot be opened.
        ReportUnreadable: when there is no text to be had from it.
    """
    try:
        kind = media_type(path)
        if kind == WORD:
            found = word_passages(path)
            return ReportText(
                passages=tuple(
                    Passage(
                        place=one.place,
                        text=one.text,
                        is_heading=one.is_styled or (not one.cells and _is_heading(one.text)),
                        cells=one.cells,
                        is_first_row=one.is_first_row,
                    )
                    for one in found
                    if one.cells or not _LISTED.search(one.text)
                )
            )
        if kind == "application/pdf":
            return _pdf_text(path)
        if kind == "text/plain":
            return _plain_text(path)
    except OSError as exc:
        raise FileUnreadable(path=path.name, cause=cause_of(exc)) from exc
    raise ReportUnreadable(path=path.name, cause=_wrong_kind(kind))


def read_text(path: Path) -> str:
    """The running text of a file, a line for each paragraph. Raises as ``read_report_text``."""
    return "\n".join(passage.text for passage in read_report_text(path).passages)


def _wrong_kind(kind: str) -> str:
    if kind == "application/msword":
        return mark("Report", "它是旧版 Word 文档（.doc）")
    return mark("Report", "它是{kind}").format(kind=name_of(kind))


def _is_heading(text: str) -> bool:
    """Tell whether a paragraph that is not styled as a heading reads like one."""
    short = len(text) <= _LONGEST_HEADING and not any(char in text for char in "。；，;！？")
    return short and (_NUMBERED.match(text) is not None or _BARE.fullmatch(text.strip()) is not None)


def _plain_text(path: Path) -> ReportText:
    content = path.read_bytes()
    for encoding in (
        ("utf-16",) if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "gb18030")
    ):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        place = mark("Report", "第 {number} 行")
        lines = enumerate(text.splitlines(), 1)
        return ReportText(
            passages=tuple(
                Passage(place=place.format(number=number), text=line.strip(), is_heading=_is_heading(line))
                for number, line in lines
                if line.strip()
            )
        )
    raise ReportUnreadable(path=path.name, cause=mark("Report", "文字编码无法识别"))


def _pdf_text(path: Path) -> ReportText:
    try:
        with PDFIUM:
            pages = _pages(path)
    except pypdfium2.PdfiumError as exc:
        raise ReportUnreadable(path=path.name, cause=mark("Report", "文件已损坏或有打开密码")) from exc
    blank = [number for number, page in enumerate(pages, 1) if len("".join(page.split())) < _LEAST_TEXT]
    if len(blank) == len(pages):
        raise ReportUnreadable(path=path.name, cause=mark("Report", "没有文字层（是扫描件），无法读取文字"))
    notes: tuple[str, ...] = ()
    if blank:
        text = mark("Report", "第 {pages} 页没有文字层，这些页没有读取。")
        notes = (text.format(pages=ENUMERATION.join(map(str, blank))),)
    place = mark("Report", "第 {number} 页")
    return ReportText(
        passages=tuple(
            Passage(place=place.format(number=number), text=paragraph, is_heading=_is_heading(paragraph))
            for number, page in enumerate(pages, 1)
            for paragraph in joined_lines(page)
            if not _LISTED.search(paragraph)
        ),
        notes=notes,
    )


def _pages(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    try:
        pages = []
        for page in document:
            text = page.get_textpage()
            pages.append(str(text.get_text_range()))
            text.close()
            page.close()
        return pages
    finally:
        document.close()


def joined_lines(page: str) -> Iterator[str]:
    """Put the lines of a printed page together again to paragraphs: only a full line goes on in the next."""
    lines = [line.strip().replace("\ufffe", "") for line in page.splitlines() if line.strip()]
    full = max((len(line) for line in lines), default=0) * 0.75
    paragraph = ""
    for line in lines:
        if paragraph and not (_NUMBERED.match(line) and _is_heading(line)):
            paragraph += line
        else:
            if paragraph:
                yield paragraph
            paragraph = line
        numbered = _NUMBERED.match(paragraph) is not None and _is_heading(paragraph)
        if line[-1] in _ENDS or len(line) < full or numbered:
            yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph
