"""Likely causes of a wrong figure, named only when the numbers fit one and no other.

The defects are those seen in published material. A hypothesis is a pure function from a ``Difference`` to the
sentences of every cause that fits, where to fit means: with this figure corrected, the relation holds within rounding.
The hypotheses are asked in the order of ``HYPOTHESES``, the most specific first. The first with an answer decides; if
it has more than one, they are equally good and none is named. A difference so small that another way of rounding may
lie behind it is put down to nothing but cutting off.
"""

from cmarchive.rules.diagnosis.difference import Alternative, Difference, Suspect, terms
from cmarchive.rules.diagnosis.hypotheses import HYPOTHESES, likely_cause, power_text
from cmarchive.rules.diagnosis.pairs import cause_between

__all__ = [
    "HYPOTHESES",
    "Alternative",
    "Difference",
    "Suspect",
    "cause_between",
    "likely_cause",
    "power_text",
    "terms",
]
