"""What the rules and people say of an indicator or a subject, as the pages of ours print it. Values only."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorRow:
    """One line of the three-year table: a 数据项 with its unit and one text for each assessed year."""

    name: str
    unit: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecomputedRow:
    """What a figure comes to from its inputs beside what was entered; ``agrees`` is None when nothing was."""

    name: str
    year: int
    unit: str
    entered: str
    computed: str
    agrees: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CountyRow:
    """What one county reports of a 数据项, a text for each assessed year, and where in its own volumes that is proved.

    The row of the sum names no county.
    """

    name: str
    unit: str
    county: str
    values: tuple[str, ...]
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorPage:
    """What the rules say about an indicator: the verdict in a word, the reason in a sentence, figures worked out.

    ``counties`` is what a city's counties report, grouped by 数据项.
    """

    verdict: str
    sentence: str
    recomputed: tuple[RecomputedRow, ...] = ()
    counties: tuple[CountyRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A finding: what was found, why it stands, and who says so. An open one says 未说明, and nobody signs it."""

    finding: str
    text: str
    signed: str
