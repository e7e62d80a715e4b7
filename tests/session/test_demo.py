"""The sample county goes the whole way, and every planted mistake is found."""

from pathlib import Path

import pytest
from pikepdf import Pdf

from cmarchive.jobs import Monitor
from cmarchive.session import DemoReport, make_demo


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


def test_everything_is_where_the_report_says(report: DemoReport) -> None:
    for path in (report.archive, report.bound.catalogue, report.ledger, report.findings):
        assert Path(path).exists()
