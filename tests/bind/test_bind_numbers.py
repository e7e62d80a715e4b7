"""Every number a reader sees leads to the same page: 卷内目录, printed number, page label, outline and link."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from cmarchive.bind import IndicatorPage, plan
from cmarchive.bind.forms import contents_cells


def check_volumes(desk: Any, target: Path, read: Callable[[Path], Any], sheets: int = 180) -> Any:
    """Bind and compare what a reader finds with what the 卷内目录 of each volume says."""
    result = desk.bind(target, sheets=sheets)
    items = {item.id: item for item in desk.items}
    for volume in result.volumes:
        opened = read(target / volume.file)
        front = opened.labels.index("1")
        contents = "".join(opened.texts[1:front]).replace("\r\n", "").replace("\n", "")
        assert opened.labels[0] == "封面"
        assert opened.labels[1:front] == tuple(f"目录-{n}" for n in range(1, front))
        body = range(front, front + volume.pages)
        assert [opened.labels[index] for index in body] == [f"{n}" for n in range(1, volume.pages + 1)]
        assert [opened.stamps[index] for index in body] == [f"{n}" for n in range(1, volume.pages + 1)]
        assert set(opened.labels[front + volume.pages :]) == {"备考表"}
        forward = [target for source, target in opened.links if source < front]
        backward = {source for source, target in opened.links if source >= front and target < front}
        for place in volume.places:
            item = items[place.item]
            index = front + place.first - 1
            title = next(title for title in opened.outline if title.endswith(item.title))
            assert opened.outline[title] == index
            assert index in forward
            assert index in backward
            assert item.title in contents
        assert len(opened.labels) == volume.sheets
    return result


def test_every_number_agrees(desk: Any, tmp_path: Path, read: Any, pdf_of: Any, indicator: Any) -> None:
    one, two = desk.enterprise(), desk.enterprise("示例乙机械厂")
    desk.file(one, "C01", desk.store(pdf_of(3)), title="许可证", dated=date(2023, 5, 1))
    desk.file(
        one, "A01", desk.store(pdf_of(2, word="A")), desk.store(pdf_of(1, word="B")), title="基本情况两件"
    )
    desk.file(two, "B03", desk.store(pdf_of(4, word="C")), title="批复" * 40, number="甲环审〔2019〕12号")
    desk.file(indicator, "08-01", desk.store(pdf_of(2, word="D")), title="质量报告书")
    result = check_volumes(desk, tmp_path / "out", read)
    assert [volume.pages for volume in result.volumes] == [7, 5, 3]
    assert result.volumes[1].reference == "X001-ZY·HB·0002·2025·Y-001"
    assert result.volumes[2].title == "指标08 区域空气质量完成情况材料（2023—2025）"
    assert not result.problems


def test_many_items_fill_several_contents_sheets(desk: Any, tmp_path: Path, read: Any, pdf_of: Any) -> None:
    one = desk.enterprise()
    file = desk.store(pdf_of(1))
    for number in range(40):
        desk.file(one, "C01", file, title=f"第{number}号文件")
    check_volumes(desk, tmp_path / "out", read)


def test_volumes_are_split_between_items(desk: Any, tmp_path: Path, read: Any, pdf_of: Any) -> None:
    one = desk.enterprise()
    for number, pages in enumerate((5, 4, 3, 12, 1)):
        desk.file(one, "C01", desk.store(pdf_of(pages, word=f"W{number}")), title=f"第{number}件")
    result = check_volumes(desk, tmp_path / "out", read, sheets=10)
    mine = [volume for volume in result.volumes if volume.subject.key == one]
    assert [volume.pages for volume in mine] == [10, 3, 12, 1]
    assert [volume.part for volume in mine] == [1, 2, 3, 4]
    assert mine[0].file == "001_示例甲纸业有限公司_第1册共4册.pdf"
    assert [place.item for volume in mine for place in volume.places] == [1, 2, 3, 4, 5]


def test_default_limit_is_180_sheets(desk: Any, pdf_of: Any) -> None:
    one = desk.enterprise()
    for _ in range(3):
        desk.file(one, "C01", desk.store(pdf_of(1), pages=90))
    first, second, _indicator = desk.plan().volumes
    assert (first.pages, second.pages) == (91, 180)


def test_contents_say_where_the_volume_ends(desk: Any, pdf_of: Any) -> None:
    one = desk.enterprise()
    desk.file(one, "C01", desk.store(pdf_of(1), pages=12), dated=date(2024, 3, 15), number="甲环许1号")
    entry = desk.plan().volumes[0].entries[-1]
    cells = contents_cells(entry, is_last=True)
    assert cells == ("2", "甲环许1号", "示例县环境保护局", "文件1", "20240315", "2–13", "复印件")


def test_a_dossier_without_documents_lists_what_is_missing(desk: Any, tmp_path: Path, read: Any) -> None:
    desk.enterprise()
    result = desk.bind(tmp_path / "out")
    text = read(tmp_path / "out" / result.volumes[0].file).texts[-1]
    assert "缺件：C01 排污许可证正本" in text
    assert "缺件：C06 执行报告（2023年、2024年、2025年）" in text


def test_indicator_pages_show_figures_verdict_and_doubt(
    desk: Any, tmp_path: Path, read: Any, indicator: Any
) -> None:
    desk.figure(2023, "86.30")
    desk.indicators["8"] = IndicatorPage(verdict="资料不全", sentence="缺少2024年数据。")
    result = desk.bind(tmp_path / "out", only=frozenset({indicator}))
    text = read(tmp_path / "out" / result.volumes[0].file).texts[2]
    for expected in ("86.30", "—", "资料不全", "缺少2024年数据。", "阈值未与官方文件核对", "优良天数比例"):
        assert expected in text


def test_metadata_names_the_volume(desk: Any, tmp_path: Path) -> None:
    desk.enterprise()
    volume = desk.bind(tmp_path / "out").volumes[0]
    with pikepdf.open(tmp_path / "out" / volume.file) as pdf:
        assert str(pdf.docinfo["/Title"]) == volume.title
        with pdf.open_metadata() as data:
            assert data["dc:identifier"] == volume.reference
            assert data["dc:title"] == volume.title


def test_single_file_keeps_labels_outline_and_links(
    desk: Any, tmp_path: Path, read: Any, pdf_of: Any
) -> None:
    one, two = desk.enterprise(), desk.enterprise("示例乙机械厂")
    desk.file(one, "C01", desk.store(pdf_of(3)), title="甲证")
    desk.file(two, "C01", desk.store(pdf_of(2, word="Z")), title="乙证")
    result = desk.bind(tmp_path / "out", single=True)
    opened = read(result.single)
    assert len(opened.labels) == sum(volume.sheets for volume in result.volumes)
    start = result.volumes[0].sheets
    for title, offset in (("C01 排污许可证正本：甲证", 0), ("C01 排污许可证正本：乙证", start)):
        assert opened.outline[title] == offset + 3
        assert (offset + 1, offset + 3) in opened.links
        assert opened.stamps[offset + 3] == opened.labels[offset + 3] == "2"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ('甲<纸>:"业"/\\|?*', "001_甲 纸 业_第1册共1册.pdf"),
        ("e\u0301cole", "001_école_第1册共1册.pdf"),
        ("厂" * 200, "001_" + "厂" * 65 + "_第1册共1册.pdf"),
        ("...", "001_x_第1册共1册.pdf"),
    ],
)
def test_file_names_suit_every_system(desk: Any, name: str, expected: str) -> None:
    desk.enterprise(name)
    found = plan(desk.view()).volumes[0].file
    assert found == expected
    assert len(found) <= 80
