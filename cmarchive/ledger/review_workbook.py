"""The workbook of a review: 整改清单 (what is to be done) and 整改对照表 (opinion, answer, evidence, verdict)."""

from collections.abc import Sequence
from pathlib import Path

from cmarchive.assessment import SEVERITY_NAMES, Severity
from cmarchive.jobs import Monitor
from cmarchive.ledger.publish import Edition, publish
from cmarchive.ledger.sheet import Align, Column, Sheet, Tone, Toned, Value
from cmarchive.ledger.workbook import remark_of
from cmarchive.review import REVIEW_STATE_NAMES, ReviewState
from cmarchive.review_texts import OpinionRow
from cmarchive.text import mark
from cmarchive.view import View

_CENTER = Align.CENTER
_NUMBER = Column(title=mark("Ledger", "序号"), width=6, align=_CENTER)
_WHERE = (
    Column(title=mark("Ledger", "对象"), width=9, align=_CENTER),
    Column(title=mark("Ledger", "企业/指标"), width=24),
    Column(title=mark("Ledger", "位置"), width=28),
)
_LIST = (
    _NUMBER,
    *_WHERE,
    Column(title=mark("Ledger", "审核意见"), width=40),
    Column(title=mark("Ledger", "程度"), width=7, align=_CENTER),
    Column(title=mark("Ledger", "整改建议"), width=34),
    Column(title=mark("Ledger", "依据条款"), width=18),
    Column(title=mark("Ledger", "扣分"), width=7, align=Align.RIGHT),
    Column(title=mark("Ledger", "审核人"), width=10, align=_CENTER),
    Column(title=mark("Ledger", "审核日期"), width=12, align=_CENTER),
    Column(title=mark("Ledger", "状态"), width=9, align=_CENTER),
)
_TABLE = (
    _NUMBER,
    *_WHERE[1:],
    Column(title=mark("Ledger", "审核意见"), width=36),
    Column(title=mark("Ledger", "整改答复"), width=36),
    Column(title=mark("Ledger", "佐证材料"), width=26),
    Column(title=mark("Ledger", "答复人"), width=10, align=_CENTER),
    Column(title=mark("Ledger", "答复日期"), width=12, align=_CENTER),
    Column(title=mark("Ledger", "核查结论"), width=9, align=_CENTER),
    Column(title=mark("Ledger", "核查意见"), width=26),
    Column(title=mark("Ledger", "核查人"), width=10, align=_CENTER),
    Column(title=mark("Ledger", "核查日期"), width=12, align=_CENTER),
    Column(title=mark("Ledger", "复核人"), width=10, align=_CENTER),
)
_TONES = {
    ReviewState.PASSED: Tone.GOOD,
    ReviewState.MEND: Tone.BAD,
    ReviewState.RETURNED: Tone.BAD,
    ReviewState.MENDED: Tone.WARN,
    ReviewState.REJECTED: Tone.MUTED,
    ReviewState.PENDING: Tone.PLAIN,
}
_SEVERITIES = {Severity.ERROR: Tone.BAD, Severity.WARNING: Tone.WARN, Severity.INFO: Tone.PLAIN}


def write_review_workbook(
    view: View, title: str, rows: Sequence[OpinionRow], file: Path, monitor: Monitor
) -> Path:
    """Write the opinions on one county to the workbook ``file``; a former one is replaced.

    Raises:
        TargetInUse: when the former workbook is open elsewhere.
        DiskFull, ArchiveReadOnly: when the folder cannot be written to.
    """
    edition = Edition(
        title=title, writing=mark("Stage", "编制整改清单"), proving=mark("Stage", "核对整改清单")
    )
    remark = remark_of(view)
    publish(view, file, edition, lambda: [_list(title, rows, remark), _table(title, rows, remark)], monitor)
    return file


def _list(title: str, rows: Sequence[OpinionRow], remark: str) -> Sheet:
    waiting = [row for row in rows if row.opinion.is_open]
    name = mark("Ledger", "整改清单")
    return Sheet(
        name=name,
        title=f"{title}{name}",
        remark=remark,
        columns=_LIST,
        rows=[_list_row(number, row) for number, row in enumerate(waiting, start=1)],
        count=len(waiting),
        frozen=4,
    )


def _list_row(number: int, row: OpinionRow) -> list[Value]:
    return [
        number,
        row.kind,
        row.subject,
        row.place,
        row.text,
        Toned(SEVERITY_NAMES[row.opinion.severity], _SEVERITIES[row.opinion.severity]),
        row.hint,
        row.clause,
        row.opinion.points if row.opinion.points else "",
        row.author,
        row.written,
        _state(row.opinion.state),
    ]


def _table(title: str, rows: Sequence[OpinionRow], remark: str) -> Sheet:
    name = mark("Ledger", "整改对照表")
    return Sheet(
        name=name,
        title=f"{title}{name}",
        remark=remark,
        columns=_TABLE,
        rows=[
            [
                row.number,
                row.subject,
                row.place,
                row.text,
                row.answer,
                row.evidence,
                row.answerer,
                row.answered,
                _state(row.opinion.state),
                row.verdict,
                row.judge,
                row.judged,
                row.second,
            ]
            for row in rows
        ],
        count=len(rows),
        frozen=3,
    )


def _state(state: ReviewState) -> Toned:
    return Toned(REVIEW_STATE_NAMES[state], _TONES[state])
