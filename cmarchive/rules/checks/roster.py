"""The roster, the figures and the years: listed enterprises have figures, codes lead somewhere, no year is skipped."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cmarchive.assessment import FlagKind, Scheme
from cmarchive.model import Enterprise
from cmarchive.rules.check import Check
from cmarchive.rules.params import FlagCode, Params, VariableCode
from cmarchive.rules.scope import Hit, Scope
from cmarchive.rules.wording import entered, values_of, years_text
from cmarchive.text import clean_credit_code, fold, mark
from cmarchive.wording import ENUMERATION

_SHOWN = 5  # variables named in one finding


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresDueParams(Params):
    """An enterprise with all of ``flags`` has a figure of one of ``variables`` for each assessed year it ran in.

    A written reason filed under one of the variables' codes excuses it. Where no enterprise of the archive has any
    such figure, the office has not entered them yet and nobody is asked.
    """

    flags: tuple[FlagCode, ...]
    variables: tuple[VariableCode, ...]

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """Flags of enterprises only, and variables to look for."""
        if not self.flags or not self.variables:
            yield mark("RuleProblem", "flags 和 variables 不能为空")
        for code in self.flags:
            if scheme.flags[code].kind is not FlagKind.ENTERPRISE:
                yield mark("RuleProblem", "属性 {code} 不是企业属性").format(code=code)


def _figures_due(params: FiguresDueParams, scope: Scope) -> Iterator[Hit]:
    columns = [scope.column(code) for code in params.variables]
    if not any(columns):
        return
    wanted = frozenset(params.flags)
    titles = ENUMERATION.join(scope.view.scheme.flags[code].title for code in params.flags)
    for enterprise in scope.enterprises():
        if not wanted <= enterprise.flags:
            continue
        if any(scope.view.note(enterprise.key, code) is not None for code in params.variables):
            continue
        have = {year for column in columns for year in column.get(enterprise.id, ())}
        missing = [year for year in scope.view.years if enterprise.ran_in(year) and year not in have]
        if missing:
            yield Hit(
                subject=enterprise.key,
                period=years_text(missing),
                topic=params.variables[0],
                message=mark("Finding", "企业名录标明“{titles}”，但没有 {years}年的数据").format(
                    titles=titles, years=years_text(missing)
                ),
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedCodeParams(Params):
    """An enterprise with ``variable`` above zero names another of the archive, which has a figure of ``target``.

    The other's name or 统一社会信用代码 stands in a roster column with one of these ``headings``; an archive whose
    roster has no such column is not asked.
    """

    variable: VariableCode
    target: VariableCode
    headings: tuple[str, ...]

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """There must be a column to look at."""
        del scheme
        if not self.headings:
            yield mark("RuleProblem", "headings 不能为空")


def _linked_code(params: LinkedCodeParams, scope: Scope) -> Iterator[Hit]:
    written = {one.id: found for one in scope.view.enterprises if (found := _written(params, one))}
    if not written:
        return
    known = _by_name(scope)
    for number, years in scope.column(params.variable).items():
        enterprise = scope.view.enterprise(number)
        if enterprise is None:
            continue
        for year, reading in years.items():
            if reading.value <= 0:
                continue
            message = _link_problem(scope, written.get(number, ""), known, params.target, year)
            if message:
                yield Hit(
                    subject=enterprise.key,
                    period=str(year),
                    topic=params.variable,
                    message=mark("Finding", "{name}填报 {stated}，{problem}").format(
                        name=reading.variable.name, stated=entered(reading), problem=message
                    ),
                    values=values_of((reading,)),
                )


def _written(params: LinkedCodeParams, enterprise: Enterprise) -> str:
    found = (enterprise.attributes.get(heading, "").strip() for heading in params.headings)
    return next((text for text in found if text), "")


def _by_name(scope: Scope) -> Mapping[str, Enterprise]:
    found: dict[str, Enterprise] = {}
    for one in scope.view.enterprises:
        found[fold(one.name)] = one
        if one.credit_code:
            found[fold(one.credit_code)] = one
    return found


def _link_problem(scope: Scope, written: str, known: Mapping[str, Enterprise], target: str, year: int) -> str:
    if not written:
        return mark("Finding", "但名录中没有填写接纳单位的代码")
    other = known.get(fold(written)) or known.get(fold(clean_credit_code(written)))
    if other is None:
        return mark("Finding", "名录中填写的接纳单位“{written}”不在本档案的企业名录中").format(
            written=written
        )
    if scope.read(other.id, target, year) is None:
        name = scope.view.scheme.variables[target].name
        return mark("Finding", "而接纳单位{other}没有填报 {year}年的{name}").format(
            other=other.name, year=year, name=name
        )
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsecutiveYearsParams(Params):
    """A variable with figures in two assessed years has them in the years between."""

    @property
    def reads_all(self) -> bool:
        """Any series may have a gap."""
        return True


def _consecutive_years(params: ConsecutiveYearsParams, scope: Scope) -> Iterator[Hit]:
    del params
    first, last = scope.view.years[0], scope.view.years[-1]
    gaps: dict[tuple[str, int], list[str]] = defaultdict(list)
    for variable in scope.variables():
        for number, earlier, later in scope.changes(variable.code).parted:
            before, after = earlier.figure.key.year, later.figure.key.year
            for year in range(before + 1, after) if first <= before and after <= last else ():
                gaps[number, year].append(variable.name)
    for (number, year), names in gaps.items():
        shown = ENUMERATION.join(names[:_SHOWN])
        if len(names) > _SHOWN:
            shown += mark("Finding", "等 {count} 项").format(count=len(names))
        yield Hit(
            subject=scope.key(number),
            period=str(year),
            message=mark("Finding", "{names}前后年份都有数据，缺 {year}年，三年不连续").format(
                names=shown, year=year
            ),
        )


FIGURES_DUE = Check(
    name="figures-due", params=FiguresDueParams, run=_figures_due, reads_documents=True, spans_subjects=True
)
LINKED_CODE = Check(
    name="linked-code", params=LinkedCodeParams, run=_linked_code, reads_documents=True, spans_subjects=True
)
CONSECUTIVE_YEARS = Check(name="consecutive-years", params=ConsecutiveYearsParams, run=_consecutive_years)
