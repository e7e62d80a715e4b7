"""Which volumes of an earlier binding can stay: those whose inputs are the same and whose file nobody touched since."""

import hashlib
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cmarchive.bind.entries import Entry
from cmarchive.bind.given import OutlineLine, Source
from cmarchive.bind.makers import makers
from cmarchive.bind.options import BindOptions
from cmarchive.bind.plans import VolumePlan
from cmarchive.bind.volume import VolumeBuild
from cmarchive.model import StoredFile

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A volume of an earlier binding: the file it is in, the name of its inputs, and how it was built."""

    file: str
    inputs: str
    build: VolumeBuild


def inputs_of(plan: VolumePlan) -> str:
    """Name everything a volume is made from: its plan with the digests of its documents, options, and makers.

    Its number among all volumes and its file name do not count, for they are not printed in it; nor does the day of
    binding: a volume that says nothing new keeps the day on which it was made.
    """
    spelt = (
        makers(),
        _chosen(plan.options),
        _PLAN(plan),
        [_spelt(entry, plan.day) for entry in plan.entries],
    )
    return hashlib.sha256(repr(spelt).encode("utf-8", "surrogatepass")).hexdigest()


def _chosen(options: BindOptions) -> list[str]:
    return [f"{one.name}={_stable(getattr(options, one.name))}" for one in fields(options)]


def _getter(kind: "type[DataclassInstance]", *left_out: str) -> Callable[[object], object]:
    """What gives all fields of a value but some; their repr is made three times as fast as that of the value."""
    return attrgetter(*(one.name for one in fields(kind) if one.name not in left_out))


_PLAN = _getter(VolumePlan, "entries", "number", "file", "day", "options", "issued")
_ENTRY = _getter(Entry, "item", "sources", "dated")
_SOURCE = _getter(Source, "file")
_FILE = _getter(StoredFile)


def _spelt(entry: Entry, day: date) -> object:
    """Everything an entry prints; of its item the rest is in the entry already."""
    dated = None if entry.item is None and entry.dated == day else entry.dated
    item = (entry.item.id, entry.item.copy_kind) if entry.item is not None else None
    sources = [(_SOURCE(one), _FILE(one.file) if one.file is not None else None) for one in entry.sources]
    return _ENTRY(entry), dated, item, sources


def _stable(value: object) -> str:
    return repr(sorted(value)) if isinstance(value, frozenset) else repr(value)


def to_record(inputs: str, build: VolumeBuild) -> dict[str, object]:
    """What the manifest keeps of a build."""
    found = [[*key, _source_record(source)] for key, source in sorted(build.found.items())]
    return {
        "size": build.size,
        "inputs": inputs,
        "front": build.front,
        "sheets": build.sheets,
        "links": build.links,
        "lacking": build.lacking,
        "found": found,
    }


def _source_record(source: Source) -> dict[str, object]:
    record: dict[str, object] = {"pages": source.pages}
    for name in ("problem", "rendered", "defects", "outline"):
        if value := getattr(source, name):
            record[name] = value
    return record


def kept_volumes(target: Path, entries: Sequence[Mapping[str, object]], written: int) -> list[Kept]:
    """The volumes in the folder ``target`` as its manifest tells of them, which was ``written`` at that moment (ns).

    A file of another size, or one touched after the manifest was written, is not the one that was verified.
    """
    found = []
    for entry in entries:
        try:
            kept = _kept(entry)
            seen = (target / kept.file).stat()
        except (OSError, KeyError, TypeError, ValueError, AttributeError):
            continue  # not a volume, or nothing to build on: it is built anew
        if seen.st_size == kept.build.size and seen.st_mtime_ns <= written:
            found.append(kept)
    return found


def kept_others(target: Path, entries: Sequence[Mapping[str, object]], written: int) -> dict[str, str]:
    """The other files in the folder ``target`` that nobody touched, by name, with what they were made from."""
    found = {}
    for entry in entries:
        try:
            seen = (target / str(entry["file"])).stat()
        except (OSError, KeyError):
            continue
        if "found" not in entry and seen.st_size == entry.get("size") and seen.st_mtime_ns <= written:
            found[str(entry["file"])] = str(entry.get("inputs", ""))
    return found


def _kept(data: Mapping[str, Any]) -> Kept:
    found = {
        (int(number), int(index)): Source(
            file=None,
            pages=int(record["pages"]),
            problem=str(record.get("problem", "")),
            rendered=tuple(str(one) for one in record.get("rendered", ())),
            defects=tuple(str(one) for one in record.get("defects", ())),
            outline=tuple(
                OutlineLine(int(level), str(title), int(page))
                for level, title, page in record.get("outline", ())
            ),
        )
        for number, index, record in data["found"]
    }
    build = VolumeBuild(
        found=found,
        front=int(data["front"]),
        sheets=int(data["sheets"]),
        links=int(data["links"]),
        lacking=tuple((str(label), str(characters)) for label, characters in data["lacking"]),
        size=int(data["size"]),
    )
    return Kept(file=str(data["file"]), inputs=str(data["inputs"]), build=build)


def for_plan(kept: Kept, plan: VolumePlan) -> VolumeBuild | None:
    """The build as it holds for ``plan``; None when a document had to be replaced, which may be mended since."""
    found = {}
    for (number, index), source in kept.build.found.items():
        if source.problem or number >= len(plan.entries) or index >= len(plan.entries[number].sources):
            return None
        found[number, index] = replace(source, file=plan.entries[number].sources[index].file)
    return replace(kept.build, found=found)
