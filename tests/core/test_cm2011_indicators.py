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
from cmarchive.rules import Verdict, indicator_values, summary_sentence, verdicts
from cmarchive.scheme import load_scheme
from cmarchive.text import fold
from cmarchive.view import View

Entry = dict[str, Any]
MARKS = {"V", "V÷", "L2", "L", "O", "D", "mem", "F", "F~", "M+", "M", "M−"}
ORDER = ("V", "V÷", "F", "L2", "F~", "L", "M+", "O", "D", "M", "M−", "mem")
SOURCE_KEY = re.compile(r"[STX]\d{1,2}")
YEARLY = "each-year"

# What official.md and, where it is silent, indicators.md say of the 26 items: mark, scope, lead departments / supporting
# ones, and per line below the variable with comparator, limit or other side, window and mark of a condition.
TABLE = """
1 V 市域 环保局 /
  cod_total <= cod_target each3 L
  nh3n_total <= nh3n_target each3 L
  so2_total <= so2_target each3 L
  nox_total <= nox_target each3 L
2 V÷ 市域 环保局 / 公安局 卫生局 经委 林业局 安监局
  no_major_incident is yes each3 V÷
  emergency_plan is yes now L
  emergency_drill is yes now L
  no_major_violation is yes last O
3 O 参加城考排名的范围（一般为市辖区） 环保局 / 建委 卫生局 公安局
  urban_assessment_rank <= urban_assessment_front each3 O
4 L 市区 发改委 / 经委 财政局 建委 环保局 统计局
  income_urban >= 10000(west:8500) each3 L
  env_investment_index >= 1.7 each3 L2
5 L 全市 统计局 / 经委
  energy_intensity goes down each3 L
6 L2 全市 水务局 / 统计局
  water_intensity goes down each3 L2
7 L2 全市 环保局 / 统计局
  cod_intensity goes down each3 L2
  nh3n_intensity goes down each3 M
  so2_intensity goes down each3 L2
  nox_intensity goes down each3 M
8 L2 市区 环保局 /
  air_good_ratio >= 85 each3 L2
  air_so2 <= 60 each3 M+
  air_no2 <= 40 each3 M+
  air_pm10 <= 70 each3 M+
9 L 市辖区或全市（未定；县级市为市域） 环保局 /
  source_qualified_rate >= 100 each3 L2
  source_law_observed is yes each3 L
  backup_source is yes each3 L
10 L 市辖区；跨界断面为全市域 环保局 /
  water_function_met is yes each3 L
  border_water_met is yes each3 L
11 L2 城市（建成区） 环保局 /
  noise_area <= 60 each3 L2
12 O 建成区 环保局 /
  noise_traffic <= 70 each3 O
13 L2 建成区 城市管理局 / 园林局
  green_cover_rate >= 35 each3 L2
14 mem 市区 城市管理局 / 建设局
  sewage_central_rate >= 80 each3 L2
  reclaimed_rate >= 20(only:water_scarce) each3 mem
15 L2 全市 环保局 /
  key_enterprise_rate >= 100 each3 D
16 L2 城市（市辖区） 统计局 / 经委
  clean_energy_rate >= 50 each3 L2
17 L2 市域 公安局交通警察支队 / 环保局
  vehicle_inspection_rate >= 80 each3 L2
18 L2 建成区 城市管理局 /
  garbage_treatment_rate >= 85 each3 L2
19 L 市域 环保局 /
  solid_waste_disposal_reuse_rate >= 90 each3 L
  solid_waste_published is yes each3 L
20 mem 市域 环保局 / 卫生局
  hazardous_waste_safe is yes each3 mem
21 O 不分统计范围 环保局 / 组织部 政府办公室
  target_responsibility is yes now O
  cadre_assessment is yes now O
  model_city_plan is yes now O
  environment_bulletin is yes now O
22 M 市域 发改委 / 环保局
  eia_observed is yes each3 M
  planning_eia_observed is yes each3 M
23 L 不分统计范围 编委办 / 环保局
  agency_independent is yes now L
  capacity_standard is yes now L
24 O 城市 国家统计局调查总队 / 环保局
  satisfaction_rate > 80 last O
25 mem 辖区 教育局 / 环保局
  school_env_rate >= 85 each3 O
26 mem 建成区及城乡结合部 城市管理局 / 爱卫办
  sanitation_in_place is yes now mem
  fringe_managed is yes now mem
"""
WINDOWS = {("each-year", 3): "each3", ("latest", 1): "last", ("now", 1): "now"}
# Where each item was found, at the least.
SOURCES = """
1 S1 S5; 2 S1 S5 T4 T6; 3 S8 T4 T6; 4 T7 S5 S10 T4; 5 T5; 6 S5 T5; 7 S5 T5; 8 T5 T8 S9 S10; 9 S5 T5 T8; 10 S9;
11 T8 S10; 12 S8; 13 S9 S10 T9; 14 T5 S9; 15 T5 S9 S10; 16 T5 S9 S15; 17 T5 S9 S15; 18 S9 S10 S15; 19 S5 S9;
20 S8; 21 S15; 22 S15; 23 S5; 24 T6 T10 T11 S16; 25 S16 S17; 26 S17
"""
UNITS = {"6": "吨/万元", "5": "吨标煤/万元", "7": "千克/万元", "11": "dB(A)", "12": "dB(A)"}


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


