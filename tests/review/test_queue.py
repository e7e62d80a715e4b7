"""The queue: severity × never looked at × changed, and every reason told."""

from collections.abc import Callable
from typing import Any

import pytest

from cmarchive.assessment import Severity
from cmarchive.handover.queue import QueueEntry, review_queue, token_of
from cmarchive.model import (
    Explanation,
    FigureKey,
    Finding,
    FindingValue,
    Item,
    Subject,
    SubjectKey,
    SubjectKind,
)
from cmarchive.opinion_steps import Change, Side
from cmarchive.opinions import begin, follow
from cmarchive.review import (
    Anchor,
    Decision,
    ReviewState,
    figure_anchor,
    indicator_anchor,
    item_anchor,
    slot_anchor,
)
from cmarchive.view import View

FIRM = SubjectKey(SubjectKind.ENTERPRISE, "0001")
REGION = SubjectKey(SubjectKind.REGION, "610101")
WASTE = figure_anchor(FigureKey(REGION, "waste", 2025))
OF_FIRM = figure_anchor(FigureKey(FIRM, "waste", 2025))


@pytest.fixture
def view(county: Callable[..., View], make_figure: Callable[..., Any]) -> View:
    figures = [("waste", 2025, "10"), make_figure(FIRM, "waste", 2025, "4"), ("people", 2025, "3")]
    items = [
        Item(id=1, subject=FIRM, slot="A01", title="执照"),
        Item(id=2, subject=FIRM, slot="", title="未归"),
    ]
    return county(figures=figures, items=items)


def finding(severity: Severity, subject: SubjectKey = REGION, **more: Any) -> Finding:
    values = {"topic": "waste", "values": (FindingValue("waste", "", 2025, "10", "吨"),)} | more
    return Finding(
        rule=f"R-{severity}",
        check="",
        severity=severity,
        subject=Subject(key=subject, name=""),
        period="2025",
        title="",
        message="",
        **values,
    )


def decided(view: View, anchor: Anchor, state: ReviewState = ReviewState.PASSED) -> Decision:
    token = token_of(view, anchor)
    return Decision(county="610101", target=anchor.target, state=state, token=token, author="审核员甲", at="")


def by_target(entries: list[QueueEntry]) -> dict[str, QueueEntry]:
    return {entry.anchor.target: entry for entry in entries}


def test_what_is_listed(view: View) -> None:
    listed = by_target(review_queue(view, [], [], []))
    assert set(listed) == {
        "indicator:1",
        WASTE.target,
        "figure:region:610101:people:2025",
        "item:1",
    }, "no unfiled items, empty slots and figures of enterprises that nothing speaks of"
    assert {entry.rank for entry in listed.values()} == {3}
    missing = finding(Severity.ERROR, FIRM, topic="A02", values=())
    more = by_target(review_queue(view, [finding(Severity.INFO, FIRM), missing], [], []))
    assert set(more) - set(listed) == {OF_FIRM.target, slot_anchor(FIRM, "A02").target}
    assert more[slot_anchor(FIRM, "A02").target].rank == 24


@pytest.mark.parametrize(
    ("severity", "rank"), [(Severity.ERROR, 24), (Severity.WARNING, 12), (Severity.INFO, 6)]
)
def test_severity_counts_and_reaches_the_indicators(view: View, severity: Severity, rank: int) -> None:
    entries = review_queue(view, [finding(severity)], [], [])
    assert {entry.anchor.target for entry in entries[:2]} == {WASTE.target, "indicator:1"}
    assert [entry.rank for entry in entries[:2]] == [rank, rank]
    assert entries[0].findings


def test_an_explained_error_asks_only_to_be_read(view: View) -> None:
    error = finding(Severity.ERROR)
    told = Explanation(
        fingerprint=error.fingerprint, text="", author="", written="", values_digest=error.values_digest
    )
    entry = by_target(review_queue(view, [error.explained_by(told)], [], []))[WASTE.target]
    assert (entry.rank, entry.reasons) == (6, ("1 个问题已作说明", "从未看过"))


def test_what_was_decided_leaves_until_it_changes(view: View, county: Callable[..., View]) -> None:
    decisions = [decided(view, WASTE), decided(view, item_anchor(1), ReviewState.MEND)]
    assert not {WASTE.target, "item:1"} & set(by_target(review_queue(view, [], decisions, [])))
    listed = by_target(review_queue(view, [], decisions, [], everything=True))
    assert (listed[WASTE.target].rank, listed[WASTE.target].state) == (0, ReviewState.PASSED)
    changed = county(
        figures=[("waste", 2025, "10.0")], items=[Item(id=1, subject=FIRM, slot="A01", title="新")]
    )
    again = by_target(review_queue(changed, [], decisions, []))
    assert again[WASTE.target].rank == again["item:1"].rank == 2
    assert again[WASTE.target].reasons == ("看过以后有改动",)


def test_differences_from_the_last_submission_count_for_what_nobody_saw(view: View) -> None:
    changed = frozenset({WASTE.target, OF_FIRM.target})
    listed = by_target(review_queue(view, [], [decided(view, WASTE)], [], changed))
    assert (listed[OF_FIRM.target].rank, listed[OF_FIRM.target].reasons) == (
        6,
        ("从未看过", "与上次报送不同"),
    )
    assert WASTE.target not in listed, "it was looked at as it is now"


def test_what_is_said_to_be_mended_comes_back(view: View) -> None:
    opinion = begin(
        county="610101",
        package="",
        serial=1,
        anchor=WASTE,
        author="审核员甲",
        at="2026-01-01T00:00:00.000+00:00",
        change=Change(text="不符", state=ReviewState.MEND),
    )
    decisions = [decided(view, WASTE, ReviewState.MEND)]
    assert WASTE.target not in by_target(review_queue(view, [], decisions, [opinion]))
    mended = follow(
        opinion,
        side=Side.COUNTY,
        author="经办员乙",
        at="2026-01-02T00:00:00.000+00:00",
        change=Change(answer="已改", state=ReviewState.MENDED),
    )
    entry = by_target(review_queue(view, [], decisions, [mended]))[WASTE.target]
    assert (entry.rank, entry.reasons) == (2, ("已整改，待复核",))


def test_opened_again_is_in_the_queue(view: View) -> None:
    entry = by_target(review_queue(view, [], [decided(view, WASTE, ReviewState.PENDING)], []))[WASTE.target]
    assert entry.rank == 1


def test_an_indicator_changes_with_its_figures_and_texts(view: View, county: Callable[..., View]) -> None:
    anchor = indicator_anchor("1")
    same = county(figures=[("waste", 2025, "10"), ("people", 2025, "9")])
    other = county(figures=[("waste", 2025, "11")])
    assert token_of(view, anchor) == token_of(same, anchor) != token_of(other, anchor)
