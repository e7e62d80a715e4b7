"""Text tables: comma, semicolon or tab between the columns, UTF-8 or GB18030, as the office's program left them."""

import csv
import io
from collections import Counter
from pathlib import Path

from cmarchive.errors import WorkbookUnreadable
from cmarchive.text import mark

_DELIMITERS = ",;\t"
_LONGEST_FIELD = 1 << 20


def read_delimited(path: Path) -> list[list[str]]:
    """Read a text table into rows of texts.

    Raises:
        WorkbookUnreadable: when it is not text, or its quotes do not close.
        OSError: when the file cannot be opened.
    """
    text = _decoded(path)
    delimiter = _delimiter(text)
    try:
        csv.field_size_limit(_LONGEST_FIELD)
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as exc:
        raise WorkbookUnreadable(path=path.name, cause=mark("Table", "引号不成对或单元格过长")) from exc


def _decoded(path: Path) -> str:
    content = path.read_bytes()
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    # GBK text is hardly ever valid UTF-8, so UTF-8 is tried first.
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text.removeprefix("\ufeff")
    raise WorkbookUnreadable(path=path.name, cause=mark("Table", "文字编码无法识别，或不是文本表格"))


def _delimiter(text: str) -> str:
    """The separator that splits most of the first lines into the same number of columns, more than one."""
    best, most = ",", (0, 0)
    for delimiter in _DELIMITERS:
        sample = csv.reader(io.StringIO(text[:20_000], newline=""), delimiter=delimiter)
        try:
            widths = Counter(len(row) for row, _ in zip(sample, range(50), strict=False) if len(row) > 1)
        except csv.Error:
            continue
        if widths:
            width, count = widths.most_common(1)[0]
            if (count, width) > most:
                best, most = delimiter, (count, width)
    return best
