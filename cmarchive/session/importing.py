"""Taking in the roster of enterprises and the figures: tables read by intake, told to the store."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cmarchive import intake
from cmarchive.assessment import Scheme
from cmarchive.jobs import Monitor
from cmarchive.model import Enterprise, Figure, FigureKey, Problem, SubjectKey, SubjectKind
from cmarchive.numbers import parse_number
from cmarchive.session.reports import FiguresReport, RosterReport
from cmarchive.store import Figures, Store
from cmarchive.text import clean_credit_code, fold, mark, tells_apart
from cmarchive.view import View

if TYPE_CHECKING:
    from cmarchive.intake import RosterRow


def import_roster(store: Store, scheme: Scheme, file: Path, monitor: Monitor) -> RosterReport:
    """Add the enterprises of a workbook, or update those already known by code or name."""
    monitor.begin(mark("Stage", "读取企业名录"), 1)
    reading = intake.read_roster(file, scheme.flags)
    monitor.advance()
    taken = _Taken(scheme, list(store.enterprises.all()), file.name)
    with store.atomic():
        for row in reading.rows:
            if (enterprise := taken.take(row, store.enterprises.next_id)) is not None:
                store.enterprises.put(enterprise)
    return RosterReport(
        added=tuple(taken.added),
        updated=tuple(taken.updated),
        unchanged=tuple(taken.unchanged),
        problems=(*reading.problems, *taken.problems),
        notes=reading.notes,
    )


class _Taken:
    """Decides for each row of a roster whether it is a new enterprise or one that is there already."""

    def __init__(self, scheme: Scheme, known: Sequence[Enterprise], file: str) -> None:
        self.added: list[str] = []
        self.updated: list[str] = []
        self.unchanged: list[str] = []
        self.problems: list[Problem] = []
        self._scheme = scheme
        self._file = file
        self._by_code = {one.credit_code: one for one in known if tells_apart(one.credit_code)}
        self._by_name = {fold(one.name): one for one in known}

    def take(self, row: RosterRow, next_id: Callable[[], str]) -> Enterprise | None:
        """The enterprise to store for a row; None when it is there as it is, or cannot be told."""
        by_code = self._by_code.get(row.credit_code) if tells_apart(row.credit_code) else None
        by_name = self._by_name.get(fold(row.name))
        if by_code is not None and by_name is not None and by_code.id != by_name.id:
            text = mark(
                "Roster",
                "信用代码是库中“{other}”的，名称却与库中另一家企业相同，没有导入这一行；请核对名称和代码。",
            )
            self._say(row, text.format(other=by_code.name))
            return None
        if (present := by_code or by_name) is None:
            enterprise = _new(row, next_id())
            self.added.append(row.name)
        else:
            enterprise = _merged(row, present, self._scheme)
            if enterprise == present:
                self.unchanged.append(row.name)
                return None
            self._tell_identity(row, present, enterprise)
            self.updated.append(row.name)
        self._by_name[fold(enterprise.name)] = enterprise
        if tells_apart(enterprise.credit_code):
            self._by_code[enterprise.credit_code] = enterprise
        return enterprise

    def _tell_identity(self, row: RosterRow, present: Enterprise, enterprise: Enterprise) -> None:
        """Name and code say who it is: a change of either is done, but never in silence."""
        if fold(present.name) != fold(enterprise.name):
            text = mark("Roster", "企业名称由“{old}”改为“{new}”（信用代码相同），请核对。")
            self._say(row, text.format(old=present.name, new=enterprise.name))
        if present.credit_code and present.credit_code != enterprise.credit_code:
            text = mark("Roster", "“{name}”的信用代码由 {old} 改为 {new}，请核对是否同一家企业。")
            values = {"name": present.name, "old": present.credit_code, "new": enterprise.credit_code}
            self._say(row, text.format(**values))

    def _say(self, row: RosterRow, message: str) -> None:
        self.problems.append(Problem(file=self._file, where=row.where, message=message))


def import_figures(
    store: Store,
    view: View,
    file: Path,
    monitor: Monitor,
    *,
    into: Figures | None = None,
    known: Mapping[FigureKey, Figure] | None = None,
) -> FiguresReport:
    """Enter the figures of a table; a figure already there with another value is changed and recorded.

    ``into`` and what is ``known`` there are the archive's own figures unless told.
    """
    monitor.begin(mark("Stage", "读取数据"), 1)
    subjects = subjects_by_name(view)
    subjects[""] = view.region.key
    reading = intake.read_figures(file, view.scheme, lambda name: subjects.get(fold(name)), view.years)
    monitor.advance()
    figures = [
        Figure(
            key=FigureKey(subjects[fold(row.subject)], row.variable, row.year),
            number=row.number,
            unit=row.unit or view.scheme.variables[row.variable].unit,
            source=f"{file.name} {row.where}",
        )
        for row in reading.figures
    ]
    report = enter(store.figures if into is None else into, view.figures if known is None else known, figures)
    return replace(report, problems=reading.problems, notes=reading.notes)


def enter(into: Figures, known: Mapping[FigureKey, Figure], figures: Sequence[Figure]) -> FiguresReport:
    """Store those figures that are new or other than what is known, and count."""
    added = [figure for figure in figures if figure.key not in known]
    changed = [figure for figure in figures if _differs(known.get(figure.key), figure)]
    into.put_many(added + changed)
    return FiguresReport(
        added=len(added),
        changed=len(changed),
        unchanged=len(figures) - len(added) - len(changed),
        problems=(),
    )


def put_figure(
    store: Store, subject: SubjectKey, variable: str, year: int, text: str, unit: str
) -> FigureKey:
    """Enter one figure as typed; empty text removes it. Raises NotANumber's reason as ValueInvalid at the caller."""
    key = FigureKey(subject, variable, year)
    if not text.strip():
        store.figures.remove(key)
        return key
    number = parse_number(text)
    present = store.figures.get(key)
    figure = replace(present, number=number) if present else Figure(key=key, number=number, unit=unit)
    store.figures.put_many([replace(figure, unit=unit)])
    return key


