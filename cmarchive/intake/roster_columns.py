"""The columns of a roster of enterprises, by the many headings offices give them, and what their cells mean."""

import re
from collections.abc import Mapping
from functools import lru_cache

from cmarchive.assessment import Flag, FlagKind
from cmarchive.model import Operation
from cmarchive.text import fold, half_width

FLAG = "flag:"
CHOICE = "choice:"
IGNORED = "ignored"

HEADINGS: dict[str, tuple[str, ...]] = {
    "name": (
        "企业名称", "单位名称", "企业全称", "单位全称", "公司名称", "企业单位名称", "企业（单位）名称", "排污单位名称",
        "污染源名称", "单位详细名称", "企业详细名称", "填报单位名称", "名称", "企业", "单位",
    ),
    "credit_code": (
        "统一社会信用代码", "社会信用代码", "信用代码", "统一信用代码", "统一代码", "组织机构代码", "机构代码",
        "统一社会信用代码（组织机构代码）", "统一社会信用代码/组织机构代码", "企业代码", "法人代码", "单位代码",
    ),
    "industry": ("行业类别", "行业名称", "所属行业", "行业", "行业类别名称", "国民经济行业类别", "行业分类"),
    "industry_code": ("行业代码", "行业类别代码", "国民经济行业代码", "行业分类代码", "行业小类代码"),
    "address": (
        "地址", "详细地址", "企业地址", "单位地址", "生产地址", "生产经营场所地址", "注册地址", "所在地址", "厂址",
    ),
    "started": (
        "投产日期", "投产时间", "投产年月", "投产年份", "建成投产日期", "建成投产时间", "投运时间", "投运日期", "开业时间",
        "投入运行时间",
    ),
    "ended": ("关停日期", "关停时间", "关闭日期", "关闭时间", "停产日期", "停产时间", "退役日期", "退役时间"),
    "operation": (
        "状态", "生产状态", "企业状态", "运行状态", "经营状态", "运营状态", "在产情况", "生产情况", "是否在产",
    ),
    "note": ("备注", "备注说明", "其他说明"),
    IGNORED: ("序号", "编号", "序", "no"),
}  # fmt: skip
_OPERATIONS: dict[Operation, tuple[str, ...]] = {
    Operation.RUNNING: (
        "在产",
        "正常",
        "生产",
        "运行",
        "正常生产",
        "正常运行",
        "在营",
        "营业",
        "投产",
        "已投产",
        "是",
    ),
    Operation.SUSPENDED: ("停产", "临时停产", "季节性停产", "停业", "暂停", "半停产", "长期停产", "停产整治"),
    Operation.CLOSED: (
        "关停",
        "关闭",
        "注销",
        "取缔",
        "退役",
        "搬迁",
        "已搬迁",
        "拆除",
        "关停退役",
        "已关停",
        "永久关闭",
    ),
}
_YES = frozenset(
    {"是", "有", "√", "✓", "✔", "☑", "■", "●", "1", "y", "yes", "true", "对", "涉及", "需要", "v"}
)
_NO = frozenset(
    {"否", "无", "没有", "×", "✗", "✘", "☒", "□", "○", "0", "n", "no", "false", "x", "不涉及", "不需要", "不"}
)
_MONTH = re.compile(r"((?:19|20)\d{2})\s*[年./-]\s*(1[0-2]|0?[1-9])(?:\s*[月./-].*)?")
_TOTALS = ("合计", "总计", "小计", "共计")
_TOTAL_STARTS = frozenset(word[0] for word in _TOTALS)
_NOTES = (
    "注",
    "备注",
    "说明",
    "填表",
    "填报",
    "审核",
    "制表",
    "单位负责人",
    "联系",
    "报送",
    "负责人",
    "日期",
)


def recogniser(flags: Mapping[str, Flag]) -> Mapping[str, str]:
    """What each folded heading stands for: a field, ``flag:CODE``, or ``choice:HEADING``."""
    headings: dict[str, str] = {}
    for flag in flags.values():
        if flag.kind is not FlagKind.ENTERPRISE:
            continue
        if flag.choice:
            headings[fold(flag.choice)] = CHOICE + flag.choice
            continue
        for heading in (flag.title, *flag.aliases):
            headings.setdefault(fold(heading), FLAG + flag.code)
    # The fields come last: a heading that both know is the field.
    headings |= {fold(heading): field for field, known in HEADINGS.items() for heading in known}
    return headings


def flag_heading(text: str) -> str:
    """A folded heading without the words that only ask: 是否产生危险废物 is 产生危险废物."""
    return re.sub(r"^(是否|有无|是不是)|(是否|与否|情况)$", "", text)


@lru_cache(maxsize=1024)
def yes_no(text: str) -> bool | None:
    """Read 是 or 否 in its many writings; None when it is neither."""
    plain = half_width(text).lower()
    return True if plain in _YES else False if plain in _NO else None


def operation(text: str) -> Operation | None:
    """Read the state of an enterprise; None when the words are not known."""
    folded = fold(text)
    return next((state for state, words in _OPERATIONS.items() if folded in words), None)


def year_month(text: str) -> str | None:
    """Bring 2009年5月, 2009.5 or 2009-05-12 to 2009-05, and 2009年 to 2009; None when it is no date."""
    plain = half_width(text)
    if found := _MONTH.fullmatch(plain):
        return f"{found.group(1)}-{int(found.group(2)):02d}"
    if found := re.fullmatch(r"((?:19|20)\d{2})(0[1-9]|1[0-2])(?:\d{2})?", plain):
        return f"{found.group(1)}-{found.group(2)}"
    found = re.fullmatch(r"((?:19|20)\d{2})\s*年?", plain)
    return found.group(1) if found else None


def is_total(text: str) -> bool:
    """Tell a row of totals by its first words."""
    return len(text) < 16 and text.lstrip()[:1] in _TOTAL_STARTS and _starts_as_total(fold(text))


def _starts_as_total(folded: str) -> bool:
    return folded.startswith(_TOTALS) and len(folded) <= 6


def is_remark(text: str) -> bool:
    """Tell a row of remarks or signatures under a table by its first words, such as 注 or 填表人."""
    plain = half_width(text)
    return plain.startswith(_NOTES) and (":" in plain or len(plain) < 4)
