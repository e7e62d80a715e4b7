"""Reading of flags, directory groups and slots, of the dossier as well as of an indicator's evidence."""

import re
from collections.abc import Collection, Iterable, Mapping

from cmarchive.assessment import (
    RETENTIONS,
    Expiry,
    Flag,
    FlagKind,
    Frequency,
    Need,
    Slot,
    SlotField,
    SlotGroup,
)
from cmarchive.scheme.problems import unknown
from cmarchive.scheme.reading import Table, note_duplicates
from cmarchive.text import fold, mark

INSTANCES = ("", "project", "year", "period", "certificate", "event")
FIELD_TYPES = ("text", "date", "year", "number", "yes-no")
_DOSSIER_CODE = re.compile(r"[A-Z]\d{2}")


def read_flags(file: Table, kind: FlagKind) -> list[Flag]:
    """Read the ``flag`` tables of a file."""
    tables = list(file.tables("flag"))
    flags = [_read_flag(table, kind) for table in tables]
    note_duplicates((table, flag.code) for table, flag in zip(tables, flags, strict=True))
    _note_shared_headings(tables, flags)
    return [flag for flag in flags if flag.code]


def _read_flag(table: Table, kind: FlagKind) -> Flag:
    flag = Flag(
        code=table.text("code", required=True),
        title=table.wording("title", required=True),
        kind=kind,
        choice=table.wording("choice"),
        aliases=table.texts("aliases"),
    )
    table.provenance(required=False)
    table.finish()
    return flag


def _note_shared_headings(tables: Iterable[Table], flags: Iterable[Flag]) -> None:
    """Two flags that answer to one heading of a roster, or to one value of a column, cannot be told apart."""
    owners: dict[tuple[str, str], str] = {}
    for table, flag in zip(tables, flags, strict=True):
        for name in dict.fromkeys(fold(name) for name in (flag.title, *flag.aliases) if name):
            owner = owners.setdefault((flag.choice, name), flag.code)
            if owner != flag.code:
                message = mark("Scheme", "名称或别名“{name}”已属于 {owner}").format(name=name, owner=owner)
                table.wrong("aliases", message)


def read_groups(file: Table) -> list[SlotGroup]:
    """Read the ``group`` tables of dossier.toml."""
    tables = list(file.tables("group"))
    groups = [_read_group(table) for table in tables]
    note_duplicates((table, group.code) for table, group in zip(tables, groups, strict=True))
    return groups


def _read_group(table: Table) -> SlotGroup:
    group = SlotGroup(
        code=table.text("code", required=True),
        title=table.wording("title", required=True),
        short=table.wording("short", required=True),
    )
    table.finish()
    return group


def read_dossier_slots(file: Table, groups: Iterable[SlotGroup], flags: Collection[str]) -> list[Slot]:
    """Read the ``slot`` tables of dossier.toml; conditions are over the enterprise flags ``flags``."""
    letters = {group.code for group in groups}
    kind = mark("Scheme", "企业标志")
    tables = list(file.tables("slot"))
    slots = [read_slot(table, flags, kind) for table in tables]
    for table, slot in zip(tables, slots, strict=True):
        if not slot.code:
            continue
        if not _DOSSIER_CODE.fullmatch(slot.code):
            table.wrong("code", mark("Scheme", "编码应为一个大写字母加两位数字，如 C01"))
        elif slot.group not in letters:
            table.wrong("code", unknown(mark("Scheme", "材料目录分组"), slot.group, letters))
    note_duplicates((table, slot.code) for table, slot in zip(tables, slots, strict=True))
    return slots


def read_slot(table: Table, flags: Collection[str] | None, kind: str) -> Slot:
    """Read one slot; ``kind`` is the Chinese word for the flags its condition may name."""
    expiry = table.choice("expiry", Expiry, Expiry.NONE)
    valid_years = table.integer("valid_years", 0)
    if expiry is Expiry.YEARS and not valid_years:
        table.wrong("valid_years", mark("Scheme", "有效期按年数计算的目录项必须写明年数"))
    slot = Slot(
        code=table.text("code", required=True),
        title=table.wording("title", required=True),
        need=table.choice("need", Need, Need.OPTIONAL, required=True),
        when=table.predicate("when", flags, kind),
        frequency=table.choice("frequency", Frequency, Frequency.ONCE),
        expiry=expiry,
        valid_years=valid_years,
        lead_days=table.integer("lead_days", 90),
        statutory_lead_days=table.integer("statutory_lead_days", 0),
        retention=table.one_of("retention", RETENTIONS, "D30", required=True),
        instance=table.one_of("instance", INSTANCES, ""),
        each_year=table.boolean("each_year"),
        fields=_read_fields(table),
        keywords=table.texts("keywords"),
        history_only=table.boolean("history_only"),
        note=table.text("note"),
        provenance=table.provenance(),
    )
    table.finish()
    return slot


def _read_fields(table: Table) -> tuple[SlotField, ...]:
    tables = list(table.tables("fields"))
    fields = [_read_field(one) for one in tables]
    note_duplicates((one, field.code) for one, field in zip(tables, fields, strict=True))
    return tuple(fields)


def _read_field(table: Table) -> SlotField:
    field = SlotField(
        code=table.text("code", required=True),
        title=table.wording("title", required=True),
        type=table.one_of("type", FIELD_TYPES, "text"),
    )
    table.finish()
    return field


def flags_by_code(city: Iterable[Flag], enterprise: Iterable[Flag], file: Table) -> Mapping[str, Flag]:
    """Join the two kinds of flags; a code of both kinds is a mistake of ``file``."""
    joined = {flag.code: flag for flag in city}
    for position, flag in enumerate(enterprise):
        if flag.code in joined and joined[flag.code].kind is not flag.kind:
            message = mark("Scheme", "编码已用于 scheme.toml 中的城市标志")
            file.wrong(f"flag {flag.code}", message, "flag", position, "code")
        joined.setdefault(flag.code, flag)
    return joined
