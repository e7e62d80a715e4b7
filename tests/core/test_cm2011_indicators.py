"""The shipped scheme cm-2011: its indicators and variables as data, and how sure each entry says it is."""

import re
import shutil
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from cmarchive.assessment import (
    Condition,
    ConditionKind,
    Expiry,
    Frequency,
    Level,
    Need,
    Scheme,
    VariableKind,
    Window,
)
from cmarchive.model import Figure, FigureKey, Profile
from cmarchive.numbers import is_unit, parse_number, plain, unit_factor
from cmarchive.resources import resource
from cmarchive.rules.verdicts import Verdict, indicator_values, summary_sentence, verdicts
from cmarchive.scheme import load_scheme
from cmarchive.text import fold
from cmarchive.view import View

Entry = dict[str, Any]
MARKS = {"V", "V÷", "L2", "L", "O", "D", "mem", "F", "F~", "M+", "M", "M−"}
SOURCE_KEY = re.compile(r"[STX]\d{1,2}")
YEARLY = "each-year"


def read(name: str, table: str) -> list[Entry]:
    text = resource(f"schemes/cm-2011/{name}.toml").read_text(encoding="utf-8")
    entries: list[Entry] = tomllib.loads(text)[table]
    return entries


INDICATORS = {entry["code"]: entry for entry in read("indicators", "indicator")}
VARIABLES = {entry["code"]: entry for entry in read("variables", "variable")}


def walk(condition: Entry) -> Iterator[Entry]:
    yield condition
    for part in condition.get("of", ()):
        yield from walk(part)


def leaves(code: str) -> list[Entry]:
    return [one for one in walk(INDICATORS[code]["condition"]) if "of" not in one]


CONDITIONS = [(code, one) for code in INDICATORS for one in walk(INDICATORS[code]["condition"])]
LEAVES = [(code, one) for code in INDICATORS for one in leaves(code)]
EVIDENCE = [(code, slot) for code, entry in INDICATORS.items() for slot in entry["evidence"]]


def test_26_indicators_in_order_and_groups() -> None:
    assert list(INDICATORS) == [str(number) for number in range(1, 27)]
    groups = Counter(entry["group"] for entry in INDICATORS.values())
    assert groups == {"基本条件": 3, "经济社会": 4, "环境质量": 5, "环境建设": 8, "环境管理": 6}


def test_short_names_are_short_and_different() -> None:
    shorts = [entry["short"] for entry in INDICATORS.values()]
    assert len(set(shorts)) == 26
    assert max(map(len, shorts)) <= 7


def test_codes_are_given_once() -> None:
    for name, table, key in (("variables", "variable", "code"), ("indicators", "indicator", "code")):
        codes = [entry[key] for entry in read(name, table)]
        assert len(codes) == len(set(codes))
    slots = [slot["code"] for _, slot in EVIDENCE]
    assert len(slots) == len(set(slots))


def test_every_entry_says_how_sure_it_is() -> None:
    entries = [*INDICATORS.values(), *VARIABLES.values(), *(one for _, one in CONDITIONS)]
    entries += [slot for _, slot in EVIDENCE]
    for entry in entries:
        assert entry["mark"] in MARKS, entry
        for key in filter(None, entry.get("source", "").split(",")):
            assert SOURCE_KEY.fullmatch(key), entry


def test_only_items_1_and_2_are_official_wording() -> None:
    official = {code: entry["mark"] for code, entry in INDICATORS.items() if entry["mark"].startswith("V")}
    assert official == {"1": "V", "2": "V÷"}
    judged = {code for code, one in CONDITIONS if one["mark"].startswith("V")}
    assert judged == {"1", "2"}
    assert {code for code, slot in EVIDENCE if slot["mark"].startswith("V")} == set()
    assert {code for code, one in VARIABLES.items() if one["mark"].startswith("V")} == {"no_major_incident"}


def test_no_limit_is_called_official() -> None:
    limits = [one for _, one in LEAVES if "limit" in one]
    assert len(limits) == 19
    assert not any(one["mark"].startswith("V") for one in limits)


def test_every_indicator_tells_what_is_unverified() -> None:
    for code, entry in INDICATORS.items():
        assert entry["note"], code
        assert entry["explanation"], code
        assert entry["lead_departments"], code
        assert entry["data_source"], code


def test_conditions_speak_of_known_variables_and_units() -> None:
    for code, one in LEAVES:
        for key in ("variable", "against"):
            if key in one:
                assert one[key] in VARIABLES, (code, one)
                assert one[key] in INDICATORS[code]["variables"], (code, one)
        if "unit" in one:
            unit_factor(VARIABLES[one["variable"]]["unit"], one["unit"])
        if one["kind"] == ConditionKind.FACT:
            assert VARIABLES[one["variable"]]["kind"] == VariableKind.BOOLEAN
        if one["kind"] == ConditionKind.TREND:
            assert one["comparator"] in ("down", "up")
            assert one["years"] == 3
    for code, entry in INDICATORS.items():
        assert set(entry["variables"]) <= set(VARIABLES), code


