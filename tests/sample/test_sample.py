"""The sample county: enough of everything, consistent apart from what was planted, and the same bytes each time."""

import tomllib
import zipfile
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
import reportlab
from openpyxl import load_workbook

from cmarchive.jobs import Cancelled, Monitor
from cmarchive.model import NarrativePart
from cmarchive.resources import resource
from cmarchive.sample import SampleFonts, narratives, planned, read_source
from cmarchive.sample.inbox import write_inbox
from cmarchive.sample.mistakes import roster_misprints, spoil_figures, spoil_papers
from cmarchive.sample.report import report_paragraphs, write_report
from cmarchive.sample.sheets import register_fonts, wrap
from cmarchive.sample.source import SampleSource
from cmarchive.sample.values import Medium, PlannedDocument, Template
from cmarchive.sample.workbooks import write_figures, write_register, write_roster
from cmarchive.text import credit_code_problem, half_width

SUMS = [
    ("gdp", ("gdp_primary", "gdp_secondary", "gdp_tertiary")),
    (
        "water_use_total",
        ("water_use_agriculture", "water_use_industry", "water_use_domestic", "water_use_ecology"),
    ),
    ("air_good_days", tuple(f"air_good_days_{month:02d}" for month in range(1, 13))),
    ("cod_total", ("cod_industrial", "cod_domestic", "cod_agriculture")),
    (
        "vehicle_inspected",
        tuple(f"vehicle_inspected_{kind}" for kind in ("gasoline", "diesel", "motorcycle", "other")),
    ),
]
SHARED = (
    "cod_industrial",
    "so2_industrial",
    "solid_waste_generated",
    "hazardous_waste_generated",
    "water_fresh",
)


@pytest.fixture(scope="module")
def source() -> SampleSource:
    return read_source(resource("sample"))


@pytest.fixture(scope="module")
def documents(source: SampleSource) -> list[PlannedDocument]:
    return planned(source)


@pytest.fixture(scope="module")
def latin_fonts() -> None:
    """Any TrueType font will do to draw: what is missing in it becomes a box."""
    vera = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"
    register_fonts(SampleFonts(serif=vera, sans=vera))


def test_there_is_enough_of_everything(source: SampleSource, documents: list[PlannedDocument]) -> None:
    assert len(source.enterprises) >= 24
    assert {one.kind for one in source.enterprises} == {
        "paper",
        "chemical",
        "sewage",
        "hospital",
        "workshop",
        "closed",
    }
    assert len(source.evidence) == 26
    assert len(documents) >= 300
    assert {one.template for one in documents} == set(Template)
    assert {one.medium for one in documents} == set(Medium)


def test_every_name_says_that_it_is_a_sample(source: SampleSource, documents: list[PlannedDocument]) -> None:
    assert all(one.name.startswith("示例") for one in source.enterprises)
    assert all("示例" in one.content.author for one in documents)
    assert not any(credit_code_problem(one.credit_code) for one in source.enterprises)


def test_every_path_is_used_once(documents: list[PlannedDocument]) -> None:
    paths = Counter(str(one.path).casefold() for one in documents)
    assert max(paths.values()) == 1
    assert not any(set('<>:"\\|?*') & set(path) for path in paths)


def test_no_paper_but_the_planted_one_is_dated_after_the_reference_day(
    source: SampleSource, documents: list[PlannedDocument]
) -> None:
    late = [one for one in documents if one.content.dated and one.content.dated > source.reference_date]
    assert [(one.subject, one.slot) for one in late] == [("示例丑石材厂", "A07")]


def test_every_enterprise_sums_up_each_year_it_ran(
    source: SampleSource, documents: list[PlannedDocument]
) -> None:
    ran = {(one.name, str(year)) for one in source.enterprises for year in source.years if one.ran_in(year)}
    summed_up = [(one.subject, one.instance) for one in documents if one.slot == "I04"]
    assert sorted(summed_up) == sorted(ran)
    assert len(ran) < len(source.enterprises) * len(source.years)


def test_mistakes_name_known_subjects_slots_variables_and_rules(source: SampleSource) -> None:
    folder = resource("schemes") / "cm-2011"
    rules = {rule["id"] for rule in tomllib.loads((folder / "rules.toml").read_text("utf-8"))["rule"]}
    assert len(source.planted) >= 20
    assert len({mistake.rule for mistake in source.planted}) >= 20
    assert {mistake.rule for mistake in source.planted} <= rules
    assert len({mistake.id for mistake in source.planted}) == len(source.planted)
    assert all(mistake.description for mistake in source.planted)


def test_figures_are_called_as_in_the_scheme(source: SampleSource) -> None:
    folder = resource("schemes") / "cm-2011"
    known = {
        entry["code"]: (entry["name"], entry["unit"])
        for entry in tomllib.loads((folder / "variables.toml").read_text("utf-8"))["variable"]
    }
    assert all(known[row.code] == (row.name, row.unit) for row in source.figures)
    required = {
        entry["code"]
        for entry in tomllib.loads((folder / "variables.toml").read_text("utf-8"))["variable"]
        if entry.get("required")
    }
    complete = {row.code for row in source.figures if row.subject == "示例县" and len(row.values) == 3}
    assert required <= complete


@pytest.mark.parametrize(("total", "parts"), SUMS)
def test_figures_add_up_before_mistakes_are_planted(
    source: SampleSource, total: str, parts: tuple[str, ...]
) -> None:
    written = source.written()
    for year in source.years:
        added = sum(Decimal(written["示例县", part, year]) for part in parts)
        assert added == Decimal(written["示例县", total, year]), year


