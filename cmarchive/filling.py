"""Which figures a subject is to fill in, in what order, and how many of them are there.

The window's grid and its rail count by this one module, so that they can never disagree.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from cmarchive.assessment import Level, Scheme, Variable
from cmarchive.model import Figure, FigureKey, SubjectKey, SubjectKind
from cmarchive.text import mark
from cmarchive.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Variables that are filled in together: those of an indicator, of a statistical form, of a department."""

    title: str
    variables: tuple[Variable, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """How far a subject is filled in.

    ``entered`` of ``expected`` counts the required variables over the assessed years; ``figures`` counts whatever
    was entered for these years.
    """

    entered: int
    expected: int
    figures: int

    @property
    def percent(self) -> int:
        """How much of what is required is there, rounded down; all of nothing."""
        return self.entered * 100 // self.expected if self.expected else 100


def level_of(subject: SubjectKey) -> Level:
    """Whom a subject's variables are reported for; those of an indicator are the region's."""
    return Level.ENTERPRISE if subject.kind is SubjectKind.ENTERPRISE else Level.REGION


def owner_of(view: View, subject: SubjectKey) -> SubjectKey:
    """Whose figures stand behind a subject; an indicator has none of its own."""
    return view.region.key if subject.kind is SubjectKind.INDICATOR else subject


def sections(scheme: Scheme, subject: SubjectKey) -> tuple[Section, ...]:
    """What a subject fills in, each variable once. An indicator has one section, a region one for each indicator.

    What no indicator names follows by the form it is read from, and then by department.
    """
    level = level_of(subject)
    named = [] if level is Level.ENTERPRISE else list(_of_indicators(scheme, subject))
    if subject.kind is SubjectKind.INDICATOR:
        return tuple(named)
    done = {variable.code for section in named for variable in section.variables}
    rest = [one for one in scheme.variables.values() if level in one.levels and one.code not in done]
    by_title: dict[str, list[Variable]] = {}
    for variable in sorted(rest, key=lambda one: not form_of(one)):
        by_title.setdefault(_title(variable), []).append(variable)
    others = (Section(title=title, variables=tuple(found)) for title, found in by_title.items())
    return (*named, *others)


def variables_of(scheme: Scheme, subject: SubjectKey) -> Iterator[Variable]:
    """Every variable a subject fills in, in the order of ``sections``."""
    for section in sections(scheme, subject):
        yield from section.variables


def filling(view: View, subject: SubjectKey) -> Filling:
    """Count what a subject has filled in."""
    owner, years, known = owner_of(view, subject), view.years, view.figures
    entered = expected = figures = 0
    level = level_of(subject)
    for variable in _counted(view.scheme, subject):
        if level not in variable.levels:
            continue
        here = 0
        for year in years:
            here += FigureKey(owner, variable.code, year) in known
        figures += here
        if variable.required:
            entered += here
            expected += len(years)
    return Filling(entered=entered, expected=expected, figures=figures)


def previous_figure(view: View, figure: Figure) -> Figure | None:
    """What the submission before this one said in the same place, if it said something else."""
    before = view.previous.get(figure.key)
    if before is None or (before.number.value, before.unit) == (figure.number.value, figure.unit):
        return None
    return before


def form_of(variable: Variable) -> str:
    """The statistical form a variable is first read from, without the number of the item; empty when none."""
    return variable.form.partition("、")[0].partition(":")[0]


def _of_indicators(scheme: Scheme, subject: SubjectKey) -> Iterator[Section]:
    done: set[str] = set()
    for indicator in scheme.indicators:
        if subject.kind is SubjectKind.INDICATOR and subject.id != indicator.code:
            continue
        codes = [code for code in dict.fromkeys(indicator.variables) if code not in done]
        found = [scheme.variables[code] for code in codes if code in scheme.variables]
        found = [one for one in found if Level.REGION in one.levels]
        done.update(one.code for one in found)
        if found:
            title = mark("Filling", "指标{code} {name}").format(code=indicator.code, name=indicator.short)
            yield Section(title=title, variables=tuple(found))


def _counted(scheme: Scheme, subject: SubjectKey) -> Iterator[Variable]:
    """The variables of a subject in any order; sorting them is not worth it for a count."""
    if subject.kind is not SubjectKind.INDICATOR:
        yield from scheme.variables.values()
    elif (indicator := scheme.indicator(subject.id)) is not None:
        codes = dict.fromkeys(indicator.variables)
        yield from (scheme.variables[code] for code in codes if code in scheme.variables)


def _title(variable: Variable) -> str:
    if form := form_of(variable):
        return mark("Filling", "报表 {form}").format(form=form)
    if variable.department:
        return mark("Filling", "其他数据 · {department}").format(department=variable.department)
    return mark("Filling", "其他数据")
