"""A scheme as an Excel workbook: written to be edited, and read back with every mistake named by its cell."""

from cmarchive.scheme.workbook.judging import Reading, read_workbook
from cmarchive.scheme.workbook.ownership import sign
from cmarchive.scheme.workbook.shapes import CheckShapes, FindTable, ParamShape, TableLike
from cmarchive.scheme.workbook.writing import workbook_bytes

__all__ = [
    "CheckShapes",
    "FindTable",
    "ParamShape",
    "Reading",
    "TableLike",
    "read_workbook",
    "sign",
    "workbook_bytes",
]
