"""The sheet 企业一览: who must file what kind of material, and how complete every dossier is."""

from collections import Counter
from collections.abc import Sequence

from cmarchive.assessment import Flag, FlagKind
from cmarchive.dossiers import SlotState
from cmarchive.ledger.sheet import Align, Column, Percent, Sheet, Tone, Toned, Value
from cmarchive.ledger.survey import Standing, Survey, share
from cmarchive.model import Enterprise, SubjectKey
from cmarchive.text import mark
from cmarchive.view import View

_CENTER, _RIGHT = Align.CENTER, Align.RIGHT
_IDENTITY = (
    Column(title=mark("Ledger", "序号"), width=6, align=_CENTER),
    Column(title=mark("Ledger", "企业编号"), width=9, align=_CENTER),
    Column(title=mark("Ledger", "企业名称"), width=30),
    Column(title=mark("Ledger", "统一社会信用代码"), width=21, align=_CENTER),
    Column(title=mark("Ledger", "行业类别"), width=18),
    Column(title=mark("Ledger", "行业代码"), width=9, align=_CENTER),
    Column(title=mark("Ledger", "地址"), width=24),
    Column(title=mark("Ledger", "投产"), width=9, align=_CENTER),
    Column(title=mark("Ledger", "关停"), width=9, align=_CENTER),
    Column(title=mark("Ledger", "生产状态"), width=7, align=_CENTER),
)
_PROGRESS = (
    Column(title=mark("Ledger", "应备项"), width=7, align=_RIGHT),
    Column(title=mark("Ledger", "齐备项"), width=7, align=_RIGHT),
    Column(title=mark("Ledger", "齐备率"), width=7, align=_RIGHT),
    Column(title=mark("Ledger", "缺失"), width=6, align=_RIGHT),
    Column(title=mark("Ledger", "已过期"), width=7, align=_RIGHT),
    Column(title=mark("Ledger", "待补"), width=6, align=_RIGHT),
    Column(title=mark("Ledger", "材料件数"), width=7, align=_RIGHT),
    Column(title=mark("Ledger", "案卷数"), width=7, align=_RIGHT),
    Column(title=mark("Ledger", "案卷页数"), width=8, align=_RIGHT),
    Column(title=mark("Ledger", "备注"), width=20),
)


def roster_sheet(view: View, found: Survey, remark: str) -> Sheet:
    """Every enterprise with its flags and progress, and a line of totals."""
    enterprise_flags = [flag for flag in view.scheme.flags.values() if flag.kind is FlagKind.ENTERPRISE]
    choices = list(dict.fromkeys(flag.choice for flag in enterprise_flags if flag.choice))
    held = Counter(code for one in view.enterprises for code in one.flags)
    flags = [flag for flag in enterprise_flags if not flag.choice and held[flag.code]]
    bound = _Bound(view)
    rows = [
        [
            position,
            *_identity(one),
            *(_chosen(one, choice, enterprise_flags) for choice in choices),
            *(Toned("✓", Tone.GOOD) if flag.code in one.flags else "" for flag in flags),
            *_progress(found.standings[one.key]),
            *bound.of(one.key),
            one.note,
        ]
        for position, one in enumerate(view.enterprises, start=1)
    ]
    blank = len(_IDENTITY) - 3 + len(choices)
    totals: list[Value] = ["", mark("Ledger", "合计"), mark("Ledger", "{count} 家").format(count=len(rows))]
    totals += [*[""] * blank, *(held[flag.code] for flag in flags)]
    totals += [*_total_progress(view, found), *bound.all(view), ""]
    return Sheet(
        name=mark("Ledger", "企业一览"),
        title=mark("Ledger", "{title}年度一企一档企业一览").format(title=view.profile.title),
        remark=remark,
        columns=[
            *_IDENTITY,
            *(Column(title=choice, width=11, align=_CENTER) for choice in choices),
            *(Column(title=flag.title, width=4.5, align=_CENTER, upright=True) for flag in flags),
            *_PROGRESS,
        ],
        rows=rows,
        count=len(view.enterprises),
        totals=totals,
        frozen=3,
    )


def _identity(one: Enterprise) -> list[Value]:
    return [
        one.id,
        one.name,
        one.credit_code,
        one.industry,
        one.industry_code,
        one.address,
        one.started,
        one.ended,
        one.operation.value,
    ]


def _chosen(one: Enterprise, choice: str, flags: Sequence[Flag]) -> str:
    return "、".join(flag.title for flag in flags if flag.choice == choice and flag.code in one.flags)


def _progress(standing: Standing) -> list[Value]:
    return [
        standing.count(),
        standing.done,
        Percent(standing.percent),
        *(standing.count(state) for state in (SlotState.MISSING, SlotState.EXPIRED, SlotState.INCOMPLETE)),
    ]


def _total_progress(view: View, found: Survey) -> list[Value]:
    standings = [found.standings[one.key] for one in view.enterprises]
    needed, done = sum(one.count() for one in standings), sum(one.done for one in standings)
    lacking = (
        sum(one.count(state) for one in standings)
        for state in (SlotState.MISSING, SlotState.EXPIRED, SlotState.INCOMPLETE)
    )
    return [needed, done, Percent(share(done, needed)), *lacking]


class _Bound:
    """How many items are filed for a subject, and how many volumes and pages they were bound into."""

    def __init__(self, view: View) -> None:
        self._items = Counter(item.subject for item in view.items if item.slot)
        self._volumes = Counter(volume.subject.key for volume in view.volumes)
        self._pages: Counter[SubjectKey] = Counter()
        for volume in view.volumes:
            self._pages[volume.subject.key] += volume.pages

    def of(self, key: SubjectKey) -> list[int]:
        """Items, volumes and pages of one subject."""
        return [self._items[key], self._volumes[key], self._pages[key]]

    def all(self, view: View) -> list[int]:
        """Items, volumes and pages of all enterprises."""
        return [
            sum(column) for column in zip(*(self.of(one.key) for one in view.enterprises), strict=True)
        ] or [0] * 3
