"""The region's figures as a condition needs them: brought to one unit, or with the reason why they cannot be."""

from dataclasses import dataclass
from decimal import Decimal

from cmarchive.model import Figure
from cmarchive.numbers import UnitMismatch, places, plain, unit_factor
from cmarchive.rules.wording import short
from cmarchive.text import mark
from cmarchive.view import View
from cmarchive.wording import quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A number to compare, in ``unit``.

    ``value`` is None when ``problem`` says in Chinese why there is none. ``decimals`` are those it was written with,
    brought along where the unit was changed by a power of ten and None where by anything else. A limit of the scheme
    is a reading without a figure.
    """

    variable: str = ""
    unit: str
    figure: Figure | None = None
    value: Decimal | None = None
    decimals: int | None = None
    problem: str = ""

    @property
    def written(self) -> str:
        """The number as entered, with what it comes to if it was entered in another unit."""
        if self.figure is None:
            return "" if self.value is None else with_unit(plain(self.value), self.unit)
        text = with_unit(self.figure.number.text, self.figure.unit)
        if self.value is None or self.figure.unit == self.unit:
            return text
        converted = mark("Verdict", "（折合 {value}）").format(value=with_unit(short(self.value), self.unit))
        return text + converted


def read(view: View, code: str, year: int, unit: str) -> Reading:
    """Read the region's figure of a variable in ``unit``."""
    figure = view.figure(view.region.key, code, year)
    if figure is None:
        problem = mark("Verdict", "没有填写{name}").format(name=quoted_name(view, code))
        return Reading(variable=code, unit=unit, problem=problem)
    try:
        factor = unit_factor(figure.unit, unit)
    except UnitMismatch:
        problem = mark("Verdict", "{name}的单位“{unit}”不能换算为“{wanted}”").format(
            name=quoted_name(view, code), unit=figure.unit, wanted=unit
        )
        return Reading(variable=code, unit=unit, figure=figure, problem=problem)
    power = factor.adjusted()
    decimals = figure.number.decimals - power if factor == Decimal(1).scaleb(power) else None
    return Reading(variable=code, unit=unit, figure=figure, value=figure.value * factor, decimals=decimals)


def limit_reading(limit: Decimal | None, unit: str) -> Reading:
    """A limit of the scheme as a reading; its own writing says to how many decimals it is meant."""
    if limit is None:
        return Reading(unit=unit, problem=mark("Verdict", "考核方案没有给出限值"))
    return Reading(unit=unit, value=limit, decimals=places(limit))


def quoted_name(view: View, code: str) -> str:
    """What a person calls a variable, in quotation marks; an unknown one is called by its code."""
    variable = view.scheme.variables.get(code)
    name = variable.name if variable else code
    return quoted(name)


def with_unit(number: str, unit: str) -> str:
    """Write a number with its unit: 79.96%, 60 dB(A), 3."""
    return number + unit if unit in ("", "%", "‰") else number + " " + unit


def difference(amount: Decimal, unit: str) -> str:
    """Write how far two numbers of ``unit`` are apart; shares differ by 百分点."""
    return with_unit(plain(abs(amount)), mark("Verdict", "个百分点") if unit == "%" else unit)
