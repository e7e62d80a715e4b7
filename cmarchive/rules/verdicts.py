"""Whether each indicator of the scheme is met by the region's figures, with the reason in one sentence."""

from collections.abc import Sequence

from cmarchive.assessment import ConditionKind, Indicator
from cmarchive.numbers import exact_arithmetic
from cmarchive.rules.checks.ratios import RatioParams
from cmarchive.rules.headlines import indicator_values, trend
from cmarchive.rules.recomputed import formulas, recomputed
from cmarchive.rules.verdict_conditions import judge
from cmarchive.rules.verdict_readings import quoted_name, with_unit
from cmarchive.rules.verdict_values import (
    VERDICT_NAMES,
    ConditionResult,
    IndicatorVerdict,
    Verdict,
    is_group,
)
from cmarchive.text import mark
from cmarchive.view import View
from cmarchive.wording import COMMAS, ENUMERATION, JUXTAPOSED, SEMICOLONS, headed, sentence

_SHOWN = 3  # conditions spelled out in a sentence; a reader finds the rest in the table


def verdicts(view: View) -> list[IndicatorVerdict]:
    """Judge every indicator of the scheme, in its order."""
    with exact_arithmetic():
        by = tuple(formulas(view.scheme))
        return [_judge_indicator(view, indicator, by) for indicator in view.scheme.indicators]


def _judge_indicator(view: View, indicator: Indicator, by: Sequence[RatioParams]) -> IndicatorVerdict:
    root = judge(view, indicator.condition)
    head = mark("Verdict", "第{code}项 {short}：{verdict}。").format(
        code=indicator.code, short=indicator.short, verdict=VERDICT_NAMES[root.verdict]
    )
    judged = {one.variable for one in indicator.condition.walk() if not is_group(one)}
    return IndicatorVerdict(
        indicator=indicator,
        verdict=root.verdict,
        root=root,
        sentence=head + _reason(view, root),
        trend=trend(indicator_values(view, indicator)),
        recomputed=recomputed(view, judged, by),
    )


def _reason(view: View, root: ConditionResult) -> str:
    """What decided: the years that fail, else the values that hold, and whatever is lacking."""
    if root.verdict is Verdict.MET:
        shown = [_values_text(leaf) for leaf in root.leaves() if leaf.verdict is Verdict.MET]
    elif root.verdict is Verdict.NOT_APPLICABLE:
        shown = [leaf.text for leaf in root.leaves()]
    else:
        shown = [_failure_text(leaf) for leaf in root.decisive() if leaf.verdict is not Verdict.NO_DATA]
    text = JUXTAPOSED.join(sentence(one) for one in shown[:_SHOWN])
    if len(shown) > _SHOWN:
        text += mark("Verdict", "另有 {count} 个条件相同。").format(count=len(shown) - _SHOWN)
    unknown = [leaf.text for leaf in root.decisive() if leaf.condition.kind is ConditionKind.UNKNOWN]
    return text + JUXTAPOSED.join(sentence(one) for one in unknown) + _missing_sentence(view, root)


def _values_text(leaf: ConditionResult) -> str:
    if leaf.condition.kind is ConditionKind.FACT:
        return leaf.text
    values = (
        mark("Verdict", "{year}年 {value}").format(year=one.year, value=with_unit(one.value, one.unit))
        for one in leaf.years
    )
    return headed(leaf.condition.text, COMMAS.join(values))


def _failure_text(leaf: ConditionResult) -> str:
    failing = (one.text for one in leaf.years if one.verdict is Verdict.NOT_MET)
    return headed(leaf.condition.text, SEMICOLONS.join(failing))


def _missing_sentence(view: View, root: ConditionResult) -> str:
    """Name the variables and years that are lacking, the first few in full; empty when nothing is."""
    years_of: dict[str, dict[int, None]] = {}
    for leaf in root.decisive():
        for one in leaf.years:
            for code in one.missing:
                years_of.setdefault(code, {})[one.year] = None
    if not years_of:
        return ""
    shown = [
        mark("Verdict", "{name}（{years}年）").format(
            name=quoted_name(view, code), years=ENUMERATION.join(str(year) for year in years)
        )
        for code, years in list(years_of.items())[:_SHOWN]
    ]
    names = ENUMERATION.join(shown)
    if len(years_of) > _SHOWN:
        names = mark("Verdict", "{names}等 {count} 项").format(names=names, count=len(years_of))
    return mark("Verdict", "缺少可用的数据：{names}。请补填，或改正单位。").format(names=names)


def summary_sentence(judged: Sequence[IndicatorVerdict]) -> str:
    """Say where the region stands in the words offices use, such as “26 项考核指标中 23 项达标，3 项有差距”."""
    counts = {verdict: sum(one.verdict is verdict for one in judged) for verdict in Verdict}
    head = mark("Verdict", "{total} 项考核指标中 {met} 项达标").format(
        total=len(judged), met=counts.pop(Verdict.MET)
    )
    rest = [
        mark("Verdict", "{count} 项{verdict}").format(count=count, verdict=VERDICT_NAMES[verdict])
        for verdict, count in counts.items()
        if count
    ]
    return sentence(COMMAS.join([head, *rest]))
