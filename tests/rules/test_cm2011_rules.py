"""The shipped rules: complete, well-formed, and quiet on an empty county."""

import random
import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

import pytest

from cmarchive.assessment import Level, Scheme, Severity, VariableKind
from cmarchive.jobs import Monitor
from cmarchive.model import (
    Enterprise,
    Figure,
    FigureKey,
    Finding,
    Item,
    Profile,
    StoredFile,
    SubjectKey,
    SubjectKind,
)
from cmarchive.numbers import Number
from cmarchive.rules import check_problems, run_rules
from cmarchive.rules.checks import CHECKS
from cmarchive.view import View

FORMS = "S11|S12|S3|S4|S5|S6|SZ1|SZ6|S101|SG203|SG204|SG106|SG1052|SG2041|SJ501"
TABLE = re.compile(rf"([A-H]\d{{1,2}})(-[a-z])?|({FORMS})-\d+(-[a-z])?|(?:DS|BV)-\d+(-[a-z])?")
ENTRIES = {"A": 10, "B": 9, "C": 11, "D": 8, "E": 7, "F": 17, "G": 13, "H": 11}
PROFILE = Profile(
    scheme="cm-2011", county="示例县", region_code="360123", year=2025, reference_date=date(2025, 12, 31)
)


def test_every_rule_can_run(cm2011: Scheme) -> None:
    assert {rule.id: found for rule in cm2011.rules if (found := check_problems(rule, cm2011))} == {}


def test_ids_are_those_of_the_table_and_unique(cm2011: Scheme) -> None:
    ids = [rule.id for rule in cm2011.rules]
    assert len(ids) == len(set(ids)) >= 45
    assert [one for one in ids if not TABLE.fullmatch(one)] == []
    for one in ids:
        if one[0] in ENTRIES and one[1].isdecimal():
            assert 1 <= int(one[1:].partition("-")[0]) <= ENTRIES[one[0]]


def test_all_families_and_entries_are_there(cm2011: Scheme) -> None:
    entries = {rule.id.partition("-")[0] for rule in cm2011.rules if rule.id[0] in ENTRIES}
    assert {one[0] for one in entries} == set(ENTRIES)
    wanted = {f"{family}{number}" for family, count in ENTRIES.items() for number in range(1, count + 1)}
    assert wanted - entries == set()


def test_rules_tell_what_to_do_and_where_they_come_from(cm2011: Scheme) -> None:
    for rule in cm2011.rules:
        assert rule.title, rule.id
        assert rule.remedy.endswith("。"), rule.id
        assert rule.provenance.mark, rule.id


def test_stock_identity_of_hazardous_waste_is_only_a_warning(cm2011: Scheme) -> None:
    found = {rule.id: rule for rule in cm2011.rules}
    for one in ("G4-c", "G4-d"):
        assert found[one].severity is Severity.WARNING
        assert "hazardous_waste_received" in found[one].params["optional"]


def test_every_check_kind_is_used(cm2011: Scheme) -> None:
    assert set(CHECKS) - {rule.check for rule in cm2011.rules} == set()


def test_empty_county_only_lacks_things(cm2011: Scheme) -> None:
    findings = run_rules(View(scheme=cm2011, profile=PROFILE), Monitor())
    assert {one.rule for one in findings} == {"A1-a", "H7"}


@pytest.fixture
def judge(
    cm2011: Scheme, read_figures_of: Callable[[Scheme, Profile, Mapping[str, str]], list[Figure]]
) -> Callable[..., list[Finding]]:
    def run(figures: Mapping[str, str], *rules: str) -> list[Finding]:
        factory = Enterprise(id="0001", name="甲厂")
        given = read_figures_of(cm2011, PROFILE, figures)
        view = View(scheme=cm2011, profile=PROFILE, figures=given, enterprises=[factory])
        return run_rules(view, Monitor(), only=rules)

    return run


WASTE = {
    "solid_waste_generated": "8.20 万吨",
    "solid_waste_reused": "4.71 万吨",
    "solid_waste_disposed": "0.62 万吨",
    "solid_waste_stored": "2.87 万吨",
}


