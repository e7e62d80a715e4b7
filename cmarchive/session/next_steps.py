"""The one next step of the work, and exactly where it is done."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cmarchive.assessment import Level, Severity
from cmarchive.dossiers import SlotStatus, dossier
from cmarchive.model import Finding, SubjectKey, SubjectKind
from cmarchive.session.progress import SubjectProgress
from cmarchive.text import mark
from cmarchive.view import View


class NextKind(StrEnum):
    """What sort of work comes next."""

    ROSTER = "roster"
    COLLECT = "collect"
    UNFILED = "unfiled"
    OPINION = "opinion"
    FIGURES = "figures"
    MATERIAL = "material"
    FINDING = "finding"
    BIND = "bind"
    DONE = "done"
    RECEIVE = "receive"
    REVIEW = "review"
    ROLLUP = "rollup"


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """What to do next: ``action`` in the words of a button, ``reason`` in one sentence, and where.

    ``subject`` with ``slot``, or with ``variable`` and ``year``, say where; ``fingerprint`` names the finding,
    ``region`` the county whose submission it is.
    """

    kind: NextKind
    action: str
    reason: str
    subject: SubjectKey | None = None
    slot: str = ""
    variable: str = ""
    year: int | None = None
    fingerprint: str = ""
    region: str = ""


def next_step(view: View, progress: Sequence[SubjectProgress]) -> NextStep:
    """Name the first thing that keeps an archive from being bound; findings are not looked at."""
    if not view.enterprises:
        return NextStep(
            kind=NextKind.ROSTER,
            action=mark("Step", "导入企业名录"),
            reason=mark("Overview", "先导入企业名录（Excel 或 CSV），程序据此列出每家企业应归档的材料。"),
        )
    if not view.items:
        return NextStep(
            kind=NextKind.COLLECT,
            action=mark("Step", "收集材料"),
            reason=mark("Overview", "把存放各企业材料的文件夹拖到窗口里，程序认出是哪家企业的哪一项。"),
        )
    if unfiled := view.unfiled():
        text = mark("Overview", "有 {count} 件材料未能确定归入哪一项，请逐件确认。")
        return NextStep(
            kind=NextKind.UNFILED,
            action=mark("Step", "确认未归档材料"),
            reason=text.format(count=len(unfiled)),
        )
    return _opinion_step(view) or _figures_step(view) or _material_step(view, progress) or _last_step(view)


def after_check(step: NextStep, findings: Sequence[Finding]) -> NextStep:
    """The same step, unless errors nobody explained stand between the archive and its binding."""
    if step.kind not in (NextKind.BIND, NextKind.DONE):
        return step
    errors = [one for one in findings if one.severity is Severity.ERROR and not one.is_explained]
    if not errors:
        return step
    first = errors[0]
    text = mark("Overview", "校核还有 {count} 个错误未处理，先看“{title}”（{subject}）。")
    return NextStep(
        kind=NextKind.FINDING,
        action=mark("Step", "处理校核问题"),
        reason=text.format(count=len(errors), title=first.title, subject=first.subject.name),
        fingerprint=first.fingerprint,
    )


def required_figures(view: View) -> tuple[list[tuple[str, int]], int]:
    """The required figures of the region that are lacking, as variable and year, and how many there should be."""
    wanted = [v.code for v in view.scheme.variables.values() if v.required and Level.REGION in v.levels]
    lacking = [
        (code, year)
        for code in wanted
        for year in view.years
        if view.figure(view.region.key, code, year) is None
    ]
    return lacking, len(wanted) * len(view.years)


def _opinion_step(view: View) -> NextStep | None:
    """The opinions on this archive itself that wait for the county."""
    own = view.profile.region_code
    waiting = sum(one.is_open and one.county == own for one in view.opinions)
    if not waiting:
        return None
    text = mark("Overview", "有 {count} 条审核意见等待整改和答复。")
    return NextStep(
        kind=NextKind.OPINION,
        action=mark("Step", "处理审核意见"),
        reason=text.format(count=waiting),
    )


def _figures_step(view: View) -> NextStep | None:
    lacking, _ = required_figures(view)
    if not lacking:
        return None
    code, year = lacking[0]
    text = mark("Overview", "填写数据：还缺 {count} 个必填数据。")
    action = mark("Step", "填写 {year} 年{name}")
    return NextStep(
        kind=NextKind.FIGURES,
        action=action.format(year=year, name=view.scheme.variables[code].name),
        reason=text.format(count=len(lacking)),
        subject=view.region.key,
        variable=code,
        year=year,
    )


def _material_step(view: View, progress: Sequence[SubjectProgress]) -> NextStep | None:
    """The subject that lacks most, enterprises first, and its first open slot."""
    open_ones = [one for one in progress if one.completeness.open]
    if not open_ones:
        return None
    first = min(
        open_ones,
        key=lambda one: (one.subject.key.kind is not SubjectKind.ENTERPRISE, one.completeness.percent),
    )
    status = next((one for one in dossier(view, first.subject.key) if one.is_open), None)
    text = mark("Overview", "补齐“{name}”的材料：还差 {count} 项。")
    return NextStep(
        kind=NextKind.MATERIAL,
        action=_material_action(status),
        reason=text.format(name=first.subject.name, count=first.completeness.open),
        subject=first.subject.key,
        slot=status.slot.code if status is not None else "",
    )


def _material_action(status: SlotStatus | None) -> str:
    if status is None:
        return mark("Step", "补齐材料")
    return mark("Step", "补齐 {slot} {title}").format(slot=status.slot.code, title=status.slot.title)


def _last_step(view: View) -> NextStep:
    if not view.volumes:
        return NextStep(
            kind=NextKind.BIND,
            action=mark("Step", "装订案卷"),
            reason=mark("Overview", "材料已齐，请校核后装订。"),
        )
    return NextStep(
        kind=NextKind.DONE,
        action=mark("Step", "查看案卷"),
        reason=mark("Overview", "材料已齐，案卷已装订。"),
    )
