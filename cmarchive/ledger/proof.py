"""Reading the findings workbook back: what its three sheets count must be what the program counted."""

import re
import zipfile
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from cmarchive.assessment import SEVERITY_NAMES, Severity
from cmarchive.ledger.found import SEVERITY_COLUMN
from cmarchive.ledger.ran import COUNTED_FROM
from cmarchive.ledger.sheet import Sheet
from cmarchive.model import Finding

_COMMENT = re.compile(rb"<comment\b")
_COUNT = re.compile("|".join(rf"{name} (\d+) 个" for name in SEVERITY_NAMES.values()))


def prove(
    file: Path, found: Sequence[Sheet], ran: Sheet, findings: Sequence[Finding], commented: int
) -> None:
    """Compare the written workbook with what was found.

    Raises:
        RuntimeError: when they differ, which is a mistake of this program.
    """
    expected = Counter(one.severity for one in findings)
    with closing(load_workbook(file, read_only=True)) as book:
        _agree("rows of findings", _listed(book, found), expected)
        for sheet in found:
            _agree(f"heading of {sheet.name}", _headed(book[sheet.name]), expected)
        lines, totals = _ruled(book[ran.name], ran)
        _agree("rules", lines, expected)
        _agree("totals of the rules", totals, expected)
    written = _comments(file)
    if written != commented:
        raise RuntimeError(f"{written} comments were written, not {commented}")


def _agree(what: str, written: Counter[Severity], expected: Counter[Severity]) -> None:
    if any(written[severity] != expected[severity] for severity in Severity):
        raise RuntimeError(f"{what}: {dict(written)} written, {dict(expected)} found")


def _listed(book: Any, sheets: Sequence[Sheet]) -> Counter[Severity]:
    severities = {name: severity for severity, name in SEVERITY_NAMES.items()}
    counts: Counter[Severity] = Counter()
    for sheet in sheets:
        rows = book[sheet.name].iter_rows(
            min_row=sheet.heading_row + 1,
            max_row=sheet.heading_row + sheet.count,
            min_col=SEVERITY_COLUMN,
            max_col=SEVERITY_COLUMN,
            values_only=True,
        )
        counts.update(severities[value] for (value,) in rows) if sheet.count else None
    return counts


def _headed(page: Any) -> Counter[Severity]:
    [[text]] = page.iter_rows(min_row=2, max_row=2, max_col=1, values_only=True)
    numbers = [next(filter(None, one.groups())) for one in _COUNT.finditer(str(text))]
    return Counter({severity: int(one) for severity, one in zip(Severity, numbers[-3:], strict=True)})


def _ruled(page: Any, sheet: Sheet) -> tuple[Counter[Severity], Counter[Severity]]:
    """The sum of the lines, and the totals line."""
    rows = list(page.iter_rows(min_row=sheet.heading_row + 1, max_row=sheet.last_row, values_only=True))
    lines: Counter[Severity] = Counter()
    for row in rows[:-1]:
        lines.update(_counts(row))
    return lines, _counts(rows[-1])


def _counts(row: Sequence[Any]) -> Counter[Severity]:
    cells = row[COUNTED_FROM : COUNTED_FROM + len(Severity)]
    return Counter({severity: int(cell) for severity, cell in zip(Severity, cells, strict=True)})


def _comments(file: Path) -> int:
    with zipfile.ZipFile(file) as book:
        names = [name for name in book.namelist() if name.startswith("xl/comments/")]
        return sum(len(_COMMENT.findall(book.read(name))) for name in names)
