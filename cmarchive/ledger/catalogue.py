"""The sheet 材料目录: every item with its description and where it stands in print."""

from collections.abc import Iterator, Sequence

from cmarchive.assessment import retention_name
from cmarchive.ledger.sheet import Align, Column, Sheet, Tone, Toned, Value
from cmarchive.model import Item
from cmarchive.text import mark
from cmarchive.view import View
from cmarchive.volumes import ItemPlace

_CENTER, _RIGHT = Align.CENTER, Align.RIGHT
_COLUMNS = (
    Column(title=mark("Ledger", "序号"), width=6, align=_CENTER),
    Column(title=mark("Ledger", "企业/指标"), width=24),
    Column(title=mark("Ledger", "编码"), width=7, align=_CENTER),
    Column(title=mark("Ledger", "材料目录项"), width=22),
    Column(title=mark("Ledger", "题名"), width=36),
    Column(title=mark("Ledger", "文号"), width=20),
    Column(title=mark("Ledger", "责任者"), width=18),
    Column(title=mark("Ledger", "日期"), width=11, align=_CENTER),
    Column(title=mark("Ledger", "页数"), width=6, align=_RIGHT),
    Column(title=mark("Ledger", "册号"), width=6, align=_RIGHT),
    Column(title=mark("Ledger", "起页"), width=6, align=_RIGHT),
    Column(title=mark("Ledger", "止页"), width=6, align=_RIGHT),
    Column(title=mark("Ledger", "保管期限"), width=9, align=_CENTER),
    Column(title=mark("Ledger", "状态"), width=30),
)


def catalogue_sheet(view: View, remark: str) -> Sheet:
    """Every item of the archive, filed ones first and in the directory's order."""
    pages = sum(item.pages for item in view.items)
    totals: list[Value] = ["", mark("Ledger", "合计"), "", "", mark("Ledger", "{count} 件"), "", "", ""]
    totals[4] = str(totals[4]).format(count=len(view.items))
    totals += [pages, "", "", "", "", ""]
    return Sheet(
        name=mark("Ledger", "材料目录"),
        title=mark("Ledger", "{title}年度一企一档材料目录").format(title=view.profile.title),
        remark=remark,
        columns=_COLUMNS,
        rows=_rows(view),
        count=len(view.items),
        totals=totals,
        frozen=2,
    )


def _rows(view: View) -> Iterator[Sequence[Value]]:
    places = {place.item: place for volume in view.volumes for place in volume.places}
    for position, item in enumerate(_in_order(view), start=1):
        yield [position, *_row(view, item, places.get(item.id))]


def _in_order(view: View) -> Iterator[Item]:
    seen: set[int] = set()
    for subject in view.subjects():
        for item in view.filed_for(subject.key):
            seen.add(item.id)
            yield item
    yield from (item for item in view.items if item.id not in seen)


def _row(view: View, item: Item, place: ItemPlace | None) -> list[Value]:
    slot = view.scheme.slot(item.slot)
    retention = item.retention or (slot.retention if slot else "")
    return [
        view.subject(item.subject).name if item.subject else "",
        item.slot,
        slot.title if slot else "",
        item.title,
        item.number,
        item.author,
        item.dated,
        item.pages,
        place.volume if place else None,
        _number(place.first_number) if place else None,
        _number(place.last_number) if place else None,
        retention_name(retention),
        _state(item, place),
    ]


def _number(printed: str) -> Value:
    """A page number as printed: a figure where it is one, 123-1 as text."""
    return int(printed) if printed.isdecimal() else printed


def _state(item: Item, place: ItemPlace | None) -> Toned:
    """Why an item cannot be bound, or else how far it is."""
    problems = dict.fromkeys(file.problem for file in item.files if file.problem)
    if problems:
        return Toned(mark("Ledger", "不能装订：{why}").format(why="；".join(problems)), Tone.BAD)
    if not item.files:
        return Toned(mark("Ledger", "没有文件"), Tone.BAD)
    if item.subject is None or not item.slot:
        return Toned(mark("Ledger", "未归类"), Tone.WARN)
    if place is None:
        return Toned(mark("Ledger", "已归档，未装订"), Tone.PLAIN)
    return Toned(mark("Ledger", "已装订"), Tone.GOOD)
