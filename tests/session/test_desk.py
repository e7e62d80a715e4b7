"""How the counties of an office that reviews stand, in which order, and what comes next."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cmarchive.jobs import Monitor
from cmarchive.model import FigureKey, Profile, Subject, SubjectKey, SubjectKind
from cmarchive.opinion_steps import Change, Side
from cmarchive.opinions import Opinion, begin, follow
from cmarchive.review import Decision, ReviewState, figure_anchor
from cmarchive.session import CountyStand, DeskRow, NextKind
from cmarchive.session.desk import desk
from cmarchive.session.review_steps import review_step
from cmarchive.submissions import Submission, SubmissionState
from tests.session.reviewing import City, open_city, open_county


def submission(
    region: str, serial: int, received: str, state: SubmissionState = SubmissionState.ACCEPTED
) -> Submission:
    return Submission(
        id=serial,
        region_code=region,
        county=f"{region}县",
        scheme="cm-2011",
        years=(2023, 2024, 2025),
        serial=serial,
        package=f"{region}{serial}",
        identifier="",
        packed=received,
        received=received,
        state=state,
    )


CITY = Profile(
    scheme="cm-2011", county="示例市", region_code="451100", year=2025, reference_date=date(2025, 12, 31)
)
FIRST = "2025-12-01T02:00:00+00:00"
AGAIN = "2025-12-09T02:00:00+00:00"


REGIONS = ("451121", "451122")
ANCHOR = figure_anchor(FigureKey(SubjectKey(SubjectKind.REGION, "451121"), "gdp", 2025))


def decided(region: str, at: str) -> Decision:
    return Decision(
        county=region, target="item:1", state=ReviewState.PASSED, token="", author="审核员", at=at
    )


def said(region: str, *states: ReviewState) -> Opinion:
    """An opinion of the day after ``FIRST``; what follows is the county's, or the reviewer's unless it is MENDED."""
    opinion = begin(
        county=region,
        package="p",
        serial=1,
        anchor=ANCHOR,
        author="审核员",
        at="2025-12-02T02:00:00+00:00",
        change=Change(text="不一致", state=ReviewState.MEND),
    )
    for day, state in enumerate(states, start=3):
        side = Side.COUNTY if state is ReviewState.MENDED else Side.REVIEWER
        at = f"2025-12-{day:02}T02:00:00+00:00"
        opinion = follow(opinion, side=side, author="经办员", at=at, change=Change(state=state))
    return opinion


def rows_of(
    came: Sequence[Submission], words: dict[str, str] | None = None, opinions: Sequence[Opinion] = ()
) -> tuple[DeskRow, ...]:
    decisions = {code: [decided(code, at)] for code, at in (words or {}).items()}
    told = {code: [one for one in opinions if one.county == code] for code in {o.county for o in opinions}}
    return desk((), came, decisions, told)


def test_city_without_submissions_receives_and_a_county_does_not() -> None:
    step = review_step(CITY, ())
    assert step is not None
    assert (step.kind, step.action) == (NextKind.RECEIVE, "接收移交包")
    assert review_step(replace(CITY, region_code="451121"), ()) is None


@pytest.mark.parametrize(
    ("words", "kind", "region"),
    [
        ({}, NextKind.REVIEW, "451121"),
        ({"451121": "2025-12-05T02:00:00.500+00:00"}, NextKind.REVIEW, "451122"),  # said before it came again
        ({"451122": "2025-12-02T10:00:00.000+08:00"}, NextKind.REVIEW, "451121"),
        (
            {"451121": "2025-12-09T02:00:01.000+00:00", "451122": "2025-12-02T02:00:00.000+00:00"},
            NextKind.ROLLUP,
            "",
        ),
    ],
)
def test_what_was_not_looked_at_comes_first(words: dict[str, str], kind: NextKind, region: str) -> None:
    came = [
        submission("451121", 1, FIRST),
        submission("451121", 2, FIRST if not words else AGAIN),
        submission("451122", 1, "2025-12-02T01:00:00+00:00"),
        submission("451123", 1, FIRST, SubmissionState.REFUSED),
    ]
    step = review_step(CITY, rows_of(came, words))
    assert step is not None
    assert (step.kind, step.region) == (kind, region)


def test_what_was_mended_is_verified_before_anything_is_rolled_up() -> None:
    came = [submission(code, 1, FIRST) for code in REGIONS]
    words = {"451122": "2025-12-02T02:00:00+00:00"}
    rows = rows_of(came, words, [said("451121", ReviewState.MENDED)])
    step = review_step(CITY, rows)
    assert step is not None
    assert (step.kind, step.region, step.action) == (NextKind.REVIEW, "451121", "核查451121县的整改")
    rows = rows_of(came, words, [said("451121", ReviewState.MENDED, ReviewState.PASSED)])
    step = review_step(CITY, rows)
    assert step is not None
    assert step.kind is NextKind.ROLLUP


def test_an_answer_of_the_county_is_no_look_of_the_office() -> None:
    [row] = rows_of(
        [submission("451121", 1, "2025-12-02T12:00:00+00:00")], opinions=[said("451121", ReviewState.MENDED)]
    )
    assert (row.is_seen, row.stand) == (False, CountyStand.WAITING)


@pytest.mark.parametrize(
    ("states", "stand"),
    [
        ([], CountyStand.MENDING),
        ([ReviewState.MENDED], CountyStand.ANSWERED),
        ([ReviewState.MENDED, ReviewState.PASSED], CountyStand.DONE),
        ([ReviewState.MENDED, ReviewState.RETURNED], CountyStand.MENDING),
    ],
)
def test_a_county_stands_as_its_opinions_do(states: list[ReviewState], stand: CountyStand) -> None:
    [row] = rows_of([submission("451121", 1, FIRST)], opinions=[said("451121", *states)])
    assert (row.stand, row.opinions, row.has_submitted) == (stand, 1, True)


def test_the_most_urgent_county_comes_first_and_a_registered_one_is_not_forgotten() -> None:
    came = [
        submission("451121", 1, FIRST),
        submission("451122", 1, AGAIN),
        submission("451123", 1, FIRST, SubmissionState.QUARANTINED),
        submission("451124", 1, FIRST, SubmissionState.REFUSED),
        submission("451125", 1, FIRST),
        submission("451125", 2, AGAIN, SubmissionState.REFUSED),
    ]
    registered = [Subject(key=SubjectKey(SubjectKind.REGION, "451120"), name="示例区")]
    rows = desk(registered, came, {"451121": [decided("451121", AGAIN)]}, {})
    assert [(row.code, row.stand) for row in rows] == [
        ("451125", CountyStand.WAITING),
        ("451122", CountyStand.WAITING),
        ("451123", CountyStand.HELD),
        ("451120", CountyStand.ABSENT),
        ("451124", CountyStand.ABSENT),
        ("451121", CountyStand.DONE),
    ]
    assert rows[0].submission is not None
    assert rows[0].submission.serial == 1  # what was refused does not hide what there is to review


def test_the_overview_of_a_city_knows_what_its_counties_answered(tmp_path: Path) -> None:
    def stands(city: City) -> list[CountyStand]:
        return [row.stand for row in city.overview().desk]

    with open_county(tmp_path, "610111", "示例县") as county, open_city(tmp_path) as city:
        assert stands(city) == []
        key = FigureKey(county.view().region.key, "gdp", 2025)
        county.put_figure(key.subject, key.variable, key.year, "120.5")
        first = city.hand_in(county, 1)
        assert stands(city) == [CountyStand.WAITING]
        opinion = city.put_opinion(first, figure_anchor(key), "与年鉴不一致", "审核员甲")
        assert stands(city) == [CountyStand.MENDING]
        sent = city.return_review(first, tmp_path / "退回", "示例市创建办", Monitor())
        county.import_opinions(sent.file, Monitor())
        county.answer(opinion.id, "已按年鉴改正", "经办员乙")
        city.hand_in(county, 2)
        assert stands(city) == [CountyStand.ANSWERED]
        assert city.overview().step.action == "核查示例县的整改"
        assert county.overview().desk == ()
