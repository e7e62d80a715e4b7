"""A small archive with figures in memory: its scheme, and the use cases of filling in."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from cmarchive.assessment import Level, RuleSpec, Scheme, Severity, Variable, VariableKind
from cmarchive.jobs import Monitor
from cmarchive.model import Figure, FigureKey, SubjectKey, SubjectKind
from cmarchive.numbers import parse_number
from cmarchive.session import CheckResult, EntryReport, FigureEntry, FiguresReport, Session
from cmarchive.view import View
from tests.ui.fakes import FakeSession
from tests.ui.small import KNOWN, PAPER, small_scheme

REGION = SubjectKey(SubjectKind.REGION, "610000")
WATER = SubjectKey(SubjectKind.INDICATOR, "14")
ORDER = ("sewage_rate", "treated", "generated", "water_good", "population", "urban", "rural")


def variable(code: str, name: str, unit: str = "万吨", *levels: Level, required: bool = False) -> Variable:
    return Variable(
        code=code,
        name=name,
        unit=unit,
        levels=frozenset(levels or (Level.REGION,)),
        scope="市区",
        department="统计局",
        definition=f"{name}的定义。",
        required=required,
        provenance=KNOWN,
    )


def figures_scheme() -> Scheme:
    """Indicator 14 with a rate of two amounts and an answer; people as a sum; one variable of enterprises."""
    scheme = small_scheme()
    variables = [
        variable("sewage_rate", "污水处理率", "%", required=True),
        variable("treated", "污水处理量"),
        variable("generated", "污水产生量", required=True),
        replace(variable("water_good", "水质达标", ""), kind=VariableKind.BOOLEAN),
        variable("population", "常住人口", "万人"),
        variable("urban", "城镇人口", "万人"),
        variable("rural", "乡村人口", "万人"),
        variable("output", "工业总产值", "万元", Level.ENTERPRISE),
    ]
    air, water = scheme.indicators
    codes = ("sewage_rate", "treated", "generated", "water_good")
    rate = {
        "result": "sewage_rate",
        "numerator": ["treated"],
        "denominator": ["generated"],
        "factor": 100,
    }
    rules = (
        rule("R1", "ratio", rate),
        rule("S1", "sum", {"total": "population", "parts": ["urban", "rural"]}),
    )
    return replace(
        scheme,
        variables={one.code: one for one in variables},
        indicators=(air, replace(water, variables=codes)),
        rules=rules,
    )


def rule(number: str, check: str, params: dict[str, object]) -> RuleSpec:
    return RuleSpec(
        id=number,
        check=check,
        severity=Severity.ERROR,
        title=f"规则{number}",
        params=params,
        remedy="核对后改正。",
        provenance=KNOWN,
    )


def large_scheme(count: int) -> Scheme:
    """As many variables of the region as a paste may fill."""
    made = (variable(f"v{number}", f"数据{number}") for number in range(count))
    return replace(small_scheme(), variables={one.code: one for one in made}, rules=())


def key(code: str, year: int = 2024, subject: SubjectKey = REGION) -> FigureKey:
    return FigureKey(subject, code, year)


def figure(code: str, text: str, year: int = 2024, unit: str = "万吨") -> Figure:
    return Figure(key=key(code, year), number=parse_number(text), unit=unit, source="统计年鉴")


class FiguresSession(FakeSession):
    """Figures in memory, read and checked by the real use cases."""

    def __init__(self, path: Path, scheme: Scheme | None = None) -> None:
        super().__init__(path)
        self.scheme = scheme or figures_scheme()
        self.figures: dict[FigureKey, Figure] = {}
        self.previous: list[Figure] = []

    def view(self) -> View:
        super().view()
        return View(
            scheme=self.scheme,
            profile=self.profile,
            enterprises=self.enterprises,
            items=self.items.values(),
            figures=self.figures.values(),
            previous=self.previous,
        )

    def check(self, monitor: Monitor, view: View | None = None) -> CheckResult:
        return Session.check(self, monitor, view or self.view())

    def put_figures(self, entries: Sequence[FigureEntry]) -> EntryReport:
        self._note("figures", tuple((entry.key, entry.text) for entry in entries))
        stored: dict[FigureKey, Figure | None] = {}
        rejected: dict[FigureKey, str] = {}
        for entry in entries:
            if not entry.text:
                self.figures.pop(entry.key, None)
                stored[entry.key] = None
                continue
            try:
                number, unit = self.read_figure(entry)
            except Exception as exc:
                rejected[entry.key] = str(exc)
                continue
            known = self.figures.get(entry.key)
            made = Figure(key=entry.key, number=number, unit=unit)
            self.figures[entry.key] = replace(known, number=number, unit=unit) if known else made
            stored[entry.key] = self.figures[entry.key]
        return EntryReport(figures=stored, rejected=rejected)

    def set_source(
        self, keys: Collection[FigureKey], item: int | None, page: int | None = None
    ) -> EntryReport:
        self._note("source", (tuple(keys), item, page))
        for one in keys:
            self.figures[one] = replace(self.figures[one], item=item, page=page)
        return EntryReport(figures={one: self.figures[one] for one in keys})

    def import_figures(self, file: Path, monitor: Monitor) -> FiguresReport:
        self._note("import", file)
        self.figures[key("treated")] = figure("treated", "90.0")
        return FiguresReport(added=1, changed=0, unchanged=0, problems=())

    def import_previous(self, file: Path, monitor: Monitor) -> FiguresReport:
        self._note("previous", file)
        self.previous = [figure("treated", "80.0")]
        return FiguresReport(added=1, changed=0, unchanged=0, problems=())

    def write_figures_template(self, target: Path) -> Path:
        self._note("template", target)
        return target


OUTPUT = FigureKey(PAPER, "output", 2024)
