"""Opinions of two offices come together without loss, in any order; what both did at once is told."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmarchive.assessment import Severity
from cmarchive.handover.merging import answered, taken_in
from cmarchive.model import FigureKey, SubjectKey, SubjectKind
from cmarchive.opinion_steps import Change, Evidence, Side, change_data, change_from, step_data, step_from
from cmarchive.opinions import Opinion, begin, conflict_of, follow, merged, opinions_of
from cmarchive.review import (
    TRANSITIONS,
    Area,
    Decision,
    ReviewState,
    figure_anchor,
    finding_anchor,
    indicator_anchor,
    item_anchor,
    may_follow,
    parse_target,
    slot_anchor,
    standings,
)

FIRM = SubjectKey(SubjectKind.ENTERPRISE, "0001")
ANCHORS = [
    item_anchor(12, file="a" * 64, page=3, area=Area(0, 10, 500, 1000), subject=FIRM),
    figure_anchor(FigureKey(FIRM, "waste", 2025)),
    slot_anchor(FIRM, "A01"),
    finding_anchor("0123456789abcdef"),
    indicator_anchor("1"),
]


def moment(minute: int) -> str:
    return f"2026-01-01T08:{minute:02}:00.000+00:00"


def an_opinion(anchor: object = None, text: str = "缺页") -> Opinion:
    change = Change(text=text, severity=Severity.ERROR, points=Decimal("0.5"), state=ReviewState.MEND)
    return begin(
        county="610101",
        package="f" * 64,
        serial=1,
        anchor=anchor or ANCHORS[0],  # type: ignore[arg-type]
        author="审核员",
        at=moment(0),
        change=change,
    )


def answer(opinion: Opinion, minute: int, text: str = "已补齐") -> Opinion:
    change = Change(answer=text, evidence=(Evidence(3, "补充件", ("b" * 64,)),), state=ReviewState.MENDED)
    return follow(opinion, side=Side.COUNTY, author="资料员", at=moment(minute), change=change)


def judge(opinion: Opinion, minute: int, state: ReviewState, verdict: str = "") -> Opinion:
    change = Change(state=state, verdict=verdict or None)
    return follow(opinion, side=Side.REVIEWER, author="审核员", at=moment(minute), change=change)


def test_the_loop_of_one_opinion() -> None:
    opinion = an_opinion()
    assert (opinion.state, opinion.author, opinion.text, opinion.points) == (
        ReviewState.MEND,
        "审核员",
        "缺页",
        Decimal("0.5"),
    )
    mended = answer(opinion, 5)
    assert (mended.state, mended.answerer, mended.evidence[0].item) == (ReviewState.MENDED, "资料员", 3)
    passed = judge(mended, 9, ReviewState.PASSED, "同意")
    assert (passed.state, passed.verdict, passed.judge, passed.judged) == (
        ReviewState.PASSED,
        "同意",
        "审核员",
        moment(9),
    )
    assert not passed.is_open
    assert [step.side for step in passed.steps] == [Side.REVIEWER, Side.COUNTY, Side.REVIEWER]
    assert conflict_of(passed) is None


def test_the_same_beginning_has_the_same_name() -> None:
    assert an_opinion().id == an_opinion().id
    assert len({an_opinion(anchor).id for anchor in ANCHORS}) == len(ANCHORS)
    assert an_opinion(text="别的").id != an_opinion().id


def test_both_at_once_is_a_conflict_until_somebody_settles_it() -> None:
    start = an_opinion()
    mine = judge(start, 7, ReviewState.RETURNED)
    theirs = answer(start, 6)
    both = merged(mine, theirs)
    conflict = conflict_of(both)
    assert conflict is not None
    assert conflict.fields == {"state"}
    assert {step.side for step in conflict.heads} == {Side.REVIEWER, Side.COUNTY}
    assert (both.answer, both.state) == ("已补齐", ReviewState.RETURNED), "nothing is lost"
    settled = judge(both, 8, ReviewState.PASSED)
    assert conflict_of(settled) is None
    assert conflict_of(merged(settled, theirs)) is None


def test_order_of_merging_makes_no_difference() -> None:
    start = an_opinion()
    versions = [
        judge(start, 3, ReviewState.RETURNED),
        answer(start, 2),
        answer(start, 4, "另一台计算机的答复"),
    ]
    results = []
    for order in permutations(versions):
        whole = start
        for one in order:
            whole = merged(merged(whole, one), one)
        results.append(whole)
    assert all(one == results[0] for one in results)
    assert len(results[0].heads) == 3


EDITS = st.lists(st.tuples(st.sampled_from("ab"), st.booleans(), st.integers(0, 59)), max_size=12)


@given(EDITS, st.integers(0, 10**6))
def test_copies_that_exchange_files_agree_in_the_end(
    edits: Sequence[tuple[str, bool, int]], seed: int
) -> None:
    copies = {"a": an_opinion(), "b": an_opinion()}
    written = set()
    for number, (name, exchange, minute) in enumerate(edits):
        side = Side.REVIEWER if name == "a" else Side.COUNTY
        change = Change(verdict=f"{number}") if name == "a" else Change(answer=f"{number}")
        copies[name] = follow(copies[name], side=side, author=name, at=moment(minute), change=change)
        written.add(f"{number}")
        if exchange and (seed >> number) & 1:
            other = "b" if name == "a" else "a"
            copies[other] = merged(copies[other], copies[name])
    whole = merged(copies["a"], copies["b"])
    assert whole == merged(copies["b"], copies["a"])
    told = {step.change.answer or step.change.verdict for step in whole.steps} - {None}
    assert told == written
    assert merged(whole, whole) == whole


def test_taking_in_twice_or_an_older_file_changes_nothing() -> None:
    old = an_opinion()
    new = judge(old, 5, ReviewState.PASSED)
    first = taken_in([], [new])
    assert first.new == (new,)
    again = taken_in(first.kept, [new])
    older = taken_in(first.kept, [old])
    assert again.new == again.changed == older.new == older.changed == ()
    assert older.kept == (new,)


def test_the_reviewer_takes_only_the_countys_own_steps() -> None:
    mine = an_opinion()
    theirs = answer(mine, 3)
    forged = judge(theirs, 4, ReviewState.PASSED, "同意销号")
    found = answered([mine], [forged, an_opinion(ANCHORS[1])])
    [kept] = found.kept
    assert (kept.state, kept.answer, kept.verdict) == (ReviewState.MENDED, "已补齐", "")
    assert {step.change.verdict for step in found.foreign} == {"同意销号", None}
    assert answered(found.kept, [forged]).changed == ()


@pytest.mark.parametrize("anchor", ANCHORS)
def test_targets_and_steps_are_read_back(anchor: object) -> None:
    opinion = answer(an_opinion(anchor), 3)
    assert parse_target(opinion.anchor.target).target == opinion.anchor.target
    assert [step_from(step_data(step)) for step in opinion.steps] == list(opinion.steps)
    assert opinions_of([opinion], opinion.anchor.target) == (opinion,)


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30)


@given(
    TEXTS, st.decimals(0, 99, places=2), st.sampled_from(list(ReviewState)), st.sampled_from(list(Severity))
)
def test_changes_are_read_back(text: str, points: Decimal, state: ReviewState, severity: Severity) -> None:
    change = Change(
        text=text, points=points, state=state, severity=severity, evidence=(Evidence(1, text, ()),)
    )
    assert change_from(change_data(change)) == change


@pytest.mark.parametrize(
    "text", ["", "item:", "item:x", "figure:region:1:gdp", "slot:firm:1:A", "page:1", "item:1:2"]
)
def test_what_is_no_target_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # from several readers
        parse_target(text)


def test_states_follow_one_another_as_documented() -> None:
    assert all(may_follow(state, state) for state in ReviewState)
    assert may_follow(ReviewState.MEND, ReviewState.MENDED)
    assert not may_follow(ReviewState.PENDING, ReviewState.MENDED), "only what was asked for can be mended"
    assert not may_follow(ReviewState.PASSED, ReviewState.MENDED)
    for before in ReviewState:  # from everywhere one gets everywhere: nothing is a dead end
        reached, waiting = {before}, [before]
        while waiting:
            new = TRANSITIONS[waiting.pop()] - reached
            reached |= new
            waiting += new
        assert reached == set(ReviewState)


def test_decisions_are_summed_up() -> None:
    def decided(state: ReviewState, author: str, *, second: bool = False) -> Decision:
        return Decision(
            county="1", target="item:1", state=state, token="t", author=author, at="", is_second=second
        )

    listed = [decided(ReviewState.MEND, "甲"), decided(ReviewState.PASSED, "甲")]
    found = standings(listed)["item:1"]
    assert (found.state, found.before, found.second) == (ReviewState.PASSED, ReviewState.MEND, "")
    assert standings([*listed, decided(ReviewState.PASSED, "乙", second=True)])["item:1"].second == "乙"
    again = [*listed, decided(ReviewState.PASSED, "乙", second=True), decided(ReviewState.MEND, "甲")]
    assert standings(again)["item:1"].second == "", "a new decision asks for a new sign-off"
