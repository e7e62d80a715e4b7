"""What the rules room says of an indicator; the window shows it before it loads a single rule."""

from cmarchive.rules import (
    ConditionResult,
    IndicatorValues,
    IndicatorVerdict,
    Requirement,
    Verdict,
    indicator_values,
)

__all__ = [
    "ConditionResult",
    "IndicatorValues",
    "IndicatorVerdict",
    "Requirement",
    "Verdict",
    "indicator_values",
]
