"""The 催交单 as a workbook: what every enterprise owes at a glance, then a sheet for each."""

import re
from collections.abc import Sequence
from pathlib import Path

from cmarchive.dossiers import STATE_NAMES, SlotState
from cmarchive.jobs import Monitor
from cmarchive.ledger.publish import Edition, publish
from cmarchive.ledger.sheet import Align, Column, Link, Sheet, Tone, Toned, Value
from cmarchive.ledger.workbook import remark_of
from cmarchive.owing import ChaseList, ChaseTerms
from cmarchive.text import mark
from cmarchive.view import View

_CENTER, _RIGHT = Align.CENTER, Align.RIGHT
_TONES = {
    SlotState.MISSING: Tone.BAD,
    SlotState.EXPIRED: Tone.BAD,
    SlotState.INCOMPLETE: Tone.WARN,
    SlotState.EXPIRING: Tone.WARN,
}
_COUNTED = tuple(_TONES)
_OVERALL = (
    Column(title=mark("Chase", "序号"), width=6, align=_CENTER),
    Column(title=mark("Chase", "企业编号"), width=10, align=_CENTER),
    Column(title=mark("Chase", "企业名称"), width=34),
    Column(title=mark("Chase", "合计"), width=8, align=_RIGHT),
    *(Column(title=STATE_NAMES[state], width=10, align=_RIGHT) for state in _COUNTED),
    Column(title=mark("Chase", "企业联系人"), width=26),
    Column(title=mark("Chase", "送达情况"), width=24),
)
_OWN = (
    Column(title=mark("Chase", "序号"), width=6, align=_CENTER),
    Column(title=mark("Chase", "编码"), width=8, align=_CENTER),
    Column(title=mark("Chase", "材料名称"), width=34),
    Column(title=mark("Chase", "情形"), width=10, align=_CENTER),
    Column(title=mark("Chase", "需要的原因"), width=28),
    Column(title=mark("Chase", "请办理"), width=44),
    Column(title=mark("Chase", "企业答复"), width=24),
)
_FORBIDDEN = re.compile(r"[\\/*?:\[\]\x00-\x1f']")
_LONGEST = 31  # characters of a sheet's name, by the file format


def write_chase(
    view: View, lists: Sequence[ChaseList], terms: ChaseTerms, target: Path, monitor: Monitor
) -> Path:
    """Write the workbook to the file ``target`` and return it; a former one is replaced when all is well.

    Raises:
        TargetInUse: when the former workbook is open elsewhere.
        DiskFull, ArchiveReadOnly: when the folder cannot be written to.
    """
    edition = Edition(
        title=mark("Chase", "{title}材料催交单").format(title=view.profile.title),
        writing=mark("Stage", "编制催交单（Excel）"),
        proving=mark("Stage", "核对催交单"),
    )

    def make() -> list[Sheet]:
        return [_overall(view, lists, terms), *(_own(view, one, terms) for one in lists)]

    publish(view, target, edition, make, monitor)
    return target


def sheet_name(one: ChaseList) -> str:
    """The name of an enterprise's sheet: its number keeps names apart that are cut or alike."""
    name = f"{one.enterprise.id} {_FORBIDDEN.sub('', one.enterprise.name)}".strip()
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"


def _overall(view: View, lists: Sequence[ChaseList], terms: ChaseTerms) -> Sheet:
    rows: list[list[Value]] = [
        [
            number,
            one.enterprise.id,
            Link(one.enterprise.name, f"'{sheet_name(one)}'!A1"),
            len(one.demands),
            *(one.count(state) for state in _COUNTED),
            one.contact,
            "",
        ]
        for number, one in enumerate(lists, start=1)
    ]
    totals: list[Value] = [
        "",
        "",
        mark("Chase", "合计 {count} 家").format(count=len(lists)),
        sum(len(one.demands) for one in lists),
        *(sum(one.count(state) for one in lists) for state in _COUNTED),
        "",
        "",
    ]
    return Sheet(
        name=mark("Chase", "催交汇总"),
        title=mark("Chase", "{title}年度材料催交汇总").format(title=view.profile.title),
        remark="　".join((remark_of(view), *_terms(terms))),
        columns=_OVERALL,
        rows=rows,
        count=len(lists),
        frozen=3,
        totals=totals,
    )


def _own(view: View, one: ChaseList, terms: ChaseTerms) -> Sheet:
    remark = mark("Chase", "企业编号 {id}　还有 {count} 项材料需要送交或更新").format(
        id=one.enterprise.id, count=len(one.demands)
    )
    contact = mark("Chase", "企业联系人：{contact}").format(contact=one.contact) if one.contact else ""
    rows: list[list[Value]] = [
        [
            number,
            demand.slot.code,
            demand.slot.title,
            Toned(STATE_NAMES[demand.state], _TONES[demand.state]),
            demand.why,
            demand.ask,
            "",
        ]
        for number, demand in enumerate(one.demands, start=1)
    ]
    return Sheet(
        name=sheet_name(one),
        title=mark("Chase", "{enterprise}材料催交单").format(enterprise=one.enterprise.name),
        remark="　".join(filter(None, (remark, *_terms(terms), contact))),
        columns=_OWN,
        rows=rows,
        count=len(rows),
        frozen=3,
        closing=(
            mark(
                "Chase", "催办单位（盖章）：{office}　　催办人：　　　　　　　日期：　　　年　　月　　日"
            ).format(office=view.profile.compiler),
            mark("Chase", "企业（公章）：　　　　　　　签收人：　　　　　　　日期：　　　年　　月　　日"),
        ),
    )


def _terms(terms: ChaseTerms) -> list[str]:
    told = []
    if terms.due is not None:
        told.append(mark("Chase", "请于 {due} 前送交").format(due=terms.due.isoformat()))
    if terms.place:
        told.append(mark("Chase", "送交地点：{place}").format(place=terms.place))
    if asks := " ".join(part for part in (terms.contact, terms.phone) if part):
        told.append(mark("Chase", "咨询：{asks}").format(asks=asks))
    return told
