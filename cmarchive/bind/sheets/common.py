"""What sheets made from data share: forms of a name and a value, lists, and answers to findings."""

from collections.abc import Sequence

from cmarchive.bind.entries import Entry
from cmarchive.bind.flow import Flow
from cmarchive.bind.layout import SIZE_5, SIZE_5S, TEXT_WIDTH, Align, Column, Sheet, TableStyle
from cmarchive.bind.said import Remark
from cmarchive.model import Subject
from cmarchive.text import mark
from cmarchive.view import View

FORM = TableStyle(size=SIZE_5, row=10)
LIST = TableStyle(size=SIZE_5S, row=7.5, head=9)
FIELD = (
    Column(title="", width=38),
    Column(title="", width=TEXT_WIDTH - 38, align=Align.LEFT),
)
_REMARKS = (
    Column(title=mark("Sheet", "校核发现的问题"), width=74, align=Align.LEFT),
    Column(title=mark("Sheet", "说明"), width=66, align=Align.LEFT),
    Column(title=mark("Sheet", "说明人、日期"), width=TEXT_WIDTH - 140),
)


def remarks_table(flow: Flow, heading: str, remarks: Sequence[Remark]) -> None:
    """What a reviewer would ask, answered where he reads it."""
    if remarks:
        flow.heading(heading)
        flow.table(_REMARKS, [(one.finding, one.text, one.signed) for one in remarks], LIST)


def made_entry(
    view: View, subject: Subject, title: str, sheets: tuple[Sheet, ...], *, group: str = ""
) -> Entry:
    """The line of the 卷内目录 for sheets of ours."""
    return Entry(
        title=title,
        breadcrumb=f"{subject.name}　{title}",
        group=group,
        author=view.profile.compiler,
        dated=view.today,
        note=mark("Volume", "程序生成"),
        sheets=sheets,
    )
