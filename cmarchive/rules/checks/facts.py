"""Answers and properties against figures: what a yes or no, or an enterprise's flag, demands of the numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from cmarchive.assessment import FlagKind, Scheme, VariableKind
from cmarchive.rules.check import Check
from cmarchive.rules.params import FlagCode, Params, VariableCode
from cmarchive.rules.scope import Hit, Scope
from cmarchive.rules.wording import entered, values_of
from cmarchive.text import mark
from cmarchive.wording import ENUMERATION


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedsStatementParams(Params):
    """Where ``fact`` is yes and ``variable`` is at least ``at_least``, ``statement`` must be yes too."""

    fact: VariableCode
    variable: VariableCode
    at_least: Decimal
    statement: VariableCode

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """Fact and statement are answers."""
        for code in (self.fact, self.statement):
            if scheme.variables[code].kind is not VariableKind.BOOLEAN:
                yield mark("RuleProblem", "数据项 {code} 不是“是/否”").format(code=code)


def _needs_statement(params: NeedsStatementParams, scope: Scope) -> Iterator[Hit]:
    for row in scope.rows((params.fact, params.variable), (params.statement,)):
        fact, reading = row.needed
        [statement] = row.optional
        if fact.value != 1 or reading.value < params.at_least:
            continue
        if statement is not None and statement.value == 1:
            continue
        name = scope.view.scheme.variables[params.statement].name
        yield Hit(
            subject=scope.key(row.id),
            period=str(row.year),
            topic=params.variable,
            message=mark("Finding", "“{fact}”为是，而{name}填报 {stated}，缺少“{statement}”").format(
                fact=fact.variable.name, name=reading.variable.name, stated=entered(reading), statement=name
            ),
            values=values_of(row.present),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagFigureParams(Params):
    """An enterprise with one of the ``variables`` above zero has at least one of ``flags``."""

    flags: tuple[FlagCode, ...]
    variables: tuple[VariableCode, ...]

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """Flags of enterprises only."""
        if not self.flags:
            yield mark("RuleProblem", "flags 不能为空")
        for code in self.flags:
            if scheme.flags[code].kind is not FlagKind.ENTERPRISE:
                yield mark("RuleProblem", "属性 {code} 不是企业属性").format(code=code)


def _flag_figure(params: FlagFigureParams, scope: Scope) -> Iterator[Hit]:
    wanted = frozenset(params.flags)
    titles = ENUMERATION.join("“" + scope.view.scheme.flags[code].title + "”" for code in params.flags)
    unmarked = [one for one in scope.enterprises() if not wanted & one.flags]
    for code in params.variables if unmarked else ():
        column = scope.column(code)
        for enterprise in unmarked:
            if (years := column.get(enterprise.id)) is None:
                continue
            found = [reading for reading in years.values() if reading.value > 0]
            if not found:
                continue
            last = found[-1]
            yield Hit(
                subject=enterprise.key,
                topic=code,
                message=mark("Finding", "{year}年{name}为 {stated}，但企业名录中没有标明{titles}").format(
                    year=last.figure.key.year, name=last.variable.name, stated=entered(last), titles=titles
                ),
                values=values_of(found),
            )


NEEDS_STATEMENT = Check(name="needs-statement", params=NeedsStatementParams, run=_needs_statement)
FLAG_FIGURE = Check(name="flag-figure", params=FlagFigureParams, run=_flag_figure, reads_documents=True)
