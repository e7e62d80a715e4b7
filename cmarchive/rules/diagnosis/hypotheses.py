"""The hypotheses, each a pure function that yields a sentence for every cause that fits."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from cmarchive.assessment import VariableKind
from cmarchive.numbers import cut_off, round_to
from cmarchive.rules.diagnosis.difference import Difference, Suspect
from cmarchive.rules.diagnosis.writing import POWERS, is_long, mistyped, swapped
from cmarchive.rules.readings import Reading
from cmarchive.rules.wording import entered, short, with_unit
from cmarchive.text import mark

Hypothesis = Callable[[Difference], Iterator[str]]
_POWER_NAMES = {
    4: mark("Finding", "（一万倍）"),
    3: mark("Finding", "（一千倍）"),
    2: mark("Finding", "（一百倍）"),
}
_HUNDRED = Decimal(100)


def likely_cause(difference: Difference) -> str:
    """Name the one cause that fits; empty when none does, or none better than another."""
    if found := next(_truncated(difference), ""):
        return found
    if difference.is_hair:
        return ""
    for hypothesis in HYPOTHESES:
        if causes := list(hypothesis(difference)):
            return causes[0] if len(causes) == 1 else ""
    return ""


def power_text(power: int) -> str:
    """Name a power of ten as offices say it."""
    text = mark("Finding", "10 的 {power} 次方").format(power=abs(power))
    return text + _POWER_NAMES.get(abs(power), "")


def _truncated(difference: Difference) -> Iterator[str]:
    """Cut off instead of rounded: 359 of 365 days printed as 98.3 %."""
    if difference.exact is None or not difference.suspects:
        return
    judged = difference.suspects[0].reading
    exact, written = difference.exact / judged.factor, judged.figure.number.value
    if cut_off(exact, judged.decimals) == written != round_to(exact, judged.decimals):
        yield mark("Finding", "可能是直接舍去了尾数，没有按 GB/T 8170 修约。")


def _worked_out_otherwise(difference: Difference) -> Iterator[str]:
    """Worked out in one of the wrong ways the check knows: from 户籍人口, as 百分点, with the sign lost."""
    if difference.stated is not None:
        own = difference.stated.reading.interval
        yield from (one.sentence for one in difference.alternatives if one.expected.meets(own))


def _first(difference: Difference, ask: Callable[[Suspect], Iterator[str]]) -> Iterator[str]:
    """Ask about the stated figure, and only if that yields nothing about the others."""
    own = [] if difference.stated is None else list(ask(difference.stated))
    yield from own or (cause for one in difference.others for cause in ask(one))


def _ratio_for_percent(difference: Difference) -> Iterator[str]:
    """0.9836 where 98.36 % is meant, or 98.36 where a ratio is."""
    yield from _first(difference, _ratio_in_percent)
    yield from _first(difference, _percent_in_ratio)


def _ratio_in_percent(suspect: Suspect) -> Iterator[str]:
    reading, wanted = suspect
    looks_so = reading.unit == "%" and reading.factor == 1 and 0 < abs(reading.value) <= 1
    if looks_so and reading.interval.scaled(_HUNDRED).meets(wanted):
        yield mark("Finding", "{name}填的 {stated} 可能是比值，没有换算成百分数，应为 {right}。").format(
            name=reading.variable.name,
            stated=reading.figure.number.text,
            right=with_unit(short(reading.value * 100), "%"),
        )


def _percent_in_ratio(suspect: Suspect) -> Iterator[str]:
    reading, wanted = suspect
    looks_so = reading.unit == "" and reading.variable.kind is VariableKind.NUMBER and abs(reading.value) > 1
    if looks_so and reading.interval.scaled(1 / _HUNDRED).meets(wanted):
        yield mark("Finding", "{name}填的 {stated} 可能是百分数，应填比值 {right}。").format(
            name=reading.variable.name,
            stated=reading.figure.number.text,
            right=short(reading.value / 100),
        )


def _power_of_ten(difference: Difference) -> Iterator[str]:
    """吨 for 万吨, 元 for 万元, a decimal point misplaced."""
    yield from _first(difference, _powers)


def _powers(suspect: Suspect) -> Iterator[str]:
    reading, wanted = suspect
    if reading.value == 0 or Decimal(0) in wanted:
        return  # what should be nothing is reached by any power that is small enough
    own = reading.interval
    for power in POWERS:
        if own.scaled(Decimal(1).scaleb(power)).meets(wanted):
            too = mark("Finding", "偏小") if power > 0 else mark("Finding", "偏大")
            yield mark("Finding", "{name}可能{too} {power}，请核对单位和小数点。").format(
                name=reading.variable.name, too=too, power=power_text(power)
            )


def _counted_twice(difference: Difference) -> Iterator[str]:
    """One part stands twice in the total, or not at all."""
    excess = difference.excess
    if excess is None:
        return
    lack = excess.scaled(Decimal(-1))
    for part in difference.summands:
        if part.value != 0 and part.interval.meets(excess):
            yield mark("Finding", "合计多出的正好是{name} {value}，可能把它计了两次。").format(
                name=part.variable.name, value=entered(part)
            )
        if part.value != 0 and part.interval.meets(lack):
            yield mark("Finding", "合计少掉的正好是{name} {value}，可能漏计了它。").format(
                name=part.variable.name, value=entered(part)
            )


def _digits_swapped(difference: Difference) -> Iterator[str]:
    """Two neighbouring digits exchanged."""
    yield from _first(difference, _swaps)


def _swaps(suspect: Suspect) -> Iterator[str]:
    for writing in swapped(*suspect):
        yield _written_for(suspect.reading, writing)


def _last_year_again(difference: Difference) -> Iterator[str]:
    """Last year's figure once more, digit for digit."""
    yield from _first(difference, lambda suspect: _repeated(suspect.reading, difference.before))


def _repeated(reading: Reading, before: Callable[[Reading], Reading | None]) -> Iterator[str]:
    previous = before(reading) if is_long(reading) else None
    if previous is not None and previous.figure.number.text == reading.figure.number.text:
        yield mark("Finding", "{name}与上年填报的 {value} 完全相同，可能沿用了上年的数值。").format(
            name=reading.variable.name, value=entered(previous)
        )


def _digit_mistyped(difference: Difference) -> Iterator[str]:
    """One digit wrong. So many writings are one digit away that no other figure may offer one as well."""
    for suspect in difference.suspects:
        for writing in mistyped(*suspect):
            yield _written_for(suspect.reading, writing)


def _written_for(reading: Reading, text: str) -> str:
    return mark("Finding", "{name}可能把 {right} 误写成了 {wrong}。").format(
        name=reading.variable.name, right=text, wrong=reading.figure.number.text
    )


HYPOTHESES: tuple[Hypothesis, ...] = (
    _worked_out_otherwise,
    _ratio_for_percent,
    _power_of_ten,
    _counted_twice,
    _digits_swapped,
    _last_year_again,
    _digit_mistyped,
)
