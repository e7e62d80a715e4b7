"""After an edit only what may have changed is looked at again, and the result is that of a full check."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cmarchive.assessment import Level, Scheme
from cmarchive.jobs import Monitor
from cmarchive.model import Enterprise, Figure, FigureKey, Item, Profile, SubjectKey, SubjectKind
from cmarchive.numbers import parse_number
from cmarchive.resources import resource
from cmarchive.rules import Checker, run_rules
from cmarchive.rules.check import Check
from cmarchive.rules.checks import CHECKS
from cmarchive.rules.index import Column, Index
from cmarchive.rules.params import Params
from cmarchive.rules.scope import Hit, Scope
from cmarchive.rules.tasks import ANY_VARIABLE, make_tasks, run_task
from cmarchive.sample import read_source
from cmarchive.scheme import load_scheme
from cmarchive.view import View

FIRMS = ("0001", "0002", "0003")
REGION = SubjectKey(SubjectKind.REGION, "610123")
SCHEME: Scheme = load_scheme(resource("schemes") / "cm-2011")
CODES = {
    level: sorted(
        code
        for code in {code for task in make_tasks(SCHEME) for code in task.reads} - {ANY_VARIABLE}
        if level in SCHEME.variables[code].levels
    )
    for level in Level
}


ANSWERS = {"是": "1", "否": "0"}


def figure_of(key: FigureKey, text: str, unit: str) -> Figure:
    return Figure(key=key, number=parse_number(ANSWERS.get(text, text)), unit=unit)


def county() -> View:
    """The sample's figures: those of the county, and of three enterprises that have many."""
    source = read_source(resource("sample"))
    names = ["示例甲纸业有限公司", "示例乙化工有限公司", "示例县污水处理厂"]
    subjects = {
        name: SubjectKey(SubjectKind.ENTERPRISE, number) for name, number in zip(names, FIRMS, strict=True)
    }
    subjects["示例县"] = REGION
    figures = [
        figure_of(FigureKey(subjects[row.subject], row.code, year), text, row.unit)
        for row in source.figures
        if row.subject in subjects
        for year, text in row.values.items()
    ]
    return View(
        scheme=SCHEME,
        profile=Profile(
            scheme=SCHEME.id,
            county="示例县",
            region_code=REGION.id,
            year=2025,
            reference_date=date(2025, 12, 31),
        ),
        enterprises=[
            Enterprise(
                id=number,
                name=name,
                industry_code="4411",
                flags=frozenset({"hazardous_waste", "waste_gas", "statistics"}),
                attributes={"污水处理厂代码": names[2]},
            )
            for name, number in zip(names, FIRMS, strict=True)
        ],
        figures=figures,
        items=[
            Item(id=1, subject=subjects[names[0]], slot="A01", title="基本情况表"),
            Item(id=2, subject=subjects[names[1]], slot="B03", title="批复", number="示环审〔2019〕1号"),
        ],
    )


START = county()
Edit = tuple[FigureKey, Figure | None]


@st.composite
def figure_edits(draw: st.DrawFn) -> Edit:
    """Enter, change, or take away a figure anywhere; sometimes in another unit, sometimes in a wrong one."""
    number = draw(st.sampled_from((*FIRMS, "")))
    subject = SubjectKey(SubjectKind.ENTERPRISE, number) if number else REGION
    code = draw(st.sampled_from(CODES[Level.ENTERPRISE if number else Level.REGION]))
    key = FigureKey(subject, code, draw(st.integers(2022, 2026)))
    known = START.figures.get(key)
    texts = ["", "0", "-1", "12.5", "3", "999999"] + (
        [known.number.text, f"1{known.number.text}"] if known else []
    )
    text = draw(st.sampled_from(texts))
    unit = draw(st.sampled_from([SCHEME.variables[code].unit] * 4 + ["千克", "万吨", "箱"]))
    return key, figure_of(key, text.replace("1-", "-"), unit) if text else None


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(figure_edits(), min_size=1, max_size=3), min_size=1, max_size=6))
def test_edits_of_figures_one_after_the_other_are_a_full_check(batches: list[list[Edit]]) -> None:
    checker = Checker(START, Monitor())
    for batch in batches:
        changes = dict(batch)
        checker.update(checker.view.with_figures(changes), list(changes))
    assert checker.findings() == run_rules(checker.view, Monitor())


