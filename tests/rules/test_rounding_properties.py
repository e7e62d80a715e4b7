"""Honest rounding is never accused; a change beyond what all rounding together explains always is.

For every check on numbers: draw exact figures that agree, write each in any unit of its dimension, rounded to any
number of decimals, and nothing may be found. Then move one figure out of the range the others leave it, and it must be
found. That range is worked out here at the corners, by other means than the program's.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, localcontext
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cmarchive.model import Finding
from cmarchive.numbers import plain, round_to

Run = Callable[..., list[Finding]]
Values = Mapping[str, Decimal]
D = Decimal
UNITS: Mapping[str, Mapping[str, Decimal]] = {
    "吨": {"吨": D(1), "千克": D("0.001"), "万吨": D(10000), "t": D(1), "公斤": D("0.001")},
    "万吨": {"万吨": D(1), "吨": D("0.0001"), "亿吨": D(10000)},
    "%": {"%": D(1), "‰": D("0.1"), "％": D(1)},
    "亿元": {"亿元": D(1), "万元": D("0.0001"), "元": D("1E-8")},
    "万人": {"万人": D(1), "人": D("0.0001")},
    "元": {"元": D(1), "万元": D(10000)},
    "毫克/升": {"毫克/升": D(1), "mg/L": D(1), "克/立方米": D(1)},
    "个": {"个": D(1)},
    "天": {"天": D(1)},
}
ROUNDINGS = (ROUND_HALF_EVEN, ROUND_HALF_UP)


@dataclass(frozen=True)
class Relation:
    """``result`` = ``works_out`` of the ``inputs``, or anything up to that where ``at_most`` is set.

    Inputs are named with their unit and range. What is counted is whole, and written as it is.
    """

    name: str
    check: str
    params: Mapping[str, Any]
    inputs: Mapping[str, tuple[str, int, int]]
    result: tuple[str, str]
    works_out: Callable[[Values], Decimal]
    at_most: bool = False


TON = ("吨", 100, 10**6)
SHARE = ("%", 1, 30)
COUNT = ("个", 1, 400)
RELATIONS = (
    Relation(
        "sum",
        "sum",
        {"total": "total", "parts": ["a", "b", "c"]},
        {"a": TON, "b": TON, "c": TON},
        ("total", "吨"),
        lambda v: v["a"] + v["b"] + v["c"],
    ),
    Relation(
        "balance",
        "balance",
        {"left": ["total"], "right": ["a", "b"], "right_minus": ["c"], "optional": ["b", "c"]},
        {"a": ("吨", 10**6, 10**7), "b": TON, "c": TON},
        ("total", "吨"),
        lambda v: v["a"] + v["b"] - v["c"],
    ),
    Relation(
        "percent-total",
        "percent-total",
        {"shares": ["share_1", "share_2", "share_3"]},
        {"share_1": SHARE, "share_2": SHARE},
        ("share_3", "%"),
        lambda v: 100 - v["share_1"] - v["share_2"],
    ),
    Relation(
        "ratio",
        "ratio",
        {"result": "per_head", "numerator": ["money"], "denominator": ["people"], "factor": 10000},
        {"money": ("亿元", 1, 5000), "people": ("万人", 1, 1000)},
        ("per_head", "元"),
        lambda v: 10000 * v["money"] / v["people"],
    ),
    Relation(
        "ratio of a part to its whole",
        "ratio",
        {"result": "rate", "numerator": ["a", "b"], "denominator": ["a", "b", "c"], "factor": 100},
        {"a": TON, "b": TON, "c": TON},
        ("rate", "%"),
        lambda v: 100 * (v["a"] + v["b"]) / (v["a"] + v["b"] + v["c"]),
    ),
    Relation(
        "ratio of what is left",
        "ratio",
        {"result": "rate", "numerator": ["total"], "minus": ["a"], "denominator": ["a", "b"], "factor": 100},
        {"total": ("吨", 10**6, 10**7), "a": TON, "b": TON},
        ("rate", "%"),
        lambda v: 100 * (v["total"] - v["a"]) / (v["a"] + v["b"]),
    ),
    Relation(
        "ratio of counts",
        "ratio",
        {"result": "rate", "numerator": ["m"], "denominator": ["k"], "factor": 100},
        {"m": COUNT, "k": COUNT},
        ("rate", "%"),
        lambda v: 100 * v["m"] / v["k"],
    ),
    Relation(
        "multiple",
        "ratio",
        {"result": "total", "numerator": ["a", "b"], "factor": "0.5"},
        {"a": TON, "b": TON},
        ("total", "吨"),
        lambda v: (v["a"] + v["b"]) / 2,
    ),
    Relation(
        "ratio-range",
        "ratio-range",
        {"name": "比", "numerator": ["a"], "denominator": ["b"], "low": 0, "high": "0.85"},
        {"b": TON},
        ("a", "吨"),
        lambda v: v["b"] * D("0.85"),
        at_most=True,
    ),
    Relation(
        "product",
        "product",
        {"result": "total", "factors": ["big"], "difference": ["inflow", "outflow"], "factor": "0.01"},
        {"big": ("万吨", 10, 10**5), "inflow": ("毫克/升", 200, 900), "outflow": ("毫克/升", 1, 100)},
        ("total", "吨"),
        lambda v: D("0.01") * v["big"] * (v["inflow"] - v["outflow"]),
    ),
    Relation(
        "product at most",
        "product",
        {"result": "big", "factors": ["n", "m"], "comparator": "<="},
        {"n": COUNT, "m": COUNT},
        ("big", "万吨"),
        lambda v: v["n"] * v["m"],
        at_most=True,
    ),
    Relation(
        "growth",
        "growth",
        {"result": "g", "variable": "a"},
        {"a": TON, "a@2024": TON},
        ("g", "%"),
        lambda v: 100 * (v["a"] / v["a@2024"] - 1),
    ),
    Relation(
        "compound-growth",
        "compound-growth",
        {"result": "g", "numerator": "g_a", "denominator": "g_b"},
        {"g_a": ("%", -50, 90), "g_b": ("%", -50, 90)},
        ("g", "%"),
        lambda v: 100 * ((100 + v["g_a"]) / (100 + v["g_b"]) - 1),
    ),
    Relation(
        "mean",
        "mean",
        {"result": "total", "parts": ["a", "b", "c"]},
        {"a": TON, "b": TON, "c": TON},
        ("total", "吨"),
        lambda v: (v["a"] + v["b"] + v["c"]) / 3,
    ),
    Relation(
        "mean of counts",
        "mean",
        {"result": "n", "parts": ["m", "k"]},
        {"m": COUNT, "k": COUNT},
        ("n", "个"),
        lambda v: (v["m"] + v["k"]) / 2,
    ),
    Relation(
        "part-of",
        "part-of",
        {"whole": "big", "parts": ["a"]},
        {"big": ("万吨", 1, 1000)},
        ("a", "吨"),
        lambda v: v["big"] * 10000,
        at_most=True,
    ),
    Relation(
        "order",
        "order",
        {"chain": ["total", "b", "a"]},
        {"total": TON},
        ("a", "吨"),
        lambda v: v["total"],
        at_most=True,
    ),
    Relation(
        "same-value",
        "same-value",
        {"variables": ["a", "big"]},
        {"a": TON},
        ("big", "万吨"),
        lambda v: v["a"] / 10000,
    ),
    Relation(
        "carried-over",
        "carried-over",
        {"variable": "previous", "previous": "total"},
        {"total@2024": TON},
        ("previous", "吨"),
        lambda v: v["total@2024"],
    ),
    Relation(
        "cross-level-sum",
        "cross-level-sum",
        {"variables": ["a"], "comparator": "=", "remainder": "b"},
        {"0001/a": TON, "0002/a": TON, "b": TON},
        ("a", "吨"),
        lambda v: v["0001/a"] + v["0002/a"] + v["b"],
    ),
    Relation(
        "cross-level-sum at most",
        "cross-level-sum",
        {"variables": ["a"]},
        {"a": TON},
        ("0001/a", "吨"),
        lambda v: v["a"],
        at_most=True,
    ),
)


@dataclass(frozen=True)
class Written:
    """A figure on paper: the text and unit, and in the variable's unit the value and half of its last digit."""

    text: str
    unit: str
    value: Decimal
    half: Decimal

    @property
    def cell(self) -> str:
        return f"{self.text} {self.unit}"


