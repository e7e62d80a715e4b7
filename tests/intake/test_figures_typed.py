"""Figures as people type and paste them into one cell."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmarchive.assessment import Variable, VariableKind
from cmarchive.intake import read_typed
from cmarchive.numbers import NotANumber
from cmarchive.provenance import Provenance

WASTE = Variable(code="waste", name="产生量", unit="吨", provenance=Provenance(mark="V"))
RATE = Variable(
    code="rate", name="利用率", unit="%", kind=VariableKind.PERCENT, provenance=Provenance(mark="V")
)
ANSWER = Variable(
    code="answer", name="达标", unit="", kind=VariableKind.BOOLEAN, provenance=Provenance(mark="V")
)
COUNT = Variable(
    code="count", name="家数", unit="家", kind=VariableKind.COUNT, provenance=Provenance(mark="V")
)


@pytest.mark.parametrize(
    ("typed", "variable", "text", "unit"),
    [
        ("2.90", WASTE, "2.90", "吨"),
        ("0", WASTE, "0", "吨"),
        ("-3.5", WASTE, "-3.5", "吨"),
        ("−3.5", WASTE, "-3.5", "吨"),
        ("１２，３４５．６０", WASTE, "12345.60", "吨"),
        ("1,234.50", WASTE, "1234.50", "吨"),
        ("3.2 万吨", WASTE, "3.2", "万吨"),
        ("3.2万吨", WASTE, "3.2", "万吨"),
        ("3,200.0（千克）", WASTE, "3200.0", "千克"),
        ("1.5 t", WASTE, "1.5", "t"),
        ("97.9%", RATE, "97.9", "%"),
        ("９７．９％", RATE, "97.9", "%"),
        ("979‰", RATE, "979", "‰"),
        ("12 家", COUNT, "12", "家"),
        ("是", ANSWER, "1", ""),
        ("×", ANSWER, "0", ""),
        ("0", ANSWER, "0", ""),
    ],
)
def test_typed_figure_keeps_its_writing(typed: str, variable: Variable, text: str, unit: str) -> None:
    number, found = read_typed(typed, variable)
    assert (number.text, found, number.value) == (text, unit, Decimal(text))


@pytest.mark.parametrize(
    ("typed", "variable", "unit", "reason"),
    [
        ("3.2 亿元", WASTE, "", "单位“亿元”不能换算为“吨”"),
        ("5%", WASTE, "", "单位“%”不能换算为“吨”"),
        ("5 吨", ANSWER, "", "不是“是”或“否”"),
        ("2l7.01", WASTE, "", "请改为 217.01"),
        ("约 5 吨", WASTE, "", "不是数字"),
        ("5 吨左右", WASTE, "", "不是数字"),
        ("1,23", WASTE, "", "不是数字"),
        ("1 万吨", WASTE, "千克", "数值带有“万吨”，单位却是“千克”"),
        ("5", WASTE, "亿元", "单位“亿元”不能换算为“吨”"),
        (". 吨", WASTE, "", "不是数字"),
        ("1e5", WASTE, "", "不是数字"),
    ],
)
def test_what_cannot_be_a_figure_says_why(typed: str, variable: Variable, unit: str, reason: str) -> None:
    with pytest.raises(NotANumber, match=reason):
        read_typed(typed, variable, unit)


@given(
    st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**12), max_value=10**12),
    st.sampled_from([str, lambda text: f"{text} 万吨", lambda text: f" {text}　吨 "]),
)
def test_every_number_is_read_exactly(value: Decimal, writing: Callable[[str], str]) -> None:
    number, _unit = read_typed(writing(f"{value:,f}"), WASTE)
    assert number.value == value
    assert number.text == f"{value:f}"


@given(st.text(max_size=12))
def test_nothing_typed_breaks_the_reading(text: str) -> None:
    for variable in (WASTE, RATE, ANSWER):
        assert reason_against(text, variable) != ""


def reason_against(text: str, variable: Variable) -> str | None:
    try:
        read_typed(text, variable)
    except NotANumber as exc:
        return str(exc)
    return None
