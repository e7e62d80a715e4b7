"""Reading of variables.toml."""

from cmarchive.assessment import Level, Variable, VariableKind
from cmarchive.numbers import is_unit
from cmarchive.scheme.reading import Table, note_duplicates
from cmarchive.text import mark

_NO_UNIT = "?"  # no unit at all, so that limits in units are not called wrong for want of this one


def read_variables(file: Table) -> dict[str, Variable]:
    """Read the ``variable`` tables; of two with the same code the first stands."""
    tables = list(file.tables("variable"))
    variables = [_read_variable(table) for table in tables]
    file.finish()
    note_duplicates((table, one.code) for table, one in zip(tables, variables, strict=True))
    found: dict[str, Variable] = {}
    for one in variables:
        if one.code:
            found.setdefault(one.code, one)
    return found


def _read_variable(table: Table) -> Variable:
    unit = table.text("unit")
    kind = table.choice("kind", VariableKind, VariableKind.NUMBER)
    if not table.has("unit") and kind is not VariableKind.BOOLEAN:
        table.wrong("unit", mark("Scheme", "缺少单位"))
        unit = _NO_UNIT
    elif not is_unit(unit):
        table.wrong("unit", mark("Scheme", "没有可以换算的单位“{unit}”").format(unit=unit))
    variable = Variable(
        code=table.text("code", required=True),
        name=table.wording("name", required=True),
        unit=unit,
        decimals=table.integer("decimals", 0) if table.has("decimals") else None,
        kind=kind,
        levels=_read_levels(table),
        scope=table.wording("scope"),
        data_source=table.wording("data_source"),
        department=table.wording("department"),
        aliases=table.texts("aliases"),
        form=table.text("form"),
        required=table.boolean("required"),
        may_be_negative=table.boolean("may_be_negative"),
        may_exceed_hundred=table.boolean("may_exceed_hundred"),
        definition=table.text("definition"),
        provenance=table.provenance(),
    )
    table.finish()
    return variable


def _read_levels(table: Table) -> frozenset[Level]:
    if not table.has("levels"):
        return frozenset({Level.REGION})
    levels = table.choices("levels", Level)
    if not table.content["levels"]:
        table.wrong("levels", mark("Scheme", "不能为空，应写 region、enterprise 或两者"))
    return frozenset(levels)
