"""Tables as offices keep them: found in workbooks and text files, their headers found under titles and merged cells."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cmarchive.errors import FileUnreadable, WorkbookUnreadable, cause_of
from cmarchive.intake.cells import Cell
from cmarchive.intake.delimited import read_delimited
from cmarchive.intake.sniff import EMPTY, media_type
from cmarchive.intake.workbooks import Grid, read_old, read_xlsx
from cmarchive.text import fold, mark

_SEARCHED_ROWS = 40
_SEARCHED_COLUMNS = 300  # a stray cell at the far end of a sheet must not make every row 16 384 cells long
_COUNTERS = "甲乙丙丁戊己庚辛壬癸"
OLD_WORKBOOKS = frozenset({"application/vnd.ms-excel", "application/vnd.oasis.opendocument.spreadsheet"})
SPREADSHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

Recognise = Callable[[str], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table: its heading as written (two header rows joined by /) and what it was recognised as."""

    index: int
    heading: str
    field: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A sheet whose header was found: its columns and the rows with content below, each with a cell per column."""

    grid: Grid
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def column(self, field: str) -> int | None:
        """The sheet column recognised as ``field``; the first, if there are several."""
        return next((column.index for column in self.columns if column.field == field), None)


def read_grids(path: Path) -> list[Grid]:
    """Read every sheet of a workbook, or a text table as one nameless sheet.

    Raises:
        WorkbookUnreadable: when it is no table that can be read.
        FileUnreadable: when the file cannot be opened.
    """
    try:
        kind = media_type(path)
        if kind == SPREADSHEETML:
            return read_xlsx(path)
        if kind in OLD_WORKBOOKS:
            return read_old(path)
        if kind == "text/plain":
            return [_text_grid(read_delimited(path))]
    except OSError as exc:
        raise FileUnreadable(path=path, cause=cause_of(exc)) from exc
    raise WorkbookUnreadable(path=path.name, cause=_cause(kind))


def _cause(kind: str) -> str:
    if kind == EMPTY:
        return mark("Table", "文件是空的")
    if kind == "application/x-ole-encrypted":
        return mark("Table", "工作簿有打开密码")
    if kind == "text/html":
        return mark("Table", "内容是网页，不是工作簿")
    return mark("Table", "不是工作簿或文本表格")


def _text_grid(rows: list[list[str]]) -> Grid:
    cells = tuple(
        tuple(Cell(text.strip(), "", number, column) for column, text in enumerate(row))
        for number, row in enumerate(rows)
    )
    return Grid(name="", rows=cells)


def find_table(grid: Grid, recognise: Recognise) -> Table | None:
    """Find the header row, or pair of rows, with the most headings that ``recognise`` knows; None if there is none.

    Titles above it are skipped, and a row of column numbers (1 2 3, 甲 乙) below it.
    """
    width = min(max((len(row) for row in grid.rows), default=0), _SEARCHED_COLUMNS)
    best: tuple[int, int, tuple[Column, ...]] | None = None
    best_score = 0
    for top in range(min(len(grid.rows), _SEARCHED_ROWS)):
        for height in (1, 2):
            columns = _columns(grid, top, height, width, recognise)
            score = len({column.field for column in columns if column.field})
            if score > best_score:
                best, best_score = (top, height, columns), score
    if best is None:
        return None
    top, height, columns = best
    width = 1 + max(column.index for column in columns)
    below = tuple(
        _padded(grid, number, width)
        for number in range(top + height, len(grid.rows))
        if any(entry.text or entry.problem for entry in grid.rows[number])
    )
    if below and _is_counter(below[0]):
        below = below[1:]
    return Table(grid=grid, columns=columns, rows=below)


def _columns(grid: Grid, top: int, height: int, width: int, recognise: Recognise) -> tuple[Column, ...]:
    upper = _heading_texts(grid, top, width, spread=height == 2)
    if height == 1:
        labels: list[tuple[str, ...]] = [(text,) if text else () for text in upper]
    else:
        lower = _heading_texts(grid, top + 1, width, spread=False)
        own = _heading_texts(grid, top, width, spread=False)
        if not _is_header_pair(own, lower):
            return ()
        labels = [_joined(up, low) for up, low in zip(upper, lower, strict=True)]
        # A group heading reaches right only over columns that have a heading of their own below it.
        labels = [label if low or text else () for label, low, text in zip(labels, lower, own, strict=True)]
    return tuple(
        Column(index=index, heading="/".join(parts), field=_field(parts, recognise))
        for index, parts in enumerate(labels)
        if parts
    )


def _heading_texts(grid: Grid, number: int, width: int, *, spread: bool) -> list[str]:
    """The texts of a row; with ``spread``, an empty cell takes the heading left of it, as under a merged cell."""
    row = grid.rows[number] if number < len(grid.rows) else ()
    texts = ["".join(entry.clean.split()) for entry in row[:width]] + [""] * (width - len(row))
    if spread:
        for index in range(1, width):
            texts[index] = texts[index] or texts[index - 1]
    return texts


def _is_header_pair(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Tell a second header row from data: it has words under empty cells, and none under most full ones."""
    under_empty = sum(1 for up, low in zip(upper, lower, strict=True) if low and not up)
    under_full = sum(1 for up, low in zip(upper, lower, strict=True) if low and up)
    single = sum(1 for up, low in zip(upper, lower, strict=True) if up and not low)
    numeric = any(low.replace(".", "").isdecimal() and not _is_year(low) for low in lower)
    return under_empty > 0 and not numeric and single >= 1 and under_full <= under_empty + 1


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.startswith(("19", "20"))


def _joined(upper: str, lower: str) -> tuple[str, ...]:
    return tuple(part for part in dict.fromkeys((upper, lower)) if part)


def _field(parts: Sequence[str], recognise: Recognise) -> str | None:
    """Ask for the whole heading first, then for its lower part if that is no mere 名称 or 代码, then for neither."""
    whole = recognise("".join(parts))
    if whole is not None or len(parts) == 1:
        return whole
    return recognise(parts[-1]) if len(fold(parts[-1])) > 2 else None


def _padded(grid: Grid, number: int, width: int) -> tuple[Cell, ...]:
    row = grid.rows[number]
    missing = tuple(Cell("", grid.name, number, column) for column in range(len(row), width))
    return row + missing if missing else row


def _is_counter(row: Sequence[Cell]) -> bool:
    """Tell a row of column numbers, such as 1 2 3 or 甲 乙 1 2, from data."""
    texts = [entry.clean.strip("()") for entry in row if entry.clean]
    letters = [text for text in texts if text in _COUNTERS]
    digits = [text for text in texts if text not in _COUNTERS]
    return (
        len(texts) > 2
        and letters == list(_COUNTERS[: len(letters)])
        and digits
        in ([str(n) for n in range(1, len(digits) + 1)], [str(n) for n in range(2, len(digits) + 2)])
    )


def filled_down(table: Table, index: int) -> Iterator[Cell]:
    """The cells of a column; where cells are merged downwards, each shows what the first one holds."""
    below = {
        row: top
        for top, left, bottom, right in table.grid.merged
        if left <= index <= right and bottom > top
        for row in range(top + 1, bottom + 1)
    }
    for row in table.rows:
        entry = row[index]
        top = below.get(entry.row)
        if top is not None and not entry.text:
            anchor = next(
                (one for one in table.grid.rows[top] if one.column == index),
                entry,
            )
            entry = anchor._replace(row=entry.row)
        yield entry
