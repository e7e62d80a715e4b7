"""The volumes of one subject, described but not yet numbered: titles, periods, 档号, file names."""

from collections.abc import Sequence

from cmarchive.bind.generated import missing_sentences
from cmarchive.bind.naming import (
    eight_digits,
    file_name,
    highest_secrecy,
    longest_retention,
    period,
    volume_title,
)
from cmarchive.bind.options import BindOptions
from cmarchive.bind.plans import VolumePlan
from cmarchive.bind.printed import Part, rules_of
from cmarchive.bind.references import Issuer, contradiction
from cmarchive.bind.sheets.indicator import lacking_narratives
from cmarchive.dossiers import SlotStatus
from cmarchive.model import Problem, Subject, SubjectKey, SubjectKind
from cmarchive.view import View


def drafts(
    view: View,
    subject: Subject,
    before: int,
    parts: Sequence[Part],
    statuses: Sequence[SlotStatus],
    issuer: Issuer,
    options: BindOptions,
) -> list[VolumePlan]:
    """The volumes of a subject before their pages are numbered; ``before`` volumes of others precede them.

    ``statuses`` are those of its directory.
    """
    missing = _lacking(view, subject, statuses)
    return [
        _draft(
            view,
            subject,
            (before + part, part, len(parts)),
            (entries, printed),
            missing if part == len(parts) else (),
            issuer,
            options,
        )
        for part, (entries, printed) in enumerate(parts, start=1)
    ]


def _lacking(view: View, subject: Subject, statuses: Sequence[SlotStatus]) -> tuple[str, ...]:
    """Everything the 备考表 must say is not there."""
    missing = missing_sentences(statuses)
    indicator = view.scheme.indicator(subject.key.id) if subject.key.kind is SubjectKind.INDICATOR else None
    return missing if indicator is None else (*missing, *lacking_narratives(view, indicator))


def reserve(subject: SubjectKey, parts: Sequence[Part], issuer: Issuer) -> None:
    """Take the 档号 of volumes that are not bound now, so that those of others do not depend on it."""
    for part, (entries, _printed) in enumerate(parts, start=1):
        issuer.give(subject, longest_retention(entry.retention for entry in entries), part)


def _draft(
    view: View,
    subject: Subject,
    numbers: tuple[int, int, int],
    content: Part,
    missing: tuple[str, ...],
    issuer: Issuer,
    options: BindOptions,
) -> VolumePlan:
    (number, part, parts), (entries, printed) = numbers, content
    first, last, years = period(entries, view.years)
    retention = longest_retention(entry.retention for entry in entries)
    issued = issuer.give(subject.key, retention, part)
    wrong = contradiction(issued, retention)
    indicator = view.scheme.indicator(subject.key.id) if subject.key.kind is SubjectKind.INDICATOR else None
    if indicator is not None:
        years = f"{view.years[0]}—{view.years[-1]}"
    span = f"{eight_digits(first)}—{eight_digits(last)}" if first and last else years
    return VolumePlan(
        number=number,
        reference=issued.reference,
        title=volume_title(subject, indicator.name if indicator else "", years),
        subject=subject,
        part=part,
        parts=parts,
        file=file_name(number, subject.name, part, parts),
        office=view.profile.compiler,
        fonds=view.profile.fonds,
        retention=retention,
        secrecy=highest_secrecy(entry.secrecy for entry in entries if not entry.is_withheld),
        span=span,
        day=view.today,
        missing=missing,
        entries=entries,
        options=rules_of(printed, options) if printed else options,
        issued=issued,
        printed=printed,
        problems=(Problem(file=issued.reference, where="", message=wrong),) if wrong else (),
    )
