"""Blocks of cells on the clipboard, as spreadsheet programs write and read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.blocks import read_block, write_block


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("1\t2\r\n3\t4\r\n", [["1", "2"], ["3", "4"]]),
        ("1\t2\n3", [["1", "2"], ["3"]]),
        ('"a\tb"\tc', [["a\tb", "c"]]),
        ('"two\nlines"\t5\n', [["two\nlines", "5"]]),
        ('"say ""no"""', [['say "no"']]),
        ('"open\t5\n6', [['"open', "5"], ["6"]]),
        ('5"\t6', [['5"', "6"]]),
        ('"5" x\t6', [['"5" x', "6"]]),
        ("1\t\t3", [["1", "", "3"]]),
        ("\t\n1", [["", ""], ["1"]]),
        ("1\r2", [["1"], ["2"]]),
        ("1\n\n3\n", [["1"], [""], ["3"]]),
        ("", [[""]]),
    ],
)
def test_block_is_read(text: str, rows: list[list[str]]) -> None:
    assert read_block(text) == rows


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=8)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=4))
def test_what_is_written_reads_back(rows: list[list[str]]) -> None:
    assert read_block(write_block(rows)) == rows
