"""What the rules say of the indicators, handed on to the rooms that print it."""

from collections.abc import Iterator, Mapping, Sequence

from cmarchive.assessment import ConditionKind
from cmarchive.bind import IndicatorPage
from cmarchive.ledger import IndicatorRow
from cmarchive.rules import VERDICT_NAMES, ConditionResult, IndicatorVerdict, verdicts
from cmarchive.text import mark
from cmarchive.view import View


def indicator_pages(view: View) -> Mapping[str, IndicatorPage]:
    """The verdict and its reason for the first pages of every indicator volume."""
    return {
        one.indicator.code: IndicatorPage(verdict=VERDICT_NAMES[one.verdict], sentence=one.sentence)
        for one in verdicts(view)
    }


def ledger_rows(judged: Sequence[IndicatorVerdict]) -> list[IndicatorRow]:
    """One line for each indicator, and one for each of its conditions when it has several."""
    return [row for one in judged for row in _rows(one)]


def _rows(one: IndicatorVerdict) -> Iterator[IndicatorRow]:
    results = one.results
    single = results[0] if len(results) == 1 else None
    yield IndicatorRow(
        code=one.indicator.code,
        name=one.indicator.name,
        requirement=one.indicator.text,
        verdict=VERDICT_NAMES[one.verdict],
        group=one.indicator.group,
        unit=single.unit if single else "",
        values=_values(single) if single else {},
        margin=single.margin if single else None,
        mark=one.indicator.provenance.shown,
        note=one.sentence if single else one.caveat,
    )
    if single is None:
        for result in results:
            yield _condition_row(one, result)


def _condition_row(one: IndicatorVerdict, result: ConditionResult) -> IndicatorRow:
    return IndicatorRow(
        code=one.indicator.code,
        name=result.condition.text or one.indicator.short,
        requirement=result.condition.text,
        verdict=VERDICT_NAMES[result.verdict],
        group=one.indicator.group,
        unit=result.unit,
        values=_values(result),
        margin=result.margin,
        mark=result.condition.provenance.shown,
        note=result.text,
    )


def _values(result: ConditionResult) -> dict[int, str]:
    if result.condition.kind is ConditionKind.FACT:
        words = {"1": mark("Ledger", "是"), "0": mark("Ledger", "否")}
        return {year.year: words.get(year.value, year.value) for year in result.years if year.value}
    return {year.year: year.value for year in result.years if year.value}