def test_conditions_have_kinds_windows_and_texts() -> None:
    for code, one in CONDITIONS:
        kind = ConditionKind(one["kind"])
        assert one["text"], code
        assert (kind in (ConditionKind.ALL, ConditionKind.ANY)) == ("of" in one)
        if "of" not in one:
            assert Window(one["window"])
            assert one["years"] == (3 if one["window"] == YEARLY else 1)


@pytest.mark.parametrize(
    ("code", "variable", "comparator", "limit", "unit"),
    [
        ("4", "income_urban", ">=", "10000", "元"),
        ("4", "env_investment_index", ">=", "1.7", "%"),
        ("8", "air_good_ratio", ">=", "85", "%"),
        ("8", "air_so2", "<=", "60", "微克/立方米"),
        ("8", "air_no2", "<=", "40", "微克/立方米"),
        ("8", "air_pm10", "<=", "70", "微克/立方米"),
        ("9", "source_qualified_rate", ">=", "100", "%"),
        ("11", "noise_area", "<=", "60", "dB(A)"),
        ("12", "noise_traffic", "<=", "70", "dB(A)"),
        ("13", "green_cover_rate", ">=", "35", "%"),
        ("14", "sewage_central_rate", ">=", "80", "%"),
        ("14", "reclaimed_rate", ">=", "20", "%"),
        ("15", "key_enterprise_rate", ">=", "100", "%"),
        ("16", "clean_energy_rate", ">=", "50", "%"),
        ("17", "vehicle_inspection_rate", ">=", "80", "%"),
        ("18", "garbage_treatment_rate", ">=", "85", "%"),
        ("19", "solid_waste_disposal_reuse_rate", ">=", "90", "%"),
        ("24", "satisfaction_rate", ">", "80", "%"),
        ("25", "school_env_rate", ">=", "85", "%"),
    ],
)
def test_limit(code: str, variable: str, comparator: str, limit: str, unit: str) -> None:
    [one] = [leaf for leaf in leaves(code) if leaf["variable"] == variable]
    assert (one["kind"], one["comparator"], one["limit"], one["unit"]) == (
        "threshold",
        comparator,
        limit,
        unit,
    )


def test_western_cities_have_their_own_income() -> None:
    [income] = [leaf for leaf in leaves("4") if leaf["variable"] == "income_urban"]
    assert income["cases"] == [{"when": {"all": ["west"]}, "limit": "8500"}]


def test_reclaimed_water_counts_only_where_water_is_scarce() -> None:
    conditional = [(code, one["variable"], one["when"]) for code, one in LEAVES if "when" in one]
    assert conditional == [("14", "reclaimed_rate", {"all": ["water_scarce"]})]


def test_item_1_compares_four_pollutants_with_their_targets() -> None:
    pairs = [(one["kind"], one["variable"], one["comparator"], one["against"]) for one in leaves("1")]
    pollutants = ("cod", "nh3n", "so2", "nox")
    assert pairs == [("assigned", f"{name}_total", "<=", f"{name}_target") for name in pollutants]


def test_item_2_has_three_different_windows() -> None:
    windows = {one["variable"]: one["window"] for one in leaves("2")}
    assert windows == {
        "no_major_incident": "each-year",
        "emergency_plan": "now",
        "emergency_drill": "now",
        "no_major_violation": "latest",
    }


def test_items_5_to_7_want_a_fall() -> None:
    for code, count in (("5", 1), ("6", 1), ("7", 4)):
        found = leaves(code)
        assert len(found) == count
        assert {(one["kind"], one["comparator"]) for one in found} == {("trend", "down")}


def test_evidence_slots() -> None:
    counts = Counter(code for code, _ in EVIDENCE)
    assert set(counts) == set(INDICATORS)
    assert all(2 <= count <= 6 for count in counts.values())
    for code, slot in EVIDENCE:
        assert re.fullmatch(rf"{int(code):02d}-0[1-6]", slot["code"])
        assert Need(slot["need"])
        assert slot["retention"] in ("Y", "D30", "D10")
        assert slot["keywords"], slot
        assert Frequency(slot.get("frequency", "once"))
        assert Expiry(slot.get("expiry", "none"))
        assert (slot.get("instance") == "year") == slot.get("each_year", False)


def test_every_indicator_starts_with_its_a_class_volume() -> None:
    for entry in INDICATORS.values():
        first = entry["evidence"][0]
        assert (first["title"], first["need"]) == ("指标完成情况分册（A 类）", "R")


def test_every_indicator_judged_by_year_wants_yearly_evidence() -> None:
    by_year = {code for code, one in LEAVES if one["window"] == YEARLY}
    assert by_year <= {code for code, slot in EVIDENCE if slot.get("each_year")}


def test_variables_have_known_units_kinds_and_levels() -> None:
    for code, entry in VARIABLES.items():
        assert re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", code)
        assert is_unit(entry["unit"]), code
        assert Level.REGION in entry.get("levels", ["region"]) or entry["levels"] == [Level.ENTERPRISE]
        kind = VariableKind(entry["kind"])
        assert (kind is VariableKind.PERCENT) == (entry["unit"] == "%"), code
        if kind is VariableKind.COUNT:
            assert entry["decimals"] == 0, code


