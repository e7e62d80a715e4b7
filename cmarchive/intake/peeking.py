"""A look at a file before it is taken in: pages to draw, or the first lines of what it says. Stores nothing."""

import csv
import io
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import openpyxl
from PIL import Image

from cmarchive.errors import FileUnreadable, NoPreview, ReportUnreadable, WorkbookUnreadable, cause_of
from cmarchive.intake.cells import Cell, make_cell
from cmarchive.intake.image_inspection import DECODE_ERRORS, quiet_pillow
from cmarchive.intake.inspection import IMAGES
from cmarchive.intake.preview import pdf_length
from cmarchive.intake.sniff import EMPTY, decoded, media_type, name_of
from cmarchive.intake.tables import OLD_WORKBOOKS, SPREADSHEETML, read_grids
from cmarchive.intake.word_text import WORD, word_passages
from cmarchive.intake.workbooks import FOREIGN
from cmarchive.text import mark

_ROWS, _COLUMNS = 60, 14
_LINES, _CELLS = 150, 600
_HEAD = 1 << 16  # bytes of a text
_WIDE = (b"\xff\xfe", b"\xfe\xff")  # how a text in UTF-16 begins
_LARGEST_WHOLE = 8 << 20  # bytes of a file that must be read whole to see its beginning
_LARGEST_UNPACKED = 40 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class PeekLine:
    """A paragraph, or a row of a table with its ``cells``; a title names the sheet that follows, or is a heading."""

    text: str
    cells: tuple[str, ...] = ()
    is_title: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Peek:
    """What can be shown of a file: ``pages`` to draw one by one, else ``lines``. ``is_cut`` says that there is more."""

    media_type: str
    size: int
    pages: int = 0
    lines: tuple[PeekLine, ...] = ()
    is_cut: bool = False


def peek(path: Path) -> Peek:
    """Look into a file; costs no more for a big one than for a small one.

    Raises:
        NoPreview: when it cannot be opened, is damaged, or is of a kind that is not shown.
    """
    try:
        kind, size = media_type(path), path.stat().st_size
        if kind == "application/pdf":
            return Peek(media_type=kind, size=size, pages=pdf_length(path))
        if kind in IMAGES:
            return Peek(media_type=kind, size=size, pages=_frames(path))
        lines, is_cut = _beginning(_lines(path, kind, size))
    except OSError as exc:
        raise NoPreview(path=path.name, cause=cause_of(exc)) from exc
    except (FileUnreadable, ReportUnreadable, WorkbookUnreadable) as exc:
        raise NoPreview(path=path.name, cause=exc.params["cause"]) from exc
    return Peek(media_type=kind, size=size, lines=lines, is_cut=is_cut)


def _beginning(lines: Iterator[PeekLine]) -> tuple[tuple[PeekLine, ...], bool]:
    """As much as a window shows without a stall, and whether there is more."""
    shown: list[PeekLine] = []
    cells = 0
    for line in lines:
        cells += len(line.cells)
        if len(shown) == _LINES or cells > _CELLS:
            return tuple(shown), True
        shown.append(line)
    return tuple(shown), False


def _frames(path: Path) -> int:
    try:
        with quiet_pillow(), Image.open(path) as image:
            return int(getattr(image, "n_frames", 1))
    except DECODE_ERRORS as exc:
        raise NoPreview(path=path.name, cause=mark("Peek", "图像已损坏")) from exc


def _lines(path: Path, kind: str, size: int) -> Iterator[PeekLine]:
    if kind == WORD:
        return _word(path)
    if kind == SPREADSHEETML:
        return _workbook(path, size)
    if kind in OLD_WORKBOOKS:
        return _grids(path, size)
    if kind == "text/plain":
        return _plain(path)
    cause = mark("Peek", "文件是空的") if kind == EMPTY else mark("Peek", "{kind}不能在这里预览")
    raise NoPreview(path=path.name, cause=cause.format(kind=name_of(kind)))


def _word(path: Path) -> Iterator[PeekLine]:
    try:
        with zipfile.ZipFile(path) as archive:
            length = archive.getinfo("word/document.xml").file_size
    except (zipfile.BadZipFile, KeyError) as exc:
        raise NoPreview(path=path.name, cause=mark("Peek", "Word 文档已损坏")) from exc
    if length > _LARGEST_UNPACKED:
        raise _too_big(path)
    return (PeekLine(text=one.text, cells=one.cells, is_title=one.is_styled) for one in word_passages(path))


def _workbook(path: Path, size: int) -> Iterator[PeekLine]:
    try:
        with zipfile.ZipFile(path) as archive:
            shared = sum(one.file_size for one in archive.infolist() if "sharedStrings" in one.filename)
        if shared > _LARGEST_UNPACKED:
            raise _too_big(path)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl remarks on every extension it does not know
            return iter(list(_sheets(path)))
    except FOREIGN:
        return _grids(path, size)


def _sheets(path: Path) -> Iterator[PeekLine]:
    """The first rows of the sheets in sight; no more of a sheet is read."""
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    try:
        for sheet in (one for one in book.worksheets if one.sheet_state == "visible"):
            rows = (
                tuple(
                    "" if entry.value is None else make_cell(entry.value, "", 0, 0, entry.number_format).text
                    for entry in row
                )
                for row in sheet.iter_rows(max_row=_ROWS, max_col=_COLUMNS)
            )
            yield from _table(sheet.title, rows)
    finally:
        book.close()


def _grids(path: Path, size: int) -> Iterator[PeekLine]:
    if size > _LARGEST_WHOLE:
        raise _too_big(path)
    for grid in read_grids(path):
        if not grid.hidden:
            rows: list[tuple[Cell, ...]] = [row[:_COLUMNS] for row in grid.rows[:_ROWS]]
            yield from _table(grid.name, (tuple(cell.text for cell in row) for row in rows))


def _table(name: str, rows: Iterator[tuple[str, ...]]) -> Iterator[PeekLine]:
    """A sheet with something in it, under its name."""
    filled = [row for row in rows if any(row)]
    if filled:
        yield PeekLine(text=name, is_title=True)
        width = max(number for row in filled for number, text in enumerate(row, 1) if text)
        for row in filled:
            yield PeekLine(text=" ".join(row), cells=row[:width])


def _plain(path: Path) -> Iterator[PeekLine]:
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    text = head.decode("utf-16", "replace") if head.startswith(_WIDE) else decoded(head)
    if text is None:
        raise NoPreview(path=path.name, cause=mark("Peek", "文字编码无法识别"))
    text = text.removeprefix("\ufeff")
    if path.suffix.lower() == ".csv":
        try:
            rows = [row for row in csv.reader(io.StringIO(text, newline="")) if any(row)]
        except csv.Error as exc:
            raise NoPreview(path=path.name, cause=mark("Peek", "引号不成对")) from exc
        return (PeekLine(text=" ".join(row), cells=tuple(row[:_COLUMNS])) for row in rows[: _LINES + 1])
    return (PeekLine(text=line) for line in text.splitlines())


def _too_big(path: Path) -> NoPreview:
    return NoPreview(path=path.name, cause=mark("Peek", "内容过多，不能在这里预览"))
