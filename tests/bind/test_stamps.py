"""Stamps: their sizes, their cells, and that they stay on the paper."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmarchive.bind.layout import Line, Rect, Text, moved
from cmarchive.bind.metrics import text_width
from cmarchive.bind.options import Stamp
from cmarchive.bind.stamps import StampValues, stamp_marks

VALUES = StampValues(
    fonds="X001",
    year="2025",
    item="0012",
    retention="D30",
    pages=128,
    reference="X001-ZY·HB·0017·2025·D30-002",
    matter="污染防治科",
)


def test_the_filing_stamp_has_the_six_cells_of_the_standard() -> None:
    stamped = stamp_marks(Stamp.FILING, VALUES, 210, 297)
    assert stamped is not None
    marks, place = stamped
    assert (place.wide, place.high) == (45, 16)
    assert place.x + place.wide / 2 == 105
    cells = [one for one in marks if isinstance(one, Rect)][:-1]
    assert {(one.wide, one.high) for one in cells} == {(15, 8)}
    texts = [one for one in marks if isinstance(one, Text)]
    rows = sorted({one.y > place.y + 8 for one in texts})
    assert rows == [False, True]
    assert [one.text for one in texts] == ["X001", "2025", "0012", "污染防治科", "30年", "128"]


def test_the_reference_stamp_stands_at_the_upper_right() -> None:
    stamped = stamp_marks(Stamp.REFERENCE, VALUES, 210, 297)
    assert stamped is not None
    assert stamped.place.x + stamped.place.wide == 195
    texts = [one.text for one in stamped.marks if isinstance(one, Text)]
    assert texts == ["档号", VALUES.reference, "序号", "0012", "页数", "128"]


def test_no_stamp_is_no_stamp() -> None:
    assert stamp_marks(Stamp.NONE, VALUES, 210, 297) is None


@given(
    kind=st.sampled_from([Stamp.FILING, Stamp.REFERENCE]),
    width=st.floats(20, 1200),
    height=st.floats(20, 1200),
    words=st.text(max_size=60),
)
def test_stamps_stay_on_the_paper_and_words_in_their_stamp(
    kind: Stamp, width: float, height: float, words: str
) -> None:
    values = replace(VALUES, matter=words, fonds=words, reference=words, item=words)
    stamped = stamp_marks(kind, values, width, height)
    assert stamped is not None
    place = stamped.place
    assert 0 < place.x <= place.x + place.wide < width
    assert 0 < place.y <= place.y + place.high < height
    for one in stamped.marks:
        if isinstance(one, Text):
            half = text_width(one.text, one.size) / 2
            assert place.x <= one.x - half <= one.x + half <= place.x + place.wide
            assert place.y <= one.y <= place.y + place.high


@pytest.mark.parametrize("kind", [Stamp.FILING, Stamp.REFERENCE])
def test_a_stamp_can_be_painted_apart_from_its_paper(kind: Stamp) -> None:
    stamped = stamp_marks(kind, VALUES, 297, 420)
    assert stamped is not None
    line = Line(x0=1, y0=2, x1=3, y1=4)
    apart = moved([*stamped.marks, line], -stamped.place.x, -stamped.place.y)
    frame = apart[-2]
    assert isinstance(frame, Rect)
    assert (frame.x, frame.y) == (0, 0)
    assert apart[-1] == replace(
        line, x0=1 - stamped.place.x, x1=3 - stamped.place.x, y0=2 - stamped.place.y, y1=4 - stamped.place.y
    )
