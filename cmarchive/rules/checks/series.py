"""One variable over the years: falling as claimed, uniform decimals, a year that repeats the one before."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from cmarchive.assessment import Scheme, Severity, VariableKind
from cmarchive.numbers import round_to
from cmarchive.rules.check import Check
from cmarchive.rules.checks.limits import AllVariablesParams
from cmarchive.rules.index import Column
from cmarchive.rules.params import Params, VariableCode
from cmarchive.rules.readings import Reading
from cmarchive.rules.scope import Hit, Scope
from cmarchive.rules.wording import conversion_note, difference, entered, term, values_of, years_text
from cmarchive.text import mark
from cmarchive.wording import ENUMERATION


class Direction(StrEnum):
    """Which way a series must go; ``not-down`` also allows standing still."""

    DOWN = "down"
    UP = "up"
    NOT_DOWN = "not-down"
    CONSTANT = "constant"


_WANTED = {
    Direction.DOWN: mark("Finding", "逐年下降"),
    Direction.UP: mark("Finding", "逐年上升"),
    Direction.NOT_DOWN: mark("Finding", "不逐年减小"),
    Direction.CONSTANT: mark("Finding", "各年一致"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendParams(Params):
    """The ``variable`` goes in one ``direction`` over the assessed years; a tie is only a warning."""

    variable: VariableCode
    direction: Direction = Direction.DOWN


def _trend(params: TrendParams, scope: Scope) -> Iterator[Hit]:
    first = scope.view.years[0]
    for number, years in scope.column(params.variable).items():
        for year, later in years.items():
            earlier = years.get(year - 1) if year > first else None
            if earlier is not None and not _goes(params.direction, earlier.value, later.value):
                yield _trend_hit(params, scope, number, earlier, later)


def _goes(direction: Direction, earlier: Decimal, later: Decimal) -> bool:
    if direction is Direction.DOWN:
        return later < earlier
    if direction is Direction.UP:
        return later > earlier
    return later == earlier if direction is Direction.CONSTANT else later >= earlier


def _trend_hit(params: TrendParams, scope: Scope, number: str, earlier: Reading, later: Reading) -> Hit:
    variable, year = later.variable, later.figure.key.year
    rise = later.value - earlier.value
    if params.direction is Direction.CONSTANT:
        movement = mark("Finding", "上年 {earlier}").format(earlier=entered(earlier))
    elif rise == 0:
        movement = mark("Finding", "与上年持平")
    else:
        word = mark("Finding", "比上年上升 {by}") if rise > 0 else mark("Finding", "比上年下降 {by}")
        movement = word.format(by=difference(rise, variable.unit))
    tie = params.direction is not Direction.CONSTANT and is_tie(earlier, later)
    if rise and tie:
        movement += mark("Finding", "（修约到相同位数后持平）")
    message = mark("Finding", "{name}应{wanted}：{year}年 {later}，{movement}").format(
        name=variable.name,
        wanted=_WANTED[params.direction],
        year=year,
        later=entered(later),
        movement=movement,
    )
    sign = "=" if rise == 0 else ">" if rise > 0 else "<"
    return Hit(
        subject=scope.key(number),
        period=str(year),
        topic=variable.code,
        message=message,
        formula=f"{term(later)} {sign} {term(earlier)}" + conversion_note((earlier, later)),
        values=values_of((earlier, later)),
        severity=Severity.WARNING if tie else None,
    )


def is_tie(earlier: Reading, later: Reading) -> bool:
    """Tell whether two figures are equal, or would be if both were written with the decimals of the coarser one."""
    if earlier.value == later.value:
        return True
    if earlier.factor != later.factor or earlier.is_exact:
        return False
    decimals = min(earlier.decimals, later.decimals)
    return round_to(earlier.figure.value, decimals) == round_to(later.figure.value, decimals)


def _decimals_uniform(params: AllVariablesParams, scope: Scope) -> Iterator[Hit]:
    for variable in params.chosen(scope):
        for number, years in scope.column(variable.code).items():
            if len({(one.decimals, one.factor) for one in years.values()}) < 2:
                continue
            readings = list(years.values())
            written = ENUMERATION.join(
                mark("Finding", "{year}年 {value}").format(year=year, value=entered(reading))
                for year, reading in years.items()
            )
            yield Hit(
                subject=scope.key(number),
                period=years_text(list(years)),
                topic=variable.code,
                message=mark("Finding", "{name}各年的单位或小数位数不统一：{written}").format(
                    name=variable.name, written=written
                ),
                values=values_of(readings),
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class RepeatedYearParams(Params):
    """A year in which at least ``count`` figures, and ``percent`` of all, are those of the year before."""

    count: int = 6
    percent: Decimal = Decimal(60)

    @property
    def reads_all(self) -> bool:
        """It compares whole years."""
        return True

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """A count of none would accuse everybody."""
        del scheme
        if self.count < 1:
            yield mark("RuleProblem", "count 至少为 1")


def _repeated_year(params: RepeatedYearParams, scope: Scope) -> Iterator[Hit]:
    codes = [one.code for one in scope.variables() if one.kind is not VariableKind.BOOLEAN]
    columns = [column for code in codes if (column := scope.column(code))]
    repeated: dict[tuple[str, int], int] = defaultdict(int)
    for code in codes:
        for place in scope.changes(code).repeated:
            repeated[place] += 1
    for (number, year), same in repeated.items():
        if same < params.count:
            continue  # nearly always, and counting all of a year is dear
        limit = int(same * 100 / params.percent)
        if (total := _comparable(columns, number, year, limit)) <= limit:
            yield Hit(
                subject=scope.key(number),
                period=str(year),
                message=mark(
                    "Finding", "{year}年的 {total} 个数据中有 {same} 个与上年完全相同，可能误贴了上年的表"
                ).format(year=year, total=total, same=same),
            )


def _comparable(columns: Sequence[Column], number: str, year: int, limit: int) -> int:
    """Count the variables with something in both years; no further than just past ``limit``."""
    count = 0
    for column in columns:
        if (years := column.get(number)) is None or (later := years.get(year)) is None:
            continue
        if later.value and year - 1 in years:
            count += 1
            if count > limit:
                break
    return count


TREND = Check(name="trend", params=TrendParams, run=_trend)
DECIMALS_UNIFORM = Check(name="decimals-uniform", params=AllVariablesParams, run=_decimals_uniform)
REPEATED_YEAR = Check(name="repeated-year", params=RepeatedYearParams, run=_repeated_year)
