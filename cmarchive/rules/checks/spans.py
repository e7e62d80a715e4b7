"""Years that must not pass between two dates of one document."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cmarchive.assessment import Scheme
from cmarchive.rules.check import Check
from cmarchive.rules.checks.dates import date_name, date_of, item_hit, item_name, unknown_field
from cmarchive.rules.params import Params, SlotCode
from cmarchive.rules.scope import Hit, Scope
from cmarchive.text import mark


@dataclass(frozen=True, slots=True, kw_only=True)
class WithinYearsParams(Params):
    """The ``later`` date of a document in ``slot`` is at most ``years`` after its ``earlier`` one.

    An empty field means the document's own date. With ``until_today`` a later date that is not filled in counts as
    today.
    """

    slot: SlotCode
    later: str
    years: int
    earlier: str = ""
    until_today: bool = False

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """The fields must exist."""
        yield from unknown_field(scheme, self.slot, self.earlier)
        yield from unknown_field(scheme, self.slot, self.later)


def years_later(day: date, years: int) -> date:
    """The same day so many years later; 29 February becomes 1 March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def _within_years(params: WithinYearsParams, scope: Scope) -> Iterator[Hit]:
    for subject in scope.filers():
        for item in scope.view.filed(subject.key, params.slot):
            earlier, later = date_of(item, params.earlier), item.field_date(params.later)
            if later is None and params.until_today and not item.fields.get(params.later, "").strip():
                later = scope.view.today
            if earlier is None or later is None or later <= years_later(earlier, params.years):
                continue
            yield item_hit(
                item,
                mark(
                    "Finding", "{item}的{later_name} {later} 距{earlier_name} {earlier} 超过 {years} 年"
                ).format(
                    item=item_name(scope, item),
                    later_name=date_name(scope.view.scheme, params.slot, params.later),
                    later=later.isoformat(),
                    earlier_name=date_name(scope.view.scheme, params.slot, params.earlier),
                    earlier=earlier.isoformat(),
                    years=params.years,
                ),
            )


WITHIN_YEARS = Check(name="within-years", params=WithinYearsParams, run=_within_years, reads_documents=True)
