"""Small counties: a scheme of a few variables, and views made of what a test says."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from cmarchive.assessment import (
    Condition,
    ConditionKind,
    Indicator,
    Level,
    Need,
    RuleSpec,
    Scheme,
    Severity,
    Slot,
    SlotGroup,
    Variable,
    VariableKind,
)
from cmarchive.model import Enterprise, Figure, FigureKey, Profile, SubjectKey, SubjectKind
from cmarchive.numbers import parse_number
from cmarchive.provenance import Provenance
from cmarchive.view import View

P = Provenance(mark="mem")
FIRM = SubjectKey(SubjectKind.ENTERPRISE, "0001")
COUNTY = SubjectKey(SubjectKind.REGION, "610101")


def _variable(code: str, unit: str, kind: VariableKind = VariableKind.NUMBER, name: str = "") -> Variable:
    return Variable(
        code=code, name=name or f"数据{code}", unit=unit, kind=kind, levels=frozenset(Level), provenance=P
    )


VARIABLES = (
    _variable("waste", "吨"),
    _variable("reused", "吨"),
    _variable("people", "万人"),
    _variable("rate", "%", VariableKind.PERCENT),
    _variable("pm10", "微克/立方米"),
    _variable("rank", "", VariableKind.RANK),
    _variable("plan", "", VariableKind.BOOLEAN),
    _variable("per_head", "元", name="人均收入"),
    _variable("days", "天", VariableKind.COUNT),
    _variable("plants", "家", VariableKind.COUNT),
)


def _rule(number: str, check: str, **params: Any) -> RuleSpec:
    return RuleSpec(id=number, check=check, severity=Severity.ERROR, title="试", params=params, provenance=P)


RULES = (
    _rule("R1", "ratio", result="rate", numerator=["reused"], denominator=["waste"], factor=100),
    _rule("R2", "cross-level-sum", over="counties", comparator="=", variables=["waste", "reused"]),
)
INDICATOR = Indicator(
    code="1",
    name="综合利用率",
    short="综合利用率",
    group="环境建设",
    text="",
    scope="",
    lead_departments=(),
    supporting_departments=(),
    data_source="",
    explanation="",
    condition=Condition(
        kind=ConditionKind.THRESHOLD,
        text="不低于 70%",
        variable="rate",
        comparator=">=",
        limit=parse_number("70").value,
        unit="%",
        provenance=P,
    ),
    variables=("rate", "reused", "waste"),
    evidence=(Slot(code="01-01", title="分册", need=Need.REQUIRED, provenance=P),),
    provenance=P,
)
SCHEME = Scheme(
    id="small",
    title="小方案",
    short="小",
    document_number="",
    issued="",
    verification="",
    year_count=3,
    flags={},
    groups=(SlotGroup(code="A", title="甲", short="甲"),),
    indicators=(INDICATOR,),
    variables={one.code: one for one in VARIABLES},
    slots=(
        Slot(code="A01", title="营业执照", need=Need.REQUIRED, provenance=P),
        Slot(code="A02", title="许可证", need=Need.REQUIRED, provenance=P),
    ),
    rules=RULES,
    provenance=P,
)


def figure(subject: SubjectKey, code: str, year: int, text: str, unit: str | None = None) -> Figure:
    return Figure(
        key=FigureKey(subject, code, year),
        number=parse_number(text),
        unit=SCHEME.variables[code].unit if unit is None else unit,
    )


def make_view(code: str = "610101", name: str = "甲县", figures: Any = (), **more: Any) -> View:
    """A county with one enterprise; figures are (variable, year, text) of the region, or ready ones."""
    own = SubjectKey(SubjectKind.REGION, code)
    made = [one if isinstance(one, Figure) else figure(own, *one) for one in figures]
    more.setdefault("enterprises", [Enterprise(id="0001", name="甲厂", credit_code="91611023MA6X0A1B16")])
    return View(
        scheme=more.pop("scheme", SCHEME),
        profile=Profile(
            scheme="small", county=name, region_code=code, year=2025, reference_date=date(2025, 12, 31)
        ),
        figures=made,
        **more,
    )


@pytest.fixture(scope="session")
def county() -> Callable[..., View]:
    return make_view


@pytest.fixture(scope="session")
def make_figure() -> Callable[..., Figure]:
    return figure
