"""Matching a path to subject and slot. Pure: it looks at names only, and never guesses in silence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePath

from cmarchive.intake.directory import Directory
from cmarchive.intake.filenames import NameFacts, after_owner, code_of, read_name, stem_of
from cmarchive.intake.instances import instance_of
from cmarchive.intake.placing import Placing, place
from cmarchive.intake.subjects import Lead, Owner, find_owner
from cmarchive.model import Guess, SubjectKey
from cmarchive.text import mark
from cmarchive.wording import COMMAS

_GUESSES = 5
_NOWHERE = PurePath()


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Where a file belongs, and what its name says.

    ``subject`` is set as soon as it is certain, ``slot`` only when both are: ``confident`` says so. Otherwise
    ``guesses`` hold up to five places with scores from 0 to 1, best first. ``why`` gives the reason in Chinese;
    ``notes`` are remarks for the person who binds.
    """

    subject: SubjectKey | None
    slot: str
    title: str
    instance: str = ""
    number: str = ""
    dated: date | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    confident: bool = False
    guesses: tuple[Guess, ...] = ()
    why: str = ""
    notes: tuple[str, ...] = ()


def match(
    relative: PurePath, directory: Directory, subject: SubjectKey | None = None, within: PurePath = _NOWHERE
) -> Match:
    """Match a path below the dropped folder to a place in the archive.

    ``subject`` is given when a person has already said whose document it is. ``within`` is the dropped folder
    itself: its name counts only where the path says nothing of whose document it is.
    """
    folders, stem = relative.parts[:-1], stem_of(relative.name)
    facts = read_name(stem)
    owner = find_owner(folders, stem, directory, within)
    if not facts.code and code_of(rest := after_owner(stem, owner.words))[0] in directory.slots:
        facts = read_name(rest)
    if subject is not None:
        depth = owner.depth if owner.key == subject else 0
        owner = Owner(key=subject, depth=depth, why=mark("Match", "由人指定"), words=owner.words)
    below = folders[owner.depth :]
    placing = place(facts, below, owner, directory)
    if owner.key is None and placing.subject is not None:
        owner = Owner(key=placing.subject, why=placing.why)
    slot = directory.slots.get(placing.slot) if owner.key is not None and placing.is_certain else None
    return Match(
        subject=owner.key,
        slot=slot.code if slot else "",
        title=facts.title or relative.name,
        instance=instance_of(slot, facts, below, stem) if slot else "",
        number=facts.number,
        dated=facts.dated,
        fields=_fields(facts),
        confident=slot is not None,
        guesses=() if slot else _guesses(owner, placing, directory),
        why=_joined(owner.why, placing.why) if slot else _doubt(owner, placing),
        notes=_notes(facts),
    )


def _fields(facts: NameFacts) -> dict[str, str]:
    fields = {}
    if facts.valid_until is not None:
        fields["valid_until"] = facts.valid_until.isoformat()
    if facts.certificate:
        fields["certificate_number"] = facts.certificate
    return fields


def _notes(facts: NameFacts) -> tuple[str, ...]:
    if not facts.side:
        return ()
    text = mark("Match", "是双面扫描的{side}，正面与背面分在两个文件，请核对两者齐全并按页序排列。")
    return (text.format(side=facts.side),)


def _guesses(owner: Owner, placing: Placing, directory: Directory) -> tuple[Guess, ...]:
    """Every likely subject with every likely slot, best first."""
    subjects: Iterable[Lead]
    if owner.key is not None:
        subjects = (Lead(owner.key, 1.0, "", owner.why),)
    elif owner.leads:
        subjects = owner.leads
    else:
        subjects = ()
    guesses = [
        Guess(
            lead.subject,
            hit.slot,
            round(min(lead.score, 1.0) * min(hit.score, 0.99), 2),
            _joined(lead.why, hit.why),
        )
        for lead in subjects
        for hit in placing.hits
        if _fits(lead.subject, hit.slot, directory)
    ]
    if not guesses and owner.key is None:
        # Nothing names a subject: the words may still be those of an indicator's evidence.
        guesses = [
            Guess(directory.evidence_of[hit.slot], hit.slot, round(hit.score * 0.7, 2), hit.why)
            for hit in placing.evidence
        ]
    guesses.sort(key=lambda guess: (-guess.score, guess.subject, guess.slot))
    return tuple(guesses[:_GUESSES])


def _fits(subject: SubjectKey, slot: str, directory: Directory) -> bool:
    return directory.evidence_of.get(slot, subject) == subject and (
        slot in directory.evidence_of or subject.kind != "indicator"
    )


def _joined(*reasons: str) -> str:
    return COMMAS.join(reason for reason in reasons if reason)


def _doubt(owner: Owner, placing: Placing) -> str:
    if owner.key is None:
        if len(owner.leads) > 1:
            return mark("Match", "文件夹和文件名指向不同的主体，请人工确认")
        return mark("Match", "看不出属于哪家企业或哪项指标，请人工确认")
    return placing.why or mark("Match", "看不出属于哪个材料目录项，请人工确认")
