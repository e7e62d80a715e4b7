"""What must have been entered, in which unit, with which source."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmarchive.assessment import Scheme, Variable
from cmarchive.model import Figure, SubjectKind
from cmarchive.numbers import is_unit
from cmarchive.rules.check import Check
from cmarchive.rules.params import FlagCode, Params, VariableCode
from cmarchive.rules.scope import Hit, Scope
from cmarchive.rules.wording import entered, values_of, years_text
from cmarchive.text import mark
from cmarchive.wording import ENUMERATION


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredParams(Params):
    """The ``variables`` have a figure for every assessed year; without any, those the scheme requires.

    Only subjects with all of ``flags`` are asked, and enterprises only for the years they ran in. A written reason
    filed under the variable's code excuses it. With ``together``, one figure of the variables in a year makes all
    of them due in that year, and none of them is due otherwise.
    """

    variables: tuple[VariableCode, ...] = ()
    flags: tuple[FlagCode, ...] = ()
    together: bool = False

    @property
    def reads_all(self) -> bool:
        """Without a list, all of them."""
        return not self.variables


def _required(params: RequiredParams, scope: Scope) -> Iterator[Hit]:
    known = scope.view.scheme.variables
    wanted = [known[code] for code in params.variables] or [one for one in scope.variables() if one.required]
    for subject in scope.subjects():
        if not set(params.flags) <= scope.view.flags_of(subject.key):
            continue
        due = _due_years(params, scope, subject.key.id)
        for variable in wanted:
            figures = scope.column(variable.code).get(subject.key.id, {})
            missing = [year for year in due if year not in figures]
            note = scope.view.note(subject.key, variable.code) if missing else None
            if missing and note is None:
                yield _missing(scope, subject.key.id, variable, missing)


def _due_years(params: RequiredParams, scope: Scope, number: str) -> list[int]:
    enterprise = scope.view.enterprise(number) if scope.key(number).kind is SubjectKind.ENTERPRISE else None
    years = [year for year in scope.view.years if enterprise is None or enterprise.ran_in(year)]
    if not params.together:
        return years
    columns = [scope.column(code).get(number, {}) for code in params.variables]
    return [year for year in years if any(year in figures for figures in columns)]


def _missing(scope: Scope, number: str, variable: Variable, missing: list[int]) -> Hit:
    return Hit(
        subject=scope.key(number),
        period=years_text(missing),
        topic=variable.code,
        message=mark("Finding", "{name}没有填报 {years}年的数据").format(
            name=variable.name, years=years_text(missing)
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportedParams(Params):
    """A ``result`` that was entered needs its ``inputs``, or it cannot be recomputed."""

    result: VariableCode
    inputs: tuple[VariableCode, ...]


def _supported(params: SupportedParams, scope: Scope) -> Iterator[Hit]:
    for number, years in scope.column(params.result).items():
        for year, reading in years.items():
            lacking = [code for code in params.inputs if scope.read(number, code, year) is None]
            if not lacking:
                continue
            names = ENUMERATION.join(scope.view.scheme.variables[code].name for code in lacking)
            yield Hit(
                subject=scope.key(number),
                period=str(year),
                topic=params.result,
                message=mark("Finding", "{name}填报 {stated}，但没有填报{names}，无法复核").format(
                    name=reading.variable.name, stated=entered(reading), names=names
                ),
                values=values_of((reading,)),
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitKnownParams(Params):
    """Every figure is in a known unit that converts to its variable's."""

    @property
    def reads_all(self) -> bool:
        """Any figure may be in a wrong unit."""
        return True


def _unit_known(params: UnitKnownParams, scope: Scope) -> Iterator[Hit]:
    del params
    for variable in scope.variables():
        for figure in scope.index.strays(scope.level, variable.code):
            yield _unit_hit(scope, figure, variable)


def _unit_hit(scope: Scope, figure: Figure, variable: Variable) -> Hit:
    template = (
        mark("Finding", "{name}的单位“{unit}”与应填单位“{wanted}”不是同一种量，无法换算")
        if is_unit(figure.unit)
        else mark("Finding", "{name}的单位“{unit}”写法不规范，应为“{wanted}”")
    )
    return Hit(
        subject=scope.key(figure.key.subject.id),
        period=str(figure.key.year),
        topic=variable.code,
        message=template.format(
            name=variable.name,
            unit=figure.unit or mark("Finding", "无"),
            wanted=variable.unit or mark("Finding", "无"),
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRequiredParams(Params):
    """Figures of the ``variables`` say where they were read, in words or by a document."""

    variables: tuple[VariableCode, ...]

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """A rule about nothing is a mistake."""
        del scheme
        if not self.variables:
            yield mark("RuleProblem", "variables 不能为空")


def _source_required(params: SourceRequiredParams, scope: Scope) -> Iterator[Hit]:
    for code in params.variables:
        for number, years in scope.column(code).items():
            for year, reading in years.items():
                if reading.figure.source.strip() or reading.figure.item is not None:
                    continue
                yield Hit(
                    subject=scope.key(number),
                    period=str(year),
                    topic=code,
                    message=mark("Finding", "{name}{year}年 {stated} 没有写明来源").format(
                        name=reading.variable.name, year=year, stated=entered(reading)
                    ),
                    values=values_of((reading,)),
                )


@dataclass(frozen=True, slots=True, kw_only=True)
class YearWindowParams(Params):
    """No figure is of a year after the assessed ones."""

    @property
    def reads_all(self) -> bool:
        """Any figure may be of a wrong year."""
        return True


def _year_window(params: YearWindowParams, scope: Scope) -> Iterator[Hit]:
    del params
    last = scope.view.profile.year
    late: dict[tuple[str, int], int] = {}
    for variable in scope.variables():
        for reading in scope.index.late(scope.level, variable.code):
            place = reading.figure.key.subject.id, reading.figure.key.year
            late[place] = late.get(place, 0) + 1
    for (number, year), count in late.items():
        yield Hit(
            subject=scope.key(number),
            period=str(year),
            message=mark("Finding", "有 {count} 个数据填在 {year} 年，晚于考核年度 {last}").format(
                count=count, year=year, last=last
            ),
        )


REQUIRED = Check(name="required", params=RequiredParams, run=_required, reads_documents=True)
SUPPORTED = Check(name="supported", params=SupportedParams, run=_supported)
UNIT_KNOWN = Check(name="unit-known", params=UnitKnownParams, run=_unit_known)
SOURCE_REQUIRED = Check(name="source-required", params=SourceRequiredParams, run=_source_required)
YEAR_WINDOW = Check(name="year-window", params=YearWindowParams, run=_year_window)
