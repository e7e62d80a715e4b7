"""Blocks of cells as spreadsheet programs put them on the clipboard: lines of cells parted by tabs."""

import re
from collections.abc import Sequence

_CELL = re.compile(r'(?:"((?:[^"]|"")*)"(?=[\t\r\n]|\Z)|([^\t\r\n]*))(\t|\r\n|\n|\r|\Z)')
_NEEDS_QUOTES = re.compile(r'[\t\r\n]|^"')


def read_block(text: str) -> list[list[str]]:
    """The rows of a block, which may be of different lengths. The line end after the last row opens no further one.

    A cell in quotation marks may hold tabs and line ends; a mark that is never closed is part of the text.
    """
    rows: list[list[str]] = [[]]
    at = 0
    while (found := _CELL.match(text, at)) is not None:
        quoted, plain, end = found.groups()
        rows[-1].append(plain if quoted is None else quoted.replace('""', '"'))
        at = found.end()
        if end == "":
            break
        if end != "\t":
            rows.append([])
    if len(rows) > 1 and rows[-1] in ([], [""]):
        rows.pop()
    return rows


def write_block(rows: Sequence[Sequence[str]]) -> str:
    """A block as spreadsheet programs read it."""
    return "\n".join("\t".join(map(_quoted, row)) for row in rows)


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _NEEDS_QUOTES.search(cell) else cell
