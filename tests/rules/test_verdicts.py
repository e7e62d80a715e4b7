"""Judging indicators on a small region: every kind of condition, every window, what is missing, what rounding does."""

from collections.abc import Mapping
from decimal import Decimal

import pytest

from cmarchive.assessment import (
    Case,
    Condition,
    ConditionKind,
    Indicator,
    Predicate,
    Scheme,
    Variable,
    VariableKind,
    Window,
)
from cmarchive.model import Figure, FigureKey, Profile
from cmarchive.numbers import parse_number
from cmarchive.provenance import Provenance
from cmarchive.rules import (
    VERDICT_NAMES,
    IndicatorVerdict,
    Verdict,
    indicator_values,
    summary_sentence,
    verdicts,
)
from cmarchive.view import View

MEMORY = Provenance(mark="mem")
OFFICIAL = Provenance(mark="V", source="S1")
MET, NOT_MET, GAP = Verdict.MET, Verdict.NOT_MET, Verdict.GAP
NO_DATA, NOT_APPLICABLE = Verdict.NO_DATA, Verdict.NOT_APPLICABLE
WEST = Predicate(all_of=("west",))

VARIABLES = {
    one.code: one
    for one in (
        Variable(code="rate", name="处理率", unit="%", kind=VariableKind.PERCENT, provenance=MEMORY),
        Variable(code="noise", name="噪声", unit="dB(A)", provenance=MEMORY),
        Variable(code="income", name="收入", unit="元", provenance=MEMORY),
        Variable(code="intensity", name="强度", unit="千克/万元", provenance=MEMORY),
        Variable(code="actual", name="排放总量", unit="吨", provenance=MEMORY),
        Variable(code="target", name="控制目标", unit="吨", provenance=MEMORY),
        Variable(code="done", name="已落实", unit="", kind=VariableKind.BOOLEAN, provenance=MEMORY),
        Variable(code="rank", name="名次", unit="", kind=VariableKind.RANK, provenance=MEMORY),
        Variable(code="front", name="前列名次线", unit="", kind=VariableKind.RANK, provenance=MEMORY),
    )
}


def condition(
    kind: ConditionKind,
    variable: str = "",
    comparator: str = "",
    limit: str | None = None,
    *,
    against: str = "",
    unit: str = "",
    window: Window = Window.EACH_YEAR,
    years: int = 3,
    when: Predicate | None = None,
    cases: tuple[Case, ...] = (),
    provenance: Provenance = MEMORY,
) -> Condition:
    return Condition(
        kind=kind,
        text=f"条件{variable}",
        variable=variable,
        comparator=comparator,
        limit=None if limit is None else Decimal(limit),
        against=against,
        unit=unit,
        window=window,
        years=years,
        when=when or Predicate(),
        cases=cases,
        provenance=provenance,
    )


def group(kind: ConditionKind, *parts: Condition) -> Condition:
    return Condition(kind=kind, text="全部条件", of=parts, provenance=MEMORY)


def indicator(judged: Condition, *listed: str, provenance: Provenance = MEMORY) -> Indicator:
    return Indicator(
        code="8",
        name="空气质量达到要求",
        short="空气质量",
        group="环境质量",
        text="",
        scope="",
        lead_departments=(),
        supporting_departments=(),
        data_source="",
        explanation="",
        condition=judged,
        variables=listed,
        evidence=(),
        provenance=provenance,
    )


def region(
    judged: Condition | Indicator, figures: Mapping[str, str], *flags: str, year_count: int = 3
) -> View:
    """A region in 2021–2023; each row of figures is "2021 2022 2023" with - for none and an optional unit behind /."""
    shown = judged if isinstance(judged, Indicator) else indicator(judged)
    profile = Profile(
        scheme="tiny",
        county="示例县",
        region_code="610000",
        year=2023,
        year_count=year_count,
        city_flags=frozenset(flags),
    )
    scheme = Scheme(
        id="tiny",
        title="小方案",
        short="小",
        document_number="",
        issued="",
        verification="",
        year_count=3,
        flags={},
        groups=(),
        indicators=(shown,),
        variables=VARIABLES,
        slots=(),
        rules=(),
        provenance=MEMORY,
    )
    entered = [
        Figure(key=FigureKey(profile.region.key, code, year), number=parse_number(text), unit=unit)
        for code, row in figures.items()
        for numbers, unit in [_row(code, row)]
        for year, text in zip(range(2024 - len(numbers), 2024), numbers, strict=True)
        if text != "-"
    ]
    return View(scheme=scheme, profile=profile, figures=entered)


