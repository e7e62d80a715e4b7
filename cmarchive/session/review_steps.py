"""The one next step of an office that reviews: receive, look at what came, and at last roll up."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from cmarchive.model import Profile
from cmarchive.session.next_steps import NextKind, NextStep
from cmarchive.store import Store
from cmarchive.submissions import Submission
from cmarchive.text import mark


def desk_step(store: Store, profile: Profile) -> NextStep | None:
    """The next step of a reviewer's archive; None for one that has received nothing and is no city's."""
    submissions = store.submissions.all()
    regions = {one.region_code for one in submissions}
    return review_step(profile, submissions, {region: _last_word(store, region) for region in regions})


def review_step(
    profile: Profile, submissions: Sequence[Submission], last_words: Mapping[str, str]
) -> NextStep | None:
    """What comes next for a reviewer.

    ``last_words`` says by county when something was last decided or said of it, as ISO text; empty for never.
    """
    if not submissions:
        # The last two digits of a 区划代码 (GB/T 2260) are 00 for a city and what is above it.
        return _receive(profile) if profile.region_code.endswith("00") else None
    newest = {one.region_code: one for one in submissions if one.is_accepted}
    waiting = [one for code, one in newest.items() if not _is_seen(one, last_words.get(code, ""))]
    if waiting:
        first = min(waiting, key=lambda one: one.received)
        text = mark("Overview", "有 {count} 个县区的报送还没有审核，先看{county}第 {serial} 次报送。")
        action = mark("Step", "审核{county}第 {serial} 次报送")
        return NextStep(
            kind=NextKind.REVIEW,
            action=action.format(county=first.county, serial=first.serial),
            reason=text.format(count=len(waiting), county=first.county, serial=first.serial),
            region=first.region_code,
        )
    if not newest:
        return _receive(profile)
    return NextStep(
        kind=NextKind.ROLLUP,
        action=mark("Step", "查看全市汇总"),
        reason=mark("Overview", "收到的报送都已看过。接着退回意见，或查看汇总。"),
    )


def _receive(profile: Profile) -> NextStep:
    text = mark("Overview", "还没有收到{name}所属县区的报送。接收县区交来的移交包。")
    return NextStep(
        kind=NextKind.RECEIVE,
        action=mark("Step", "接收移交包"),
        reason=text.format(name=profile.county),
    )


def _is_seen(submission: Submission, last_word: str) -> bool:
    """Tell whether something was decided or said since a submission came."""
    return bool(last_word) and datetime.fromisoformat(last_word) >= datetime.fromisoformat(
        submission.received
    )


def _last_word(store: Store, region: str) -> str:
    decided = [one.at for one in store.decisions.of_county(region)]
    told = [one.changed for one in store.opinions.of_county(region)]
    return max((*decided, *told), key=datetime.fromisoformat, default="")