@st.composite
def document_edits(draw: st.DrawFn) -> Item:
    """An item somewhere, filed, refiled, or with another number than before."""
    subject = SubjectKey(SubjectKind.ENTERPRISE, draw(st.sampled_from(FIRMS)))
    return Item(
        id=draw(st.integers(1, 6)),
        subject=subject,
        slot=draw(
            st.sampled_from(["A01", "A06", "B03", "B03", "B03", "C01", "F04", "F05", "F06", "F06", "K02"])
        ),
        title=draw(st.sampled_from(["批复", "另一批复"])),
        number=draw(st.sampled_from(["示环审〔2019〕1号", "示环审〔2019〕1号", "示环审[2019]2号", ""])),
        dated=draw(st.sampled_from([None, date(2020, 5, 1), date(2027, 1, 1)])),
        instance=draw(st.sampled_from(["", "2024", "扩建项目"])),
        fields={
            "valid_until": draw(st.sampled_from(["", "2024-01-01", "2030-01-01"])),
            "waste_code": draw(st.sampled_from(["", "900-041-49", "HW08"])),
            "approved_categories": draw(st.sampled_from(["", "HW08"])),
            "quantity": draw(st.sampled_from(["", "4.6", "64.9"])),
            "transferred": draw(st.sampled_from(["", "2024-05-01"])),
            "production_started": draw(st.sampled_from(["", "2022-05-01"])),
        },
    )


@settings(max_examples=25, deadline=None)
@given(st.lists(document_edits(), min_size=1, max_size=6))
def test_edits_of_documents_are_a_full_check(edits: list[Item]) -> None:
    checker = Checker(START, Monitor())
    items = {item.id: item for item in START.items}
    for item in edits:
        before = items.get(item.id)
        items[item.id] = item
        view = replace_items(checker.view, list(items.values()))
        touched = {one.subject for one in (before, item) if one is not None and one.subject is not None}
        checker.update(view, documents=touched)
    assert checker.findings() == run_rules(checker.view, Monitor())


def replace_items(view: View, items: list[Item]) -> View:
    return View(
        scheme=view.scheme,
        profile=view.profile,
        enterprises=view.enterprises,
        figures=view.figures.values(),
        items=items,
    )


class Watching(Index):
    """Writes down which columns were asked for."""

    asked: set[str]

    def column(self, level: Level, code: str) -> Column:
        self.asked.add(code)
        return super().column(level, code)


def test_a_rule_reads_no_variable_but_those_it_is_known_to_read() -> None:
    index = Watching.__new__(Watching)
    index.asked = set()
    index.__init__(START)  # type: ignore[misc]  # the set must be there before
    for task in make_tasks(SCHEME):
        index.asked.clear()
        run_task(task, START, index, {})
        assert ANY_VARIABLE in task.reads or index.asked <= task.reads, task.rule.id


def test_an_edit_runs_only_the_rules_that_read_it(monkeypatch: pytest.MonkeyPatch) -> None:
    checker = Checker(START, Monitor())
    ran: list[str] = []

    def counted(task: Any, *rest: Any) -> Any:
        ran.append(task.rule.id)
        return run_task(task, *rest)

    monkeypatch.setattr("cmarchive.rules.checker.run_task", counted)
    key = FigureKey(REGION, "gdp_primary", 2024)
    checker.update(checker.view.with_figures({key: figure_of(key, "22.99", "亿元")}), [key])
    assert {"B2", "H4-a"} <= set(ran)
    assert not {"E2", "F13-a", "G1-a", "DS-1", "DS-2"} & set(ran)
    assert {task.rule.level for task in make_tasks(SCHEME) if task.rule.id in ran} == {Level.REGION}


def test_a_check_that_breaks_at_one_enterprise_breaks_as_a_whole_and_recovers(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fragile(params: Params, scope: Scope) -> Iterator[Hit]:
        for number, years in scope.column("output_value").items():
            if any(one.value == 13 for one in years.values()):
                raise ZeroDivisionError
            yield Hit(subject=scope.key(number), topic="output_value", message="看过")

    monkeypatch.setitem(CHECKS, "fragile", Check(name="fragile", params=AllRead, run=fragile))
    rule = replace(SCHEME.rules[0], id="X", check="fragile", level=Level.ENTERPRISE, params={})
    checker = Checker(
        View(
            scheme=replace(SCHEME, rules=(rule,)),
            profile=START.profile,
            enterprises=START.enterprises,
            figures=START.figures.values(),
        ),
        Monitor(),
    )
    assert {one.check for one in checker.findings()} == {"fragile"}
    key = FigureKey(SubjectKey(SubjectKind.ENTERPRISE, "0001"), "output_value", 2024)
    with caplog.at_level(logging.CRITICAL):
        checker.update(checker.view.with_figures({key: figure_of(key, "13", "万元")}), [key])
        assert [one.check for one in checker.findings()] == ["check-broken"]
        checker.update(checker.view.with_figures({key: figure_of(key, "14", "万元")}), [key])
    assert checker.findings() == run_rules(checker.view, Monitor())


class AllRead(Params):
    """Reads everything."""

    @property
    def reads_all(self) -> bool:
        return True
