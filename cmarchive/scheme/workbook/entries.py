"""A scheme's plain tables as rows of sheets, in the order in which they are written and compared."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cmarchive.scheme.content import DOSSIER, INDICATORS, Content
from cmarchive.scheme.workbook.codec import shown, value_at
from cmarchive.scheme.workbook.columns import MEANING, NUMBER, OWNER, PARENT, Holds, Sheet
from cmarchive.scheme.workbook.params_text import params_text
from cmarchive.scheme.workbook.shapes import CheckShapes, ParamShape
from cmarchive.scheme.workbook.sheets import CONDITION, EVIDENCE, SLOT_FIELD, TABLES


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One entry of a scheme as a row: ``extra`` has what is not in the entry itself."""

    sheet: Sheet
    entry: dict[str, Any]
    extra: Mapping[str, str]

    def texts(self, shapes: CheckShapes) -> dict[str, str]:
        """What each cell says, by the key of its column; explanations are left out."""
        texts = {}
        for one in self.sheet.fields:
            if one.key in self.extra:
                texts[one.key] = self.extra[one.key]
            elif one.holds is Holds.PARAMS:
                of = shapes_of(self.entry, shapes)
                texts[one.key] = params_text(self.entry.get(one.key, {}), of, {})
            elif one.key != MEANING:
                texts[one.key] = shown(one, value_at(self.entry, one.key))
        return texts


def shapes_of(rule: Mapping[str, Any], shapes: CheckShapes) -> dict[str, ParamShape]:
    """The parameters of a rule's check kind by name."""
    return {shape.name: shape for shape in shapes.get(rule.get("check", ""), ())}


def rows_of(content: Content, sheet: Sheet) -> Iterator[Row]:
    """The rows of one sheet."""
    if sheet is SLOT_FIELD:
        yield from _fields(content)
    elif sheet.owner:
        for indicator in content.get(INDICATORS, {}).get("indicator", []):
            yield from _below(sheet, indicator)
    else:
        for entry in content.get(sheet.file, {}).get(sheet.table, []):
            yield Row(sheet=sheet, entry=entry, extra={})


def all_rows(content: Content) -> Iterator[Row]:
    """The rows of every sheet of tables."""
    for sheet in TABLES:
        yield from rows_of(content, sheet)


def _below(sheet: Sheet, indicator: dict[str, Any]) -> Iterator[Row]:
    code = indicator.get("code", "")
    if sheet is EVIDENCE:
        for slot in indicator.get("evidence", []):
            yield Row(sheet=EVIDENCE, entry=slot, extra={OWNER: code})
    elif "condition" in indicator:
        for number, (parent, condition) in enumerate(_walk(indicator["condition"], 0, [0]), start=1):
            extra = {OWNER: code, NUMBER: str(number), PARENT: str(parent) if parent else ""}
            yield Row(sheet=CONDITION, entry=condition, extra=extra)


def _walk(condition: dict[str, Any], parent: int, count: list[int]) -> Iterator[tuple[int, dict[str, Any]]]:
    """A condition and all below it, each with the number of the one above; ``count`` numbers them on the way."""
    count[0] += 1
    number = count[0]
    yield parent, condition
    for part in condition.get("of", []):
        yield from _walk(part, number, count)


def _fields(content: Content) -> Iterator[Row]:
    slots = list(content.get(DOSSIER, {}).get("slot", []))
    for indicator in content.get(INDICATORS, {}).get("indicator", []):
        slots += indicator.get("evidence", [])
    for slot in slots:
        for entry in slot.get("fields", []):
            yield Row(sheet=SLOT_FIELD, entry=entry, extra={OWNER: slot.get("code", "")})
