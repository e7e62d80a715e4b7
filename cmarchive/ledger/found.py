"""The sheets 问题: every finding in the program's order, with the cells it speaks of."""

from collections.abc import Iterator, Sequence

from cmarchive.assessment import SEVERITY_NAMES
from cmarchive.ledger.doubts import TONES, Doubts
from cmarchive.ledger.grid import Grid
from cmarchive.ledger.issues import counts_text, explained, explanation
from cmarchive.ledger.sheet import Align, Column, Link, Sheet, Toned, Value, part_name
from cmarchive.model import Finding
from cmarchive.text import mark
from cmarchive.view import View

_CENTER = Align.CENTER
_COLUMNS = (
    Column(title=mark("Ledger", "序号"), width=6, align=_CENTER),
    Column(title=mark("Ledger", "级别"), width=6, align=_CENTER),
    Column(title=mark("Ledger", "规则"), width=9, align=_CENTER),
    Column(title=mark("Ledger", "规则名称"), width=20),
    Column(title=mark("Ledger", "主体"), width=20),
    Column(title=mark("Ledger", "期间"), width=11, align=_CENTER),
    Column(title=mark("Ledger", "数据位置"), width=17),
    Column(title=mark("Ledger", "问题"), width=40),
    Column(title=mark("Ledger", "算式"), width=32),
    Column(title=mark("Ledger", "可能的原因"), width=20),
    Column(title=mark("Ledger", "处理办法"), width=26),
    Column(title=mark("Ledger", "说明情况"), width=10, align=_CENTER),
    Column(title=mark("Ledger", "说明"), width=20),
    Column(title=mark("Ledger", "出处"), width=22),
)
SEVERITY_COLUMN = 2  # counted from 1
_MOST_LINKS = 65_000  # a spreadsheet program takes no more than 65 530 on a sheet
_LISTED = 8  # cells named for one finding


def found_sheets(
    view: View, findings: Sequence[Finding], grid: Grid, doubts: Doubts, remark: str, most_rows: int
) -> list[Sheet]:
    """One line for each finding; more sheets when one cannot hold them all."""
    name = mark("Ledger", "问题")
    capacity = most_rows - 3
    sheets = []
    for part, start in enumerate(range(0, max(1, len(findings)), capacity), start=1):
        chosen = range(start, min(start + capacity, len(findings)))
        sheets.append(
            Sheet(
                name=part_name(name, part),
                title=mark("Ledger", "{title}年度校核发现的问题").format(title=view.profile.title),
                remark=f"{remark}　{heading(findings)}",
                columns=_COLUMNS,
                rows=_rows(view, findings, grid, doubts, chosen),
                count=len(chosen),
                frozen=3,
            )
        )
    return sheets


def heading(findings: Sequence[Finding]) -> str:
    """What the heading line says of all findings."""
    return mark("Ledger", "共 {count} 个问题：{counts}").format(
        count=len(findings), counts=counts_text(findings)
    )


def _rows(
    view: View, findings: Sequence[Finding], grid: Grid, doubts: Doubts, chosen: range
) -> Iterator[Sequence[Value]]:
    links = 0
    for number in chosen:
        finding = findings[number]
        where = _where(finding, view, grid, doubts, number)
        if isinstance(where, Link):
            links += 1
            if links > _MOST_LINKS:
                where = where.text
        yield [
            number + 1,
            Toned(SEVERITY_NAMES[finding.severity], TONES[finding.severity]),
            finding.rule,
            finding.title,
            finding.subject.name,
            finding.period,
            where,
            finding.message,
            finding.formula,
            finding.cause,
            finding.remedy,
            explained(finding),
            explanation(finding),
            _sources(finding, view, doubts, number),
        ]


def _where(finding: Finding, view: View, grid: Grid, doubts: Doubts, number: int) -> Link | str:
    """The cells spoken of, the first to be followed; a document's finding names its slot instead."""
    addresses = [grid.address(key) for key in doubts.by_finding[number]]
    if addresses:
        first = addresses[0]
        others = [one.cell if one.sheet == first.sheet else one.text for one in addresses[1:_LISTED]]
        text = "、".join([first.text, *others])
        if len(addresses) > _LISTED:
            text = mark("Ledger", "{cells} 等 {count} 格").format(cells=text, count=len(addresses))
        return Link(text, first.place)
    if view.scheme.slot(finding.topic) is not None:
        return mark("Ledger", "材料 {slot}").format(slot=finding.topic)
    return "—"


def _sources(finding: Finding, view: View, doubts: Doubts, number: int) -> str:
    """Where the figures were read, each place once."""
    told = [value.source for value in finding.values]
    if not finding.values:
        figures = (view.figures.get(key) for key in doubts.by_finding[number])
        told = [figure.source for figure in figures if figure is not None]
    places = list(dict.fromkeys(one.strip() for one in told if one.strip()))
    text = "；".join(places[:_LISTED])
    if len(places) > _LISTED:
        text = mark("Ledger", "{places} 等 {count} 处").format(places=text, count=len(places))
    return text
