"""The 催交单 on paper: one list for each enterprise of what it still owes, with a day, whom to ask, and signatures.

No official form was found; it follows the lists for handing over. It carries no QR code: the program reads none.
"""

from collections.abc import Sequence
from pathlib import Path

from cmarchive.bind.document import About, write_sheets
from cmarchive.bind.layout import (
    A4,
    LEFT,
    RIGHT,
    SIZE_5,
    SIZE_5S,
    TEXT_WIDTH,
    Align,
    Column,
    Mark,
    Sheet,
    TableStyle,
    leading,
    line_of,
)
from cmarchive.bind.metrics import cleaned, fitting_size, text_width, wrap
from cmarchive.bind.publish import scratch_beside
from cmarchive.bind.signatures import CLOSING, signed
from cmarchive.bind.tabular import TableForm, pour
from cmarchive.dossiers import STATE_NAMES
from cmarchive.errors import TargetInUse
from cmarchive.jobs import Monitor
from cmarchive.owing import ChaseList, ChaseTerms
from cmarchive.text import mark
from cmarchive.view import View

_COLUMNS = (
    Column(title=mark("Chase", "序号"), width=10, single=True),
    Column(title=mark("Chase", "编码"), width=13, single=True),
    Column(title=mark("Chase", "材料名称"), width=50, align=Align.LEFT),
    Column(title=mark("Chase", "情形"), width=17, single=True),
    Column(title=mark("Chase", "需要的原因"), width=32, align=Align.LEFT),
    Column(title=mark("Chase", "请办理"), width=TEXT_WIDTH - 122, align=Align.LEFT),
)
_STYLE = TableStyle(size=SIZE_5S, head_size=SIZE_5S, row=9, head=10)
_NAME_LINE, _LETTER, _FLOOR = 42.0, 46.0, 278.0
_GAP = 3.0
_INDENT = "口口"  # holds the place of the two characters a paragraph begins after; blanks would be taken away


def chase_sheets(view: View, one: ChaseList, terms: ChaseTerms) -> tuple[Sheet, ...]:
    """The sheets of one enterprise's list, numbered from 1, the last one with room for both signatures."""
    head, top = _head(view, one, terms)
    form = TableForm(
        title=mark("Chase", "材 料 催 交 单"),
        continued=mark("Chase", "材料催交单（续）"),
        columns=_COLUMNS,
        style=_STYLE,
        head=tuple(head),
        top=top,
        floor=_FLOOR,
        closing=CLOSING,
    )
    rows = [
        (
            f"{number}",
            demand.slot.code,
            demand.slot.title,
            STATE_NAMES[demand.state],
            demand.why,
            demand.ask,
        )
        for number, demand in enumerate(one.demands, start=1)
    ]
    note = mark("Chase", "复印件请加盖公章并注明“与原件一致”。本单一式两份，企业、催办单位各执一份。")
    parties = (
        (mark("Chase", "催办人（签字）："), mark("Chase", "催办单位（盖章）")),
        (mark("Chase", "企业签收人（签字）："), mark("Chase", "企业（公章）")),
    )
    return signed(pour(form, rows), note, parties)


def write_chase(
    view: View, lists: Sequence[ChaseList], terms: ChaseTerms, target: Path, monitor: Monitor
) -> None:
    """Write the lists into one PDF, each beginning on a sheet of its own; a former file is replaced when all is well.

    Raises:
        TargetInUse: when the former file is open elsewhere.
        DiskFull, ArchiveReadOnly: when its folder cannot be written to.
    """
    sheets: list[Sheet] = []
    monitor.begin(mark("Stage", "编制催交单"), len(lists))
    for one in lists:
        sheets += chase_sheets(view, one, terms)
        monitor.advance()
    about = About(
        title=mark("Chase", "{title}材料催交单").format(title=view.profile.title),
        author=view.profile.compiler,
        reference=view.profile.title,
        day=view.today,
    )
    target.parent.mkdir(parents=True, exist_ok=True)
    with scratch_beside(target) as scratch:
        made = scratch / target.name
        write_sheets(sheets, about, made, monitor)
        try:
            made.replace(target)
        except PermissionError as exc:
            raise TargetInUse(path=target) from exc


def _head(view: View, one: ChaseList, terms: ChaseTerms) -> tuple[list[Mark], float]:
    """Whose list it is and what is asked, and where the table may begin."""
    number = cleaned(
        mark("Chase", "企业编号 {id}，{day}").format(id=one.enterprise.id, day=view.today.isoformat())
    )
    name = cleaned(mark("Chase", "{enterprise}：").format(enterprise=one.enterprise.name))
    room = TEXT_WIDTH - text_width(number, SIZE_5S) - 6
    marks: list[Mark] = [
        line_of(LEFT, _NAME_LINE, name, fitting_size(name, SIZE_5, room), bold=True),
        line_of(A4[0] - RIGHT, _NAME_LINE, number, SIZE_5S, align=Align.RIGHT),
    ]
    y = _LETTER
    for paragraph in _letter(view, one, terms):
        for place, line in enumerate(wrap(_INDENT + paragraph, SIZE_5, TEXT_WIDTH)):
            y += leading(SIZE_5)
            indent = text_width(_INDENT, SIZE_5) if place == 0 else 0.0
            marks.append(line_of(LEFT + indent, y, line[len(_INDENT) :] if place == 0 else line, SIZE_5))
    return marks, y + _GAP


def _letter(view: View, one: ChaseList, terms: ChaseTerms) -> list[str]:
    """What is asked, until when, and where to ask."""
    asked = mark("Chase", "按照{scheme}一企一档的要求，你单位还有 {count} 项材料需要送交或更新。")
    text = asked.format(scheme=view.scheme.short, count=len(one.demands))
    if terms.due is not None:
        until = mark("Chase", "请于 {year} 年 {month} 月 {day} 日前送交{place}。")
        text += until.format(
            year=terms.due.year,
            month=terms.due.month,
            day=terms.due.day,
            place=terms.place or view.profile.compiler,
        )
    else:
        text += mark("Chase", "请尽快送交{place}。").format(place=terms.place or view.profile.compiler)
    asks = " ".join(part for part in (terms.contact, terms.phone) if part)
    contacts = []
    if asks:
        contacts.append(mark("Chase", "咨询：{asks}").format(asks=asks))
    if one.contact:
        contacts.append(mark("Chase", "企业联系人：{contact}").format(contact=one.contact))
    return [text, "；".join(contacts)] if contacts else [text]
