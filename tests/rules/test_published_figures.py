"""Figures that cities published, with the verdict a person came to (domain facts, fixtures)."""

from collections.abc import Callable, Mapping

import pytest

from cmarchive.assessment import Scheme
from cmarchive.jobs import Monitor
from cmarchive.model import Figure, Finding, Profile
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
