"""The ledger workbook as a whole."""

import re
from collections.abc import Sequence
from pathlib import Path

from cmarchive.jobs import Monitor
from cmarchive.ledger.catalogue import catalogue_sheet
from cmarchive.ledger.indicators import indicators_sheet
from cmarchive.ledger.issues import findings_sheet
from cmarchive.ledger.lacking import lacking_sheet, matrix_sheet
from cmarchive.ledger.publish import Edition, publish
from cmarchive.ledger.roster import roster_sheet
from cmarchive.ledger.sheet import Sheet
from cmarchive.ledger.survey import survey
from cmarchive.ledger.values import IndicatorRow
from cmarchive.model import Finding
from cmarchive.text import mark
from cmarchive.view import View

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


def write_ledger(
    view: View,
    findings: Sequence[Finding],
    indicator_rows: Sequence[IndicatorRow],
    target: Path,
    monitor: Monitor,
) -> Path:
    """Write the ledger into the folder ``target`` and return its path; a former one of that name is replaced.

    The same archive gives the same bytes. Failed or cancelled, a former ledger stays as it was.

    Raises:
        TargetInUse: when the former ledger is open elsewhere.
        DiskFull, ArchiveReadOnly: when the folder cannot be written to.
    """
    title = mark("Ledger", "{title}台账").format(title=view.profile.title)
    file = target / f"{_FORBIDDEN.sub('_', title)}.xlsx"
    edition = Edition(title=title, writing=mark("Stage", "编制台账"), proving=mark("Stage", "核对台账"))
    publish(view, file, edition, lambda: _sheets(view, findings, indicator_rows, monitor), monitor)
    return file


def remark_of(view: View) -> str:
    """Whose workbook it is, by which scheme, and on which day it was made."""
    return mark("Ledger", "编制单位：{office}　考核方案：{scheme}　统计日期：{today}").format(
        office=view.profile.compiler,
        scheme=f"{view.scheme.short}（{view.scheme.document_number}）",
        today=view.today.isoformat(),
    )


def _sheets(
    view: View, findings: Sequence[Finding], indicator_rows: Sequence[IndicatorRow], monitor: Monitor
) -> list[Sheet]:
    monitor.begin(mark("Stage", "清点材料"), sum(1 for _ in view.subjects()))
    found = survey(view, monitor)
    remark = remark_of(view)
    return [
        roster_sheet(view, found, remark),
        catalogue_sheet(view, remark),
        matrix_sheet(view, found, remark),
        lacking_sheet(view, found, remark),
        indicators_sheet(view, indicator_rows, remark),
        findings_sheet(view, findings, remark),
    ]
