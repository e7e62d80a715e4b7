"""Checks on slots, dates, numbers and identities of filed documents."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cmarchive.assessment import Level, Severity
from cmarchive.model import (
    Enterprise,
    Finding,
    Guess,
    Item,
    Operation,
    Profile,
    SlotNote,
    StoredFile,
    SubjectKey,
    SubjectKind,
)
from cmarchive.text import credit_code_check_digit

Run = Callable[..., list[Finding]]
FIRST, SECOND = SubjectKey(SubjectKind.ENTERPRISE, "0001"), SubjectKey(SubjectKind.ENTERPRISE, "0002")
CODE = "91360123MA35ABCD1"
CODE += credit_code_check_digit(CODE)


def file(digest: str, problem: str = "") -> StoredFile:
    return StoredFile(
        digest=digest, name=f"{digest}.pdf", media_type="application/pdf", size=1, pages=1, problem=problem
    )


def item(which: int, slot: str, subject: SubjectKey | None = FIRST, **more: Any) -> Item:
    more.setdefault("title", f"件{which}")
    more.setdefault("files", (file(f"d{which}"),))
    return Item(id=which, subject=subject, slot=slot, **more)


def factory(*flags: str, **more: Any) -> Enterprise:
    more.setdefault("credit_code", CODE)
    return Enterprise(id="0001", name="甲厂", flags=frozenset(flags), **more)


@pytest.fixture
def ask(run_check: Run) -> Run:
    """Ask a check of the enterprise level about 甲厂."""

    def run(
        check: str, params: Mapping[str, Any], items: list[Item] | None = None, **more: Any
    ) -> list[Finding]:
        more.setdefault("enterprises", [factory()])
        return run_check(check, params, items=items or [], level=Level.ENTERPRISE, **more)

    return run


def test_one_finding_per_missing_slot_and_none_for_what_is_not_needed(ask: Run) -> None:
    findings = ask("slot-required", {})
    assert [(one.topic, one.message) for one in findings] == [
        ("A01", "缺少A01 基本情况表"),
        ("A02", "缺少A02 年度总结"),
        ("B02", "缺少B02 环评报告"),
    ]


def test_conditional_slot_is_asked_for_by_flag_as_a_warning(ask: Run) -> None:
    findings = ask("slot-required", {"needs": ["C"]}, enterprises=[factory("permit")])
    assert [(one.topic, one.severity) for one in findings] == [("C01", Severity.WARNING)]


def test_missing_years_of_a_yearly_slot(ask: Run) -> None:
    items = [item(1, "A02", instance="2023"), item(2, "A02", dated=date(2025, 1, 1))]
    [finding] = ask("slot-required", {"slots": ["A02"]}, items)
    assert (finding.period, finding.message) == ("2024", "A02 年度总结缺少 2024年的材料")


def test_slot_with_a_written_reason_is_not_missing(ask: Run) -> None:
    note = SlotNote(subject=FIRST, slot="A01", reason="尚未建成")
    assert ask("slot-required", {"slots": ["A01"]}, notes=[note]) == []


def test_indicators_are_asked_at_the_level_of_the_region(run_check: Run) -> None:
    [finding] = run_check("slot-required", {})
    assert (finding.subject.name, finding.topic) == ("指标1 总量", "01-01")


@pytest.mark.parametrize(
    ("until", "severity", "words"),
    [
        ("2026-12-31", None, ""),
        ("2026-03-31", Severity.WARNING, "还有 90 天"),
        ("2026-02-01", Severity.WARNING, "已到法定申请延续的期限（提前 60 天）"),
        ("2025-12-31", Severity.WARNING, "还有 0 天"),
        ("2025-12-30", Severity.ERROR, "过期 1 天"),
        ("长期", None, ""),
        ("", Severity.INFO, "没有填写有效期止"),
    ],
)
def test_validity(ask: Run, until: str, severity: Severity | None, words: str) -> None:
    findings = ask("slot-validity", {}, [item(1, "C01", fields={"valid_until": until} if until else {})])
    assert [one.severity for one in findings] == ([] if severity is None else [severity])
    assert all(words in one.message for one in findings)


def test_renewed_paper_counts_and_a_plan_lasts_three_years(ask: Run) -> None:
    renewed = [
        item(1, "C01", fields={"valid_until": "2020-01-01"}),
        item(2, "C01", fields={"valid_until": "2027-01-01"}),
    ]
    assert ask("slot-validity", {}, renewed) == []
    [finding] = ask("slot-validity", {}, [item(3, "G01", dated=date(2022, 6, 1))])
    assert "2025-05-31" in finding.message


def test_closed_enterprise_need_not_renew(ask: Run) -> None:
    closed = factory(operation=Operation.CLOSED)
    papers = [item(1, "C01", fields={"valid_until": "2020-01-01"})]
    assert ask("slot-validity", {}, papers, enterprises=[closed]) == []


def test_every_project_needs_its_papers(ask: Run) -> None:
    items = [
        item(1, "B02", instance="一期"),
        item(2, "B02", instance="二期"),
        item(3, "B03", instance="一期"),
    ]
    params = {"among": ["B02"], "slots": ["B03"]}
    [finding] = ask("instance-slots", params, items, enterprises=[factory("project")])
    assert (finding.period, finding.topic) == ("二期", "B03")
    assert ask("instance-slots", params, items) == []


@pytest.mark.parametrize(
    ("approved", "began", "hits"),
    [("2020-01-02", "2020-01-02", 0), ("2020-01-03", "2020-01-02", 1), ("2020-01-03", "", 0)],
)
def test_dates_within_one_document(ask: Run, approved: str, began: str, hits: int) -> None:
    paper = item(1, "B03", dated=date.fromisoformat(approved), fields={"began": began}, instance="一期")
    params = {"earlier": "B03", "later": "B03", "later_field": "began"}
    assert len(ask("date-order", params, [paper])) == hits


def test_dates_between_slots_compare_the_same_project(ask: Run) -> None:
    items = [
        item(1, "B02", instance="一期", dated=date(2020, 5, 1)),
        item(2, "B02", instance="二期", dated=date(2022, 5, 1)),
        item(3, "B03", instance="一期", dated=date(2021, 5, 1)),
        item(4, "B03", instance="二期", dated=date(2021, 5, 1)),
    ]
    params = {"earlier": "B02", "later": "B03", "same_instance": True}
    [finding] = ask("date-order", params, items)
    assert finding.period == "二期"
    assert finding.message == "B03 环评批复的成文日期 2021-05-01 早于B02 环评报告的成文日期 2022-05-01"


@pytest.mark.parametrize(
    ("moved", "dated", "hits"),
    [("2024-06-01", None, 0), ("2025-06-01", None, 1), ("", date(2025, 6, 1), 1), ("", None, 0)],
)
def test_transfer_lies_within_the_licence(ask: Run, moved: str, dated: date | None, hits: int) -> None:
    licence = item(1, "C01", fields={"valid_from": "2024-01-01", "valid_until": "2024-12-31"})
    paper = item(2, "F06", fields={"moved": moved}, dated=dated)
    params = {"slot": "F06", "field": "moved", "windows": ["C01"]}
    assert len(ask("date-within", params, [licence, paper])) == hits
    assert ask("date-within", params, [paper]) == []


def test_yearly_papers_are_of_the_assessed_years_and_none_is_of_the_future(ask: Run) -> None:
    items = [
        item(1, "A02", instance="2021"),
        item(2, "A02", instance="2024"),
        item(3, "A02", dated=date(2025, 11, 1)),
        item(4, "A01", dated=date(2026, 3, 1)),
    ]
    assert [one.item for one in ask("date-window", {}, items)] == [1, 4]


def test_unbindable_and_unfiled(ask: Run, run_check: Run) -> None:
    bad = item(1, "A01", files=(file("x", "文件已加密，无法打开。"),))
    [finding] = ask("unbindable", {}, [bad, item(2, "A01")])
    assert finding.message == "A01 基本情况表《件1》不能装订：x.pdf：文件已加密，无法打开"
    [empty] = ask("unbindable", {}, [item(3, "B02", files=())])
    assert "没有文件" in empty.message
    loose = item(4, "", None, title="扫描001", guesses=(Guess(FIRST, "C01", 0.6, "许可证"),))
    [finding] = run_check("unfiled", {}, items=[loose])
    assert finding.message == "《扫描001》还没有归入目录，可能属于甲厂的C01 排污许可证"
    assert finding.item == 4


def test_one_file_in_two_places(ask: Run) -> None:
    other = Enterprise(id="0002", name="乙厂")
    items = [
        item(1, "C01"),
        item(2, "C01", SECOND, files=(file("d1"),)),
        item(3, "A01", files=(file("d3"), file("d1"))),
    ]
    findings = ask("duplicates", {}, items, enterprises=[factory(), other])
    assert [one.item for one in findings] == [3, 2]
    assert findings[0].message.endswith("与本户的C01 排污许可证《件1》是同一个文件")
    assert "甲厂" in findings[1].message


@pytest.mark.parametrize(
    ("one", "two", "hits"),
    [
        (
            item(1, "B03", number="示环审〔2020〕1号", title="批复"),
            item(2, "B03", number="示环审〔2020〕1号", title="通知"),
            1,
        ),
        (
            item(1, "B03", number="示环审〔2020〕1号", title="批复"),
            item(2, "B03", number="示环审[2020]1号", title="通知"),
            1,
        ),
        (
            item(1, "B03", number="示环审〔2020〕1号", title="批复"),
            item(2, "B03", number="示环审〔2020〕1号", title="批复"),
            0,
        ),
        (item(1, "B03", number="示环审〔2020〕1号"), item(2, "B03", number="示环审〔2020〕2号"), 0),
        (item(1, "B03"), item(2, "B03"), 0),
        (
            item(1, "B03", number="X1", title="甲"),
            item(2, "B03", number="X1", title="乙", files=(file("d1"),)),
            0,
        ),
    ],
)
def test_unique_number(ask: Run, one: Item, two: Item, hits: int) -> None:
    assert len(ask("unique-number", {}, [one, two])) == hits


def test_certificate_number_belongs_to_one_enterprise(ask: Run) -> None:
    fields = {"certificate_number": "P-1"}
    items = [
        item(1, "C01", fields=fields),
        item(2, "C01", fields=fields),
        item(3, "C01", SECOND, fields=fields),
    ]
    listed = [factory(), Enterprise(id="0002", name="乙厂")]
    findings = ask("unique-number", {"field": "certificate_number"}, items, enterprises=listed)
    assert [one.item for one in findings] == [3]


@pytest.mark.parametrize(
    ("number", "proper"),
    [
        ("示环审〔2020〕1号", ""),
        ("示环审[2020]1号", "示环审〔2020〕1号"),
        ("示环审（2020）12号", "示环审〔2020〕12号"),
        ("HJ-2020-001", ""),
        ("", ""),
    ],
)
def test_form_of_document_numbers(ask: Run, number: str, proper: str) -> None:
    findings = ask("number-form", {}, [item(1, "B03", number=number)])
    assert [proper in one.message for one in findings] == ([True] if proper else [])


def test_old_name_of_an_office(ask: Run) -> None:
    params = {"old": "环境保护局", "new": "生态环境局", "since": "2019-04-01"}
    items = [
        item(1, "A01", author="示例县环境保护局", dated=date(2018, 1, 1)),
        item(2, "A01", author="示例县环境保护局", dated=date(2020, 1, 1)),
    ]
    [finding] = ask("renamed-author", params, items)
    assert finding.item == 2
    assert "应为“示例县生态环境局”" in finding.message


def test_fields_of_documents(ask: Run) -> None:
    items = [
        item(1, "K02", fields={"fit": "否", "served": "2025-01-01"}),
        item(2, "K02", fields={"fit": "是"}),
    ]
    assert [
        one.item for one in ask("field-value", {"slot": "K02", "field": "fit", "refused": ["否"]}, items)
    ] == [1]
    with_flag = {"slot": "K02", "field": "fit", "refused": ["否"], "flags": ["waste"]}
    assert ask("field-value", with_flag, items) == []
    [finding] = ask("field-required", {"slot": "K02", "fields": ["served"]}, items)
    assert (finding.item, finding.message) == (2, "K02 责令改正《件2》没有填写〈served〉")


@pytest.mark.parametrize(
    ("deadline", "answered", "hits"),
    [
        ("2026-05-01", None, 0),
        ("2025-05-01", None, 1),
        ("", None, 1),
        ("2025-05-01", date(2025, 4, 1), 0),
        ("2025-05-01", date(2024, 4, 1), 1),
    ],
)
def test_follow_up(ask: Run, deadline: str, answered: date | None, hits: int) -> None:
    items = [item(1, "K02", dated=date(2025, 3, 1), fields={"deadline": deadline})]
    if answered is not None:
        items.append(item(2, "K05", dated=answered))
    assert len(ask("follow-up", {"slot": "K02", "by": ["K05"], "deadline": "deadline"}, items)) == hits


@pytest.mark.parametrize(
    ("code", "words"),
    [(CODE, []), ("", ["没有填写"]), (CODE[:-1] + "?", ["不允许的字符"]), (CODE[:17], ["应为 18 位"])],
)
def test_credit_code(ask: Run, code: str, words: list[str]) -> None:
    findings = ask("credit-code", {}, enterprises=[factory(credit_code=code)])
    assert [word in one.message for word, one in zip(words, findings, strict=True)] == [True] * len(words)


def test_two_enterprises_with_one_credit_code(ask: Run) -> None:
    [finding] = ask(
        "credit-code", {}, enterprises=[factory(), Enterprise(id="0002", name="乙厂", credit_code=CODE)]
    )
    assert (finding.subject.name, finding.message) == ("乙厂", f"统一社会信用代码 {CODE} 与甲厂相同")


@pytest.mark.parametrize(
    ("code", "hits"), [("360123", 0), ("360123001", 0), ("3601", 1), ("990123", 1), ("", 1)]
)
def test_region_code(run_check: Run, small_profile: Profile, code: str, hits: int) -> None:
    assert len(run_check("region-code", {}, profile=replace(small_profile, region_code=code))) == hits


def test_documents_name_their_enterprise(ask: Run) -> None:
    items = [
        item(1, "C01", fields={"enterprise_name": "甲 厂", "credit_code": CODE.lower()}),
        item(2, "C01", fields={"enterprise_name": "乙厂"}),
    ]
    findings = ask("same-identity", {"changes": "A03"}, items)
    assert [one.item for one in findings] == [2]
    assert ask("same-identity", {"changes": "A03"}, [*items, item(3, "A03")]) == []
