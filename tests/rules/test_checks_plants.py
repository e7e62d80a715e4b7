"""Checks on loads, estimates, remainders, trades and the roster: a table each, with missing, zero and rounding rows."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from cmarchive.assessment import Level, RuleSpec, Scheme, Severity
from cmarchive.model import Enterprise, Finding, SlotNote, SubjectKey, SubjectKind
from cmarchive.rules import check_problems

Run = Callable[..., list[Finding]]
WARNING, ERROR = Severity.WARNING, Severity.ERROR


@pytest.mark.parametrize(
    ("figures", "severity"),
    [
        ({"total": "100", "a": "10", "n": "10"}, None),
        ({"total": "101", "a": "10.0", "n": "10"}, None),  # the capacity may be 10.05
        ({"total": "102", "a": "10.0", "n": "10"}, WARNING),
        ({"total": "110", "a": "10.0", "n": "10"}, WARNING),
        ({"total": "112", "a": "10.0", "n": "10"}, ERROR),
        ({"total": "1", "a": "0.00", "n": "0"}, ERROR),
        ({"total": "0", "a": "0", "n": "0"}, None),
        ({"total": "0.0112 万吨", "a": "10.0", "n": "10"}, ERROR),
        ({"total": "112", "a": "10.0"}, None),
    ],
)
def test_capacity(run_check: Run, figures: Mapping[str, str], severity: Severity | None) -> None:
    findings = run_check("capacity", {"result": "total", "factors": ["a", "n"]}, figures)
    assert [one.severity for one in findings] == ([] if severity is None else [severity])


def test_capacity_says_what_the_load_is(run_check: Run) -> None:
    [finding] = run_check(
        "capacity",
        {"result": "total", "factors": ["a", "n"]},
        {"total": "1195", "a": "3.00", "n": "365"},
    )
    assert finding.message == "〔total〕填报 1195 吨，按能力和天数最多 1095 吨，负荷率 109.1%，超过 100%"
    assert finding.formula == "3.00 × 365 = 1095 吨 < 1195 吨"


ESTIMATE = {"result": "kilo", "factors": ["a", "rate"], "removal": "share_1", "low": 8, "high": "25.5"}


@pytest.mark.parametrize(
    ("figures", "hits"),
    [
        ({"kilo": "1600", "a": "100", "rate": "1.00", "share_1": "0"}, 0),
        ({"kilo": "160", "a": "100", "rate": "1.00", "share_1": "90"}, 0),
        ({"kilo": "1600", "a": "100", "rate": "1.00", "share_1": "90"}, 1),  # as if nothing were removed
        ({"kilo": "50", "a": "100", "rate": "1.00", "share_1": "90"}, 1),
        ({"kilo": "50", "a": "100", "rate": "1.00"}, 0),
        ({"kilo": "1.6 吨", "a": "100", "rate": "1.00", "share_1": "0.0"}, 0),
        ({"kilo": "0", "a": "0", "rate": "1.00", "share_1": "90"}, 0),
        ({"kilo": "5", "a": "0", "rate": "1.00", "share_1": "0"}, 0),  # half a ton of coal is nothing
        ({"kilo": "0", "a": "100", "rate": "1.00", "share_1": "100.0"}, 0),
    ],
)
def test_estimate_with_a_removal(run_check: Run, figures: Mapping[str, str], hits: int) -> None:
    assert len(run_check("estimate", ESTIMATE, figures)) == hits


def test_estimate_shows_both_bounds(run_check: Run) -> None:
    [finding] = run_check("estimate", ESTIMATE, {"kilo": "1600", "a": "100", "rate": "1.00", "share_1": "90"})
    assert finding.message == "〔kilo〕填报 1600 千克，按原始数据估算应在 80–255 千克 之间"
    assert finding.formula == "100 × 1.00 × （1 − 90%） × 8 至 25.5 倍"


@pytest.mark.parametrize(
    ("figures", "message"),
    [
        ({"total": "100", "city_only": "40", "0001/total": "35", "0002/total": "25"}, ""),
        ({"total": "101", "city_only": "40", "0001/total": "35", "0002/total": "25"}, ""),  # rounding
        (
            {"total": "110", "city_only": "40", "0001/total": "35", "0002/total": "25"},
            "〔total〕：2 家企业加非重点估算共 100 吨，与全市填报 110 吨 不符，相差 10 吨",
        ),
        (
            {"total": "0.0090 万吨", "city_only": "40", "0001/total": "35", "0002/total": "25"},
            "〔total〕：2 家企业加非重点估算共 100 吨，与全市填报 0.0090 万吨 不符，相差 10 吨",
        ),
        ({"total": "110", "0001/total": "35", "0002/total": "25"}, ""),  # no remainder, no equation
        ({"city_only": "40", "0001/total": "35"}, ""),
        ({"total": "110", "city_only": "0"}, ""),
    ],
)
def test_remainder_sum(run_check: Run, figures: Mapping[str, str], message: str) -> None:
    findings = run_check("remainder-sum", {"variable": "total", "remainder": "city_only"}, figures)
    assert [one.message for one in findings] == ([message] if message else [])


@pytest.mark.parametrize(
    ("industry", "figures", "hits"),
    [
        ("4411", {"0001/total": "30", "0001/a": "10", "0001/b": "10"}, 1),
        ("D4412", {"0001/total": "30", "0001/a": "10", "0001/b": "10"}, 1),
        ("2221", {"0001/total": "30", "0001/a": "10", "0001/b": "10"}, 0),
        ("", {"0001/total": "30", "0001/a": "10", "0001/b": "10"}, 0),
        ("4411", {"0001/total": "30", "0001/a": "10"}, 0),
        ("4411", {"0001/total": "21", "0001/a": "10", "0001/b": "10"}, 0),
        ("4411", {"0001/total": "0", "0001/a": "0", "0001/b": "0"}, 0),
    ],
)
def test_sum_of_one_trade(run_check: Run, industry: str, figures: Mapping[str, str], hits: int) -> None:
    params = {"total": "total", "parts": ["a", "b"], "industries": ["441"]}
    firms = [Enterprise(id="0001", name="甲厂", industry_code=industry)]
    assert len(run_check("trade-sum", params, figures, level=Level.ENTERPRISE, enterprises=firms)) == hits


def test_listed_enterprises_have_figures(run_check: Run) -> None:
    params = {"flags": ["waste"], "variables": ["a", "b"]}
    firms = [
        Enterprise(id="0001", name="甲厂", flags=frozenset({"waste"}), started="2024-03"),
        Enterprise(id="0002", name="乙厂", flags=frozenset({"waste"})),
        Enterprise(id="0003", name="丙厂"),
    ]
    figures = {"0002/a@2023": "0", "0002/b@2024": "1"}
    more: dict[str, Any] = {"level": Level.ENTERPRISE, "enterprises": firms}
    findings = run_check("figures-due", params, figures, **more)
    assert [(one.subject.name, one.period) for one in findings] == [("甲厂", "2024、2025"), ("乙厂", "2025")]
    assert run_check("figures-due", params, {}, **more) == []
    note = SlotNote(subject=SubjectKey(SubjectKind.ENTERPRISE, "0001"), slot="a", reason="尚未纳入统计")
    found = run_check("figures-due", params, figures, notes=[note], **more)
    assert [one.subject.name for one in found] == ["乙厂"]


@pytest.mark.parametrize(
    ("written", "figures", "words"),
    [
        ("污水厂", {"0001/a": "5", "0002/b": "9"}, ""),
        ("污水厂", {"0001/a": "5"}, "而接纳单位污水厂没有填报 2025年的〔b〕"),
        ("别的厂", {"0001/a": "5", "0002/b": "9"}, "名录中填写的接纳单位“别的厂”不在本档案的企业名录中"),
        ("", {"0001/a": "5", "0002/b": "9"}, "但名录中没有填写接纳单位的代码"),
        ("", {"0001/a": "0", "0002/b": "9"}, ""),
    ],
)
def test_linked_code(run_check: Run, written: str, figures: Mapping[str, str], words: str) -> None:
    params = {"variable": "a", "target": "b", "headings": ["污水处理厂代码"]}
    firms = [
        Enterprise(id="0001", name="甲厂", attributes={"污水处理厂代码": written}),
        Enterprise(id="0002", name="污水厂"),
        Enterprise(id="0003", name="丙厂", attributes={"污水处理厂代码": "污水厂"}),
    ]
    findings = run_check("linked-code", params, figures, level=Level.ENTERPRISE, enterprises=firms)
    assert [one.message for one in findings] == ([f"〔a〕填报 5 吨，{words}"] if words else [])


def test_a_roster_without_the_column_is_not_asked(run_check: Run) -> None:
    params = {"variable": "a", "target": "b", "headings": ["污水处理厂代码"]}
    assert run_check("linked-code", params, {"0001/a": "5"}, level=Level.ENTERPRISE) == []


@pytest.mark.parametrize(
    ("figures", "messages"),
    [
        ({"a@2023": "1", "a@2024": "1", "a@2025": "1"}, []),
        ({"a@2023": "1", "a@2025": "1"}, ["〔a〕前后年份都有数据，缺 2024年，三年不连续"]),
        (
            {"a@2023": "1", "a@2025": "1", "b@2023": "0", "b@2025": "0"},
            ["〔a〕、〔b〕前后年份都有数据，缺 2024年，三年不连续"],
        ),
        ({"a@2024": "1", "a@2025": "1"}, []),
        ({"a@2021": "1", "a@2025": "1"}, []),  # years before the assessed ones are nobody's business
        ({"a@2025": "1"}, []),
    ],
)
def test_years_without_a_gap(run_check: Run, figures: Mapping[str, str], messages: list[str]) -> None:
    assert [one.message for one in run_check("consecutive-years", {}, figures)] == messages


@pytest.mark.parametrize(
    ("check", "params", "words"),
    [
        ("capacity", {"result": "total", "factors": []}, "factors 不能为空"),
        ("capacity", {"result": "total", "factors": ["a"], "allowed_percent": 99}, "不能小于 100"),
        ("estimate", {"result": "kilo", "factors": ["a"], "low": 2, "high": 1}, "low 不能大于 high"),
        (
            "estimate",
            {"result": "kilo", "factors": ["a"], "low": 1, "high": 2, "removal": "b"},
            "单位不是 %",
        ),
        ("remainder-sum", {"variable": "city_only", "remainder": "total"}, "两个层级"),
        ("remainder-sum", {"variable": "total", "remainder": "money"}, "不能换算"),
        ("trade-sum", {"total": "total", "parts": ["a"], "industries": []}, "不能为空"),
        ("figures-due", {"flags": ["dry"], "variables": ["a"]}, "不是企业属性"),
        ("linked-code", {"variable": "a", "target": "b", "headings": []}, "不能为空"),
    ],
)
def test_parameters_that_make_no_sense(
    small_scheme: Callable[..., Scheme], check: str, params: Mapping[str, Any], words: str
) -> None:
    scheme = small_scheme()
    rule = RuleSpec(
        id="T",
        check=check,
        severity=ERROR,
        title="试",
        level=Level.REGION if check == "remainder-sum" else Level.ENTERPRISE,
        params=params,
        provenance=scheme.provenance,
    )
    assert any(words in one for one in check_problems(rule, scheme))
