"""The checks on what reports say: parameters, figures, statements, and what must be found."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest

from cmarchive.assessment import RuleSpec, Scheme, Severity
from cmarchive.jobs import Monitor
from cmarchive.model import Figure, Finding, Profile, SubjectKey, SubjectKind
from cmarchive.numbers import parse_number
from cmarchive.provenance import Provenance
from cmarchive.rules import Checker, check_problems, run_rules
from cmarchive.statements import Movement, Statement, StatementKind
from cmarchive.view import View

REGION = SubjectKey(SubjectKind.REGION, "360123")
VALUE, PERCENT, POINTS = StatementKind.VALUE, StatementKind.PERCENT, StatementKind.POINTS
Ask = Callable[..., list[Finding]]


def told(
    variable: str,
    text: str,
    year: int = 2025,
    *,
    kind: StatementKind = VALUE,
    document: str = "工作报告",
    **more: Any,
) -> Statement:
    """``told("rate", "91.2 %", 2024)``; a change of ``+2.4 %`` or ``-2.4 %`` against the year before."""
    number, _, unit = text.partition(" ")
    if kind in (PERCENT, POINTS):
        more.setdefault("base", year - 1)
        more["direction"] = Movement.DOWN if number.startswith("-") else Movement.UP
        number = number.lstrip("+-")
    return Statement(
        document=document,
        place="第 3 段",
        wording="一句",
        kind=kind,
        subject=REGION,
        variable=variable,
        year=year,
        number=parse_number(number),
        unit=unit,
        **more,
    )


def trend(variable: str, direction: Movement) -> Statement:
    made = told(variable, "0", kind=StatementKind.TREND)
    return replace(made, year=None, number=None, unit="", direction=direction)


@pytest.fixture(scope="session")
def ask(
    small_scheme: Callable[..., Scheme],
    small_profile: Profile,
    read_figures_of: Callable[[Scheme, Profile, Mapping[str, str]], list[Figure]],
) -> Ask:
    def run(
        check: str,
        params: Mapping[str, Any],
        figures: Mapping[str, str],
        statements: Sequence[Statement],
        scopes: Mapping[str, str] | None = None,
    ) -> list[Finding]:
        rule = RuleSpec(
            id="T1",
            check=check,
            severity=Severity.ERROR,
            title="试",
            params=params,
            provenance=Provenance(mark="mem"),
        )
        scheme = small_scheme([rule])
        for code, scope in (scopes or {}).items():
            scheme.variables[code] = replace(scheme.variables[code], scope=scope)  # type: ignore[index]
        assert check_problems(rule, scheme) == []
        view = View(
            scheme=scheme,
            profile=small_profile,
            figures=read_figures_of(scheme, small_profile, figures),
            statements=statements,
        )
        findings = run_rules(view, Monitor())
        assert all(one.check == check for one in findings), findings
        return findings

    return run


VALUES = [
    ("equal", {"rate": "91.20"}, told("rate", "91.2 %"), None),
    ("rounded", {"rate": "91.18"}, told("rate", "91.2 %"), None),
    ("half either way", {"rate": "91.25"}, told("rate", "91.2 %"), None),
    ("half either way, up", {"rate": "91.25"}, told("rate", "91.3 %"), None),
    ("one step off", {"rate": "91.2"}, told("rate", "91.3 %"), ""),
    ("cut off", {"rate": "91.18"}, told("rate", "91.1 %"), "舍去了尾数"),
    ("digits exchanged", {"rate": "91.78"}, told("rate", "97.18 %"), "误写成"),
    ("other unit", {"a": "36922.5"}, told("a", "3.69 万吨"), None),
    ("other unit, wrong", {"a": "36922.5"}, told("a", "3.70 万吨"), ""),
    ("ten thousand times", {"a": "36922.5"}, told("a", "36922.5 万吨"), "一万倍"),
    ("coarser table", {"a": "36900 千克"}, told("a", "36.9 吨"), None),
    ("last year's", {"rate": "91.78", "rate@2024": "88.2"}, told("rate", "88.2 %"), "沿用了上年"),
    ("zero is a figure", {"rate": "0.0"}, told("rate", "0.4 %"), ""),
    ("zero told", {"rate": "0.00"}, told("rate", "0 %"), None),
    ("counted", {"good": "355"}, told("good", "356 天"), ""),
    ("counted, equal", {"good": "355"}, told("good", "355 天"), None),
    ("no figure", {}, told("rate", "91.2 %"), None),
    ("figure of another year", {"rate@2024": "90"}, told("rate", "91.2 %"), None),
    ("unit of another thing", {"rate": "90"}, told("rate", "91.2 吨"), None),
    ("unknown variable", {"rate": "90"}, told("gone", "91.2 %"), None),
]


@pytest.mark.parametrize(
    ("figures", "statement", "cause"), [row[1:] for row in VALUES], ids=[row[0] for row in VALUES]
)
def test_stated_value(ask: Ask, figures: Mapping[str, str], statement: Statement, cause: str | None) -> None:
    found = ask("stated-value", {}, figures, [statement])
    assert [cause in one.cause for one in found if cause is not None] == ([] if cause is None else [True])
    for one in found:
        assert (one.period, one.topic) == ("2025", statement.variable)
        assert "工作报告第 3 段" in one.message
        assert one.values[0].source == "工作报告第 3 段"
        assert "≠" in one.formula
        assert one.severity is (Severity.WARNING if cause == "舍去了尾数" else Severity.ERROR)


def test_stated_value_leaves_out_what_it_is_told_to(ask: Ask) -> None:
    statements = [told("rate", "80 %"), told("a", "80 吨")]
    found = ask("stated-value", {"without": ["rate"]}, {"rate": "90", "a": "90"}, statements)
    assert [one.topic for one in found] == ["a"]


def test_stated_alike(ask: Ask) -> None:
    statements = [
        told("rate", "91.2 %"),
        told("rate", "91.18 %", document="技术报告"),
        told("rate", "91.1 %", document="分册"),
        told("rate", "88 %", 2024),
        told("a", "3.69 万吨"),
        told("a", "36922.5 吨", document="技术报告"),
    ]
    [found] = ask("stated-alike", {}, {}, statements)
    assert (found.topic, found.period) == ("rate", "2025")
    assert found.formula == "91.2 ≠ 91.1"
    for document in ("工作报告", "技术报告", "分册"):
        assert document in found.message
    assert ask("stated-alike", {}, {}, statements[:2]) == []


CHANGES = [
    ("fits", "percent", {"a@2024": "20.35", "a": "18.2"}, told("a", "-10.57 %", kind=PERCENT), None),
    ("published", "percent", {"a@2024": "65.67", "a": "60.6"}, told("a", "-7.7 %", kind=PERCENT), None),
    ("wrong", "percent", {"a@2024": "100.0", "a": "104.0"}, told("a", "+5.0 %", kind=PERCENT), ""),
    ("rounding of inputs", "percent", {"a@2024": "2", "a": "3"}, told("a", "+60 %", kind=PERCENT), None),
    ("direction", "percent", {"a@2024": "100.0", "a": "104.0"}, told("a", "-4.0 %", kind=PERCENT), "方向"),
    (
        "points meant",
        "percent",
        {"rate@2024": "80.0", "rate": "84.0"},
        told("rate", "+4.0 %", kind=PERCENT),
        "个百分点",
    ),
    (
        "two years back",
        "percent",
        {"a@2023": "80.0", "a@2024": "100.0", "a": "120.0"},
        told("a", "+50.0 %", kind=PERCENT),
        "2023年相比",
    ),
    (
        "other base",
        "percent",
        {"a@2023": "80.0", "a": "120.0"},
        told("a", "+50.0 %", kind=PERCENT, base=2023),
        None,
    ),
    ("from zero", "percent", {"a@2024": "0", "a": "5"}, told("a", "+50 %", kind=PERCENT), None),
    ("no base", "percent", {"a": "5"}, told("a", "+50 %", kind=PERCENT), None),
    (
        "points",
        "points",
        {"rate@2024": "90.62", "rate": "91.18"},
        told("rate", "+0.56 个百分点", kind=POINTS),
        None,
    ),
    (
        "points within 0.1",
        "points",
        {"rate@2024": "90.6", "rate": "91.2"},
        told("rate", "+0.7 个百分点", kind=POINTS),
        None,
    ),
    (
        "points wrong",
        "points",
        {"rate@2024": "90.62", "rate": "91.18"},
        told("rate", "+0.8 个百分点", kind=POINTS),
        "",
    ),
    (
        "per cent meant",
        "points",
        {"rate@2024": "40.0", "rate": "50.0"},
        told("rate", "+25.0 个百分点", kind=POINTS),
        "应写“%”",
    ),
    (
        "no points of tons",
        "points",
        {"a@2024": "100.0", "a": "104.0"},
        told("a", "+4.0 个百分点", kind=POINTS),
        "应写“%”",
    ),
    (
        "percent is not points' business",
        "points",
        {"a@2024": "100", "a": "104"},
        told("a", "+9 %", kind=PERCENT),
        None,
    ),
]


@pytest.mark.parametrize(
    ("told_in", "figures", "statement", "cause"),
    [row[1:] for row in CHANGES],
    ids=[row[0] for row in CHANGES],
)
def test_stated_change(
    ask: Ask, told_in: str, figures: Mapping[str, str], statement: Statement, cause: str | None
) -> None:
    params = {"told_in": told_in, "tolerance": "0.1" if told_in == "points" else 0}
    found = ask("stated-change", params, figures, [statement])
    assert [cause in one.cause for one in found if cause is not None] == ([] if cause is None else [True])
    assert bool(cause) or all(not one.cause for one in found)


GROWTHS = [
    ({"g": "5.0"}, "+5.0 %", 0),
    ({"g": "5.04"}, "+5.0 %", 0),
    ({"g": "5.0"}, "+5.1 %", 1),
    ({"g": "-1.4"}, "-1.4 %", 0),
    ({"g": "-1.4"}, "+1.4 %", 1),
    ({}, "+5.0 %", 0),
]


@pytest.mark.parametrize(("figures", "text", "count"), GROWTHS)
def test_stated_growth(ask: Ask, figures: Mapping[str, str], text: str, count: int) -> None:
    params = {"variable": "money", "result": "g"}
    found = ask("stated-growth", params, {"money": "1", **figures}, [told("money", text, kind=PERCENT)])
    assert len(found) == count


DOWN, UP = Movement.DOWN, Movement.UP
TRENDS = [
    ("falls", ("3", "2", "1"), DOWN, None),
    ("rises", ("1", "2", "3"), DOWN, Severity.ERROR),
    ("rises as told", ("1", "2", "3"), UP, None),
    ("stands", ("3.0", "3.0", "2"), DOWN, Severity.WARNING),
    ("stands once rounded", ("3.1", "3.14", "2.0"), DOWN, Severity.WARNING),
    ("stands, then rises", ("3.0", "3.0", "4.0"), DOWN, Severity.ERROR),
    ("one figure", ("", "", "1"), DOWN, None),
    ("a year without", ("3", "", "4"), DOWN, Severity.ERROR),
]


@pytest.mark.parametrize(
    ("values", "direction", "severity"), [row[1:] for row in TRENDS], ids=[row[0] for row in TRENDS]
)
def test_stated_trend(
    ask: Ask, values: Sequence[str], direction: Movement, severity: Severity | None
) -> None:
    figures = {f"a@{year}": value for year, value in zip((2023, 2024, 2025), values, strict=True) if value}
    found = ask("stated-trend", {}, figures, [trend("a", direction)])
    assert [one.severity for one in found] == ([] if severity is None else [severity])


SCOPES = [
    ("全市", "市域", 0),
    ("全县", "市域规模以上工业", 0),
    ("市区", "市辖区", 0),
    ("全市", "市辖区", 1),
    ("建成区", "市域", 1),
    ("全市", "城市", 0),
    ("全市", "", 0),
    ("", "市辖区", 0),
]


@pytest.mark.parametrize(("said", "scope", "count"), SCOPES)
def test_stated_scope(ask: Ask, said: str, scope: str, count: int) -> None:
    statement = told("rate", "91.2 %", scope=said)
    found = ask("stated-scope", {}, {}, [statement, replace(statement, kind=POINTS)], {"rate": scope})
    assert len(found) == count
    assert all(one.topic == "rate" and said in one.message and scope in one.message for one in found)


TOTALS = [("26", ("23", "3"), 0), ("26", ("23", "2"), 1), ("31", ("3", "8", "20"), 0), ("0", ("0", "0"), 0)]


@pytest.mark.parametrize(("total", "parts", "count"), TOTALS)
def test_stated_total(ask: Ask, total: str, parts: Sequence[str], count: int) -> None:
    statement = replace(
        told("", f"{total} 项", kind=StatementKind.COUNT), parts=tuple(parse_number(part) for part in parts)
    )
    found = ask("stated-total", {}, {}, [statement])
    assert len(found) == count
    assert all("23 + 2 = 25 ≠ 26" in one.formula for one in found)


SECTIONS = {
    "document": "工作报告",
    "sections": ["城市基本概况/基本情况", "指标完成情况", "指标完成情况汇总表"],
}


def heading(text: str, document: str = "创模工作报告") -> Statement:
    return Statement(document=document, place="", wording=text, kind=StatementKind.HEADING, subject=REGION)


def test_report_sections(ask: Ask) -> None:
    there = [heading("一、基本情况"), heading("三年 指标完成情况 汇总表")]
    [found] = ask("report-sections", SECTIONS, {}, there)
    assert (found.topic, "创模工作报告" in found.message) == ("指标完成情况", True)
    assert ask("report-sections", SECTIONS, {}, [*there, heading("二、指标完成情况")]) == []
    assert len(ask("report-sections", SECTIONS, {}, [told("rate", "91 %", document="工作报告")])) == 3
    assert ask("report-sections", SECTIONS, {}, []) == []
    assert ask("report-sections", SECTIONS, {}, [heading("其他", "技术报告")]) == []


@pytest.mark.parametrize(
    ("check", "params"),
    [
        ("report-sections", {"document": "工作报告", "sections": []}),
        ("report-sections", {"document": "工作报告", "sections": ["，"]}),
        ("stated-growth", {"variable": "money", "result": "a"}),
        ("stated-change", {"told_in": "points of view"}),
    ],
)
def test_parameters_that_cannot_be(
    small_scheme: Callable[..., Scheme], check: str, params: Mapping[str, Any]
) -> None:
    rule = RuleSpec(
        id="T1",
        check=check,
        severity=Severity.ERROR,
        title="试",
        params=params,
        provenance=Provenance(mark="mem"),
    )
    assert check_problems(rule, small_scheme([rule])) != []


def test_an_edit_of_a_figure_asks_the_reports_again(
    small_scheme: Callable[..., Scheme],
    small_profile: Profile,
    read_figures_of: Callable[[Scheme, Profile, Mapping[str, str]], list[Figure]],
) -> None:
    provenance = Provenance(mark="mem")
    rules = [
        RuleSpec(
            id=name, check=name, severity=Severity.ERROR, title="试", params=params, provenance=provenance
        )
        for name, params in {
            "stated-value": {},
            "stated-change": {"told_in": "percent"},
            "stated-trend": {},
        }.items()
    ]
    scheme = small_scheme(rules)
    statements = [told("a", "2.0 吨"), told("a", "-50.0 %", kind=PERCENT), trend("a", Movement.DOWN)]
    before, after = (
        read_figures_of(scheme, small_profile, {"a@2023": "8.0", "a@2024": "4.0", "a": last})
        for last in ("2.0", "6.0")
    )
    view = View(scheme=scheme, profile=small_profile, figures=before, statements=statements)
    checker = Checker(view, Monitor())
    assert checker.findings() == []
    [edited] = [one for one in after if one.key.year == 2025]
    changed = view.with_figures({edited.key: edited})
    checker.update(changed, [edited.key])
    assert {one.rule for one in checker.findings()} == {"stated-value", "stated-change", "stated-trend"}
    assert checker.findings() == run_rules(changed, Monitor())
