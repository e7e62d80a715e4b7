"""The sheets of the indicators and of the conditions they are judged by."""

from cmarchive.scheme.content import INDICATORS
from cmarchive.scheme.workbook import names
from cmarchive.scheme.workbook.columns import (
    CITY_HELP,
    MARKED,
    MEANING_COLUMN,
    NUMBER,
    OWNER,
    PARENT,
    Field,
    Holds,
    Sheet,
    choice,
    column,
    conditions,
    refs,
)
from cmarchive.text import mark

INDICATOR = Sheet(
    name=mark("SchemeBook", "指标"),
    file=INDICATORS,
    table="indicator",
    purpose=mark("SchemeBook", "考核指标，一行一项；达标条件写在“条件”表，证明材料写在“证明材料”表。"),
    fields=(
        column("code", mark("SchemeBook", "编码"), mark("SchemeBook", "第几项，如 4；唯一。"), Holds.CODE, 8),
        column("name", mark("SchemeBook", "名称"), mark("SchemeBook", "指标全称。"), width=36),
        column("short", mark("SchemeBook", "简称"), mark("SchemeBook", "列表里显示的名称。")),
        column("group", mark("SchemeBook", "类别"), mark("SchemeBook", "如 环境质量。")),
        column("text", mark("SchemeBook", "要求原文"), mark("SchemeBook", "照正式文本抄录。"), width=44),
        column("scope", mark("SchemeBook", "统计范围"), mark("SchemeBook", "如 市区、全市。")),
        column(
            "lead_departments",
            mark("SchemeBook", "牵头部门"),
            mark("SchemeBook", "多个用顿号隔开。"),
            Holds.LIST,
        ),
        column(
            "supporting_departments",
            mark("SchemeBook", "配合部门"),
            mark("SchemeBook", "多个用顿号隔开。"),
            Holds.LIST,
        ),
        column(
            "data_source",
            mark("SchemeBook", "数据来源"),
            mark("SchemeBook", "年鉴、报表或证明文件。"),
            width=20,
        ),
        column("explanation", mark("SchemeBook", "指标解释"), mark("SchemeBook", "算法和口径。"), width=44),
        refs(
            "variables",
            mark("SchemeBook", "所用数据项"),
            mark("SchemeBook", "填“数据项”表的编码，多个用顿号隔开。"),
            "variable",
            width=36,
        ),
        *MARKED,
    ),
)
CONDITION = Sheet(
    name=mark("SchemeBook", "条件"),
    file=INDICATORS,
    table="condition",
    owner="indicator",
    purpose=mark(
        "SchemeBook",
        "每项指标怎样算达标，一行一个条件；几个条件合起来的，先写一行“全部满足”或“任一满足”作上级。",
    ),
    fields=(
        column(OWNER, mark("SchemeBook", "指标"), mark("SchemeBook", "“指标”表的编码。"), Holds.CODE, 8),
        column(NUMBER, mark("SchemeBook", "序号"), mark("SchemeBook", "本指标内 1、2、3…"), Holds.INTEGER, 8),
        column(
            PARENT,
            mark("SchemeBook", "上级序号"),
            mark("SchemeBook", "属于哪一行；最上层留空。"),
            Holds.INTEGER,
            10,
        ),
        choice(
            "kind",
            mark("SchemeBook", "条件种类"),
            mark("SchemeBook", "从下拉列表选。"),
            names.CONDITION_KINDS,
            16,
        ),
        column(
            "text", mark("SchemeBook", "条件文字"), mark("SchemeBook", "一句话说明，会印在台账上。"), width=40
        ),
        refs(
            "variable",
            mark("SchemeBook", "数据项"),
            mark("SchemeBook", "判断哪个数据项（编码）。"),
            "variable",
            Holds.CODE,
        ),
        choice(
            "comparator",
            mark("SchemeBook", "比较方式"),
            mark("SchemeBook", "从下拉列表选。"),
            names.COMPARATORS,
        ),
        column(
            "limit", mark("SchemeBook", "限值"), mark("SchemeBook", "数字，不带单位。"), Holds.DECIMAL, 10
        ),
        column(
            "unit",
            mark("SchemeBook", "限值单位"),
            mark("SchemeBook", "能与数据项的单位换算。"),
            Holds.CODE,
            10,
        ),
        refs(
            "against",
            mark("SchemeBook", "比较对象"),
            mark("SchemeBook", "与平均值或下达目标比时，填那个数据项的编码。"),
            "variable",
            Holds.CODE,
        ),
        choice("window", mark("SchemeBook", "时限"), mark("SchemeBook", "空着即每年。"), names.WINDOWS),
        column("years", mark("SchemeBook", "年数"), mark("SchemeBook", "空着即 3。"), Holds.INTEGER, 8),
        *conditions(CITY_HELP),
        Field(
            key="cases",
            heading=mark("SchemeBook", "另一限值"),
            help=mark("SchemeBook", "某类城市用别的限值：城市属性编码＝限值，一行一个。"),
            holds=Holds.CASES,
            width=18,
        ),
        *MARKED,
        MEANING_COLUMN,
    ),
)
