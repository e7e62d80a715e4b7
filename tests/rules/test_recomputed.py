"""Rates worked out from their inputs beside what was entered, and how the headline moved."""

from collections.abc import Callable, Mapping

import pytest

from cmarchive.assessment import Scheme
from cmarchive.model import Figure, Profile
from cmarchive.rules import verdicts
from cmarchive.rules.headlines import indicator_values, trend
from cmarchive.rules.recomputed import Recomputed, formulas, recomputed
from cmarchive.view import View

Look = Callable[[Mapping[str, str]], View]


@pytest.fixture
def look(
    cm2011: Scheme,
    small_profile: Profile,
    read_figures_of: Callable[[Scheme, Profile, Mapping[str, str]], list[Figure]],
) -> Look:
    return lambda told: View(
        scheme=cm2011, profile=small_profile, figures=read_figures_of(cm2011, small_profile, told)
    )


def only(view: View, code: str) -> Recomputed | None:
    return recomputed(view, [code], tuple(formulas(view.scheme))).get(code, {}).get(2025)


@pytest.mark.parametrize(
    ("told", "text", "agrees"),
    [
        ({"env_investment": "2.06", "gdp": "106.04", "env_investment_index": "1.94"}, "1.94", True),
        ({"env_investment": "2.06", "gdp": "106.04", "env_investment_index": "1.9"}, "1.9", True),
        ({"env_investment": "2.06", "gdp": "106.04", "env_investment_index": "1.84"}, "1.94", False),
        ({"env_investment": "20600 万元", "gdp": "106.04"}, "1.94", None),
        ({"env_investment": "0", "gdp": "106.04", "env_investment_index": "0"}, "0", True),
    ],
)
def test_a_rate_is_worked_out_as_its_rule_says(
    look: Look, told: Mapping[str, str], text: str, agrees: bool | None
) -> None:
    found = only(look(told), "env_investment_index")
    assert found is not None
    assert (found.text, found.agrees) == (text, agrees)


@pytest.mark.parametrize(
    "told", [{"gdp": "106.04"}, {"env_investment": "1", "gdp": "0"}, {"env_investment_index": "1.9"}]
)
def test_without_inputs_nothing_is_worked_out(look: Look, told: Mapping[str, str]) -> None:
    assert only(look(told), "env_investment_index") is None


def test_the_narrower_denominator_goes_first(look: Look) -> None:
    told = {"env_investment": "2.00", "gdp": "106.04", "gdp_urban": "50.00", "env_investment_index": "4.00"}
    found = only(look(told), "env_investment_index")
    assert found is not None
    assert (found.text, found.agrees) == ("4.00", True)


@pytest.mark.parametrize(
    ("values", "word"),
    [
        (("60.1", "59.0", "58.9"), "逐年下降"),
        (("58", "59", "60"), "逐年上升"),
        (("58", "58.0", "58"), "各年持平"),
        (("58", "59", "58"), "有升有降"),
        (("58", "59"), ""),
    ],
)
def test_trend_of_the_headline(look: Look, cm2011: Scheme, values: tuple[str, ...], word: str) -> None:
    view = look({f"noise_area@{2025 - len(values) + 1 + n}": text for n, text in enumerate(values)})
    noise = next(one for one in verdicts(view) if one.indicator.code == "11")
    assert noise.trend.endswith(word)
    assert bool(noise.trend) == bool(word)
    assert noise.trend == trend(indicator_values(view, noise.indicator))
