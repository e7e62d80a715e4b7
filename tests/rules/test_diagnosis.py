"""Causes: named when the numbers fit one, not named when they fit none, several, or differ by a hair."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from cmarchive.assessment import Level, Severity
from cmarchive.model import Finding

Run = Callable[..., list[Finding]]
Written = Mapping[str, str]
Row = tuple[str, str, Mapping[str, Any], Written, str]
SUM = {"total": "total", "parts": ["a", "b", "c"]}
RATE = {"result": "rate", "numerator": ["good"], "denominator": ["valid"], "factor": 100}
PER_HEAD = {"result": "per_head", "numerator": ["money"], "denominator": ["people"], "factor": "10000"}
OTHER_PEOPLE = {**PER_HEAD, "mistaken_for": ["registered"]}
GROWTH = {"result": "g", "variable": "a"}
POINTS = {"result": "g", "variable": "rate"}
BOTH = {"result": "g", "numerator": "g_a", "denominator": "g_b"}
LOAD = {"result": "total", "factors": ["big"], "difference": ["inflow", "outflow"], "factor": "0.01"}
MEAN = {"result": "total", "parts": ["a", "b", "c"]}
SAME = {"variables": ["a", "big"]}

CASES: list[Row] = [
    ("cut off", "ratio", RATE, {"good": "359", "valid": "365", "rate": "98.3"}, "舍去了尾数"),
    (
        "cut off, a total",
        "sum",
        SUM,
        {"total": "1.4", "a": "0.803", "b": "0.461", "c": "0.196"},
        "舍去了尾数",
    ),
    ("cut off, below zero", "growth", GROWTH, {"a@2024": "8.000", "a": "7.010", "g": "-12.3"}, "舍去了尾数"),
    ("cut off, a mean", "mean", MEAN, {"total": "1.3", "a": "1.36", "b": "1.38", "c": "1.37"}, "舍去了尾数"),
    (
        "one too low is not cut off",
        "ratio",
        RATE,
        {"good": "359", "valid": "365", "rate": "98.2"},
        "把 98.4 误写",
    ),
    # a hair: another way of rounding, not a slip of the hand
    ("a hair", "ratio", RATE, {"good": "359", "valid": "365", "rate": "98.5"}, ""),
    ("a hair, few digits", "sum", SUM, {"total": "10", "a": "4", "b": "5", "c": "4"}, ""),
    # the wrong population
    (
        "户籍",
        "ratio",
        OTHER_PEOPLE,
        {"money": "217.01", "people": "76.95", "registered": "81.20", "per_head": "26725"},
        "可能误用了〔registered〕",
    ),
    (
        "户籍 not entered",
        "ratio",
        OTHER_PEOPLE,
        {"money": "217.01", "people": "76.95", "per_head": "26725"},
        "",
    ),
    (
        "户籍 does not fit either",
        "ratio",
        OTHER_PEOPLE,
        {"money": "217.01", "people": "76.95", "registered": "81.20", "per_head": "26925"},
        "",
    ),
    (
        "户籍 for the mean of two",
        "ratio",
        {**OTHER_PEOPLE, "denominator": ["people", "people_before"], "factor": "20000"},
        {
            "money": "217.01",
            "people": "76.95",
            "people_before": "76.15",
            "registered": "81.20",
            "per_head": "26725",
        },
        "可能误用了〔registered〕",
    ),
    # growth
    ("sign", "growth", GROWTH, {"a@2024": "65.67", "a": "60.6", "g": "7.72"}, "负号"),
    ("points", "growth", POINTS, {"rate@2024": "63.42", "rate": "65.12", "g": "1.70"}, "百分点，不是"),
    ("percent of points", "growth", POINTS, {"rate@2024": "63.42", "rate": "65.12", "g": "2.68"}, "-"),
    (
        "an amount has no points",
        "growth",
        GROWTH,
        {"a@2024": "63.42", "a": "65.12", "g": "1.70"},
        "把 2.70 误写",
    ),
    ("base", "growth", GROWTH, {"a@2024": "120.0", "a": "150.0", "g": "20.00"}, "用本年数作了分母"),
    ("index", "growth", GROWTH, {"a@2024": "120.0", "a": "150.0", "g": "125.0"}, "发展速度"),
    ("subtracted", "compound-growth", BOTH, {"g_a": "5.00", "g_b": "20.00", "g": "-15.00"}, "直接相减"),
    # percent and ratio
    ("ratio", "ratio", RATE, {"good": "359", "valid": "365", "rate": "0.9836"}, "应为 98.36%"),
    ("power", "ratio", RATE, {"good": "359", "valid": "365", "rate": "9.836"}, "偏小 10 的 1 次方"),
    (
        "ratio as percent",
        "ratio",
        {"result": "index", "numerator": ["good"], "denominator": ["valid"]},
        {"good": "359", "valid": "365", "index": "98.36"},
        "应填比值 0.9836",
    ),
    # powers of ten
    (
        "吨 for 万吨",
        "sum",
        SUM,
        {"total": "8.2", "a": "50000", "b": "20000", "c": "12000"},
        "10 的 4 次方（一万倍）",
    ),
    (
        "one part",
        "sum",
        SUM,
        {"total": "82.50", "a": "50.10", "b": "2040", "c": "12.00"},
        "〔b〕可能偏大 10 的 2",
    ),
    (
        "元 for 万元",
        "ratio",
        PER_HEAD,
        {"money": "217.01", "people": "76.95", "per_head": "2.820"},
        "10 的 4 次方",
    ),
    (
        "a product",
        "product",
        LOAD,
        {"total": "2000", "big": "100.0", "inflow": "250.0", "outflow": "50.0"},
        "10 的 1",
    ),
    ("nothing times ten", "sum", SUM, {"total": "100.0", "a": "0.0", "b": "0.0", "c": "0.0"}, ""),
    # a part twice, or not at all
    (
        "twice",
        "sum",
        SUM,
        {"total": "106.00", "a": "50.13", "b": "20.64", "c": "14.59"},
        "〔b〕 20.64 吨，可能把它计了两次",
    ),
    (
        "left out",
        "sum",
        SUM,
        {"total": "64.72", "a": "50.13", "b": "20.64", "c": "14.59"},
        "〔b〕 20.64 吨，可能漏计",
    ),
    ("either of two", "sum", SUM, {"total": "106.00", "a": "44.08", "b": "20.64", "c": "20.64"}, ""),
    # digits
    (
        "swap",
        "sum",
        SUM,
        {"total": "85.36", "a": "51.03", "b": "20.64", "c": "14.59"},
        "把 50.13 误写成了 51.03",
    ),
    (
        "digit",
        "sum",
        SUM,
        {"total": "85.36", "a": "50.13", "b": "20.64", "c": "19.59"},
        "把 14.59 误写成了 19.59",
    ),
    ("digit of any", "sum", SUM, {"total": "85.36", "a": "50.13", "b": "20.64", "c": "14.89"}, ""),
    ("digit, too short", "sum", {**SUM, "parts": ["a", "b"]}, {"total": "90", "a": "11", "b": "50"}, ""),
    ("digit in two places", "sum", SUM, {"total": "377.00", "a": "111.00", "b": "122.00", "c": "133.00"}, ""),
    (
        "digit of a count",
        "days-total",
        {"classes": ["good", "fair"]},
        {"good": "306", "fair": "29"},
        "把 336 误写成了 306",
    ),
    (
        "shares",
        "percent-total",
        {"shares": ["share_1", "share_2"]},
        {"share_1": "61.25", "share_2": "0.3875"},
        "应为 38.75%",
    ),
    # last year's
    (
        "last year",
        "ratio",
        RATE,
        {"good": "300", "valid": "365", "rate": "91.73", "rate@2024": "91.73"},
        "沿用了上年",
    ),
    (
        "last year, a part",
        "sum",
        SUM,
        {"total": "91.11", "a": "50.13", "b": "20.64", "c": "14.59", "c@2024": "14.59"},
        "〔c〕与上年",
    ),
    (
        "two of last year",
        "sum",
        SUM,
        {"total": "91.11", "a": "50.13", "b": "20.64", "b@2024": "20.64", "c": "14.59", "c@2024": "14.59"},
        "",
    ),
    (
        "short ones repeat",
        "ratio",
        RATE,
        {"good": "300", "valid": "365", "rate": "91", "rate@2024": "91"},
        "",
    ),
    # two that should be one
    ("pair, power", "same-value", SAME, {"a": "18600", "big": "186.0"}, "相差 10 的 2 次方"),
    ("pair, swap", "same-value", SAME, {"a": "18600", "big": "1.680"}, "次序不同"),
    ("pair, digit", "same-value", SAME, {"a": "18600", "big": "1.560"}, "一位数字不同"),
    ("pair, hair", "same-value", SAME, {"a": "18600", "big": "1.861"}, ""),
    ("pair, anything", "same-value", SAME, {"a": "18600", "big": "7.312"}, ""),
    (
        "pair, carried",
        "carried-over",
        {"variable": "previous", "previous": "total"},
        {"total@2024": "76.95", "previous": "70.12"},
        "",
    ),
    (
        "pair, carried swap",
        "carried-over",
        {"variable": "previous", "previous": "total"},
        {"total@2024": "76.95", "previous": "76.59"},
        "次序不同",
    ),
]


@pytest.mark.parametrize(
    ("check", "params", "figures", "cause"), [row[1:] for row in CASES], ids=[row[0] for row in CASES]
)
def test_cause(run_check: Run, check: str, params: Mapping[str, Any], figures: Written, cause: str) -> None:
    found = run_check(check, params, figures)
    if cause == "-":
        assert found == []
        return
    [finding] = found
    assert cause in finding.cause
    assert bool(cause) == bool(finding.cause), finding.cause


def test_enterprises_that_must_add_up_are_diagnosed_too(run_check: Run) -> None:
    params = {"variables": ["a"], "comparator": "="}
    figures = {"a": "85.36", "0001/a": "64.72", "0002/a": "2064"}
    [finding] = run_check("cross-level-sum", params, figures)
    assert "偏大 10 的 2 次方" in finding.cause


STOCK = {
    "left": ["total"],
    "right": ["a", "b"],
    "right_minus": ["c", "stock"],
    "optional": ["b", "c", "stock"],
    "explained_by": ["c", "stock"],
    "explained_within": ["a", "b"],
}


@pytest.mark.parametrize(
    ("figures", "severity", "says"),
    [
        (
            {"total": "100.0", "a": "120.0", "b": "10.0"},
            Severity.WARNING,
            "没有填报“〔c〕”或“〔stock〕”，如有，补填共 30 吨",
        ),
        ({"total": "100.0", "a": "120.0", "b": "10.0", "c": "0.0"}, Severity.ERROR, "相差 30 吨"),  # 30 > b
        (
            {"total": "100.0", "a": "100.0", "b": "30.0", "c": "5.0"},
            Severity.WARNING,
            "没有填报“〔stock〕”，如有，补填共 25 吨",
        ),
        ({"total": "100.0", "a": "120.0", "b": "10.0", "c": "0", "stock": "0"}, Severity.ERROR, "相差 30 吨"),
        (
            {"total": "100.0", "a": "70.0", "b": "10.0"},
            Severity.ERROR,
            "相差 20 吨",
        ),  # used less than there was
        ({"total": "0.0", "a": "20.0"}, Severity.WARNING, "补填共 20 吨"),
    ],
)
def test_balance_asks_for_what_would_close_it(
    run_check: Run, figures: Written, severity: Severity, says: str
) -> None:
    [finding] = run_check("balance", STOCK, figures, level=Level.REGION)
    assert finding.severity is severity
    assert says in finding.message
    assert ("补填" in finding.message) is (severity is Severity.WARNING)


@pytest.mark.parametrize("left_over", ["130.0", "129.95"])
def test_balance_that_closes_with_the_amount_asked_for_is_quiet(run_check: Run, left_over: str) -> None:
    assert run_check("balance", STOCK, {"total": "100.0", "a": left_over, "stock": "30.0"}) == []


@pytest.mark.parametrize(
    ("check", "params", "figures", "remark"),
    [
        ("range", {"variable": "rate", "low": 80}, {"rate": "79.96"}, "修约后为 80%"),
        ("range", {"variable": "rate", "low": 80}, {"rate": "79.4"}, ""),
        ("range", {"variable": "rate", "low": "80.0"}, {"rate": "79.94"}, ""),
        ("range", {"variable": "a", "high": 60}, {"a": "60.5"}, "修约后为 60 吨"),
        ("range", {"variable": "a", "high": 60}, {"a": "60.51"}, ""),
        ("range", {"variable": "a", "high": 60}, {"a": "0.00604 万吨"}, "修约后为 60 吨"),
        ("range", {"variable": "a", "low": 0}, {"a": "-0.4"}, "修约后为 0 吨"),
        ("percent-range", {}, {"rate": "100.04"}, "修约后为 100%"),
        ("percent-range", {}, {"rate": "101"}, ""),
        (
            "ratio-range",
            {"name": "比", "numerator": ["a"], "denominator": ["b"], "low": "0.7"},
            {"a": "6.96", "b": "10.00"},
            "修约后为 0.7",
        ),
    ],
)
def test_limit_missed_by_less_than_its_own_rounding_is_said(
    run_check: Run, check: str, params: Mapping[str, Any], figures: Written, remark: str
) -> None:
    [finding] = run_check(check, params, figures)
    assert remark in finding.message
    assert ("按全数值比较" in finding.message) is bool(remark)
