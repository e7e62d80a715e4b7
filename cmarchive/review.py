"""Reviewing what a county handed in, as values: states and how they may follow one another, anchors, decisions.

A reviewer decides over items, indicators, figures and slots (``Decision``) and writes opinions (``opinions.py``).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from cmarchive.model import FigureKey, SubjectKey, SubjectKind
from cmarchive.text import mark


class ReviewState(StrEnum):
    """How a reviewed thing, or an opinion about it, stands."""

    PENDING = "pending"
    PASSED = "passed"
    MEND = "mend"
    RETURNED = "returned"
    MENDED = "mended"
    REJECTED = "rejected"


REVIEW_STATE_NAMES = {
    ReviewState.PENDING: mark("Review", "待审"),
    ReviewState.PASSED: mark("Review", "通过"),
    ReviewState.MEND: mark("Review", "需修改"),
    ReviewState.RETURNED: mark("Review", "退回"),
    ReviewState.MENDED: mark("Review", "已整改"),
    ReviewState.REJECTED: mark("Review", "不采用"),
}
OPEN_STATES = frozenset({ReviewState.MEND, ReviewState.RETURNED})  # the county has to act
_JUDGED = frozenset({ReviewState.PASSED, ReviewState.MEND, ReviewState.RETURNED, ReviewState.REJECTED})
# Whatever is judged may be judged otherwise or opened again; only what was asked for can be mended.
TRANSITIONS: Mapping[ReviewState, frozenset[ReviewState]] = {
    ReviewState.PENDING: _JUDGED,
    ReviewState.PASSED: frozenset(
        {ReviewState.PENDING, ReviewState.MEND, ReviewState.RETURNED, ReviewState.REJECTED}
    ),
    ReviewState.MEND: (_JUDGED | {ReviewState.PENDING, ReviewState.MENDED}) - {ReviewState.MEND},
    ReviewState.RETURNED: (_JUDGED | {ReviewState.PENDING, ReviewState.MENDED}) - {ReviewState.RETURNED},
    ReviewState.MENDED: _JUDGED,
    ReviewState.REJECTED: frozenset({ReviewState.PENDING, ReviewState.MEND, ReviewState.PASSED}),
}


def may_follow(before: ReviewState, after: ReviewState) -> bool:
    """Tell whether a thing may go from one state to another; staying as it is always may."""
    return before is after or after in TRANSITIONS[before]


class AnchorKind(StrEnum):
    """What an opinion or a decision is about."""

    ITEM = "item"
    FIGURE = "figure"
    SLOT = "slot"
    FINDING = "finding"
    INDICATOR = "indicator"


ANCHOR_NAMES = {
    AnchorKind.ITEM: mark("Review", "材料"),
    AnchorKind.FIGURE: mark("Review", "数据"),
    AnchorKind.SLOT: mark("Review", "目录项"),
    AnchorKind.FINDING: mark("Review", "校核问题"),
    AnchorKind.INDICATOR: mark("Review", "指标"),
}


class Area(NamedTuple):
    """A rectangle of a page in thousandths of its width and height, from its upper left corner."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What exactly is spoken of. Fields that its kind does not use are empty.

    ``file`` is the SHA-256 of the file looked at, ``page`` counts from 1. ``finding`` is a fingerprint.
    """

    kind: AnchorKind
    subject: SubjectKey | None = None
    item: int | None = None
    file: str = ""
    page: int | None = None
    area: Area | None = None
    slot: str = ""
    variable: str = ""
    year: int | None = None
    finding: str = ""

    def __post_init__(self) -> None:
        needed = {
            AnchorKind.ITEM: self.item is not None,
            AnchorKind.FIGURE: self.subject is not None and bool(self.variable) and self.year is not None,
            AnchorKind.SLOT: self.subject is not None and bool(self.slot),
            AnchorKind.FINDING: bool(self.finding),
            AnchorKind.INDICATOR: self.subject is not None and self.subject.kind is SubjectKind.INDICATOR,
        }
        if not needed[self.kind]:
            raise ValueError(f"an anchor of kind {self.kind} does not say what it is about")

    @property
    def target(self) -> str:
        """Name what is spoken of, without page and area: ``item:12``, ``figure:region:610123:gdp:2025``."""
        subject = "" if self.subject is None else f"{self.subject.kind.value}:{self.subject.id}"
        return {
            AnchorKind.ITEM: f"item:{self.item}",
            AnchorKind.FIGURE: f"figure:{subject}:{self.variable}:{self.year}",
            AnchorKind.SLOT: f"slot:{subject}:{self.slot}",
            AnchorKind.FINDING: f"finding:{self.finding}",
            AnchorKind.INDICATOR: subject,
        }[self.kind]

    @property
    def figure(self) -> FigureKey | None:
        """The figure spoken of."""
        if self.kind is AnchorKind.FIGURE and self.subject is not None and self.year is not None:
            return FigureKey(self.subject, self.variable, self.year)
        return None


def item_anchor(
    item: int,
    *,
    file: str = "",
    page: int | None = None,
    area: Area | None = None,
    subject: SubjectKey | None = None,
) -> Anchor:
    """Point at a document, or a place in it."""
    return Anchor(kind=AnchorKind.ITEM, item=item, file=file, page=page, area=area, subject=subject)


def figure_anchor(key: FigureKey) -> Anchor:
    """Point at a figure, or at the place where one is lacking."""
    return Anchor(kind=AnchorKind.FIGURE, subject=key.subject, variable=key.variable, year=key.year)


def slot_anchor(subject: SubjectKey, slot: str) -> Anchor:
    """Point at a place in a dossier or indicator file."""
    return Anchor(kind=AnchorKind.SLOT, subject=subject, slot=slot)


def finding_anchor(fingerprint: str, subject: SubjectKey | None = None) -> Anchor:
    """Point at a finding."""
    return Anchor(kind=AnchorKind.FINDING, finding=fingerprint, subject=subject)


def indicator_anchor(code: str) -> Anchor:
    """Point at an indicator as a whole."""
    return Anchor(kind=AnchorKind.INDICATOR, subject=SubjectKey(SubjectKind.INDICATOR, code))


def parse_target(text: str) -> Anchor:
    """Read what ``Anchor.target`` wrote. Raises ValueError for anything else."""
    kind, _, rest = text.partition(":")
    words = rest.split(":")
    if kind == AnchorKind.ITEM and len(words) == 1:
        return item_anchor(int(rest))
    if kind == AnchorKind.FIGURE and len(words) == 4:
        subject = SubjectKey(SubjectKind(words[0]), words[1])
        return figure_anchor(FigureKey(subject, words[2], int(words[3])))
    if kind == AnchorKind.SLOT and len(words) == 3:
        return slot_anchor(SubjectKey(SubjectKind(words[0]), words[1]), words[2])
    if kind == AnchorKind.FINDING and len(words) == 1 and rest:
        return finding_anchor(rest)
    if kind == AnchorKind.INDICATOR and len(words) == 1 and rest:
        return indicator_anchor(rest)
    raise ValueError(f"not a target of review: {text}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What one reviewer decided over one thing of one county; the newest counts, all are kept.

    ``token`` names the content that was looked at, so that a later change asks for another look. With ``is_second``
    it is the sign-off (复核) of the decision before it by somebody else. ``at`` is UTC as ISO text.
    """

    county: str
    target: str
    state: ReviewState
    token: str
    author: str
    at: str
    note: str = ""
    is_second: bool = False


class Standing(NamedTuple):
    """How a thing stands after all decisions: the last of them, the one before it, and who signed it off."""

    state: ReviewState = ReviewState.PENDING
    last: Decision | None = None
    before: ReviewState = ReviewState.PENDING
    second: str = ""


def standings(decisions: Iterable[Decision]) -> dict[str, Standing]:
    """Sum up the decisions over one county's things, given in the order they were made, by target."""
    found: dict[str, Standing] = {}
    for one in decisions:
        now = found.get(one.target, Standing())
        if one.is_second:
            found[one.target] = now._replace(second=one.author)
        else:
            found[one.target] = Standing(one.state, one, now.state, "")
    return found
