"""Papers for handing over: 移交清单 of volumes to an archive, 资料移交清单 of documents from an enterprise to the office.

Columns after archive.md §2.11; no official form of the second was found. Signatures, seals and dates are for the pen.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cmarchive.assessment import retention_name
from cmarchive.bind.document import About, write_sheets
from cmarchive.bind.layout import SIZE_5S, Align, Column, Sheet, TableStyle
from cmarchive.bind.naming import eight_digits, part_name
from cmarchive.bind.plans import VolumePlan
from cmarchive.bind.publish import scratch_beside
from cmarchive.bind.signatures import CLOSING, parties_head, signed
from cmarchive.bind.tabular import TableForm, pour
from cmarchive.errors import TargetInUse
from cmarchive.jobs import Monitor
from cmarchive.model import Item, SubjectKey
from cmarchive.text import mark
from cmarchive.view import View

TRANSFER = mark("Transfer", "移交清单.pdf")
MATERIALS = mark("Transfer", "资料移交清单.pdf")

_VOLUMES = (
    Column(title=mark("Transfer", "序号"), width=11, single=True),
    Column(title=mark("Transfer", "档号"), width=45),
    Column(title=mark("Transfer", "案卷题名"), width=57, align=Align.LEFT),
    Column(title=mark("Transfer", "件数"), width=12, single=True),
    Column(title=mark("Transfer", "页数"), width=12, single=True),
    Column(title=mark("Transfer", "保管期限"), width=17, single=True),
    Column(title=mark("Transfer", "备注"), width=16),
)
_DOCUMENTS = (
    Column(title=mark("Transfer", "序号"), width=10, single=True),
    Column(title=mark("Transfer", "目录编码"), width=17, single=True),
    Column(title=mark("Transfer", "材料名称"), width=46, align=Align.LEFT),
    Column(title=mark("Transfer", "文号"), width=28),
    Column(title=mark("Transfer", "日期"), width=17, single=True),
    Column(title=mark("Transfer", "份数"), width=11, single=True),
    Column(title=mark("Transfer", "页数"), width=11, single=True),
    Column(title=mark("Transfer", "原件/\n复印件"), width=14),
    Column(title=mark("Transfer", "备注"), width=16),
)
_STYLE = TableStyle(size=SIZE_5S, head_size=SIZE_5S, row=10, head=12)
_TOP, _FLOOR = 56.0, 278.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferRow:
    """One volume that is handed over. ``retention`` is a code (Y, D30, D10)."""

    reference: str
    title: str
    entries: int
    pages: int
    retention: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialRow:
    """One document an enterprise hands over; ``code`` is that of its 材料目录项."""

    code: str
    title: str
    number: str
    dated: date | None
    pages: int
    copy_kind: str
    copies: int = 1
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialList:
    """What one enterprise hands over to ``office``."""

    enterprise: str
    office: str
    rows: tuple[MaterialRow, ...]


def transfer_rows(volumes: Iterable[VolumePlan]) -> tuple[TransferRow, ...]:
    """The volumes of a plan as rows; the number of a part goes to the 备注."""
    return tuple(
        TransferRow(
            reference=volume.reference,
            title=volume.title,
            entries=volume.count,
            pages=volume.pages,
            retention=volume.retention,
            note=part_name(volume.part, volume.parts),
        )
        for volume in volumes
    )


def material_rows(items: Iterable[Item]) -> tuple[MaterialRow, ...]:
    """Items as rows, each one copy."""
    return tuple(
        MaterialRow(
            code=item.slot,
            title=item.title,
            number=item.number,
            dated=item.dated,
            pages=item.pages,
            copy_kind=item.copy_kind,
        )
        for item in items
    )


def material_lists(view: View, only: frozenset[SubjectKey] = frozenset()) -> list[MaterialList]:
    """The list of every enterprise, or of ``only`` these, that has documents filed, in the order of its directory."""
    return [
        MaterialList(enterprise=one.name, office=view.profile.compiler, rows=rows)
        for one in view.enterprises
        if (not only or one.key in only) and (rows := material_rows(view.filed_for(one.key)))
    ]


def write_materials(lists: Sequence[MaterialList], about: About, target: Path, monitor: Monitor) -> None:
    """Write the 资料移交清单 of each enterprise, one after the other, each numbered from 1.

    A former file is replaced when the new one is whole, and only then.

    Raises:
        TargetInUse, ArchiveReadOnly, DiskFull: when it cannot be put there.
    """
    monitor.begin(mark("Stage", "编制资料移交清单"), len(lists))
    sheets: list[Sheet] = []
    for one in lists:
        sheets += material_sheets(one)
        monitor.advance()
    with scratch_beside(target) as scratch:
        made = scratch / MATERIALS
        write_sheets(sheets, about, made, monitor)
        try:
            made.replace(target)
        except PermissionError as exc:
            raise TargetInUse(path=target) from exc


def transfer_sheets(
    rows: Sequence[TransferRow], *, sender: str = "", receiver: str = ""
) -> tuple[Sheet, ...]:
    """The 移交清单 with totals of 卷, 件 and 页 and the signatures of three parties."""
    cells = [
        (
            f"{number}",
            row.reference,
            row.title,
            f"{row.entries}",
            f"{row.pages}",
            retention_name(row.retention),
            row.note,
        )
        for number, row in enumerate(rows, start=1)
    ]
    count = mark("Transfer", "{count} 卷").format(count=len(rows))
    entries, pages = sum(row.entries for row in rows), sum(row.pages for row in rows)
    cells.append(("", mark("Transfer", "合计"), count, f"{entries}", f"{pages}", "", ""))
    form = TableForm(
        title=mark("Transfer", "档 案 移 交 清 单"),
        continued=mark("Transfer", "档案移交清单（续）"),
        columns=_VOLUMES,
        style=_STYLE,
        head=tuple(parties_head(mark("Transfer", "移出单位："), sender, receiver)),
        top=_TOP,
        floor=_FLOOR,
        closing=CLOSING,
    )
    note = mark("Transfer", "以上档案经清点核对无误。本清单一式两份，移出单位、接收单位各执一份。")
    parties = (
        (mark("Transfer", "移交人（签字）："), mark("Transfer", "移出单位（盖章）")),
        (mark("Transfer", "接收人（签字）："), mark("Transfer", "接收单位（盖章）")),
        (mark("Transfer", "监交人（签字）："), mark("Transfer", "监交单位（盖章）")),
    )
    return signed(pour(form, cells), note, parties)


def material_sheets(materials: MaterialList) -> tuple[Sheet, ...]:
    """The 资料移交清单 of one enterprise with totals of 份 and 页 and the signatures of both parties."""
    cells = [
        (
            f"{number}",
            row.code,
            row.title,
            row.number,
            eight_digits(row.dated),
            f"{row.copies}",
            f"{row.pages}",
            row.copy_kind,
            row.note,
        )
        for number, row in enumerate(materials.rows, start=1)
    ]
    count = mark("Transfer", "{count} 件").format(count=len(materials.rows))
    copies = sum(row.copies for row in materials.rows)
    pages = sum(row.copies * row.pages for row in materials.rows)
    cells.append(("", mark("Transfer", "合计"), count, "", "", f"{copies}", f"{pages}", "", ""))
    form = TableForm(
        title=mark("Transfer", "企业资料移交清单"),
        continued=mark("Transfer", "企业资料移交清单（续）"),
        columns=_DOCUMENTS,
        style=_STYLE,
        head=tuple(parties_head(mark("Transfer", "移交企业："), materials.enterprise, materials.office)),
        top=_TOP,
        floor=_FLOOR,
        closing=CLOSING,
    )
    note = mark("Transfer", "复印件由企业加盖公章并注明“与原件一致”；合计页数按份数计。本清单一式两份。")
    parties = (
        (mark("Transfer", "移交人（签字）："), mark("Transfer", "企业（公章）")),
        (mark("Transfer", "接收人（签字）："), mark("Transfer", "接收单位（盖章）")),
    )
    return signed(pour(form, cells), note, parties)
