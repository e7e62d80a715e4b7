"""The sheets of the scheme itself, its variables, rules and sources."""

from cmarchive.scheme.content import IDENTITY, RULES, SOURCES, VARIABLES
from cmarchive.scheme.workbook import names, rule_names
from cmarchive.scheme.workbook.columns import (
    CODE_HELP,
    MARKED,
    MEANING_COLUMN,
    Field,
    Holds,
    Sheet,
    choice,
    column,
    yes_no,
)
from cmarchive.text import mark

SCHEME = Sheet(
    name=mark("SchemeBook", "方案"),
    file=IDENTITY,
    table="",
    purpose=mark("SchemeBook", "方案的名称和依据。只改“内容”一列。"),
    fields=(
        column(
            "id",
            mark("SchemeBook", "编号"),
            mark("SchemeBook", "小写英文字母、数字和连字符；不能用随程序提供的方案的编号。"),
            Holds.CODE,
        ),
        column("title", mark("SchemeBook", "名称"), mark("SchemeBook", "全称，印在台账和案卷上。")),
        column("short", mark("SchemeBook", "简称"), mark("SchemeBook", "不超过十个字。")),
        column(
            "document_number", mark("SchemeBook", "文号"), mark("SchemeBook", "发布文件的文号；没有的写明。")
        ),
        column("issued", mark("SchemeBook", "印发日期"), mark("SchemeBook", "如 2011-01-18。"), Holds.CODE),
        column(
            "year_count",
            mark("SchemeBook", "考核年数"),
            mark("SchemeBook", "考核几年的数据，如 3。"),
            Holds.INTEGER,
        ),
        column("repeals", mark("SchemeBook", "废止的文件"), mark("SchemeBook", "没有的留空。")),
        column(
            "verification",
            mark("SchemeBook", "核对情况"),
            mark("SchemeBook", "内容核对到什么程度，会显示在界面和台账上。"),
        ),
        *MARKED,
        column(
            "base",
            mark("SchemeBook", "依据的方案"),
            mark("SchemeBook", "由程序填写：导入时与它比较，找出您改动的行。请勿改动。"),
            Holds.CODE,
        ),
    ),
)
VARIABLE = Sheet(
    name=mark("SchemeBook", "数据项"),
    file=VARIABLES,
    table="variable",
    purpose=mark("SchemeBook", "要填报的数据，一行一个；指标、条件和规则用编码引用它们。"),
    fields=(
        column("code", mark("SchemeBook", "编码"), CODE_HELP, Holds.CODE, 26),
        column("name", mark("SchemeBook", "名称"), mark("SchemeBook", "填报表上显示的名称。"), width=32),
        column(
            "unit",
            mark("SchemeBook", "单位"),
            mark("SchemeBook", "不能空着；没有单位的写“无”。"),
            Holds.UNIT,
            12,
        ),
        column(
            "decimals",
            mark("SchemeBook", "小数位数"),
            mark("SchemeBook", "统一要求的位数；没有要求的留空。"),
            Holds.INTEGER,
            10,
        ),
        choice(
            "kind", mark("SchemeBook", "种类"), mark("SchemeBook", "空着即数值。"), names.VARIABLE_KINDS, 10
        ),
        Field(
            key="levels",
            heading=mark("SchemeBook", "填报层级"),
            help=mark("SchemeBook", "区域、企业；空着即区域。"),
            holds=Holds.CHOICES,
            names=names.LEVELS,
        ),
        column("scope", mark("SchemeBook", "统计范围"), mark("SchemeBook", "如 市区、全市。")),
        column("data_source", mark("SchemeBook", "数据来源"), mark("SchemeBook", "年鉴、报表。"), width=20),
        column("department", mark("SchemeBook", "提供部门"), mark("SchemeBook", "如 统计局。")),
        column(
            "aliases",
            mark("SchemeBook", "别名"),
            mark("SchemeBook", "导入数据时也认得的名称，用顿号隔开。"),
            Holds.LIST,
            30,
        ),
        column("form", mark("SchemeBook", "报表编号"), mark("SchemeBook", "可空。")),
        yes_no("required", mark("SchemeBook", "必填"), mark("SchemeBook", "空着即否。")),
        yes_no("may_be_negative", mark("SchemeBook", "可为负"), mark("SchemeBook", "空着即否。")),
        yes_no("may_exceed_hundred", mark("SchemeBook", "可超百分百"), mark("SchemeBook", "空着即否。")),
        column("definition", mark("SchemeBook", "定义"), mark("SchemeBook", "怎样统计，可空。"), width=40),
        *MARKED,
    ),
)


RULE = Sheet(
    name=mark("SchemeBook", "规则"),
    file=RULES,
    table="rule",
    purpose=mark("SchemeBook", "校核规则，一行一条。可用的核对方法和它们的参数见“核对方法”表。"),
    fields=(
        column(
            "id",
            mark("SchemeBook", "编号"),
            mark("SchemeBook", "唯一；自己加的建议用 U1、U2…"),
            Holds.CODE,
            10,
        ),
        column("title", mark("SchemeBook", "名称"), mark("SchemeBook", "一句话说明应当怎样。"), width=34),
        choice(
            "check",
            mark("SchemeBook", "核对方法"),
            mark("SchemeBook", "从下拉列表选。"),
            rule_names.CHECK_NAMES,
            20,
        ),
        choice("level", mark("SchemeBook", "层级"), mark("SchemeBook", "空着即区域。"), names.LEVELS, 8),
        choice(
            "severity", mark("SchemeBook", "级别"), mark("SchemeBook", "从下拉列表选。"), names.SEVERITIES, 8
        ),
        Field(
            key="params",
            heading=mark("SchemeBook", "参数"),
            help=mark("SchemeBook", "名称＝值，一行一个；多个值用顿号隔开。数据项等写编码或名称。"),
            holds=Holds.PARAMS,
            width=46,
        ),
        column(
            "remedy", mark("SchemeBook", "改正办法"), mark("SchemeBook", "告诉填报的人怎样改。"), width=36
        ),
        *MARKED,
        MEANING_COLUMN,
    ),
)
SOURCE = Sheet(
    name=mark("SchemeBook", "来源"),
    file=SOURCES,
    table="source",
    purpose=mark("SchemeBook", "出处一列所写的来源编号指什么。"),
    fields=(
        column(
            "key",
            mark("SchemeBook", "编号"),
            mark("SchemeBook", "出处一列所写的编号，如 S1。"),
            Holds.CODE,
            10,
        ),
        column("title", mark("SchemeBook", "名称"), mark("SchemeBook", "文件或网页的名称。"), width=50),
        column("address", mark("SchemeBook", "地址"), mark("SchemeBook", "网址或存放处。"), width=60),
        column("note", mark("SchemeBook", "备注"), mark("SchemeBook", "任意文字，可空。"), width=40),
    ),
)
