"""封面 and 备考表: their fields, what is counted and what is left to the pen; and where characters are lacking."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cmarchive.bind.counts import Counts, counts
from cmarchive.bind.forms import cover, draw
from cmarchive.bind.lacking import lacking_places, named, page_name
from cmarchive.bind.layout import A4, LEFT, Line, Sheet, Text
from cmarchive.bind.metrics import text_width
from cmarchive.bind.plans import VolumePlan

LONG = "示例县示例工业园区示例新材料科技（集团）股份有限公司第二分公司年产一百二十万吨高强瓦楞原纸项目"


def words(*sheets: Sheet) -> str:
    return "\n".join(one.text for sheet in sheets for one in sheet.marks if isinstance(one, Text))


@pytest.fixture
def volume(desk: Any, pdf_of: Any) -> VolumePlan:
    desk.file(desk.enterprise(), "C01", desk.store(pdf_of(3)))
    planned: VolumePlan = desk.plan().volumes[0]
    return planned


def test_the_cover_has_the_fields_of_both_standards(volume: VolumePlan) -> None:
    text = words(cover(replace(volume, secrecy="内部", part=2, parts=3)))
    for shown in (
        volume.reference,
        volume.fonds,
        volume.office,
        "示例甲纸业有限公司环境保护档案材料",
        volume.span,
        "30年",
        "内部",
        f"{len(volume.entries)} 件  {volume.pages} 页",
        "第 2 册    共 3 册",
    ):
        assert shown in text


@pytest.mark.parametrize("name", ["甲", LONG, LONG * 4, "A" * 200])
def test_long_names_stay_on_the_cover_apart_from_one_another(volume: VolumePlan, name: str) -> None:
    sheet = cover(replace(volume, title=name, office=name, reference=name[:60]))
    texts = [one for one in sheet.marks if isinstance(one, Text)]
    for one in texts:
        half = text_width(one.text, one.size, one.face) / 2
        if one.align == "center":
            assert LEFT - 1e-6 <= one.x - half <= one.x + half <= A4[0] - 15 + 1e-6
    lines = sorted(
        {one.y0 for one in sheet.marks if isinstance(one, Line) and one.width == 0.5 and one.y0 > 180}
    )
    title = [one for one in texts if one.bold and one.y > 105]
    assert max(one.y for one in title) < lines[0] - 12
    assert "".join(one.text for one in title).replace(" ", "") == name


def test_only_what_is_certain_is_counted(desk: Any, pdf_of: Any, image_of: Any) -> None:
    one = desk.enterprise()
    desk.file(one, "B03", desk.store(pdf_of(4)), title="环评批复")
    desk.file(one, "B03", desk.store(pdf_of(2, word="x")), title="厂区总平面图")
    photograph = desk.store(image_of("PNG"), "image/png", pages=1)
    desk.file(one, "C01", photograph, photograph, title="标志牌照片")
    desk.items[0] = replace(desk.items[0], copy_kind="原件")
    assert counts(desk.plan().volumes[0]) == Counts(text=5, drawings=2, photographs=2, copies=2)
    back = words(*draw(desk.plan().volumes[0]).back)
    assert "其中：文字 5 页，图样 2 页，照片 2 张；复印件 2 件。" in back.replace("\n", "")


@pytest.mark.parametrize(
    ("title", "is_image", "expected"),
    [
        ("环评批复", True, (None, 0, None)),  # a scan or a photograph
        ("排污口照片", False, (None, 0, None)),  # a PDF may hold captions, or several on a page
        ("设计说明书和图纸", False, (None, None, 0)),
        ("工艺流程图及说明", False, (None, None, 0)),
        ("施工图纸审查意见", False, (None, None, 0)),
        ("图书馆环评批复", False, (3, 0, 0)),
        ("污水管网图（2024年修订）", False, (1, 2, 0)),
    ],
)
def test_doubt_leaves_a_blank_for_the_pen(
    desk: Any, pdf_of: Any, image_of: Any, title: str, is_image: bool, expected: tuple[int | None, ...]
) -> None:
    file = desk.store(image_of("PNG"), "image/png", pages=1) if is_image else desk.store(pdf_of(2))
    desk.file(desk.enterprise(), "C01", file, title=title)
    volume = desk.plan().volumes[0]
    found = counts(volume)
    assert (found.text, found.drawings, found.photographs) == expected
    assert ("________" in words(*draw(replace(volume, see_also=("X001-1",))).back)) == (None in expected)


def test_the_see_also_is_printed_or_left_to_the_pen(volume: VolumePlan) -> None:
    assert "互见号：X001-ZY·HB·0002" in words(*draw(replace(volume, see_also=("X001-ZY·HB·0002",))).back)
    assert "互见号：____" in words(*draw(volume).back)


def test_places_of_lacking_characters_are_named_by_page(desk: Any, pdf_of: Any, tmp_path: Path) -> None:
    one = desk.enterprise("示例甲厂")
    desk.file(one, "C01", desk.store(pdf_of(2)), title="批复")
    desk.file(
        one,
        "C06",
        desk.store(b"", pages=1, problem="文件已加密。", name="a\U0002ebf0.pdf"),
        title="报告\ue123",
    )
    volume = desk.plan().volumes[0]
    assert volume.entries[0].sheets
    assert list(lacking_places(draw(volume))) == [("目录-1", "\ue123"), ("4", "\ue123\U0002ebf0")]
    assert [page_name(label) for label, _ in lacking_places(draw(volume))] == ["目录-1", "第4页"]
    assert "U+2EBF0" in named("\U0002ebf0")
    assert list(lacking_places(draw(replace(volume, entries=volume.entries[:2])))) == []


def test_a_lacking_character_of_the_name_is_found_wherever_it_is_printed(desk: Any, pdf_of: Any) -> None:
    desk.file(desk.enterprise("示例𠀀厂"), "C01", desk.store(pdf_of(1)))
    volume = desk.plan().volumes[0]
    assert [label for label, _ in lacking_places(draw(volume))] == ["封面", "目录-1", "1", "2"]
