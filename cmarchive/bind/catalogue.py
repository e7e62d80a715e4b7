"""The 总目录: every volume with its 档号 and counts, and where each document stands; links lead into the volumes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from cmarchive.bind.archival import Description, describe
from cmarchive.bind.assemble import save, strip_active
from cmarchive.bind.conformance import mend
from cmarchive.bind.flow import Flow, Place
from cmarchive.bind.geometry import PAPER
from cmarchive.bind.layout import (
    A4,
    LEFT,
    SIZE_5,
    SIZE_5S,
    TEXT_WIDTH,
    Align,
    Column,
    Sheet,
    TableStyle,
    line_of,
)
from cmarchive.bind.metrics import POINTS_PER_MM
from cmarchive.bind.naming import RETENTION_NAMES
from cmarchive.bind.paint import paint
from cmarchive.bind.parts import BindingPlan, VolumePlan
from cmarchive.jobs import Monitor
from cmarchive.text import mark

INDEX_LIMIT = 5000  # beyond this the index of documents would be thicker than a volume; 卷内目录 remain
_STYLE = TableStyle(size=SIZE_5S, row=9, head=10)
_VOLUMES = (
    Column(title=mark("Catalogue", "序号"), width=11, single=True),
    Column(title=mark("Catalogue", "档号"), width=45),
    Column(title=mark("Catalogue", "案卷题名"), width=66, align=Align.LEFT),
    Column(title=mark("Catalogue", "件数"), width=13, single=True),
    Column(title=mark("Catalogue", "页数"), width=13, single=True),
    Column(title=mark("Catalogue", "保管期限"), width=22),
)
_ITEMS = (
    Column(title=mark("Catalogue", "卷号"), width=12, single=True),
    Column(title=mark("Catalogue", "材料目录项"), width=40, align=Align.LEFT),
    Column(title=mark("Catalogue", "文件题名"), width=74, align=Align.LEFT),
    Column(title=mark("Catalogue", "文件编号"), width=30),
    Column(title=mark("Catalogue", "页号"), width=14, single=True),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Link:
    """A row that leads to a sheet of a volume's file."""

    place: Place
    file: str
    page: int


def write_catalogue(
    plan: BindingPlan, volumes: Sequence[tuple[VolumePlan, int]], target: Path, monitor: Monitor
) -> None:
    """Write the 总目录 of ``volumes``, each with the number of sheets before its page 1."""
    flow = Flow(top=26)
    flow.title(mark("Catalogue", "总  目  录"))
    flow.text(f"{plan.office}　{plan.title}　{plan.day:%Y%m%d}", SIZE_5, align=Align.CENTER)
    flow.gap(3)
    rows = [_volume_row(volume) for volume, _ in volumes]
    links = [
        _Link(place=place, file=volume.file, page=0)
        for place, (volume, _) in zip(flow.table(_VOLUMES, rows, _STYLE), volumes, strict=True)
    ]
    items = list(_items(volumes))
    if 0 < len(items) <= INDEX_LIMIT:
        flow.heading(mark("Catalogue", "文件索引"))
        places = flow.table(_ITEMS, [cells for cells, _, _ in items], _STYLE)
        links += [
            _Link(place=place, file=file, page=page)
            for place, (_, file, page) in zip(places, items, strict=True)
        ]
    sheets = list(_numbered(flow.sheets()))
    own = target.with_suffix(".own.pdf")
    paint(sheets, (), own)
    try:
        with Pdf.open(own) as pdf:
            mend(pdf)
            _add_links(pdf, links)
            title = mark("Catalogue", "{title}总目录").format(title=plan.title)
            about = Description(
                title=title, author=plan.office, reference=plan.title, subject=title, day=plan.day
            )
            describe(pdf, about)
            pdf.Root[Name.Lang] = String("zh-CN")
            strip_active(pdf)
            save(pdf, target, plan.title, monitor)
    finally:
        own.unlink(missing_ok=True)


def _volume_row(volume: VolumePlan) -> tuple[str, ...]:
    part = mark("Catalogue", "（第{part}册，共{parts}册）").format(part=volume.part, parts=volume.parts)
    return (
        f"{volume.number}",
        volume.reference,
        volume.title + (part if volume.parts > 1 else ""),
        f"{volume.count}",
        f"{volume.pages}",
        RETENTION_NAMES.get(volume.retention, volume.retention),
    )


def _items(volumes: Sequence[tuple[VolumePlan, int]]) -> Iterator[tuple[tuple[str, ...], str, int]]:
    bound = {volume.number: (volume, front) for volume, front in volumes}
    for volume, front in volumes:
        for entry in volume.entries:
            if entry.item is None:
                continue
            cells = (f"{volume.number}", entry.slot, entry.title, entry.number)
            if (other := entry.elsewhere) is None:
                yield (*cells, f"{entry.first}"), volume.file, front + entry.first - 1
                continue
            place = mark("Catalogue", "见{volume}卷{page}页").format(volume=other.volume, page=other.first)
            home, before = bound.get(other.volume, (volume, 1))
            page = before + other.first - 1 if home is not volume else 1
            yield (*cells, place), home.file, page


def _numbered(sheets: Sequence[Sheet]) -> Iterator[Sheet]:
    for number, sheet in enumerate(sheets, start=1):
        text = mark("Catalogue", "第 {number} 页  共 {count} 页").format(number=number, count=len(sheets))
        yield sheet.plus([line_of(A4[0] / 2, A4[1] - 10, text, SIZE_5S, align=Align.CENTER)])


def _add_links(pdf: Pdf, links: Sequence[_Link]) -> None:
    for one in links:
        page = pdf.pages[one.place.sheet]
        top = PAPER[1] - one.place.y * POINTS_PER_MM
        left = LEFT * POINTS_PER_MM
        rectangle = (left, top - one.place.high * POINTS_PER_MM, left + TEXT_WIDTH * POINTS_PER_MM, top)
        annotation = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([round(value, 2) for value in rectangle]),
            Border=Array([0, 0, 0]),
            F=4,
            A=_go_to(one.file, one.page),
        )
        if Name.Annots not in page.obj:
            page.obj[Name.Annots] = Array()
        page.obj.Annots.append(pdf.make_indirect(annotation))


def _go_to(file: str, page: int) -> pikepdf.Dictionary:
    """Open a sheet of another file that lies in the same folder."""
    name = Dictionary(Type=Name.Filespec, F=String(file), UF=String(file))
    return Dictionary(S=Name.GoToR, F=name, D=Array([page, Name.Fit]), NewWindow=True)
