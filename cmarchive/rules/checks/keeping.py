"""How documents are kept: long enough, and listed in the catalogue of what was bound."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cmarchive.assessment import Scheme
from cmarchive.rules.check import Check
from cmarchive.rules.checks.dates import item_hit, item_name
from cmarchive.rules.checks.documents import NoParams
from cmarchive.rules.params import Params, SlotCode
from cmarchive.rules.scope import Hit, Scope
from cmarchive.text import half_width, mark

_YEARS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptYearsParams(Params):
    """The documents in ``slots`` are kept for at least so many ``years``, by their own 保管期限 or the slot's."""

    slots: tuple[SlotCode, ...]
    years: int

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """A rule about nothing is a mistake."""
        del scheme
        if not self.slots:
            yield mark("RuleProblem", "slots 不能为空")


def _kept_years(params: KeptYearsParams, scope: Scope) -> Iterator[Hit]:
    for item in scope.documents():
        slot = scope.view.scheme.slot(item.slot)
        if slot is None or item.slot not in params.slots:
            continue
        written = half_width(item.retention or slot.retention)
        found = _YEARS.search(written)
        if found is not None and int(found.group()) < params.years:
            yield item_hit(
                item,
                mark("Finding", "{item}的保管期限为 {written}，应不少于 {years} 年").format(
                    item=item_name(scope, item),
                    written=mark("Finding", "{count} 年").format(count=found.group()),
                    years=params.years,
                ),
            )


def _in_catalogue(params: NoParams, scope: Scope) -> Iterator[Hit]:
    """Report what was filed after the volumes were bound. Nothing is asked before there is a volume."""
    del params
    listed = {place.item for volume in scope.view.volumes for place in volume.places}
    for item in scope.documents() if listed else ():
        if item.id not in listed:
            yield item_hit(
                item,
                mark("Finding", "{item}不在已装订案卷的卷内目录中，可能是装订以后归档的").format(
                    item=item_name(scope, item)
                ),
            )


KEPT_YEARS = Check(name="kept-years", params=KeptYearsParams, run=_kept_years, reads_documents=True)
IN_CATALOGUE = Check(name="in-catalogue", params=NoParams, run=_in_catalogue, reads_documents=True)
