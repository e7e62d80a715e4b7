"""The roster of enterprises as offices keep it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from cmarchive.assessment import Flag
from cmarchive.errors import ColumnsMissing
from cmarchive.intake import RosterReading, read_roster
from cmarchive.intake.roster_columns import year_month
from cmarchive.model import Operation

Make = Callable[..., Path]
Flags = Mapping[str, Flag]
TITLES: list[list[Any]] = [
    ["示例县一企一档企业名录（2025年）"],
    ["填报单位：示例县创建办　　填报日期：2025年3月"],
]
HEADER: list[list[Any]] = [
    [
        "序号",
        "企业名称",
        "统一社会信用代码",
        "行业类别",
        None,
        "排污许可管理类别",
        "投产日期",
        "污染特征",
        None,
        "备注",
    ],
    [None, None, None, "名称", "代码", None, None, "产生危险废物", "涉及辐射", None],
]
MERGED = ("A1:J1", "A2:J2", "A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:F4", "G3:G4", "H3:I3", "J3:J4")
CODE_A, CODE_B = "91611023MA6X0A1B16", "91611023MA6X0A3D0G"


def messages(reading: RosterReading) -> list[str]:
    return [f"{problem.where} {problem.message}" for problem in reading.problems]


def test_roster_with_titles_and_merged_header(workbook: Make, flags: Flags) -> None:
    rows = [
        [1, "示例甲纸业有限公司", CODE_A, "造纸和纸制品业", "C2221", "重点管理", "2009-05", "是", "否", None],
        [
            2,
            "示例县污水处理厂",
            " 91611023ma6x0a3d0g ",
            "水的生产",
            "D4620",
            "简化",
            datetime(2011, 10, 1),
            "√",
            "",
            "新",
        ],
        [],
        [None, "合计", "２家"],
        ["注：以营业执照为准"],
        ["填表人：某某"],
    ]
    found = read_roster(workbook({"名录": [*TITLES, *HEADER, *rows]}, merged=MERGED), flags)
    assert found.problems == ()
    first, second = found.rows
    assert (first.name, first.credit_code, first.where) == ("示例甲纸业有限公司", CODE_A, "名录!B5")
    assert (first.industry, first.industry_code, first.started) == ("造纸和纸制品业", "C2221", "2009-05")
    assert first.flags == {"permit_key", "hazardous_waste"}
    assert first.cleared == {"permit_simple", "permit_registered", "radiation"}
    assert (second.credit_code, second.note) == (CODE_B, "新")
    assert second.flags == {"permit_simple", "hazardous_waste"}
    assert "radiation" not in second.cleared
    assert first.attributes == {}


@pytest.mark.parametrize(
    "headings",
    [
        ["企业名称", "统一社会信用代码"],
        ["单位名称", "信用代码"],
        ["名 称", "社会信用代码"],
        ["企业（单位）名称", "统一社会信用代码（组织机构代码）"],
        ["单位详细名称", "组织机构代码"],
    ],
)
def test_headings_of_many_writings(text_file: Make, flags: Flags, headings: Sequence[str]) -> None:
    found = read_roster(text_file([headings, ["甲厂", CODE_A]]), flags)
    assert [(row.name, row.credit_code) for row in found.rows] == [("甲厂", CODE_A)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_text_rosters(text_file: Make, flags: Flags, encoding: str) -> None:
    found = read_roster(text_file([["企业名称", "地址"], ["龑兴厂", "东街１号"]], encoding=encoding), flags)
    assert [(row.name, row.address, row.where) for row in found.rows] == [("龑兴厂", "东街１号", "A2")]


@pytest.mark.parametrize(
    ("cell", "flag", "is_set"),
    [
        ("是", "hazardous_waste", True),
        ("有", "hazardous_waste", True),
        ("√", "hazardous_waste", True),
        ("1", "hazardous_waste", True),
        ("１", "hazardous_waste", True),
        ("Y", "hazardous_waste", True),
        ("否", "hazardous_waste", False),
        ("无", "hazardous_waste", False),
        ("×", "hazardous_waste", False),
        ("0", "hazardous_waste", False),
        ("—", "hazardous_waste", False),
        ("", "hazardous_waste", None),
    ],
)
def test_yes_and_no(text_file: Make, flags: Flags, cell: str, flag: str, is_set: bool | None) -> None:
    (row,) = read_roster(text_file([["企业名称", "是否产生危废"], ["甲厂", cell]]), flags).rows
    assert (flag in row.flags, flag in row.cleared) == (is_set is True, is_set is False)


@pytest.mark.parametrize(
    ("heading", "cell", "message"),
    [
        ("产生危险废物", "不详", "B2 “产生危险废物”填的是“不详”，看不出是或否，没有导入这一格；请填是或否。"),
        (
            "排污许可管理类别",
            "特级",
            "B2 排污许可管理类别“特级”无法识别，没有导入这一格；请填重点管理、简化管理、登记管理之一。",
        ),
        (
            "信用代码",
            "91611023MA6X0A2C61",
            "B2 统一社会信用代码“91611023MA6X0A2C61”有误：校验位应为 C，实为 1；已照原样导入，请核对营业执照。",
        ),
        (
            "信用代码",
            "12345678-9",
            "B2 统一社会信用代码“12345678-9”有误：应为 18 位，实为 10 位；已照原样导入，请核对营业执照。",
        ),
        ("投产日期", "不详", "B2 “不详”不能读作年月，没有导入；请写成 2009-05 的形式。"),
        ("状态", "半死不活", "B2 状态“半死不活”无法识别，已按在产导入；请填在产、停产或关停。"),
    ],
)
def test_doubts_are_problems_by_cell(
    text_file: Make, flags: Flags, heading: str, cell: str, message: str
) -> None:
    found = read_roster(text_file([["企业名称", heading], ["甲厂", cell]]), flags)
    assert [row.name for row in found.rows] == ["甲厂"]
    assert messages(found) == [message]


def test_wrong_credit_code_is_kept_as_typed(text_file: Make, flags: Flags) -> None:
    (row,) = read_roster(text_file([["企业名称", "信用代码"], ["甲厂", "91611023MA6X0A2C61"]]), flags).rows
    assert row.credit_code == "91611023MA6X0A2C61"


def test_credit_code_stored_as_number_has_lost_digits(workbook: Make, flags: Flags) -> None:
    found = read_roster(workbook({"表": [["企业名称", "信用代码"], ["甲厂", 916110231234567890]]}), flags)
    assert found.rows[0].credit_code == ""
    assert "末几位已丢失" in found.problems[0].message


@pytest.mark.parametrize(
    ("second", "what"), [(["乙厂", CODE_A], "信用代码相同"), (["甲　厂", CODE_B], "企业名称相同")]
)
def test_second_of_a_kind_is_not_imported(
    text_file: Make, flags: Flags, second: Sequence[str], what: str
) -> None:
    found = read_roster(text_file([["企业名称", "信用代码"], ["甲厂", CODE_A], second]), flags)
    assert [row.name for row in found.rows] == ["甲厂"]
    assert found.problems[0].where == "A3"
    assert what in found.problems[0].message
    assert "A2" in found.problems[0].message


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("在产", Operation.RUNNING),
        ("正常生产", Operation.RUNNING),
        ("停产", Operation.SUSPENDED),
        ("关停", Operation.CLOSED),
        ("已搬迁", Operation.CLOSED),
        ("", Operation.RUNNING),
    ],
)
def test_operation(text_file: Make, flags: Flags, text: str, state: Operation) -> None:
    (row,) = read_roster(text_file([["企业名称", "生产状态"], ["甲厂", text]]), flags).rows
    assert row.operation is state


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("2009-05", "2009-05"),
        ("2009年5月", "2009-05"),
        ("2009.5", "2009-05"),
        ("2009/5/12", "2009-05"),
        ("2009-05-12", "2009-05"),
        ("２００９年５月", "2009-05"),
        ("200905", "2009-05"),
        ("20090512", "2009-05"),
        ("2009", "2009"),
        ("2009年", "2009"),
        ("2009-13", None),
        ("建成", None),
    ],
)
def test_months(text: str, month: str | None) -> None:
    assert year_month(text) == month


def test_other_columns_are_kept(text_file: Make, flags: Flags) -> None:
    rows = [
        ["企业名称", "法定代表人", "注册地址", "生产地址", "职工数"],
        ["甲厂", "某某", "东街", "西街", "12"],
    ]
    (row,) = read_roster(text_file(rows), flags).rows
    assert row.address == "东街"
    assert row.attributes == {"法定代表人": "某某", "生产地址": "西街", "职工数": "12"}


def test_row_without_a_name_is_reported(text_file: Make, flags: Flags) -> None:
    rows = [["序号", "企业名称", "地址"], ["1", "甲厂", "东街"], ["2", "", "西街"], ["3", "", ""]]
    found = read_roster(text_file(rows), flags)
    assert [row.name for row in found.rows] == ["甲厂"]
    assert messages(found) == ["B3 这一行没有企业名称，没有导入；请补填名称后重新导入。"]


def test_several_sheets(workbook: Make, flags: Flags) -> None:
    path = workbook(
        {
            "说明": [["本表由各乡镇填报"]],
            "东镇": [["企业名称", "地址"], ["甲厂", "东街"]],
            "西镇": [["企业名称", "地址"], ["乙厂", "西街"], ["甲厂", "西街"]],
        }
    )
    found = read_roster(path, flags)
    assert [(row.name, row.where) for row in found.rows] == [("甲厂", "东镇!A2"), ("乙厂", "西镇!A2")]
    assert [problem.where for problem in found.problems] == ["西镇!A3"]
    assert found.notes == ("工作表“说明”中没有企业名录的表头，没有读取。",)


def test_uncalculated_formula_is_a_problem_by_cell(workbook: Make, flags: Flags) -> None:
    found = read_roster(workbook({"表": [["企业名称", "地址"], ["甲厂", '="东"&"街"']]}), flags)
    assert messages(found) == ["表!B2 是未计算的公式，请在 Excel 或 WPS 中打开并保存后重新导入。"]
    assert found.rows[0].address == ""


@pytest.mark.parametrize("rows", [[["序号", "地址"], ["1", "东街"]], [["甲", "乙"]], [["企业名称"]]])
def test_no_names_no_roster(text_file: Make, flags: Flags, rows: list[list[str]]) -> None:
    with pytest.raises(ColumnsMissing, match="企业名称"):
        read_roster(text_file(rows), flags)


def test_city_flags_are_no_columns(text_file: Make) -> None:
    from cmarchive.assessment import FlagKind

    flags = {"west": Flag(code="west", title="西部城市", kind=FlagKind.CITY)}
    (row,) = read_roster(text_file([["企业名称", "西部城市"], ["甲厂", "是"]]), flags).rows
    assert (row.flags, row.attributes) == (frozenset(), {"西部城市": "是"})


def test_words_in_place_of_a_code_are_no_code(text_file: Make, flags: Flags) -> None:
    rows = [["企业名称", "统一社会信用代码"], ["示例甲厂", "无"], ["示例乙厂", "办理中"], ["示例丙厂", "无"]]
    reading = read_roster(text_file(rows), flags)
    assert [(row.name, row.credit_code) for row in reading.rows] == [
        ("示例甲厂", ""),
        ("示例乙厂", ""),
        ("示例丙厂", ""),
    ]
    assert [problem.where for problem in reading.problems] == ["B2", "B3", "B4"]


def test_a_short_code_does_not_make_two_enterprises_one(text_file: Make, flags: Flags) -> None:
    rows = [["企业名称", "统一社会信用代码"], ["示例甲厂", "123"], ["示例乙厂", "123"]]
    assert len(read_roster(text_file(rows), flags).rows) == 2


def test_a_header_without_rows_is_said_to_be_one(text_file: Make, flags: Flags) -> None:
    reading = read_roster(text_file([["企业名称", "统一社会信用代码"]]), flags)
    assert (reading.rows, reading.problems) == ((), ())
    assert reading.notes == ("表头下面没有任何企业；请填好后重新导入。",)
