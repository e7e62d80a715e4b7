"""Every check on figures as a table: parameters, figures, how many findings."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from cmarchive.assessment import Level, Severity
from cmarchive.model import Enterprise, Finding, Profile, SlotNote

Run = Callable[..., list[Finding]]
Written = Mapping[str, str]
SUM = {"total": "total", "parts": ["a", "b"]}
BALANCE = {"left": ["total"], "right": ["a", "b"], "right_minus": ["c"], "optional": ["b", "c"]}
RATIO = {"result": "rate", "numerator": ["a", "b"], "denominator": ["c"], "factor": 100}
PER_HEAD = {"result": "per_head", "numerator": ["money"], "denominator": ["people"], "factor": "10000"}
LOAD = {"result": "total", "factors": ["big"], "difference": ["inflow", "outflow"], "factor": "0.01"}
DAYS = {"classes": ["good", "fair"], "optional": ["bad"]}

CASES: list[tuple[str, Mapping[str, Any], Written, int]] = [
    # sum: R3, zero is a value, missing is not zero, units meet
    ("sum", SUM, {"total": "10", "a": "4", "b": "6"}, 0),
    ("sum", SUM, {"total": "10", "a": "4", "b": "7"}, 0),  # 3.5–4.5 + 6.5–7.5 meets 9.5–10.5
    ("sum", SUM, {"total": "10", "a": "4", "b": "8"}, 1),
    ("sum", SUM, {"total": "10.0", "a": "4.0", "b": "6.2"}, 1),
    ("sum", SUM, {"total": "0", "a": "0", "b": "0"}, 0),
    ("sum", SUM, {"total": "0", "a": "0", "b": "5"}, 1),
    ("sum", SUM, {"total": "10", "a": "10"}, 0),
    ("sum", {**SUM, "optional": ["c"]}, {"total": "10", "a": "4", "b": "4", "c": "2"}, 0),
    ("sum", {**SUM, "optional": ["c"]}, {"total": "10.0", "a": "4.0", "b": "4.0"}, 1),
    ("sum", SUM, {"total": "1.00 万吨", "a": "4000", "b": "6030"}, 0),
    ("sum", SUM, {"total": "1.00 万吨", "a": "4000", "b": "6060"}, 1),
    ("sum", {"total": "big", "parts": ["a", "kilo"]}, {"big": "0.0010", "a": "4", "kilo": "6000"}, 0),
    ("sum", {"total": "big", "parts": ["a", "kilo"]}, {"big": "0.0012", "a": "4.0", "kilo": "6000"}, 1),
    ("sum", {**SUM, "partial": True}, {"total": "10", "a": "4"}, 0),
    ("sum", {**SUM, "partial": True}, {"total": "10", "a": "14"}, 1),
    ("sum", {**SUM, "partial": True}, {"total": "10", "a": "4", "b": "2"}, 1),
    ("sum", {"total": "n", "parts": ["m", "k"]}, {"n": "13", "m": "6", "k": "7"}, 0),
    ("sum", {"total": "n", "parts": ["m", "k"]}, {"n": "13", "m": "6", "k": "8"}, 1),  # counts are exact
    # balance
    ("balance", BALANCE, {"total": "10", "a": "8", "b": "5", "c": "3"}, 0),
    ("balance", BALANCE, {"total": "10", "a": "10"}, 0),
    ("balance", BALANCE, {"total": "10", "a": "18", "b": "5", "c": "3"}, 1),
    ("balance", BALANCE, {"a": "18", "b": "5"}, 0),
    ("balance", {**BALANCE, "comparator": "<="}, {"total": "10", "a": "18"}, 0),
    ("balance", {**BALANCE, "comparator": "<="}, {"total": "20", "a": "18"}, 1),
    ("balance", {**BALANCE, "comparator": "<="}, {"total": "19", "a": "18"}, 0),
    ("balance", {**BALANCE, "comparator": ">="}, {"total": "10", "a": "18"}, 1),
    ("balance", {**BALANCE, "tolerance": 8}, {"total": "10", "a": "18"}, 0),
    ("balance", {"left": ["big"], "right": ["a"]}, {"big": "1.5", "a": "15000"}, 0),
    # ratio: R4
    ("ratio", RATIO, {"rate": "65.0", "a": "4.71", "b": "0.62", "c": "8.20"}, 0),
    ("ratio", RATIO, {"rate": "97.9", "a": "4.71", "b": "0.62", "c": "8.20"}, 1),
    ("ratio", RATIO, {"rate": "65.2", "a": "4.71", "b": "0.62", "c": "8.20"}, 0),
    ("ratio", RATIO, {"rate": "65.3", "a": "4.71", "b": "0.62", "c": "8.20"}, 1),
    ("ratio", RATIO, {"rate": "0", "a": "0", "b": "0", "c": "8.20"}, 0),
    ("ratio", RATIO, {"rate": "100", "a": "0", "b": "0", "c": "0"}, 0),  # nothing to divide by
    ("ratio", RATIO, {"rate": "65.0", "a": "4.71", "c": "8.20"}, 0),
    ("ratio", {**RATIO, "optional": ["b"]}, {"rate": "65.0", "a": "4.71", "c": "8.20"}, 1),
    ("ratio", RATIO, {"rate": "65.0", "a": "471 千克", "b": "0.062", "c": "0.00008200 万吨"}, 0),
    ("ratio", {**RATIO, "unless": ["total"]}, {"rate": "9", "a": "4", "b": "0", "c": "8", "total": "1"}, 0),
    ("ratio", PER_HEAD, {"per_head": "28201", "money": "217.01", "people": "76.95"}, 0),
    ("ratio", PER_HEAD, {"per_head": "2.82 万元", "money": "217.01", "people": "76.95"}, 0),
    ("ratio", PER_HEAD, {"per_head": "2.80 万元", "money": "217.01", "people": "76.95"}, 1),
    (
        "ratio",
        {**PER_HEAD, "tolerance_percent": 1},
        {"per_head": "2.80 万元", "money": "217.01", "people": "76.95"},
        0,
    ),
    ("ratio", {"result": "a", "numerator": ["b", "c"], "factor": "0.5"}, {"a": "5", "b": "4", "c": "6"}, 0),
    ("ratio", {"result": "a", "numerator": ["b", "c"], "factor": "0.5"}, {"a": "7", "b": "4", "c": "6"}, 1),
    (
        "ratio-range",
        {"name": "比", "numerator": ["a"], "denominator": ["b"], "low": "0.7", "high": 1},
        {"a": "8", "b": "10"},
        0,
    ),
    (
        "ratio-range",
        {"name": "比", "numerator": ["a"], "denominator": ["b"], "low": "0.7", "high": 1},
        {"a": "5", "b": "10"},
        1,
    ),
    (
        "ratio-range",
        {"name": "比", "numerator": ["a"], "denominator": ["b"], "low": "0.7", "high": 1},
        {"a": "15", "b": "10"},
        1,
    ),
    # product
    ("product", LOAD, {"total": "200", "big": "100", "inflow": "250", "outflow": "50"}, 0),
    ("product", LOAD, {"total": "300", "big": "100", "inflow": "250", "outflow": "50"}, 1),
    (
        "product",
        {"result": "big", "factors": ["n", "m"], "comparator": "<="},
        {"big": "365", "n": "1", "m": "365"},
        0,
    ),
    (
        "product",
        {"result": "big", "factors": ["n", "m"], "comparator": "<="},
        {"big": "400", "n": "1", "m": "365"},
        1,
    ),
    (
        "product",
        {"result": "big", "factors": ["n", "m"], "comparator": ">="},
        {"big": "300", "n": "1", "m": "365"},
        1,
    ),
    # percent-total, days
    (
        "percent-total",
        {"shares": ["share_1", "share_2", "share_3"]},
        {"share_1": "33.3", "share_2": "33.3", "share_3": "33.3"},
        0,
    ),
    (
        "percent-total",
        {"shares": ["share_1", "share_2", "share_3"]},
        {"share_1": "33.3", "share_2": "33.3", "share_3": "33.0"},
        1,
    ),
    (
        "percent-total",
        {"shares": ["share_1", "share_2", "share_3"]},
        {"share_1": "33.3", "share_2": "33.3"},
        0,
    ),
    ("days-total", DAYS, {"good": "300", "fair": "65"}, 0),
    ("days-total", DAYS, {"good": "300", "fair": "64"}, 1),
    ("days-total", DAYS, {"good": "300", "fair": "64", "bad": "1"}, 0),
    ("days-total", DAYS, {"good@2024": "300", "fair@2024": "66"}, 0),
    ("days-total", DAYS, {"good@2024": "300", "fair@2024": "65"}, 1),
    ("within-year", {"variables": ["good"]}, {"good@2024": "366"}, 0),
    ("within-year", {"variables": ["good"]}, {"good": "366"}, 1),
    ("within-year", {"variables": ["hours"], "per_day": 24}, {"hours": "8760"}, 0),
    ("within-year", {"variables": ["hours"], "per_day": 24}, {"hours": "8800"}, 1),
    # ranges, signs, parts
    ("range", {"variable": "a", "low": 1, "high": 2}, {"a": "1"}, 0),
    ("range", {"variable": "a", "low": 1, "high": 2}, {"a": "2.01"}, 1),
    ("range", {"variable": "a", "low": 1, "high": 2}, {"a": "0"}, 1),
    ("range", {"variable": "a", "high": 2, "unless": "yes"}, {"a": "9", "yes": "0"}, 0),
    ("range", {"variable": "a", "high": 2, "unless": "yes"}, {"a": "9", "yes": "1"}, 1),
    ("percent-range", {}, {"rate": "100", "share_1": "0", "g": "-3", "g_a": "130"}, 0),
    ("percent-range", {}, {"rate": "100.1", "share_1": "-0.1"}, 2),
    ("percent-range", {"without": ["rate"]}, {"rate": "100.1"}, 0),
    ("non-negative", {}, {"a": "0", "b": "-1", "change": "-1", "g": "-1"}, 1),
    ("part-of", {"whole": "total", "parts": ["a", "b"]}, {"total": "5", "a": "5", "b": "6"}, 0),
    ("part-of", {"whole": "total", "parts": ["a", "b"]}, {"total": "5", "a": "7", "b": "8"}, 2),
    ("part-of", {"whole": "big", "parts": ["a"]}, {"big": "1.0", "a": "10600"}, 1),
    ("part-of", {"whole": "n", "parts": ["m"]}, {"n": "5", "m": "6"}, 1),
    ("part-of", {"whole": "total", "parts": ["kilo"]}, {"total": "14.60", "kilo": "14600"}, 0),
    ("order", {"chain": ["total", "a", "b"]}, {"total": "9", "a": "5", "b": "2"}, 0),
    ("order", {"chain": ["total", "a", "b"]}, {"total": "2", "a": "5", "b": "9"}, 2),
    ("order", {"chain": ["total", "a", "b"]}, {"total": "2", "b": "9"}, 1),
    ("same-value", {"variables": ["a", "b"]}, {"a": "18.6", "b": "18.60"}, 0),
    ("same-value", {"variables": ["a", "b"]}, {"a": "18.6", "b": "18.66"}, 1),
    ("same-value", {"variables": ["a", "big"]}, {"a": "18600", "big": "1.86"}, 0),
    # growth
    ("growth", {"result": "g", "variable": "a"}, {"a@2024": "65.67", "a": "60.6", "g": "-7.72"}, 0),
    ("growth", {"result": "g", "variable": "a"}, {"a@2024": "65.67", "a": "60.6", "g": "7.72"}, 1),
    ("growth", {"result": "g", "variable": "a"}, {"a": "60.6", "g": "7.72"}, 0),
    ("growth", {"result": "g", "variable": "a"}, {"a@2024": "0", "a": "60.6", "g": "7.72"}, 0),
    (
        "growth",
        {"result": "g", "variable": "a", "tolerance": 20},
        {"a@2024": "65.67", "a": "60.6", "g": "7.72"},
        0,
    ),
    (
        "compound-growth",
        {"result": "g", "numerator": "g_a", "denominator": "g_b"},
        {"g": "-4.6", "g_a": "5.0", "g_b": "10.1"},
        0,
    ),
    (
        "compound-growth",
        {"result": "g", "numerator": "g_a", "denominator": "g_b"},
        {"g": "-5.1", "g_a": "5.0", "g_b": "10.1"},
        1,
    ),
    ("carried-over", {"variable": "previous", "previous": "total"}, {"total@2024": "5", "previous": "5"}, 0),
    ("carried-over", {"variable": "previous", "previous": "total"}, {"total@2024": "5", "previous": "7"}, 1),
    ("carried-over", {"variable": "previous", "previous": "big"}, {"big@2024": "0.5", "previous": "5000"}, 0),
    ("carried-over", {"variable": "previous", "previous": "total"}, {"previous": "7"}, 0),
    # series
    ("trend", {"variable": "a"}, {"a@2023": "3", "a@2024": "2", "a": "1"}, 0),
    ("trend", {"variable": "a"}, {"a@2023": "3", "a@2024": "4", "a": "1"}, 1),
    (
        "trend",
        {"variable": "a"},
        {"a@2022": "1", "a@2023": "3", "a@2024": "2"},
        0,
    ),  # before the assessed years
    ("trend", {"variable": "a"}, {"a@2023": "3", "a": "4"}, 0),  # no neighbour
    ("trend", {"variable": "a", "direction": "up"}, {"a@2024": "3", "a": "4"}, 0),
    ("trend", {"variable": "a", "direction": "not-down"}, {"a@2024": "4", "a": "4"}, 0),
    ("trend", {"variable": "a", "direction": "not-down"}, {"a@2024": "4", "a": "3"}, 1),
    ("trend", {"variable": "yes", "direction": "constant"}, {"yes@2024": "0", "yes": "1"}, 1),
    ("trend", {"variable": "yes", "direction": "constant"}, {"yes@2024": "1", "yes": "1"}, 0),
    ("jump", {}, {"a@2024": "100", "a": "130"}, 0),
    ("jump", {}, {"a@2024": "100", "a": "140"}, 1),
    ("jump", {}, {"a@2024": "100", "a": "60"}, 1),
    ("jump", {}, {"a@2024": "100", "a": "1100"}, 0),  # a slip of unit, reported as such
    ("jump", {}, {"a@2024": "0.1", "a": "0.2"}, 0),  # rounding may explain it
    ("jump", {}, {"a@2024": "0", "a": "5"}, 0),
    ("jump", {}, {"a@2024": "5", "a": "-5"}, 0),  # the sign is reported as such
    ("jump", {}, {"n@2024": "2", "n": "4"}, 0),
    ("jump", {}, {"n@2024": "20", "n": "40"}, 1),
    ("jump", {"percent": 50}, {"a@2024": "100", "a": "140"}, 0),
    ("jump", {"variables": ["b"]}, {"a@2024": "100", "a": "140"}, 0),
    ("unit-slip", {}, {"a@2024": "1.2", "a": "12000"}, 1),
    ("unit-slip", {}, {"a@2024": "1.2 万吨", "a": "12000"}, 0),
    ("unit-slip", {}, {"a@2023": "1.2", "a@2024": "12000", "a": "1.3"}, 1),
    ("unit-slip", {}, {"a@2023": "1.2", "a@2024": "12000", "a": "13000"}, 1),
    ("unit-slip", {}, {"a@2024": "0", "a": "12000"}, 0),
    ("unit-slip", {}, {"a@2024": "1", "a": "10"}, 0),
    ("decimals-uniform", {}, {"a@2024": "1.20", "a": "1.30"}, 0),
    ("decimals-uniform", {}, {"a@2024": "1.20", "a": "1.3"}, 1),
    ("decimals-uniform", {}, {"a@2024": "1.20 万吨", "a": "1.30"}, 1),
    (
        "repeated-year",
        {"count": 2, "percent": 60},
        {"a@2024": "1", "a": "1", "b@2024": "2", "b": "2", "c@2024": "3", "c": "4"},
        1,
    ),
    (
        "repeated-year",
        {"count": 3, "percent": 60},
        {"a@2024": "1", "a": "1", "b@2024": "2", "b": "2", "c@2024": "3", "c": "4"},
        0,
    ),
    ("repeated-year", {"count": 1, "percent": 60}, {"a@2024": "0", "a": "0"}, 0),
    # presence
    ("required", {"variables": ["a"]}, {"a@2023": "1", "a@2024": "0", "a": "1"}, 0),
    ("required", {"variables": ["a"]}, {"a@2023": "1", "a": "1"}, 1),
    ("required", {"variables": ["a", "b"]}, {}, 2),
    ("required", {}, {"money@2023": "1", "money@2024": "1"}, 1),
    ("required", {"variables": ["a"], "flags": ["dry"]}, {}, 0),
    ("required", {"variables": ["a", "b"], "together": True}, {"a": "1"}, 1),
    ("required", {"variables": ["a", "b"], "together": True}, {}, 0),
    ("supported", {"result": "rate", "inputs": ["a", "b"]}, {"rate": "5", "a": "0"}, 1),
    ("supported", {"result": "rate", "inputs": ["a", "b"]}, {"rate": "5", "a": "0", "b": "1"}, 0),
    ("unit-known", {}, {"a": "5 万吨", "b": "5"}, 0),
    ("unit-known", {}, {"a": "5 dB(h)", "b": "5 万元"}, 2),
    ("source-required", {"variables": ["a"]}, {"a": "5"}, 1),
    ("source-required", {"variables": ["a"]}, {}, 0),
    ("year-window", {}, {"a": "5", "a@2020": "5"}, 0),
    ("year-window", {}, {"a@2026": "5", "b@2026": "5"}, 1),
    # facts, mean
    (
        "needs-statement",
        {"fact": "yes", "variable": "rate", "at_least": 100, "statement": "excuse"},
        {"yes": "1", "rate": "100"},
        1,
    ),
    (
        "needs-statement",
        {"fact": "yes", "variable": "rate", "at_least": 100, "statement": "excuse"},
        {"yes": "1", "rate": "100", "excuse": "1"},
        0,
    ),
    (
        "needs-statement",
        {"fact": "yes", "variable": "rate", "at_least": 100, "statement": "excuse"},
        {"yes": "1", "rate": "99"},
        0,
    ),
    ("mean", {"result": "total", "parts": ["a", "b", "c"]}, {"total": "5", "a": "4", "b": "6"}, 0),
    ("mean", {"result": "total", "parts": ["a", "b", "c"]}, {"total": "8", "a": "4", "b": "6"}, 1),
    ("mean", {"result": "total", "parts": ["a", "b", "c"]}, {"total": "8", "a": "4"}, 0),
    (
        "mean",
        {"result": "total", "parts": ["a", "b"], "count": "n"},
        {"total": "8", "a": "4", "b": "6", "n": "3"},
        0,
    ),
]


@pytest.mark.parametrize(("check", "params", "figures", "hits"), CASES)
def test_finds(run_check: Run, check: str, params: Mapping[str, Any], figures: Written, hits: int) -> None:
    assert len(run_check(check, params, figures)) == hits


@pytest.mark.parametrize(
    ("check", "params", "figures", "message", "formula", "cause"),
    [
        (
            "ratio",
            RATIO,
            {"rate": "97.9", "a": "4.71", "b": "0.62", "c": "8.20"},
            "〔rate〕与原始数据不符：填报 97.9%，应为 65.0%",
            "（4.71 + 0.62） ÷ 8.20 = 65.0%（舍入范围 64.8%–65.2%）",
            "〔a〕可能把 7.41 误写成了 4.71。",
        ),
        (
            "ratio",
            {**RATIO, "numerator": ["good"], "denominator": ["valid"]},
            {"rate": "98.3", "good": "359", "valid": "365"},
            "〔rate〕与原始数据不符：填报 98.3%，应为 98.4%",
            "359 ÷ 365 = 98.4%（舍入范围 98.4%–98.4%）",
            "可能是直接舍去了尾数，没有按 GB/T 8170 修约。",
        ),
        (
            "ratio",
            RATIO,
            {"rate": "0.650", "a": "4.71", "b": "0.62", "c": "8.20"},
            "〔rate〕与原始数据不符：填报 0.650%，应为 65.000%",
            "（4.71 + 0.62） ÷ 8.20 = 65.000%（舍入范围 64.839%–65.162%）",
            "〔rate〕填的 0.650 可能是比值，没有换算成百分数，应为 65%。",
        ),
        (
            "ratio",
            RATIO,
            {"rate": "56.0", "a": "4.71", "b": "0.62", "c": "8.20"},
            "〔rate〕与原始数据不符：填报 56.0%，应为 65.0%",
            "（4.71 + 0.62） ÷ 8.20 = 65.0%（舍入范围 64.8%–65.2%）",
            "〔rate〕可能把 65.0 误写成了 56.0。",
        ),
        (
            "ratio",
            RATIO,
            {"rate@2024": "71.3", "rate": "71.3", "a": "4.71", "b": "0.62", "c": "8.20"},
            "〔rate〕与原始数据不符：填报 71.3%，应为 65.0%",
            "（4.71 + 0.62） ÷ 8.20 = 65.0%（舍入范围 64.8%–65.2%）",
            "〔rate〕与上年填报的 71.3% 完全相同，可能沿用了上年的数值。",
        ),
        (
            "sum",
            SUM,
            {"total": "1.00 万吨", "a": "4000", "b": "0.606"},
            "〔total〕与各分项之和不符：填报 1.00 万吨，分项合计 4000.606 吨，相差 5999.394 吨",
            "4000 + 0.606 = 4000.606 ≠ 10000（已换算为吨）",
            "",
        ),
        (
            "sum",
            SUM,
            {"total": "100.6", "a": "40.4", "b": "602"},
            "〔total〕与各分项之和不符：填报 100.6 吨，分项合计 642.4 吨，相差 541.8 吨",
            "40.4 + 602 = 642.4 ≠ 100.6",
            "〔b〕可能偏大 10 的 1 次方，请核对单位和小数点。",
        ),
        (
            "balance",
            BALANCE,
            {"total": "10", "a": "18", "b": "5", "c": "3"},
            "〔total〕 = 〔a〕 + 〔b〕 − 〔c〕 不平衡：左边 10 吨，右边 20 吨，相差 10 吨",
            "10 ≠ 18 + 5 − 3",
            "",
        ),
        (
            "growth",
            {"result": "g", "variable": "a"},
            {"a@2024": "65.67", "a": "60.6", "g": "7.72"},
            "〔g〕与原始数据不符：填报 7.72%，应为 -7.72%",
            "（60.6 − 65.67） ÷ 65.67 = -7.72%（舍入范围 -7.80%–-7.64%）",
            "可能漏写或多写了负号：下降为负，上升为正。",
        ),
        (
            "unit-slip",
            {},
            {"a@2024": "1.2", "a": "12600"},
            "〔a〕各年相差过大：2024年 1.2 吨，2025年 12600 吨",
            "12600 ÷ 1.2 = 10500",
            "2025年约大 10 的 4 次方（一万倍），可能单位填错（如吨与万吨、千克与吨）。",
        ),
        (
            "part-of",
            {"whole": "big", "parts": ["a"]},
            {"big": "1.0", "a": "10600"},
            "〔a〕大于〔big〕：10600 吨 > 1.0 万吨",
            "1.06 > 1.0（已换算为万吨）",
            "",
        ),
        (
            "trend",
            {"variable": "yes", "direction": "constant"},
            {"yes@2024": "0", "yes": "1"},
            "〔yes〕应各年一致：2025年 是，上年 否",
            "1 > 0",
            "",
        ),
    ],
)
def test_says(
    run_check: Run,
    check: str,
    params: Mapping[str, Any],
    figures: Written,
    message: str,
    formula: str,
    cause: str,
) -> None:
    [finding] = run_check(check, params, figures)
    assert (finding.message, finding.formula, finding.cause) == (message, formula, cause)


@pytest.mark.parametrize(
    ("later", "severity"), [("2.1", Severity.ERROR), ("2.0", Severity.WARNING), ("2.04", Severity.WARNING)]
)
def test_tie_in_a_trend_is_only_a_warning(run_check: Run, later: str, severity: Severity) -> None:
    [finding] = run_check("trend", {"variable": "a"}, {"a@2024": "2.0", "a": later})
    assert finding.severity is severity


def test_finding_names_figures_with_their_writing(run_check: Run) -> None:
    [finding] = run_check("sum", SUM, {"total": "2.90", "a": "1", "b": "9"})
    assert [(one.variable, one.value, one.unit, one.year) for one in finding.values] == [
        ("total", "2.90", "吨", 2025),
        ("a", "1", "吨", 2025),
        ("b", "9", "吨", 2025),
    ]
    assert (finding.topic, finding.period) == ("total", "2025")


def test_enterprises_are_checked_one_by_one(run_check: Run) -> None:
    figures = {
        "0001/total": "10",
        "0001/a": "4",
        "0001/b": "6",
        "0002/total": "10",
        "0002/a": "4",
        "0002/b": "9",
    }
    [finding] = run_check("sum", SUM, {**figures, "total": "99", "a": "1", "b": "1"}, level=Level.ENTERPRISE)
    assert finding.subject.name == "乙厂"


def test_required_asks_an_enterprise_only_for_years_it_ran_in(run_check: Run) -> None:
    young = Enterprise(id="0001", name="新厂", started="2025-03")
    findings = run_check("required", {"variables": ["a"]}, level=Level.ENTERPRISE, enterprises=[young])
    assert [one.period for one in findings] == ["2025"]


def test_written_reason_excuses_a_missing_variable(run_check: Run, small_profile: Profile) -> None:
    note = SlotNote(subject=small_profile.region.key, slot="a", reason="本市没有此项")
    assert run_check("required", {"variables": ["a"]}, notes=[note]) == []
    [finding] = run_check("required", {"variables": ["a"]})
    assert finding.period == "2023—2025"


CROSS: list[tuple[Mapping[str, Any], Written, int]] = [
    ({"variables": ["a"]}, {"a": "10", "0001/a": "4", "0002/a": "5"}, 0),
    ({"variables": ["a"]}, {"a": "10.0", "0001/a": "4.0", "0002/a": "7.0"}, 1),
    ({"variables": ["a"]}, {"a": "1.00 万吨", "0001/a": "4000", "0002/a": "5000"}, 0),
    ({"variables": ["a"], "comparator": "="}, {"a": "10.0", "0001/a": "4.0", "0002/a": "5.0"}, 1),
    ({"variables": ["a"], "comparator": "="}, {"a": "10.0", "0001/a": "4.0", "0002/a": "6.1"}, 0),
    ({"variables": ["a"], "comparator": "=", "remainder": "b"}, {"a": "10", "0001/a": "4", "b": "6"}, 0),
    ({"variables": ["a"], "region": "big"}, {"big": "1.0", "0001/a": "9000"}, 0),
    ({"variables": ["a"], "region": "big"}, {"big": "1.0", "0001/a": "19000"}, 1),
    ({"variables": ["a"]}, {"a": "0", "0001/a": "0"}, 0),
    ({"variables": ["a"]}, {"a": "10"}, 0),
]


@pytest.mark.parametrize(("params", "figures", "hits"), CROSS)
def test_cross_level_sum(run_check: Run, params: Mapping[str, Any], figures: Written, hits: int) -> None:
    assert len(run_check("cross-level-sum", params, figures)) == hits


def test_enterprise_count_uses_flags_and_years(run_check: Run) -> None:
    listed = [
        Enterprise(id="0001", name="甲", flags=frozenset({"permit"})),
        Enterprise(id="0002", name="乙", flags=frozenset({"permit"}), started="2025-01"),
        Enterprise(id="0003", name="丙"),
    ]
    findings = run_check(
        "enterprise-count",
        {"variable": "n", "flags": ["permit"]},
        {"n@2024": "1", "n": "3"},
        enterprises=listed,
    )
    assert [one.period for one in findings] == ["2025"]


def test_figures_betray_a_missing_flag(run_check: Run) -> None:
    params = {"flags": ["waste"], "variables": ["a"]}
    figures = {"0001/a@2024": "3", "0001/a": "0", "0002/a": "5"}
    listed = [Enterprise(id="0001", name="甲"), Enterprise(id="0002", name="乙", flags=frozenset({"waste"}))]
    [finding] = run_check("flag-figure", params, figures, level=Level.ENTERPRISE, enterprises=listed)
    assert finding.message == "2024年〔a〕为 3 吨，但企业名录中没有标明“「waste」”"