@pytest.mark.parametrize("code", SHARED)
def test_enterprises_add_up_to_the_county(source: SampleSource, code: str) -> None:
    for year in source.years:
        values = {row.subject: Decimal(row.values[year]) for row in source.figures if row.code == code}
        county = values.pop("示例县")
        assert sum(values.values()) == county, year


def test_planted_figures_differ_from_the_source(source: SampleSource) -> None:
    clean = {(row.subject, row.code): row.values for row in source.figures}
    changed = [row.code for row in spoil_figures(source) if clean[row.subject, row.code] != row.values]
    assert len(changed) >= 20
    assert "noise_traffic" in changed


def test_the_report_quotes_the_figures_and_has_three_mistakes(source: SampleSource) -> None:
    clean, spoiled = (report_paragraphs(source, spoiled=spoiled) for spoiled in (False, True))
    assert sum(one != other for one, other in zip(clean, spoiled, strict=True)) == 3
    assert sum(text.count("。") for text, is_heading in clean if not is_heading) >= 12
    lost = {"id": "lost", "report": {"find": "没有这句话", "put": ""}}
    with pytest.raises(ValueError, match="no report words"):
        report_paragraphs(replace(source, mistakes=(lost,)), spoiled=True)


def test_mistake_without_a_paper_is_refused(source: SampleSource) -> None:
    with pytest.raises(ValueError, match="no paper"):
        spoil_papers([], source)


def test_roster_has_merged_heading_total_row_and_one_wrong_code(source: SampleSource, tmp_path: Path) -> None:
    path = tmp_path / "企业名录.xlsx"
    misprints = roster_misprints(source)
    write_roster(path, source, misprints)
    sheet = load_workbook(path).active
    codes = [half_width(str(sheet.cell(row, 3).value)).replace(" ", "") for row in range(5, sheet.max_row)]
    assert len(codes) == len(source.enterprises)
    assert [code for code in codes if credit_code_problem(code)] == list(misprints.values())
    assert sheet.cell(sheet.max_row, 2).value == "合计"
    assert any(merged.min_row == 3 and merged.max_row == 4 for merged in sheet.merged_cells.ranges)
    assert any(
        char in "０１２３" for row in range(5, sheet.max_row) for char in str(sheet.cell(row, 3).value)
    )


def test_figures_come_as_sheets_and_as_a_table_in_gb18030(source: SampleSource, tmp_path: Path) -> None:
    workbook, table = write_figures(tmp_path, spoil_figures(source))
    assert len(load_workbook(workbook).sheetnames) >= 5
    lines = table.read_bytes().decode("gb18030").splitlines()
    assert lines[0] == "主体,数据项,年度,数值,单位"
    assert any("公众对城市环境保护的满意率,2025," in line for line in lines)


def one_of_each(documents: list[PlannedDocument]) -> list[PlannedDocument]:
    chosen: dict[tuple[str, str], PlannedDocument] = {}
    for document in documents:
        chosen.setdefault(("template", document.template), document)
        chosen.setdefault(("medium", document.medium), document)
    return list({str(one.path): one for one in chosen.values()}.values())


@pytest.mark.usefixtures("latin_fonts")
def test_same_sample_same_bytes(
    source: SampleSource, documents: list[PlannedDocument], tmp_path: Path
) -> None:
    written = []
    for name in ("first", "second"):
        folder = tmp_path / name
        register = write_inbox(folder / "收件箱", one_of_each(documents), Monitor())
        write_register(folder / "资料登记表.xlsx", register)
        write_roster(folder / "企业名录.xlsx", source, {})
        write_figures(folder, source.figures)
        write_report(folder, source)
        written.append(
            {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        )
    assert written[0] == written[1]


@pytest.mark.usefixtures("latin_fonts")
def test_media_are_what_they_say(documents: list[PlannedDocument], tmp_path: Path) -> None:
    chosen = one_of_each(documents)
    register = write_inbox(tmp_path, chosen, Monitor())
    starts = {
        Medium.PDF: b"%PDF",
        Medium.SCAN: b"%PDF",
        Medium.ENCRYPTED: b"%PDF",
        Medium.DAMAGED: b"%PDF",
        Medium.JPEG: b"\xff\xd8\xff",
        Medium.PNG: b"\x89PNG",
        Medium.TIFF: b"II*\x00",
        Medium.WORD: b"PK\x03\x04",
    }
    for document in chosen:
        data = (tmp_path / Path(*document.path.parts)).read_bytes()
        assert data.startswith(starts[document.medium]), document.path
        assert (b"/Encrypt" in data) is (document.medium is Medium.ENCRYPTED)
        assert (str(Path(*document.path.parts)) in register) is document.registered
    word = next(one for one in chosen if one.medium is Medium.WORD)
    assert zipfile.is_zipfile(tmp_path / Path(*word.path.parts))


@pytest.mark.usefixtures("latin_fonts")
def test_writing_stops_when_asked(documents: list[PlannedDocument], tmp_path: Path) -> None:
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        write_inbox(tmp_path, documents[:3], monitor)
    assert sum(path.is_file() for path in tmp_path.rglob("*")) == 1


@pytest.mark.usefixtures("latin_fonts")
def test_closing_punctuation_never_begins_a_line() -> None:
    assert wrap("一二三四五，六七八九十。", 10, 50) == ["一二三四五，", "六七八九十。"]


def test_the_office_wrote_about_a_third_of_the_indicators_at_least(source: SampleSource) -> None:
    written = list(narratives(source))
    assert len({one.indicator for one in written if one.part is NarrativePart.MEASURES}) >= 9
    assert len({one.indicator for one in written if one.part is NarrativePart.BASICS}) >= 9
    known = {entry["code"] for entry in source.evidence}
    assert {one.indicator for one in written} <= known
    assert len({(one.indicator, one.part) for one in written}) == len(written)
