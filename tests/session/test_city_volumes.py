"""The volumes and the ledger of a city hold what its counties handed in, and lead to the counties' own pages."""

from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from openpyxl import load_workbook

from cmarchive.jobs import Monitor
from cmarchive.model import SubjectKey, SubjectKind
from cmarchive.session import Session
from tests.session.reviewing import City
from tests.session.test_rollup import enter
from tests.session.test_rollup import world as world

World = tuple[City, list[Session]]
GARBAGE = SubjectKey(SubjectKind.INDICATOR, "18")


def words_of(file: Path) -> str:
    document = pypdfium2.PdfDocument(file)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return "".join(text.split())


@pytest.fixture
def handed_in(world: World, tmp_path: Path, make_pdf: Any, monitor: Monitor) -> World:
    """Two counties, of which the first proves its figure on the second page of a document it has bound."""
    city, (first, second, _third) = world
    enter(first, "garbage_generated", "1.5", "2.50", "4")
    enter(second, "garbage_generated", "1", "2", "3")
    proof = first.add([make_pdf(tmp_path / "台账.pdf", 3)], subject=GARBAGE, slot="18-01", title="清运台账")
    keys = [key for key in first.view().figures if key.variable == "garbage_generated"]
    first.set_source(keys, proof.id, 2)
    first.bind(tmp_path / "甲县案卷", monitor)
    city.hand_in(first, 1)
    city.hand_in(second, 2)
    return world


def test_what_counties_report_stands_in_the_volume_of_the_indicator(
    handed_in: World, tmp_path: Path, monitor: Monitor
) -> None:
    city, (first, _, _) = handed_in
    volume = next(one for one in first.view().volumes if one.subject.key == GARBAGE)
    place = next(one for one in volume.places)
    bound = city.bind(tmp_path / "案卷", monitor)
    [own] = [one for one in bound.volumes if one.subject.key == GARBAGE]
    text = words_of(bound.folder / own.file)
    assert "各县区数据" in text
    assert f"甲县1.52.504{volume.reference}第{place.first + 1}页" in text.replace("\ufffe", "")
    assert "丙县———" in text
    assert "合计" not in text.partition("生活垃圾产生量")[2].partition("四、措施与行动")[0], "丙县 is missing"
    summary = bound.volumes[-1]
    assert summary.subject.key == city.profile.region.key
    told = words_of(bound.folder / summary.file)
    assert "示例市县区汇总" in told
    assert "县区进度通报" in told
    assert [one.number for one in city.preview(monitor).volumes] == [one.number for one in bound.volumes]


def test_complete_sums_fill_what_the_city_did_not_enter_and_nothing_else(
    handed_in: World, tmp_path: Path, monitor: Monitor
) -> None:
    city, (_, _, third) = handed_in
    enter(third, "garbage_generated", "1", "1", "1")
    city.hand_in(third, 3)
    region = city.profile.region.key
    city.put_figure(region, "garbage_generated", 2025, "9")
    found = city.city_volumes(city.view(), monitor)
    assert found is not None
    texts = [found.view.figure(region, "garbage_generated", year) for year in (2023, 2024, 2025)]
    assert [one.number.text for one in texts if one] == ["3.5", "5.50", "9"]
    rows = [row for row in found.counties["18"] if row.name == "生活垃圾产生量"]
    assert [(row.county, row.values) for row in rows] == [
        ("甲县", ("1.5", "2.50", "4")),
        ("乙县", ("1", "2", "3")),
        ("丙县", ("1", "1", "1")),
        ("", ("3.5", "5.50", "8")),
    ]
    for county, treated in zip(handed_in[1], ("1.5", "1", "1"), strict=True):
        enter(county, "garbage_treated", treated, treated, treated)
    for day, county in enumerate(handed_in[1], 4):
        city.hand_in(county, day)
    book = load_workbook(city.ledger(tmp_path / "台账", monitor), read_only=True)
    [row] = [row for row in book["指标汇总"].iter_rows(values_only=True) if row[0] == "18"]
    assert row[5:7] == (100, 63.64), "3.5 of 3.5 tons, and 3.5 of 5.50"
    assert [one.number.text for one in city.view().figures.values()] == ["9"], (
        "the archive itself stays as it was"
    )


def test_an_archive_that_received_nothing_is_bound_as_ever(world: World, monitor: Monitor) -> None:
    city, _counties = world
    assert city.city_volumes(city.view(), monitor) is None
