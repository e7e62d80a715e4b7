"""Volumes that are on paper already: which entries stay in which of them, and where late ones (插页) come in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from cmarchive.bind.entries import Entry
from cmarchive.bind.numbering import number_prefix, ranges
from cmarchive.bind.options import BindOptions, NumberForm, Numbering, Sides
from cmarchive.bind.plans import VolumePlan
from cmarchive.issued import PrintedEntry, PrintedVolume
from cmarchive.text import mark

Part = tuple[tuple[Entry, ...], PrintedVolume | None]


def arrange(
    entries: Sequence[Entry],
    printed: Sequence[PrintedVolume],
    fits: Callable[[Sequence[Entry]], bool],
) -> list[Part]:
    """Share the entries of a subject out among its volumes; never inside an entry.

    Printed volumes keep what they have, in their order. A late entry stands after the one it follows in the
    archive. At the end of a printed volume it is added while ``fits`` allows, else it begins the next one; after
    the last printed volume new ones follow.
    """
    where = {one.key: place for place, volume in enumerate(printed) for one in volume.entries}
    known = {entry.key: entry for entry in entries}
    parts = [[known[one.key] for one in volume.entries if one.key in known] for volume in printed]
    rest: list[list[Entry]] = []
    place, before, is_behind = 0, "", not parts
    for entry in entries:
        if entry.key in where:
            place, before, is_behind = where[entry.key], entry.key, False
            continue
        if not is_behind:
            place, before = _insert(parts, place, before, entry, fits), entry.key
            is_behind = place == len(parts)
        if is_behind:
            _append(rest, entry, fits)
    done: list[Part] = [(tuple(part), volume) for part, volume in zip(parts, printed, strict=True)]
    return [*done, *((tuple(part), None) for part in rest)] or [((), None)]


def _append(parts: list[list[Entry]], entry: Entry, fits: Callable[[Sequence[Entry]], bool]) -> None:
    if parts and fits([*parts[-1], entry]):
        parts[-1].append(entry)
    else:
        parts.append([entry])


def _insert(
    parts: list[list[Entry]],
    place: int,
    before: str,
    entry: Entry,
    fits: Callable[[Sequence[Entry]], bool],
) -> int:
    """Put a late entry behind ``before``; the place of the volume that took it, ``len(parts)`` when none did."""
    part = parts[place]
    index = next((number for number, one in enumerate(part, start=1) if one.key == before), 0)
    if index < len(part) or (not part and place == 0) or fits([*part, entry]):
        part.insert(index, entry)
        return place
    if place + 1 < len(parts):
        parts[place + 1].insert(0, entry)
    return place + 1


def rules_of(printed: PrintedVolume, options: BindOptions) -> BindOptions:
    """The options for a printed volume: its numbers go on as they began, whatever is chosen now."""
    return replace(
        options,
        numbering=Numbering(printed.numbering),
        number_form=NumberForm(printed.number_form),
        sides=Sides(printed.sides),
    )


def as_bound(volume: VolumePlan) -> PrintedVolume:
    """What a later binding must know of a volume, should it be printed."""
    prefix = number_prefix(volume.part, volume.options)
    return PrintedVolume(
        subject=volume.subject.key,
        part=volume.part,
        reference=volume.reference,
        numbering=volume.options.numbering,
        number_form=volume.options.number_form,
        sides=volume.options.sides,
        entries=tuple(
            PrintedEntry(
                key=entry.key,
                title=entry.title,
                digests=entry.digests,
                numbers=tuple(number.removeprefix(prefix) for number in entry.numbers),
            )
            for entry in volume.entries
        ),
        lapsed=volume.printed.lapsed if volume.printed else (),
    )


def marked(bound: PrintedVolume, before: PrintedVolume | None) -> PrintedVolume:
    """A bound volume now that it is printed; what stood on paper before and does no more has lapsed."""
    if before is None or bound.numbering == Numbering.ITEM:
        return bound
    present = {number for entry in bound.entries for number in entry.numbers}
    once = [*before.lapsed, *(number for entry in before.entries for number in entry.numbers)]
    return replace(bound, lapsed=tuple(dict.fromkeys(one for one in once if one not in present)))


def lapsed_sentences(volume: VolumePlan) -> tuple[str, ...]:
    """What the 备考表 says of numbers that are on no page any more, and of late pages."""
    if volume.printed is None:
        return ()
    if volume.options.numbering is Numbering.ITEM:
        return tuple(_item_sentences(volume, volume.printed))
    prefix = number_prefix(volume.part, volume.options)
    present = {number for entry in volume.entries for number in entry.numbers}
    once = [prefix + number for entry in volume.printed.entries for number in entry.numbers]
    gone = sorted(
        {
            one
            for one in (*once, *(prefix + number for number in volume.printed.lapsed))
            if one not in present
        },
        key=_order,
    )
    late = [number for entry in volume.entries for number in entry.numbers if number not in set(once)]
    sentences = []
    if gone:
        sentences.append(mark("Back", "第{pages}页已抽出，页号不再使用。").format(pages=ranges(gone)))
    if late:
        sentences.append(mark("Back", "第{pages}页为装订后补入。").format(pages=ranges(late)))
    return tuple(sentences)


def _item_sentences(volume: VolumePlan, printed: PrintedVolume) -> list[str]:
    present: Mapping[str, Entry] = {entry.key: entry for entry in volume.entries}
    prefix = number_prefix(volume.part, volume.options)
    sentences = []
    for one in printed.entries:
        kept = set(present[one.key].numbers) if one.key in present else set()
        if gone := [prefix + number for number in one.numbers if prefix + number not in kept]:
            text = mark("Back", "《{title}》第{pages}页已抽出。")
            sentences.append(text.format(title=one.title, pages=ranges(gone)))
    return sentences


def _order(label: str) -> tuple[int, ...]:
    return tuple(int(part) for part in label.split("-"))
