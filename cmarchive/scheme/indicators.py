"""Reading of indicators.toml: the items, their conditions and the evidence they ask for."""

from collections.abc import Collection, Mapping

from cmarchive.assessment import Condition, ConditionKind, Indicator, Slot, Variable
from cmarchive.provenance import Provenance
from cmarchive.scheme.conditions import ConditionReader
from cmarchive.scheme.problems import unknown
from cmarchive.scheme.reading import Table, note_duplicates
from cmarchive.scheme.slots import read_slot
from cmarchive.text import mark


def read_indicators(
    file: Table, variables: Mapping[str, Variable] | None, flags: Collection[str] | None
) -> tuple[Indicator, ...]:
    """Read the ``indicator`` tables.

    ``variables`` and the city ``flags`` are what conditions may name; None when their file could not be read,
    because then every name would look like a mistake.
    """
    tables = list(file.tables("indicator"))
    reader = ConditionReader(variables=variables, flags=flags)
    indicators = [_read_indicator(table, reader) for table in tables]
    file.finish()
    note_duplicates((table, one.code) for table, one in zip(tables, indicators, strict=True))
    return tuple(indicators)


def _read_indicator(table: Table, reader: ConditionReader) -> Indicator:
    code = table.text("code", required=True)
    variables = table.texts("variables")
    for name in variables:
        if reader.variables is not None and name not in reader.variables:
            table.wrong("variables", unknown(mark("Scheme", "数据项"), name, reader.variables))
    indicator = Indicator(
        code=code,
        name=table.wording("name", required=True),
        short=table.wording("short", required=True),
        group=table.wording("group", required=True),
        text=table.text("text", required=True),
        scope=table.wording("scope"),
        lead_departments=table.wordings("lead_departments"),
        supporting_departments=table.wordings("supporting_departments"),
        data_source=table.wording("data_source"),
        explanation=table.text("explanation"),
        condition=_read_condition(table, reader),
        variables=variables,
        evidence=_read_evidence(table, code, reader.flags),
        provenance=table.provenance(),
    )
    table.finish()
    return indicator


def _read_condition(table: Table, reader: ConditionReader) -> Condition:
    below = table.table("condition", required=True)
    if below is None:
        return Condition(kind=ConditionKind.ALL, provenance=Provenance(mark="mem"))
    return reader.read(below)


def _read_evidence(table: Table, indicator: str, flags: Collection[str] | None) -> tuple[Slot, ...]:
    tables = list(table.tables("evidence"))
    slots = [read_slot(one, flags, mark("Scheme", "城市标志")) for one in tables]
    prefix = f"{indicator.zfill(2)}-"
    for one, slot in zip(tables, slots, strict=True):
        number = slot.code.removeprefix(prefix)
        if slot.code and not (slot.code.startswith(prefix) and len(number) == 2 and number.isdecimal()):
            message = mark("Scheme", "第 {indicator} 项的证明材料编码应为 {prefix} 加两位数字")
            one.wrong("code", message.format(indicator=indicator, prefix=prefix))
    note_duplicates((one, slot.code) for one, slot in zip(tables, slots, strict=True))
    return tuple(slots)
