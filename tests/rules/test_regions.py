"""A city and its counties, and this submission against the one before."""

from collections.abc import Callable, Mapping

import pytest

from cmarchive.assessment import Level, RuleSpec, Scheme, Severity
from cmarchive.jobs import Monitor
from cmarchive.model import Enterprise, Figure, FigureKey, Finding, Profile, Subject, SubjectKey, SubjectKind
from cmarchive.numbers import parse_number
from cmarchive.provenance import Provenance
from cmarchive.rules import check_problems, run_rules
from cmarchive.view import View

Make = Callable[..., Scheme]
CITY = SubjectKey(SubjectKind.REGION, "610100")
NORTH, SOUTH = (
    Subject(key=SubjectKey(SubjectKind.REGION, code), name=name)
    for code, name in (("610102", "示例北区"), ("610103", "示例南区"))
)
PLACES = {
    "city": CITY,
    "north": NORTH.key,
    "south": SOUTH.key,
    "firm": SubjectKey(SubjectKind.ENTERPRISE, "0001"),
}
PROFILE = Profile(scheme="small", county="示例市", region_code="610100", year=2025)


def figures(told: Mapping[str, str], scheme: Scheme) -> list[Figure]:
    """``{"north/total/2025": "3.0"}``, with a unit after a blank where it is another."""
    made = []
    for place, text in told.items():
        subject, code, year = place.split("/")
        number, _, unit = text.partition(" ")
        key = FigureKey(PLACES[subject], code, int(year))
        made.append(Figure(key=key, number=parse_number(number), unit=unit or scheme.variables[code].unit))
    return made


def rule(check: str, level: Level = Level.REGION, **params: object) -> RuleSpec:
    return RuleSpec(
        id="T",
        check=check,
        severity=Severity.ERROR,
        title="试",
        level=level,
        params=params,
        provenance=Provenance(mark="mem"),
    )


@pytest.fixture
def found(small_scheme: Make) -> Callable[..., list[Finding]]:
    def find(
        one: RuleSpec, told: Mapping[str, str], previous: Mapping[str, str] | None = None
    ) -> list[Finding]:
        scheme = small_scheme([one])
        assert check_problems(one, scheme) == []
        view = View(
            scheme=scheme,
            profile=PROFILE,
            enterprises=[Enterprise(id="0001", name="甲厂")],
            figures=figures(told, scheme),
            counties=[NORTH, SOUTH],
            previous=figures(previous or {}, scheme),
        )
        return run_rules(view, Monitor())

    return find


COUNTIES = rule("cross-level-sum", variables=["total"], over="counties", comparator="=")


@pytest.mark.parametrize(
    ("told", "hits"),
    [
        ({"city/total/2025": "10.0", "north/total/2025": "4.0", "south/total/2025": "6.0"}, 0),
        ({"city/total/2025": "10.0", "north/total/2025": "4.02", "south/total/2025": "6.02"}, 0),
        ({"city/total/2025": "10.0", "north/total/2025": "4.0", "south/total/2025": "7.0"}, 1),
        ({"city/total/2025": "10.0", "north/total/2025": "4.0", "south/total/2025": "5.0"}, 1),
        ({"city/total/2025": "10.0", "north/total/2025": "4000 千克", "south/total/2025": "6.0"}, 0),
        ({"city/total/2025": "10.0", "north/total/2025": "4.0"}, 0),
        ({"city/total/2025": "10.0", "north/total/2025": "14.0"}, 1),
        ({"city/total/2025": "0", "north/total/2025": "0", "south/total/2025": "0"}, 0),
        ({"north/total/2025": "4.0", "south/total/2025": "6.0"}, 0),
    ],
)
def test_counties_add_up_to_the_city(
    found: Callable[..., list[Finding]], told: Mapping[str, str], hits: int
) -> None:
    findings = found(COUNTIES, told)
    assert len(findings) == hits
    assert all(one.subject.key == CITY and "个县区合计" in one.message for one in findings)


def test_what_holds_of_a_region_must_hold_of_its_counties(found: Callable[..., list[Finding]]) -> None:
    told = {"south/total/2025": "9.0", "south/a/2025": "1.0", "south/b/2025": "3.0"}
    [finding] = found(rule("sum", total="total", parts=["a", "b"]), told)
    assert finding.subject == SOUTH


def test_a_region_nobody_knows_is_left_alone(found: Callable[..., list[Finding]], small_scheme: Make) -> None:
    PLACES["stray"] = SubjectKey(SubjectKind.REGION, "999999")
    assert found(rule("non-negative"), {"stray/total/2025": "-1"}) == []


@pytest.mark.parametrize(
    ("now", "before", "hits"),
    [
        ("12.5", "12.5", 0),
        ("12.50", "12.5", 0),
        ("12.54", "12.5", 0),
        ("12.7", "12.5", 1),
        ("12500 千克", "12.5", 0),
        ("0", "0.0", 0),
        ("0", "5", 1),
    ],
)
@pytest.mark.parametrize(
    ("place", "level"), [("city", Level.REGION), ("firm", Level.ENTERPRISE), ("north", Level.REGION)]
)
def test_history_is_not_rewritten_in_silence(
    found: Callable[..., list[Finding]], place: str, level: Level, now: str, before: str, hits: int
) -> None:
    one = rule("unrevised", level)
    findings = found(
        one, {f"{place}/total/2024": now}, {f"{place}/total/2024": before, f"{place}/a/2024": "1"}
    )
    assert len(findings) == hits
    assert all("上次报送" in finding.message and finding.topic == "total" for finding in findings)


def test_without_a_previous_submission_nothing_is_compared(found: Callable[..., list[Finding]]) -> None:
    assert found(rule("unrevised"), {"city/total/2024": "1"}) == []
