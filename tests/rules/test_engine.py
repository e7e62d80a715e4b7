"""The engine: order, explanations, broken checks, mistakes in parameters, what a rule reads."""

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest

from cmarchive.assessment import Level, RuleSpec, Scheme, Severity
from cmarchive.jobs import Cancelled, Monitor
from cmarchive.model import Enterprise, Explanation, Figure, Item, Profile, StoredFile
from cmarchive.provenance import Provenance
from cmarchive.rules import check_problems, reads_documents, run_rules, variables_read
from cmarchive.rules.check import Check
from cmarchive.rules.checks import CHECKS
from cmarchive.rules.params import Params
from cmarchive.rules.scope import Hit, Scope
from cmarchive.view import View

Make = Callable[..., Scheme]
ReadFigures = Callable[[Scheme, Profile, Mapping[str, str]], list[Figure]]


def rule(number: str, check: str, level: Level = Level.REGION, **params: Any) -> RuleSpec:
    return RuleSpec(
        id=number,
        check=check,
        severity=Severity.WARNING,
        title=f"规则{number}",
        level=level,
        params=params,
        remedy="改",
        provenance=Provenance(mark="mem"),
    )


NEGATIVE = rule("N", "non-negative")
SUM = rule("S", "sum", total="total", parts=["a", "b"])
FIGURES = {"total": "9.0", "a": "-1.0", "b": "3.0"}


@pytest.fixture
def look(small_scheme: Make, small_profile: Profile, read_figures_of: ReadFigures) -> Callable[..., View]:
    def make(*rules: RuleSpec, figures: Mapping[str, str] = FIGURES, **more: Any) -> View:
        scheme = small_scheme(rules)
        return View(
            scheme=scheme,
            profile=small_profile,
            figures=read_figures_of(scheme, small_profile, figures),
            **more,
        )

    return make


def test_findings_come_in_declared_order_with_what_the_rule_says(look: Callable[..., View]) -> None:
    findings = run_rules(look(SUM, NEGATIVE), Monitor())
    assert [one.rule for one in findings] == ["S", "N"]
    assert {one.severity for one in findings} == {Severity.WARNING}
    assert (findings[0].title, findings[0].remedy, findings[0].check) == ("规则S", "改", "sum")


def test_only_some_rules(look: Callable[..., View]) -> None:
    assert [one.rule for one in run_rules(look(SUM, NEGATIVE), Monitor(), only={"N"})] == ["N"]


def test_progress_and_cancel(look: Callable[..., View]) -> None:
    monitor = Monitor()
    run_rules(look(SUM, NEGATIVE), monitor)
    assert (monitor.done, monitor.total, monitor.stage) == (2, 2, "校核")
    monitor.cancel()
    with pytest.raises(Cancelled):
        run_rules(look(SUM), monitor)


def test_explanation_holds_while_the_values_stay(look: Callable[..., View]) -> None:
    [finding] = run_rules(look(SUM), Monitor())
    written = Explanation(
        fingerprint=finding.fingerprint,
        text="口径不同",
        author="甲",
        written="2025",
        values_digest=finding.values_digest,
    )
    [again] = run_rules(look(SUM, explanations=[written]), Monitor())
    assert again.is_explained
    [changed] = run_rules(look(SUM, figures={**FIGURES, "b": "4.0"}, explanations=[written]), Monitor())
    assert changed.explanation is not None
    assert not changed.is_explained


def _break(params: Params, scope: Scope) -> Iterator[Hit]:
    raise ZeroDivisionError(f"{params}{scope.level}")