def _row(code: str, row: str) -> tuple[list[str], str]:
    numbers, _, unit = row.partition("|")
    return numbers.split(), unit or VARIABLES[code].unit


def judged_once(view: View) -> IndicatorVerdict:
    [one] = verdicts(view)
    return one


T = ConditionKind.THRESHOLD
RATE_80 = condition(T, "rate", ">=", "80")
NOISE_60 = condition(T, "noise", "<=", "60")
FALLING = condition(ConditionKind.TREND, "intensity", "down")
ASSIGNED = condition(ConditionKind.ASSIGNED, "actual", "<=", against="target")
DONE = condition(ConditionKind.FACT, "done")


@pytest.mark.parametrize(
    ("judged", "figures", "verdict", "margin"),
    [
        (RATE_80, {"rate": "80 81.5 95"}, MET, "0"),
        (RATE_80, {"rate": "79.96 81 82"}, GAP, "-0.04"),
        (RATE_80, {"rate": "70 71 72"}, NOT_MET, "-10"),
        (RATE_80, {"rate": "81 - 82"}, NO_DATA, "1"),
        (RATE_80, {"rate": "81 - 70"}, GAP, "-10"),
        (RATE_80, {"rate": "- - 70"}, NOT_MET, "-10"),
        (RATE_80, {}, NO_DATA, None),
        (RATE_80, {"rate": "0 0 0"}, NOT_MET, "-80"),
        (condition(T, "rate", ">", "80"), {"rate": "80 80.1 81"}, GAP, "0"),
        (condition(T, "rate", "=", "100"), {"rate": "100 100.0 99"}, GAP, "-1"),
        (condition(T, "rate", "<", "80"), {"rate": "79 79 79.9"}, MET, "0.1"),
        (NOISE_60, {"noise": "52.4 60.0 58"}, MET, "0.0"),
        (NOISE_60, {"noise": "60.1 60.2 60.3"}, NOT_MET, "-0.3"),
        (FALLING, {"intensity": "3.20 3.10 2.90"}, MET, "0.10"),
        (FALLING, {"intensity": "3.20 3.20 2.90"}, GAP, "0.00"),
        (FALLING, {"intensity": "2.9 2.90 2.900"}, NOT_MET, "0"),
        (FALLING, {"intensity": "3.20 3.10 3.15"}, GAP, "-0.05"),
        (FALLING, {"intensity": "2.9 3.0 3.1"}, NOT_MET, "-0.1"),
        (FALLING, {"intensity": "- 3.1 3.0"}, NO_DATA, "0.1"),
        (FALLING, {"intensity": "3.2 - 3.0"}, NO_DATA, None),
        (condition(ConditionKind.TREND, "rate", "up"), {"rate": "1 2 3"}, MET, "1"),
        (ASSIGNED, {"actual": "100 90 80", "target": "100 95 85"}, MET, "0"),
        (ASSIGNED, {"actual": "100 90 86", "target": "100 95 85"}, GAP, "-1"),
        (ASSIGNED, {"actual": "100 90 80", "target": "100 - 85"}, NO_DATA, "0"),
        (ASSIGNED, {"actual": "0.01 0.009 0.008|万吨", "target": "100 95 85"}, MET, "0.00"),
        (
            condition(ConditionKind.BENCHMARK, "rank", "<=", against="front"),
            {"rank": "10 9 8", "front": "10 10 10"},
            MET,
            "0",
        ),
        (DONE, {"done": "1 1 1"}, MET, None),
        (DONE, {"done": "1 0 1"}, GAP, None),
        (DONE, {"done": "0 0 0"}, NOT_MET, None),
        (DONE, {"done": "1 1 -"}, NO_DATA, None),
        (DONE, {"done": "1 1 2"}, NO_DATA, None),
        (condition(ConditionKind.FACT, "done", window=Window.NOW, years=1), {"done": "- - 1"}, MET, None),
        (condition(ConditionKind.FACT, "done", window=Window.NOW, years=1), {"done": "1 1 0"}, NOT_MET, None),
        (condition(T, "rate", ">=", "80", window=Window.LATEST), {"rate": "10 10 80"}, MET, "0"),
    ],
)
def test_condition(judged: Condition, figures: dict[str, str], verdict: Verdict, margin: str | None) -> None:
    one = judged_once(region(judged, figures))
    assert one.verdict is verdict
    assert one.root.margin == (None if margin is None else Decimal(margin))


