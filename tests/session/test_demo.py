"""The sample county goes the whole way, and every planted mistake is found."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from pikepdf import Pdf

from cmarchive.assessment import SEVERITY_NAMES, Severity
from cmarchive.jobs import Monitor
from cmarchive.session import DemoReport, find_demo, make_demo, verify_package


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> DemoReport:
    return make_demo(tmp_path_factory.mktemp("demo") / "示例", Monitor())


def test_every_planted_mistake_is_found(report: DemoReport) -> None:
    assert len(report.planted) >= 20
    assert [mistake.description for mistake in report.missed] == []


def test_the_report_of_the_county_is_right_but_for_what_was_planted(report: DemoReport) -> None:
    about_text = {"A9", "A10", "H1-e", "H2-c", "H2-d", "H2-e", "H3", "H4-i", "H7-b", "H7-c", "H9"}
    found = [(one.rule, one.topic) for one in report.check.findings if one.rule in about_text]
    assert found == [("A9", "sewage_central_rate"), ("H1-e", "water_reuse_rate"), ("H2-c", "so2_total")]


def test_no_check_is_broken(report: DemoReport) -> None:
    assert [one.message for one in report.check.findings if one.check == "check-broken"] == []


def test_the_county_is_as_large_as_promised(report: DemoReport) -> None:
    assert report.overview.enterprises >= 24
    assert report.overview.items >= 300
    assert len(report.check.verdicts) == 26


def test_every_document_is_bound_or_waits_unfiled(report: DemoReport) -> None:
    placed = {place.item for volume in report.bound.volumes for place in volume.places}
    assert placed == {item.id for item in report.collected.filed}
    for volume in report.bound.volumes:
        with Pdf.open(report.bound.folder / volume.file) as pdf:
            assert len(pdf.pages) > volume.pages


def test_the_findings_workbook_counts_what_the_program_counts(report: DemoReport) -> None:
    assert report.workbook.name == "示例县2025校核问题.xlsx"
    book = load_workbook(report.workbook)
    last = [cell.value for cell in book["规则"][book["规则"].max_row]]
    assert last[-4:-1] == [report.check.count(severity) for severity in Severity]
    named = [row[1] for row in book["问题"].iter_rows(min_row=4, values_only=True)]
    assert [named.count(SEVERITY_NAMES[one]) for one in Severity] == last[-4:-1]
    entered = [cell for cell in book["数据"][book["数据"].max_row] if isinstance(cell.value, int)]
    assert sum(cell.value for cell in entered) == report.overview.figures


def test_everything_is_where_the_report_says(report: DemoReport) -> None:
    for path in (report.archive, report.bound.catalogue, report.ledger, report.workbook, report.findings):
        assert Path(path).exists()


def test_the_package_of_the_demo_is_clean(report: DemoReport) -> None:
    found = verify_package(report.package.file, Monitor())
    assert (found.is_package, found.has_errors) == (True, False)
    assert found.identity is not None
    assert (found.identity.items, found.identity.volumes) == (
        report.overview.items,
        len(report.bound.volumes),
    )
    assert report.package.registration.is_file()


def test_a_sample_is_found_once_it_is_whole(report: DemoReport, tmp_path: Path) -> None:
    assert find_demo(report.archive.parent) == report.archive
    assert find_demo(tmp_path / "没有") is None
    (tmp_path / "示例县2025.cma").mkdir()
    assert find_demo(tmp_path) == tmp_path / "示例县2025.cma"  # of an earlier program
    (tmp_path / "示例说明.txt").touch()
    assert find_demo(tmp_path) is None  # somebody stopped it
