"""The one next step of an office that reviews: receive, look at what came, and at last roll up."""

from collections.abc import Sequence

from cmarchive.model import Profile
from cmarchive.session.desk import CountyStand, DeskRow
from cmarchive.session.next_steps import NextKind, NextStep
from cmarchive.session.profiles import is_city_code
from cmarchive.text import mark


def review_step(profile: Profile, rows: Sequence[DeskRow]) -> NextStep | None:
    """What comes next for a reviewer whose desk has these rows, the most urgent first.

    None for an archive that has received nothing and is no city's.
    """
    if not any(row.submission is not None for row in rows):
        return _receive(profile) if is_city_code(profile.region_code) else None
    if not any(row.has_submitted for row in rows):
        return _receive(profile)
    if waiting := [row for row in rows if row.stand is CountyStand.WAITING]:
        return _look(waiting)
    if answered := [row for row in rows if row.stand is CountyStand.ANSWERED]:
        return _verify(answered)
    return NextStep(
        kind=NextKind.ROLLUP,
        action=mark("Step", "查看全市汇总"),
        reason=mark("Overview", "收到的报送都已看过。接着退回意见，或查看汇总。"),
    )


def _look(waiting: Sequence[DeskRow]) -> NextStep:
    first = waiting[0]
    serial = first.submission.serial if first.submission is not None else 1
    text = mark("Overview", "有 {count} 个县区的报送还没有审核，先看{county}第 {serial} 次报送。")
    action = mark("Step", "审核{county}第 {serial} 次报送")
    return NextStep(
        kind=NextKind.REVIEW,
        action=action.format(county=first.county.name, serial=serial),
        reason=text.format(count=len(waiting), county=first.county.name, serial=serial),
        region=first.code,
    )


def _verify(answered: Sequence[DeskRow]) -> NextStep:
    first = answered[0]
    text = mark("Overview", "有 {count} 条意见县区已整改，等待核查，先看{county}的。")
    action = mark("Step", "核查{county}的整改")
    return NextStep(
        kind=NextKind.REVIEW,
        action=action.format(county=first.county.name),
        reason=text.format(count=sum(row.mended for row in answered), county=first.county.name),
        region=first.code,
    )


def _receive(profile: Profile) -> NextStep:
    text = mark("Overview", "还没有收到{name}所属县区的报送。接收县区交来的移交包。")
    return NextStep(
        kind=NextKind.RECEIVE,
        action=mark("Step", "接收移交包"),
        reason=text.format(name=profile.county),
    )
