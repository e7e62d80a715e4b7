"""What the pane of 审核 says of a row chosen: of a thing of the queue, of an opinion, of a change."""

from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from cmarchive.review import Anchor, ReviewState, finding_anchor, indicator_anchor
from cmarchive.review_texts import OpinionRow
from cmarchive.scoring import deducts
from cmarchive.session import QueueEntry
from ui.models.changes import ChangeRow
from ui.models.reviewing import queue_note
from ui.models.scores import ScoreLine, deduction_note
from ui.pages.review_loading import Loaded
from ui.pages.review_texts import (
    Told,
    changes,
    description,
    finding_lines,
    heading_of_changes,
    history_lines,
    opinion_lines,
    standing_lines,
)
from ui.texts import shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Title, what it is about, how it stands, and paragraphs; ``findings`` can be spoken of on their own."""

    title: str = ""
    about: str = ""
    state: ReviewState | None = None
    parts: tuple[Told, ...] = ()
    findings: tuple[tuple[str, Anchor], ...] = ()


def tell_of(loaded: Loaded, value: QueueEntry | OpinionRow | ChangeRow | ScoreLine) -> Telling:
    """What is said of a row."""
    match value:
        case QueueEntry():
            return _entry(loaded, value)
        case OpinionRow():
            return _opinion(loaded, value)
        case ChangeRow():
            return _change(loaded, value)
        case ScoreLine():
            return _scored(loaded, value)
        case _:
            assert_never(value)


def merge_note(loaded: Loaded) -> str:
    """What to know of the opinions a submission brought back; empty where all is well."""
    merge, translate = loaded.found.reviewed.merge, QCoreApplication.translate
    parts = []
    if merge.conflicts:
        text = translate("ReviewTexts", "有 {count} 条意见双方同时改动过，请核对。")
        parts.append(text.format(count=len(merge.conflicts)))
    if merge.foreign:
        text = translate("ReviewTexts", "移交包中有 {count} 处以审核人名义写的内容不是本级写的，没有采用。")
        parts.append(text.format(count=len(merge.foreign)))
    return "".join(parts)


def _entry(loaded: Loaded, value: QueueEntry) -> Telling:
    view = loaded.found.reviewed.view
    return Telling(
        title=shown(value.title),
        about=queue_note(value),
        state=value.state,
        parts=(
            *(opinion_lines(one) for one in value.opinions),
            standing_lines(loaded.decided.get(value.anchor.target)),
            finding_lines(value.findings, loaded.difference),
            description(view, value.anchor),
            changes(view, value.anchor, loaded.comparison),
        ),
        findings=tuple(
            (shown(one.message), finding_anchor(one.fingerprint, one.subject.key)) for one in value.findings
        ),
    )


def _opinion(loaded: Loaded, value: OpinionRow) -> Telling:
    view, opinion = loaded.found.reviewed.view, value.opinion
    found = [one for one in loaded.found.findings if one.fingerprint == opinion.anchor.finding]
    return Telling(
        title=shown(value.place),
        about=shown(value.subject),
        state=opinion.state,
        parts=(
            opinion_lines(opinion),
            history_lines(opinion),
            finding_lines(found, loaded.difference),
            description(view, opinion.anchor),
            changes(view, opinion.anchor, loaded.comparison),
        ),
    )


def _scored(loaded: Loaded, value: ScoreLine) -> Telling:
    view = loaded.found.reviewed.view
    entry = next(
        (one for one in loaded.found.entries if value.code and one.anchor == indicator_anchor(value.code)),
        None,
    )
    sheet = loaded.sheet
    said = [
        opinion_lines(row.opinion)
        for row in loaded.rows
        if sheet is not None and deducts(sheet, row.opinion, view) == value.code
    ]
    standing = loaded.decided.get(entry.anchor.target) if entry is not None else None
    return Telling(
        title=value.name if not value.code else f"{value.code}  {value.name}",
        about=deduction_note(value),
        state=entry.state if entry is not None else None,
        parts=(
            *said,
            standing_lines(standing),
            finding_lines(entry.findings if entry is not None else (), loaded.difference),
        ),
    )


def _change(loaded: Loaded, value: ChangeRow) -> Telling:
    view, anchor = loaded.found.reviewed.view, value.anchor
    parts = [Told(heading_of_changes(), value.lines)]
    state = None
    if anchor is not None:
        standing = loaded.decided.get(anchor.target)
        state = standing.state if standing is not None else ReviewState.PENDING
        said = [one for one in loaded.rows if one.opinion.anchor.target == anchor.target]
        parts += [opinion_lines(one.opinion) for one in said]
        parts += [standing_lines(standing), description(view, anchor)]
    return Telling(title=value.title, about=value.about, state=state, parts=tuple(parts))
