"""Figures that cities published, with the verdict a person came to (domain facts, fixtures)."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from cmarchive.assessment import Scheme, Severity
from cmarchive.jobs import Monitor
from cmarchive.model import Enterprise, Figure, Finding, Profile
from cmarchive.rules import run_rules
from cmarchive.view import View

ReadFigures = Callable[[Scheme, Profile, Mapping[str, str]], list[Figure]]
Judge = Callable[..., list[Finding]]


@pytest.fixture
def judge(cm2011: Scheme, read_figures_of: ReadFigures) -> Judge:
    """Run these shipped rules over figures of one region."""

    def run(year: int, figures: Mapping[str, str], *rules: str) -> list[Finding]:
        assert set(rules) <= {one.id for one in cm2011.rules}
        profile = Profile(scheme="cm-2011", county="某地", region_code="530326", year=year)
        view = View(scheme=cm2011, profile=profile, figures=read_figures_of(cm2011, profile, figures))
        return run_rules(view, Monitor(), only=rules)

    return run


def test_huize_water_use_adds_up(judge: Judge) -> None:
    figures = {
        "water_use_total": "1.1451",
        "water_use_agriculture": "0.80373",
        "water_use_industry": "0.16179",
        "water_use_domestic": "0.179577",
    }
    assert judge(2016, figures, "C5") == []
    assert len(judge(2016, {**figures, "water_use_total": "1.1541"}, "C5")) == 1


@pytest.mark.parametrize(
    ("before", "now", "change"), [("65.67", "60.6", "-7.72"), ("20.35", "18.2", "-10.57")]
)
def test_huize_changes_recompute(judge: Judge, before: str, now: str, change: str) -> None:
    figures = {"water_intensity@2015": before, "water_intensity": now, "water_intensity_change": change}
    assert judge(2016, figures, "C6-b") == []


def test_bozhou_sources_and_sections(judge: Judge) -> None:
    figures = {
        "source_volume_total": "544.77",
        "source_volume_surface": "93.72",
        "source_volume_ground": "451.05",
        "section_total": "13",
        "section_class_2": "1",
        "section_class_3": "4",
        "section_class_4": "7",
        "section_class_5": "1",
        "section_class_1": "0",
        "section_class_worse": "0",
        "section_share_4": "53.8",
        "section_share_5": "7.7",
    }
    assert judge(2022, figures, "E2", "E3-a", "E3-b", "E3-e", "E3-f") == []
    shares = {"section_share_1_3": "38.5", "section_share_worse": "0.0"}
    assert judge(2022, {**figures, **shares}, "E3-h") == []


def test_bozhou_exceedance_is_explained(judge: Judge) -> None:
    figures = {"source_exceedance": "1", "source_qualified_rate": "100", "source_exemption": "1"}
    assert judge(2022, figures, "E5") == []
    assert len(judge(2022, {**figures, "source_exemption": "0"}, "E5")) == 1


def test_ankang_good_days(judge: Judge) -> None:
    figures = {"air_good_days": "81", "air_valid_days": "91", "air_good_ratio": "89"}
    assert judge(2020, figures, "D1") == []


def test_chongqing_eighty_percent_is_not_290_days(judge: Judge) -> None:
    figures = {"air_good_days": "311", "air_valid_days": "365", "air_good_ratio": "85"}
    assert judge(2009, figures, "D1") == []
    wrong = {"air_good_days": "290", "air_valid_days": "365", "air_good_ratio": "80.0"}
    [finding] = judge(2009, wrong, "D1")
    assert "应为 79.5%" in finding.message


def test_xian_sludge(judge: Judge) -> None:
    assert judge(2010, {"sludge_generated": "500", "sewage_treated_central": "71"}, "F11-c") == []


def test_jiaozhou_per_head_and_truncated_share(judge: Judge) -> None:
    figures = {"gdp": "217.01", "resident_population": "76.95", "gdp_per_capita": "2.82 万元"}
    assert judge(2006, figures, "B1-c") == []
    days = {"air_good_days": "359", "air_valid_days": "365", "air_good_ratio": "98.3"}
    [finding] = judge(2006, days, "D1")
    assert "舍去了尾数" in finding.cause


def test_intensity_in_tonnes_per_ten_thousand_yuan(judge: Judge) -> None:
    figures = {"cod_industrial": "5200", "industrial_value_added": "1040", "cod_intensity": "0.50"}
    assert judge(2008, figures, "G10-a") == []
    [finding] = judge(2008, {**figures, "cod_intensity": "5.0"}, "G10-a")
    assert "10 的 1 次方" in finding.cause


def test_jiaozhou_per_head_by_registered_population(judge: Judge) -> None:
    figures = {"gdp": "217.01", "resident_population": "76.95", "registered_population": "81.20"}
    [finding] = judge(2006, {**figures, "gdp_per_capita": "26725"}, "B1-c")
    assert finding.cause == "用年末户籍人口 81.20 万人计算正好与填报相符，可能误用了年末户籍人口。"
    [unrelated] = judge(2006, {**figures, "gdp_per_capita": "23111"}, "B1-c")
    assert "户籍" not in unrelated.cause
    average = {"gdp": "217.01", "resident_population_average": "76.55", "registered_population": "81.20"}
    [finding] = judge(2006, {**average, "gdp_per_capita": "2.67 万元"}, "B1-a")
    assert "户籍" in finding.cause


Row = tuple[str, Mapping[str, Any], Mapping[str, str], int]
COUNTIES = ("91", "90", "89", "89", "86", "86", "85", "84", "81", "79")
CHANGE = {"left": ["g"], "right": ["g_a", "g_b"]}
PUBLISHED: list[Row] = [
    # 咸阳市: parts of 44 cases, 23 of 26 items reached
    ("sum", {"total": "n", "parts": ["m", "k", "j"]}, {"n": "44", "m": "2", "k": "14", "j": "28"}, 0),
    ("sum", {"total": "n", "parts": ["m", "k", "j"]}, {"n": "45", "m": "2", "k": "14", "j": "28"}, 1),
    ("sum", {"total": "n", "parts": ["m", "k"]}, {"n": "26", "m": "23", "k": "3"}, 0),
    # national 2010: 较2009年提高 1.7 和 0.85 个百分点; 大理: +11.11
    ("balance", CHANGE, {"g": "65.12", "g_a": "63.42", "g_b": "1.7"}, 0),
    ("balance", CHANGE, {"g": "72.91", "g_a": "72.06", "g_b": "0.85"}, 0),
    ("balance", CHANGE, {"g": "72.91", "g_a": "72.06", "g_b": "0.58"}, 1),
    ("balance", CHANGE, {"g": "81.37", "g_a": "70.26", "g_b": "11.11"}, 0),
    # satisfaction: the parts do not average to the total, since their weights are unpublished
    (
        "mean",
        {"result": "rate", "parts": ["share_1", "share_2", "share_3", "g"]},
        {"rate": "62.9", "share_1": "55.2", "share_2": "62", "share_3": "67.7", "g": "68"},
        0,  # 62 and 68 were printed to the whole: 63.2 ± 0.3
    ),
    (
        "mean",
        {"result": "rate", "parts": ["share_1", "share_2", "share_3", "g"]},
        {"rate": "81.37", "share_1": "79.39", "share_2": "84.87", "share_3": "75.23", "g": "86.08"},
        1,
    ),
    # 重庆: 85 % of a year
    ("product", {"result": "big", "factors": ["valid"], "factor": "0.85"}, {"big": "310", "valid": "365"}, 0),
    ("product", {"result": "big", "factors": ["valid"], "factor": "0.80"}, {"big": "290", "valid": "365"}, 1),
]


@pytest.mark.parametrize(("check", "params", "figures", "hits"), PUBLISHED)
def test_published(
    run_check: Judge, check: str, params: Mapping[str, Any], figures: Mapping[str, str], hits: int
) -> None:
    assert len(run_check(check, params, figures)) == hits


def test_ankang_mean_of_ten_counties(run_check: Judge) -> None:
    """Ten counties stand as enterprises: their days are ten times the printed mean."""
    figures = {f"{number:04d}/n": days for number, days in enumerate(COUNTIES, start=1)}
    counties = [Enterprise(id=f"{number:04d}", name=f"县{number}") for number in range(1, 11)]
    params = {"variables": ["n"], "comparator": "="}
    assert run_check("cross-level-sum", params, {**figures, "n": "860"}, enterprises=counties) == []
    assert len(run_check("cross-level-sum", params, {**figures, "n": "861"}, enterprises=counties)) == 1


def test_no_shipped_rule_recomputes_satisfaction_from_its_parts(cm2011: Scheme) -> None:
    reading = [rule for rule in cm2011.rules if rule.params.get("result") == "satisfaction_rate"]
    assert {rule.check for rule in reading} <= {"ratio", "supported"}


WASTE = {
    "solid_waste_generated": "8.20 万吨",
    "solid_waste_reused": "5.71 万吨",
    "solid_waste_disposed": "0.62 万吨",
    "solid_waste_stored": "2.87 万吨",
}
STOCK = {"solid_waste_reused_from_stock": "1.00 万吨", "solid_waste_disposed_from_stock": "0"}


def test_solid_waste_that_only_closes_with_stock_asks_for_it(judge: Judge) -> None:
    [finding] = judge(2010, WASTE, "G1-a")
    assert finding.severity is Severity.WARNING
    assert finding.message.endswith(
        "相差 10000 吨。没有填报“综合利用往年贮存量”或“处置往年贮存量”，如有，补填共 10000 吨即可平衡"
    )
    assert judge(2010, WASTE | STOCK, "G1-a") == []
    wrong = judge(2010, WASTE | STOCK | {"solid_waste_reused_from_stock": "0.50 万吨"}, "G1-a")
    assert [one.severity for one in wrong] == [Severity.ERROR]
    less = judge(2010, WASTE | {"solid_waste_stored": "0.87 万吨"}, "G1-a")
    assert [one.severity for one in less] == [Severity.ERROR]
