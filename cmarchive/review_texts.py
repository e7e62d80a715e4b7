"""What a person reads of opinions: where they stand and what was said. Window, ledgers and prints agree by it."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from cmarchive.assessment import SEVERITY_NAMES
from cmarchive.model import Subject
from cmarchive.numbers import plain
from cmarchive.opinions import Opinion
from cmarchive.review import ANCHOR_NAMES, REVIEW_STATE_NAMES, Anchor, AnchorKind
from cmarchive.text import mark
from cmarchive.view import View


class OpinionRow(NamedTuple):
    """One opinion as a line of a list, all in words; days as ISO text, empty where nothing was done yet."""

    number: int
    kind: str
    subject: str
    place: str
    text: str
    severity: str
    clause: str
    points: str
    hint: str
    author: str
    written: str
    state: str
    answer: str
    evidence: str
    answerer: str
    answered: str
    verdict: str
    judge: str
    judged: str
    second: str
    opinion: Opinion


def opinion_rows(view: View, opinions: Iterable[Opinion]) -> list[OpinionRow]:
    """Opinions as lines, in the order of what they are about in the archive."""
    order = {subject.key: place for place, subject in enumerate(view.subjects())}

    def place(one: Opinion) -> tuple[int, str, str, str]:
        subject = subject_of(view, one.anchor).key
        return order.get(subject, -1), title_of(view, one.anchor), one.written, one.id

    return [_row(view, number, one) for number, one in enumerate(sorted(opinions, key=place), start=1)]


def _row(view: View, number: int, one: Opinion) -> OpinionRow:
    return OpinionRow(
        number=number,
        kind=ANCHOR_NAMES[one.anchor.kind],
        subject=subject_of(view, one.anchor).name,
        place=place_of(view, one.anchor),
        text=one.text,
        severity=SEVERITY_NAMES[one.severity],
        clause=one.clause,
        points=plain(one.points) if one.points else "",
        hint=one.hint,
        author=one.author,
        written=day_of(one.written),
        state=REVIEW_STATE_NAMES[one.state],
        answer=one.answer,
        evidence="；".join(evidence.title for evidence in one.evidence),
        answerer=one.answerer,
        answered=day_of(one.answered),
        verdict=one.verdict,
        judge=one.judge,
        judged=day_of(one.judged),
        second=one.second,
        opinion=one,
    )


def day_of(moment: str) -> str:
    """The calendar day here of a moment in UTC; empty for none."""
    return datetime.fromisoformat(moment).astimezone().date().isoformat() if moment else ""


def subject_of(view: View, anchor: Anchor) -> Subject:
    """Whose thing an anchor points at; the region's where nobody else is named."""
    if anchor.item is not None and (item := view.item(anchor.item)) is not None and item.subject is not None:
        return view.subject(item.subject)
    return view.region if anchor.subject is None else view.subject(anchor.subject)


def place_of(view: View, anchor: Anchor) -> str:
    """The thing an anchor points at, with the page if one is meant."""
    title = title_of(view, anchor)
    if anchor.page is None:
        return title
    return mark("Review", "{title} 第 {page} 页").format(title=title, page=anchor.page)


def title_of(view: View, anchor: Anchor) -> str:
    """What a person calls the thing an anchor points at."""
    if anchor.kind is AnchorKind.ITEM:
        item = None if anchor.item is None else view.item(anchor.item)
        gone = mark("Review", "第 {number} 号材料（已不在）").format(number=anchor.item)
        return gone if item is None else f"{item.slot} {item.title}".strip()
    if anchor.kind is AnchorKind.FIGURE:
        variable = view.scheme.variables.get(anchor.variable)
        name = anchor.variable if variable is None else variable.name
        return mark("Review", "{name}（{year} 年）").format(name=name, year=anchor.year)
    if anchor.kind is AnchorKind.SLOT:
        slot = view.scheme.slot(anchor.slot)
        return anchor.slot if slot is None else f"{slot.code} {slot.title}"
    if anchor.kind is AnchorKind.FINDING:
        return mark("Review", "校核问题 {number}").format(number=anchor.finding)
    return view.subject(anchor.subject).name if anchor.subject is not None else ""
