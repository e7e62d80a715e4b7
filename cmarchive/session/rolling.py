"""The use cases of a city: its counties' submissions added up, compared with one another, ranked and written out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cmarchive import bind as binding
from cmarchive import handover, rules
from cmarchive import ledger as ledgers
from cmarchive.jobs import Monitor
from cmarchive.model import Figure, FigureKey, Subject
from cmarchive.numbers import parse_number
from cmarchive.rollup import added_figures, board, outliers, shared_enterprises, tellings, totals
from cmarchive.rollups import CountyWork, Ratio, Rollup, Total
from cmarchive.session.binding import indicator_pages, ledger_rows
from cmarchive.session.submitted import Submitted
from cmarchive.session.targets import check_target
from cmarchive.text import mark
from cmarchive.view import View

if TYPE_CHECKING:
    from cmarchive.rules import IndicatorVerdict, RatioParams


_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


@dataclass(frozen=True, slots=True, kw_only=True)
class RollupReport:
    """A city rolled up: the values, and the verdicts that follow from the counties' complete sums.

    ``view`` is the city's archive with those sums in place of its own figures; where a county is missing, the city's
    own figure stands. ``stated`` are the verdicts on what the city itself entered.
    """

    rollup: Rollup
    view: View
    verdicts: tuple[IndicatorVerdict, ...]
    stated: tuple[IndicatorVerdict, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RollupFiles:
    """Where the roll-up was written, and what it says."""

    workbook: Path
    summary: Path
    report: RollupReport


class RollingUp(Submitted):
    """Adds up what the counties submitted."""

    def county_works(self, monitor: Monitor) -> list[CountyWork]:
        """The counties of this city with their newest accepted submissions, each checked by our own rules."""
        newest = self.newest_submissions()
        with self._store() as store:
            counties = {one.key.id: one for one in store.counties.all()}
        for code, submission in newest.items():
            if code not in counties:
                key = self.profile.region.key._replace(id=code)
                counties[code] = Subject(key=key, name=submission.county)
        monitor.begin(mark("Stage", "打开县区报送"), len(counties))
        works = []
        for code in sorted(counties):
            works.append(self._work(counties[code]))
            monitor.advance()
        return works

    def rollup(self, monitor: Monitor, works: Sequence[CountyWork] | None = None) -> RollupReport:
        """Roll the city up: totals, verdicts, consistency and progress."""
        return roll_up(self.view(), self.county_works(monitor) if works is None else works, monitor)

    def write_rollup(self, target: Path, monitor: Monitor) -> RollupFiles:
        """Roll the city up and write workbook and summary into the folder ``target``."""
        check_target(target, self.path, is_folder=True)
        report = self.rollup(monitor)
        stem = _FORBIDDEN.sub("_", self.profile.title)
        workbook = target / mark("Rollup", "{stem}全市汇总.xlsx").format(stem=stem)
        summary = target / mark("Rollup", "{stem}县区汇总.pdf").format(stem=stem)
        with handover.scratch_beside(workbook) as scratch:
            rows = ledger_rows(report.verdicts)
            ledgers.write_rollup(report.view, report.rollup, rows, scratch / workbook.name, monitor)
            pages = indicator_pages(report.view)
            binding.write_rollup_print(report.view, report.rollup, pages, scratch / summary.name, monitor)
            for final in (workbook, summary):
                handover.put_in_place(scratch / final.name, final)
        return RollupFiles(workbook=workbook, summary=summary, report=report)

    def _work(self, county: Subject) -> CountyWork:
        with self._store() as store:
            accepted = [one for one in store.submissions.of_region(county.key.id) if one.is_accepted]
            mine = store.opinions.of_county(county.key.id)
        if not accepted:
            return CountyWork(county=county, opinions=tuple(mine))
        view = self.view_of(accepted[-1])
        findings = rules.Checker(view, Monitor()).findings()
        own = [one for one in view.opinions if one.county == county.key.id]
        return CountyWork(
            county=county,
            view=view,
            submission=accepted[-1],
            findings=tuple(findings),
            opinions=handover.answered(mine, own).kept,
        )


def roll_up(city: View, works: Sequence[CountyWork], monitor: Monitor) -> RollupReport:
    """Roll up a city from views, without an archive."""
    found = totals(city, works, monitor)
    added = city.with_figures({figure.key: figure for figure in added_figures(city, found)})
    derived, ratios = _with_ratios(city, added, found)
    monitor.begin(mark("Stage", "比较各县区"), 1)
    made = Rollup(
        counties=tuple(one.county for one in works),
        totals=tuple(found),
        ratios=tuple(ratios),
        outliers=tuple(outliers(city.scheme, found)),
        shared=tuple(shared_enterprises(city.scheme, works)),
        tellings=tuple(tellings(city, works)),
        board=tuple(board(works, city.today, monitor)),
    )
    return RollupReport(
        rollup=made, view=derived, verdicts=tuple(rules.verdicts(derived)), stated=tuple(rules.verdicts(city))
    )


def _with_ratios(city: View, added: View, found: Sequence[Total]) -> tuple[View, list[Ratio]]:
    """The rates that the scheme's own formulas yield when every part is a complete sum, or such a rate itself."""
    complete = {(one.variable, one.year) for one in found if one.value is not None and one.is_complete}
    there = {(one.variable, one.year) for one in found if one.parts}
    made: dict[tuple[str, int], Ratio] = {}
    by = tuple(rules.formulas(city.scheme))
    for _ in by:  # a rate may be a part of another; each round makes at least one, or is the last
        new = [
            one
            for params in by
            for one in _worked_out(city, added, params, complete, there)
            if one[:2] not in made
        ]
        if not new:
            break
        for one in new:
            made.setdefault(one[:2], one)
        complete |= made.keys()
        added = added.with_figures({key: _figure(key, one) for one in new for key in (_key(city, one),)})
    return added, list(made.values())


def _worked_out(
    city: View, added: View, params: RatioParams, complete: set[tuple[str, int]], there: set[tuple[str, int]]
) -> Iterator[Ratio]:
    parts = {*params.numerator, *params.minus, *params.denominator}
    for code, years in rules.recomputed(added, [params.result], (params,)).items():
        for year, one in sorted(years.items()):
            left_out = {part for part in params.optional if (part, year) not in there}
            if year in city.years and all((part, year) in complete for part in parts - left_out):
                own = city.figure(city.region.key, code, year)
                yield Ratio(code, year, one.text, one.unit, own, one.agrees)


def _key(city: View, ratio: Ratio) -> FigureKey:
    return FigureKey(city.region.key, ratio.variable, ratio.year)


def _figure(key: FigureKey, ratio: Ratio) -> Figure:
    source = mark("Rollup", "由县区合计重算")
    return Figure(key=key, number=parse_number(ratio.value), unit=ratio.unit, source=source)
