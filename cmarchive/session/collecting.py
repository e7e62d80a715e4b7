"""Filing documents: a whole inbox by its folder and file names, or single files where a person says they belong.

Every file is stored first and only then described, so that nothing is lost whatever its name or content.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from cmarchive import intake
from cmarchive.assessment import Slot
from cmarchive.errors import FileUnreadable, SlotUnknown, ValueInvalid
from cmarchive.jobs import Monitor
from cmarchive.model import Item, Problem, StoredFile, SubjectKey, SubjectKind
from cmarchive.session.reports import CollectReport
from cmarchive.store import Store
from cmarchive.text import find_date, find_document_number, half_width, mark
from cmarchive.view import View
from cmarchive.wording import ENUMERATION

if TYPE_CHECKING:
    from cmarchive.intake import FoundFile, Match


_FIELDS_OF_ALL = {
    "valid_from": "date",
    "valid_until": "date",
    "certificate_number": "text",
}


@dataclass
class _Outcome:
    filed: list[Item] = field(default_factory=list)
    unfiled: list[Item] = field(default_factory=list)
    already: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


class Seen:
    """What content the archive has, and for whom.

    The same licence may lie with two enterprises. But a file that nothing says whose it is, and whose content a
    person has filed already, is not to come back each time the inbox is collected.
    """

    def __init__(self) -> None:
        self._titles: dict[tuple[SubjectKey | None, str], str] = {}
        self._digests: set[str] = set()

    def note(self, owner: SubjectKey | None, digest: str, recycled: str = "") -> None:
        """Remember a file; ``recycled`` is the title of its item if that lies in the recycle list."""
        key = (owner, digest)
        self._titles[key] = recycled if self._titles.get(key, recycled) else ""
        self._digests.add(digest)

    def holds(self, owner: SubjectKey | None, digest: str) -> bool:
        """Tell whether this content is there for this owner; for nobody in particular, whether it is there at all."""
        return (owner, digest) in self._titles or (owner is None and digest in self._digests)

    def recycled(self, owner: SubjectKey | None, digest: str) -> str:
        """The title of the item in the recycle list that is all there is of this content; else empty."""
        return self._titles.get((owner, digest), "")


class Taker:
    """Takes files in one by one and keeps account of what became of them."""

    def __init__(self, store: Store, view: View) -> None:
        self._store, self._view = store, view
        self._directory = intake.Directory.of(view)
        self._seen = seen_in(store)
        self._outcome = _Outcome()

    @property
    def report(self) -> CollectReport:
        """What became of the files so far."""
        outcome = self._outcome
        return CollectReport(
            filed=tuple(outcome.filed),
            unfiled=tuple(outcome.unfiled),
            already=tuple(outcome.already),
            problems=tuple(outcome.problems),
        )

    def note(self, problem: Problem) -> None:
        """Keep what to tell of a file that is not taken in."""
        self._outcome.problems.append(problem)

    def take(self, entry: FoundFile, subject: SubjectKey | None, slot: str) -> None:
        """File a file where its names say, or where ``subject`` and ``slot`` fix it; content known there is left."""
        name = str(entry.relative)
        if (stored := self._stored(entry)) is None:
            return
        found = intake.match(entry.relative, self._directory, subject=subject, within=entry.within)
        owner, place = (subject or found.subject), (slot or found.slot)
        certain = bool(owner and place and (slot or found.confident))
        if self._seen.holds(owner, stored.digest):
            self._outcome.already.append(name)
            if title := self._seen.recycled(owner, stored.digest):
                text = mark(
                    "Collecting",
                    "与回收列表中的“{title}”内容相同，没有重新归档；如仍需要，请从回收列表恢复。",
                )
                self.note(Problem(file=name, where="", message=text.format(title=title)))
            return
        self._add(name, found, stored, owner, place if certain else "")

    def take_as_decided(self, entry: FoundFile, subject: SubjectKey | None, slot: str) -> None:
        """File a file exactly where a person says, known content too; without a slot it waits in the unfiled list."""
        if (stored := self._stored(entry)) is None:
            return
        found = intake.match(entry.relative, self._directory, subject=subject, within=entry.within)
        self._add(str(entry.relative), found, stored, subject if slot else (subject or found.subject), slot)

    def _stored(self, entry: FoundFile) -> StoredFile | None:
        name = str(entry.relative)
        try:
            return store_file(self._store, entry.path, name)
        except FileUnreadable as exc:
            self.note(Problem(file=name, where="", message=str(exc)))
            return None

    def _add(self, name: str, found: Match, stored: StoredFile, owner: SubjectKey | None, slot: str) -> None:
        self._seen.note(owner, stored.digest)
        item = self._store.items.add(_described(self._view, found, stored, owner, slot))
        (self._outcome.filed if slot else self._outcome.unfiled).append(item)
        for text in (stored.problem, *stored.notes, *found.notes):
            if text:
                self.note(Problem(file=name, where="", message=text))


def seen_in(store: Store) -> Seen:
    """What content an archive has, the recycle list included."""
    seen = Seen()
    for item in store.items.all(include_recycled=True):
        for file in item.files:
            seen.note(item.subject, file.digest, item.title if item.recycled else "")
    return seen


def collect(
    store: Store, view: View, paths: Sequence[Path], monitor: Monitor, subject: SubjectKey | None, slot: str
) -> CollectReport:
    """File everything under ``paths``; ``subject`` and ``slot`` fix what a person has already decided.

    Each document is its own transaction: a cancelled collection keeps what it had filed.
    """
    monitor.begin(mark("Stage", "查找文件"), 0)
    taker = Taker(store, view)
    found = []
    for entry in intake.walk(paths):
        if isinstance(entry, Problem):
            taker.note(entry)
        else:
            found.append(entry)
    monitor.begin(mark("Stage", "收集文件"), len(found))
    for entry in found:
        taker.take(entry, subject, slot)
        monitor.advance()
    return taker.report


def _described(view: View, found: Match, stored: StoredFile, owner: SubjectKey | None, slot: str) -> Item:
    entry = view.scheme.slot(slot) if slot else None
    return Item(
        id=0,
        subject=owner,
        slot=slot,
        title=found.title or PurePath(stored.name).stem,
        instance=found.instance if slot else "",
        number=found.number,
        dated=found.dated,
        retention=entry.retention if entry else "",
        fields=found.fields,
        files=(stored,),
        order=len(view.filed(owner, slot)) if owner is not None and slot else 0,
        guesses=() if slot else found.guesses,
    )


def store_file(store: Store, path: Path, name: str) -> StoredFile:
    """Take one file into the archive and look at what it is. Raises FileUnreadable, DiskFull, ArchiveReadOnly."""
    taken = store.objects.take_in(path)
    inspection = intake.inspect_file(store.objects.path(taken.digest), PurePath(name).name)
    return StoredFile(
        digest=taken.digest,
        name=PurePath(name).name,
        media_type=inspection.media_type,
        size=taken.size,
        pages=inspection.pages,
        modified=taken.modified,
        origin=name,
        problem=inspection.problem,
        notes=inspection.notes,
    )


def add(
    store: Store,
    view: View,
    files: Sequence[Path],
    subject: SubjectKey,
    slot: str,
    *,
    title: str = "",
    number: str = "",
    author: str = "",
    dated: date | None = None,
    instance: str = "",
    fields: Mapping[str, str] | None = None,
) -> Item:
    """File one item of one or more files exactly where the caller says."""
    place = slot_of(view, subject, half_width(slot).upper())
    described = {code: _field_value(place, code, value) for code, value in (fields or {}).items()}
    stored = tuple(store_file(store, file, file.name) for file in files)
    stem = files[0].stem
    return store.items.add(
        Item(
            id=0,
            subject=subject,
            slot=place.code,
            title=title or stem,
            instance=instance,
            number=number or find_document_number(stem),
            author=author,
            dated=dated or find_date(stem),
            retention=place.retention,
            fields=described,
            files=stored,
            order=len(view.filed(subject, place.code)),
        )
    )


def _field_value(place: Slot, code: str, value: str) -> str:
    """A field of a document as it is kept: dates as ISO text. Raises ValueInvalid for what it cannot be."""
    types = {field.code: field.type for field in place.fields} | _FIELDS_OF_ALL
    if code not in types:
        reason = mark("Field", "“{slot}”的字段为 {known}").format(
            slot=place.title, known=ENUMERATION.join(types)
        )
        raise ValueInvalid(value=code, field=mark("Field", "字段编码"), reason=reason)
    if types[code] != "date" or not value:
        return value
    if (day := find_date(value)) is None:
        reason = mark("Field", "请写成 2027-05-31 的形式")
        raise ValueInvalid(
            value=value, field=mark("Field", "日期（{code}）").format(code=code), reason=reason
        )
    return day.isoformat()


def file_item(store: Store, view: View, item: Item, subject: SubjectKey, slot: str, instance: str) -> Item:
    """Place an item in a slot, from the unfiled list or from elsewhere."""
    place = slot_of(view, subject, slot)
    moved = replace(
        item,
        subject=subject,
        slot=slot,
        instance=instance or item.instance,
        retention=item.retention or place.retention,
        guesses=(),
        order=len(view.filed(subject, slot)),
    )
    store.items.update(moved)
    return moved


def slot_of(view: View, subject: SubjectKey, slot: str) -> Slot:
    """The slot of this code in the subject's directory; raises SlotUnknown."""
    for entry in view.slots_of(subject):
        if entry.code == slot:
            return entry
    name = view.subject(subject).name if subject.kind is not SubjectKind.REGION else view.region.name
    raise SlotUnknown(subject=name, slot=slot)
