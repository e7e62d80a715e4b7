"""Two figures that should be one and the same: nothing says which is wrong, but how they differ can be said."""

from decimal import Decimal

from cmarchive.rules.diagnosis.difference import is_hair
from cmarchive.rules.diagnosis.hypotheses import power_text
from cmarchive.rules.diagnosis.writing import POWERS, mistyped, swapped
from cmarchive.rules.readings import Reading
from cmarchive.text import mark


def cause_between(one: Reading, two: Reading) -> str:
    """Say how two figures in one unit came to differ; empty when nothing fits."""
    if is_hair(one, two.interval):
        return ""
    for power in POWERS if one.value and two.value else ():
        if one.interval.scaled(Decimal(1).scaleb(power)).meets(two.interval):
            return mark("Finding", "两个数相差 {power}，请核对单位和小数点。").format(power=power_text(power))
    if any(swapped(one, two.interval)):
        return mark("Finding", "两个数只是相邻两位数字的次序不同，其中一个可能写颠倒了。")
    if len(list(mistyped(one, two.interval))) == 1:
        return mark("Finding", "两个数只有一位数字不同，其中一个可能写错了。")
    return ""
