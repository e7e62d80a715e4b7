"""Exact numbers: reading, rounding once, intervals and units."""

import re
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cmarchive.numbers import (
    Interval,
    NotANumber,
    UnitMismatch,
    exact_arithmetic,
    is_unit,
    parse_number,
    plain,
    round_to,
    sum_intervals,
    unit_factor,
)

decimals = st.decimals(min_value=-(10**9), max_value=10**9, places=6, allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("typed", "value", "places"),
    [
        ("2.90", "2.90", 2),
        ("１２．５", "12.5", 1),
        ("1,234,567.8", "1234567.8", 1),
        (" 0 ", "0", 0),
        ("-3", "-3", 0),
        (".5", "0.5", 1),
        ("７，０００", "7000", 0),
    ],
)
def test_numbers_are_read_exactly(typed: str, value: str, places: int) -> None:
    number = parse_number(typed)
    assert number.value == Decimal(value)
    assert number.decimals == places


@pytest.mark.parametrize("typed", ["", "约3", "1.2.3", "12，34", "NaN", "1e3", "—", "∞", "9" * 61])
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(NotANumber):
        parse_number(typed)


@pytest.mark.parametrize(
    ("typed", "reading"),
    [
        ("1O5.0", "105.0"),
        ("１ｏ5", "105"),
        ("2〇12", "2012"),
        ("l2.5", "12.5"),
        ("1,O00", "1000"),
        ("98。36", "98.36"),
        ("–7.72", "-7.72"),
    ],
)
def test_a_letter_for_a_digit_is_named_with_the_likely_reading(typed: str, reading: str) -> None:
    with pytest.raises(NotANumber, match=rf"请改为 {re.escape(reading)} 或"):
        parse_number(typed)


@pytest.mark.parametrize(
    ("value", "places", "rounded"),
    [
        ("1.050", 1, "1.0"),
        ("0.35", 1, "0.4"),
        ("12.1498", 1, "12.1"),
        ("10.5002", 0, "11"),
        ("-0.35", 1, "-0.4"),
        ("0.325", 2, "0.32"),
        ("2.5", 0, "2"),
        ("3.5", 0, "4"),
        ("15.4546", 0, "15"),  # not 15.455, 15.46, 15.5, 16
        ("-355", -1, "-360"),
        ("-325", -1, "-320"),
        ("-0.0365", 3, "-0.036"),
        ("1268", -2, "1300"),
        ("1" * 40 + ".5", 0, "1" * 39 + "2"),
    ],
)
def test_rounding_is_that_of_gbt_8170(value: str, places: int, rounded: str) -> None:
    assert round_to(Decimal(value), places) == Decimal(rounded)


def test_nothing_rounds_to_minus_zero() -> None:
    assert plain(round_to(Decimal("-0.04"), 1)) == "0.0"


@given(decimals, st.integers(0, 5))
def test_rounding_goes_to_the_nearest_step_and_treats_signs_alike(value: Decimal, places: int) -> None:
    rounded, step = round_to(value, places), Decimal(1).scaleb(-places)
    assert abs(rounded - value) <= step / 2
    assert rounded == -round_to(-value, places)
    if abs(rounded - value) == step / 2:
        assert (rounded / step) % 2 == 0


@given(decimals, st.integers(0, 5))
def test_a_rounded_number_is_in_its_own_interval(value: Decimal, places: int) -> None:
    assert value in parse_number(plain(round_to(value, places))).interval


@given(st.lists(decimals, min_size=1, max_size=8), st.integers(0, 4))
def test_honestly_rounded_parts_never_contradict_their_total(parts: list[Decimal], places: int) -> None:
    rounded = [parse_number(plain(round_to(part, places))).interval for part in parts]
    total = parse_number(plain(round_to(sum(parts, Decimal(0)), places))).interval
    assert sum_intervals(rounded).meets(total)


@given(decimals, decimals)
@example(
    Decimal("50369555.458101"), Decimal("-218525023.289341")
)  # 29 digits: one more than Python's own context
def test_products_of_members_are_in_the_product(a: Decimal, b: Decimal) -> None:
    first, second = Interval(a, a + 1), Interval(b - 1, b)
    with exact_arithmetic():
        assert a * b in first * second


