"""A city rolled up from what its counties handed in, to the workbook and the print."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pikepdf import Pdf

from cmarchive.errors import ValueInvalid
from cmarchive.jobs import Cancelled, Monitor
from cmarchive.review import indicator_anchor
from cmarchive.rollups import Adding
from cmarchive.session import Session, Verdict
from tests.session.reviewing import City, open_city, open_county

YEARS = (2023, 2024, 2025)
CODE = "91611023MA6X0A1B16"


def enter(session: Session, variable: str, *texts: str, unit: str = "") -> None:
    """One figure of the region for each year."""
    for year, text in zip(YEARS, texts, strict=True):
        session.put_figure(session.profile.region.key, variable, year, text, unit)


def add_firm(session: Session, name: str, folder: Path) -> None:
    roster = folder / f"{name}.csv"
    roster.write_text(f"企业名称,统一社会信用代码\n{name},{CODE}\n", encoding="utf-8")
    session.import_enterprises(roster, Monitor())


@pytest.fixture
def world(tmp_path: Path) -> Iterator[tuple[City, list[Session]]]:
    """A city with its own figures, and three counties of which the last has submitted nothing yet."""
    with ExitStack() as stack:
        city = stack.enter_context(open_city(tmp_path))
        counties = [
            stack.enter_context(open_county(tmp_path, f"61011{number}", f"{name}县"))
            for number, name in enumerate("甲乙丙", 1)
        ]
        for county in counties:
            city.put_county(county.profile.region_code, county.profile.county)
        yield city, counties


def test_sums_ratios_and_verdicts(world: tuple[City, list[Session]], monitor: Monitor) -> None:
    city, (first, second, third) = world
    for county, generated, treated in ((first, "100", "60"), (second, "50", "50"), (third, "50", "50")):
        enter(county, "garbage_generated", generated, generated, generated)
        enter(county, "garbage_treated", treated, treated, treated)
        enter(county, "garbage_treatment_rate", "60", "60", "60")
    enter(city, "garbage_treatment_rate", "99", "99", "99")
    city.hand_in(first)
    city.hand_in(second)
    before = city.rollup(monitor)
    totals = {(one.variable, one.year): one for one in before.rollup.totals}
    garbage = totals["garbage_generated", 2025]
    assert (garbage.text, garbage.adding) == ("150", Adding.DECLARED)
    assert [one.name for one in garbage.missing] == ["丙县"]
    assert before.rollup.ratios == (), "nothing is worked out from incomplete sums"

    city.hand_in(third)
    after = city.rollup(monitor)
    rates = {one.year: one for one in after.rollup.ratios if one.variable == "garbage_treatment_rate"}
    assert {year: (one.value, one.agrees) for year, one in rates.items()} == dict.fromkeys(
        YEARS, ("80", False)
    ), "recomputed from the sums, 160 of 200; never the mean of the counties' rates"
    [name] = [
        one.indicator.short for one in after.verdicts if "garbage_treatment_rate" in one.indicator.variables
    ]
    assert {one.indicator.short: one.verdict for one in after.stated}[name] is Verdict.MET
    assert {one.indicator.short: one.verdict for one in after.verdicts}[name] is Verdict.NOT_MET
    enter(city, "garbage_treatment_rate", "80", "80.9", "82")
    agreeing = {one.year: one.agrees for one in city.rollup(monitor).rollup.ratios}
    assert agreeing == {2023: True, 2024: True, 2025: False}


def test_a_rate_built_on_another_is_worked_out_too(
    world: tuple[City, list[Session]], monitor: Monitor
) -> None:
    city, counties = world
    for county in counties:
        enter(county, "gdp", "100", "110", "120")
        enter(county, "resident_population", "10", "10", "10")
        enter(county, "resident_population_previous", "10", "10", "10")
        city.hand_in(county)
    found = {(one.variable, one.year): one.value for one in city.rollup(monitor).rollup.ratios}
    assert found["resident_population_average", 2025] == "30.00"
    assert found["gdp_per_capita", 2025] == "120000.00"


def test_what_does_not_fit_is_told(
    world: tuple[City, list[Session]], tmp_path: Path, monitor: Monitor
) -> None:
    city, (first, second, _) = world
    add_firm(first, "甲厂", tmp_path)
    add_firm(second, "甲厂分厂", tmp_path)
    enter(first, "waste_gas_total", "5", "5", "5")
    key = first.profile.region.key
    city.put_figure(key, "waste_gas_total", 2025, "9")
    enter(city, "waste_gas_total", "1", "1", "1")
    city.hand_in(first)
    city.hand_in(second)
    found = city.rollup(monitor).rollup
    assert [(one.name, one.variable, one.year) for one in found.tellings] == [
        ("甲县", "waste_gas_total", 2025)
    ]
    assert [[place.county.name for place in one.places] for one in found.shared] == [["甲县", "乙县"]]
    assert {one.year for one in found.contradictions} == set(YEARS), "one county alone exceeds the city"


def test_workbook_and_print(world: tuple[City, list[Session]], tmp_path: Path, monitor: Monitor) -> None:
    city, (first, second, _) = world
    enter(first, "garbage_generated", "1.5", "2.50", "0")
    enter(second, "garbage_generated", "1", "2", "3")
    city.hand_in(first)
    city.hand_in(second)
    files = city.write_rollup(tmp_path / "汇总", monitor)
    book = load_workbook(files.workbook)
    assert book.sheetnames[:3] == ["进度通报", "数据汇总", "比率重算"]
    rows = [row for row in book["数据汇总"].iter_rows(values_only=True) if row[0] == "生活垃圾产生量"]
    assert [(row[1], row[4], row[7], row[8], row[9:]) for row in rows] == [
        (2023, 2.5, "2/3", "丙县", (1.5, 1, "缺")),
        (2024, 4.5, "2/3", "丙县", (2.5, 2, "缺")),
        (2025, 3, "2/3", "丙县", (0, 3, "缺")),
    ]
    board = [row for row in book["进度通报"].iter_rows(values_only=True) if row[2] in ("甲县", "丙县")]
    assert [row[0] for row in board] == [1, "未报送"]
    with Pdf.open(files.summary) as pdf:
        assert len(pdf.pages) > 1
    first_bytes = [files.workbook.read_bytes(), files.summary.read_bytes()]
    again = city.write_rollup(tmp_path / "汇总", monitor)
    assert [again.workbook.read_bytes(), again.summary.read_bytes()] == first_bytes
    assert sorted(one.name for one in (tmp_path / "汇总").iterdir()) == sorted(
        [files.workbook.name, files.summary.name]
    )


def test_cancelled_leaves_nothing(world: tuple[City, list[Session]], tmp_path: Path) -> None:
    city, (first, *_) = world
    city.hand_in(first)

    class Stopping(Monitor):
        def report(self) -> None:
            if self.stage == "编制汇总台账":
                self.cancel()

    with pytest.raises(Cancelled):
        city.write_rollup(tmp_path / "汇总", Stopping())
    assert list((tmp_path / "汇总").iterdir()) == []
    with pytest.raises(ValueInvalid):
        city.write_rollup(city.path / "汇总", Monitor())


def test_open_opinions_count_in_the_progress(
    world: tuple[City, list[Session]], tmp_path: Path, monitor: Monitor, make_pdf: Any
) -> None:
    city, (first, *_) = world
    submission = city.hand_in(first)
    one = city.put_opinion(submission, indicator_anchor("1"), "缺少文件", "审核员甲")
    city.put_opinion(submission, indicator_anchor("2"), "缺少文件", "审核员甲")
    first.import_opinions(city.return_review(submission, tmp_path / "退回", "创建办", monitor).file, monitor)
    first.answer(one.id, "已补", "经办员乙")
    city.hand_in(first, 2)
    row = city.rollup(monitor).rollup.board[0]
    assert (row.county.name, row.serial, row.opinions, row.open_opinions, row.mended) == ("甲县", 2, 2, 1, 1)
