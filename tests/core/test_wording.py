"""Texts that remember how they were put together are plain texts to everybody else."""

import copy
import json
import pickle
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from cmarchive.text import mark
from cmarchive.wording import (
    ENUMERATION,
    Text,
    headed,
    in_brackets,
    quoted,
    quoted_title,
    sentence,
    without_stop,
)

WORDS = st.text(max_size=20)


def marked() -> str:
    return mark("Finding", "{name}没有填报 {years}年的数据").format(name="甲", years=2024)


def test_a_text_is_its_plain_text() -> None:
    text = marked()
    assert text == "甲没有填报 2024年的数据"
    assert {text: 1}["甲没有填报 2024年的数据"] == 1
    assert type(str(text)) is str
    assert type(f"{text}") is str
    assert repr(text) == repr(str(text))


def test_it_remembers_template_and_values() -> None:
    text = marked()
    assert isinstance(text, Text)
    assert (text.context, text.template) == ("Finding", "{name}没有填报 {years}年的数据")
    assert text.values == {"name": "甲", "years": 2024}


@pytest.mark.parametrize("other", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_copies_remember_too(other: object) -> None:
    assert callable(other)
    made = other(headed(marked(), marked()))
    assert isinstance(made, Text)
    assert made == headed(marked(), marked())
    assert isinstance(made.values, dict)


@given(WORDS, WORDS, WORDS)
def test_putting_together_is_what_it_is_for_plain_texts(one: str, two: str, three: str) -> None:
    text = Text(two, "Any")
    assert text + three == two + three
    assert one + text == one + two
    assert Text(one, "Any").join([two, text, three]) == one.join([two, two, three])
    assert ENUMERATION.join([]) == ""
    assert headed(one, two) == f"{one}：{two}"
    assert in_brackets(one) == f"（{one}）"
    assert quoted_title(one) == f"《{one}》"
    assert sentence(one) == f"{one}。"
    assert without_stop(sentence(one)) == one.rstrip("。")
    assert quoted(one) == "“" + one.replace("“", "‘").replace("”", "’") + "”"


def test_stores_and_files_take_it_as_text(tmp_path: Path) -> None:
    text = marked()
    with sqlite3.connect(":memory:") as database:
        database.execute("create table t (a text not null) strict")
        database.execute("insert into t values (?)", (text,))
        [(stored,)] = database.execute("select a from t where a = ?", (text,))
    database.close()
    assert type(stored) is str
    assert stored == text
    assert json.loads(json.dumps({text: text})) == {str(text): str(text)}
    book = Workbook()
    book.active.append([text])
    book.save(tmp_path / "x.xlsx")
    assert load_workbook(tmp_path / "x.xlsx").active["A1"].value == text
