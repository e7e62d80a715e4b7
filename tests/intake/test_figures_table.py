"""Tables of figures in every layout, with every doubt reported by cell; and the template that reads back as written."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cmarchive.assessment import Scheme
from cmarchive.errors import ColumnsMissing, TargetInUse, ValueInvalid
from cmarchive.intake import FigureReading, read_figures, write_figures_template
from cmarchive.model import (
    Enterprise,
    Figure,
    FigureKey,
    Profile,
    SubjectKey,
    SubjectKind,
)
from cmarchive.numbers import parse_number
from cmarchive.view import View

Make = Callable[..., Path]
LONG = ["主体", "数据项", "年度", "数值", "单位"]
Told = tuple[str, str, int, str, str]


def told(reading: FigureReading) -> list[Told]:
    return [(one.subject, one.variable, one.year, one.number.text, one.unit) for one in reading.figures]


def messages(reading: FigureReading) -> list[str]:
    return [f"{problem.where} {problem.message}".strip() for problem in reading.problems]


@pytest.mark.parametrize(
    "rows",
    [
        # one figure a row, by code, by name, by another name
        [LONG, ["示例县", "gdp", "2024", "217.01", "亿元"]],
        [LONG, ["示例县", "地区生产总值", "2024年", "217.01", ""]],
        [LONG, ["示例县", "ＧＤＰ", "２０２４", "２１７.０１", "亿元"]],
        [["地区", "指标", "年份", "值"], ["示例县", "地区生产总值（亿元）", "2024年度", "217.01"]],
        [["地区", "数据", "数值", "单位", "年度"], ["示例县", "生产总值", "217.01", "亿元", "2024"]],
        # a column per year
        [
            ["主体", "数据项", "名称", "单位", "2023", "2024"],
            ["示例县", "gdp", "地区生产总值", "亿元", "", "217.01"],
        ],
        [
            ["某县数据表"],
            ["主体", "名称", "单位", "2023年", "2024年"],
            ["示例县", "生产总值", "亿元", "—", "217.01"],
        ],
        # a column per variable
        [["企业名称", "年度", "生产总值（亿元）", "COD排放量"], ["示例县", "2024", "217.01", ""]],
    ],
)
def test_layouts(text_file: Make, scheme: Scheme, rows: list[list[str]]) -> None:
    found = read_figures(text_file(rows), scheme)
    assert messages(found) == []
    assert told(found) == [("示例县", "gdp", 2024, "217.01", "亿元")]


def test_missing_subject_is_the_region(text_file: Make, scheme: Scheme) -> None:
    found = read_figures(text_file([["数据项", "年度", "数值"], ["gdp", "2024", "1.0"]]), scheme)
    assert told(found) == [("", "gdp", 2024, "1.0", "亿元")]


@pytest.mark.parametrize(
    ("variable", "value", "unit", "text", "given_unit"),
    [
        ("gdp", "1,234.50", "", "1234.50", "亿元"),
        ("gdp", "2170100", "万元", "2170100", "万元"),
        ("sewage_rate", "98.30%", "", "98.30", "%"),
        ("sewage_rate", "98.3", "％", "98.3", "%"),
        ("water_use", "5", "万m3", None, ""),
        ("noise", "52.4", "分贝", "52.4", "dB(A)"),
        ("noise", "52.4", "dB（A）", "52.4", "dB(A)"),
        ("plan_made", "是", "", "1", ""),
        ("plan_made", "无", "", "0", ""),
        ("plan_made", "1", "", "1", ""),
        ("gdp", "-3.20", "", "-3.20", "亿元"),
        ("gdp", "0", "", "0", "亿元"),
    ],
)
def test_values_and_units(
    text_file: Make, scheme: Scheme, variable: str, value: str, unit: str, text: str | None, given_unit: str
) -> None:
    rows = [LONG, ["", variable, "2024", value, unit]]
    found = read_figures(text_file(rows, delimiter="\t"), scheme)
    expected = [] if text is None else [("", variable, 2024, text, given_unit)]
    assert told(found) == expected
    assert bool(found.problems) == (text is None)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (
            ["", "gdp", "2024", "2l7.01", ""],
            "D2 “2l7.01”中疑似把字母或句号当作数字，请改为 217.01 或重新填写，没有导入。",
        ),
        (["", "gdp", "2024", "约217", ""], "D2 “约217”不是数字，没有导入。"),
        (["", "gdp", "去年", "1", ""], "C2 “去年”不是年度，没有导入；请写成 2024 的形式。"),
        (
            ["", "幸福指数", "2024", "1", ""],
            "B2 没有名为“幸福指数”的数据项，没有导入；请用模板中的代码或名称。",
        ),
        (
            ["", "比率", "2024", "1", ""],
            "B2 “比率”可以是第一比率（first_rate）、第二比率（second_rate），没有导入；请改用代码。",
        ),
        (["", "", "2024", "1", ""], "D2 这一行没有写数据项，没有导入；请补填数据项的代码或名称。"),
        (
            ["", "gdp", "2024", "1", "万吨"],
            "E2 单位“万吨”不能换算为“地区生产总值”的单位“亿元”，没有导入；请核对单位。",
        ),
        (["", "gdp", "2024", "1%", "亿元"], "D2 数值带有“%”，单位却写“亿元”，没有导入；请改为一致。"),
        (["", "plan_made", "2024", "可能", ""], "D2 “可能”不是“是”或“否”，没有导入。"),
    ],
)
def test_doubts_are_problems_by_cell(text_file: Make, scheme: Scheme, row: list[str], message: str) -> None:
    good = ["", "resident_population", "2024", "76.95", "万人"]
    found = read_figures(text_file([LONG, row, good]), scheme)
    assert messages(found) == [message]
    assert told(found) == [("", "resident_population", 2024, "76.95", "万人")]


def test_code_and_name_of_two_variables(text_file: Make, scheme: Scheme) -> None:
    rows = [["数据项", "名称", "2024"], ["gdp", "年末常住人口", "1"]]
    assert messages(read_figures(text_file(rows), scheme)) == [
        "B2 代码 gdp 是“地区生产总值”，名称写的却是“年末常住人口”，没有导入；请改为一致。"
    ]


def test_figure_given_twice(text_file: Make, scheme: Scheme) -> None:
    rows = [
        LONG,
        ["示例县", "gdp", "2024", "217.01", "亿元"],
        ["示例县", "GDP", "2024", "2170100", "万元"],
        ["示例县", "生产总值", "2024", "217.1", ""],
    ]
    found = read_figures(text_file(rows), scheme)
    assert told(found) == [("示例县", "gdp", 2024, "217.01", "亿元")]
    assert messages(found) == [
        "D4 地区生产总值 2024 年已在 D2 填为 217.01亿元，这里是 217.1亿元，没有导入后一个。"
    ]


def resolve(name: str) -> SubjectKey | None:
    known = {
        "示例县": SubjectKey(SubjectKind.REGION, "611000"),
        "甲厂": SubjectKey(SubjectKind.ENTERPRISE, "0001"),
        "0001": SubjectKey(SubjectKind.ENTERPRISE, "0001"),
    }
    return known.get(name)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            [["乙厂", "cod", "2024", "1", ""]],
            "A2 找不到主体“乙厂”，没有导入；请先导入该企业，或改为企业名称、信用代码。",
        ),
        ([["甲厂", "gdp", "2024", "1", ""]], "A2 “地区生产总值”不是按“甲厂”这一级填报的数据项，没有导入。"),
        ([["甲厂", "cod", "2020", "1", ""]], "C2 2020 年不在考核年度 2023–2025 之内，没有导入。"),
        (
            [["甲厂", "cod", "2024", "1", ""], ["0001", "cod", "2024", "2", ""]],
            "D3 化学需氧量排放量 2024 年已在 D2 填为 1吨，这里是 2吨，没有导入后一个。",
        ),
        (
            [["", "gdp", "2024", "1", ""], ["示例县", "gdp", "2024", "2", ""]],
            "D3 地区生产总值 2024 年已在 D2 填为 1亿元，这里是 2亿元，没有导入后一个。",
        ),
    ],
)
def test_subjects_and_years_that_are_known(
    text_file: Make, scheme: Scheme, rows: list[list[str]], message: str
) -> None:
    found = read_figures(text_file([LONG, *rows]), scheme, resolve, (2023, 2024, 2025))
    assert messages(found) == [message]


ROUNDED = (
    "有 1 个单元格存储的位数多于显示的位数（如 数据!C5 存储 76.954321，显示 76.95），已按显示的数读取；"
    "如需更多位数，请调整单元格格式后重新导入。"
)


def test_numbers_of_a_workbook(workbook: Make, scheme: Scheme) -> None:
    rows: list[list[Any]] = [
        ["数据项", "单位", 2023, 2024, 2025],
        ["gdp", "亿元", (2.9, "0.00"), 2.9, "2.900"],
        ["sewage_rate", "%", (0.981, "0.0%"), 98.1, None],
        ["gdp_typo", "", None, None, None],
        ["resident_population", "万人", (76.954321, "0.00"), "=1+1", "#DIV/0!"],
        ["noise", "亿元", (0.5, "0%"), None, None],
    ]
    found = read_figures(workbook({"数据": rows}), scheme)
    assert told(found) == [
        ("", "gdp", 2023, "2.90", "亿元"),
        ("", "gdp", 2024, "2.9", "亿元"),
        ("", "gdp", 2025, "2.900", "亿元"),
        ("", "sewage_rate", 2023, "98.1", "%"),
        ("", "sewage_rate", 2024, "98.1", "%"),
        ("", "resident_population", 2023, "76.95", "万人"),
    ]
    assert messages(found) == [
        "数据!D5 是未计算的公式，请在 Excel 或 WPS 中打开并保存后重新导入。",
        "数据!E5 是错误值 #DIV/0!，请修正后重新导入。",
        "数据!C6 单元格显示为百分数，单位却写“亿元”，没有导入；请改为一致。",
        ROUNDED,
    ]


def test_subject_merged_over_several_rows(workbook: Make, scheme: Scheme) -> None:
    rows = [
        LONG,
        ["甲厂", "cod", 2024, 1, "吨"],
        [None, "water_use", 2024, 2, "万吨"],
        ["示例县", "gdp", 2024, 3, "亿元"],
    ]
    found = read_figures(workbook({"表": rows}, merged=("A2:A3",)), scheme)
    assert [(one.subject, one.variable) for one in found.figures] == [
        ("甲厂", "cod"),
        ("甲厂", "water_use"),
        ("示例县", "gdp"),
    ]


@pytest.mark.parametrize(
    ("rows", "missing"),
    [
        ([["地区", "数据", "数值", "单位"], ["示例县", "生产总值", "1", "亿元"]], "年度"),
        ([["数据项", "年度", "单位"], ["gdp", "2024", "亿元"]], "数值"),
        ([["主体", "年度", "数值"], ["示例县", "2024", "1"]], "数据项"),
        ([["甲", "乙"], ["1", "2"]], "数据项、年度、数值"),
    ],
)
def test_columns_that_are_missing(
    text_file: Make, scheme: Scheme, rows: list[list[str]], missing: str
) -> None:
    with pytest.raises(ColumnsMissing, match=f"“{missing}”"):
        read_figures(text_file(rows), scheme)


# What an office may write: any decimal, with the zeros it ends in.
numbers = st.from_regex(r"-?(0|[1-9][0-9]{0,9})(\.[0-9]{1,5})?", fullmatch=True)
cells = st.tuples(
    st.sampled_from(["示例县", "甲厂", "龑兴厂", ""]),
    st.sampled_from(["gdp", "resident_population", "cod", "noise"]),
    st.integers(2023, 2025),
)
UNITS = {"gdp": "亿元", "resident_population": "万人", "cod": "吨", "noise": "dB(A)"}
tables = st.dictionaries(cells, numbers, min_size=1, max_size=12)
many_files = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def expected(table: dict[tuple[str, str, int], str]) -> list[Told]:
    return [(who, what, year, text, UNITS[what]) for (who, what, year), text in table.items()]


@many_files
@given(table=tables, encoding=st.sampled_from(["utf-8", "utf-8-sig", "gb18030"]))
def test_text_tables_read_back_as_written(
    text_file: Make, scheme: Scheme, table: dict[tuple[str, str, int], str], encoding: str
) -> None:
    rows = [LONG, *([who, what, year, text, ""] for (who, what, year), text in table.items())]
    found = read_figures(text_file(rows, encoding=encoding), scheme)
    assert (told(found), messages(found)) == (expected(table), [])


@many_files
@given(table=tables, as_text=st.booleans())
def test_workbooks_read_back_as_written(
    workbook: Make, scheme: Scheme, table: dict[tuple[str, str, int], str], as_text: bool
) -> None:
    rows: list[list[Any]] = [LONG]
    for (who, what, year), text in table.items():
        decimals = len(text.partition(".")[2])
        value: Any = text if as_text else (Decimal(text), f"0.{'0' * decimals}" if decimals else "0")
        rows.append([who, what, year, value, UNITS[what]])
    found = read_figures(workbook({"表": rows}), scheme)
    if not as_text:  # a number has no minus zero
        table = {key: text.lstrip("-") if not Decimal(text) else text for key, text in table.items()}
    assert (told(found), messages(found)) == (expected(table), [])


REGION = SubjectKey(SubjectKind.REGION, "611000")
PROFILE = Profile(scheme="small", county="示例县", region_code="611000", year=2025)


def view_of(scheme: Scheme, *figures: Figure) -> View:
    enterprises = (Enterprise(id="0001", name="=甲厂"), Enterprise(id="0002", name="乙厂"))
    return View(scheme=scheme, profile=PROFILE, enterprises=enterprises, figures=figures)


def figure(subject: SubjectKey, variable: str, year: int, text: str, unit: str) -> Figure:
    return Figure(key=FigureKey(subject, variable, year), number=parse_number(text), unit=unit)


def test_template_reads_back_as_written(tmp_path: Path, scheme: Scheme) -> None:
    figures = [
        figure(REGION, "gdp", 2023, "2.90", "亿元"),
        figure(REGION, "gdp", 2024, "29000", "万元"),
        figure(REGION, "gdp", 2025, "12345678901234567.89", "亿元"),
        figure(REGION, "plan_made", 2025, "1", ""),
        figure(REGION, "noise", 2025, "-0", "dB(A)"),
        figure(REGION, "sewage_rate", 2025, "98.10", "%"),
        figure(SubjectKey(SubjectKind.ENTERPRISE, "0001"), "cod", 2025, "0", "吨"),
        figure(SubjectKey(SubjectKind.ENTERPRISE, "0002"), "cod", 2025, "+1.0", "吨"),
    ]
    target = write_figures_template(view_of(scheme, *figures), tmp_path / "模板.xlsx")
    found = read_figures(target, scheme)
    assert found.problems == ()
    names = {"示例县": "611000", "=甲厂": "0001", "乙厂": "0002"}
    assert {(names[who], what, year, text, unit) for who, what, year, text, unit in told(found)} == {
        (one.key.subject.id, one.key.variable, one.key.year, one.number.text, one.unit) for one in figures
    }


def test_template_offers_every_variable_once(tmp_path: Path, scheme: Scheme) -> None:
    target = write_figures_template(view_of(scheme), tmp_path / "模板.xlsx")
    book = openpyxl.load_workbook(target)
    assert book.sheetnames == ["区域数据", "企业数据", "填写说明"]
    rows = list(book["区域数据"].iter_rows(values_only=True))
    assert rows[0] == ("主体", "数据项", "名称", "单位", "2023", "2024", "2025", "所属指标")
    assert [row[1] for row in rows[1:]][:3] == ["air_good_days", "air_valid_days", "sewage_rate"]
    assert sorted(row[1] for row in rows[1:]) == sorted(scheme.variables)
    assert [row[:2] for row in book["企业数据"].iter_rows(min_row=2, values_only=True)] == [
        ("=甲厂", "water_use"),
        ("=甲厂", "cod"),
        ("乙厂", "water_use"),
        ("乙厂", "cod"),
    ]


def test_empty_template_holds_no_figures(tmp_path: Path, scheme: Scheme) -> None:
    found = read_figures(write_figures_template(view_of(scheme), tmp_path / "模板.xlsx"), scheme)
    assert (found.figures, found.problems) == ((), ())


def test_template_replaces_and_leaves_nothing_behind(tmp_path: Path, scheme: Scheme) -> None:
    (tmp_path / "模板.xlsx").write_bytes(b"old")
    write_figures_template(view_of(scheme), tmp_path / "模板.xlsx")
    assert [path.name for path in tmp_path.iterdir()] == ["模板.xlsx"]


def test_template_needs_a_folder(tmp_path: Path, scheme: Scheme) -> None:
    with pytest.raises(ValueInvalid, match="模板的保存位置"):
        write_figures_template(view_of(scheme), tmp_path / "没有" / "模板.xlsx")


def test_template_does_not_replace_a_folder(tmp_path: Path, scheme: Scheme) -> None:
    (tmp_path / "模板.xlsx").mkdir()
    with pytest.raises((ValueInvalid, TargetInUse)):
        write_figures_template(view_of(scheme), tmp_path / "模板.xlsx")
    assert [path.name for path in tmp_path.iterdir()] == ["模板.xlsx"]


@pytest.mark.parametrize("year", ["二〇二四年", "二零二四", "２０２４", "2024.0", "2024年度"])
def test_writings_of_a_year(text_file: Make, scheme: Scheme, year: str) -> None:
    reading = read_figures(text_file([LONG, ["示例县", "gdp", year, "1", ""]]), scheme)
    assert told(reading) == [("示例县", "gdp", 2024, "1", "亿元")]


def test_rows_of_totals_are_no_data(text_file: Make, scheme: Scheme) -> None:
    rows = [LONG, ["示例县", "gdp", "2024", "1", ""], ["合计", "gdp", "2024", "9", ""]]
    reading = read_figures(text_file(rows), scheme)
    assert (told(reading), reading.problems) == ([("示例县", "gdp", 2024, "1", "亿元")], ())
    assert reading.notes == ("“合计”行是各行之和，没有作为数据导入。",)


def test_a_figure_needs_a_year(text_file: Make, scheme: Scheme) -> None:
    reading = read_figures(text_file([LONG, ["示例县", "gdp", "", "1", ""]]), scheme)
    assert messages(reading) == ["C2 这一行没有写年度，没有导入；请补填，写成 2024 的形式。"]


def test_an_indicator_has_no_figures_of_its_own(text_file: Make, scheme: Scheme) -> None:
    path = text_file([LONG, ["指标1", "gdp", "2024", "1", ""]])
    reading = read_figures(path, scheme, lambda name: SubjectKey(SubjectKind.INDICATOR, "1"))
    assert reading.figures == ()
    assert messages(reading) == ["A2 “指标1”是考核指标，不能作主体，没有导入；请写县区名称或企业名称。"]


def test_a_number_without_end_is_none(text_file: Make, workbook: Make, scheme: Scheme) -> None:
    row = ["示例县", "gdp", "2024"]
    reading = read_figures(text_file([LONG, [*row, "9" * 5000, ""]]), scheme)
    assert messages(reading)[0].startswith("D2 “99999")
    assert "有 5000 位数字" in messages(reading)[0]
    reading = read_figures(workbook({"数据": [LONG, ["示例县", "gdp", 2024, 1e300, None]]}), scheme)
    assert "有 301 位数字" in messages(reading)[0]


@pytest.mark.parametrize("place", ["文件/模板.xlsx", "长" * 300 + ".xlsx"])
def test_template_in_a_place_that_is_none(tmp_path: Path, scheme: Scheme, place: str) -> None:
    (tmp_path / "文件").write_text("x", encoding="utf-8")
    with pytest.raises(ValueInvalid, match=r"是文件，不是文件夹|名称太长|不存在"):
        write_figures_template(view_of(scheme), tmp_path / place)
    assert [path.name for path in tmp_path.iterdir()] == ["文件"]
