"""Checks that compare the documents of a dossier with one another, asked of the shipped directory."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from cmarchive.assessment import Level, RuleSpec, Scheme, Severity
from cmarchive.jobs import Monitor
from cmarchive.model import (
    Enterprise,
    Figure,
    Finding,
    Item,
    Profile,
    SlotNote,
    SubjectKey,
    SubjectKind,
)
from cmarchive.rules import check_problems, run_rules
from cmarchive.rules.checks.amounts import amounts_in
from cmarchive.rules.checks.deadlines import working_days
from cmarchive.rules.checks.spans import years_later
from cmarchive.rules.checks.wastes import Wastes, wastes_in
from cmarchive.view import View
from cmarchive.volumes import BoundVolume, ItemPlace

FIRST = SubjectKey(SubjectKind.ENTERPRISE, "0001")
PROFILE = Profile(
    scheme="cm-2011", county="示例县", region_code="360123", year=2025, reference_date=date(2025, 12, 31)
)
Ask = Callable[..., list[Finding]]


def item(which: int, slot: str, dated: str = "", instance: str = "", **fields: str) -> Item:
    return Item(
        id=which,
        subject=FIRST,
        slot=slot,
        title=f"件{which}",
        dated=date.fromisoformat(dated) if dated else None,
        instance=instance,
        fields=fields,
    )


def rule_of(check: str, params: Mapping[str, Any], scheme: Scheme) -> RuleSpec:
    return RuleSpec(
        id="T",
        check=check,
        severity=Severity.ERROR,
        title="试",
        level=Level.ENTERPRISE,
        params=params,
        provenance=scheme.provenance,
    )


@pytest.fixture
def ask(cm2011: Scheme, read_figures_of: Callable[[Scheme, Profile, Mapping[str, str]], list[Figure]]) -> Ask:
    """Ask a check, or a shipped rule by its id, about 甲厂 and these documents."""

    def run(
        name: str,
        items: list[Item],
        params: Mapping[str, Any] | None = None,
        *,
        flags: tuple[str, ...] = (),
        figures: Mapping[str, str] | None = None,
        notes: tuple[SlotNote, ...] = (),
        volumes: tuple[BoundVolume, ...] = (),
    ) -> list[Finding]:
        rule = next((one for one in cm2011.rules if one.id == name), None)
        if rule is None:
            rule = rule_of(name, params or {}, cm2011)
        assert check_problems(rule, cm2011) == []
        view = View(
            scheme=replace(cm2011, rules=(rule,)),
            profile=PROFILE,
            enterprises=[Enterprise(id="0001", name="甲厂", flags=frozenset(flags))],
            items=items,
            notes=notes,
            volumes=volumes,
            figures=read_figures_of(cm2011, PROFILE, figures or {}),
        )
        findings = run_rules(view, Monitor())
        assert all(one.check == rule.check for one in findings), findings
        return findings

    return run


@pytest.mark.parametrize(
    ("text", "classes", "codes"),
    [
        ("900-041-49", set(), {"900-041-49"}),
        ("ＨＷ０８、hw 49", {"08", "49"}, set()),
        ("HW08，900-041-49/900-249-08", {"08"}, {"900-041-49", "900-249-08"}),
        ("HW02—HW04", {"02", "03", "04"}, set()),
        ("HW49（900－041－49）", {"49"}, {"900-041-49"}),
        ("废机油", set(), set()),
        ("1900-041-490", set(), set()),
        ("", set(), set()),
    ],
)
def test_waste_codes_are_read(text: str, classes: set[str], codes: set[str]) -> None:
    assert wastes_in(text) == Wastes(frozenset(classes), frozenset(codes))


@pytest.mark.parametrize(
    ("licence", "code", "outside"),
    [
        ("HW49", "900-041-49", ""),
        ("HW08、HW49", "900-041-49、900-249-08", ""),
        ("HW08", "900-041-49", "900-041-49"),
        ("HW49（900-041-49）", "900-041-49", ""),
        ("HW49（900-041-49）", "900-039-49", "900-039-49"),
        ("HW49（900-041-49）", "HW49", ""),
        ("HW08", "HW49", "HW49"),
        ("危险废物", "900-041-49", ""),
        ("HW08", "废包装桶", ""),
        ("", "900-041-49", ""),
    ],
)
def test_transferred_codes_are_in_the_licence(ask: Ask, licence: str, code: str, outside: str) -> None:
    items = [item(1, "F05", approved_categories=licence), item(2, "F06", waste_code=code)]
    findings = ask("DS-17-a", items)
    assert [one.item for one in findings] == ([2] if outside else [])
    assert all(f"的废物代码 {outside} 不在F05" in one.message for one in findings)


def test_only_the_licence_of_the_receiver_counts(ask: Ask) -> None:
    items = [
        item(1, "F05", approved_categories="HW08", holder="甲环保"),
        item(2, "F05", approved_categories="HW49", holder="乙环保"),
        item(3, "F06", waste_code="900-041-49", receiver="甲环保"),
        item(4, "F06", waste_code="900-041-49", receiver="乙 环保"),
        item(5, "F06", waste_code="900-041-49"),
    ]
    assert [one.item for one in ask("DS-17-a", items)] == [3]


def test_codes_of_a_year_are_in_the_plan_of_that_year(ask: Ask) -> None:
    items = [
        item(1, "F01", instance="2024", waste_code="HW08"),
        item(2, "F01", instance="2025", waste_code="HW08、HW49"),
        item(3, "F06", "2024-05-01", waste_code="900-041-49"),
        item(4, "F06", "2025-05-01", waste_code="900-041-49"),
        item(5, "F06", "2023-05-01", waste_code="900-041-49"),
    ]
    assert [one.item for one in ask("DS-17-b", items)] == [3]


def test_form_of_waste_codes(ask: Ask) -> None:
    items = [
        item(1, "F06", waste_code="HW49"),
        item(2, "F06", waste_code="90004149"),
        item(3, "F04", waste_code=""),
    ]
    [finding] = ask("DS-17-e", items)
    assert finding.item == 2
    assert "“90004149”不符合名录的形式" in finding.message


@pytest.mark.parametrize(
    ("quantities", "figure", "hits"),
    [
        (["3.2", "1.4"], "4.6", 0),
        (["3.2", "1.4"], "4.7", 0),  # each within half a unit
        (["3.2", "1.4"], "4.9", 1),
        (["3.2", "1.4"], "0.00049 万吨", 1),
        (["3.2", ""], "9", 0),
        (["3.2", "约一吨"], "9", 0),
        ([], "9", 0),
        (["0.0"], "0.0", 0),
    ],
)
def test_manifests_come_to_the_figure(ask: Ask, quantities: list[str], figure: str, hits: int) -> None:
    items = [
        item(number, "F06", transferred="2025-05-01", quantity=text)
        for number, text in enumerate(quantities, 1)
    ]
    items.append(item(9, "F06", transferred="2024-05-01", quantity="100"))
    findings = ask("DS-18-a", items, figures={"0001/hazardous_waste_manifest": figure})
    assert len(findings) == hits


def test_a_ledger_belongs_to_the_year_it_is_of(ask: Ask) -> None:
    items = [item(1, "F02", "2026-01-10", "2025", generated_amount="4.6")]
    [finding] = ask("DS-18-c", items, figures={"0001/hazardous_waste_generated": "6.4"})
    assert (finding.period, finding.topic) == ("2025", "hazardous_waste_generated")
    assert finding.message == "危险废物产生量填报 6.4 吨，2025年 1 份F02 危险废物管理台账合计 4.6 吨"


@pytest.mark.parametrize(
    ("quotas", "hits"),
    [
        ([("2025-01-01", "2025-12-31", "10.0")], 0),
        ([("2025-01-01", "2025-12-31", "9.0")], 1),
        ([("2025-01-01", "2025-12-31", "9.9")], 0),  # rounding
        ([("2024-07-01", "2025-06-30", "4.0"), ("2025-07-01", "2026-06-30", "6.0")], 0),
        ([("2024-07-01", "2025-06-30", "4.0"), ("2025-07-01", "2026-06-30", "")], 0),
        ([("2023-01-01", "2023-12-31", "1.0")], 0),
        ([], 0),
    ],
)
def test_transfers_stay_within_the_contracts_in_force(
    ask: Ask, quotas: list[tuple[str, str, str]], hits: int
) -> None:
    items = [item(1, "F06", transferred="2025-05-01", quantity="10.0")]
    items += [
        item(number, "F04", valid_from=low, valid_until=high, quantity=text)
        for number, (low, high, text) in enumerate(quotas, 2)
    ]
    findings = ask("DS-18-b", items)
    assert len(findings) == hits
    assert all("2025年F06 危险废物转移联单合计 10.0 吨，大于" in one.message for one in findings)


@pytest.mark.parametrize(
    ("pollutants", "amounts", "found"),
    [
        ("化学需氧量", "12.5", {"化学需氧量": "12.5"}),
        ("化学需氧量、氨氮", "12.5；1.2", {"化学需氧量": "12.5", "氨氮": "1.2"}),
        ("", "COD：12.5吨/年；NH3-N 1.2", {"化学需氧量": "12.5", "氨氮": "1.2"}),
        ("", "12.5", {}),
        ("化学需氧量", "见附表", {}),
        ("", "", {}),
    ],
)
def test_amounts_are_read_by_pollutant(pollutants: str, amounts: str, found: dict[str, str]) -> None:
    read = amounts_in(pollutants, amounts)
    assert {name: number.value for name, number in read.items()} == {
        name: Decimal(text) for name, text in found.items()
    }


@pytest.mark.parametrize(
    ("rule", "items", "hits"),
    [
        ("DS-10-f", [item(1, "A09", pollutant="氨氮", actual_amount="1.4", permitted_amount="1.2")], [1]),
        ("DS-10-f", [item(1, "A09", pollutant="氨氮", actual_amount="1.2", permitted_amount="1.2")], []),
        ("DS-10-f", [item(1, "A09", pollutant="氨氮", actual_amount="1.2", permitted_amount="")], []),
        (
            "DS-10-g",
            [
                item(1, "A09", pollutant="氨氮", actual_amount="1.3"),
                item(2, "C02", "2020-01-01", permitted_amounts="氨氮 2.0"),
                item(3, "C02", "2023-01-01", permitted_amounts="化学需氧量 10；氨氮 1.0"),
            ],
            [1],
        ),
        (
            "DS-10-h",
            [
                item(1, "C02", permitted_amounts="氨氮 1.9"),
                item(2, "C09", pollutant="氨氮", quota="1.0"),
                item(3, "C09", pollutant="NH3-N", quota="1.0"),
            ],
            [],
        ),
        (
            "DS-10-h",
            [item(1, "C02", permitted_amounts="氨氮 1.9"), item(2, "C09", pollutant="氨氮", quota="1.0")],
            [1],
        ),
        ("DS-10-h", [item(1, "C02", permitted_amounts="氨氮 1.9")], []),
    ],
)
def test_actual_permitted_assigned(ask: Ask, rule: str, items: list[Item], hits: list[int]) -> None:
    assert [one.item for one in ask(rule, items)] == hits


def test_parties_are_the_same(ask: Ask) -> None:
    items = [
        item(1, "F04", counterparty="甲环保 有限公司"),
        item(2, "F06", receiver="甲环保有限公司"),
        item(3, "F06", receiver="丙环保有限公司"),
        item(4, "F06", receiver=""),
    ]
    [finding] = ask("DS-24-a", items)
    assert finding.item == 3
    assert ask("DS-24-a", items[1:]) == []


@pytest.mark.parametrize(
    ("deadline", "completed", "words"),
    [
        ("2025-05-01", "2025-05-01", ""),
        ("2025-05-01", "2025-05-02", "的办结日期 2025-05-02 晚于办结期限 2025-05-01"),
        ("2025-05-01", "", "的办结期限 2025-05-01 已过，没有填写办结日期"),
        ("2026-05-01", "", ""),
        ("", "", ""),
        ("", "2025-05-02", ""),
    ],
)
def test_deadlines_are_met(ask: Ask, deadline: str, completed: str, words: str) -> None:
    findings = ask("DS-12-e", [item(1, "L01", deadline=deadline, completed=completed)])
    assert [words in one.message for one in findings] == ([True] if words else [])


def test_a_later_paper_answers_a_deadline(ask: Ask) -> None:
    order = item(1, "C08", "2025-01-01", deadline="2025-05-01")
    assert ask("DS-12-c", [order, item(2, "K05", "2025-04-01")]) == []
    assert len(ask("DS-12-c", [order, item(2, "K05", "2024-04-01")])) == 1


@pytest.mark.parametrize(
    ("rule", "paper", "hits"),
    [
        ("DS-22-a", item(1, "M03", "2025-01-31", "2024"), 0),
        ("DS-22-a", item(1, "M03", "2025-02-01", "2024"), 1),
        ("DS-22-a", item(1, "M03", "2025-02-01"), 0),
        ("DS-22-a", item(1, "M03", "", "2024"), 0),
        ("DS-22-b", item(1, "I06", "2025-03-16", "2024"), 1),
        ("DS-22-c", item(1, "F01", "2025-03-01", "2025", filed="2025-04-01"), 1),
        ("DS-22-c", item(1, "F01", "2025-04-01", "2025", filed="2025-03-31"), 0),
    ],
)
def test_yearly_papers_in_time(ask: Ask, rule: str, paper: Item, hits: int) -> None:
    assert len(ask(rule, [paper])) == hits


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [
        ("2025-10-10", "2025-10-10", 0),  # a Friday
        ("2025-10-10", "2025-10-13", 1),
        ("2025-10-10", "2025-10-17", 5),
        ("2025-10-11", "2025-10-12", 0),
        ("2025-10-06", "2025-11-03", 20),
        ("2025-10-10", "2025-10-01", 0),
    ],
)
def test_working_days_leave_out_weekends(start: str, end: str, count: int) -> None:
    assert working_days(date.fromisoformat(start), date.fromisoformat(end)) == count


@pytest.mark.parametrize(
    ("rule", "fields", "hits"),
    [
        ("DS-21-a", {"publicity_from": "2025-10-13", "publicity_until": "2025-11-07"}, 0),
        ("DS-21-a", {"publicity_from": "2025-10-13", "publicity_until": "2025-11-06"}, 1),
        ("DS-21-a", {"publicity_from": "2015-10-12", "publicity_until": "2015-10-20"}, 0),
        ("DS-21-a", {"publicity_from": "2025-10-13"}, 0),
        ("DS-21-b", {"publicity_until": "2025-11-07", "reported": "2025-11-14"}, 0),
        ("DS-21-b", {"publicity_until": "2025-11-07", "reported": "2025-11-17"}, 1),
        ("DS-21-c", {"publicity_from": "2025-10-17"}, 0),
        ("DS-21-c", {"publicity_from": "2025-10-20"}, 1),
    ],
)
def test_terms_of_the_announcement(ask: Ask, rule: str, fields: dict[str, str], hits: int) -> None:
    items = [
        item(1, "B08", instance="一期", accepted="2025-10-10"),
        item(2, "B08", instance="二期", accepted="2020-10-10"),
        item(3, "B10", instance="一期", **fields),
    ]
    assert len(ask(rule, items)) == hits


@pytest.mark.parametrize(
    ("fields", "hits"),
    [
        ({"construction_started": "2025-06-15"}, 0),
        ({"construction_started": "2025-06-16"}, 1),
        ({"construction_started": ""}, 0),
    ],
)
def test_works_begin_within_five_years(ask: Ask, fields: dict[str, str], hits: int) -> None:
    paper = item(1, "B03", "2020-06-15", **fields)
    assert len(ask("DS-19-a", [paper])) == hits
    params = {"slot": "B03", "later": "construction_started", "years": 5, "until_today": True}
    assert len(ask("within-years", [paper], params)) == (hits if fields["construction_started"] else 1)


def test_a_year_of_a_leap_day_ends_in_march() -> None:
    assert years_later(date(2020, 2, 29), 5) == date(2025, 3, 1)
    assert years_later(date(2020, 2, 29), 4) == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("started", "flags", "filed", "hits"),
    [
        ("2025-06-20", (), [], 2),
        ("2025-06-20", (), ["B07", "B08"], 0),
        ("2025-06-20", ("has_project", "in_operation"), [], 0),
        ("2026-06-20", (), [], 0),
        ("", (), [], 0),
    ],
)
def test_a_running_project_was_accepted(
    ask: Ask, started: str, flags: tuple[str, ...], filed: list[str], hits: int
) -> None:
    items = [item(1, "B03", instance="一期", production_started=started)]
    items += [item(number, slot, instance="一期") for number, slot in enumerate(filed, 2)]
    items.append(item(9, "B08", instance="二期"))
    findings = ask("DS-16", items, flags=flags)
    assert len(findings) == hits
    note = (SlotNote(subject=FIRST, slot="B07", reason="分期验收"),)
    assert len(ask("DS-16", items, flags=flags, notes=note)) == min(hits, 1)


@pytest.mark.parametrize(
    ("issued", "started", "hits"),
    [
        (["2022-05-01"], "2022-05-01", 0),
        (["2022-05-02"], "2022-05-01", 1),
        (["2017-12-01", "2022-12-01"], "2022-05-01", 0),
        (["2022-05-02"], "2020-05-01", 0),
        (["2022-05-02"], "", 0),
        ([], "2022-05-01", 0),
    ],
)
def test_permit_before_the_project_runs(ask: Ask, issued: list[str], started: str, hits: int) -> None:
    items = [item(number, "C01", day) for number, day in enumerate(issued, 2)]
    assert len(ask("DS-20", [*items, item(1, "B03", production_started=started)])) == hits


@pytest.mark.parametrize(
    ("retention", "hits"), [("", 0), ("D10", 0), ("D3", 1), ("3年", 1), ("５年", 0), ("Y", 0), ("永久", 0)]
)
def test_ledgers_are_kept(ask: Ask, retention: str, hits: int) -> None:
    paper = replace(item(1, "C07", instance="2025"), retention=retention)
    other = replace(item(2, "A07"), retention="D3")
    assert len(ask("DS-23", [paper, other])) == hits


def test_what_was_filed_after_binding_is_in_no_catalogue(ask: Ask, cm2011: Scheme) -> None:
    items = [item(1, "A01"), item(2, "A02")]
    volume = BoundVolume(
        number=1,
        reference="",
        title="",
        subject=Enterprise(id="0001", name="甲厂").subject,
        part=1,
        parts=1,
        file="",
        pages=1,
        sheets=1,
        digest="",
        places=(ItemPlace(item=1, volume=1, first=1, last=1),),
    )
    assert [one.item for one in ask("DS-25", items, volumes=(volume,))] == [2]
    assert ask("DS-25", items) == []


def test_the_chapter_on_waste_is_asked_of_those_who_have_waste(ask: Ask) -> None:
    plans = [item(1, "G01"), item(2, "G01", hazardous_waste_chapter="是")]
    assert [one.item for one in ask("DS-13-e", plans, flags=("hazardous_waste",))] == [1]
    assert ask("DS-13-e", plans) == []


@pytest.mark.parametrize(
    ("check", "params", "words"),
    [
        (
            "codes-within",
            {"slot": "F06", "field": "x", "within": "F05", "within_field": "approved_categories"},
            "没有字段 x",
        ),
        ("waste-code-form", {"slots": []}, "不能为空"),
        ("waste-code-form", {"slots": ["F05"]}, "没有字段 waste_code"),
        (
            "documents-figure",
            {"slot": "F06", "field": "x", "variable": "hazardous_waste_manifest"},
            "没有字段 x",
        ),
        (
            "documents-quota",
            {"slot": "F06", "field": "quantity", "quota": "F04", "quota_field": "x"},
            "没有字段 x",
        ),
        (
            "amount-order",
            {"smaller": "C09", "smaller_field": "quota", "larger": "C09", "larger_field": "quota"},
            "是同一个字段",
        ),
        ("filed-by", {"slot": "M03", "month": 2, "day": 29}, "不是每年都有的日子"),
        ("working-days", {"slot": "B10", "start": "", "end_slot": "B10", "end": "reported"}, "至少要有一个"),
        (
            "working-days",
            {"slot": "B10", "start": "", "end_slot": "B10", "end": "", "at_most": 5, "since": "2017年"},
            "不是日期",
        ),
        ("permit-before-start", {"permits": [], "slot": "B03", "started": "", "since": ""}, "不能为空"),
        ("kept-years", {"slots": [], "years": 5}, "不能为空"),
    ],
)
def test_parameters_that_make_no_sense(
    cm2011: Scheme, check: str, params: Mapping[str, Any], words: str
) -> None:
    assert any(words in one for one in check_problems(rule_of(check, params, cm2011), cm2011))
