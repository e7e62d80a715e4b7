"""Numbers in running text against the tables and against each other, and the scope words beside them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from cmarchive.assessment import Scheme, Severity
from cmarchive.model import SubjectKey
from cmarchive.numbers import plain
from cmarchive.rules.check import Check
from cmarchive.rules.checks.limits import AllVariablesParams
from cmarchive.rules.diagnosis import Difference, Suspect, likely_cause
from cmarchive.rules.params import Params
from cmarchive.rules.readings import Reading
from cmarchive.rules.scope import Hit, Scope
from cmarchive.rules.told import agree, allowance, as_reading, is_cut, statements
from cmarchive.rules.wording import conversion_note, difference, entered, term, values_of
from cmarchive.statements import Statement, StatementKind
from cmarchive.text import fold, mark
from cmarchive.wording import SEMICOLONS

_SCOPES: Mapping[str, tuple[str, ...]] = {
    "市域": ("市域", "全市", "全县", "县域"),
    "市区": ("市区", "市辖区", "城区"),
    "建成区": ("建成区", "城市建成区"),
}


def _stated_value(params: AllVariablesParams, scope: Scope) -> Iterator[Hit]:
    chosen = {variable.code for variable in params.chosen(scope)}
    for one in statements(scope, StatementKind.VALUE):
        told = as_reading(scope, one) if one.variable in chosen else None
        if told is None or one.year is None:
            continue
        figure = scope.read(one.subject.id, one.variable, one.year)
        if figure is not None and not agree(told, figure):
            yield _value_hit(scope, one, told, figure)


def _value_hit(scope: Scope, one: Statement, told: Reading, figure: Reading) -> Hit:
    before = scope.read(one.subject.id, one.variable, figure.figure.key.year - 1)
    text = mark("Finding", "{where}称{year}年{name}为 {told}，数据表中为 {figure}")
    formula = f"{term(told)} ≠ {term(figure)}" + conversion_note((told, figure))
    if allowed := allowance(told, figure):
        formula += mark("Finding", "（修约允许相差 {by}）").format(by=difference(allowed, figure.unit))
    return Hit(
        subject=one.subject,
        period=str(one.year),
        topic=one.variable,
        message=text.format(
            where=one.where,
            year=one.year,
            name=figure.variable.name,
            told=entered(told),
            figure=entered(figure),
        ),
        formula=formula,
        cause=likely_cause(
            Difference(
                stated=Suspect(told, figure.interval), exact=figure.value, before=lambda _reading: before
            )
        ),
        values=values_of((told, figure)),
        severity=Severity.WARNING if is_cut(told, figure) else None,
    )


def _stated_alike(params: AllVariablesParams, scope: Scope) -> Iterator[Hit]:
    chosen = {variable.code for variable in params.chosen(scope)}
    told: dict[tuple[SubjectKey, str, int], list[tuple[Statement, Reading]]] = defaultdict(list)
    for one in statements(scope, StatementKind.VALUE):
        reading = as_reading(scope, one) if one.variable in chosen else None
        if reading is not None and one.year is not None:
            told[one.subject, one.variable, one.year].append((one, reading))
    for (subject, code, year), entries in told.items():
        pairs = combinations([reading for _one, reading in entries], 2)
        if (apart := next((pair for pair in pairs if not agree(*pair)), None)) is None:
            continue
        yield Hit(
            subject=subject,
            period=str(year),
            topic=code,
            message=mark("Finding", "{year}年{name}前后说法不一：{places}").format(
                year=year, name=apart[0].variable.name, places=_places(entries)
            ),
            formula=f"{term(apart[0])} ≠ {term(apart[1])}" + conversion_note(apart),
            values=values_of(reading for _one, reading in entries),
        )


def _places(entries: Sequence[tuple[Statement, Reading]]) -> str:
    return SEMICOLONS.join(
        mark("Finding", "{where}为 {value}").format(where=one.where, value=entered(reading))
        for one, reading in entries
    )


def _stated_scope(params: AllVariablesParams, scope: Scope) -> Iterator[Hit]:
    chosen = {variable.code: variable for variable in params.chosen(scope)}
    seen: set[tuple[str, str, int | None, str]] = set()
    for one in statements(scope, *StatementKind):
        if not one.scope or (variable := chosen.get(one.variable)) is None:
            continue
        said, wanted = _area(one.scope), _area(variable.scope)
        place = (one.where, one.variable, one.year, one.scope)
        if not said or not wanted or said == wanted or place in seen:
            continue
        seen.add(place)
        text = mark("Finding", "{where}把{name}说成“{said}”的，而这项数据的统计范围是{wanted}")
        yield Hit(
            subject=one.subject,
            period="" if one.year is None else str(one.year),
            topic=one.variable,
            message=text.format(where=one.where, name=variable.name, said=one.scope, wanted=variable.scope),
            formula=mark("Finding", "{one} ≠ {other}").format(one=one.scope, other=variable.scope),
        )


def _area(word: str) -> str:
    """Which area a scope word stands for; empty when that is not known."""
    return next((area for area, words in _SCOPES.items() if word.startswith(words)), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedTotalParams(Params):
    """The parts a sentence splits a number into add up to it. There is nothing to choose."""


def _stated_total(params: StatedTotalParams, scope: Scope) -> Iterator[Hit]:
    del params
    for one in statements(scope, StatementKind.COUNT):
        total = sum((part.value for part in one.parts), Decimal(0))
        if one.number is None or total == one.number.value:
            continue
        text = mark("Finding", "{where}的分项之和是 {sum} {unit}，总数却写 {total} {unit}：“{wording}”")
        yield Hit(
            subject=one.subject,
            topic=one.document,
            period=one.place,
            message=text.format(
                where=one.where,
                sum=plain(total),
                unit=one.unit,
                total=one.number.text,
                wording=one.wording,
            ),
            formula=f"{' + '.join(part.text for part in one.parts)} = {plain(total)} ≠ {one.number.text}",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSectionsParams(Params):
    """A report whose name holds ``document`` has the ``sections``; strokes part the ways to call one (做法/措施)."""

    document: str
    sections: tuple[str, ...]

    @property
    def named(self) -> tuple[tuple[str, ...], ...]:
        """The ways to call each section, the proper one first."""
        return tuple(tuple(names.split("/")) for names in self.sections)

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """A section without a name would be found everywhere."""
        del scheme
        if not self.sections or not all(all(map(fold, names)) for names in self.named):
            yield mark("RuleProblem", "sections 的每一项至少要有一个名称")


def _report_sections(params: ReportSectionsParams, scope: Scope) -> Iterator[Hit]:
    headings: dict[tuple[SubjectKey, str], list[str]] = defaultdict(list)
    for one in statements(scope, *StatementKind):
        if fold(params.document) in fold(one.document):
            found = headings[one.subject, one.document]
            found += [fold(one.wording)] if one.kind is StatementKind.HEADING else []
    for (subject, document), found in headings.items():
        there = {_section(heading, params.named) for heading in found}
        for names in params.named:
            if names[0] not in there:
                yield Hit(
                    subject=subject,
                    topic=names[0],
                    message=mark("Finding", "“{document}”中没有找到“{section}”一节").format(
                        document=document, section=names[0]
                    ),
                )


def _section(heading: str, sections: Sequence[tuple[str, ...]]) -> str:
    """Which section a heading begins: that with the longest name in it. 指标完成情况 is also a part of other names."""
    held = [(len(name), names[0]) for names in sections for name in names if fold(name) in heading]
    return max(held)[1] if held else ""


STATED_VALUE = Check(name="stated-value", params=AllVariablesParams, run=_stated_value)
STATED_ALIKE = Check(name="stated-alike", params=AllVariablesParams, run=_stated_alike)
STATED_SCOPE = Check(name="stated-scope", params=AllVariablesParams, run=_stated_scope)
STATED_TOTAL = Check(name="stated-total", params=StatedTotalParams, run=_stated_total)
REPORT_SECTIONS = Check(name="report-sections", params=ReportSectionsParams, run=_report_sections)
