"""What a review is printed as: 审核意见书, 整改清单 and 整改对照表."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cmarchive.bind.document import About, with_page_numbers, write_sheets
from cmarchive.bind.flow import Flow
from cmarchive.bind.layout import (
    LEFT,
    SIZE_4,
    SIZE_5,
    SIZE_5S,
    TEXT_WIDTH,
    Align,
    Column,
    Line,
    Mark,
    Sheet,
    line_of,
)
from cmarchive.bind.metrics import text_width
from cmarchive.bind.sheets.common import FIELD, FORM, LIST
from cmarchive.jobs import Monitor
from cmarchive.review import REVIEW_STATE_NAMES, ReviewState
from cmarchive.review_texts import OpinionRow
from cmarchive.text import mark

_LETTER = (
    Column(title=mark("ReviewPrint", "序号"), width=10, single=True),
    Column(title=mark("ReviewPrint", "对象和位置"), width=46, align=Align.LEFT),
    Column(title=mark("ReviewPrint", "审核意见"), width=62, align=Align.LEFT),
    Column(title=mark("ReviewPrint", "整改建议"), width=TEXT_WIDTH - 118, align=Align.LEFT),
)
_TODO = (
    Column(title=mark("ReviewPrint", "序号"), width=10, single=True),
    Column(title=mark("ReviewPrint", "对象和位置"), width=40, align=Align.LEFT),
    Column(title=mark("ReviewPrint", "审核意见"), width=50, align=Align.LEFT),
    Column(title=mark("ReviewPrint", "整改建议"), width=TEXT_WIDTH - 136, align=Align.LEFT),
    Column(title=mark("ReviewPrint", "责任人"), width=18),
    Column(title=mark("ReviewPrint", "完成日期"), width=18),
)
_TABLE = (
    Column(title=mark("ReviewPrint", "序号"), width=10, single=True),
    Column(title=mark("ReviewPrint", "对象和位置"), width=32, align=Align.LEFT),
    Column(title=mark("ReviewPrint", "审核意见"), width=40, align=Align.LEFT),
    Column(title=mark("ReviewPrint", "整改答复和佐证"), width=46, align=Align.LEFT),
    Column(title=mark("ReviewPrint", "核查结论"), width=16, single=True),
    Column(title=mark("ReviewPrint", "核查意见"), width=TEXT_WIDTH - 144, align=Align.LEFT),
)

_SIGNATURES = 34.0  # millimetres


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewSubject:
    """Whose submission was reviewed by whom, as the prints tell it.

    ``score`` is a sentence, empty without a sheet; ``person`` is who reviewed, empty where nobody is named.
    """

    county: str
    reviewer: str
    scheme: str
    serial: int
    received: str
    package: str
    day: date
    score: str = ""
    person: str = ""


def write_letter(subject: ReviewSubject, rows: Sequence[OpinionRow], target: Path, monitor: Monitor) -> None:
    """The 审核意见书: what was reviewed, the opinions the county has to act on, and room for signatures."""
    title = mark("ReviewPrint", "审核意见书")
    waiting = [row for row in rows if row.opinion.is_open]
    flow = Flow()
    flow.title(title)
    flow.text(mark("ReviewPrint", "{county}：").format(county=subject.county), SIZE_4)
    flow.gap(1)
    flow.text(_opening(subject, rows), SIZE_5)
    flow.gap(2)
    flow.table(FIELD, _facts(subject, rows), FORM, head=False)
    flow.gap(3)
    if waiting:
        flow.heading(mark("ReviewPrint", "需要整改的意见"), keep=30)
        cells = [
            (f"{number}", _place(row), _opinion(row), row.hint) for number, row in enumerate(waiting, start=1)
        ]
        flow.table(_LETTER, cells, LIST)
        flow.gap(2)
        flow.need(_SIGNATURES + 14)  # signatures do not stand on a sheet of their own
        flow.text(
            mark(
                "ReviewPrint",
                "请逐条整改，在程序中导入随附的审核意见文件后答复并关联佐证材料，按要求的时间重新报送。",
            ),
            SIZE_5,
        )
    else:
        flow.text(mark("ReviewPrint", "没有需要整改的意见。"), SIZE_5)
    _signatures(flow)
    _write(flow.sheets(), subject, title, target, monitor)


def write_list(subject: ReviewSubject, rows: Sequence[OpinionRow], target: Path, monitor: Monitor) -> None:
    """The 整改清单 to work from on paper, then the 整改对照表 of everything that was said so far."""
    todo, table = mark("ReviewPrint", "整改清单"), mark("ReviewPrint", "整改对照表")
    waiting = [row for row in rows if row.opinion.is_open]
    flow = Flow()
    flow.title(f"{subject.county}{todo}")
    flow.text(_heading(subject), SIZE_5S)
    flow.gap(2)
    cells = [
        (f"{number}", _place(row), _opinion(row), row.hint, "", "")
        for number, row in enumerate(waiting, start=1)
    ]
    flow.table(_TODO, cells or [(mark("ReviewPrint", "没有需要整改的意见。"),)], LIST)
    flow.break_sheet()
    flow.title(f"{subject.county}{table}")
    flow.text(_heading(subject), SIZE_5S)
    flow.gap(2)
    told = [
        (f"{row.number}", _place(row), _opinion(row), _answer(row), row.state, _verdict(row)) for row in rows
    ]
    flow.table(_TABLE, told or [(mark("ReviewPrint", "没有审核意见。"),)], LIST)
    _write(flow.sheets(), subject, f"{todo}、{table}", target, monitor)


def _opening(subject: ReviewSubject, rows: Sequence[OpinionRow]) -> str:
    text = mark(
        "ReviewPrint",
        "你县区第 {serial} 次报送的档案材料（{received} 收到）已经审核。共提出意见 {count} 条，其中{states}。",
    )
    states = [
        mark("ReviewPrint", "{state} {count} 条").format(state=REVIEW_STATE_NAMES[state], count=count)
        for state in ReviewState
        if (count := sum(row.opinion.state is state for row in rows))
    ]
    if not states:
        none = mark(
            "ReviewPrint", "你县区第 {serial} 次报送的档案材料（{received} 收到）已经审核，没有提出意见。"
        )
        return none.format(serial=subject.serial, received=subject.received)
    return text.format(
        serial=subject.serial, received=subject.received, count=len(rows), states="，".join(states)
    )


def _facts(subject: ReviewSubject, rows: Sequence[OpinionRow]) -> list[tuple[str, str]]:
    half = len(subject.package) // 2  # in two lines of the same length, to be compared by eye
    facts = [
        (mark("ReviewPrint", "审核单位"), subject.reviewer),
        (mark("ReviewPrint", "审核依据"), subject.scheme),
        (
            mark("ReviewPrint", "移交包校验值"),
            f"SHA-256\n{subject.package[:half]}\n{subject.package[half:]}",
        ),
    ]
    if subject.person:
        told = f"{subject.person}　{subject.day.isoformat()}"
        facts.append((mark("ReviewPrint", "审核人和日期"), told))
    if deducted := sum(row.opinion.points for row in rows if row.opinion.is_open):
        facts.append((mark("ReviewPrint", "待整改意见扣分"), f"{deducted}"))
    if subject.score:
        facts.append((mark("ReviewPrint", "评分"), subject.score))
    return facts


def _heading(subject: ReviewSubject) -> str:
    return mark("ReviewPrint", "第 {serial} 次报送（{received} 收到）　审核单位：{reviewer}　{day}").format(
        serial=subject.serial,
        received=subject.received,
        reviewer=subject.reviewer,
        day=subject.day.isoformat(),
    )


def _place(row: OpinionRow) -> str:
    return f"{row.subject}\n{row.place}" if row.subject != row.place else row.place


def _opinion(row: OpinionRow) -> str:
    """What is found wrong, with its grade and what it rests on."""
    text = mark("ReviewPrint", "〔{severity}〕{text}").format(severity=row.severity, text=row.text)
    if row.clause:
        text += mark("ReviewPrint", "\n依据：{clause}").format(clause=row.clause)
    if row.points:
        text += mark("ReviewPrint", "\n扣分：{points}").format(points=row.points)
    return text


def _answer(row: OpinionRow) -> str:
    parts = [row.answer]
    if row.evidence:
        parts.append(mark("ReviewPrint", "佐证：{evidence}").format(evidence=row.evidence))
    if row.answerer:
        parts.append(f"{row.answerer}　{row.answered}")
    return "\n".join(part for part in parts if part)


def _verdict(row: OpinionRow) -> str:
    parts = [row.verdict, *((f"{row.judge}　{row.judged}",) if row.judge else ())]
    if row.second:
        parts.append(mark("ReviewPrint", "复核：{name}").format(name=row.second))
    return "\n".join(part for part in parts if part)


def _signatures(flow: Flow) -> None:
    """Lines to be signed on paper."""
    places = (
        (0.0, 0.0, mark("ReviewPrint", "审核人")),
        (85.0, 0.0, mark("ReviewPrint", "复核人")),
        (0.0, 14.0, mark("ReviewPrint", "审核单位（盖章）")),
        (85.0, 14.0, mark("ReviewPrint", "日期")),
    )

    def draw(top: float) -> list[Mark]:
        marks: list[Mark] = []
        for x, y, label in places:
            wide = text_width(label, SIZE_5) + 3
            base = top + 14 + y
            marks.append(line_of(LEFT + x, base, label, SIZE_5))
            marks.append(Line(x0=LEFT + x + wide, y0=base + 1, x1=LEFT + x + 75, y1=base + 1))
        return marks

    flow.drawing(_SIGNATURES, draw)


def _write(
    sheets: Sequence[Sheet], subject: ReviewSubject, title: str, target: Path, monitor: Monitor
) -> None:
    about = About(
        title=f"{subject.county}{title}", author=subject.reviewer, reference=subject.county, day=subject.day
    )
    write_sheets(tuple(with_page_numbers(sheets)), about, target, monitor)
