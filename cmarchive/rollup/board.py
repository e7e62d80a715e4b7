"""The progress board and ranking of the counties (通报).

Ranked by completeness of the material, then by fewer unexplained errors, then fewer open opinions; equals share a
place. Every number of the ranking is shown beside it. Counties that have
submitted nothing have no place and come last.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from cmarchive.assessment import Severity
from cmarchive.dossiers import completeness
from cmarchive.jobs import Monitor
from cmarchive.review import ReviewState
from cmarchive.rollups import BoardRow, CountyWork
from cmarchive.text import mark


def board(works: Sequence[CountyWork], today: date, monitor: Monitor | None = None) -> list[BoardRow]:
    """One row for each county, the best first. ``today`` is what days are counted to."""
    monitor = monitor or Monitor()
    monitor.begin(mark("Stage", "统计县区进度"), len(works))
    rows = []
    for one in works:
        rows.append(_row(one, today))
        monitor.advance()
    there = sorted((row for row in rows if row.days is not None), key=_merit)
    placed: list[BoardRow] = []
    for number, row in enumerate(there, start=1):
        same = bool(placed) and _merit(placed[-1]) == _merit(row)
        placed.append(replace(row, place=placed[-1].place if same else number))
    return [*placed, *(row for row in rows if row.days is None)]


def _merit(row: BoardRow) -> tuple[int, int, int]:
    return (-row.percent, row.unexplained, row.open_opinions)


def _row(work: CountyWork, today: date) -> BoardRow:
    open_ones = sum(one.is_open for one in work.opinions)
    mended = sum(one.state is ReviewState.MENDED for one in work.opinions)
    if work.view is None or work.submission is None:
        return BoardRow(
            county=work.county,
            place=None,
            open_opinions=open_ones,
            mended=mended,
            opinions=len(work.opinions),
        )
    counted = [completeness(work.view, subject.key) for subject in work.view.subjects()]
    errors = [one for one in work.findings if one.severity is Severity.ERROR]
    received = datetime.fromisoformat(work.submission.received).astimezone().date()
    return BoardRow(
        county=work.county,
        place=None,
        serial=work.submission.serial,
        received=received.isoformat(),
        days=max(0, (today - received).days),
        needed=sum(one.needed for one in counted),
        done=sum(one.done for one in counted),
        errors=len(errors),
        unexplained=sum(not one.is_explained for one in errors),
        warnings=sum(one.severity is Severity.WARNING for one in work.findings),
        open_opinions=open_ones,
        mended=mended,
        opinions=len(work.opinions),
    )
