"""Honest rounding is never accused; a change beyond rounding always is."""

from collections.abc import Callable
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from cmarchive.model import Finding
from cmarchive.numbers import plain, round_to

Run = Callable[..., list[Finding]]
DECIMALS = st.integers(min_value=0, max_value=3)
AMOUNTS = st.decimals(min_value=1, max_value=10**6, places=6)
PARTS = st.lists(st.tuples(AMOUNTS, DECIMALS), min_size=3, max_size=3)
CODES = ("a", "b", "c")
SUM = {"total": "total", "parts": list(CODES)}
RATIO = {"result": "rate", "numerator": ["a", "b"], "denominator": ["a", "b", "c"], "factor": 100}


def written(value: Decimal, decimals: int) -> str:
    return plain(round_to(value, decimals))


def ulp(decimals: int) -> Decimal:
    return Decimal(1).scaleb(-decimals)


@given(parts=PARTS, decimals=DECIMALS)
def test_honest_sum_is_never_accused(run_check: Run, parts: list[tuple[Decimal, int]], decimals: int) -> None:
    figures = {code: written(*part) for code, part in zip(CODES, parts, strict=True)}
    figures["total"] = written(sum((value for value, _ in parts), Decimal(0)), decimals)
    assert run_check("sum", SUM, figures) == []


@given(parts=PARTS, decimals=DECIMALS, up=st.booleans())
def test_sum_changed_beyond_rounding_is_accused(
    run_check: Run, parts: list[tuple[Decimal, int]], decimals: int, up: bool
) -> None:
    figures = {code: written(*part) for code, part in zip(CODES, parts, strict=True)}
    slack = sum((ulp(places) for _, places in parts), ulp(decimals))  # twice what rounding explains (R3)
    total = sum((Decimal(text) for text in figures.values()), Decimal(0)) + (slack if up else -slack)
    beyond = written(total + (ulp(decimals) if up else -ulp(decimals)), decimals)
    [finding] = run_check("sum", SUM, {**figures, "total": beyond})
    assert finding.topic == "total"


@given(parts=PARTS, decimals=DECIMALS)
def test_honest_ratio_is_never_accused(
    run_check: Run, parts: list[tuple[Decimal, int]], decimals: int
) -> None:
    figures = {code: written(*part) for code, part in zip(CODES, parts, strict=True)}
    above, below = parts[0][0] + parts[1][0], sum((value for value, _ in parts), Decimal(0))
    assert run_check("ratio", RATIO, {**figures, "rate": written(above / below * 100, decimals)}) == []


@given(
    parts=st.lists(st.decimals(min_value=1000, max_value=10**6, places=2), min_size=3, max_size=3),
    up=st.booleans(),
)
def test_ratio_changed_beyond_rounding_is_accused(run_check: Run, parts: list[Decimal], up: bool) -> None:
    figures = {code: plain(value) for code, value in zip(CODES, parts, strict=True)}
    rate = (parts[0] + parts[1]) / sum(parts, Decimal(0)) * 100
    changed = rate + (1 if up else -1)  # inputs known to 10⁻⁵ of themselves move the rate by less than 0.01
    [finding] = run_check("ratio", RATIO, {**figures, "rate": written(changed, 1)})
    assert finding.topic == "rate"


@given(value=AMOUNTS, decimals=DECIMALS, more=DECIMALS)
def test_one_quantity_written_in_two_units_is_one_value(
    run_check: Run, value: Decimal, decimals: int, more: int
) -> None:
    figures = {"a": written(value, decimals), "big": written(value / 10000, decimals + more)}
    assert run_check("same-value", {"variables": ["a", "big"]}, figures) == []
