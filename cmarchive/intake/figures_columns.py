"""The columns of a table of figures, and the variables their names stand for."""

import re
from collections import defaultdict
from collections.abc import Iterable

from cmarchive.assessment import Variable
from cmarchive.numbers import is_unit
from cmarchive.text import fold, half_width

YEAR = "year:"
VARIABLE = "variable:"

_HEADINGS: dict[str, tuple[str, ...]] = {
    "subject": (
        "主体", "地区", "企业", "企业名称", "单位名称", "企业（单位）名称", "地区或企业", "县区", "县（市、区）", "填报主体",
    ),
    "variable": ("数据项", "指标", "指标名称", "项目", "数据名称", "数据项名称", "数据项代码", "指标代码", "统计指标"),
    "title": ("名称",),
    "year": ("年度", "年份", "年", "统计年度", "数据年度"),
    "value": ("数值", "值", "数", "填报值", "指标值", "数据值"),
    "data": ("数据",),
    "unit": ("单位", "计量单位", "量纲"),
    "source": ("来源", "数据来源", "出处", "出处与说明", "备注", "说明"),
    "group": ("指标编号", "所属指标", "考核指标"),
}  # fmt: skip
_FIELDS = {fold(heading): field for field, headings in _HEADINGS.items() for heading in headings}
_YEAR_HEADING = re.compile(r"((?:19|20)\d{2})年?度?")
_CHINESE_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_UNIT_WRITINGS = {
    "％": "%",
    "百分比": "%",
    "m3": "立方米",
    "万m3": "万立方米",
    "亿m3": "亿立方米",
    "m2": "平方米",
    "km2": "平方千米",
    "km": "千米",
    "t": "吨",
    "万t": "万吨",
    "kg": "千克",
    "分贝": "dB(A)",
    "db(a)": "dB(A)",
    "db": "dB(A)",
    "ug/m3": "μg/m³",
    "μg/m3": "μg/m³",
    "µg/m3": "μg/m³",
    "mg/m3": "mg/m³",
    "mg/l": "mg/L",
}


class Vocabulary:
    """Which variable a text names: by code, by name, by another name, with or without its unit in brackets."""

    def __init__(self, variables: Iterable[Variable]) -> None:
        self._by_code: dict[str, Variable] = {}
        names: dict[str, list[Variable]] = defaultdict(list)
        aliases: dict[str, list[Variable]] = defaultdict(list)
        for variable in variables:
            self._by_code[variable.code.casefold()] = variable
            names[fold(variable.name)].append(variable)
            for alias in variable.aliases:
                aliases[fold(alias)].append(variable)
        # A variable's own name counts for more than another's alias.
        self._named = {**aliases, **names}

    def find(self, text: str) -> tuple[Variable, ...]:
        """The variables a text may stand for: none, one, or several that share the name."""
        plain = half_width(text)
        if variable := self._by_code.get(plain.casefold()):
            return (variable,)
        if found := self._named.get(fold(plain)):
            return tuple(dict.fromkeys(found))
        name, unit = split_unit(plain)
        return tuple(dict.fromkeys(self._named.get(fold(name), ()))) if unit else ()

    def recognise(self, heading: str) -> str | None:
        """What a heading stands for: a field, a year, or a variable. For ``find_table``."""
        folded = fold(heading)
        if field := _FIELDS.get(folded):
            return field
        if found := _YEAR_HEADING.fullmatch(folded):
            return YEAR + found.group(1)
        known = self.find(heading)
        return VARIABLE + known[0].code if len(known) == 1 else None


def split_unit(text: str) -> tuple[str, str]:
    """Split 生产总值(亿元) or 生产总值/亿元 into name and unit; the unit is empty when there is none."""
    plain = half_width(text)
    for found in (re.fullmatch(r"(.+?)\s*\((.+)\)", plain), re.fullmatch(r"(.+?)\s*[/,]\s*([^/,]+)", plain)):
        if found and (unit := clean_unit(found.group(2))) and is_unit(unit):
            return found.group(1), unit
    return plain, ""


def clean_unit(text: str) -> str:
    """Bring a unit as written to the form the conversion table has."""
    plain = re.sub(r"\s+", "", half_width(text))
    return plain if is_unit(plain) else _UNIT_WRITINGS.get(plain.lower(), plain)


def year_of_cell(text: str) -> int | None:
    """Read 2024, 2024年, 2024年度 or 二〇二四年; None when it is no year."""
    plain = half_width(text).translate(_CHINESE_DIGITS)
    found = re.fullmatch(r"((?:19|20)\d{2})(?:\.0)?\s*年?度?(?:-\d{2}(?:-\d{2})?)?", plain, re.ASCII)
    return int(found.group(1)) if found else None
