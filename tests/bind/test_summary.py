"""The region's summary: the 汇总表, indexes that lead to the right pages, findings and the 装订报告."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cmarchive.assessment import Severity
from cmarchive.bind import (
    BindingPlan,
    IndicatorPage,
    VolumeReport,
    bind,
)
from cmarchive.bind.options import BindOptions
from cmarchive.bind.planning import lay_out
from cmarchive.bind.references import Issuer, ReferenceBook
from cmarchive.bind.sheets.summary import summary_entries, summary_volume
from cmarchive.jobs import Monitor
from cmarchive.model import Explanation, Finding

REPORTS = (
    VolumeReport(
        number=1, reference="X001-1", title="甲", items=3, pages=17, links=6, replaced=1, conformant=True
    ),
    VolumeReport(
        number=2,
        reference="X001-2",
        title="乙",
        items=5,
        pages=25,
        links=10,
        replaced=0,
        conformant=False,
        reasons=("字体没有嵌入",),
    ),
)


@pytest.fixture
def filled(desk: Any, pdf_of: Any, indicator: Any) -> Any:
    one = desk.enterprise()
    permit = desk.file(one, "C01", desk.store(pdf_of(3)), title="许可证")
    report = desk.file(indicator, "08-01", desk.store(pdf_of(4, word="R")), title="质量报告书")
    desk.figure(2023, "86.30", item=report.id, page=2)
    desk.figure(2024, "87.10", item=permit.id)
    desk.figure(2025, "88.00")
    return desk


def finding(desk: Any, severity: Severity, message: str, text: str = "") -> Finding:
    found = Finding(
        rule="A1",
        check="required",
        severity=severity,
        subject=desk.view().region,
        period="2024",
        topic="air",
        title="问题",
        message=message,
    )
    if not text:
        return found
    given = Explanation(
        fingerprint=found.fingerprint,
        text=text,
        author="张",
        written="2025-11-20T09:00:00+08:00",
        values_digest=found.values_digest,
    )
    return found.explained_by(given)


def texts(desk: Any, options: BindOptions, findings: Any = ()) -> dict[str, str]:
    """What each entry of the summary says, by its title."""
    volumes = desk.plan().volumes
    pages = {"8": IndicatorPage(verdict="达标", sentence="")}
    entries = summary_entries(desk.view(), volumes, pages, findings, REPORTS, options)
    return {
        entry.title: "\n".join(
            mark.text for sheet in entry.sheets for mark in sheet.marks if hasattr(mark, "text")
        )
        for entry in entries
    }


def test_the_table_has_values_verdict_and_place_of_every_indicator(filled: Any) -> None:
    table = texts(filled, BindOptions())["三年考核指标完成情况汇总表"]
    assert "8\n空气质量" in table
    assert "%\n86.30\n87.10\n88.00\n达标\n2卷1页" in table


def test_the_indexes_lead_to_the_pages_of_the_plan(filled: Any, indicator: Any) -> None:
    told = texts(filled, BindOptions())
    dossier, air = filled.plan().volumes
    report = next(entry for entry in air.entries if entry.title == "质量报告书")
    index = told["指标与案卷页号对照索引"]
    assert f"08-01 环境质量报告书\n2\n{air.reference}\n{report.first}–{report.last}" in index
    permit = next(entry for entry in dossier.entries if entry.title == "许可证")
    proof = told["数据项索引"].replace("\n", "")
    assert f"2023年 2卷{report.first + 1}页；2024年 1卷{permit.first}页；2025年 年报" in proof


def test_indexes_can_be_left_out(filled: Any) -> None:
    told = texts(filled, BindOptions(indexes=False))
    assert list(told) == ["三年考核指标完成情况汇总表", "校核问题及说明", "装订报告"]


def test_findings_come_errors_first_and_open_ones_only_when_asked_for(filled: Any) -> None:
    findings = [
        finding(filled, Severity.INFO, "提示一", "已核实无误"),
        finding(filled, Severity.WARNING, "警告一"),
        finding(filled, Severity.ERROR, "错误一", "数据口径已更正"),
    ]
    shown = texts(filled, BindOptions(), findings)["校核问题及说明"]
    assert shown.index("错误一") < shown.index("提示一")
    assert "数据口径已更正" in shown
    assert "警告一" not in shown
    shown = texts(filled, BindOptions(findings=True), findings)["校核问题及说明"]
    assert shown.index("错误一") < shown.index("警告一") < shown.index("提示一")
    assert "共列 3 个：错误 1 个，警告 1 个，提示 1 个；其中已说明 2 个。" in shown
    assert "未说明" in shown


def test_the_report_adds_up(filled: Any) -> None:
    report = texts(filled, BindOptions())["装订报告"]
    assert "不符合\n字体没有嵌入" in report
    assert report.endswith("合计\n共 2 卷\n8\n42\n16\n1\n符合 1 卷")


def test_the_summary_is_bound_as_the_last_volume(filled: Any, tmp_path: Path, read: Any) -> None:
    planned = filled.plan()
    entries = summary_entries(filled.view(), planned.volumes, {}, [], REPORTS, BindOptions())
    issued = Issuer(ReferenceBook(), filled.view().profile).give(filled.view().region.key, "D30", 1)
    summary = lay_out(summary_volume(filled.view(), len(planned.volumes) + 1, entries, issued, BindOptions()))
    assert summary.reference == "X001-ZY·HB·HZ·2025·D30-001"
    assert summary.title == "示例县创建小三年考核指标完成情况汇总材料（2023—2025）"
    plan: BindingPlan = replace(planned, volumes=(*planned.volumes, summary))
    result = bind(plan, filled.path, tmp_path / "out", Monitor())
    last = result.volumes[-1]
    assert (last.number, last.file) == (3, "003_示例县汇总_第1册共1册.pdf")
    opened = read(tmp_path / "out" / last.file)
    front = opened.labels.index("1")
    assert opened.outline["三年考核指标完成情况汇总表"] == front
    assert "86.30" in opened.texts[front]
    assert len(opened.labels) == front + summary.pages + 1