@pytest.mark.parametrize(
    ("kind", "figures", "verdict"),
    [
        (ConditionKind.ALL, {"rate": "80 80 80", "noise": "60 60 60"}, MET),
        (ConditionKind.ALL, {"rate": "80 80 80", "noise": "61 61 61"}, GAP),
        (ConditionKind.ALL, {"rate": "70 70 70", "noise": "61 61 61"}, NOT_MET),
        (ConditionKind.ALL, {"rate": "70 70 70"}, NOT_MET),
        (ConditionKind.ALL, {"rate": "80 80 80"}, NO_DATA),
        (ConditionKind.ANY, {"rate": "80 80 80", "noise": "61 61 61"}, MET),
        (ConditionKind.ANY, {"rate": "80 80 80"}, MET),
        (ConditionKind.ANY, {"rate": "70 70 70"}, NO_DATA),
        (ConditionKind.ANY, {"rate": "70 80 80", "noise": "61 61 61"}, GAP),
        (ConditionKind.ANY, {"rate": "70 70 70", "noise": "61 61 61"}, NOT_MET),
    ],
)
def test_group(kind: ConditionKind, figures: dict[str, str], verdict: Verdict) -> None:
    assert judged_once(region(group(kind, RATE_80, NOISE_60), figures)).verdict is verdict


@pytest.mark.parametrize(("flags", "verdict"), [((), NOT_MET), (("west",), MET)])
def test_limit_depends_on_the_city(flags: tuple[str, ...], verdict: Verdict) -> None:
    income = condition(T, "income", ">=", "10000", cases=(Case(when=WEST, limit=Decimal(8500)),))
    assert judged_once(region(income, {"income": "8500 9000 9500"}, *flags)).verdict is verdict


def test_a_condition_for_other_cities_does_not_count() -> None:
    judged = group(ConditionKind.ALL, RATE_80, condition(T, "noise", "<=", "60", when=WEST))
    figures = {"rate": "80 80 80"}
    assert judged_once(region(judged, figures)).verdict is MET
    assert judged_once(region(judged, figures, "west")).verdict is NO_DATA
    alone = judged_once(region(condition(T, "noise", "<=", "60", when=WEST), {}))
    assert alone.verdict is NOT_APPLICABLE
    assert "不适用" in alone.sentence


def test_a_shorter_archive_does_not_shorten_the_window() -> None:
    assert judged_once(region(RATE_80, {"rate": "80"}, year_count=1)).verdict is NO_DATA


def test_figures_are_converted_by_unit() -> None:
    one = judged_once(region(FALLING, {"intensity": "32 31 30|吨/亿元"}))
    assert one.verdict is MET
    assert one.root.years[0].text == "2021年 32 吨/亿元（折合 3.2 千克/万元）"


def test_a_unit_that_cannot_be_converted_is_no_data() -> None:
    one = judged_once(region(RATE_80, {"rate": "90 90 90|吨"}))
    assert one.verdict is NO_DATA
    assert "单位“吨”不能换算为“%”" in one.root.text
    assert one.root.years[0].missing == ("rate",)
    assert one.root.years[0].value == "90"


@pytest.mark.parametrize(
    ("judged", "figures", "remark"),
    [
        (RATE_80, {"rate": "79.96 81 82"}, "修约后为 80%，按修约值比较则结论相反"),
        (condition(T, "rate", ">", "80"), {"rate": "80.4 81 82"}, "修约后为 80%"),
        (NOISE_60, {"noise": "60.4 58 58"}, "修约后为 60 dB(A)"),
        (FALLING, {"intensity": "2.9 2.86 2.8"}, "按两年共有的小数位数修约后持平"),
    ],
)
def test_says_when_rounding_would_turn_the_result(
    judged: Condition, figures: dict[str, str], remark: str
) -> None:
    assert remark in judged_once(region(judged, figures)).root.text


@pytest.mark.parametrize("figures", [{"rate": "79.4 81 82"}, {"rate": "80.0 81 82"}])
def test_says_nothing_of_rounding_that_changes_nothing(figures: dict[str, str]) -> None:
    assert "修约" not in judged_once(region(RATE_80, figures)).root.text


