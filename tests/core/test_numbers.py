"""Exact numbers: reading, rounding once, intervals and units."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmarchive.numbers import (
    Interval,
    NotANumber,
    UnitMismatch,
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


@pytest.mark.parametrize("typed", ["", "约3", "1.2.3", "12，34", "NaN", "1e3", "—", "∞"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(NotANumber):
        parse_number(typed)


def test_a_letter_for_a_zero_is_named() -> None:
    with pytest.raises(NotANumber, match=r"请改为 105\.0"):
        parse_number("1O5.0")


@pytest.mark.parametrize(
    ("value", "places", "rounded"),
    [
        ("1.050", 1, "1.0"),
        ("0.35", 1, "0.4"),
        ("12.1498", 1, "12.1"),
        ("10.5002", 0, "11"),
        ("-0.35", 1, "-0.4"),
    ],
)
def test_rounding_is_that_of_gbt_8170(value: str, places: int, rounded: str) -> None:
    assert round_to(Decimal(value), places) == Decimal(rounded)


@given(decimals, st.integers(0, 5))
def test_a_rounded_number_is_in_its_own_interval(value: Decimal, places: int) -> None:
    assert value in parse_number(plain(round_to(value, places))).interval


@given(st.lists(decimals, min_size=1, max_size=8), st.integers(0, 4))
def test_honestly_rounded_parts_never_contradict_their_total(parts: list[Decimal], places: int) -> None:
    rounded = [parse_number(plain(round_to(part, places))).interval for part in parts]
    total = parse_number(plain(round_to(sum(parts, Decimal(0)), places))).interval
    assert sum_intervals(rounded).meets(total)


@given(decimals, decimals)
def test_products_of_members_are_in_the_product(a: Decimal, b: Decimal) -> None:
    first, second = Interval(a, a + 1), Interval(b - 1, b)
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
    ],
)
def test_units_convert(source: str, target: str, factor: str) -> None:
    assert unit_factor(source, target) == Decimal(factor)


@pytest.mark.parametrize(("source", "target"), [("吨", "万元"), ("吨", "没有的单位"), ("%", "个百分点")])
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