@pytest.mark.parametrize(
    ("figures", "rules", "messages"),
    [
        (
            {**WASTE, "solid_waste_disposal_reuse_rate": "97.9"},
            ["G3-c"],
            ["工业固体废物处置利用率与原始数据不符：填报 97.9%，应为 65.0%"],
        ),
        ({**WASTE, "solid_waste_disposal_reuse_rate": "65.0"}, ["G3-c", "G1-a"], []),
        (
            {"0001/coal_industrial": "100.0", "0001/coal_fuel": "90.0", "0001/coal_raw": "20.0"},
            ["C10-b"],
            ["工业煤炭消费量与各分项之和不符：填报 100.0 吨，分项合计 110 吨，相差 10 吨"],
        ),
        ({"coal_total": "6.92", "coal_industrial": "61000", "coal_domestic": "0.82"}, ["C10-c"], []),
        ({"gdp": "96.35", "env_investment": "1.83", "env_investment_index": "1.90"}, ["B7"], []),
        (
            {"gdp": "96.35", "env_investment": "1.83", "env_investment_index": "19.0"},
            ["B7"],
            ["环境保护投资指数与原始数据不符：填报 19.0%，应为 1.9%"],
        ),
        (
            {"green_cover_area": "712.4", "built_area": "18.60", "green_cover_rate": "38.30"},
            ["F15-a", "F15-f"],
            [],
        ),
        (
            {"0001/so2_industrial": "5.82", "0001/so2_combustion": "5820", "0001/so2_process": "0"},
            ["G7-d"],
            [],
        ),
        (
            {
                "energy_industrial": "61250",
                "industrial_value_added_scale": "21.20",
                "energy_intensity": "0.289",
            },
            ["C1"],
            [],
        ),
        ({"water_use_total": "1.2036", "gdp": "96.35", "water_intensity": "124.9"}, ["C6-a"], []),
        ({"sewage_domestic": "511", "urban_population": "14.0", "sewage_coefficient": "100"}, ["F6"], []),
    ],
)
def test_shipped_rules_on_figures(
    judge: Callable[..., list[Finding]], figures: Mapping[str, str], rules: list[str], messages: list[str]
) -> None:
    assert [one.message for one in judge(figures, *rules)] == messages


@pytest.mark.parametrize("seed", range(4))
def test_no_input_breaks_a_check(cm2011: Scheme, seed: int) -> None:
    chance = random.Random(seed)
    enterprises = [
        Enterprise(id=f"{n:04d}", name=f"企业{n}", flags=frozenset(chance.sample(sorted(cm2011.flags), 8)))
        for n in range(1, 4)
    ]
    keys = [PROFILE.region.key, *(one.key for one in enterprises)]
    figures = [
        _any_figure(cm2011, chance, key, code, year)
        for key in keys
        for code in cm2011.variables
        for year in (2024, 2025)
    ]
    items = [_any_item(cm2011, chance, number, enterprises) for number in range(150)]
    view = View(scheme=cm2011, profile=PROFILE, figures=figures, items=items, enterprises=enterprises)
    findings = run_rules(view, Monitor())
    assert [one.message for one in findings if one.check == "check-broken"] == []
    assert len({one.fingerprint for one in findings}) == len(findings)
    assert {rule.level for rule in cm2011.rules} == set(Level)


def _any_figure(scheme: Scheme, chance: random.Random, key: SubjectKey, code: str, year: int) -> Figure:
    variable = scheme.variables[code]
    decimals = chance.choice((0, 1, 3))
    value = Decimal(chance.choice((0, 1, 99, 100, 1234567, -5))).scaleb(-decimals)
    if variable.kind is VariableKind.BOOLEAN:
        value, decimals = Decimal(chance.choice((0, 1))), 0
    number = Number(text=f"{value:f}", value=value, decimals=decimals)
    return Figure(
        key=FigureKey(key, code, year),
        number=number,
        unit=chance.choice((variable.unit, variable.unit, "万吨")),
    )


def _any_item(scheme: Scheme, chance: random.Random, number: int, enterprises: list[Enterprise]) -> Item:
    days = [date(2000, 2, 29), date(2024, 6, 1), date(2025, 6, 1), date(2030, 1, 1)]
    slot = chance.choice(scheme.slots)
    key = chance.choice(enterprises).key
    if chance.random() < 0.2:
        indicator = chance.choice(scheme.indicators)
        slot, key = chance.choice(indicator.evidence), SubjectKey(SubjectKind.INDICATOR, indicator.code)
    names = [*(one.code for one in slot.fields), "valid_from", "valid_until"]
    file = StoredFile(
        digest=str(number % 90),
        name="x.pdf",
        media_type="",
        size=1,
        pages=1,
        problem=chance.choice(("", "坏了")),
    )
    return Item(
        id=number,
        subject=chance.choice((key, key, None)),
        slot=slot.code,
        title=chance.choice(("甲", "乙")),
        number=chance.choice(("", "示环〔2020〕1号", "示环[2020]1号")),
        author=chance.choice(("", "示例县环境保护局")),
        dated=chance.choice((None, *days)),
        instance=chance.choice(("", "2024", "2025", "一期")),
        fields={name: chance.choice(("", "否", *(day.isoformat() for day in days))) for name in names},
        files=chance.choice(((), (file,))),
    )