def write(value: Decimal, unit: str, own: str, decimals: int, rounding: str = ROUND_HALF_EVEN) -> Written:
    """Round a value of the variable's ``own`` unit once, in ``unit``."""
    factor = UNITS[own][unit]
    number = (value / factor).quantize(D(1).scaleb(-decimals), rounding=rounding)
    half = D(0) if own == "个" else D(1).scaleb(-decimals) * factor / 2
    return Written(plain(number), unit, number * factor, half)


def figure(draw: st.DrawFn, value: Decimal, own: str, *, long: bool) -> Written:
    """Write a value somehow; with at least three digits if ``long``."""
    unit = draw(st.sampled_from(sorted(UNITS[own])))
    decimals = draw(st.integers(0, 4))
    if own == "个":
        decimals = 0
    elif long:
        decimals = max(0, draw(st.integers(2, 5)) - (value / UNITS[own][unit]).adjusted())
    return write(value, unit, own, decimals, draw(st.sampled_from(ROUNDINGS)))


def exact_inputs(draw: st.DrawFn, relation: Relation) -> dict[str, Decimal]:
    found = {}
    for code, (unit, low, high) in relation.inputs.items():
        places = 0 if unit == "个" else 6
        found[code] = draw(st.decimals(min_value=low, max_value=high, places=places))
    return found


