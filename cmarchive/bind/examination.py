"""The 四性检测报告 as a PDF: the package, the result, every check item with its evidence, the problems, signatures."""

from collections.abc import Sequence
from pathlib import Path

from cmarchive.assessment import SEVERITY_NAMES
from cmarchive.bind.document import About, with_page_numbers, write_sheets
from cmarchive.bind.flow import Flow
from cmarchive.bind.layout import SIZE_5, SIZE_5S, SIZE_6, TEXT_WIDTH, Align, Column, Sheet, TableStyle
from cmarchive.jobs import Monitor
from cmarchive.text import mark, shorten
from cmarchive.verification import (
    MODE_NAMES,
    OUTCOME_NAMES,
    PROPERTY_NAMES,
    CheckOutcome,
    Property,
    VerificationReport,
)

_FIELDS = (
    Column(title="", width=34),
    Column(title="", width=TEXT_WIDTH - 34, align=Align.LEFT),
)
_ITEMS = (
    Column(title=mark("Examination", "编号"), width=17, single=True),
    Column(title=mark("Examination", "检测项目"), width=43, align=Align.LEFT),
    Column(title=mark("Examination", "方式"), width=13, single=True),
    Column(title=mark("Examination", "级别"), width=11, single=True),
    Column(title=mark("Examination", "结果"), width=15, single=True),
    Column(title=mark("Examination", "检测情况"), width=TEXT_WIDTH - 99, align=Align.LEFT),
)
_FORM = TableStyle(size=SIZE_5, row=8.5)
_LIST = TableStyle(size=SIZE_5S, head_size=SIZE_5S, row=8, head=9)
_SHOWN = 3  # problems under an item; the workbook has more


def write_verification(report: VerificationReport, about: About, target: Path, monitor: Monitor) -> None:
    """Write the report as a PDF; the same report gives the same bytes."""
    write_sheets(verification_sheets(report), about, target, monitor)


def verification_sheets(report: VerificationReport) -> tuple[Sheet, ...]:
    """The report on numbered sheets."""
    flow = Flow(top=24)
    flow.title(mark("Examination", "四性检测报告"))
    flow.gap(2)
    flow.table(_FIELDS, _facts(report), _FORM, head=False)
    if report.bag_problems:
        flow.heading(mark("Examination", "BagIt 校验"))
        rows = [("", one.path, "", "", "", one.message) for one in report.bag_problems[:20]]
        flow.table(_ITEMS, rows, _LIST)
    for property_ in Property:
        if checks := [one for one in report.checks if one.property is property_]:
            flow.heading(PROPERTY_NAMES[property_])
            flow.table(_ITEMS, [_row(one) for one in checks], _LIST)
    flow.gap(3)
    flow.text(
        mark(
            "Examination",
            "检测项目名称和已核实的编号据 DA/T 70-2018（归档环节编号）；没有编号的项目编号待核实。",
        ),
        SIZE_6 + 1,
    )
    flow.gap(4)
    signs = (
        mark("Examination", "检测人（签字）：\n\n　　　　　　年　　月　　日"),
        mark("Examination", "审核人（签字）：\n\n　　　　　　年　　月　　日"),
        mark("Examination", "单位（印章）\n\n　　　　　　年　　月　　日"),
    )
    third = tuple(Column(title="", width=TEXT_WIDTH / 3, align=Align.LEFT) for _ in signs)
    flow.table(third, [signs], _FORM, head=False)
    return tuple(with_page_numbers(flow.sheets()))


def _facts(report: VerificationReport) -> Sequence[tuple[str, str]]:
    one = report.identity
    facts = [
        (mark("Examination", "检测对象"), report.name),
        (mark("Examination", "结论"), report.summary),
        (mark("Examination", "BagIt 包"), _yes(report.is_valid_bag, report.is_bag)),
        (mark("Examination", "本程序的移交包"), _yes(report.is_package, one is not None)),
    ]
    if one is not None:
        counts = mark("Examination", "{items} 件，{files} 个文件，{volumes} 卷，企业 {firms} 家")
        facts += [
            (mark("Examination", "移交包标识"), one.identifier),
            (mark("Examination", "移交单位"), one.office),
            (mark("Examination", "内容形成于"), one.packed[:19].replace("T", " ") + " UTC"),
            (
                mark("Examination", "数量"),
                counts.format(items=one.items, files=one.files, volumes=one.volumes, firms=one.enterprises),
            ),
        ]
    facts += [
        (mark("Examination", "数据量"), f"{report.octets:,} 字节，{report.files} 个文件"),
        (mark("Examination", "检测时间"), report.examined[:19].replace("T", " ") + " UTC"),
    ]
    if report.digest:
        facts.append((mark("Examination", "SHA-256"), f"{report.digest[:32]}\n{report.digest[32:]}"))
    return facts


def _yes(whole: bool, is_one: bool) -> str:
    if not is_one:
        return mark("Examination", "不是")
    return mark("Examination", "是，有效") if whole else mark("Examination", "是，但校验不通过")


def _row(one: CheckOutcome) -> tuple[str, ...]:
    lines = [one.evidence, *(f"· {shorten(str(each), 90)}" for each in one.problems[:_SHOWN])]
    if (more := one.count - _SHOWN) > 0:
        lines.append(mark("Examination", "…… 另有 {count} 处").format(count=more))
    return (
        one.code,
        one.name,
        MODE_NAMES[one.mode],
        SEVERITY_NAMES[one.severity],
        OUTCOME_NAMES[one.outcome],
        "\n".join(lines),
    )
