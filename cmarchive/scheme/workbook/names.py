"""The Chinese names under which a workbook shows what the TOML says in English words."""

from collections.abc import Mapping

from cmarchive.assessment import (
    NEED_NAMES,
    SEVERITY_NAMES,
    ConditionKind,
    Expiry,
    Frequency,
    Level,
    VariableKind,
    Window,
)
from cmarchive.provenance import MARK_NAMES, USER_MARK
from cmarchive.text import mark

Names = Mapping[str, str]

NEEDS: Names = {key.value: name for key, name in NEED_NAMES.items()}
SEVERITIES: Names = {key.value: name for key, name in SEVERITY_NAMES.items()}
# A mark is short and printed as such everywhere; only the user's own has a name instead.
MARKS: Names = {code: MARK_NAMES[code] if code == USER_MARK else code for code in MARK_NAMES}
LEVELS: Names = {
    Level.REGION.value: mark("SchemeBook", "区域"),
    Level.ENTERPRISE.value: mark("SchemeBook", "企业"),
}
VARIABLE_KINDS: Names = {
    VariableKind.NUMBER.value: mark("SchemeBook", "数值"),
    VariableKind.COUNT.value: mark("SchemeBook", "个数"),
    VariableKind.PERCENT.value: mark("SchemeBook", "百分率"),
    VariableKind.BOOLEAN.value: mark("SchemeBook", "是否"),
    VariableKind.RANK.value: mark("SchemeBook", "名次"),
}
CONDITION_KINDS: Names = {
    ConditionKind.ALL.value: mark("SchemeBook", "全部满足"),
    ConditionKind.ANY.value: mark("SchemeBook", "任一满足"),
    ConditionKind.THRESHOLD.value: mark("SchemeBook", "限值"),
    ConditionKind.TREND.value: mark("SchemeBook", "逐年变化"),
    ConditionKind.BENCHMARK.value: mark("SchemeBook", "与平均值或标杆比"),
    ConditionKind.ASSIGNED.value: mark("SchemeBook", "与下达目标比"),
    ConditionKind.FACT.value: mark("SchemeBook", "是否属实"),
    ConditionKind.UNKNOWN.value: mark("SchemeBook", "要求不明"),
}
WINDOWS: Names = {
    Window.EACH_YEAR.value: mark("SchemeBook", "每年"),
    Window.LATEST.value: mark("SchemeBook", "最后一年"),
    Window.NOW.value: mark("SchemeBook", "现状"),
}
COMPARATORS: Names = {
    ">=": "≥",
    ">": "＞",
    "<=": "≤",
    "<": "＜",
    "=": "＝",
    "down": mark("SchemeBook", "逐年下降"),
    "up": mark("SchemeBook", "逐年上升"),
}
FREQUENCIES: Names = {
    Frequency.ONCE.value: mark("SchemeBook", "一次"),
    Frequency.YEARLY.value: mark("SchemeBook", "每年"),
    Frequency.QUARTERLY.value: mark("SchemeBook", "每季"),
    Frequency.ON_CHANGE.value: mark("SchemeBook", "变更时"),
    Frequency.EVENT.value: mark("SchemeBook", "发生时"),
    Frequency.CYCLE.value: mark("SchemeBook", "按周期"),
}
EXPIRIES: Names = {
    Expiry.NONE.value: mark("SchemeBook", "长期"),
    Expiry.PRINTED.value: mark("SchemeBook", "按证上日期"),
    Expiry.YEARS.value: mark("SchemeBook", "按年数"),
    Expiry.PERIOD.value: mark("SchemeBook", "按所属时期"),
}
INSTANCES: Names = {
    "project": mark("SchemeBook", "每个项目"),
    "year": mark("SchemeBook", "每年度"),
    "period": mark("SchemeBook", "每个时期"),
    "certificate": mark("SchemeBook", "每本证书"),
    "event": mark("SchemeBook", "每次事件"),
}
FIELD_TYPES: Names = {
    "text": mark("SchemeBook", "文字"),
    "date": mark("SchemeBook", "日期"),
    "year": mark("SchemeBook", "年份"),
    "number": mark("SchemeBook", "数字"),
    "yes-no": mark("SchemeBook", "是否"),
}
YES_NO: Names = {"yes": mark("SchemeBook", "是"), "no": mark("SchemeBook", "否")}
PARAM_CHOICES: Names = {
    "=": mark("SchemeBook", "等于"),
    "<=": mark("SchemeBook", "不大于"),
    ">=": mark("SchemeBook", "不小于"),
    "down": mark("SchemeBook", "下降"),
    "up": mark("SchemeBook", "上升"),
    "constant": mark("SchemeBook", "不变"),
    "not-down": mark("SchemeBook", "不下降"),
    "not-up": mark("SchemeBook", "不上升"),
    "enterprises": mark("SchemeBook", "企业"),
    "counties": mark("SchemeBook", "区县"),
    "percent": mark("SchemeBook", "百分之几"),
    "points": mark("SchemeBook", "百分点"),
    "replaced": mark("SchemeBook", "没有装入"),
    "nonconformant": mark("SchemeBook", "不符合PDF/A"),
    "characters": mark("SchemeBook", "字印不出"),
    **NEEDS,
}
