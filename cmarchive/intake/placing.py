"""Which slot a document fills: by a code at the start of a name, else by the words of file and folder names."""

from dataclasses import dataclass
from typing import NamedTuple

from cmarchive.intake.directory import Directory
from cmarchive.intake.filenames import NameFacts, code_of, words_of
from cmarchive.intake.phrases import Hit, SlotWords, wording
from cmarchive.intake.subjects import Owner
from cmarchive.model import SubjectKey, SubjectKind
from cmarchive.text import mark
from cmarchive.wording import ENUMERATION

_BAR = 0.75  # the score from which a file is placed without asking
_MARGIN = 0.08  # by which the best must lead the next
_CONTRADICTION = 0.85  # words this strong for another slot make a code doubtful
_WEAKEST = 0.3


class Likely(NamedTuple):
    """A slot a document may fill, with a score from 0 to 1 and the Chinese reason."""

    slot: str
    score: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Placing:
    """The slot that names point to. ``hits`` are all likely ones; ``evidence`` those of indicators, when nobody is named.

    ``subject`` is set when the code itself (08-01) says whose document it is.
    """

    slot: str = ""
    is_certain: bool = False
    why: str = ""
    hits: tuple[Likely, ...] = ()
    evidence: tuple[Likely, ...] = ()
    subject: SubjectKey | None = None


def place(facts: NameFacts, folders: tuple[str, ...], owner: Owner, directory: Directory) -> Placing:
    """Find the slot of a document whose owner is known, or at least suspected."""
    words = _without_names(wording(facts.words), owner)
    if not words and facts.number:
        words = wording(words_of(facts.number))  # 甲环审〔2019〕12号 alone says 环审
    if owner.key is None and facts.code in directory.evidence_of and not owner.leads:
        return _by_evidence_code(facts, words, directory)
    vocabulary = directory.words_for(owner.key or (owner.leads[0].subject if owner.leads else None))
    hits = _with_folders(vocabulary.hits(words), folders, vocabulary)
    evidence = directory.all_evidence.hits(words) if owner.key is None else []
    code, in_file = _code(facts, folders, owner, directory)
    if code:
        return _by_code(code, in_file, words, hits)
    if not words and folders:
        return _by_folder(folders, vocabulary)
    return _by_words(hits, evidence)


def _without_names(words: str, owner: Owner) -> str:
    for name in sorted(owner.words, key=len, reverse=True):
        if name:
            words = words.replace(wording(name), "")
    return words


def _code(facts: NameFacts, folders: tuple[str, ...], owner: Owner, directory: Directory) -> tuple[str, bool]:
    """The slot code that the file name starts with, else the nearest folder; True when it is the file's."""
    for code, in_file in ((facts.code, True), *((code_of(folder)[0], False) for folder in reversed(folders))):
        if code in directory.slots and _belongs(code, owner, directory):
            return code, in_file
    return "", False


def _belongs(code: str, owner: Owner, directory: Directory) -> bool:
    """Evidence codes go with their own indicator, dossier codes with enterprises."""
    if code in directory.evidence_of:
        return owner.key == directory.evidence_of[code]
    return owner.key is None or owner.key.kind is SubjectKind.ENTERPRISE


def _by_code(code: str, in_file: bool, words: str, hits: list[Hit]) -> Placing:
    where = mark("Match", "文件名") if in_file else mark("Match", "文件夹名")
    why = mark("Match", "{where}以编码 {code} 开头").format(where=where, code=code)
    own = next((hit.score for hit in hits if hit.slot == code), 0.0)
    against = next((hit for hit in hits if hit.slot != code), None)
    if against and words and against.score >= _CONTRADICTION and own < against.score - 0.3:
        text = mark("Match", "{why}，但名称中的“{phrase}”指向 {other}，请人工确认")
        likely = (Likely(code, 0.8, why), *_likely([hit for hit in hits if hit.slot != code]))
        return Placing(hits=likely, why=text.format(why=why, phrase=against.phrase, other=against.slot))
    return Placing(slot=code, is_certain=True, why=why, hits=(Likely(code, 1.0, why),))


def _by_evidence_code(facts: NameFacts, words: str, directory: Directory) -> Placing:
    """08-01 at the start of a name may be a day in August: only with fitting words does it say whose it is."""
    subject = directory.evidence_of[facts.code]
    own = next((hit for hit in directory.all_evidence.hits(words) if hit.slot == facts.code), None)
    why = mark("Match", "文件名以编码 {code} 开头").format(code=facts.code)
    likely = (Likely(facts.code, 0.9, why),)
    if own is None or own.score < 0.5:
        return Placing(evidence=likely, why=why)
    return Placing(slot=facts.code, is_certain=True, why=why, hits=likely, subject=subject)


def _by_folder(folders: tuple[str, ...], vocabulary: SlotWords) -> Placing:
    """A file called by a number or date only: a folder named for a slot says what it is."""
    for folder in reversed(folders):
        hits = vocabulary.hits(wording(words_of(code_of(folder)[1])))
        if hits and hits[0].score >= 0.9 and not _has_rival(hits):
            why = mark("Match", "所在文件夹名为“{phrase}”").format(phrase=folder)
            return Placing(slot=hits[0].slot, is_certain=True, why=why, hits=_likely(hits))
        if hits:
            return Placing(hits=_likely(hits))
    return Placing()


def _by_words(hits: list[Hit], evidence: list[Hit]) -> Placing:
    likely = _likely(hits)
    if not hits or hits[0].score < _BAR:
        return Placing(hits=likely, evidence=_likely(evidence))
    if _has_rival(hits):
        rivals = ENUMERATION.join(hit.slot for hit in hits if hit.score > hits[0].score - _MARGIN)
        text = mark("Match", "名称同时符合 {rivals}，请人工确认")
        return Placing(hits=likely, evidence=_likely(evidence), why=text.format(rivals=rivals))
    return Placing(
        slot=hits[0].slot, is_certain=True, why=likely[0].why, hits=likely, evidence=_likely(evidence)
    )


def _has_rival(hits: list[Hit]) -> bool:
    return len(hits) > 1 and hits[1].score > hits[0].score - _MARGIN


def _with_folders(hits: list[Hit], folders: tuple[str, ...], vocabulary: SlotWords) -> list[Hit]:
    """Let folder names weigh in: a little for a slot the words already name, less for one they do not."""
    scores = {hit.slot: hit for hit in hits}
    for folder in folders:
        code, rest = code_of(folder)
        letter = (
            folder.strip()[:1].upper()
            if not code and folder.strip()[1:2] in ("", " ", "_", "-", ".", "、")
            else ""
        )
        for hit in vocabulary.hits(wording(words_of(rest))):
            own = scores.get(hit.slot)
            if own is None:
                scores[hit.slot] = Hit(hit.slot, hit.score * 0.6, hit.phrase)
            elif hit.score >= 0.6:
                scores[hit.slot] = own._replace(score=min(own.score + 0.1 * hit.score, 1.0))
        if letter:
            for slot, own in tuple(scores.items()):
                if slot.startswith(letter):
                    scores[slot] = own._replace(score=min(own.score + 0.08, 1.0))
    return sorted(scores.values(), key=lambda hit: (-hit.score, hit.slot))


def _likely(hits: list[Hit]) -> tuple[Likely, ...]:
    text = mark("Match", "名称符合“{phrase}”")
    return tuple(
        Likely(hit.slot, round(hit.score, 2), text.format(phrase=hit.phrase))
        for hit in hits[:8]
        if hit.score >= _WEAKEST
    )
