"""All sheets of a scheme's workbook, in their order."""

from cmarchive.scheme.workbook.assessed import CONDITION, INDICATOR
from cmarchive.scheme.workbook.directory import (
    CITY_FLAG,
    ENTERPRISE_FLAG,
    EVIDENCE,
    GROUP,
    SLOT,
    SLOT_FIELD,
)
from cmarchive.scheme.workbook.general import RULE, SCHEME, SOURCE, VARIABLE

__all__ = [
    "CITY_FLAG",
    "CONDITION",
    "ENTERPRISE_FLAG",
    "EVIDENCE",
    "GROUP",
    "INDICATOR",
    "RULE",
    "SCHEME",
    "SLOT",
    "SLOT_FIELD",
    "SOURCE",
    "TABLES",
    "VARIABLE",
]

TABLES = (
    INDICATOR, CONDITION, VARIABLE, CITY_FLAG, ENTERPRISE_FLAG, GROUP, SLOT, EVIDENCE, SLOT_FIELD, RULE, SOURCE,
)  # fmt: skip
