"""Figures against a limit or against one another: ranges, percentages, signs, parts of a whole, equal values."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from cmarchive.assessment import Scheme, Variable, VariableKind
from cmarchive.rules.check import Check
from cmarchive.rules.checks.ratios import range_text
from cmarchive.rules.diagnosis import cause_between
from cmarchive.rules.params import Params, VariableCode, unlike_units
from cmarchive.rules.readings import Reading
from cmarchive.rules.scope import Hit, Scope
from cmarchive.rules.wording import conversion_note, entered, limit_remark, term, values_of
from cmarchive.text import mark


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeParams(Params):
    """The ``variable`` lies within ``low`` and ``high``, in its own unit; ``reason`` says whose limit it is.

    The rule does not apply in years for which the boolean variable ``unless`` was answered with no.
    """

    variable: VariableCode
    low: Decimal | None = None
    high: Decimal | None = None
    reason: str = mark("Finding", "合理范围")
    unless: VariableCode | None = None

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """There must be a limit, the lower one first."""
        del scheme
        if self.low is None and self.high is None:
            yield mark("RuleProblem", "low 和 high 至少要有一个")
        elif self.low is not None and self.high is not None and self.low > self.high:
            yield mark("RuleProblem", "low 不能大于 high")


def _range(params: RangeParams, scope: Scope) -> Iterator[Hit]:
    for number, years in scope.column(params.variable).items():
        for year, reading in years.items():
            if _is_outside(reading, params.low, params.high) and not _is_lifted(params, scope, number, year):
                wanted = range_text(params.low, params.high, reading.variable.unit)
                yield _single(
                    scope,
                    number,
                    reading,
                    mark("Finding", "{name}填报 {stated}，超出{reason} {range}").format(
                        name=reading.variable.name,
                        stated=entered(reading),
                        reason=params.reason,
                        range=wanted,
                    )
                    + limit_remark(reading.value, params.low, params.high, reading.unit),
                )


def _is_lifted(params: RangeParams, scope: Scope, number: str, year: int) -> bool:
    answer = scope.read(number, params.unless, year) if params.unless else None
    return answer is not None and answer.value == 0


def _is_outside(reading: Reading, low: Decimal | None, high: Decimal | None) -> bool:
    """Compare the written value itself (全数值比较, R2)."""
    return (low is not None and reading.value < low) or (high is not None and reading.value > high)


def _single(scope: Scope, number: str, reading: Reading, message: str) -> Hit:
    return Hit(
        subject=scope.key(number),
        period=str(reading.figure.key.year),
        topic=reading.variable.code,
        message=message,
        values=values_of((reading,)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AllVariablesParams(Params):
    """The ``variables`` a rule looks at; without any, every suitable one of its level. ``without`` leaves some out."""

    variables: tuple[VariableCode, ...] = ()
    without: tuple[VariableCode, ...] = ()

    @property
    def reads_all(self) -> bool:
        """Without a list, all of them."""
        return not self.variables

    def chosen(self, scope: Scope) -> Iterator[Variable]:
        """The variables to look at."""
        for variable in scope.variables():
            listed = not self.variables or variable.code in self.variables
            if listed and variable.code not in self.without:
                yield variable


def _percent_range(params: AllVariablesParams, scope: Scope) -> Iterator[Hit]:
    for variable in params.chosen(scope):
        if variable.kind is not VariableKind.PERCENT:
            continue
        low = None if variable.may_be_negative else Decimal(0)
        high = None if variable.may_exceed_hundred else Decimal(100)
        for number, years in scope.column(variable.code).items():
            for reading in years.values():
                if _is_outside(reading, low, high):
                    message = mark("Finding", "{name}填报 {stated}，百分率应为 {range}").format(
                        name=variable.name, stated=entered(reading), range=range_text(low, high, "%")
                    )
                    message += limit_remark(reading.value, low, high, reading.unit)
                    yield _single(scope, number, reading, message)


def _non_negative(params: AllVariablesParams, scope: Scope) -> Iterator[Hit]:
    for variable in params.chosen(scope):
        if variable.may_be_negative or variable.kind is VariableKind.PERCENT:
            continue
        for reading in scope.index.negatives(scope.level, variable.code):
            message = mark("Finding", "{name}填报 {stated}，不能为负数").format(
                name=variable.name, stated=entered(reading)
            )
            yield _single(scope, reading.figure.key.subject.id, reading, message)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOfParams(Params):
    """Each of the ``parts`` on its own is at most the ``whole``."""

    whole: VariableCode
    parts: tuple[VariableCode, ...]

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """Parts must convert to the unit of the whole."""
        if not self.parts:
            yield mark("RuleProblem", "parts 不能为空")
        yield from unlike_units(scheme, (self.whole, *self.parts))


def _part_of(params: PartOfParams, scope: Scope) -> Iterator[Hit]:
    for part in params.parts:
        yield from _descending(scope, params.whole, part)


def _descending(scope: Scope, larger: str, smaller: str) -> Iterator[Hit]:
    for number, year, whole, part in scope.both(larger, smaller):
        if part.value <= whole.value or part.interval.low <= whole.interval.high:
            continue
        yield Hit(
            subject=scope.key(number),
            period=str(year),
            topic=smaller,
            message=mark("Finding", "{part}大于{whole}：{part_value} > {whole_value}").format(
                part=part.variable.name,
                whole=whole.variable.name,
                part_value=entered(part),
                whole_value=entered(whole),
            ),
            formula=f"{term(part)} > {term(whole)}" + conversion_note((part, whole)),
            values=values_of((part, whole)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderParams(Params):
    """The ``chain`` runs from the largest to the smallest; absent links are passed over."""

    chain: tuple[VariableCode, ...]

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """At least two links of one dimension."""
        if len(self.chain) < 2:
            yield mark("RuleProblem", "chain 至少要有两个数据项")
        else:
            yield from unlike_units(scheme, self.chain)


def _order(params: OrderParams, scope: Scope) -> Iterator[Hit]:
    for index, smaller in enumerate(params.chain[1:], start=1):
        between: Sequence[str] = ()
        for larger in reversed(params.chain[:index]):
            for hit in _descending(scope, larger, smaller):
                year = int(hit.period)
                if all(scope.read(hit.subject.id, code, year) is None for code in between):
                    yield hit
            between = (*between, larger)


@dataclass(frozen=True, slots=True, kw_only=True)
class SameValueParams(Params):
    """The ``variables`` state the same quantity, each as exactly as it was entered."""

    variables: tuple[VariableCode, ...]

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """At least two of one dimension."""
        if len(self.variables) < 2:
            yield mark("RuleProblem", "variables 至少要有两个数据项")
        else:
            yield from unlike_units(scheme, self.variables)


def _same_value(params: SameValueParams, scope: Scope) -> Iterator[Hit]:
    first, *others = params.variables
    for other in others:
        for row in scope.rows((first, other), unit=scope.unit_of(first)):
            one, two = row.needed
            if one.value == two.value or one.interval.meets(two.interval):
                continue
            yield Hit(
                subject=scope.key(row.id),
                period=str(row.year),
                topic=other,
                message=mark("Finding", "{one}与{two}应为同一数值：{one_value}，{two_value}").format(
                    one=one.variable.name,
                    two=two.variable.name,
                    one_value=entered(one),
                    two_value=entered(two),
                ),
                formula=f"{term(one)} ≠ {term(two)}" + conversion_note(row.needed),
                cause=cause_between(one, two),
                values=values_of(row.needed),
            )


RANGE = Check(name="range", params=RangeParams, run=_range)
PERCENT_RANGE = Check(name="percent-range", params=AllVariablesParams, run=_percent_range)
NON_NEGATIVE = Check(name="non-negative", params=AllVariablesParams, run=_non_negative)
PART_OF = Check(name="part-of", params=PartOfParams, run=_part_of)
ORDER = Check(name="order", params=OrderParams, run=_order)
SAME_VALUE = Check(name="same-value", params=SameValueParams, run=_same_value)
