"""Excel workbooks going out: the ledger with every sheet an assessment team asks for, the findings workbook, and 催交单."""

from cmarchive.ledger.chase import write_chase
from cmarchive.ledger.findings_workbook import write_findings
from cmarchive.ledger.values import IndicatorRow, RuleRow
from cmarchive.ledger.verification_book import write_verification_book
from cmarchive.ledger.workbook import write_ledger

__all__ = [
    "IndicatorRow",
    "RuleRow",
    "write_chase",
    "write_findings",
    "write_ledger",
    "write_verification_book",
]
