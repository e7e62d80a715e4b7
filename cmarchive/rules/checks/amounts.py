"""Amounts and names written on documents, compared between documents: pollutant by pollutant, partner by partner."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from cmarchive.assessment import Scheme
from cmarchive.model import Item, SubjectKey
from cmarchive.numbers import Interval, Number, parse_number
from cmarchive.rules.check import Check
from cmarchive.rules.checks.dates import date_name, item_hit, item_name, unknown_field
from cmarchive.rules.checks.slots import slot_name
from cmarchive.rules.params import Params, SlotCode
from cmarchive.rules.scope import Hit, Scope
from cmarchive.text import fold, half_width, mark
from cmarchive.wording import ENUMERATION

_PARTS = re.compile(r"[;,、，；\n]+")
_PAIR = re.compile(r"(?P<name>.*?)[\s:：=]*(?P<number>\d+(?:\.\d+)?)\s*(?:吨|t)?(?:/年|/a)?")
_NAMES = {
    "cod": "化学需氧量",
    "codcr": "化学需氧量",
    "nh3n": "氨氮",
    "so2": "二氧化硫",
    "nox": "氮氧化物",
    "vocs": "挥发性有机物",
    "voc": "挥发性有机物",
}


def amounts_in(pollutants: str, amounts: str) -> Mapping[str, Number]:
    """Read amounts by pollutant: one of each, two lists of equal length, or 化学需氧量 12.5；氨氮 1.2 in one text."""
    names = [one for one in _PARTS.split(half_width(pollutants)) if one.strip()]
    texts = [one for one in _PARTS.split(half_width(amounts)) if one.strip()]
    found: dict[str, Number] = {}
    for place, text in enumerate(texts):
        pair = _PAIR.fullmatch(text.strip())
        if pair is None:
            continue
        name = pair["name"].strip() or (names[place] if len(names) == len(texts) else "")
        if name:
            key = fold(name)
            found[_NAMES.get(key, key)] = parse_number(pair["number"])
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountOrderParams(Params):
    """Pollutant by pollutant, ``smaller_field`` in ``smaller`` is at most ``larger_field`` in ``larger``.

    Within one slot both are those of the same document; between slots the documents in ``larger`` are added up
    where ``summed`` is set, otherwise the newest counts.
    """

    smaller: SlotCode
    smaller_field: str
    larger: SlotCode
    larger_field: str
    smaller_pollutant: str = ""
    larger_pollutant: str = ""
    summed: bool = False

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """All fields must exist, and two must differ."""
        for slot, field in (
            (self.smaller, self.smaller_field),
            (self.smaller, self.smaller_pollutant),
            (self.larger, self.larger_field),
            (self.larger, self.larger_pollutant),
        ):
            yield from unknown_field(scheme, slot, field)
        if (self.smaller, self.smaller_field) == (self.larger, self.larger_field):
            yield mark("RuleProblem", "smaller 和 larger 是同一个字段")


class _Amount(NamedTuple):
    value: Decimal
    interval: Interval

    def plus(self, other: "_Amount") -> "_Amount":
        return _Amount(self.value + other.value, self.interval + other.interval)


def _amount_order(params: AmountOrderParams, scope: Scope) -> Iterator[Hit]:
    same = params.smaller == params.larger
    for subject in scope.filers():
        items = scope.view.filed(subject.key, params.smaller)
        limits = _limits(params, scope, subject.key) if items and not same else {}
        for item in items:
            if same:
                limits = _amounts(item, params.larger_field, params.larger_pollutant)
            for pollutant, amount in _amounts(item, params.smaller_field, params.smaller_pollutant).items():
                limit = limits.get(pollutant)
                if limit is not None and amount.interval.low > limit.interval.high:
                    yield _amount_hit(params, scope, item, pollutant, amount.value, limit.value)


def _amounts(item: Item, field: str, pollutant: str) -> dict[str, _Amount]:
    found = amounts_in(item.fields.get(pollutant, ""), item.fields.get(field, ""))
    return {name: _Amount(number.value, number.interval) for name, number in found.items()}


def _limits(params: AmountOrderParams, scope: Scope, subject: SubjectKey) -> dict[str, _Amount]:
    found: dict[str, _Amount] = {}
    papers = sorted(scope.view.filed(subject, params.larger), key=lambda one: one.dated or date.min)
    for paper in papers:
        for name, amount in _amounts(paper, params.larger_field, params.larger_pollutant).items():
            known = found.get(name) if params.summed else None
            found[name] = amount if known is None else known.plus(amount)
    return found


def _amount_hit(
    params: AmountOrderParams, scope: Scope, item: Item, pollutant: str, value: Decimal, limit: Decimal
) -> Hit:
    scheme = scope.view.scheme
    slot = scheme.slot(params.larger)
    assert slot is not None
    hit = item_hit(
        item,
        mark("Finding", "{item}的{pollutant}{field} {value} 大于{slot}的{limit_field} {limit}").format(
            item=item_name(scope, item),
            pollutant=pollutant,
            field=date_name(scheme, params.smaller, params.smaller_field),
            value=f"{value:f}",
            slot=slot_name(slot),
            limit_field=date_name(scheme, params.larger, params.larger_field),
            limit=f"{limit:f}",
        ),
    )
    return replace(hit, formula=f"{value:f} > {limit:f}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ValuesWithinParams(Params):
    """A name in ``field`` of the documents in ``slot`` is one of those in ``within_field`` of ``within``.

    Empty fields say nothing, and where no document in ``within`` names anybody, nothing is asked.
    """

    slot: SlotCode
    field: str
    within: SlotCode
    within_field: str

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """The fields must exist."""
        yield from unknown_field(scheme, self.slot, self.field)
        yield from unknown_field(scheme, self.within, self.within_field)


def _values_within(params: ValuesWithinParams, scope: Scope) -> Iterator[Hit]:
    slot = scope.view.scheme.slot(params.within)
    assert slot is not None
    for subject in scope.filers():
        items = scope.view.filed(subject.key, params.slot)
        papers = scope.view.filed(subject.key, params.within) if items else ()
        written = [text for one in papers if (text := one.fields.get(params.within_field, "").strip())]
        known = {fold(text) for text in written}
        for item in items if known else ():
            value = item.fields.get(params.field, "").strip()
            if value and fold(value) not in known:
                yield item_hit(
                    item,
                    mark("Finding", "{item}的{field}“{value}”与{slot}的{other}（{written}）不一致").format(
                        item=item_name(scope, item),
                        field=date_name(scope.view.scheme, params.slot, params.field),
                        value=value,
                        slot=slot_name(slot),
                        other=date_name(scope.view.scheme, params.within, params.within_field),
                        written=ENUMERATION.join(dict.fromkeys(written)),
                    ),
                )


AMOUNT_ORDER = Check(name="amount-order", params=AmountOrderParams, run=_amount_order, reads_documents=True)
VALUES_WITHIN = Check(
    name="values-within", params=ValuesWithinParams, run=_values_within, reads_documents=True
)