def test_division_by_what_may_be_zero_is_refused() -> None:
    with pytest.raises(ZeroDivisionError):
        Interval.exactly(Decimal(1)) / Interval(Decimal(-1), Decimal(1))


@pytest.mark.parametrize(
    ("source", "target", "factor"),
    [
        ("万吨", "吨", "10000"),
        ("吨/亿元", "千克/万元", "0.1"),
        ("平方公里", "公顷", "100"),
        ("毫克/立方米", "微克/立方米", "1000"),
        ("公斤", "克", "1000"),
        ("万吨/日", "立方米/日", "10000"),
        ("千克/日", "吨/日", "0.001"),
        ("万千瓦时", "吉焦", "36"),
        ("公顷", "亩", "15"),
        ("平方公里", "万亩", "0.15"),
        ("吨标煤/万元", "千克标准煤/元", "0.1"),
        ("千克/人·日", "克/人·日", "1000"),
        ("吨/万元", "千克/万元", "1000"),
        ("吨/万元", "立方米/万元", "1"),  # water
        ("万元/人", "元/人", "10000"),
        ("万人次", "人次", "10000"),
        ("百万吨", "万吨", "100"),
        ("亿千瓦时", "万千瓦时", "10000"),
        ("天", "小时", "24"),
    ],
)
def test_units_convert(source: str, target: str, factor: str) -> None:
    assert unit_factor(source, target) == Decimal(factor)


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("m3", "立方米"),
        ("M³", "立方米"),
        ("万m³", "万立方米"),
        ("Nm3", "标准立方米"),
        ("万Nm³", "万标立方米"),
        ("㎡", "平方米"),
        ("km²", "平方公里"),
        ("hm2", "公顷"),
        ("％", "%"),
        ("个百分点", "百分点"),
        ("吨/天", "吨/日"),
        ("t/d", "吨/日"),
        ("t", "吨"),
        ("KG", "千克"),
        ("mg/L", "毫克/升"),
        ("ug/m3", "μg/m³"),
        ("µg/m³", "微克/立方米"),
        ("mg／m3", "毫克/立方米"),
        ("kg/(人·d)", "千克/人·日"),
        ("克/人・天", "克/人·日"),
        ("m³/万元", "立方米/万元"),
        ("dB", "dB(A)"),
        ("dB（A）", "dB(A)"),
        ("万 吨", "万吨"),
        ("tce", "吨标煤"),
        ("kW·h", "千瓦时"),
        ("度", "kWh"),
    ],
)
def test_writings_of_one_unit_are_one_unit(written: str, unit: str) -> None:
    assert is_unit(written)
    assert unit_factor(written, unit) == 1


@pytest.mark.parametrize(
    "unit", ["dB(h)", "箱", "年", "万", "万%", "吨/", "/日", "吨//日", "人·日", "/", " ", "吨/箱"]
)
def test_what_is_no_unit_is_said_to_be_none(unit: str) -> None:
    assert not is_unit(unit)
    with pytest.raises(UnitMismatch):
        unit_factor(unit, "吨")


@given(st.text(max_size=8))
def test_no_text_is_too_strange_for_a_unit(unit: str) -> None:
    assert is_unit(unit) in (True, False)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("吨", "万元"),
        ("吨", "没有的单位"),
        ("%", "个百分点"),
        ("吨", "立方米"),
        ("人", "人次"),
        ("", "%"),
        ("万立方米", "万标立方米"),
        ("毫克/立方米", "毫克/标立方米"),
        ("吨/年", "吨/日"),
    ],
)
def test_units_of_different_things_never_meet(source: str, target: str) -> None:
    with pytest.raises(UnitMismatch):
        unit_factor(source, target)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("٣", "不是数字"),
        ("1e5", "不是数字"),
        ("9" * 61, "有 61 位数字"),
        ("0." + "0" * 400 + "1", "有 402 位数字"),
        ("约" * 500, "…”不是数字"),
    ],
)
def test_what_no_office_reports_is_no_number(typed: str, reason: str) -> None:
    with pytest.raises(NotANumber, match=reason) as caught:
        parse_number(typed)
    assert len(str(caught.value)) < 80