def test_text_shows_the_numbers_as_entered() -> None:
    one = judged_once(region(RATE_80, {"rate": "79.90 80.0 -"}))
    assert [year.text for year in one.root.years] == [
        "2021年 79.90%，要求 ≥80%，不达标，差 0.10 个百分点（修约后为 80%，按修约值比较则结论相反；此处按全数值比较）",
        "2022年 80.0%，要求 ≥80%，达标",
        "2023年没有填写“处理率”",
    ]


def test_sentence_names_what_fails_and_what_is_missing() -> None:
    judged = group(ConditionKind.ALL, RATE_80, NOISE_60, DONE)
    one = judged_once(region(judged, {"rate": "70 80 80", "noise": "50 50 50", "done": "1 - 1"}))
    assert one.sentence.startswith("第8项 空气质量：有差距。条件rate：2021年 70%，要求 ≥80%，不达标")
    assert one.sentence.endswith("缺少可用的数据：“已落实”（2022年）。请补填，或改正单位。")
    assert "条件noise" not in one.sentence
    assert [result.condition.variable for result in one.results] == ["rate", "noise", "done"]


def test_sentence_names_a_missing_target() -> None:
    one = judged_once(region(ASSIGNED, {"actual": "1 1 1", "target": "2 2 -"}))
    assert (
        one.sentence == "第8项 空气质量：缺数据。缺少可用的数据：“控制目标”（2023年）。请补填，或改正单位。"
    )


def test_sentence_of_an_any_is_silent_about_the_part_not_needed() -> None:
    judged = group(ConditionKind.ANY, RATE_80, NOISE_60)
    one = judged_once(region(judged, {"rate": "70 70 70", "noise": "50 50 50"}))
    assert "条件rate" not in one.sentence
    assert "条件noise" in one.sentence


def test_caveat_unless_all_that_was_compared_is_official() -> None:
    official = condition(T, "rate", ">=", "80", provenance=OFFICIAL)
    figures = {"rate": "80 80 80"}
    assert judged_once(region(indicator(official, provenance=OFFICIAL), figures)).caveat == ""
    assert (
        "（核对标记 V、mem）" in judged_once(region(indicator(RATE_80, provenance=OFFICIAL), figures)).caveat
    )


def test_summary_sentence_counts_each_verdict() -> None:
    rows = ("80 80 80", "80 80 80", "70 80 80", "70 70 70", "- - -")
    judged = [judged_once(region(RATE_80, {"rate": row})) for row in rows]
    assert summary_sentence(judged) == "5 项考核指标中 2 项达标，1 项不达标，1 项有差距，1 项缺数据。"
    assert summary_sentence([]) == "0 项考核指标中 0 项达标。"


def test_every_verdict_has_a_name() -> None:
    assert set(VERDICT_NAMES) == set(Verdict)


@pytest.mark.parametrize(
    ("judged", "listed", "headline"),
    [
        (group(ConditionKind.ALL, condition(T, "income", ">=", "1"), RATE_80), (), "rate"),
        (FALLING, ("rate",), "intensity"),
        (group(ConditionKind.ALL, DONE, NOISE_60), ("rate",), "noise"),
        (DONE, ("done", "rate"), "rate"),
        (DONE, ("done",), "done"),
    ],
)
def test_headline_is_the_first_rate_judged(judged: Condition, listed: tuple[str, ...], headline: str) -> None:
    shown = indicator(judged, *listed)
    values = indicator_values(region(shown, {}), shown)
    assert values.variable is not None
    assert values.variable.code == headline
    assert values.values == (None, None, None)


def test_indicator_values_by_year_in_the_unit_of_the_variable() -> None:
    shown = indicator(FALLING)
    values = indicator_values(region(shown, {"intensity": "- 31 30|吨/亿元"}), shown)
    assert values.years == (2021, 2022, 2023)
    assert values.values == (None, Decimal("3.1"), Decimal(3))
    assert values.figures[0] is None
    assert values.figures[1] is not None
    assert values.figures[1].number.text == "31"
    wrong = indicator_values(region(shown, {"intensity": "31 31 31|吨"}), shown)
    assert wrong.values == (None, None, None)


def test_indicator_without_variables_has_no_values() -> None:
    shown = indicator(group(ConditionKind.ALL))
    assert indicator_values(region(shown, {}), shown).variable is None
