"""The lists over all volumes: 总目录, whose links lead into the volumes, and 案卷目录 after GB/T 11822-2008."""

from collections.abc import Iterator, Sequence

from cmarchive.assessment import retention_name
from cmarchive.bind.document import Document, FileLink, about_plan, with_page_numbers
from cmarchive.bind.flow import Flow
from cmarchive.bind.layout import (
    A4,
    LEFT,
    RIGHT,
    SIZE_5,
    SIZE_5S,
    TEXT_WIDTH,
    Align,
    Column,
    Sheet,
    TableStyle,
    line_of,
)
from cmarchive.bind.metrics import cleaned, fitting_size, text_width
from cmarchive.bind.naming import part_name
from cmarchive.bind.plans import BindingPlan, VolumePlan
from cmarchive.bind.tabular import TableForm, pour
from cmarchive.text import mark

INDEX_LIMIT = 5000  # beyond this the index of documents would be thicker than a volume; 卷内目录 remain
VOLUME_LIST = mark("Volume", "案卷目录.pdf")
_STYLE = TableStyle(size=SIZE_5S, row=9, head=10)
_FIRST_ROWS = 50.0  # head, a volume and its first document
_VOLUMES = (
    Column(title=mark("Catalogue", "序号"), width=11, single=True),
    Column(title=mark("Catalogue", "档号"), width=45),
    Column(title=mark("Catalogue", "案卷题名"), width=66, align=Align.LEFT),
    Column(title=mark("Catalogue", "件数"), width=13, single=True),
    Column(title=mark("Catalogue", "页数"), width=13, single=True),
    Column(title=mark("Catalogue", "保管期限"), width=22),
)
_ITEMS = (
    Column(title=mark("Catalogue", "序号"), width=12, single=True),
    Column(title=mark("Catalogue", "材料目录项"), width=40, align=Align.LEFT),
    Column(title=mark("Catalogue", "文件题名"), width=74, align=Align.LEFT),
    Column(title=mark("Catalogue", "文件编号"), width=30),
    Column(title=mark("Catalogue", "页号"), width=14, single=True),
)
# GB/T 11822-2008: 序号、档号、案卷题名、总页数、保管期限、备注
_LIST = (
    Column(title=mark("VolumeList", "序号"), width=11, single=True),
    Column(title=mark("VolumeList", "档号"), width=45),
    Column(title=mark("VolumeList", "案卷题名"), width=61, align=Align.LEFT),
    Column(title=mark("VolumeList", "总页数"), width=15, single=True),
    Column(title=mark("VolumeList", "保管期限"), width=18, single=True),
    Column(title=mark("VolumeList", "备注"), width=20),
)
_LIST_STYLE = TableStyle(size=SIZE_5S, head_size=SIZE_5, row=12, head=13)
_LIST_FLOOR = 278.0


def catalogue_data(volumes: Sequence[tuple[VolumePlan, int]]) -> object:
    """Everything the 总目录 says of these volumes and where it leads."""
    rows = [(_volume_row(volume), volume.file, front) for volume, front in volumes]
    return rows, list(_items(volumes))


def catalogue_document(plan: BindingPlan, volumes: Sequence[tuple[VolumePlan, int]]) -> Document:
    """The 总目录 of ``volumes``, each with the number of sheets before its page 1.

    It lists the volumes with totals, then, volume by volume, where each document stands. Every row leads to its
    place in the volume's file, which is to lie in the same folder.
    """
    flow = Flow(top=26)
    flow.title(mark("Catalogue", "总  目  录"))
    flow.text(f"{plan.office}　{plan.title}　{plan.day:%Y%m%d}", SIZE_5, align=Align.CENTER)
    flow.gap(3)
    rows = [_volume_row(volume) for volume, _ in volumes]
    places = flow.table(_VOLUMES, [*rows, _total_row([volume for volume, _ in volumes])], _STYLE)
    links = [
        FileLink(place, volume.file, 0)
        for place, (volume, _) in zip(places, volumes, strict=False)  # the total leads nowhere
    ]
    count = sum(entry.item is not None for volume, _ in volumes for entry in volume.entries)
    if 0 < count <= INDEX_LIMIT:
        items = list(_items(volumes))
        flow.heading(mark("Catalogue", "文件索引"), keep=_FIRST_ROWS)
        places = flow.table(_ITEMS, [cells for cells, _, _ in items], _STYLE)
        links += [FileLink(place, file, page) for place, (_, file, page) in zip(places, items, strict=True)]
    title = mark("Catalogue", "{title}总目录").format(title=plan.title)
    return Document(
        sheets=tuple(with_page_numbers(flow.sheets())), about=about_plan(plan, title), links=tuple(links)
    )


