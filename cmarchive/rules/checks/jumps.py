"""Sudden changes from one year to the next, and slips of unit by a power of ten."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from cmarchive.assessment import Scheme, Variable, VariableKind
from cmarchive.numbers import round_to
from cmarchive.rules.check import Check
from cmarchive.rules.checks.limits import AllVariablesParams
from cmarchive.rules.diagnosis import power_text
from cmarchive.rules.index import MOVED_PERCENT
from cmarchive.rules.readings import Reading
from cmarchive.rules.scope import Hit, Scope
from cmarchive.rules.wording import conversion_note, entered, short, term, values_of
from cmarchive.text import mark

_AMOUNTS = frozenset({VariableKind.NUMBER, VariableKind.COUNT})
_CLOSE = Decimal(2)  # within this factor of a power of ten a jump is taken for a slip of unit


@dataclass(frozen=True, slots=True, kw_only=True)
class JumpParams(AllVariablesParams):
    """Amounts that change by more than ``percent`` from one year to the next.

    What is counted one by one must also change by at least ``least_count``.
    """

    percent: Decimal = Decimal(30)
    least_count: int = 10

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """Less than so much is not told apart from an ordinary year."""
        del scheme
        if self.percent < MOVED_PERCENT:
            yield mark("RuleProblem", "percent 不能小于 {least}").format(least=MOVED_PERCENT)


def _amounts(params: AllVariablesParams, scope: Scope) -> Iterator[Variable]:
    yield from (one for one in params.chosen(scope) if one.kind in _AMOUNTS)


def _is_slip(earlier: Decimal, later: Decimal) -> bool:
    """Tell whether two amounts of a series are a factor of ten or more apart."""
    small, large = sorted((abs(earlier), abs(later)))
    return small != 0 and large > small * 10


def _jump(params: JumpParams, scope: Scope) -> Iterator[Hit]:
    share = params.percent / 100
    for variable in _amounts(params, scope):
        for number, earlier, later in scope.changes(variable.code).moved:
            base, value = earlier.value, later.value
            if later.figure.key.year != earlier.figure.key.year + 1 or base <= 0 or value < 0:
                continue
            small = later.is_exact and abs(value - base) < params.least_count
            if small or _is_slip(base, value) or not _is_beyond_rounding(earlier, later, share):
                continue
            yield _jump_hit(params, scope, number, earlier, later)


def _is_beyond_rounding(earlier: Reading, later: Reading, share: Decimal) -> bool:
    """Tell whether the change passes the limit whatever the rounding; from 0.1 to 0.2 it does not."""
    before, after = earlier.interval, later.interval
    return after.low > before.high * (1 + share) or after.high < before.low * (1 - share)


def _jump_hit(params: JumpParams, scope: Scope, number: str, earlier: Reading, later: Reading) -> Hit:
    percent = round_to((later.value / earlier.value - 1) * 100, 1)
    word = mark("Finding", "增加") if percent > 0 else mark("Finding", "减少")
    message = mark("Finding", "{name}比上年{word} {percent}%：{earlier} → {later}，超过 {limit}%").format(
        name=later.variable.name,
        word=word,
        percent=short(abs(percent)),
        earlier=entered(earlier),
        later=entered(later),
        limit=short(params.percent),
    )
    change = f"（{term(later)} − {term(earlier)}） ÷ {term(earlier)}"
    return Hit(
        subject=scope.key(number),
        period=str(later.figure.key.year),
        topic=later.variable.code,
        message=message,
        formula=f"{change} = {short(percent)}%" + conversion_note((earlier, later)),
        values=values_of((earlier, later)),
    )


def _unit_slip(params: AllVariablesParams, scope: Scope) -> Iterator[Hit]:
    for variable in _amounts(params, scope):
        moved = scope.changes(variable.code).moved
        slipped = dict.fromkeys(number for number, one, two in moved if _is_slip(one.value, two.value))
        column = scope.column(variable.code)
        for number in slipped:
            yield from _slips(scope, number, list(column[number].values()))


def _slips(scope: Scope, number: str, series: Sequence[Reading]) -> Iterator[Hit]:
    """Report each figure once: a middle year that differs from both neighbours is the wrong one."""
    index = 1
    while index < len(series):
        earlier, later = series[index - 1], series[index]
        if not _is_slip(earlier.value, later.value):
            index += 1
            continue
        yield _slip_hit(scope, number, earlier, later)
        after = series[index + 1] if index + 1 < len(series) else None
        returns = after is not None and not _is_slip(earlier.value, after.value)
        index += 2 if returns else 1


def _slip_hit(scope: Scope, number: str, earlier: Reading, later: Reading) -> Hit:
    ratio = abs(later.value / earlier.value)
    power = ratio.adjusted()
    if ratio > Decimal("5").scaleb(power):
        power += 1
    rest = ratio.scaleb(-power)
    word = mark("Finding", "大") if ratio > 1 else mark("Finding", "小")
    message = mark("Finding", "{name}各年相差过大：{one_year}年 {one}，{two_year}年 {two}").format(
        name=later.variable.name,
        one_year=earlier.figure.key.year,
        one=entered(earlier),
        two_year=later.figure.key.year,
        two=entered(later),
    )
    cause = mark("Finding", "{year}年约{word} {power}，可能单位填错（如吨与万吨、千克与吨）。").format(
        year=later.figure.key.year, word=word, power=power_text(power)
    )
    multiple = short(round_to(ratio, 2) if ratio > 1 else round_to(ratio, 6))
    return Hit(
        subject=scope.key(number),
        period=str(later.figure.key.year),
        topic=later.variable.code,
        message=message,
        formula=f"{term(later)} ÷ {term(earlier)} = {multiple}" + conversion_note((earlier, later)),
        cause=cause if 1 / _CLOSE <= rest <= _CLOSE else "",
        values=values_of((earlier, later)),
    )


JUMP = Check(name="jump", params=JumpParams, run=_jump)
UNIT_SLIP = Check(name="unit-slip", params=AllVariablesParams, run=_unit_slip)
