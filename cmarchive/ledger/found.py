"""The sheets 问题: every finding in the program's order, with the cells it speaks of."""

import re
from collections.abc import Iterator, Sequence

from cmarchive.assessment import SEVERITY_NAMES
from cmarchive.ledger.doubts import TONES, Doubts
from cmarchive.ledger.grid import Address, Grid
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
    Column(title=mark("Ledger", "主体"), width=18),
    Column(title=mark("Ledger", "期间"), width=11, align=_CENTER),
    Column(title=mark("Ledger", "数据位置"), width=12),
    Column(title=mark("Ledger", "其余位置"), width=14),
    Column(title=mark("Ledger", "问题"), width=40),
    Column(title=mark("Ledger", "算式"), width=30),
    Column(title=mark("Ledger", "可能的原因"), width=20),
    Column(title=mark("Ledger", "处理办法"), width=26),
    Column(title=mark("Ledger", "说明情况"), width=10, align=_CENTER),
    Column(title=mark("Ledger", "说明"), width=16),
    Column(title=mark("Ledger", "出处"), width=22),
)
SEVERITY_COLUMN = 2  # counted from 1
_MOST_LINKS = 65_000  # a spreadsheet program takes no more than 65 530 on a sheet
_CELL = re.compile(r"(.*[! ])([A-Z]{1,3}\d+)")  # 指标数据.xlsx 05 环境建设!D83
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
        addresses = [grid.address(key) for key in doubts.by_finding[number]]
        links += bool(addresses)
        yield [
            number + 1,
            Toned(SEVERITY_NAMES[finding.severity], TONES[finding.severity]),
            finding.rule,
            finding.title,
            finding.subject.name,
            finding.period,
            _first(finding, view, addresses, is_linked=links <= _MOST_LINKS),
            _others(addresses),
            finding.message,
            finding.formula,
            finding.cause,
            finding.remedy,
            explained(finding),
            explanation(finding),
            _sources(finding, view, doubts, number),
        ]


def _first(finding: Finding, view: View, addresses: Sequence[Address], *, is_linked: bool) -> Value:
    """The first cell spoken of, to be followed; a document's finding names its slot instead."""
    if addresses:
        first = addresses[0]
        return Link(first.text, first.place) if is_linked else first.text
    if view.scheme.slot(finding.topic) is not None:
        return mark("Ledger", "材料 {slot}").format(slot=finding.topic)
    return "—"


def _others(addresses: Sequence[Address]) -> str:
    """The cells after the first."""
    others = addresses[1:_LISTED]
    text = " ".join(one.cell if one.sheet == addresses[0].sheet else one.text for one in others)
    if len(addresses) > _LISTED:
        text = mark("Ledger", "{cells} 等，共 {count} 格").format(cells=text, count=len(addresses))
    return text


def _sources(finding: Finding, view: View, doubts: Doubts, number: int) -> str:
    """Where the figures were read, each place once; cells of one sheet after its name."""
    told = [value.source for value in finding.values]
    if not finding.values:
        figures = (view.figures.get(key) for key in doubts.by_finding[number])
        told = [figure.source for figure in figures if figure is not None]
    places = list(dict.fromkeys(one.strip() for one in told if one.strip()))
    sheets: dict[str, list[str]] = {}
    for place in places[:_LISTED]:
        parted = _CELL.fullmatch(place)
        sheet, cell = parted.groups() if parted else (place, "")
        sheets.setdefault(sheet, []).append(cell)
    text = "；".join(f"{sheet}{' '.join(cells)}" for sheet, cells in sheets.items())
    if len(places) > _LISTED:
        text = mark("Ledger", "{places} 等 {count} 处").format(places=text, count=len(places))
    return text