def test_names_and_aliases_are_unambiguous() -> None:
    called = defaultdict(set)
    for code, entry in VARIABLES.items():
        for name in (code, entry["name"], *entry.get("aliases", ())):
            called[fold(name)].add(code)
    assert {name: codes for name, codes in called.items() if len(codes) > 1} == {}


def test_required_are_exactly_the_figures_without_which_a_year_cannot_be_judged() -> None:
    needed = {
        one[key]
        for _, one in LEAVES
        for key in ("variable", "against")
        if one["window"] == YEARLY and "when" not in one and key in one
    }
    assert {code for code, entry in VARIABLES.items() if entry.get("required")} == needed


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (5, "industrial_water_total"),
        (6, "water_fresh"),
        (7, "water_reused"),
        (8, "coal_industrial"),
        (37, "wastewater_discharged"),
        (72, "so2_industrial"),
        (86, "solid_waste_generated"),
        (87, "hazardous_waste_generated"),
        (96, "solid_waste_reused"),
        (97, "hazardous_waste_reused"),
        (105, "solid_waste_reused_from_stock"),
        (106, "solid_waste_stored"),
        (108, "solid_waste_disposed"),
        (111, "solid_waste_disposed_from_stock"),
        (112, "solid_waste_discharged"),
    ],
)
def test_items_of_the_enterprise_form(number: int, code: str) -> None:
    assert VARIABLES[code]["form"] == f"基1-1:{number}"
    assert VARIABLES[code]["levels"] == ["region", "enterprise"]
    assert VARIABLES[code]["unit"] == "吨"


@pytest.fixture
def scheme(tmp_path: Path) -> Scheme:
    """The shipped scheme without its rules, which have tests of their own."""
    folder = tmp_path / "cm-2011"
    shutil.copytree(resource("schemes/cm-2011"), folder)
    (folder / "rules.toml").write_text("", encoding="utf-8")
    return load_scheme(folder)


def region(scheme: Scheme, rows: dict[str, tuple[str, str, str]], *flags: str) -> View:
    profile = Profile(
        scheme=scheme.id, county="示例市", region_code="610000", year=2025, city_flags=frozenset(flags)
    )
    figures = [
        Figure(
            key=FigureKey(profile.region.key, code, year),
            number=parse_number(text),
            unit=scheme.variables[code].unit,
        )
        for code, row in rows.items()
        for year, text in zip(profile.years, row, strict=True)
    ]
    return View(scheme=scheme, profile=profile, figures=figures)


def barely_met(one: Condition, flags: frozenset[str]) -> dict[str, tuple[str, str, str]]:
    """Figures that just meet a condition."""
    if one.kind is ConditionKind.FACT:
        return {one.variable: ("1", "1", "1")}
    if one.kind is ConditionKind.TREND:
        return {one.variable: ("1.02", "1.01", "1.00")}
    if one.against:
        return dict.fromkeys((one.variable, one.against), ("7", "7", "7"))
    limit = one.limit_for(flags)
    assert limit is not None
    text = plain(limit + Decimal("0.01") if one.comparator == ">" else limit)
    return {one.variable: (text, text, text)}


@pytest.mark.parametrize("flags", [(), ("west",), ("water_scarce",), ("west", "water_scarce")])
def test_a_city_that_just_meets_every_limit_meets_all_26(scheme: Scheme, flags: tuple[str, ...]) -> None:
    rows: dict[str, tuple[str, str, str]] = {}
    for indicator in scheme.indicators:
        for one in indicator.condition.walk():
            if one.variable:
                rows |= barely_met(one, frozenset(flags))
    judged = verdicts(region(scheme, rows, *flags))
    assert summary_sentence(judged) == "26 项考核指标中 26 项达标。"
    assert all(one.caveat for one in judged)


def test_a_city_without_figures_meets_nothing(scheme: Scheme) -> None:
    judged = verdicts(region(scheme, {}, "water_scarce"))
    assert {one.verdict for one in judged} == {Verdict.NO_DATA}


def test_income_of_a_western_city(scheme: Scheme) -> None:
    rows = {"income_urban": ("9000", "9500", "9999"), "env_investment_index": ("1.70", "1.70", "1.70")}
    assert verdicts(region(scheme, rows, "west"))[3].verdict is Verdict.MET
    assert verdicts(region(scheme, rows))[3].verdict is Verdict.GAP


def test_every_indicator_has_a_headline_variable(scheme: Scheme) -> None:
    view = region(scheme, {})
    found = {one.code: indicator_values(view, one).variable for one in scheme.indicators}
    headlines = {code: variable.code for code, variable in found.items() if variable is not None}
    assert len(headlines) == 26
    assert headlines["3"] == "urban_assessment_rank"
    assert headlines["4"] == "env_investment_index"
    assert headlines["8"] == "air_good_ratio"
    assert headlines["10"] == "section_compliant_rate"
