from .chase import write_chase as write_chase
from .findings_workbook import write_findings as write_findings
from .review_workbook import write_review_workbook as write_review_workbook
from .rollup_workbook import write_rollup as write_rollup
from .values import IndicatorRow as IndicatorRow
from .values import RuleRow as RuleRow
from .verification_book import write_verification_book as write_verification_book
from .workbook import write_ledger as write_ledger
