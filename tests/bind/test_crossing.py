"""A document that several indicators share is bound once; the others say where, and so do their 备考表."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cmarchive.assessment import Need, Slot
from cmarchive.bind.crossing import cross
from cmarchive.bind.planning import lay_out
from cmarchive.bind.sheets.indicator import BLANK
from cmarchive.bind.sheets.origins import merged_sources
from cmarchive.model import Narrative, NarrativePart, SubjectKey, SubjectKind
from cmarchive.provenance import Provenance

UNSURE = Provenance(mark="M")
NOISE = SubjectKey(SubjectKind.INDICATOR, "11")


@pytest.fixture
def two(desk: Any) -> Any:
    """A desk whose scheme has a second indicator, judged by the same variable."""
    first = desk.scheme.indicators[0]
    slots = tuple(
        Slot(code=code, title=title, need=Need.REQUIRED, provenance=UNSURE)
        for code, title in (("11-01", "环境质量报告书"), ("11-02", "监测点位图"))
    )
    second = replace(first, code="11", name="区域环境噪声", short="区域噪声", evidence=slots)
    desk.scheme = replace(desk.scheme, indicators=(first, second))
    return desk


def test_shared_evidence_is_bound_once_and_pointed_to(
    two: Any, tmp_path: Path, read: Any, pdf_of: Any, indicator: Any
) -> None:
    report = two.store(pdf_of(4))
    two.file(indicator, "08-01", report, title="质量报告书")
    again = two.file(NOISE, "11-01", report, title="质量报告书（同）")
    two.file(NOISE, "11-02", two.store(pdf_of(2, word="M")), title="点位图")
    result = two.bind(tmp_path / "out", single=True)
    air, noise = result.volumes
    assert (air.pages, noise.pages) == (5, 3)
    assert [(place.item, place.volume, place.first, place.last) for place in noise.places] == [
        (again.id, air.number, 2, 5),
        (3, noise.number, 2, 3),
    ]
    opened = read(tmp_path / "out" / noise.file)
    contents = opened.texts[1].replace("\r\n", "").replace("\n", "")
    assert f"见{air.reference}第2页" in contents
    assert opened.outline["11-01 环境质量报告书：质量报告书（同）"] == 1
    assert (1, 1) in opened.links
    assert f"互见号：{air.reference}" in opened.texts[-1]
    assert "2 件 3 页" in opened.texts[-1]
    assert f"互见号：{noise.reference}" in read(tmp_path / "out" / air.file).texts[-1]
    whole = read(result.single)
    assert whole.outline["11-01 环境质量报告书：质量报告书（同）"] == air.sheets + 1


def test_the_same_files_in_another_order_are_another_document(two: Any, pdf_of: Any, indicator: Any) -> None:
    one, other = two.store(pdf_of(1)), two.store(pdf_of(1, word="B"))
    two.file(indicator, "08-01", one, other)
    two.file(NOISE, "11-01", other, one)
    assert [volume.pages for volume in two.plan().volumes] == [3, 3]


def test_what_one_indicator_files_twice_and_dossiers_stay_whole(
    two: Any, pdf_of: Any, indicator: Any
) -> None:
    file = two.store(pdf_of(2))
    two.file(two.enterprise(), "C01", file)
    two.file(NOISE, "11-01", file)
    two.file(NOISE, "11-02", file)
    dossier, _air, noise = two.plan().volumes
    assert noise.pages == 5
    assert all(entry.elsewhere is None for entry in dossier.entries + noise.entries)
    assert noise.see_also == ()


def test_one_indicator_alone_points_to_the_same_page(two: Any, pdf_of: Any, indicator: Any) -> None:
    file = two.store(pdf_of(2))
    two.file(indicator, "08-01", file)
    two.file(NOISE, "11-01", file)
    [alone] = two.plan(only=frozenset({NOISE})).volumes
    assert alone == two.plan().volumes[-1]


def test_pages_that_turn_out_otherwise_are_brought_up_to_date(two: Any, pdf_of: Any, indicator: Any) -> None:
    file = two.store(pdf_of(2))
    first = two.file(indicator, "08-01", two.store(pdf_of(1, word="first")), title="先")
    two.file(indicator, "08-01", file, title="后")
    two.file(NOISE, "11-01", file)
    two.figure(2024, "90", item=first.id)
    air, noise = two.plan().volumes
    assert noise.entries[1].elsewhere is not None
    assert noise.entries[1].elsewhere.text == f"见{air.reference}第3页"
    grown = replace(air.entries[1], sources=(replace(air.entries[1].sources[0], pages=7),))
    settled = replace(air, entries=(air.entries[0], grown, air.entries[2]))
    air, noise = cross([settled, noise], lay_out)
    assert noise.entries[1].elsewhere is not None
    assert noise.entries[1].elsewhere.text == f"见{air.reference}第9页"
    assert cross([air, noise], lay_out) == (air, noise)


def test_a_volume_of_nothing_but_pointers_can_be_bound(
    two: Any, tmp_path: Path, read: Any, pdf_of: Any, indicator: Any
) -> None:
    file = two.store(pdf_of(9))
    two.file(indicator, "08-01", file)
    two.file(NOISE, "11-01", file)
    result = two.bind(tmp_path / "out", sheets=9)
    last = result.volumes[-1]
    assert (last.pages, last.part) == (0, 2)
    assert read(tmp_path / "out" / last.file).labels == ("封面", "目录-1", "备考表")


def test_sources_say_where_figures_are_proved(two: Any, pdf_of: Any, indicator: Any) -> None:
    dossier = two.enterprise()
    permit = two.file(dossier, "C01", two.store(pdf_of(3)), title="许可证")
    report = two.file(indicator, "08-01", two.store(pdf_of(4, word="R")), title="质量报告书")
    two.figure(2023, "88", item=report.id, page=3)
    two.figure(2024, "89", item=permit.id)
    two.figure(2025, "90")
    first, air, noise = two.plan().volumes

    def text(volume: Any) -> str:
        return "\n".join(sheet.text for sheet in volume.entries[0].sheets)

    page = len(air.entries[0].sheets) + 3
    assert f"本卷第{page}页" in text(air)
    assert f"{air.reference} 第{page}页" in text(noise)
    assert f"{first.reference} 第2页" in text(noise)
    assert "优良天数比例（2023年）" in text(air)
    assert "《质量报告书》" in text(air)
    [alone] = two.plan(only=frozenset({NOISE})).volumes
    assert "（不在本次装订的案卷中）" in text(alone)


def test_the_office_s_words_stand_in_their_parts_or_are_listed_as_lacking(
    desk: Any, tmp_path: Path, read: Any, indicator: Any
) -> None:
    result = desk.bind(tmp_path / "out")
    opened = read(tmp_path / "out" / result.volumes[0].file)
    assert opened.texts[2].count(BLANK) == 2
    assert "尚缺文字：“措施与行动”未填写" in opened.texts[-1]
    desk.narratives += [
        Narrative(subject=indicator, part=NarrativePart.BASICS, text="全县设自动站三个。"),
        Narrative(subject=indicator, part=NarrativePart.MEASURES, text="淘汰燃煤锅炉。\n\n整治扬尘。"),
    ]
    result = desk.bind(tmp_path / "out")
    opened = read(tmp_path / "out" / result.volumes[0].file)
    text = opened.texts[2]
    places = [
        text.index(part)
        for part in (
            "一、指标要求",
            "二、基本信息",
            "全县设自动站三个。",
            "三、完成情况",
            "四、措施与行动",
            "淘汰燃煤锅炉。",
            "整治扬尘。",
            "五、数据来源",
        )
    ]
    assert places == sorted(places)
    assert BLANK not in text
    assert "尚缺文字" not in opened.texts[-1]


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        ((), ""),
        (("年鉴第3页", "年鉴第3页"), "年鉴第3页"),
        (("数据.xlsx 01 经济!D2", "数据.xlsx 01 经济!D3", "数据.xlsx 01 经济!D4"), "数据.xlsx 01 经济!D2–D4"),
        (("数据.csv C5", "数据.csv D5", "数据.csv D6"), "数据.csv C5、D5–D6"),
        (("数据.csv D5", "年报"), "数据.csv D5；年报"),
    ],
)
def test_sources_in_words_are_told_once(sources: tuple[str, ...], expected: str) -> None:
    assert merged_sources(sources) == expected
