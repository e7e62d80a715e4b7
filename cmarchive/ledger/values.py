"""What the session hands in about indicators and rules. The ledger knows no verdicts of its own and runs no rule."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from cmarchive.assessment import RuleSpec


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorRow:
    """One line of 指标汇总: an indicator, or one of its conditions when it has several.

    The first row with a code speaks for the whole indicator; only these are counted.
    ``values`` are the figures by year as entered, in ``unit``. ``recomputed`` is what the program made of the parts
    itself. ``margin`` is the room left to the limit, negative when it is missed. ``mark`` is the confidence mark
    of the requirement, ``note`` a caveat in Chinese.
    """

    code: str
    name: str
    requirement: str
    verdict: str
    group: str = ""
    unit: str = ""
    values: Mapping[int, str] = field(default_factory=dict)
    recomputed: str = ""
    margin: Decimal | None = None
    mark: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleRow:
    """A rule that ran: how many subjects and years, or documents, it met, and whether it broke while running.

    ``method`` is what people call its check kind.
    """

    rule: RuleSpec
    met: int
    method: str = ""
    is_broken: bool = False
