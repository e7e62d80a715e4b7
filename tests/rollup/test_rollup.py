"""Counties added up: coverage, kinds, units, rounding; and what does not fit among them."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmarchive.assessment import Level, RuleSpec, Scheme, Severity, Variable, VariableKind
from cmarchive.model import Enterprise, Figure, FigureKey, Finding, Profile, Subject, SubjectKey, SubjectKind
from cmarchive.numbers import Interval, parse_number
from cmarchive.provenance import Provenance
from cmarchive.rollup import added_figures, board, outliers, shared_enterprises, tellings, totals
from cmarchive.rollup.adding import addings
from cmarchive.rollup.outliers import scores
from cmarchive.rollups import Adding, CountyWork, Total
from cmarchive.statements import Statement, StatementKind
from cmarchive.submissions import Submission, SubmissionState
from cmarchive.view import View

P = Provenance(mark="mem")
PERCENT, COUNT = VariableKind.PERCENT, VariableKind.COUNT
CODE = "91611023MA6X0A1B16"


def variable(code: str, unit: str, kind: VariableKind = VariableKind.NUMBER, name: str = "") -> Variable:
    return Variable(code=code, name=name or code, unit=unit, kind=kind, levels=frozenset(Level), provenance=P)


def rule(check: str, **params: Any) -> RuleSpec:
    return RuleSpec(id=check, check=check, severity=Severity.ERROR, title="", params=params, provenance=P)


SCHEME = Scheme(
    id="small",
    title="",
    short="",
    document_number="",
    issued="",
    verification="",
    year_count=3,
    flags={},
    groups=(),
    indicators=(),
    variables={
        one.code: one
        for one in (
            variable("waste", "吨"),
            variable("area", "公顷"),
            variable("rate", "%", PERCENT),
            variable("share", "%", PERCENT),
            variable("pm10", "微克/立方米"),
            variable("rank", "", VariableKind.RANK),
            variable("plan", "", VariableKind.BOOLEAN),
            variable("income", "元", name="人均收入"),
            variable("days", "天", COUNT),
            variable("index", ""),
            variable("mean", "吨"),
            variable("plants", "家", COUNT),
            variable("capacity", "万吨/日"),
        )
    },
    slots=(),
    rules=(
        rule("cross-level-sum", over="counties", variables=["waste"]),
        rule("ratio", result="rate", numerator=["waste"], denominator=["area"]),
        rule("mean", result="mean", parts=["waste", "area"]),
    ),
    provenance=P,
)


def region(code: str) -> Subject:
    return Subject(key=SubjectKey(SubjectKind.REGION, code), name=f"{code}县")


def figure(subject: SubjectKey, code: str, text: str, unit: str | None = None, year: int = 2025) -> Figure:
    known = SCHEME.variables[code].unit if unit is None else unit
    return Figure(key=FigureKey(subject, code, year), number=parse_number(text), unit=known)


def view(code: str, figures: Any = (), **more: Any) -> View:
    profile = Profile(
        scheme="small", county=f"{code}县", region_code=code, year=2025, reference_date=date(2025, 12, 31)
    )
    made = [one if isinstance(one, Figure) else figure(region(code).key, *one) for one in figures]
    return View(scheme=SCHEME, profile=profile, figures=made, **more)


def work(code: str, figures: Any = (), **more: Any) -> CountyWork:
    return CountyWork(county=region(code), view=view(code, figures, **more), submission=submission(code))


def submission(code: str, received: str = "2025-12-01T00:00:00+00:00") -> Submission:
    return Submission(
        id=1,
        region_code=code,
        county=f"{code}县",
        scheme="small",
        years=(2025,),
        serial=2,
        package="a" * 64,
        identifier="",
        packed=received,
        received=received,
        state=SubmissionState.ACCEPTED,
    )


def total(found: list[Total], code: str, year: int = 2025) -> Total:
    [one] = [one for one in found if (one.variable, one.year) == (code, year)]
    return one


def test_only_amounts_are_added() -> None:
    kinds = addings(SCHEME)
    assert {code for code, kind in kinds.items() if kind is Adding.DECLARED} == {"waste"}
    assert {code for code, kind in kinds.items() if kind is Adding.INFERRED} == {"area", "plants", "capacity"}
    assert {code for code, kind in kinds.items() if kind is Adding.WORKED_OUT} == {"rate"}


def test_sums_say_who_is_missing() -> None:
    works = [work("01", [("waste", "1.5")]), work("02"), CountyWork(county=region("03"))]
    found = total(totals(view("00"), works), "waste")
    assert (found.text, [one.key.id for one in found.missing]) == ("1.5", ["02", "03"])
    assert not found.is_complete
    assert added_figures(view("00"), [found]) == []


def test_zero_is_a_figure() -> None:
    found = total(totals(view("00"), [work("01", [("waste", "0")]), work("02", [("waste", "0")])]), "waste")
    assert (found.text, found.missing, found.is_complete) == ("0", (), True)
    assert [one.number.text for one in added_figures(view("00"), [found])] == ["0"]


def test_units_are_converted_or_the_county_is_named() -> None:
    works = [
        work("01", [("waste", "2", "万吨")]),
        work("02", [("waste", "500")]),
        work("03", [("waste", "3", "台")]),
    ]
    found = total(totals(view("00"), works), "waste")
    assert Decimal(found.text) == 20500
    assert [part.value is None for part in found.parts] == [False, False, True]
    assert not found.is_complete


def test_shares_are_listed_and_never_added() -> None:
    works = [work("01", [("share", "40")]), work("02", [("share", "60")])]
    found = total(totals(view("00", [("share", "50")]), works), "share")
    assert (found.value, found.agrees, len(found.parts)) == (None, None, 2)


@pytest.mark.parametrize(
    ("city", "agrees"),
    [("3.5", True), ("3.6", True), ("3.4", True), ("3", None), ("3.7", False), ("0.0035", False)],
)
def test_rounding_of_the_parts_is_allowed_for(city: str, agrees: bool | None) -> None:
    works = [work("01", [("waste", "1.2")]), work("02", [("waste", "2.3")])]
    found = total(totals(view("00", [("waste", city)]), works), "waste")
    assert found.span == Interval(Decimal("3.40"), Decimal("3.60"))
    assert found.agrees is (agrees if agrees is not None else found.span.meets(parse_number(city).interval))


def test_some_counties_may_not_exceed_the_city() -> None:
    works = [work("01", [("waste", "5")]), CountyWork(county=region("02"))]
    assert total(totals(view("00", [("waste", "3")]), works), "waste").agrees is False
    assert total(totals(view("00", [("waste", "6")]), works), "waste").agrees is None
    below = [work("01", [("waste", "5")]), work("03", [("waste", "-3")]), CountyWork(county=region("02"))]
    assert total(totals(view("00", [("waste", "1")]), below), "waste").agrees is None


def test_counted_things_are_exact() -> None:
    works = [work("01", [("plants", "2")]), work("02", [("plants", "3")])]
    assert total(totals(view("00", [("plants", "5")]), works), "plants").agrees is True
    assert total(totals(view("00", [("plants", "6")]), works), "plants").agrees is False
    city = view("00", [figure(region("01").key, "plants", "3"), figure(region("02").key, "plants", "3")])
    assert [one.name for one in tellings(city, works)] == ["01县"]


def test_a_sum_is_as_open_as_its_parts() -> None:
    works = [work("01", [("waste", "1")]), work("02", [("waste", "2")]), work("03", [("waste", "3")])]
    [found] = added_figures(view("00"), totals(view("00"), works))
    assert (found.number.text, found.number.interval) == ("6", Interval(Decimal("4.5"), Decimal("7.5")))


AMOUNTS = st.decimals(min_value=0, max_value=10**6, places=2)


@given(st.lists(AMOUNTS, min_size=1, max_size=12))
def test_the_sum_is_exact(amounts: list[Decimal]) -> None:
    works = [work(f"{number:02}", [("waste", f"{one}")]) for number, one in enumerate(amounts, 1)]
    found = total(totals(view("00", [("waste", f"{sum(amounts)}")]), works), "waste")
    assert found.value == sum(amounts)
    assert found.agrees
    assert found.span is not None
    assert found.span.high - found.span.low == Decimal("0.01") * len(amounts)


def test_a_county_far_from_the_others_is_a_hint() -> None:
    values = ["50", "52", "49", "51", "500"]
    works = [work(f"{number:02}", [("pm10", text)]) for number, text in enumerate(values, 1)]
    [found] = outliers(SCHEME, totals(view("00"), works))
    assert (found.county.key.id, found.median, found.is_growth) == ("05", Decimal(51), False)
    assert outliers(SCHEME, totals(view("00"), works[-3:])) == [], "three counties are too few to tell"


def test_amounts_are_compared_by_how_they_moved() -> None:
    moved = {
        "01": ("10", "11"),
        "02": ("1000", "1090"),
        "03": ("5", "5.6"),
        "04": ("80", "89"),
        "05": ("7", "700"),
    }
    works = [
        work(code, [figure(region(code).key, "waste", old, year=2024), ("waste", new)])
        for code, (old, new) in moved.items()
    ]
    [found] = outliers(SCHEME, totals(view("00"), works))
    assert (found.county.key.id, found.is_growth, found.value) == ("05", True, Decimal(100))


@given(
    st.lists(st.decimals(min_value=1, max_value=2, places=3), min_size=4, max_size=20), st.integers(2, 1000)
)
def test_scores_do_not_depend_on_the_unit(values: list[Decimal], factor: int) -> None:
    named = {region(f"{number:02}"): one for number, one in enumerate(values)}
    scaled = {county: one * factor for county, one in named.items()}
    assert set(scores(named)) == set(scores(scaled))


def test_equal_values_have_no_outlier_but_one_that_stands_apart_is_one() -> None:
    same = {region(f"{number:02}"): Decimal(5) for number in range(9)}
    assert scores(same) == {}
    assert set(scores({**same, region("99"): Decimal(6)})) == {region("99")}


def test_one_figure_told_in_two_ways() -> None:
    county = region("01").key
    said = Statement(
        document="工作报告",
        place="第 3 段",
        wording="",
        kind=StatementKind.VALUE,
        subject=county,
        variable="area",
        year=2025,
        number=parse_number("7"),
        unit="公顷",
    )
    city = view("00", [figure(county, "waste", "1.3"), figure(county, "plants", "4")], statements=[said])
    works = [work("01", [("waste", "0.0012", "万吨"), ("plants", "4"), ("area", "6.2")])]
    found = {one.variable: [told.where for told in one.told] for one in tellings(city, works)}
    assert found == {
        "waste": ["01县第 2 次报送", "市级档案库"],
        "area": ["01县第 2 次报送", "工作报告第 3 段"],
    }
    agreeing = [work("01", [("waste", "0.00013", "万吨"), ("area", "7.0")])]
    assert tellings(city, agreeing) == []


def test_an_enterprise_in_two_counties() -> None:
    firm = SubjectKey(SubjectKind.ENTERPRISE, "0001")
    there = SubjectKey(SubjectKind.ENTERPRISE, "0007")
    works = [
        work(
            "01",
            [figure(firm, "waste", "5")],
            enterprises=[Enterprise(id="0001", name="甲厂", credit_code=CODE)],
        ),
        work(
            "02",
            [figure(there, "waste", "7"), figure(there, "area", "1")],
            enterprises=[
                Enterprise(id="0007", name="甲厂二分厂", credit_code=CODE.lower()),
                Enterprise(id="0008", name="乙厂", credit_code="无"),
            ],
        ),
        work("03", enterprises=[Enterprise(id="0001", name="丙厂", credit_code="无")]),
    ]
    [found] = shared_enterprises(SCHEME, works)
    assert (found.credit_code, [one.enterprise.name for one in found.places]) == (
        CODE,
        ["甲厂", "甲厂二分厂"],
    )
    assert [(one.variable, [told.text for told in one.told]) for one in found.tellings] == [
        ("waste", ["5", "7"])
    ]


def finding(severity: Severity) -> Finding:
    return Finding(
        rule="", check="", severity=severity, subject=region("01"), period="", topic="", title="", message=""
    )


def test_the_board_ranks_and_shows_why() -> None:
    plain = [work(code) for code in ("01", "02", "03")]
    wrong = CountyWork(
        county=region("04"),
        view=view("04"),
        submission=submission("04", "2025-12-30T04:00:00+00:00"),
        findings=(finding(Severity.ERROR), finding(Severity.WARNING)),
    )
    rows = board([wrong, CountyWork(county=region("05")), *plain], date(2025, 12, 31))
    assert [(row.county.key.id, row.place) for row in rows] == [
        ("01", 1),
        ("02", 1),
        ("03", 1),
        ("04", 4),
        ("05", None),
    ]
    assert (rows[3].errors, rows[3].unexplained, rows[3].warnings, rows[3].days) == (1, 1, 1, 1)
    assert rows[4].days is None