@st.composite
def honest(draw: st.DrawFn, relation: Relation) -> dict[str, str]:
    """Figures that agree exactly, each rounded once."""
    with localcontext() as context:
        context.prec = 60
        exact = exact_inputs(draw, relation)
        code, own = relation.result
        result = relation.works_out(exact)
        if relation.at_most:
            result *= draw(st.sampled_from((D(1), D(1), D("0.999"), D("0.5"), D(0))))
        units = {name: unit for name, (unit, _, _) in relation.inputs.items()} | {code: own}
        return {
            name: figure(draw, value, units[name], long=False).cell
            for name, value in {**exact, code: result}.items()
        }


def limits(relation: Relation, written: Mapping[str, Written]) -> tuple[Decimal, Decimal]:
    """The range of the result over every corner of what the written inputs may have been."""
    ends = [(one.value - one.half, one.value + one.half) for one in written.values()]
    found = [relation.works_out(dict(zip(written, corner, strict=True))) for corner in product(*ends)]
    return min(found), max(found)


@st.composite
def beyond(draw: st.DrawFn, relation: Relation) -> dict[str, str]:
    """Honest inputs, and a result just so far off that no rounding of any figure can explain it."""
    with localcontext() as context:
        context.prec = 60
        written = {
            code: figure(draw, value, relation.inputs[code][0], long=True)
            for code, value in exact_inputs(draw, relation).items()
        }
        low, high = limits(relation, written)
        code, own = relation.result
        unit = draw(st.sampled_from(sorted(UNITS[own])))
        step = D(1).scaleb(-draw(st.integers(0, 5))) if own != "个" else D(1)
        factor = UNITS[own][unit]
        up = relation.at_most or draw(st.booleans())
        half = step / 2 if own != "个" or not relation.at_most else D(0)
        # the first multiple of the step whose own rounding no longer reaches the range
        sign, edge = (1, high) if up else (-1, low)
        moved = ((edge * sign / factor + half) // step + 1) * step * sign
        while (moved - half) * factor <= high and (moved + half) * factor >= low:
            moved += step if up else -step
        figures = {name: one.cell for name, one in written.items()}
        return {**figures, code: f"{plain(moved.quantize(step))} {unit}"}


@pytest.mark.parametrize("relation", RELATIONS, ids=lambda one: one.name)
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_honest_rounding_is_never_accused(run_check: Run, relation: Relation, data: st.DataObject) -> None:
    figures = data.draw(honest(relation))
    assert run_check(relation.check, relation.params, figures) == []


@pytest.mark.parametrize("relation", RELATIONS, ids=lambda one: one.name)
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_what_rounding_cannot_explain_is_found(
    run_check: Run, relation: Relation, data: st.DataObject
) -> None:
    figures = data.draw(beyond(relation))
    assert len(run_check(relation.check, relation.params, figures)) == 1


def test_every_check_on_numbers_that_rounding_touches_is_among_the_relations() -> None:
    assert {one.check for one in RELATIONS} == {
        "sum",
        "balance",
        "percent-total",
        "ratio",
        "ratio-range",
        "product",
        "growth",
        "compound-growth",
        "mean",
        "part-of",
        "order",
        "same-value",
        "carried-over",
        "cross-level-sum",
    }


LONG: Sequence[tuple[str, Mapping[str, Any], Mapping[str, str]]] = [
    (
        "sum",
        {"total": "total", "parts": ["a", "b"]},
        {"total": "3" * 30, "a": "1" * 30, "b": "2" * 30},
    ),
    (
        "ratio",
        {"result": "rate", "numerator": ["a"], "denominator": ["b"], "factor": 100},
        {"rate": "50", "a": "1" * 40, "b": "2" * 40},
    ),
    ("same-value", {"variables": ["a", "big"]}, {"a": "1" * 34, "big": "1" * 30 + "." + "1" * 4}),
]


@pytest.mark.parametrize(("check", "params", "figures"), LONG)
def test_very_long_figures_keep_every_digit(
    run_check: Run, check: str, params: Mapping[str, Any], figures: Mapping[str, str]
) -> None:
    assert run_check(check, params, figures) == []
    first = next(iter(figures))
    changed = {**figures, first: f"{Decimal(figures[first]) + 2:f}"}
    assert len(run_check(check, params, changed)) == 1


@given(
    value=st.decimals(min_value=1, max_value=10**6, places=6),
    decimals=st.integers(0, 3),
    more=st.integers(0, 3),
)
def test_one_quantity_written_in_two_units_is_one_value(
    run_check: Run, value: Decimal, decimals: int, more: int
) -> None:
    figures = {
        "a": plain(round_to(value, decimals)),
        "big": plain(round_to(value / 10000, decimals + more)),
    }
    assert run_check("same-value", {"variables": ["a", "big"]}, figures) == []
