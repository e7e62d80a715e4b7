"""What is required of an indicator's headline, beside its values: for sparklines and tables."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from cmarchive.assessment import Condition, ConditionKind, Predicate, Scheme, Variable, VariableKind, Window
from cmarchive.model import Figure, FigureKey, Profile
from cmarchive.numbers import parse_number
from cmarchive.provenance import Provenance
from cmarchive.rules import Requirement, indicator_values
from cmarchive.session import scheme
from cmarchive.view import View

SOURCE = Provenance(mark="V")
RATE = Variable(code="rate", name="排放量", unit="吨", kind=VariableKind.NUMBER, provenance=SOURCE)
TARGET = Variable(code="target", name="控制目标", unit="吨", kind=VariableKind.NUMBER, provenance=SOURCE)
LIMIT = Condition(
    kind=ConditionKind.THRESHOLD,
    variable="rate",
    comparator="<=",
    limit=Decimal(2),
    unit="吨",
    provenance=SOURCE,
)


def requirements(
    condition: Condition, figures: Sequence[tuple[str, int, str]] = (), city: frozenset[str] = frozenset()
) -> tuple[Requirement, ...]:
    whole: Scheme = scheme("cm-2011")
    indicator = replace(whole.indicators[0], condition=condition, variables=("rate",))
    small = replace(whole, variables={"rate": RATE, "target": TARGET}, indicators=(indicator,))
    profile = Profile(scheme="cm-2011", county="示例县", region_code="610000", year=2025, city_flags=city)
    entered = [
        Figure(key=FigureKey(profile.region.key, code, year), number=parse_number(text), unit="吨")
        for code, year, text in figures
    ]
    return indicator_values(View(scheme=small, profile=profile, figures=entered), indicator).requirements


def test_fixed_limit_holds_in_every_year() -> None:
    assert requirements(LIMIT) == (Requirement(sign="≤", values=(Decimal(2),) * 3),)


def test_limit_in_another_unit_is_converted() -> None:
    [asked] = requirements(replace(LIMIT, limit=Decimal("0.5"), unit="万吨"))
    assert asked.values == (Decimal(5000),) * 3


def test_limit_in_a_unit_of_another_kind_is_not_drawn() -> None:
    assert requirements(replace(LIMIT, unit="%")) == ()


def test_condition_of_the_last_year_asks_only_then() -> None:
    [asked] = requirements(replace(LIMIT, window=Window.LATEST))
    assert asked.values == (None, None, Decimal(2))


def test_other_variable_is_the_requirement_year_by_year() -> None:
    condition = replace(LIMIT, kind=ConditionKind.ASSIGNED, limit=None, against="target")
    [asked] = requirements(condition, [("target", 2023, "9"), ("target", 2025, "7.5")])
    assert asked == Requirement(sign="≤", values=(Decimal(9), None, Decimal("7.5")), name="控制目标")
    assert requirements(condition) == ()  # nobody knows the target yet


@pytest.mark.parametrize(("city", "count"), [(frozenset({"west"}), 1), (frozenset(), 0)])
def test_only_what_applies_to_the_city_is_asked(city: frozenset[str], count: int) -> None:
    assert len(requirements(replace(LIMIT, when=Predicate(all_of=("west",))), city=city)) == count


def test_parts_of_a_condition_are_looked_at_and_trends_ask_for_no_number() -> None:
    trend = replace(LIMIT, kind=ConditionKind.TREND, comparator="down", limit=None)
    both = Condition(kind=ConditionKind.ALL, of=(trend, LIMIT), provenance=SOURCE)
    assert [one.sign for one in requirements(both)] == ["≤"]
