"""Office text: widths, order, codes, 文号 and dates."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmarchive import text

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("91611023MA6X0A1B16", ""),
        ("12611023MA6X0A4E5U", ""),
        ("91611023MA6X0A2C61", "校验位应为 C，实为 1"),
        ("91611023MA6X0A2C6", "应为 18 位，实为 17 位"),
        ("91611023MA6X0A2CI1", "含有不允许的字符“I”"),
    ],
)
def test_credit_code(code: str, problem: str) -> None:
    assert text.credit_code_problem(code) == problem


@given(st.text(ALPHABET, min_size=17, max_size=17), st.integers(0, 16), st.sampled_from(ALPHABET))
def test_any_single_wrong_character_of_a_credit_code_is_found(body: str, place: int, char: str) -> None:
    code = body + text.credit_code_check_digit(body)
    assert not text.credit_code_problem(code)
    changed = code[:place] + char + code[place + 1 :]
    assert bool(text.credit_code_problem(changed)) == (changed != code)


def test_credit_code_is_cleaned_of_blanks_case_and_width() -> None:
    assert text.clean_credit_code("　91611023ma6x 0a3d0ｇ ") == "91611023MA6X0A3D0G"


def test_natural_order_knows_chinese_numerals() -> None:
    names = ["附件10", "第十二章", "附件2", "第二章", "第十章", "附件1"]
    assert sorted(names, key=text.natural_key) == ["第二章", "第十章", "第十二章", "附件1", "附件2", "附件10"]


@pytest.mark.parametrize(
    ("numeral", "value"), [("十", 10), ("十二", 12), ("二十", 20), ("一百零三", 103), ("二〇", 20)]
)
def test_chinese_integer(numeral: str, value: int) -> None:
    assert text.chinese_integer(numeral) == value


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("环评批复 甲环审〔2019〕12号", "甲环审〔2019〕12号"),
        ("验收批复（2012）", ""),
        ("示环函[2020]3号 复函", "示环函[2020]3号"),
    ],
)
def test_document_number_is_found(name: str, number: str) -> None:
    assert text.find_document_number(name) == number


def test_only_the_standard_brackets_are_proper() -> None:
    assert text.is_proper_document_number("甲环审〔2019〕12号")
    assert not text.is_proper_document_number("甲环审[2019]12号")


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("监测报告2024年3月15日", date(2024, 3, 15)),
        ("20240315_扫描", date(2024, 3, 15)),
        ("2024-03-15", date(2024, 3, 15)),
        ("2024年13月40日", None),
        ("2024年第一季度", None),
    ],
)
def test_date_is_found(name: str, day: date | None) -> None:
    assert text.find_date(name) == day


def test_years_are_found_once_each() -> None:
    assert text.find_years("2023—2024年，2023年版，电话20241234567") == (2023, 2024)


def test_fold_joins_writings_of_one_name() -> None:
    assert text.fold("示例县（甲）纸业 有限公司") == text.fold("示例县(甲)纸业有限公司")
