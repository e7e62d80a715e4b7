"""电子档案移交与接收登记表 and 电子档案数字摘要表 (档发〔2012〕7号), ready to sign; fields after archive.md §2.11.

The form says 准确性 where DA/T 70 says 真实性: both are printed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cmarchive.bind.document import About, with_page_numbers, write_sheets
from cmarchive.bind.flow import Flow
from cmarchive.bind.layout import SIZE_5, SIZE_5S, TEXT_WIDTH, Align, Column, Sheet, TableStyle
from cmarchive.jobs import Monitor
from cmarchive.text import mark

_LABEL = 46.0
_FIELDS = (
    Column(title="", width=_LABEL),
    Column(title="", width=TEXT_WIDTH - _LABEL, align=Align.LEFT),
)
_CHECKS = (
    Column(title=mark("Registration", "检验内容"), width=_LABEL),
    Column(title=mark("Registration", "移交单位"), width=(TEXT_WIDTH - _LABEL) / 2, align=Align.LEFT),
    Column(title=mark("Registration", "接收单位"), width=(TEXT_WIDTH - _LABEL) / 2, align=Align.LEFT),
)
_DIGESTS = (
    Column(title=mark("Registration", "载体（包）编号"), width=38, align=Align.LEFT),
    Column(title=mark("Registration", "内容说明"), width=42, align=Align.LEFT),
    Column(title=mark("Registration", "数字摘要（SHA-256）"), width=64, align=Align.LEFT),
    Column(title=mark("Registration", "实际容量\n（字节）"), width=TEXT_WIDTH - 144, align=Align.RIGHT),
)
_STYLE = TableStyle(size=SIZE_5, row=10, head=10)
_LIST = TableStyle(size=SIZE_5S, row=8, head=11)


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestRow:
    """One package or part of it: its number, what it holds, its digest and bytes."""

    number: str
    content: str
    digest: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """What both parties sign. ``checked`` are the sender's own results by check, in the order they are printed."""

    work: str
    content: str
    sender: str
    receiver: str
    files: int
    volumes: int
    octets: int
    carrier: str
    carrier_kind: str
    checked: Sequence[tuple[str, str]]
    digests: Sequence[DigestRow]


CHECKS = (
    mark("Registration", "准确性（真实性）检验"),
    mark("Registration", "完整性检验"),
    mark("Registration", "可用性检验"),
    mark("Registration", "安全性检验"),
    mark("Registration", "载体外观检验"),
)


def write_registration(form: Registration, about: About, target: Path, monitor: Monitor) -> None:
    """Write both forms as one PDF; the same form gives the same bytes."""
    write_sheets(registration_sheets(form), about, target, monitor)


def registration_sheets(form: Registration) -> tuple[Sheet, ...]:
    """The 登记表 on its own sheet, the 数字摘要表 after it."""
    return tuple(with_page_numbers([*_register(form), *_digest_table(form)]))


def _register(form: Registration) -> tuple[Sheet, ...]:
    flow = Flow(top=24)
    flow.title(mark("Registration", "电子档案移交与接收登记表"))
    flow.gap(2)
    count = mark("Registration", "文件总数 {files}　案卷总数 {volumes}")
    fields = [
        (mark("Registration", "交接工作名称"), form.work),
        (mark("Registration", "内容描述"), form.content),
        (mark("Registration", "移交电子档案数量"), count.format(files=form.files, volumes=form.volumes)),
        (mark("Registration", "移交数据量"), f"{form.octets / 1e9:.3f} GB（{form.octets:,} 字节）"),
        (mark("Registration", "载体起止顺序号"), form.carrier),
        (mark("Registration", "移交载体类型、规格"), form.carrier_kind),
    ]
    flow.table(_FIELDS, fields, _STYLE, head=False)
    told = dict(form.checked)
    rows = [(name, told.get(name, ""), "") for name in CHECKS]
    rows.append(
        (
            mark("Registration", "数字摘要"),
            mark("Registration", "SHA-256、SHA-512，见《电子档案数字摘要表》"),
            "",
        )
    )
    flow.table(_CHECKS, rows, _STYLE)
    signed = mark("Registration", "（签名）\n\n　　　　　　　年　　月　　日")
    seal = "{unit}\n\n" + mark("Registration", "（印章）\n　　　　　　　年　　月　　日")
    flow.table(
        _CHECKS,
        [
            (mark("Registration", "填表人"), signed, signed),
            (mark("Registration", "审核人"), signed, signed),
            (
                mark("Registration", "单位"),
                seal.format(unit=form.sender),
                seal.format(unit=form.receiver),
            ),
        ],
        _STYLE,
        head=False,
    )
    flow.gap(3)
    flow.text(
        mark("Registration", "本表一式两份，移交单位、接收单位各存一份。表式据档发〔2012〕7号。"), SIZE_5S
    )
    return flow.sheets()


def _digest_table(form: Registration) -> tuple[Sheet, ...]:
    flow = Flow(top=24)
    flow.title(mark("Registration", "电子档案数字摘要表"))
    flow.gap(2)
    rows = [(one.number, one.content, _broken(one.digest), f"{one.size:,}") for one in form.digests]
    flow.table(_DIGESTS, rows, _LIST)
    return flow.sheets()


def _broken(digest: str) -> str:
    """A digest in two lines of four groups, so that two people can compare it aloud."""
    groups = [digest[start : start + 8] for start in range(0, len(digest), 8)]
    return "\n".join(" ".join(groups[start : start + 4]) for start in range(0, len(groups), 4))
