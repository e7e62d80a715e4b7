"""Comparing what two submissions' reports say, sentence by sentence."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from cmarchive.comparison import ReportChange
from cmarchive.statements import Statement


def report_changes(before: Sequence[Statement], after: Sequence[Statement]) -> Iterator[ReportChange]:
    """The sentences that were put in, taken out or worded otherwise; one that only moved is the same."""
    was, now = _sentences(before), _sentences(after)
    for document in {**was, **now}:
        yield from _of_report(document, was.get(document, []), now.get(document, []))


def _sentences(statements: Sequence[Statement]) -> dict[str, list[Statement]]:
    """Of each report the sentences that claim something, by one statement each, in the order of the text."""
    found: dict[str, dict[tuple[str, str], Statement]] = {}
    for one in statements:
        found.setdefault(one.document, {}).setdefault((one.place, one.wording), one)
    return {document: list(sentences.values()) for document, sentences in found.items()}


def _of_report(document: str, was: Sequence[Statement], now: Sequence[Statement]) -> Iterator[ReportChange]:
    old, new = ([one.wording for one in side] for side in (was, now))
    for tag, b0, b1, a0, a1 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        for place in range(max(b1 - b0, a1 - a0)):
            yield ReportChange(
                document,
                was[b0 + place] if b0 + place < b1 else None,
                now[a0 + place] if a0 + place < a1 else None,
            )