def shown(one: Entry) -> str:
    """A condition as a line of the typed table."""
    if one["kind"] == ConditionKind.FACT:
        judged = "is yes"
    elif one["kind"] == ConditionKind.TREND:
        judged = f"goes {one['comparator']}"
    else:
        judged = f"{one['comparator']} {one.get('against') or one['limit']}"
    for case in one.get("cases", ()):
        judged += f"({'&'.join(case['when']['all'])}:{case['limit']})"
    if "when" in one:
        judged += f"(only:{'&'.join(one['when']['all'])})"
    return f"  {one['variable']} {judged} {WINDOWS[one['window'], one['years']]} {one['mark']}"


def test_all_26_items_as_the_facts_have_them() -> None:
    lines = []
    for code, entry in INDICATORS.items():
        lead, other = " ".join(entry["lead_departments"]), " ".join(entry["supporting_departments"])
        lines.append(f"{code} {entry['mark']} {entry['scope']} {lead} / {other}".rstrip())
        lines += [shown(one) for one in leaves(code)]
    assert lines == TABLE.split("\n")[1:-1]


def test_items_name_what_they_rest_on() -> None:
    lacking: dict[str, set[str]] = {}
    for row in SOURCES.split(";"):
        code, *wanted = row.split()
        if gone := set(wanted) - set(INDICATORS[code]["source"].split(",")):
            lacking[code] = gone
    assert lacking == {}


def test_every_source_key_of_every_file_is_one_of_the_lists() -> None:
    """S, T and X are texts read, D1 to D7 directories; in the directory L is a legal fact and M memory."""
    known = {f"S{number}" for number in range(1, 58)} | {f"T{number}" for number in range(1, 38)} - {"T22"}
    known |= {"X1", "X2", "X3"}
    directories = {f"D{number}" for number in range(1, 8)} | {"L", "M"}
    for name in ("scheme", "indicators", "variables", "rules", "dossier"):
        text = resource(f"schemes/cm-2011/{name}.toml").read_text(encoding="utf-8")
        used = {key for keys in re.findall(r'^source = "(.*)"$', text, re.M) for key in keys.split(",")}
        assert used - known - (directories if name in ("dossier", "rules") else set()) == set(), name


def test_an_item_of_several_conditions_is_no_surer_than_the_least_sure_of_them() -> None:
    """Items 1 and 2 are marked by the printed wording, item 7 by the trend its pollutants share, 8 by its own words."""
    for code, entry in INDICATORS.items():
        marks = {one["mark"] for one in leaves(code)}
        if code not in ("1", "2", "7", "8", "15", "25"):
            assert ORDER.index(entry["mark"]) >= max(ORDER.index(one) for one in marks), code


def test_units_are_those_printed() -> None:
    for code, unit in UNITS.items():
        assert {VARIABLES[one["variable"]]["unit"] for one in leaves(code)} == {unit}
    assert "吨/万元" in INDICATORS["6"]["text"]


def test_numerator_and_denominator_share_a_scope() -> None:
    """The index is counted within 市区, so are investment and the product it is divided by; air is judged in 市区."""
    for code in ("income_urban", "env_investment", "gdp_urban", "env_investment_index"):
        assert VARIABLES[code]["scope"] == "市区", code
    assert {VARIABLES[code]["scope"] for code in VARIABLES if code.startswith("air_")} == {"市区"}
    assert VARIABLES["section_total"]["scope"] == "市辖区"
    assert VARIABLES["section_total_whole"]["scope"] == VARIABLES["border_section_total"]["scope"] == "市域"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("1", ["按期完成国家和省下达的主要污染物总量控制任务"]),
        (
            "2",
            [
                "近三年城市市域内未发",
                "制定环境突发事件应急预案并进行演练",
                "前一年未有重大违反环保法律法规的案件",
            ],
        ),
        ("3", ["城市环境综合整治定量考核连续三年名列本省", "前列"]),
        ("6", ["单位GDP用水量近三年逐年降低（吨/万元）"]),
        ("7", ["万元工业增加值主要污染物排放强度近三年逐年下降"]),
        ("13", ["城市建成区绿化覆盖率≥35%"]),
        ("15", ["重点工业企业污染物排放稳定达标"]),
        ("19", ["定期发布固体废物的种类、产生量、处置状况等信息"]),
        ("21", ["环保目标责任制落实到位", "环境指标已纳入党政领导干部政绩考核", "制定创模规划并分解实施"]),
        ("24", ["公众对城市环境的满意率大于80%"]),
    ],
)
def test_wording(code: str, words: list[str]) -> None:
    for one in words:
        assert one in INDICATORS[code]["text"]


def test_what_the_index_leaves_out_is_said() -> None:
    for words in ("道路", "桥梁", "路灯", "防洪", "水利", "生态建设", "环财发〔1999〕64号"):
        assert words in INDICATORS["4"]["explanation"]
    for code, alias in (
        ("1", "总量削减任务"),
        ("7", "单位工业增加值主要工业污染物排放强度"),
        ("17", "检验率"),
    ):
        assert alias in INDICATORS[code]["explanation"] + INDICATORS[code]["note"]


def test_no_item_asks_for_the_national_average() -> None:
    """Phase 6 is known as a fall from year to year only; the alternative was seen nowhere."""
    assert {one["kind"] for _, one in LEAVES} == {"assigned", "fact", "benchmark", "threshold", "trend"}
    assert [one["against"] for _, one in LEAVES if one["kind"] == "benchmark"] == ["urban_assessment_front"]


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
    assert f"环年基1-1:{number}" in VARIABLES[code]["form"].split("、")
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
