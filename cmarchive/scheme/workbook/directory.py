"""The sheets of flags, directory groups and slots, and of the fields of slots."""

from cmarchive.assessment import RETENTION_NAMES
from cmarchive.scheme.content import DOSSIER, IDENTITY, INDICATORS
from cmarchive.scheme.workbook import names
from cmarchive.scheme.workbook.columns import (
    CITY_HELP,
    CODE_HELP,
    ENTERPRISE_HELP,
    MARKED,
    MEANING_COLUMN,
    OWNER,
    Field,
    Holds,
    Sheet,
    choice,
    column,
    conditions,
    yes_no,
)
from cmarchive.text import mark


def _flags(name: str, file: str, purpose: str) -> Sheet:
    return Sheet(
        name=name,
        file=file,
        table="flag",
        purpose=purpose,
        fields=(
            column("code", mark("SchemeBook", "编码"), CODE_HELP, Holds.CODE, 24),
            column(
                "title",
                mark("SchemeBook", "名称"),
                mark("SchemeBook", "名录的列标题，或该列中的一个值。"),
                width=26,
            ),
            column(
                "choice",
                mark("SchemeBook", "所属列"),
                mark("SchemeBook", "几个互斥的值同属一列时填列标题。"),
                width=20,
            ),
            column(
                "aliases",
                mark("SchemeBook", "别名"),
                mark("SchemeBook", "也认得的名称，用顿号隔开。"),
                Holds.LIST,
                40,
            ),
            *MARKED,
        ),
    )


CITY_FLAG = _flags(
    mark("SchemeBook", "城市属性"), IDENTITY, mark("SchemeBook", "把城市分类的是非属性，条件用它们区分限值。")
)
ENTERPRISE_FLAG = _flags(
    mark("SchemeBook", "企业属性"), DOSSIER, mark("SchemeBook", "决定一家企业须交哪些材料的是非属性。")
)
GROUP = Sheet(
    name=mark("SchemeBook", "目录分组"),
    file=DOSSIER,
    table="group",
    purpose=mark("SchemeBook", "一企一档材料目录的大类。"),
    fields=(
        column("code", mark("SchemeBook", "编码"), mark("SchemeBook", "一个大写字母，如 C。"), Holds.CODE, 8),
        column("title", mark("SchemeBook", "名称"), mark("SchemeBook", "如 排污许可与总量。"), width=30),
        column("short", mark("SchemeBook", "简称"), mark("SchemeBook", "两三个字。")),
    ),
)


def _slot_fields(code_help: str, when_help: str) -> tuple[Field, ...]:
    return (
        column("code", mark("SchemeBook", "编码"), code_help, Holds.CODE, 10),
        column("title", mark("SchemeBook", "名称"), mark("SchemeBook", "材料名称。"), width=32),
        choice("need", mark("SchemeBook", "必备程度"), mark("SchemeBook", "从下拉列表选。"), names.NEEDS, 10),
        *conditions(when_help),
        choice(
            "frequency",
            mark("SchemeBook", "更新频次"),
            mark("SchemeBook", "空着即一次。"),
            names.FREQUENCIES,
            10,
        ),
        choice("expiry", mark("SchemeBook", "有效期"), mark("SchemeBook", "空着即长期。"), names.EXPIRIES),
        column(
            "valid_years",
            mark("SchemeBook", "有效年数"),
            mark("SchemeBook", "按年数时必填。"),
            Holds.INTEGER,
            10,
        ),
        column(
            "lead_days",
            mark("SchemeBook", "提前提醒天数"),
            mark("SchemeBook", "空着即 90。"),
            Holds.INTEGER,
            10,
        ),
        column(
            "statutory_lead_days",
            mark("SchemeBook", "法定提前天数"),
            mark("SchemeBook", "没有的留空。"),
            Holds.INTEGER,
            10,
        ),
        choice(
            "retention",
            mark("SchemeBook", "保管期限"),
            mark("SchemeBook", "从下拉列表选。"),
            RETENTION_NAMES,
            10,
        ),
        choice(
            "instance",
            mark("SchemeBook", "按什么分件"),
            mark("SchemeBook", "只有一件的留空。"),
            names.INSTANCES,
        ),
        yes_no("each_year", mark("SchemeBook", "每年一件"), mark("SchemeBook", "空着即否。")),
        column(
            "keywords",
            mark("SchemeBook", "识别词"),
            mark("SchemeBook", "文件名里出现即归入此项，用顿号隔开。"),
            Holds.LIST,
            30,
        ),
        yes_no("history_only", mark("SchemeBook", "仅历史"), mark("SchemeBook", "已取消的手续填是。")),
        *MARKED,
        MEANING_COLUMN,
    )


SLOT = Sheet(
    name=mark("SchemeBook", "材料目录"),
    file=DOSSIER,
    table="slot",
    purpose=mark("SchemeBook", "一企一档的材料，一行一项；另有字段的写在“目录字段”表。"),
    fields=_slot_fields(mark("SchemeBook", "大类字母加两位数字，如 C01。"), ENTERPRISE_HELP),
)
EVIDENCE = Sheet(
    name=mark("SchemeBook", "证明材料"),
    file=INDICATORS,
    table="evidence",
    owner="indicator",
    purpose=mark("SchemeBook", "每项指标须附的材料，一行一项；另有字段的写在“目录字段”表。"),
    fields=(
        column(OWNER, mark("SchemeBook", "指标"), mark("SchemeBook", "“指标”表的编码。"), Holds.CODE, 8),
        *_slot_fields(mark("SchemeBook", "指标两位数加两位数字，如 04-01。"), CITY_HELP),
    ),
)
SLOT_FIELD = Sheet(
    name=mark("SchemeBook", "目录字段"),
    file=DOSSIER,
    table="fields",
    owner="slot",
    purpose=mark("SchemeBook", "材料除题名、文号、日期以外还要登记的字段。"),
    fields=(
        column(
            OWNER,
            mark("SchemeBook", "目录项"),
            mark("SchemeBook", "“材料目录”或“证明材料”表的编码。"),
            Holds.CODE,
            10,
        ),
        column("code", mark("SchemeBook", "编码"), CODE_HELP, Holds.CODE, 26),
        column("title", mark("SchemeBook", "名称"), mark("SchemeBook", "如 有效期止。"), width=30),
        choice("type", mark("SchemeBook", "类型"), mark("SchemeBook", "空着即文字。"), names.FIELD_TYPES),
    ),
)
