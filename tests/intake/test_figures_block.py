"""Blocks copied from other tables with the names of their rows."""

import pytest

from cmarchive.assessment import Variable
from cmarchive.intake import place_by_names
from cmarchive.provenance import Provenance

KNOWN = [
    Variable(code=code, name=name, unit=unit, aliases=aliases, provenance=Provenance(mark="V"))
    for code, name, unit, aliases in (
        ("gdp", "地区生产总值", "亿元", ("GDP",)),
        ("waste", "固体废物产生量", "吨", ()),
        ("rate", "利用率", "%", ()),
    )
]
YEARS = (2023, 2024, 2025)


def placed(*lines: str) -> dict[tuple[str, int], str] | None:
    found = place_by_names([line.split("|") for line in lines], KNOWN, YEARS)
    if found is None:
        return None
    return {(one.variable, one.year): f"{one.text} {one.unit}".strip() for one in found.cells}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("地区生产总值|1|2|3",), {("gdp", 2023): "1", ("gdp", 2024): "2", ("gdp", 2025): "3"}),
        (("项目|2025年|2024年", "GDP|3.0|2.0"), {("gdp", 2025): "3.0", ("gdp", 2024): "2.0"}),
        (
            ("指标|单位|2024|2022", "固体废物产生量|万吨|1.2|1.1", "利用率|%|97.9|97"),
            {("waste", 2024): "1.2 万吨", ("rate", 2024): "97.9 %"},
        ),
        (("1|waste|5|6|7", "2|gdp|8|9|10"), {("waste", 2023): "5", ("waste", 2024): "6", ("waste", 2025): "7"}
        | {("gdp", 2023): "8", ("gdp", 2024): "9", ("gdp", 2025): "10"}),
        (("地区生产总值（亿元）|1||3",), {("gdp", 2023): "1", ("gdp", 2024): "", ("gdp", 2025): "3"}),
    ],
)  # fmt: skip
def test_rows_with_names_find_their_places(
    lines: tuple[str, ...], expected: dict[tuple[str, int], str]
) -> None:
    assert placed(*lines) == expected


@pytest.mark.parametrize(
    "lines",
    [
        ("1|2|3", "4|5|6"),
        ("3 万吨|4 万吨",),
        ("是|否|是",),
        ("别的|1|2|3", "又一项|4|5|6", "地区生产总值|1|2|3", "另一项|1|2|3", "末项|1|2|3"),
        ("地区生产总值|1|2",),
        ("地区生产总值",),
        ("",),
    ],
)
def test_a_block_of_values_is_left_to_the_cursor(lines: tuple[str, ...]) -> None:
    assert placed(*lines) is None


def test_rows_nobody_knows_are_told() -> None:
    rows = [
        ["GDP", "1", "2", "3"],
        ["外星人口", "4", "5", "6"],
        ["小计", "", "", ""],
        ["利用率", "7", "8", "9"],
    ]
    found = place_by_names(rows, KNOWN, YEARS)
    assert found is not None
    assert found.strangers == ("外星人口",)
    assert {one.variable for one in found.cells} == {"gdp", "rate"}
