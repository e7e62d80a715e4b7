"""Spines: thickness to width, volumes to boxes, and strips that stay on their sheet."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmarchive.bind.boxes import (
    BOX_WIDTHS,
    COVER_WIDTHS,
    SpineVolume,
    inner_width,
    next_width,
    pack_boxes,
)
from cmarchive.bind.document import About, write_sheets
from cmarchive.bind.layout import A4, Line, Mark, Rect, Text
from cmarchive.bind.metrics import text_width
from cmarchive.bind.options import BindOptions
from cmarchive.bind.paper import thickness
from cmarchive.bind.planning import plan
from cmarchive.bind.spines import Spine, spine_sheets, spine_volume
from cmarchive.bind.strips import HEIGHT
from cmarchive.jobs import Monitor

ABOUT = About(title="示例县2025脊背", author="示例县创模办", reference="示例县2025", day=date(2025, 11, 20))
LONG = "示例县示例工业园区示例新材料科技（集团）股份有限公司第二分公司 GB/T 高强瓦楞原纸项目"


def volume(
    number: int, sheets: int, name: str = "", year: str = "2025", retention: str = "D30"
) -> SpineVolume:
    return SpineVolume(
        number=number,
        fonds="X001",
        name=name or f"示例{number}号纸业有限公司",
        year=year,
        retention=retention,
        reference=f"X001-ZY·HB·{number:04d}·{year}·{retention}-001",
        case="001",
        sheets=sheets,
    )


@pytest.mark.parametrize(
    ("sheets", "weight", "thick", "width"),
    [
        (1, 80, "0.1", 10),
        (100, 80, "10", 10),
        (101, 80, "10.1", 15),
        (150, 80, "15", 15),
        (180, 80, "18", 20),
        (180, 70, "15.75", 20),
        (160, 100, "20", 20),
        (201, 80, "20.1", None),
    ],
)
def test_the_width_follows_from_sheets_and_weight(
    sheets: int, weight: int, thick: str, width: int | None
) -> None:
    assert thickness(sheets, weight) == Decimal(thick)
    assert next_width(thickness(sheets, weight), COVER_WIDTHS) == width


@given(
    drawn=st.lists(
        st.tuples(
            st.integers(1, 700), st.sampled_from(["2023", "2024"]), st.sampled_from(["Y", "D30", "D10", "?"])
        ),
        max_size=40,
    ),
    weight=st.sampled_from([60, 70, 80, 120]),
)
def test_every_volume_is_in_one_box_that_closes_and_mixes_nothing(
    drawn: Sequence[tuple[int, str, str]], weight: int
) -> None:
    volumes = [
        volume(number, sheets, year=year, retention=retention)
        for number, (sheets, year, retention) in enumerate(drawn, start=1)
    ]
    boxes = pack_boxes(volumes, weight)
    assert sorted(one.number for box in boxes for one in box.volumes) == list(range(1, len(volumes) + 1))
    assert [box.number for box in boxes] == list(range(1, len(boxes) + 1))
    for box in boxes:
        assert len({(one.year, one.retention) for one in box.volumes}) == 1
        assert box.thickness == sum(thickness(one.sheets, weight) for one in box.volumes)
        assert box.width in BOX_WIDTHS
        assert box.fits or len(box.volumes) == 1
        narrower = [width for width in BOX_WIDTHS if width < box.width]
        assert all(box.thickness > inner_width(width) for width in narrower)


def test_boxes_are_filled_in_order_of_year_and_retention() -> None:
    volumes = [
        volume(1, 100, retention="D10"),
        volume(2, 100, year="2024"),
        volume(3, 300),
        volume(4, 180),
        volume(5, 10),
        volume(6, 20, retention="Y"),
    ]
    boxes = pack_boxes(volumes, 80)
    assert [[one.number for one in box.volumes] for box in boxes] == [[2], [6], [3, 4], [5], [1]]
    assert [box.width for box in boxes] == [20, 20, 50, 20, 20]


def test_what_is_too_thick_is_said_and_still_gets_a_spine(tmp_path: Path) -> None:
    sheets, problems = spine_sheets([volume(1, 210), volume(2, 600), volume(3, 20)], BindOptions())
    write_sheets(sheets, ABOUT, tmp_path / "脊背.pdf", Monitor())
    assert [one.file.split("·")[2] for one in problems] == ["0001", "0002", "0002"]
    assert "21毫米" in problems[0].message
    assert "内宽48毫米" in problems[2].message
    text = text_of(tmp_path / "脊背.pdf")
    assert all(f"X001-ZY·HB·000{number}·2025·D30-001" in text for number in (1, 2, 3))


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text.replace("\r\n", "")


def extent(mark: Mark) -> tuple[float, float, float, float]:
    if isinstance(mark, Line):
        return mark.x0, mark.y0, mark.x1, mark.y1
    if isinstance(mark, Rect):
        return mark.x, mark.y, mark.x + mark.wide, mark.y + mark.high
    assert isinstance(mark, Text)
    half = text_width(mark.text, mark.size, mark.face) / 2
    if mark.turned:
        return mark.x, mark.y - half, mark.x, mark.y + half
    return mark.x - half, mark.y, mark.x + half, mark.y


@pytest.mark.parametrize(
    "name", ["甲", "示例甲纸业有限公司", LONG, LONG * 3, "ABC GmbH & Co. KG", "2025", " "]
)
@pytest.mark.parametrize("sheets", [1, 120, 180, 900])
def test_nothing_leaves_its_strip_or_its_sheet(name: str, sheets: int) -> None:
    drawn = spine_sheets([volume(number, sheets, name) for number in range(1, 20)], BindOptions())
    for sheet in drawn.sheets:
        frames = [extent(one) for one in sheet.marks if isinstance(one, Rect)]
        for one in sheet.marks:
            left, top, right, bottom = extent(one)
            assert left >= 5
            assert right <= A4[0] - 5
            assert top >= 1
            assert bottom <= A4[1] - 1
            if isinstance(one, Text):
                assert any(
                    frame[0] <= left and right <= frame[2] and frame[1] <= top and bottom <= frame[3]
                    for frame in frames
                ), one.text


def test_strips_stand_side_by_side_as_many_as_fit() -> None:
    drawn = spine_sheets([volume(number, 80) for number in range(1, 16)], BindOptions(), [Spine.VOLUME])
    tops = [
        [one for one in sheet.marks if isinstance(one, Rect) and one.y == (A4[1] - HEIGHT) / 2]
        for sheet in drawn.sheets
    ]
    assert [len(strips) for strips in tops] == [14, 1]
    assert all(one.wide == 10 for strips in tops for one in strips)


def test_a_long_name_stands_in_two_columns_without_loss(tmp_path: Path) -> None:
    write_sheets(
        spine_sheets([volume(1, 170, LONG)], BindOptions()).sheets, ABOUT, tmp_path / "a.pdf", Monitor()
    )
    text = text_of(tmp_path / "a.pdf").replace("︵", "（").replace("︶", "）")
    assert text.replace(" ", "").count(LONG.replace(" ", "")) == 2  # on the strip and on its box
    drawn = spine_sheets([volume(1, 170, LONG)], BindOptions(), [Spine.VOLUME])
    columns = {
        round(one.x, 1) for one in drawn.sheets[0].marks if isinstance(one, Text) and one.text in "示第"
    }
    assert len(columns) == 2


def test_a_planned_volume_and_its_spine(desk: Any, tmp_path: Path, pdf_of: Any) -> None:
    desk.file(desk.enterprise("示例乙厂"), "C01", desk.store(pdf_of(3)))
    planned = plan(desk.view()).volumes
    volumes = [spine_volume(one, year=2025, sheets=one.pages) for one in planned]
    assert (volumes[0].name, volumes[0].case, volumes[0].fonds) == ("示例乙厂", "001", "X001")
    assert volumes[1].name == planned[1].title
    write_sheets(spine_sheets(volumes, BindOptions()).sheets, ABOUT, tmp_path / "a.pdf", Monitor())
    write_sheets(spine_sheets(volumes, BindOptions()).sheets, ABOUT, tmp_path / "b.pdf", Monitor())
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
