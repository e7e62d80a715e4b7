"""A small scheme and the means to ask one check about a few figures or documents."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cmarchive.assessment import (
    Condition,
    ConditionKind,
    Expiry,
    Flag,
    FlagKind,
    Indicator,
    Level,
    Need,
    Predicate,
    RuleSpec,
    Scheme,
    Severity,
    Slot,
    SlotField,
    SlotGroup,
    Variable,
    VariableKind,
)
from cmarchive.jobs import Monitor
from cmarchive.model import (
    Enterprise,
    Figure,
    FigureKey,
    Finding,
    Item,
    Profile,
    SlotNote,
    SubjectKey,
    SubjectKind,
)
from cmarchive.numbers import parse_number
from cmarchive.provenance import Provenance
from cmarchive.rules import check_problems, run_rules
from cmarchive.scheme import load_scheme
from cmarchive.view import View

P = Provenance(mark="mem")
BOTH = frozenset(Level)
PERCENT, COUNT, BOOLEAN = VariableKind.PERCENT, VariableKind.COUNT, VariableKind.BOOLEAN
RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def _variable(code: str, unit: str, kind: VariableKind = VariableKind.NUMBER, **more: Any) -> Variable:
    return Variable(code=code, name=f"〔{code}〕", unit=unit, kind=kind, levels=BOTH, provenance=P, **more)


VARIABLES = (
    *(_variable(code, "吨") for code in ("total", "a", "b", "c", "stock")),
    _variable("big", "万吨"),
    _variable("kilo", "千克"),
    _variable("previous", "吨"),
    _variable("money", "亿元", required=True),
    *(_variable(code, "万人") for code in ("people", "people_before", "registered")),
    _variable("index", ""),
    _variable("per_head", "元"),
    _variable("coefficient", "千克/人·日"),
    *(_variable(code, "毫克/升") for code in ("inflow", "outflow")),
    *(_variable(code, "%", PERCENT) for code in ("rate", "share_1", "share_2", "share_3")),
    *(
        _variable(code, "%", PERCENT, may_be_negative=True, may_exceed_hundred=True)
        for code in ("g", "g_a", "g_b")
    ),
    *(_variable(code, "天", COUNT) for code in ("good", "fair", "bad", "valid")),
    *(_variable(code, "个", COUNT) for code in ("n", "m", "k", "j")),
    _variable("hours", "小时"),
    _variable("yes", "", BOOLEAN),
    _variable("excuse", "", BOOLEAN),
    _variable("change", "吨", may_be_negative=True),
    Variable(code="city_only", name="市级", unit="吨", provenance=P),
)


def _field(code: str, kind: str = "text") -> SlotField:
    return SlotField(code=code, title=f"〈{code}〉", type=kind)


SLOTS = (
    Slot(code="A01", title="基本情况表", need=Need.REQUIRED, provenance=P),
    Slot(code="A02", title="年度总结", need=Need.REQUIRED, each_year=True, instance="year", provenance=P),
    Slot(code="A03", title="名称变更", need=Need.CONDITIONAL, instance="event", provenance=P),
    Slot(code="B02", title="环评报告", need=Need.REQUIRED, instance="project", provenance=P),
    Slot(
        code="B03",
        title="环评批复",
        need=Need.REQUIRED,
        when=Predicate(any_of=("project",)),
        instance="project",
        fields=(_field("began", "date"),),
        provenance=P,
    ),
    Slot(
        code="C01",
        title="排污许可证",
        need=Need.CONDITIONAL,
        when=Predicate(any_of=("permit",)),
        expiry=Expiry.PRINTED,
        lead_days=90,
        statutory_lead_days=60,
        provenance=P,
    ),
    Slot(code="G01", title="应急预案", need=Need.OPTIONAL, expiry=Expiry.YEARS, valid_years=3, provenance=P),
    Slot(
        code="F06",
        title="转移联单",
        need=Need.OPTIONAL,
        instance="event",
        fields=(_field("moved", "date"),),
        provenance=P,
    ),
    Slot(
        code="K02",
        title="责令改正",
        need=Need.OPTIONAL,
        fields=(_field("deadline", "date"), _field("fit"), _field("served", "date")),
        provenance=P,
    ),
    Slot(code="K05", title="整改报告", need=Need.OPTIONAL, provenance=P),
)
FLAGS = (
    *(Flag(code=code, title=f"「{code}」") for code in ("project", "permit", "waste")),
    Flag(code="dry", title="缺水", kind=FlagKind.CITY),
)
INDICATOR = Indicator(
    code="1",
    name="总量",
    short="总量",
    group="基本条件",
    text="",
    scope="",
    lead_departments=(),
    supporting_departments=(),
    data_source="",
    explanation="",
    condition=Condition(kind=ConditionKind.FACT, variable="yes", provenance=P),
    variables=(),
    evidence=(Slot(code="01-01", title="分册", need=Need.REQUIRED, provenance=P),),
    provenance=P,
)


def _scheme(rules: Iterable[RuleSpec] = ()) -> Scheme:
    return Scheme(
        id="small",
        title="小方案",
        short="小",
        document_number="",
        issued="",
        verification="",
        year_count=3,
        flags={flag.code: flag for flag in FLAGS},
        groups=(SlotGroup(code="A", title="A", short="A"),),
        indicators=(INDICATOR,),
        variables={variable.code: variable for variable in VARIABLES},
        slots=SLOTS,
        rules=tuple(rules),
        provenance=P,
    )


PROFILE = Profile(
    scheme="small", county="示例县", region_code="360123", year=2025, reference_date=date(2025, 12, 31)
)


def figures_of(scheme: Scheme, profile: Profile, written: Mapping[str, str]) -> list[Figure]:
    """Read ``{"total": "10 吨", "0001/a@2024": "3"}``: subject / variable @ year, by default the region and last year."""
    figures = []
    for name, value in written.items():
        owner, _, rest = name.rpartition("/")
        code, _, year = rest.partition("@")
        text, _, unit = value.partition(" ")
        subject = SubjectKey(SubjectKind.ENTERPRISE, owner) if owner else profile.region.key
        figures.append(
            Figure(
                key=FigureKey(subject, code, int(year or profile.year)),
                number=parse_number(text),
                unit=unit or scheme.variables[code].unit,
            )
        )
    return figures


def _run(
    check: str,
    params: Mapping[str, Any],
    figures: Mapping[str, str] | None = None,
    *,
    level: Level = Level.REGION,
    severity: Severity = Severity.ERROR,
    enterprises: Sequence[Enterprise] = (),
    items: Sequence[Item] = (),
    notes: Sequence[SlotNote] = (),
    profile: Profile = PROFILE,
) -> list[Finding]:
    rule = RuleSpec(
        id="T1", check=check, severity=severity, title="试", level=level, params=params, provenance=P
    )
    scheme = _scheme([rule])
    assert check_problems(rule, scheme) == []
    view = View(
        scheme=scheme,
        profile=profile,
        enterprises=enterprises or [Enterprise(id="0001", name="甲厂"), Enterprise(id="0002", name="乙厂")],
        figures=figures_of(scheme, profile, figures or {}),
        items=items,
        notes=notes,
    )
    findings = run_rules(view, Monitor())
    assert all(one.check == check for one in findings), findings
    return findings


@pytest.fixture(scope="session")
def run_check() -> Callable[..., list[Finding]]:
    """Ask one check: ``run_check("sum", {"total": …}, {"total": "10", …})`` gives the findings."""
    return _run


@pytest.fixture(scope="session")
def small_scheme() -> Callable[..., Scheme]:
    """Make the small scheme with these rules."""
    return _scheme


@pytest.fixture(scope="session")
def cm2011() -> Scheme:
    """The shipped scheme."""
    return load_scheme(RESOURCES / "schemes" / "cm-2011", check_problems)


@pytest.fixture(scope="session")
def read_figures_of() -> Callable[[Scheme, Profile, Mapping[str, str]], list[Figure]]:
    """Make figures from a short writing, see ``figures_of``."""
    return figures_of


@pytest.fixture(scope="session")
def small_profile() -> Profile:
    """示例县 2025, judged on 31 December 2025."""
    return PROFILE
