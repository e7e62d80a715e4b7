"""The findings workbook as a whole: figures, findings and rules, proved against one another before it is published."""

from collections.abc import Sequence
from pathlib import Path

from cmarchive.jobs import Monitor
from cmarchive.ledger.doubts import Doubts
from cmarchive.ledger.figures import figures_sheets
from cmarchive.ledger.found import found_sheets
from cmarchive.ledger.grid import Grid
from cmarchive.ledger.proof import prove
from cmarchive.ledger.publish import Edition, publish
from cmarchive.ledger.ran import rules_sheet
from cmarchive.ledger.sheet import MOST_ROWS, Sheet
from cmarchive.ledger.values import RuleRow
from cmarchive.ledger.workbook import remark_of
from cmarchive.model import Finding
from cmarchive.text import mark
from cmarchive.view import View


def write_findings(
    view: View,
    findings: Sequence[Finding],
    rules: Sequence[RuleRow],
    target: Path,
    monitor: Monitor,
    *,
    most_rows: int = MOST_ROWS,
) -> Path:
    """Write the findings workbook to the file ``target`` and return it; a former one is replaced.

    The same archive and findings give the same bytes. Failed or cancelled, a former workbook stays as it was.

    Raises:
        TargetInUse: when the former workbook is open elsewhere.
        DiskFull, ArchiveReadOnly: when the folder cannot be written to.
    """
    edition = Edition(
        title=mark("Ledger", "{title}校核问题").format(title=view.profile.title),
        writing=mark("Stage", "编制校核表"),
        proving=mark("Stage", "核对校核表"),
    )
    doubts = Doubts(view, findings)
    grid = Grid(view, doubts.by_figure, most_rows)
    remark = remark_of(view)
    found = found_sheets(view, findings, grid, doubts, remark, most_rows)
    ran = rules_sheet(view, rules, findings, remark)

    def make() -> list[Sheet]:
        return [*figures_sheets(view, grid, doubts, remark), *found, ran]

    def proved(file: Path, _sheets: Sequence[Sheet]) -> None:
        prove(file, found, ran, findings, len(doubts.by_figure))

    publish(view, target, edition, make, monitor, proved)
    return target
