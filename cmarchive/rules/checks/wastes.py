"""Waste codes of hazardous waste: well formed, and within what a contract, a plan or a licence covers."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cmarchive.assessment import Scheme
from cmarchive.model import Item
from cmarchive.rules.check import Check
from cmarchive.rules.checks.dates import date_name, item_hit, item_name, unknown_field
from cmarchive.rules.checks.slots import slot_name
from cmarchive.rules.params import Params, SlotCode
from cmarchive.rules.scope import Hit, Scope
from cmarchive.text import fold, half_width, mark
from cmarchive.wording import ENUMERATION, SEMICOLONS

_CODE = re.compile(r"(?<!\d)(\d{3})[-—–－](\d{3})[-—–－](\d{2})(?!\d)")
_CLASS = re.compile(r"HW\s*(\d{2})(?!\d)")
_CLASSES = re.compile(r"HW\s*(\d{2})\s*[-—–~至到]+\s*HW\s*(\d{2})(?!\d)")


class Wastes(NamedTuple):
    """What a text names: classes of the 名录 (49 for HW49), and single codes (900-041-49)."""

    classes: frozenset[str]
    codes: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.classes or self.codes)

    def covers(self, name: str) -> bool:
        """Tell whether a code, or a class, is among them. Codes written out of a class stand for it."""
        if name in self.codes:
            return True
        whole = name[-2:] in self.classes and not any(one[-2:] == name[-2:] for one in self.codes)
        return whole or (len(name) == 2 and any(one[-2:] == name for one in self.codes))

    def named(self) -> Iterator[str]:
        """The codes, and the classes of which no code is written out."""
        yield from sorted(self.codes)
        yield from sorted(self.classes - {one[-2:] for one in self.codes})


def wastes_in(text: str) -> Wastes:
    """Read waste codes and classes from a field: 900-041-49、HW08，HW11－HW13, whatever stands between them."""
    plain = half_width(text).upper()
    classes = set(_CLASS.findall(plain))
    for first, last in _CLASSES.findall(plain):
        classes |= {f"{number:02d}" for number in range(int(first), int(last) + 1)}
    return Wastes(frozenset(classes), frozenset("-".join(parts) for parts in _CODE.findall(plain)))


def _written(name: str) -> str:
    return f"HW{name}" if len(name) == 2 else name


@dataclass(frozen=True, slots=True, kw_only=True)
class CodesWithinParams(Params):
    """Every waste code in ``field`` of the documents in ``slot`` is among those in ``within_field`` of ``within``.

    With ``same_year`` only documents of the same year cover it; with ``party`` and ``within_party`` only those that
    name the same partner, where both say so. What names no code covers nothing and asks nothing.
    """

    slot: SlotCode
    field: str
    within: SlotCode
    within_field: str
    same_year: bool = False
    party: str = ""
    within_party: str = ""

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """All fields must exist."""
        for slot, field in (
            (self.slot, self.field),
            (self.within, self.within_field),
            (self.slot, self.party),
            (self.within, self.within_party),
        ):
            yield from unknown_field(scheme, slot, field)


def _codes_within(params: CodesWithinParams, scope: Scope) -> Iterator[Hit]:
    for subject in scope.filers():
        items = scope.view.filed(subject.key, params.slot)
        covering = scope.view.filed(subject.key, params.within) if items else ()
        for item in items if covering else ():
            named = wastes_in(item.fields.get(params.field, ""))
            papers = [one for one in covering if _concerns(params, item, one)]
            allowed = [
                found for one in papers if (found := wastes_in(one.fields.get(params.within_field, "")))
            ]
            if not allowed:
                continue
            outside = [
                _written(name) for name in named.named() if not any(one.covers(name) for one in allowed)
            ]
            if outside:
                yield _outside_hit(params, scope, item, outside, papers)


def _concerns(params: CodesWithinParams, item: Item, paper: Item) -> bool:
    if params.same_year and item.years and paper.years and item.years != paper.years:
        return False
    one, other = (
        fold(item.fields.get(params.party, "")),
        fold(paper.fields.get(params.within_party, "")),
    )
    return not one or not other or one == other


def _outside_hit(
    params: CodesWithinParams, scope: Scope, item: Item, outside: Sequence[str], papers: Sequence[Item]
) -> Hit:
    slot = scope.view.scheme.slot(params.within)
    assert slot is not None
    written = SEMICOLONS.join(dict.fromkeys(one.fields.get(params.within_field, "") for one in papers))
    return item_hit(
        item,
        mark("Finding", "{item}的废物代码 {codes} 不在{within}的{field}（{written}）内").format(
            item=item_name(scope, item),
            codes=ENUMERATION.join(outside),
            within=slot_name(slot),
            field=date_name(scope.view.scheme, params.within, params.within_field),
            written=written,
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class WasteCodeFormParams(Params):
    """What is written in ``field`` of the documents in ``slots`` names at least one waste code or class."""

    slots: tuple[SlotCode, ...]
    field: str = "waste_code"

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """The field must exist in each slot."""
        if not self.slots:
            yield mark("RuleProblem", "slots 不能为空")
        for slot in self.slots:
            yield from unknown_field(scheme, slot, self.field)


def _waste_code_form(params: WasteCodeFormParams, scope: Scope) -> Iterator[Hit]:
    found: dict[int, Item] = defaultdict()
    for subject in scope.filers():
        for slot in params.slots:
            found |= {item.id: item for item in scope.view.filed(subject.key, slot)}
    for item in found.values():
        written = item.fields.get(params.field, "").strip()
        if written and not wastes_in(written):
            yield item_hit(
                item,
                mark("Finding", "{item}的废物代码“{code}”不符合名录的形式（如 900-041-49 或 HW49）").format(
                    item=item_name(scope, item), code=written
                ),
            )


CODES_WITHIN = Check(name="codes-within", params=CodesWithinParams, run=_codes_within, reads_documents=True)
WASTE_CODE_FORM = Check(
    name="waste-code-form", params=WasteCodeFormParams, run=_waste_code_form, reads_documents=True
)
