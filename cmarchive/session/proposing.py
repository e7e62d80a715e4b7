"""Files looked at before they are taken in: where each would go, and what the archive has of it already.

Nothing is written until a person has decided; then every decision is carried out as it stands.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from cmarchive import intake
from cmarchive.errors import cause_of
from cmarchive.jobs import Monitor
from cmarchive.model import Guess, Problem, SubjectKey
from cmarchive.session.collecting import Taker, slot_of
from cmarchive.session.reports import CollectReport
from cmarchive.store import Store
from cmarchive.text import mark
from cmarchive.view import View

if TYPE_CHECKING:
    from cmarchive.intake import Directory, FoundFile, Match


_CHUNK = 1 << 20
_PERHAPS = 0.5  # how likely a place is for which only speaks that a person was looking at it


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One file that may be taken in: where its names say it belongs, and which items have its content already.

    ``subject`` and ``slot`` are set when that is certain; otherwise ``guesses`` hold the likely places, best first.
    ``recycled`` is the title of an item in the recycle list with the same content; ``twin`` is the name of another
    proposed file that is the same.
    """

    found: FoundFile
    size: int
    subject: SubjectKey | None
    slot: str
    guesses: tuple[Guess, ...]
    why: str
    copies: tuple[int, ...] = ()
    recycled: str = ""
    twin: str = ""

    @property
    def name(self) -> str:
        """The path of the file below what was dropped."""
        return str(self.found.relative)

    @property
    def is_certain(self) -> bool:
        """Tell whether its names say where it belongs."""
        return self.subject is not None and bool(self.slot)

    @property
    def is_known(self) -> bool:
        """Tell whether its content is there already, filed or about to be."""
        return bool(self.copies or self.recycled or self.twin)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposals:
    """What lies under the paths that were dropped, and what was left out."""

    files: tuple[Proposal, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Where a person wants a file; without a slot it is taken in and waits in the unfiled list."""

    proposal: Proposal
    subject: SubjectKey | None
    slot: str


def propose(
    store: Store,
    view: View,
    paths: Sequence[Path],
    monitor: Monitor,
    subject: SubjectKey | None,
    near: SubjectKey | None = None,
) -> Proposals:
    """Match every file under ``paths``; ``subject`` is whose they are when a person dropped them on it.

    ``near`` is whose those may be whose names lead nowhere: a person was looking at it.
    """
    monitor.begin(mark("Stage", "查找文件"), 0)
    problems: list[Problem] = []
    found: list[FoundFile] = []
    for entry in intake.walk(paths):
        if isinstance(entry, Problem):
            problems.append(entry)
        else:
            found.append(entry)
        monitor.advance(0)
    directory, known = intake.Directory.of(view), _Known(store)
    sizes = {entry.path: size for entry in found if (size := _size(entry, problems)) is not None}
    same_size = Counter(sizes.values())
    monitor.begin(mark("Stage", "分析文件"), len(sizes))
    files = []
    for entry in found:
        if entry.path not in sizes:
            continue
        size = sizes[entry.path]
        is_suspect = size in known.sizes or same_size[size] > 1  # of another size nothing can be the same
        digest = _digest(entry, monitor, problems) if is_suspect else ""
        if digest is not None:
            files.append(_proposal(entry, size, digest, directory, known, (subject, near)))
        monitor.advance()
    return Proposals(files=tuple(files), problems=tuple(problems))


def take_in(store: Store, view: View, decisions: Sequence[Decision], monitor: Monitor) -> CollectReport:
    """Carry out decisions, each in a transaction of its own: a cancelled job keeps what it had filed.

    Raises:
        SlotUnknown: before anything is taken in, when a slot is not in its subject's directory.
    """
    for subject, slot in {(one.subject, one.slot) for one in decisions}:
        if subject is not None and slot:
            slot_of(view, subject, slot)
    taker = Taker(store, view)
    monitor.begin(mark("Stage", "归档文件"), len(decisions))
    for one in decisions:
        slot = one.slot if one.subject is not None else ""
        taker.take_as_decided(one.proposal.found, one.subject, slot)
        monitor.advance()
    return taker.report


class _Known:
    """The content of an archive and of the files proposed so far, by digest."""

    def __init__(self, store: Store) -> None:
        self.items: dict[str, list[int]] = defaultdict(list)
        self.recycled: dict[str, str] = {}
        self.proposed: dict[str, str] = {}
        self.sizes: set[int] = set()
        for item in store.items.all(include_recycled=True):
            for file in item.files:
                self.sizes.add(file.size)
                if item.recycled:
                    self.recycled.setdefault(file.digest, item.title)
                else:
                    self.items[file.digest].append(item.id)


def _proposal(
    entry: FoundFile,
    size: int,
    digest: str,
    directory: Directory,
    known: _Known,
    whose: tuple[SubjectKey | None, SubjectKey | None],
) -> Proposal:
    subject, near = whose
    found = intake.match(entry.relative, directory, subject=subject, within=entry.within)
    if near is not None and found.subject is None and not found.guesses:
        found = _of_near(
            entry, intake.match(entry.relative, directory, subject=near, within=entry.within), near
        )
    name = str(entry.relative)
    twin = known.proposed.setdefault(digest, name) if digest else name
    return Proposal(
        found=entry,
        size=size,
        subject=found.subject,
        slot=found.slot,
        guesses=found.guesses,
        why=found.why,
        copies=tuple(dict.fromkeys(known.items.get(digest, ()))),
        recycled=known.recycled.get(digest, "") if digest not in known.items else "",
        twin=twin if twin != name else "",
    )


def _of_near(entry: FoundFile, found: Match, near: SubjectKey) -> Match:
    """What is said of a file that names nobody; one in a folder that names nobody known is only a guess.

    The folder may well be that of an enterprise that is not in the list.
    """
    why = mark("Proposing", "文件名看不出是哪一家，这是当前正在查看的")
    if len(entry.relative.parts) == 1 or not found.slot:
        return replace(found, why=why)
    guess = Guess(near, found.slot, _PERHAPS, why)
    return replace(found, subject=None, slot="", confident=False, guesses=(guess,), why=why)


def _size(entry: FoundFile, problems: list[Problem]) -> int | None:
    try:
        return entry.path.stat().st_size
    except OSError as exc:
        problems.append(_unreadable(entry, exc))
        return None


def _digest(entry: FoundFile, monitor: Monitor, problems: list[Problem]) -> str | None:
    digest = hashlib.sha256()
    try:
        with entry.path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
                monitor.advance(0)
    except OSError as exc:
        problems.append(_unreadable(entry, exc))
        return None
    return digest.hexdigest()


def _unreadable(entry: FoundFile, exc: OSError) -> Problem:
    text = mark("Collecting", "无法读取（{cause}），没有收集；请检查后重新收集。")
    return Problem(file=str(entry.relative), where="", message=text.format(cause=cause_of(exc)))
