"""A small archive with figures, and findings about them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from cmarchive.assessment import Level, Need, RuleSpec, Scheme, Severity, Slot, Variable, VariableKind
from cmarchive.ledger import RuleRow
from cmarchive.model import (
    Enterprise,
    Figure,
    FigureKey,
    Finding,
    FindingValue,
    Profile,
    Subject,
    SubjectKey,
    SubjectKind,
)
from cmarchive.numbers import parse_number
from cmarchive.provenance import Provenance, Source
from cmarchive.view import View

SOURCE = Provenance(mark="L", source="S1")
COUNTY = SubjectKey(SubjectKind.REGION, "610123")
MILL = Enterprise(id="0001", name="示例甲纸业有限公司")
SHOP = Enterprise(id="0002", name="=示例乙机械厂")
BOTH = frozenset({Level.REGION, Level.ENTERPRISE})
VARIABLES = {
    code: Variable(code=code, name=name, unit=unit, kind=kind, levels=BOTH, provenance=SOURCE)
    for code, name, unit, kind in (
        ("total", "产生量", "吨", VariableKind.NUMBER),
        ("part", "综合利用量", "吨", VariableKind.NUMBER),
        ("ran", "是否运行", "", VariableKind.BOOLEAN),
    )
}


def rule(code: str, **changes: Any) -> RuleSpec:
    plain = RuleSpec(
        id=code, check="sum", severity=Severity.ERROR, title=f"规则{code}", remedy="核对", provenance=SOURCE
    )
    return replace(plain, **changes)


RULES = (rule("R1"), rule("R2", severity=Severity.WARNING, level=Level.ENTERPRISE), rule("R3"), rule("R4"))


def rows(*broken: str) -> list[RuleRow]:
    met = {"R1": 12, "R2": 4, "R3": 0, "R4": 0}
    return [RuleRow(rule=one, met=met[one.id], is_broken=one.id in broken) for one in RULES]


def figure(
    subject: SubjectKey, variable: str, year: int, text: str, unit: str = "吨", source: str = ""
) -> Figure:
    key = FigureKey(subject, variable, year)
    return Figure(key=key, number=parse_number(text), unit=unit, source=source)


FIGURES = (
    figure(MILL.key, "part", 2024, "1.50", source="表1.xlsx 甲!C3"),
    figure(MILL.key, "total", 2023, "2.90"),
    figure(MILL.key, "total", 2024, "1.4", source="表1.xlsx 甲!C2"),
    figure(MILL.key, "total", 2025, "2900", unit="千克"),
    figure(MILL.key, "ran", 2024, "1", unit=""),
    figure(SHOP.key, "total", 2022, "0"),
    figure(COUNTY, "total", 2024, "1.4"),
)


def view(
    *,
    figures: Iterable[Figure] = FIGURES,
    enterprises: Sequence[Enterprise] = (MILL, SHOP),
    counties: Sequence[Subject] = (),
) -> View:
    scheme = Scheme(
        id="mini",
        title="小方案",
        short="小",
        document_number="环办〔2011〕3号",
        issued="",
        verification="未经正式文本核对",
        year_count=3,
        flags={},
        groups=(),
        indicators=(),
        variables=VARIABLES,
        slots=(Slot(code="C01", title="排污许可证正本", need=Need.REQUIRED, provenance=SOURCE),),
        rules=RULES,
        provenance=SOURCE,
        sources={"S1": Source(key="S1", title="资料整编要求", address="http://example.invalid")},
    )
    profile = Profile(
        scheme="mini", county="示例县", region_code="610123", year=2025, reference_date=date(2025, 12, 31)
    )
    return View(scheme=scheme, profile=profile, enterprises=enterprises, figures=figures, counties=counties)


def value(one: Figure) -> FindingValue:
    return FindingValue(
        one.key.variable,
        VARIABLES[one.key.variable].name,
        one.key.year,
        one.number.text,
        one.unit,
        one.source,
    )


def finding(code: str = "R1", **changes: Any) -> Finding:
    plain = Finding(
        rule=code,
        check="sum",
        severity=Severity.ERROR,
        subject=MILL.subject,
        period="2024",
        topic="total",
        title=f"规则{code}",
        message=f"{code}不符",
    )
    return replace(plain, **changes)
