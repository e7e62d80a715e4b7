"""Reading of rules.toml. What a check kind makes of its parameters is not known here."""

from cmarchive.assessment import Level, RuleSpec, Severity
from cmarchive.scheme.reading import Table, note_duplicates


def read_rules(file: Table) -> list[RuleSpec]:
    """Read the ``rule`` tables in their order."""
    tables = list(file.tables("rule", name="id"))
    rules = [_read_rule(table) for table in tables]
    file.finish()
    note_duplicates(((table, rule.id) for table, rule in zip(tables, rules, strict=True)), key="id")
    return rules


def _read_rule(table: Table) -> RuleSpec:
    rule = RuleSpec(
        id=table.text("id", required=True),
        check=table.text("check", required=True),
        severity=table.choice("severity", Severity, Severity.ERROR, required=True),
        title=table.wording("title", required=True),
        level=table.choice("level", Level, Level.REGION),
        params=table.raw("params"),
        remedy=table.wording("remedy"),
        provenance=table.provenance(),
    )
    table.finish()
    return rule
