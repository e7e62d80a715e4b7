"""Cross-checks over figures and dossiers, and the verdicts on indicators."""

from cmarchive.rules.checker import Checker
from cmarchive.rules.computed import Computed, Formulas, computed, formulas_of
from cmarchive.rules.counts import counts
from cmarchive.rules.engine import check_problems, reads_documents, run_rules, variables_read
from cmarchive.rules.headlines import Requirement
from cmarchive.rules.tasks import BROKEN
from cmarchive.rules.verdicts import (
    VERDICT_NAMES,
    ConditionResult,
    IndicatorValues,
    IndicatorVerdict,
    Verdict,
    YearResult,
    indicator_values,
    summary_sentence,
    verdicts,
)

__all__ = [
    "BROKEN",
    "VERDICT_NAMES",
    "Checker",
    "Computed",
    "ConditionResult",
    "Formulas",
    "IndicatorValues",
    "IndicatorVerdict",
    "Requirement",
    "Verdict",
    "YearResult",
    "check_problems",
    "computed",
    "counts",
    "formulas_of",
    "indicator_values",
    "reads_documents",
    "run_rules",
    "summary_sentence",
    "variables_read",
    "verdicts",
]