def _volume_row(volume: VolumePlan) -> tuple[str, ...]:
    return (
        f"{volume.number}",
        volume.reference,
        _full_title(volume),
        f"{volume.count}",
        f"{volume.pages}",
        retention_name(volume.retention),
    )


def _full_title(volume: VolumePlan) -> str:
    part = part_name(volume.part, volume.parts)
    return (
        mark("Catalogue", "{title}（{part}）").format(title=volume.title, part=part) if part else volume.title
    )


def _total_row(volumes: Sequence[VolumePlan]) -> tuple[str, ...]:
    return (
        "",
        mark("Catalogue", "合计"),
        mark("Catalogue", "{count} 卷").format(count=len(volumes)),
        f"{sum(volume.count for volume in volumes)}",
        f"{sum(volume.pages for volume in volumes)}",
        "",
    )


def _items(volumes: Sequence[tuple[VolumePlan, int]]) -> Iterator[tuple[tuple[str, ...], str, int]]:
    """Each volume in one cell, then its documents; with the file and the sheet a row leads to."""
    bound = {volume.number: (volume, front) for volume, front in volumes}
    for volume, front in volumes:
        entries = [entry for entry in volume.entries if entry.item is not None]
        if not entries:
            continue
        heading = mark("Catalogue", "第{number}卷　{reference}　{title}").format(
            number=volume.number, reference=volume.reference, title=_full_title(volume)
        )
        yield (heading,), volume.file, 0
        for entry in entries:
            cells = (f"{entry.sequence}", entry.slot, entry.title, entry.number)
            if (other := entry.elsewhere) is None:
                yield (*cells, entry.first_label), volume.file, front + entry.start - 1
                continue
            place = mark("Catalogue", "见{volume}卷{page}页").format(
                volume=other.volume, page=other.page_of(None)
            )
            home, before = bound.get(other.volume, (volume, 1))
            page = before + other.first - 1 if home is not volume else 1
            yield (*cells, place), home.file, page


def volume_list_sheets(plan: BindingPlan, volumes: Sequence[VolumePlan]) -> tuple[Sheet, ...]:
    """The 案卷目录: one row for each volume and a total; the head is repeated on every sheet."""
    fonds = volumes[0].fonds if volumes else ""
    right = mark("VolumeList", "全宗号：{fonds}").format(fonds=fonds)
    left = cleaned(mark("VolumeList", "立卷单位：{office}").format(office=plan.office))
    size = fitting_size(left, SIZE_5S, TEXT_WIDTH - text_width(right, SIZE_5S) - 6)
    form = TableForm(
        title=mark("VolumeList", "案  卷  目  录"),
        continued=mark("VolumeList", "案卷目录（续）"),
        columns=_LIST,
        style=_LIST_STYLE,
        head=(
            line_of(LEFT, 44, left, size),
            line_of(A4[0] - RIGHT, 44, right, SIZE_5S, align=Align.RIGHT),
        ),
        floor=_LIST_FLOOR,
    )
    rows = [
        (
            f"{volume.number}",
            volume.reference,
            volume.title,
            f"{volume.pages}",
            retention_name(volume.retention),
            part_name(volume.part, volume.parts),
        )
        for volume in volumes
    ]
    total = mark("VolumeList", "{count} 卷").format(count=len(volumes))
    pages = sum(volume.pages for volume in volumes)
    rows.append(("", mark("VolumeList", "合计"), total, f"{pages}", "", ""))
    return tuple(with_page_numbers([one.sheet for one in pour(form, rows)]))
