"""Reading of an indicator's condition and of the conditions below it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal

from cmarchive.assessment import Case, Condition, ConditionKind, Variable, VariableKind, Window
from cmarchive.numbers import UnitMismatch, is_unit, unit_factor
from cmarchive.scheme.problems import unknown
from cmarchive.scheme.reading import Table
from cmarchive.text import mark

_GROUPS = (ConditionKind.ALL, ConditionKind.ANY)
_COMPARED = (ConditionKind.BENCHMARK, ConditionKind.ASSIGNED)
_COMPARATORS = (">=", ">", "<=", "<", "=")
_DIRECTIONS = ("down", "up")


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionReader:
    """Reads conditions over known variables and city flags; None stands for names that could not be read."""

    variables: Mapping[str, Variable] | None
    flags: Collection[str] | None

    def read(self, table: Table) -> Condition:
        """Read one condition and all below it."""
        kind = table.choice("kind", ConditionKind, ConditionKind.ALL, required=True)
        condition = Condition(
            kind=kind,
            text=table.wording("text"),
            variable=table.text("variable"),
            comparator=table.text("comparator"),
            limit=table.decimal("limit"),
            unit=table.text("unit"),
            against=table.text("against"),
            window=table.choice("window", Window, Window.EACH_YEAR),
            years=table.integer("years", 3, least=1),
            when=table.predicate("when", self.flags, mark("Scheme", "城市标志")),
            cases=self._cases(table),
            of=tuple(self.read(part) for part in table.tables("of", name="text")),
            provenance=table.provenance(),
        )
        table.finish()
        if "kind" in table.content:
            self._judge(table, condition)
        return condition

    def _cases(self, table: Table) -> tuple[Case, ...]:
        cases = []
        for one in table.tables("cases"):
            when = one.predicate("when", self.flags, mark("Scheme", "城市标志"))
            limit = one.decimal("limit")
            if not when.names:
                one.wrong("when", mark("Scheme", "另一限值必须写明适用于哪类城市"))
            if not one.has("limit"):
                one.wrong("limit", mark("Scheme", "缺少该项"))
            one.finish()
            cases.append(Case(when=when, limit=Decimal(0) if limit is None else limit))
        return tuple(cases)

    def _judge(self, table: Table, condition: Condition) -> None:
        """Note what a condition of this kind lacks or may not have."""
        kind = condition.kind
        if kind in _GROUPS:
            if not condition.of:
                table.wrong("of", mark("Scheme", "{kind} 条件必须列出它所组合的条件").format(kind=kind.value))
            if condition.variable:
                table.wrong("variable", mark("Scheme", "组合条件不判断数据项，请写在所组合的条件里"))
            return
        if condition.of:
            table.wrong("of", mark("Scheme", "只有 all、any 条件可以组合其他条件"))
        if kind is ConditionKind.UNKNOWN:
            if condition.variable or condition.limit is not None:
                table.wrong("kind", mark("Scheme", "要求不明的条件不能有数据项和限值"))
            return
        self._check_variable(table, "variable", condition.variable)
        self._check_comparator(table, condition)
        if kind is ConditionKind.THRESHOLD:
            self._check_limit(table, condition)
        if kind in _COMPARED:
            self._check_against(table, condition)
        if kind is ConditionKind.TREND and condition.years < 2:
            table.wrong("years", mark("Scheme", "趋势至少要比较两年"))

    def _check_variable(self, table: Table, key: str, code: str) -> None:
        if not code:
            table.wrong(key, mark("Scheme", "缺少该项"))
        elif self.variables is not None and code not in self.variables:
            table.wrong(key, unknown(mark("Scheme", "数据项"), code, self.variables))

    def _check_comparator(self, table: Table, condition: Condition) -> None:
        if condition.kind is ConditionKind.FACT:
            variable = self._variable(condition.variable)
            if variable is not None and variable.kind is not VariableKind.BOOLEAN:
                table.wrong("variable", mark("Scheme", "fact 条件的数据项应为 boolean 类型"))
            return
        known = _DIRECTIONS if condition.kind is ConditionKind.TREND else _COMPARATORS
        table.one_of("comparator", known, "", required=True)

    def _check_limit(self, table: Table, condition: Condition) -> None:
        if not table.has("limit"):
            table.wrong("limit", mark("Scheme", "threshold 条件必须有限值"))
        if not is_unit(condition.unit):
            message = mark("Scheme", "没有可以换算的单位“{unit}”").format(unit=condition.unit)
            table.wrong("unit", message)
        else:
            self._check_units(table, "unit", condition.unit, condition.variable)

    def _check_against(self, table: Table, condition: Condition) -> None:
        self._check_variable(table, "against", condition.against)
        if condition.against and condition.against == condition.variable:
            table.wrong("against", mark("Scheme", "不能与自身比较"))
        other = self._variable(condition.against)
        if other is not None and is_unit(other.unit):
            self._check_units(table, "against", other.unit, condition.variable)

    def _check_units(self, table: Table, key: str, unit: str, code: str) -> None:
        """A limit in one unit judges a variable in another only when they measure the same thing."""
        variable = self._variable(code)
        if variable is None or not is_unit(variable.unit):
            return
        try:
            unit_factor(unit, variable.unit)
        except UnitMismatch:
            message = mark("Scheme", "单位“{unit}”不能换算成数据项 {code} 的单位“{target}”")
            table.wrong(key, message.format(unit=unit, code=code, target=variable.unit))

    def _variable(self, code: str) -> Variable | None:
        return None if self.variables is None else self.variables.get(code)
