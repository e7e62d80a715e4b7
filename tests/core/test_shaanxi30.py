"""The second scheme: what is known of it as printed, what is unknown said to be unknown, and judged accordingly."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

import pytest

from cmarchive.assessment import Condition, ConditionKind, Indicator, Scheme
from cmarchive.model import Figure, FigureKey, Profile, SubjectKey, SubjectKind
from cmarchive.numbers import parse_number
from cmarchive.rules import Verdict, verdicts
from cmarchive.session import scheme
from cmarchive.view import View

PROFILE = Profile(scheme="shaanxi-30", county="示例县", region_code="610123", year=2025)
# item: comparator, limit, unit, as printed
LIMITS = {
    "1": ("<=", "10", ""),
    "3": (">=", "1.5", "%"),
    "10": (">=", "96", "%"),
    "12": ("<=", "60", "dB(A)"),
    "13": ("<=", "70", "dB(A)"),
    "14": (">=", "5", "%"),
    "16": (">=", "60", "%"),
    "19": (">=", "60", "%"),
    "20": (">=", "85", "%"),
    "21": (">=", "80", "%"),
    "22": (">=", "70", "%"),
    "23": ("=", "100", "%"),
}


@pytest.fixture(scope="module")
def shaanxi() -> Scheme:
    return scheme("shaanxi-30")


def item(of: Scheme, code: str) -> Indicator:
    found = of.indicator(code)
    assert found is not None
    return found


def shape(condition: Condition) -> object:
    """A condition as kinds, comparators and limits."""
    if condition.of:
        return (condition.kind.value, [shape(part) for part in condition.of])
    limit = condition.against or ("" if condition.limit is None else str(condition.limit))
    return f"{condition.variable} {condition.comparator} {limit}".strip()


def test_thirty_items_in_five_groups(shaanxi: Scheme) -> None:
    groups = [one.group for one in shaanxi.indicators]
    assert [one.code for one in shaanxi.indicators] == [str(number) for number in range(1, 31)]
    counts = {group: groups.count(group) for group in dict.fromkeys(groups)}
    assert counts == {"基本条件": 3, "社会经济": 5, "环境质量": 5, "环境建设": 10, "环境管理": 7}


@pytest.mark.parametrize(("code", "printed"), LIMITS.items())
def test_plain_limits_are_as_printed(shaanxi: Scheme, code: str, printed: tuple[str, str, str]) -> None:
    condition = item(shaanxi, code).condition
    assert condition.kind is ConditionKind.THRESHOLD
    assert (condition.comparator, str(condition.limit), condition.unit) == printed
    assert condition.years == (3 if code == "1" else 1)


def test_composed_items(shaanxi: Scheme) -> None:
    assert shape(item(shaanxi, "6").condition) == (
        "all",
        ["energy_per_gdp < provincial_energy_per_gdp", "energy_per_gdp down"],
    )
    assert shape(item(shaanxi, "9").condition) == (
        "any",
        [
            ("all", ["air_good_ratio >= 80", "air_automatic"]),
            ("all", ["air_so2 <= 60", "air_no2 <= 40", "air_pm10 <= 70"]),
        ],
    )
    assert shape(item(shaanxi, "17").condition) == (
        "all",
        ["key_enterprise_rate >= 95", "declaration_rate >= 95"],
    )
    assert shape(item(shaanxi, "18").condition) == (
        "any",
        ["ban_zone_coverage > 50", "clean_energy_rate > 40"],
    )
    border = item(shaanxi, "11").condition.of[2]
    assert (border.provenance.mark, "没有印比较符号" in border.provenance.note) == ("D", True)


def test_what_was_not_found_is_named_unknown(shaanxi: Scheme) -> None:
    for number in range(25, 31):
        one = item(shaanxi, str(number))
        assert one.condition.kind is ConditionKind.UNKNOWN
        assert (one.provenance.mark, one.name.startswith("未知"), one.variables) == ("mem", True, ())
        assert not any(slot.is_needed(frozenset()) for slot in one.evidence)
    assert item(shaanxi, "24").condition.of[-1].kind is ConditionKind.UNKNOWN
    assert "26 项" in shaanxi.verification


def test_every_entry_says_where_it_is_from(shaanxi: Scheme) -> None:
    for one in shaanxi.indicators:
        assert one.provenance.source
        assert all(part.provenance.source for part in one.condition.walk())


def test_what_is_shared_with_the_national_scheme_is_the_same(shaanxi: Scheme) -> None:
    national = scheme("cm-2011")
    assert shaanxi.slots == national.slots
    assert set(shaanxi.flags) == set(national.flags) - {"west", "water_scarce"}
    shared = {rule.id: rule for rule in national.rules if rule.id not in ("A1-b", "C4-a", "C4-b")}
    assert {rule.id: rule for rule in shaanxi.rules if not rule.id.startswith("SX")} == shared
    assert not any(
        variable.required
        for code, variable in shaanxi.variables.items()
        if code
        not in {name for one in shaanxi.indicators for part in one.condition.walk() for name in _names(part)}
    )


def _names(condition: Condition) -> Iterator[str]:
    yield from (condition.variable, condition.against)


def judged(shaanxi: Scheme, figures: Mapping[str, str | tuple[str, ...]], code: str) -> tuple[Verdict, str]:
    region = SubjectKey(SubjectKind.REGION, PROFILE.region_code)
    entered = []
    for variable, texts in figures.items():
        given = (texts,) * 3 if isinstance(texts, str) else texts
        for year, text in zip((2023, 2024, 2025), given, strict=True):
            unit = shaanxi.variables[variable].unit
            entered.append(
                Figure(key=FigureKey(region, variable, year), number=parse_number(text), unit=unit)
            )
    view = View(scheme=shaanxi, profile=PROFILE, figures=entered)
    verdict = next(one for one in verdicts(view) if one.indicator.code == code)
    return verdict.verdict, verdict.sentence


def test_an_unknown_item_is_never_judged(shaanxi: Scheme) -> None:
    verdict, sentence = judged(shaanxi, {}, "25")
    assert verdict is Verdict.NO_DATA
    assert sentence == "第25项 未知②：缺数据。考核方案未取得原文，无法判断。"


def test_a_cut_item_is_never_met(shaanxi: Scheme) -> None:
    both = {"target_responsibility": "1", "environment_in_appraisal": "1"}
    verdict, sentence = judged(shaanxi, both, "24")
    assert verdict is Verdict.NO_DATA
    assert "原文此后残缺" in sentence
    assert judged(shaanxi, both | {"target_responsibility": "0"}, "24")[0] is Verdict.GAP


@pytest.mark.parametrize(
    ("code", "figures", "verdict"),
    [
        ("1", {"urban_assessment_rank": ("9", "10", "1")}, Verdict.MET),
        ("1", {"urban_assessment_rank": ("9", "11", "1")}, Verdict.GAP),
        ("6", {"energy_per_gdp": ("0.5", "0.4", "0.3"), "provincial_energy_per_gdp": "0.6"}, Verdict.MET),
        ("6", {"energy_per_gdp": ("0.5", "0.4", "0.4"), "provincial_energy_per_gdp": "0.6"}, Verdict.GAP),
        ("6", {"energy_per_gdp": ("0.6", "0.4", "0.3"), "provincial_energy_per_gdp": "0.6"}, Verdict.GAP),
        ("9", {"air_good_ratio": "80.0", "air_automatic": "1"}, Verdict.MET),
        ("9", {"air_good_ratio": "79.9", "air_automatic": "1"}, Verdict.NO_DATA),
        (
            "9",
            {
                "air_good_ratio": "79.9",
                "air_automatic": "1",
                "air_so2": "60",
                "air_no2": "40",
                "air_pm10": "70",
            },
            Verdict.MET,
        ),
        ("18", {"ban_zone_coverage": "50", "clean_energy_rate": "40.1"}, Verdict.MET),
        ("18", {"ban_zone_coverage": "50", "clean_energy_rate": "40"}, Verdict.NOT_MET),
    ],
)
def test_verdicts(
    shaanxi: Scheme, code: str, figures: Mapping[str, str | tuple[str, ...]], verdict: Verdict
) -> None:
    assert judged(shaanxi, figures, code)[0] is verdict


def test_limits_are_exact(shaanxi: Scheme) -> None:
    assert item(shaanxi, "3").condition.limit == Decimal("1.5")
