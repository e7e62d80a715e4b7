"""Taking in what a report says: read by intake, told to the store, and what a person must look at."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cmarchive import intake
from cmarchive.errors import ValueInvalid
from cmarchive.jobs import Monitor
from cmarchive.model import Problem
from cmarchive.statements import KIND_NAMES, Statement, StatementKind
from cmarchive.store import Store
from cmarchive.text import mark
from cmarchive.view import View
from cmarchive.wording import COMMAS

if TYPE_CHECKING:
    from cmarchive.intake import ReportContext


_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementsReport:
    """What was read from a report: the statements understood, and the sentences a person must look at.

    ``replaced`` counts the statements read from the document of this name before; ``notes`` say what could not be
    read.
    """

    document: str
    statements: tuple[Statement, ...]
    replaced: int
    problems: tuple[Problem, ...]
    notes: tuple[str, ...] = ()

    @property
    def used(self) -> int:
        """How many claims were understood; headings are none."""
        return sum(one.kind is not StatementKind.HEADING for one in self.statements)

    @property
    def lines(self) -> tuple[str, ...]:
        """The report in Chinese, a line each."""
        counts = Counter(one.kind for one in self.statements)
        kinds = COMMAS.join(
            mark("Statements", "{name} {count} 处").format(name=name, count=counts[kind])
            for kind, name in KIND_NAMES.items()
            if counts[kind]
        )
        head = mark("Statements", "已读取“{document}”：{kinds}。").format(document=self.document, kinds=kinds)
        lines = [head]
        if self.replaced:
            text = mark("Statements", "替换了以前从“{document}”读取的 {count} 处。")
            lines.append(text.format(document=self.document, count=self.replaced))
        if self.problems:
            text = mark("Statements", "另有 {count} 处未能判定，没有核对，请人工查看。")
            lines.append(text.format(count=len(self.problems)))
        return tuple(lines)


def import_statements(
    store: Store, view: View, file: Path, document: str, monitor: Monitor
) -> StatementsReport:
    """Read a report and replace what was read from the document of this name.

    Raises:
        ValueInvalid: when the document has no usable name.
        FileUnreadable, ReportUnreadable: when there is no text to be had.
    """
    name = document.strip()
    if not name or len(name) > _LONGEST_NAME:
        reason = mark("Reason", "请写成“工作报告”这样的名称，不超过 {count} 个字").format(count=_LONGEST_NAME)
        raise ValueInvalid(value=document, field=mark("Reason", "报告名称"), reason=reason)
    monitor.begin(mark("Stage", "读取报告文字"), 1)
    reading = intake.read_report(file, name, _context(view))
    replaced = sum(one.document == name for one in view.statements)
    store.statements.replace_document(name, reading.statements)
    monitor.advance()
    return StatementsReport(
        document=name,
        statements=reading.statements,
        replaced=replaced,
        problems=reading.unclear,
        notes=reading.notes,
    )


def _context(view: View) -> ReportContext:
    return intake.ReportContext(
        variables=tuple(view.scheme.variables.values()),
        region=view.region.key,
        region_name=view.region.name,
        years=view.years,
        enterprises=tuple(one.name for one in view.enterprises),
        places=tuple(one.name for one in view.counties),
    )
