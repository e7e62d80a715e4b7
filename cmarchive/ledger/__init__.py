"""Excel workbooks going out: one ledger per archive, with every sheet an assessment team asks for."""

from cmarchive.ledger.values import IndicatorRow
from cmarchive.ledger.workbook import write_ledger

__all__ = ["IndicatorRow", "write_ledger"]