def subjects_by_name(view: View) -> dict[str, SubjectKey]:
    """Every way a table or command line may name a subject, folded: name, number, code."""
    names: dict[str, SubjectKey] = {}
    for indicator in view.scheme.indicators:
        key = SubjectKey(SubjectKind.INDICATOR, indicator.code)
        for name in (
            f"指标{indicator.code}",
            f"指标{int(indicator.code):02d}" if indicator.code.isdecimal() else "",
            indicator.name,
        ):
            names[fold(name)] = key
    for enterprise in view.enterprises:
        for name in (enterprise.id, enterprise.credit_code, enterprise.name):
            names[fold(name)] = enterprise.key
    for county in view.counties:
        for name in (county.key.id, county.name):
            names[fold(name)] = county.key
    for name in (
        view.region.name,
        view.profile.region_code,
        mark("Subject", "全县"),
        mark("Subject", "本县"),
    ):
        names[fold(name)] = view.region.key
    names.pop("", None)
    return names


def _differs(present: Figure | None, figure: Figure) -> bool:
    return present is not None and (present.number, present.unit) != (figure.number, figure.unit)


def _new(row: RosterRow, number: str) -> Enterprise:
    return Enterprise(
        id=number,
        name=row.name,
        credit_code=clean_credit_code(row.credit_code),
        industry=row.industry,
        industry_code=row.industry_code,
        address=row.address,
        started=row.started,
        ended=row.ended,
        operation=row.operation,
        flags=row.flags,
        note=row.note,
        attributes=row.attributes,
    )


def _merged(row: RosterRow, present: Enterprise, scheme: Scheme) -> Enterprise:
    """What the workbook says wins; what it does not say stays."""
    fresh = _new(row, present.id)
    kept = present.flags - row.cleared - _same_choice(row.flags, scheme)
    return replace(
        fresh,
        credit_code=fresh.credit_code or present.credit_code,
        industry=fresh.industry or present.industry,
        industry_code=fresh.industry_code or present.industry_code,
        address=fresh.address or present.address,
        started=fresh.started or present.started,
        ended=fresh.ended or present.ended,
        flags=kept | fresh.flags,
        note=fresh.note or present.note,
        attributes={**present.attributes, **fresh.attributes},
    )


def _same_choice(flags: frozenset[str], scheme: Scheme) -> frozenset[str]:
    choices = {scheme.flags[flag].choice for flag in flags if flag in scheme.flags} - {""}
    return frozenset(code for code, flag in scheme.flags.items() if flag.choice in choices)