def test_broken_check_is_a_finding_and_the_others_run(
    look: Callable[..., View], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(CHECKS, "broken", Check(name="broken", params=Params, run=_break))
    with caplog.at_level(logging.CRITICAL):
        findings = run_rules(look(rule("B", "broken"), SUM), Monitor())
    assert [(one.rule, one.check, one.severity) for one in findings] == [
        ("B", "check-broken", Severity.ERROR),
        ("S", "sum", Severity.WARNING),
    ]
    assert "ZeroDivisionError" in findings[0].message
    assert findings[0].subject.name == "示例县"


def test_unknown_check_and_wrong_parameters_never_pass_silently(
    look: Callable[..., View], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.CRITICAL):
        findings = run_rules(look(rule("X", "no-such"), rule("Y", "sum")), Monitor())
    assert [one.check for one in findings] == ["check-broken", "check-broken"]


def test_fingerprints_stay_apart_and_stable(look: Callable[..., View]) -> None:
    file = StoredFile(digest="d", name="x", media_type="", size=1, pages=1, problem="坏了")
    owner = Enterprise(id="0001", name="甲厂")
    items = [Item(id=n, subject=owner.key, slot="A01", title="x", files=(file,)) for n in (1, 2, 3)]
    view = look(rule("U", "unbindable", Level.ENTERPRISE), items=items, enterprises=[owner])
    findings = run_rules(view, Monitor())
    assert len({one.fingerprint for one in findings}) == 3
    assert [one.fingerprint for one in run_rules(view, Monitor())] == [one.fingerprint for one in findings]


@pytest.mark.parametrize(
    ("check", "params", "words"),
    [
        ("no-such", {}, ["没有名为“no-such”的核对方法"]),
        ("sum", {}, ["缺少参数 total", "缺少参数 parts"]),
        ("sum", {"total": "x", "parts": ["a", "y"], "z": 1}, ["不认识的参数 z", "“x”", "“y”"]),
        ("sum", {"total": "total", "parts": "a"}, ["参数 parts：应为列表"]),
        ("sum", {"total": 1, "parts": []}, ["参数 total：应为文字"]),
        ("sum", {"total": "total", "parts": []}, ["不能都为空"]),
        ("sum", {"total": "total", "parts": ["people"]}, ["单位“万人”不能换算为“吨”"]),
        ("sum", {"total": "total", "parts": ["a"], "partial": 1}, ["应为 true 或 false"]),
        ("ratio", {"result": "rate", "numerator": ["a"], "factor": 0.1}, ["加引号的小数"]),
        ("ratio", {"result": "rate", "numerator": ["a"], "factor": "一"}, ["“一”不是数"]),
        ("ratio", {"result": "rate", "numerator": ["a"], "factor": "nan"}, ["“nan”不是数"]),
        ("ratio", {"result": "rate", "numerator": ["a"], "optional": ["a"]}, ["numerator 至少"]),
        ("ratio", {"result": "rate", "numerator": ["a", "people"]}, ["不能换算"]),
        ("balance", {"left": ["a"], "right": ["b"], "comparator": "<"}, ["应为 =、<=、>= 之一"]),
        ("balance", {"left": ["a"], "right": ["b"], "optional": ["c"]}, ["optional 中的 c 不在关系式中"]),
        ("balance", {"left": [], "right": []}, ["left 至少", "right 至少"]),
        ("range", {"variable": "a"}, ["low 和 high"]),
        ("range", {"variable": "a", "low": 2, "high": 1}, ["low 不能大于 high"]),
        ("order", {"chain": ["a"]}, ["chain 至少"]),
        (
            "product",
            {"result": "a", "factors": [], "difference": ["b"]},
            ["difference 应有两个", "factors 不能为空"],
        ),
        ("percent-total", {"shares": ["a"]}, ["不是 %", "至少要有两个"]),
        ("trend", {"variable": "a", "direction": "sideways"}, ["应为 down、up、not-down、constant 之一"]),
        ("within-year", {"variables": ["good"], "per_day": "24"}, ["应为整数"]),
        ("slot-required", {"slots": ["Q99"]}, ["没有编码为“Q99”的材料目录项"]),
        ("required", {"flags": ["rich"]}, ["没有编码为“rich”的属性"]),
        ("flag-figure", {"flags": ["dry"], "variables": ["a"]}, ["不是企业属性"]),
        (
            "needs-statement",
            {"fact": "a", "variable": "a", "at_least": 1, "statement": "excuse"},
            ["不是“是/否”"],
        ),
        ("date-order", {"earlier": "B03", "later": "B03", "later_field": "q"}, ["B03 没有字段 q"]),
        ("date-order", {"earlier": "B03", "later": "B03"}, ["同一个日期"]),
        ("instance-slots", {"among": ["B02"], "slots": ["A01"]}, ["同一种对象"]),
        ("renamed-author", {"old": "a", "new": "b", "since": "去年"}, ["“去年”不是日期"]),
        ("cross-level-sum", {"variables": ["city_only"]}, ["不在企业层级填报"]),
        ("mean", {"result": "a", "parts": ["people"]}, ["不能换算"]),
        ("growth", {"result": "a", "variable": "b"}, ["不是 %"]),
    ],
)
def test_mistakes_are_all_named(
    small_scheme: Make, check: str, params: dict[str, Any], words: list[str]
) -> None:
    problems = check_problems(rule("R", check, **params), small_scheme())
    assert len(problems) >= len(words)
    for word in words:
        assert any(word in problem for problem in problems), problems


def test_variables_must_be_reported_at_the_level(small_scheme: Make) -> None:
    mistaken = rule("R", "range", Level.ENTERPRISE, variable="city_only", low=1)
    assert check_problems(mistaken, small_scheme()) == ["数据项 city_only 不在本规则的层级填报"]


def test_what_a_rule_reads(small_scheme: Make) -> None:
    scheme = small_scheme()
    assert variables_read(SUM, scheme) == {"total", "a", "b"}
    assert variables_read(rule("R", "range", variable="a", low=1, unless="yes"), scheme) == {"a", "yes"}
    assert variables_read(NEGATIVE, scheme) == {"*"}
    assert variables_read(rule("R", "non-negative", variables=["a"]), scheme) == {"a"}
    assert variables_read(rule("R", "no-such"), scheme) == {"*"}
    assert not reads_documents(SUM)
    assert reads_documents(rule("R", "unfiled"))


def test_empty_archive_and_foreign_figures_break_nothing(look: Callable[..., View]) -> None:
    view = look(SUM, NEGATIVE, figures={})
    assert run_rules(view, Monitor()) == []
    stray = look(replace(NEGATIVE, level=Level.ENTERPRISE), figures={"0009/a": "-1"})
    assert run_rules(stray, Monitor()) == []
