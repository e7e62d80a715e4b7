"""What a report says in running text, as values: a number told of a variable, a change, a trend, a heading."""

from dataclasses import dataclass
from enum import StrEnum

from cmarchive.model import SubjectKey
from cmarchive.numbers import Number
from cmarchive.text import mark


class StatementKind(StrEnum):
    """What sort of thing a sentence claims.

    ``VALUE`` gives a variable a number; ``PERCENT`` is a change in per cent (同比增长x%), ``POINTS`` one in
    percentage points (提高x个百分点); ``TREND`` is 逐年下降 or 逐年上升; ``COUNT`` splits a number into parts that
    must add up; ``HEADING`` is a section of the report.
    """

    VALUE = "value"
    PERCENT = "change-percent"
    POINTS = "change-points"
    TREND = "trend"
    COUNT = "count"
    HEADING = "heading"


class Movement(StrEnum):
    """Which way something is said to go."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing a report says, and where it says it.

    ``document`` is the report's name (工作报告), ``place`` its page or paragraph, ``wording`` the sentence as printed.
    ``year`` is the year spoken of; for a trend None means all assessed years. ``base`` is the year a change is
    measured from. The number of a change is as printed, ``direction`` says whether it goes up or down. ``scope`` is
    the word beside the variable that says for which area (全市, 市区), empty when there is none. ``parts`` belong to
    COUNT.
    """

    document: str
    place: str
    wording: str
    kind: StatementKind
    subject: SubjectKey
    variable: str = ""
    year: int | None = None
    base: int | None = None
    number: Number | None = None
    unit: str = ""
    direction: Movement | None = None
    scope: str = ""
    parts: tuple[Number, ...] = ()

    @property
    def where(self) -> str:
        """The report and the place in it: 工作报告第 12 段."""
        return f"{self.document}{self.place}"


KIND_NAMES = {
    StatementKind.VALUE: mark("Statement", "数值"),
    StatementKind.PERCENT: mark("Statement", "增减百分比"),
    StatementKind.POINTS: mark("Statement", "增减百分点"),
    StatementKind.TREND: mark("Statement", "逐年升降"),
    StatementKind.COUNT: mark("Statement", "分项计数"),
    StatementKind.HEADING: mark("Statement", "标题"),
}
MOVEMENT_NAMES = {
    Movement.UP: mark("Statement", "上升"),
    Movement.DOWN: mark("Statement", "下降"),
}
